/* speech/passages: the stretches of a text that are in another language than the text around them. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef struct
{
  const char *language; /* BCP 47, static; NULL: the text's own */
  gsize start, end;     /* bytes of the text */
} VvPassage;

/**
 * vv_passages_find:
 * @language: of the text as a whole, BCP 47
 *
 * Returns: (transfer full) (element-type VvPassage): ascending and without gaps; at least one, which may be empty.
 */
GArray *vv_passages_find (const char *text, const char *language);

G_END_DECLS
