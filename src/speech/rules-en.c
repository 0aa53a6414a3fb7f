/* speech/rules-en: what English print is said otherwise than eSpeak NG 1.51 would say it, as measured (SPEECH, section
 * B); see rules.h. */
#include "speech/rules.h"

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
  { "number", "en", NULL, "\\b(?:No|no)\\.(?=\\s*[0-9])", "number", NULL, "in case No. 5", "in case number 5" },
  { "numbers", "en", NULL, "\\b(?:Nos|nos)\\.(?=\\s*[0-9])", "numbers", NULL, "Nos. 5 and 6", "numbers 5 and 6" },
  { "paragraph", "en", NULL, "\\b[Pp]ara\\.(?=\\s*[0-9])", "paragraph", NULL, "para. 12", "paragraph 12" },
  { "paragraphs", "en", NULL, "\\b[Pp]aras\\.(?=\\s*[0-9])", "paragraphs", NULL, "paras. 12 and 13",
    "paragraphs 12 and 13" },
  { "article", "en", NULL, "\\b[Aa]rt\\.(?=\\s*[0-9])", "Article", NULL, "Art. 51", "Article 51" },
  { "articles", "en", NULL, "\\b[Aa]rts\\.(?=\\s*[0-9])", "Articles", NULL, "Arts. 51 and 52", "Articles 51 and 52" },
  { "pages", "en", NULL, "\\bpp\\.(?=\\s*[0-9])", "pages", NULL, "pp. 12", "pages 12" },
  { "page", "en", NULL, "\\bp\\.(?=\\s*[0-9])", "page", NULL, "p. 12", "page 12" },
  { "versus", "en", NULL, "\\bvs?\\.(?=\\s)", "versus", NULL, "him vs. her", "him versus her" },
  { "compare", "en", NULL, "\\b[Cc]f\\.(?=\\s)", "compare", NULL, "cf. the annex", "compare the annex" },
  { "meeting-symbol", "en", NULL, "\\b([AS])/PV\\.([0-9]+)\\b", NULL, vv_say_meeting_symbol, "in S/PV.9834",
    "in S P V 98 34" },
  { "resolution-numbers", "en", NULL,
    "\\b[Rr]esolutions?\\s" RESOLUTION "(?:(?:,|,? and|,? or|,? as well as)\\s" RESOLUTION ")*(?![0-9]|[,./-][0-9])",
    NULL, vv_say_resolutions, "Resolutions 1718, 1874, and 2270 (2016) collectively",
    "Resolutions 17 18, 18 74, and 22 70 of 20 16 collectively" },
  { "sanctions-committee", "en", NULL, "\\b([12][0-9]{3})(?= (?:Sanctions )?(?:Committee|Panel|Working Group))", NULL,
    vv_say_pairs, "the 1718 Committee", "the 17 18 Committee" },
  { "document-of-year", "en", NULL, "\\b([AS])/((?:19|20)[0-9]{2})/([0-9]{1,4})\\b", "\\1, \\2, \\3", NULL,
    "in S/2024/302", "in S, 2024, 302" },
  { "assembly-resolution", "en", NULL, "\\bA/RES/([0-9]{1,3})/([0-9]{1,3})\\b", "eigh rez \\1, \\2", NULL,
    "A/RES/78/225", "eigh rez 78, 225" },
  { "roman-number", "en", NULL,
    "\\b((?:Chapter|Chapters|Part|Annex|Section|Title|Volume|World War|Phase|Appendix|Protocol|Schedule|Book)\\s)"
    "((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))\\b",
    NULL, vv_say_roman, "under Chapter VII after World War II", "under Chapter 7 after World War 2" },
  { "monarch", "en", NULL,
    "\\b((?:Elizabeth|Charles|George|Felipe|Philip|John Paul|Benedict|Mohammed|Abdullah|Henry|Louis|Pius|Leo|Frederik))"
    "\\s((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\\b",
    NULL, vv_say_monarch, "Queen Elizabeth II", "Queen Elizabeth the 2nd" },
  { "money", "en", NULL,
    "(US\\$|\\$|€|£|CHF)\\s?([0-9](?:[0-9,]*[0-9])?(?:\\.[0-9]+)?)(?:[\\s-]?(million|billion|trillion|thousand|m|bn|tn|"
    "k)\\b)?",
    NULL, vv_say_money, "US$ 3.5 million, $4bn, €500m and $1",
    "3.5 million U S dollars, 4 billion dollars, 500 million euros and 1 dollar" },
  { "decade", "en", NULL, "\\b(1[0-9]|20)([0-9])0s\\b", NULL, vv_say_decade, "the mid-1980s", "the mid-19 eighties" },
  { "clock-time", "en", NULL, "\\b([0-9]{1,2})\\.([0-5][0-9])(?= [ap]\\.m\\.)", NULL, vv_say_time,
    "at 10.05 a.m. or 12.55 p.m.", "at 10 oh 5 a.m. or 12 55 p.m." },
  { "digit-groups", "en", NULL, "(?<![0-9.,])[0-9]{1,3}(?:[\\x{A0}\\x{202F}\\x{2009} ][0-9]{3})+(?![0-9,.]*[0-9])",
    NULL, vv_say_groups, "some 1 234 567 people", "some 1234567 people" },
  { "range", "en", NULL, "(?<![0-9\\p{L}/.,–—-])([0-9]{1,4})[-–—]([0-9]{1,4})(?![-–—/.,]?[0-9]|\\p{L})", "\\1 to \\2",
    NULL, "on 10-12 May 2024", "on 10 to 12 May 2024" },
  { "and-or", "en", NULL, "\\band/or\\b", "and or", NULL, "one and/or two", "one and or two" },
  { "slash", "en", NULL, "(?<=\\p{L}{3})/(?=\\p{L}{3})", ", ", NULL, "Israel/Palestine", "Israel, Palestine" },
  { "footnote", "en", NULL, "(?<=[\\p{L}.,;])(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\\[[0-9]{1,3}\\])", "", NULL,
    "the treaty² was[12] signed", "the treaty was signed" },
  { "acronym", "en", NULL,
    "\\b(UNSC|UNDP|OHCHR|OSCE|OPCW|ICRC|IAEA|JCPOA|UNFPA|UNODC|UNFCCC|ICBM|WHO|AU|DPRK|ICC|ICJ|IMF|ILO|NGO|UAV|SDG|IDP)"
    "('s|’s|s)?(?![\\p{L}0-9./])",
    NULL, vv_say_acronym, "the OHCHR, ICBMs and the DPRK’s AU envoy",
    "the O H C H R, I C B M's and the D P R K's eigh U envoy" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
