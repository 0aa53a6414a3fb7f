/* encode: PCM becomes Opus packets; packets become an Ogg Opus file (RFC 7845).
 *
 * A take is encoded by an encoder in its first state on the 20 ms frame grid:
 *
 *     |0  0  0  0 | speech ……………………………………………………… |0 0|       frames of 480 samples at 24 kHz
 *      80 ms pre-roll                                  tail ≥ look-ahead
 *
 * Takes and packets of silence are laid end to end and never encoded again. A longer pause within a take is made like
 * the pause between two: it costs no encoding. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

#define VV_OPUS_FRAME 480        /* samples at 24 kHz: 20 ms */
#define VV_OPUS_FRAME_48K 960    /* the same on the programme's clock */
#define VV_OPUS_PREROLL_FRAMES 4 /* 80 ms of convergence, RFC 7845, section 4.6 */
#define VV_OPUS_BITRATE_LEAST_KBPS 12
#define VV_OPUS_BITRATE_MOST_KBPS 64
#define VV_OPUS_MOST_PACKET_BYTES 1275 /* RFC 6716, section 3.4, for one frame */

typedef struct
{
  guint bitrate_kbps; /* 12 to 64; default 24 */
  guint complexity;   /* 0 to 10; default 10 */
} VvEncoding;

gboolean vv_encoding_equal (const VvEncoding *one, const VvEncoding *other);

/** vv_opus_lookahead: of the encoder with these settings, in samples at 48 kHz (312 with libopus 1.3.1): pre-skip. */
guint vv_opus_lookahead (void);

/** vv_opus_version: libopus' own version string: vendor of the tags and part of a take's key. */
const char *vv_opus_version (void);

/** Packets travel, and lie in takes and in the writer's spool, as one run of bytes: each after its length (16 bits,
 *  little endian). */
void vv_packets_add (GByteArray *run, const void *packet, gsize size_bytes);

/** vv_packets_next: @at: 0 for the first; FALSE at the end, and where what follows is no packet. */
gboolean vv_packets_next (GBytes *packets, gsize *at, const guint8 **packet, gsize *size_bytes);

/** vv_packets_count: Returns FALSE when @packets are no run of whole packets. */
gboolean vv_packets_count (GBytes *packets, guint *n);

/** What encodes takes, one after the other; for one thread at a time. */
typedef struct _VvEncoder VvEncoder;
VvEncoder *vv_encoder_new (const VvEncoding *encoding);
void vv_encoder_free (VvEncoder *encoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvEncoder, vv_encoder_free)

/**
 * vv_encoder_encode:
 * @pcm: at VV_AUDIO_RATE_HZ (24 kHz); speech only, without pre-roll and tail, which this adds
 *
 * Returns: (transfer full): a run of packets of 20 ms: VV_OPUS_PREROLL_FRAMES of digital silence, then @pcm, then at
 *     least vv_opus_lookahead() of silence up to the grid. Same input, same bytes, whatever was encoded before.
 *     Where libopus would utter a burst that is not in @pcm, it is made to find another way (bursts.h).
 */
GBytes *vv_encoder_encode (VvEncoder *encoder, const gfloat *pcm, gsize n);

/** vv_opus_silence: Returns: (transfer full): a run of one packet, which a settled encoder makes of 20 ms of silence.
 */
GBytes *vv_opus_silence (const VvEncoding *encoding);

/**
 * vv_opus_decode: decodes @packets with one fresh decoder; the look-ahead is dropped.
 * @rate_hz: one of RFC 6716's: 8000, 12000, 16000, 24000, 48000
 *
 * Returns: (transfer full) (element-type gfloat): 20 ms for each packet, less the look-ahead.
 */
GArray *vv_opus_decode (GBytes *packets, guint rate_hz);

/** One comment of the OpusTags header. */
typedef struct
{
  char *name, *value; /* NAME is upper-case ASCII without '='; value UTF-8 without line ends */
} VvComment;

/** The writer. Packets are spooled to a file of their own, since chapters are known only at the end; the headers are
 *  written last (FORMATS, section 1.5). Memory does not grow with the length of the file. */
typedef struct _VvOgg VvOgg;

/** vv_ogg_new: @path: of the finished file. %VV_ERROR_IO. */
VvOgg *vv_ogg_new (const char *path, GError **error);

/** vv_ogg_free: without vv_ogg_finish(), nothing is left behind. */
void vv_ogg_free (VvOgg *ogg);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvOgg, vv_ogg_free)

/** vv_ogg_add: a run of packets of 20 ms. An error sticks. */
gboolean vv_ogg_add (VvOgg *ogg, GBytes *packets, GError **error);

/** vv_ogg_packets: how many were added. */
guint64 vv_ogg_packets (const VvOgg *ogg);

/**
 * vv_ogg_finish:
 * @ogg: a writer to which at least one packet was added
 * @length: of the programme in samples at 48 kHz, pre-skip not included; pre-skip + length lies within the last packet
 * @input_rate_hz: of the original sound, for people (RFC 7845, section 5.1)
 * @comments: (element-type VvComment): written in this order
 *
 * Writes the two header packets and every page of about a second, ends the stream with the exact number of samples
 * (end trimming, RFC 7845, section 4.4), syncs and renames. The serial number is a digest of the packets and
 * comments, so bytes depend on nothing else. Gain in the header is 0. After success or failure only vv_ogg_free().
 *
 * Returns: FALSE with %VV_ERROR_IO, or %VV_ERROR_LIMIT when the comments pass 61,440 bytes, which readers may ignore
 *     (RFC 7845, section 5.2).
 */
gboolean vv_ogg_finish (VvOgg *ogg, VvSamples length, guint input_rate_hz, GPtrArray *comments, GError **error);

/** vv_comment_add: appends NAME=value; control characters in @value become spaces. */
void vv_comment_add (GPtrArray *comments, const char *name, const char *value);
GPtrArray *vv_comments_new (void);

G_END_DECLS
