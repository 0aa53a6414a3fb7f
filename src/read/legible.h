/* read/legible: are the signs of a PDF's text the letters that it shows? A font that does not name its signs gives
 * numbers in their place. */
#pragma once

#include "core/small-words.h"

G_BEGIN_DECLS

/** What has been seen; begins as zeros. */
typedef struct
{
  guint ink;             /* characters that are no white space */
  guint odd;             /* that are no sign of any writing: controls, private use, unassigned */
  guint letters, vowels; /* in Latin writing, without their accents */
  guint words;           /* and how many of them are small ones of a language */
  guint small[VV_SMALL_WORD_LANGUAGES];
} VvLegible;

/** vv_legible_look: takes a line as it stands in the file; of a long text only the beginning counts. */
void vv_legible_look (VvLegible *seen, const char *line);

/** vv_legible_is: FALSE when many signs are none, or when Latin letters make no words: none of a known language, and
 *  vowels as they stand in no language at all. */
gboolean vv_legible_is (const VvLegible *seen);

G_END_DECLS
