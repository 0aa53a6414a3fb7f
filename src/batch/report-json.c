/* batch/report-json: a report for programs: a record a line, so that other tools (grep, diff) can use it too. */
#include "batch/report-rows.h"

#include "core/json.h"

#include <string.h>

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
  vv_json_add_text (builder, "input", input);
  add_texts (builder, "outputs", outputs);
  if (!strange)
    return;
  g_autofree char *input_escaped = escaped (row->input);
  g_auto (GStrv) outputs_escaped = map (row->outputs, escaped);
  vv_json_add_text (builder, "input_escaped", input_escaped);
  add_texts (builder, "outputs_escaped", outputs_escaped);
}

char *
vv_row_json (const VvRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  add_paths (builder, row);
  vv_json_add_text (builder, "status", vv_row_status_name (row->status));
  if (row->status == VV_ROW_FAILED || row->status == VV_ROW_INCOMPLETE)
    vv_json_add_text (builder, "kind", vv_failure_name (row->kind));
  if (row->message)
    vv_json_add_text (builder, "message", row->message);
  add_texts (builder, "warnings", row->warnings);
  add_texts (builder, "notes", row->notes);
  vv_json_add_integer (builder, "speakers", row->speakers);
  vv_json_add_integer (builder, "interventions", row->interventions);
  vv_json_add_integer (builder, "chapters", row->chapters);
  vv_json_add_number (builder, "seconds", (double) row->length / VV_SAMPLES_PER_SECOND);
  vv_json_add_integer (builder, "samples", row->length);
  vv_json_add_number (builder, "loudness_lufs", row->loudness_lufs);
  vv_json_add_integer (builder, "takes", row->takes);
  vv_json_add_integer (builder, "takes_from_cache", row->takes_from_cache);
  vv_json_add_integer (builder, "wall_ms", row->wall_ms);
  json_builder_end_object (builder);
  return vv_json_finish (builder, FALSE);
}

char *
vv_totals_json (const VvTotals *totals)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_json_add_integer (builder, "files", totals->files);
  for (guint i = 0; i < VV_ROW_STATUSES; i++)
    vv_json_add_integer (builder, vv_row_status_name (i), totals->by_status[i]);
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_object (builder);
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    if (totals->by_kind[i] > 0)
      vv_json_add_integer (builder, vv_failure_name (i), totals->by_kind[i]);
  json_builder_end_object (builder);
  vv_json_add_integer (builder, "samples", totals->length);
  vv_json_add_integer (builder, "takes", (gint64) totals->takes);
  vv_json_add_integer (builder, "takes_from_cache", (gint64) totals->takes_from_cache);
  json_builder_end_object (builder);
  return vv_json_finish (builder, FALSE);
}

static char *
wall_json (const VvReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "began", report->wall_began);
  vv_json_add_integer (builder, "elapsed_ms", report->wall_ms);
  json_builder_end_object (builder);
  return vv_json_finish (builder, FALSE);
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
