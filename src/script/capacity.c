/* script/capacity: see capacity.h. */
#include "script/capacity.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** A first sentence of so few words greets or thanks. */
#define GREETING_MOST_WORDS 12
/** "Thank you very much, Mr. President." What is longer, before a capacity is taken, is said without it. */
#define COURTESY_MOST_WORDS 6

static char *
fetch_capacity (const GMatchInfo *match)
{
  g_autofree char *named = g_match_info_fetch_named (match, "capacity");
  g_autofree char *national = g_match_info_fetch_named (match, "national");
  if (named && *named)
    return vv_text_fold (named);
  return national && *national ? g_strdup ("national capacity") : NULL;
}

/* The words without which no rule can match. */
static gboolean
may_hold (const VvPack *pack, const char *paragraph)
{
  for (guint i = 0; i < pack->capacity_words->len; i++)
    if (strstr (paragraph, g_ptr_array_index (pack->capacity_words, i)))
      return TRUE;
  return FALSE;
}

const VvRule *
vv_capacity_find (const VvPack *pack, const char *paragraph, gsize from, gsize *start, char **capacity)
{
  const VvRule *first = NULL;
  const GPtrArray *rules = pack->rules[VV_SECTION_CAPACITIES];
  *capacity = NULL;
  for (guint i = 0; may_hold (pack, paragraph) && i < rules->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GMatchInfo) match = NULL;
      int at = 0;
      if ((rule->kind != VV_CAPACITY_TAKES && rule->kind != VV_CAPACITY_RESUMES)
          || !vv_rule_match (pack, rule, paragraph, from, &match) || !g_match_info_fetch_pos (match, 0, &at, NULL)
          || (first && (gsize) at >= *start))
        continue;
      first = rule;
      *start = (gsize) at;
      g_free (*capacity);
      *capacity = rule->kind == VV_CAPACITY_TAKES ? fetch_capacity (match) : NULL;
    }
  return first;
}

static char *
find_kind (const VvPack *pack, VvCapacityKind kind, const char *text)
{
  const GPtrArray *rules = pack->rules[VV_SECTION_CAPACITIES];
  for (guint i = 0; i < rules->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GMatchInfo) match = NULL;
      if (rule->kind == (int) kind && vv_rule_match (pack, rule, text, 0, &match))
        return fetch_capacity (match);
    }
  return NULL;
}

/* The first sentence, and the second too when the first has no more words than a greeting. */
static char *
first_sentences (const char *paragraph)
{
  g_auto (GStrv) parts = g_regex_split (
      vv_pattern ("(?<=[.!?])(?<!\\bMr\\.)(?<!\\bMs\\.)(?<!\\bMrs\\.)(?<!\\bDr\\.) +|(?<=。)"), paragraph, 0);
  if (!parts[0])
    return g_strdup ("");
  gboolean greeting = vv_text_words (parts[0]) <= GREETING_MOST_WORDS;
  return greeting && parts[1] ? g_strjoin (" ", parts[0], parts[1], NULL) : g_strdup (parts[0]);
}

char *
vv_capacity_stated (const VvPack *pack, const char *paragraph)
{
  gsize start = 0;
  g_autofree char *taken = NULL;
  const VvRule *takes = vv_capacity_find (pack, paragraph, 0, &start, &taken);
  g_autofree char *before = g_strndup (paragraph, takes ? start : strlen (paragraph));
  const char *whole = vv_text_words (before) > COURTESY_MOST_WORDS ? before : paragraph;
  g_autofree char *opening = may_hold (pack, whole) ? first_sentences (whole) : NULL;
  return opening ? find_kind (pack, VV_CAPACITY_STATES, opening) : NULL;
}

char *
vv_capacity_mentioned (const VvPack *pack, const char *paragraph)
{
  return find_kind (pack, VV_CAPACITY_MENTIONS, paragraph);
}

char *
vv_capacity_behalf (const VvPack *pack, const char *paragraph)
{
  return find_kind (pack, VV_CAPACITY_BEHALF, paragraph);
}
