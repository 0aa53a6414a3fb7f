/* speech/say-ru: see say-ru.h. */
#include "speech/say-ru.h"

#include "core/pattern.h"
#include "speech/numbers.h"
#include "speech/ru-forms.h"
#include "speech/tongue.h"

#include <string.h>

#define LARGEST_ORDINAL 99999

static void
append_range (guint first, const char *to, VvRuForm form, GString *spoken)
{
  vv_ru_ordinal (first, form, spoken);
  guint last = vv_ru_value (to);
  if (last == 0)
    return;
  g_string_append (spoken, " – ");
  vv_ru_ordinal (last < 100 && first > 1000 ? first - first % 100 + last : last, form, spoken);
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
    if (g_str_equal (noun, years[i].noun) && (!years[i].preposition || vv_pattern_is (years[i].preposition, before)))
      return &years[i];
  return NULL;
}

static gboolean
say_with_noun (const VvMatch *match, guint first, GString *spoken)
{
  g_autofree char *to = vv_match_named (match, "to"), *noun = vv_match_named (match, "noun");
  g_autofree char *before = vv_ru_word_before (match);
  const NounForm *form = find_year (noun, before);
  if (!form || first == 0)
    return FALSE;
  append_range (first, to, (VvRuForm){ "masculine", form->cases }, spoken);
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
  return say_with_noun (match, vv_ru_value (year), spoken);
}

gboolean
vv_say_ru_in_year (const VvMatch *match, GString *spoken)
{
  g_autofree char *year = vv_match_named (match, "year");
  vv_ru_ordinal (vv_ru_value (year), (VvRuForm){ "masculine", "-locative" }, spoken);
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
  return say_with_noun (match, vv_ru_value (roman), spoken);
}

gboolean
vv_say_ru_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *day = vv_match_named (match, "day"), *to = vv_match_named (match, "to");
  g_autofree char *month = vv_match_named (match, "month"), *number = vv_match_named (match, "number");
  g_autofree char *year = vv_match_named (match, "year"), *before = vv_ru_word_before (match);
  g_autofree char *name = *number ? vv_month_name ("ru", vv_ru_value (number)) : g_strdup (month);
  g_autofree char *start = g_strndup (match->text, (gsize) match->start);
  const char *cases
      = g_str_equal (before, "к") ? "-dative" : (vv_pattern_is ("на|по", before) ? "-accusative" : "-genitive");
  if (vv_pattern_matches ("(?i)(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),\\s$", start))
    cases = "";
  if (!name || vv_ru_value (day) < 1 || vv_ru_value (day) > 31)
    return FALSE;
  append_range (vv_ru_value (day), to, (VvRuForm){ "neuter", cases }, spoken);
  if (*name)
    g_string_append_printf (spoken, " %s", name);
  if (*year)
    {
      g_string_append_c (spoken, ' ');
      vv_ru_ordinal (vv_full_year (vv_ru_value (year)), (VvRuForm){ "masculine", "-genitive" }, spoken);
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
  VvRuForm form;
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
find_adjective (const char *word, VvRuForm *form)
{
  g_autofree char *stem = vv_pattern_fetch ("^(?:" COUNTED_ADJECTIVES ")", word, 0);
  for (gsize i = 0; stem && i < G_N_ELEMENTS (adjectives); i++)
    if (vv_pattern_is (adjectives[i].ending, word + strlen (stem)))
      {
        *form = adjectives[i].form;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_form (const char *noun, VvRuForm *form)
{
  g_autofree char *small = g_utf8_strdown (noun, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (declensions); i++)
    {
      g_autofree char *stem = vv_pattern_fetch (declensions[i].stems, small, 0);
      if (stem && g_str_has_prefix (small, stem) && vv_pattern_is (declensions[i].ending, small + strlen (stem)))
        {
          *form = (VvRuForm){ declensions[i].gender, declensions[i].cases };
          return TRUE;
        }
    }
  return FALSE;
}

static const char *
short_name (const char *printed, gboolean owner)
{
  gboolean article = vv_pattern_is ("[Сс]т\\.", printed);
  return article ? (owner ? "статьи" : "статья") : (owner ? "главы" : "глава");
}

gboolean
vv_say_ru_numbered (const VvMatch *match, GString *spoken)
{
  g_autofree char *noun = vv_match_named (match, "noun"), *number = roman_of (match, "number");
  VvRuForm form = { "feminine", "" };
  gboolean short_noun = g_str_has_suffix (noun, ".");
  guint value = vv_ru_value (number);
  if (value == 0 || value > 999 || (!short_noun && !find_form (noun, &form)))
    return FALSE;
  gboolean owner
      = short_noun && match->start > 1 && g_ascii_isdigit (match->text[match->start - 2]); /* "п. 3 ст. 51" */
  form.cases = owner ? "-genitive" : form.cases;
  g_string_append_printf (spoken, "%s ", !short_noun ? noun : short_name (noun, owner));
  vv_ru_ordinal (value, form, spoken);
  return TRUE;
}

gboolean
vv_say_ru_numbering (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = roman_of (match, "number"), *noun = vv_word_after (match);
  VvRuForm form;
  if (vv_ru_value (number) == 0 || !(find_form (noun, &form) || find_adjective (noun, &form)))
    return FALSE;
  vv_ru_ordinal (vv_ru_value (number), form, spoken);
  return TRUE;
}

gboolean
vv_say_ru_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_named (match, "name"), *number = roman_of (match, "number");
  VvRuForm form;
  if (vv_ru_value (number) == 0 || !find_form (name, &form))
    return FALSE;
  g_string_append_printf (spoken, "%s ", name);
  vv_ru_ordinal (vv_ru_value (number), form, spoken);
  return TRUE;
}

/** Endings after a hyphen. @noun: the end of the next word; @before: the preposition; NULL: any. */
static const struct
{
  const char *ending, *noun, *before;
  VvRuForm form;
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
  g_autofree char *noun = vv_word_after (match), *before = vv_ru_word_before (match);
  guint value = vv_ru_value (number);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (value > 0 && value <= LARGEST_ORDINAL && vv_pattern_is (endings[i].ending, ending)
        && (!endings[i].noun || vv_pattern_is (endings[i].noun, noun))
        && (!endings[i].before || vv_pattern_is (endings[i].before, before)))
      {
        vv_ru_ordinal (value, endings[i].form, spoken);
        return TRUE;
      }
  return FALSE;
}

/** The case and gender that the end of the noun after a number tells. @last: the last digit of the number. */
static VvRuForm
form_of_count (const char *number, const char *noun, const char *before)
{
  gsize n = strlen (number);
  char last = n > 1 && number[n - 2] == '1' ? '5' : number[n - 1];
  if (vv_pattern_is (".*(?:ами|ями)", noun))
    return (VvRuForm){ "masculine", "-ablative" };
  if (vv_pattern_is (".*(?:ам|ям)", noun))
    return (VvRuForm){ "masculine", "-dative" };
  if (vv_pattern_is (".*(?:ах|ях)", noun) || g_str_equal (before, "при"))
    return (VvRuForm){ "masculine", "-locative" };
  gboolean feminine
      = (last == '2' && vv_pattern_is (".*[ыи]", noun)) || (last == '1' && vv_pattern_is (".*[ая]", noun));
  const char *gender
      = feminine ? "feminine" : (last == '1' && vv_pattern_is (".*[оеё]", noun) ? "neuter" : "masculine");
  if (vv_pattern_is ("от|до|более|менее|свыше|около", before)
      || (*noun && g_str_equal (vv_ru_case_after (before), "-genitive")))
    return (VvRuForm){ gender, "-genitive" };
  return (VvRuForm){ gender, "" };
}

gboolean
vv_say_ru_number (const VvMatch *match, GString *spoken)
{
  g_autofree char *minus = vv_match_group (match, 1), *printed = vv_match_group (match, 2);
  g_autofree char *number = vv_plain_number (printed), *noun = vv_word_after (match),
                  *before = vv_ru_word_before (match);
  gboolean small_word = vv_pattern_is (VV_RU_SMALL_WORDS "|были|было", noun);
  if (number[0] == '0' && number[1] && number[1] != '.')
    return FALSE;
  g_string_append (spoken, *minus ? "минус " : "");
  gboolean since = g_str_equal (before, "с") && g_str_equal (noun, "до"); /* "с 18 до 25" */
  vv_ru_cardinal (number, form_of_count (number, small_word ? "" : noun, since ? "от" : before), spoken);
  return TRUE;
}
