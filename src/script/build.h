/* script/build: making a script piece by piece, for the files of this room. */
#pragma once

#include "script/script.h"

G_BEGIN_DECLS

VvScript *vv_script_new (const char *file, const char *place);

/** vv_script_add_speaker: consumes @name, @role, @affiliation; the id is the next free "sN". Borrowed. */
VvSpeaker *vv_script_add_speaker (VvScript *script, char *name, char *role, char *affiliation);

/** vv_script_find_speaker: by id; borrowed, or NULL. */
VvSpeaker *vv_script_find_speaker (const VvScript *script, const char *id);

/** vv_script_add_segment: without paragraphs, in the script's language. Borrowed. */
VvSegment *vv_script_add_segment (VvScript *script, VvSegmentKind kind, guint line);

void vv_paragraph_free (gpointer paragraph);

/** vv_script_tell_languages: gives each intervention the language of its text, and cuts it where that changes. */
void vv_script_tell_languages (VvScript *script);

/** vv_script_leave: adds to @left (element-type VvLeftOut) what is in no segment; @rule is a constant. */
void vv_script_leave (GPtrArray *left, const char *rule, guint line, const char *text);

/** vv_script_prune: removes interventions without a word and speakers without an intervention; ids are numbered anew.
 */
void vv_script_prune (VvScript *script);

/** vv_script_doubt: adds a doubt. */
void vv_script_doubt (VvScript *script, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);

void vv_segment_add_paragraph (VvSegment *segment, const char *text, gsize size, guint line);

/** vv_segment_kind_parse: FALSE when @name is no kind. */
gboolean vv_segment_kind_parse (const char *name, VvSegmentKind *kind);

/** vv_script_parse: script YAML. See vv_segment(). */
VvScript *vv_script_parse (const VvSource *source, GError **error);

G_END_DECLS
