/* speech/rules: the table of what is said otherwise than it is printed. */
#pragma once

#include "speech/speech.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *language; /* first part of a BCP 47 tag; NULL: every language */
  const char *pattern;  /* PCRE; the whole match is replaced */
  const char *spoken;   /* what is said, with \1 … for groups; NULL: @say says it */
  void (*say) (const GMatchInfo *match, GString *spoken);
  const char *example, *example_spoken; /* run by tests/speech/test-rules.c */
} VvSpeechRule;

/** Ends with a row whose name is NULL. Where two rules match at one place, the earlier row wins. */
extern const VvSpeechRule vv_speech_rules[];

G_END_DECLS
