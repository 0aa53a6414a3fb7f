/* speech/rules-en: what English print is said otherwise than eSpeak NG 1.51 would say it, as measured (SPEECH, section
 * B); see rules.h. */
#include "speech/rules.h"

#include "speech/acronyms.h"
#include "speech/say-figures.h"
#include "speech/say.h"
#include "speech/shorts.h"
#include "speech/tongue.h"

/** A number by which a resolution is called, with or without its year. */
#define RESOLUTION                                                                                                     \
  "(?:[1-9][0-9]{2,3}(?:(?:\\s[A-Z])?\\s\\([IVXL]+\\)|\\s\\((?:19|20)[0-9]{2}\\))?|[1-9][0-9]?(?:\\s[A-Z])?\\s\\(["    \
  "IVXL]+\\))"

/** What Roman numbers follow. */
#define NUMBERED                                                                                                       \
  "[Cc]hapters?|[Cc]haps?\\.|[Cc]hs?\\.|[Pp]arts?|[Pp]ts?\\.|[Ss]ched\\.|[Aa]nnex(?:es)?|[Ss]ections?|[Ss]ects?\\.|["  \
  "Ss]ec\\.|[Tt]itles?|[Vv]olumes?|"                                                                                   \
  "[Vv]ols?\\.|World War|[Pp]hases?|[Aa]ppendix|[Aa]ppendices|[Pp]rotocols?|[Ss]chedules?|[Bb]ooks?|[Aa]rticles?|"     \
  "[Aa]rts?\\.|[Gg]roups?|[Ll]evels?|[Tt]ables?|Acts?|[Tt]ypes?|[Cc]lass(?:es)?|[Ss]tages?|[Cc]ategor(?:y|ies)|[Gg]"   \
  "rades?|"                                                                                                            \
  "[Tt]iers?|[Pp]illars?|[Tt]racks?|[Dd]ivisions?|[Rr]ounds?|CHAPTERS?|PARTS?|ANNEX(?:ES)?|SECTIONS?|TITLE|VOLUME|"    \
  "ARTICLES?|WORLD WAR|PHASE|APPENDIX|PROTOCOL"
/** Of the years that films and buildings bear, from 1100 on: shorter ones may be letters. */
#define ROMAN_YEAR "(?=[MDCLXVI]{4})M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
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
  { "right-honourable", "en", NULL, "\\bRt\\.? Hon(?:\\.|(?=\\s))", "Right Honourable", NULL,
    "the Rt. Hon. Member and the Rt Hon Member", "the Right Honourable Member and the Right Honourable Member" },
  { "messieurs", "en", "M", "\\bMessrs(?=\\s\\p{Lu})", "Messieurs", NULL, "Messrs Roe and Doe",
    "Messieurs Roe and Doe" },
  { "doctorate", "en", "P", "\\bPh\\. ?D(?:\\.|\\b)", "P H D", NULL, "with a Ph.D. from", "with a P H D from" },
  { "revision", "en", NULL, "\\bRev\\.\\s?([0-9]+)", "revision \\1", NULL, "in Rev.1", "in revision one" },
  { "addendum", "en", NULL, "\\bAdd\\.\\s?([0-9]+)", "addendum \\1", NULL, "in Add.1", "in addendum one" },
  { "corrigendum", "en", NULL, "\\bCorr\\.\\s?([0-9]+)", "corrigendum \\1", NULL, "in Corr.2", "in corrigendum two" },
  { "his-her", "en", NULL, "\\b([Hh]is|[Hh]er|[Hh]e|[Ss]he|[Hh]im|[Hh]ers)/(her|his|she|he|him|hers)\\b", "\\1 or \\2",
    NULL, "his/her vote", "his or her vote" },
  { "she-he", "en", "/", "\\b[Ss]/he\\b", "she or he", NULL, "as s/he said", "as she or he said" },
  { "plural-mark", "en", "(", "(?<=\\p{Ll}{2})\\((e?s)\\)", "\\1", NULL, "the State(s) concerned",
    "the States concerned" },
  { "sub-item", "en", "(",
    "(?<=[0-9)])\\((?:(?<roman>i{1,3}|iv|vi{0,3}|ix|x)|(?<letter>[a-zA-H])|(?<number>[0-9]{1,2}))\\)", NULL,
    vv_say_sub_item, "in section 230(c)(1)(A) and article 5(3)(b)(iii)",
    "in section two hundred and thirty, C, one, eigh and article five, three, B, three" },
  { "sub-items", "en", "(", "(?<=[0-9a-z]\\))\\s?[-–—]\\s?(?=\\([a-z0-9]{1,3}\\))", " to ", NULL, "at para. 12(a)–(c)",
    "at paragraph twelve, eigh to C" },
  { "list-item", "en", NULL,
    "(?<![\\p{L}\\p{N}])(?:\\((?<roman>[ivx]|ii|iii|iv|vi|vii|viii|ix|xi{1,3})\\)|\\((?<letter>[a-zA-H])\\)(?: "
    "?\\((?<roman>i{1,3}|iv|vi{0,3}|ix|x)\\))?|^(?<letter>[a-z])\\))",
    NULL, vv_say_item, "under (b) (iii), (i) and (A) above", "under B, three, one, and eigh, above" },
  { "letter-a", "en", "A", "(?<=\\p{Ll} )A(?= \\p{Ll}|[.,;:)](?![\\p{L}0-9])|$)", VV_LETTER_A, NULL,
    "under plan A we go", "under plan eigh we go" },
  { "information-technology", "en", NULL, "(?<=\\p{Ll} )IT(?= \\p{Ll}|[.,;]|$)", "I T", NULL, "that IT spoke",
    "that I T spoke" },
  { "heading-mark", "en", NULL, "^#+\\s+", "", NULL, "# Heading", "Heading" },
  { "copyright", "en", "©", "©", "copyright", NULL, "© the owner", "copyright the owner" },
  { "hansard-mark", "en", "§", "^§\\s+(?=\\p{Lu}\\p{L}|[0-9.]+ [ap]\\.m)", "", NULL, "§ Order for Second Reading read",
    "Order for Second Reading read" },
  { "sections", "en", "§", "§§\\s?", "sections ", NULL, "§§ 4-6", "sections four to six" },
  { "pilcrows", "en", "¶", "¶¶\\s?", "paragraphs ", NULL, "¶¶ 4-6", "paragraphs four to six" },
  { "second-short", "en", "d", "(?<![\\p{L}\\p{N}.])([0-9]*2)d(?= \\p{Lu})", "\\1nd", NULL, "the 2d Session",
    "the second Session" },
  { "third-short", "en", "d", "(?<![\\p{L}\\p{N}.])([0-9]*3)d(?= \\p{Lu})", "\\1rd", NULL, "the 103d Congress",
    "the one hundred and third Congress" },
  { "number-word", "en", NULL, "№\\s?|\\b[Nn][°º]\\s?(?=[0-9])", "number ", NULL, "№ 5 and N° 6",
    "number five and number six" },
  { "number-without-stop", "en", "N",
    "(?<=Law |Laws |Regulation |Decision |Resolution |Act |Decree |Order |Directive |Document |Case |Report |Bill "
    "|Amendment |Protocol |Paper |"
    "Convention |Question |Circular |Unit |Reactor |Annex |Notice |Communication |Petition |Group |Release |Ordinance "
    "|\\(E[CU]\\) |\\(EEC\\) |\\bthe )No(?= [0-9])|^No(?= [0-9]+$)",
    "number", NULL, "Regulation (EC) No 1049, Law No 12, Yes 10, No 5",
    "Regulation (EC) number one thousand and forty-nine, Law number twelve, Yes ten, No five" },
  { "numbers-without-stop", "en", "N", "\\bNos(?= [0-9])", "numbers", NULL, "Laws Nos 4 and 5",
    "Laws numbers four and five" },
  { "hashtag", "en", "#", "(?<![\\p{L}\\p{N}#])#(?=\\p{L})", "hashtag ", NULL, "tagged #peace",
    "tagged hashtag peace" },
  { "handle", "en", "@", "(?<![\\p{L}\\p{N}@])@(?<letters>[A-Z]{2,7})(?<plural>)(?![\\p{L}\\p{N}])", NULL,
    vv_say_handle, "by @WHO today", "by at W H O today" },
  { "without", "en", "/", "\\bw/o(?=\\s|$)", "without", NULL, "left w/o a word", "left without a word" },
  { "with", "en", "/", "\\bw/(?=\\s)", "with", NULL, "left w/ a word", "left with a word" },
  { "section-short", "en", ".", "(?<![\\p{L}\\p{N}.’'-])s\\.\\s?(?=[0-9])", "section ", NULL, "under s. 5",
    "under section five" },
  { "note-short", "en", ".", "(?<![\\p{L}\\p{N}.’'-])n\\.\\s?(?=[0-9])", "note ", NULL, "at n. 5", "at note five" },
  { "line-short", "en", ".", "(?<![\\p{L}\\p{N}.’'-])l\\.\\s?(?=[0-9])", "line ", NULL, "at l. 5", "at line five" },
  { "circa", "en", ".", "(?<![\\p{L}\\p{N}.’'-])c\\.\\s?(?=1[0-9]{3}\\b)", "circa ", NULL, "in c. 1900",
    "in circa nineteen hundred" },
  { "sub-paragraph", "en", "-", "\\b([Ss]ub)-para(s?)\\.(?=\\s?[0-9(])", "\\1paragraph\\2", NULL, "in sub-para. 2",
    "in subparagraph two" },
  { "care-of", "en", "/", "\\bc/o(?=\\s|$)", "care of", NULL, "to Roe, c/o Doe", "to Roe, care of Doe" },
  { "and-and", "en", "'’", "['’‘]n['’](?=\\s)", "and", NULL, "rock 'n' roll", "rock and roll" },
  { "address", "en", NULL,
    "(?:\\b(?<name>[\\p{L}0-9._+-]+)@|\\bhttps?://(?:www\\.)?|\\b(?=www\\.)|(?<![\\p{L}\\p{N}@./"
    "-])(?=[a-z0-9-]+(?:\\.[a-z0-9-]+"
    ")*\\.(?:(?:org|com|net|int|gov|edu|info)\\b|[a-z]{2}/[A-Za-z0-9])))(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?:/"
    "[^\\s)\\]>”\"]*[^\\s)\\]>”\"."
    ",;:!?]|/)?",
    NULL, vv_say_address, "see https://www.un.org/en/, ohchr.org or ask roe@un.org",
    "see U N dot org, O H C H R dot org or ask roe at U N dot org" },
  { "public-law", "en", "L", "\\b(?:P\\.\\s?L\\.|Pub\\.\\s?L\\.|PL)(?=\\s(?:No\\.?\\s)?[1-9][0-9]{1,2}[-–][0-9])",
    "Public Law", NULL, "under P.L. 117-58", "under Public Law one seventeen, fifty-eight" },
  { "congress-document", "en", ".",
    "\\b(?<chamber>[HS])\\.\\s?(?:(?<joint>Con|J)\\.\\s?)?(?<kind>Res|Rept|Doc)\\.(?=\\s(?:No\\.?\\s)?[0-9])", NULL,
    vv_say_congress_document, "H.Con.Res. 14 and S. Rept. 118-22",
    "House Concurrent Resolution fourteen and Senate Report one eighteen, twenty-two" },
  { "number-of-congress", "en", "-–",
    "(?<=Public Law |Public Laws |P\\.L\\. |P\\. L\\. |PL |Pub\\. L\\. |L\\. No\\. |Law No\\. |Doc\\. |Rept\\. "
    "|Rept\\. No\\. "
    "|House Report "
    "|Senate Report )([1-9][0-9]{1,2})[-–]([1-9][0-9]{0,3})(?![-–0-9])",
    NULL, vv_say_two_in_pairs, "Public Law 111-148", "Public Law one eleven, one forty-eight" },
  { "united-states-code", "en", "U", "\\bU\\.\\s?S\\.\\s?C\\.(?:\\s?§)?(?=\\s[0-9])", "U S C section", NULL,
    "42 U.S.C. § 1983", "forty-two U S C section nineteen eighty-three" },
  { "meeting-symbol", "en", NULL, "\\b([AS])/PV\\.([0-9]+)\\b", NULL, vv_say_meeting_symbol, "in S/PV.9834",
    "in S P V ninety-eight thirty-four" },
  { "resolution-numbers", "en", NULL,
    "(?:\\b(?:[Rr]esolutions?|Res\\.|UNSCR|SCR)\\s|(?<=UNSCR )|(?<=\\bSCR ))" RESOLUTION
    "(?:(?:,|,? and|,? or|,? as well as)\\s" RESOLUTION ")*(?![0-9]|[,./-][0-9])",
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
    "(?<=[Rr]esolution |esolutions |[Dd]ecision |ecisions )((?:S-)?[0-9]{1,3})/([0-9]{1,3})(?![0-9/])", NULL,
    vv_say_assembly_resolution, "resolution 77/1 and decision 74/555",
    "resolution seventy-seven, one and decision seventy-four, five fifty-five" },
  { "european-symbol", "en", VV_DIGITS, VV_EUROPEAN_SYMBOL, NULL, vv_say_european, "COM(2024) 123 and A9-0123/2024",
    "C O M twenty twenty-four, one hundred and twenty-three and eigh nine, one hundred and twenty-three, twenty "
    "twenty-four" },
  { "court-case", "en", "/", VV_COURT_CASE, NULL, vv_say_european, "in Cases C-123/45 and C-402/05 P",
    "in Cases C one hundred and twenty-three, forty-five and C four hundred and two, oh five P" },
  { "law-number", "en", "/",
    "(?<![\\p{L}0-9/.,-])(?!(?:19|20)[0-9]{2}/)([1-9][0-9]{0,3})/((?:19|20)[0-9]{2})(?![0-9/])", "\\1 of \\2", NULL,
    "Law No. 13/2015", "Law number thirteen of twenty fifteen" },
  { "regulation-number", "en", "/",
    "(?|(?<![\\p{L}0-9/.,-])((?:19|20)[0-9]{2})/([1-9][0-9]{2,3}|[1-9])(?![0-9]|/[0-9])|"
    "(?<=Directive |Directives |Regulation |Regulations |\\) No |\\) No\\. "
    ")([0-9]{2,4})/([1-9][0-9]{1,3})(?![0-9]|/[0-9])|"
    "(?<![\\p{L}0-9/.,-])([0-9]{2,4})/([1-9][0-9]{0,3})(?=/E[CU]\\b))",
    NULL, vv_say_regulation, "Regulation 2016/679, Regulation 1408/71 and Directive 2004/38/EC",
    "Regulation twenty sixteen, six hundred and seventy-nine, Regulation fourteen oh eight, seventy-one and Directive "
    "two thousand and four, "
    "thirty-eight, EC" },
  { "document-symbol", "en", NULL,
    "\\b[A-Z]{1,6}(?:\\.[A-Z]{1,3})?(?:/(?:Rev|Add|Corr|Amend|Res|Dec|Conf)\\.[0-9]+|/\\([0-9]+\\)|/"
    "[A-Z0-9][A-Z0-9.-]*(?<![.-]))+(?![\\p{L}0-9])"
    "(?:(?: [A-Z])? \\([IVXL]+\\))?",
    NULL, vv_say_document, "A/78/L.5/Rev.1, S/2024/302 and A/RES/78/225",
    "eigh seventy-eight, L five, revision one, S twenty twenty-four, three hundred and two and eigh R E S "
    "seventy-eight, two two five" },
  { "roman-page", "en", ".", "\\b([Pp]{1,2})\\. ([ivxl]+)(?:[-–—]([ivxl]+))?(?![\\p{L}\\p{N}.])", NULL,
    vv_say_roman_page, "on pp. iv–x", "on pages four to ten" },
  { "roman-year", "en", "M", "\\b" ROMAN_YEAR "\\b", NULL, vv_say_roman_year, "the year MCMXLV",
    "the year nineteen forty-five" },
  { "roman-letter", "en", ".",
    "(?<![\\p{L}\\p{N}.])(" ROMAN_LONG "|(?<=ection |hapter |nnex |art )[IVX])\\.([A-H])(?![\\p{L}\\p{N}])", NULL,
    vv_say_roman_letter, "in section II.B", "in section two B" },
  { "roman-one", "en", "I",
    "\\b(SALT|START|Oslo|Camp David|Lomé|Arusha|Vienna|Geneva|Minsk|Yalta) I(?=[.,;:)]|$| "
    "(?:and|or|to|was|talks|treaty|"
    "[Aa]ccords?|[Aa]greements?|[Cc]onference)\\b)",
    "\\1 1", NULL, "the Oslo I Accord", "the Oslo one Accord" },
  { "roman-number", "en", VV_CAPITALS,
    "\\b(?:" NUMBERED ")\\s" ROMAN "(?:(?:, | ?[-–—] ?|,? and |,? or | to )" ROMAN ")*\\b(?![’'\\p{N}]|\\.[A-H]\\b)",
    NULL, vv_say_roman, "under Chapters VI and VII and vol. II, after WORLD WAR II",
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
    "\\s((?=[IVX]+\\b)X{0,2}(?:IX|IV|V?I{0,3}))\\b(?![’'.]\\p{L})",
    NULL, vv_say_monarch, "Queen Elizabeth II, King Rama X and Leo Varoe",
    "Queen Elizabeth the second, King Rama the tenth and Leo Varoe" },
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
  { "part-of-symbol", "en", ".",
    "(?<![\\p{L}\\p{N}./])(?:([0-9]{1,3})/)?([A-Z]{1,4})\\.([0-9]{1,4})(?![\\p{L}\\p{N}]|[./-]\\p{L})", NULL,
    vv_say_part_of_symbol, "draft L.12, PV.9834, annex A.1 and decision 1/CP.21",
    "draft L twelve, P V ninety-eight thirty-four, annex eigh one and decision one, C P twenty-one" },
  { "and-or", "en", NULL, "\\band ?/ ?or\\b", "and or", NULL, "one and/or two", "one and or two" },
  { "slash-letter", "en", "/", "(?<=\\p{Lu}{2})/(?=\\p{Lu}(?![\\p{L}\\p{N}/.]))", ", ", NULL, "the ZPLM/X met",
    "the Z P L M, X met" },
  { "alphabet", "en", "AZ", "\\bA ?[-–—] ?Z\\b", VV_LETTER_A " to Z", NULL, "an A–Z of it", "an eigh to Z of it" },
  { "slash", "en", "/", "(?<=[\\p{L}\\p{N}]{2}) ?/ ?(?=\\p{L}[’']?\\p{L})", ", ", NULL, "Israel/Palestine",
    "Israel, Palestine" },
  { "footnote", "en", NULL,
    "(?<=[\\p{L}.,;])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[⁻–,][¹²³⁴⁵⁶⁷⁸⁹⁰]+)*| "
    "?\\[[0-9]{1,3}\\])|(?<=[\\p{L}.,;:)])[*†‡]+(?![\\p{L}\\p{N}])",
    "", NULL, "the treaty² was[12] signed", "the treaty was signed" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
