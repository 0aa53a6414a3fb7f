/* audio/resample: the engine's rate to 24 kHz, by libsoxr. */
#include "audio/audio.h"

#include <soxr.h>

GArray *
vv_audio_resample (const gint16 *pcm, gsize n, guint rate_hz)
{
  gsize wanted = (gsize) (((guint64) n * VV_AUDIO_RATE_HZ + rate_hz / 2) / rate_hz);
  GArray *out = g_array_new (FALSE, TRUE, sizeof (gfloat));
  g_array_set_size (out, (guint) wanted);
  if (wanted == 0)
    return out;
  soxr_io_spec_t io = soxr_io_spec (SOXR_INT16_I, SOXR_FLOAT32_I);
  soxr_quality_spec_t quality = soxr_quality_spec (SOXR_HQ, 0);
  soxr_runtime_spec_t one_thread = soxr_runtime_spec (1);
  gsize used = 0, made = 0;
  /* One shot: soxr takes its own delay away. */
  soxr_error_t problem = soxr_oneshot (rate_hz, VV_AUDIO_RATE_HZ, 1, pcm, n, &used, out->data, wanted, &made, &io,
                                       &quality, &one_thread);
  if (problem)
    g_error ("libsoxr: %s", problem);
  return out;
}
