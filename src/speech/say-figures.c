/* speech/say-figures: see say-figures.h. Numbers are left as digits where the last pass spells them out. */
#include "speech/say-figures.h"

#include "speech/numbers.h"
#include "speech/say.h"
#include "speech/tongue.h"

#include <string.h>

static guint
number_of (const VvMatch *match, int group)
{
  g_autofree char *digits = vv_match_group (match, group);
  return (guint) g_ascii_strtoull (digits, NULL, 10);
}

static const char *
ordinal_ending (guint n)
{
  if (n % 100 >= 11 && n % 100 <= 13)
    return "th";
  return n % 10 == 1 ? "st" : (n % 10 == 2 ? "nd" : (n % 10 == 3 ? "rd" : "th"));
}

/* "the 22nd of April 2024"; FALSE when there is no such day. */
static gboolean
append_date (guint day, guint month, guint year, GString *spoken)
{
  g_autofree char *name = vv_month_name ("en", month);
  if (!name || day < 1 || day > 31)
    return FALSE;
  g_string_append_printf (spoken, "the %u%s of %s %u", day, ordinal_ending (day), name, year);
  return TRUE;
}

gboolean
vv_say_iso_date (const VvMatch *match, GString *spoken)
{
  return append_date (number_of (match, 3), number_of (match, 2), number_of (match, 1), spoken);
}

/* Day first, unless only the other order makes a date, or the text is American. */
gboolean
vv_say_slashed_date (const VvMatch *match, GString *spoken)
{
  guint first = number_of (match, 1), second = number_of (match, 2), year = number_of (match, 3);
  gboolean american = g_ascii_strncasecmp (match->how->language, "en-us", 5) == 0;
  if (second > 12 || (american && first <= 12))
    return append_date (second, first, year, spoken);
  return append_date (first, second, year, spoken);
}

/* "22 April" → "the 22nd of April". */
gboolean
vv_say_day_month (const VvMatch *match, GString *spoken)
{
  guint day = number_of (match, 1);
  g_autofree char *month = vv_match_group (match, 2);
  g_string_append_printf (spoken, "the %u%s of %s", day, ordinal_ending (day), month);
  return day >= 1 && day <= 31;
}

/* "April 22" → "April 22nd". */
gboolean
vv_say_month_day (const VvMatch *match, GString *spoken)
{
  g_autofree char *month = vv_match_group (match, 1);
  guint day = number_of (match, 2);
  g_string_append_printf (spoken, "%s %u%s", month, day, ordinal_ending (day));
  return day >= 1 && day <= 31;
}

/* "Sept. 11" → "September 11th", "24 Feb." → "24 February". */
gboolean
vv_say_month_short (const VvMatch *match, GString *spoken)
{
  static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  g_autofree char *month = vv_match_named (match, "month");
  g_autofree char *day = vv_match_named (match, "day");
  const char *found
      = strlen (month) >= 3 ? g_strstr_len (months, -1, (char[]){ month[0], month[1], month[2], '\0' }) : NULL;
  g_autofree char *name = found ? vv_month_name ("en", (guint) (found - months) / 3 + 1) : NULL;
  if (!name)
    return FALSE;
  g_string_append (spoken, name);
  if (*day)
    g_string_append_printf (spoken, " %s%s", day, ordinal_ending ((guint) g_ascii_strtoull (day, NULL, 10)));
  return TRUE;
}

/* "09:05" → "oh 9 oh 5", "15:00" → "15 hundred", "3:00" → "3 o'clock", "10:30" → "10 30". */
gboolean
vv_say_clock (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_group (match, 1);
  guint minutes = number_of (match, 2);
  g_autofree char *half = vv_match_group (match, 3);
  if (hours[0] == '0' && hours[1] != '\0' && hours[1] != '0')
    g_string_append_printf (spoken, "oh %s", hours + 1);
  else
    g_string_append_printf (spoken, "%u", number_of (match, 1));
  if (minutes == 0 && !*half)
    g_string_append (spoken, number_of (match, 1) > 12 || hours[0] == '0' ? " hundred" : " o'clock");
  else if (minutes > 0 && minutes < 10)
    g_string_append_printf (spoken, " oh %u", minutes);
  else if (minutes > 0)
    g_string_append_printf (spoken, " %u", minutes);
  g_string_append (spoken, half);
  return TRUE;
}

/* "5 km" → "5 kilometres", "152-mm" → "152 millimetre". */
gboolean
vv_say_quantity (const VvMatch *match, GString *spoken)
{
  static const struct
  {
    const char *sign, *one, *many;
  } units[] = {
    { "km/h", "kilometre per hour", "kilometres per hour" },
    { "mph", "mile per hour", "miles per hour" },
    { "km2", "square kilometre", "square kilometres" },
    { "km²", "square kilometre", "square kilometres" },
    { "sq km", "square kilometre", "square kilometres" },
    { "sq. km", "square kilometre", "square kilometres" },
    { "m2", "square metre", "square metres" },
    { "m²", "square metre", "square metres" },
    { "m3", "cubic metre", "cubic metres" },
    { "m³", "cubic metre", "cubic metres" },
    { "km", "kilometre", "kilometres" },
    { "cm", "centimetre", "centimetres" },
    { "mm", "millimetre", "millimetres" },
    { "nm", "nautical mile", "nautical miles" },
    { "ha", "hectare", "hectares" },
    { "kg", "kilogram", "kilograms" },
    { "mg", "milligram", "milligrams" },
    { "kt", "kiloton", "kilotons" },
    { "Mt", "megaton", "megatons" },
    { "Gt", "gigaton", "gigatons" },
    { "kW", "kilowatt", "kilowatts" },
    { "MW", "megawatt", "megawatts" },
    { "GW", "gigawatt", "gigawatts" },
    { "kWh", "kilowatt hour", "kilowatt hours" },
    { "MWh", "megawatt hour", "megawatt hours" },
    { "GWh", "gigawatt hour", "gigawatt hours" },
    { "TWh", "terawatt hour", "terawatt hours" },
    { "Hz", "hertz", "hertz" },
    { "kHz", "kilohertz", "kilohertz" },
    { "MHz", "megahertz", "megahertz" },
    { "GHz", "gigahertz", "gigahertz" },
    { "kB", "kilobyte", "kilobytes" },
    { "MB", "megabyte", "megabytes" },
    { "GB", "gigabyte", "gigabytes" },
    { "TB", "terabyte", "terabytes" },
    { "ppm", "part per million", "parts per million" },
    { "°C", "degree Celsius", "degrees Celsius" },
    { "°F", "degree Fahrenheit", "degrees Fahrenheit" },
    { "°", "degree", "degrees" },
    { "%", "percent", "percent" },
  };
  g_autofree char *amount = vv_match_group (match, 1);
  g_autofree char *gap = vv_match_group (match, 2);
  g_autofree char *sign = vv_match_group (match, 3);
  gboolean one = g_str_equal (amount, "1") || g_str_equal (gap, "-");
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].sign, sign))
      {
        g_string_append_printf (spoken, "%s %s", amount, one ? units[i].one : units[i].many);
        return TRUE;
      }
  return FALSE;
}

/* "2/3" → "two thirds", "24/7" → "24 7". */
gboolean
vv_say_fraction (const VvMatch *match, GString *spoken)
{
  static const char *const parts[]
      = { "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" };
  guint above = number_of (match, 1), below = number_of (match, 2);
  if (above >= 1 && below > above && below >= 2 && below <= 10)
    g_string_append_printf (spoken, "%u %s%s", above, parts[below - 2], above == 1 ? "" : "s");
  else
    g_string_append_printf (spoken, "%u %u", above, below);
  return TRUE;
}

static void
append_letters (const char *letters, gsize n, GString *spoken)
{
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (spoken, "%s%s", i > 0 ? " " : "",
                            letters[i] == 'A' ? VV_LETTER_A : (char[]){ letters[i], '\0' });
}

/* A part of a symbol between slashes: letters one by one, but for the names of revisions; numbers as they are. */
static void
append_part (const char *part, GString *spoken)
{
  static const char *const names[][2]
      = { { "Rev", "revision" },    { "Add", "addendum" },     { "Corr", "corrigendum" },
          { "Amend", "amendment" }, { "RES", VV_LETTERS_RES }, { "INF", "inf" } };
  const char *gap = "";
  for (const char *p = part; *p; gap = " ")
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
      if (letters > 0 && !named)
        append_letters (p, letters, spoken);
      g_string_append_len (spoken, p, (gssize) digits);
      p += MAX (letters + digits, 1);
    }
}

/* "A/78/L.5/Rev.1" → "A 78, L 5, revision 1": a number after a number is set apart. */
gboolean
vv_say_document (const VvMatch *match, GString *spoken)
{
  g_autofree char *symbol = vv_match_group (match, 0);
  if (!strpbrk (symbol, "0123456789"))
    return FALSE;
  g_auto (GStrv) parts = g_strsplit (symbol, "/", -1);
  gboolean of_assembly = g_str_has_prefix (symbol, "A/RES/"); /* "78, 2 2 5": how their numbers are read */
  for (guint i = 0; parts[i]; i++)
    {
      gboolean after_number = spoken->len > 0 && g_ascii_isdigit (spoken->str[spoken->len - 1]);
      if (i > 0)
        g_string_append (spoken, after_number ? ", " : " ");
      if (of_assembly && strlen (parts[i]) == 3 && strspn (parts[i], "0123456789") == 3)
        g_string_append_printf (spoken, "%c %c %c", parts[i][0], parts[i][1], parts[i][2]);
      else
        append_part (parts[i], spoken);
    }
  return TRUE;
}

/* Names of hosts: short ones that are no words are said letter by letter. */
static void
append_host (const char *host, GString *spoken)
{
  static const char *const words[] = { "com", "org", "net", "gov", "info", "edu", NULL };
  g_auto (GStrv) parts = g_strsplit (host, ".", -1);
  for (guint i = 0; parts[i]; i++)
    {
      if (i > 0)
        g_string_append (spoken, " dot ");
      g_autofree char *upper = g_ascii_strup (parts[i], -1);
      if (strlen (parts[i]) <= 3 && !g_strv_contains (words, parts[i]))
        append_letters (upper, strlen (upper), spoken);
      else
        g_string_append (spoken, parts[i]);
    }
}

/* "https://www.un.org/en/" → "U N dot org", "name@un.org" → "name at U N dot org": the path says nothing to the ear. */
gboolean
vv_say_address (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_named (match, "name");
  g_autofree char *host = vv_match_named (match, "host");
  if (*name)
    {
      g_auto (GStrv) parts = g_strsplit (name, ".", -1);
      g_autofree char *joined = g_strjoinv (" dot ", parts);
      g_string_append_printf (spoken, "%s at ", joined);
    }
  append_host (host, spoken);
  return TRUE;
}

/* "(b) (iii) the" → "B, 3, the", "(a)" → "A". */
gboolean
vv_say_item (const VvMatch *match, GString *spoken)
{
  g_autofree char *letter = vv_match_named (match, "letter");
  g_autofree char *roman = vv_match_named (match, "roman");
  if (*letter)
    {
      g_autofree char *upper = g_ascii_strup (letter, -1);
      append_letters (upper, 1, spoken);
    }
  if (*roman)
    {
      g_autofree char *upper = g_ascii_strup (roman, -1);
      g_string_append_printf (spoken, "%s%u", *letter ? ", " : "", vv_roman_value (upper));
    }
  if (match->text[match->end] == ' ')
    g_string_append_c (spoken, ',');
  return TRUE;
}

gboolean
vv_say_digits (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 0);
  vv_number_digits (match->how->language, number, spoken);
  return TRUE;
}

/* Without the commas between groups of digits. */
static char *
plain_digits (const VvMatch *match)
{
  g_autofree char *number = vv_match_group (match, 1);
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  return g_strjoinv ("", groups);
}

gboolean
vv_say_left_cardinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = plain_digits (match);
  vv_number_cardinal (match->how->language, number, spoken);
  return TRUE;
}

gboolean
vv_say_left_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = plain_digits (match);
  vv_number_ordinal (match->how->language, number, spoken);
  return TRUE;
}

gboolean
vv_say_left_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = plain_digits (match);
  vv_number_year (match->how->language, number, spoken);
  return TRUE;
}
