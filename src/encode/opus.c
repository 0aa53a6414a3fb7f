/* encode/opus: libopus with the settings of this house; see encode.h. */
#include "encode/encode.h"

#include "encode/bursts.h"

#include <math.h>
#include <opus/opus.h>
#include <string.h>

#define RATE_HZ 24000
/** Where libopus 1.3.1 loses a steady vowel and utters 20 to 60 ms at full scale in its place (four times in four hours
 * at 24 kb/s), it asks for packets of more than twice the bytes that the bit rate gives them. A take with one of so
 * many times is decoded and compared: one in twenty at 24 kb/s, where decoding costs a twelfth of encoding. */
#define LARGE_TIMES 1.8
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
encode_frame (OpusEncoder *encoder, const gfloat *frame, guint most_bytes, GByteArray *packets)
{
  unsigned char packet[VV_OPUS_MOST_PACKET_BYTES];
  opus_int32 size = opus_encode_float (encoder, frame, VV_OPUS_FRAME, packet, (opus_int32) most_bytes);
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
  encode_frame (encoder, silence, VV_OPUS_MOST_PACKET_BYTES, packets);
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
  double mean_bytes;   /* of a packet, by the bit rate */
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
  encoder->mean_bytes = encoding->bitrate_kbps * 1000 / 8.0 * VV_OPUS_FRAME / RATE_HZ;
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

/* With packets of at most so many bytes. */
static GBytes *
encode_within (VvEncoder *encoder, guint most_bytes, const gfloat *pcm, gsize n)
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
      encode_frame (encoder->state, frame, most_bytes, packets);
      i++;
    }
  return g_byte_array_free_to_bytes (packets);
}

typedef void (*FrameFunc) (const gfloat *frame, guint n, gpointer data);

static void
decode_frames (GBytes *packets, guint rate_hz, FrameFunc func, gpointer data)
{
  int rc = OPUS_OK;
  gsize at = 0, size = 0;
  const guint8 *packet = NULL;
  guint frame_size = VV_OPUS_FRAME_48K * rate_hz / 48000;
  OpusDecoder *decoder = opus_decoder_create ((opus_int32) rate_hz, 1, &rc);
  require (rc, "decoder");
  while (vv_packets_next (packets, &at, &packet, &size))
    {
      gfloat frame[VV_OPUS_FRAME_48K];
      require (opus_decode_float (decoder, packet, (opus_int32) size, frame, (int) frame_size, 0), "decode");
      func (frame, frame_size, data);
    }
  opus_decoder_destroy (decoder);
}

static void
compare_frame (const gfloat *frame, guint n, gpointer data)
{
  vv_bursts_compare (data, frame, n);
}

static gfloat
burst_excess (const VvEncoder *encoder, GBytes *packets, const gfloat *pcm, gsize n)
{
  VvBursts bursts = { pcm, n, -(gssize) (VV_OPUS_PREROLL_FRAMES * VV_OPUS_FRAME + encoder->lookahead), 0 };
  decode_frames (packets, RATE_HZ, compare_frame, &bursts);
  return bursts.excess;
}

static gsize
largest_packet (GBytes *packets)
{
  gsize at = 0, size = 0, most = 0;
  const guint8 *packet = NULL;
  while (vv_packets_next (packets, &at, &packet, &size))
    most = MAX (most, size);
  return most;
}

GBytes *
vv_encoder_encode (VvEncoder *encoder, const gfloat *pcm, gsize n)
{
  /* Any other bound leads libopus past that place, or, seldom, into another of the kind. */
  static const double bounds[] = { 2, 1.5, 3, 1.75 };
  GBytes *best = encode_within (encoder, VV_OPUS_MOST_PACKET_BYTES, pcm, n);
  if ((double) largest_packet (best) <= LARGE_TIMES * encoder->mean_bytes)
    return best;
  gfloat least = burst_excess (encoder, best, pcm, n);
  for (gsize i = 0; least > 0 && i < G_N_ELEMENTS (bounds); i++)
    {
      g_autoptr (GBytes) other = encode_within (encoder, (guint) (bounds[i] * encoder->mean_bytes), pcm, n);
      gfloat excess = burst_excess (encoder, other, pcm, n);
      if (excess < least)
        {
          g_bytes_unref (best);
          best = g_steal_pointer (&other);
          least = excess;
        }
    }
  return best;
}

static void
append_frame (const gfloat *frame, guint n, gpointer data)
{
  g_array_append_vals (data, frame, n);
}

GArray *
vv_opus_decode (GBytes *packets, guint rate_hz)
{
  GArray *pcm = g_array_new (FALSE, TRUE, sizeof (gfloat));
  decode_frames (packets, rate_hz, append_frame, pcm);
  g_array_remove_range (pcm, 0, MIN (pcm->len, vv_opus_lookahead () * rate_hz / 48000));
  return pcm;
}
