/* speech/spoken: one printed sentence through the table of rules. */
#pragma once

#include "speech/speech.h"

G_BEGIN_DECLS

/** vv_spoken_new: @printed: NFC. Returns: (transfer full): spoken text and spans. */
VvSentence *vv_spoken_new (const char *printed, const VvReading *how);

G_END_DECLS
