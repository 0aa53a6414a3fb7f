/* read/legible: see legible.h.
 *
 *     The meeting was called to order     →  7KH PHHWLQJ ZDV FDOOHG WR RUGHU      glyphs counted from the space on */
#include "read/legible.h"

#include <string.h>

/** One sign of so many that is none makes a text illegible: pages of figures and formulas have fewer. */
#define ODD_ONE_OF 5
/** So much ink tells that, … */
#define INK_LEAST 40
/** … so many Latin letters whether they make words; what follows so many adds nothing. */
#define LETTERS_LEAST 200
#define LETTERS_MOST 20000
/** Of the letters of a language written in Latin so many of a hundred are vowels: from Polish to Hawaiian. */
#define VOWELS_LEAST_PERCENT 28
#define VOWELS_MOST_PERCENT 66
/** In a language whose small words are known one word of so many is one. */
#define SMALL_ONE_OF 25

static gboolean
is_odd (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  return (type == G_UNICODE_CONTROL && c != '\t') || type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED
         || c == 0xFFFD;
}

static void
look_at_letters (VvLegible *seen, const char *line)
{
  g_autofree char *apart = g_utf8_normalize (line, -1, G_NORMALIZE_NFD);
  for (const char *p = apart; p && *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));
      gboolean letter = g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
      seen->letters += letter ? 1 : 0;
      seen->vowels += letter && g_utf8_strchr ("aeiouyæøœıəɛɔ", -1, c) ? 1 : 0;
    }
}

static void
look_at_words (VvLegible *seen, const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " ,.;:!?()\"", -1);
  for (guint i = 0; words[i]; i++)
    {
      guint64 languages = *words[i] ? vv_small_word_languages (words[i]) : 0;
      seen->words += *words[i] ? 1 : 0;
      for (guint k = 0; languages && k < VV_SMALL_WORD_LANGUAGES; k++)
        seen->small[k] += (guint) (languages >> k & 1);
    }
}

void
vv_legible_look (VvLegible *seen, const char *line)
{
  for (const char *p = line; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      seen->ink += g_unichar_isspace (c) ? 0 : 1;
      seen->odd += is_odd (c) ? 1 : 0;
    }
  if (seen->letters >= LETTERS_MOST)
    return;
  look_at_letters (seen, line);
  look_at_words (seen, line);
}

static gboolean
makes_words (const VvLegible *seen)
{
  for (guint i = 0; i < VV_SMALL_WORD_LANGUAGES; i++)
    if (seen->small[i] > 0 && seen->small[i] * SMALL_ONE_OF >= seen->words)
      return TRUE;
  return FALSE;
}

gboolean
vv_legible_is (const VvLegible *seen)
{
  if (seen->ink >= INK_LEAST && seen->odd * ODD_ONE_OF >= seen->ink)
    return FALSE;
  gboolean few = seen->vowels * 100 < seen->letters * VOWELS_LEAST_PERCENT;
  gboolean many = seen->vowels * 100 > seen->letters * VOWELS_MOST_PERCENT;
  return seen->letters < LETTERS_LEAST || (!few && !many) || makes_words (seen);
}
