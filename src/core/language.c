/* core/language: see language.h. */
#include "core/language.h"

#include "core/pattern.h"

#include <string.h>

gboolean
vv_language_is (const char *tag, const char *language)
{
  gsize n = strlen (language);
  return g_ascii_strncasecmp (tag, language, n) == 0 && !g_ascii_isalpha (tag[n]);
}

gboolean
vv_language_is_tag (const char *text)
{
  return vv_pattern_matches ("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$", text);
}

char *
vv_language_key (const char *tag)
{
  return g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));
}
