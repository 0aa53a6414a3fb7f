/* speech/say-ru-counts: what Russian says of numbers with a unit; see say-ru.h. */
#include "speech/say-ru.h"

#include "core/pattern.h"
#include "speech/ru-forms.h"
#include "speech/tongue.h"

#include <string.h>

/** What is counted: for one, for two to four and after a comma, for five. */
static const struct
{
  const char *sign, *gender, *one, *few, *many;
} counted[] = {
  { "тыс\\.", "feminine", "тысяча", "тысячи", "тысяч" },
  { "млн\\.?", "masculine", "миллион", "миллиона", "миллионов" },
  { "млрд\\.?", "masculine", "миллиард", "миллиарда", "миллиардов" },
  { "трлн\\.?", "masculine", "триллион", "триллиона", "триллионов" },
  { "%", "masculine", "процент", "процента", "процентов" },
  { "(?:долл\\.? США|US\\$|\\$ США|USD)", "masculine", "доллар США", "доллара США", "долларов США" },
  { "(?:\\$|долл\\.?)", "masculine", "доллар", "доллара", "долларов" },
  { "(?:€|евро|EUR)", "masculine", "евро", "евро", "евро" },
  { "£", "masculine", "фунт", "фунта", "фунтов" },
  { "(?:₽|руб\\.?|RUB)", "masculine", "рубль", "рубля", "рублей" },
  { "₴", "feminine", "гривна", "гривны", "гривен" },
  { "¥", "masculine", "иена", "иены", "иен" },
  { "(?:км2|км²|кв\\. ?км)", "masculine", "квадратный километр", "квадратных километра", "квадратных километров" },
  { "км/ч", "masculine", "километр в час", "километра в час", "километров в час" },
  { "км", "masculine", "километр", "километра", "километров" },
  { "(?:м2|м²|кв\\. ?м)", "masculine", "квадратный метр", "квадратных метра", "квадратных метров" },
  { "(?:м3|м³|куб\\. ?м)", "masculine", "кубический метр", "кубических метра", "кубических метров" },
  { "мм", "masculine", "миллиметр", "миллиметра", "миллиметров" },
  { "см", "masculine", "сантиметр", "сантиметра", "сантиметров" },
  { "м", "masculine", "метр", "метра", "метров" },
  { "кг", "masculine", "килограмм", "килограмма", "килограммов" },
  { "га", "masculine", "гектар", "гектара", "гектаров" },
  { "т", "feminine", "тонна", "тонны", "тонн" },
  { "л", "masculine", "литр", "литра", "литров" },
  { "МВт", "masculine", "мегаватт", "мегаватта", "мегаватт" },
  { "ГВт", "masculine", "гигаватт", "гигаватта", "гигаватт" },
  { "кВт", "masculine", "киловатт", "киловатта", "киловатт" },
  { "°\\s?[CС]", "masculine", "градус Цельсия", "градуса Цельсия", "градусов Цельсия" },
  { "°", "masculine", "градус", "градуса", "градусов" },
  { "‰", "feminine", "промилле", "промилле", "промилле" },
  { "п\\. ?п\\.", "masculine", "процентный пункт", "процентных пункта", "процентных пунктов" },
  { "кВт[·∙-]ч", "masculine", "киловатт-час", "киловатт-часа", "киловатт-часов" },
  { "чел\\.", "masculine", "человек", "человека", "человек" },
  { "ч", "masculine", "час", "часа", "часов" },
  { "мин", "feminine", "минута", "минуты", "минут" },
};

static gsize
find_counted (const char *sign)
{
  gsize i = 0;
  while (i < G_N_ELEMENTS (counted) && !vv_pattern_is (counted[i].sign, sign))
    i++;
  return i;
}

static const char *
form_for (gsize row, const char *number, const char *cases)
{
  guint n = (guint) (g_ascii_strtoull (number, NULL, 10) % 100);
  if (*cases && !strchr (number, '.'))
    return n % 10 == 1 && n != 11 ? counted[row].few : counted[row].many;
  if (strchr (number, '.') || (n % 10 >= 2 && n % 10 <= 4 && (n < 10 || n > 20)))
    return counted[row].few;
  return n % 10 == 1 && n != 11 ? counted[row].one : counted[row].many;
}

gboolean
vv_say_ru_quantity (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_named (match, "number"), *number = vv_plain_number (printed);
  g_autofree char *to = vv_match_named (match, "to"), *last = *to ? vv_plain_number (to) : g_strdup (number);
  g_autofree char *magnitude = vv_match_named (match, "magnitude"), *before = vv_match_named (match, "sign");
  g_autofree char *after = vv_match_named (match, "unit");
  const char *sign = *before ? before : after;
  gsize scale = *magnitude ? find_counted (magnitude) : G_N_ELEMENTS (counted);
  gsize unit = *sign ? find_counted (sign) : G_N_ELEMENTS (counted);
  gsize first = scale < G_N_ELEMENTS (counted) ? scale : unit;
  if (first == G_N_ELEMENTS (counted) || (*sign && unit == G_N_ELEMENTS (counted)))
    return FALSE;
  g_autofree char *preposition = vv_ru_word_before (match);
  const char *cases = g_str_equal (vv_ru_case_after (preposition), "-genitive") ? "-genitive" : "";
  g_autofree char *minus = vv_match_named (match, "minus");
  g_string_append (spoken, *minus ? "минус " : "");
  vv_ru_cardinal (number, (VvRuForm){ counted[first].gender, cases }, spoken);
  if (*to)
    {
      g_string_append (spoken, " – ");
      vv_ru_cardinal (last, (VvRuForm){ counted[first].gender, cases }, spoken);
    }
  g_string_append_printf (spoken, " %s", form_for (first, last, cases));
  if (first != unit && *sign)
    g_string_append_printf (spoken, " %s", counted[unit].many);
  return TRUE;
}

gboolean
vv_say_ru_time (const VvMatch *match, GString *spoken)
{
  g_autofree char *hours = vv_match_named (match, "hours"), *minutes = vv_match_named (match, "minutes");
  g_autofree char *h = g_strdup_printf ("%u", vv_ru_value (hours)), *m = g_strdup_printf ("%u", vv_ru_value (minutes));
  vv_ru_cardinal (h, (VvRuForm){ "masculine", "" }, spoken);
  g_string_append_printf (spoken, " %s", form_for (find_counted ("ч"), h, ""));
  if (g_str_equal (m, "0"))
    return TRUE;
  g_string_append_c (spoken, ' ');
  vv_ru_cardinal (m, (VvRuForm){ "feminine", "" }, spoken);
  g_string_append_printf (spoken, " %s", form_for (find_counted ("мин"), m, ""));
  return TRUE;
}

/* "2/3" → "две трети". */
gboolean
vv_say_ru_fraction (const VvMatch *match, GString *spoken)
{
  g_autofree char *above = vv_match_group (match, 1), *below = vv_match_group (match, 2);
  guint over = vv_ru_value (above), under = vv_ru_value (below);
  if (over >= under)
    return FALSE;
  vv_ru_cardinal (above, (VvRuForm){ "feminine", "" }, spoken);
  g_string_append_c (spoken, ' ');
  if (under == 3 || under == 4)
    g_string_append_printf (spoken, "%s%s", under == 3 ? "трет" : "четверт", over == 1 ? "ь" : (over < 5 ? "и" : "ей"));
  else
    vv_ru_ordinal (under, over == 1 ? (VvRuForm){ "feminine", "" } : (VvRuForm){ "plural", "-genitive" }, spoken);
  return TRUE;
}

/* "155" → "сто-пятидесяти-пяти": as adjectives begin with it; eSpeak NG stresses each part between hyphens. */
static void
append_compound (const char *number, GString *spoken)
{
  static const char *const beginnings[][2] = {
    { "ста", "сто" }, { "девяноста", "девяносто" }, { "одного", "одно" }, { "тысячи", "тысяче" }, { "тысяч", "тысяче" }
  };
  g_autoptr (GString) words = g_string_new (NULL);
  vv_ru_cardinal (number, (VvRuForm){ "masculine", "-genitive" }, words);
  g_auto (GStrv) parts
      = g_strsplit (words->str + (g_str_has_prefix (words->str, "одной ") ? strlen ("одной ") : 0), " ", -1);
  for (guint i = 0; parts[i]; i++)
    {
      const char *part = parts[i];
      for (gsize k = 0; k < G_N_ELEMENTS (beginnings); k++)
        if (g_str_equal (parts[i], beginnings[k][0]))
          part = beginnings[k][1];
      g_string_append_printf (spoken, "%s-", part);
    }
}

/* "19-" of "19-месячный" → "девятнадцати-". */
gboolean
vv_say_ru_compound (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1);
  append_compound (number, spoken);
  return TRUE;
}

/** Stems of what is measured: their endings alone do not tell the gender. */
#define MEASURED_MASCULINE                                                                                                                                                                                      \
  "(?:снаряд|мином[её]т|калибр|ствол|радиус|маршрут|участк|барьер|кабел|тоннел|туннел|сло|груз|вагон|танк|грузовик|" \
  "трубопровод|газопровод|коридор|боеприпас|автомат|пулем[её]т|двигател|забег|заплыв|отрезк)"
#define MEASURED_FEMININE                                                                                              \
  "(?:гаубиц|ракет|мин|зон|пушк|бомб|установк|полос|границ|дистанци|шахт|труб|лини|цистерн|стен|банк|отметк)"

/** The ending of an adjective before a word: the first that fits. */
static const struct
{
  const char *word, *ending;
} agreements[] = {
  { ".*(?:ые|[кгхшжщч]ие)", "ые" },
  { ".*(?:ый|[кгхшжщч]ий)", "ый" },
  { ".*(?:ое|ее|ие|ье|ще|о)", "ое" },
  { ".*(?:ая|яя)", "ая" },
  { ".*(?:ую|юю)", "ую" },
  { ".*(?:ого|его)", "ого" },
  { ".*(?:ому|ему)", "ому" },
  { ".*(?:[ыи]ми|[ая]ми)", "ыми" },
  { ".*(?:[ыиаяоеё]м)", "ым" },
  { ".*(?:[ыиая]х|[оеё]в)", "ых" },
  { ".*[ое]й", "ой" },
  { MEASURED_MASCULINE "[ая]", "ого" },
  { MEASURED_MASCULINE "[ую]", "ому" },
  { MEASURED_MASCULINE "е", "ом" },
  { ".*[иь]я|.*[ыи]", "ые" },
  { ".*[ая]", "ая" },
  { ".*[ую]", "ую" },
  { ".*е", "ой" },
  { MEASURED_FEMININE "|пушек|установок|отметок|банок|.*ий", "ых" },
  { ".*[сдбпв]т?ь", "ая" },
  { ".*", "ый" },
};

static const char *
ending_before (const char *word, const char *preposition)
{
  if (vv_pattern_is (MEASURED_FEMININE "[ыи]", word) && g_str_equal (vv_ru_case_after (preposition), "-genitive"))
    return "ой";
  gsize i = 0;
  while (!vv_pattern_is (agreements[i].word, word))
    i++;
  return agreements[i].ending;
}

/** Stems of the adjectives that units make. */
static const struct
{
  const char *sign, *stem;
} measures[] = { { "мм", "миллиметров" }, { "см", "сантиметров" }, { "км", "километров" }, { "кг", "килограммов" },
                 { "т", "тонн" },         { "л", "литров" },       { "кВт", "киловаттн" }, { "МВт", "мегаваттн" },
                 { "га", "гектарн" },     { "%", "процентн" } };

/** Words after which a measure is no adjective. */
#define MEASURES "калибр\\p{L}{0,3}|диаметром|радиусом|длиной|шириной|высотой|глубиной|толщиной|весом|массой"

/* What the next word names; of "120-мм и 82-мм миномёты" what the second number describes. */
static char *
measured_noun (const VvMatch *match)
{
  g_autofree char *shared
      = vv_pattern_fetch ("^\\s(?:и|или)\\s[0-9]{1,5}-[\\p{L}%]{1,3}\\s(\\p{L}+)", match->text + match->end, 1);
  return shared ? g_utf8_strdown (shared, -1) : vv_word_after (match);
}

gboolean
vv_say_ru_measured (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_named (match, "number"), *unit = vv_match_named (match, "unit");
  g_autofree char *number = vv_plain_number (printed), *noun = measured_noun (match);
  g_autofree char *before = vv_ru_word_before (match);
  if (strchr (number, '.') || vv_pattern_is (VV_RU_SMALL_WORDS "|", noun) || vv_pattern_is (MEASURES, before))
    {
      vv_ru_cardinal (number, (VvRuForm){ "masculine", "" }, spoken);
      g_string_append_printf (spoken, " %s", form_for (find_counted (unit), number, ""));
      return TRUE;
    }
  append_compound (number, spoken);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (unit, measures[i].sign))
      g_string_append_printf (spoken, "%s%s", measures[i].stem, ending_before (noun, before));
  return TRUE;
}
