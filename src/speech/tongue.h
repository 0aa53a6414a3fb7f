/* speech/tongue: what the tables of the languages other than English share: numbers as their print writes them, the
 * words beside a match, document symbols, sums of money. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** White space that stands between the groups of a number, or between a number and its sign. */
#define VV_GAP "[ \\x{A0}\\x{202F}\\x{2009}]"
/** "10 000", "1.234,5", "2270": groups of three set apart, a decimal comma. */
#define VV_COMMA_NUMBER "(?:[0-9]{1,3}(?:[ .\\x{A0}\\x{202F}\\x{2009}][0-9]{3})+(?![0-9])|[0-9]+)(?:,[0-9]+)?"
/** Before a number that stands for itself. */
#define VV_NO_NUMBER_BEFORE "(?<![\\p{L}\\p{N}]|[0-9][.,:/])"
/** After it. */
#define VV_NO_NUMBER_AFTER "(?![\\p{L}\\p{N}]|[.,:/][0-9])"
/** The symbol of a document, "S/PV.9834": the same in every language. */
#define VV_SYMBOL                                                                                                      \
  "[A-Z]{1,6}(?:\\.[A-Z0-9]{1,3})?(?:/[A-Za-z0-9][A-Za-z0-9.-]*(?<![.-]))*/[A-Za-z0-9.-]*[0-9]+(?![\\p{L}0-9])"
#define VV_YEAR "(?:1[0-9]|20)[0-9]{2}"
/** Between two clock times: "14:30-16:00". */
#define VV_CLOCKS "(?<=[0-9]:[0-5][0-9]) ?[-–—] ?(?=[0-2]?[0-9]:[0-5][0-9](?![0-9:]))"
/** For vv_say_led_by_zero(): "2024-0123", "012-2024". */
#define VV_LED_BY_ZERO                                                                                                    \
  "(?<![0-9\\p{L}/.,–—-])(?|([0-9]{1,6})[-–](0[0-9]{2,5})|(0[0-9]{1,5})[-–]([1-9][0-9]{1,5}))(?![-–/.,]?[0-9]|" \
  "\\p{L})"
/** For vv_say_both_genders(): "diputados/as", "el diputado/a", "tod@s". */
#define VV_BOTH_OF_MANY "(?<![\\p{L}\\p{N}])(\\p{L}*)([Oo]s|[bcdfgjlmnñprstvz]es)(?:/-?as(?!\\p{L})|\\(as\\))"
#define VV_BOTH_OF_ONE "(?<![\\p{L}\\p{N}])(\\p{L}*)([Oo]|(?<=\\p{L}{3})[enrlz])(?:/-?a(?!\\p{L})|\\(a\\))"
#define VV_BOTH_BY_AT "(?<![\\p{L}\\p{N}@._-])(\\p{L}+)(@s?)(?![\\p{L}\\p{N}@_-]|\\.\\p{L})"
/** Of the institutions of the European Union: "COM(2024) 123", "A9-0123/2024", "2021/0201(COD)". */
#define VV_EUROPEAN_SYMBOL                                                                                             \
  "(?<![A-Za-z0-9/-])(?:[A-Z][A-Z0-9_]{0,7}\\((?:19|20)[0-9]{2}\\)" VV_GAP "?[0-9]{1,4}|"                              \
  "(?:[A-Z]{1,2}-)?[A-Z]{1,2}[0-9]{0,2}-[0-9]{1,6}/(?:19|20)[0-9]{2}|"                                                 \
  "(?:19|20)[0-9]{2}/[0-9]{4}[A-Z]? ?\\([A-Z]{3}\\))(?![A-Za-z0-9/])"
/** Of its courts: "C-402/05 P". */
#define VV_COURT_CASE "(?<![A-Za-z0-9/-])[CFT]-[0-9]{1,4}/[0-9]{2}(?: P)?(?![A-Za-z0-9/])"
#define VV_ROMAN "(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
/** A Roman number of two signs at least: one alone is mostly a letter. */
#define VV_ROMAN_LONG "(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"

/** What follows a Roman number that is one: not more of a word, an initial's name or a list. */
#define VV_ROMAN_END "(?![\\p{L}\\p{N}’'-]|\\.(?!$))"

/** German nouns that ordinals in figures are printed before: their full stop ends no sentence. */
#define VV_GERMAN_COUNTED                                                                                              \
  "(?:Sitzung|Tagung|Jahrhundert|Jh\\.|Jhs\\.|Jahrestag|Weltkrieg|Wahlperiode|Plenar|Legislatur|Ausschuss|Artikel|"    \
  "Absatz|Kapitel|"                                                                                                    \
  "Tag|Jahr|Mal|"                                                                                                      \
  "Lesung|Kongress|Konferenz|Gipfel|Runde|Quartal|Gesetz|Bericht|Klasse|Preis|Platz|Generalversammlung|"               \
  "Vollversammlung)"

/** vv_roman_value: "VII" → 7; 0 when @roman is no number as one writes them. */
guint vv_roman_value (const char *roman);

/** vv_plain_unit: Returns: (transfer full): "° C" → "°C", "km²" → "km2": without spaces, one sign for each meaning. */
char *vv_plain_unit (const char *printed);

/** vv_plain_number: Returns: (transfer full): "1.234,5" → "1234.5": without groups, with a decimal point. */
char *vv_plain_number (const char *printed);

/** vv_word_after: Returns: (transfer full): the word next to the match, in small letters; "" when
 *  something other than white space lies between. */
char *vv_word_after (const VvMatch *match);

typedef enum
{
  VV_GENDER_NONE,
  VV_GENDER_MASCULINE,
  VV_GENDER_FEMININE
} VvGender;

/** vv_say_amount: @number: plain; with the language's word for the decimal comma and the form that the gender asks
 *  for. */
void vv_say_amount (const char *language, VvGender gender, const char *number, GString *spoken);

/** vv_say_ordinal: @rule_set_tail: what follows "%spellout-ordinal", as in "-feminine". */
void vv_say_ordinal (const char *language, const char *rule_set_tail, guint value, GString *spoken);

/** vv_say_date: as the language reads it: "22 avril 2024", "der 22. April 2024" with the ordinal's -n, "22 de abril de
 * 2024". FALSE when there is no such day. @year: as printed. */
gboolean vv_say_date (const char *language, guint day, guint month, const char *year, GString *spoken);

/** vv_full_year: of two figures: 2022 of 22, 1945 of 45. */
guint vv_full_year (guint year);

/* Functions of rows. */

/** Groups 1 to 3: day, month, year. */
gboolean vv_say_day_first_date (const VvMatch *match, GString *spoken);
/** Spanish and Portuguese. Groups 1 and 2: hours and minutes. "10h05" → "10 horas 5", "10 horas e 5". */
gboolean vv_say_horas (const VvMatch *match, GString *spoken);
/** Spanish and Portuguese. Group 1: the name of a ruler; group 2: a Roman number. "Felipe VI" → "Felipe sexto". */
gboolean vv_say_ruler (const VvMatch *match, GString *spoken);
/** Spanish and Portuguese. Group 1: a number; group 2: its ending, "ª", "º" or "er"; or group 3: a number without one.
 * "78ª" → "septuagésima octava", "1.er" → "primer"; from a hundred on they are counted: "la 9453ª sesión". */
gboolean vv_say_ordinal_figure (const VvMatch *match, GString *spoken);
/** Spanish and Portuguese. Group 1: a stem; group 2: the masculine ending, or "@" for both. "diputados/as" →
 * "diputados y diputadas", "tod@s" → "todos y todas". */
gboolean vv_say_both_genders (const VvMatch *match, GString *spoken);
/** Groups 1 and 2: two numbers; the second is read figure by figure if it begins with a zero, else the first is. */
gboolean vv_say_led_by_zero (const VvMatch *match, GString *spoken);
/** Group 0: a number with a decimal comma; an optional minus in group 1, the number in group 2. */
gboolean vv_say_comma_number (const VvMatch *match, GString *spoken);
/** "S/PV.9834", "A/RES/78/225", "COM(2024) 123". */
gboolean vv_say_symbol (const VvMatch *match, GString *spoken);
/** Groups "sign", "number", "magnitude"; a sign and a magnitude of the tables in tongue.c. */
gboolean vv_say_sum (const VvMatch *match, GString *spoken);
/** Group 1: a Roman number; its value is left in digits, after what stands in group "before". */
gboolean vv_say_roman_digits (const VvMatch *match, GString *spoken);
/** Group 1: capitals. */
gboolean vv_say_letters_apart (const VvMatch *match, GString *spoken);
/** Whatever the group 0 holds, in the letters that it stands for (Unicode's compatibility decomposition). */
gboolean vv_say_compatible (const VvMatch *match, GString *spoken);

G_END_DECLS
