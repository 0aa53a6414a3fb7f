/* speech/rules-zh: what Chinese print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/numbers.h"
#include "speech/say-figures.h"
#include "speech/tongue.h"

#include <string.h>

#define NUMBER "[0-9]+(?:\\.[0-9]+)?"
#define NOT_BEFORE "(?<![\\p{Latin}0-9.,:/])"
#define NOT_AFTER "(?![0-9]|[.,:/][0-9])"

/* Without the commas and spaces between groups. */
static void
say_plain (const char *printed, GString *spoken)
{
  g_autoptr (GString) number = g_string_new (NULL);
  for (const char *p = printed; *p; p++)
    if (g_ascii_isdigit (*p) || *p == '.')
      g_string_append_c (number, *p);
  vv_number_cardinal ("zh", number->str, spoken);
}

static void
say_signed (const char *printed, GString *spoken)
{
  if (*printed == '-' || g_str_has_prefix (printed, "−"))
    g_string_append (spoken, "负");
  say_plain (printed, spoken);
}

/* "3.7%" → "百分之三点七". */
static gboolean
say_per_cent (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1), *to = vv_match_group (match, 2);
  g_string_append (spoken, "百分之");
  say_plain (number, spoken);
  if (*to)
    {
      g_string_append (spoken, "至");
      say_plain (to, spoken);
    }
  return TRUE;
}

static gboolean
say_number (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 0);
  say_signed (number, spoken);
  return TRUE;
}

/* Two of a thing is 两. */
static gboolean
say_two (const VvMatch *match, GString *spoken)
{
  (void) match;
  g_string_append (spoken, "两");
  return TRUE;
}

/* "10-12" → "十至十二". */
static gboolean
say_range (const VvMatch *match, GString *spoken)
{
  g_autofree char *from = vv_match_group (match, 1), *to = vv_match_group (match, 2);
  say_plain (from, spoken);
  g_string_append (spoken, "至");
  say_plain (to, spoken);
  return TRUE;
}

static gboolean
say_years (const VvMatch *match, GString *spoken)
{
  g_autofree char *from = vv_match_group (match, 1), *to = vv_match_group (match, 2);
  vv_number_digits ("zh", from, spoken);
  g_string_append (spoken, "至");
  vv_number_digits ("zh", to, spoken);
  return TRUE;
}

/* "78/225", "2024/25" → one after the other. */
static gboolean
say_two_numbers (const VvMatch *match, GString *spoken)
{
  g_autofree char *first = vv_match_group (match, 1), *second = vv_match_group (match, 2);
  vv_number_digits ("zh", first, spoken);
  g_string_append (spoken, "，");
  vv_number_digits ("zh", second, spoken);
  return TRUE;
}

/* "（2016）" → " 二〇一六 ". */
static gboolean
say_bracketed_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_group (match, 1);
  g_string_append_c (spoken, ' ');
  vv_number_digits ("zh", year, spoken);
  g_string_append_c (spoken, ' ');
  return TRUE;
}

/* "15:30" → "十五点三十分". */
static gboolean
say_time (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_group (match, 1), *minutes = vv_match_group (match, 2);
  const char *rest = *minutes == '0' ? minutes + 1 : minutes;
  say_plain (*hours == '0' && hours[1] ? hours + 1 : hours, spoken);
  g_string_append (spoken, "点");
  if (g_str_equal (minutes, "00"))
    return TRUE;
  g_string_append (spoken, *minutes == '0' ? "零" : "");
  say_plain (rest, spoken);
  g_string_append (spoken, "分");
  return TRUE;
}

/* "05分" → "零五分". */
static gboolean
say_led_by_zero (const VvMatch *match, GString *spoken)
{
  g_autofree char *digit = vv_match_group (match, 1);
  g_string_append (spoken, "零");
  say_plain (digit, spoken);
  return TRUE;
}

/* "2024-04-22" → "二〇二四年四月二十二日". */
static gboolean
say_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_group (match, 1), *month = vv_match_group (match, 2),
                  *day = vv_match_group (match, 3);
  vv_number_digits ("zh", year, spoken);
  g_string_append (spoken, "年");
  say_plain (*month == '0' ? month + 1 : month, spoken);
  g_string_append (spoken, "月");
  say_plain (*day == '0' ? day + 1 : day, spoken);
  g_string_append (spoken, "日");
  return TRUE;
}

/* "2/3" → "三分之二". */
static gboolean
say_fraction (const VvMatch *match, GString *spoken)
{
  g_autofree char *above = vv_match_group (match, 1), *below = vv_match_group (match, 2);
  say_plain (below, spoken);
  g_string_append (spoken, "分之");
  say_plain (above, spoken);
  return TRUE;
}

/* "$500" → "五百美元". */
static gboolean
say_sum (const VvMatch *match, GString *spoken)
{
  static const char *const signs[][2]
      = { { "US$", "美元" }, { "$", "美元" }, { "€", "欧元" }, { "£", "英镑" }, { "¥", "元" }, { "￥", "元" } };
  g_autofree char *sign = vv_match_group (match, 1), *number = vv_match_group (match, 2),
                  *magnitude = vv_match_group (match, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i][0], sign))
      {
        say_plain (number, spoken);
        g_string_append_printf (spoken, "%s%s", magnitude, signs[i][1]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
say_unit (const VvMatch *match, GString *spoken)
{
  static const char *const units[][2]
      = { { "km2", "平方公里" }, { "km²", "平方公里" }, { "km/h", "公里每小时" }, { "km", "公里" },
          { "m2", "平方米" },    { "m²", "平方米" },    { "mm", "毫米" },         { "cm", "厘米" },
          { "m", "米" },         { "kg", "公斤" },      { "ha", "公顷" },         { "t", "吨" },
          { "MW", "兆瓦" },      { "kW", "千瓦" },      { "°C", "摄氏度" },       { "℃", "摄氏度" } };
  g_autofree char *number = vv_match_group (match, 1), *unit = vv_match_group (match, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i][0], unit))
      {
        say_signed (number, spoken);
        g_string_append (spoken, units[i][1]);
        return TRUE;
      }
  return FALSE;
}

const VvSpeechRule vv_rules_zh_print[] = {
  { "wide-figures", "zh ja", NULL, "[０-９％．]+", NULL, vv_say_compatible, "第１０次", "第十次" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_zh[] = {
  { "symbol", "zh", "/",
    "(?<![\\p{Latin}0-9])[A-Z]{1,6}(?:\\.[A-Z0-9]{1,3})?(?:/[A-Za-z0-9][A-Za-z0-9.-]*(?<![.-]))*/"
    "[A-Za-z0-9.-]*[0-9]+(?![\\p{Latin}0-9])",
    NULL, vv_say_symbol, "文件S/PV.9834号", "文件S P V 九 八 三 四号" },
  { "date", "zh", "-", "(?<![0-9-])(" VV_YEAR ")[-/.]([01]?[0-9])[-/.]([0-3]?[0-9])(?![0-9-])", NULL, say_date,
    "2024-04-22", "二 〇 二 四年四月二十二日" },
  { "years", "zh", VV_DIGITS, "(?<![0-9.])(" VV_YEAR ")\\s?[-–—~～]\\s?(" VV_YEAR ")(?=\\s?年)", NULL, say_years,
    "2015-2020年", "二 〇 一 五至二 〇 二 〇年" },
  { "year", "zh", VV_DIGITS, "(?<![0-9.])(?<!近)(?<!约)(?<!过去)(?:1[0-9]|2[01])[0-9]{2}(?=\\s?年)", NULL,
    vv_say_digits, "2024年至2100年", "二 〇 二 四年至二 一 〇 〇年" },
  { "year-in-brackets", "zh", "(（", "(?<=[0-9])\\s?[（(](" VV_YEAR ")[)）]", NULL, say_bracketed_year,
    "第2270（2016）号", "第二 二 七 〇 二 〇 一 六 号" },
  { "document-number", "zh", VV_DIGITS, "(?<=第)\\s?[0-9]{3,5}(?=\\s?号|\\s?（|\\s?\\()", NULL, vv_say_digits,
    "第2270号决议", "第二 二 七 〇号决议" },
  { "two-numbers", "zh", "/",
    "(?|(?<=第)\\s?([0-9]{1,3})/([0-9]{1,4})(?=\\s?号)|(?<![0-9.])(" VV_YEAR ")/([0-9]{2,4})(?=\\s?年))", NULL,
    say_two_numbers, "第78/225号", "第七 八，二 二 五号" },
  { "per-cent", "zh", VV_DIGITS,
    "(?<![0-9.])([0-9]+(?:\\.[0-9]+)?)(?:\\s?[%％]?\\s?[-–—~～至到]\\s?(" NUMBER "))?\\s?[%％]", NULL, say_per_cent,
    "增长3.7%", "增长百分之三点七" },
  { "money", "zh", "$€£¥￥", "(US\\$|[$€£¥￥])\\s?(" NUMBER "(?:,[0-9]{3})*)\\s?([万亿]{0,2})", NULL, say_sum,
    "共$500万", "共五百万美元" },
  { "unit", "zh", VV_DIGITS,
    NOT_BEFORE "([-−]?" NUMBER ")\\s?(km/h|km[2²]|km|m[2²]|mm|cm|kg|ha|MW|kW|°C|℃|[mt])(?![\\p{Latin}0-9²/])", NULL,
    say_unit, "距离5 km，气温-5℃", "距离五公里，气温负五摄氏度" },
  { "time", "zh", ":：", "(?<![0-9:])([01]?[0-9]|2[0-4])[:：]([0-5][0-9])(?![0-9:])", NULL, say_time, "上午10:05",
    "上午十点零五分" },
  { "minutes", "zh", "0", "(?<=[时点])\\s?0([1-9])(?=\\s?分)", NULL, say_led_by_zero, "10时05分", "十时零五分" },
  { "fraction", "zh", "/", "(?<![0-9/.第])([1-9])/([2-9]|10)(?![0-9/])", NULL, say_fraction, "2/3多数",
    "三分之二多数" },
  { "two", "zh", "2",
    NOT_BEFORE "(?<!第)(?<!年)(?<!月)2(?=\\s?(?:个|名|位|国|项|天|次|票|人|份|国|周|年(?!代)|家|起|枚|艘|架|辆|倍|种|"
               "条|件|千|万|亿))",
    NULL, say_two, "2个国家", "两个国家" },
  { "range", "zh", VV_DIGITS, NOT_BEFORE "(?<!-)(" NUMBER ")\\s?[-–—~～]\\s?(" NUMBER ")(?!-)" NOT_AFTER, NULL,
    say_range, "10-12月", "十至十二月" },
  { "number-sign", "zh", "№", "№\\s?", "第", NULL, "№ 5", "第五" },
  { "number", "zh", VV_DIGITS,
    "(?<![\\p{Latin}0-9.,:/-])(?:[-−](?=[0-9]))?(?:[1-9][0-9]{0,2}(?:[, "
    "\\x{A0}\\x{202F}][0-9]{3})+|[1-9][0-9]{0,12}|0)(?:\\.[0-9]+)?(?![\\p{Latin}0-9]|[.,:/][0-9])",
    NULL, say_number, "共10,015个成员", "共一万零一十五个成员" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
