/* audio/level: gain, and a limiter that looks ahead.
 *
 *     |pcm| at 4 x ──► wanted gain ──► least over [-40 ms, +5 ms] ──► mean over ±5 ms ──► applied
 *
 * The mean at a sample gathers only minima whose window holds that sample, so it is never above what is wanted. The
 * hold of 40 ms is longer than a pitch period, so that the gain does not follow single glottal pulses. All of it moves
 * along the sound a few hundred samples ahead of what it changes, and only where something loud is near: elsewhere the
 * gain is one.
 */
#include "audio/audio.h"

#include <math.h>
#include <string.h>

#define OVERSAMPLING 4 /* BS.1770-4, annex 2 */
#define LOOK_AHEAD (VV_AUDIO_RATE_HZ * 5 / 1000)
#define HOLD (VV_AUDIO_RATE_HZ * 40 / 1000)
/** Peaks between oversampled points, and those that the moving gain makes: measured below 0.1 dB. */
#define MARGIN_DB 0.15

/** Reach of the interpolator to either side, in samples: with four times oversampling the 49 taps of libebur128, whose
 *  meter judges the result. */
#define REACH 6
#define TAPS (2 * REACH)
/** Samples that are looked at together: most of them are far too quiet to be oversampled. */
#define STRIDE 64
/** The strides that something loud in one changes: a mean reaches LOOK_AHEAD around its sample, and each least
 * gain in it LOOK_AHEAD further back or HOLD further on. */
#define STRIDES_BEFORE ((2 * LOOK_AHEAD + STRIDE - 1) / STRIDE)
#define STRIDES_AFTER ((HOLD + LOOK_AHEAD + STRIDE - 1) / STRIDE)
/** Of a vector register; divides STRIDE and TAPS. */
#define LANES 4
/** Of the rings: a power of two over HOLD + LOOK_AHEAD + 1 and 2 * LOOK_AHEAD + 2. */
#define RING 2048
G_STATIC_ASSERT (RING > HOLD + LOOK_AHEAD + 1 && RING > 2 * LOOK_AHEAD + 2);

/** Everything between two samples, from the samples around them. */
typedef struct
{
  gfloat taps[OVERSAMPLING - 1][TAPS];
  gfloat most; /* times the largest of those samples: no interpolated value is beyond it */
} Interpolator;

typedef struct
{
  const Interpolator *between;
  const gfloat *pcm;
  gsize n;
  const guint8 *loud; /* by stride: whether something in it is beyond the limit */
  gfloat limit;
  gsize end;             /* of the samples that it changes */
  gfloat stride[STRIDE]; /* wanted gains up to stride_end */
  gsize stride_end;
  gfloat gain[RING];      /* wanted gains, by sample */
  gsize queue[RING];      /* of samples whose gains ascend: the first has the least of its window */
  gsize head, tail, next; /* of the queue; the next sample for it */
  gfloat least[RING];     /* least gains, by sample */
  gsize made;             /* samples whose least gain is known */
} Limiter;

/* A sinc under a Hann window; the samples themselves are the phase that is left out. */
static gpointer
make_interpolator (G_GNUC_UNUSED gpointer unused)
{
  Interpolator *between = g_new0 (Interpolator, 1);
  for (int phase = 1; phase < OVERSAMPLING; phase++)
    {
      gfloat sum = 0;
      for (int tap = 0; tap < TAPS; tap++)
        {
          double distance = tap - (REACH - 1) - (double) phase / OVERSAMPLING;
          double window = 0.5 * (1 + cos (G_PI * distance / REACH));
          gfloat weight = (gfloat) (sin (G_PI * distance) / (G_PI * distance) * window);
          between->taps[phase - 1][tap] = weight;
          sum += fabsf (weight);
        }
      between->most = MAX (between->most, sum);
    }
  return between;
}

static const Interpolator *
interpolator (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, make_interpolator, NULL);
}

/* Samples from @start - REACH + 1 on, zeros beyond both ends. */
static void
copy_around (const gfloat *pcm, gsize n, gsize start, gfloat around[STRIDE + TAPS])
{
  gsize first = start > REACH - 1 ? start - (REACH - 1) : 0;
  gsize end = MIN (start + STRIDE + TAPS - (REACH - 1), n);
  memset (around, 0, (STRIDE + TAPS) * sizeof *around);
  memcpy (around + (first + REACH - 1 - start), pcm + first, (end - first) * sizeof *around);
}

/* fmaxf() would be a call, for the sake of what is no number; the lanes do not wait for each other. */
static gfloat
largest (const gfloat *pcm, gsize n)
{
  gfloat most[LANES] = { 0 };
  for (gsize i = 0; i + LANES <= n; i += LANES)
    for (gsize lane = 0; lane < LANES; lane++)
      most[lane] = MAX (most[lane], fabsf (pcm[i + lane]));
  for (gsize lane = 1; lane < LANES; lane++)
    most[0] = MAX (most[0], most[lane]);
  return most[0];
}

/* The largest absolute value at each sample and between it and the next. Returns FALSE, and nothing in @peaks, when all
 * of them are surely within the limit. */
static gboolean
find_peaks (const Interpolator *between, const gfloat *pcm, gsize n, gsize start, gfloat limit, gfloat peaks[STRIDE])
{
  gfloat around[STRIDE + TAPS];
  copy_around (pcm, n, start, around);
  if (largest (around, STRIDE + TAPS) * MAX (between->most, 1) <= limit)
    return FALSE;
  for (gsize i = 0; i < STRIDE; i++)
    peaks[i] = fabsf (around[i + REACH - 1]);
  for (gsize phase = 0; phase < OVERSAMPLING - 1; phase++)
    {
      gfloat values[STRIDE] = { 0 };
      for (gsize tap = 0; tap < TAPS; tap++)
        for (gsize i = 0; i < STRIDE; i++)
          values[i] += between->taps[phase][tap] * around[i + tap];
      for (gsize i = 0; i < STRIDE; i++)
        peaks[i] = MAX (peaks[i], fabsf (values[i]));
    }
  return TRUE;
}

static void
want_gains (Limiter *limiter, gsize start)
{
  gfloat peaks[STRIDE];
  gboolean loud = limiter->loud[start / STRIDE]
                  && find_peaks (limiter->between, limiter->pcm, limiter->n, start, limiter->limit, peaks);
  for (gsize k = 0; k < STRIDE; k++)
    limiter->stride[k] = loud && peaks[k] > limiter->limit ? limiter->limit / peaks[k] : 1;
}

/* The gain that sample should get at most, were it alone; asked for one after the other, from a stride's start on. */
static gfloat
wanted_gain (Limiter *limiter, gsize i)
{
  if (i >= limiter->stride_end)
    {
      want_gains (limiter, i);
      limiter->stride_end = i + STRIDE;
    }
  return limiter->stride[i % STRIDE];
}

static gfloat
queued_gain (const Limiter *limiter, gsize place)
{
  return limiter->gain[limiter->queue[place % RING] % RING];
}

/* The least wanted gain of [i - HOLD, i + LOOK_AHEAD]; asked for one i after the other. */
static gfloat
next_least (Limiter *limiter, gsize i)
{
  for (; limiter->next < limiter->end && limiter->next <= i + LOOK_AHEAD; limiter->next++)
    {
      gfloat gain = wanted_gain (limiter, limiter->next);
      while (limiter->tail > limiter->head && queued_gain (limiter, limiter->tail - 1) >= gain)
        limiter->tail--;
      limiter->gain[limiter->next % RING] = gain;
      limiter->queue[limiter->tail++ % RING] = limiter->next;
    }
  while (limiter->queue[limiter->head % RING] + HOLD < i)
    limiter->head++;
  return queued_gain (limiter, limiter->head);
}

/* Beyond both ends the gain is that of the end. */
static double
least_gain (Limiter *limiter, gsize i)
{
  i = MIN (i, limiter->end - 1);
  for (; limiter->made <= i; limiter->made++)
    limiter->least[limiter->made % RING] = next_least (limiter, limiter->made);
  return (double) limiter->least[i % RING];
}

/* Before @first and from @end on, samples keep their gain of one: no window that holds something loud reaches there. */
static void
limit_range (Limiter *limiter, gfloat *pcm, gsize first, gsize end)
{
  const gsize width = 2 * LOOK_AHEAD + 1;
  double sum = 0;
  limiter->next = limiter->made = limiter->stride_end = first;
  limiter->end = end;
  limiter->head = limiter->tail = 0;
  for (gsize k = 0; k < width; k++)
    sum += least_gain (limiter, first + (k > LOOK_AHEAD ? k - LOOK_AHEAD : 0));
  for (gsize i = first; i < end; i++)
    {
      pcm[i] *= (gfloat) (sum / (double) width);
      sum += least_gain (limiter, i + LOOK_AHEAD + 1)
             - least_gain (limiter, i > first + LOOK_AHEAD ? i - LOOK_AHEAD : first);
    }
}

/* Returns whether anything is beyond the limit. */
static gboolean
find_loud (const Interpolator *between, const gfloat *pcm, gsize n, gfloat limit, guint8 *loud)
{
  gfloat peaks[STRIDE];
  gboolean any = FALSE;
  for (gsize start = 0; start < n; start += STRIDE)
    {
      loud[start / STRIDE] = find_peaks (between, pcm, n, start, limit, peaks) && largest (peaks, STRIDE) > limit;
      any |= loud[start / STRIDE];
    }
  return any;
}

static void
apply_limiter (Limiter *limiter, gfloat *pcm)
{
  gsize strides = (limiter->n + STRIDE - 1) / STRIDE;
  gsize first = 0, end = 0; /* of the range that is being gathered, in strides */
  for (gsize at = 0; at < strides; at++)
    {
      if (!limiter->loud[at])
        continue;
      gsize from = at > STRIDES_BEFORE ? at - STRIDES_BEFORE : 0;
      if (from > end)
        {
          if (end > 0)
            limit_range (limiter, pcm, first * STRIDE, end * STRIDE);
          first = from;
        }
      end = at + STRIDES_AFTER + 1;
    }
  limit_range (limiter, pcm, first * STRIDE, MIN (end * STRIDE, limiter->n));
}

void
vv_audio_level (gfloat *pcm, gsize n, double gain_db)
{
  gfloat factor = (gfloat) pow (10, gain_db / 20);
  gfloat limit = (gfloat) pow (10, (VV_TRUE_PEAK_MOST_DBTP - MARGIN_DB) / 20);
  for (gsize i = 0; i < n; i++)
    pcm[i] *= factor;
  g_autofree guint8 *loud = g_malloc0 (n / STRIDE + 1);
  if (!find_loud (interpolator (), pcm, n, limit, loud))
    return;
  Limiter limiter = { .between = interpolator (), .pcm = pcm, .n = n, .limit = limit, .loud = loud };
  apply_limiter (&limiter, pcm);
}
