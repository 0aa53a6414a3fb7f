/* encode/ogg: the writer of Ogg Opus files. Packets go to a spool, a nameless file beside the target; when all is
 * known, the headers are written and the spool is read back into pages.
 *
 *     page 0 OpusHead | page 1… OpusTags | pages of 50 packets (1 s), granule = packets so far x 960 | last: EOS
 *
 * The granule position of the last page is pre-skip + length, so players trim what is beyond (RFC 7845, section 4.4).
 */
#include "encode/headers.h"

#include "core/output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <ogg/ogg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PACKETS_PER_PAGE 50 /* a second: 2.4 % overhead at 24 kb/s (FORMATS, section 1.1) */
/** Readers may ignore comments beyond this (RFC 7845, section 5.2). */
#define TAGS_MOST_BYTES 61440

struct _VvOgg
{
  char *path;
  VvOutput *output;
  FILE *spool;
  guint64 packets;
  GChecksum *checksum; /* of the packets: the serial number comes from it */
  GError *stuck;
};

/* A file without a name goes away with the program, whatever ends it; where the file system cannot make one, it has a
 * name for a moment. */
static int
open_nameless (const char *folder)
{
  int fd = open (folder, O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    return fd;
  g_autofree char *name = g_build_filename (folder, ".vivavoce-XXXXXX", NULL);
  fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    g_unlink (name);
  return fd;
}

static FILE *
spool_new (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open_nameless (folder);
  FILE *spool = fd >= 0 ? fdopen (fd, "w+b") : NULL;
  if (!spool && fd >= 0)
    close (fd);
  return spool;
}

VvOgg *
vv_ogg_new (const char *path, GError **error)
{
  g_autoptr (VvOgg) ogg = g_new0 (VvOgg, 1);
  ogg->path = g_strdup (path);
  ogg->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  ogg->output = vv_output_new (path, error);
  if (!ogg->output)
    return NULL;
  ogg->spool = spool_new (path);
  if (!ogg->spool)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: cannot be written: %s", path, g_strerror (errno));
      return NULL;
    }
  return g_steal_pointer (&ogg);
}

void
vv_ogg_free (VvOgg *ogg)
{
  if (!ogg)
    return;
  if (ogg->spool)
    fclose (ogg->spool);
  vv_output_free (ogg->output);
  g_clear_pointer (&ogg->checksum, g_checksum_free);
  g_clear_error (&ogg->stuck);
  g_free (ogg->path);
  g_free (ogg);
}

static gboolean
fail (VvOgg *ogg, GError **error)
{
  if (!ogg->stuck)
    g_set_error (&ogg->stuck, VV_ERROR, VV_ERROR_IO, "%s: cannot be written: %s", ogg->path, g_strerror (errno));
  g_propagate_error (error, g_error_copy (ogg->stuck));
  return FALSE;
}

gboolean
vv_ogg_add (VvOgg *ogg, GBytes *packets, GError **error)
{
  guint n = 0;
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (packets, &size);
  g_return_val_if_fail (vv_packets_count (packets, &n), FALSE);
  if (ogg->stuck || (size > 0 && fwrite (data, size, 1, ogg->spool) != 1))
    return fail (ogg, error);
  g_checksum_update (ogg->checksum, data, (gssize) size);
  ogg->packets += n;
  return TRUE;
}

guint64
vv_ogg_packets (const VvOgg *ogg)
{
  return ogg->packets;
}

/* Everything put in so far, as pages: packets enter a page at a time, so pages end where we say. */
static gboolean
write_pages (VvOgg *ogg, ogg_stream_state *stream, GError **error)
{
  ogg_page page;
  while (ogg_stream_flush (stream, &page))
    if (!vv_output_write (ogg->output, page.header, (gsize) page.header_len, error)
        || !vv_output_write (ogg->output, page.body, (gsize) page.body_len, error))
      return FALSE;
  return TRUE;
}

static void
put_packet (ogg_stream_state *stream, const void *data, gsize size, gint64 granule, gint64 number, gboolean last)
{
  ogg_packet packet = { .packet = (unsigned char *) (gsize) data,
                        .bytes = (long) size,
                        .b_o_s = number == 0,
                        .e_o_s = last,
                        .granulepos = granule,
                        .packetno = number };
  if (ogg_stream_packetin (stream, &packet) != 0)
    g_error ("libogg: out of memory");
}

static gboolean
write_header (VvOgg *ogg, ogg_stream_state *stream, GBytes *header, gint64 number, GError **error)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (header, &size);
  put_packet (stream, data, size, 0, number, FALSE);
  return write_pages (ogg, stream, error);
}

static gboolean
read_packet (VvOgg *ogg, guint8 packet[VV_OPUS_MOST_PACKET_BYTES], gsize *size)
{
  guint8 length[VV_PACKET_LENGTH_BYTES];
  if (fread (length, sizeof length, 1, ogg->spool) != 1)
    return FALSE;
  *size = vv_packet_length (length);
  return *size > 0 && fread (packet, *size, 1, ogg->spool) == 1;
}

static gboolean
write_audio (VvOgg *ogg, ogg_stream_state *stream, gint64 end, GError **error)
{
  guint8 packet[VV_OPUS_MOST_PACKET_BYTES];
  if (fflush (ogg->spool) != 0 || fseeko (ogg->spool, 0, SEEK_SET) != 0)
    return fail (ogg, error);
  for (guint64 i = 0; i < ogg->packets; i++)
    {
      gsize size = 0;
      gboolean last = i + 1 == ogg->packets;
      gint64 granule = last ? end : (gint64) (i + 1) * VV_OPUS_FRAME_48K;
      if (!read_packet (ogg, packet, &size))
        return fail (ogg, error);
      put_packet (stream, packet, size, granule, (gint64) i + 2, last);
      if ((last || (i + 1) % PACKETS_PER_PAGE == 0) && !write_pages (ogg, stream, error))
        return FALSE;
    }
  return TRUE;
}

static int
serial_number (const VvOgg *ogg, GBytes *tags)
{
  guint8 digest[32];
  gsize size = sizeof digest;
  g_autoptr (GChecksum) checksum = g_checksum_copy (ogg->checksum);
  g_checksum_update (checksum, g_bytes_get_data (tags, NULL), (gssize) g_bytes_get_size (tags));
  g_checksum_get_digest (checksum, digest, &size);
  return (int) ((guint32) digest[0] | (guint32) digest[1] << 8 | (guint32) digest[2] << 16 | (guint32) digest[3] << 24);
}

gboolean
vv_ogg_finish (VvOgg *ogg, VvSamples length, guint input_rate_hz, GPtrArray *comments, GError **error)
{
  guint pre_skip = vv_opus_lookahead ();
  gint64 end = pre_skip + length;
  g_return_val_if_fail (
      end > (gint64) (ogg->packets - 1) * VV_OPUS_FRAME_48K && end <= (gint64) ogg->packets * VV_OPUS_FRAME_48K, FALSE);
  g_autoptr (GBytes) head = vv_opus_head (pre_skip, input_rate_hz);
  g_autoptr (GBytes) tags = vv_opus_tags (comments);
  if (ogg->stuck)
    return fail (ogg, error);
  if (g_bytes_get_size (tags) > TAGS_MOST_BYTES)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_LIMIT,
                   "%s: the tags take %" G_GSIZE_FORMAT " bytes; players read %d at most", ogg->path,
                   g_bytes_get_size (tags), TAGS_MOST_BYTES);
      return FALSE;
    }
  ogg_stream_state stream;
  if (ogg_stream_init (&stream, serial_number (ogg, tags)) != 0)
    g_error ("libogg: out of memory");
  gboolean done = write_header (ogg, &stream, head, 0, error) && write_header (ogg, &stream, tags, 1, error)
                  && write_audio (ogg, &stream, end, error);
  ogg_stream_clear (&stream);
  return done && vv_output_finish (ogg->output, error);
}
