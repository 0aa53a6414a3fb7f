/* core/files: small things that rooms need to do with files and folders. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** vv_files_list: (transfer full) (element-type utf8): the names in a folder, hidden ones too, in the order of their
 *  bytes, so that nothing depends on the order of a folder; empty when it cannot be read. */
GPtrArray *vv_files_list (const char *folder);

/**
 * vv_files_read:
 * @what: "lexicon": the kind of file, for the messages
 *
 * Returns: (transfer full): the whole file and a NUL; NULL with %VV_ERROR_INPUT ("FILE: there is no such lexicon") or
 *     %VV_ERROR_LIMIT ("FILE: a lexicon may have at most 1000 bytes", of which no more is then read).
 */
char *vv_files_read (const char *path, gsize most_bytes, const char *what, gsize *size_bytes, GError **error);

/** vv_files_digest: updates @checksum with the bytes of a file and a NUL; what is no regular file counts as empty. */
void vv_files_digest (GChecksum *checksum, const char *path);

G_END_DECLS
