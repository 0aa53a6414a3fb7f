/* script/displaced: labels of texts that are written from right to left, taken out of a PDF as it looks: the line that
 * a label begins comes first, with the label's end, and the rest of the label behind it, in pieces from the left:
 *
 *     ): text of the line           of   NAME (LANGUAGE): text of the line
 *     LANGUAGE( NAME
 *     ): text                       of   NAME (STATE) (LANGUAGE): text
 *     LANGUAGE(STATE) ( NAME
 *     LANGUAGEand end of STATE) ((beginning of STATE NAME                                  */
#pragma once

#include "script/labels.h"

G_BEGIN_DECLS

/**
 * vv_label_displaced:
 * @first, @second: two lines, one after the other
 *
 * Returns: (transfer full) (nullable): the label of which @second holds the most; it takes both lines, and what is said
 * in
 *     @first is its "torn" and then its "ahead".
 */
VvLabel *vv_label_displaced (const VvPack *pack, const char *first, const char *second);

G_END_DECLS
