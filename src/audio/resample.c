/* audio/resample: the engine's rate to 24 kHz, by libsoxr. */
#include "audio/audio.h"

#include <soxr.h>

/** Handed to libsoxr at a time: in one piece it would need three times the memory of the sound. */
#define PIECE 8192

static void
require (soxr_error_t problem)
{
  if (problem)
    g_error ("libsoxr: %s", problem);
}

GArray *
vv_audio_resample (const gint16 *pcm, gsize n, guint rate_hz)
{
  gsize wanted = (gsize) (((guint64) n * VV_AUDIO_RATE_HZ + rate_hz / 2) / rate_hz);
  GArray *out = g_array_sized_new (FALSE, TRUE, sizeof (gfloat), (guint) MAX (wanted, 1));
  g_array_set_size (out, (guint) wanted);
  if (wanted == 0)
    return out;
  soxr_io_spec_t io = soxr_io_spec (SOXR_INT16_I, SOXR_FLOAT32_I);
  soxr_quality_spec_t quality = soxr_quality_spec (SOXR_HQ, 0);
  soxr_runtime_spec_t one_thread = soxr_runtime_spec (1);
  soxr_error_t problem = NULL;
  soxr_t resampler = soxr_create (rate_hz, VV_AUDIO_RATE_HZ, 1, &problem, &io, &quality, &one_thread);
  require (problem);
  gfloat *samples = (gfloat *) (void *) out->data;
  gsize at = 0, filled = 0, made = 1;
  /* Its own delay is taken away by libsoxr; after the end, given as NULL, it hands out the rest. */
  while (filled < wanted && (at < n || made > 0))
    {
      gsize used = 0, size = MIN (n - at, PIECE);
      require (
          soxr_process (resampler, size > 0 ? pcm + at : NULL, size, &used, samples + filled, wanted - filled, &made));
      at += used;
      filled += made;
    }
  soxr_delete (resampler);
  return out;
}
