/* encode/headers: the two header packets of an Ogg Opus stream. */
#pragma once

#include "encode/encode.h"

G_BEGIN_DECLS

/** vv_opus_head: Returns: (transfer full): RFC 7845, section 5.1: mono, gain 0, mapping family 0. */
GBytes *vv_opus_head (guint pre_skip, guint input_rate_hz);

/** vv_opus_tags: Returns: (transfer full): RFC 7845, section 5.2: vendor (libopus) and @comments in their order. */
GBytes *vv_opus_tags (GPtrArray *comments);

G_END_DECLS
