/* audio/wav: PCM as a file that everything plays, and sounds from files of any kind, by libsndfile. */
#include "audio/audio.h"

#include "core/output.h"

#include <math.h>
#include <sndfile.h>
#include <string.h>

/** Of speech from another program; telephone to studio. */
#define READ_RATE_LEAST 8000
#define READ_RATE_MOST 192000
#define READ_CHANNELS_MOST 8
#define READ_FRAMES 4096
/** Above -60 dBFS, as for speech. */
#define SOUND_LEAST 0.001F

/* libsndfile writes into memory; the file appears by core/output, whole or not at all. */
typedef struct
{
  GByteArray *bytes;
  gsize at;
} Memory;

static sf_count_t
memory_size (void *data)
{
  return ((Memory *) data)->bytes->len;
}

static sf_count_t
memory_seek (sf_count_t offset, int whence, void *data)
{
  Memory *memory = data;
  sf_count_t from = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? (sf_count_t) memory->at : memory->bytes->len);
  memory->at = (gsize) (from + offset);
  return (sf_count_t) memory->at;
}

static sf_count_t
memory_read (void *target, sf_count_t n, void *data)
{
  Memory *memory = data;
  gsize left = memory->bytes->len - MIN (memory->at, memory->bytes->len);
  gsize count = MIN ((gsize) n, left);
  memcpy (target, memory->bytes->data + memory->at, count);
  memory->at += count;
  return (sf_count_t) count;
}

static sf_count_t
memory_write (const void *source, sf_count_t n, void *data)
{
  Memory *memory = data;
  if (memory->at + (gsize) n > memory->bytes->len)
    g_byte_array_set_size (memory->bytes, (guint) (memory->at + (gsize) n));
  memcpy (memory->bytes->data + memory->at, source, (gsize) n);
  memory->at += (gsize) n;
  return n;
}

static sf_count_t
memory_tell (void *data)
{
  return (sf_count_t) ((Memory *) data)->at;
}

gboolean
vv_audio_write_wav (const char *path, const gfloat *pcm, gsize n, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Memory memory = { bytes, 0 };
  SF_VIRTUAL_IO io = { memory_size, memory_seek, memory_read, memory_write, memory_tell };
  SF_INFO info = { .samplerate = VV_AUDIO_RATE_HZ, .channels = 1, .format = SF_FORMAT_WAV | SF_FORMAT_PCM_16 };
  SNDFILE *file = sf_open_virtual (&io, SFM_WRITE, &info, &memory);
  if (!file)
    g_error ("libsndfile: %s", sf_strerror (NULL));
  sf_command (file, SFC_SET_CLIPPING, NULL, SF_TRUE);
  gboolean written = sf_write_float (file, pcm, (sf_count_t) n) == (sf_count_t) n;
  sf_close (file);
  if (!written)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: libsndfile could not write", path);
      return FALSE;
    }
  return vv_output_replace (path, (const char *) bytes->data, bytes->len, error);
}

/* A program that writes to a pipe cannot come back to the length of its data: 0 then means: to the end. */
static void
settle_length (GByteArray *bytes)
{
  for (gsize at = 12; at + 8 <= bytes->len;)
    {
      guint32 size = 0;
      memcpy (&size, bytes->data + at + 4, sizeof size);
      size = GUINT32_FROM_LE (size);
      if (memcmp (bytes->data + at, "data", 4) == 0)
        {
          guint32 all = GUINT32_TO_LE ((guint32) (bytes->len - at - 8));
          if (size == 0)
            memcpy (bytes->data + at + 4, &all, sizeof all);
          return;
        }
      at += 8 + (gsize) size + (size & 1);
    }
}

static gint16
to_16_bits (double value)
{
  return (gint16) CLAMP (lround (value * 32768), -32768, 32767);
}

static GArray *
mix_down (SNDFILE *file, const SF_INFO *info)
{
  GArray *pcm = g_array_new (FALSE, FALSE, sizeof (gint16));
  guint channels = (guint) info->channels;
  g_autofree gfloat *frames = g_new (gfloat, (gsize) READ_FRAMES * channels);
  for (sf_count_t n = sf_readf_float (file, frames, READ_FRAMES); n > 0; n = sf_readf_float (file, frames, READ_FRAMES))
    for (sf_count_t i = 0; i < n; i++)
      {
        double sum = 0;
        for (guint k = 0; k < channels; k++)
          sum += (double) frames[(gsize) i * channels + k];
        gint16 sample = to_16_bits (sum / channels);
        g_array_append_val (pcm, sample);
      }
  return pcm;
}

GArray *
vv_audio_read_wav (GByteArray *bytes, guint *rate_hz, GError **error)
{
  Memory memory = { bytes, 0 };
  SF_VIRTUAL_IO io = { memory_size, memory_seek, memory_read, memory_write, memory_tell };
  SF_INFO info = { 0 };
  settle_length (bytes);
  SNDFILE *file = bytes->len > 0 ? sf_open_virtual (&io, SFM_READ, &info, &memory) : NULL;
  int kind = info.format & SF_FORMAT_TYPEMASK;
  GArray *pcm = NULL;
  if (bytes->len == 0)
    g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, "nothing");
  else if (!file || (kind != SF_FORMAT_WAV && kind != SF_FORMAT_WAVEX))
    g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, "no WAV file (RIFF/WAVE)");
  else if (info.samplerate < READ_RATE_LEAST || info.samplerate > READ_RATE_MOST || info.channels > READ_CHANNELS_MOST)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                 "a WAV file of %d Hz and %d channels; %d to %d Hz, at most %d channels", info.samplerate,
                 info.channels, READ_RATE_LEAST, READ_RATE_MOST, READ_CHANNELS_MOST);
  else
    pcm = mix_down (file, &info);
  if (file)
    sf_close (file);
  *rate_hz = (guint) info.samplerate;
  return pcm;
}

static gboolean
is_silent (const GArray *pcm)
{
  for (guint i = 0; i < pcm->len; i++)
    if (fabsf (g_array_index (pcm, gfloat, i)) >= SOUND_LEAST)
      return FALSE;
  return TRUE;
}

GArray *
vv_audio_read_sound (const char *path, GError **error)
{
  SF_INFO info = { 0 };
  SNDFILE *file = sf_open (path, SFM_READ, &info);
  if (!file)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s: this is no sound that can be read", path);
      return NULL;
    }
  if (info.frames > (sf_count_t) info.samplerate * VV_AUDIO_SOUND_MOST_S)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s: a sound may last %d s", path, VV_AUDIO_SOUND_MOST_S);
      sf_close (file);
      return NULL;
    }
  g_autoptr (GArray) mono = mix_down (file, &info);
  sf_close (file);
  g_autoptr (GArray) pcm = g_array_new (FALSE, FALSE, sizeof (gfloat));
  g_array_set_size (pcm, (guint) vv_audio_resampled (mono->len, (guint) info.samplerate));
  vv_audio_resample ((const gint16 *) (const void *) mono->data, mono->len, (guint) info.samplerate,
                     (gfloat *) (void *) pcm->data);
  if (!is_silent (pcm))
    return g_steal_pointer (&pcm);
  g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s: there is nothing to hear in this sound", path);
  return NULL;
}
