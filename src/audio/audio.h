/* audio: the one format inside is mono, 24 kHz, 32-bit float, full scale 1.0. Here PCM of an engine is brought to
 * that rate, levelled, limited and measured. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

#define VV_AUDIO_RATE_HZ 24000 /* super-wideband holds all of eSpeak NG's 11 kHz (FORMATS, section 6.1) */

/** True peak allowed before encoding: encoding at 24 kb/s raises peaks by up to 1.1 dB (FORMATS, section 5). */
#define VV_TRUE_PEAK_MOST_DBTP (-3.0)

/** vv_audio_resampled: round(n * 24000 / rate_hz), the samples that vv_audio_resample() makes. */
gsize vv_audio_resampled (gsize n, guint rate_hz);

/**
 * vv_audio_resample:
 * @out: room for vv_audio_resampled() samples
 *
 * The delay of the filter is compensated; the same samples give the same result on every call.
 */
void vv_audio_resample (const gint16 *pcm, gsize n, guint rate_hz, gfloat *out);

/**
 * vv_audio_level:
 * @pcm: multiplied in place by @gain_db, then limited
 *
 * The limiter looks ahead 5 ms and turns the gain down around true peaks (four times oversampled) over
 * VV_TRUE_PEAK_MOST_DBTP; its gain curve is smooth, so nothing clips or clicks. The length stays.
 */
void vv_audio_level (gfloat *pcm, gsize n, double gain_db);

/**
 * vv_audio_blocks:
 *
 * Mean squares of K-weighted 400 ms blocks, one every 100 ms (ITU-R BS.1770-4), as power relative to full scale;
 * blocks of several takes laid end to end give the programme's. A sound shorter than 400 ms counts as one block of
 * its own length. Appends to @blocks (element-type gfloat).
 */
void vv_audio_blocks (const gfloat *pcm, gsize n, GArray *blocks);

/** vv_audio_loudness: integrated loudness in LUFS of gathered blocks, gated at -70 LUFS and -10 LU (BS.1770-4);
 *  -HUGE_VAL when nothing is above the gate. */
double vv_audio_loudness (const gfloat *blocks, gsize n);

/** vv_audio_true_peak: in dBTP; -HUGE_VAL for silence. */
double vv_audio_true_peak (const gfloat *pcm, gsize n);

/** A sound between speeches, not music. */
#define VV_AUDIO_SOUND_MOST_S 10

/**
 * vv_audio_read_sound:
 * @path: WAV, FLAC, Ogg or whatever else libsndfile reads; any rate, any number of channels
 *
 * Returns: (transfer full) (nullable) (element-type gfloat): mono, VV_AUDIO_RATE_HZ; NULL with %VV_ERROR_ENGINE: no
 *     sound, silent, or longer than VV_AUDIO_SOUND_MOST_S.
 */
GArray *vv_audio_read_sound (const char *path, GError **error);

/** vv_audio_write_wav: mono, VV_AUDIO_RATE_HZ, 16 bit, for programs that play or judge. %VV_ERROR_IO. Whole or not
 *  at all. */
gboolean vv_audio_write_wav (const char *path, const gfloat *pcm, gsize n, GError **error);

/**
 * vv_audio_read_wav:
 * @bytes: a RIFF/WAVE file as another program wrote it; a stated length of 0, or beyond the end, is that of a
 *     stream
 *
 * Returns: (transfer full) (nullable) (element-type gint16): mono, several channels mixed down, at *@rate_hz; NULL with
 *     %VV_ERROR_INPUT, one line that says what is wrong.
 */
GArray *vv_audio_read_wav (GByteArray *bytes, guint *rate_hz, GError **error);

G_END_DECLS
