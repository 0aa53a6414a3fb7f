/* script/apart: labels without a colon, on lines that the markup sets apart: headings, lines in bold, terms of a list,
 * and what a page itself calls a speaker. A topic may stand so too; the company in which a line stands tells. */
#pragma once

#include "script/labels.h"

#include "read/read.h"

G_BEGIN_DECLS

/**
 * vv_apart_find:
 * @blocks: (element-type VvBlock): from @first on they may have labels
 * @named: (element-type utf8): set of the names that stand as labels in the text; casefolded
 * @labels: VvLine → VvLabel: gets those that are found, each the whole of its block
 */
void vv_apart_find (const VvPack *pack, GPtrArray *blocks, guint first, GHashTable *named, GHashTable *labels);

G_END_DECLS
