/* read/languages: the language that an element of a record in XML states. */
#include "read/markup.h"

#include "core/pattern.h"

/** Of ISO 639-2, which Akoma Ntoso has, the languages in which parliaments keep records; in ISO 639-1. */
static const char *const three_letters[][2]
    = { { "eng", "en" }, { "fra", "fr" }, { "fre", "fr" }, { "spa", "es" }, { "por", "pt" }, { "ita", "it" },
        { "deu", "de" }, { "ger", "de" }, { "nld", "nl" }, { "dut", "nl" }, { "swe", "sv" }, { "dan", "da" },
        { "nor", "no" }, { "fin", "fi" }, { "pol", "pl" }, { "ces", "cs" }, { "cze", "cs" }, { "slk", "sk" },
        { "slv", "sl" }, { "hrv", "hr" }, { "hun", "hu" }, { "ron", "ro" }, { "rum", "ro" }, { "bul", "bg" },
        { "ell", "el" }, { "gre", "el" }, { "tur", "tr" }, { "rus", "ru" }, { "ukr", "uk" }, { "ara", "ar" },
        { "zho", "zh" }, { "chi", "zh" }, { "msa", "ms" }, { "may", "ms" }, { "ind", "id" }, { "swa", "sw" },
        { "gle", "ga" }, { "cym", "cy" }, { "cat", "ca" }, { "eus", "eu" } };

char *
vv_markup_language (const xmlNode *element, const char *attribute)
{
  g_autofree char *tag = vv_markup_attribute (element, attribute);
  if (!tag || !vv_pattern_matches ("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$", tag)
      || vv_pattern_matches ("(?i)^(?:und|mul|zxx|mis)\\b", tag))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (three_letters); i++)
    if (g_ascii_strcasecmp (tag, three_letters[i][0]) == 0)
      return g_strdup (three_letters[i][1]);
  return g_steal_pointer (&tag);
}
