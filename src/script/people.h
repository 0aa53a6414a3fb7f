/* script/people: who is meant by a label, by a line, by a text that has neither. */
#pragma once

#include "script/units.h"

G_BEGIN_DECLS

/** vv_people_of_label: the speaker of @script with this label; a new one when it names nobody who is known. Borrowed.
 */
const VvSpeaker *vv_people_of_label (VvScript *script, const VvLabel *label);

/** vv_people_from_text: a new speaker from "Name, Office (Affiliation)". Borrowed. */
VvSpeaker *vv_people_from_text (VvScript *script, const char *text);

/** vv_people_from_speech: a new speaker from what @units (element-type VvUnit) declare themselves; a doubt when that is
 *  nothing. Borrowed. */
VvSpeaker *vv_people_from_speech (VvScript *script, const VvPack *pack, GPtrArray *units);

G_END_DECLS
