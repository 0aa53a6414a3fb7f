/* speech/rules-ar: what Arabic print is said otherwise than eSpeak NG would say it; see rules.h. eSpeak NG reads plain
 * numbers well and keeps their vowels, which ICU's words lack: figures stay figures. Words have those vowels that it
 * would not guess, and an h for the ending of feminine words in pause. */
#include "core/pattern.h"
#include "speech/say.h"
#include "speech/tongue.h"

#include <string.h>

#define MAGNITUDE "(?<magnitude>ألف|آلاف|مليون|ملايين|مليار|مليارات|بليون|بلايين|تريليون)"
#define END "(?![\\p{L}\\p{N}])"

/* Arabic-Indic and Persian figures, separators and percent signs, in ASCII. */
static gboolean
say_figures (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 0);
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int digit = g_unichar_digit_value (c);
      if (digit >= 0)
        g_string_append_c (spoken, (char) ('0' + digit));
      else if (c != 0x66C) /* between groups */
        g_string_append (spoken, c == 0x66B ? "." : (c == 0x66A ? "%" : ""));
    }
  return TRUE;
}

/* "الساعة 10/05" → "الساعة العاشرة و5 دقائق": hours are ordinals, from 13 on they are counted. */
static gboolean
say_time (const VvMatch *match, GString *spoken)
{
  static const char *const hours[] = { "الواحِدَه", "الثانِيَه", "الثالِثَه", "الرابِعَه", "الخامِسَه",      "السادِسَه",
                                       "السابِعَه", "الثامِنَه", "التاسِعَه", "العاشِرَه", "الحادِيَه عَشرَه", "الثانِيَه عَشرَه" };
  guint hour = vv_match_number (match, 1), minutes = vv_match_number (match, 2);
  if (hour >= 1 && hour <= 12)
    g_string_append (spoken, hours[hour - 1]);
  else
    g_string_append_printf (spoken, "%u", hour);
  if (minutes > 0)
    g_string_append_printf (spoken, " و %u %s", minutes, minutes >= 3 && minutes <= 10 ? "دَقائِق" : "دَقيقَه");
  return TRUE;
}

/* "الـ21" after a masculine noun → "الحادي والعشرين", after a feminine one "الحادية والعشرين". */
static gboolean
say_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  gboolean feminine = vv_pattern_matches ("ة\\s$", before);
  g_autoptr (GString) words = g_string_new (NULL);
  vv_say_ordinal ("ar", feminine ? "-feminine" : "-masculine", vv_match_number (match, 1), words);
  g_string_replace (words, "  ", " ", 0);
  if (g_str_has_suffix (words->str, "ون")) /* after a noun it is seldom the nominative */
    {
      g_string_truncate (words, words->len - strlen ("ون"));
      g_string_append (words, "ين");
    }
  g_string_append (spoken, words->str);
  return TRUE;
}

/* "(ب)" → "باء". */
static gboolean
say_item (const VvMatch *match, GString *spoken)
{
  static const char *const letters[][2]
      = { { "أ", "أَلِف" }, { "ب", "باء" }, { "ج", "جيم" }, { "د", "دال" }, { "هـ", "هاء" },
          { "ه", "هاء" }, { "و", "واو" }, { "ز", "زاي" }, { "ح", "حاء" }, { "ط", "طاء" },
          { "ي", "ياء" }, { "ك", "كاف" }, { "ل", "لام" } };
  g_autofree char *letter = vv_match_group (match, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_equal (letter, letters[i][0]))
      {
        g_string_append_printf (spoken, "%s،", letters[i][1]);
        return TRUE;
      }
  return FALSE;
}

/* "$ 3.5 مليون" → "3.5 مليون دولار". */
static gboolean
say_sum (const VvMatch *match, GString *spoken)
{
  static const char *const signs[][2] = { { "US$", "دولار أمريكي" }, { "$", "دولار" },          { "€", "يورو" },
                                          { "£", "جُنَيه" },           { "USD", "دولار أمريكي" }, { "EUR", "يورو" } };
  g_autofree char *sign = vv_match_named (match, "sign"), *number = vv_match_named (match, "number");
  g_autofree char *magnitude = vv_match_named (match, "magnitude");
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (sign, signs[i][0]))
      {
        g_string_append_printf (spoken, "%s%s%s %s", number, *magnitude ? " " : "", magnitude, signs[i][1]);
        return TRUE;
      }
  return FALSE;
}

static gboolean
say_unit (const VvMatch *match, GString *spoken)
{
  static const char *const units[][2] = { { "كم/س", "كيلومتر في الساعَه" },
                                          { "كم", "كيلومتر" },
                                          { "ملم", "ميليمتر" },
                                          { "مم", "ميليمتر" },
                                          { "سم", "سنتيمتر" },
                                          { "كغ", "كيلوغرام" },
                                          { "كغم", "كيلوغرام" },
                                          { "كجم", "كيلوغرام" } };
  g_autofree char *printed = vv_match_group (match, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i][0], printed))
      g_string_append_printf (spoken, " %s", units[i][1]);
  return TRUE;
}

/* "2/3" → "ثُلُثان". */
static gboolean
say_fraction (const VvMatch *match, GString *spoken)
{
  static const char *const parts[][3] = { { "1", "2", "نِصف" }, { "1", "3", "ثُلث" },     { "2", "3", "ثُلُثان" },
                                          { "1", "4", "رُبع" }, { "3", "4", "3 أَرباع" }, { "1", "5", "خُمس" } };
  g_autofree char *above = vv_match_group (match, 1), *below = vv_match_group (match, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (above, parts[i][0]) && g_str_equal (below, parts[i][1]))
      {
        g_string_append (spoken, parts[i][2]);
        return TRUE;
      }
  return FALSE;
}

const VvSpeechRule vv_rules_ar_print[] = {
  { "arabic-figures", "ar fa ur", NULL, "[٠-٩۰-۹٪]+(?:[٬٫]?[٠-٩۰-۹٪])*", NULL, say_figures, "٣٫٥٪ و١٬٢٣٤",
    "3.5 في المِئَه و1234" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};

const VvSpeechRule vv_rules_ar[] = {
  { "symbol", "ar", "/", "\\b" VV_SYMBOL, NULL, vv_say_symbol, "الوثيقة S/PV.9834", "الوثيقة S P V 9834" },
  { "year-in-brackets", "ar", NULL, "(?<=[0-9])\\s\\((" VV_YEAR ")\\)", " لِعام \\1", NULL, "القرار 2270 (2016)",
    "القرار 2270 لِعام 2016" },
  { "digit-groups", "ar", NULL, "(?<![0-9.,])[0-9]{1,3}(?:[ \\x{A0}\\x{202F},][0-9]{3})+(?![0-9,.]*[0-9])", NULL,
    vv_say_groups, "10 000 لاجئ و1,500", "10000 لاجئ و1500" },
  { "decimal-comma", "ar", ",", "(?<![0-9.,])([0-9]+),([0-9]{1,2})(?![0-9,])", "\\1.\\2", NULL, "3,5 ملايين",
    "3.5 ملايين" },
  { "date", "ar", "/", "(?<![0-9/])([0-3]?[0-9])/([01]?[0-9])/(" VV_YEAR ")(?![0-9/])", NULL, vv_say_day_first_date,
    "في 22/4/2024", "في 22 أبريل 2024" },
  { "time", "ar", NULL, "(?<=الساعة )([01]?[0-9]|2[0-4])(?:[:/.]([0-5][0-9]))?(?![0-9:/.])", NULL, say_time,
    "في الساعة 10/05 والساعة 15", "في الساعة العاشِرَه و 5 دَقائِق والساعة 15" },
  { "clock", "ar", ":", "(?<![0-9:])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])", NULL, say_time, "عند 15:30",
    "عند 15 و 30 دَقيقَه" },
  { "ordinal", "ar", NULL, "(?<!\\p{L})ال(?:ـ|-)?\\s?([0-9]{1,2})" END, NULL, say_ordinal, "القرن الـ21",
    "القرن الحادي والعشرين" },
  { "item", "ar", "(", "(?:(?<![\\p{L}\\p{N}])|(?<=\\sو))\\((أ|ب|ج|د|هـ?|و|ز|ح|ط|ي|ك|ل)\\)", NULL, say_item,
    "الفقرة 4 (ب) و(ج)", "الفقرة 4 باء، وجيم،" },
  { "money-before", "ar", "$€£", "(?<sign>US\\$|[$€£])\\s?(?<number>[0-9]+(?:\\.[0-9]+)?)(?:\\s?" MAGNITUDE ")?", NULL,
    say_sum, "$ 3.5 مليون", "3.5 مليون دولار" },
  { "money", "ar", "$€£UE", "(?<number>[0-9]+(?:\\.[0-9]+)?)(?:\\s?" MAGNITUDE ")?\\s?(?<sign>US\\$|[$€£]|USD|EUR)",
    NULL, say_sum, "500 مليون €", "500 مليون يورو" },
  { "per-cent-before", "ar", "%", "%\\s?([0-9]+(?:\\.[0-9]+)?)", "\\1 في المِئَه", NULL, "بنسبة %25 تقريبا",
    "بنسبة 25 في المِئَه تقريبا" },
  { "per-cent", "ar", "%", "(?<=[0-9])\\s?%", " في المِئَه", NULL, "بنسبة 25%", "بنسبة 25 في المِئَه" },
  { "per-cent-words", "ar", NULL, "(?<=في )الم(?:ائ|ئ)ة" END, "المِئَه", NULL, "25 في المائة", "25 في المِئَه" },
  { "square-kilometres", "ar", NULL, "(?<=[0-9])\\s?كم(?:²|2)" END, " كيلومتر مُرَبَّع", NULL, "50 كم²",
    "50 كيلومتر مُرَبَّع" },
  { "unit", "ar", NULL, "(?<=[0-9])\\s?(كم/س|كم|ملم|مم|سم|كغم?|كجم)" END, NULL, say_unit, "155 ملم و50 كم",
    "155 ميليمتر و50 كيلومتر" },
  { "degrees", "ar", "°", "(?<=[0-9])\\s?°\\s?(?:C|م)?" END, " دَرَجَه مِئَوِيَّه", NULL, "1.5 °C", "1.5 دَرَجَه مِئَوِيَّه" },
  { "range", "ar", NULL, "(?<![0-9./-])([0-9]{1,4})\\s?[-–—]\\s?([0-9]{1,4})(?![0-9/-]|\\.[0-9])", "\\1 إلى \\2", NULL,
    "10-12 أيار", "10 إلى 12 أيار" },
  { "fraction", "ar", "/", "(?<![0-9/.])([1-3])/([2-5])(?![0-9/])", NULL, say_fraction, "أغلبية 2/3", "أغلبية ثُلُثان" },
  { "page", "ar", NULL, "(?<!\\p{L})ص\\.?\\s?(?=[0-9])", "صَفحَه ", NULL, "ص. 7", "صَفحَه 7" },
  { "et-cetera", "ar", NULL, "(?<!\\p{L})إلخ\\.?" END, "إلى آخِرِه", NULL, "أسلحة إلخ", "أسلحة إلى آخِرِه" },
  { "hijri", "ar", NULL, "(?<=[0-9])\\s?هـ" END, " هِجريَه", NULL, "عام 1445 هـ", "عام 1445 هِجريَه" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
