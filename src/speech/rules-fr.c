/* speech/rules-fr: what French print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_fr[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
