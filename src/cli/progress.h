/* cli/progress: how far a run is, on standard error. */
#pragma once

#include "batch/batch.h"

typedef enum
{
  VV_PROGRESS_NONE,
  VV_PROGRESS_STATUS, /* one line of a terminal, rewritten once a second at most */
  VV_PROGRESS_LINES,  /* a line after 5 s, then at intervals that double, up to 5 minutes */
  VV_PROGRESS_JSON,   /* an object a line, once a second at most */
} VvProgressKind;

/** vv_progress_parse: FALSE when @name is none of auto, plain, json, none. "auto" is a status line where standard error
 *  is a terminal that can rewrite one, else lines. */
gboolean vv_progress_parse (const char *name, VvProgressKind *kind);

/** vv_error_json: {"event":"error",…}. (transfer full) */
char *vv_error_json (const GError *error);

typedef struct _VvProgressLine VvProgressLine;

VvProgressLine *vv_progress_line_new (VvProgressKind kind);

/** vv_progress_line_free: the status line is taken away. */
void vv_progress_line_free (VvProgressLine *line);

/** vv_progress_line_show: shows @progress when its time has come. */
void vv_progress_line_show (VvProgressLine *line, const VvProgress *progress);

/** vv_progress_line_clear: to be called before anything else is printed: takes the status line away. */
void vv_progress_line_clear (VvProgressLine *line);
