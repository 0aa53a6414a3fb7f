/* speech/rules-ru: what Russian print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_ru[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
