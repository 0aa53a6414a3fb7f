/* publish/times: clock times as files write them. */
#pragma once

#include "core/error.h"

/** vv_time_format: Returns: (transfer full): "00:04:31.250". */
char *vv_time_format (gint64 milliseconds);

/** Whole milliseconds of a position, rounded down and up. */
gint64 vv_time_floor_ms (VvSamples samples);
gint64 vv_time_ceil_ms (VvSamples samples);
