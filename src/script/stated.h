/* script/stated: the label of a turn whose speaker the markup states. */
#pragma once

#include "script/labels.h"

#include "read/read.h"

G_BEGIN_DECLS

/** vv_stated_label: Returns: (transfer full) (nullable): who speaks in @block, with the size of a label that its text
 *  repeats; NULL: no turn begins here. */
VvLabel *vv_stated_label (const VvPack *pack, const VvBlock *block);

G_END_DECLS
