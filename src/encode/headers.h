/* encode/headers: what the files of this room share: the two header packets of an Ogg Opus stream, and how long packets
 * are. */
#pragma once

#include "encode/encode.h"

G_BEGIN_DECLS

/** vv_opus_head: Returns: (transfer full): RFC 7845, section 5.1: mono, gain 0, mapping family 0. */
GBytes *vv_opus_head (guint pre_skip, guint input_rate_hz);

/** vv_opus_tags: Returns: (transfer full): RFC 7845, section 5.2: vendor (libopus) and @comments in their order. */
GBytes *vv_opus_tags (GPtrArray *comments);

/** Before each packet of a run stands its length, in so many bytes. */
#define VV_PACKET_LENGTH_BYTES 2

/** vv_packet_length: Returns: 0 when no packet is so long. */
gsize vv_packet_length (const guint8 length[VV_PACKET_LENGTH_BYTES]);

G_END_DECLS
