/* speech/rules-shared: conventions that French, Spanish, Portuguese, German and Russian print share, each with the
 * words of its language; see rules.h. They stand before the rows of the languages. */
#include "core/pattern.h"
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
  { "fr", "min", "minute", "minutes" },
  { "fr", "kWh", "kilowattheure", "kilowattheures" },
  { "fr", "MWh", "mégawattheure", "mégawattheures" },
  { "fr", "TWh", "térawattheure", "térawattheures" },
  { "fr", "kV", "kilovolt", "kilovolts" },
  { "fr", "GtCO2", "gigatonne de C O 2", "gigatonnes de C O 2" },
  { "fr", "MtCO2", "mégatonne de C O 2", "mégatonnes de C O 2" },
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
  { "es", "min", "minuto", "minutos" },
  { "es", "kWh", "kilovatio hora", "kilovatios hora" },
  { "es", "MWh", "megavatio hora", "megavatios hora" },
  { "es", "GWh", "gigavatio hora", "gigavatios hora" },
  { "es", "TWh", "teravatio hora", "teravatios hora" },
  { "es", "kV", "kilovoltio", "kilovoltios" },
  { "es", "GtCO2", "gigatonelada de C O 2", "gigatoneladas de C O 2" },
  { "es", "MtCO2", "megatonelada de C O 2", "megatoneladas de C O 2" },
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
  { "pt", "min", "minuto", "minutos" },
  { "pt", "kWh", "quilowatt-hora", "quilowatts-hora" },
  { "pt", "MWh", "megawatt-hora", "megawatts-hora" },
  { "pt", "GWh", "gigawatt-hora", "gigawatts-hora" },
  { "pt", "TWh", "terawatt-hora", "terawatts-hora" },
  { "pt", "kV", "quilovolt", "quilovolts" },
  { "pt", "GtCO2", "gigatonelada de C O 2", "gigatoneladas de C O 2" },
  { "pt", "MtCO2", "megatonelada de C O 2", "megatoneladas de C O 2" },
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
  { "de", "min", "Minute", "Minuten" },
  { "de", "kWh", "Kilowattstunde", "Kilowattstunden" },
  { "de", "MWh", "Megawattstunde", "Megawattstunden" },
  { "de", "GWh", "Gigawattstunde", "Gigawattstunden" },
  { "de", "TWh", "Terawattstunde", "Terawattstunden" },
  { "de", "kV", "Kilovolt", "Kilovolt" },
  { "de", "GtCO2", "Gigatonne C O 2", "Gigatonnen C O 2" },
  { "de", "MtCO2", "Megatonne C O 2", "Megatonnen C O 2" },
  { "de", "°C", "Grad Celsius", "Grad Celsius" },
  { "de", "°", "Grad", "Grad" },
  { "fr", "‰", "pour mille", "pour mille" },
  { "es", "‰", "por mil", "por mil" },
  { "pt", "‰", "por mil", "por mil" },
  { "de", "‰", "Promille", "Promille" },
};

static const char *
name_of_unit (const char *language, const char *sign, gboolean one)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (vv_language_is (language, units[i].language) && g_str_equal (units[i].sign, sign))
      return one ? units[i].one : units[i].many;
  return NULL;
}

static gboolean
say_unit (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 1), *sign = vv_plain_unit (printed + (*printed == '-'));
  const char *number = match->text + match->start;
  while (number > match->text && (g_ascii_isdigit (number[-1]) || number[-1] == ',' || number[-1] == '.'))
    number--;
  gboolean one = match->text + match->start - number == 1 && *number == '1';
  const char *name = name_of_unit (match->how->language, sign, one);
  if (!name)
    return FALSE;
  g_string_append_printf (spoken, " %s", name);
  return TRUE;
}

/* "km 42" → "kilomètre 42". */
static gboolean
say_kilometre (const VvMatch *match, GString *spoken)
{
  g_string_append (spoken, name_of_unit (match->how->language, "km", TRUE));
  return TRUE;
}

static const struct
{
  const char *language, *number, *of;
} words[] = {
  { "fr", "numéro ", "de " },
  { "es", "número ", "de " },
  { "pt", "número ", "de " },
  { "de", "Nummer ", "" },
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

/** Words after which three numbers with points are a date, and those after which they number a part. */
#define DATING                                                                                                         \
  "(?i)(?:\\b(?:le|du|au|dès|depuis|el|del|al|desde|em|de|até|am|vom|zum|bis|seit|ab|den|dem|und|et)\\s|\\()$"
#define NUMBERING                                                                                                          \
  "(?i)\\b(?:n[r°ºo]|num\\p{L}*|núm\\p{L}*|point|punto|ponto|ziffer|kapitel|abschnitt|se[cç]\\p{L}*|chap\\p{L}*|"      \
  "cap\\p{L}*|art\\p{L}*|par\\p{L}*|párr\\p{L}*|tab\\p{L}*|abb\\p{L}*|anlage|anne\\p{L}*|version|versi[óo]n|versão|§)" \
  "\\.?\\s?$"

/* "24.2.22" → "24 février 2022". */
static gboolean
say_short_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *day = vv_match_group (match, 1), *month = vv_match_group (match, 3);
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  gboolean padded = strlen (day) == 2 && strlen (month) == 2;
  if (vv_pattern_matches (NUMBERING, before) || !(padded || vv_pattern_matches (DATING, before)))
    return FALSE;
  g_autofree char *year = g_strdup_printf ("%u", vv_full_year (vv_match_number (match, 4)));
  return vv_say_date (match->how->language, vv_match_number (match, 1), vv_match_number (match, 3), year, spoken);
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
  const char *below[9], *many[9]; /* halves to tenths */
} fractions[] = {
  { "es",
    "un",
    { "medio", "tercio", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo" },
    { "medios", "tercios", "cuartos", "quintos", "sextos", "séptimos", "octavos", "novenos", "décimos" } },
  { "pt",
    "um",
    { "meio", "terço", "quarto", "quinto", "sexto", "sétimo", "oitavo", "nono", "décimo" },
    { "meios", "terços", "quartos", "quintos", "sextos", "sétimos", "oitavos", "nonos", "décimos" } },
  { "de",
    "ein",
    { "Halb", "Drittel", "Viertel", "Fünftel", "Sechstel", "Siebtel", "Achtel", "Neuntel", "Zehntel" },
    { "Halbe", "Drittel", "Viertel", "Fünftel", "Sechstel", "Siebtel", "Achtel", "Neuntel", "Zehntel" } },
};

/** Signs before a number and between two. */
static const struct
{
  const char *language, *sign, *word;
} signs[] = {
  { "fr", "×", " fois " },         { "fr", "~", "environ " },     { "fr", ">", "plus de " },
  { "fr", "<", "moins de " },      { "fr", "≥", "au moins " },    { "fr", "≤", "au plus " },
  { "es", "×", " por " },          { "es", "~", "cerca de " },    { "es", ">", "más de " },
  { "es", "<", "menos de " },      { "es", "≥", "al menos " },    { "es", "≤", "como máximo " },
  { "pt", "×", " vezes " },        { "pt", "~", "cerca de " },    { "pt", ">", "mais de " },
  { "pt", "<", "menos de " },      { "pt", "≥", "pelo menos " },  { "pt", "≤", "no máximo " },
  { "fr", "±", "plus ou moins " }, { "es", "±", "más o menos " }, { "pt", "±", "mais ou menos " },
  { "de", "±", "plus minus " },    { "ru", "±", "плюс-минус " },  { "ar", "±", "زائِد أو ناقِص " },
  { "zh", "±", "正负" },           { "de", "×", " mal " },        { "de", "~", "etwa " },
  { "de", ">", "mehr als " },      { "de", "<", "weniger als " }, { "de", "≥", "mindestens " },
  { "de", "≤", "höchstens " },     { "ru", "×", " на " },         { "ru", "~", "около " },
  { "ru", ">", "более " },         { "ru", "<", "менее " },       { "ru", "≥", "не менее " },
  { "ru", "≤", "не более " },      { "ar", "×", " في " },         { "ar", "~", "نَحو " },
  { "ar", ">", "أكثَر مِن " },       { "ar", "<", "أقَلّ مِن " },      { "ar", "≥", "على الأقَلّ " },
  { "ar", "≤", "على الأكثَر " },    { "zh", "×", "乘" },           { "zh", "~", "约" },
  { "zh", ">", "大于" },           { "zh", "<", "小于" },         { "zh", "≥", "至少" },
  { "zh", "≤", "至多" },
};

static gboolean
say_sign (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_named (match, "sign");
  const char *sign = g_str_equal (printed, "x") ? "×" : (strstr ("≈∼", printed) ? "~" : printed);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (vv_language_is (match->how->language, signs[i].language) && g_str_equal (signs[i].sign, sign))
      {
        g_string_append (spoken, signs[i].word);
        return TRUE;
      }
  return FALSE;
}

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

typedef struct
{
  const char *names[3]; /* of one, of two to four (Russian) and of more: form_after() */
  gboolean feminine;
} TimeUnit;

/** What stands between a number and its unit, hours, minutes and seconds, and what between two of them. */
static const struct
{
  const char *language, *gap;
  TimeUnit units[3];
  const char *and;
} clocks[] = {
  { "en",
    " ",
    { { { "hour", "hours" }, FALSE }, { { "minute", "minutes" }, FALSE }, { { "second", "seconds" }, FALSE } },
    " " },
  { "fr",
    " ",
    { { { "heure", "heures" }, TRUE }, { { "minute", "minutes" }, TRUE }, { { "seconde", "secondes" }, TRUE } },
    " " },
  { "es",
    " ",
    { { { "hora", "horas" }, TRUE }, { { "minuto", "minutos" }, FALSE }, { { "segundo", "segundos" }, FALSE } },
    " " },
  { "pt",
    " ",
    { { { "hora", "horas" }, TRUE }, { { "minuto", "minutos" }, FALSE }, { { "segundo", "segundos" }, FALSE } },
    " " },
  { "de",
    " ",
    { { { "Stunde", "Stunden" }, TRUE }, { { "Minute", "Minuten" }, TRUE }, { { "Sekunde", "Sekunden" }, TRUE } },
    " " },
  { "ru",
    " ",
    { { { "час", "часа", "часов" }, FALSE },
      { { "минута", "минуты", "минут" }, TRUE },
      { { "секунда", "секунды", "секунд" }, TRUE } },
    " " },
  { "ar",
    " ",
    { { { NULL, "ساعات", "ساعَه" }, FALSE },
      { { NULL, "دَقائِق", "دَقيقَه" }, FALSE },
      { { NULL, "ثَواني", "ثانِيَه" }, FALSE } },
    " و " },
  { "zh", "", { { { "小时", "小时" }, FALSE }, { { "分", "分" }, FALSE }, { { "秒", "秒" }, FALSE } }, "" },
};

/* Which of the three forms stands after @n. */
static guint
form_after (const char *language, guint n)
{
  if (vv_language_is (language, "ar"))
    return n >= 3 && n <= 10 ? 1 : 2;
  if (!vv_language_is (language, "ru"))
    return n == 1 || (n == 0 && vv_language_is (language, "fr")) ? 0 : 1;
  guint last = n % 10;
  return n / 10 == 1 || last == 0 || last > 4 ? 2 : (last == 1 ? 0 : 1);
}

static void
append_count (const char *language, guint n, gboolean feminine, GString *spoken)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  if (vv_language_is (language, "ar")) /* eSpeak NG says it better than ICU */
    g_string_append (spoken, number);
  else if (vv_language_is (language, "ru"))
    vv_number_say (language, feminine ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine", number, spoken);
  else
    vv_say_amount (language, feminine ? VV_GENDER_FEMININE : VV_GENDER_MASCULINE, number, spoken);
}

/* "00:12:34" → "12 minutes 34 seconds": what is nothing is not said; nor are parts of seconds. */
static gboolean
say_timecode (const VvMatch *match, GString *spoken)
{
  const char *language = match->how->language;
  gsize row = 0;
  while (row < G_N_ELEMENTS (clocks) && !vv_language_is (language, clocks[row].language))
    row++;
  if (row == G_N_ELEMENTS (clocks))
    return FALSE;
  gsize before = spoken->len;
  for (int unit = 0; unit < 3; unit++)
    {
      guint n = vv_match_number (match, unit + 1);
      if (n == 0 && (unit < 2 || spoken->len > before))
        continue;
      const TimeUnit *named = &clocks[row].units[unit];
      g_string_append (spoken, spoken->len > before ? clocks[row].and : "");
      append_count (language, n, named->feminine, spoken);
      g_string_append_printf (spoken, "%s%s", clocks[row].gap, named->names[form_after (language, n)]);
    }
  return TRUE;
}

/* "1.234/2023" → "1234 de 2023". */
static gboolean
say_law (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 1), *number = vv_plain_number (printed);
  g_string_append_printf (spoken, "%s de %u", number, vv_full_year (vv_match_number (match, 2)));
  return TRUE;
}

const VvSpeechRule vv_rules_shared[] = {
  { "timecode", "en " TONGUES " ru ar zh", ":",
    "(?<![\\p{L}0-9:.,])([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?:[.,][0-9]{1,3})?(?![0-9:]|\\p{L})", NULL, say_timecode,
    "[00:12:34,500]", "[twelve minutes thirty-four seconds]" },
  { "footnote", TONGUES " ru", NULL, "(?<=\\p{Ll}{3}|[.,;»)])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+| ?\\[[0-9]{1,3}\\])", "", NULL,
    "le texte[12] suit et le traité²", "le texte suit et le traité" },
  { "address", TONGUES " ru ar zh", ".",
    "(?:\\b(?<name>[\\p{L}0-9._+-]+)@|\\bhttps?://"
    "(?:www\\.)?|\\b(?=www\\.))(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/[^\\s)\\]>”\"]*"
    "[^\\s)\\]>”\".,;:!?]|/)?",
    NULL, vv_say_address, "voir https://www.un.org/fr/ et roe@un.org",
    "voir U N point org et roe arobase U N point org" },
  { "european-symbol", TONGUES " ru ar zh", VV_DIGITS, VV_EUROPEAN_SYMBOL, NULL, vv_say_symbol,
    "COM(2024) 123 et A9-0123/2024",
    "C O M deux mille vingt-quatre, cent vingt-trois et A neuf, cent vingt-trois, deux mille vingt-quatre" },
  { "court-case", TONGUES " ru ar zh", "/", VV_COURT_CASE, NULL, vv_say_symbol, "dans l’affaire C-402/05 P",
    "dans l’affaire C quatre cent deux, zéro cinq, P" },
  { "number-led-by-zero", TONGUES, "0", VV_LED_BY_ZERO, NULL, vv_say_led_by_zero, "la décision 012-2024",
    "la décision zéro un deux, deux mille vingt-quatre" },
  { "year-and-number", TONGUES, "/", VV_NO_NUMBER_BEFORE "((?:19|20)[0-9]{2})/([1-9][0-9]{0,3})(?![0-9]|/[0-9])",
    "\\1, \\2", NULL, "directive 2019/1024/UE, en 2019/20",
    "directive deux mille dix-neuf, mille vingt-quatre, U E, en deux mille dix-neuf, vingt" },
  { "law-number", "fr es pt", "/",
    VV_NO_NUMBER_BEFORE "([1-9][0-9]{0,2}(?:\\.[0-9]{3})+|[1-9][0-9]{0,4})/((?:19|20)[0-9]{2})(?![0-9/])", NULL,
    say_law, "la loi 45/2019 et 1.234/2023",
    "la loi quarante-cinq de deux mille dix-neuf et mille deux cent trente-quatre de deux mille vingt-trois" },
  { "german-law-number", "de", "/", "(?<=Nr\\. |Nummer |Nrn\\. )([1-9][0-9]{0,4})/((?:19|20)[0-9]{2})(?![0-9/])",
    "\\1, \\2", NULL, "die Verordnung Nr. 833/2014",
    "die Verordnung Nummer achthundertdreiunddreißig, zweitausendvierzehn" },
  { "short-law-number", "es pt", "/",
    "(?<=\\bPL |\\bPLS |\\bPLP |\\bPEC |\\bMP |[Ll]ei |[Ll]ey |ecreto |n\\.º |nº |n° "
    ")([1-9][0-9]{0,2}(?:\\.[0-9]{3})+|[1-9][0-9]{0,4})/([0-9]{2})(?![0-9/])",
    NULL, say_law, "la Ley 39/15", "la Ley treinta y nueve de dos mil quince" },
  { "per-mille", TONGUES, "‰", "(?<=[0-9])(" VV_GAP "?‰)", NULL, say_unit, "3 ‰", "trois pour mille" },
  { "any-formula", TONGUES " ru ar zh", "C", "\\bCO2\\b", "C O 2", NULL, "du CO2", "du C O deux" },
  { "any-plural-mark", "fr es pt", "(", "(?<=\\p{Ll}{2})\\((e?s|e|x)\\)", "", NULL, "l’État(s)", "l’État" },
  { "any-times", TONGUES " ru ar zh", "x×", "(?<=[0-9])" VV_GAP "?(?<sign>[x×])" VV_GAP "?(?=[0-9])", NULL, say_sign,
    "5 × 5", "cinq fois cinq" },
  { "any-sign", TONGUES " ru ar zh", "~≈∼<>≥≤±", "(?<![\\p{L}0-9<>=~-])(?<sign>[~≈∼<>≥≤±])" VV_GAP "?(?=[0-9])", NULL,
    say_sign, "~5 et > 5 %", "environ cinq et plus de cinq pour cent" },
  { "any-abbreviations", "es fr pt de it", ".", VV_SHORT_TWO, NULL, vv_say_short, "p. ej. aquí", "por ejemplo aquí" },
  { "any-abbreviations-of-three", "de", ".", VV_SHORT_THREE, NULL, vv_say_short, "i. d. R. hier", "in der Regel hier" },
  { "any-abbreviation", TONGUES " it", ".", VV_SHORT, NULL, vv_say_short, "Gén. Roux", "général Roux" },
  { "any-number-sign", TONGUES, NULL, "№" VV_GAP "?|(?<![\\p{L}\\p{N}])#(?=[0-9])", NULL, say_number_sign,
    "la décision № 5", "la décision numéro cinq" },
  { "iso-date", TONGUES, "-", "(?<![0-9/-])(" VV_YEAR ")-([01][0-9])-([0-3][0-9])(?![0-9-])", NULL, say_iso_date,
    "le 2024-04-22", "le vingt-deux avril deux mille vingt-quatre" },
  { "short-date", TONGUES, "./",
    VV_NO_NUMBER_BEFORE "([0-3]?[0-9])([./])([01]?[0-9])\\2([0-9]{2})(?![\\p{L}0-9]|[.,:/-][0-9]|" VV_GAP "?[%€$])",
    NULL, say_short_date, "le 24.2.22 et 08/05/45",
    "le vingt-quatre février deux mille vingt-deux et huit mai mille neuf cent "
    "quarante-cinq" },
  { "money-code", TONGUES, VV_CAPITALS,
    VV_NO_NUMBER_BEFORE "(?:(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP "(?<magnitude>\\p{Ll}{3,}))?" VV_GAP
                        "?(?<code>" CODES ")|(?<code>" CODES ")" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "(?<magnitude>mill\\p{L}+|milh\\p{L}+|bilh\\p{L}+|Mill\\p{L}+))?)(?!\\p{L})",
    NULL, say_code, "5 millions EUR et USD 20", "cinq millions d’euros et vingt dollars des États-Unis" },
  { "fraction", "es pt de", "/", VV_NO_NUMBER_BEFORE "([1-9])/([2-9]|10)" VV_NO_NUMBER_AFTER, NULL, say_fraction,
    "1/2 y 2/3 y 3/10", "un medio y dos tercios y tres décimos" },
  { "unit", TONGUES, VV_DIGITS,
    "(?<=[0-9])((?:" VV_GAP "|-)?(?:km/h|km[2²]|km|m[23²³]|cm|mm|kg|ha|[kMGT]Wh|kV|[MG]tCO[2₂]|min|kW|MW|GW|[°º]" VV_GAP
    "?C|°|(?<=" VV_GAP ")[mgtlh](?!\\.\\p{L})))(?![\\p{L}\\p{N}/’'²³])",
    NULL, say_unit, "50 km², 1 kg, 155-mm et 1,5 °C",
    "cinquante kilomètres carrés, un kilogramme, cent cinquante-cinq millimètres et un virgule cinq degrés Celsius" },
  { "kilometre-mark", TONGUES, "k", "(?<![\\p{L}0-9])(?<![0-9]" VV_GAP ")km(?=" VV_GAP "[0-9])", NULL, say_kilometre,
    "au km 42", "au kilomètre quarante-deux" },
  { "any-slash", TONGUES " ru ar", "/", "(?<=[\\p{L}0-9]{2}) ?/ ?(?=\\p{L}{2})", ", ", NULL, "Israël/Palestine",
    "Israël, Palestine" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
