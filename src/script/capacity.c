/* script/capacity: see capacity.h. */
#include "script/capacity.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

#define CAPACITY "(?:the |an? )?(?<capacity>[^,.;:!?]{3,120}?)"
#define IN_MY "in my (?:(?<national>national capacity)|(?:own |other )?capacity as " CAPACITY ")"
#define AT_START "(?:^|(?<=[.!?] )|(?<=[.!?][\"”’)»] ))"
#define OPENING "(?:(?:And )?[Nn]ow,? |Next,? |Finally,? |With that,? |At this point,? |Excellencies, |Colleagues, )?"
#define INTENDS "(?:will|shall|would (?:now )?like to|should (?:now )?like to|wish to|want to|am going to|'ll|’ll)"
#define MAKES                                                                                                          \
  "(?:now )?(?:briefly )?(?:make|deliver|give|read(?: out)?|offer|add|present) "                                       \
  "(?:a|an|my|our|the|some|several|few|brief|"                                                                         \
  "following|short|national|statement|remarks|comments|observations|points| )+(?:statement|remarks?|comments?|"        \
  "observations?|points?|words?)"
#define SAYS "(?:now )?(?:speak|say a few words|take the floor|turn to my statement)"
#define END "(?=\\s*[,.;:!?]|\\s+(?:and|to|on|in order|before|I)\\b|$)"
#define OFFICE                                                                                                         \
  "(?:President|Chair(?:man|woman|person)?|Presidency|presidency|[Pp]residential|Speaker|chair(?:manship)?)"

const VvCapacityRule vv_capacity_rules[] = {
  { "capacity-then-statement", VV_CAPACITY_TAKES,
    AT_START OPENING "(?i:" IN_MY "), I " INTENDS " (?:" MAKES "|" SAYS ")",
    "Thank you. Now, in my capacity as the Representative of the United States, I will make a brief statement.",
    "Representative of the United States" },
  { "statement-in-capacity", VV_CAPACITY_TAKES,
    AT_START OPENING "(?:I|[Ll]et me|[Aa]llow me to|[Pp]ermit me to|[Pp]lease allow me to)(?: " INTENDS ")? (?:" MAKES
                     "|" SAYS "),? " IN_MY END,
    "I thank Mr. Griffiths for his briefing. I shall now make a statement in my capacity as the representative of "
    "France.",
    "representative of France" },
  { "speaking-in-capacity", VV_CAPACITY_TAKES,
    AT_START OPENING "(?:I (?:now |will now |shall now )?speak|[Ss]peaking)(?: now)?,? " IN_MY END,
    "Speaking now in my national capacity, I thank the briefers.", "national capacity" },
  { "capacity-announced", VV_CAPACITY_TAKES,
    AT_START OPENING "(?:[Tt]his is|[Tt]he following is) (?:now )?(?:a|my) statement " IN_MY END,
    "The following is my statement in my capacity as the representative of Malta.", "representative of Malta" },

  { "resumes-functions", VV_CAPACITY_RESUMES,
    AT_START OPENING
    "I(?: shall| will| would like to| should like to)?(?: now)?,? (?:resume|return to|revert to)(?: now)? (?:my|the) "
    "(?:functions?|roles?|duties|duty|capacity|responsibilities|seat|presidency|chair)(?: (?:as|of)[^.]*?" OFFICE ")?",
    "That was the position of my country. I now resume my functions as President of the Council. I give the floor to "
    "Ms. Smith.",
    NULL },
  { "resuming-functions", VV_CAPACITY_RESUMES,
    AT_START OPENING "(?:[Rr]esuming|[Rr]everting to|[Rr]eturning to) my "
                     "(?:functions?|role|duties|capacity|responsibilities)(?: as[^.]*?" OFFICE ")?",
    "Resuming my functions as President, I call on the representative of Japan.", NULL },
  { "speaks-again-as-president", VV_CAPACITY_RESUMES,
    AT_START OPENING
    "(?:(?:I )?(?:now )?[Ss]peak(?:ing)? (?:again|once more)|[Bb]ack) (?:in my capacity )?as (?:the )?[^.]*?" OFFICE,
    "Speaking again as President of the Council, I thank all of you.", NULL },
  { NULL, VV_CAPACITY_NONE, NULL, NULL, NULL },
};

const char *const vv_capacity_mentions[] = {
  "I thank Norway, in its capacity as penholder, for the text.",
  "I welcome her, and, in my capacity as the representative of China, I would like to thank her.",
  "In my capacity as Chair of the configuration, I have raised this question with the Government.",
  "Today's meeting will be the last with him in that capacity.",
  "In his capacity as Special Envoy he travelled to the region.",
  "I would like to make a statement about the capacity of hospitals.",
  "We shall resume the consideration of this item tomorrow.",
  NULL,
};

static char *
fetch_capacity (const GMatchInfo *match)
{
  g_autofree char *named = g_match_info_fetch_named (match, "capacity");
  g_autofree char *national = g_match_info_fetch_named (match, "national");
  if (named && *named)
    return vv_text_fold (named);
  return national && *national ? g_strdup ("national capacity") : NULL;
}

VvCapacityKind
vv_capacity_find (const char *paragraph, gsize from, gsize *start, char **capacity)
{
  VvCapacityKind kind = VV_CAPACITY_NONE;
  *capacity = NULL;
  if (!strstr (paragraph, "capacity") && !strstr (paragraph, "unction") && !strstr (paragraph, "resum")
      && !strstr (paragraph, "again") && !strstr (paragraph, "return"))
    return kind; /* the words without which no rule can match */
  for (const VvCapacityRule *rule = vv_capacity_rules; rule->name; rule++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int at = 0;
      if (!g_regex_match_full (vv_pattern (rule->pattern), paragraph, -1, (int) from, 0, &match, NULL)
          || !g_match_info_fetch_pos (match, 0, &at, NULL) || (kind != VV_CAPACITY_NONE && (gsize) at >= *start))
        continue;
      kind = rule->kind;
      *start = (gsize) at;
      g_free (*capacity);
      *capacity = kind == VV_CAPACITY_TAKES ? fetch_capacity (match) : NULL;
    }
  return kind;
}

static char *
find_named (const char *pattern, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  return g_regex_match (vv_pattern (pattern), text, 0, &match) ? fetch_capacity (match) : NULL;
}

/* The first sentence, and the second too when the first has no more words than a greeting. */
static char *
first_sentences (const char *paragraph)
{
  g_auto (GStrv) parts
      = g_regex_split (vv_pattern ("(?<=[.!?])(?<!\\bMr\\.)(?<!\\bMs\\.)(?<!\\bMrs\\.)(?<!\\bDr\\.) +"), paragraph, 0);
  if (!parts[0])
    return g_strdup ("");
  gboolean greeting = vv_text_words (parts[0]) <= 12;
  return greeting && parts[1] ? g_strjoin (" ", parts[0], parts[1], NULL) : g_strdup (parts[0]);
}

char *
vv_capacity_stated (const char *paragraph)
{
  g_autofree char *opening = first_sentences (paragraph);
  return find_named ("(?i:(?<!and, )\\b" IN_MY END ")", opening);
}

char *
vv_capacity_mentioned (const char *paragraph)
{
  return find_named ("(?i:\\bin my capacity as " CAPACITY END ")", paragraph);
}

char *
vv_capacity_behalf (const char *paragraph)
{
  return find_named ("(?i:\\bI (?:have the (?:honou?r|privilege) (?:to speak|of speaking)|(?:am )?(?:speak(?:ing)?|"
                     "deliver(?:ing)? this statement|mak(?:e|ing) this statement)) on behalf of " CAPACITY ")"
                     "(?=\\s*[,.;:!?]|\\s+(?:and|to|on|in)\\b|$)",
                     paragraph);
}
