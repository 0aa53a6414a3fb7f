/* read/dialects: what the elements of records in XML mean: data, a table for each dialect. */
#pragma once

#include "read/markup.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;         /* of the dialect: VvSource.format */
  const char *const *roots; /* local names; NULL-terminated */
  const char *having; /* an element that a document of the dialect has: where others have the same root; or NULL */
  VvMarkup markup;
  const char *title;       /* the element whose text it is, or NULL */
  const char *date, *when; /* an element, within it another or NULL, whose attribute "when", "date" … or text it is */
} VvDialect;

/** The first that fits counts; ends with a row without a name. */
extern const VvDialect vv_dialects[];

/** Of a document whose root no dialect has: its turns are what holds its speakers (vv_markup_turn_of). */
extern const VvDialect vv_dialect_other;

G_END_DECLS
