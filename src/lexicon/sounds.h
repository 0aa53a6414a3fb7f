/* lexicon/sounds: which phonemes the engine has for a language, and how they are written in IPA: read from its own
 * data (phontab, phonindex), so that what is checked here is what it will take. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _VvInventory VvInventory;
typedef struct _VvSounds VvSounds; /* of one language */

/** vv_inventory_new: Returns: (nullable): NULL with %VV_ERROR_ENVIRONMENT: the files are missing, or no such data. */
VvInventory *vv_inventory_new (const char *engine_data, GError **error);
void vv_inventory_free (VvInventory *inventory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvInventory, vv_inventory_free)

/** vv_inventory_sounds: Returns: (transfer none) (nullable): NULL when the engine has no phonemes for @language (first
 *  part of a BCP 47 tag). */
const VvSounds *vv_inventory_sounds (VvInventory *inventory, const char *language);

/** vv_sounds_unknown: Returns: (transfer none) (nullable): where @mnemonics goes on with what is no phoneme; NULL: it
 *  holds phonemes throughout. */
const char *vv_sounds_unknown (const VvSounds *sounds, const char *mnemonics);

/** vv_sounds_last: Returns: (transfer full): the mnemonic with which checked @mnemonics end, stress marks apart. */
char *vv_sounds_last (const VvSounds *sounds, const char *mnemonics);

/** vv_sounds_from_ipa: Returns: (transfer full) (nullable): mnemonics; NULL with @unknown (transfer full) set to how
 * @ipa goes on with a sound that the language does not have, nor one near it. */
char *vv_sounds_from_ipa (const VvSounds *sounds, const char *ipa, char **unknown);

/** vv_sounds_to_ipa: Returns: (transfer full): of checked mnemonics. */
char *vv_sounds_to_ipa (const VvSounds *sounds, const char *mnemonics);

G_END_DECLS
