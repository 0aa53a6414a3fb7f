/* encode/opus: libopus with the settings of this house; see encode.h. */
#include "encode/encode.h"

#include <math.h>
#include <opus/opus.h>
#include <string.h>

#define RATE_HZ 24000
/** A packet is at most so many times as large as the bit rate makes them. More is asked for where libopus 1.3.1 loses a
 * steady vowel and utters 20 to 60 ms at full scale in its place (four times in four hours at 24 kb/s, by packets of
 * 130 to 280 bytes where 60 is the mean); held to this, it keeps the vowel. */
#define PACKET_MOST_TIMES 2
/** After this many frames of digital silence the encoder's packets stay the same: seen from the fourth on. */
#define SETTLING_FRAMES 50
/** What counts as silence within a take: -96 dBFS, the step of 16 bits, under which only the resampler rings. */
#define SILENT_MOST 1.5e-5F
/** Frames after the sound that are encoded: longer than the encoder's look-ahead. */
#define TAIL_FRAMES 1
/** A shorter pause is not worth a new beginning. */
#define PAUSE_LEAST_FRAMES (TAIL_FRAMES + VV_OPUS_PREROLL_FRAMES + 1)

/* Only broken code or no memory can make these calls fail. */
static void
require (int rc, const char *what)
{
  if (rc < 0)
    g_error ("libopus: %s: %s", what, opus_strerror (rc));
}

gboolean
vv_encoding_equal (const VvEncoding *one, const VvEncoding *other)
{
  return one->bitrate_kbps == other->bitrate_kbps && one->complexity == other->complexity;
}

static OpusEncoder *
encoder_new (const VvEncoding *encoding)
{
  int rc = OPUS_OK;
  OpusEncoder *encoder = opus_encoder_create (RATE_HZ, 1, OPUS_APPLICATION_VOIP, &rc);
  require (rc, "encoder");
  require (opus_encoder_ctl (encoder, OPUS_SET_BITRATE ((opus_int32) encoding->bitrate_kbps * 1000)), "bitrate");
  require (opus_encoder_ctl (encoder, OPUS_SET_COMPLEXITY ((opus_int32) encoding->complexity)), "complexity");
  require (opus_encoder_ctl (encoder, OPUS_SET_SIGNAL (OPUS_SIGNAL_VOICE)), "signal");
  require (opus_encoder_ctl (encoder, OPUS_SET_VBR (1)), "variable bitrate");
  require (opus_encoder_ctl (encoder, OPUS_SET_DTX (0)), "no discontinuous transmission");
  return encoder;
}

static void
encode_frame (OpusEncoder *encoder, const gfloat *frame, GByteArray *packets)
{
  unsigned char packet[VV_OPUS_MOST_PACKET_BYTES];
  opus_int32 bits_a_second = 0;
  require (opus_encoder_ctl (encoder, OPUS_GET_BITRATE (&bits_a_second)), "bitrate");
  opus_int32 most = bits_a_second / 8 * VV_OPUS_FRAME / RATE_HZ * PACKET_MOST_TIMES;
  opus_int32 size = opus_encode_float (encoder, frame, VV_OPUS_FRAME, packet, MIN (most, VV_OPUS_MOST_PACKET_BYTES));
  require (size, "encode");
  vv_packets_add (packets, packet, (gsize) size);
}

/* In samples at RATE_HZ. */
static guint
lookahead_of (OpusEncoder *encoder)
{
  opus_int32 samples = 0;
  require (opus_encoder_ctl (encoder, OPUS_GET_LOOKAHEAD (&samples)), "look-ahead");
  return (guint) samples;
}

guint
vv_opus_lookahead (void)
{
  const VvEncoding any = { 24, 10 };
  OpusEncoder *encoder = encoder_new (&any);
  guint samples = lookahead_of (encoder);
  opus_encoder_destroy (encoder);
  return samples * (48000 / RATE_HZ);
}

const char *
vv_opus_version (void)
{
  return opus_get_version_string ();
}

static void
encode_silence (OpusEncoder *encoder, GByteArray *packets)
{
  const gfloat silence[VV_OPUS_FRAME] = { 0 };
  encode_frame (encoder, silence, packets);
}

static GBytes *
settle_silence (const VvEncoding *encoding)
{
  OpusEncoder *encoder = encoder_new (encoding);
  GByteArray *packet = g_byte_array_new ();
  for (guint i = 0; i < SETTLING_FRAMES; i++)
    {
      g_byte_array_set_size (packet, 0);
      encode_silence (encoder, packet);
    }
  opus_encoder_destroy (encoder);
  return g_byte_array_free_to_bytes (packet);
}

/* Some milliseconds of work, once a process: its files have one encoding as a rule. */
GBytes *
vv_opus_silence (const VvEncoding *encoding)
{
  static GMutex mutex;
  static VvEncoding known;
  static GBytes *packet;
  g_autoptr (GMutexLocker) lock = g_mutex_locker_new (&mutex);
  if (!packet || !vv_encoding_equal (&known, encoding))
    {
      g_clear_pointer (&packet, g_bytes_unref);
      packet = settle_silence (encoding);
      known = *encoding;
    }
  return g_bytes_ref (packet);
}

/* The state of libopus is one piece of memory without pointers into itself, made to be copied (opus.h). */
struct _VvEncoder
{
  OpusEncoder *primed; /* a fresh one after the pre-roll */
  OpusEncoder *state;  /* copied from it where sound begins */
  gsize state_bytes;
  guint lookahead;
  GByteArray *preroll; /* its packets */
  GBytes *silence;
};

VvEncoder *
vv_encoder_new (const VvEncoding *encoding)
{
  VvEncoder *encoder = g_new0 (VvEncoder, 1);
  encoder->primed = encoder_new (encoding);
  encoder->state = encoder_new (encoding);
  encoder->state_bytes = (gsize) opus_encoder_get_size (1);
  encoder->lookahead = lookahead_of (encoder->primed);
  encoder->silence = vv_opus_silence (encoding);
  encoder->preroll = g_byte_array_new ();
  for (guint i = 0; i < VV_OPUS_PREROLL_FRAMES; i++)
    encode_silence (encoder->primed, encoder->preroll);
  return encoder;
}

void
vv_encoder_free (VvEncoder *encoder)
{
  if (!encoder)
    return;
  opus_encoder_destroy (encoder->primed);
  opus_encoder_destroy (encoder->state);
  g_byte_array_unref (encoder->preroll);
  g_bytes_unref (encoder->silence);
  g_free (encoder);
}

static void
begin_sound (VvEncoder *encoder, GByteArray *packets)
{
  memcpy (encoder->state, encoder->primed, encoder->state_bytes);
  g_byte_array_append (packets, encoder->preroll->data, encoder->preroll->len);
}

/* How many frames from @first on are silent, none of them the last, which may be cut short. */
static gsize
silent_frames (const gfloat *pcm, gsize n, gsize first)
{
  gsize at = first * VV_OPUS_FRAME, end = at;
  while (end < n && fabsf (pcm[end]) < SILENT_MOST)
    end++;
  return (end - at) / VV_OPUS_FRAME;
}

/* A pause within the sound: what rings on is encoded; then packets of silence, and a new beginning. */
static void
lay_pause (VvEncoder *encoder, gsize frames, GByteArray *packets)
{
  gsize size = 0;
  const guint8 *silence = g_bytes_get_data (encoder->silence, &size);
  for (gsize i = 0; i < TAIL_FRAMES; i++)
    encode_silence (encoder->state, packets);
  for (gsize i = TAIL_FRAMES + VV_OPUS_PREROLL_FRAMES; i < frames; i++)
    g_byte_array_append (packets, silence, (guint) size);
  begin_sound (encoder, packets);
}

GBytes *
vv_encoder_encode (VvEncoder *encoder, const gfloat *pcm, gsize n)
{
  GByteArray *packets = g_byte_array_new ();
  gsize frames = (n + encoder->lookahead + VV_OPUS_FRAME - 1) / VV_OPUS_FRAME;
  begin_sound (encoder, packets);
  for (gsize i = 0; i < frames;)
    {
      gfloat frame[VV_OPUS_FRAME] = { 0 };
      gsize at = i * VV_OPUS_FRAME, silent = at < n ? silent_frames (pcm, n, i) : 0;
      if (silent >= PAUSE_LEAST_FRAMES)
        {
          lay_pause (encoder, silent, packets);
          i += silent;
          continue;
        }
      if (at < n)
        memcpy (frame, pcm + at, MIN (n - at, VV_OPUS_FRAME) * sizeof *frame);
      encode_frame (encoder->state, frame, packets);
      i++;
    }
  return g_byte_array_free_to_bytes (packets);
}

GArray *
vv_opus_decode (GBytes *packets, guint rate_hz)
{
  int rc = OPUS_OK;
  gsize at = 0, size = 0;
  const guint8 *packet = NULL;
  guint frame_size = VV_OPUS_FRAME_48K * rate_hz / 48000;
  OpusDecoder *decoder = opus_decoder_create ((opus_int32) rate_hz, 1, &rc);
  require (rc, "decoder");
  GArray *pcm = g_array_new (FALSE, TRUE, sizeof (gfloat));
  while (vv_packets_next (packets, &at, &packet, &size))
    {
      gfloat frame[VV_OPUS_FRAME_48K];
      require (opus_decode_float (decoder, packet, (opus_int32) size, frame, (int) frame_size, 0), "decode");
      g_array_append_vals (pcm, frame, frame_size);
    }
  opus_decoder_destroy (decoder);
  g_array_remove_range (pcm, 0, MIN (pcm->len, vv_opus_lookahead () * rate_hz / 48000));
  return pcm;
}
