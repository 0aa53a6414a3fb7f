/* speech/scripts: words in letters that the voice of the text has no sounds for: it would spell them by their codes. */
#include "speech/say.h"

#include "core/pattern.h"

#include <string.h>

#include <unicode/ustring.h>
#include <unicode/utrans.h>

/** Soft and hard signs become primes, which would be apostrophes in ASCII. */
#define TO_ASCII "; [\\u02B9\\u02BA\\u2019\\u201D] Remove; Latin-ASCII"
/** Letters of the result for one of the text: Han becomes up to seven, with spaces. */
#define GROWS 16

/** Cyrillic as English print writes it ("Shoygu"), not as libraries do ("Sojgu"); the first whose letters stand in the
 * text. */
static const struct
{
  const char *letters; /* a pattern */
  const char *id;
} systems[] = {
  { "[іїєґІЇЄҐ]", "Ukrainian-Latin/BGN" TO_ASCII },
  { "\\p{Cyrillic}", "Russian-Latin/BGN" TO_ASCII },
  { "", "Any-Latin" TO_ASCII },
};

static UTransliterator *
open_system (const char *name)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar id[200];
  u_uastrcpy (id, name);
  UTransliterator *latin = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    g_error ("ICU: %s: %s", name, u_errorName (status));
  return latin;
}

/* Made at the first use. */
static UTransliterator *
system_for (const char *text)
{
  static UTransliterator *made[G_N_ELEMENTS (systems)];
  gsize i = 0;
  while (*systems[i].letters && !vv_pattern_matches (systems[i].letters, text))
    i++;
  if (!made[i])
    made[i] = open_system (systems[i].id);
  return made[i];
}

gboolean
vv_say_in_latin (const VvMatch *match, GString *spoken)
{
  static GMutex mutex; /* ICU promises nothing about one transliterator in two threads */
  g_autofree char *text = vv_match_group (match, 0);
  gsize most = (gsize) g_utf8_strlen (text, -1) * GROWS + 1;
  g_autofree UChar *wide = g_new (UChar, most);
  g_autofree char *plain = g_malloc (most * 3);
  int32_t length = 0, size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8 (wide, (int32_t) most, &length, text, -1, &status);
  int32_t limit = length;
  g_mutex_lock (&mutex);
  utrans_transUChars (system_for (text), wide, &length, (int32_t) most, 0, &limit, &status);
  g_mutex_unlock (&mutex);
  u_strToUTF8 (plain, (int32_t) (most * 3), &size, wide, length, &status);
  if (U_FAILURE (status) || size == 0)
    return FALSE;
  g_string_append_len (spoken, plain, size);
  return TRUE;
}

/* "mrhba" → "marhaba": no syllable begins with two consonants or ends with two; w and y between consonants are vowels.
 */
static void
append_vowelled (const char *letters, GString *spoken)
{
  static const char vowels[] = "aeiou";
  guint consonants = 1; /* since a vowel; a word begins as if one stood before it */
  gboolean within = FALSE;
  for (const char *p = letters; *p; p++)
    {
      gboolean half = within && consonants > 0 && !(p[1] && strchr (vowels, p[1]));
      char letter = half && *p == 'w' ? 'u' : (half && *p == 'y' ? 'i' : *p);
      gboolean consonant = g_ascii_isalpha (letter) && !strchr (vowels, g_ascii_tolower (letter));
      if (consonant && consonants >= 2)
        g_string_append_c (spoken, 'a');
      g_string_append_c (spoken, letter);
      within = g_ascii_isalpha (letter);
      consonants = !within ? 1 : (!consonant ? 0 : (consonants >= 2 ? 1 : consonants + 1));
    }
}

gboolean
vv_say_unvowelled (const VvMatch *match, GString *spoken)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  gboolean said = vv_say_in_latin (match, letters);
  append_vowelled (letters->str, spoken);
  return said;
}

/* In the shapes of a PDF's text layer, with the yeh, kaf and heh of Persian and Urdu where an Arabic font had no
 * others. */
gboolean
vv_say_arabic_letters (const VvMatch *match, GString *spoken)
{
  static const struct
  {
    gunichar printed, arabic;
  } letters[] = { { 0x6CC, 0x64A }, { 0x6A9, 0x643 }, { 0x6BE, 0x647 }, { 0x6C1, 0x647 } };
  g_autofree char *text = vv_match_group (match, 0);
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  for (const char *p = plain; p && *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
        if (letter == letters[i].printed)
          letter = letters[i].arabic;
      g_string_append_unichar (spoken, letter);
    }
  return plain != NULL;
}
