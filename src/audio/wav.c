/* audio/wav: PCM as a file that everything plays, by libsndfile. */
#include "audio/audio.h"

#include "core/output.h"

#include <sndfile.h>
#include <string.h>

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
