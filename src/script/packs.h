/* script/packs: which pack a source needs; the inside of VvPacks, for the files of this room. */
#pragma once

#include "script/pack.h"

G_BEGIN_DECLS

/**
 * vv_packs_choose: the pack that is forced; else the one for which the most evidence speaks; else the general one
 * @script: gets its list of packs
 *
 * Returns: (transfer none) (nullable): NULL with every mistake of the pack's files.
 */
const VvPack *vv_packs_choose (const VvPacks *packs, const VvSource *source, VvScript *script, GError **error);

/** vv_packs_get: Returns: (transfer none) (nullable): the pack @name; NULL with an error. */
const VvPack *vv_packs_get (const VvPacks *packs, const char *name, GError **error);

/** vv_packs_names: Returns: (transfer container): every pack that is known, in the order of names. */
GPtrArray *vv_packs_names (const VvPacks *packs);

void vv_pack_score_free (gpointer score);

/**
 * vv_pack_check: does every rule match its own example, and would the example go wrong without it? Counter-examples
 * too.
 *
 * Returns: FALSE with %VV_ERROR_INPUT, a line for each that does not.
 */
gboolean vv_pack_check (const VvPack *pack, GPtrArray *evidence, GError **error);

G_END_DECLS
