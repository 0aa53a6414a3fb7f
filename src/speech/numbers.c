/* speech/numbers: see numbers.h. */
#include "speech/numbers.h"

#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

/** No number in words is longer; what does not fit keeps its digits. */
#define WORDS_MOST 1000
/** ICU spells out up to 10^18; longer numbers are read digit by digit. */
#define DIGITS_MOST 18

G_LOCK_DEFINE_STATIC (formats);

/* ICU answers for a language that it does not know with the language of the machine: such a format is not used. */
static UNumberFormat *
open_format (const char *language)
{
  char asked[ULOC_LANG_CAPACITY], got[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_SPELLOUT, NULL, 0, language, NULL, &status);
  const char *valid = U_SUCCESS (status) ? unum_getLocaleByType (format, ULOC_VALID_LOCALE, &status) : NULL;
  if (valid)
    uloc_getLanguage (valid, got, sizeof got, &status);
  uloc_getLanguage (language, asked, sizeof asked, &status);
  if (valid && U_SUCCESS (status) && g_str_equal (asked, got))
    return format;
  unum_close (format);
  return NULL;
}

/* Returns: NULL when there are no words for numbers in this language. */
static UNumberFormat *
format_for (const char *language)
{
  static GHashTable *known;
  UNumberFormat *format = NULL;
  if (!known)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_lookup_extended (known, language, NULL, (gpointer *) &format))
    return format;
  format = open_format (language);
  g_hash_table_insert (known, g_strdup (language), format);
  return format;
}

static void
choose_rules (UNumberFormat *format, const char *rule_set)
{
  UChar name[64];
  UErrorCode status = U_ZERO_ERROR;
  u_uastrncpy (name, rule_set ? rule_set : "", G_N_ELEMENTS (name));
  unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, name, rule_set ? -1 : 0, &status);
  if (U_SUCCESS (status))
    return;
  status = U_ZERO_ERROR;
  unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, name, 0, &status);
}

/* ICU's words: soft hyphens are for print, commas would be pauses. */
static gboolean
spell (const char *language, const char *rule_set, const char *number, GString *spoken)
{
  UChar words[WORDS_MOST];
  UErrorCode status = U_ZERO_ERROR;
  G_LOCK (formats);
  UNumberFormat *format = format_for (language);
  int32_t length = WORDS_MOST;
  if (format)
    {
      choose_rules (format, rule_set);
      length = unum_formatDecimal (format, number, -1, words, WORDS_MOST, NULL, &status);
    }
  G_UNLOCK (formats);
  if (U_FAILURE (status) || length >= WORDS_MOST)
    return FALSE;
  g_autofree char *utf8 = g_utf16_to_utf8 ((const gunichar2 *) words, length, NULL, NULL, NULL);
  for (const char *p = utf8; p && *p; p = g_utf8_next_char (p))
    if (*p != ',' && g_utf8_get_char (p) != 0xAD)
      g_string_append_unichar (spoken, g_utf8_get_char (p));
  return utf8 != NULL;
}

void
vv_number_digits (const char *language, const char *number, GString *spoken)
{
  const char *gap = "";
  for (const char *p = number; *p; p++)
    if (g_ascii_isdigit (*p))
      {
        const char digit[] = { *p, '\0' };
        g_string_append (spoken, gap);
        if (!spell (language, NULL, digit, spoken))
          g_string_append (spoken, digit);
        gap = " ";
      }
}

/* ICU drops zeros at the end: "2.50" is said as "2.501" without its last digit. */
static gboolean
spell_with_zeros (const char *language, const char *rule_set, const char *number, GString *spoken)
{
  g_autoptr (GString) longer = g_string_new (number), one = g_string_new (NULL), words = g_string_new (NULL);
  g_string_append_c (longer, '1');
  if (!spell (language, rule_set, longer->str, words) || !spell (language, NULL, "1", one)
      || !g_str_has_suffix (words->str, one->str))
    return FALSE;
  g_string_truncate (words, words->len - one->len);
  g_string_append (spoken, g_strchomp (words->str));
  return TRUE;
}

void
vv_number_say (const char *language, const char *rule_set, const char *number, GString *spoken)
{
  gsize length = strlen (number);
  gboolean zeros = strchr (number, '.') && number[length - 1] == '0';
  if (strspn (*number == '-' ? number + 1 : number, "0123456789") > DIGITS_MOST || length > 2 * DIGITS_MOST)
    vv_number_digits (language, number, spoken);
  else if (!(zeros && spell_with_zeros (language, rule_set, number, spoken))
           && !spell (language, rule_set, number, spoken))
    g_string_append (spoken, number);
}

/* Names of rule sets as ICU lists them: each ends with a semicolon, but for the last. */
static gboolean
lists (const UChar *known, const char *rule_set)
{
  UChar name[64];
  u_uastrncpy (name, rule_set, G_N_ELEMENTS (name));
  for (const UChar *p = u_strstr (known, name); p; p = u_strstr (p + 1, name))
    if (p[u_strlen (name)] == ';' || p[u_strlen (name)] == 0)
      return TRUE;
  return FALSE;
}

/* The first of the names that the language's rules know is taken. */
static void
say_by_first (const char *language, const char *const *rule_sets, const char *number, GString *spoken)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar known[4096] = { 0 };
  G_LOCK (formats);
  UNumberFormat *format = format_for (language);
  if (format)
    unum_getTextAttribute (format, UNUM_PUBLIC_RULESETS, known, G_N_ELEMENTS (known) - 1, &status);
  G_UNLOCK (formats);
  while (*rule_sets && !lists (known, *rule_sets))
    rule_sets++;
  vv_number_say (language, *rule_sets, number, spoken);
}

void
vv_number_cardinal (const char *language, const char *number, GString *spoken)
{
  static const char *const sets[] = { "%spellout-cardinal-verbose", "%spellout-numbering-verbose", "%spellout-cardinal",
                                      "%spellout-cardinal-masculine", NULL };
  say_by_first (language, sets, number, spoken);
}

void
vv_number_ordinal (const char *language, const char *number, GString *spoken)
{
  static const char *const sets[]
      = { "%spellout-ordinal-verbose", "%spellout-ordinal", "%spellout-ordinal-masculine", NULL };
  say_by_first (language, sets, number, spoken);
}

void
vv_number_year (const char *language, const char *number, GString *spoken)
{
  static const char *const sets[] = { "%spellout-numbering-year", "%spellout-numbering", NULL };
  say_by_first (language, sets, number, spoken);
}

char *
vv_month_name (const char *language, guint month)
{
  static const UChar pattern[] = { 'd', ' ', 'M', 'M', 'M', 'M', 0 };
  UChar name[100];
  UErrorCode status = U_ZERO_ERROR;
  if (month < 1 || month > 12)
    return NULL;
  UDateFormat *format = udat_open (UDAT_PATTERN, UDAT_PATTERN, language, NULL, 0, pattern, -1, &status);
  UCalendar *calendar = ucal_open (NULL, 0, language, UCAL_GREGORIAN, &status);
  ucal_setDate (calendar, 2000, (int32_t) month - 1, 1, &status);
  int32_t length
      = U_SUCCESS (status) ? udat_formatCalendar (format, calendar, name, G_N_ELEMENTS (name), NULL, &status) : 0;
  udat_close (format);
  ucal_close (calendar);
  if (U_FAILURE (status) || length <= 2 || length > (int32_t) G_N_ELEMENTS (name))
    return NULL;
  return g_utf16_to_utf8 ((const gunichar2 *) name + 2, length - 2, NULL, NULL, NULL);
}

char *
vv_currency_name (const char *language, const char *code, const char *number)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[4] = { 0 }, form[20] = { 0 };
  char count[20];
  UBool is_choice = FALSE;
  int32_t length = 0;
  if (strlen (code) != 3)
    return NULL;
  u_uastrncpy (wide, code, 4);
  UPluralRules *rules = uplrules_open (language, &status);
  uplrules_select (rules, g_ascii_strtod (number, NULL), form, G_N_ELEMENTS (form) - 1, &status);
  uplrules_close (rules);
  if (U_FAILURE (status) || u_strlen (form) >= (int32_t) sizeof count)
    return NULL;
  u_austrcpy (count, form);
  const UChar *name = ucurr_getPluralName (wide, language, &is_choice, count, &length, &status);
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 3)
    return NULL;
  return g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
}
