/* batch/lock: one run at a time writes the outputs of a file. A lock is one byte of a file in the cache folder, at the
 * place that a digest of the outputs' path gives: nothing to clean up, whatever ends the program; and network file
 * systems know such locks. */
#pragma once

#include "batch/batch.h"

G_BEGIN_DECLS

/** vv_lock_take: given up after vv_stop(). @wait: a VvWait, written atomically.
 *  Returns: a descriptor that holds the lock until it is closed; -1 where locks cannot be had, which outputs that
 *  appear whole survive. */
int vv_lock_take (const char *locks, const char *base, gint *wait);

G_END_DECLS
