/* speech/say-symbols: what English says of the symbols of documents and of the marks of items; see
 * say-figures.h. */
#include "speech/say-figures.h"

#include "core/pattern.h"
#include "speech/acronyms.h"
#include "speech/say.h"
#include "speech/tongue.h"

#include <string.h>

/* "0123" → "123", "05" → "oh 5". */
static void
append_number (const char *figures, gsize n, GString *spoken)
{
  gsize zeros = n > 1 ? MIN (strspn (figures, "0"), n - 1) : 0;
  if (zeros == 1 && n == 2)
    g_string_append (spoken, "oh ");
  g_string_append_len (spoken, figures + zeros, (gssize) (n - zeros));
}

/* A part of a symbol between slashes: letters one by one, but for the names of revisions; numbers as they are. */
static void
append_part (const char *part, const VvReading *how, GString *spoken)
{
  static const char *const names[][2]
      = { { "Rev", "revision" },     { "Add", "addendum" }, { "Corr", "corrigendum" }, { "Amend", "amendment" },
          { "RES", VV_LETTERS_RES }, { "INF", "inf" },      { "CONF", "conf" },        { "DEC", "dec" },
          { "Res", "resolution" },   { "Dec", "decision" }, { "Conf", "conf" },        { "JOIN", "join" } };
  const char *gap = "";
  for (const char *p = part; *p;)
    {
      gsize letters = 0, digits = 0;
      while (g_ascii_isalpha (p[letters]))
        letters++;
      while (g_ascii_isdigit (p[digits]))
        digits++;
      if (letters + digits > 0)
        g_string_append (spoken, gap);
      gboolean named = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (names) && !named; i++)
        if (strlen (names[i][0]) == letters && strncmp (names[i][0], p, letters) == 0)
          {
            g_string_append (spoken, names[i][1]);
            named = TRUE;
          }
      g_autofree char *word = g_strndup (p, letters);
      if (letters > 0 && !named && (letters < 4 || !vv_say_known_acronym (word, how, spoken)))
        vv_letters_spell (word, how->language, spoken);
      append_number (p, digits, spoken);
      if (letters + digits > 0)
        gap = digits > 0 && g_ascii_isdigit (p[digits + strspn (p + digits, "-.")]) ? ", " : " ";
      p += MAX (letters + digits, 1);
    }
}

static void
append_parts (const char *symbol, const VvReading *how, GString *spoken)
{
  g_auto (GStrv) parts = g_strsplit (symbol, "/", -1);
  gboolean of_assembly = g_str_has_prefix (symbol, "A/RES/"); /* "78, 2 2 5": how their numbers are read */
  for (guint i = 0; parts[i]; i++)
    {
      gboolean after_number = spoken->len > 0 && g_ascii_isdigit (spoken->str[spoken->len - 1]);
      if (i > 0)
        g_string_append (spoken, after_number ? ", " : " ");
      if (of_assembly && strlen (parts[i]) == 3 && strspn (parts[i], "0123456789") == 3)
        g_string_append_printf (spoken, "%c %c %c", parts[i][0], parts[i][1], parts[i][2]);
      else if (of_assembly && i == 2 && strlen (parts[i]) == 4)
        vv_say_in_pairs (parts[i], spoken);
      else
        append_part (parts[i], how, spoken);
    }
}

/* "A/78/L.5/Rev.1" → "A 78, L 5, revision 1": a number after a number is set apart. */
gboolean
vv_say_document (const VvMatch *match, GString *spoken)
{
  g_autofree char *symbol = vv_match_group (match, 0);
  if (!strpbrk (symbol, "0123456789"))
    return FALSE;
  char *tail = strchr (symbol, ' '); /* "A (III)" of "A/RES/217 A (III)" */
  g_autofree char *session = g_strdup (tail ? tail : "");
  if (tail)
    *tail = '\0';
  append_parts (symbol, match->how, spoken);
  char *roman = session + strcspn (session, "(");
  if (roman - session == 3)
    {
      const char letter[] = { session[1], '\0' };
      g_string_append_c (spoken, ' ');
      vv_letters_spell (letter, match->how->language, spoken);
    }
  if (*roman)
    {
      roman[strcspn (roman, ")")] = '\0';
      g_string_append_printf (spoken, ", %u", vv_roman_value (roman + 1));
    }
  return TRUE;
}

/* "COM(2024) 123" → "C O M 2024, 123", "C-402/05 P" → "C 402, oh 5 P". */
gboolean
vv_say_european (const VvMatch *match, GString *spoken)
{
  g_autofree char *symbol = vv_match_group (match, 0);
  append_parts (g_strdelimit (symbol, "() _", '-'), match->how, spoken);
  return TRUE;
}

/* "H.Con.Res." → "House Concurrent Resolution". */
gboolean
vv_say_congress_document (const VvMatch *match, GString *spoken)
{
  g_autofree char *chamber = vv_match_named (match, "chamber"), *joint = vv_match_named (match, "joint");
  g_autofree char *kind = vv_match_named (match, "kind");
  g_string_append (spoken, *chamber == 'H' ? "House " : "Senate ");
  if (*joint)
    g_string_append (spoken, *joint == 'J' ? "Joint " : "Concurrent ");
  g_string_append (spoken, g_str_equal (kind, "Res") ? "Resolution" : (*kind == 'R' ? "Report" : "Document"));
  return TRUE;
}

/* "(3)", "(b)" or "(iii)" after a number → ", 3", ", B". */
gboolean
vv_say_sub_item (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = vv_match_named (match, "roman"), *letter = vv_match_named (match, "letter");
  g_autofree char *number = vv_match_named (match, "number"), *upper = g_ascii_strup (roman, -1);
  g_string_append (spoken, ", ");
  if (*roman)
    g_string_append_printf (spoken, "%u", vv_roman_value (upper));
  else if (*number)
    g_string_append (spoken, number);
  else
    vv_letters_spell (letter, match->how->language, spoken);
  return TRUE;
}

/* "(b) (iii) the" → "B, 3, the", "(a)" → "A". "(i)" is one, unless "(h)" or "(j)" stands there too. */
gboolean
vv_say_item (const VvMatch *match, GString *spoken)
{
  g_autofree char *letter = vv_match_named (match, "letter");
  g_autofree char *roman = vv_match_named (match, "roman");
  gboolean is_letter = !*letter && g_str_equal (roman, "i") && vv_pattern_matches ("\\([hj]\\)", match->text);
  if (*letter || is_letter)
    vv_letters_spell (is_letter ? roman : letter, match->how->language, spoken);
  if (*roman && !is_letter)
    {
      g_autofree char *upper = g_ascii_strup (roman, -1);
      g_string_append_printf (spoken, "%s%u", *letter ? ", " : "", vv_roman_value (upper));
    }
  if (match->text[match->end] == ' ' || g_ascii_isalpha (match->text[match->end]))
    g_string_append (spoken, match->text[match->end] == ' ' ? "," : ", ");
  return TRUE;
}
