/* speech/rules-en-figures: English numbers with something beside them: money, dates, times, quantities, votes; see
 * rules.h. */
#include "speech/acronyms.h"
#include "speech/say-figures.h"
#include "speech/say.h"
#include "speech/tongue.h"

#define NUMBER "(?:[0-9]{1,3}(?:[ \\x{A0}\\x{202F}][0-9]{3})+(?![0-9])|[0-9](?:[0-9,]*[0-9])?)(?:\\.[0-9]+)?"
#define CODES                                                                                                          \
  "USD|EUR|GBP|CHF|JPY|CNY|RMB|CAD|AUD|NZD|SEK|NOK|DKK|INR|RUB|BRL|ZAR|KRW|ILS|PLN|UAH|AED|SAR|QAR|KWD|EGP|NGN|KES|"   \
  "PKR|"                                                                                                               \
  "BDT|IDR|MXN|HKD|SGD|THB|TWD|VND|MYR|CZK|BGN|XAF|XOF|AFN|ETB|GHS|YER|IQD|IRR|SYP|LBP|JOD|TND|DZD|KZT|UZS|XDR|"       \
  "PHP|ARS|CLP|PEN|TRY|LKR|NPR|UGX|TZS|RWF|ZMW|MZN|SSP|MMK|GEL|HUF|RON|DOP|HTG|LAK|KHR|CDF|GNF|AOA|FCFA|CFAF|F "       \
  "CFA|CFA"
#define DOLLARS "(?:(?<![\\p{L}\\p{N}])(?:U\\.?S\\.?|AU|NZ|HK|NT|EC|TT|CA|Can|[ACSRJ])\\s?)?\\$"
#define SIGNS DOLLARS "|(?:\\bGH)?[₵¢]|[€£¥₹₽₦₩₺₴₪₫฿₱]"
/** Signs in letters, as some parliaments print them. */
#define LETTER_SIGNS                                                                                                   \
  "[KUT]?[Ss]hs?\\.?|Rs\\.?|Tk\\.?|RM|[RN](?=\\s?[0-9][0-9.,]*\\s?(?:[mbtr]+illion|bn|m)\\b)|R(?=[0-9]{2,})"
#define MAGNITUDE                                                                                                      \
  "(?<magnitude>(?:m|mn|bn|b|tn|trn|k|M|MM|B|T|K)\\b|[\\s-]?(?:(?:million|billion|trillion|thousand|crore|lakh|mn|bn|" \
  "tn|trn)\\b|Mio\\.|Mrd\\.))"
#define MONTHS "January|February|March|April|May|June|July|August|September|October|November|December"
#define SHORT_MONTHS "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
/** Words after a year, and not after so many of something. */
#define AFTER_YEAR                                                                                                     \
  "(?:the|and|are|but|with|would|will|may|might|this|that|these|they|our|under|unless|were|was|when|which|who|"        \
  "compared|relative|from)"
#define HALF "(?:\\s?[AaPp]\\.?[Mm](?:\\.|\\b)(?!\\p{L}))"

const VvSpeechRule vv_rules_en_figures[] = {
  { "phone-number", "en", VV_DIGITS,
    "(?<![0-9])\\+[0-9](?:[ "
    "()-]{0,2}[0-9]){6,14}|(?<![\\p{L}\\p{N}.,/–-])(?!0[0-9]{2,4}-(?:19|20)[0-9]{2}(?![0-9]))(?=0(?:["
    " -]{0,2}[0-9]){6})0[0-9]{2,4}(?:[ -][0-9]{2,8}){1,3}(?![\\p{L}0-9]|[-–,/.][0-9])|"
    "(?<![0-9-])(?:1-)?(?:[0-9]{3}-|\\([0-9]{3}\\) "
    "?)[0-9]{3}-[0-9]{4}(?![0-9-])|"
    "(?<=[Tt]el |[Tt]el\\. |[Tt]el: |[Tt]el\\.: |[Ee]xt\\. |[Ff]ax |[Ff]ax: |[Pp]hone |[Ee]xtension |[Dd]ial "
    "|[Dd]ialled )[0-9]{3}(?:[ -]?[0-9]{2,4}){0,3}"
    "(?![0-9-])|(?<=ISBN |ISSN )[0-9]{3,4}(?:[ -]?[0-9]){4,10}(?![0-9])",
    NULL, vv_say_digits, "call +41 22 9171, (212) 555-0123 or ext. 405",
    "call four one two two nine one seven one, two one two five five five zero one two three or extension four zero "
    "five" },
  { "postcode", "en", VV_DIGITS, "(?<=\\b[A-Z]{2} )[0-9]{5}(?![0-9,.-]| [a-z])", NULL, vv_say_digits,
    "New York, NY 10017", "New York, NY one zero zero one seven" },
  { "job-number", "en", "-", "(?<![\\p{L}\\p{N}/.,–—-])[0-9]{2}-[0-9]{5}(?![\\p{L}\\p{N}–—-])", NULL, vv_say_digits,
    "Document 24-12345", "Document two four one two three four five" },
  { "room", "en", "-", "(?<=[Rr]oom |[Rr]ooms |[Oo]ffice )(\\p{Lu})-([0-9]{3,4})(?![0-9-])", NULL, vv_say_room,
    "Room S-3055", "Room S thirty fifty-five" },
  { "decimal-comma", "en", ",",
    "(?<![\\p{L}0-9.,/-])(?<!rticles )(?<!aragraphs )(?<!ections )(?<!hapters )(?<!ages )(?<!olutions )(?<!tems "
    ")(?<!os\\. )(?<!nd )(?<!ules )"
    "([0-9]{1,3}),([0-9]{1,2})(?![0-9,/-]|\\.[0-9]|\\p{L})",
    "\\1.\\2", NULL, "some 3,45 million", "some three point four five million" },
  { "lakhs", "en", ",", "(?<![\\p{L}0-9.,/-])(" VV_LAKHS ")(?![0-9]|[.,][0-9])", NULL, vv_say_lakhs,
    "some 12,34,567 people", "some twelve lakh thirty-four thousand five hundred and sixty-seven people" },
  { "dotted-groups", "en", ".", "(?<![\\p{L}0-9.,/-])([0-9]{1,3}(?:\\.[0-9]{3}){2,})(?![0-9]|[.,][0-9])", NULL,
    vv_say_groups, "some 1.234.567 people",
    "some one million two hundred and thirty-four thousand five hundred and sixty-seven people" },
  { "money", "en", NULL,
    "(?<sign>" SIGNS "|(?<![\\p{L}\\p{N}])(?:" LETTER_SIGNS "|" CODES ")(?=\\s?[0-9]))\\s?(?<number>" NUMBER
    ")(?:\\s?[-–—]\\s?(?:" DOLLARS "|[€£¥])?(?<to>" NUMBER "))?"
    "(?![0-9])" MAGNITUDE "?(?:/[-=])?",
    NULL, vv_say_money, "US$ 3.5 million, $4bn, €500m, $10-15 million, CHF 20, Kshs.500/=, R10 000, $2.50 and $1",
    "three point five million U S dollars, four billion dollars, five hundred million euros, ten to fifteen million "
    "dollars, "
    "twenty Swiss francs, five hundred shillings, ten thousand rand, two dollars and fifty cents and one dollar" },
  { "money-after", "en", NULL,
    "(?<![\\p{L}\\p{N}.,$€£])(?<number>" NUMBER ")(?<to>)" MAGNITUDE "?\\s?(?<sign>[€£₽₴₪₺¢]|(?:" CODES
    ")\\b(?! francs?\\b))",
    NULL, vv_say_money, "5 million USD and 50€", "five million U S dollars and fifty euros" },
  { "pence", "en", "p", "(?<![\\p{L}\\p{N}.,£-])(?!480|720|1080)([0-9]{1,3})p(?![\\p{L}\\p{N}])", "\\1 pence", NULL,
    "some 25p more", "some twenty-five pence more" },
  { "scaled-number", "en", VV_DIGITS,
    "(?<![\\p{L}\\p{N}.,/$€£-])(?<number>" NUMBER ")(?:\\s?[-–—]\\s?(?<to>" NUMBER
    "))?(?<magnitude>\\s?(?:bn|tn|trn|mn)\\b|m(?= "
    "(?:more |other |new )?(?:people|persons|children|women|men|girls|boys|refugees|households|families|workers|voters|"
    "jobs|homes|pupils|patients|doses|citizens|migrants|passengers|users|visits)\\b))",
    NULL, vv_say_scaled, "some 1.4bn people, of whom 2–2.5m people",
    "some one point four billion people, of whom two to two point five million people" },
  { "multiplied", "en", "x×", "(?<![\\p{L}\\p{N}.,×-])([0-9]+(?:\\.[0-9]+)?)[x×](?![\\p{L}\\p{N}]| ?[0-9])",
    "\\1 times", NULL, "a 3x rise", "a three times rise" },
  { "power", "en", "^", "(?<=[0-9])\\^(?=-?[0-9])", " to the power of ", NULL, "some 10^6 of them",
    "some ten to the power of six of them" },
  { "many", "en", "s", "(?<![0-9,.])(?:(1)0|(1)00|(1),?000)s(?= of\\b)", NULL, vv_say_many,
    "100s of people, 1000s of them", "hundreds of people, thousands of them" },
  { "iso-date", "en", NULL, "\\b((?:19|20)[0-9]{2})([-/])([01][0-9])\\2([0-3][0-9])(?![0-9/-])", NULL, vv_say_iso_date,
    "on 2024-04-22", "on the twenty-second of April twenty twenty-four" },
  { "slashed-date", "en", NULL, "(?<![0-9/.])([0-3]?[0-9])([/.])([0-3]?[0-9])\\2((?:19|20)[0-9]{2})(?![0-9/]|\\.[0-9])",
    NULL, vv_say_slashed_date, "on 04/22/2024 and 22.04.2024",
    "on April twenty-second twenty twenty-four and the twenty-second of April twenty twenty-four" },
  { "short-date", "en", NULL, "(?<![0-9/.-])([0-3]?[0-9])([/.-])([0-3]?[0-9])\\2([3-9][0-9])(?![0-9/-]|\\.[0-9])", NULL,
    vv_say_slashed_date, "of 24.2.98", "of the twenty-fourth of February ninety-eight" },
  { "padded-date", "en", NULL, "(?<![0-9/.-])([0-3][0-9])([/.-])([01][0-9])\\2([0-2][0-9])(?![0-9/-]|\\.[0-9])", NULL,
    vv_say_slashed_date, "of 24.02.19", "of the twenty-fourth of February twenty nineteen" },
  { "dated", "en", "./",
    "(?<=\\b[Oo]n |[Dd]ated |[Ss]ince |[Uu]ntil |[Bb]efore |[Aa]fter "
    ")([0-3]?[0-9])([/.])([0-3]?[0-9])\\2([0-2][0-9])(?![0-9/-]|\\.[0-9])",
    NULL, vv_say_slashed_date, "on 24.2.22", "on the twenty-fourth of February twenty twenty-two" },
  { "slashed-short", "en", "/",
    "(?<=[Ff]rom |\\bof |\\b[Bb]y |etween )([0-3]?[0-9])(/)([0-3]?[0-9])/([0-2][0-9])(?![0-9/-]|\\.[0-9])", NULL,
    vv_say_slashed_date, "from 1/4/25", "from the first of April twenty twenty-five" },
  { "only", "en", "/", "(?<=[0-9])/[-=](?![0-9])", "", NULL, "some 25,000/- more", "some twenty-five thousand more" },
  { "et-cetera", "en", "&", "&c\\b\\.?", "et cetera", NULL, "arms, &c., here", "arms, et cetera, here" },
  { "month-short", "en", VV_DIGITS,
    "(?:(?<!and |or |to |, |[-–—])\\b(?<first>[0-9]{1,2}) )(?<month>" SHORT_MONTHS ")\\b\\.?(?! [0-9]{1,2}(?![0-9]))|"
    "\\b(?<month>" SHORT_MONTHS ")\\.? (?<day>[0-9]{1,2})(?![0-9])|"
    "(?<=[0-9] )(?<month>" SHORT_MONTHS ")\\b\\.?|\\b(?<month>" SHORT_MONTHS ")\\.(?= (?:19|20)[0-9]{2})",
    NULL, vv_say_month_short, "Sept. 11, 2001, on 24 Feb. 2022 and Dec. 2023",
    "September eleventh, two thousand and one, on the twenty-fourth of February twenty twenty-two and December twenty "
    "twenty-three" },
  { "day-month", "en", VV_DIGITS,
    "(?:(?<=day, )|(?<!to )(?<!and )(?<!or )(?<!, )(?<!the )(?<![0-9.,/–—-])(?<![0-9] [–—-] ))\\b([0-9]{1,2}) (" MONTHS
    ")\\b",
    NULL, vv_say_day_month, "on 22 April 2024", "on the twenty-second of April twenty twenty-four" },
  { "month-day", "en", VV_DIGITS,
    "\\b(" MONTHS ") ([0-9]{1,2})"
    "(?![0-9:%]|[.,][0-9]|[-–—]|st|nd|rd|th| (?:per|million|billion|votes|members|countries))",
    NULL, vv_say_month_day, "April 22, 2024", "April twenty-second, twenty twenty-four" },
  { "short-decade", "en", NULL, "(?<![\\p{L}\\p{N}-])[’'‘]?([2-9])0[’']?s\\b", NULL, vv_say_short_decade, "the ’80s",
    "the eighties" },
  { "decade", "en", NULL, "\\b(1[1-9]|20)([0-9])0s\\b", NULL, vv_say_decade, "the mid-1980s", "the mid-19 eighties" },
  { "clock-time", "en", NULL,
    "(?<![0-9.])([0-9]{1,2})\\.([0-5]?[0-9])(?:(?=" HALF ")|\\s?([-–—])\\s?(?=[0-9]{1,2}\\.[0-5][0-9]" HALF "))", NULL,
    vv_say_time, "at 10.05 a.m., 7.2 p.m. or 11.30-12.55 pm",
    "at ten oh five a.m., seven oh two p.m. or eleven thirty to twelve fifty-five pm" },
  { "clock-span", "en", ".",
    "(?<=[Ff]rom |etween )(?<![0-9])(?<h>[01]?[0-9]|2[0-3])\\.(?<m>[0134][05])(?<to> to | and "
    "|[-–—])(?<h2>[01]?[0-9]|2[0-3])\\.(?<m2>[0134][05])(?![0-9]|\\.[0-9]| (?:per|million|billion))",
    NULL, vv_say_clock_span, "from 10.00 to 13.30", "from ten o'clock to thirteen thirty" },
  { "clocks", "en", ":", VV_CLOCKS, " to ", NULL, "14:30-16:00", "fourteen thirty to sixteen hundred" },
  { "clock", "en", ":", "(?<![0-9:])([01]?[0-9]|2[0-3]|24(?=:00)):([0-5][0-9])(?![0-9:])(" HALF "?)", NULL,
    vv_say_clock, "at 09:05, 15:00 and 8:00 AM", "at oh nine oh five, fifteen hundred and eight a.m." },
  { "half-day", "en", "Aa", "(?<=[0-9])\\s?(?:A\\.?M\\b\\.?|am\\b)(?!\\p{L})", " a.m.", NULL, "at 10 AM or 10.30 am",
    "at ten a.m. or ten thirty a.m." },
  { "half-day-capitals", "en", "P", "(?<=[0-9])\\s?P\\.?M\\b\\.?(?!\\p{L}|[0-9])", " p.m.", NULL, "at 10 PM",
    "at ten p.m." },
  { "half-days", "en", "m", "(?<=[ap]\\.m\\.|[0-9][ap]m|[0-9] [ap]m)\\s?[-–—]\\s?(?=[0-9])", " to ", NULL,
    "10 a.m.-1 p.m.", "ten a.m. to one p.m." },
  { "military-time", "en", NULL,
    "(?<![0-9.:])([01][0-9]|2[0-3])[.:]?([0-5][0-9])\\s?(?:(?:hrs|hours)\\b|(?=(?:GMT|UTC|EST|EDT|CET|EAT)\\b))", NULL,
    vv_say_military_time, "at 1500 hrs, 0830 hours and 14.30 hrs, 0900 GMT",
    "at fifteen hundred hours, oh eight thirty hours and fourteen thirty hours, oh nine hundred G M T" },
  { "ratio", "en", ":", "(?<![0-9:.,])([0-9]{1,3}(?:\\.[0-9]+)?):([0-9]{1,2})(?![0-9:])", "\\1 to \\2", NULL,
    "a ratio of 3:1", "a ratio of three to one" },
  { "digit-groups", "en", NULL, "(?<![0-9.,])[0-9]{1,3}(?:[\\x{A0}\\x{202F}\\x{2009} ][0-9]{3})+(?![0-9,.]*[0-9])",
    NULL, vv_say_groups, "some 1 234 567 people",
    "some one million two hundred and thirty-four thousand five hundred and sixty-seven people" },
  { "quantity", "en", VV_DIGITS,
    "(?<![\\p{L}0-9.,/])(?<number>[0-9](?:[0-9.,]*[0-9])?)(?:\\s?[-–—]\\s?(?<to>[0-9](?:[0-9.,]*[0-9])?))?"
    "(?: (?<magnitude>million|billion|trillion|thousand))?(?<gap>[ \\x{A0}\\x{202F}-]?)"
    "(?<unit>km/h|km2|km²|km3|km³|km|sq\\.? (?:km|ft|mi|m)|mph|bpd|b/d|"
    "mins?|secs?|hrs?|yrs?|pts|bps|bcm|mcm|mi|NM|TW|[MG]tCO2e?|[µμ]g/m[3³]|mg/l|l/day|m/"
    "s|m2|m²|m3|m³|cm|mm|nm|ha|kg|mg|kt|Mt|Gt|tCO2e|kWh|MWh|GWh|TWh|kW|MW|GW|"
    "mW|kHz|MHz|GHz|Hz|kB|MB|GB|TB|Mbps|Gbps|kPa|dB|kV|kcal|ppm|ml|ft|lbs?|oz|°\\s?[CFNSEW]|°|%|‰|(?<=[  "
    "])[mtglLVW](?!\\.\\p{L}))(?!"
    "[\\p{L}0-9²³/’'])",
    NULL, vv_say_quantity, "5 km, a 152-mm gun, 365 km2, 100–150 m, 2 million m3, 1.5°C, 45° N and 3.7%",
    "five kilometres, a one hundred and fifty-two millimetre gun, three hundred and sixty-five square kilometres, one "
    "hundred to one "
    "hundred and fifty metres, two million cubic metres, one point five degrees Celsius, forty-five degrees north and "
    "three point "
    "seven percent" },
  { "arc-minutes", "en", "°",
    "([0-9]{1,3})\\s?°\\s?([0-5]?[0-9])\\s?[′’'](?:\\s?([0-5]?[0-9](?:\\.[0-9]+)?)\\s?(?:[″”\"]|′′|''))?(?:\\s?([NSEW])"
    "\\b)?",
    NULL, vv_say_arc, "at 12°30′ N, 7°05′20″ W",
    "at twelve degrees thirty minutes north, seven degrees five minutes twenty seconds west" },
  { "mixed-number", "en", "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", "(?<![0-9.,])([0-9]+) ?([½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])", NULL, vv_say_mixed,
    "some 2½ hours", "some two and a half hours" },
  { "typed-mixed-number", "en", "/", "(?<![\\p{L}0-9.,/-])([0-9]{1,3})[ -]([1-7])/([2-8])(?![0-9/]|\\p{L})", NULL,
    vv_say_typed_mixed, "some 2 1/2 hours", "some two and one half hours" },
  { "eighths", "en", "⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", "([⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])", NULL, vv_say_vulgar_fraction, "some ⅜ of it",
    "some three eighths of it" },
  { "per-cent-stop", "en", ".", "(?<=[Pp]er cent)\\.(?=,? \\p{Ll})", "", NULL, "15 per cent. of it",
    "fifteen per cent of it" },
  { "per-cents", "en", "%", "(?<=%) ?[-–—] ?(?=[0-9])", " to ", NULL, "10%-15%", "ten percent to fifteen percent" },
  { "months", "en", NULL,
    "(?<=January|February|March|April|May|June|July|August|September|October|November|December|day) ?[–—-] "
    "?(?=(?:" MONTHS "|[A-Z][a-z]{2,5}day)\\b)",
    " to ", NULL, "May–June 2024", "May to June twenty twenty-four" },
  { "days", "en", NULL,
    "(?<=January|February|March|April|May|June|July|August|September|October|November|December) ?[–—-] ?([0-9]{1,2}) "
    "(" MONTHS ")\\b",
    NULL, vv_say_to_day_month, "30 April-2 May", "the thirtieth of April to the second of May" },
  { "fiscal-years", "en", "F", "\\bFY ?((?:20)?[0-9]{2})[-–/]((?:20)?[0-9]{2})(?![0-9])", "fiscal year \\1, \\2", NULL,
    "in FY22-23", "in fiscal year twenty-two, twenty-three" },
  { "fiscal-year", "en", "F", "\\bFY ?(?=(?:20)?[0-9]{2}\\b)", "fiscal year ", NULL, "in FY2024",
    "in fiscal year twenty twenty-four" },
  { "far-year", "en", VV_DIGITS,
    "(?|(?<=[Uu]ntil |year |end of |[Bb]eyond |[Tt]owards |[Tt]oward |\\b20[0-9]{2}[-–])(21)00(?![0-9,%]|\\.[0-9])|"
    "(?<=\\b[Bb]y |\\b[Ii]n |[Tt]hrough |\\b20[0-9]{2} and |\\b20[0-9]{2} or |\\b20[0-9]{2} to |\\b20[0-9]{2}, "
    ")(21)00(?![0-9,%]|\\.[0-9]| "
    "(?!" AFTER_YEAR "\\b)\\p{Ll}{3,}))",
    "\\1 hundred", NULL, "by 2100 the targets for 2050 and 2100",
    "by twenty-one hundred the targets for twenty fifty and twenty-one hundred" },
  { "year-after-hyphen", "en", "-", "(?<=\\p{Ll}{3}-)((?:1[1-9]|20)[0-9]{2})(?![0-9\\p{L}])", NULL, vv_say_left_year,
    "pre-1967 borders", "pre-nineteen sixty-seven borders" },
  { "vote", "en", VV_DIGITS,
    "\\b(?:vote[sd]?|adopted|carried|passed|defeated|rejected)\\b[^.;0-9]{0,30}?\\K([0-9]{1,3})[-–—]([0-9]{1,3})[-–—](["
    "0-9]{1,3})"
    "(?![-–—0-9])",
    "\\1, \\2, \\3", NULL, "a vote of 13–1–1", "a vote of thirteen, one, one" },
  { "triple", "en", NULL,
    "(?<![0-9\\p{L}/.,–—-])([0-9]{1,2})[-–—]([0-9]{1,2})[-–—]([0-9]{1,2})(?![-–—/.,]?[0-9]|\\p{L})", "\\1 \\2 \\3",
    NULL, "the 8-4-4 system", "the eight four four system" },
  { "even", "en", NULL, "(?<![0-9\\p{L}/.,–—-])([0-9]{2})[-–—/]\\1(?![-–—/.,]?[0-9]|\\p{L})", "\\1 \\1", NULL,
    "a 50-50 chance", "a fifty fifty chance" },
  { "number-led-by-zero", "en", "0", VV_LED_BY_ZERO, NULL, vv_say_led_by_zero, "Docket 2024-0123 and 012-2024",
    "Docket twenty twenty-four, zero one two three and zero one two, twenty twenty-four" },
  { "year-on-year", "en", "/", "\\b(?:y/y|YoY)\\b", "year on year", NULL, "fell by 12% y/y",
    "fell by twelve percent year on year" },
  { "ordinal-range", "en", NULL, "(?<=[0-9]st|[0-9]nd|[0-9]rd|[0-9]th) ?[-–—] ?(?=[0-9]+(?:st|nd|rd|th)\\b)", " to ",
    NULL, "the 3rd–5th rows", "the third to fifth rows" },
  { "following-pages", "en", "f", "(?<=[0-9]) ?ff\\b\\.?", " and following", NULL, "on p. 4 ff.",
    "on page four and following" },
  { "range", "en", NULL, "(?<![0-9\\p{L}/.,–—-])([0-9]{1,4})[-–—]([0-9]{1,4})(?![-–—/.,]?[0-9]|\\p{L})", "\\1 to \\2",
    NULL, "on 10-12 May 2024", "on ten to twelve May twenty twenty-four" },
  { "two-years", "en", "/", "(?<![0-9/])((?:19|20)[0-9]{2})/((?:19|20)?[0-9]{2})(?![0-9/])", "\\1, \\2", NULL,
    "in 2019/20 and 2013/2014", "in twenty nineteen, twenty and twenty thirteen, twenty fourteen" },
  { "nine-eleven", "en", "/", "(?<=\\p{Ll}-)9/11\\b", "nine eleven", NULL, "the post-9/11 years",
    "the post-nine eleven years" },
  { "fraction", "en", "/", "(?<![\\p{L}0-9/.,-])([0-9]{1,2})/([0-9]{1,2}|1000?)(?:ths?|rds?)?(?![0-9/]|\\p{L})", NULL,
    vv_say_fraction, "a 2/3 majority, 1/2 and 24/7", "a two thirds majority, one half and twenty-four seven" },
  { "number-sign", "en", "#", "(?<![\\p{L}0-9])#(?=[0-9])", "number ", NULL, "item #5", "item number five" },
  { "point", "en", ".", "(?<![\\p{L}0-9.])\\.([0-9]+)(?![0-9\\p{L}])", NULL, vv_say_point, "a rise of .75",
    "a rise of point seven five" },
  { "times", "en", NULL, "(?<=[0-9]) ?[x×] ?(?=[0-9])", " by ", NULL, "5 x 5", "five by five" },
  { "greater", "en", ">", "(?<![\\p{L}0-9<>=-])>\\s?(?=[0-9])", "greater than ", NULL, "of > 5",
    "of greater than five" },
  { "less", "en", "<", "(?<![\\p{L}0-9<>=-])<\\s?(?=[0-9])", "less than ", NULL, "of < 5", "of less than five" },
  { "at-least", "en", "≥", "≥\\s?", "at least ", NULL, "≥ 5", "at least five" },
  { "at-most", "en", "≤", "≤\\s?", "at most ", NULL, "≤ 5", "at most five" },
  { "plus-minus", "en", "±", "±\\s?(?=[0-9])", "plus or minus ", NULL, "a margin of ±2",
    "a margin of plus or minus two" },
  { "about", "en", "~≈∼", "[~≈∼]\\s?(?=[0-9$€£])", "about ", NULL, "some ~5", "some about five" },
  { "raised-number", "en", NULL,
    "(?<=\\p{Ll}{3}[.,;])(?<!para\\.)(?<!paras\\.)(?<!approx\\.)(?<!rts\\.)(?<!Corr\\.)(?<!Sept\\.)[0-9]{1,2}(?=\\s+"
    "\\p{Lu}|$)|(?<=\\p{Ll}{3},)[0-9]{1,2}(?=\\s+\\p{Ll})",
    "", NULL, "the text.1 Next", "the text. Next" },
  { "flight-number", "en", VV_DIGITS, "(?<=Flight |flight |Boeing |Airbus |Route |Highway )([1-9][0-9]{2})(?![0-9-])",
    NULL, vv_say_pairs, "on Flight 752", "on Flight seven fifty-two" },
  { "model", "en", VV_DIGITS,
    "(?<![\\p{L}\\p{N}@/.-])(\\p{Lu}{1,5}|Kh|Su|Tu|Mi|An|Il)-?([1-9][0-9]{0,2})([A-Z]|s)?(?![\\p{L}\\p{N}]|[.,:/"
    "-][0-9])",
    NULL, vv_say_designation, "MH370, F-35s, C-130 and S-400",
    "M H three seventy, F thirty-fives, C one thirty and S four hundred" },
  { "designation", "en", VV_DIGITS, "(?<=\\p{Ll})-([1-9])([1-9][0-9])(?![\\p{L}\\p{N}]|[.,:/-][0-9])", " \\1 \\2", NULL,
    "a Doe-136 drone", "a Doe one thirty-six drone" },
  { "conference-of-parties", "en", "C", "\\bCOP(s?)(?![\\p{L}\\p{N}-])", "Cop\\1", NULL, "the COP and COP-16",
    "the Cop and Cop sixteen" },
  { "acronyms-of-two", "en", "s",
    "(?<![\\p{L}\\p{N}’'&@._/])(?<letters>[A-Z]{2})(?<plural>s)(?:['’](?=\\s))?(?![\\p{L}\\p{N}&@_/])", NULL,
    vv_say_acronym, "the MPs and PMs", "the M P's and P M's" },
  { "acronym", "en", VV_CAPITALS,
    "(?<![\\p{L}\\p{N}’'&@._])(?<letters>[A-Z]{3,7})(?<plural>s|['’]s)?(?![\\p{L}\\p{N}&@_]|\\.\\p{L}|['’]\\p{L})",
    NULL, vv_say_acronym, "the KLA, two ATGMs and a UNSZC", "the K L eigh, two eigh T G M's and a U N S Z C" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
