/* script/language: by small words, and where they do not tell by libexttextcat's models of letter sequences; see
 * language.h. */
#include "script/language.h"

#include "core/language.h"
#include "core/small-words.h"

#include <string.h>
#include <textcat.h>

/** More text changes nothing: the models count 400 sequences. */
#define SAMPLE_MOST_BYTES 20000
/** A Chinese character carries as much as five letters. */
#define LETTERS_PER_IDEOGRAPH 5

/** Models that are believed: a statement of three sentences is not in Scots, whatever its letters say. Of languages in
 * Latin letters, only those whose small words can be asked too. */
static const struct
{
  const char *model, *language;
} models_known[] = {
  { "en", "en" },           { "fr", "fr" },      { "es", "es" }, { "ru", "ru" },  { "ar", "ar" }, { "pt", "pt" },
  { "de", "de" },           { "it", "it" },      { "nl", "nl" }, { "sv", "sv" },  { "da", "da" }, { "nb", "nb" },
  { "nn", "nb" },           { "is", "is" },      { "fi", "fi" }, { "et", "et" },  { "lv", "lv" }, { "lt", "lt" },
  { "pl", "pl" },           { "cs", "cs" },      { "sk", "sk" }, { "sl", "sl" },  { "hr", "hr" }, { "bs", "hr" },
  { "sr-Latn", "sr-Latn" }, { "sr-Cyrl", "sr" }, { "hu", "hu" }, { "ro", "ro" },  { "sq", "sq" }, { "tr", "tr" },
  { "az", "az" },           { "id", "id" },      { "ms", "ms" }, { "vi", "vi" },  { "tl", "tl" }, { "sw", "sw" },
  { "so", "so" },           { "st", "st" },      { "tn", "st" }, { "nso", "st" }, { "zu", "zu" }, { "ha-NG", "ha" },
  { "cy", "cy" },           { "ga", "ga" },      { "mt", "mt" }, { "af", "af" },  { "ca", "ca" }, { "eu", "eu" },
  { "ht", "ht" },           { "uk", "uk" },      { "be", "be" }, { "bg", "bg" },  { "mk", "mk" }, { "kk", "kk" },
  { "ky", "ky" },           { "mn", "mn" },      { "tg", "tg" }, { "fa", "fa" },  { "ur", "ur" }, { "ckb", "ckb" },
  { "sd", "sd" },           { "el", "el" },      { "he", "he" }, { "yi", "yi" },  { "hi", "hi" }, { "mr", "mr" },
  { "ne", "ne" },           { "bn", "bn" },      { "pa", "pa" }, { "gu", "gu" },  { "ta", "ta" }, { "te", "te" },
  { "kn", "kn" },           { "ml", "ml" },      { "si", "si" }, { "th", "th" },  { "lo", "lo" }, { "km", "km" },
  { "my", "my" },           { "ko", "ko" },      { "ka", "ka" }, { "hy", "hy" },  { "am", "am" }, { "ti", "ti" },
  { "dv", "dv" },           { "bo", "bo" },      { "yo", "yo" }, { "xh", "xh" },  { "rw", "rw" }, { "ny", "ny" },
  { "lg", "lg" },           { "om", "om" },
};

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

/** How often the small words of each language stand in a text. */
typedef struct
{
  guint n_words, known[VV_SMALL_WORD_LANGUAGES], longer[VV_SMALL_WORD_LANGUAGES]; /* of two letters and more */
} Counts;

/** So much of the text is enough. */
#define COUNTED_MOST_BYTES 4000

static char **
words_of (const char *text)
{
  gsize size = strnlen (text, COUNTED_MOST_BYTES);
  while (size > 0 && ((guchar) text[size] & 0xC0) == 0x80) /* no half of a character */
    size--;
  g_autofree char *part = g_strndup (text, size);
  g_autofree char *lower = g_utf8_strdown (part, -1);
  return g_strsplit_set (lower, " \n,.;:!?()\"", -1);
}

/* "l’enfant" counts as its two words. */
static void
count_word (Counts *counts, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "’", 2);
  g_autofree char *plain = g_strjoinv ("'", parts);
  const char *apostrophe = strchr (plain, '\'');
  g_autofree char *elided = apostrophe ? g_strndup (plain, (gsize) (apostrophe + 1 - plain)) : NULL;
  guint64 languages = vv_small_word_languages (elided ? elided : plain);
  gboolean longer = g_utf8_strlen (plain, 2) > 1;
  counts->n_words++;
  for (guint i = 0; languages && i < VV_SMALL_WORD_LANGUAGES; i++)
    {
      counts->known[i] += (guint) (languages >> i & 1);
      counts->longer[i] += longer ? (guint) (languages >> i & 1) : 0;
    }
}

static Counts
count_small_words (const char *text)
{
  Counts counts = { 0 };
  g_auto (GStrv) words = words_of (text);
  for (guint i = 0; words[i]; i++)
    if (*words[i])
      count_word (&counts, words[i]);
  return counts;
}

/** One word of so many is a small one in a text of the language; of another language fewer are. */
#define SMALL_LEAST 6
/** … and if it were so in so many, the text would be of that language. */
#define SMALL_MOST 10

static gboolean
has_small_words (const Counts *counts, const char *language, guint one_of)
{
  guint row = vv_small_words_row (language);
  return row < VV_SMALL_WORD_LANGUAGES && counts->known[row] > 0 && counts->known[row] * one_of >= counts->n_words;
}

/* The script of most letters; of Japanese that of Chinese. */
static GUnicodeScript
script_of (const char *text)
{
  guint counts[256] = { 0 };
  GUnicodeScript best = G_UNICODE_SCRIPT_LATIN;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_isalpha (c) ? g_unichar_get_script (c) : G_UNICODE_SCRIPT_COMMON;
      if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        script = G_UNICODE_SCRIPT_HAN;
      if ((guint) script < G_N_ELEMENTS (counts) && script > G_UNICODE_SCRIPT_INHERITED
          && ++counts[script] > counts[best])
        best = script;
    }
  return best;
}

/* "[fr--utf8][ca--utf8]" → "fr": the best candidate that is believed in this script. */
static const char *
first_known (const char *candidates, GUnicodeScript script, const Counts *counts)
{
  for (const char *p = strchr (candidates, '['); p; p = strchr (p + 1, '['))
    for (gsize i = 0; i < G_N_ELEMENTS (models_known); i++)
      {
        const char *language = models_known[i].language;
        gsize n = strlen (models_known[i].model);
        if (strncmp (p + 1, models_known[i].model, n) == 0 && g_str_has_prefix (p + 1 + n, "--")
            && vv_language_script (language) == script
            && (script != G_UNICODE_SCRIPT_LATIN || has_small_words (counts, language, SMALL_MOST)))
          return language;
      }
  return NULL;
}

/* Loading the models takes 10 ms: once a process. */
static const char *
classify (const char *text, gsize size, GUnicodeScript script, const Counts *counts)
{
  static GMutex mutex;
  static void *models;
  g_mutex_lock (&mutex);
  if (!models)
    models = special_textcat_Init (VV_TEXTCAT_DATA "/fpdb.conf", VV_TEXTCAT_DATA "/");
  const char *answer = models ? textcat_Classify (models, text, size) : NULL;
  const char *known = answer ? first_known (answer, script, counts) : NULL;
  g_mutex_unlock (&mutex);
  return known;
}

/** Small words tell the language without the models when so many words stand in the text … */
#define QUICK_LEAST_WORDS 50
/** … of which one of so many at least is a small one, … */
#define QUICK_ONE_OF 5
/** … and every other language has but half of them. */
#define QUICK_MARGIN 2

/* NULL: no language has so many small words, or two have as many. @certain: no other comes near. */
static const char *
guess_by_words (const Counts *counts, gboolean certain)
{
  guint best = 0, second = 0;
  for (guint i = 1; i < VV_SMALL_WORD_LANGUAGES; i++)
    best = counts->known[i] > counts->known[best] ? i : best;
  for (guint i = 0; i < VV_SMALL_WORD_LANGUAGES; i++)
    second = i != best ? MAX (second, counts->known[i]) : second;
  guint known = counts->known[best];
  if (counts->longer[best] * 2 < known)
    return NULL; /* "e", "o" and "a" are words of too many languages */
  if (certain)
    return counts->n_words >= QUICK_LEAST_WORDS && known * QUICK_ONE_OF >= counts->n_words
                   && second * QUICK_MARGIN <= known
               ? vv_small_words_language (best)
               : NULL;
  return known * SMALL_LEAST >= counts->n_words && known > second ? vv_small_words_language (best) : NULL;
}

/* By the letters that only some languages have, so that a name in the text does not tell: one letter of so many. */
#define LETTERS_ONE_OF 150

static const char *
guess_by_letters (const char *text, GUnicodeScript script)
{
  guint n = 0, found[VV_SCRIPT_LANGUAGES] = { 0 };
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      n += g_unichar_get_script (c) == script ? 1 : 0;
      for (guint i = 0; i < VV_SCRIPT_LANGUAGES; i++)
        if (vv_script_languages[i].script == script && vv_script_languages[i].letters
            && g_utf8_strchr (vv_script_languages[i].letters, -1, c))
          found[i]++;
    }
  for (guint i = 0; i < VV_SCRIPT_LANGUAGES; i++)
    if (found[i] > 0 && found[i] * LETTERS_ONE_OF >= n)
      return vv_script_languages[i].language;
  return NULL;
}

/* Where no model is believed: the language that mostly prints in the script; NULL for Latin. */
static const char *
language_of_script (GUnicodeScript script)
{
  for (gsize i = 0; i < G_N_ELEMENTS (models_known); i++)
    if (vv_language_script (models_known[i].language) == script)
      return script == G_UNICODE_SCRIPT_LATIN ? NULL : models_known[i].language;
  return NULL;
}

/** Of the letters of a Japanese text one of so many at least is kana: a name may stand in a Chinese one. */
#define KANA_ONE_OF 6

static gboolean
has_kana (const char *text)
{
  guint kana = 0, han = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));
      kana += script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA ? 1 : 0;
      han += script == G_UNICODE_SCRIPT_HAN ? 1 : 0;
    }
  return kana * KANA_ONE_OF >= kana + han;
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
  GUnicodeScript script = script_of (text);
  const char *guess = NULL;
  if (script == G_UNICODE_SCRIPT_HAN)
    return has_kana (text) ? "ja" : "zh";
  if (script != G_UNICODE_SCRIPT_LATIN)
    {
      guess = guess_by_letters (text, script);
      guess = guess ? guess : classify (text, size, script, NULL);
      return guess ? guess : language_of_script (script);
    }
  Counts counts = count_small_words (text);
  guess = guess_by_words (&counts, TRUE);
  if (guess)
    return guess;
  const char *by_words = guess_by_words (&counts, FALSE), *by_letters = classify (text, size, script, &counts);
  if (by_words && by_letters
      && !vv_small_words_are_kin (vv_small_words_row (by_letters), vv_small_words_row (by_words)))
    return by_letters; /* two languages in one text */
  return by_words ? by_words : by_letters;
}

static gboolean
is_same (const char *tag, const char *other)
{
  g_autofree char *key = vv_language_key (other);
  return vv_language_is (tag, key);
}

/** So few letters in another script are an abbreviation or a number of a document. */
#define HINTED_LEAST_LETTERS 8
/** A short text of the same script is in the language of the hint when so many of its small words stand in it, and none
 * of the other's: a single one may be a word of both. */
#define HINTED_LEAST_WORDS 2

gboolean
vv_language_is_hinted (const char *text, const char *main, const char *hint)
{
  GUnicodeScript script = script_of (text);
  if (is_same (main, hint) || script != vv_language_script (hint)
      || count_letters (text, strlen (text)) < HINTED_LEAST_LETTERS)
    return FALSE;
  if (script != vv_language_script (main))
    return TRUE;
  Counts counts = count_small_words (text);
  guint own = vv_small_words_row (main), other = vv_small_words_row (hint);
  return script == G_UNICODE_SCRIPT_LATIN && has_small_words (&counts, hint, SMALL_LEAST)
         && counts.known[other] >= HINTED_LEAST_WORDS && (own == VV_SMALL_WORD_LANGUAGES || counts.known[own] == 0);
}

/* Could a guess count? There must be a language whose small words stand in the text. */
static gboolean
is_other_listed (const Counts *counts, const char *main)
{
  guint own = vv_small_words_row (main);
  for (guint i = 0; i < VV_SMALL_WORD_LANGUAGES; i++)
    if (i != own && counts->known[i] > 0 && counts->known[i] * SMALL_LEAST >= counts->n_words)
      return TRUE;
  return FALSE;
}

const char *
vv_language_other (const char *text, const char *main)
{
  if (count_letters (text, strnlen (text, SAMPLE_MOST_BYTES)) < VV_LANGUAGE_LEAST_LETTERS)
    return NULL;
  GUnicodeScript script = script_of (text);
  gboolean latin = script == G_UNICODE_SCRIPT_LATIN, same_script = script == vv_language_script (main);
  if (same_script && !latin)
    return NULL;
  Counts counts = { 0 };
  if (latin)
    counts = count_small_words (text);
  if (latin && ((same_script && has_small_words (&counts, main, SMALL_MOST)) || !is_other_listed (&counts, main)))
    return NULL;
  const char *guess = vv_language_guess (text);
  if (!guess || is_same (main, guess) || vv_language_script (guess) != script)
    return NULL;
  return !latin || has_small_words (&counts, guess, SMALL_LEAST) ? guess : NULL;
}
