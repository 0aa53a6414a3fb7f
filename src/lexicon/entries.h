/* lexicon/entries: one file of a lexicon, checked, as entries. Private to this room. */
#pragma once

#include "core/mistakes.h"
#include "lexicon/lexicon.h"
#include "lexicon/sounds.h"

G_BEGIN_DECLS

/** A written form, in characters: longer than any name of a state. */
#define VV_LEXICON_MOST_WRITTEN 200
/** Mnemonics, in bytes: eSpeak NG 1.51 crashes on a block of about 800. */
#define VV_LEXICON_MOST_PHONEMES 200
/** A file, in bytes. */
#define VV_LEXICON_MOST_BYTES (16 * 1024 * 1024)

/**
 * vv_entries_read:
 * @path: for messages and places
 * @entries: (element-type VvLexiconEntry): gets those of the file that are sound
 * @mistakes: gets the others
 */
void vv_entries_read (const char *path, const char *text, gsize size_bytes, gboolean shipped, VvInventory *inventory,
                      GPtrArray *entries, VvMistakes *mistakes);
void vv_entry_free (VvLexiconEntry *entry);

/** vv_entry_regex: Returns: (nullable): NULL with @why set (transfer full): @pattern is wrong, matches nothing, or
 * takes too long. */
GRegex *vv_entry_regex (const char *pattern, gboolean any_case, const char *said, char **why);

G_END_DECLS
