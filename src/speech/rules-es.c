/* speech/rules-es: what Spanish print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/tongue.h"

/* "78º" → "septuagésimo octavo", "1.er" → "primer"; from a hundred on they are counted: "la 9453ª sesión". */
static gboolean
say_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *ending = vv_match_group (match, 2), *number = vv_match_group (match, *ending ? 1 : 3);
  gboolean feminine = vv_text_is (ending, "ª");
  guint value = (guint) g_ascii_strtoull (number, NULL, 10);
  if (value >= 100)
    vv_say_amount ("es", feminine ? VV_GENDER_FEMININE : VV_GENDER_MASCULINE, number, spoken);
  else
    vv_say_ordinal ("es", feminine ? "-feminine" : (vv_text_is (ending, "er") ? "-masculine-adjective" : "-masculine"),
                    value, spoken);
  return TRUE;
}

/* "Felipe VI" → "Felipe sexto"; from eleven on rulers are counted: "Alfonso trece". */
static gboolean
say_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_group (match, 1), *roman = vv_match_group (match, 2);
  guint which = vv_roman_value (roman);
  if (which < 1 || which > 10)
    return FALSE;
  g_string_append_printf (spoken, "%s ", name);
  vv_say_ordinal ("es", vv_text_is (name, "Isabel|Margarita|Catalina|Victoria") ? "-feminine" : "-masculine", which,
                  spoken);
  return TRUE;
}

const VvSpeechRule vv_rules_es[] = {
  { "excellency", "es", NULL, "\\b(?:Excmo|EXCMO)\\.(?=" VV_GAP ")", "Excelentísimo", NULL, "el Excmo. Sr. García",
    "el Excelentísimo señor García" },
  { "excellency-ms", "es", NULL, "\\bExcma\\.(?=" VV_GAP ")", "Excelentísima", NULL, "la Excma. Sra. García",
    "la Excelentísima señora García" },
  { "mr", "es", NULL, "\\bSr\\.(?=" VV_GAP ")", "señor", NULL, "el Sr. García", "el señor García" },
  { "mrs", "es", NULL, "\\bSra\\.(?=" VV_GAP ")", "señora", NULL, "la Sra. García", "la señora García" },
  { "miss", "es", NULL, "\\bSrta\\.(?=" VV_GAP ")", "señorita", NULL, "la Srta. García", "la señorita García" },
  { "messrs", "es", NULL, "\\bSres\\.(?=" VV_GAP ")", "señores", NULL, "los Sres. García y López",
    "los señores García y López" },
  { "doctor", "es", NULL, "\\bDr\\.(?=" VV_GAP ")", "doctor", NULL, "el Dr. García", "el doctor García" },
  { "doctor-ms", "es", NULL, "\\bDra\\.(?=" VV_GAP ")", "doctora", NULL, "la Dra. García", "la doctora García" },
  { "united-states", "es", NULL, "\\bEE\\.?" VV_GAP "?UU\\.?(?!\\p{L})", "Estados Unidos", NULL,
    "los EE. UU. y los EE.UU. de América", "los Estados Unidos y los Estados Unidos de América" },
  { "number", "es", NULL, "\\b[Nn](?:úm\\.|[.°º]{1,2})" VV_GAP "?(?=[0-9])", "número ", NULL, "el núm. 5",
    "el número cinco" },
  { "excellency-short", "es", "S", "\\bS\\." VV_GAP "?E\\.(?=" VV_GAP ")", "Su Excelencia", NULL, "S.E. el Presidente",
    "Su Excelencia el Presidente" },
  { "human-rights", "es", "D", "\\bDD\\.?" VV_GAP "?HH\\.?(?!\\p{L})", "derechos humanos", NULL, "los DD.HH.",
    "los derechos humanos" },
  { "armed-forces", "es", "F", "\\bFF\\.?" VV_GAP "?AA\\.?(?!\\p{L})", "fuerzas armadas", NULL, "las FF.AA.",
    "las fuerzas armadas" },
  { "foreign-relations", "es", "R", "\\bRR\\.?" VV_GAP "?EE\\.?(?!\\p{L})", "relaciones exteriores", NULL, "las RR.EE.",
    "las relaciones exteriores" },
  { "olympics", "es", "J", "\\bJJ\\.?" VV_GAP "?OO\\.?(?!\\p{L})", "juegos olímpicos", NULL, "los JJ.OO.",
    "los juegos olímpicos" },
  { "half", "es", "½", "(?<![0-9])½", "medio", NULL, "el ½", "el medio" },
  { "numbers", "es", NULL, "\\b[Nn]úms\\." VV_GAP "?(?=[0-9])", "números ", NULL, "los núms. 5 y 6",
    "los números cinco y seis" },
  { "article", "es", NULL, "\\b([Aa])rt\\." VV_GAP "?(?=[0-9])", "\\1rtículo ", NULL, "el art. 51",
    "el artículo cincuenta y uno" },
  { "articles", "es", NULL, "\\b([Aa])rts\\." VV_GAP "?(?=[0-9])", "\\1rtículos ", NULL, "los arts. 51 y 52",
    "los artículos cincuenta y uno y cincuenta y dos" },
  { "paragraph", "es", NULL, "\\b([Pp])árr\\." VV_GAP "?(?=[0-9])", "\\1árrafo ", NULL, "el párr. 4",
    "el párrafo cuatro" },
  { "paragraphs", "es", NULL, "\\b([Pp])árrs\\." VV_GAP "?(?=[0-9])", "\\1árrafos ", NULL, "los párrs. 4 y 5",
    "los párrafos cuatro y cinco" },
  { "page", "es", NULL, "\\bp(?:ág)?\\." VV_GAP "?(?=[0-9])", "página ", NULL, "la pág. 12", "la página doce" },
  { "pages", "es", NULL, "\\bp(?:ágs|p)\\." VV_GAP "?(?=[0-9])", "páginas ", NULL, "las págs. 12 y 13",
    "las páginas doce y trece" },
  { "year-in-brackets", "es", NULL, "(?<=[0-9])" VV_GAP "\\((" VV_YEAR ")\\)", " de \\1", NULL,
    "la resolución 2270 (2016)", "la resolución dos mil doscientos setenta de dos mil dieciséis" },
  { "symbol", "es", "/",
    "\\b[A-Z]{1,6}(?:\\.[A-Z0-9]{1,3})?(?:/[A-Za-z0-9][A-Za-z0-9.-]*(?<![.-]))*/[A-Za-z0-9.-]*[0-9]+(?![\\p{L}0-9])",
    NULL, vv_say_symbol, "el documento S/PV.9834", "el documento S P V nueve mil ochocientos treinta y cuatro" },
  { "roman", "es", "IVXLC",
    "\\b(?<before>(?:[Cc]apítulos?|[Ss]iglos?|[Pp]artes?|[Aa]nexos?|[Ss]ecciones|[Ss]ección|[Tt]ítulos?|[Tt]omos?|[Gg]"
    "uerra [Mm]undial|[Aa]rtículos?)" VV_GAP ")(?<roman>" VV_ROMAN ")\\b",
    NULL, vv_say_roman_digits, "el Capítulo V y el siglo X", "el Capítulo cinco y el siglo diez" },
  { "ruler", "es", "IVX",
    "\\b(Felipe|Juan Carlos|Juan "
    "Pablo|Carlos|Isabel|Enrique|Fernando|Pablo|Pío|Jorge|Alberto|Leopoldo|Mohamed|Mohammed|Hassan|"
    "Abdalá|Margarita|Catalina|Victoria|Pedro|Nicolás|Alejandro|Guillermo|Federico|Napoleón|Haroldo|Francisco José) "
    "(I|II|III|IV|V|VI|VII|VIII|IX|X)(?![\\p{L}\\p{N}’'.-])",
    NULL, say_ruler, "Felipe VI y Juan Carlos I", "Felipe sexto y Juan Carlos primero" },
  { "roman-alone", "es", "IVX",
    "(?<![\\p{L}\\p{N}.’\\'-])(?<before>)(?<roman>" VV_ROMAN_LONG ")(?![\\p{L}\\p{N}’\\'.-])", NULL,
    vv_say_roman_digits, "Alfonso XIII", "Alfonso trece" },
  { "ordinal", "es", NULL,
    "(?<![\\p{L}\\p{N}])(?:([1-9][0-9]{0,4})\\.?(ª|º|er)|(?<=inciso |artículo |numeral |párrafo "
    ")([1-9][0-9]?)°)(?!\\p{L})",
    NULL, say_ordinal, "el 78º período, el 1.er día y la 9453ª sesión",
    "el septuagésimo octavo período, el primer día y la nueve mil cuatrocientas cincuenta y tres sesión" },
  { "date", "es", "./", VV_NO_NUMBER_BEFORE "([0-3]?[0-9])[./]([01]?[0-9])[./](" VV_YEAR ")" VV_NO_NUMBER_AFTER, NULL,
    vv_say_day_first_date, "el 24/02/2022", "el veinticuatro de febrero de dos mil veintidós" },
  { "clock", "es", NULL,
    VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])[:.]([0-5][0-9])(?![0-9])" VV_GAP "?(?:h(?:oras)?\\b\\.?|horas)", NULL,
    vv_say_horas, "a las 15.30 horas y 10.05 h", "a las quince horas treinta y diez horas cinco" },
  { "colon-clock", "es", ":", VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4]):([0-5][0-9])(?![:0-9])", NULL, vv_say_horas,
    "a las 10:30", "a las diez horas treinta" },
  { "money-before", "es", "$€£",
    "(?<sign>US\\$|\\$|€|£)" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
    "?(?<magnitude>mil millones|millones|millón|billones|billón|mil)(?!\\p{L}))?",
    NULL, vv_say_sum, "US$ 3,5 millones", "tres coma cinco millones de dólares estadounidenses" },
  { "money", "es", "$€£",
    VV_NO_NUMBER_BEFORE "(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "?(?<magnitude>mil millones|millones|millón|billones|billón|mil|M(?=€)))?" VV_GAP
                        "?(?<sign>€|£|US\\$|\\$)",
    NULL, vv_say_sum, "500 millones €", "quinientos millones de euros" },
  { "per-cent", "es", NULL, "(?<=[0-9])" VV_GAP "?%", " por ciento", NULL, "el 3,5 %",
    "el tres coma cinco por ciento" },
  { "range", "es", NULL, "(?<![-–—/0-9])([0-9]{1,4})[–—-]([0-9]{1,4})(?![-–—/0-9])", "\\1 a \\2", NULL, "5-7 de mayo",
    "cinco a siete de mayo" },
  { "and-or", "es", NULL, "\\by/o\\b", "y o", NULL, "y/o", "y o" },
  { "number-in-words", "es", VV_DIGITS,
    VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" VV_COMMA_NUMBER ")(?![\\p{L}\\p{N}])", NULL,
    vv_say_comma_number, "3,05 y 10 000 y 1.234.567 personas",
    "tres coma cero cinco y diez mil y un millón doscientos treinta y cuatro mil quinientas sesenta y siete personas" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
