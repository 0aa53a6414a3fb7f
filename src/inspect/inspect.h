/* inspect: a Script or a Score shown: to people, to programs. */
#pragma once

#include "cast/cast.h"

G_BEGIN_DECLS

/** vv_inspect_text: who speaks, in what capacity, from which line, how many words, about how long: whole lines, made
 *  to be heard from a screen reader. (transfer full) */
char *vv_inspect_text (const VvSource *source, const VvScript *script, const VvCast *cast);

/** vv_inspect_json: the contract of other programs; field names are fixed (docs/inspect-json.md). (transfer full) */
char *vv_inspect_json (const VvScript *script, const VvCast *cast);

/** vv_inspect_explain: the packs with their evidence, and for each segment its line and the rule by which it begins
 *  there; then what is doubtful. (transfer full) */
char *vv_inspect_explain (const VvScript *script);

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

/** A name or an acronym that no rule and no lexicon takes: said as the engine guesses. */
typedef struct
{
  char *word; /* without a genitive */
  char *language;
  gboolean acronym;
  guint times; /* that it will be heard */
  char *place; /* "FILE:LINE" of the first time */
} VvUnknown;

typedef struct _VvAudit VvAudit;

VvAudit *vv_audit_new (void);
void vv_audit_free (VvAudit *audit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvAudit, vv_audit_free)

/** vv_audit_add_ordinary: @word is no name, though it may stand with a capital; after a hyphen: nor is what ends so. */
void vv_audit_add_ordinary (VvAudit *audit, const char *language, const char *word);

/** vv_audit_add: everything that will be heard of one record. */
void vv_audit_add (VvAudit *audit, const VvScore *score);

/** vv_audit_list: Returns: (transfer container) (element-type VvUnknown), what is heard most first. A word with a
 * capital within a sentence counts as a name unless it is ordinary or stands in small letters somewhere in the records.
 */
GPtrArray *vv_audit_list (const VvAudit *audit);

G_END_DECLS
