/* batch/forecast: see forecast.h. */
#include "batch/forecast.h"

/** Before, the start of workers and the first cues would be taken for the speed of the rest. */
#define TOO_EARLY_S 3

void
vv_forecast_note (VvForecast *forecast, VvProgress *progress)
{
  guint newest = forecast->n % VV_FORECAST_MARKS;
  guint oldest = forecast->n < VV_FORECAST_MARKS ? 0 : (forecast->n + 1) % VV_FORECAST_MARKS;
  double seconds = progress->seconds - forecast->marks[oldest].seconds;
  double text = (double) (progress->text_laid - forecast->marks[oldest].text_laid);
  double laid = (double) (progress->laid - forecast->marks[oldest].laid) / VV_SAMPLES_PER_SECOND;
  double rest = (double) progress->text - (double) progress->text_laid;
  gboolean known = progress->seconds >= TOO_EARLY_S && text > 0;
  progress->speed = known ? laid / seconds : 0;
  progress->left_s = known && progress->text > 0 && progress->files_waiting == 0 ? MAX (rest, 0) * seconds / text : -1;
  if (progress->seconds < forecast->marks[newest].seconds + 1)
    return;
  forecast->n++;
  newest = forecast->n % VV_FORECAST_MARKS;
  forecast->marks[newest].seconds = progress->seconds;
  forecast->marks[newest].text_laid = progress->text_laid;
  forecast->marks[newest].laid = progress->laid;
}
