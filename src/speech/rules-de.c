/* speech/rules-de: what German print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/numbers.h"
#include "speech/tongue.h"

/* "24.02.2022" → "der 24. Februar 2022". */
static gboolean
say_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *day = vv_match_group (match, 1);
  g_autofree char *month = vv_match_group (match, 2);
  g_autofree char *year = vv_match_group (match, 3);
  guint which = (guint) g_ascii_strtoull (day, NULL, 10);
  g_autofree char *name = vv_month_name ("de", (guint) g_ascii_strtoull (month, NULL, 10));
  if (!name || which < 1 || which > 31)
    return FALSE;
  vv_say_ordinal ("de", "-n", which, spoken);
  g_string_append_printf (spoken, " %s %s", name, year);
  return TRUE;
}

/* "3. Oktober" → "dritten Oktober": the case that stands after "am", "vom", "bis zum". */
static gboolean
say_day (const VvMatch *match, GString *spoken)
{
  g_autofree char *day = vv_match_group (match, 1);
  guint which = (guint) g_ascii_strtoull (day, NULL, 10);
  vv_say_ordinal ("de", "-n", which, spoken);
  return which >= 1 && which <= 31;
}

/* "1945" → "neunzehnhundertfünfundvierzig". */
static gboolean
say_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_group (match, 0);
  vv_number_year ("de", year, spoken);
  return TRUE;
}

const VvSpeechRule vv_rules_de[] = {
  { "professor", "de", NULL, "\\bProf\\.(?=" VV_GAP ")", "Professor", NULL, "Prof. Weber", "Professor Weber" },
  { "doctor", "de", NULL, "\\bDr\\.(?=" VV_GAP ")", "Doktor", NULL, "Dr. Weber", "Doktor Weber" },
  { "number", "de", NULL, "\\bNr\\." VV_GAP "?(?=[0-9])", "Nummer ", NULL, "Nr. 5", "Nummer fünf" },
  { "article", "de", NULL, "\\bArt\\." VV_GAP "?(?=[0-9])", "Artikel ", NULL, "Art. 5", "Artikel fünf" },
  { "paragraph", "de", NULL, "\\bAbs\\." VV_GAP "?(?=[0-9])", "Absatz ", NULL, "Abs. 4", "Absatz vier" },
  { "page", "de", NULL, "\\bS\\." VV_GAP "?(?=[0-9])", "Seite ", NULL, "S. 12", "Seite zwölf" },
  { "sections", "de", NULL, "§§" VV_GAP "?", "Paragrafen ", NULL, "§§ 4 und 5", "Paragrafen vier und fünf" },
  { "section", "de", NULL, "§" VV_GAP "?", "Paragraf ", NULL, "§ 4", "Paragraf vier" },
  { "for-example", "de", NULL, "\\bz\\." VV_GAP "?B\\.", "zum Beispiel", NULL, "wie z. B. hier",
    "wie zum Beispiel hier" },
  { "that-is", "de", NULL, "\\bd\\." VV_GAP "?h\\.", "das heißt", NULL, "also d. h. hier", "also das heißt hier" },
  { "among-others", "de", NULL, "\\bu\\." VV_GAP "?a\\.", "unter anderem", NULL, "hier u. a. dort",
    "hier unter anderem dort" },
  { "respectively", "de", NULL, "\\bbzw\\.", "beziehungsweise", NULL, "hier bzw. dort", "hier beziehungsweise dort" },
  { "compare", "de", NULL, "\\bvgl\\.(?=" VV_GAP ")", "vergleiche", NULL, "vgl. Anlage", "vergleiche Anlage" },
  { "about", "de", NULL, "\\bca\\.(?=" VV_GAP ")", "circa", NULL, "ca. 50", "circa fünfzig" },
  { "symbol", "de", "/",
    "\\b[A-Z]{1,6}(?:\\.[A-Z0-9]{1,3})?(?:/[A-Za-z0-9][A-Za-z0-9.-]*(?<![.-]))*/[A-Za-z0-9.-]*[0-9]+(?![\\p{L}0-9])",
    NULL, vv_say_symbol, "das Dokument S/PV.9834", "das Dokument S P V neuntausendachthundertvierunddreißig" },
  { "roman", "de", "IVXLC",
    "\\b(?<before>(?:Kapitel|Teil|Anhang|Abschnitt|Titel|Band|Weltkrieg|Artikel)" VV_GAP ")(?<roman>" VV_ROMAN ")\\b",
    NULL, vv_say_roman_digits, "in Kapitel V", "in Kapitel fünf" },
  { "date", "de", "./",
    VV_NO_NUMBER_BEFORE "([0-3]?[0-9])\\." VV_GAP "?([01]?[0-9])\\." VV_GAP "?(" VV_YEAR ")" VV_NO_NUMBER_AFTER, NULL,
    say_date, "am 24.02.2022", "am vierundzwanzigsten Februar zweitausendzweiundzwanzig" },
  { "day", "de", VV_DIGITS,
    VV_NO_NUMBER_BEFORE
    "([0-3]?[0-9])\\.(?=" VV_GAP
    "(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))",
    NULL, say_day, "am 3. Oktober", "am dritten Oktober" },
  { "clock", "de", NULL, VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])[:.]([0-5][0-9])" VV_GAP "?Uhr\\b", "\\1 Uhr \\2",
    NULL, "um 10.30 Uhr", "um zehn Uhr dreißig" },
  { "money-before", "de", "$€£",
    "(?<sign>US\\$|\\$|€|£)" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
    "?(?<magnitude>Mio\\.|Mrd\\.|Tsd\\.|Millionen|Milliarden|Million|Milliarde)(?!\\p{L}))?",
    NULL, vv_say_sum, "€ 3,5 Mio.", "drei Komma fünf Millionen Euro" },
  { "money", "de", "$€£",
    VV_NO_NUMBER_BEFORE "(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "(?<magnitude>Mio\\.|Mrd\\.|Tsd\\.|Millionen|Milliarden|Million|Milliarde))?" VV_GAP
                        "?(?<sign>€|£|US\\$|\\$)",
    NULL, vv_say_sum, "500 Mrd. €", "fünfhundert Milliarden Euro" },
  { "millions", "de", NULL, "(?<=[0-9])" VV_GAP "Mio\\.", " Millionen", NULL, "5 Mio. Menschen",
    "fünf Millionen Menschen" },
  { "billions", "de", NULL, "(?<=[0-9])" VV_GAP "Mrd\\.", " Milliarden", NULL, "5 Mrd. Menschen",
    "fünf Milliarden Menschen" },
  { "square-kilometres", "de", NULL, "(?<=[0-9])" VV_GAP "?km(?:²|2)(?![\\p{L}\\p{N}/])", " Quadratkilometer", NULL,
    "50 km²", "fünfzig Quadratkilometer" },
  { "kilometres-an-hour", "de", NULL, "(?<=[0-9])" VV_GAP "?km/h(?![\\p{L}\\p{N}/])", " Kilometer pro Stunde", NULL,
    "50 km/h", "fünfzig Kilometer pro Stunde" },
  { "kilometres", "de", NULL, "(?<=[0-9])" VV_GAP "?km(?![\\p{L}\\p{N}/])", " Kilometer", NULL, "50 km",
    "fünfzig Kilometer" },
  { "kilograms", "de", NULL, "(?<=[0-9])" VV_GAP "?kg(?![\\p{L}\\p{N}/])", " Kilogramm", NULL, "50 kg",
    "fünfzig Kilogramm" },
  { "megawatts", "de", NULL, "(?<=[0-9])" VV_GAP "?MW(?![\\p{L}\\p{N}/])", " Megawatt", NULL, "50 MW",
    "fünfzig Megawatt" },
  { "hectares", "de", NULL, "(?<=[0-9])" VV_GAP "?ha(?![\\p{L}\\p{N}/])", " Hektar", NULL, "50 ha", "fünfzig Hektar" },
  { "degrees", "de", NULL, "(?<=[0-9])" VV_GAP "?°" VV_GAP "?C(?![\\p{L}\\p{N}/])", " Grad Celsius", NULL, "50 °C",
    "fünfzig Grad Celsius" },
  { "per-cent", "de", NULL, "(?<=[0-9])" VV_GAP "?%", " Prozent", NULL, "3,5 %", "drei Komma fünf Prozent" },
  { "range", "de", NULL, "(?<![-–—/0-9])([0-9]{1,4})[–—-]([0-9]{1,4})(?![-–—/.0-9])", "\\1 bis \\2", NULL, "5-7 Tage",
    "fünf bis sieben Tage" },
  { "year", "de", VV_DIGITS, VV_NO_NUMBER_BEFORE "1[1-9][0-9]{2}(?![\\p{L}\\p{N}%]|[.,:/][0-9])", NULL, say_year,
    "im Jahr 1945", "im Jahr neunzehnhundertfünfundvierzig" },
  { "number-in-words", "de", VV_DIGITS,
    VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" VV_COMMA_NUMBER ")(?![\\p{L}\\p{N}])(?!\\.(?=\\s\\p{L}))",
    NULL, vv_say_comma_number, "3,05 und 10 000 und 1.234.567 Menschen",
    "drei Komma null fünf und zehntausend und eine Million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig "
    "Menschen" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
