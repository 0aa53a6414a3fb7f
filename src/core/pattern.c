/* core/pattern: see pattern.h. */
#include "core/pattern.h"

GRegex *
vv_pattern (const char *pattern)
{
  static GMutex mutex;
  static GHashTable *known;
  g_mutex_lock (&mutex);
  if (!known)
    known = g_hash_table_new (NULL, NULL);
  GRegex *regex = g_hash_table_lookup (known, pattern);
  if (!regex)
    {
      g_autoptr (GError) error = NULL;
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES, 0, &error);
      if (!regex)
        g_error ("%s: %s", pattern, error->message);
      g_hash_table_insert (known, (gpointer) pattern, regex);
    }
  g_mutex_unlock (&mutex);
  return regex;
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
