/* render/pool: see pool.h.
 *
 *     submit ──► jobs ──► thread 1 ── cache? ── worker process 1 ──► results ──► next
 *                    └──► thread 2 ── cache? ── worker process 2 ──┘                          */
#include "render/pool.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <string.h>

/** A worker watches its own child and answers well before this; past it the worker itself hangs. */
#define ANSWER_TIMEOUT_MS (180 * 1000)
#define GREETING_TIMEOUT_MS (30 * 1000)
/** Enough jobs ahead that no worker waits while a long cue is laid down. */
#define WINDOW_PER_WORKER 4

typedef struct
{
  GSubprocess *process; /* NULL when none runs */
  int in, out;          /* owned by the process' streams */
} Worker;

/** A thread and its worker. */
typedef struct
{
  VvPool *pool;
  Worker worker;
} Hand;

typedef struct
{
  VvJob *job; /* NULL: the thread ends */
  gpointer ticket;
} Order;

struct _VvPool
{
  char *worker, *data, *cache, *versions;
  const VvCatalogue *catalogue;
  GAsyncQueue *orders, *results;
  GPtrArray *threads;
  Hand *hands; /* one for each of jobs */
  guint jobs;
  gint rendered, from_cache;
};

static void
worker_stop (Worker *worker)
{
  if (!worker->process)
    return;
  g_subprocess_force_exit (worker->process);
  g_subprocess_wait (worker->process, NULL, NULL);
  g_clear_object (&worker->process);
}

/* Returns the worker's greeting, or NULL with an error. */
static char *
worker_start (const VvPool *pool, Worker *worker, GError **error)
{
  const char *const argv[] = { pool->worker, pool->data, NULL };
  g_autoptr (GError) why = NULL;
  worker->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &why);
  if (!worker->process)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: the worker program cannot be started: %s", pool->worker,
                   why->message);
      return NULL;
    }
  worker->in = g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (g_subprocess_get_stdin_pipe (worker->process)));
  worker->out = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (g_subprocess_get_stdout_pipe (worker->process)));
  char kind = 0;
  g_autoptr (GBytes) greeting = vv_message_read (worker->out, &kind, GREETING_TIMEOUT_MS);
  gsize size = 0;
  const char *text = greeting ? g_bytes_get_data (greeting, &size) : NULL;
  if (greeting && kind == 'H')
    return g_strndup (text, size);
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: the worker did not start: %.*s", pool->worker, (int) size,
               text ? text : "it ended without a word");
  worker_stop (worker);
  return NULL;
}

/* One exchange; a worker that dies or hangs is put away, and the next job starts another. */
static VvTake *
ask (VvPool *pool, Worker *worker, GBytes *request, char **why)
{
  g_autoptr (GError) error = NULL;
  if (!worker->process)
    {
      g_autofree char *greeting = worker_start (pool, worker, &error);
      if (!greeting)
        {
          *why = g_strdup (error->message);
          return NULL;
        }
    }
  char kind = 0;
  g_autoptr (GBytes) reply = NULL;
  if (vv_message_write (worker->in, 'J', request))
    reply = vv_message_read (worker->out, &kind, ANSWER_TIMEOUT_MS);
  gsize size = 0;
  const char *text = reply ? g_bytes_get_data (reply, &size) : NULL;
  VvTake *take = reply && kind == 'T' ? vv_take_from_bytes (reply) : NULL;
  if (take)
    return take;
  *why = kind == 'E' ? g_strndup (text, size) : g_strdup ("the worker process died");
  if (kind != 'E')
    worker_stop (worker);
  return NULL;
}

static VvResult *
work (VvPool *pool, Worker *worker, const Order *order)
{
  VvResult *result = g_new0 (VvResult, 1);
  g_autoptr (GBytes) request = vv_job_to_bytes (order->job);
  g_autofree char *voice = vv_catalogue_digest (pool->catalogue, order->job->voice);
  g_autofree char *key = vv_cache_key (pool->versions, voice, request);
  result->ticket = order->ticket;
  result->take = pool->cache ? vv_cache_get (pool->cache, key) : NULL;
  if (result->take)
    {
      g_atomic_int_inc (&pool->from_cache);
      return result;
    }
  result->take = ask (pool, worker, request, &result->why);
  if (!result->take)
    return result;
  if (order->job->kind == VV_JOB_TAKE)
    g_atomic_int_inc (&pool->rendered);
  if (pool->cache)
    {
      g_autoptr (GBytes) bytes = vv_take_to_bytes (result->take);
      vv_cache_put (pool->cache, key, bytes);
    }
  return result;
}

static gpointer
thread_main (gpointer data)
{
  Hand *hand = data;
  for (;;)
    {
      g_autofree Order *order = g_async_queue_pop (hand->pool->orders);
      if (!order->job)
        break;
      g_async_queue_push (hand->pool->results, work (hand->pool, &hand->worker, order));
      vv_job_free (order->job);
    }
  worker_stop (&hand->worker);
  return NULL;
}

static void
order_free (gpointer data)
{
  Order *order = data;
  vv_job_free (order->job);
  g_free (order);
}

static void
push_order (VvPool *pool, VvJob *job, gpointer ticket)
{
  Order *order = g_new0 (Order, 1);
  *order = (Order){ job, ticket };
  g_async_queue_push (pool->orders, order);
}

VvPool *
vv_pool_new (const VvPoolOptions *options, GError **error)
{
  g_autoptr (VvPool) pool = g_new0 (VvPool, 1);
  pool->worker = g_strdup (options->worker);
  pool->data = g_strdup (options->data);
  pool->cache = g_strdup (options->cache);
  pool->catalogue = options->catalogue;
  pool->jobs = MAX (options->jobs, 1);
  pool->orders = g_async_queue_new_full (order_free);
  pool->results = g_async_queue_new_full ((GDestroyNotify) vv_result_free);
  pool->threads = g_ptr_array_new ();

  pool->hands = g_new0 (Hand, pool->jobs);
  pool->versions = worker_start (pool, &pool->hands[0].worker, error); /* it stays, for the first thread */
  if (!pool->versions)
    return NULL;
  for (guint i = 0; i < pool->jobs; i++)
    {
      pool->hands[i].pool = pool;
      g_ptr_array_add (pool->threads, g_thread_new ("vv-pool", thread_main, &pool->hands[i]));
    }
  return g_steal_pointer (&pool);
}

void
vv_pool_free (VvPool *pool)
{
  if (!pool)
    return;
  for (guint i = 0; i < pool->threads->len; i++)
    push_order (pool, NULL, NULL);
  for (guint i = 0; i < pool->threads->len; i++)
    g_thread_join (g_ptr_array_index (pool->threads, i));
  g_ptr_array_unref (pool->threads);
  g_free (pool->hands);
  g_async_queue_unref (pool->orders);
  g_async_queue_unref (pool->results);
  g_free (pool->worker);
  g_free (pool->data);
  g_free (pool->cache);
  g_free (pool->versions);
  g_free (pool);
}

void
vv_result_free (VvResult *result)
{
  if (!result)
    return;
  vv_take_free (result->take);
  g_free (result->why);
  g_free (result);
}

void
vv_pool_submit (VvPool *pool, VvJob *job, gpointer ticket)
{
  push_order (pool, job, ticket);
}

VvResult *
vv_pool_next (VvPool *pool)
{
  return g_async_queue_pop (pool->results);
}

guint
vv_pool_window (const VvPool *pool)
{
  return pool->jobs * WINDOW_PER_WORKER;
}

void
vv_pool_counts (VvPool *pool, guint *rendered, guint *from_cache)
{
  *rendered = (guint) g_atomic_int_get (&pool->rendered);
  *from_cache = (guint) g_atomic_int_get (&pool->from_cache);
}
