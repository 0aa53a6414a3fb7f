/* speech/acronyms: words in capitals that no lexicon knows: letters, or a word? */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** vv_word_is_speakable: could an English reader say @word (ASCII letters), by its vowels and the consonants that begin
 *  and end it? */
gboolean vv_word_is_speakable (const char *word);

/** vv_acronym_is_word: are these capitals, away from other words, said as a word? Two letters never are. */
gboolean vv_acronym_is_word (const char *letters);

/** vv_say_known_acronym: appends what the lexicon says for @letters, where that is words and no phonemes; FALSE when it
 *  says nothing of them. */
gboolean vv_say_known_acronym (const char *letters, const VvReading *how, GString *spoken);

/** vv_say_handle: "at", and the capitals in group "letters". */
gboolean vv_say_handle (const VvMatch *match, GString *spoken);

/** vv_say_acronym: groups "letters" and "plural". */
gboolean vv_say_acronym (const VvMatch *match, GString *spoken);

G_END_DECLS
