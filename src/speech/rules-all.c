/* speech/rules-all: what print does to text in every language, and what is left after the rules of the language. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_print[] = {
  { "control-character", NULL, NULL, "[\\x{1}-\\x{1F}\\x{7F}-\\x{9F}\\x{2028}\\x{2029}]+", " ", NULL, "one\x01two",
    "one two" },
  { "phoneme-bracket", NULL, NULL, "\\[{2,}", "[", NULL, "[[note]]", "[note]]" },
  { "invisible", NULL, NULL, "[\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{FEFF}]+", "", NULL,
    "inter\xC2\xADnational", "international" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_all[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_left[] = {
  { "ornament", NULL, NULL, "[*#_]{2,}|[\\x{2190}-\\x{21FF}\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}\\x{FE0F}]+", "",
    NULL, "*** text 😀", " text " },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
