/* speech/say: what the rules say that is more than a fixed replacement. Digits stay digits where the engine says them
 * right; see rules.h. */
#include "speech/say.h"

#include "core/pattern.h"
#include "speech/shorts.h"
#include "speech/tongue.h"

#include <string.h>

/* "1718" → "17 18", "2204" → "22 oh 4", "1800" → "18 hundred", "242" → "2 42", "2000" → "2000": the way resolution
 * numbers are read aloud. The engine turns the pairs into words. */
void
vv_say_in_pairs (const char *digits, GString *spoken)
{
  gsize n = strlen (digits), head = n - 2;
  const char *tail = digits + head;
  if (n < 3 || n > 4 || digits[0] == '0' || (n == 4 && g_str_has_suffix (digits, "000")))
    g_string_append (spoken, digits);
  else if (g_str_equal (tail, "00"))
    g_string_append_printf (spoken, "%.*s hundred", (int) head, digits);
  else if (tail[0] == '0')
    g_string_append_printf (spoken, "%.*s oh %c", (int) head, digits, tail[1]);
  else
    g_string_append_printf (spoken, "%.*s %s", (int) head, digits, tail);
}

gboolean
vv_say_pairs (const VvMatch *match, GString *spoken)
{
  g_autofree char *digits = vv_match_group (match, 1);
  vv_say_in_pairs (digits, spoken);
  return TRUE;
}

/* "117-58" → "1 17, 58". */
gboolean
vv_say_two_in_pairs (const VvMatch *match, GString *spoken)
{
  g_autofree char *first = vv_match_group (match, 1), *second = vv_match_group (match, 2);
  vv_say_in_pairs (first, spoken);
  g_string_append (spoken, ", ");
  vv_say_in_pairs (second, spoken);
  return TRUE;
}

/* "46/182" → "46, 1 82". */
gboolean
vv_say_assembly_resolution (const VvMatch *match, GString *spoken)
{
  g_autofree char *session = vv_match_group (match, 1), *number = vv_match_group (match, 2);
  g_string_append_printf (spoken, "%s, ", session);
  vv_say_in_pairs (number, spoken);
  return TRUE;
}

/* "S/RES/2664 (2022)" → "S R E S 26 64 of 20 22". */
gboolean
vv_say_council_resolution (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1);
  g_autofree char *year = vv_match_group (match, 2);
  g_string_append (spoken, "S " VV_LETTERS_RES " ");
  vv_say_in_pairs (number, spoken);
  if (*year)
    g_string_append_printf (spoken, " of %s", year);
  return TRUE;
}

/* Every number of the list in pairs; a year in brackets becomes "of 2016", a session "(III)" its number. */
gboolean
vv_say_resolutions (const VvMatch *match, GString *spoken)
{
  g_autofree char *list = vv_match_group (match, 0);
  for (const char *p = list; *p;)
    {
      gsize digits = strspn (p, "0123456789"), roman = strspn (p, "IVXL");
      gboolean in_brackets = p > list && p[-1] == '(';
      g_autofree char *number = g_strndup (p, MAX (digits, roman));
      if (digits > 0 && in_brackets)
        g_string_append_printf (spoken, "of %s", number);
      else if (digits > 0)
        vv_say_in_pairs (number, spoken);
      else if (roman > 0 && in_brackets)
        g_string_append_printf (spoken, "%u", vv_roman_value (number));
      else if (*p == 'A' && p[1] == ' ' && p > list && p[-1] == ' ')
        g_string_append (spoken, VV_LETTER_A);
      else if (*p != '(' && *p != ')')
        g_string_append_c (spoken, *p);
      p += digits > 0 ? digits : (roman > 0 && in_brackets ? roman : 1);
    }
  return TRUE;
}

/* "S/PV.9834" → "S P V 98 34". */
gboolean
vv_say_meeting_symbol (const VvMatch *match, GString *spoken)
{
  g_autofree char *organ = vv_match_group (match, 1);
  g_autofree char *number = vv_match_group (match, 2);
  vv_letters_spell (organ, match->how->language, spoken);
  g_string_append (spoken, " P V ");
  vv_say_in_pairs (number, spoken);
  return TRUE;
}

/* "2016/679" → "2016, 679", "1408/71" → "14 oh 8, 71". */
gboolean
vv_say_regulation (const VvMatch *match, GString *spoken)
{
  g_autofree char *first = vv_match_group (match, 1), *second = vv_match_group (match, 2);
  gboolean is_year = g_str_has_prefix (first, "19") || g_str_has_prefix (first, "20");
  if (is_year)
    g_string_append (spoken, first);
  else
    vv_say_in_pairs (first, spoken);
  g_string_append_printf (spoken, ", %s", second);
  return TRUE;
}

/* "L.12" → "L 12", "1/CP.21" → "1, C P 21": a symbol without its beginning. */
gboolean
vv_say_part_of_symbol (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = vv_match_group (match, 1), *number = vv_match_group (match, 3);
  g_autofree char *letters = vv_match_group (match, 2);
  g_string_append_printf (spoken, "%s%s", before, *before ? ", " : "");
  vv_letters_spell (letters, match->how->language, spoken);
  g_string_append_c (spoken, ' ');
  if (g_str_equal (letters, "PV"))
    vv_say_in_pairs (number, spoken);
  else
    g_string_append (spoken, number);
  return TRUE;
}

/* "ž" → "zh". Before a consonant that begins a word with it, eSpeak NG would spell "sh": there it is plain. */
static const char *
letters_of_sound (const VvMatch *match, const char *letter)
{
  static const char *const sounds[][2]
      = { { "š", "sh" }, { "ş", "sh" }, { "ș", "sh" },  { "ś", "sh" }, { "č", "ch" }, { "ć", "ch" }, { "ž", "zh" },
          { "ż", "zh" }, { "ź", "zh" }, { "ř", "rzh" }, { "ț", "ts" }, { "ţ", "ts" }, { "ł", "w" },  { "ğ", "" } };
  const char *before = match->start > 0 ? g_utf8_find_prev_char (match->text, match->text + match->start) : NULL;
  gunichar after = g_unichar_tolower (g_utf8_get_char (match->text + match->end));
  gboolean first = !before || !g_unichar_isalpha (g_utf8_get_char (before));
  if (first && g_unichar_isalpha (after) && (after > 0x7F || !strchr ("aeiouy", (int) after)))
    return NULL;
  g_autofree char *small = g_utf8_strdown (letter, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (g_str_equal (sounds[i][0], small))
      return sounds[i][1];
  return NULL;
}

/* "Żbogar" → "Zbogar": eSpeak NG would say "z with dot above". What its English reads (é, ü, ñ) stays. */
gboolean
vv_say_plain_letters (const VvMatch *match, GString *spoken)
{
  static const struct
  {
    const char *letter, *plain;
  } whole[] = { { "đ", "d" }, { "ħ", "h" }, { "ı", "i" },  { "ł", "l" },  { "ŋ", "ng" }, { "œ", "oe" }, { "Đ", "D" },
                { "Ħ", "H" }, { "Ł", "L" }, { "Ŋ", "Ng" }, { "Œ", "Oe" }, { "ə", "e" },  { "Ə", "E" },  { "ŧ", "t" } };
  g_autofree char *letter = vv_match_group (match, 0);
  g_autofree char *parts = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);
  const char *sound = letters_of_sound (match, letter);
  if (sound && *sound && g_unichar_isupper (g_utf8_get_char (letter)))
    g_string_append_printf (spoken, "%c%s", g_ascii_toupper (*sound), sound + 1);
  else if (sound)
    g_string_append (spoken, sound);
  if (sound)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (letter, whole[i].letter))
      {
        g_string_append (spoken, whole[i].plain);
        return TRUE;
      }
  if (!parts || g_str_equal (parts, letter))
    return FALSE;
  g_string_append_len (spoken, parts, g_utf8_next_char (parts) - parts);
  return TRUE;
}

/* A word of a sentence in capitals, in small letters: capitals would be spelled ("IT IS SO DECIDED"). What has no vowel
 * is no word. */
gboolean
vv_say_capitals (const VvMatch *match, GString *spoken)
{
  g_autofree char *word = vv_match_group (match, 0);
  guint words = 0;
  for (const char *p = match->text, *before = NULL; *p; before = p, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_islower (c))
        return FALSE;
      words += g_unichar_isupper (c) && !(before && g_unichar_isalpha (g_utf8_get_char (before)));
    }
  if (words < 2 || vv_pattern_matches ("^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$|^[BCDFGHJKLMNPQRSTVWXZ]+$", word))
    return FALSE;
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_string_append (spoken, small);
  return TRUE;
}

/* "Chapters VI and VII" → "Chapters 6 and 7", "vol. II" → "volume 2". */
gboolean
vv_say_roman (const VvMatch *match, GString *spoken)
{
  g_autofree char *all = vv_match_group (match, 0);
  const char *first = all + strcspn (all, " ");
  g_autofree char *word = g_strndup (all, (gsize) (first - all));
  const char *words = g_str_has_suffix (word, ".") ? vv_short_words (word, match->how->language, first) : NULL;
  /* "part I" may be a part and somebody's I */
  if (g_str_has_suffix (all, " I") && g_ascii_islower (all[0]) && vv_pattern_matches ("^[a-z]+[^s] I$", all) && !words)
    return FALSE;
  g_string_append (spoken, words ? words : "");
  for (const char *p = words ? first : all; *p;)
    {
      gsize signs = strspn (p, "IVXL");
      g_autofree char *roman = g_strndup (p, signs);
      gboolean number = signs > 0 && (p == all || !g_ascii_isalpha (p[-1])) && !g_ascii_isalpha (p[signs]);
      if (number)
        g_string_append_printf (spoken, "%u", vv_roman_value (roman));
      else
        g_string_append_len (spoken, p, (gssize) MAX (signs, 1));
      p += MAX (signs, 1);
    }
  return TRUE;
}

/* "pp. iv–x" → "pages 4 to 10". */
gboolean
vv_say_roman_page (const VvMatch *match, GString *spoken)
{
  g_autofree char *pages = vv_match_group (match, 1);
  g_autofree char *first = vv_match_group (match, 2), *last = vv_match_group (match, 3);
  g_autofree char *from = g_ascii_strup (first, -1), *to = g_ascii_strup (last, -1);
  if (vv_roman_value (from) == 0 || (*to && vv_roman_value (to) == 0))
    return FALSE;
  g_string_append_printf (spoken, "%s %u", pages[1] ? "pages" : "page", vv_roman_value (from));
  if (*to)
    g_string_append_printf (spoken, " to %u", vv_roman_value (to));
  return TRUE;
}

/* "II.B" → "2 B". */
gboolean
vv_say_roman_letter (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = vv_match_group (match, 1), *letter = vv_match_group (match, 2);
  g_string_append_printf (spoken, "%u ", vv_roman_value (roman));
  vv_letters_spell (letter, match->how->language, spoken);
  return TRUE;
}

/* "MCMXLV" → "1945". */
gboolean
vv_say_roman_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = vv_match_group (match, 0);
  guint year = vv_roman_value (roman);
  g_string_append_printf (spoken, "%u", year);
  return year >= 1100 && year < 2100;
}

const char *
vv_ordinal_ending (guint n)
{
  if (n % 100 >= 11 && n % 100 <= 13)
    return "th";
  return n % 10 == 1 ? "st" : (n % 10 == 2 ? "nd" : (n % 10 == 3 ? "rd" : "th"));
}

/* "XXI" → "21st". */
gboolean
vv_say_roman_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = vv_match_group (match, 1);
  guint n = vv_roman_value (roman);
  g_string_append_printf (spoken, "%u%s", n, vv_ordinal_ending (n));
  return n > 0;
}

/* "Elizabeth II" → "Elizabeth the 2nd". */
gboolean
vv_say_monarch (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_group (match, 1);
  g_autofree char *roman = vv_match_group (match, 2);
  guint n = vv_roman_value (roman);
  g_string_append_printf (spoken, "%s the %u%s", name, n, vv_ordinal_ending (n));
  return TRUE;
}

/* "1990s" → "19 nineties", "2000s" → "2 thousands". */
gboolean
vv_say_decade (const VvMatch *match, GString *spoken)
{
  static const char *const tens[] = { "hundreds", "tens",    "twenties",  "thirties", "forties",
                                      "fifties",  "sixties", "seventies", "eighties", "nineties" };
  g_autofree char *century = vv_match_group (match, 1);
  g_autofree char *decade = vv_match_group (match, 2);
  guint which = (guint) (decade[0] - '0');
  if (g_str_equal (century, "20") && which == 0)
    g_string_append (spoken, "2 thousands");
  else
    g_string_append_printf (spoken, "%s %s", century, tens[which]);
  return TRUE;
}

/* "10.05" → "10 oh 5", "12.55" → "12 55", "3.00" → "3", "9.30-" → "9 30 to ". */
gboolean
vv_say_time (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_group (match, 1);
  g_autofree char *minutes = vv_match_group (match, 2);
  g_string_append (spoken, hours);
  if (minutes[1] == '\0' || (minutes[0] == '0' && minutes[1] != '0'))
    g_string_append_printf (spoken, " oh %c", minutes[1] ? minutes[1] : minutes[0]);
  else if (minutes[0] != '0')
    g_string_append_printf (spoken, " %s", minutes);
  g_autofree char *dash = vv_match_group (match, 3);
  g_string_append (spoken, *dash ? " to " : "");
  return TRUE;
}

/* "20 000" → "20000": digit groups that are set apart by spaces. */
gboolean
vv_say_groups (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 0);
  for (const char *p = number; *p; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (spoken, *p);
  return TRUE;
}
