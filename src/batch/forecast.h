/* batch/forecast: how fast a run is and how long it will take, by what was laid down in the last minute: a part that
 * comes from the cache says little of the rest. */
#pragma once

#include "batch/batch.h"

G_BEGIN_DECLS

/** A mark a second, for a minute. */
#define VV_FORECAST_MARKS 60

/** Zero-initialised; the zeros of the first mark are the beginning of the run. */
typedef struct
{
  struct
  {
    double seconds;
    gsize text_laid;
    VvSamples laid;
  } marks[VV_FORECAST_MARKS]; /* a ring; the oldest is overwritten */
  guint n;                    /* marks written so far, besides the first */
} VvForecast;

/** vv_forecast_note: sets speed and left_s of @progress from the rest of it. To be called with ascending seconds. */
void vv_forecast_note (VvForecast *forecast, VvProgress *progress);

G_END_DECLS
