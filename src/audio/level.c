/* audio/level: gain, and a limiter that looks ahead.
 *
 *     |pcm| at 4 x ──► wanted gain ──► least over [-40 ms, +5 ms] ──► mean over ±5 ms ──► applied
 *
 * The mean at a sample gathers only minima whose window holds that sample, so it is never above what is wanted. The
 * hold of 40 ms is longer than a pitch period, so that the gain does not follow single glottal pulses. */
#include "audio/audio.h"

#include <math.h>
#include <soxr.h>

#define OVERSAMPLING 4 /* BS.1770-4, annex 2 */
#define LOOK_AHEAD (VV_AUDIO_RATE_HZ * 5 / 1000)
#define HOLD (VV_AUDIO_RATE_HZ * 40 / 1000)
/** Peaks between oversampled points, and those that the moving gain makes: measured below 0.1 dB. */
#define MARGIN_DB 0.15

/* The gain each sample should get at most, were it alone. Returns NULL when all may stay as it is. */
static gfloat *
wanted_gain (const gfloat *pcm, gsize n, gfloat limit)
{
  gsize n_fine = n * OVERSAMPLING, used = 0, made = 0;
  g_autofree gfloat *fine = g_new0 (gfloat, n_fine);
  soxr_quality_spec_t quality = soxr_quality_spec (SOXR_MQ, 0);
  soxr_runtime_spec_t one_thread = soxr_runtime_spec (1);
  soxr_error_t problem
      = soxr_oneshot (1, OVERSAMPLING, 1, pcm, n, &used, fine, n_fine, &made, NULL, &quality, &one_thread);
  if (problem)
    g_error ("libsoxr: %s", problem);
  gfloat *gain = g_new (gfloat, n);
  gboolean needed = FALSE;
  for (gsize i = 0; i < n; i++)
    {
      gfloat peak = fabsf (pcm[i]);
      for (gsize k = i * OVERSAMPLING; k < (i + 1) * OVERSAMPLING; k++)
        peak = MAX (peak, fabsf (fine[k])); /* fmaxf() is a call, for the sake of what is no number */
      gain[i] = peak > limit ? limit / peak : 1;
      needed = needed || peak > limit;
    }
  if (needed)
    return gain;
  g_free (gain);
  return NULL;
}

/* The least of gain[i - HOLD … i + LOOK_AHEAD] for every i, by a queue of candidates in ascending order. */
static gfloat *
running_least (const gfloat *gain, gsize n)
{
  gfloat *least = g_new (gfloat, n);
  g_autofree gsize *queue = g_new (gsize, n);
  gsize head = 0, tail = 0, next = 0;
  for (gsize i = 0; i < n; i++)
    {
      for (; next < n && next <= i + LOOK_AHEAD; next++)
        {
          while (tail > head && gain[queue[tail - 1]] >= gain[next])
            tail--;
          queue[tail++] = next;
        }
      while (queue[head] + HOLD < i)
        head++;
      least[i] = gain[queue[head]];
    }
  return least;
}

/* Beyond both ends the gain is that of the end. */
static void
apply_mean (gfloat *pcm, const gfloat *least, gsize n)
{
  const gsize width = 2 * LOOK_AHEAD + 1;
  double sum = 0;
  for (gsize k = 0; k < width; k++)
    sum += (double) least[MIN (k > LOOK_AHEAD ? k - LOOK_AHEAD : 0, n - 1)];
  for (gsize i = 0; i < n; i++)
    {
      pcm[i] *= (gfloat) (sum / (double) width);
      sum += (double) least[MIN (i + LOOK_AHEAD + 1, n - 1)] - (double) least[i > LOOK_AHEAD ? i - LOOK_AHEAD : 0];
    }
}

void
vv_audio_level (GArray *pcm, double gain_db)
{
  gfloat *samples = (gfloat *) (void *) pcm->data;
  gfloat factor = (gfloat) pow (10, gain_db / 20);
  gfloat limit = (gfloat) pow (10, (VV_TRUE_PEAK_MOST_DBTP - MARGIN_DB) / 20);
  for (guint i = 0; i < pcm->len; i++)
    samples[i] *= factor;
  if (pcm->len == 0)
    return;
  g_autofree gfloat *gain = wanted_gain (samples, pcm->len, limit);
  if (!gain)
    return;
  g_autofree gfloat *least = running_least (gain, pcm->len);
  apply_mean (samples, least, pcm->len);
}
