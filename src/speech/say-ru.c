/* speech/say-ru: see say-ru.h. */
#include "speech/say-ru.h"

#include "core/pattern.h"
#include "speech/numbers.h"
#include "speech/tongue.h"

#include <string.h>

#define LARGEST_ORDINAL 99999
/** Words after a number that are no nouns. */
#define SMALL_WORDS "или|из|и|в|на|к|по|с|от|до|а|о|у|за|не|."

/** Of an ordinal or a cardinal number: parts of the names of ICU's rule sets. */
typedef struct
{
  const char *gender; /* "masculine", "feminine", "neuter", "plural" */
  const char *cases;  /* "" for the nominative, "-genitive" … */
} Form;

/* ICU 72 has no ordinals of hundreds after thousands, a wrong "сороковой" and "восемьдесятые", and says "одна тысяча"
 * where readers say "тысяча". */
static void
append_ordinal (guint value, Form form, GString *spoken)
{
  g_autofree char *tail = g_strdup_printf ("-%s%s", form.gender, form.cases);
  g_autoptr (GString) words = g_string_new (NULL);
  guint hundreds = value % 1000;
  if (value > 1000 && hundreds > 0 && hundreds % 100 == 0)
    {
      g_autofree char *thousands = g_strdup_printf ("%u", value - hundreds);
      vv_number_say ("ru", "%spellout-numbering", thousands, words);
      g_string_append_c (words, ' ');
      vv_say_ordinal ("ru", tail, hundreds, words);
    }
  else
    vv_say_ordinal ("ru", tail, value, words);
  g_string_replace (words, "восемьдесяты", "восьмидесяты", 0);
  if (g_str_equal (form.cases, "-locative") && !g_str_equal (form.gender, "feminine")
      && g_str_has_suffix (words->str, "сороковой"))
    {
      g_string_truncate (words, words->len - strlen ("й"));
      g_string_append (words, "м");
    }
  g_string_append (spoken, words->str + (g_str_has_prefix (words->str, "одна тысяча ") ? strlen ("одна ") : 0));
}

static void
append_cardinal (const char *number, Form form, GString *spoken)
{
  const char *gender = strchr (number, '.') ? "feminine" : form.gender; /* of "целая" */
  g_autofree char *rule_set = g_strdup_printf ("%%spellout-cardinal-%s%s", gender, form.cases);
  g_autoptr (GString) words = g_string_new (NULL);
  vv_number_say ("ru", rule_set, number, words);
  g_string_append (spoken, words->str + (g_str_has_prefix (words->str, "одна тысяча") ? strlen ("одна ") : 0));
}

static guint
value_of (const char *number)
{
  return *number && strspn (number, "0123456789") == strlen (number) ? (guint) g_ascii_strtoull (number, NULL, 10)
                                                                     : vv_roman_value (number);
}

/* In small letters; "" when something other than white space lies between. */
static char *
word_before (const VvMatch *match)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  g_autofree char *word = vv_pattern_fetch ("(?<![\\p{L}-])[\\p{L}-]+(?=\\s*$)", before, 0);
  return word ? g_utf8_strdown (word, -1) : g_strdup ("");
}

/** The case that a preposition asks for where the noun's ending does not tell. */
static const char *
case_after (const char *preposition)
{
  if (vv_text_is (preposition, "во|в|об|о|на|при"))
    return "-locative";
  if (vv_text_is (preposition, "ко|к|по"))
    return "-dative";
  if (vv_text_is (preposition, "из-за|из|от|до|для|около|более|менее|свыше|без|у|против|со|среди|с|после|порядка"))
    return "-genitive";
  return "";
}

static void
append_range (guint first, const char *to, Form form, GString *spoken)
{
  append_ordinal (first, form, spoken);
  guint last = value_of (to);
  if (last == 0)
    return;
  g_string_append (spoken, " – ");
  append_ordinal (last < 100 && first > 1000 ? first - first % 100 + last : last, form, spoken);
}

/** Forms of a noun that tell the case of the number before it. For what is short, the preposition tells. */
typedef struct
{
  const char *noun, *cases;
  const char *preposition, *full; /* the first two are for after it; what is said for the noun */
} NounForm;

static const NounForm years[] = {
  { "год", "", NULL, NULL },
  { "года", "-genitive", NULL, NULL },
  { "году", "-dative", "ко|к|по", NULL },
  { "году", "-locative", NULL, NULL },
  { "годом", "-ablative", NULL, NULL },
  { "годы", "", NULL, NULL },
  { "годов", "-genitive", NULL, NULL },
  { "годам", "-dative", NULL, NULL },
  { "годами", "-ablative", NULL, NULL },
  { "годах", "-locative", NULL, NULL },
  { "г.", "-locative", "в", "году" },
  { "г.", "-dative", "к|по", "году" },
  { "г.", "", "на", "год" },
  { "г.", "-genitive", NULL, "года" },
  { "гг.", "-locative", "в", "годах" },
  { "гг.", "", "на", "годы" },
  { "гг.", "-genitive", NULL, "годов" },
  { "", "-genitive", NULL, "" },
  { "век", "", NULL, NULL },
  { "века", "-genitive", NULL, NULL },
  { "веку", "-dative", NULL, NULL },
  { "веком", "-ablative", NULL, NULL },
  { "веке", "-locative", NULL, NULL },
  { "веков", "-genitive", NULL, NULL },
  { "веках", "-locative", NULL, NULL },
  { "в.", "-locative", "во|в", "веке" },
  { "в.", "-genitive", NULL, "века" },
  { "вв.", "-locative", "во|в", "веках" },
  { "вв.", "-genitive", NULL, "веков" },
};

static const NounForm *
find_year (const char *noun, const char *before)
{
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    if (g_str_equal (noun, years[i].noun) && (!years[i].preposition || vv_text_is (before, years[i].preposition)))
      return &years[i];
  return NULL;
}

static gboolean
say_with_noun (const VvMatch *match, guint first, GString *spoken)
{
  g_autofree char *to = vv_match_named (match, "to"), *noun = vv_match_named (match, "noun");
  g_autofree char *before = word_before (match);
  const NounForm *form = find_year (noun, before);
  if (!form || first == 0)
    return FALSE;
  append_range (first, to, (Form){ "masculine", form->cases }, spoken);
  gboolean follows = g_strrstr_len (match->text + match->start, match->end - match->start, noun)
                     != NULL; /* in a list it comes later */
  if (*noun && follows)
    g_string_append_printf (spoken, " %s", form->full ? form->full : noun);
  if (follows && g_str_has_suffix (noun, ".") && match->text[match->end] == '\0')
    g_string_append_c (spoken, '.');
  return TRUE;
}

gboolean
vv_say_ru_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_named (match, "year");
  return say_with_noun (match, value_of (year), spoken);
}

gboolean
vv_say_ru_in_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_named (match, "year");
  append_ordinal (value_of (year), (Form){ "masculine", "-locative" }, spoken);
  return TRUE;
}

/* Х, the Cyrillic letter, often stands for the Roman X. */
static char *
roman_of (const VvMatch *match, const char *group)
{
  g_autofree char *printed = vv_match_named (match, group);
  g_auto (GStrv) parts = g_strsplit (printed, "Х", -1);
  return g_strjoinv ("X", parts);
}

gboolean
vv_say_ru_century (const VvMatch *match, GString *spoken)
{
  g_autofree char *roman = roman_of (match, "roman");
  return say_with_noun (match, value_of (roman), spoken);
}

gboolean
vv_say_ru_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *day = vv_match_named (match, "day"), *to = vv_match_named (match, "to");
  g_autofree char *month = vv_match_named (match, "month"), *number = vv_match_named (match, "number");
  g_autofree char *year = vv_match_named (match, "year"), *before = word_before (match);
  g_autofree char *name = *number ? vv_month_name ("ru", value_of (number)) : g_strdup (month);
  g_autofree char *start = g_strndup (match->text, (gsize) match->start);
  const char *cases
      = g_str_equal (before, "к") ? "-dative" : (vv_text_is (before, "на|по") ? "-accusative" : "-genitive");
  if (vv_pattern_matches ("(?i)(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),\\s$", start))
    cases = "";
  if (!name || value_of (day) < 1 || value_of (day) > 31)
    return FALSE;
  append_range (value_of (day), to, (Form){ "neuter", cases }, spoken);
  if (*name)
    g_string_append_printf (spoken, " %s", name);
  if (*year)
    {
      g_string_append_c (spoken, ' ');
      append_ordinal (vv_full_year (value_of (year)), (Form){ "masculine", "-genitive" }, spoken);
      g_string_append (spoken, " года");
    }
  return TRUE;
}

/** Stems of nouns and rulers that numbers stand beside, and their endings. */
static const struct
{
  const char *stems, *gender, *ending, *cases;
} declensions[] = {
#define FEMININE "глав|част|стать|книг|сесси|конференци|ассамбле|комисси|елизавет|екатерин|маргрет|виктори|изабелл"
#define MASCULINE                                                                                                                                                                                                     \
  "раздел|том|протокол|пункт|квартал|этап|раунд|съезд|созыв|форум|саммит|конгресс|пленум|класс|тип|тур|комитет|"           \
  "петр|пётр|карл|александр|людовик|генрих|георг|вильгельм|бенедикт|иван|мухаммед|мохаммед|филипп|франциск|альберт|" \
  "хасан|леопольд|"                                                                                                                                                                                      \
  "павл|павел|никола|ль?в|лев"
#define NEUTER "приложени|полугоди|заседани|совещани"
  { FEMININE, "feminine", "а|я|ь", "" },
  { FEMININE, "feminine", "ы|и", "-genitive" },
  { FEMININE, "feminine", "е", "-dative" },
  { FEMININE, "feminine", "у|ю", "-accusative" },
  { FEMININE, "feminine", "ой|ей|ью", "-ablative" },
  { MASCULINE, "masculine", "й|", "" },
  { MASCULINE, "masculine", "а|я", "-genitive" },
  { MASCULINE, "masculine", "у|ю", "-dative" },
  { MASCULINE, "masculine", "ом|ем", "-ablative" },
  { MASCULINE, "masculine", "е", "-locative" },
  { NEUTER, "neuter", "е", "" },
  { NEUTER, "neuter", "я", "-genitive" },
  { NEUTER, "neuter", "ю", "-dative" },
  { NEUTER, "neuter", "ем", "-ablative" },
  { NEUTER, "neuter", "и", "-locative" },
};

/** Adjectives that stand between a Roman number and its noun: "II мировая война". */
#define COUNTED_ADJECTIVES                                                                                             \
  "миров|международн|всемирн|всероссийск|специальн|чрезвычайн|внеочередн|очередн|экстренн|ежегодн|сельскохозяйственн"

static const struct
{
  const char *ending;
  Form form;
} adjectives[] = {
  { "ая", { "feminine", "" } },
  { "ой", { "feminine", "-genitive" } },
  { "ую", { "feminine", "-accusative" } },
  { "ый|ий", { "masculine", "" } },
  { "ого|его", { "masculine", "-genitive" } },
  { "ому|ему", { "masculine", "-dative" } },
  { "ым|им", { "masculine", "-ablative" } },
  { "ом|ем", { "masculine", "-locative" } },
  { "ое|ее", { "neuter", "" } },
};

static gboolean
find_adjective (const char *word, Form *form)
{
  g_autofree char *stem = vv_pattern_fetch ("^(?:" COUNTED_ADJECTIVES ")", word, 0);
  for (gsize i = 0; stem && i < G_N_ELEMENTS (adjectives); i++)
    if (vv_text_is (word + strlen (stem), adjectives[i].ending))
      {
        *form = adjectives[i].form;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_form (const char *noun, Form *form)
{
  g_autofree char *small = g_utf8_strdown (noun, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (declensions); i++)
    {
      g_autofree char *stem = vv_pattern_fetch (declensions[i].stems, small, 0);
      if (stem && g_str_has_prefix (small, stem) && vv_text_is (small + strlen (stem), declensions[i].ending))
        {
          *form = (Form){ declensions[i].gender, declensions[i].cases };
          return TRUE;
        }
    }
  return FALSE;
}

static const char *
short_name (const char *printed, gboolean owner)
{
  gboolean article = vv_text_is (printed, "[Сс]т\\.");
  return article ? (owner ? "статьи" : "статья") : (owner ? "главы" : "глава");
}

gboolean
vv_say_ru_numbered (const VvMatch *match, GString *spoken)
{
  g_autofree char *noun = vv_match_named (match, "noun"), *number = roman_of (match, "number");
  Form form = { "feminine", "" };
  gboolean short_noun = g_str_has_suffix (noun, ".");
  guint value = value_of (number);
  if (value == 0 || value > 999 || (!short_noun && !find_form (noun, &form)))
    return FALSE;
  gboolean owner
      = short_noun && match->start > 1 && g_ascii_isdigit (match->text[match->start - 2]); /* "п. 3 ст. 51" */
  form.cases = owner ? "-genitive" : form.cases;
  g_string_append_printf (spoken, "%s ", !short_noun ? noun : short_name (noun, owner));
  append_ordinal (value, form, spoken);
  return TRUE;
}

gboolean
vv_say_ru_numbering (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = roman_of (match, "number"), *noun = vv_word_after (match);
  Form form;
  if (value_of (number) == 0 || !(find_form (noun, &form) || find_adjective (noun, &form)))
    return FALSE;
  append_ordinal (value_of (number), form, spoken);
  return TRUE;
}

gboolean
vv_say_ru_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_named (match, "name"), *number = roman_of (match, "number");
  Form form;
  if (value_of (number) == 0 || !find_form (name, &form))
    return FALSE;
  g_string_append_printf (spoken, "%s ", name);
  append_ordinal (value_of (number), form, spoken);
  return TRUE;
}

/** Endings after a hyphen. @noun: the end of the next word; @before: the preposition; NULL: any. */
static const struct
{
  const char *ending, *noun, *before;
  Form form;
} endings[] = {
  { "й|ой|ый|ий", ".*(?:и|ы|е|ой|ей)", NULL, { "feminine", "-genitive" } },
  { "й|ой|ый|ий", NULL, NULL, { "masculine", "" } },
  { "я|ая|ья", NULL, NULL, { "feminine", "" } },
  { "е|ые|ое|ье|ие", ".*(?:ые|ы|и)|гг", NULL, { "plural", "" } },
  { "е|ые|ое|ье|ие", NULL, NULL, { "neuter", "" } },
  { "го|ого|его", NULL, NULL, { "masculine", "-genitive" } },
  { "му|ому", NULL, NULL, { "masculine", "-dative" } },
  { "м|ом|ым|им", ".*(?:ам|ям)", NULL, { "plural", "-dative" } },
  { "м|ом|ым|им", NULL, "во|в|на|об|о|при", { "masculine", "-locative" } },
  { "м|ом|ым|им", NULL, NULL, { "masculine", "-ablative" } },
  { "ю|ую", NULL, NULL, { "feminine", "-accusative" } },
  { "х|ых|их", NULL, NULL, { "plural", "-genitive" } },
  { "ми|ыми", NULL, NULL, { "plural", "-ablative" } },
};

gboolean
vv_say_ru_ordinal (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = roman_of (match, "number"), *ending = vv_match_named (match, "ending");
  g_autofree char *noun = vv_word_after (match), *before = word_before (match);
  guint value = value_of (number);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (value > 0 && value <= LARGEST_ORDINAL && vv_text_is (ending, endings[i].ending)
        && (!endings[i].noun || vv_text_is (noun, endings[i].noun))
        && (!endings[i].before || vv_text_is (before, endings[i].before)))
      {
        append_ordinal (value, endings[i].form, spoken);
        return TRUE;
      }
  return FALSE;
}

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
  { "чел\\.", "masculine", "человек", "человека", "человек" },
  { "ч", "masculine", "час", "часа", "часов" },
  { "мин", "feminine", "минута", "минуты", "минут" },
};

static gsize
find_counted (const char *sign)
{
  gsize i = 0;
  while (i < G_N_ELEMENTS (counted) && !vv_text_is (sign, counted[i].sign))
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
  g_autofree char *preposition = word_before (match);
  const char *cases = g_str_equal (case_after (preposition), "-genitive") ? "-genitive" : "";
  g_autofree char *minus = vv_match_named (match, "minus");
  g_string_append (spoken, *minus ? "минус " : "");
  append_cardinal (number, (Form){ counted[first].gender, cases }, spoken);
  if (*to)
    {
      g_string_append (spoken, " – ");
      append_cardinal (last, (Form){ counted[first].gender, cases }, spoken);
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
  g_autofree char *h = g_strdup_printf ("%u", value_of (hours)), *m = g_strdup_printf ("%u", value_of (minutes));
  append_cardinal (h, (Form){ "masculine", "" }, spoken);
  g_string_append_printf (spoken, " %s", form_for (find_counted ("ч"), h, ""));
  if (g_str_equal (m, "0"))
    return TRUE;
  g_string_append_c (spoken, ' ');
  append_cardinal (m, (Form){ "feminine", "" }, spoken);
  g_string_append_printf (spoken, " %s", form_for (find_counted ("мин"), m, ""));
  return TRUE;
}

/* "2/3" → "две трети". */
gboolean
vv_say_ru_fraction (const VvMatch *match, GString *spoken)
{
  g_autofree char *above = vv_match_group (match, 1), *below = vv_match_group (match, 2);
  guint over = value_of (above), under = value_of (below);
  if (over >= under)
    return FALSE;
  append_cardinal (above, (Form){ "feminine", "" }, spoken);
  g_string_append_c (spoken, ' ');
  if (under == 3 || under == 4)
    g_string_append_printf (spoken, "%s%s", under == 3 ? "трет" : "четверт", over == 1 ? "ь" : (over < 5 ? "и" : "ей"));
  else
    append_ordinal (under, over == 1 ? (Form){ "feminine", "" } : (Form){ "plural", "-genitive" }, spoken);
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
  append_cardinal (number, (Form){ "masculine", "-genitive" }, words);
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
  if (vv_text_is (word, MEASURED_FEMININE "[ыи]") && g_str_equal (case_after (preposition), "-genitive"))
    return "ой";
  gsize i = 0;
  while (!vv_text_is (word, agreements[i].word))
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

gboolean
vv_say_ru_measured (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_named (match, "number"), *unit = vv_match_named (match, "unit");
  g_autofree char *noun = vv_word_after (match), *before = word_before (match);
  if (vv_text_is (noun, SMALL_WORDS "|"))
    {
      append_cardinal (number, (Form){ "masculine", "" }, spoken);
      g_string_append_printf (spoken, " %s", form_for (find_counted (unit), number, ""));
      return TRUE;
    }
  append_compound (number, spoken);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (unit, measures[i].sign))
      g_string_append_printf (spoken, "%s%s", measures[i].stem, ending_before (noun, before));
  return TRUE;
}

/** The case and gender that the end of the noun after a number tells. @last: the last digit of the number. */
static Form
form_of_count (const char *number, const char *noun, const char *before)
{
  gsize n = strlen (number);
  char last = n > 1 && number[n - 2] == '1' ? '5' : number[n - 1];
  if (vv_text_is (noun, ".*(?:ами|ями)"))
    return (Form){ "masculine", "-ablative" };
  if (vv_text_is (noun, ".*(?:ам|ям)"))
    return (Form){ "masculine", "-dative" };
  if (vv_text_is (noun, ".*(?:ах|ях)") || g_str_equal (before, "при"))
    return (Form){ "masculine", "-locative" };
  gboolean feminine = (last == '2' && vv_text_is (noun, ".*[ыи]")) || (last == '1' && vv_text_is (noun, ".*[ая]"));
  const char *gender = feminine ? "feminine" : (last == '1' && vv_text_is (noun, ".*[оеё]") ? "neuter" : "masculine");
  if (*noun && g_str_equal (case_after (before), "-genitive"))
    return (Form){ gender, "-genitive" };
  return (Form){ gender, "" };
}

gboolean
vv_say_ru_number (const VvMatch *match, GString *spoken)
{
  g_autofree char *minus = vv_match_group (match, 1), *printed = vv_match_group (match, 2);
  g_autofree char *number = vv_plain_number (printed), *noun = vv_word_after (match), *before = word_before (match);
  gboolean small_word = vv_text_is (noun, SMALL_WORDS "|были|было");
  if (number[0] == '0' && number[1] && number[1] != '.')
    return FALSE;
  g_string_append (spoken, *minus ? "минус " : "");
  append_cardinal (number, form_of_count (number, small_word ? "" : noun, before), spoken);
  return TRUE;
}
