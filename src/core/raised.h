/* core/raised: digits that stand raised, as marks of footnotes and exponents do. Inline, for vivavoce-pdf, which is
 * linked with nothing of ours. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** vv_raised: the sign for @digit, '0' to '9': "²". */
static inline const char *
vv_raised (char digit)
{
  static const char *const signs[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  return signs[digit - '0'];
}

G_END_DECLS
