/* read/json: lists of turns in JSON (Oyez, Hansard exports): wherever an object has a speaker and a text, that is a
 * turn. json-glib parses.
 *
 *     {"title": …, "sections": [{"turns": [{"speaker": {"name": "Ann Roe"}, "text_blocks": [{"text": "…"}]}]}]} */
#include "read/reader.h"

#include "core/pattern.h"
#include "core/text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/** json-glib recurses too, without a limit of its own; records nest six deep. */
#define DEPTH_MOST 64
/** So much of a text finds its line in the file. */
#define NEEDLE_MOST_BYTES 24
/** After so many texts that were not found, no more are looked for: each costs a walk to the end of the file. */
#define MISSES_MOST 100

typedef struct
{
  VvSource *source;
  const char *at; /* where the last text was found in the file */
  guint line;     /* of @at */
  guint misses;
  GHashTable *used; /* nodes whose text is in a block */
} Turns;

static JsonNode *
member_of (JsonObject *object, const char *const *names)
{
  for (guint i = 0; names[i]; i++)
    if (json_object_has_member (object, names[i]))
      return json_object_get_member (object, names[i]);
  return NULL;
}

static const char *
string_of (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* A name, or an object that has one; "" for a turn of nobody's. */
static const char *
name_of (JsonNode *speaker)
{
  static const char *const names[] = { "name", "full", "full_name", "last_name", "title", NULL };
  const char *name = string_of (speaker);
  if (!name && JSON_NODE_HOLDS_OBJECT (speaker))
    for (guint i = 0; names[i] && !name; i++)
      name = json_object_has_member (json_node_get_object (speaker), names[i])
                 ? string_of (json_object_get_member (json_node_get_object (speaker), names[i]))
                 : NULL;
  return name ? name : "";
}

/* The line on which the text stands: looked for from the last one on, since the parser does not tell, by its first
 * characters that no writer of JSON escapes. */
static guint
line_of (Turns *turns, const char *text)
{
  gsize size = 0;
  while (size < NEEDLE_MOST_BYTES && g_ascii_isprint (text[size]) && !strchr ("\"\\/<>&'", text[size]))
    size++;
  g_autofree char *needle = g_strndup (text, size);
  const char *found = size > 0 && turns->misses < MISSES_MOST ? strstr (turns->at, needle) : NULL;
  turns->misses += size > 0 && !found;
  for (; found && turns->at < found; turns->at++)
    turns->line += *turns->at == '\n';
  guint line = turns->line;
  if (found) /* the next text may begin with the same words */
    turns->at += size;
  return line;
}

static void
add_text (Turns *turns, VvBlockKind kind, const char *text, const char *speaker)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      VvBlock *block = vv_block_add (turns->source, kind, 0);
      vv_block_add_line (block, lines[i], strlen (lines[i]), line_of (turns, lines[i]));
      if (block->lines->len > 0 && speaker && *speaker)
        {
          block->speaker = vv_text_fold (speaker);
          speaker = NULL;
        }
      vv_blocks_prune (turns->source);
    }
}

static const char *const texts[]
    = { "text", "text_blocks", "paragraphs", "content", "speech", "body", "utterance", NULL };

/* Returns: the speaker, when no text has taken it yet. */
static const char *
add_texts (Turns *turns, VvBlockKind kind, JsonNode *node, const char *speaker, guint depth)
{
  if (string_of (node))
    {
      g_hash_table_add (turns->used, node);
      add_text (turns, kind, string_of (node), speaker);
      return NULL;
    }
  if (JSON_NODE_HOLDS_OBJECT (node) && depth < DEPTH_MOST)
    {
      JsonNode *inner = member_of (json_node_get_object (node), texts);
      return inner ? add_texts (turns, kind, inner, speaker, depth + 1) : speaker;
    }
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) && depth < DEPTH_MOST ? json_node_get_array (node) : NULL;
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    speaker = add_texts (turns, kind, json_array_get_element (array, i), speaker, depth + 1);
  return speaker;
}

static VvBlockKind
kind_of (JsonObject *object, const char *speaker)
{
  const char *type
      = json_object_has_member (object, "type") ? string_of (json_object_get_member (object, "type")) : NULL;
  if (type && vv_pattern_matches ("(?i)head|title", type))
    return VV_BLOCK_HEADING;
  return *speaker ? VV_BLOCK_PARAGRAPH : VV_BLOCK_NARRATION;
}

static void
walk (Turns *turns, JsonNode *node, guint depth)
{
  static const char *const speakers[] = { "speaker", "speaker_name", "speakerName", "who", "author", NULL };
  if (depth > DEPTH_MOST)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        walk (turns, json_array_get_element (array, i), depth + 1);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *speaker = member_of (object, speakers), *text = member_of (object, texts);
      g_autoptr (GList) members = speaker && text ? NULL : json_object_get_values (object);
      if (speaker && text)
        add_texts (turns, kind_of (object, name_of (speaker)), text, name_of (speaker), depth);
      for (GList *member = members; member; member = member->next)
        walk (turns, member->data, depth + 1);
    }
}

/* Every string that the parser found; those that stand in no block are left out. */
static void
note_strings (const Turns *turns, JsonNode *node)
{
  const char *text = string_of (node);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GList) members
      = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_values (json_node_get_object (node)) : NULL;
  if (text)
    vv_found (turns->source, text, 1);
  if (text && !g_hash_table_contains (turns->used, node))
    vv_left_out (turns->source, "data", 1, text);
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    note_strings (turns, json_array_get_element (array, i));
  for (GList *member = members; member; member = member->next)
    note_strings (turns, member->data);
}

/* json-glib lets escapes and cut characters through that are no UTF-8. */
static void
mend_strings (JsonNode *node)
{
  const char *text = string_of (node);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GList) members
      = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_values (json_node_get_object (node)) : NULL;
  if (text && !g_utf8_validate (text, -1, NULL))
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);
      json_node_set_string (node, valid);
    }
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    mend_strings (json_array_get_element (array, i));
  for (GList *member = members; member; member = member->next)
    mend_strings (member->data);
}

static char *
root_text (JsonNode *root, const char *name)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *text
      = object && json_object_has_member (object, name) ? string_of (json_object_get_member (object, name)) : NULL;
  return text && *text ? g_strdup (text) : NULL;
}

static gboolean
read_json (VvSource *source, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) mistake = NULL;
  g_autofree char *file = vv_text_mask (source->file);
  if (!json_parser_load_from_data (parser, source->text, -1, &mistake))
    {
      const char *what = mistake->message;
      guint64 line = 1, column = 1;
      if (g_str_has_prefix (what, "<data>:")) /* "<data>:LINE:COLUMN: Parse error: …" */
        {
          line = g_ascii_strtoull (what + strlen ("<data>:"), (char **) &what, 10);
          column = *what == ':' ? g_ascii_strtoull (what + 1, (char **) &what, 10) : 1;
          what += strspn (what, ": ");
        }
      g_autofree char *masked = vv_text_mask (what); /* the parser cuts characters in two */
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%u:%u: this is no JSON: %s", file, (guint) line, (guint) column,
                   masked);
      return FALSE;
    }
  JsonNode *root = json_parser_get_root (parser);
  mend_strings (root);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  Turns turns = { .source = source, .at = source->text, .line = 1, .used = used };
  source->meta.title = root_text (root, "title");
  g_autofree char *date = root_text (root, "date");
  if (date && vv_pattern_matches ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", date))
    source->meta.date = g_strndup (date, strlen ("2012-12-31"));
  walk (&turns, root, 0);
  note_strings (&turns, root);
  if (source->blocks->len > 0)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s:1:1: no turns in this JSON: an object with 'speaker' and 'text' is one", file);
  return FALSE;
}

/* Brackets one inside the other, deeper than any record: the parser's stack would end before they do. */
static gboolean
is_too_deep (const char *text)
{
  guint depth = 0;
  gboolean quoted = FALSE;
  for (const char *p = text; *p && depth <= DEPTH_MOST * 4; p++)
    {
      if (*p == '\\' && quoted && p[1])
        p++;
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && strchr ("{[", *p))
        depth++;
      else if (!quoted && strchr ("}]", *p) && depth > 0)
        depth--;
    }
  return depth > DEPTH_MOST * 4;
}

static gboolean
read_bounded (VvSource *source, GError **error)
{
  if (!is_too_deep (source->text))
    return read_json (source, error);
  g_autofree char *file = vv_text_mask (source->file);
  g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:1:1: JSON nested deeper than %d", file, DEPTH_MOST * 4);
  return FALSE;
}

static gboolean
sniff (const char *text)
{
  return vv_pattern_matches ("\\A\\s*(?:\\{\\s*\"[^\"\\n]*\"\\s*:|\\[\\s*\\{\\s*\")", text);
}

static const char *const extensions[] = { "json", NULL };
const VvReader vv_reader_json
    = { "json", "turns in JSON: Oyez and the like", extensions, sniff, read_bounded, NULL, NULL, NULL };
