/* speech/rules-pt: what Portuguese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

const VvSpeechRule vv_rules_pt[] = {
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
