/* speech/rules-zh: what Chinese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/numbers.h"
#include "speech/say-figures.h"

/* "3.7%" → "百分之三点七". */
static gboolean
say_per_cent (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1);
  g_string_append (spoken, "百分之");
  vv_number_cardinal ("zh", number, spoken);
  return TRUE;
}

static gboolean
say_number (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 0);
  vv_number_cardinal ("zh", number, spoken);
  return TRUE;
}

const VvSpeechRule vv_rules_zh[] = {
  { "year", "zh", VV_DIGITS, "(?<![0-9.])(?:1[0-9]|20)[0-9]{2}(?=\\s?年)", NULL, vv_say_digits, "2024年",
    "二 〇 二 四年" },
  { "document-number", "zh", VV_DIGITS, "(?<=第)\\s?[0-9]{3,5}(?=\\s?号|\\s?（|\\s?\\()", NULL, vv_say_digits,
    "第2270号决议", "第二 二 七 〇号决议" },
  { "per-cent", "zh", VV_DIGITS, "(?<![0-9.])([0-9]+(?:\\.[0-9]+)?)\\s?[%％]", NULL, say_per_cent, "增长3.7%",
    "增长百分之三点七" },
  { "number", "zh", VV_DIGITS,
    "(?<![\\p{Latin}0-9.,:/-])(?:[1-9][0-9]{0,12}|0)(?:\\.[0-9]+)?(?![\\p{Latin}0-9]|[.,:/][0-9])", NULL, say_number,
    "共15个成员", "共十五个成员" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
