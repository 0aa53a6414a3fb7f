/* inspect: a Script or a Score shown: to people, to programs. */
#pragma once

#include "cast/cast.h"

G_BEGIN_DECLS

/** vv_inspect_text: who speaks, in what capacity, from which line, how many words, about how long: whole lines, made
 *  to be heard from a screen reader. (transfer full) */
char *vv_inspect_text (const VvSource *source, const VvScript *script, const VvCast *cast);

/** vv_inspect_json: the contract of other programs; field names are fixed (docs/inspect-json.md). (transfer full) */
char *vv_inspect_json (const VvScript *script, const VvCast *cast);

/** vv_inspect_score: every cue with its pause, its voice and what the engine is given. (transfer full) */
char *vv_inspect_score (const VvScore *score);

/**
 * vv_inspect_ledger: what becomes of every character of the input: spoken, replaced, left out, by which rule. The
 * counts add up to the file's.
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT at the place: an unexplained gap, or @source is a
 * script.
 */
char *vv_inspect_ledger (const VvSource *source, const VvScript *script, const VvScore *score, gboolean json,
                         GError **error);

/** vv_inspect_pool_distances: the figures of each voice of the pool, the distance of each pair with its parts, the
 *  nearest pair. (transfer full) */
char *vv_inspect_pool_distances (const VvCast *cast);

/** vv_inspect_distances: the same of those who speak in a meeting; of pairs only those who follow each other. (transfer
 *  full) */
char *vv_inspect_distances (const VvScript *script, const VvCast *cast);

/** vv_duration_text: Returns: (transfer full): "42 s", "5 min 40 s", "1 h 2 min". */
char *vv_duration_text (double seconds);

G_END_DECLS
