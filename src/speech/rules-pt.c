/* speech/rules-pt: what Portuguese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/tongue.h"

const VvSpeechRule vv_rules_pt[] = {
  { "excellency", "pt", NULL, "\\bExmo\\.(?=" VV_GAP ")", "Excelentíssimo", NULL, "o Exmo. Sr. Silva",
    "o Excelentíssimo senhor Silva" },
  { "excellency-ms", "pt", NULL, "\\bExma\\.(?=" VV_GAP ")", "Excelentíssima", NULL, "a Exma. Sra. Silva",
    "a Excelentíssima senhora Silva" },
  { "mr", "pt", NULL, "\\bSr\\.(?=" VV_GAP ")", "senhor", NULL, "o Sr. Silva", "o senhor Silva" },
  { "mrs", "pt", NULL, "\\bSra\\.(?=" VV_GAP ")", "senhora", NULL, "a Sra. Silva", "a senhora Silva" },
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
  { "symbol", "pt", "/", "\\b" VV_SYMBOL, NULL, vv_say_symbol, "o documento S/PV.9834",
    "o documento S P V nove mil oitocentos e trinta e quatro" },
  { "roman", "pt", "IVXLC",
    "\\b(?<before>(?:[Cc]apítulos?|[Ss]éculos?|[Pp]artes?|[Aa]nexos?|[Ss]eção|[Tt]ítulos?|[Tt]omos?|[Aa]rtigos?)" VV_GAP
    ")(?<roman>" VV_ROMAN ")\\b",
    NULL, vv_say_roman_digits, "o Capítulo V e o século X", "o Capítulo cinco e o século dez" },
  { "date", "pt", "./", VV_NO_NUMBER_BEFORE "([0-3]?[0-9])[./]([01]?[0-9])[./](" VV_YEAR ")" VV_NO_NUMBER_AFTER, NULL,
    vv_say_day_first_date, "em 24/02/2022", "em vinte e quatro de fevereiro de dois mil e vinte e dois" },
  { "clock", "pt", "h", VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])h([0-5][0-9])(?:min)?(?![0-9\\p{L}])", NULL,
    vv_say_horas, "às 15h30", "às quinze horas e trinta" },
  { "colon-clock", "pt", ":", VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4]):([0-5][0-9])(?![:0-9])", NULL, vv_say_horas,
    "às 10:05", "às dez horas e cinco" },
  { "ordinal", "pt", NULL, "(?<![\\p{L}\\p{N}])([1-9][0-9]{0,4})\\.?([ªº])(?!\\p{L}|" VV_GAP "C\\b)", NULL,
    vv_say_ordinal_figure, "a 78.ª sessão e o art. 5º", "a septuagésima oitava sessão e o artigo quinto" },
  { "ms-abbreviation", "pt", NULL, "\\bSr\\.ª", "senhora", NULL, "a Sr.ª Silva", "a senhora Silva" },
  { "your-excellency", "pt", NULL, "\\bV\\. ?Ex\\.?ª", "Vossa Excelência", NULL, "peço a V. Ex.ª",
    "peço a Vossa Excelência" },
  { "ruler", "pt", "IVX",
    "\\b(João Paulo|João|Pedro|Paulo|Carlos|Manuel|Isabel|Elizabeth|Maria|Filipe|Juan "
    "Carlos|Pio|Jorge|Alberto|Margarida|"
    "Catarina|Afonso|Henrique|Napoleão|Guilherme|Nicolau|Alexandre|Frederico|Leopoldo|Mohammed|Hassan|Abdullah) "
    "(I|II|III|IV|V|VI|VII|VIII|IX|X)(?![\\p{L}\\p{N}’'.-])",
    NULL, vv_say_ruler, "D. Pedro II e João VI", "dom Pedro segundo e João sexto" },
  { "his-excellency", "pt", "S", "\\bS\\. ?Ex\\.?ª", "Sua Excelência", NULL, "a S. Ex.ª", "a Sua Excelência" },
  { "century-short", "pt", "é", "\\bsécs?\\.(?=" VV_GAP "[IVX])", "século", NULL, "no séc. XIX", "no século dezenove" },
  { "roman-alone", "pt", "IVX", "(?<=\\p{L} |éc\\. )(?<before>)(?<roman>" VV_ROMAN_LONG ")(?![\\p{L}\\p{N}’'.-])", NULL,
    vv_say_roman_digits, "Leopardo II", "Leopardo dois" },
  { "money-before", "pt", "$€£",
    "(?<sign>R\\$|US\\$|\\$|€|£)" VV_GAP "?(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
    "?(?<magnitude>mil milhões|milhões|milhão|bilhões|bilhão|mil)(?!\\p{L}))?",
    NULL, vv_say_sum, "US$ 3,5 milhões", "três vírgula cinco milhões de dólares americanos" },
  { "money", "pt", "$€£",
    VV_NO_NUMBER_BEFORE "(?<number>" VV_COMMA_NUMBER ")(?:" VV_GAP
                        "(?<magnitude>mil milhões|milhões|milhão|bilhões|bilhão|mil))?" VV_GAP
                        "?(?<sign>€|£|US\\$|\\$)",
    NULL, vv_say_sum, "500 milhões €", "quinhentos milhões de euros" },
  { "per-cent", "pt", NULL, "(?<=[0-9])" VV_GAP "?%", " por cento", NULL, "3,5%", "três vírgula cinco por cento" },
  { "range", "pt", NULL, "(?<![-–—/0-9])([0-9]{1,4})[–—-]([0-9]{1,4})(?![-–—/0-9])", "\\1 a \\2", NULL, "5-7 de maio",
    "cinco a sete de maio" },
  { "and-or", "pt", NULL, "\\be/ou\\b", "e ou", NULL, "e/ou", "e ou" },
  { "number-in-words", "pt", VV_DIGITS,
    VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" VV_COMMA_NUMBER ")(?![\\p{L}\\p{N}])", NULL,
    vv_say_comma_number, "3,05 e 10 000 e 1.234.567 pessoas",
    "três vírgula zero cinco e dez mil e um milhão duzentas e trinta e quatro mil quinhentas e sessenta e sete "
    "pessoas" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
