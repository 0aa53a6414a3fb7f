/* script/units: the blocks of a source cut at labels. */
#pragma once

#include "read/read.h"
#include "script/labels.h"

G_BEGIN_DECLS

/** A stretch of text that belongs together: a paragraph, or the part of one from a label on. */
typedef struct
{
  VvBlockKind kind;
  VvLabel *label;       /* or NULL */
  char *text;           /* without the label; may be empty then */
  char *cut;            /* the label as it stood in the text; may be empty */
  const char *language; /* that the markup states, borrowed from the source; or NULL */
  guint line, n_lines;
  GPtrArray *lines;   /* (element-type VvLine): those of text, borrowed; NULL: text is not what stands in them */
  const VvRule *rule; /* of narration that was found within the block; else NULL */
  gboolean stated;    /* the markup says what it is: the text is not asked */
} VvUnit;

/**
 * vv_units_cut:
 * @left: (element-type VvLeftOut): gets the labels, and the lines that belong to the page
 * @labelled: (out): whether any unit has a label
 *
 * Returns: (transfer full) (element-type VvUnit): in the order of the source; rules ("###") are left out.
 */
GPtrArray *vv_units_cut (const VvSource *source, const VvPack *pack, GPtrArray *left, gboolean *labelled);

/** vv_unit_line: the line of the file in which the byte @at of the text of @unit stands. */
guint vv_unit_line (const VvUnit *unit, gsize at);

G_END_DECLS
