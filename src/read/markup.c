/* read/markup: see markup.h. */
#include "read/markup.h"

#include "read/people.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** A footnote within a paragraph. */
typedef struct
{
  char *text, *language;
  guint line;
} Note;

typedef struct
{
  VvSource *source;
  const VvMarkup *markup;
  GHashTable *people; /* xml:id → name as shown */
  char *speaker;      /* of the turn that began, until its first paragraph takes it */
  char *language;     /* that the markup states of what is around; or NULL */
  char *printed;      /* the label that stands before the turn to come */
  char *named;        /* whom the last label or turn named */
  GArray *notes;      /* (element-type Note): footnotes of the paragraph that goes on */
  gboolean turn;      /* somebody speaks */
  GHashTable *namers; /* (element-type xmlNode): those that named the speaker of a whole turn; borrowed */
  gboolean labelled;  /* a label has just ended: its colon or dash may follow */
  gboolean joins;     /* the next token stands at the last without a space */
  gboolean stated;    /* some turn has been seen: other paragraphs are the record's own */
  VvBlock *open;      /* the block that goes on, when lines of it have ended; or NULL */
  GString *text;      /* of its line that goes on */
  guint line;         /* on which it began */
  VvBlockKind kind;
  guint level;
  VvApart apart;
} Walk;

static gboolean
fits (const VvMark *mark, const xmlNode *element)
{
  if (mark->element && !vv_markup_is (element, mark->element))
    return FALSE;
  if (!mark->attribute)
    return TRUE;
  g_autofree char *value = vv_markup_attribute (element, mark->attribute);
  g_auto (GStrv) words = value ? g_strsplit (value, " ", -1) : NULL;
  return value && (!mark->value || g_strv_contains ((const char *const *) words, mark->value));
}

static VvMarkKind
kind_by (const VvMark *marks, const xmlNode *element)
{
  for (const VvMark *mark = marks; mark->element || mark->attribute; mark++)
    if (fits (mark, element))
      return mark->kind;
  return VV_MARK_INLINE;
}

static VvMarkKind
kind_of (const Walk *walk, const xmlNode *element)
{
  VvMarkKind kind = kind_by (walk->markup->marks, element);
  return element->_private && kind != VV_MARK_SKIP ? (VvMarkKind) GPOINTER_TO_INT (element->_private) : kind;
}

gboolean
vv_markup_follows_speaker (const VvMark *marks, const xmlNode *element)
{
  const xmlNode *before = element->prev;
  while (before
         && (before->type != XML_ELEMENT_NODE ? xmlIsBlankNode (before) : kind_by (marks, before) == VV_MARK_SKIP))
    before = before->prev;
  return before && before->type == XML_ELEMENT_NODE && kind_by (marks, before) == VV_MARK_SPEAKER;
}

static VvBlock *
begin_block (Walk *walk)
{
  VvBlockKind kind = walk->kind;
  if (kind == VV_BLOCK_PARAGRAPH && walk->stated && !walk->turn)
    kind = VV_BLOCK_NARRATION;
  VvBlock *block = vv_block_add (walk->source, kind, walk->level);
  block->language = g_strdup (walk->language);
  block->apart = walk->apart;
  return block;
}

/* What has been gathered becomes a line of the block. */
static void
end_line (Walk *walk)
{
  VvBlock *block = walk->open ? walk->open : begin_block (walk);
  vv_block_add_line (block, walk->text->str, walk->text->len, walk->line);
  if (!walk->open && block->lines->len > 0 && block->kind == VV_BLOCK_PARAGRAPH)
    block->speaker = g_steal_pointer (&walk->speaker);
  walk->open = block->lines->len > 0 ? block : NULL;
  vv_blocks_prune (walk->source);
  g_string_truncate (walk->text, 0);
}

/* The block ends with what has been gathered; its footnotes follow. */
static void
flush (Walk *walk)
{
  end_line (walk);
  walk->open = NULL;
  for (guint i = 0; i < walk->notes->len; i++)
    {
      const Note *note = &g_array_index (walk->notes, Note, i);
      VvBlock *block = vv_block_add (walk->source, VV_BLOCK_FOOTNOTE, 0);
      block->language = note->language;
      vv_block_add_line (block, note->text, strlen (note->text), note->line);
      vv_blocks_prune (walk->source);
      g_free (note->text);
    }
  g_array_set_size (walk->notes, 0);
}

/* A line ends; after an empty one, the paragraph. */
static void
break_line (Walk *walk)
{
  if (vv_text_words (walk->text->str) > 0)
    end_line (walk);
  else
    flush (walk);
}

/* The mark between a label and what is said: ": ", ".—". Returns: the text after it. */
static const char *
after_mark (Walk *walk, const xmlNode *node, const char *text)
{
  g_autofree char *mark = vv_pattern_fetch ("^\\s*(?:[.]?\\s*[-–—]+|[:：.])\\s*", text, 0);
  walk->labelled = walk->labelled && !mark && !text[strspn (text, " \t\r\n")];
  vv_left_out (walk->source, "label", (guint) MAX (xmlGetLineNo (node->parent), 1), mark ? mark : "");
  return text + (mark ? strlen (mark) : 0);
}

static void
append (Walk *walk, const xmlNode *node, const char *text)
{
  if (walk->labelled)
    text = after_mark (walk, node, text);
  const char *ink = text + strspn (text, " \t\r\n");
  if ((walk->text->len == 0 || walk->joins) && !*ink)
    return;
  text = walk->joins ? ink : text;
  walk->joins = FALSE;
  if (walk->text->len == 0)
    {
      guint skipped = 0;
      const xmlNode *from = node->prev && vv_markup_is (node->prev, "br") ? node->prev : node->parent;
      for (const char *p = text; p < ink && (!node->prev || from == node->prev); p++)
        skipped += *p == '\n';
      walk->line = (guint) MAX (xmlGetLineNo (from), 1) + skipped;
    }
  g_string_append (walk->text, text);
}

static void
space (Walk *walk)
{
  if (walk->text->len > 0)
    g_string_append_c (walk->text, ' ');
}

/* Preformatted text: each line a line, blank lines between paragraphs. */
static void
add_lines (Walk *walk, const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  vv_markup_collect (node, text);
  vv_text_blocks (walk->source, text->str, (guint) MAX (xmlGetLineNo (node), 1));
}

/* Before the name that an identifier holds goes the label that is printed before the turn. */
static char *
named_by_attribute (const Walk *walk, const xmlNode *turn)
{
  for (guint i = 0; walk->markup->attributes && walk->markup->attributes[i]; i++)
    {
      g_autofree char *value = vv_markup_attribute (turn, walk->markup->attributes[i]);
      gboolean known = FALSE;
      g_autofree char *name = value && *value ? vv_people_named (walk->people, value, &known) : NULL;
      if (name && (known || !walk->printed))
        return g_steal_pointer (&name);
    }
  return g_strdup (walk->printed);
}

/** The elements of a turn that name its speakers. */
typedef struct
{
  GPtrArray *elements;
  gboolean said;  /* text has been met after the last of them */
  gboolean apart; /* text stands between two of them: each speaks from where it stands */
} Namers;

static void
find_namers (const Walk *walk, const xmlNode *node, Namers *namers, guint depth)
{
  for (const xmlNode *child = node->children; child && depth < 3; child = child->next)
    {
      const char *text = vv_markup_own_text (child);
      VvMarkKind kind = child->type == XML_ELEMENT_NODE ? kind_of (walk, child) : VV_MARK_SKIP;
      namers->said = namers->said || (text && text[strspn (text, " \t\r\n")]) || kind == VV_MARK_PARAGRAPH
                     || kind == VV_MARK_LINE;
      if (kind == VV_MARK_SPEAKER)
        {
          namers->apart = namers->apart || (namers->said && namers->elements->len > 0);
          namers->said = FALSE;
          g_ptr_array_add (namers->elements, (gpointer) child);
        }
      else if (kind == VV_MARK_INLINE)
        find_namers (walk, child, namers, depth + 1);
    }
}

/* Who speaks in this turn: the elements that show it, joined, which become @walk's namers; else an attribute; else
 * NULL. */
static char *
speaker_of (Walk *walk, const xmlNode *turn)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free), elements = g_ptr_array_new ();
  Namers namers = { elements, FALSE, FALSE };
  find_namers (walk, turn, &namers, 0);
  for (guint i = 0; i < elements->len && !namers.apart; i++)
    {
      char *name = vv_people_shown (g_ptr_array_index (elements, i));
      if (name)
        g_ptr_array_add (names, name);
      g_hash_table_add (walk->namers, g_ptr_array_index (elements, i));
    }
  if (names->len == 0)
    return named_by_attribute (walk, turn);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" and ", (char **) names->pdata);
}

static guint
level_of (const xmlNode *heading)
{
  char last = heading->name[0] ? (char) heading->name[strlen ((const char *) heading->name) - 1] : '\0';
  return g_ascii_isdigit (last) ? (guint) (last - '0') : 0;
}

static void walk_children (Walk *walk, const xmlNode *node, guint depth);

static void
walk_block (Walk *walk, const xmlNode *element, VvBlockKind kind, guint level, guint depth)
{
  VvBlockKind outer = walk->kind;
  guint outer_level = walk->level;
  char *outer_language = walk->language;
  g_autofree char *language = walk->markup->languages ? vv_markup_language (element, "lang") : NULL;
  flush (walk);
  walk->language = language ? language : outer_language;
  walk->kind = kind;
  walk->level = level;
  walk_children (walk, element, depth);
  flush (walk);
  walk->kind = outer;
  walk->level = outer_level;
  walk->language = outer_language;
}

static void leave_out (Walk *walk, const xmlNode *element, const char *rule);

/* The text of a footnote; a space parts what stands in paragraphs or lines of its own. */
static void
collect_note (Walk *walk, const xmlNode *node, GString *text, guint depth)
{
  for (const xmlNode *child = node->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    {
      VvMarkKind kind = child->type == XML_ELEMENT_NODE ? kind_of (walk, child) : VV_MARK_INLINE;
      if (vv_markup_own_text (child))
        g_string_append (text, vv_markup_own_text (child));
      else if (kind == VV_MARK_SKIP)
        leave_out (walk, child, "furniture");
      else if (child->type == XML_ELEMENT_NODE)
        {
          g_string_append (text, kind == VV_MARK_INLINE ? "" : " ");
          collect_note (walk, child, text, depth + 1);
          g_string_append (text, kind == VV_MARK_INLINE ? "" : " ");
        }
    }
}

/* A footnote of its own is a block; one in the midst of a text waits for the end of the paragraph. */
static void
walk_footnote (Walk *walk, const xmlNode *element, guint depth)
{
  if (!walk->open && walk->text->len == 0)
    {
      walk_block (walk, element, VV_BLOCK_FOOTNOTE, 0, depth);
      return;
    }
  g_autoptr (GString) text = g_string_new (NULL);
  collect_note (walk, element, text, depth);
  const Note note = { vv_markup_folded (text), g_strdup (walk->language), (guint) MAX (xmlGetLineNo (element), 1) };
  g_array_append_val (walk->notes, note);
}

static void
walk_turn (Walk *walk, const xmlNode *element, guint depth)
{
  flush (walk);
  gboolean outer = walk->turn;
  g_free (walk->speaker);
  walk->speaker = speaker_of (walk, element);
  g_free (walk->named);
  walk->named = g_strdup (walk->speaker);
  walk->turn = walk->speaker != NULL;
  walk->stated = TRUE;
  g_clear_pointer (&walk->printed, g_free);
  walk_block (walk, element, VV_BLOCK_PARAGRAPH, 0, depth);
  g_clear_pointer (&walk->speaker, g_free);
  walk->turn = outer;
}

static void
leave_out (Walk *walk, const xmlNode *element, const char *rule)
{
  g_autoptr (GString) text = g_string_new (NULL);
  vv_markup_collect (element, text);
  vv_left_out (walk->source, rule, (guint) MAX (xmlGetLineNo (element), 1), text->str);
}

/* What is shown of an element: without what is skipped in it. */
static void
collect_shown (const Walk *walk, const xmlNode *node, GString *text, guint depth)
{
  for (const xmlNode *child = node->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    if (vv_markup_own_text (child))
      g_string_append (text, vv_markup_own_text (child));
    else if (child->type == XML_ELEMENT_NODE && kind_of (walk, child) != VV_MARK_SKIP)
      collect_shown (walk, child, text, depth + 1);
}

/* Who speaks from here on. A number that stands before the name, as of a question, goes with it. */
static void
walk_who (Walk *walk, const xmlNode *element)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  collect_shown (walk, element, shown, 0);
  g_autofree char *label = vv_people_label (shown->str);
  if (*label && vv_text_words (walk->text->str) <= 1 && vv_pattern_matches ("^[\\s\\d\\p{P}]*$", walk->text->str))
    {
      vv_left_out (walk->source, "label", walk->line, walk->text->str);
      g_string_truncate (walk->text, 0);
    }
  flush (walk);
  leave_out (walk, element, "label");
  if (!*label)
    return;
  g_free (walk->speaker);
  g_free (walk->named);
  walk->speaker = g_strdup (label);
  walk->named = g_steal_pointer (&label);
  walk->turn = walk->stated = walk->labelled = TRUE;
}

/* "<B>Some members:</B> Hear, hear!" inside the turn of another. Returns: FALSE: no label here. */
static gboolean
take_label (Walk *walk, const xmlNode *element)
{
  g_autofree char *label = vv_markup_text (element);
  if (!walk->turn || walk->kind != VV_BLOCK_PARAGRAPH || walk->open || walk->text->len > 0
      || !g_str_has_suffix (label, ":"))
    return FALSE;
  leave_out (walk, element, "label");
  label[strlen (label) - 1] = '\0';
  g_strchomp (label);
  if (*label && g_strcmp0 (label, walk->named) != 0)
    {
      g_free (walk->speaker);
      g_free (walk->named);
      walk->speaker = g_strdup (label);
      walk->named = g_steal_pointer (&label);
    }
  return TRUE;
}

/* A speaker who is named side by side with what is said, by an element that no turn surrounds or further on in one. */
static void
name_anew (Walk *walk, const xmlNode *element)
{
  flush (walk);
  g_autofree char *name = vv_people_shown (element);
  if (!name)
    return;
  char *joined = walk->speaker && vv_markup_follows_speaker (walk->markup->marks, element)
                     ? g_strdup_printf ("%s and %s", walk->speaker, name)
                     : g_steal_pointer (&name);
  g_free (walk->speaker);
  g_free (walk->named);
  walk->speaker = joined;
  walk->named = g_strdup (joined);
  walk->turn = walk->stated = walk->labelled = TRUE;
}

/* An element that names the speaker; what it holds beyond a label is said. */
static void
walk_speaker (Walk *walk, const xmlNode *element)
{
  if (!g_hash_table_contains (walk->namers, element))
    name_anew (walk, element);
  g_autoptr (GString) text = g_string_new (NULL);
  vv_markup_collect (element, text);
  gsize size = vv_people_label_size (text->str);
  g_autofree char *label = g_strndup (text->str, size);
  vv_left_out (walk->source, "label", (guint) MAX (xmlGetLineNo (element), 1), label);
  if (text->str[size])
    {
      walk->line = (guint) MAX (xmlGetLineNo (element), 1);
      g_string_append (walk->text, text->str + size);
      flush (walk);
    }
}

/* Tokens of an annotated text: white space between them is layout where the markup says that they stand together. */
static void
walk_token (Walk *walk, const xmlNode *element, const char *join, guint depth)
{
  gboolean left = g_str_equal (join, "left") || g_str_equal (join, "both");
  while (left && walk->text->len > 0 && g_ascii_isspace (walk->text->str[walk->text->len - 1]))
    g_string_truncate (walk->text, walk->text->len - 1);
  walk_children (walk, element, depth);
  walk->joins = g_str_equal (join, "right") || g_str_equal (join, "both");
}

/* The text is part of what is around it. */
static void
walk_inline (Walk *walk, const xmlNode *element, guint depth)
{
  g_autofree char *join = walk->markup->languages ? vv_markup_attribute (element, "join") : NULL;
  char *outer = walk->language;
  g_autofree char *language = walk->markup->languages ? vv_markup_language (element, "lang") : NULL;
  walk->language = language ? language : outer;
  if (join)
    walk_token (walk, element, join, depth);
  else
    walk_children (walk, element, depth);
  walk->language = outer;
}

/* A line that may name who speaks in what follows. */
static void
walk_apart (Walk *walk, const xmlNode *element, VvMarkKind kind, guint depth)
{
  static const VvApart aparts[]
      = { [VV_MARK_BOLD] = VV_APART_LINE, [VV_MARK_TERM] = VV_APART_TERM, [VV_MARK_NAME] = VV_APART_SPEAKER };
  gboolean heading = kind == VV_MARK_NAME && kind_by (walk->markup->marks, element) == VV_MARK_HEADING;
  VvApart outer = walk->apart;
  flush (walk);
  walk->apart = aparts[kind];
  walk_block (walk, element, heading ? VV_BLOCK_HEADING : walk->kind, heading ? level_of (element) : walk->level,
              depth);
  walk->apart = outer;
  walk->labelled = kind == VV_MARK_NAME;
}

static void
walk_element (Walk *walk, const xmlNode *element, guint depth)
{
  static const VvBlockKind blocks[] = {
    [VV_MARK_PARAGRAPH] = VV_BLOCK_PARAGRAPH, [VV_MARK_NOTE] = VV_BLOCK_NOTE, [VV_MARK_NARRATION] = VV_BLOCK_NARRATION
  };
  VvMarkKind kind = kind_of (walk, element);
  switch (kind)
    {
    case VV_MARK_SKIP:
      leave_out (walk, element, "furniture");
      break;
    case VV_MARK_SPEAKER:
      walk_speaker (walk, element);
      break;
    case VV_MARK_WHO:
      walk_who (walk, element);
      break;
    case VV_MARK_BEFORE:
      {
        g_autofree char *text = vv_markup_text (element);
        leave_out (walk, element, "label");
        g_free (walk->printed);
        walk->printed = vv_people_label (text);
      }
      break;
    case VV_MARK_LINES:
      flush (walk);
      add_lines (walk, element);
      break;
    case VV_MARK_TURN:
      walk_turn (walk, element, depth);
      break;
    case VV_MARK_HEADING:
      walk->turn = walk->turn && !walk->markup->sections;
      walk->labelled = FALSE;
      walk_block (walk, element, VV_BLOCK_HEADING, level_of (element), depth);
      break;
    case VV_MARK_PARAGRAPH:
    case VV_MARK_NOTE:
    case VV_MARK_NARRATION:
      /* a paragraph inside a note or a heading stays one */
      walk_block (walk, element,
                  kind == VV_MARK_PARAGRAPH && walk->kind != VV_BLOCK_PARAGRAPH ? walk->kind : blocks[kind],
                  kind == VV_MARK_PARAGRAPH ? walk->level : 0, depth);
      break;
    case VV_MARK_FOOTNOTE:
      walk_footnote (walk, element, depth);
      break;
    case VV_MARK_BOLD:
    case VV_MARK_TERM:
    case VV_MARK_NAME:
      walk_apart (walk, element, kind, depth);
      break;
    case VV_MARK_BESIDE:
      end_line (walk);
      walk_children (walk, element, depth);
      break;
    case VV_MARK_BREAK:
      break_line (walk);
      break;
    case VV_MARK_LINE:
      space (walk);
      walk_children (walk, element, depth);
      space (walk);
      break;
    case VV_MARK_LABEL:
      if (!take_label (walk, element))
        walk_children (walk, element, depth);
      break;
    case VV_MARK_INLINE:
      walk_inline (walk, element, depth);
      break;
    }
}

static void
walk_children (Walk *walk, const xmlNode *node, guint depth)
{
  for (const xmlNode *child = node->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    {
      if (vv_markup_own_text (child))
        append (walk, child, vv_markup_own_text (child));
      else if (child->type == XML_ELEMENT_NODE)
        walk_element (walk, child, depth + 1);
    }
}

void
vv_markup_blocks (VvSource *source, xmlNode *root, const VvMarkup *markup)
{
  Walk walk = { .source = source, .markup = markup, .text = g_string_new (NULL), .kind = VV_BLOCK_PARAGRAPH };
  walk.people = vv_people_of (root);
  vv_markup_raise (root);
  walk.namers = g_hash_table_new (NULL, NULL);
  walk.notes = g_array_new (FALSE, FALSE, sizeof (Note));
  vv_markup_note_found (source, root);
  walk_children (&walk, root, 0);
  flush (&walk);
  g_hash_table_unref (walk.people);
  g_hash_table_unref (walk.namers);
  g_array_unref (walk.notes);
  g_free (walk.speaker);
  g_free (walk.printed);
  g_free (walk.named);
  g_string_free (walk.text, TRUE);
}
