/* script/pack-match: rules are asked whether they match; see pack.h. A line is asked some hundred times, and GRegex
 * takes far longer to begin a match than PCRE to see that the first letter is wrong. So a rule that has been asked
 * often learns which letters a text may begin with: whether one of them, alone, could be the beginning of a match. */
#include "script/pack.h"

/** Before it has been asked so often, a rule learns nothing: a statement has no more lines. */
#define ASKED_LEAST 200
#define LETTERS 128
#define BITS 32

struct _VvFirsts
{
  GRegex *regex;                                    /* once a letter has been tried */
  gint asked;                                       /* how often the rule was */
  guint tried[LETTERS / BITS], fit[LETTERS / BITS]; /* bits, by letter; packs are shared by threads */
};

VvFirsts *
vv_firsts_new (void)
{
  return g_new0 (VvFirsts, 1);
}

void
vv_firsts_free (VvFirsts *firsts)
{
  if (firsts)
    g_clear_pointer (&firsts->regex, g_regex_unref);
  g_free (firsts);
}

/* Could a match begin with this letter? Without machine code, which would have to be made for parts of matches. */
static gboolean
try_letter (const VvRule *rule, char letter)
{
  VvFirsts *firsts = rule->firsts;
  if (g_once_init_enter (&firsts->regex))
    g_once_init_leave (&firsts->regex, g_regex_new (rule->pattern, G_REGEX_ANCHORED | G_REGEX_DUPNAMES, 0, NULL));
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) why = NULL;
  return g_regex_match_full (firsts->regex, &letter, 1, 0, G_REGEX_MATCH_PARTIAL_HARD, &match, &why) || why
         || g_match_info_is_partial_match (match);
}

static gboolean
may_begin (const VvRule *rule, char letter)
{
  VvFirsts *firsts = rule->firsts;
  if (!g_ascii_isprint (letter))
    return TRUE;
  if (g_atomic_int_get (&firsts->asked) < ASKED_LEAST)
    {
      g_atomic_int_inc (&firsts->asked);
      return TRUE;
    }
  guint word = (guint) letter / BITS, bit = 1U << ((guint) letter % BITS);
  if (!((guint) g_atomic_int_get (&firsts->tried[word]) & bit))
    {
      if (try_letter (rule, letter))
        g_atomic_int_or (&firsts->fit[word], bit);
      g_atomic_int_or (&firsts->tried[word], bit);
    }
  return ((guint) g_atomic_int_get (&firsts->fit[word]) & bit) != 0;
}

gboolean
vv_rule_match (const VvPack *pack, const VvRule *rule, const char *text, gsize from, GMatchInfo **match)
{
  g_autoptr (GMatchInfo) found = NULL;
  if ((pack && pack->without == rule) || (rule->firsts && from == 0 && !may_begin (rule, *text))
      || !g_regex_match_full (rule->regex, text, -1, (int) from, 0, &found, NULL))
    return FALSE;
  if (match)
    *match = g_steal_pointer (&found);
  return TRUE;
}

const VvRule *
vv_pack_find (const VvPack *pack, VvSection section, const char *text, GMatchInfo **match)
{
  for (guint i = 0; i < pack->rules[section]->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (pack->rules[section], i);
      if (vv_rule_match (pack, rule, text, 0, match))
        return rule;
    }
  return NULL;
}
