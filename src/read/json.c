/* read/json: records in JSON: lists of turns by their shape (json.h). json-glib parses.
 *
 *     {"title": …, "sections": [{"turns": [{"speaker": {"name": "Ann Roe"}, "text_blocks": [{"text": "…"}]}]}]} */
#include "read/json.h"

#include "core/json.h"
#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** So much of a text finds its line in the file. */
#define NEEDLE_MOST_BYTES 24
/** After so many texts that were not found, no more are looked for: each costs a walk to the end of the file. */
#define MISSES_MOST 100
/** A file with one long text in it, and no turns, is that text. */
#define TEXT_LEAST_BYTES 200

/** Where the parser would be in the file: it does not tell. */
typedef struct
{
  const char *at; /* where the last text was found */
  guint line;     /* of @at */
  guint misses;
} Cursor;

/* The line on which the text stands: looked for from the last one on, by its first characters that no writer of JSON
 * escapes. */
static guint
line_of (Cursor *cursor, const char *text)
{
  gsize size = 0;
  while (size < NEEDLE_MOST_BYTES && g_ascii_isprint (text[size]) && !strchr ("\"\\/<>&'", text[size]))
    size++;
  g_autofree char *needle = g_strdup_printf ("\"%.*s", (int) size, text);
  const char *found = size > 0 && cursor->misses < MISSES_MOST ? strstr (cursor->at, needle) : NULL;
  cursor->misses += size > 0 && !found;
  for (; found && cursor->at < found; cursor->at++)
    cursor->line += *cursor->at == '\n';
  guint line = cursor->line;
  if (found) /* the next text may begin with the same words */
    cursor->at += size;
  return line;
}

static void
find_lines (Cursor *cursor, JsonNode *node, GHashTable *lines)
{
  const char *text = vv_json_string (node);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GList) members
      = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_values (json_node_get_object (node)) : NULL;
  if (text)
    g_hash_table_insert (lines, node, GUINT_TO_POINTER (line_of (cursor, text)));
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    find_lines (cursor, json_array_get_element (array, i), lines);
  for (GList *member = members; member; member = member->next)
    find_lines (cursor, member->data, lines);
}

/* Every string that the parser found; those that stand in no block are left out. */
static void
note_strings (const VvJson *json, JsonNode *node)
{
  const char *text = vv_json_string (node);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autoptr (GList) members
      = JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_values (json_node_get_object (node)) : NULL;
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (json->lines, node));
  if (text && !g_hash_table_contains (json->opened, node))
    vv_found (json->source, text, line);
  if (text && !g_hash_table_contains (json->used, node))
    vv_left_out (json->source, "data", line, text);
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    note_strings (json, json_array_get_element (array, i));
  for (GList *member = members; member; member = member->next)
    note_strings (json, member->data);
}

/* json-glib lets escapes and cut characters through that are no UTF-8. */
static void
mend_strings (JsonNode *node)
{
  const char *text = vv_json_string (node);
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

/* A text of the root, or of an object in it: {"Overview": {"Title": …}}. */
static char *
root_text (JsonNode *root, const char *name, guint depth)
{
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  const char *member = NULL;
  JsonNode *node = NULL;
  JsonObjectIter iter;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &member, &node))
    {
      const char *text = g_ascii_strcasecmp (member, name) == 0 ? vv_json_string (vv_json_best (node)) : NULL;
      if (text && *text)
        return g_strdup (text);
    }
  json_object_iter_init (&iter, json_node_get_object (root));
  while (depth == 0 && json_object_iter_next (&iter, &member, &node))
    {
      char *found = root_text (node, name, depth + 1);
      if (found)
        return found;
    }
  return NULL;
}

static char *
root_date (JsonNode *root)
{
  static const char *const names[] = { "date", "meeting_date", "meetingDate", "sitting_date", "datum" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *date = root_text (root, names[i], 0);
      char *day = date ? vv_pattern_fetch ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", date, 0) : NULL;
      if (day)
        return day;
    }
  return NULL;
}

/* The language that a recogniser has heard: "de", "en-US"; one in words is found from the text. */
static char *
root_language (JsonNode *root)
{
  static const char *const names[] = { "language", "languageCode", "language_code" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *tag = root_text (root, names[i], 0);
      if (tag && vv_pattern_matches ("^[a-z]{2}(?:[-_][A-Za-z]{2})?$", tag))
        return g_strdelimit (g_steal_pointer (&tag), "_", '-');
    }
  return NULL;
}

/* The one text of a file without turns. */
static JsonNode *
lone_text (JsonNode *node, guint depth)
{
  JsonNode *best = NULL;
  gsize most = TEXT_LEAST_BYTES - 1;
  g_autoptr (GList) members = JSON_NODE_HOLDS_OBJECT (node) && depth < VV_JSON_DEPTH_MOST
                                  ? json_object_get_values (json_node_get_object (node))
                                  : NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) && depth < VV_JSON_DEPTH_MOST ? json_node_get_array (node) : NULL;
  JsonNode *own
      = JSON_NODE_HOLDS_OBJECT (node) ? vv_json_member (json_node_get_object (node), VV_JSON_TEXT, NULL) : NULL;
  if (vv_json_string (own) && strlen (vv_json_string (own)) > most)
    return own;
  for (GList *member = members; member; member = member->next)
    {
      JsonNode *found = lone_text (member->data, depth + 1);
      if (found && strlen (vv_json_string (found)) > most)
        {
          best = found;
          most = strlen (vv_json_string (found));
        }
    }
  for (guint i = 0; array && i < json_array_get_length (array) && !best; i++)
    best = lone_text (json_array_get_element (array, i), depth + 1);
  return best;
}

static gboolean
read_tree (VvSource *source, JsonNode *root, GError **error)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL), opened = g_hash_table_new (NULL, NULL),
                         lines = g_hash_table_new (NULL, NULL);
  VvJson json = { source, lines, used, opened };
  Cursor cursor = { source->text, 1, 0 };
  find_lines (&cursor, root, lines);
  g_autoptr (VvJsonPeople) people = vv_json_people_new (root);
  g_autoptr (GPtrArray) lists = vv_json_lists (people, root);
  gboolean done = TRUE;
  for (guint i = 0; i < lists->len && done; i++)
    done = vv_json_say (&json, people, g_ptr_array_index (lists, i), error);
  JsonNode *lone = lists->len == 0 ? lone_text (root, 0) : NULL;
  if (lone)
    done = vv_json_say_text (&json, lone, error);
  if (done)
    note_strings (&json, root);
  return done;
}

/* Objects one a line, as programs log them, become a list; lines stay lines. */
static char *
list_of_lines (const char *text)
{
  if (!vv_pattern_matches ("\\A\\s*\\{[^\\n]*\\}\\s*\\n\\s*\\{[^\\n]*\\}", text))
    return NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *joined
      = g_regex_replace_literal (vv_pattern ("(?<=\\})[ \\t]*\\n\\s*(?=\\{)"), trimmed, -1, 0, ",\n", 0, NULL);
  return joined ? g_strdup_printf ("[%s]", joined) : NULL;
}

static gboolean
read_json (VvSource *source, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *list = list_of_lines (source->text);
  if (!vv_json_load (parser, source->file, list ? list : source->text, error))
    return FALSE;
  JsonNode *root = json_parser_get_root (parser);
  mend_strings (root);
  source->meta.title = root_text (root, "title", 0);
  source->meta.date = root_date (root);
  source->meta.language = root_language (root);
  if (!read_tree (source, root, error))
    return FALSE;
  if (source->blocks->len > 0)
    return TRUE;
  g_autofree char *file = vv_text_mask (source->file);
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
  for (const char *p = text; *p && depth <= VV_JSON_DEPTH_MOST * 4; p++)
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
  return depth > VV_JSON_DEPTH_MOST * 4;
}

static gboolean
read_bounded (VvSource *source, GError **error)
{
  if (!is_too_deep (source->text))
    return read_json (source, error);
  g_autofree char *file = vv_text_mask (source->file);
  g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:1:1: JSON nested deeper than %d", file, VV_JSON_DEPTH_MOST * 4);
  return FALSE;
}

static gboolean
sniff (const char *text)
{
  return vv_pattern_matches ("\\A\\s*(?:\\{\\s*\"[^\"\\n]*\"\\s*:|\\[\\s*\\{\\s*\")", text);
}

static const char *const extensions[] = { "json", "jsonl", "ndjson", NULL };
const VvReader vv_reader_json
    = { "json", "lists of turns in JSON: transcripts, hearings, chats", extensions, sniff, read_bounded, NULL, NULL,
        NULL };
