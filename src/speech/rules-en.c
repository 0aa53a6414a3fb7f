/* speech/rules-en: what English print is said otherwise than eSpeak NG 1.51 would say it, as measured (SPEECH, section
 * B); see rules.h. */
#include "speech/rules.h"

#include "speech/say-figures.h"
#include "speech/say.h"

/** A number by which a resolution is called, with or without its year. */
#define RESOLUTION "[1-9][0-9]{2,3}(?:\\s\\((?:19|20)[0-9]{2}\\))?"

const VvSpeechRule vv_rules_en[] = {
  { "ms", "en", NULL, "\\b(?:Ms|MS)\\.(?=\\s)", "Miz", NULL, "Ms. DiCarlo spoke", "Miz DiCarlo spoke" },
  { "messrs", "en", NULL, "\\bMessrs?\\.(?=\\s)", "Messieurs", NULL, "Messrs. Smith and Jones",
    "Messieurs Smith and Jones" },
  { "professor", "en", NULL, "\\bProf\\.(?=\\s)", "Professor", NULL, "Prof. Sachs", "Professor Sachs" },
  { "excellency", "en", NULL, "\\bH\\. ?E\\.(?=\\s)", "His Excellency", NULL, "H.E. Mr. Guterres",
    "His Excellency Mr. Guterres" },
  { "honourable", "en", NULL, "\\b(?:Hon|HON)\\.(?=\\s)", "Honourable", NULL, "the Hon. Member",
    "the Honourable Member" },
  { "general", "en", NULL, "\\bGen\\.(?=\\s+\\p{Lu})", "General", NULL, "Gen. Smith", "General Smith" },
  { "senator", "en", NULL, "\\bSen\\.(?=\\s+\\p{Lu})", "Senator", NULL, "Sen. Warren", "Senator Warren" },
  { "number", "en", NULL, "\\b(?:No|no)\\.(?=\\s*[0-9])", "number", NULL, "in case No. 5", "in case number five" },
  { "numbers", "en", NULL, "\\b(?:Nos|nos)\\.(?=\\s*[0-9])", "numbers", NULL, "Nos. 5 and 6", "numbers five and six" },
  { "paragraph", "en", NULL, "\\b[Pp]ara\\.(?=\\s*[0-9])", "paragraph", NULL, "para. 12", "paragraph twelve" },
  { "paragraphs", "en", NULL, "\\b[Pp]aras\\.(?=\\s*[0-9])", "paragraphs", NULL, "paras. 12 and 13",
    "paragraphs twelve and thirteen" },
  { "article", "en", NULL, "\\b[Aa]rt\\.(?=\\s*[0-9])", "Article", NULL, "Art. 51", "Article fifty-one" },
  { "articles", "en", NULL, "\\b[Aa]rts\\.(?=\\s*[0-9])", "Articles", NULL, "Arts. 51 and 52",
    "Articles fifty-one and fifty-two" },
  { "pages", "en", NULL, "\\bpp\\.(?=\\s*[0-9])", "pages", NULL, "pp. 12", "pages twelve" },
  { "page", "en", NULL, "\\bp\\.(?=\\s*[0-9])", "page", NULL, "p. 12", "page twelve" },
  { "versus", "en", NULL, "\\bvs\\.|\\bv\\.(?=\\s\\p{Lu})", "versus", NULL, "him vs. her, Roe v. Doe",
    "him versus her, Roe versus Doe" },
  { "compare", "en", NULL, "\\b[Cc]f\\.(?=\\s)", "compare", NULL, "cf. the annex", "compare the annex" },
  { "a-k-a", "en", NULL, "\\ba\\.k\\.a\\.", "also known as", NULL, "Roe a.k.a. Doe", "Roe also known as Doe" },
  { "right-honourable", "en", NULL, "\\bRt\\.? Hon\\.", "Right Honourable", NULL, "the Rt. Hon. Member",
    "the Right Honourable Member" },
  { "representative", "en", NULL, "\\bRep\\.(?=\\s\\p{Lu})", "Representative", NULL, "Rep. Jones",
    "Representative Jones" },
  { "governor", "en", NULL, "\\bGov\\.(?=\\s\\p{Lu})", "Governor", NULL, "Gov. Jones", "Governor Jones" },
  { "colonel", "en", NULL, "\\bCol\\.(?=\\s\\p{Lu})", "Colonel", NULL, "Col. Jones", "Colonel Jones" },
  { "lieutenant", "en", NULL, "\\bLt\\.(?=\\s\\p{Lu})", "Lieutenant", NULL, "Lt. Jones", "Lieutenant Jones" },
  { "approximately", "en", NULL, "\\bapprox\\.(?=\\s)", "approximately", NULL, "approx. half", "approximately half" },
  { "subparagraph", "en", NULL, "\\bsubpara\\.(?=\\s)", "subparagraph", NULL, "subpara. (a)", "subparagraph eigh" },
  { "revision", "en", NULL, "\\bRev\\.\\s?([0-9]+)", "revision \\1", NULL, "in Rev.1", "in revision one" },
  { "addendum", "en", NULL, "\\bAdd\\.\\s?([0-9]+)", "addendum \\1", NULL, "in Add.1", "in addendum one" },
  { "corrigendum", "en", NULL, "\\bCorr\\.\\s?([0-9]+)", "corrigendum \\1", NULL, "in Corr.2", "in corrigendum two" },
  { "his-her", "en", NULL, "\\b([Hh]is|[Hh]er|[Hh]e|[Ss]he|[Hh]im|[Hh]ers)/(her|his|she|he|him|hers)\\b", "\\1 or \\2",
    NULL, "his/her vote", "his or her vote" },
  { "list-item", "en", NULL,
    "(?<![\\p{L}\\p{N}])(?:\\((?<letter>[a-z])\\)(?: "
    "?\\((?<roman>i{1,3}|iv|vi{0,3}|ix|x)\\))?|\\((?<roman>ii|iii|iv|vi|vii|viii|ix)\\))",
    NULL, vv_say_item, "under (b) (iii) and (a) above", "under B, three, and eigh, above" },
  { "information-technology", "en", NULL, "(?<=\\p{Ll} )IT(?= \\p{Ll}|[.,;]|$)", "I T", NULL, "that IT spoke",
    "that I T spoke" },
  { "heading-mark", "en", NULL, "^#+\\s+", "", NULL, "# Heading", "Heading" },
  { "copyright", "en", NULL, "©", "copyright", NULL, "© the owner", "copyright the owner" },
  { "address", "en", NULL,
    "(?:\\b(?<name>[\\p{L}0-9._+-]+)@|\\bhttps?://"
    "(?:www\\.)?|\\b(?=www\\.))(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/[^\\s)\\]>”\"]*[^\\s)\\]>”\".,;:!?]|/)?",
    NULL, vv_say_address, "see https://www.un.org/en/ or ask roe@un.org", "see U N dot org or ask roe at U N dot org" },
  { "meeting-symbol", "en", NULL, "\\b([AS])/PV\\.([0-9]+)\\b", NULL, vv_say_meeting_symbol, "in S/PV.9834",
    "in S P V ninety-eight thirty-four" },
  { "resolution-numbers", "en", NULL,
    "\\b[Rr]esolutions?\\s" RESOLUTION "(?:(?:,|,? and|,? or|,? as well as)\\s" RESOLUTION ")*(?![0-9]|[,./-][0-9])",
    NULL, vv_say_resolutions, "Resolutions 1718, 1874, and 2270 (2016) collectively",
    "Resolutions seventeen eighteen, eighteen seventy-four, and twenty-two seventy of twenty sixteen collectively" },
  { "sanctions-committee", "en", NULL, "\\b([12][0-9]{3})(?= (?:Sanctions )?(?:Committee|Panel|Working Group))", NULL,
    vv_say_pairs, "the 2127 Committee", "the twenty-one twenty-seven Committee" },
  { "special-session", "en", NULL, "\\b(ES)-([0-9]{1,2})/([0-9]{1,3})\\b", "E S \\2, \\3", NULL, "resolution ES-11/1",
    "resolution E S eleven, one" },
  { "council-resolution", "en", "/", "\\bS/RES/([1-9][0-9]{2,3})\\b(?:\\s?\\(((?:19|20)[0-9]{2})\\))?", NULL,
    vv_say_council_resolution, "S/RES/2664 (2022)", "S R E S twenty-six sixty-four of twenty twenty-two" },
  { "assembly-resolution", "en", "/", "(?<=[Rr]esolution |esolutions )([0-9]{1,3})/([0-9]{1,3})(?![0-9/])", "\\1, \\2",
    NULL, "resolution 77/1", "resolution seventy-seven, one" },
  { "document-symbol", "en", NULL,
    "\\b[A-Z]{1,6}(?:\\.[A-Z]{1,3})?(?:/(?:Rev|Add|Corr|Amend)\\.[0-9]+|/[A-Z0-9][A-Z0-9.-]*(?<![.-]))+(?![\\p{L}0-9])",
    NULL, vv_say_document, "A/78/L.5/Rev.1, S/2024/302 and A/RES/78/225",
    "eigh seventy-eight, L five, revision one, S twenty twenty-four, three hundred and two and eigh R E S "
    "seventy-eight, two two five" },
  { "roman-number", "en", VV_CAPITALS,
    "\\b((?:[Cc]hapters?|[Pp]arts?|[Aa]nnex(?:es)?|[Ss]ections?|[Tt]itle|[Vv]olume|[Vv]ol\\.|World "
    "War|[Pp]hase|[Aa]ppendix|"
    "CHAPTERS?|PART|ANNEX(?:ES)?|SECTION|TITLE|VOLUME|ARTICLES?|WORLD WAR|PHASE|APPENDIX|PROTOCOL|"
    "[Pp]rotocol|[Ss]chedule|[Bb]ook|[Aa]rticles?|[Gg]roup|[Ll]evel|[Tt]able|Act)\\s)"
    "((?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\\b",
    NULL, vv_say_roman, "under Chapter VII, section III and vol. II, after WORLD WAR II",
    "under Chapter seven, section three and volume two, after WORLD WAR two" },
  { "monarch", "en", VV_CAPITALS,
    "\\b((?:Elizabeth|Charles|George|Felipe|Philip|John "
    "Paul|Benedict|Mohammed|Abdullah|Henry|Louis|Pius|Leo|Frederik|William|"
    "Edward|James|Nicholas|Alexander|Napoleon|Peter|Catherine|Margrethe|Carl Gustaf|Harald|Juan Carlos|"
    "(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Prince|Sultan|Shah|Grand Duke)(?: \\p{Lu}\\p{Ll}+){1,2}))"
    "\\s((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\\b",
    NULL, vv_say_monarch, "Queen Elizabeth II and King Rama X", "Queen Elizabeth the second and King Rama the tenth" },
  { "and-or", "en", NULL, "\\band/or\\b", "and or", NULL, "one and/or two", "one and or two" },
  { "slash", "en", NULL, "(?<=\\p{L}{3})/(?=\\p{L}{2}[’']?\\p{L})", ", ", NULL, "Israel/Palestine",
    "Israel, Palestine" },
  { "footnote", "en", NULL, "(?<=[\\p{L}.,;])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\[[0-9]{1,3}\\])", "", NULL,
    "the treaty² was[12] signed", "the treaty was signed" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
