/* speech/rules-de: what German print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "core/pattern.h"
#include "speech/numbers.h"
#include "speech/tongue.h"

#include <string.h>

static gboolean
stands_after_der (const char *before)
{
  return vv_pattern_matches ("(?<!\\p{L})[Dd]er\\s$", before);
}

/* "3. Oktober" → "dritten Oktober": the case that stands after "am", "vom", "bis zum"; but "der dritte". */
static gboolean
say_day (const VvMatch *match, GString *spoken)
{
  guint which = vv_match_number (match, 1);
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  vv_say_ordinal ("de", stands_after_der (before) ? "" : "-n", which, spoken);
  return which >= 1 && which <= 31;
}

/* "jede*r" → "jede oder jeder", "einem:r" → "einem oder einer". */
static gboolean
say_both_endings (const VvMatch *match, GString *spoken)
{
  g_autofree char *one = vv_match_group (match, 1), *ending = vv_match_group (match, 2);
  gboolean instead = g_str_has_suffix (one, "em") || g_str_has_suffix (one, "es") || g_str_has_suffix (one, "en");
  g_string_append_printf (spoken, "%s oder %.*s%s", one, (int) (strlen (one) - (instead ? 1 : 0)), one,
                          instead && *ending == 'e' ? "" : ending);
  return strlen (one) > 1;
}

/* "24.12." → "vierundzwanzigsten Dezember". */
static gboolean
say_day_month (const VvMatch *match, GString *spoken)
{
  g_autofree char *month = vv_month_name ("de", vv_match_number (match, 2));
  if (!month || !say_day (match, spoken))
    return FALSE;
  g_string_append_printf (spoken, " %s", month);
  return TRUE;
}

/* "1945" → "neunzehnhundertfünfundvierzig". */
static gboolean
say_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_group (match, 0);
  vv_number_year ("de", year, spoken);
  return TRUE;
}

/** After these an ordinal ends in -n; else in -e. */
#define OBLIQUE                                                                                                        \
  "(?i)\\b(?:im|am|vom|zum|zur|beim|dem|den|des|der|einer|eines|einem|einen|seiner|ihrer|unserer|dieser|diesem|auf "   \
  "der|seit|von|bis|ab|und|oder)\\s$"
/** Words with which "der" stands in the dative or the genitive. */
#define FEMININE_OR_MANY                                                                                               \
  "(?:ung|heit|keit|ion|tät|schaft|e|ur|ei|enz|anz|en|welt|macht|frist|hand|stadt|wahl|zahl|kammer)$"
/* "die 78. Tagung" → "die achtundsiebzigste Tagung", "im XX. Jahrhundert" → "im zwanzigsten Jahrhundert". */
static gboolean
say_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start), *number = vv_match_group (match, 1);
  guint value = g_ascii_isdigit (*number) ? (guint) g_ascii_strtoull (number, NULL, 10) : vv_roman_value (number);
  g_autofree char *noun = vv_word_after (match);
  gboolean oblique = vv_pattern_matches (OBLIQUE, before)
                     && !(stands_after_der (before) && !vv_pattern_matches (FEMININE_OR_MANY, noun));
  vv_say_ordinal ("de", oblique ? "-n" : "", value, spoken);
  return value > 0;
}

/* "10:5" → "zehn zu fünf". */
static gboolean
say_ratio (const VvMatch *match, GString *spoken)
{
  g_autofree char *first = vv_match_group (match, 1), *second = vv_match_group (match, 2);
  vv_say_amount ("de", VV_GENDER_NONE, first, spoken);
  g_string_append (spoken, " zu ");
  vv_say_amount ("de", VV_GENDER_NONE, second, spoken);
  return TRUE;
}

/* "Wilhelm II." → "Wilhelm der Zweite", "Wilhelms II." → "des Zweiten", "von Wilhelm II." → "dem Zweiten". */
static gboolean
say_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start), *name = vv_match_group (match, 1);
  g_autofree char *roman = vv_match_group (match, 2);
  gboolean queen = vv_pattern_matches ("^(?:Elisabeth|Katharina|Margrethe|Victoria|Maria|Isabella)", name);
  gboolean owner
      = g_str_has_suffix (name, "s") && !vv_pattern_matches ("(?:Nikolaus|Pius|Paulus|Mohammeds?|Johannes)$", name);
  gboolean oblique
      = owner || vv_pattern_matches ("\\b(?:von|mit|unter|bei|zu|nach|aus|seit|dem|Papst von|Königin?)\\s$", before);
  g_string_append_printf (spoken, "%s %s ", name,
                          owner ? (queen ? "der" : "des")
                                : (oblique ? (queen ? "der" : "dem") : (queen ? "die" : "der")));
  vv_say_ordinal ("de", oblique ? "-n" : "", vv_roman_value (roman), spoken);
  return vv_roman_value (roman) > 0;
}

/* "1939–1945" → "neunzehnhundertneununddreißig bis neunzehnhundertfünfundvierzig". */
static gboolean
say_years (const VvMatch *match, GString *spoken)
{
  g_autofree char *from = vv_match_group (match, 1), *to = vv_match_group (match, 2);
  vv_number_year ("de", from, spoken);
  g_string_append (spoken, " bis ");
  vv_number_year ("de", to, spoken);
  return TRUE;
}

/* "1990er" → "neunzehnhundertneunziger". */
static gboolean
say_decade (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1);
  vv_number_year ("de", number, spoken);
  g_string_append (spoken, "er");
  return TRUE;
}

/* "10.05 Uhr" → "10 Uhr 5". */
static gboolean
say_time (const VvMatch *match, GString *spoken)
{
  guint hour = vv_match_number (match, 1), minute = vv_match_number (match, 2);
  if (hour == 1)
    g_string_append (spoken, "ein Uhr");
  else
    g_string_append_printf (spoken, "%u Uhr", hour);
  g_autofree char *rest = g_strdup_printf ("%u", minute);
  g_string_append (spoken, minute > 0 ? " " : "");
  if (minute > 0)
    vv_say_amount ("de", VV_GENDER_NONE, rest, spoken);
  return TRUE;
}

/* "1 Enthaltung" → "eine Enthaltung", "bei 1 Enthaltung" → "bei einer", "1 Euro" → "ein Euro". */
static gboolean
say_one (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start), *noun = vv_match_group (match, 1);
  if (vv_pattern_matches (
          "(?:[Ss]atz|Abs\\.|Absatz|Art\\.|Artikel|Nr\\.|Nummer|Ziffer|Kapitel|Seite|Anlage|Teil|Punkt|§)\\s$", before))
    return FALSE;
  gboolean feminine = vv_pattern_matches ("(?:ung|heit|keit|ion|tät|schaft|e|stimme|person)$", noun);
  gboolean dative = vv_pattern_matches ("(?i)\\b(?:bei|mit|von|aus|nach|zu|in|vor)\\s$", before);
  g_string_append (spoken, feminine ? (dative ? "einer" : "eine") : (dative ? "einem" : "ein"));
  return TRUE;
}

const VvSpeechRule vv_rules_de[] = {
  { "professor", "de", NULL, "\\bProf\\.(?=" VV_GAP ")", "Professor", NULL, "Prof. Weber", "Professor Weber" },
  { "doctor", "de", NULL, "\\bDr\\.(?=" VV_GAP ")", "Doktor", NULL, "Dr. Weber", "Doktor Weber" },
  { "number", "de", NULL, "\\bNr\\." VV_GAP "?(?=[0-9])", "Nummer ", NULL, "Nr. 5", "Nummer fünf" },
  { "article", "de", NULL, "\\bArt\\." VV_GAP "?(?=[0-9])", "Artikel ", NULL, "Art. 5", "Artikel fünf" },
  { "paragraph", "de", NULL, "\\bAbs\\." VV_GAP "?(?=[0-9])", "Absatz ", NULL, "Abs. 4", "Absatz vier" },
  { "sentence-of-paragraph", "de", "S", "(?<=Abs\\. [0-9] |Abs\\. [0-9][0-9] |Absatz [0-9] )S\\." VV_GAP "?(?=[0-9])",
    "Satz ", NULL, "Abs. 1 S. 2", "Absatz eins Satz zwei" },
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
  { "about", "de", NULL, "\\b[Cc]a\\.(?=" VV_GAP ")", "circa", NULL, "ca. 50", "circa fünfzig" },
  { "gender-mark", "de", "*:_/(",
    "\\b(\\p{Lu}[\\p{L}-]*\\p{Ll})(?:(?:[*:_]|/-?)(in(?:nen\\p{Ll}*)?)(?!\\p{L})|\\((in(?:nen)?)\\))", "\\1 \\2\\3",
    NULL, "die Kolleg*innen und jede Präsident:in", "die Kolleg innen und jede Präsident in" },
  { "gender-capital", "de", "I", "\\b(\\p{Lu}\\p{Ll}+)I(nnen\\p{Ll}*|(?<=erI|entI|torI|istI)n)(?!\\p{L})", "\\1 i\\2",
    NULL, "die SchülerInnen und LehrerIn", "die Schüler innen und Lehrer in" },
  { "gender-ending", "de", "*:_", "(?<![\\p{L}\\p{N}])(\\p{L}+)[*:_]([rnmse])(?!\\p{L})", NULL, say_both_endings,
    "jede*r Abgeordnete:r, ein:e und einem:r",
    "jede oder jeder Abgeordnete oder Abgeordneter, ein oder eine und einem oder einer" },
  { "gender-slash", "de", "/",
    "(?<![\\p{L}\\p{N}])((?:[Jj]ed|[Ee]in|[Kk]ein|[Ss]ein|[Ii]hr|[Uu]nser|[Dd]ies)(?:e[mnrs]?)?|\\p{Lu}\\p{Ll}+[dtgn]e)"
    "/([rne])(?!\\p{L})",
    NULL, say_both_endings, "jede/r Abgeordnete/r", "jede oder jeder Abgeordnete oder Abgeordneter" },
  { "gender-pair", "de", "*:_",
    "\\b(der|die|dem|den|des|er|sie|ihn|ihm|sein|seine|seiner)[*:_](der|die|den|er|sie|ihr|ihre|ihrer)(?!\\p{L})",
    "\\1 oder \\2", NULL, "der*die und sie:er", "der oder die und sie oder er" },
  { "member-oblique", "de", "A",
    "(?<=owie der |\\b[Bb]ei der |\\b[Vv]on der |\\b[Mm]it der |\\b[Dd]es |\\b[Dd]em |\\b[Dd]en |\\b[Vv]om |\\b[Bb]eim "
    "|\\b[Zz]um )Abg\\.(?=" VV_GAP "\\p{Lu})",
    "Abgeordneten", NULL, "des Abg. Meier sowie der Abg. Roth", "des Abgeordneten Meier sowie der Abgeordneten Roth" },
  { "member", "de", "A", "(?<=\\b[Dd]er |\\b[Dd]ie |\\bFrau )Abg\\.(?=" VV_GAP "\\p{Lu})", "Abgeordnete", NULL,
    "die Abg. Meier", "die Abgeordnete Meier" },
  { "member-name", "de", "A", "\\bAbg\\.(?=" VV_GAP "\\p{Lu})", "Abgeordneter", NULL, "Abg. Meier",
    "Abgeordneter Meier" },
  { "following-page", "de", "f", "(?<=[0-9] )f\\.(?!\\p{L}|\\s\\p{Lu})", "folgende", NULL, "auf S. 5 f.",
    "auf Seite fünf folgende" },
  { "symbol", "de", "/", "\\b" VV_SYMBOL, NULL, vv_say_symbol, "das Dokument S/PV.9834",
    "das Dokument S P V neuntausendachthundertvierunddreißig" },
  { "roman", "de", "IVXLC",
    "\\b(?<before>(?:Kapitel|Teil|Anhang|Anlage|Protokoll|Phase|Buch|Abschnitt|Titel|Band|Weltkrieg|Artikel)" VV_GAP
    ")(?<roman>" VV_ROMAN ")\\b",
    NULL, vv_say_roman_digits, "in Kapitel V", "in Kapitel fünf" },
  { "date", "de", "./",
    VV_NO_NUMBER_BEFORE "([0-3]?[0-9])\\." VV_GAP "?([01]?[0-9])\\." VV_GAP "?(" VV_YEAR ")" VV_NO_NUMBER_AFTER, NULL,
    vv_say_day_first_date, "am 24.02.2022", "am vierundzwanzigsten Februar zweitausendzweiundzwanzig" },
  { "day", "de", VV_DIGITS,
    VV_NO_NUMBER_BEFORE
    "([0-3]?[0-9])\\.(?=(?: ?[-–] ?[0-3]?[0-9]\\.| (?:und|bis|oder) [0-3]?[0-9]\\.)?" VV_GAP
    "(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))",
    NULL, say_day, "am 3. Oktober", "am dritten Oktober" },
  { "day-month", "de", ".",
    "(?<=\\b[Aa]m |\\b[Vv]om |\\b[Zz]um |\\b[Bb]is |\\b[Ss]eit |\\b[Aa]b |\\b[Dd]en |\\b[Dd]em |\\b[Dd]er "
    ")([0-3]?[0-9])\\.(0?[1-9]|1[0-2])\\.(?![0-9])",
    NULL, say_day_month, "am 24.12. und vom 1.4. an", "am vierundzwanzigsten Dezember und vom ersten April an" },
  { "clock", "de", NULL, VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])[:.]([0-5][0-9])" VV_GAP "?Uhr\\b", NULL, say_time,
    "um 10.30 Uhr und 10.05 Uhr", "um zehn Uhr dreißig und zehn Uhr fünf" },
  { "ruler", "de", "IVX",
    "\\b((?:Ludwig|Wilhelm|Friedrich|Karl|Heinrich|Otto|Franz|Franz Joseph|Johannes "
    "Paul|Paul|Benedikt|Pius|Leo|Elisabeth|Katharina|Nikolaus|"
    "Alexander|Peter|Napoleon|Philipp|Georg|Maximilian|Margrethe|Abdullah|Mohammed|Felipe|Albert|Leopold|Victoria|"
    "Maria|Isabella)s?) (" VV_ROMAN ")\\.?(?![\\p{L}\\p{N}])",
    NULL, say_ruler, "Ludwig XIV. und das Haus Wilhelms II.",
    "Ludwig der vierzehnte und das Haus Wilhelms des zweiten" },
  { "ordinal", "de", ".",
    VV_NO_NUMBER_BEFORE "([0-9]{1,5}|" VV_ROMAN ")\\.(?=" VV_GAP
                        "(?:(?:und|bis|oder) [0-9]{1,5}\\. )?" VV_GERMAN_COUNTED ")",
    NULL, say_ordinal, "die 9453. Sitzung im XX. Jahrhundert",
    "die neuntausendvierhundertdreiundfünfzigste Sitzung im zwanzigsten Jahrhundert" },
  { "counted", "de", ".",
    "(?<=\\b[Dd]er |\\b[Dd]ie |\\b[Dd]as |\\b[Dd]em |\\b[Dd]en |\\b[Dd]es |\\b[Zz]um |\\b[Zz]ur |\\b[Ii]m |\\b[Bb]eim "
    "|\\b[Aa]m |\\b[Vv]om "
    ")([0-9]{1,3})\\.(?=" VV_GAP "\\p{L})(?!" VV_GAP "(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))",
    NULL, say_ordinal, "die 1. Beratung, der 2. Senat der 3. Kammer",
    "die erste Beratung, der zweite Senat der dritten Kammer" },
  { "ratio", "de", ":", VV_NO_NUMBER_BEFORE "([0-9]{1,3}):([0-9])(?![0-9:])", NULL, say_ratio, "mit 10:5 Stimmen",
    "mit zehn zu fünf Stimmen" },
  { "decade", "de", "e", VV_NO_NUMBER_BEFORE "(1[0-9][0-9]{2}|20[0-9]{2}|[1-9][0-9])er(?!\\p{L})", NULL, say_decade,
    "die 1990er, die 68er und die 2000er", "die neunzehnhundertneunziger, die achtundsechziger und die zweitausender" },
  { "one", "de", "1", VV_NO_NUMBER_BEFORE "1(?=" VV_GAP "(\\p{Lu}\\p{Ll}+))", NULL, say_one,
    "bei 1 Enthaltung, 1 Euro, Satz 1 Halbsatz 2", "bei einer Enthaltung, ein Euro, Satz eins Halbsatz zwei" },
  { "paper", "de", "/",
    "(?<=Drucksache |Drucksachen |Drs\\. |protokoll |protokolle |[0-9] und |[0-9], "
    ")([12]?[0-9])/([0-9]{2,5})(?![0-9/])",
    "\\1, \\2", NULL, "Drucksachen 20/1234 und 20/45",
    "Drucksachen zwanzig, eintausendzweihundertvierunddreißig und zwanzig, fünfundvierzig" },
  { "year-in-brackets", "de", NULL, "(?<=[0-9])" VV_GAP "\\((" VV_YEAR ")\\)", " von \\1", NULL,
    "Resolution 2270 (2016)", "Resolution zweitausendzweihundertsiebzig von zweitausendsechzehn" },
  { "and-or", "de", "/", "\\bund/oder\\b", "und oder", NULL, "hier und/oder dort", "hier und oder dort" },
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
  { "per-cent", "de", NULL, "(?<=[0-9])" VV_GAP "?%", " Prozent", NULL, "3,5 %", "drei Komma fünf Prozent" },
  { "years", "de", "-–—", VV_NO_NUMBER_BEFORE "(1[1-9][0-9]{2})\\s?[–—-]\\s?((?:1[1-9]|20)[0-9]{2})(?![-–—/0-9])", NULL,
    say_years, "1914–1918", "neunzehnhundertvierzehn bis neunzehnhundertachtzehn" },
  { "days", "de", "-–", "(?<=[0-9]\\.)\\s?[–-]\\s?(?=[0-3]?[0-9]\\. ?\\p{Lu})", " bis ", NULL, "vom 5.–7. Mai",
    "vom fünften bis siebten Mai" },
  { "minutes", "de", "M", "(?<=[0-9])" VV_GAP "?Min\\.", " Minuten", NULL, "nach 30 Min.", "nach dreißig Minuten" },
  { "hours", "de", "S", "(?<=[0-9])" VV_GAP "?Std\\.", " Stunden", NULL, "nach 3 Std.", "nach drei Stunden" },
  { "bundestag-paper", "de", "/", "\\bB[TR]-Drs?\\.\\s?([0-9]{1,2}|[0-9]{1,4})/([0-9]{1,5})(?![0-9/])",
    "Drucksache \\1, \\2", NULL, "BT-Drs. 20/1234", "Drucksache zwanzig, eintausendzweihundertvierunddreißig" },
  { "roman-alone", "de", "IVX",
    "(?<=\\p{L}\\s|\\.\\s)(?<before>)(?<roman>" VV_ROMAN_LONG ")(?![\\p{L}\\p{N}’'-]|\\.\\s?\\p{Lu})", NULL,
    vv_say_roman_digits, "Bd. II und Minsk II", "Band zwei und Minsk zwei" },
  { "range", "de", NULL, "(?<![-–—/0-9])([0-9]{1,4})[–—-]([0-9]{1,4})(?![-–—/.0-9])", "\\1 bis \\2", NULL, "5-7 Tage",
    "fünf bis sieben Tage" },
  { "year", "de", VV_DIGITS, VV_NO_NUMBER_BEFORE "1[1-9][0-9]{2}(?![\\p{L}\\p{N}%]|[.,:/][0-9])", NULL, say_year,
    "im Jahr 1945", "im Jahr neunzehnhundertfünfundvierzig" },
  { "number-in-words", "de", VV_DIGITS,
    VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" VV_COMMA_NUMBER
                        ")(?![\\p{N}]|,[0-9]|(?![ªº])\\p{L})(?!\\.(?=\\s\\p{L}))",
    NULL, vv_say_comma_number, "3,05 und 10 000 und 1.234.567 Menschen",
    "drei Komma null fünf und zehntausend und eine Million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig "
    "Menschen" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
