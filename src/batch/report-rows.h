/* batch/report-rows: what the files of the report share among themselves. */
#pragma once

#include "batch/report.h"

#include "core/output.h"

struct _VvReport
{
  GPtrArray *rows; /* (element-type VvRow) */
  gboolean sorted;
  GHashTable *items; /* (element-type VvItem) added so far, borrowed */
  char *wall_began;  /* ISO 8601, UTC; NULL: not known */
  gint64 wall_ms;
};

/** What begins a report, by which vv_report_is_one() knows it. */
#define VV_REPORT_JSON_START "{\n\"vivavoce-report\": "
#define VV_REPORT_HTML_START                                                                                           \
  "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta name=\"generator\" content=\"vivavoce report\">\n"

void vv_row_free (VvRow *row);

gboolean vv_report_write_json (VvReport *report, VvOutput *output, GError **error);
/** @folder: of the page, to which its links are relative. */
gboolean vv_report_write_html (VvReport *report, VvOutput *output, const char *folder, GError **error);
