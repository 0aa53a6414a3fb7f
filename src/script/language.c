/* script/language: by libexttextcat's models of letter sequences; see language.h. */
#include "script/language.h"

#include <string.h>
#include <textcat.h>

/** More text changes nothing: the models count 400 sequences. */
#define SAMPLE_MOST_BYTES 20000
/** A Chinese character carries as much as five letters. */
#define LETTERS_PER_IDEOGRAPH 5

/* Only these are believed: a statement of three sentences is not in Scots, whatever its letters say. */
static const char *const languages[] = { "en", "fr", "es", "ru", "ar", "zh", "pt", "de", "it", "sv", "nl",
                                         "pl", "cs", "tr", "uk", "el", "fi", "da", "hu", "ro", "bg" };

static guint
count_letters (const char *text, gsize size)
{
  guint letters = 0;
  for (const char *p = text; p < text + size && letters < VV_LANGUAGE_LEAST_LETTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean ideograph = g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
      letters += g_unichar_isalpha (c) ? (ideograph ? LETTERS_PER_IDEOGRAPH : 1) : 0;
    }
  return letters;
}

/* "[fr--utf8][ca--utf8]" → "fr": the best candidate that is believed. */
static const char *
first_known (const char *candidates)
{
  for (const char *p = strchr (candidates, '['); p; p = strchr (p + 1, '['))
    for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
      if (strncmp (p + 1, languages[i], 2) == 0 && p[3] == '-')
        return languages[i];
  return NULL;
}

/* Loading the models takes 10 ms: once a process. */
static const char *
classify (const char *text, gsize size)
{
  static GMutex mutex;
  static void *models;
  g_mutex_lock (&mutex);
  if (!models)
    models = special_textcat_Init (VV_TEXTCAT_DATA "/fpdb.conf", VV_TEXTCAT_DATA "/");
  const char *answer = models ? textcat_Classify (models, text, size) : NULL;
  const char *known = answer ? first_known (answer) : NULL;
  g_mutex_unlock (&mutex);
  return known;
}

const char *
vv_language_guess (const char *text)
{
  gsize size = strnlen (text, SAMPLE_MOST_BYTES);
  const char *end = text;
  while (end < text + size)
    end = g_utf8_next_char (end);
  size = (gsize) (end - text);
  return count_letters (text, size) >= VV_LANGUAGE_LEAST_LETTERS ? classify (text, size) : NULL;
}
