/* speech/rules-es: what Spanish print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_es[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
