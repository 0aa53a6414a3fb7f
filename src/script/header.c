/* script/header: see header.h. */
#include "script/header.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Header lines are short: of the statements at hand the longest title has 190 characters. */
#define HEADER_MOST_CHARACTERS 220

#define MONTH "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
#define PERSON_WORD "\\p{Lu}[\\p{L}'’.-]*"
#define TITLE_OF_PERSON                                                                                                \
  "(?:(?:H\\.? ?E\\.?|His Excellency|Her Excellency|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Sir|Dame|Lord|Ambassador|Minister|"   \
  "President|Prime Minister|Secretary|Under-Secretary-General|Under Secretary|Deputy Ambassador|Foreign Minister|"     \
  "General|Professor|Archbishop|Acting Ambassador|Chargé d['’]Affaires) )+"
#define PERSON PERSON_WORD "(?: (?:(?:de|da|van|von|der|al|el|bin|of) )*" PERSON_WORD "){1,4}"

#define WHOLE(pattern) "^(?:" pattern ")$"

const VvHeaderRule vv_header_rules[] = {
  { VV_HEADER_DELIVERY,
    WHOLE ("(?i)\\W*(?:as (?:delivered|prepared(?: for delivery)?)|check(?:ed)? against delivery|"
           "(?:final|draft|embargoed).{0,40}|for immediate release)\\W*"),
    "AS DELIVERED" },
  { VV_HEADER_DATE,
    WHOLE ("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:" MONTH " [0-9]{1,2},? [0-9]{4}|[0-9]{1,2} " MONTH
           ",? [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})"),
    "May 20, 2019" },
  { VV_HEADER_TITLE,
    WHOLE ("(?i)(?:remarks|statement|intervention|address|speech|explanation of vote|explanation of position|"
           "opening remarks|closing remarks|press release|readout)\\b.*"),
    "Remarks by Ambassador Jane Doe at a Briefing on Haiti" },
  { VV_HEADER_ROLE,
    WHOLE (".*\\b(?:Representative|Counsell?or|Adviser|Advisor|Minister|Secretary|Director|Coordinator|Mission|"
           "Permanent|Chargé|Delegation|Department|Ministry|Chairperson|Spokesperson|Envoy|Commissioner)\\b.*"),
    "Acting Permanent Representative" },
  { VV_HEADER_SPEAKER, WHOLE (TITLE_OF_PERSON PERSON), "Ambassador Jonathan Cohen" },
  { VV_HEADER_PLACE, WHOLE (PERSON_WORD "(?: " PERSON_WORD "){0,2}, " PERSON_WORD "(?: " PERSON_WORD "){0,2}"),
    "New York, New York" },
  { VV_HEADER_NAME, WHOLE (PERSON), "Trina Saha" },
  { VV_HEADER_NONE, NULL, NULL },
};

const VvNarrationRule vv_narration_rules[] = {
  { FALSE, "The meeting (?:was (?:called to order|suspended|resumed|adjourned)|rose|resumed)\\b",
    "The meeting rose at 12.55 p.m." },
  { FALSE, "The agenda was adopted\\b", "The agenda was adopted." },
  { FALSE, "A (?:recorded |roll-call )?vote was taken\\b", "A vote was taken by show of hands." },
  { FALSE, "(?:The members of the (?:Security )?Council|Members|Delegates) (?:observed|rose)\\b",
    "The members of the Security Council observed a minute of silence." },
  { FALSE, "It was so decided\\b", "It was so decided." },
  { FALSE, "(?:Draft )?[Rr]esolution .{1,60} was (?:adopted|rejected)\\b", "Draft resolution A/79/L.4 was adopted." },
  { TRUE, "(?:In favou?r|Against|Abstaining|Abstentions?):", "In favour: Algeria, China" },
  { TRUE, "[(\\[][^()\\[\\]]{2,200}[)\\]]$", "(Applause)" },
  { TRUE, "(?i)\\W*(?:as (?:delivered|prepared)|check against delivery)\\W*$", "AS DELIVERED" },
  { FALSE, NULL, NULL },
};

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

static gboolean
ends_sentence (const char *line)
{
  gunichar c = last_letter (line);
  return c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == ':' || c == 0x2026;
}

VvHeaderKind
vv_header_kind (const char *line)
{
  if (g_utf8_strlen (line, -1) > HEADER_MOST_CHARACTERS || ends_sentence (line))
    return VV_HEADER_NONE;
  for (const VvHeaderRule *rule = vv_header_rules; rule->pattern; rule++)
    if (vv_pattern_matches (rule->pattern, line))
      return rule->kind;
  return VV_HEADER_TITLE;
}

char *
vv_header_speaker (const char *title)
{
  return vv_pattern_fetch ("\\b(?:by|of) ((?:" TITLE_OF_PERSON ")" PERSON "?)(?=,| at | on | to | in | before |$)",
                           title, 1);
}

char *
vv_header_date (const char *line)
{
  static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December" };
  static const char printed[]
      = "\\b(?:(?<m>" MONTH ") (?<d>[0-9]{1,2}),? (?<y>[0-9]{4})|(?<d>[0-9]{1,2}) (?<m>" MONTH "),? (?<y>[0-9]{4}))\\b";
  g_autoptr (GMatchInfo) match = NULL;
  char *iso = vv_pattern_fetch ("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b", line, 0);
  if (iso || !g_regex_match (vv_pattern (printed), line, 0, &match))
    return iso;
  g_autofree char *month = g_match_info_fetch_named (match, "m");
  g_autofree char *day = g_match_info_fetch_named (match, "d");
  g_autofree char *year = g_match_info_fetch_named (match, "y");
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_equal (months[i], month))
      return g_strdup_printf ("%s-%02u-%02u", year, i + 1, (guint) g_ascii_strtoull (day, NULL, 10));
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
  return words >= 4 && words <= 30 && !ends_sentence (line) && is_title_case (line);
}

char *
vv_header_plain_title (const char *line)
{
  static const struct
  {
    const char *open, *close;
  } marks[] = { { "“", "”" }, { "\"", "\"" }, { "«", "»" } };
  char *title = vv_text_fold (line);
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

const VvNarrationRule *
vv_narration_find (const char *paragraph)
{
  for (const VvNarrationRule *rule = vv_narration_rules; rule->pattern; rule++)
    if (g_regex_match (vv_pattern (rule->pattern), paragraph, G_REGEX_MATCH_ANCHORED, NULL))
      return rule;
  return NULL;
}
