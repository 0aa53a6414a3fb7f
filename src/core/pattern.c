/* core/pattern: see pattern.h. */
#include "core/pattern.h"

static GRegex *
compile (const char *before, const char *pattern, const char *after)
{
  g_autofree char *whole = g_strconcat (before, pattern, after, NULL);
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (whole, G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, &error);
  if (!regex)
    g_error ("%s: %s", pattern, error->message);
  return regex;
}

static GRegex *
find (GHashTable **known, const char *before, const char *pattern, const char *after)
{
  static GMutex mutex;
  g_mutex_lock (&mutex);
  if (!*known)
    *known = g_hash_table_new (NULL, NULL);
  GRegex *regex = g_hash_table_lookup (*known, pattern);
  if (!regex)
    {
      regex = compile (before, pattern, after);
      g_hash_table_insert (*known, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&mutex);
  return regex;
}

GRegex *
vv_pattern (const char *pattern)
{
  static GHashTable *known;
  return find (&known, "", pattern, "");
}

gboolean
vv_pattern_is (const char *pattern, const char *text)
{
  static GHashTable *known;
  return g_regex_match (find (&known, "\\A(?:", pattern, ")\\z"), text, 0, NULL);
}

gboolean
vv_pattern_matches (const char *pattern, const char *text)
{
  return g_regex_match (vv_pattern (pattern), text, 0, NULL);
}

char *
vv_pattern_fetch (const char *pattern, const char *text, int group)
{
  g_autoptr (GMatchInfo) match = NULL;
  if (!g_regex_match (vv_pattern (pattern), text, 0, &match))
    return NULL;
  g_autofree char *found = g_match_info_fetch (match, group);
  return found && *found ? g_steal_pointer (&found) : NULL;
}
