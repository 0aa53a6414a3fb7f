/* audio/resample: the engine's rate to 24 kHz, by libsoxr. */
#include "audio/audio.h"

#include <soxr.h>
#include <string.h>

/** Handed to libsoxr at a time: in one piece it would need three times the memory of the sound. */
#define PIECE 8192

static void
require (soxr_error_t problem)
{
  if (problem)
    g_error ("libsoxr: %s", problem);
}

gsize
vv_audio_resampled (gsize n, guint rate_hz)
{
  return (gsize) (((guint64) n * VV_AUDIO_RATE_HZ + rate_hz / 2) / rate_hz);
}

void
vv_audio_resample (const gint16 *pcm, gsize n, guint rate_hz, gfloat *out)
{
  gsize wanted = vv_audio_resampled (n, rate_hz);
  if (wanted == 0)
    return;
  soxr_io_spec_t io = soxr_io_spec (SOXR_INT16_I, SOXR_FLOAT32_I);
  soxr_quality_spec_t quality = soxr_quality_spec (SOXR_HQ, 0);
  soxr_runtime_spec_t one_thread = soxr_runtime_spec (1);
  soxr_error_t problem = NULL;
  soxr_t resampler = soxr_create (rate_hz, VV_AUDIO_RATE_HZ, 1, &problem, &io, &quality, &one_thread);
  require (problem);
  gsize at = 0, filled = 0, made = 1;
  /* Its own delay is taken away by libsoxr; after the end, given as NULL, it hands out the rest. */
  while (filled < wanted && (at < n || made > 0))
    {
      gsize used = 0, size = MIN (n - at, PIECE);
      require (soxr_process (resampler, size > 0 ? pcm + at : NULL, size, &used, out + filled, wanted - filled, &made));
      at += used;
      filled += made;
    }
  soxr_delete (resampler);
  memset (out + filled, 0, (wanted - filled) * sizeof *out);
}
