/* audio/loudness: ITU-R BS.1770-4 by libebur128; the gating is here, since a programme is gathered take by take. */
#include "audio/audio.h"

#include <ebur128.h>
#include <math.h>

/** BS.1770-4, annex 1: loudness = -0.691 + 10 log10 (power). */
#define OFFSET_LU (-0.691)
#define ABSOLUTE_GATE_LUFS (-70.0)
#define RELATIVE_GATE_LU (-10.0)
/** Blocks of 400 ms overlap by 75 %: one every 100 ms. */
#define HOP_MS 100
#define HOP (VV_AUDIO_RATE_HZ * HOP_MS / 1000)
#define HOPS_PER_BLOCK 4
#define BLOCK (HOPS_PER_BLOCK * HOP)

static double
power_of (double lufs)
{
  return pow (10, (lufs - OFFSET_LU) / 10);
}

static double
loudness_of (double power)
{
  return power > 0 ? OFFSET_LU + 10 * log10 (power) : -HUGE_VAL;
}

static void
append_power (GArray *blocks, double power)
{
  gfloat value = (gfloat) power;
  g_array_append_val (blocks, value);
}

/* A sound shorter than a block: its own mean power, measured over a block that silence fills up. */
static void
append_short (ebur128_state *meter, gsize n, GArray *blocks)
{
  const gfloat silence[BLOCK] = { 0 };
  double lufs = -HUGE_VAL;
  ebur128_add_frames_float (meter, silence, BLOCK - n);
  ebur128_loudness_momentary (meter, &lufs);
  if (n > 0 && isfinite (lufs))
    append_power (blocks, power_of (lufs) * BLOCK / (double) n);
}

void
vv_audio_blocks (const gfloat *pcm, gsize n, GArray *blocks)
{
  ebur128_state *meter = ebur128_init (1, VV_AUDIO_RATE_HZ, EBUR128_MODE_M);
  if (!meter)
    g_error ("libebur128: out of memory");
  gsize done = 0;
  double hops[HOPS_PER_BLOCK] = { 0 };
  for (gsize hop = 0; done + HOP <= n; done += HOP, hop++)
    {
      double lufs = -HUGE_VAL, sum = 0;
      ebur128_add_frames_float (meter, pcm + done, HOP);
      ebur128_loudness_window (meter, HOP_MS, &lufs);
      hops[hop % HOPS_PER_BLOCK] = isfinite (lufs) ? power_of (lufs) : 0;
      for (gsize i = 0; i < HOPS_PER_BLOCK; i++)
        sum += hops[i];
      if (hop + 1 >= HOPS_PER_BLOCK)
        append_power (blocks, sum / HOPS_PER_BLOCK);
    }
  if (n < BLOCK)
    {
      ebur128_add_frames_float (meter, pcm + done, n - done);
      append_short (meter, n, blocks);
    }
  ebur128_destroy (&meter);
}

static double
mean_above (const gfloat *blocks, gsize n, double gate)
{
  double sum = 0;
  gsize counted = 0;
  for (gsize i = 0; i < n; i++)
    if ((double) blocks[i] > gate)
      {
        sum += (double) blocks[i];
        counted++;
      }
  return counted > 0 ? sum / (double) counted : 0;
}

double
vv_audio_loudness (const gfloat *blocks, gsize n)
{
  double absolute = power_of (ABSOLUTE_GATE_LUFS);
  double ungated = mean_above (blocks, n, absolute);
  double relative = ungated * pow (10, RELATIVE_GATE_LU / 10);
  return loudness_of (mean_above (blocks, n, MAX (absolute, relative)));
}

double
vv_audio_true_peak (const gfloat *pcm, gsize n)
{
  ebur128_state *meter = ebur128_init (1, VV_AUDIO_RATE_HZ, EBUR128_MODE_TRUE_PEAK);
  double peak = 0;
  if (!meter || ebur128_add_frames_float (meter, pcm, n) != EBUR128_SUCCESS
      || ebur128_true_peak (meter, 0, &peak) != EBUR128_SUCCESS)
    g_error ("libebur128: out of memory");
  ebur128_destroy (&meter);
  return peak > 0 ? 20 * log10 (peak) : -HUGE_VAL;
}
