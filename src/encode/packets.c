/* encode/packets: runs of packets; see encode.h. */
#include "encode/headers.h"

void
vv_packets_add (GByteArray *run, const void *packet, gsize size_bytes)
{
  const guint8 length[VV_PACKET_LENGTH_BYTES] = { (guint8) (size_bytes & 0xFF), (guint8) (size_bytes >> 8) };
  g_return_if_fail (size_bytes > 0 && size_bytes <= VV_OPUS_MOST_PACKET_BYTES);
  g_byte_array_append (run, length, sizeof length);
  g_byte_array_append (run, packet, (guint) size_bytes);
}

gsize
vv_packet_length (const guint8 length[VV_PACKET_LENGTH_BYTES])
{
  gsize size = (gsize) length[0] | (gsize) length[1] << 8;
  return size <= VV_OPUS_MOST_PACKET_BYTES ? size : 0;
}

gboolean
vv_packets_next (GBytes *packets, gsize *at, const guint8 **packet, gsize *size_bytes)
{
  gsize end = 0;
  const guint8 *data = g_bytes_get_data (packets, &end);
  if (end - *at < VV_PACKET_LENGTH_BYTES)
    return FALSE;
  *size_bytes = vv_packet_length (data + *at);
  *packet = data + *at + VV_PACKET_LENGTH_BYTES;
  if (*size_bytes == 0 || *size_bytes > end - *at - VV_PACKET_LENGTH_BYTES)
    return FALSE;
  *at += VV_PACKET_LENGTH_BYTES + *size_bytes;
  return TRUE;
}

gboolean
vv_packets_count (GBytes *packets, guint *n)
{
  gsize at = 0, size = 0;
  const guint8 *packet = NULL;
  *n = 0;
  while (vv_packets_next (packets, &at, &packet, &size))
    (*n)++;
  return at == g_bytes_get_size (packets);
}
