/* Loaded before PCRE (LD_PRELOAD): a machine that makes no machine code of patterns, where PCRE's interpreter matches
 * all of them. It must find the same; unlike machine code it also refuses to begin within a character, or to go on for
 * ever, and any such refusal ends the program. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <dlfcn.h>
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*Match) (const pcre2_code *, PCRE2_SPTR, PCRE2_SIZE, PCRE2_SIZE, uint32_t, pcre2_match_data *,
                      pcre2_match_context *);

int
pcre2_jit_compile (pcre2_code *code, uint32_t options)
{
  (void) code;
  (void) options;
  return PCRE2_ERROR_JIT_BADOPTION;
}

int
pcre2_match (const pcre2_code *code, PCRE2_SPTR subject, PCRE2_SIZE size, PCRE2_SIZE start, uint32_t options,
             pcre2_match_data *data, pcre2_match_context *context)
{
  static Match match;
  if (!match)
    *(void **) &match = dlsym (RTLD_NEXT, "pcre2_match_8");
  int found = match (code, subject, size, start, options, data, context);
  if (found >= PCRE2_ERROR_NOMATCH || found == PCRE2_ERROR_PARTIAL)
    return found;
  fprintf (stderr, "no-jit: PCRE's interpreter refuses: %d, from byte %zu of %zu\n", found, start, size);
  abort ();
}
