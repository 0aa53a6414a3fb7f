/* lexicon/pls: entries as a document of the Pronunciation Lexicon Specification 1.0. Private to this room. */
#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/sounds.h"

G_BEGIN_DECLS

#define VV_PLS_NAMESPACE "http://www.w3.org/2005/01/pronunciation-lexicon"
/** A private alphabet, as the specification has them (section 4.6): eSpeak NG's mnemonics. */
#define VV_PLS_ESPEAK "x-espeak-ng"

/** vv_pls_write: as vv_pls_export(); @sounds: (nullable): of the language. */
char *vv_pls_write (const GPtrArray *entries, const char *language, const VvSounds *sounds, GPtrArray *left);

G_END_DECLS
