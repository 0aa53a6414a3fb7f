/* core/small-words: by what a language shows itself: the script that it is printed in, and the small words that hold
 * its sentences together. The one table behind the language of a record (script), of a paragraph and of a clause
 * (speech). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** vv_language_script: of a BCP 47 tag; of Japanese and Chinese %G_UNICODE_SCRIPT_HAN; of unknown ones Latin. */
GUnicodeScript vv_language_script (const char *tag);

typedef struct
{
  GUnicodeScript script;
  const char *letters; /* NULL: any */
  const char *language;
} VvScriptLanguage;

#define VV_SCRIPT_LANGUAGES 21
extern const VvScriptLanguage vv_script_languages[];

/** Languages in Latin letters whose small words are known: rows from 0 on. */
#define VV_SMALL_WORD_LANGUAGES 50

/** vv_small_words_language: the tag of a row; NULL past the last. */
const char *vv_small_words_language (guint row);
/** vv_small_words_row: %VV_SMALL_WORD_LANGUAGES for a language that has no list. */
guint vv_small_words_row (const char *tag);

/** vv_small_word_languages: Returns: a bit for each row among whose words @word (in small letters, a plain apostrophe)
 * is. Threads may call. */
guint64 vv_small_word_languages (const char *word);

/** vv_small_words_are_kin: do two rows share so many words that letters tell their languages apart worse than words? */
gboolean vv_small_words_are_kin (guint row, guint other);

G_END_DECLS
