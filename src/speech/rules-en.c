/* speech/rules-en: what English print is said otherwise than eSpeak NG 1.51 would say it, as measured (SPEECH, section
 * B); see rules.h. */
#include "speech/rules.h"

#include "speech/acronyms.h"
#include "speech/say-figures.h"
#include "speech/say.h"
#include "speech/shorts.h"

/** A number by which a resolution is called, with or without its year. */
#define RESOLUTION                                                                                                     \
  "(?:[1-9][0-9]{2,3}(?:(?:\\s[A-Z])?\\s\\([IVXL]+\\)|\\s\\((?:19|20)[0-9]{2}\\))?|[1-9][0-9]?(?:\\s[A-Z])?\\s\\(["    \
  "IVXL]+\\))"

/** What Roman numbers follow. */
#define NUMBERED                                                                                                       \
  "[Cc]hapters?|[Cc]haps?\\.|[Pp]arts?|[Aa]nnex(?:es)?|[Ss]ections?|[Ss]ects?\\.|[Ss]ec\\.|[Tt]itles?|[Vv]olumes?|"    \
  "[Vv]ols?\\.|World War|[Pp]hases?|[Aa]ppendix|[Aa]ppendices|[Pp]rotocols?|[Ss]chedules?|[Bb]ooks?|[Aa]rticles?|"     \
  "[Aa]rts?\\.|[Gg]roups?|[Ll]evels?|[Tt]ables?|Acts?|[Tt]ypes?|[Cc]lass(?:es)?|[Ss]tages?|[Cc]ategor(?:y|ies)|[Gg]"   \
  "rades?|"                                                                                                            \
  "[Tt]iers?|[Pp]illars?|[Tt]racks?|[Dd]ivisions?|[Rr]ounds?|CHAPTERS?|PARTS?|ANNEX(?:ES)?|SECTIONS?|TITLE|VOLUME|"    \
  "ARTICLES?|WORLD WAR|PHASE|APPENDIX|PROTOCOL"
#define ROMAN "(?=[IVXL]+\\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
#define ROMAN_LONG "(?=[IVXL]{2,}\\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"

const VvSpeechRule vv_rules_en[] = {
  { "ms", "en", NULL, "\\b(?:(?:Ms|MS)\\.(?=\\s)|Ms(?=\\s\\p{Lu}))", "Miz", NULL, "Ms. DiCarlo spoke",
    "Miz DiCarlo spoke" },
  { "mr-capitals", "en", "M", "\\bMR\\b\\.?(?= \\p{Lu})", "Mr.", NULL, "MR. ROE AND MR DOE", "Mr. roe and Mr. doe" },
  { "mrs-capitals", "en", "M", "\\bMRS\\b\\.?(?= \\p{Lu})", "Mrs.", NULL, "MRS. ROE SPOKE", "Mrs. roe spoke" },
  { "her-excellency", "en", "H", "\\bH\\. ?E\\.(?= (?:Ms|Mrs|Madam|Miss|Queen|Princess|Dame|Lady)\\b)",
    "Her Excellency", NULL, "H.E. Mrs. Roe", "Her Excellency Mrs. Roe" },
  { "their-excellencies", "en", "T", "\\bT\\. ?E\\.(?= \\p{Lu}| the )", "Their Excellencies", NULL,
    "T.E. Mr. Roe and Mr. Doe", "Their Excellencies Mr. Roe and Mr. Doe" },
  { "who-capitals", "en", "W", "(?<=\\bTHE )WHO\\b(?! (?:IS|ARE|WAS|WERE|HAS|HAVE|HAD|CAN)\\b)", "W H O", NULL,
    "REPORT OF THE WHO", "report of the W H O" },
  { "right-honourable", "en", NULL, "\\bRt\\.? Hon\\.", "Right Honourable", NULL, "the Rt. Hon. Member",
    "the Right Honourable Member" },
  { "revision", "en", NULL, "\\bRev\\.\\s?([0-9]+)", "revision \\1", NULL, "in Rev.1", "in revision one" },
  { "addendum", "en", NULL, "\\bAdd\\.\\s?([0-9]+)", "addendum \\1", NULL, "in Add.1", "in addendum one" },
  { "corrigendum", "en", NULL, "\\bCorr\\.\\s?([0-9]+)", "corrigendum \\1", NULL, "in Corr.2", "in corrigendum two" },
  { "his-her", "en", NULL, "\\b([Hh]is|[Hh]er|[Hh]e|[Ss]he|[Hh]im|[Hh]ers)/(her|his|she|he|him|hers)\\b", "\\1 or \\2",
    NULL, "his/her vote", "his or her vote" },
  { "list-item", "en", NULL,
    "(?<![\\p{L}\\p{N}])(?:\\((?<roman>[ivx]|ii|iii|iv|vi|vii|viii|ix|xi{1,3})\\)|\\((?<letter>[a-zA-H])\\)(?: "
    "?\\((?<roman>i{1,3}|iv|vi{0,3}|ix|x)\\))?|^(?<letter>[a-z])\\))",
    NULL, vv_say_item, "under (b) (iii), (i) and (A) above", "under B, three, one, and eigh, above" },
  { "letter-a", "en", "A", "(?<=\\p{Ll} )A(?= \\p{Ll}|[.,;:)](?!\\p{L})|$)", VV_LETTER_A, NULL, "under plan A we go",
    "under plan eigh we go" },
  { "information-technology", "en", NULL, "(?<=\\p{Ll} )IT(?= \\p{Ll}|[.,;]|$)", "I T", NULL, "that IT spoke",
    "that I T spoke" },
  { "heading-mark", "en", NULL, "^#+\\s+", "", NULL, "# Heading", "Heading" },
  { "copyright", "en", "©", "©", "copyright", NULL, "© the owner", "copyright the owner" },
  { "sections", "en", "§", "§§\\s?", "sections ", NULL, "§§ 4-6", "sections four to six" },
  { "pilcrows", "en", "¶", "¶¶\\s?", "paragraphs ", NULL, "¶¶ 4-6", "paragraphs four to six" },
  { "number-word", "en", NULL, "№\\s?|\\b[Nn][°º]\\s?(?=[0-9])", "number ", NULL, "№ 5 and N° 6",
    "number five and number six" },
  { "hashtag", "en", "#", "(?<![\\p{L}\\p{N}#])#(?=\\p{L})", "hashtag ", NULL, "tagged #peace",
    "tagged hashtag peace" },
  { "handle", "en", "@", "(?<![\\p{L}\\p{N}@])@(?<letters>[A-Z]{2,7})(?<plural>)(?![\\p{L}\\p{N}])", NULL,
    vv_say_handle, "by @WHO today", "by at W H O today" },
  { "without", "en", "/", "\\bw/o(?=\\s)", "without", NULL, "left w/o a word", "left without a word" },
  { "with", "en", "/", "\\bw/(?=\\s)", "with", NULL, "left w/ a word", "left with a word" },
  { "care-of", "en", "/", "\\bc/o(?=\\s)", "care of", NULL, "to Roe, c/o Doe", "to Roe, care of Doe" },
  { "and-and", "en", "'’", "['’‘]n['’](?=\\s)", "and", NULL, "rock 'n' roll", "rock and roll" },
  { "address", "en", NULL,
    "(?:\\b(?<name>[\\p{L}0-9._+-]+)@|\\bhttps?://(?:www\\.)?|\\b(?=www\\.)|(?<![\\p{L}\\p{N}@./"
    "-])(?=[a-z0-9-]+(?:\\.[a-z0-9-]+"
    ")*\\.(?:org|com|net|int|gov|edu|info)\\b))(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/"
    "[^\\s)\\]>”\"]*[^\\s)\\]>”\"."
    ",;:!?]|/)?",
    NULL, vv_say_address, "see https://www.un.org/en/, ohchr.org or ask roe@un.org",
    "see U N dot org, O H C H R dot org or ask roe at U N dot org" },
  { "meeting-symbol", "en", NULL, "\\b([AS])/PV\\.([0-9]+)\\b", NULL, vv_say_meeting_symbol, "in S/PV.9834",
    "in S P V ninety-eight thirty-four" },
  { "resolution-numbers", "en", NULL,
    "\\b(?:[Rr]esolutions?|UNSCR|SCR)\\s" RESOLUTION "(?:(?:,|,? and|,? or|,? as well as)\\s" RESOLUTION
    ")*(?![0-9]|[,./-][0-9])",
    NULL, vv_say_resolutions, "Resolutions 1718, 1874, 2270 (2002) and 96 A (I) collectively",
    "Resolutions seventeen eighteen, eighteen seventy-four, twenty-two seventy of two thousand and two and ninety-six "
    "eigh one collectively" },
  { "sanctions-committee", "en", NULL,
    "\\b([1-9][0-9]{2,3})(?= (?:(?:Sanctions )?(?:Committee|Panel|Working Group|Monitoring Team)|sanctions regime)\\b)",
    NULL, vv_say_pairs, "the 2127 Committee and the 751 Committee",
    "the twenty-one twenty-seven Committee and the seven fifty-one Committee" },
  { "special-session", "en", NULL, "\\b(ES)-([0-9]{1,2})/([0-9]{1,3})\\b", "E S \\2, \\3", NULL, "resolution ES-11/1",
    "resolution E S eleven, one" },
  { "council-resolution", "en", "/", "\\bS/RES/([1-9][0-9]{2,3})\\b(?:\\s?\\(((?:19|20)[0-9]{2})\\))?", NULL,
    vv_say_council_resolution, "S/RES/2664 (2022)", "S R E S twenty-six sixty-four of twenty twenty-two" },
  { "assembly-resolution", "en", "/",
    "(?<=[Rr]esolution |esolutions |[Dd]ecision |ecisions )((?:S-)?[0-9]{1,3})/([0-9]{1,3})(?![0-9/])", "\\1, \\2",
    NULL, "resolution 77/1 and decision 74/555",
    "resolution seventy-seven, one and decision seventy-four, five hundred and fifty-five" },
  { "law-number", "en", "/",
    "(?<![\\p{L}0-9/.,-])(?!(?:19|20)[0-9]{2}/)([1-9][0-9]{0,3})/((?:19|20)[0-9]{2})(?![0-9/])", "\\1 of \\2", NULL,
    "Law No. 13/2015", "Law number thirteen of twenty fifteen" },
  { "regulation-number", "en", "/", "(?<![\\p{L}0-9/.,-])((?:19|20)[0-9]{2})/([1-9][0-9]{2,3}|[1-9])(?![0-9/])",
    "\\1, \\2", NULL, "Regulation 2016/679", "Regulation twenty sixteen, six hundred and seventy-nine" },
  { "document-symbol", "en", NULL,
    "\\b[A-Z]{1,6}(?:\\.[A-Z]{1,3})?(?:/(?:Rev|Add|Corr|Amend)\\.[0-9]+|/[A-Z0-9][A-Z0-9.-]*(?<![.-]))+(?![\\p{L}0-9])"
    "(?:(?: [A-Z])? \\([IVXL]+\\))?",
    NULL, vv_say_document, "A/78/L.5/Rev.1, S/2024/302 and A/RES/78/225",
    "eigh seventy-eight, L five, revision one, S twenty twenty-four, three hundred and two and eigh R E S "
    "seventy-eight, two two five" },
  { "roman-number", "en", VV_CAPITALS,
    "\\b(?:" NUMBERED ")\\s" ROMAN "(?:(?:, | ?[-–—] ?|,? and |,? or | to )" ROMAN ")*\\b(?![’'\\p{N}])", NULL,
    vv_say_roman, "under Chapters VI and VII and vol. II, after WORLD WAR II",
    "under Chapters six and seven and volume two, after WORLD WAR two" },
  { "monarch", "en", VV_CAPITALS,
    "\\b(Elizabeth|Charles|George|Felipe|Philippe?|John "
    "Paul|Benedict|Mohammed|Abdullah|Henry|Louis|Pius|Leo|Frederi[ck]k?|"
    "William|Willem|Wilhelm|Edward|James|Nicholas|Alexander|Napoleon|Peter|Catherine|Margrethe|Carl "
    "Gustaf|Harald|Haakon|Olav|"
    "Juan Carlos|Alfonso|Albert|Leopold|Hassan|Hussein|Letsie|Moshoeshoe|Mswati|Sobhuza|Tupou|Rama|Osei "
    "Tutu|Tawadros|Theophilos|"
    "Karekin|Kirill|Bartholomew|Paul|Pedro|Ivan|Richard|Robert|Ferdinand|Hans-Adam|Franz Joseph|Victor "
    "Emmanuel|Selim|Mehmed|"
    "Christian|Haile|Menelik|Ramses|Darius|Cyrus|Gregory|Clement|Innocent|Urban|Julius|"
    "(?:King|Queen|Pope|Emperor|Empress|Tsar|Czar|Prince|Sultan|Shah|Grand Duke)(?: \\p{Lu}\\p{Ll}+){1,2}|"
    "(?:Mr|Dr|Sen|Rep|Gov|Gen|Judge|Justice)\\.?(?: \\p{Lu}(?:\\.|\\p{L}+)){1,3})"
    "\\s((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\\b(?![’'.]\\p{L})",
    NULL, vv_say_monarch, "Queen Elizabeth II and King Rama X", "Queen Elizabeth the second and King Rama the tenth" },
  { "roman-century", "en", VV_CAPITALS, "\\b([IVXL]+)(?:(?:st|nd|rd|th)\\b|(?= (?:century|centuries)\\b))", NULL,
    vv_say_roman_ordinal, "in the XXth and the XXI century", "in the twentieth and the twenty-first century" },
  { "roman-heading", "en", VV_CAPITALS, "^(" ROMAN_LONG "|[IVX](?=\\. \\p{Lu}[^.!?]{1,60}$))(?=\\.(?:\\s|$))", NULL,
    vv_say_roman, "IV. Conclusions", "four. Conclusions" },
  { "roman-alone", "en", VV_CAPITALS,
    "(?<=[\\p{L}]{2} )(?<![:;.,] )" ROMAN_LONG "(?![\\p{L}\\p{N}]|[’'.-]\\p{L}| (?:drips?|therapy|lines?)\\b)", NULL,
    vv_say_roman, "The Dublin III rules", "The Dublin three rules" },
  { "world-war", "en", "W", "\\bWW(?:II|2)\\b", "World War 2", NULL, "after WWII", "after World War two" },
  { "us-capitals", "en", "U",
    "(?<!FOR |TO |OF |WITH |LET |SAVE |HELP |GIVE |TELL |ALL |AMONG |ON |AT |FROM |BY |BETWEEN |ABOUT |TEACH "
    ")\\bUS\\b(?= \\p{Lu}{2}|[-,:/]|$)",
    "U S", NULL, "US AND CHINESE FORCES", "U S and chinese forces" },
  { "abbreviations", "en", ".", VV_SHORT_TWO, NULL, vv_say_short, "H. E. Mr. Lee, e.g. Lee",
    "His Excellency Mr. Lee, for example Lee" },
  { "abbreviations-of-three", "en", ".", VV_SHORT_THREE, NULL, vv_say_short, "Roe a.k.a. Lee",
    "Roe also known as Lee" },
  { "abbreviation", "en", ".", VV_SHORT, NULL, vv_say_short, "Amb. Lee, cf. para. 12",
    "Ambassador Lee, compare paragraph twelve" },
  { "and-or", "en", NULL, "\\band ?/ ?or\\b", "and or", NULL, "one and/or two", "one and or two" },
  { "slash", "en", "/", "(?<=[\\p{L}\\p{N}]{2}) ?/ ?(?=\\p{L}[’']?\\p{L})", ", ", NULL, "Israel/Palestine",
    "Israel, Palestine" },
  { "footnote", "en", NULL,
    "(?<=[\\p{L}.,;])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[⁻–,][¹²³⁴⁵⁶⁷⁸⁹⁰]+)*| "
    "?\\[[0-9]{1,3}\\])|(?<=[\\p{L}.,;:)])[*†‡]+(?![\\p{L}\\p{N}])",
    "", NULL, "the treaty² was[12] signed", "the treaty was signed" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
