/* speech/say-ru: what Russian says of numbers, in the gender and the case that the words beside them ask for. ICU has
 * the forms; which is meant stands in tables of endings and prepositions. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** Groups "year", "to" (of a range), "noun" (a form of "год", "г.", "гг."; or none). */
gboolean vv_say_ru_year (const VvMatch *match, GString *spoken);
/** Group "year", after "в" and without "году". */
gboolean vv_say_ru_in_year (const VvMatch *match, GString *spoken);
/** Groups "day", "to", "month", "year"; or "number" for the month. */
gboolean vv_say_ru_date (const VvMatch *match, GString *spoken);
/** Groups "roman", "to", "noun". */
gboolean vv_say_ru_century (const VvMatch *match, GString *spoken);
/** Groups "noun" and "number": "глава VII", "статьи 51". */
gboolean vv_say_ru_numbered (const VvMatch *match, GString *spoken);
/** Group "number", before a noun: "II квартал". */
gboolean vv_say_ru_numbering (const VvMatch *match, GString *spoken);
/** Groups "name" and "number": "Елизавета II". */
gboolean vv_say_ru_ruler (const VvMatch *match, GString *spoken);
/** Groups "number" and "ending": "78-й", "1990-х". */
gboolean vv_say_ru_ordinal (const VvMatch *match, GString *spoken);
/** Groups "minus", "sign", "number", "magnitude", "unit"; what takes no part is empty. */
gboolean vv_say_ru_quantity (const VvMatch *match, GString *spoken);
/** Groups "hours" and "minutes". */
gboolean vv_say_ru_time (const VvMatch *match, GString *spoken);
gboolean vv_say_ru_fraction (const VvMatch *match, GString *spoken);
/** Group 1: a number before a hyphen and the rest of a word. */
gboolean vv_say_ru_compound (const VvMatch *match, GString *spoken);
/** Groups "number" and "unit": "155-мм" before a noun that it describes. */
gboolean vv_say_ru_measured (const VvMatch *match, GString *spoken);
/** Groups 1: a minus, or nothing; 2: a number. */
gboolean vv_say_ru_number (const VvMatch *match, GString *spoken);

G_END_DECLS
