/* lexicon/regex: patterns of users, whose time is bounded. */
#include "lexicon/entries.h"

#include <string.h>

/** Steps of PCRE for one text; an ordinary pattern on a sentence of 900 characters needs a tenth. */
#define STEPS "100000"
/** Of each character of a pattern so many in a row: what explodes, explodes here. */
#define PROBE_LENGTH 60
#define PROBES_MOST 16

static gboolean
is_bounded (GRegex *regex, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_regex_match_full (regex, text, -1, 0, 0, NULL, &error);
  return !error;
}

/* Texts on which a pattern with nested repetition takes for ever: many of one of its characters, and then another. */
static gboolean
stands_probes (GRegex *regex, const char *pattern)
{
  static const char *const common[] = { "a", "1", " ", "a ", "1,", "A" };
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    g_ptr_array_add (units, g_strdup (common[i]));
  for (const char *p = pattern; *p && units->len < PROBES_MOST; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_ptr_array_add (units, g_strndup (p, (gsize) (g_utf8_next_char (p) - p)));
  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr (GString) probe = g_string_new (NULL);
      for (int k = 0; k < PROBE_LENGTH; k++)
        g_string_append (probe, g_ptr_array_index (units, i));
      g_string_append_printf (probe, "\u2021%s", pattern); /* what PCRE asks for before it tries anything is there */
      if (!is_bounded (regex, probe->str))
        return FALSE;
    }
  return TRUE;
}

GRegex *
vv_entry_regex (const char *pattern, gboolean any_case, const char *said, char **why)
{
  const GRegexCompileFlags flags = G_REGEX_DUPNAMES | (any_case ? G_REGEX_CASELESS : 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *bounded = g_strconcat ("(*LIMIT_MATCH=" STEPS ")", pattern, NULL);
  g_autoptr (GRegex) plain = g_regex_new (pattern, flags, 0, &error);
  g_autoptr (GRegex) regex = plain ? g_regex_new (bounded, flags, 0, &error) : NULL;
  if (!regex)
    {
      const char *said_so = strstr (error->message, " at char ");
      *why = g_strdup_printf ("this pattern is wrong%s", said_so ? said_so : "");
    }
  else if (g_regex_match (regex, "", 0, NULL))
    *why = g_strdup ("this pattern matches where nothing stands; a '*' or '?' in it should be a '+'");
  else if (!stands_probes (regex, pattern))
    *why = g_strdup ("this pattern takes too long on texts that nearly match; do not repeat what is repeated, "
                     "as in '(a+)+'");
  else if (!g_regex_check_replacement (said, NULL, &error))
    *why = g_strdup_printf ("what is said is wrong: %s", error->message);
  return *why ? NULL : g_steal_pointer (&regex);
}
