/* lexicon/letters: the names of letters, where eSpeak NG 1.51 does not say a single letter by its name. */
#include "lexicon/lexicon.h"

#include "core/language.h"

static const struct
{
  const char *language, *letter, *name;
} names[] = {
  { "en", "A", VV_LETTER_A }, { "ar", "A", VV_LETTER_A }, /* Latin letters there are read by the English voice */
  { "ru", "A", VV_LETTER_A }, { "fr", "Y", "i grec" },    /* else the word "y" */
  { "es", "Y", "i griega" },                              /* else the word "y" */
  { "pt", "A", "á" },                                     /* else articles and the conjunction, unstressed */
  { "pt", "E", "é" },         { "pt", "O", "ó" },         { "pt", "K", "cá" },
  { "pt", "W", "dáblio" },    { "pt", "X", "xis" },       { "ru", "Б", "бэ" }, /* else particles and prepositions */
  { "ru", "В", "вэ" },        { "ru", "Ж", "жэ" },        { "ru", "С", "эс" },
};

static const char *
name_of (gunichar letter, const char *language)
{
  char text[7] = { 0 };
  g_unichar_to_utf8 (letter, text);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (vv_language_is (language, names[i].language) && g_str_equal (names[i].letter, text))
      return names[i].name;
  return NULL;
}

void
vv_letters_spell (const char *letters, const char *language, GString *spoken)
{
  gboolean in_figures = FALSE, first = TRUE;
  for (const char *p = letters; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_unichar_toupper (g_utf8_get_char (p));
      gboolean figure = g_unichar_isdigit (letter);
      const char *name = name_of (letter, language);
      if (!g_unichar_isalnum (letter))
        continue;
      if (!first && !(figure && in_figures))
        g_string_append_c (spoken, ' ');
      if (name)
        g_string_append (spoken, name);
      else
        g_string_append_unichar (spoken, letter);
      in_figures = figure;
      first = FALSE;
    }
}
