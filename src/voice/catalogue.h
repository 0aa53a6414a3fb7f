/* voice/catalogue: the inside of a catalogue, for the files of this room. */
#pragma once

#include "voice/voice.h"

G_BEGIN_DECLS

struct _VvCatalogue
{
  char *data;                          /* the engine's own data folder */
  char *variants_own;                  /* our folder of variants, or NULL */
  GHashTable *voices;                  /* name → path of its file */
  GHashTable *variants;                /* name → path of its file; ours go before the engine's */
  GHashTable *languages;               /* a language tag that is no voice's name → the voice that speaks it */
  GMutex *lock;                        /* of digests */
  GHashTable *digests;                 /* "en-us+kfa" → digest, made when first asked for */
  char **voice_names, **variant_names; /* sorted */
};

/** vv_engine_check: (nullable) (transfer full): NULL when @engine is built in and has @voice (nullable); the voices of
 * the catalogue are not looked at. */
char *vv_engine_check (const char *engine, const char *voice);

G_END_DECLS
