/* speech/say-figures: see say-figures.h. Numbers are left as digits where the last pass spells them out. */
#include "speech/say-figures.h"

#include "speech/acronyms.h"
#include "speech/numbers.h"
#include "speech/say.h"
#include "speech/tongue.h"

#include <string.h>

/* "the 22nd of April 2024"; FALSE when there is no such day. */
static gboolean
append_date (guint day, guint month, guint year, GString *spoken)
{
  g_autofree char *name = vv_month_name ("en", month);
  if (!name || day < 1 || day > 31)
    return FALSE;
  g_string_append_printf (spoken, "the %u%s of %s %u", day, vv_ordinal_ending (day), name, year);
  return TRUE;
}

gboolean
vv_say_iso_date (const VvMatch *match, GString *spoken)
{
  return append_date (vv_match_number (match, 4), vv_match_number (match, 3), vv_match_number (match, 1), spoken);
}

/* Day first, unless only the other order makes a date, or the text is American: "April 22nd 2024". */
gboolean
vv_say_slashed_date (const VvMatch *match, GString *spoken)
{
  guint first = vv_match_number (match, 1), second = vv_match_number (match, 3), year = vv_match_number (match, 4);
  year += year < 30 ? 2000 : 0; /* "24.02.19"; "24.2.98" stays short */
  g_autofree char *sign = vv_match_group (match, 2);
  gboolean slash = *sign == '/', american = slash && g_ascii_strncasecmp (match->how->language, "en-us", 5) == 0;
  g_autofree char *name = vv_month_name ("en", first);
  if (first > 12 || (!american && !(slash && second > 12)))
    return append_date (first, second, year, spoken);
  if (!name || second < 1 || second > 31)
    return FALSE;
  g_string_append_printf (spoken, "%s %u%s %u", name, second, vv_ordinal_ending (second), year);
  return TRUE;
}

/* "22 April" → "the 22nd of April". */
gboolean
vv_say_day_month (const VvMatch *match, GString *spoken)
{
  guint day = vv_match_number (match, 1);
  g_autofree char *month = vv_match_group (match, 2);
  g_string_append_printf (spoken, "the %u%s of %s", day, vv_ordinal_ending (day), month);
  return day >= 1 && day <= 31;
}

/* "-2 May" → " to the 2nd of May". */
gboolean
vv_say_to_day_month (const VvMatch *match, GString *spoken)
{
  g_string_append (spoken, " to ");
  return vv_say_day_month (match, spoken);
}

/* "April 22" → "April 22nd". */
gboolean
vv_say_month_day (const VvMatch *match, GString *spoken)
{
  g_autofree char *month = vv_match_group (match, 1);
  guint day = vv_match_number (match, 2);
  g_string_append_printf (spoken, "%s %u%s", month, day, vv_ordinal_ending (day));
  return day >= 1 && day <= 31;
}

/* "Sept. 11" → "September 11th", "24 Feb." → "the 24th of February", "Feb. 2022" → "February". */
gboolean
vv_say_month_short (const VvMatch *match, GString *spoken)
{
  static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  g_autofree char *month = vv_match_named (match, "month");
  g_autofree char *day = vv_match_named (match, "day"), *first = vv_match_named (match, "first");
  const char *found
      = strlen (month) >= 3 ? g_strstr_len (months, -1, (char[]){ month[0], month[1], month[2], '\0' }) : NULL;
  g_autofree char *name = found ? vv_month_name ("en", (guint) (found - months) / 3 + 1) : NULL;
  guint which = (guint) g_ascii_strtoull (*day ? day : first, NULL, 10);
  if (!name || which > 31)
    return FALSE;
  if (*first)
    g_string_append_printf (spoken, "the %u%s of ", which, vv_ordinal_ending (which));
  g_string_append (spoken, name);
  if (*day)
    g_string_append_printf (spoken, " %u%s", which, vv_ordinal_ending (which));
  return TRUE;
}

/* "the ’80s" → "the eighties". */
gboolean
vv_say_short_decade (const VvMatch *match, GString *spoken)
{
  static const char *const tens[]
      = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };
  g_string_append (spoken, tens[vv_match_number (match, 1) - 2]);
  return TRUE;
}

/* "forty-seven" → "forty-sevens". */
static void
append_plural (GString *words)
{
  char last = words->str[words->len - 1];
  if (last == 'y')
    g_string_truncate (words, words->len - 1);
  g_string_append (words, last == 'y' ? "ies" : (last == 'x' ? "es" : "s"));
}

/* "S-3055" → "S 30 55". */
gboolean
vv_say_room (const VvMatch *match, GString *spoken)
{
  g_autofree char *letter = vv_match_group (match, 1), *number = vv_match_group (match, 2);
  vv_letters_spell (letter, match->how->language, spoken);
  g_string_append_c (spoken, ' ');
  vv_say_in_pairs (number, spoken);
  return TRUE;
}

/* "1000s of" → "thousands of". */
gboolean
vv_say_many (const VvMatch *match, GString *spoken)
{
  static const char *const names[] = { "tens", "hundreds", "thousands" };
  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    if (vv_match_number (match, i + 1) == 1)
      g_string_append (spoken, names[i]);
  return TRUE;
}

/* "12°30′20″ N" → "12 degrees 30 minutes 20 seconds north". */
gboolean
vv_say_arc (const VvMatch *match, GString *spoken)
{
  static const char *const sides[][2] = { { "N", "north" }, { "S", "south" }, { "E", "east" }, { "W", "west" } };
  g_autofree char *degrees = vv_match_group (match, 1), *seconds = vv_match_group (match, 3);
  g_autofree char *side = vv_match_group (match, 4);
  g_string_append_printf (spoken, "%s degrees %u minutes", degrees, vv_match_number (match, 2));
  if (*seconds)
    g_string_append_printf (spoken, " %s seconds", seconds + (*seconds == '0' && seconds[1]));
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (side, sides[i][0]))
      g_string_append_printf (spoken, " %s", sides[i][1]);
  return TRUE;
}

/* "F-35", "MH370", "C-130s", "COP28" → "F 35", "M H 3 70", "C one thirties", "Cop 28": round hundreds stay whole. */
gboolean
vv_say_designation (const VvMatch *match, GString *spoken)
{
  g_autofree char *letters = vv_match_group (match, 1), *digits = vv_match_group (match, 2),
                  *after = vv_match_group (match, 3);
  gboolean pairs = strlen (digits) == 3 && !g_str_has_suffix (digits, "00");
  if (!vv_say_known_acronym (letters, match->how, spoken) && vv_acronym_is_word (letters))
    {
      g_autofree char *small = g_ascii_strdown (letters + 1, -1);
      g_string_append_printf (spoken, "%c%s", *letters, small);
    }
  else if (spoken->len == 0)
    vv_letters_spell (letters, match->how->language, spoken);
  g_string_append_c (spoken, ' ');
  if (pairs && *after != 's')
    vv_say_in_pairs (digits, spoken);
  else if (pairs)
    g_string_append_printf (spoken, "%c ", *digits);
  if (*after == 's')
    {
      vv_number_cardinal (match->how->language, pairs ? digits + 1 : digits, spoken);
      append_plural (spoken);
    }
  else if (!pairs)
    g_string_append (spoken, digits);
  if (g_ascii_isupper (*after))
    g_string_append_printf (spoken, " %s", g_str_equal (after, "A") ? VV_LETTER_A : after);
  return TRUE;
}

/* "2/3" → "2 thirds"; FALSE: not said so. */
static gboolean
append_fraction (guint above, guint below, GString *spoken)
{
  static const char *const parts[]
      = { "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" };
  const char *part = below >= 2 && below <= 10 ? parts[below - 2]
                                               : (below == 100 ? "hundredth" : (below == 1000 ? "thousandth" : NULL));
  if (part)
    g_string_append_printf (spoken, "%u %s%s", above, part, above == 1 ? "" : "s");
  return part != NULL;
}

/* "⅜" → "3 eighths". */
static gboolean
append_vulgar (const char *sign, GString *spoken)
{
  g_autofree char *parts = g_utf8_normalize (sign, -1, G_NORMALIZE_ALL); /* with U+2044 between the figures */
  const char *below = parts ? g_utf8_find_next_char (parts, NULL) : NULL;
  return below
         && append_fraction ((guint) g_ascii_strtoull (parts, NULL, 10),
                             (guint) g_ascii_strtoull (g_utf8_next_char (below), NULL, 10), spoken);
}

/* "2½" → "2 and a half". */
gboolean
vv_say_mixed (const VvMatch *match, GString *spoken)
{
  static const char *const parts[][2] = { { "½", "a half" },  { "¼", "a quarter" },  { "¾", "three quarters" },
                                          { "⅓", "a third" }, { "⅔", "two thirds" }, { "⅛", "an eighth" } };
  g_autofree char *sign = vv_match_group (match, 2);
  g_autofree char *whole = vv_match_group (match, 1);
  g_string_append_printf (spoken, "%s and ", whole);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (sign, parts[i][0]))
      {
        g_string_append (spoken, parts[i][1]);
        return TRUE;
      }
  return append_vulgar (sign, spoken);
}

gboolean
vv_say_vulgar_fraction (const VvMatch *match, GString *spoken)
{
  g_autofree char *sign = vv_match_group (match, 1);
  return append_vulgar (sign, spoken);
}

/* "2 1/2" → "2 and 1 half". */
gboolean
vv_say_typed_mixed (const VvMatch *match, GString *spoken)
{
  g_autofree char *whole = vv_match_group (match, 1);
  guint above = vv_match_number (match, 2), below = vv_match_number (match, 3);
  g_string_append_printf (spoken, "%s and ", whole);
  return above < below && append_fraction (above, below, spoken);
}

/* "09:05" → "oh 9 oh 5", "15:00" → "15 hundred", "3:00" → "3 o'clock", "10:30" → "10 30". */
static void
append_clock (const char *hours, guint minutes, const char *half, GString *spoken)
{
  guint hour = (guint) g_ascii_strtoull (hours, NULL, 10);
  g_string_append_printf (spoken, "%s%u", hours[0] == '0' && hours[1] != '\0' && hours[1] != '0' ? "oh " : "", hour);
  if (minutes == 0 && !*half)
    g_string_append (spoken, hour > 12 || hours[0] == '0' ? " hundred" : " o'clock");
  else if (minutes > 0)
    g_string_append_printf (spoken, minutes < 10 ? " oh %u" : " %u", minutes);
  if (*half)
    g_string_append (spoken, strpbrk (half, "aA") ? " a.m." : " p.m.");
}

gboolean
vv_say_clock (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_group (match, 1);
  g_autofree char *half = vv_match_group (match, 3);
  append_clock (hours, vv_match_number (match, 2), half, spoken);
  return TRUE;
}

/* "10.00 to 13.00" → "10 o'clock to 13 hundred". */
gboolean
vv_say_clock_span (const VvMatch *match, GString *spoken)
{
  g_autofree char *from = vv_match_named (match, "h"), *from_minutes = vv_match_named (match, "m");
  g_autofree char *till = vv_match_named (match, "h2"), *till_minutes = vv_match_named (match, "m2");
  g_autofree char *to = vv_match_named (match, "to");
  append_clock (from, (guint) g_ascii_strtoull (from_minutes, NULL, 10), "", spoken);
  g_string_append (spoken, g_str_equal (to, " and ") ? to : " to ");
  append_clock (till, (guint) g_ascii_strtoull (till_minutes, NULL, 10), "", spoken);
  return TRUE;
}

/* "0800 hours" → "oh 8 hundred hours", "0900 GMT" → "oh 9 hundred GMT". */
gboolean
vv_say_military_time (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_group (match, 1);
  g_autofree char *minutes = vv_match_group (match, 2);
  g_string_append_printf (spoken, "%s%s", *hours == '0' ? "oh " : "", *hours == '0' ? hours + 1 : hours);
  g_string_append_printf (spoken, " %s%s%s", g_str_equal (minutes, "00") ? "hundred" : (*minutes == '0' ? "oh " : ""),
                          g_str_equal (minutes, "00") ? "" : (*minutes == '0' ? minutes + 1 : minutes),
                          match->text[match->end - 1] == 's' ? " hours" : " ");
  return TRUE;
}

/** Units that follow a number; the sign as vv_plain_unit() has it. */
static const struct
{
  const char *sign, *one, *many;
} units[] = {
  { "km/h", "kilometre per hour", "kilometres per hour" },
  { "mph", "mile per hour", "miles per hour" },
  { "km2", "square kilometre", "square kilometres" },
  { "sqkm", "square kilometre", "square kilometres" },
  { "sq.km", "square kilometre", "square kilometres" },
  { "m2", "square metre", "square metres" },
  { "m3", "cubic metre", "cubic metres" },
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
  { "°N", "degree north", "degrees north" },
  { "°S", "degree south", "degrees south" },
  { "°E", "degree east", "degrees east" },
  { "°W", "degree west", "degrees west" },
  { "%", "percent", "percent" },
  { "‰", "per thousand", "per thousand" },
  { "m/s", "metre per second", "metres per second" },
  { "m", "metre", "metres" },
  { "ft", "foot", "feet" },
  { "sqft", "square foot", "square feet" },
  { "lb", "pound", "pounds" },
  { "lbs", "pound", "pounds" },
  { "oz", "ounce", "ounces" },
  { "t", "tonne", "tonnes" },
  { "g", "gram", "grams" },
  { "l", "litre", "litres" },
  { "L", "litre", "litres" },
  { "ml", "millilitre", "millilitres" },
  { "km3", "cubic kilometre", "cubic kilometres" },
  { "V", "volt", "volts" },
  { "kV", "kilovolt", "kilovolts" },
  { "W", "watt", "watts" },
  { "mW", "milliwatt", "milliwatts" },
  { "kPa", "kilopascal", "kilopascals" },
  { "dB", "decibel", "decibels" },
  { "kcal", "kilocalorie", "kilocalories" },
  { "Mbps", "megabit per second", "megabits per second" },
  { "Gbps", "gigabit per second", "gigabits per second" },
  { "tCO2e", "tonne of C O 2 equivalent", "tonnes of C O 2 equivalent" },
  { "MtCO2e", "megaton of C O 2 equivalent", "megatons of C O 2 equivalent" },
  { "GtCO2e", "gigaton of C O 2 equivalent", "gigatons of C O 2 equivalent" },
  { "MtCO2", "megaton of C O 2", "megatons of C O 2" },
  { "GtCO2", "gigaton of C O 2", "gigatons of C O 2" },
  { "sq.ft", "square foot", "square feet" },
  { "sqmi", "square mile", "square miles" },
  { "sq.mi", "square mile", "square miles" },
  { "sqm", "square metre", "square metres" },
  { "sq.m", "square metre", "square metres" },
  { "mi", "mile", "miles" },
  { "NM", "nautical mile", "nautical miles" },
  { "TW", "terawatt", "terawatts" },
  { "bpd", "barrel per day", "barrels per day" },
  { "b/d", "barrel per day", "barrels per day" },
  { "mcm", "million cubic metres", "million cubic metres" },
  { "bcm", "billion cubic metres", "billion cubic metres" },
  { "l/day", "litre per day", "litres per day" },
  { "mg/l", "milligram per litre", "milligrams per litre" },
  { "µg/m3", "microgram per cubic metre", "micrograms per cubic metre" },
  { "min", "minute", "minutes" },
  { "mins", "minute", "minutes" },
  { "sec", "second", "seconds" },
  { "secs", "second", "seconds" },
  { "hr", "hour", "hours" },
  { "hrs", "hour", "hours" },
  { "yr", "year", "years" },
  { "yrs", "year", "years" },
  { "pts", "point", "points" },
  { "bps", "basis point", "basis points" },
};

static const char *
name_of_unit (const char *sign, gboolean one)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].sign, sign))
      return one ? units[i].one : units[i].many;
  return NULL;
}

/* "5 km" → "5 kilometres", "152-mm" → "152 millimetre". */
gboolean
vv_say_quantity (const VvMatch *match, GString *spoken)
{
  g_autofree char *amount = vv_match_named (match, "number"), *to = vv_match_named (match, "to");
  g_autofree char *magnitude = vv_match_named (match, "magnitude");
  g_autofree char *gap = vv_match_named (match, "gap");
  g_autofree char *printed = vv_match_named (match, "unit"), *sign = vv_plain_unit (printed);
  gboolean one = (g_str_equal (amount, "1") && !*to && !*magnitude) || g_str_equal (gap, "-");
  const char *unit = name_of_unit (sign, one);
  if (!unit)
    return FALSE;
  g_string_append_printf (spoken, "%s%s%s%s%s %s", amount, *to ? " to " : "", to, *magnitude ? " " : "", magnitude,
                          unit);
  return TRUE;
}

/* "2/3" → "two thirds", "24/7" → "24 7". */
gboolean
vv_say_fraction (const VvMatch *match, GString *spoken)
{
  guint above = vv_match_number (match, 1), below = vv_match_number (match, 2);
  if (above < 1 || below <= above || !append_fraction (above, below, spoken))
    g_string_append_printf (spoken, "%u %u", above, below);
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

/* ".75" → "point 7 5". */
gboolean
vv_say_point (const VvMatch *match, GString *spoken)
{
  g_autofree char *digits = vv_match_group (match, 1);
  g_string_append (spoken, "point ");
  vv_number_digits (match->how->language, digits, spoken);
  return TRUE;
}

gboolean
vv_say_left_cardinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = plain_digits (match);
  if (vv_language_is (match->how->language, "en"))
    vv_number_cardinal (match->how->language, number, spoken);
  else /* it counts nothing: "uno a cinco", not "un" */
    vv_say_amount (match->how->language, VV_GENDER_NONE, number, spoken);
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
