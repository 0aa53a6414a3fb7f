/* speech/rules-fr: what French print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "core/pattern.h"
#include "speech/tongue.h"

#include <string.h>

#define ROW(name, pattern, spoken, example, said)                                                                      \
  {                                                                                                                    \
    name, "fr", NULL, pattern, spoken, NULL, example, said                                                             \
  }
#define CALL(name, needs, pattern, say, example, said)                                                                 \
  {                                                                                                                    \
    name, "fr", needs, pattern, NULL, say, example, said                                                               \
  }
#define NUMBER VV_COMMA_NUMBER
#define MAGNITUDE                                                                                                      \
  "(?<magnitude>k(?=[€$£])|M(?=" VV_GAP "?[€$£])|Mds?\\b|Mrd\\b\\.?|Mio\\b\\.?|millions?\\b|milliards?\\b)"
#define SIGN "(?<sign>\\$" VV_GAP "?US\\b|US\\$|\\$|€|£)"
#define NUMERED                                                                                                        \
  "([Cc]hapitres?|[Pp]arties?|[Tt]itres?|[Aa]nnexes?|[Ss]ections?|[Ll]ivres?|[Tt]omes?|[Vv]olumes?|"                   \
  "[Pp]hases?|[Pp]rotocoles?|[Aa]ppendices?|[Aa]rticles?|[Aa]ctes?|[Gg]roupes?|[Pp]aris)"
#define RULERS                                                                                                         \
  "Louis|Napoléon|François|Henri|Charles|Jean-Paul|Benoît|Pie|Léon|Philippe|Mohammed|Hassan|Alexandre|"            \
  "Nicolas|Pierre|Guillaume|Albert|Léopold|Georges|Abdallah|Felipe|Carlos|Harald|Frédéric|Baudouin|Jean"
#define QUEENS "Élisabeth|Elizabeth|Catherine|Margrethe|Isabelle|Victoria|Marie"

/* "1er" → "premier", "XXIe" → "vingt et unième": the ending says the gender only of the first. */
static gboolean
say_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *digits = vv_match_named (match, "digits");
  g_autofree char *roman = vv_match_named (match, "roman");
  g_autofree char *ending = vv_match_named (match, "ending");
  guint value = *digits ? (guint) g_ascii_strtoull (digits, NULL, 10) : vv_roman_value (roman);
  gboolean feminine = vv_pattern_is ("r?es?|ères?|ʳᵉ", ending) && value == 1;
  if (value == 0 || value > 9999)
    return FALSE;
  vv_say_ordinal ("fr", feminine ? "-feminine" : "-masculine", value, spoken);
  if (g_str_has_suffix (ending, "s"))
    g_string_append_c (spoken, 's');
  return TRUE;
}

static gboolean
say_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_group (match, 1);
  g_autofree char *roman = vv_match_group (match, 2);
  guint value = vv_roman_value (roman);
  g_string_append_printf (spoken, "%s ", name);
  if (value == 1)
    g_string_append (spoken, vv_pattern_is (QUEENS, name) ? "première" : "premier");
  else
    g_string_append_printf (spoken, "%u", value);
  return value > 0;
}

/* "10 h 30" → "dix heures trente", "21 h" → "vingt et une heures". */
static gboolean
say_time (const VvMatch *match, GString *spoken)
{
  guint hour = vv_match_number (match, 1), minute = vv_match_number (match, 2);
  g_autofree char *number = g_strdup_printf ("%u", hour);
  vv_say_amount ("fr", VV_GENDER_FEMININE, number, spoken);
  g_string_append (spoken, hour < 2 ? " heure" : " heures");
  if (minute > 0)
    {
      g_autofree char *rest = g_strdup_printf ("%u", minute);
      g_string_append_c (spoken, ' ');
      vv_say_amount ("fr", VV_GENDER_FEMININE, rest, spoken);
    }
  return TRUE;
}

/* "3/4" → "trois quarts", "1/2" → "un demi". */
static gboolean
say_fraction (const VvMatch *match, GString *spoken)
{
  static const char *const parts[] = { "demi", "tiers", "quart" };
  guint over = vv_match_number (match, 1), under = vv_match_number (match, 2);
  if (over >= under)
    return FALSE;
  g_string_append_printf (spoken, "%u ", over);
  if (under <= 4)
    g_string_append (spoken, parts[under - 2]);
  else
    vv_say_ordinal ("fr", "-masculine", under, spoken);
  if (over > 1 && under != 3)
    g_string_append_c (spoken, 's');
  return TRUE;
}

/* "citoyen·ne·s" → "citoyens et citoyennes", "sénateur·rice" → "sénateur ou sénatrice". */
static gboolean
say_both_genders (const VvMatch *match, GString *spoken)
{
  static const struct
  {
    const char *ending, *instead_of; /* of the feminine, and of the masculine: what it replaces */
  } replaced[] = { { "rice", "eur" }, { "trice", "teur" }, { "euse", "eur" },
                   { "euse", "eux" }, { "ère", "er" },     { "ive", "if" } };
  g_autofree char *stem = vv_match_group (match, 1), *ending = vv_match_group (match, 3);
  g_autofree char *plural = vv_match_group (match, 4);
  gsize kept = strlen (stem);
  for (gsize i = 0; i < G_N_ELEMENTS (replaced); i++)
    if (g_str_equal (ending, replaced[i].ending) && g_str_has_suffix (stem, replaced[i].instead_of))
      kept = strlen (stem) - strlen (replaced[i].instead_of);
  gboolean ends_in_s = g_str_has_suffix (stem, "s") || g_str_has_suffix (stem, "x");
  g_string_append_printf (spoken, "%s%s %s %.*s%s%s", stem, ends_in_s ? "" : plural, *plural ? "et" : "ou", (int) kept,
                          stem, ending, plural);
  return TRUE;
}

const VvSpeechRule vv_rules_fr[] = {
  ROW ("fr-excellency-mr", "\\bS\\." VV_GAP "?E\\." VV_GAP "?M\\.(?=\\s)", "Son Excellence Monsieur", "S. E. M. Dupont",
       "Son Excellence Monsieur Dupont"),
  ROW ("fr-excellency", "\\bS\\." VV_GAP "?E\\.(?=\\s)", "Son Excellence", "S. E. le Président",
       "Son Excellence le Président"),
  ROW ("fr-mr", "\\bM\\.(?=" VV_GAP "(?:\\p{Lu}|l[ea]\\b|l[’']))", "monsieur", "M. Dupont et M. le Président",
       "monsieur Dupont et monsieur le Président"),
  ROW ("fr-messrs", "\\bMM\\.(?=" VV_GAP ")", "messieurs", "MM. Diallo et Camara", "messieurs Diallo et Camara"),
  ROW ("fr-mrs", "\\bMme(?=" VV_GAP ")", "madame", "Mme Diallo", "madame Diallo"),
  ROW ("fr-mesdames", "\\bMmes(?=" VV_GAP ")", "mesdames", "Mmes Diallo et Camara", "mesdames Diallo et Camara"),
  ROW ("fr-miss", "\\bMlle(?=s?" VV_GAP ")", "mademoiselle", "Mlle Roux", "mademoiselle Roux"),
  ROW ("fr-doctor", "\\bDr\\.?(?=" VV_GAP "\\p{Lu})", "docteur", "le Dr Martin", "le docteur Martin"),
  ROW ("fr-professor", "\\bPr\\.?(?=" VV_GAP "\\p{Lu})", "professeur", "le Pr Martin", "le professeur Martin"),
  ROW ("fr-master", "(?<=\\p{L}[ ,]|[,;] )Me(?=" VV_GAP "\\p{Lu}\\p{Ll})", "maître", "selon Me Badinter",
       "selon maître Badinter"),
  ROW ("fr-bishop", "\\bMgr\\.?(?=" VV_GAP "\\p{Lu})", "monseigneur", "avec Mgr Tutu", "avec monseigneur Tutu"),
  ROW ("fr-saint", "\\bSt[- .]{1,2}(?=\\p{Lu})", "Saint ", "à St-Denis", "à Saint Denis"),
  ROW ("fr-sainte", "\\bSte[- .]{1,2}(?=\\p{Lu})", "Sainte ", "à Ste-Lucie", "à Sainte Lucie"),

  ROW ("fr-numbers", "\\b[Nn](?:os|°s|ᵒˢ)\\.?(?=" VV_GAP "?[0-9])" VV_GAP "?", "numéros ", "nos 5 et 6",
       "numéros cinq et six"),
  ROW ("fr-number", "\\b[Nn](?:(?:°|º|ᵒ|o)\\.?" VV_GAP "?(?=[0-9])|[°º]" VV_GAP "?(?=[A-Z]{1,4}[0-9]))", "numéro ",
       "décision n° 5", "décision numéro cinq"),
  ROW ("fr-articles", "(?<=\\b[LlDd]es |\\b[Aa]ux )art\\.(?=" VV_GAP "?[0-9LRDA])", "articles", "les art. 38 et 39",
       "les articles trente-huit et trente-neuf"),
  ROW ("fr-article", "\\b([Aa])rt\\.(?=" VV_GAP "?[0-9IVXLR])", "\\1rticle", "art. 51", "article cinquante-et-un"),
  ROW ("fr-paragraph", "\\b([Pp])ar(?:a|agr)?\\.(?=" VV_GAP "?[0-9])", "\\1aragraphe", "par. 4", "paragraphe quatre"),
  ROW ("fr-sections", "§§" VV_GAP "?", "paragraphes ", "§§ 4 et 5", "paragraphes quatre et cinq"),
  ROW ("fr-section", "§" VV_GAP "?", "paragraphe ", "§ 4", "paragraphe quatre"),
  ROW ("fr-alinea", "\\bal\\.(?=" VV_GAP "?[0-9])", "alinéa", "al. 2", "alinéa deux"),
  ROW ("fr-pages", "\\bpp\\." VV_GAP "?(?=[0-9])", "pages ", "pp. 12 et 13", "pages douze et treize"),
  ROW ("fr-page", "\\bp\\." VV_GAP "?(?=[0-9])", "page ", "p. 12", "page douze"),
  ROW ("fr-chapter", "\\b([Cc])hap\\.(?=" VV_GAP "?[0-9IVX])", "\\1hapitre", "chap. 7", "chapitre sept"),
  ROW ("fr-volume", "\\b([Vv])ol\\.(?=" VV_GAP "?[0-9IVX])", "\\1olume", "vol. 2", "volume deux"),
  ROW ("fr-resolution", "\\b([Rr])és\\.(?=" VV_GAP "?[0-9])", "\\1ésolution", "rés. 242",
       "résolution deux cent quarante-deux"),
  ROW ("fr-compare", "\\b([Cc])f\\.(?=\\s)", "\\1onfer", "cf. annexe", "confer annexe"),
  ROW ("fr-for-example", "\\bp\\." VV_GAP "?ex\\.", "par exemple", "p. ex. ici", "par exemple ici"),
  ROW ("fr-that-is", "\\bc\\.-à-d\\.", "c’est-à-dire", "c.-à-d. jamais", "c’est-à-dire jamais"),
  ROW ("fr-united-states", "\\b[ÉE]\\.-U\\.(?:" VV_GAP "?d’Am\\.)?", "États-Unis", "aux É.-U.", "aux États-Unis"),
  ROW ("fr-united-kingdom", "\\bR\\.-U\\.", "Royaume-Uni", "au R.-U.", "au Royaume-Uni"),
  ROW ("fr-item", "\\bal\\.(?=" VV_GAP "?[a-z]\\))", "alinéa", "al. b)", "alinéa b)"),
  ROW ("fr-seconds", "\\b2n?d(?![\\p{L}\\p{N}])", "second", "le 2nd tour", "le second tour"),
  ROW ("fr-seconds-feminine", "\\b2n?de(?![\\p{L}\\p{N}])", "seconde", "la 2nde fois", "la seconde fois"),
  ROW ("fr-et-cetera", "\\betc\\.", "et cetera", "armes, etc., ici", "armes, et cetera, ici"),
  ROW ("fr-before-christ", "\\bav\\." VV_GAP "?J\\.-C\\.", "avant Jésus-Christ", "en 52 av. J.-C.",
       "en cinquante-deux avant Jésus-Christ"),
  ROW ("fr-after-christ", "\\bapr?\\." VV_GAP "?J\\.-C\\.", "après Jésus-Christ", "en 70 apr. J.-C.",
       "en soixante-dix après Jésus-Christ"),
  ROW ("fr-about", "\\benv\\.(?=" VV_GAP "?[0-9])", "environ", "env. 50 km", "environ cinquante kilomètres"),
  ROW ("fr-year-in-brackets", "(?<=[0-9])" VV_GAP "\\((" VV_YEAR ")\\)", " de \\1", "résolution 2270 (2016)",
       "résolution deux mille deux cent soixante-dix de deux mille seize"),

  CALL ("fr-symbol", "/", "\\b" VV_SYMBOL, vv_say_symbol, "le document S/PV.9834 et A/RES/78/225",
        "le document S P V neuf mille huit cent trente-quatre et A rez soixante-dix-huit, deux cent vingt-cinq"),
  CALL ("fr-ordinal", NULL,
        "\\b(?:(?<digits>[0-9]{1,4})|(?<roman>" VV_ROMAN
        "))(?<ending>(?<=[1I])(?:ers?|res?|ères?|ᵉʳ|ʳᵉ)|(?<=[^I]I|II|[2-90VX]|[0-9]1)"
        "(?:ièmes?|èmes?|es?|ᵉ|nde?s?))(?![\\p{L}])",
        say_ordinal, "du 1er au 2e, la 1re et les XIXe et XXᵉ siècles, la IIe",
        "du premier au deuxième, la première et les dix-neuvième et vingtième siècles, la deuxième"),
  CALL ("fr-century", NULL, "\\b(?<roman>" VV_ROMAN_LONG ")(?<digits>)(?<ending>)(?=" VV_GAP "siècles?\\b)",
        say_ordinal, "au XXI siècle", "au vingt-et-unième siècle"),
  CALL ("fr-ruler", NULL, "\\b(" RULERS "|" QUEENS ")" VV_GAP "(" VV_ROMAN ")(?:er|re)?\\b", say_ruler,
        "François I et Louis X", "François premier et Louis dix"),
  CALL ("fr-roman", "IVXL", "\\b(?<before>" NUMERED VV_GAP ")(?<roman>" VV_ROMAN ")\\b(?!\\.?" VV_GAP "?[0-9])",
        vv_say_roman_digits, "au titre du Chapitre V", "au titre du Chapitre cinq"),
  CALL ("fr-roman-alone", "IVX", "(?<![\\p{L}\\p{N}.’'-])(?<before>)(?<roman>" VV_ROMAN_LONG ")" VV_ROMAN_END,
        vv_say_roman_digits, "Minustah II", "Minustah deux"),

  CALL ("fr-time", "h",
        VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4])" VV_GAP "?h(?:" VV_GAP "?([0-5][0-9])(?:" VV_GAP
                            "?(?:min\\b\\.?|mn\\b))?)?(?![\\p{L}\\p{N}/])",
        say_time, "à 10 h 30, 15 h, 21h05 et 1 h",
        "à dix heures trente, quinze heures, vingt-et-une heures cinq et une heure"),
  CALL ("fr-clock", ":",
        VV_NO_NUMBER_BEFORE "([01]?[0-9]|2[0-4]):([0-5][0-9])(?![:0-9])(?:" VV_GAP "?h(?:eures?)?\\b)?", say_time,
        "à 15:00 et à 10:30", "à quinze heures et à dix heures trente"),
  CALL ("fr-date", "./-", VV_NO_NUMBER_BEFORE "([0-3]?[0-9])[-./]([01]?[0-9])[-./](" VV_YEAR ")" VV_NO_NUMBER_AFTER,
        vv_say_day_first_date, "le 24.02.2022, le 1/3/2022",
        "le vingt-quatre février deux mille vingt-deux, le premier mars deux mille vingt-deux"),
  CALL ("fr-money-before", "$€£", SIGN VV_GAP "?(?<number>" NUMBER ")(?:" VV_GAP "?" MAGNITUDE ")?", vv_say_sum,
        "US$ 3,5 millions", "trois virgule cinq millions de dollars des États-Unis"),
  CALL ("fr-money", "$€£", VV_NO_NUMBER_BEFORE "(?<number>" NUMBER ")" VV_GAP "?" MAGNITUDE "?" VV_GAP "?" SIGN,
        vv_say_sum, "500 M€, 3 milliards $ US, 12,50 €",
        "cinq cents millions d’euros, trois milliards de dollars des États-Unis, douze euros cinquante"),
  ROW ("fr-cfa-scaled", "(?<=illion|illions|illiard|illiards)" VV_GAP "?F" VV_GAP "?CFA\\b", " de francs C F A",
       "5 milliards FCFA", "cinq milliards de francs C F A"),
  ROW ("fr-cfa", "(?<=[0-9])" VV_GAP "?F" VV_GAP "?CFA\\b", " francs C F A", "1 000 F CFA", "mille francs C F A"),
  CALL ("fr-magnitude", "M",
        VV_NO_NUMBER_BEFORE "(?<sign>)(?<number>" NUMBER ")" VV_GAP "?(?<magnitude>Mds?|Mrd|Mio|M(?=" VV_GAP
                            "d[e’']))\\b\\.?",
        vv_say_sum, "2 Mds d’euros, 3 M d’euros", "deux milliards d’euros, trois millions d’euros"),
  CALL ("fr-fraction", "/", VV_NO_NUMBER_BEFORE "([1-9])/([2-9]|10)" VV_NO_NUMBER_AFTER, say_fraction, "les 2/3 ou 3/5",
        "les deux tiers ou trois cinquièmes"),
  ROW ("fr-per-cent", "(?<=[0-9])" VV_GAP "?(?:%|p\\." VV_GAP "?100\\b)", " pour cent", "3,5 % et 50 p. 100",
       "trois virgule cinq pour cent et cinquante pour cent"),
  ROW ("fr-code-of-three",
       "(?<=rticle |rticles |rt\\. |[LRDA]\\. |[LRDA]\\.)([0-9]{1,4})-([0-9]{1,3})-([0-9]{1,3})(?![-0-9])",
       "\\1 tiret \\2 tiret \\3", "l’art. 511-1-2", "l’article cinq cent onze tiret un tiret deux"),
  ROW ("fr-code-article", "(?<=rticle |rticles |rt\\. |[LRDA]\\. |[LRDA]\\.)([0-9]{1,4})-([0-9]{1,3})(?![-0-9])",
       "\\1 tiret \\2", "art. 16-1 et L. 123-4", "article seize tiret un et L. cent vingt-trois tiret quatre"),
  ROW ("fr-law-number", "(?<=[Nn]°" VV_GAP "|[Nn]o" VV_GAP "|[Nn]°)([0-9]{1,4})-([0-9]{1,4})(?![-0-9])",
       "\\1 tiret \\2", "la loi n° 2023-1322",
       "la loi numéro deux mille vingt-trois tiret mille trois cent vingt-deux"),
  CALL ("fr-both-genders", "·•‧⋅.-",
        "\\b(\\p{L}{2,})(?|([·•‧⋅])(\\p{Ll}{1,5}?)(?:\\2?(s))?|([.-])(e)\\2(s)(?!\\2))(?!\\p{L})", say_both_genders,
        "les député·e·s, un·e chercheur·euse, les élu.e.s",
        "les députés et députées, un ou une chercheur ou chercheuse, les élus et élues"),
  ROW ("fr-even", VV_NO_NUMBER_BEFORE "([0-9]{2})/\\1(?![0-9/])", "\\1 \\1", "50/50", "cinquante cinquante"),
  ROW ("fr-dotted", VV_NO_NUMBER_BEFORE "([0-9]{1,2})\\.([0-9]{1,2})(?![0-9.])", "\\1 point \\2", "au 2.1",
       "au deux point un"),
  ROW ("fr-century-short", "(?<=[IVX]e |[IVX]ᵉ )s\\.(?!\\p{L})", "siècle", "au XXe s.", "au vingtième siècle"),
  ROW ("fr-range", "(?<=[0-9])" VV_GAP "?[–—-]" VV_GAP "?(?=[0-9]+(?![0-9]|[-–—/][0-9]))(?<![-–—/][0-9][-–—])", " à ",
       "5-7, 2020–2024", "cinq à sept, deux mille vingt à deux mille vingt-quatre"),
  ROW ("fr-and-or", "\\bet/ou\\b", "et ou", "et/ou", "et ou"),
  ROW ("fr-ampersand", "(?<=\\s)&(?=\\s)", "et", "Roux & fils", "Roux et fils"),
  CALL ("fr-letters", NULL,
        "(?<![\\p{L}\\p{N}-])(UE|UA|OMS|OMC|OIT|OIM|OIF|OEA|AIEA|USA|ONG|IDH|UNI|EAU|CEI|OCI|OTSC|IA|"
        "AIE|UNHCR|CIJ|CPI|OIAC|UIT|AOF|RSA|VIH|OGM|IED|EEI|RCA|CEA|AG)(?![\\p{L}\\p{N}])",
        vv_say_letters_apart, "l’UE, l’OMS et l’AIEA", "l’U E, l’O M S et l’A I E A"),
  CALL ("fr-number-in-words", VV_DIGITS,
        VV_NO_NUMBER_BEFORE "((?:(?<![^\\s(«])[-−](?=[0-9]))?)(" NUMBER ")(?![\\p{N}]|,[0-9]|(?![ªº])\\p{L})",
        vv_say_comma_number, "3,05 %, 10 000 réfugiés, 21 résolutions et −5",
        "trois virgule zéro cinq pour cent, dix mille réfugiés, vingt-et-une résolutions et moins cinq"),
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
