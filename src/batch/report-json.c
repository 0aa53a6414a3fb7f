/* batch/report-json: a report for programs: a record a line, so that other tools (grep, diff) can use it too. */
#include "batch/report-rows.h"

#include "core/text.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_texts (JsonBuilder *builder, const char *name, char **texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i]; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static char *
valid (const char *path)
{
  return g_utf8_make_valid (path, -1);
}

static char *
escaped (const char *path)
{
  return g_uri_escape_bytes ((const guint8 *) path, strlen (path), G_URI_RESERVED_CHARS_ALLOWED_IN_PATH);
}

static char **
map (char **texts, char *(*change) (const char *) )
{
  char **changed = g_new0 (char *, g_strv_length (texts) + 1);
  for (guint i = 0; texts[i]; i++)
    changed[i] = change (texts[i]);
  return changed;
}

/* JSON is UTF-8. Names that are not have their bytes beside, in percent-encoding. */
static void
add_paths (JsonBuilder *builder, const VvRow *row)
{
  gboolean strange = !g_utf8_validate (row->input, -1, NULL);
  for (guint i = 0; row->outputs[i]; i++)
    strange |= !g_utf8_validate (row->outputs[i], -1, NULL);
  g_autofree char *input = valid (row->input);
  g_auto (GStrv) outputs = map (row->outputs, valid);
  add_text (builder, "input", input);
  add_texts (builder, "outputs", outputs);
  if (!strange)
    return;
  g_autofree char *input_escaped = escaped (row->input);
  g_auto (GStrv) outputs_escaped = map (row->outputs, escaped);
  add_text (builder, "input_escaped", input_escaped);
  add_texts (builder, "outputs_escaped", outputs_escaped);
}

static JsonNode *
node_of (const VvRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_paths (builder, row);
  add_text (builder, "status", vv_row_status_name (row->status));
  if (row->status == VV_ROW_FAILED || row->status == VV_ROW_INCOMPLETE)
    add_text (builder, "kind", vv_failure_name (row->kind));
  if (row->message)
    add_text (builder, "message", row->message);
  add_texts (builder, "warnings", row->warnings);
  add_texts (builder, "notes", row->notes);
  add_integer (builder, "speakers", row->speakers);
  add_integer (builder, "interventions", row->interventions);
  add_integer (builder, "chapters", row->chapters);
  json_builder_set_member_name (builder, "seconds");
  json_builder_add_double_value (builder, (double) row->length / VV_SAMPLES_PER_SECOND);
  add_integer (builder, "samples", row->length);
  json_builder_set_member_name (builder, "loudness_lufs");
  if (isfinite (row->loudness_lufs))
    json_builder_add_double_value (builder, row->loudness_lufs);
  else
    json_builder_add_null_value (builder);
  add_integer (builder, "takes", row->takes);
  add_integer (builder, "takes_from_cache", row->takes_from_cache);
  add_integer (builder, "wall_ms", row->wall_ms);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

char *
vv_row_json (const VvRow *row)
{
  g_autoptr (JsonNode) node = node_of (row);
  g_autofree char *exact = json_to_string (node, FALSE);
  return vv_text_rounded (exact);
}

char *
vv_totals_json (const VvTotals *totals)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_integer (builder, "files", totals->files);
  for (guint i = 0; i < VV_ROW_STATUSES; i++)
    add_integer (builder, vv_row_status_name (i), totals->by_status[i]);
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_object (builder);
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    if (totals->by_kind[i] > 0)
      add_integer (builder, vv_failure_name (i), totals->by_kind[i]);
  json_builder_end_object (builder);
  add_integer (builder, "samples", totals->length);
  add_integer (builder, "takes", (gint64) totals->takes);
  add_integer (builder, "takes_from_cache", (gint64) totals->takes_from_cache);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static char *
wall_json (const VvReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "began");
  if (report->wall_began)
    json_builder_add_string_value (builder, report->wall_began);
  else
    json_builder_add_null_value (builder);
  add_integer (builder, "elapsed_ms", report->wall_ms);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* Row by row: the tree of all rows would be many times as large as they are. */
gboolean
vv_report_write_json (VvReport *report, VvOutput *output, GError **error)
{
  VvTotals sums;
  vv_report_sum (report, &sums);
  g_autofree char *totals = vv_totals_json (&sums);
  g_autofree char *wall = wall_json (report);
  g_autofree char *head = g_strdup_printf (VV_REPORT_JSON_START "%d,\n\"totals\": %s,\n\"wall\": %s,\n\"files\": [",
                                           VV_REPORT_VERSION, totals, wall);
  GPtrArray *rows = vv_report_rows (report);
  if (!vv_output_write (output, head, strlen (head), error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *json = vv_row_json (g_ptr_array_index (rows, i));
      g_autofree char *line = g_strconcat (i > 0 ? ",\n" : "\n", json, NULL);
      if (!vv_output_write (output, line, strlen (line), error))
        return FALSE;
    }
  return vv_output_write (output, "\n]}\n", 4, error);
}
