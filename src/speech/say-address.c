/* speech/say-address: what is said of addresses of mail and of the web, in every language that has rules; see
 * say-figures.h. */
#include "speech/acronyms.h"
#include "speech/say-figures.h"

#include <string.h>

/** Names of hosts that are said as words although they are short. */
#define WORDS " com org net gov info edu int "

static const struct
{
  const char *language, *dot, *at, *dash, *words;
} signs[] = {
  { "en", "dot", "at", "dash", WORDS "web my bit law " }, { "fr", "point", "arobase", "tiret", WORDS "www " },
  { "es", "punto", "arroba", "guion", WORDS "www " },     { "pt", "ponto", "arroba", "hífen", WORDS "www " },
  { "ru", "точка", "собака", "дефис", WORDS "www " },     { "ar", "نُقطَه", "آت", "شَرطَه", WORDS "www " },
  { "zh", "点", "艾特", "横线", WORDS "www " },           { "de", "Punkt", "at", "Bindestrich", WORDS "www " },
};

static gsize
row_of (const char *language)
{
  gsize i = 0;
  while (i + 1 < G_N_ELEMENTS (signs) && !vv_language_is (language, signs[i].language))
    i++;
  return i;
}

/* What is short is no word; of what is longer, an English reader can tell by its letters. */
static gboolean
is_letters (const char *name, gsize row)
{
  g_autofree char *between = g_strdup_printf (" %s ", name);
  if (strstr (signs[row].words, between))
    return FALSE;
  return strlen (name) <= 3 || (g_str_equal (signs[row].language, "en") && !vv_word_is_speakable (name));
}

/* "un.org" → "U N dot org", "ohchr-field.int" → "O H C H R dash field dot int". */
static void
append_host (const char *host, gsize row, const VvReading *how, GString *spoken)
{
  g_auto (GStrv) parts = g_strsplit (host, ".", -1);
  for (guint i = 0; parts[i]; i++)
    {
      g_auto (GStrv) names = g_strsplit (parts[i], "-", -1);
      if (i > 0)
        g_string_append_printf (spoken, " %s ", signs[row].dot);
      for (guint k = 0; names[k]; k++)
        {
          g_autofree char *upper = g_ascii_strup (names[k], -1);
          if (k > 0)
            g_string_append_printf (spoken, " %s ", signs[row].dash);
          if (strlen (upper) > 3 && vv_say_known_acronym (upper, how, spoken))
            continue;
          if (is_letters (names[k], row))
            vv_letters_spell (upper, how->language, spoken);
          else
            g_string_append (spoken, names[k]);
        }
    }
}

/* "https://www.un.org/en/" → "U N dot org", "name@un.org" → "name at U N dot org": the path says nothing to the ear. */
gboolean
vv_say_address (const VvMatch *match, GString *spoken)
{
  gsize row = row_of (match->how->language);
  g_autofree char *name = vv_match_named (match, "name"), *host = vv_match_named (match, "host");
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  g_autofree char *dot = g_strdup_printf (" %s ", signs[row].dot), *said = g_strjoinv (dot, parts);
  if (*name)
    g_string_append_printf (spoken, "%s %s ", said, signs[row].at);
  append_host (host, row, match->how, spoken);
  return TRUE;
}
