/* speech/numbers: numbers and months in words, by ICU's rules (RBNF) in the language of the text. Any thread may call.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vv_number_say:
 * @language: BCP 47; one that ICU has no words for keeps its digits
 * @rule_set: of ICU's spell-out rules, such as "%spellout-cardinal-feminine"; one that the language does not have is
 *     replaced by its default
 * @number: decimal: digits, at most one point, and a minus in front
 *
 * Appends the words, without soft hyphens and without commas. Zeros at the end of decimals are said.
 */
void vv_number_say (const char *language, const char *rule_set, const char *number, GString *spoken);

/** "one hundred and five", "three point five zero": the fullest cardinal that the language has. */
void vv_number_cardinal (const char *language, const char *number, GString *spoken);
/** "hundred and fifth". */
void vv_number_ordinal (const char *language, const char *number, GString *spoken);
/** "nineteen forty-five". */
void vv_number_year (const char *language, const char *number, GString *spoken);
/** "two two oh"? No: "two two zero": one by one. Characters that are no digits are skipped. */
void vv_number_digits (const char *language, const char *number, GString *spoken);

/** vv_month_name: Returns: (transfer full) (nullable): month 1 to 12 as it stands in a date: "April", "avril",
 *  "апреля"; NULL for any other number. */
char *vv_month_name (const char *language, guint month);

/**
 * vv_currency_name:
 * @code: ISO 4217
 * @number: plain: how many there are of it
 *
 * Returns: (transfer full) (nullable): as one counts it, "US dollars"; NULL when it has no name in @language.
 */
char *vv_currency_name (const char *language, const char *code, const char *number);

G_END_DECLS
