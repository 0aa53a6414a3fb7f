/* synth/ascii: a text for an engine that knows only ASCII, and the way back. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *bytes;   /* ASCII */
  GArray *chars; /* (element-type guint): for each byte the character of the text that it stands for */
} VvAscii;

/** vv_ascii_new: letters without their marks, other scripts as GLib transliterates them, typographic signs as those of
 *  a typewriter; a dash between spaces as the comma that it is heard as; what has no ASCII form as a space. */
VvAscii *vv_ascii_new (const char *text);
void vv_ascii_free (VvAscii *ascii);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvAscii, vv_ascii_free)

G_END_DECLS
