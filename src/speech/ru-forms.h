/* speech/ru-forms: Russian numbers in gender and case, and what beside them tells these. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** Of an ordinal or a cardinal number: parts of the names of ICU's rule sets. */
typedef struct
{
  const char *gender; /* "masculine", "feminine", "neuter", "plural" */
  const char *cases;  /* "" for the nominative, "-genitive" … */
} VvRuForm;

/** Words after a number that are no nouns; for vv_pattern_is(). */
#define VV_RU_SMALL_WORDS "или|из|и|в|на|к|по|с|от|до|а|о|у|за|не|."

/** vv_ru_ordinal: appends "двадцать первого". */
void vv_ru_ordinal (guint value, VvRuForm form, GString *spoken);

/** vv_ru_cardinal: appends "двадцать одного"; @number: plain. */
void vv_ru_cardinal (const char *number, VvRuForm form, GString *spoken);

/** vv_ru_value: of figures or of a Roman number. */
guint vv_ru_value (const char *number);

/** vv_ru_word_before: Returns: (transfer full): in small letters; "" when something other than white space lies
 *  between. */
char *vv_ru_word_before (const VvMatch *match);

/** vv_ru_case_after: the case that a preposition asks for where the noun's ending does not tell. */
const char *vv_ru_case_after (const char *preposition);

G_END_DECLS
