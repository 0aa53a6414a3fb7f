/* read/xml: records in XML: a table of dialects, each known by its root element. libxml2 parses; nothing outside the
 * file is ever opened, and no entity is expanded but the short ones that the document itself declares. */
#include "read/dialects.h"

#include "core/pattern.h"
#include "core/text.h"

#include <libxml/parser.h>
#include <string.h>

#define PARSE_OPTIONS                                                                                                  \
  (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

/** So many turns of a shape make a record of a document that no dialect knows. */
#define TURNS_LEAST 2
#define DEPTH_MOST 256

static const VvDialect *
dialect_of (xmlNode *root)
{
  for (const VvDialect *dialect = vv_dialects; dialect->name; dialect++)
    if (g_strv_contains (dialect->roots, (const char *) root->name)
        && (!dialect->having || (root->doc && vv_markup_find (root, dialect->having))))
      return dialect;
  return NULL;
}

/** What shows the turns of a document that no dialect knows. */
typedef struct
{
  GHashTable *turns;     /* name of an element → how many of them hold a speaker and text */
  GHashTable *sizes;     /* xmlNode → bytes of its text, of those that were asked for */
  const char *attribute; /* or that name their speakers by it */
  const xmlNode *last;   /* the last turn that was counted */
  guint holders;         /* elements that hold speakers and text, */
  guint apart;           /* and how many speakers in them speak after another's text */
} Shape;

static gboolean
is_marked (const char *element, VvMarkKind kind)
{
  for (const VvMark *mark = vv_dialect_other.markup.marks; mark->element; mark++)
    if (mark->kind == kind && g_ascii_strcasecmp (mark->element, element) == 0)
      return TRUE;
  return FALSE;
}

/* Each element is asked for once, however many speakers stand in it. */
static gsize
text_size (Shape *shape, xmlNode *element)
{
  gpointer size = NULL;
  if (g_hash_table_lookup_extended (shape->sizes, element, NULL, &size))
    return GPOINTER_TO_SIZE (size);
  g_autofree char *text = vv_markup_text (element);
  g_hash_table_insert (shape->sizes, element, GSIZE_TO_POINTER (strlen (text)));
  return strlen (text);
}

/* The nearest element around a speaker that holds more text than the speaker's name. */
static xmlNode *
turn_around (Shape *shape, xmlNode *speaker)
{
  for (xmlNode *outer = speaker->parent; outer && outer->type == XML_ELEMENT_NODE; outer = outer->parent)
    if (text_size (shape, outer) > text_size (shape, speaker))
      return outer;
  return NULL;
}

static void
count_holder (Shape *shape, const xmlNode *turn, const xmlNode *speaker)
{
  shape->holders += turn != shape->last;
  shape->apart += turn == shape->last && !vv_markup_follows_speaker (vv_dialect_other.markup.marks, speaker);
  shape->last = turn;
}

static void
count_turn (Shape *shape, const xmlNode *turn)
{
  const char *name = (const char *) turn->name;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (shape->turns, name));
  g_hash_table_insert (shape->turns, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static void
find_shape (Shape *shape, xmlNode *node, guint depth)
{
  static const char *const attributes[]
      = { "speaker", "speakername", "speaker_name", "speakerName", "orador", "orateur" };
  for (xmlNode *child = node->children; child && depth < DEPTH_MOST; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      xmlNode *turn = is_marked ((const char *) child->name, VV_MARK_SPEAKER) ? turn_around (shape, child) : NULL;
      if (turn)
        {
          count_turn (shape, turn);
          count_holder (shape, turn, child);
        }
      for (gsize i = 0; i < G_N_ELEMENTS (attributes) && !turn; i++)
        {
          g_autofree char *value = vv_markup_attribute (child, attributes[i]);
          if (!value || !*value)
            continue;
          shape->attribute = attributes[i];
          count_turn (shape, child);
          break;
        }
      if (!turn)
        find_shape (shape, child, depth + 1);
    }
}

/* The name of the elements that hold most speakers; NULL: none holds enough. */
static const char *
turn_of (const Shape *shape)
{
  const char *turn = NULL;
  guint most = TURNS_LEAST - 1;
  GHashTableIter iter;
  gpointer name = NULL, n = NULL;
  g_hash_table_iter_init (&iter, shape->turns);
  while (g_hash_table_iter_next (&iter, &name, &n))
    if (GPOINTER_TO_UINT (n) > most || (GPOINTER_TO_UINT (n) == most && turn && strcmp (name, turn) < 0))
      {
        turn = name;
        most = GPOINTER_TO_UINT (n);
      }
  return turn;
}

/* Appends the blocks of a document by its shape. Returns: FALSE: it shows none.
 *
 *     a turn each: <row><speaker>A</speaker><text>…</text></row>      side by side: <speaker>A</speaker><p>…</p>
 *                  <row><speaker>B</speaker><text>…</text></row>                    <speaker>B</speaker><p>…</p> */
static gboolean
read_shape (VvSource *source, xmlNode *root)
{
  g_autoptr (GHashTable) turns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  Shape shape = { .turns = turns, .sizes = sizes };
  find_shape (&shape, root, 0);
  const char *turn = turn_of (&shape);
  gboolean beside = shape.apart * 2 >= shape.holders && shape.apart > 0;
  if (!turn || (!beside && strcmp (turn, (const char *) root->name) == 0))
    return FALSE;
  const char *const attributes[] = { shape.attribute, NULL };
  g_autoptr (GArray) marks = g_array_new (TRUE, TRUE, sizeof (VvMark));
  const VvMark first = { turn, NULL, NULL, VV_MARK_TURN };
  /* a paragraph that names its speaker within is no turn: the next may go on */
  if (shape.attribute || (!beside && !is_marked (turn, VV_MARK_PARAGRAPH)))
    g_array_append_val (marks, first);
  for (const VvMark *other = vv_dialect_other.markup.marks; other->element; other++)
    g_array_append_val (marks, *other);
  const VvMarkup markup = { (const VvMark *) marks->data, attributes, FALSE, beside };
  vv_markup_blocks (source, root, &markup);
  return TRUE;
}

static char *
text_of (xmlNode *root, const char *element)
{
  xmlNode *found = element ? vv_markup_find (root, element) : NULL;
  g_autofree char *text = found ? vv_markup_text (found) : NULL;
  return text && *text ? g_steal_pointer (&text) : NULL;
}

/* Without the mark of a corpus at its end: "Sitting 12 [SAMPLE]". */
static char *
title_of (xmlNode *root, const char *element)
{
  g_autofree char *text = text_of (root, element);
  char *bare
      = text ? g_regex_replace_literal (vv_pattern ("(?<=\\S) *\\[[^\\]]*\\]$"), text, -1, 0, "", 0, NULL) : NULL;
  return bare ? bare : g_steal_pointer (&text);
}

/* As in ISO 8601 where the markup has it so; else as printed. */
static char *
date_of (xmlNode *root, const VvDialect *dialect)
{
  static const char *const attributes[] = { "when", "date", "format" };
  xmlNode *outer = dialect->date ? vv_markup_find (root, dialect->date) : NULL;
  xmlNode *found = outer && dialect->when ? vv_markup_find (outer, dialect->when) : outer;
  for (gsize i = 0; found && i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = vv_markup_attribute (found, attributes[i]);
      char *day = value ? vv_pattern_fetch ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", value, 0) : NULL;
      g_autoptr (GMatchInfo) match = NULL;
      if (!day && value && g_regex_match (vv_pattern ("^([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})$"), value, 0, &match))
        day = g_match_info_expand_references (match, "\\3-\\2-\\1", NULL);
      if (day)
        return day;
    }
  return found ? text_of (found, (const char *) found->name) : NULL;
}

/* The language in which the document says it is; NULL: it does not. */
static char *
language_of (xmlNode *root)
{
  static const struct
  {
    const char *element, *attribute;
  } places[] = { { "text", "lang" },  { "body", "lang" },      { "TEI", "lang" },
                 { "TEI.2", "lang" }, { "teiCorpus", "lang" }, { "FRBRlanguage", "language" } };
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      xmlNode *element = vv_markup_find (root, places[i].element);
      char *tag = element ? vv_markup_language (element, places[i].attribute) : NULL;
      if (tag)
        return tag;
    }
  return NULL;
}

static gboolean
read_tree (VvSource *source, xmlNode *root, GError **error)
{
  const VvDialect *known = root ? dialect_of (root) : NULL, *dialect = known ? known : &vv_dialect_other;
  if (known)
    vv_markup_blocks (source, root, &dialect->markup);
  else if (!root || !read_shape (source, root))
    {
      g_autofree char *file = vv_text_mask (source->file);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   "%s:1:1: XML with the root element '%s', which no reader knows; save the record as HTML or text",
                   file, root ? (const char *) root->name : "");
      return FALSE;
    }
  source->format = dialect->name;
  source->meta.title = title_of (root, dialect->title);
  source->meta.date = date_of (root, dialect);
  source->meta.language = dialect->markup.languages ? language_of (root) : NULL;
  return TRUE;
}

static gboolean
read_xml (VvSource *source, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  if (!vv_bounds_attributes (file, source->text, FALSE, error))
    return FALSE;
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  const char *text = source->text + strspn (source->text, " \t\n");
  xmlDoc *document
      = xmlCtxtReadMemory (parser, text, (int) strlen (text), NULL, "UTF-8", PARSE_OPTIONS | XML_PARSE_IGNORE_ENC);
  gboolean done = FALSE;
  if (document)
    done = read_tree (source, xmlDocGetRootElement (document), error);
  else
    {
      const xmlError *mistake = xmlCtxtGetLastError (parser);
      g_autofree char *valid = g_utf8_make_valid (mistake && mistake->message ? mistake->message : "no document", -1);
      g_autofree char *what = vv_text_fold (valid);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%d:%d: this is no well-formed XML: %s", file,
                   mistake ? MAX (mistake->line, 1) : 1, mistake ? MAX (mistake->int2, 1) : 1, what);
    }
  xmlFreeDoc (document);
  xmlFreeParserCtxt (parser);
  return done;
}

static gboolean
sniff (const char *text)
{
  const char *start = text + strspn (text, " \t\n");
  if (g_str_has_prefix (start, "<?xml"))
    return TRUE;
  if (*start != '<')
    return FALSE;
  gsize size = strcspn (start + 1, " \t\n>:/");
  g_autofree char *name = g_strndup (start + 1, size);
  xmlNode root = { .type = XML_ELEMENT_NODE, .name = (const xmlChar *) name };
  return dialect_of (&root) != NULL;
}

static const char *const extensions[] = { "xml", "tei", "akn", NULL };
const VvReader vv_reader_xml
    = { "xml", "TEI, Akoma Ntoso, Hansard and plays in XML", extensions, sniff, read_xml, NULL, NULL, NULL };
