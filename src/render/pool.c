/* render/pool: see pool.h.
 *
 *     desk 1 ──► orders ──► thread 1 ── cache? ── worker process 1 ──► results of the order's desk
 *     desk 2 ──┘       └──► thread 2 ── cache? ── worker process 2 ──┘                          */
#include "render/pool.h"

#include "core/stop.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <string.h>

/** A worker watches its own child and answers well before this; past it the worker itself hangs. */
#define ANSWER_TIMEOUT_MS (180 * 1000)
#define GREETING_TIMEOUT_MS (30 * 1000)
/** Enough jobs ahead that no worker waits while a long cue is laid down. */
#define WINDOW_PER_WORKER 4
/** Of each desk: one spoken, one ready. */
#define WINDOW_LEAST 2
/** The cache is looked through after each such part of its size has been added. */
#define TRIMS_PER_FILL 8

typedef struct
{
  GMutex lock;          /* guards process: vv_pool_stop() kills it from another thread */
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
  VvJob *job;   /* NULL: the thread ends */
  VvDesk *desk; /* where the result goes */
  gpointer ticket;
} Order;

struct _VvDesk
{
  VvPool *pool;
  GAsyncQueue *results;
  guint outstanding;
};

struct _VvPool
{
  char *worker, *data, *cache, *versions;
  const VvCatalogue *catalogue;
  GAsyncQueue *orders;
  GPtrArray *threads;
  Hand *hands; /* one for each of jobs */
  guint jobs;
  gint desks, stopped;
  gsize laid, added; /* packets; bytes put into the cache since it was last trimmed */
  guint64 cache_most_bytes;
  GMutex trimming;
  GMutex gains_lock;
  GHashTable *gains; /* key → double* */
};

static void
worker_stop (Worker *worker)
{
  g_mutex_lock (&worker->lock);
  g_autoptr (GSubprocess) process = g_steal_pointer (&worker->process);
  g_mutex_unlock (&worker->lock);
  if (!process)
    return;
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

static GSubprocess *
spawn (const VvPool *pool, GError **error)
{
  const char *const argv[] = { pool->worker, pool->data, NULL };
  return g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, error);
}

/* Returns the worker's greeting, or NULL with an error. */
static char *
worker_start (const VvPool *pool, Worker *worker, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_mutex_lock (&worker->lock);
  if (vv_pool_is_stopped (pool))
    (void) vv_stop_fail (&why);
  else
    worker->process = spawn (pool, &why);
  g_mutex_unlock (&worker->lock);
  if (why)
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
  g_autofree char *said = g_strndup (text ? text : "", size);
  if (greeting && kind == 'H')
    return g_steal_pointer (&said);
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: the worker did not start: %s", pool->worker,
               *said ? said : "it ended without a word");
  worker_stop (worker);
  return NULL;
}

/* One exchange; a worker that dies or hangs is put away, and the next job starts another. @answer: the take's bytes. */
static VvTake *
ask (VvPool *pool, Worker *worker, GBytes *request, GBytes **answer, char **why)
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
    {
      *answer = g_steal_pointer (&reply);
      return take;
    }
  *why = kind == 'E' ? g_strndup (text, size) : g_strdup ("the worker process died");
  if (kind != 'E')
    worker_stop (worker);
  return NULL;
}

/* Now and then during a long run, and at its end. */
static void
note_added (VvPool *pool, gsize bytes, guint64 most_bytes)
{
  gsize added = (gsize) g_atomic_pointer_add (&pool->added, bytes) + bytes;
  if (pool->cache_most_bytes == 0 || added == 0 || added < most_bytes || !g_mutex_trylock (&pool->trimming))
    return;
  g_atomic_pointer_set (&pool->added, 0);
  vv_cache_trim (pool->cache, pool->cache_most_bytes);
  g_mutex_unlock (&pool->trimming);
}

static VvTake *
make_take (VvPool *pool, Worker *worker, GBytes *request, const char *key, char **why)
{
  g_autoptr (GBytes) answer = NULL;
  VvTake *take = ask (pool, worker, request, &answer, why);
  if (take && pool->cache)
    note_added (pool, vv_cache_put (pool->cache, key, answer), pool->cache_most_bytes / TRIMS_PER_FILL);
  return take;
}

static VvResult *
work (VvPool *pool, Worker *worker, const Order *order)
{
  VvResult *result = g_new0 (VvResult, 1);
  result->ticket = order->ticket;
  if (vv_pool_is_stopped (pool))
    {
      result->why = g_strdup ("the run was stopped");
      return result;
    }
  g_autoptr (GBytes) request = vv_job_to_bytes (order->job);
  g_autofree char *voice = vv_catalogue_digest (pool->catalogue, order->job->voice);
  g_autofree char *key = vv_cache_key (pool->versions, voice, request);
  result->take = pool->cache ? vv_cache_get (pool->cache, key) : NULL;
  result->from_cache = result->take != NULL;
  if (!result->take)
    result->take = make_take (pool, worker, request, key, &result->why);
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
      g_async_queue_push (order->desk->results, work (hand->pool, &hand->worker, order));
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
push_order (VvPool *pool, VvJob *job, VvDesk *desk, gpointer ticket)
{
  Order *order = g_new0 (Order, 1);
  *order = (Order){ job, desk, ticket };
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
  pool->cache_most_bytes = options->cache_most_bytes;
  pool->jobs = MAX (options->jobs, 1);
  pool->orders = g_async_queue_new_full (order_free);
  pool->threads = g_ptr_array_new ();
  pool->gains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

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
    push_order (pool, NULL, NULL, NULL);
  for (guint i = 0; i < pool->threads->len; i++)
    g_thread_join (g_ptr_array_index (pool->threads, i));
  if (pool->cache)
    note_added (pool, 0, 0);
  g_ptr_array_unref (pool->threads);
  g_free (pool->hands);
  g_async_queue_unref (pool->orders);
  g_hash_table_unref (pool->gains);
  g_free (pool->worker);
  g_free (pool->data);
  g_free (pool->cache);
  g_free (pool->versions);
  g_free (pool);
}

const char *
vv_pool_versions (const VvPool *pool)
{
  return pool->versions;
}

void
vv_pool_stop (VvPool *pool)
{
  g_atomic_int_set (&pool->stopped, TRUE);
  for (guint i = 0; i < pool->jobs; i++)
    {
      Worker *worker = &pool->hands[i].worker;
      g_mutex_lock (&worker->lock);
      if (worker->process)
        g_subprocess_force_exit (worker->process);
      g_mutex_unlock (&worker->lock);
    }
}

gboolean
vv_pool_is_stopped (const VvPool *pool)
{
  return g_atomic_int_get (&pool->stopped);
}

void
vv_pool_note_laid (VvPool *pool, guint packets)
{
  g_atomic_pointer_add (&pool->laid, packets);
}

VvSamples
vv_pool_laid (VvPool *pool)
{
  return (VvSamples) (gsize) g_atomic_pointer_get (&pool->laid) * VV_OPUS_FRAME_48K;
}

gboolean
vv_pool_gain (VvPool *pool, const char *key, double *gain_db)
{
  g_mutex_lock (&pool->gains_lock);
  const double *known = g_hash_table_lookup (pool->gains, key);
  if (known)
    *gain_db = *known;
  g_mutex_unlock (&pool->gains_lock);
  return known != NULL;
}

void
vv_pool_set_gain (VvPool *pool, const char *key, double gain_db)
{
  double *gain = g_new (double, 1);
  *gain = gain_db;
  g_mutex_lock (&pool->gains_lock);
  g_hash_table_replace (pool->gains, g_strdup (key), gain);
  g_mutex_unlock (&pool->gains_lock);
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

VvDesk *
vv_desk_new (VvPool *pool)
{
  VvDesk *desk = g_new0 (VvDesk, 1);
  desk->pool = pool;
  desk->results = g_async_queue_new ();
  g_atomic_int_inc (&pool->desks);
  return desk;
}

void
vv_desk_free (VvDesk *desk)
{
  if (!desk)
    return;
  while (desk->outstanding > 0)
    vv_result_free (vv_desk_next (desk));
  g_atomic_int_add (&desk->pool->desks, -1);
  g_async_queue_unref (desk->results);
  g_free (desk);
}

void
vv_desk_submit (VvDesk *desk, VvJob *job, gpointer ticket)
{
  desk->outstanding++;
  push_order (desk->pool, job, desk, ticket);
}

VvResult *
vv_desk_next (VvDesk *desk)
{
  VvResult *result = g_async_queue_pop (desk->results);
  desk->outstanding--;
  return result;
}

guint
vv_desk_outstanding (const VvDesk *desk)
{
  return desk->outstanding;
}

guint
vv_desk_window (const VvDesk *desk)
{
  guint desks = (guint) MAX (g_atomic_int_get (&desk->pool->desks), 1);
  return MAX (desk->pool->jobs * WINDOW_PER_WORKER / desks, WINDOW_LEAST);
}
