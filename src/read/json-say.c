/* read/json-say: lists of turns become blocks. Cues, which break off where a breath ends, are joined to sentences. */
#include "read/json.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Speech without a full stop is cut at the end of a cue. */
#define PARAGRAPH_MOST_BYTES 1500
/** A text whose lines are broken by hand has so many. */
#define WRAPPED_LEAST_LINES 3

static const char page_pattern[]
    = "(?i)<(?:p|br|div|span|em|strong|b|i|a|ul|li|sup)(?:\\s[^<>]*)?/?>|&(?:amp|nbsp|rsquo|"
      "quot|#[0-9]{2,5});";
/* What a chat marks up: "<@U0417>", "<https://example.org|the page>" */
static const char mention_pattern[] = "<(?:[@#!][^<>|]+(?:\\|([^<>]*))?|https?://[^<>|]+\\|([^<>]*))>";

typedef struct
{
  VvJson *json;
  const VvJsonPeople *people;
  char *speaker, *party; /* of the turn that goes on; NULL: nobody's */
  VvBlockKind kind;      /* of its paragraphs */
  gboolean begun;        /* a turn goes on */
  gboolean named;        /* a block of it has its name */
  const char *chapter;   /* the last heading that a turn brought; or NULL */
  GString *paragraph;    /* of cues; grows until a sentence ends */
  guint line;            /* on which it began */
} Say;

static guint
line_of (const VvJson *json, JsonNode *node)
{
  return MAX (GPOINTER_TO_UINT (g_hash_table_lookup (json->lines, node)), 1);
}

static gboolean
is_cjk (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
         || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

/* Appends a word or a cue: with a space before it, unless it is punctuation or the writing has none. */
static void
join (GString *text, const char *next)
{
  gunichar first = g_utf8_get_char (next);
  const char *last = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : NULL;
  gboolean close = !last || g_unichar_isspace (g_utf8_get_char (last)) || g_unichar_isspace (first)
                   || vv_pattern_matches ("^(?:[.,;:!?…)\\]}»”%]+(?:\\s|$)|['’](?:s|t|re|ve|ll|d|m)\\b)", next)
                   || (is_cjk (first) && is_cjk (g_utf8_get_char (last)));
  if (!close)
    g_string_append_c (text, ' ');
  g_string_append (text, next);
}

/* The strings of an array that are one text: words with punctuation, or text with marked parts in it. */
static gboolean
is_inline (JsonArray *array)
{
  guint strings = 0, objects = 0, typed = 0;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      strings += vv_json_string (node) ? 1 : 0;
      objects += JSON_NODE_HOLDS_OBJECT (node) ? 1 : 0;
      typed
          += JSON_NODE_HOLDS_OBJECT (node) && vv_json_member (json_node_get_object (node), VV_JSON_TYPE, NULL) ? 1 : 0;
    }
  return (strings > 0 && objects > 0) || (objects > 0 && typed == objects);
}

/* Of which the first is the text. */
static gboolean
has_alternatives (JsonObject *object)
{
  return json_object_has_member (object, "alternatives") || json_object_has_member (object, "nBest");
}

/* Every string below @node; of alternatives the first. */
static void
gather (JsonNode *node, gboolean best, GPtrArray *nodes, guint depth)
{
  node = vv_json_best (node);
  if (vv_json_string (node))
    g_ptr_array_add (nodes, node);
  else if (JSON_NODE_HOLDS_OBJECT (node) && depth < VV_JSON_DEPTH_MOST)
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *inner = vv_json_member (object, VV_JSON_TEXT, NULL);
      if (inner)
        gather (inner, has_alternatives (object), nodes, depth + 1);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node) && depth < VV_JSON_DEPTH_MOST)
    {
      guint n = json_array_get_length (json_node_get_array (node));
      for (guint i = 0; i < (best ? MIN (n, 1) : n); i++)
        gather (json_array_get_element (json_node_get_array (node), i), FALSE, nodes, depth + 1);
    }
}

/* The blocks from @first on are of the turn that goes on. */
static void
finish (Say *say, guint first, guint line)
{
  VvSource *source = say->json->source;
  for (guint i = first; i < source->blocks->len; i++)
    {
      VvBlock *block = g_ptr_array_index (source->blocks, i);
      block->kind = block->kind == VV_BLOCK_PARAGRAPH ? say->kind : block->kind;
      for (guint k = 0; k < block->lines->len; k++)
        ((VvLine *) g_ptr_array_index (block->lines, k))->line = line;
      if (!say->speaker || say->named || block->kind != VV_BLOCK_PARAGRAPH)
        continue;
      block->speaker = g_strdup (say->speaker);
      block->affiliation = g_strdup (say->party);
      say->named = TRUE;
    }
}

static void
flush (Say *say)
{
  VvSource *source = say->json->source;
  guint first = source->blocks->len;
  if (say->paragraph->len == 0)
    return;
  vv_block_add_line (vv_block_add (source, VV_BLOCK_PARAGRAPH, 0), say->paragraph->str, say->paragraph->len, say->line);
  vv_blocks_prune (source);
  finish (say, first, say->line);
  g_string_truncate (say->paragraph, 0);
}

/** A text in which mentions are replaced. */
typedef struct
{
  const Say *say;
  guint line;
} Message;

static gboolean
replace_mention (const GMatchInfo *match, GString *result, gpointer data)
{
  const Message *message = data;
  VvSource *source = message->say->json->source;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *label = g_match_info_fetch (match, 1), *page = g_match_info_fetch (match, 2);
  g_autofree char *id = whole[1] == '@' ? g_strndup (whole + 2, strcspn (whole + 2, "|>")) : NULL;
  const char *name = id ? g_hash_table_lookup (message->say->people->names, id) : NULL;
  const char *kept = label && *label ? label : page && *page ? page : "";
  vv_left_rest (source, "markup", message->line, whole, name ? "" : kept);
  if (name) /* it stands elsewhere in the file */
    vv_found (source, name, message->line);
  g_string_append (result, name ? name : kept);
  return FALSE;
}

/* The text without the marks of a chat. */
static char *
plain_message (const Say *say, const char *text, guint line)
{
  if (!strchr (text, '<') || !vv_pattern_matches (mention_pattern, text))
    return g_strdup (text);
  Message message = { say, line };
  char *plain = g_regex_replace_eval (vv_pattern (mention_pattern), text, -1, 0, 0, replace_mention, &message, NULL);
  return plain ? plain : g_strdup (text);
}

/* Lines broken by hand, as in a record that was typed. */
static gboolean
is_wrapped (const char *text)
{
  guint lines = 0;
  for (const char *p = strchr (text, '\n'); p && lines < WRAPPED_LEAST_LINES; p = strchr (p + 1, '\n'))
    lines++;
  return lines >= WRAPPED_LEAST_LINES || (lines > 0 && vv_pattern_matches ("[\\p{Ll},]\\n *\\p{Ll}", text));
}

static void
say_lines (VvSource *source, const char *text, guint line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  if (is_wrapped (text))
    {
      /* a line that begins with more space than the one before begins a paragraph */
      g_autofree char *apart
          = g_regex_replace_literal (vv_pattern ("(?<=[.:;!?\"'”)])\\n(?= {2,}\\S)"), text, -1, 0, "\n\n", 0, NULL);
      vv_text_blocks (source, apart ? apart : text, line);
      return;
    }
  for (guint i = 0; lines[i]; i++)
    {
      vv_block_add_line (vv_block_add (source, VV_BLOCK_PARAGRAPH, 0), lines[i], strlen (lines[i]), line);
      vv_blocks_prune (source);
    }
}

/* One string: lines, or a page. */
static gboolean
say_string (Say *say, JsonNode *node, const char *text, GError **error)
{
  VvJson *json = say->json;
  VvSource *source = json->source;
  guint first = source->blocks->len, line = line_of (json, node);
  if (vv_pattern_matches (page_pattern, text))
    {
      g_hash_table_add (json->opened, node);
      guint found = source->found_at ? source->found_at->len : 0;
      if (!vv_html_blocks (source, text, error))
        return FALSE;
      for (guint i = found; source->found_at && i < source->found_at->len; i++)
        g_array_index (source->found_at, guint, i) = line;
    }
  else
    say_lines (source, text, line);
  finish (say, first, line);
  return TRUE;
}

static VvBlockKind
kind_of (JsonObject *object, const char *speaker)
{
  const char *type = vv_json_string (vv_json_member (object, VV_JSON_TYPE, NULL));
  if (type && vv_pattern_matches ("(?i)head|title", type))
    return VV_BLOCK_HEADING;
  if (type && vv_pattern_matches ("(?i)recorder|narrat|procedur|stage|division|clerk", type))
    return VV_BLOCK_NARRATION;
  return speaker ? VV_BLOCK_PARAGRAPH : VV_BLOCK_NARRATION;
}

/* The text of inline parts, joined. */
static char *
joined (GPtrArray *nodes)
{
  gboolean spaced = FALSE; /* the parts bring their own spaces */
  for (guint i = 0; i < nodes->len; i++)
    {
      const char *text = vv_json_string (g_ptr_array_index (nodes, i));
      spaced = spaced || g_ascii_isspace (*text) || (*text && g_ascii_isspace (text[strlen (text) - 1]));
    }
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < nodes->len; i++)
    if (spaced)
      g_string_append (text, vv_json_string (g_ptr_array_index (nodes, i)));
    else
      join (text, vv_json_string (g_ptr_array_index (nodes, i)));
  return g_string_free (text, FALSE);
}

static void
say_cue (Say *say, JsonNode *node, const char *text)
{
  g_autofree char *folded = vv_text_fold (text);
  gsize mark = vv_change_mark (folded);
  if (mark > 0) /* another begins to speak: who, captions do not say */
    {
      flush (say);
      g_autofree char *signs = g_strndup (folded, mark);
      vv_left_out (say->json->source, "markup", line_of (say->json, node), signs);
      memmove (folded, folded + mark, strlen (folded + mark) + 1);
    }
  if (say->paragraph->len == 0)
    say->line = line_of (say->json, node);
  if (*folded)
    join (say->paragraph, folded);
  gboolean ends = vv_ends_sentence (say->paragraph->str, say->paragraph->len)
                  && !vv_pattern_matches ("[:;]$", say->paragraph->str);
  if (!ends && say->paragraph->len <= PARAGRAPH_MOST_BYTES)
    return;
  flush (say);
}

static void
begin_turn (Say *say, VvBlockKind kind, const char *speaker, const char *party)
{
  flush (say);
  g_free (say->speaker);
  g_free (say->party);
  say->speaker = g_strdup (speaker);
  say->party = g_strdup (party);
  say->kind = kind;
  say->begun = TRUE;
  say->named = FALSE;
}

static void
say_heading (VvJson *json, JsonNode *node)
{
  g_auto (GStrv) lines = g_strsplit (vv_json_string (node), "\n", -1);
  if (g_strcmp0 (vv_json_string (node), json->source->meta.title) == 0) /* said first of all */
    return;
  g_hash_table_add (json->used, node);
  for (guint i = 0; lines[i]; i++)
    {
      vv_block_add_line (vv_block_add (json->source, VV_BLOCK_HEADING, 0), lines[i], strlen (lines[i]),
                         line_of (json, node));
      vv_blocks_prune (json->source);
    }
}

/* The heading under which a turn stands, when it is another than that of the turn before. */
static void
say_chapter (Say *say, JsonObject *object)
{
  JsonNode *node = vv_json_best (vv_json_member (object, VV_JSON_CHAPTER, NULL));
  const char *text = vv_json_string (node);
  if (!text)
    return;
  if (g_strcmp0 (text, say->chapter) == 0)
    {
      vv_left_out (say->json->source, "repeated heading", line_of (say->json, node), text);
      g_hash_table_add (say->json->used, node);
      return;
    }
  flush (say);
  say->begun = FALSE;
  say->chapter = text;
  say_heading (say->json, node);
}

static gboolean
is_message (JsonObject *object)
{
  return vv_json_member (object, VV_JSON_SENDER, NULL) && vv_json_member (object, VV_JSON_SENT, NULL);
}

static gboolean
say_turn (Say *say, const VvJsonList *list, JsonObject *object, GError **error)
{
  gboolean stated = FALSE;
  g_autofree char *speaker = vv_json_speaker (say->people, object, &stated);
  JsonNode *text = vv_json_best (vv_json_member (object, VV_JSON_TEXT, NULL));
  gboolean alternatives = has_alternatives (object);
  gboolean one = alternatives || vv_json_string (text)
                 || (text && JSON_NODE_HOLDS_ARRAY (text) && is_inline (json_node_get_array (text)));
  VvBlockKind kind = list->spoken ? kind_of (object, speaker) : VV_BLOCK_PARAGRAPH;
  gboolean cue = one && list->timed && kind != VV_BLOCK_HEADING;
  gboolean same = say->begun && kind == say->kind && g_strcmp0 (speaker, say->speaker) == 0;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  if (text)
    gather (text, alternatives, nodes, 0);
  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (say->json->used, nodes->pdata[i]);
  if (nodes->len == 0)
    return TRUE;
  say_chapter (say, object);
  if (!say->begun || (stated && !(same && (cue || is_message (object)))))
    begin_turn (say, kind, speaker, vv_json_string (vv_json_member (object, VV_JSON_PARTY, NULL)));
  g_autofree char *whole = one ? joined (nodes) : NULL;
  if (cue && !vv_pattern_matches (page_pattern, whole))
    {
      say_cue (say, nodes->pdata[0], whole);
      return TRUE;
    }
  flush (say);
  for (guint i = 0; i < (one ? 1 : nodes->len); i++)
    {
      JsonNode *node = nodes->pdata[i];
      g_autofree char *plain = plain_message (say, one ? whole : vv_json_string (node), line_of (say->json, node));
      if (!say_string (say, node, plain, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
vv_json_say (VvJson *json, const VvJsonPeople *people, const VvJsonList *list, GError **error)
{
  Say say = { .json = json, .people = people, .paragraph = g_string_new (NULL) };
  gboolean done = TRUE;
  for (guint i = 0; i < list->headings->len; i++)
    say_heading (json, g_ptr_array_index (list->headings, i));
  for (guint i = 0; i < list->turns->len && done; i++)
    done = say_turn (&say, list, g_ptr_array_index (list->turns, i), error);
  flush (&say);
  g_free (say.speaker);
  g_free (say.party);
  g_string_free (say.paragraph, TRUE);
  return done;
}

gboolean
vv_json_say_text (VvJson *json, JsonNode *node, GError **error)
{
  Say say = { .json = json, .kind = VV_BLOCK_PARAGRAPH };
  g_hash_table_add (json->used, node);
  return say_string (&say, node, vv_json_string (node), error);
}
