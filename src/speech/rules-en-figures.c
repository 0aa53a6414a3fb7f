/* speech/rules-en-figures: English numbers with something beside them: money, dates, times, quantities, votes; see
 * rules.h. */
#include "speech/say-figures.h"
#include "speech/say.h"

const VvSpeechRule vv_rules_en_figures[] = {
  { "phone-number", "en", VV_DIGITS,
    "(?<![0-9])\\+[0-9](?:[ ()-]{0,2}[0-9]){6,14}|(?<![0-9-])(?:1-)?[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9-])", NULL,
    vv_say_digits, "call +41 22 9171", "call four one two two nine one seven one" },
  { "money", "en", NULL,
    "(US\\$|\\$|€|£|CHF)\\s?([0-9](?:[0-9,]*[0-9])?(?:\\.[0-9]+)?)(?:[\\s-]?(million|billion|trillion|thousand|m|bn|tn|"
    "k)\\b)?",
    NULL, vv_say_money, "US$ 3.5 million, $4bn, €500m and $1",
    "three point five million U S dollars, four billion dollars, five hundred million euros and one dollar" },
  { "iso-date", "en", NULL, "\\b((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])(?![0-9-])", NULL, vv_say_iso_date,
    "on 2024-04-22", "on the twenty-second of April twenty twenty-four" },
  { "slashed-date", "en", NULL, "(?<![0-9/])([0-3]?[0-9])/([0-3]?[0-9])/((?:19|20)[0-9]{2})(?![0-9/])", NULL,
    vv_say_slashed_date, "on 04/22/2024", "on the twenty-second of April twenty twenty-four" },
  { "month-short", "en", VV_DIGITS,
    "\\b(?<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? (?<day>[0-9]{1,2})(?![0-9])|"
    "(?<=[0-9] )(?<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?",
    NULL, vv_say_month_short, "Sept. 11, 2001 and in 24 Feb. 2022",
    "September eleventh, two thousand and one and in twenty-four February twenty twenty-two" },
  { "day-month", "en", VV_DIGITS,
    "(?<!to )(?<!and )(?<!or )(?<!, )(?<!the )(?<![0-9.,/–—-])\\b([0-9]{1,2}) "
    "(January|February|March|April|May|June|July|August|September|October|November|December)\\b",
    NULL, vv_say_day_month, "on 22 April 2024", "on the twenty-second of April twenty twenty-four" },
  { "month-day", "en", VV_DIGITS,
    "\\b(January|February|March|April|May|June|July|August|September|October|November|December) ([0-9]{1,2})"
    "(?![0-9:%]|[.,][0-9]|[-–—]| (?:per|million|billion|votes|members|countries))",
    NULL, vv_say_month_day, "April 22, 2024", "April twenty-second, twenty twenty-four" },
  { "decade", "en", NULL, "\\b(1[0-9]|20)([0-9])0s\\b", NULL, vv_say_decade, "the mid-1980s", "the mid-19 eighties" },
  { "clock-time", "en", NULL, "\\b([0-9]{1,2})\\.([0-5][0-9])(?= [ap]\\.m\\.)", NULL, vv_say_time,
    "at 10.05 a.m. or 12.55 p.m.", "at ten oh five a.m. or twelve fifty-five p.m." },
  { "clock", "en", ":", "(?<![0-9:])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9:])( [ap]\\.?m\\.?(?![\\p{L}]))?", NULL,
    vv_say_clock, "at 09:05, 15:00 and 10:30", "at oh nine oh five, fifteen hundred and ten thirty" },
  { "military-time", "en", NULL, "\\b(0?[1-9]|1[0-9]|2[0-3])00 (?:hrs|hours)\\b", "\\1 hundred hours", NULL,
    "at 1500 hrs", "at fifteen hundred hours" },
  { "ratio", "en", ":", "(?<![0-9:.,])([0-9]{1,3}):([0-9]{1,2})(?![0-9:])", "\\1 to \\2", NULL, "a ratio of 3:1",
    "a ratio of three to one" },
  { "digit-groups", "en", NULL, "(?<![0-9.,])[0-9]{1,3}(?:[\\x{A0}\\x{202F}\\x{2009} ][0-9]{3})+(?![0-9,.]*[0-9])",
    NULL, vv_say_groups, "some 1 234 567 people",
    "some one million two hundred and thirty-four thousand five hundred and sixty-seven people" },
  { "quantity", "en", VV_DIGITS,
    "(?<![\\p{L}0-9.,/])([0-9](?:[0-9.,]*[0-9])?)([ \\x{A0}\\x{202F}-]?)"
    "(km/h|km2|km²|km|sq\\.? "
    "km|mph|m2|m²|m3|m³|cm|mm|nm|ha|kg|mg|kt|Mt|Gt|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|Hz|kB|MB|GB|TB|ppm|°C|°F|°|%)(?"
    "![\\p{L}0-9²³/])",
    NULL, vv_say_quantity, "5 km, a 152-mm gun, 365 km2, 1.5°C and 3.7%",
    "five kilometres, a one hundred and fifty-two millimetre gun, three hundred and sixty-five square kilometres, "
    "one point five degrees Celsius and three point seven percent" },
  { "vote", "en", VV_DIGITS,
    "\\b(?:vote[sd]?|adopted|carried|passed|defeated|rejected)\\b[^.;0-9]{0,30}?\\K([0-9]{1,3})[-–—]([0-9]{1,3})[-–—](["
    "0-9]{1,3})"
    "(?![-–—0-9])",
    "\\1, \\2, \\3", NULL, "a vote of 13–1–1", "a vote of thirteen, one, one" },
  { "range", "en", NULL, "(?<![0-9\\p{L}/.,–—-])([0-9]{1,4})[-–—]([0-9]{1,4})(?![-–—/.,]?[0-9]|\\p{L})", "\\1 to \\2",
    NULL, "on 10-12 May 2024", "on ten to twelve May twenty twenty-four" },
  { "two-years", "en", "/", "(?<![0-9/])((?:19|20)[0-9]{2})/([0-9]{2})(?![0-9/])", "\\1 \\2", NULL, "in 2019/20",
    "in twenty nineteen twenty" },
  { "fraction", "en", "/", "(?<![\\p{L}0-9/.,-])([0-9]{1,2})/([0-9]{1,2})(?![0-9/]|\\p{L})", NULL, vv_say_fraction,
    "a 2/3 majority, 1/2 and 24/7", "a two thirds majority, one half and twenty-four seven" },
  { "number-sign", "en", "#", "(?<![\\p{L}0-9])#(?=[0-9])", "number ", NULL, "item #5", "item number five" },
  { "point", "en", ".", "(?<![\\p{L}0-9.])\\.(?=[0-9])", "point ", NULL, "a rise of .5", "a rise of point five" },
  { "times", "en", NULL, "(?<=[0-9]) ?[x×] ?(?=[0-9])", " by ", NULL, "5 x 5", "five by five" },
  { "greater", "en", ">", "(?<![\\p{L}0-9<>=-])>\\s?(?=[0-9])", "greater than ", NULL, "of > 5",
    "of greater than five" },
  { "less", "en", "<", "(?<![\\p{L}0-9<>=-])<\\s?(?=[0-9])", "less than ", NULL, "of < 5", "of less than five" },
  { "at-least", "en", "≥", "≥\\s?", "at least ", NULL, "≥ 5", "at least five" },
  { "at-most", "en", "≤", "≤\\s?", "at most ", NULL, "≤ 5", "at most five" },
  { "about", "en", "~", "~\\s?(?=[0-9])", "about ", NULL, "some ~5", "some about five" },
  { "raised-number", "en", NULL,
    "(?<=\\p{Ll}{3}[.,;])(?<!para\\.)(?<!paras\\.)(?<!approx\\.)(?<!rts\\.)(?<!Corr\\.)(?<!Sept\\.)[0-9]{1,2}(?=\\s+"
    "\\p{Lu}|$)",
    "", NULL, "the text.1 Next", "the text. Next" },
  { "designation", "en", VV_DIGITS, "(?<=\\p{Ll})-([1-9])([1-9][0-9])(?![\\p{L}\\p{N}]|[.,:/-][0-9])", " \\1 \\2", NULL,
    "a Doe-136 drone", "a Doe one thirty-six drone" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
