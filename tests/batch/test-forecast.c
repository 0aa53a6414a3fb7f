/* What is said of speed and of the time that is left. */
#include "batch/forecast.h"

static VvProgress
at (VvForecast *forecast, double seconds, gsize text, gsize text_laid, double laid_s)
{
  VvProgress progress = {
    .seconds = seconds, .text = text, .text_laid = text_laid, .laid = (VvSamples) (laid_s * VV_SAMPLES_PER_SECOND)
  };
  vv_forecast_note (forecast, &progress);
  return progress;
}

static void
nothing_is_said_too_early (void)
{
  VvForecast forecast = { 0 };
  VvProgress progress = at (&forecast, 1, 1000, 100, 50);
  g_assert_cmpfloat (progress.left_s, ==, -1);
  g_assert_cmpfloat (progress.speed, ==, 0);
  progress = at (&forecast, 4, 1000, 0, 0);
  g_assert_cmpfloat (progress.left_s, ==, -1);
  progress = at (&forecast, 5, 0, 100, 50);
  g_assert_cmpfloat (progress.left_s, ==, -1);
  g_assert_cmpfloat (progress.speed, ==, 10);
}

static void
time_left_is_by_text (void)
{
  VvForecast forecast = { 0 };
  VvProgress progress = at (&forecast, 10, 1000, 200, 600);
  g_assert_cmpfloat (progress.speed, ==, 60);
  g_assert_cmpfloat (progress.left_s, ==, 40);
  progress = at (&forecast, 50, 1000, 1000, 3000);
  g_assert_cmpfloat (progress.left_s, ==, 0);
}

/* Ten thousand units a second from the cache, then ten a second: the rest is like the last minute. */
static void
the_last_minute_counts (void)
{
  VvForecast forecast = { 0 };
  VvProgress progress = { 0 };
  for (guint i = 1; i <= 200; i++)
    for (guint quarter = 0; quarter < 4; quarter++)
      {
        gsize laid = i <= 100 ? i * 10000 : 1000000 + (i - 100) * 10;
        progress = at (&forecast, i + quarter * 0.25, 2000000, laid, (double) laid / 10);
      }
  g_assert_cmpfloat (progress.speed, >, 0.9);
  g_assert_cmpfloat (progress.speed, <, 1.1);
  g_assert_cmpfloat (progress.left_s, >, 90000);
  g_assert_cmpfloat (progress.left_s, <, 110000);
}

/* How fast another run is nobody knows. */
static void
nothing_is_said_while_another_run_is_waited_for (void)
{
  VvForecast forecast = { 0 };
  VvProgress progress = { .seconds = 10, .text = 1000, .text_laid = 200, .files_waiting = 1 };
  vv_forecast_note (&forecast, &progress);
  g_assert_cmpfloat (progress.left_s, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/too-early", nothing_is_said_too_early);
  g_test_add_func ("/forecast/by-text", time_left_is_by_text);
  g_test_add_func ("/forecast/last-minute", the_last_minute_counts);
  g_test_add_func ("/forecast/waiting", nothing_is_said_while_another_run_is_waited_for);
  return g_test_run ();
}
