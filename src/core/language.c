/* core/language: see language.h. */
#include "core/language.h"

#include <string.h>

gboolean
vv_language_is (const char *tag, const char *language)
{
  gsize n = strlen (language);
  return g_ascii_strncasecmp (tag, language, n) == 0 && !g_ascii_isalpha (tag[n]);
}

char *
vv_language_key (const char *tag)
{
  return g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));
}
