/* lexicon/index: the entries that serve one language, found by the first run of letters of their written form. Private
 * to this room. */
#pragma once

#include "lexicon/lexicon.h"

G_BEGIN_DECLS

typedef struct _VvLexiconIndex VvLexiconIndex;

VvLexiconIndex *vv_index_new (void);
void vv_index_free (VvLexiconIndex *index);

/** vv_index_add: @entry outlives the index. Returns: (transfer none) (nullable): an earlier entry that says something
 *  else of the same written form in the same scope, and is as near to the user. */
const VvLexiconEntry *vv_index_add (VvLexiconIndex *index, const VvLexiconEntry *entry);

/** vv_index_find: as vv_lexicon_find(); @slow (element-type VvLexiconEntry): gets the patterns that took too long. */
GArray *vv_index_find (const VvLexiconIndex *index, const VvLexiconScope *scope, const char *text, GPtrArray *slow);

G_END_DECLS
