/* cast/picker: what picking for one meeting and picking for a whole folder have in common. */
#pragma once

#include "cast/load.h"

G_BEGIN_DECLS

typedef struct
{
  const VvCast *cast;
  GHashTable *picks;     /* VvSpeaker → VvRole, both borrowed */
  GPtrArray *neighbours; /* (element-type VvNeighbours) */
  GHashTable *together;  /* VvSpeaker → set of VvSpeaker met in some record; NULL: all of @picks meet */
} VvPicker;

/** vv_picker_named: (nullable): the role that the cast itself has for a speaker of a meeting. */
const VvRole *vv_picker_named (const VvPicker *picker, const VvSpeaker *speaker, char gender);

/** vv_picker_allows: @role is of the gender, nobody's whom the speaker meets, and %VV_NEIGHBOURS_APART from those whom
 *  they follow or precede. */
gboolean vv_picker_allows (const VvPicker *picker, const VvRole *role, const VvSpeaker *speaker, char gender);
gboolean vv_picker_is_taken (const VvPicker *picker, const VvSpeaker *speaker, const VvRole *role);

/** vv_picker_from_pool: never NULL: the cast has a pool. */
const VvRole *vv_picker_from_pool (const VvPicker *picker, const VvSpeaker *speaker, char gender);

/** vv_cast_pool_find: (nullable): a voice of the pool, or a shade, by its name. */
const VvRole *vv_cast_pool_find (const VvCast *cast, const char *name);

G_END_DECLS
