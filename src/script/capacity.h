/* script/capacity: the sentences by which a speaker takes, states, or lays down a capacity. The rules are a pack's. */
#pragma once

#include "script/pack.h"

G_BEGIN_DECLS

typedef enum
{
  VV_CAPACITY_NONE,
  VV_CAPACITY_TAKES,    /* begins an intervention in another capacity */
  VV_CAPACITY_RESUMES,  /* begins an intervention without one */
  VV_CAPACITY_STATES,   /* in the first sentence of a turn: the capacity of the whole turn */
  VV_CAPACITY_MENTIONS, /* anywhere in a statement of which nobody says who speaks */
  VV_CAPACITY_BEHALF,   /* so; whom the speaker speaks for */
} VvCapacityKind;

/** Names of the kinds in a pack, in the order of VvCapacityKind from 1 on. */
#define VV_CAPACITY_KINDS                                                                                              \
  {                                                                                                                    \
    "takes", "resumes", "states", "mentions", "behalf", NULL                                                           \
  }

/**
 * vv_capacity_find: the first sentence that takes or lays down a capacity
 * @from: byte of @paragraph from which to look
 * @start: (out): byte at which the sentence begins
 * @capacity: (out) (transfer full) (nullable): "Representative of the United States" as printed, without article; for a
 *     "national capacity" whose state is not named: "national capacity"
 *
 * Returns: (nullable): the rule
 */
const VvRule *vv_capacity_find (const VvPack *pack, const char *paragraph, gsize from, gsize *start, char **capacity);

/** vv_capacity_stated: (transfer full) (nullable): the capacity that the first sentence of a labelled turn states (the
 *  second, when the first only greets or thanks). */
char *vv_capacity_stated (const VvPack *pack, const char *paragraph);

/** vv_capacity_mentioned: (transfer full) (nullable): any "in my capacity as …": who an unlabelled speaker is. */
char *vv_capacity_mentioned (const VvPack *pack, const char *paragraph);

/** vv_capacity_behalf: (transfer full) (nullable): "I have the honour to speak on behalf of the Nordic countries". */
char *vv_capacity_behalf (const VvPack *pack, const char *paragraph);

G_END_DECLS
