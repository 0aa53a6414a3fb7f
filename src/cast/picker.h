/* cast/picker: what picking for one meeting and picking for a whole folder have in common. */
#pragma once

#include "cast/load.h"

G_BEGIN_DECLS

/** Who has which voice so far, so kept that a choice costs the same however many speakers there are. */
typedef struct
{
  const VvCast *cast;
  GHashTable *picks;      /* VvSpeaker → VvRole, both borrowed */
  GHashTable *voices;     /* set of VvVoice, borrowed: those of @picks */
  GHashTable *neighbours; /* VvSpeaker → (element-type VvSpeaker) GPtrArray */
  GHashTable *together;   /* VvSpeaker → set of VvSpeaker met in some record; NULL: all of @picks meet */
} VvPicker;

/**
 * vv_picker_new:
 * @picks: who has a voice already; extended by vv_picker_give()
 * @neighbours: (nullable) (element-type VvNeighbours): copied
 * @together: (nullable): as in VvPicker; borrowed
 */
VvPicker *vv_picker_new (const VvCast *cast, GHashTable *picks, const GPtrArray *neighbours, GHashTable *together);
void vv_picker_free (VvPicker *picker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPicker, vv_picker_free)

/** vv_picker_give: from now on @speaker has the voice of @role. */
void vv_picker_give (VvPicker *picker, const VvSpeaker *speaker, const VvRole *role);

/** vv_picker_named: (nullable): the role that the cast itself has for a speaker of a meeting. */
const VvRole *vv_picker_named (const VvPicker *picker, const VvSpeaker *speaker, char gender);

/** vv_picker_allows: @role is of the gender, nobody's whom the speaker meets, and %VV_NEIGHBOURS_APART from those whom
 *  they follow or precede. */
gboolean vv_picker_allows (const VvPicker *picker, const VvRole *role, const VvSpeaker *speaker, char gender);

/** vv_picker_from_pool: never NULL: the cast has a pool. */
const VvRole *vv_picker_from_pool (const VvPicker *picker, const VvSpeaker *speaker, char gender);

/** vv_cast_pool_find: (nullable): a voice of the pool, or a shade, by its name. */
const VvRole *vv_cast_pool_find (const VvCast *cast, const char *name);

G_END_DECLS
