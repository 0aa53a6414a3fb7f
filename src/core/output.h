/* core/output: a file that appears whole or not at all. It is written under a temporary name in the folder of
 * its target, synced, and renamed; whatever ends the program before that leaves the old file as it was. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _VvOutput VvOutput;

/** vv_output_new: Returns: (nullable): NULL with %VV_ERROR_IO, when the folder is absent or not writable. */
VvOutput *vv_output_new (const char *path, GError **error);

/** vv_output_free: removes the temporary file unless vv_output_finish() has succeeded. */
void vv_output_free (VvOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvOutput, vv_output_free)

/** vv_output_write: FALSE with %VV_ERROR_IO (disk full, file size limit). */
gboolean vv_output_write (VvOutput *output, const void *data, gsize size_bytes, GError **error);

/** vv_output_finish: syncs and renames; only vv_output_free() may follow. */
gboolean vv_output_finish (VvOutput *output, GError **error);

/** vv_output_replace: new, write and finish in one, for outputs that fit in memory. */
gboolean vv_output_replace (const char *path, const char *text, gsize size_bytes, GError **error);

G_END_DECLS
