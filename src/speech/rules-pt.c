/* speech/rules-pt: what Portuguese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/tongue.h"

/* "123/XV/" → "123, quinze, ". */
static gboolean
say_legislature (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = vv_match_group (match, 2), *session = vv_match_group (match, 3);
  g_autofree char *number = g_strdup_printf ("%u", vv_roman_value (roman));
  g_string_append_printf (spoken, "%u, ", vv_match_number (match, 1));
  vv_say_amount ("pt", VV_GENDER_NONE, number, spoken);
  g_string_append (spoken, *session ? ", " : "");
  return vv_roman_value (roman) > 0;
}

const VvSpeechRule vv_rules_pt[] = {
  { "excellencies", "pt", "E", "\\bEx(?:mos\\.|\\.mos)(?=" VV_GAP ")", "Excelentíssimos", NULL, "aos Exmos. Senhores",
    "aos Excelentíssimos Senhores" },
  { "excellency-raised", "pt", "E", "\\bEx\\.m([oa])(?=" VV_GAP ")", "Excelentíssim\\1", NULL, "o Ex.mo Senhor",
    "o Excelentíssimo Senhor" },
  { "excellency", "pt", NULL, "\\bExmo\\.(?=" VV_GAP ")", "Excelentíssimo", NULL, "o Exmo. Sr. Silva",
    "o Excelentíssimo senhor Silva" },
  { "excellency-ms", "pt", NULL, "\\bExma\\.(?=" VV_GAP ")", "Excelentíssima", NULL, "a Exma. Sra. Silva",
    "a Excelentíssima senhora Silva" },
  { "mr", "pt", NULL, "\\bSr\\.(?=" VV_GAP ")", "senhor", NULL, "o Sr. Silva", "o senhor Silva" },
  { "mrs", "pt", NULL, "\\bSra\\.(?=" VV_GAP ")", "senhora", NULL, "a Sra. Silva", "a senhora Silva" },
  { "ladies", "pt", "S", "\\bSr(?:as\\.|\\.ªs|\\.as\\.?)(?=" VV_GAP ")", "senhoras", NULL, "as Sras. Silva",
    "as senhoras Silva" },
  { "messrs", "pt", NULL, "\\bSrs\\.(?=" VV_GAP ")", "senhores", NULL, "os Srs. Silva e Souza",
    "os senhores Silva e Souza" },
  { "doctor", "pt", NULL, "\\bDr\\.(?=" VV_GAP ")", "doutor", NULL, "o Dr. Silva", "o doutor Silva" },
  { "doctor-ms", "pt", NULL, "\\bDra\\.(?=" VV_GAP ")", "doutora", NULL, "a Dra. Silva", "a doutora Silva" },
  { "number", "pt", NULL, "\\b[Nn](?:º|°|\\.º)" VV_GAP "?(?=[0-9])", "número ", NULL, "o n.º 5", "o número cinco" },
  { "article", "pt", NULL, "\\b([Aa])rt\\." VV_GAP "?(?=[0-9])", "\\1rtigo ", NULL, "o art. 51",
    "o artigo cinquenta e um" },
  { "paragraph", "pt", NULL, "§" VV_GAP "?(?=[0-9])", "parágrafo ", NULL, "o § 4", "o parágrafo quatro" },
  { "page", "pt", NULL, "\\bp(?:ág)?\\." VV_GAP "?(?=[0-9])", "página ", NULL, "a pág. 12", "a página doze" },
  { "year-in-brackets", "pt", NULL, "(?<=[0-9])" VV_GAP "\\((" VV_YEAR ")\\)", " de \\1", NULL,
    "a resolução 2270 (2016)", "a resolução dois mil duzentos e setenta de dois mil e dezesseis" },
  { "legislature", "pt", "/",
    VV_NO_NUMBER_BEFORE "([1-9][0-9]{0,4})/([IVXL]{1,6})(?:(/)(?=[1-9]\\.?ª)|(?![\\p{L}0-9]))", NULL, say_legislature,
    "o n.º 123/XV/1.ª", "o número cento e vinte e três, quinze, primeira" },
  { "symbol", "pt", "/", "\\b" VV_SYMBOL, NULL, vv_say_symbol, "o documento S/PV.9834",
    "o documento S P V nove mil oitocentos e trinta e quatro" },
  { "roman", "pt", "IVXLC",
    "\\b(?<before>(?:[Cc]apítulos?|[Ss]éculos?|[Pp]artes?|[Aa]nexos?|[Ss]eção|[Tt]ítulos?|[Tt]omos?|[Aa]rtigos?)" VV_GAP
    ")(?<roman>" VV_ROMAN ")\\b",
    NULL, vv_say_roman_digits, "o Capítulo V e o século X", "o Capítulo cinco e o século dez" },
  { "date", "pt", "./-", VV_NO_NUMBER_BEFORE "([0-3]?[0-9])[-./]([01]?[0-9])[-./](" VV_YEAR ")" VV_NO_NUMBER_AFTER,
    NULL, vv_say_day_first_date, "em 24/02/2022", "em vinte e quatro de fevereiro de dois mil e vinte e dois" },
  { "clock", "pt", "h", VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])h(?:([0-5][0-9])(?:min)?)?(?![0-9\\p{L}/])", NULL,
    vv_say_horas, "às 15h30 e 9h", "às quinze horas e trinta e nove horas" },
  { "clocks", "pt", ":", VV_CLOCKS, " a ", NULL, "de 10:30-12:05", "de dez horas e trinta a doze horas e cinco" },
  { "colon-clock", "pt", ":",
    VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4]):([0-5][0-9])(?![:0-9])(?:" VV_GAP "?h(?!\\p{L}))?", NULL, vv_say_horas,
    "às 10:05 e 9:30h", "às dez horas e cinco e nove horas e trinta" },
  { "ordinal", "pt", NULL, "(?<![\\p{L}\\p{N}])([1-9][0-9]{0,4})\\.?([ªº])(?!\\p{L}|" VV_GAP "C\\b)", NULL,
    vv_say_ordinal_figure, "a 78.ª sessão e o art. 5º", "a septuagésima oitava sessão e o artigo quinto" },
  { "ms-abbreviation", "pt", NULL, "\\bSr\\.ª", "senhora", NULL, "a Sr.ª Silva", "a senhora Silva" },
  { "your-excellency", "pt", NULL, "\\bV\\. ?Ex\\.?ª", "Vossa Excelência", NULL, "peço a V. Ex.ª",
    "peço a Vossa Excelência" },
  { "ruler", "pt", "IVX",
    "\\b(João Paulo|João|Pedro|Paulo|Carlos|Manuel|Isabel|Elizabeth|Maria|Filipe|Juan "
    "Carlos|Pio|Jorge|Alberto|Margarida|"
    "Catarina|Afonso|Henrique|Napoleão|Guilherme|Nicolau|Alexandre|Frederico|Leopoldo|Mohammed|Hassan|Abdullah) "
    "(I|II|III|IV|V|VI|VII|VIII|IX|X)" VV_ROMAN_END,
    NULL, vv_say_ruler, "D. Pedro II e João VI", "dom Pedro segundo e João sexto" },
  { "his-excellency", "pt", "S", "\\bS\\. ?Ex\\.?ª", "Sua Excelência", NULL, "a S. Ex.ª", "a Sua Excelência" },
  { "century-short", "pt", "é", "\\bsécs?\\.(?=" VV_GAP "[IVX])", "século", NULL, "no séc. XIX", "no século dezenove" },
  { "roman-alone", "pt", "IVX", "(?<=\\p{L} |éc\\. )(?<before>)(?<roman>" VV_ROMAN_LONG ")" VV_ROMAN_END, NULL,
    vv_say_roman_digits, "Leopardo II.", "Leopardo dois." },
  { "money-before", "pt", "$€£",
    "(?<sign>R\\$|US\\$|\\$|€|£)" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
    "?(?<magnitude>mil milhões|milhões|milhão|bilhões|bilhão|mil|[mb]i)(?!\\p{L}))?",
    NULL, vv_say_sum, "US$ 3,5 milhões e R$ 2 bi",
    "três vírgula cinco milhões de dólares americanos e dois bilhões de reais" },
  { "money", "pt", "$€£",
    VV_NO_NUMBER_BEFORE "(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "(?<magnitude>mil milhões|milhões|milhão|bilhões|bilhão|mil|[mb]i))?" VV_GAP
                        "?(?<sign>€|£|US\\$|\\$)",
    NULL, vv_say_sum, "500 milhões €", "quinhentos milhões de euros" },
  { "per-cent", "pt", NULL, "(?<=[0-9])" VV_GAP "?%", " por cento", NULL, "3,5%", "três vírgula cinco por cento" },
  { "range", "pt", NULL, "(?<![-–—/0-9])([0-9]{1,4})[–—-]([0-9]{1,4})(?![-–—/0-9])", "\\1 a \\2", NULL, "5-7 de maio",
    "cinco a sete de maio" },
  { "both-genders", "pt", "/(", VV_BOTH_OF_MANY, NULL, vv_say_both_genders, "os/as deputados/as, senhores(as)",
    "os e as deputados e deputadas, senhores e senhoras" },
  { "either-gender", "pt", "/(", VV_BOTH_OF_ONE, NULL, vv_say_both_genders, "o(a) senhor(a)",
    "o ou a senhor ou senhora" },
  { "at-gender", "pt", "@", VV_BOTH_BY_AT, NULL, vv_say_both_genders, "tod@s, alun@", "todos e todas, aluno ou aluna" },
  { "and-or", "pt", NULL, "\\be/ou\\b", "e ou", NULL, "e/ou", "e ou" },
  { "number-in-words", "pt", VV_DIGITS,
    VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" VV_COMMA_NUMBER ")(?![\\p{N}]|,[0-9]|(?![ªº])\\p{L})",
    NULL, vv_say_comma_number, "3,05 e 10 000 e 1.234.567 pessoas",
    "três vírgula zero cinco e dez mil e um milhão duzentas e trinta e quatro mil quinhentas e sessenta e sete "
    "pessoas" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
