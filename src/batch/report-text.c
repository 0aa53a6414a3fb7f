/* batch/report-text: the end of a run in a few lines. */
#include "batch/report-rows.h"

#include "core/text.h"

/** Names in the line of a kind of failure; more would be read by nobody. */
#define NAMES_MOST 5

char *
vv_report_summary (const VvTotals *totals)
{
  GString *text = g_string_new ("");
  guint unchanged = totals->by_status[VV_ROW_UNCHANGED], not_done = totals->by_status[VV_ROW_NOT_DONE];
  g_string_append_printf (text, "%u of %u file%s done without a mistake",
                          totals->by_status[VV_ROW_RENDERED] + unchanged, totals->files, totals->files == 1 ? "" : "s");
  if (unchanged > 0)
    g_string_append_printf (text, ", %u of them unchanged since an earlier run", unchanged);
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    if (totals->by_kind[i] > 0)
      g_string_append_printf (text, "; %u %s", totals->by_kind[i], vv_failure_text (i));
  if (not_done > 0)
    g_string_append_printf (text, "; %u not done: the same command goes on where this run stopped", not_done);
  return g_string_free (text, FALSE);
}

static gboolean
is_of_kind (const VvRow *row, VvError kind)
{
  return (row->status == VV_ROW_FAILED || row->status == VV_ROW_INCOMPLETE) && row->kind == kind;
}

static void
append_kind (GString *text, GPtrArray *rows, VvError kind, guint count)
{
  guint named = 0;
  g_string_append_printf (text, "%u %s:", count, vv_failure_text (kind));
  for (guint i = 0; i < rows->len && named < NAMES_MOST; i++)
    {
      const VvRow *row = g_ptr_array_index (rows, i);
      if (!is_of_kind (row, kind))
        continue;
      g_autofree char *name = vv_text_mask (row->input);
      g_string_append_printf (text, "%s %s", named > 0 ? "," : "", name);
      named++;
    }
  if (count > named)
    g_string_append_printf (text, " and %u more", count - named);
  g_string_append_c (text, '\n');
}

char *
vv_report_troubles (VvReport *report)
{
  VvTotals totals;
  GString *text = g_string_new ("");
  vv_report_sum (report, &totals);
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    if (totals.by_kind[i] > 0)
      append_kind (text, vv_report_rows (report), i, totals.by_kind[i]);
  return g_string_free (text, FALSE);
}
