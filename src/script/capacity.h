/* script/capacity: the sentences by which a speaker takes, states, or lays down a capacity. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef enum
{
  VV_CAPACITY_NONE,
  VV_CAPACITY_TAKES,   /* begins an intervention in another capacity */
  VV_CAPACITY_RESUMES, /* begins an intervention without one */
} VvCapacityKind;

typedef struct
{
  const char *name;
  VvCapacityKind kind;
  const char *pattern;          /* PCRE, matched from the start of a sentence; group capacity is what is taken */
  const char *example;          /* a paragraph … */
  const char *example_capacity; /* … and the capacity that must be found in it; NULL: none */
} VvCapacityRule;

/** Ends with a row whose name is NULL. */
extern const VvCapacityRule vv_capacity_rules[];

/** Paragraphs that mention a capacity and take none; each is a test. NULL-terminated. */
extern const char *const vv_capacity_mentions[];

/**
 * vv_capacity_find:
 * @from: byte of @paragraph from which to look
 * @start: (out): byte at which the sentence begins
 * @capacity: (out) (transfer full) (nullable): "Representative of the United States" as printed, without article; for a
 *     "national capacity" whose state is not named: "national capacity"
 */
VvCapacityKind vv_capacity_find (const char *paragraph, gsize from, gsize *start, char **capacity);

/** vv_capacity_stated: (transfer full) (nullable): the capacity that the first sentence of a labelled turn states (the
 *  second, when the first only greets or thanks). */
char *vv_capacity_stated (const char *paragraph);

/** vv_capacity_mentioned: (transfer full) (nullable): any "in my capacity as …": who an unlabelled speaker is. */
char *vv_capacity_mentioned (const char *paragraph);

/** vv_capacity_behalf: (transfer full) (nullable): "I have the honour to speak on behalf of the Nordic countries". */
char *vv_capacity_behalf (const char *paragraph);

G_END_DECLS
