/* batch/watch: which files of a folder came or changed and are whole now.
 *
 *     GFileMonitor a folder (inotify) ──► files that move ──stand still, or renamed into place──► due */
#pragma once

#include "batch/batch.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VvWatch VvWatch;

/**
 * vv_watch_new:
 * @folder: watched with everything below it, except hidden names
 * @outputs: (nullable): a folder that is passed over
 * @settle_s: a file whose size and time have not changed for so long is whole; one that is renamed into place is whole
 *     at once
 *
 * Events come while the default main context runs. What is there at the start counts as changed when it was.
 *
 * Returns: (nullable): NULL with %VV_ERROR_ENVIRONMENT when the folder cannot be watched (inotify's limit).
 */
VvWatch *vv_watch_new (const char *folder, const char *outputs, double settle_s, GError **error);
void vv_watch_free (VvWatch *watch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvWatch, vv_watch_free)

/** vv_watch_due: (transfer full): a set of absolute paths of files that became whole since the last call; empty when
 * there are none. To be called several times a second. */
GHashTable *vv_watch_due (VvWatch *watch);

G_END_DECLS
