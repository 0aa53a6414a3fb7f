/* core/text: small things that every room needs to do with UTF-8 text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** vv_text_mask: @text for a message: bytes that are not UTF-8 become U+FFFD; control characters (line breaks too), and
 *  those that turn the direction of what follows, '?'. */
char *vv_text_mask (const char *text);

/** vv_text_compose: NFC, and the letters that presentation forms (U+FB00 to U+FEFC: "ﬁ", "ﺍ") stand for. */
char *vv_text_compose (const char *text, gssize size);

/** vv_text_fold: every run of white space (no-break spaces too) becomes one space, none at the ends. */
char *vv_text_fold (const char *text);

/** vv_text_raised: Returns: (transfer full): @digits (0 to 9 only) as signs that stand raised: "12" is "¹²". */
char *vv_text_raised (const char *digits);

/** vv_text_rounded: Returns: (transfer full): JSON whose numbers have three decimals at most: json-glib writes 370.92
 * as 370.92000000000002. Strings stay as they are. */
char *vv_text_rounded (const char *json);

/** vv_text_words: how many words a reader would count: runs between white space that hold a letter or digit. */
guint vv_text_words (const char *text);

/**
 * vv_text_nearest:
 * @candidates: (array zero-terminated=1)
 *
 * Returns: (transfer none) (nullable): the candidate that is the fewest edits (insert, delete, replace, swap; case does
 *     not count) away from @word, when that is at most a third of its length, and at least one; the first of equals.
 */
const char *vv_text_nearest (const char *word, const char *const *candidates);

/**
 * vv_place_text: (transfer full): "FILE:12", or where @what is no "line": "FILE, page 3"; "FILE" where @number is 0.
 * @file is masked.
 */
char *vv_place_text (const char *file, const char *what, guint number);

/** vv_duration_text: (transfer full): "42 s", "5 min 40 s", "1 h 2 min". */
char *vv_duration_text (double seconds);

G_END_DECLS
