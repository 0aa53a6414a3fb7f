/* speech/rules-zh: what Chinese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_zh[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
