/* render/pool: jobs go in, takes come out. One thread a worker process; a thread asks the cache first and starts its
 * process only when something must be made. Every performance has a desk of its own at the pool: what is handed in
 * there comes back there, in any order, so many files share the workers cue by cue. */
#pragma once

#include "render/cache.h"

G_BEGIN_DECLS

typedef struct
{
  gpointer ticket;
  VvTake *take; /* NULL when it failed */
  char *why;    /* then what happened, for people */
  gboolean from_cache;
} VvResult;

void vv_result_free (VvResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvResult, vv_result_free)

/** A desk belongs to one thread. */
typedef struct _VvDesk VvDesk;

VvDesk *vv_desk_new (VvPool *pool);

/** vv_desk_free: waits for what is still out, and drops it. */
void vv_desk_free (VvDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvDesk, vv_desk_free)

/** vv_desk_submit: consumes @job; its result will carry @ticket. */
void vv_desk_submit (VvDesk *desk, VvJob *job, gpointer ticket);

/** vv_desk_next: waits for any result of this desk. There must be a job outstanding. */
VvResult *vv_desk_next (VvDesk *desk);

guint vv_desk_outstanding (const VvDesk *desk);

/** vv_desk_window: how many jobs this desk should have out: the window of the pool, which keeps every worker busy and
 *  bounds memory, shared among the desks. */
guint vv_desk_window (const VvDesk *desk);

/** vv_pool_is_stopped: after vv_pool_stop(): every job fails at once. */
gboolean vv_pool_is_stopped (const VvPool *pool);

/** vv_pool_note_laid: so many packets more were laid down: see vv_pool_laid(). */
void vv_pool_note_laid (VvPool *pool, guint packets);

/** vv_pool_gain: FALSE when the gain under @key is not known yet; a voice is measured once for all files. */
gboolean vv_pool_gain (VvPool *pool, const char *key, double *gain_db);
void vv_pool_set_gain (VvPool *pool, const char *key, double gain_db);

G_END_DECLS
