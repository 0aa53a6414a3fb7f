/* script/header: see header.h. */
#include "script/header.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Header lines are short: of the statements at hand the longest title has 190 characters. */
#define HEADER_MOST_CHARACTERS 220

/** "BILLS"; a title in capitals, and one in title case, has no more words. */
#define CAPITALS_LEAST 5
#define TITLE_MOST_WORDS 30

static gunichar
last_letter (const char *line)
{
  const char *end = line + strlen (line);
  while (end > line)
    {
      end = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (end);
      if (c != '"' && c != '\'' && c != 0x201D && c != 0x2019 && c != ')' && c != 0xBB)
        return c;
    }
  return 0;
}

/* "Thursday, 12 March 2026, 10 a.m." */
static gboolean
ends_in_time (const char *line)
{
  return vv_pattern_matches ("[0-9]{4}(?: года?)?,? (?:at |в |um )?[0-9]{1,2}(?:[:.][0-9]{2})? ?"
                             "(?:[ap]\\.m|ч\\.(?: ?[0-9]{2} ?м(?:ин)?)?)\\.$",
                             line);
}

gboolean
vv_header_ends_sentence (const char *line)
{
  if (ends_in_time (line))
    return FALSE;
  gunichar c = last_letter (line);
  return c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == ':' || c == 0x2026 || c == 0x3002
         || c == 0x061F;
}

/* "His Excellency Mr. John Roe,": the office follows on the next line. */
static gboolean
is_person_and_comma (const VvPack *pack, const char *line)
{
  gsize size = strlen (line);
  if (size == 0 || line[size - 1] != ',')
    return FALSE;
  g_autofree char *person = g_strndup (line, size - 1);
  return vv_header_kind (pack, person) == VV_HEADER_SPEAKER;
}

VvHeaderKind
vv_header_kind (const VvPack *pack, const char *line)
{
  const GPtrArray *rules = pack->rules[VV_SECTION_HEADERS];
  if (g_utf8_strlen (line, -1) > HEADER_MOST_CHARACTERS)
    return VV_HEADER_NONE;
  if (vv_header_ends_sentence (line))
    return is_person_and_comma (pack, line) ? VV_HEADER_SPEAKER : VV_HEADER_NONE;
  for (guint i = 0; i < rules->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (rules, i);
      if (rule->kind != VV_HEADER_BY && vv_rule_match (pack, rule, line, 0, NULL))
        return (VvHeaderKind) rule->kind;
    }
  return VV_HEADER_TITLE;
}

char *
vv_header_speaker (const VvPack *pack, const char *title)
{
  const GPtrArray *rules = pack->rules[VV_SECTION_HEADERS];
  for (guint i = 0; i < rules->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GMatchInfo) match = NULL;
      if (rule->kind == VV_HEADER_BY && vv_rule_match (pack, rule, title, 0, &match))
        return g_match_info_fetch_named (match, "name");
    }
  return NULL;
}

/** Each month as texts of several languages write it in a date. */
static const char *const months[] = {
  "January|janvier|enero|janeiro|января|Januar|يناير",
  "February|février|febrero|fevereiro|февраля|Februar|فبراير",
  "March|mars|marzo|março|марта|März|مارس",
  "April|avril|abril|апреля|أبريل",
  "May|mai|mayo|maio|мая|Mai|مايو",
  "June|juin|junio|junho|июня|Juni|يونيه|يونيو",
  "July|juillet|julio|julho|июля|Juli|يوليه|يوليو",
  "August|août|agosto|августа|أغسطس",
  "September|septembre|septiembre|setembro|сентября|سبتمبر",
  "October|octobre|octubre|outubro|октября|Oktober|أكتوبر",
  "November|novembre|noviembre|novembro|ноября|نوفمبر",
  "December|décembre|diciembre|dezembro|декабря|Dezember|ديسمبر",
};

/* "septiembre" → 9; 0: no month. */
static guint
month_of (const char *word)
{
  if (g_ascii_isdigit (*word))
    return (guint) g_ascii_strtoull (word, NULL, 10);
  g_autofree char *lower = g_utf8_strdown (word, -1);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *known = g_utf8_strdown (months[i], -1);
      g_auto (GStrv) names = g_strsplit (known, "|", -1);
      if (g_strv_contains ((const char *const *) names, lower))
        return i + 1;
    }
  return 0;
}

char *
vv_header_date (const char *line)
{
  static const char printed[]
      = "(?<![0-9])(?:(?<m>\\p{L}{3,12}) (?<d>[0-9]{1,2}),? (?<y>[0-9]{4})|(?<d>[0-9]{1,2})(?:er|º|\\.)?"
        "(?: de)? (?:[^\\s/]+(?: [^\\s/]+)?/)?(?<m>\\p{L}{3,12}),?(?: de)? (?<y>[0-9]{4})"
        "|(?<y>[0-9]{4}) ?年 ?(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?日)(?![0-9])";
  g_autoptr (GMatchInfo) match = NULL;
  char *iso = vv_pattern_fetch ("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b", line, 0);
  if (iso)
    return iso;
  for (g_regex_match (vv_pattern (printed), line, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch_named (match, "m");
      g_autofree char *day = g_match_info_fetch_named (match, "d");
      g_autofree char *year = g_match_info_fetch_named (match, "y");
      guint month = month_of (word);
      if (month > 0)
        return g_strdup_printf ("%s-%02u-%02u", year, month, (guint) g_ascii_strtoull (day, NULL, 10));
    }
  return NULL;
}

/* Three quarters of the words of four letters and more begin with a capital. */
static gboolean
is_title_case (const char *line)
{
  guint long_words = 0, capitals = 0;
  g_auto (GStrv) words = g_regex_split (vv_pattern ("[ —–]+"), line, 0);
  for (guint i = 0; words[i]; i++)
    {
      const char *word = words[i];
      while (*word && !g_unichar_isalpha (g_utf8_get_char (word)))
        word = g_utf8_next_char (word);
      if (g_utf8_strlen (word, -1) < 4)
        continue;
      long_words++;
      capitals += g_unichar_isupper (g_utf8_get_char (word)) ? 1 : 0;
    }
  return long_words >= 3 && capitals * 4 >= long_words * 3;
}

gboolean
vv_header_is_title (const char *line)
{
  guint words = vv_text_words (line);
  return words >= 4 && words <= TITLE_MOST_WORDS && !vv_header_ends_sentence (line) && is_title_case (line);
}

gboolean
vv_header_is_in_capitals (const char *line)
{
  guint capitals = 0;
  for (const char *p = line; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_islower (c))
        return FALSE;
      capitals += g_unichar_isupper (c) ? 1 : 0;
    }
  return capitals >= CAPITALS_LEAST && vv_text_words (line) <= TITLE_MOST_WORDS && !vv_header_ends_sentence (line);
}

char *
vv_header_plain_title (const char *line)
{
  static const struct
  {
    const char *open, *close;
  } marks[] = { { "“", "”" }, { "\"", "\"" }, { "«", "»" } };
  char *title
      = vv_text_fold (g_str_has_prefix (line, "**") ? line + strlen ("**") : line); /* "**Topic" in a briefing */
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gboolean opens = g_str_has_prefix (title, marks[i].open), closes = g_str_has_suffix (title, marks[i].close);
      const char *inside = strstr (title + (opens ? strlen (marks[i].open) : 0), marks[i].open);
      gboolean partner_inside = inside && inside + strlen (marks[i].close) < title + strlen (title);
      if (closes && !partner_inside)
        title[strlen (title) - strlen (marks[i].close)] = '\0';
      if (opens && (closes || !strstr (title + strlen (marks[i].open), marks[i].close)))
        memmove (title, title + strlen (marks[i].open), strlen (title + strlen (marks[i].open)) + 1);
    }
  return title;
}
