/* speech/rules-shared: conventions that French, Spanish, Portuguese, German and Russian print share, each with the
 * words of its language; see rules.h. They stand before the rows of the languages. */
#include "speech/numbers.h"
#include "speech/say-figures.h"
#include "speech/shorts.h"
#include "speech/tongue.h"

#include <string.h>

#define TONGUES "fr es pt de"
#define CODES "USD|EUR|GBP|CHF|JPY|CNY|CAD|AUD|SEK|NOK|DKK|INR|RUB|BRL|ZAR|KRW|PLN|UAH|AED|XAF|XOF|MXN"

/** Units that follow a number; the sign as it is printed, a two for a raised one. */
static const struct
{
  const char *language, *sign, *one, *many;
} units[] = {
  { "fr", "km/h", "kilomètre à l’heure", "kilomètres à l’heure" },
  { "fr", "km2", "kilomètre carré", "kilomètres carrés" },
  { "fr", "m2", "mètre carré", "mètres carrés" },
  { "fr", "m3", "mètre cube", "mètres cubes" },
  { "fr", "km", "kilomètre", "kilomètres" },
  { "fr", "m", "mètre", "mètres" },
  { "fr", "cm", "centimètre", "centimètres" },
  { "fr", "mm", "millimètre", "millimètres" },
  { "fr", "kg", "kilogramme", "kilogrammes" },
  { "fr", "g", "gramme", "grammes" },
  { "fr", "ha", "hectare", "hectares" },
  { "fr", "t", "tonne", "tonnes" },
  { "fr", "l", "litre", "litres" },
  { "fr", "kW", "kilowatt", "kilowatts" },
  { "fr", "MW", "mégawatt", "mégawatts" },
  { "fr", "GW", "gigawatt", "gigawatts" },
  { "fr", "GWh", "gigawattheure", "gigawattheures" },
  { "fr", "°C", "degré Celsius", "degrés Celsius" },
  { "fr", "°", "degré", "degrés" },
  { "es", "km/h", "kilómetro por hora", "kilómetros por hora" },
  { "es", "km2", "kilómetro cuadrado", "kilómetros cuadrados" },
  { "es", "m2", "metro cuadrado", "metros cuadrados" },
  { "es", "m3", "metro cúbico", "metros cúbicos" },
  { "es", "km", "kilómetro", "kilómetros" },
  { "es", "m", "metro", "metros" },
  { "es", "cm", "centímetro", "centímetros" },
  { "es", "mm", "milímetro", "milímetros" },
  { "es", "kg", "kilogramo", "kilogramos" },
  { "es", "g", "gramo", "gramos" },
  { "es", "ha", "hectárea", "hectáreas" },
  { "es", "t", "tonelada", "toneladas" },
  { "es", "l", "litro", "litros" },
  { "es", "h", "hora", "horas" },
  { "es", "kW", "kilovatio", "kilovatios" },
  { "es", "MW", "megavatio", "megavatios" },
  { "es", "GW", "gigavatio", "gigavatios" },
  { "es", "°C", "grado Celsius", "grados Celsius" },
  { "es", "°", "grado", "grados" },
  { "pt", "km/h", "quilômetro por hora", "quilômetros por hora" },
  { "pt", "km2", "quilômetro quadrado", "quilômetros quadrados" },
  { "pt", "m2", "metro quadrado", "metros quadrados" },
  { "pt", "m3", "metro cúbico", "metros cúbicos" },
  { "pt", "km", "quilômetro", "quilômetros" },
  { "pt", "m", "metro", "metros" },
  { "pt", "cm", "centímetro", "centímetros" },
  { "pt", "mm", "milímetro", "milímetros" },
  { "pt", "kg", "quilograma", "quilogramas" },
  { "pt", "g", "grama", "gramas" },
  { "pt", "ha", "hectare", "hectares" },
  { "pt", "t", "tonelada", "toneladas" },
  { "pt", "l", "litro", "litros" },
  { "pt", "h", "hora", "horas" },
  { "pt", "kW", "quilowatt", "quilowatts" },
  { "pt", "MW", "megawatt", "megawatts" },
  { "pt", "GW", "gigawatt", "gigawatts" },
  { "pt", "°C", "grau Celsius", "graus Celsius" },
  { "pt", "°", "grau", "graus" },
  { "de", "km/h", "Kilometer pro Stunde", "Kilometer pro Stunde" },
  { "de", "km2", "Quadratkilometer", "Quadratkilometer" },
  { "de", "m2", "Quadratmeter", "Quadratmeter" },
  { "de", "m3", "Kubikmeter", "Kubikmeter" },
  { "de", "km", "Kilometer", "Kilometer" },
  { "de", "m", "Meter", "Meter" },
  { "de", "cm", "Zentimeter", "Zentimeter" },
  { "de", "mm", "Millimeter", "Millimeter" },
  { "de", "kg", "Kilogramm", "Kilogramm" },
  { "de", "g", "Gramm", "Gramm" },
  { "de", "ha", "Hektar", "Hektar" },
  { "de", "t", "Tonne", "Tonnen" },
  { "de", "l", "Liter", "Liter" },
  { "de", "kW", "Kilowatt", "Kilowatt" },
  { "de", "MW", "Megawatt", "Megawatt" },
  { "de", "GW", "Gigawatt", "Gigawatt" },
  { "de", "°C", "Grad Celsius", "Grad Celsius" },
  { "de", "°", "Grad", "Grad" },
};

static char *
plain_unit (const char *printed)
{
  GString *plain = g_string_new (NULL);
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == 0xB2 || c == 0xB3)
        g_string_append_c (plain, c == 0xB2 ? '2' : '3');
      else if (!g_unichar_isspace (c) && c != 0xA0 && c != 0x202F)
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static gboolean
say_unit (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 1), *sign = plain_unit (printed);
  const char *number = match->text + match->start;
  while (number > match->text && (g_ascii_isdigit (number[-1]) || number[-1] == ',' || number[-1] == '.'))
    number--;
  gboolean one = match->text + match->start - number == 1 && *number == '1';
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (vv_language_is (match->how->language, units[i].language) && g_str_equal (units[i].sign, sign))
      {
        g_string_append_printf (spoken, " %s", one ? units[i].one : units[i].many);
        return TRUE;
      }
  return FALSE;
}

static const struct
{
  const char *language, *number, *of, *dot, *at;
} words[] = {
  { "fr", "numéro ", "de ", "point", "arobase" },
  { "es", "número ", "de ", "punto", "arroba" },
  { "pt", "número ", "de ", "ponto", "arroba" },
  { "de", "Nummer ", "", "Punkt", "at" },
};

static gsize
row_of (const VvMatch *match)
{
  gsize i = 0;
  while (i + 1 < G_N_ELEMENTS (words) && !vv_language_is (match->how->language, words[i].language))
    i++;
  return i;
}

static gboolean
say_number_sign (const VvMatch *match, GString *spoken)
{
  g_string_append (spoken, words[row_of (match)].number);
  return TRUE;
}

/* "2024-04-22" → "22 avril 2024". */
static gboolean
say_iso_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_group (match, 1);
  return vv_say_date (match->how->language, vv_match_number (match, 3), vv_match_number (match, 2), year, spoken);
}

/* "5 millions EUR" → "5 millions d’euros"; a code is called as ICU calls it. */
static gboolean
say_code (const VvMatch *match, GString *spoken)
{
  const char *language = match->how->language;
  g_autofree char *printed = vv_match_named (match, "number"), *number = vv_plain_number (printed);
  g_autofree char *magnitude = vv_match_named (match, "magnitude"), *code = vv_match_named (match, "code");
  g_autofree char *name = vv_currency_name (language, code, *magnitude ? "2" : number);
  if (!name)
    return FALSE;
  vv_say_amount (language, VV_GENDER_MASCULINE, number, spoken);
  gboolean elided = vv_language_is (language, "fr") && strchr ("aeiouh", name[0]);
  g_string_append_printf (spoken, "%s%s %s%s", *magnitude ? " " : "", magnitude,
                          *magnitude ? (elided ? "d’" : words[row_of (match)].of) : "", name);
  return TRUE;
}

/** Parts of a whole, of one and of more. */
static const struct
{
  const char *language, *one;
  const char *below[3], *many[3]; /* halves, thirds, quarters */
} fractions[] = {
  { "es", "un", { "medio", "tercio", "cuarto" }, { "medios", "tercios", "cuartos" } },
  { "pt", "um", { "meio", "terço", "quarto" }, { "meios", "terços", "quartos" } },
  { "de", "ein", { "Halb", "Drittel", "Viertel" }, { "Halbe", "Drittel", "Viertel" } },
};

static gboolean
say_fraction (const VvMatch *match, GString *spoken)
{
  guint above = vv_match_number (match, 1), below = vv_match_number (match, 2);
  gsize i = 0;
  while (i < G_N_ELEMENTS (fractions) && !vv_language_is (match->how->language, fractions[i].language))
    i++;
  if (i == G_N_ELEMENTS (fractions) || above >= below)
    return FALSE;
  if (above == 1)
    g_string_append_printf (spoken, "%s %s", fractions[i].one, fractions[i].below[below - 2]);
  else
    g_string_append_printf (spoken, "%u %s", above, fractions[i].many[below - 2]);
  return TRUE;
}

/* "www.un.org" → "www point un point org": what is no word is left to the letters of the engine. */
static gboolean
say_address (const VvMatch *match, GString *spoken)
{
  gsize row = row_of (match);
  g_autofree char *name = vv_match_named (match, "name"), *host = vv_match_named (match, "host");
  g_auto (GStrv) parts = g_strsplit (*name ? name : host, ".", -1), hosts = g_strsplit (host, ".", -1);
  g_autofree char *dot = g_strdup_printf (" %s ", words[row].dot);
  g_autofree char *said = g_strjoinv (dot, parts), *said_host = g_strjoinv (dot, hosts);
  if (*name)
    g_string_append_printf (spoken, "%s %s ", said, words[row].at);
  g_string_append (spoken, said_host);
  return TRUE;
}

const VvSpeechRule vv_rules_shared[] = {
  { "footnote", TONGUES " ru", NULL, "(?<=\\p{Ll}{3}|[.,;»)])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+| ?\\[[0-9]{1,3}\\])", "", NULL,
    "le texte[12] suit et le traité²", "le texte suit et le traité" },
  { "address", TONGUES, ".",
    "(?:\\b(?<name>[\\p{L}0-9._+-]+)@|\\bhttps?://"
    "(?:www\\.)?|\\b(?=www\\.))(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/[^\\s)\\]>”\"]*"
    "[^\\s)\\]>”\".,;:!?]|/)?",
    NULL, say_address, "voir https://www.un.org/fr/ et roe@un.org", "voir un point org et roe arobase un point org" },
  { "any-abbreviations", "es fr pt de it", ".", VV_SHORT_TWO, NULL, vv_say_short, "p. ej. aquí", "por ejemplo aquí" },
  { "any-abbreviations-of-three", "de", ".", VV_SHORT_THREE, NULL, vv_say_short, "i. d. R. hier", "in der Regel hier" },
  { "any-abbreviation", TONGUES " it", ".", VV_SHORT, NULL, vv_say_short, "Gén. Roux", "général Roux" },
  { "any-number-sign", TONGUES, NULL, "№" VV_GAP "?|(?<![\\p{L}\\p{N}])#(?=[0-9])", NULL, say_number_sign,
    "la décision № 5", "la décision numéro cinq" },
  { "iso-date", TONGUES, "-", "(?<![0-9/-])(" VV_YEAR ")-([01][0-9])-([0-3][0-9])(?![0-9-])", NULL, say_iso_date,
    "le 2024-04-22", "le vingt-deux avril deux mille vingt-quatre" },
  { "money-code", TONGUES, VV_CAPITALS,
    VV_NO_NUMBER_BEFORE "(?:(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP "(?<magnitude>\\p{Ll}{3,}))?" VV_GAP
                        "?(?<code>" CODES ")|(?<code>" CODES ")" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "(?<magnitude>mill\\p{L}+|milh\\p{L}+|bilh\\p{L}+|Mill\\p{L}+))?)(?!\\p{L})",
    NULL, say_code, "5 millions EUR et USD 20", "cinq millions d’euros et vingt dollars des États-Unis" },
  { "fraction", "es pt de", "/", VV_NO_NUMBER_BEFORE "([1-3])/([2-4])" VV_NO_NUMBER_AFTER, NULL, say_fraction,
    "1/2 y 2/3", "un medio y dos tercios" },
  { "unit", TONGUES, VV_DIGITS,
    "(?<=[0-9])(" VV_GAP "?(?:km/h|km[2²]|km|m[23²³]|cm|mm|kg|ha|kWh|GWh|kW|MW|GW|°" VV_GAP "?C|°|(?<=" VV_GAP
    ")[mgtlh](?!\\.\\p{L})))(?![\\p{L}\\p{N}/’'²³])",
    NULL, say_unit, "50 km², 1 kg et 1,5 °C",
    "cinquante kilomètres carrés, un kilogramme et un virgule cinq degrés Celsius" },
  { "any-slash", TONGUES " ru ar", "/", "(?<=\\p{L}{2}) ?/ ?(?=\\p{L}{2})", ", ", NULL, "Israël/Palestine",
    "Israël, Palestine" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
