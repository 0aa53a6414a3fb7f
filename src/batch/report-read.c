/* batch/report-read: reports in JSON are read again, to be joined. */
#include "batch/report-rows.h"

#include "core/files.h"
#include "core/json.h"

#include <math.h>
#include <string.h>

/** One record of one file. */
typedef struct
{
  const char *path; /* masked */
  guint number;     /* from 1 */
  JsonObject *object;
  GError **error;
} Record;

static gboolean
refuse (const Record *record, const char *member, const char *what)
{
  g_clear_error (record->error);
  g_set_error (record->error, VV_ERROR, VV_ERROR_INPUT, "%s: record %u: '%s' %s", record->path, record->number, member,
               what);
  return FALSE;
}

static gboolean
is_value (JsonNode *node, GType type)
{
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static gboolean
get_count (const Record *record, const char *member, gint64 most, gint64 *value)
{
  JsonNode *node = json_object_get_member (record->object, member);
  if (!is_value (node, G_TYPE_INT64) || json_node_get_int (node) < 0 || json_node_get_int (node) > most)
    return refuse (record, member, "must be a number that is not negative");
  *value = json_node_get_int (node);
  return TRUE;
}

static gboolean
get_guint (const Record *record, const char *member, guint *value)
{
  gint64 count = 0;
  if (!get_count (record, member, G_MAXUINT, &count))
    return FALSE;
  *value = (guint) count;
  return TRUE;
}

static gboolean
get_texts (const Record *record, const char *member, char ***texts)
{
  JsonNode *node = json_object_get_member (record->object, member);
  if (!node || !JSON_NODE_HOLDS_ARRAY (node))
    return refuse (record, member, "must be a list of texts");
  JsonArray *array = json_node_get_array (node);
  *texts = g_new0 (char *, json_array_get_length (array) + 1);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!is_value (json_array_get_element (array, i), G_TYPE_STRING))
        return refuse (record, member, "must be a list of texts");
      (*texts)[i] = g_strdup (json_array_get_string_element (array, i));
    }
  return TRUE;
}

static gboolean
get_text (const Record *record, const char *member, char **text)
{
  JsonNode *node = json_object_get_member (record->object, member);
  if (!is_value (node, G_TYPE_STRING))
    return refuse (record, member, "must be a text");
  *text = g_strdup (json_node_get_string (node));
  return TRUE;
}

/* "caf%E9" → its bytes; NULL when it is no such thing. */
static char *
unescape (const char *text)
{
  g_autoptr (GBytes) bytes = g_uri_unescape_bytes (text, -1, "", NULL);
  if (!bytes || memchr (g_bytes_get_data (bytes, NULL), 0, g_bytes_get_size (bytes)))
    return NULL;
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
get_paths (const Record *record, VvRow *row)
{
  gboolean strange = json_object_has_member (record->object, "input_escaped");
  if (!strange)
    return get_text (record, "input", &row->input) && get_texts (record, "outputs", &row->outputs);
  g_autofree char *input = NULL;
  if (!get_text (record, "input_escaped", &input) || !get_texts (record, "outputs_escaped", &row->outputs))
    return FALSE;
  row->input = unescape (input);
  for (guint i = 0; row->outputs[i]; i++)
    {
      char *path = unescape (row->outputs[i]);
      if (!path)
        return refuse (record, "outputs_escaped", "must be percent-encoded");
      g_free (row->outputs[i]);
      row->outputs[i] = path;
    }
  return row->input || refuse (record, "input_escaped", "must be percent-encoded");
}

static gboolean
get_status (const Record *record, VvRow *row)
{
  g_autofree char *status = NULL;
  g_autofree char *kind = NULL;
  guint s = 0, k = 0;
  if (!get_text (record, "status", &status))
    return FALSE;
  while (s < VV_ROW_STATUSES && !g_str_equal (status, vv_row_status_name (s)))
    s++;
  if (s == VV_ROW_STATUSES)
    return refuse (record, "status", "is none that is known");
  row->status = s;
  if (s != VV_ROW_FAILED && s != VV_ROW_INCOMPLETE)
    return TRUE;
  if (!get_text (record, "kind", &kind))
    return FALSE;
  while (k < VV_FAILURE_KINDS && !g_str_equal (kind, vv_failure_name (k)))
    k++;
  if (k == VV_FAILURE_KINDS)
    return refuse (record, "kind", "is none that is known");
  row->kind = k;
  return s != VV_ROW_FAILED || get_text (record, "message", &row->message);
}

static gboolean
get_loudness (const Record *record, VvRow *row)
{
  JsonNode *node = json_object_get_member (record->object, "loudness_lufs");
  row->loudness_lufs = -HUGE_VAL;
  if (node && JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!is_value (node, G_TYPE_DOUBLE) && !is_value (node, G_TYPE_INT64))
    return refuse (record, "loudness_lufs", "must be a number or null");
  row->loudness_lufs = json_node_get_double (node);
  return TRUE;
}

static gboolean
read_row (const Record *record, VvRow *row)
{
  return get_paths (record, row) && get_status (record, row) && get_texts (record, "warnings", &row->warnings)
         && get_texts (record, "notes", &row->notes) && get_guint (record, "speakers", &row->speakers)
         && get_guint (record, "interventions", &row->interventions) && get_guint (record, "chapters", &row->chapters)
         && get_count (record, "samples", G_MAXINT64 / 1000000, &row->length) && get_loudness (record, row)
         && get_guint (record, "takes", &row->takes) && get_guint (record, "takes_from_cache", &row->takes_from_cache)
         && get_count (record, "wall_ms", G_MAXINT64, &row->wall_ms);
}

static gboolean
read_rows (VvReport *report, const char *path, JsonArray *records, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal); /* input → index + 1 */
  for (guint i = 0; i < report->rows->len; i++)
    g_hash_table_insert (places, ((VvRow *) g_ptr_array_index (report->rows, i))->input, GUINT_TO_POINTER (i + 1));
  guint before = report->rows->len;
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      JsonNode *node = json_array_get_element (records, i);
      Record record = { path, i + 1, JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL, error };
      VvRow *row = g_new0 (VvRow, 1);
      if (!record.object ? !refuse (&record, "files", "must be a list of records") : !read_row (&record, row))
        {
          vv_row_free (row);
          return FALSE;
        }
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, row->input));
      if (place > 0 && place <= before)
        {
          g_hash_table_remove (places, row->input);
          vv_row_free (report->rows->pdata[place - 1]);
          report->rows->pdata[place - 1] = row;
        }
      else
        g_ptr_array_add (report->rows, row);
    }
  report->sorted = FALSE;
  return TRUE;
}

/* Shards run side by side: the whole began with the first of them, and took as long as the longest. */
static void
read_wall (VvReport *report, JsonObject *root)
{
  JsonNode *node = json_object_get_member (root, "wall");
  JsonObject *wall = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *began = wall ? json_object_get_member (wall, "began") : NULL;
  JsonNode *elapsed = wall ? json_object_get_member (wall, "elapsed_ms") : NULL;
  const char *text = is_value (began, G_TYPE_STRING) ? json_node_get_string (began) : NULL;
  if (text && (!report->wall_began || strcmp (text, report->wall_began) < 0))
    {
      g_free (report->wall_began);
      report->wall_began = g_strdup (text);
    }
  if (is_value (elapsed, G_TYPE_INT64))
    report->wall_ms = MAX (report->wall_ms, json_node_get_int (elapsed));
}

static gboolean
read_root (VvReport *report, const char *path, JsonNode *node, GError **error)
{
  JsonObject *root = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *version = root ? json_object_get_member (root, "vivavoce-report") : NULL;
  JsonNode *files = root ? json_object_get_member (root, "files") : NULL;
  if (!is_value (version, G_TYPE_INT64) || !files || !JSON_NODE_HOLDS_ARRAY (files))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: this is no report of vivavoce; give it a report.json", path);
      return FALSE;
    }
  if (json_node_get_int (version) != VV_REPORT_VERSION)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: a report of version %" G_GINT64_FORMAT "; known is version %d",
                   path, json_node_get_int (version), VV_REPORT_VERSION);
      return FALSE;
    }
  read_wall (report, root);
  return read_rows (report, path, json_node_get_array (files), error);
}

gboolean
vv_report_read (VvReport *report, const char *path, GError **error)
{
  gsize size = 0;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *text = vv_files_read (path, VV_REPORT_MOST_BYTES, "report", &size, error),
                  *name = vv_text_mask (path);
  if (!text || !vv_json_load (parser, path, text, error))
    return FALSE;
  return read_root (report, name, json_parser_get_root (parser), error);
}
