/* core/pattern: regular expressions of the tables of rules, each compiled once a process. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * vv_pattern:
 * @pattern: a constant of the program (PCRE, UTF-8; a group name may stand twice); known by its address
 *
 * Returns: (transfer none): compiled at the first call; any thread may call and use it. A wrong pattern ends the
 *     program: each table's test runs every row.
 */
GRegex *vv_pattern (const char *pattern);

/** vv_pattern_matches: does @pattern match anywhere in @text? */
gboolean vv_pattern_matches (const char *pattern, const char *text);

/** vv_pattern_is: does @pattern match the whole of @text? */
gboolean vv_pattern_is (const char *pattern, const char *text);

/** vv_pattern_fetch: Returns: (transfer full) (nullable): group @group (0: the whole) of the first match in @text; NULL
 *  when there is none, or when the group took no part. */
char *vv_pattern_fetch (const char *pattern, const char *text, int group);

G_END_DECLS
