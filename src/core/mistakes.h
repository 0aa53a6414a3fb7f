/* core/mistakes: every mistake found in one file, told at once, each at its line and column. A loader goes on
 * after a mistake as well as it can and settles at the end: nobody mends a file one run a time. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** No more than this many mistakes are told; the rest is counted. */
#define VV_MISTAKES_TOLD 20

typedef struct _VvMistakes VvMistakes;

/** @file: the name to print before each mistake; copied. */
VvMistakes *vv_mistakes_new (const char *file);
void vv_mistakes_free (VvMistakes *mistakes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvMistakes, vv_mistakes_free)

/** vv_mistakes_place: lines are counted in this instead of "line": "page", "paragraph" (not copied). */
void vv_mistakes_place (VvMistakes *mistakes, const char *place);

/**
 * vv_mistakes_add:
 * @line: from 1, or 0 when the mistake belongs to the whole file
 * @column: from 1, or 0 when it belongs to the whole line
 * @format: the sentence without place and full stop; control characters that come in by arguments are masked
 */
void vv_mistakes_add (VvMistakes *mistakes, guint line, guint column, const char *format, ...) G_GNUC_PRINTF (4, 5);

guint vv_mistakes_count (const VvMistakes *mistakes);

/**
 * vv_mistakes_settle:
 *
 * Returns: TRUE when there was no mistake; else FALSE with %VV_ERROR_INPUT whose message has one line a mistake,
 *     in the order of their places.
 */
gboolean vv_mistakes_settle (const VvMistakes *mistakes, GError **error);

G_END_DECLS
