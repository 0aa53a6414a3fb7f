/* speech/spoken: one printed sentence through the table of rules. */
#pragma once

#include "speech/speech.h"

G_BEGIN_DECLS

/** vv_spoken_new: @printed: NFC. Returns: (transfer full): spoken text and spans. */
VvSentence *vv_spoken_new (const char *printed, const VvReading *how);

/** vv_spans_pack: @spans: (element-type VvSpan): ascending, without gaps; they become those of @sentence, which has
 *  none. */
void vv_spans_pack (VvSentence *sentence, const GArray *spans);

G_END_DECLS
