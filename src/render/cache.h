/* render/cache: takes by key, one file each, behind a digest of their own bytes. Any number of processes may share a
 * cache: files appear by rename, and a file whose digest is wrong counts as absent. */
#pragma once

#include "render/job.h"

G_BEGIN_DECLS

/** vv_cache_key: Returns: (transfer full): hex digest of everything that @job's take depends on. */
char *vv_cache_key (const char *versions, const char *voice_digest, GBytes *job);

/** vv_cache_get: Returns: (transfer full) (nullable): NULL when absent or damaged. */
VvTake *vv_cache_get (const char *folder, const char *key);

/** vv_cache_read: Returns: (transfer full) (nullable): the bytes of the take in this file; NULL when it is damaged. */
GBytes *vv_cache_read (const char *path);

/** vv_cache_put: Returns: the bytes that were added. A cache that cannot be written is no failure: the take was made,
 * and will be made again. */
gsize vv_cache_put (const char *folder, const char *key, GBytes *take);

G_END_DECLS
