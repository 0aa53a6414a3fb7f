/* script/labels: see labels.h. */
#include "script/labels.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

#define UPPER_WORD "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
#define PARTICLE "(?:de|da|do|dos|das|del|van|von|der|den|ten|al|el|bin|ibn|of|la|le|y|e|zu)"
#define NAME UPPER_WORD "(?: (?:" PARTICLE " )*" UPPER_WORD "){0,5}"
#define BRACKETS "(?<brackets>(?: ?[(（][^()（）]{2,90}[)）]){0,3})"
#define COLON " ?[:：](?=\\s|$|\\p{Han})\\s*"
#define TIME_STAMP "(?:[(\\[][0-9]{1,2}:[0-9:.]+[)\\]]\\s*)?"

#define PRESIDING_EN                                                                                                   \
  "(?:[Aa]cting |[Tt]emporary |[Dd]eputy |[Vv]ice-)?(?:President|Chair(?:man|woman|person)?|Speaker|"                  \
  "Presiding Officer|Moderator|Secretary-General|Secretary|Clerk|Co-Chair)"
#define PRESIDING                                                                                                      \
  "(?:The " PRESIDING_EN "|Le Président|La Présidente|El Presidente|La Presidenta|El Secretario General|"            \
  "Le Secrétaire général|O Presidente|A Presidente|Председатель|Генеральный секретарь|主席|الرئيس|الرئيسة)"
#define HONORIFIC                                                                                                      \
  "(?:(?:His|Her) (?:Excellency|Majesty|Royal Highness)|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|"       \
  "Baroness|Archbishop|Bishop|Monsignor|Reverend|Ambassador|Minister|President|King|Queen|Prince|Princess|Sheikh|"     \
  "Sheikha|General|Admiral|Commissioner|Senator|Hon|MR|MRS|MS|DR|M|MM|Mme|Mlle|Sr|Sra|Srta|Г-н|Г-жа)"

const VvLabelRule vv_label_rules[] = {
  { "office-person", "^(?<role>The [^:()（）]{3,120}?) ?[(（](?<name>" HONORIFIC "\\.? ?" NAME ")[)）]" COLON, FALSE,
    "The Assistant Minister, Office of the President (Mr. Roe): Mr. Speaker,",
    "Mr. Roe | Assistant Minister, Office of the President | - | -" },
  { "presiding", "^(?<name>" PRESIDING ")" BRACKETS COLON, FALSE, "The President: I thank Mr. Leff.",
    "The President | President | - | -" },
  { "honorific", "^(?<name>" HONORIFIC "\\.? " NAME ")(?:, (?<role>[^:()]{3,90}))?" BRACKETS COLON, FALSE,
    "Mr. Nebenzia (Russian Federation) (spoke in Russian): We voted", "Mr. Nebenzia | - | Russian Federation | ru" },
  { "capitals", "^(?<name>\\p{Lu}[\\p{Lu}0-9.'’ -]{1,45})" BRACKETS COLON, FALSE, "MR. MILLER: Good afternoon.",
    "MR. MILLER | - | - | -" },
  { "capitals-period",
    "^(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\\. (?:Mc|Mac|De|La|Van )?\\p{Lu}[\\p{Lu}'’-]{2,}(?: \\p{Lu}[\\p{Lu}'’-]{2,})*"
    "(?: of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?|The (?:(?:ACTING )?(?:PRESIDENT|VICE PRESIDENT)(?: pro tempore)?|"
    "(?:ACTING )?PRESIDING OFFICER|SPEAKER(?: pro tempore)?|(?:ACTING )?CHAIR(?:MAN)?)))\\. (?=[\\p{Lu}\"“(])",
    FALSE, "Mr. ROE of Ohio. Mr. President, I rise", "Mr. ROE of Ohio | - | - | -" },
  { "question", "^(?<name>Q) ?:? ?(?<=[ :])(?=[\\p{Lu}\"“(])", TRUE, "Q Can you tell us more?", "Q | - | - | -" },
  { "bare-name", "^(?<name>" NAME ")(?:, (?<role>[^:()]{3,90}))?" BRACKETS COLON TIME_STAMP, TRUE,
    "Matthew Miller: (00:04) Good afternoon", "Matthew Miller | - | - | -" },
  { "line-of-its-own", "^(?<name>" PRESIDING "|" HONORIFIC "\\.? " NAME ")" BRACKETS "$", TRUE, "Mr. Roe (Norway)",
    "Mr. Roe | - | Norway | -" },
  { NULL, NULL, FALSE, NULL, NULL },
};

const char *const vv_label_stop_words[] = {
  "In Favour",   "In Favor", "In favour",     "In favor", "Against",   "Abstaining",
  "Abstentions", "Present",  "Absent",        "Note",     "Notes",     "Agenda",
  "Date",        "Time",     "Place",         "Subject",  "To",        "From",
  "Re",          "Source",   "Sources",       "Topic",    "Contact",   "Location",
  "Venue",       "Title",    "Media Contact", "Download", "Video",     "Audio",
  "IN FAVOUR",   "AGAINST",  "ABSTAINING",    "NOTE",     "AGENDA",    "DATE",
  "TIME",        "PLACE",    "SUBJECT",       "FROM",     "TO",        "RE",
  "CONTACT",     "EMBARGO",  "Example",       "Warning",  "Attendees", "Regrets",
  "Resolved",    NULL,
};

/* As records write them, in the languages in which they are printed. */
static const struct
{
  const char *word, *language;
} spoken[] = {
  { "English", "en" },   { "French", "fr" },     { "Spanish", "es" },    { "Russian", "ru" },  { "Arabic", "ar" },
  { "Chinese", "zh" },   { "Portuguese", "pt" }, { "German", "de" },     { "Italian", "it" },  { "anglais", "en" },
  { "français", "fr" },  { "espagnol", "es" },   { "russe", "ru" },      { "arabe", "ar" },    { "chinois", "zh" },
  { "inglés", "en" },    { "francés", "fr" },    { "español", "es" },    { "ruso", "ru" },     { "árabe", "ar" },
  { "chino", "zh" },     { "английски", "en" },  { "французски", "fr" }, { "испански", "es" }, { "русски", "ru" },
  { "арабски", "ar" },   { "китайски", "zh" },   { "英语", "en" },       { "法语", "fr" },     { "西班牙语", "es" },
  { "俄语", "ru" },      { "阿拉伯语", "ar" },   { "中文", "zh" },       { "汉语", "zh" },     { "بالإنكليزية", "en" },
  { "بالفرنسية", "fr" }, { "بالإسبانية", "es" }, { "بالروسية", "ru" },   { "بالعربية", "ar" }, { "بالصينية", "zh" },
};

/* What stands before the name of the language; a country in brackets has none of these. */
static const char spoke[] = "(?i)^(?:spoke(?:s|n)?(?: in)?|speaking(?: in)?|interpretation from|translated "
                            "from|in|parle en|interprétation de "
                            "l['’]|habla en|interpretación del|говорит по-|以|تكلم|تكلمت)\\s*";

/* A name followed by an office is a label by itself. */
static const char office[]
    = "(?i)minist|se[ck]ret|president|präsident|chair|director|represent|ambassador|kanzler|commission|"
      "rapporteur|spokes|counsel|envoy|moderator";
static const char presiding[] = "^" PRESIDING "$";
static const char bracket_marks[] = "[()（）]+";

const char *
vv_label_language (const char *bracket)
{
  if (!vv_pattern_matches (spoke, bracket))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (strstr (bracket, spoken[i].word))
      return spoken[i].language;
  return NULL;
}

/* Each bracket is a language, or else who the speaker speaks for. */
static void
read_brackets (VvLabel *label, const char *brackets)
{
  g_auto (GStrv) parts = g_regex_split (vv_pattern (bracket_marks), brackets, 0);
  for (guint i = 0; parts[i]; i++)
    {
      const char *part = g_strstrip (parts[i]);
      const char *language = *part ? vv_label_language (part) : NULL;
      if (language)
        label->spoken_in = g_strdup (language);
      else if (*part && !label->affiliation)
        label->affiliation = g_strdup (part);
    }
}

/* "The Acting President" → "Acting President". */
static char *
presiding_role (const char *name)
{
  return g_strdup (g_str_has_prefix (name, "The ") ? name + strlen ("The ") : name);
}

static char *
fetch (const GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);
  return text && *text ? vv_text_fold (text) : NULL;
}

static VvLabel *
label_from (const VvLabelRule *rule, const GMatchInfo *match)
{
  g_autofree char *name = fetch (match, "name");
  if (g_strv_contains (vv_label_stop_words, name))
    return NULL;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *brackets = fetch (match, "brackets");
  VvLabel *label = g_new0 (VvLabel, 1);
  label->size = strlen (whole);
  label->printed = brackets ? g_strdup_printf ("%s %s", name, brackets) : g_strdup (name);
  label->role = g_regex_match (vv_pattern (presiding), name, 0, NULL) ? presiding_role (name) : fetch (match, "role");
  if (label->role && g_str_has_prefix (label->role, "The ")) /* the office stands before the person */
    {
      g_free (label->printed);
      label->printed = g_strdup_printf ("%s (%s)", label->role, name);
      memmove (label->role, label->role + strlen ("The "), strlen (label->role) - strlen ("The ") + 1);
    }
  label->name = g_steal_pointer (&name);
  label->needs_company = rule->needs_company && !brackets && !(label->role && vv_pattern_matches (office, label->role));
  if (brackets)
    read_brackets (label, brackets);
  return label;
}

VvLabel *
vv_label_parse (const char *text)
{
  for (const VvLabelRule *rule = vv_label_rules; rule->name; rule++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      if (g_regex_match (vv_pattern (rule->pattern), text, G_REGEX_MATCH_ANCHORED, &match))
        return label_from (rule, match);
    }
  return NULL;
}

void
vv_label_free (VvLabel *label)
{
  if (!label)
    return;
  g_free (label->printed);
  g_free (label->name);
  g_free (label->role);
  g_free (label->affiliation);
  g_free (label->spoken_in);
  g_free (label);
}
