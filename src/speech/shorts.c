/* speech/shorts: abbreviations that end with a full stop, and what they stand for; see shorts.h. */
#include "speech/shorts.h"

#include <string.h>

const VvShort vv_shorts[] = {
  { "en", VV_BEFORE_NAME, "Amb.", "Ambassador" },
  { "en", VV_BEFORE_NAME, "Adm.", "Admiral" },
  { "en", VV_BEFORE_NAME, "Brig.", "Brigadier" },
  { "en", VV_BEFORE_NAME, "Capt.", "Captain" },
  { "en", VV_BEFORE_NAME, "Cmdr.", "Commander" },
  { "en", VV_BEFORE_NAME, "Col.", "Colonel" },
  { "en", VV_BEFORE_NAME, "Fr.", "Father" },
  { "en", VV_BEFORE_NAME, "Gen.", "General" },
  { "en", VV_BEFORE_NAME, "Gov.", "Governor" },
  { "en", VV_BEFORE_NAME, "Lt.", "Lieutenant" },
  { "en", VV_BEFORE_NAME, "Maj.", "Major" },
  { "en", VV_BEFORE_NAME, "Msgr.", "Monsignor" },
  { "en", VV_BEFORE_NAME, "Pres.", "President" },
  { "en", VV_BEFORE_NAME, "Rep.", "Representative" },
  { "en", VV_BEFORE_NAME, "Reps.", "Representatives" },
  { "en", VV_BEFORE_NAME, "Rev.", "Reverend" },
  { "en", VV_BEFORE_NAME, "Sec.", "Secretary" },
  { "en", VV_BEFORE_NAME, "Sen.", "Senator" },
  { "en", VV_BEFORE_NAME, "Sens.", "Senators" },
  { "en", VV_BEFORE_NAME, "Sgt.", "Sergeant" },
  { "en", VV_BEFORE_NAME, "H.M.", "His Majesty" },
  { "en", VV_BEFORE_NAME, "v.", "versus" },
  { "en", VV_BEFORE_WORD, "Hon.", "Honourable" },
  { "en", VV_BEFORE_WORD, "H.E.", "His Excellency" },
  { "en", VV_BEFORE_WORD, "Messrs.", "Messieurs" },
  { "en", VV_BEFORE_WORD, "Prof.", "Professor" },
  { "en", VV_BEFORE_WORD, "cf.", "compare" },
  { "en", VV_BEFORE_WORD, "viz.", "namely" },
  { "en", VV_BEFORE_WORD, "vs.", "versus" },
  { "en", VV_BEFORE_WORD, "approx.", "approximately" },
  { "en", VV_BEFORE_WORD, "excl.", "excluding" },
  { "en", VV_BEFORE_WORD, "incl.", "including" },
  { "en", VV_BEFORE_WORD, "subpara.", "subparagraph" },
  { "en", VV_BEFORE_WORD, "subparas.", "subparagraphs" },
  { "en", VV_BEFORE_WORD, "Assoc.", "Associate" },
  { "en", VV_BEFORE_WORD, "Dept.", "Department" },
  { "en", VV_BEFORE_WORD, "Dir.", "Director" },
  { "en", VV_BEFORE_WORD, "Govt.", "Government" },
  { "en", VV_BEFORE_WORD, "Intl.", "International" },
  { "en", VV_BEFORE_WORD, "Univ.", "University" },
  { "en", VV_BEFORE_WORD, "ed.", "edited" },
  { "en", VV_BEFORE_NUMBER, "No.", "number" },
  { "en", VV_BEFORE_NUMBER, "Nos.", "numbers" },
  { "en", VV_BEFORE_NUMBER, "no.", "number" },
  { "en", VV_BEFORE_NUMBER, "nos.", "numbers" },
  { "en", VV_BEFORE_NUMBER, "art.", "article" },
  { "en", VV_BEFORE_NUMBER, "arts.", "articles" },
  { "en", VV_BEFORE_NUMBER, "app.", "appendix" },
  { "en", VV_BEFORE_NUMBER, "ca.", "circa" },
  { "en", VV_BEFORE_NUMBER, "ch.", "chapter" },
  { "en", VV_BEFORE_NUMBER, "chs.", "chapters" },
  { "en", VV_BEFORE_NUMBER, "chap.", "chapter" },
  { "en", VV_BEFORE_NUMBER, "chaps.", "chapters" },
  { "en", VV_BEFORE_NUMBER, "cl.", "clause" },
  { "en", VV_BEFORE_NUMBER, "cls.", "clauses" },
  { "en", VV_BEFORE_NUMBER, "est.", "established" },
  { "en", VV_BEFORE_NUMBER, "ext.", "extension" },
  { "en", VV_BEFORE_NUMBER, "fig.", "figure" },
  { "en", VV_BEFORE_NUMBER, "figs.", "figures" },
  { "en", VV_BEFORE_NUMBER, "fn.", "footnote" },
  { "en", VV_BEFORE_NUMBER, "max.", "maximum" },
  { "en", VV_BEFORE_NUMBER, "p.", "page" },
  { "en", VV_BEFORE_NUMBER, "pp.", "pages" },
  { "en", VV_BEFORE_NUMBER, "para.", "paragraph" },
  { "en", VV_BEFORE_NUMBER, "paras.", "paragraphs" },
  { "en", VV_BEFORE_NUMBER, "reg.", "regulation" },
  { "en", VV_BEFORE_NUMBER, "regs.", "regulations" },
  { "en", VV_BEFORE_NUMBER, "res.", "resolution" },
  { "en", VV_BEFORE_NUMBER, "sec.", "section" },
  { "en", VV_BEFORE_NUMBER, "secs.", "sections" },
  { "en", VV_BEFORE_NUMBER, "sect.", "section" },
  { "en", VV_BEFORE_NUMBER, "sects.", "sections" },
  { "en", VV_BEFORE_NUMBER, "tel.", "telephone" },
  { "en", VV_BEFORE_NUMBER, "vol.", "volume" },
  { "en", VV_BEFORE_NUMBER, "vols.", "volumes" },
  { "en", VV_BEFORE_WORD, "a.k.a.", "also known as" },
  { "en", VV_BEFORE_WORD, "e.g.", "for example" },
  { "en", VV_BEFORE_WORD, "i.e.", "that is" },
  { "en", VV_BEFORE_ANYTHING, "Bros.", "Brothers" },
  { "en", VV_BEFORE_ANYTHING, "Co.", "Company" },
  { "en", VV_BEFORE_ANYTHING, "Corp.", "Corporation" },
  { "en", VV_BEFORE_NO_NAME, "Jr.", "Junior" },
  { "en", VV_BEFORE_NO_NAME, "Sr.", "Senior" },
  { "en", VV_BEFORE_ANYTHING, "eds.", "editors" },
  { "ru", VV_BEFORE_ANYTHING, "т.д.", "так далее" },
  { "ru", VV_BEFORE_ANYTHING, "т.п.", "тому подобное" },
  { "ru", VV_BEFORE_ANYTHING, "др.", "другие" },
  { "ru", VV_BEFORE_ANYTHING, "н.э.", "нашей эры" },
  { "ru", VV_BEFORE_WORD, "т.е.", "то есть" },
  { "ru", VV_BEFORE_WORD, "т.к.", "так как" },
  { "ru", VV_BEFORE_WORD, "т.н.", "так называемый" },
  { "ru", VV_BEFORE_WORD, "т.ч.", "том числе" },
  { "ru", VV_BEFORE_WORD, "см.", "смотри" },
  { "ru", VV_BEFORE_WORD, "ср.", "сравни" },
  { "ru", VV_BEFORE_WORD, "напр.", "например" },
  { "ru", VV_BEFORE_NAME, "акад.", "академик" },
  { "ru", VV_BEFORE_NAME, "г.", "город" },
  { "ru", VV_BEFORE_NAME, "ген.", "генерал" },
  { "ru", VV_BEFORE_NAME, "им.", "имени" },
  { "ru", VV_BEFORE_NAME, "проф.", "профессор" },
  { "ru", VV_BEFORE_NAME, "ул.", "улица" },
  { "ru", VV_BEFORE_NUMBER, "абз.", "абзац" },
  { "ru", VV_BEFORE_NUMBER, "гл.", "глава" },
  { "ru", VV_BEFORE_NUMBER, "док.", "документ" },
  { "ru", VV_BEFORE_NUMBER, "ок.", "около" },
  { "ru", VV_BEFORE_NUMBER, "п.", "пункт" },
  { "ru", VV_BEFORE_NUMBER, "пп.", "пункты" },
  { "ru", VV_BEFORE_NUMBER, "подп.", "подпункт" },
  { "ru", VV_BEFORE_NUMBER, "прим.", "примечание" },
  { "ru", VV_BEFORE_NUMBER, "разд.", "раздел" },
  { "ru", VV_BEFORE_NUMBER, "рез.", "резолюция" },
  { "ru", VV_BEFORE_NUMBER, "рис.", "рисунок" },
  { "ru", VV_BEFORE_NUMBER, "с.", "страница" },
  { "ru", VV_BEFORE_NUMBER, "стр.", "страница" },
  { "ru", VV_BEFORE_NUMBER, "ст.", "статья" },
  { "ru", VV_BEFORE_NUMBER, "т.", "том" },
  { "ru", VV_BEFORE_NUMBER, "табл.", "таблица" },
  { "ru", VV_BEFORE_NUMBER, "тел.", "телефон" },
  { "ru", VV_BEFORE_NUMBER, "ч.", "часть" },
  { "ru", VV_BEFORE_ANYTHING, "долл.", "долларов" },
  { "ru", VV_BEFORE_ANYTHING, "руб.", "рублей" },
  { "ru", VV_BEFORE_ANYTHING, "тыс.", "тысяч" },
  { NULL, VV_BEFORE_ANYTHING, NULL, NULL },
};

/* "IV. The" is no Roman number, "IV The" is one. */
static gboolean
is_roman (const char *text)
{
  gsize n = strspn (text, "IVXL");
  return n > 0 && !g_unichar_isalpha (g_utf8_get_char (text + n)) && text[n] != '.';
}

/* White space after the abbreviation does not count. */
static gboolean
stands_before (const VvShort *row, const char *after)
{
  const char *next = after;
  while (*next && g_unichar_isspace (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  gunichar c = g_utf8_get_char (next);
  gboolean gap = next > after, name = gap && g_unichar_isupper (c) && !is_roman (next);
  switch (row->before)
    {
    case VV_BEFORE_NAME:
      return name;
    case VV_BEFORE_NO_NAME:
      return !name;
    case VV_BEFORE_NUMBER:
      return g_unichar_isdigit (c) || (gap && (c == '(' || is_roman (next)));
    case VV_BEFORE_WORD:
    case VV_BEFORE_ANYTHING:
      break;
    }
  return TRUE;
}

static const VvShort *
find_as (const char *printed, const char *language, const char *after)
{
  for (const VvShort *row = vv_shorts; row->language; row++)
    if (g_str_equal (row->printed, printed) && vv_language_is (language, row->language) && stands_before (row, after))
      return row;
  return NULL;
}

static const VvShort *
find (const char *printed, const char *language, const char *after)
{
  g_auto (GStrv) parts = g_strsplit (printed, " ", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  g_autofree char *small = g_utf8_strdown (plain, -1), *large = g_utf8_strup (plain, -1);
  g_autofree char *first = g_strndup (plain, (gsize) (g_utf8_next_char (plain) - plain));
  g_autofree char *first_small = g_utf8_strdown (first, -1);
  g_autofree char *begun = g_strconcat (first_small, g_utf8_next_char (plain), NULL);
  g_autofree char *name = g_strconcat (first, g_utf8_next_char (small), NULL);
  const VvShort *row = find_as (plain, language, after);
  if (!row)
    row = find_as (begun, language, after); /* "Cf." */
  if (!row && g_str_equal (plain, large))
    row = find_as (name, language, after); /* "NO." */
  if (!row && g_str_equal (plain, large))
    row = find_as (small, language, after); /* "PARA." */
  return row;
}

const char *
vv_short_words (const char *printed, const char *language, const char *after)
{
  const VvShort *row = find (printed, language, after);
  return row ? row->spoken : NULL;
}

gboolean
vv_short_goes_on (const char *printed, const char *language, const char *after)
{
  const VvShort *row = find (printed, language, after);
  return row && row->before != VV_BEFORE_ANYTHING && row->before != VV_BEFORE_NO_NAME;
}

gboolean
vv_say_short (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 0);
  const char *words = vv_short_words (printed, match->how->language, match->text + match->end);
  g_string_append (spoken, words ? words : "");
  if (g_unichar_isalnum (g_utf8_get_char (match->text + match->end)))
    g_string_append_c (spoken, ' '); /* "No.5" */
  return words != NULL;
}
