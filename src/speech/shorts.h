/* speech/shorts: a table of abbreviations. The rule "abbreviation" says what they stand for, and sentences.c takes
 * their full stop for no end. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** What must follow: else the word is left as it is, and its full stop may end a sentence. */
typedef enum
{
  VV_BEFORE_ANYTHING, /* may end a sentence */
  VV_BEFORE_WORD,     /* ends none */
  VV_BEFORE_NAME,     /* white space, or the hyphen of a rank ("Brig.-Gen."), and a capital */
  VV_BEFORE_NO_NAME,  /* anything else */
  VV_BEFORE_NUMBER    /* a figure, a Roman number or a bracket; a colon may stand between */
} VvBefore;

typedef struct
{
  const char *language;
  VvBefore before;
  const char *printed; /* with its full stops, without spaces; a capital at its start is found too, and capitals */
  const char *spoken;
} VvShort;

/** Ends with an empty row. */
extern const VvShort vv_shorts[];

/** For the column pattern: whatever may be an abbreviation: of one word, of two ("z. B."), of three ("a.k.a."). */
#define VV_SHORT "(?<![\\p{L}\\p{N}.’'-]|(?<=\\p{L}\\.-))\\p{L}{1,9}\\."
#define VV_SHORT_TWO "(?<![\\p{L}\\p{N}.’'-])\\p{L}{1,2}\\. ?\\p{L}{1,4}\\."
#define VV_SHORT_THREE "(?<![\\p{L}\\p{N}.’'-])(?:\\p{L}{1,2}\\. ?){2}\\p{L}{1,4}\\."

/** vv_short_words: Returns: (nullable): static: what @printed, before @after, stands for. */
const char *vv_short_words (const char *printed, const char *language, const char *after);

/** vv_short_goes_on: is @printed an abbreviation whose full stop ends no sentence before @after? */
gboolean vv_short_goes_on (const char *printed, const char *language, const char *after);

/** vv_say_short: function of a row. */
gboolean vv_say_short (const VvMatch *match, GString *spoken);

G_END_DECLS
