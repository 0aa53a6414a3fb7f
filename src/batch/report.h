/* batch/report: what became of every file of a run, for programs (JSON) and for people (HTML).
 *
 *     VvOutcome… ──add──► VvReport ──write──► report.json, report.html
 *     report-1-of-8.json … ──read──┘ (reports joined)
 *
 * Rows are in the order of the bytes of the inputs' names, and all but the members whose names begin with "wall" depend
 * on nothing but the inputs, the options and what was there before (docs/batch.md). */
#pragma once

#include "batch/batch.h"

G_BEGIN_DECLS

/** Raised when a member changes its meaning or goes away; a member that comes new does not raise it. */
#define VV_REPORT_VERSION 1
/** A report of a million files; beyond it is no report of ours. */
#define VV_REPORT_MOST_BYTES (G_GINT64_CONSTANT (1) << 30)

typedef enum
{
  VV_ROW_RENDERED,
  VV_ROW_UNCHANGED,
  VV_ROW_INCOMPLETE, /* rendered, and sentences were lost */
  VV_ROW_FAILED,
  VV_ROW_NOT_DONE, /* the run ended before */
} VvRowStatus;
#define VV_ROW_STATUSES (VV_ROW_NOT_DONE + 1)

/** What went wrong, as code of %VV_ERROR. */
#define VV_FAILURE_KINDS (VV_ERROR_STOPPED + 1)

/** One file. */
typedef struct
{
  char *input;    /* any bytes */
  char **outputs; /* NULL-terminated; any bytes */
  VvRowStatus status;
  VvError kind;  /* of a row that failed or is incomplete (%VV_ERROR_ENGINE) */
  char *message; /* (nullable): why it failed */
  char **warnings, **notes;
  guint speakers, interventions, chapters; /* 0 where it failed before they were known */
  VvSamples length;
  double loudness_lufs; /* -HUGE_VAL where there is no sound */
  guint takes, takes_from_cache;
  gint64 wall_ms;
} VvRow;

/** Sums over the rows. */
typedef struct
{
  guint files, by_status[VV_ROW_STATUSES], by_kind[VV_FAILURE_KINDS];
  VvSamples length;
  guint64 takes, takes_from_cache;
} VvTotals;

typedef struct _VvReport VvReport;

VvReport *vv_report_new (void);
void vv_report_free (VvReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvReport, vv_report_free)

/** vv_report_begin: rows of @items (element-type VvItem) will be added anew; those that there are of them go. */
void vv_report_begin (VvReport *report, GPtrArray *items);

/** vv_report_add: @publishers: (element-type VvPublisher): the outputs that were wanted. */
void vv_report_add (VvReport *report, const VvOutcome *outcome, GPtrArray *publishers);

/** vv_report_add_rest: the files of @items (element-type VvItem) that were not added were not done. */
void vv_report_add_rest (VvReport *report, GPtrArray *items);

/** vv_report_set_wall: when the run began (UTC) and how long it took. */
void vv_report_set_wall (VvReport *report, GDateTime *began, double seconds);

/**
 * vv_report_read: adds the rows of a report in JSON. Of a file that is in several reports the row that was read last
 * stays.
 *
 * Returns: FALSE with %VV_ERROR_INPUT when it is no JSON, or no report of this version, %VV_ERROR_LIMIT when it is too
 *     large.
 */
gboolean vv_report_read (VvReport *report, const char *path, GError **error);

/** vv_report_rows: (element-type VvRow), borrowed, sorted, each file once. */
GPtrArray *vv_report_rows (VvReport *report);

/** vv_report_last: the row that was added last; borrowed, until vv_report_rows() is called. */
const VvRow *vv_report_last (const VvReport *report);

/** vv_report_sum: of all rows. */
void vv_report_sum (VvReport *report, VvTotals *totals);

/** vv_report_write: as HTML where @path ends with .html, else as JSON; whole or not at all. FALSE with %VV_ERROR_IO. */
gboolean vv_report_write (VvReport *report, const char *path, GError **error);

/** vv_report_is_one: TRUE when @path holds a report that was written by vv_report_write(): no record to be read aloud.
 */
gboolean vv_report_is_one (const char *path);

/** vv_report_summary: one sentence for people: how many files, what became of them. (transfer full) */
char *vv_report_summary (const VvTotals *totals);

/** vv_report_troubles: a line for each kind of failure with the names of some of its files, each line with its end;
 * empty when all went well. (transfer full) */
char *vv_report_troubles (VvReport *report);

/** vv_totals_json: one line, without its end. (transfer full) */
char *vv_totals_json (const VvTotals *totals);

/** vv_row_json: one line, without its end. (transfer full) */
char *vv_row_json (const VvRow *row);

/** vv_row_status_name: for programs: "rendered", "unchanged", "incomplete", "failed", "not-done". */
const char *vv_row_status_name (VvRowStatus status);

/** vv_failure_name: for programs: "unreadable" …; vv_failure_text: for people, after a count: "could not be read" …. */
const char *vv_failure_name (VvError kind);
const char *vv_failure_text (VvError kind);

G_END_DECLS
