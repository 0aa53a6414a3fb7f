/* speech/rules-ru: what Russian print is said otherwise than eSpeak NG would say it; see rules.h. */
#include "speech/rules.h"

/* "1990-х" → "тысяча девятьсот девяностых", "80-х" → "восьмидесятых": ICU knows no such ordinals. */
static gboolean
say_decade (const VvMatch *match, GString *spoken)
{
  static const char *const centuries[][2] = {
    { "17", "тысяча семьсот " }, { "18", "тысяча восемьсот " }, { "19", "тысяча девятьсот " }, { "20", "две тысячи " }
  };
  static const char *const decades[] = { "десятых",      "двадцатых",   "тридцатых",     "сороковых", "пятидесятых",
                                         "шестидесятых", "семидесятых", "восьмидесятых", "девяностых" };
  g_autofree char *century = vv_match_group (match, 1);
  g_autofree char *decade = vv_match_group (match, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (centuries); i++)
    if (g_str_equal (century, centuries[i][0]))
      g_string_append (spoken, centuries[i][1]);
  g_string_append (spoken, decades[decade[0] - '1']);
  return TRUE;
}

const VvSpeechRule vv_rules_ru[] = {
  { "mister", "ru", NULL, "\\b[Гг]-н\\b", "господин", NULL, "г-н Иванов", "господин Иванов" },
  { "mister-genitive", "ru", NULL, "\\b[Гг]-на\\b", "господина", NULL, "благодарю г-на Иванова",
    "благодарю господина Иванова" },
  { "mister-dative", "ru", NULL, "\\b[Гг]-ну\\b", "господину", NULL, "слово г-ну Иванову", "слово господину Иванову" },
  { "mister-instrumental", "ru", NULL, "\\b[Гг]-ном\\b", "господином", NULL, "с г-ном Ивановым",
    "с господином Ивановым" },
  { "mistress", "ru", NULL, "\\b[Гг]-жа\\b", "госпожа", NULL, "г-жа Петрова", "госпожа Петрова" },
  { "mistress-genitive", "ru", NULL, "\\b[Гг]-жи\\b", "госпожи", NULL, "от г-жи Петровой", "от госпожи Петровой" },
  { "mistress-dative", "ru", NULL, "\\b[Гг]-же\\b", "госпоже", NULL, "слово г-же Петровой", "слово госпоже Петровой" },
  { "mistress-accusative", "ru", NULL, "\\b[Гг]-жу\\b", "госпожу", NULL, "благодарю г-жу Петрову",
    "благодарю госпожу Петрову" },
  { "mistress-instrumental", "ru", NULL, "\\b[Гг]-жой\\b", "госпожой", NULL, "с г-жой Петровой",
    "с госпожой Петровой" },
  { "decade", "ru", VV_DIGITS, "(?<![0-9])(1[789]|20)?([1-9])0-х\\b", NULL, say_decade, "в 1990-х и 80-х годах",
    "в тысяча девятьсот девяностых и восьмидесятых годах" },
  { "number-sign", "ru", NULL, "№ ?(?=[0-9])", "номер ", NULL, "№ 5", "номер 5" },
  { "thousand", "ru", NULL, "(?<=[0-9] )тыс\\.", "тысяч", NULL, "5 тыс. человек", "5 тысяч человек" },
  { "million", "ru", NULL, "(?<=[0-9] )млн\\b\\.?", "миллионов", NULL, "5 млн человек", "5 миллионов человек" },
  { "billion", "ru", NULL, "(?<=[0-9] )млрд\\b\\.?", "миллиардов", NULL, "5 млрд рублей", "5 миллиардов рублей" },
  { "dollars", "ru", NULL, "\\bдолл\\.(?= США)", "долларов", NULL, "5 долл. США", "5 долларов США" },
  { "article", "ru", NULL, "\\b[Сс]т\\. ?(?=[0-9])", "статья ", NULL, "ст. 51", "статья 51" },
  { "paragraph", "ru", NULL, "\\b[Пп]\\. ?(?=[0-9])", "пункт ", NULL, "п. 12", "пункт 12" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
