/* speech/ru-forms: see ru-forms.h. */
#include "speech/ru-forms.h"

#include "core/pattern.h"
#include "speech/numbers.h"
#include "speech/tongue.h"

#include <string.h>

/* ICU 72 has no ordinals of hundreds after thousands, a wrong "сороковой" and "восемьдесятые", and says "одна тысяча"
 * where readers say "тысяча". */
void
vv_ru_ordinal (guint value, VvRuForm form, GString *spoken)
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

void
vv_ru_cardinal (const char *number, VvRuForm form, GString *spoken)
{
  const char *gender = strchr (number, '.') ? "feminine" : form.gender; /* of "целая" */
  g_autofree char *rule_set = g_strdup_printf ("%%spellout-cardinal-%s%s", gender, form.cases);
  g_autoptr (GString) words = g_string_new (NULL);
  vv_number_say ("ru", rule_set, number, words);
  g_string_append (spoken, words->str + (g_str_has_prefix (words->str, "одна тысяча") ? strlen ("одна ") : 0));
}

guint
vv_ru_value (const char *number)
{
  return *number && strspn (number, "0123456789") == strlen (number) ? (guint) g_ascii_strtoull (number, NULL, 10)
                                                                     : vv_roman_value (number);
}

char *
vv_ru_word_before (const VvMatch *match)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  g_autofree char *word = vv_pattern_fetch ("(?<![\\p{L}-])[\\p{L}-]+(?=\\s*$)", before, 0);
  return word ? g_utf8_strdown (word, -1) : g_strdup ("");
}

const char *
vv_ru_case_after (const char *preposition)
{
  if (vv_pattern_is ("во|в|об|о|на|при", preposition))
    return "-locative";
  if (vv_pattern_is ("ко|к|по", preposition))
    return "-dative";
  if (vv_pattern_is ("из-за|из|от|до|для|около|более|менее|свыше|без|у|против|со|среди|с|после|порядка", preposition))
    return "-genitive";
  return "";
}
