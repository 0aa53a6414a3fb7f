/* read/pages: lines of printed pages, with the place where they stand, become paragraphs in reading order. */
#pragma once

#include "read/reader.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;                      /* folded, never empty */
  double left, right, top, bottom; /* points, from the page's upper left corner */
  guint page;                      /* from 1 */
  guint row;                       /* on its page, from 0 */
  gboolean furniture;              /* at the edge of page after page */
  gboolean footnote;               /* in smaller print below the text of the page */
} VvPageLine;

void vv_page_line_free (gpointer line);

/** vv_pages_blocks: appends the paragraphs; @lines (element-type VvPageLine) is put into reading order. */
void vv_pages_blocks (VvSource *source, GPtrArray *lines);

G_END_DECLS
