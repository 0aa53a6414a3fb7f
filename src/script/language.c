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

/** The words that no text of a language can do without. Only these languages are told from each other in the midst of a
 *  record whose letters are theirs too. */
static const struct
{
  const char *language;
  const char *const words[24];
} frequent[] = {
  { "en", { "the", "of", "and",  "to", "in",  "is",   "that", "for", "we",  "with", "on",
            "are", "be", "this", "it", "has", "have", "our",  "by",  "not", NULL } },
  { "fr", { "le", "la",   "les",  "de",   "des", "du", "et",  "à",   "en", "que", "est", "une",
            "un", "nous", "dans", "pour", "qui", "au", "pas", "sur", "ce", "ne",  NULL } },
  { "es", { "el",  "la", "los", "las",  "de",  "del", "y",  "a",  "en", "que", "es",
            "una", "un", "por", "para", "con", "se",  "su", "no", "al", "lo",  NULL } },
  { "pt", { "o", "a",   "os", "as",   "de",  "do",  "da", "dos", "das", "e",  "em", "que",
            "é", "uma", "um", "para", "com", "não", "ao", "se",  "por", "no", "na", NULL } },
  { "de", { "der",  "die", "das",  "und", "in",  "zu", "den", "ist", "nicht", "wir", "von", "mit",
            "sich", "ein", "eine", "auf", "für", "es", "dem", "ich", "im",    "des", NULL } },
  { "it", { "il",  "la",  "le",  "di", "del",   "e",    "che", "in",  "è",  "un", "una",
            "per", "non", "con", "si", "della", "sono", "i",   "gli", "da", NULL } },
};

/** Frequent words tell the language without the models when so many words stand in the text … */
#define QUICK_LEAST_WORDS 50
/** … of which one of so many at least is a frequent one, … */
#define QUICK_ONE_OF 5
/** … and every other language has but half of them. */
#define QUICK_MARGIN 2

/** So much of the text is enough. */
#define QUICK_MOST_BYTES 4000

static guint
count_frequent (char **words, const char *const *list)
{
  guint known = 0;
  for (guint i = 0; words[i]; i++)
    known += *words[i] && g_strv_contains (list, words[i]) ? 1 : 0;
  return known;
}

static char **
words_of (const char *text, gsize size)
{
  while (size > 0 && ((guchar) text[size] & 0xC0) == 0x80) /* no half of a character */
    size--;
  g_autofree char *part = g_strndup (text, size);
  g_autofree char *lower = g_utf8_strdown (part, -1);
  return g_strsplit_set (lower, " \n,.;:!?'()\"", -1);
}

/* NULL: the models must be asked. */
static const char *
guess_quickly (const char *text, gsize size)
{
  guint n = 0, best = 0, second = 0;
  const char *language = NULL;
  g_auto (GStrv) words = words_of (text, size);
  for (guint i = 0; words[i]; i++)
    n += *words[i] ? 1 : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (frequent); i++)
    {
      guint known = count_frequent (words, frequent[i].words);
      second = MAX (second, MIN (known, best));
      if (known > best)
        {
          best = known;
          language = frequent[i].language;
        }
    }
  return n >= QUICK_LEAST_WORDS && best * QUICK_ONE_OF >= n && second * QUICK_MARGIN <= best ? language : NULL;
}

const char *
vv_language_guess (const char *text)
{
  gsize size = strnlen (text, SAMPLE_MOST_BYTES);
  const char *end = text;
  while (end < text + size)
    end = g_utf8_next_char (end);
  size = (gsize) (end - text);
  if (count_letters (text, size) < VV_LANGUAGE_LEAST_LETTERS)
    return NULL;
  const char *quick = guess_quickly (text, MIN (size, QUICK_MOST_BYTES));
  return quick ? quick : classify (text, size);
}

/** One word of so many is frequent in a text of the language; of another language fewer are. */
#define FREQUENT_LEAST 6
/** … and if it were so in so many, the text would be of that language. */
#define FREQUENT_MOST 10

/* Is at least one word of @one_of a frequent one of @language? FALSE for a language that has no list. */
static gboolean
has_frequent_words (const char *text, const char *language, guint one_of)
{
  guint n = 0;
  const char *const *list = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (frequent); i++)
    if (strncmp (frequent[i].language, language, 2) == 0)
      list = frequent[i].words;
  g_auto (GStrv) words = list ? words_of (text, strlen (text)) : NULL;
  for (guint i = 0; words && words[i]; i++)
    n += *words[i] ? 1 : 0;
  return n > 0 && count_frequent (words, list) * one_of >= n;
}

/* The script of most letters. */
static GUnicodeScript
script_of (const char *text)
{
  static const GUnicodeScript scripts[] = { G_UNICODE_SCRIPT_LATIN, G_UNICODE_SCRIPT_CYRILLIC, G_UNICODE_SCRIPT_ARABIC,
                                            G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_GREEK };
  guint counts[G_N_ELEMENTS (scripts)] = { 0 };
  gsize best = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
      counts[i] += g_unichar_get_script (g_utf8_get_char (p)) == scripts[i] ? 1 : 0;
  for (gsize i = 1; i < G_N_ELEMENTS (scripts); i++)
    best = counts[i] > counts[best] ? i : best;
  return scripts[best];
}

static GUnicodeScript
script_of_language (const char *language)
{
  static const struct
  {
    const char *language;
    GUnicodeScript script;
  } others[]
      = { { "ru", G_UNICODE_SCRIPT_CYRILLIC }, { "uk", G_UNICODE_SCRIPT_CYRILLIC }, { "bg", G_UNICODE_SCRIPT_CYRILLIC },
          { "ar", G_UNICODE_SCRIPT_ARABIC },   { "grc", G_UNICODE_SCRIPT_GREEK },   { "zh", G_UNICODE_SCRIPT_HAN },
          { "el", G_UNICODE_SCRIPT_GREEK } };
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (language, others[i].language))
      return others[i].script;
  return G_UNICODE_SCRIPT_LATIN;
}

/** So few letters in another script are an abbreviation or a number of a document. */
#define HINTED_LEAST_LETTERS 8
/** A short text of the same script is in the language of the hint when so many of its frequent words stand in it, and
 * none of the other's: a single one may be a word of both. */
#define HINTED_LEAST_WORDS 2

static guint
count_frequent_of (const char *text, const char *language)
{
  g_auto (GStrv) words = words_of (text, strlen (text));
  for (gsize i = 0; i < G_N_ELEMENTS (frequent); i++)
    if (strncmp (frequent[i].language, language, 2) == 0)
      return count_frequent (words, frequent[i].words);
  return 0;
}

gboolean
vv_language_is_hinted (const char *text, const char *main, const char *hint)
{
  GUnicodeScript script = script_of (text);
  if (strncmp (main, hint, 2) == 0 || script != script_of_language (hint)
      || count_letters (text, strlen (text)) < HINTED_LEAST_LETTERS)
    return FALSE;
  return script != script_of_language (main)
         || (script == G_UNICODE_SCRIPT_LATIN && has_frequent_words (text, hint, FREQUENT_LEAST)
             && count_frequent_of (text, hint) >= HINTED_LEAST_WORDS && count_frequent_of (text, main) == 0);
}

/* Could the models' answer count? It must be a language with a list, whose frequent words stand in the text. */
static gboolean
is_other_listed (const char *text, const char *main)
{
  for (gsize i = 0; i < G_N_ELEMENTS (frequent); i++)
    if (strncmp (frequent[i].language, main, 2) != 0 && has_frequent_words (text, frequent[i].language, FREQUENT_LEAST))
      return TRUE;
  return FALSE;
}

const char *
vv_language_other (const char *text, const char *main)
{
  gsize size = strnlen (text, SAMPLE_MOST_BYTES);
  GUnicodeScript script = script_of (text);
  gboolean latin = script == G_UNICODE_SCRIPT_LATIN;
  if (count_letters (text, size) < VV_LANGUAGE_LEAST_LETTERS
      || (script == script_of_language (main) && (!latin || has_frequent_words (text, main, FREQUENT_MOST)))
      || (latin && !is_other_listed (text, main)))
    return NULL;
  const char *guess = vv_language_guess (text);
  if (!guess || strncmp (guess, main, 2) == 0 || script_of_language (guess) != script)
    return NULL;
  return !latin || has_frequent_words (text, guess, FREQUENT_LEAST) ? guess : NULL;
}
