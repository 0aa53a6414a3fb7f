/* batch/report: see report.h. The rows of a report; how they are written and read stands beside. */
#include "batch/report-rows.h"

#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

static const char *const statuses[VV_ROW_STATUSES] = {
  [VV_ROW_RENDERED] = "rendered", [VV_ROW_UNCHANGED] = "unchanged", [VV_ROW_INCOMPLETE] = "incomplete",
  [VV_ROW_FAILED] = "failed",     [VV_ROW_NOT_DONE] = "not-done",
};

static const struct
{
  const char *name, *text;
} kinds[VV_FAILURE_KINDS] = {
  [VV_ERROR_INPUT] = { "unreadable", "could not be read" },
  [VV_ERROR_USAGE] = { "usage", "wrongly asked for" },
  [VV_ERROR_ENVIRONMENT] = { "environment", "without an engine" },
  [VV_ERROR_IO] = { "unwritable", "could not be written" },
  [VV_ERROR_LIMIT] = { "limit", "beyond a limit" },
  [VV_ERROR_ENGINE] = { "sentences-lost", "with sentences lost" },
  [VV_ERROR_VOICE] = { "voice", "with a voice that cannot be used" },
  [VV_ERROR_TWIN] = { "same-output", "with the output of another" },
  [VV_ERROR_STOPPED] = { "stopped", "stopped" },
};

const char *
vv_row_status_name (VvRowStatus status)
{
  return statuses[status];
}

const char *
vv_failure_name (VvError kind)
{
  return kinds[kind].name;
}

const char *
vv_failure_text (VvError kind)
{
  return kinds[kind].text;
}

void
vv_row_free (VvRow *row)
{
  if (!row)
    return;
  g_free (row->input);
  g_strfreev (row->outputs);
  g_free (row->message);
  g_strfreev (row->warnings);
  g_strfreev (row->notes);
  g_free (row);
}

static void
free_row (gpointer data)
{
  vv_row_free (data);
}

VvReport *
vv_report_new (void)
{
  VvReport *report = g_new0 (VvReport, 1);
  report->rows = g_ptr_array_new_with_free_func (free_row);
  report->items = g_hash_table_new (NULL, NULL);
  return report;
}

void
vv_report_free (VvReport *report)
{
  if (!report)
    return;
  g_ptr_array_unref (report->rows);
  g_hash_table_unref (report->items);
  g_free (report->wall_began);
  g_free (report);
}

static char **
strv_of (GPtrArray *strings)
{
  char **copies = g_new0 (char *, strings->len + 1);
  for (guint i = 0; i < strings->len; i++)
    copies[i] = g_strdup (g_ptr_array_index (strings, i));
  return copies;
}

static char **
outputs_of (const VvItem *item, GPtrArray *publishers)
{
  char **paths = g_new0 (char *, publishers->len + 1);
  for (guint i = 0; i < publishers->len; i++)
    paths[i] = g_strconcat (item->base, ((const VvPublisher *) g_ptr_array_index (publishers, i))->extension, NULL);
  return paths;
}

static VvRowStatus
status_of (const VvOutcome *outcome)
{
  if (outcome->status == VV_OUTCOME_FAILED)
    return VV_ROW_FAILED;
  if (outcome->status == VV_OUTCOME_UNCHANGED)
    return VV_ROW_UNCHANGED;
  return outcome->warnings->len > 0 ? VV_ROW_INCOMPLETE : VV_ROW_RENDERED;
}

void
vv_report_begin (VvReport *report, GPtrArray *items)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_remove_all (report->items);
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (inputs, ((VvItem *) g_ptr_array_index (items, i))->input);
  for (guint i = report->rows->len; i > 0; i--)
    if (g_hash_table_contains (inputs, ((VvRow *) g_ptr_array_index (report->rows, i - 1))->input))
      g_ptr_array_remove_index (report->rows, i - 1);
}

void
vv_report_add (VvReport *report, const VvOutcome *outcome, GPtrArray *publishers)
{
  VvRow *row = g_new0 (VvRow, 1);
  gboolean failed = outcome->status == VV_OUTCOME_FAILED;
  row->input = g_strdup (outcome->item->input);
  row->outputs
      = outcome->status == VV_OUTCOME_UNCHANGED ? outputs_of (outcome->item, publishers) : strv_of (outcome->files);
  row->status = status_of (outcome);
  row->kind = failed ? (VvError) outcome->error->code : VV_ERROR_ENGINE;
  row->message = failed ? g_strdup (outcome->error->message) : NULL;
  row->warnings = strv_of (outcome->warnings);
  row->notes = strv_of (outcome->unvoiced);
  row->speakers = outcome->speakers;
  row->interventions = outcome->interventions;
  row->chapters = outcome->chapters;
  row->length = outcome->length;
  row->loudness_lufs = failed ? -HUGE_VAL : outcome->loudness_lufs;
  row->takes = failed ? 0 : outcome->cues;
  row->takes_from_cache = outcome->from_cache;
  row->wall_ms = (gint64) (outcome->seconds * 1000 + 0.5);
  g_ptr_array_add (report->rows, row);
  g_hash_table_add (report->items, (gpointer) outcome->item);
  report->sorted = FALSE;
}

void
vv_report_add_rest (VvReport *report, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const VvItem *item = g_ptr_array_index (items, i);
      if (!g_hash_table_add (report->items, (gpointer) item))
        continue;
      VvRow *row = g_new0 (VvRow, 1);
      *row = (VvRow){ .input = g_strdup (item->input),
                      .outputs = g_new0 (char *, 1),
                      .warnings = g_new0 (char *, 1),
                      .notes = g_new0 (char *, 1),
                      .status = VV_ROW_NOT_DONE,
                      .loudness_lufs = -HUGE_VAL };
      g_ptr_array_add (report->rows, row);
      report->sorted = FALSE;
    }
}

void
vv_report_set_wall (VvReport *report, GDateTime *began, double seconds)
{
  g_free (report->wall_began);
  report->wall_began = g_date_time_format (began, "%Y-%m-%dT%H:%M:%SZ");
  report->wall_ms = (gint64) (seconds * 1000 + 0.5);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const VvRow *one = *(const VvRow *const *) a, *other = *(const VvRow *const *) b;
  return strcmp (one->input, other->input);
}

/* An input that was named twice in one run is told twice; of several reports the last tells how it stands. */
GPtrArray *
vv_report_rows (VvReport *report)
{
  if (!report->sorted)
    g_ptr_array_sort (report->rows, compare_rows); /* stable */
  report->sorted = TRUE;
  return report->rows;
}

const VvRow *
vv_report_last (const VvReport *report)
{
  return g_ptr_array_index (report->rows, report->rows->len - 1);
}

void
vv_report_sum (VvReport *report, VvTotals *totals)
{
  *totals = (VvTotals){ .files = report->rows->len };
  for (guint i = 0; i < report->rows->len; i++)
    {
      const VvRow *row = g_ptr_array_index (report->rows, i);
      totals->by_status[row->status]++;
      if (row->status == VV_ROW_FAILED || row->status == VV_ROW_INCOMPLETE)
        totals->by_kind[row->kind]++;
      totals->length += row->length;
      totals->takes += row->takes;
      totals->takes_from_cache += row->takes_from_cache;
    }
}

gboolean
vv_report_write (VvReport *report, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (VvOutput) output = vv_output_new (path, error);
  if (!output)
    return FALSE;
  gboolean written = g_str_has_suffix (path, ".html") ? vv_report_write_html (report, output, folder, error)
                                                      : vv_report_write_json (report, output, error);
  return written && vv_output_finish (output, error);
}

gboolean
vv_report_is_one (const char *path)
{
  static const char *const starts[] = { VV_REPORT_JSON_START, VV_REPORT_HTML_START };
  char bytes[sizeof VV_REPORT_HTML_START];
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  ssize_t size = fd >= 0 ? read (fd, bytes, sizeof bytes) : 0;
  if (fd >= 0)
    close (fd);
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    if (size >= (ssize_t) strlen (starts[i]) && memcmp (bytes, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}
