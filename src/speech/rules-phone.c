/* speech/rules-phone: telephone numbers in languages other than English: with a plus, after a word that tells them, or
 * in groups that no other number has; see rules.h. */
#include "speech/numbers.h"
#include "speech/tongue.h"

#include <string.h>

#define TONGUES "fr es pt de ru ar zh"
/** Between the groups of a number. */
#define GAP "[-–./() \\x{A0}\\x{202F}]"
/** After words that tell one: what stands between them and it. */
#define BEFORE "[.:：]{0,2}" VV_GAP "?"
/** Of three figures at least, and no more of anything. */
#define TOLD                                                                                                           \
  "(?=(?:" GAP "{0,3}[0-9]){3})\\(?[0-9]{2,}(?:" GAP "{1,3}[0-9]+)*(?![\\p{L}0-9%€$]|,[0-9]|" VV_GAP "(?:%|€|\\$))"
#define ALONE "(?<![\\p{L}\\p{N}.,/–-])"
#define END "(?![\\p{L}0-9]|[-–,/.][0-9])"

/** What a plus is called, how a number is read, and what stands between its groups. */
static const struct
{
  const char *language, *plus, *gap;
  guint most_figures; /* of a group that is read as one number; longer ones are read figure by figure */
} habits[] = {
  { "fr", "plus ", ", ", 3 }, { "ru", "плюс ", ", ", 3 }, { "es", "más ", ", ", 1 }, { "pt", "mais ", ", ", 1 },
  { "de", "plus ", ", ", 1 }, { "ar", "زائِد ", "، ", 1 }, { "zh", "加", "，", 1 },
};

/* "00" → "zéro zéro", "05" → "zéro cinq", "495" → "quatre cent quatre-vingt-quinze", "7777" → figure by figure. */
static void
append_group (const char *language, const char *figures, guint most, GString *spoken)
{
  if (vv_language_is (language, "ar")) /* eSpeak NG says figures better than ICU's words */
    {
      for (const char *p = figures; *p; p++)
        g_string_append_printf (spoken, "%s%c", p > figures ? " " : "", *p);
      return;
    }
  gsize zeros = strspn (figures, "0");
  g_autofree char *led = g_strndup (figures, zeros);
  const char *rest = figures + zeros;
  vv_number_digits (language, led, spoken);
  if (zeros > 0 && *rest)
    g_string_append_c (spoken, ' ');
  if (*rest && strlen (rest) <= most)
    vv_say_amount (language, VV_GENDER_NONE, rest, spoken);
  else
    vv_number_digits (language, rest, spoken);
}

/* "+33 1 42 34 20 00" → "plus trente-trois, un, quarante-deux, trente-quatre, vingt, zéro zéro". */
static gboolean
say_phone (const VvMatch *match, GString *spoken)
{
  const char *language = match->how->language;
  g_autofree char *number = vv_match_group (match, 0);
  gsize row = 0;
  while (row + 1 < G_N_ELEMENTS (habits) && !vv_language_is (language, habits[row].language))
    row++;
  if (strchr (number, '+'))
    g_string_append (spoken, habits[row].plus);
  gboolean first = TRUE;
  for (const char *p = number; *p;)
    {
      gsize size = strspn (p, "0123456789");
      g_autofree char *figures = g_strndup (p, size);
      if (size > 0)
        {
          g_string_append (spoken, first ? "" : habits[row].gap);
          append_group (language, figures, habits[row].most_figures, spoken);
          first = FALSE;
        }
      p += MAX (size, 1);
    }
  return TRUE;
}

#define ROW(name, languages, needs, pattern, example, said)                                                            \
  {                                                                                                                    \
    name, languages, needs, pattern, NULL, say_phone, example, said                                                    \
  }

const VvSpeechRule vv_rules_phone[] = {
  ROW ("phone-abroad", TONGUES, "+",
       "(?<![0-9])(?:\\(\\+[0-9]{1,3}\\)|\\+[0-9]{1,3})(?:" GAP "{0,3}[0-9]){7,13}(?![\\p{L}0-9])",
       "au +33 1 42 34 20 00", "au plus trente-trois, un, quarante-deux, trente-quatre, vingt, zéro zéro"),
  ROW ("phone-in-groups", TONGUES, "0",
       ALONE "(?!0[0-9]{2,4}[-/](?:19|20)[0-9]{2}(?![0-9]))(?=(?:" GAP
             "{0,3}[0-9]){7})\\(?0[0-9]{2,4}\\)?(?:[-/ \\x{A0}]"
             "{1,3}[0-9]{1,8}){1,4}" END,
       "au 0800 123 456", "au zéro huit cents, cent vingt-trois, quatre cent cinquante-six"),
  ROW ("phone-in-pairs", "fr", "0", ALONE "0[1-9](?:[- .\\x{A0}\\x{202F}][0-9]{2}){4}" END, "le 01 42 34 20 00",
       "le zéro un, quarante-deux, trente-quatre, vingt, zéro zéro"),
  ROW ("phone", "fr", VV_DIGITS,
       "\\b(?:[Tt][ée]l(?:éphone)?|[Ff]ax|[Tt]élécopie|(?:appele[zr]|compose[zr]) le|(?:joindre|joignable) "
       "au|[Pp]oste)\\b" BEFORE "\\K" TOLD,
       "appelez le 3949", "appelez le trois neuf quatre neuf"),
  ROW ("phone-of-spain", "es", " ", ALONE "(?:[0-9]{2,3} [0-9]{3}|[0-9]{3} [0-9]{2}) [0-9]{2} [0-9]{2}(?! ?[0-9])" END,
       "al 91 390 60 05", "al nueve uno, tres nueve cero, seis cero, cero cinco"),
  ROW ("phone-of-eight", "es pt", VV_DIGITS,
       ALONE "(?:\\([0-9]{2,3}\\) ?[0-9]{4,5}[- ][0-9]{4}|[0-9]{2} [0-9]{4} [0-9]{4}|[0-9]{5}-[0-9]{4})(?! ?[0-9])" END,
       "al (55) 5036-0001", "al cinco cinco, cinco cero tres seis, cero cero cero uno"),
  ROW ("phone", "es", VV_DIGITS,
       "\\b(?:[Tt]el(?:éfonos?)?|[Tt]fno|[Ff]ax|[Ee]xt(?:ensión)?|[Ll]lam(?:en?|ar) al|(?:[Mm]arquen?|[Mm]arcar) el|"
       "WhatsApp)\\b" BEFORE "\\K" TOLD,
       "el teléfono 900 123 456, ext. 405",
       "el teléfono nueve cero cero, uno dos tres, cuatro cinco seis, extensión cuatro cero cinco"),
  ROW ("phone", "pt", VV_DIGITS,
       "\\b(?:[Tt]el(?:efones?)?|[Ff]ax|[Rr]amal|[Cc]elular|[Ll]igu(?:em?|ar) para(?: o)?|[Dd]isque|WhatsApp)\\b" BEFORE
       "\\K" TOLD,
       "o telefone 3216-0000, ramal 190", "o telefone três dois um seis, zero zero zero zero, ramal um nove zero"),
  ROW ("phone", "de", VV_DIGITS,
       "\\b(?:[Tt]el(?:efon(?:nummer)?)?|[Ff]ax|[Rr]ufnummer|[Dd]urchwahl)\\b" BEFORE "\\K" TOLD,
       "Telefon 227-0, Durchwahl 112", "Telefon zwei zwei sieben, null, Durchwahl eins eins zwei"),
  ROW ("phone-of-russia", "ru", "-",
       ALONE "(?:8[- ]?)?(?:\\([0-9]{3,5}\\) ?|[0-9]{3}[- ])?[0-9]{2,3}-[0-9]{2}-[0-9]{2}(?!-?[0-9])" END,
       "по 8 (495) 606-36-02", "по восемь, четыреста девяносто пять, шестьсот шесть, тридцать шесть, ноль два"),
  ROW ("phone", "ru", VV_DIGITS,
       "(?<!\\p{L})(?:[Тт]ел|[Тт]елефон\\p{L}{0,3}|[Фф]акс|[Дд]об(?:авочный)?|[Зз]воните(?: по)?)(?!\\p{L})" BEFORE
       "\\K" TOLD,
       "телефон 3942, доб. 112", "телефон три девять четыре два, добавочный сто двенадцать"),
  ROW ("phone", "ar", VV_DIGITS, "(?:هاتف|الهاتف|فاكس|الفاكس|بالرقم|تلفون|تحويلة)" BEFORE "\\K" TOLD, "هاتف 406 7777",
       "هاتف 4 0 6، 7 7 7 7"),
  ROW ("phone", "zh", VV_DIGITS, "(?:电话|传真|分机|热线|手机)号?码?" BEFORE "\\K" TOLD, "电话：6596 1114",
       "电话：六 五 九 六，一 一 一 四"),
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
