/* speech/rules-ar: what Arabic print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_ar[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
