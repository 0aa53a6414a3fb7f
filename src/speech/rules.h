/* speech/rules: the tables of what is said otherwise than it is printed.
 *
 *     printed ──PRINT──► clean ──WORDS──► words and digits ──LEFT──► spoken
 *
 * PRINT mends what print does to text (line ends, ligatures, invisible characters); WORDS holds nearly every rule: a
 * rule may leave digits in what it says; LEFT spells out the numbers that are left, in the language's own words, and
 * says or drops the signs. Each pass walks the text once from left to right: the rule that matches first wins, and
 * where two match at one place, the lexicon, then the earlier row. What one rule said, no other of its pass sees. */
#pragma once

#include "core/language.h"
#include "speech/speech.h"

G_BEGIN_DECLS

typedef enum
{
  VV_PASS_PRINT,
  VV_PASS_WORDS,
  VV_PASS_LEFT,
  VV_PASSES
} VvPass;

/** What a rule's function is given. */
typedef struct
{
  const GMatchInfo *info;
  const char *text; /* the whole sentence, as this pass found it */
  int start, end;   /* bytes of @text */
  const VvReading *how;
} VvMatch;

/** vv_match_group: Returns: (transfer full): "" for a group that took no part. */
char *vv_match_group (const VvMatch *match, int group);
char *vv_match_named (const VvMatch *match, const char *group);
/** vv_match_number: the number that the figures of a group are; 0 without any. */
guint vv_match_number (const VvMatch *match, int group);

typedef struct
{
  const char *name;
  const char *languages; /* first parts of BCP 47 tags, separated by spaces; NULL: every language */
  const char *needs;     /* the text must hold one of these characters, or the pattern is not even tried; NULL: none */
  const char *pattern;   /* PCRE; the whole match is replaced */
  const char *spoken;    /* what is said, with \1 … for groups; NULL: @say says it */
  /** Appends what is said. FALSE: the rule does not apply here after all. */
  gboolean (*say) (const VvMatch *match, GString *spoken);
  const char *example, *example_spoken; /* run by tests/speech/test-speech.c, in the first of @languages */
} VvSpeechRule;

typedef struct
{
  VvPass pass;
  const VvSpeechRule *rules; /* ends with a row whose name is NULL */
} VvSpeechTable;

/** Words after whose full stop no sentence ends, separated by '|'. */
typedef struct
{
  const char *language;
  const char *words;
} VvAbbreviations;

/** For the column needs. */
#define VV_DIGITS "0123456789"
#define VV_CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** Both end with an empty row. */
extern const VvSpeechTable vv_speech_tables[];
extern const VvAbbreviations vv_abbreviations[];

/** vv_rule_speaks: is the rule for texts in the language @tag? */
gboolean vv_rule_speaks (const VvSpeechRule *rule, const char *tag);

/* One file a language; long ones have several. */
extern const VvSpeechRule vv_rules_print[], vv_rules_all[], vv_rules_left[];
extern const VvSpeechRule vv_rules_en[], vv_rules_en_figures[];
extern const VvSpeechRule vv_rules_fr[], vv_rules_es[], vv_rules_ru[], vv_rules_ar_print[], vv_rules_ar[],
    vv_rules_zh_print[], vv_rules_zh[], vv_rules_shared[], vv_rules_pt[], vv_rules_de[], vv_rules_phone[];

G_END_DECLS
