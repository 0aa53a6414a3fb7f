/* cast/load: the inside of a cast, for the files of this room. */
#pragma once

#include "cast/cast.h"

G_BEGIN_DECLS

struct _VvCast
{
  VvVoice defaults;
  VvRole *narrator;
  GPtrArray *all;                                    /* (element-type VvRole), owns every role but those replaced */
  GPtrArray *roles, *speakers, *affiliations, *pool; /* (element-type VvRole), borrowed from all */
  GHashTable *languages;                             /* first part of a BCP 47 tag → base voice */
  GHashTable *calibration;                           /* the same → passage */
  int capacity_pitch, capacity_rate;
  VvAnnounce announce;
  gboolean announce_title, announce_headings, announce_notes;
  VvPauses pauses;
};

/** The first part of a BCP 47 tag, in lower case. */
char *vv_cast_language_key (const char *language);

G_END_DECLS
