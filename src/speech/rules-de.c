/* speech/rules-de: what German print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_de[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
