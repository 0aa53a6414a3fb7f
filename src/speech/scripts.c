/* speech/scripts: words in letters that the voice of the text has no sounds for: it would spell them by their codes. */
#include "speech/say.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

/** Soft and hard signs become primes, which would be apostrophes in ASCII. */
#define TO_LATIN "Any-Latin; [\\u02B9\\u02BA] Remove; Latin-ASCII"
/** Letters of the result for one of the text: Han becomes up to seven, with spaces. */
#define GROWS 16

static UTransliterator *
open_latin (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar id[sizeof TO_LATIN];
  u_uastrcpy (id, TO_LATIN);
  UTransliterator *latin = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    g_error ("ICU: %s", u_errorName (status));
  return latin;
}

gboolean
vv_say_in_latin (const VvMatch *match, GString *spoken)
{
  static UTransliterator *latin;
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
  if (!latin)
    latin = open_latin ();
  utrans_transUChars (latin, wide, &length, (int32_t) most, 0, &limit, &status);
  g_mutex_unlock (&mutex);
  u_strToUTF8 (plain, (int32_t) (most * 3), &size, wide, length, &status);
  if (U_FAILURE (status) || size == 0)
    return FALSE;
  g_string_append_len (spoken, plain, size);
  return TRUE;
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
