/* speech/rules-all: what print does to text in every language, and what is left after the rules of the language. */
#include "speech/say-figures.h"
#include "speech/say.h"
#include "speech/tongue.h"

/** What may not stand before and after a number that is spelled out: then it is part of a name or a sign. */
#define NOT_WITHIN "(?<![\\p{L}\\p{N}.,:/_@#&+*=^~<>−-])"
#define NUMBER_END "(?![\\p{L}\\p{N}]|[.,:/][0-9])"

/** Scripts that eSpeak NG 1.51 spells by the codes of their letters; for Korean and Hindi it changes the voice itself.
 */
#define OTHER_SCRIPT                                                                                                   \
  "[\\p{Cyrillic}\\p{Greek}\\p{Armenian}\\p{Georgian}\\p{Arabic}\\p{Hebrew}\\p{Thai}\\p{Han}\\p{Hiragana}\\p{"         \
  "Katakana}\\p{M}]"

/** The shapes that a letter takes within a word, as the text layers of PDFs have them: eSpeak NG spells them by their
 *  codes. */
#define ARABIC_FORMS "\\x{FB50}-\\x{FDCF}\\x{FDF0}-\\x{FDFB}\\x{FE70}-\\x{FEFC}"

/* "1,500.50" → "1500,50": as English prints it. */
static gboolean
say_english_groups (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 0);
  for (const char *p = number; *p; p++)
    if (*p != ',')
      g_string_append_c (spoken, *p == '.' ? ',' : *p);
  return TRUE;
}

const VvSpeechRule vv_rules_print[] = {
  { "control-character", NULL, NULL, "[\\x{1}-\\x{1F}\\x{7F}-\\x{9F}\\x{2028}\\x{2029}\\x{FDD0}-\\x{FDEF}]+", " ", NULL,
    "one\x01two", "one two" },
  { "phoneme-bracket", NULL, NULL, "\\[{2,}", "[", NULL, "[[note]]", "[note]]" },
  { "invisible", NULL, NULL, "[\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{FEFF}]+", "", NULL,
    "inter\xC2\xADnational", "international" },
  { "broken-word", NULL, "¬", "(?<=\\p{L})¬\\s?(?=\\p{Ll})", "", NULL, "inter¬national", "international" },
  { "english-groups", "fr es pt de ru", ",",
    "(?<![\\p{L}0-9.,])[0-9]{1,3}(?:(?:,[0-9]{3})+\\.[0-9]{1,2}|(?:,[0-9]{3}){2,})(?![0-9]|[.,][0-9])", NULL,
    say_english_groups, "US$1,500.50", "mille cinq cents dollars des États-Unis cinquante" },
  { "typed-quote", NULL, "`'", "``|''(?=[\\s.,;:)!?]|$)", "”", NULL, "the ``Act'' of", "the ”Act” of" },
  { "lowered-figures", NULL, "₀₁₂₃₄₅₆₇₈₉", "[₀-₉]+", NULL, vv_say_compatible, "some CO₂", "some C O two" },
  { "ligature", NULL, "ﬀﬁﬂﬃﬄﬅﬆ", "[ﬀ-ﬆ]", NULL, vv_say_compatible, "an oﬃce", "an office" },
  { "arabic-forms", "ar", NULL, "[" ARABIC_FORMS "\\x{6A9}\\x{6BE}\\x{6C1}\\x{6CC}]+", NULL, vv_say_arabic_letters,
    "ﻓﻲ ﻟﺒﻨﺎن وزﯾر کبیر", "في لبنان وزير كبير" },
  { "letter-forms", "fa ur ps ku", NULL, "[" ARABIC_FORMS "]+", NULL, vv_say_compatible, "ﮔﻔﺖ", "گفت" },
  { "raised-letters", NULL, NULL, "(?<=[0-9])[ʰ-ˣᵃ-ᶿⁿ]+", NULL, vv_say_compatible, "the 38ᵗʰ", "the thirty-eighth" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_all[] = {
  { "capitals", NULL, NULL, "(?<![\\p{L}\\p{N}./@&'’])\\p{Lu}[\\p{Lu}’']*\\p{Lu}(?![\\p{L}\\p{N}/@&]|\\.\\p{L})", NULL,
    vv_say_capitals, "IT IS SO DECIDED", "it is so decided" },
  { "unvowelled-script", "en fr es pt de", NULL, "[\\p{Arabic}\\p{Hebrew}][\\p{Arabic}\\p{Hebrew}\\p{M}]+", NULL,
    vv_say_unvowelled, "they said مرحبا and שלום", "they said marhaba and salum" },
  { "foreign-script", "en fr es pt de", NULL, OTHER_SCRIPT "{2,}(?: " OTHER_SCRIPT "+)*", NULL, vv_say_in_latin,
    "they called Слава Україні", "they called Slava Ukrayini" },
  { "unvoiced-script", "dv", NULL, "\\p{Thaana}[\\p{Thaana}\\p{M}]*", NULL, vv_say_in_latin, "ދިވެހި", "divehi" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_left[] = {
  { "plain-letters", "en", NULL, "[\\x{100}-\\x{24F}\\x{259}\\x{1E00}-\\x{1EFF}]", NULL, vv_say_plain_letters,
    "Mr. Roešić of Niš, Mr. Škoe and Mr. Nguyễn", "Mr. Roeshich of Nish, Mr. Skoe and Mr. Nguyen" },
  { "ordinal", "en", VV_DIGITS, NOT_WITHIN "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:st|nd|rd|th|ST|ND|RD|TH)\\b", NULL,
    vv_say_left_ordinal, "the 9,453rd meeting", "the nine thousand four hundred and fifty-third meeting" },
  { "year", "en", VV_DIGITS, NOT_WITHIN "(1[1-9][0-9]{2}|20[1-9][0-9])" NUMBER_END, NULL, vv_say_left_year,
    "from 1945 to 2024", "from nineteen forty-five to twenty twenty-four" },
  { "cardinal", "en fr es pt de", VV_DIGITS,
    NOT_WITHIN "((?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,14}|0)(?:\\.[0-9]+)?)" NUMBER_END, NULL,
    vv_say_left_cardinal, "20,000 containers of 2.50", "twenty thousand containers of two point five zero" },
  { "ornament", NULL, NULL,
    "[*#_~=]{2,}|(?<![^\\s(\"“«])\\*(?=[\\p{L}\\s])|(?<=\\p{L})\\*(?=[\\s.,;:)]|$)|[\\x{2190}-\\x{21FF}\\x{25A0}-\\x{"
    "25FF}\\x{2600}-\\x{27BF}\\x{1F1E6}-\\x{1F1FF}\\x{1F300}-\\x{1FAFF}\\x{FE0F}]+",
    "", NULL, "*** text 😀", " text " },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
