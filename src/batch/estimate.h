/* batch/estimate: how long records will sound, how large they will be, and what they will cost, before anything is
 * rendered. */
#pragma once

#include "cast/cast.h"
#include "render/render.h"

G_BEGIN_DECLS

/** Of one who speaks. */
typedef struct
{
  char *who; /* "Narrator", or a name */
  double seconds;
} VvSpeakerTime;

typedef struct
{
  guint files;
  double seconds;      /* of sound, pauses too */
  double spoken_s;     /* without the pauses between sentences */
  guint64 size_bytes;  /* of the Opus files */
  double cpu_s;        /* of all processes, with nothing in the cache */
  GHashTable *by_name; /* who → VvSpeakerTime */
} VvEstimate;

VvEstimate *vv_estimate_new (void);
void vv_estimate_free (VvEstimate *estimate);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvEstimate, vv_estimate_free)

/** vv_estimate_add: one record. */
void vv_estimate_add (VvEstimate *estimate, const VvScore *score, const VvSound *sound);

/** vv_estimate_speakers: (transfer container) (element-type VvSpeakerTime): who speaks longest first; of equals by
 *  name. Pauses are nobody's. */
GPtrArray *vv_estimate_speakers (const VvEstimate *estimate);

/** vv_estimate_text: for people, whole lines; @processors: how many are used. (transfer full) */
char *vv_estimate_text (const VvEstimate *estimate, guint processors);

G_END_DECLS
