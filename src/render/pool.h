/* render/pool: jobs go in, takes come out, in any order. One thread a worker process; a thread asks the cache first
 * and starts its process only when something must be made. */
#pragma once

#include "render/cache.h"

G_BEGIN_DECLS

typedef struct
{
  gpointer ticket;
  VvTake *take; /* NULL when it failed */
  char *why;    /* then what happened, for people */
} VvResult;

void vv_result_free (VvResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvResult, vv_result_free)

/** vv_pool_submit: consumes @job; its result will carry @ticket. */
void vv_pool_submit (VvPool *pool, VvJob *job, gpointer ticket);

/** vv_pool_next: waits for any result. There must be a job outstanding. */
VvResult *vv_pool_next (VvPool *pool);

/** vv_pool_window: how many jobs should be outstanding to keep every worker busy. */
guint vv_pool_window (const VvPool *pool);

G_END_DECLS
