/* batch/run: the files of a run. This thread asks the state, opens files and tells outcomes; each open file has a
 * thread, which mostly waits for its takes; the work is done by the pool that they share. */
#include "batch/forecast.h"
#include "batch/lock.h"
#include "batch/state.h"

#include "core/stop.h"

#include <unistd.h>

/** So many files beyond the workers are open that no worker waits while one is read and another is written. */
#define OPEN_BEYOND_WORKERS 2
/** Records open beside the largest: what is in memory grows with the text. */
#define OPEN_MOST_BYTES (1024 * 1024)
#define TICK_US (G_USEC_PER_SEC / 4)

typedef struct
{
  const VvRunOptions *options;
  const VvPlan *plan; /* NULL until something must be rendered */
  GPtrArray *todo;    /* (element-type VvItem), borrowed, the largest first */
  guint next;
  GThreadPool *files;
  GAsyncQueue *outcomes;
  GPtrArray *open; /* (element-type VvOutcome), owned by their threads; only the meters may be read */
  VvProgress progress;
  VvForecast forecast;
  guint64 bytes_left; /* of inputs whose text is not known */
  guint64 bytes_done; /* of inputs that were rendered, from which text_done was spoken */
  gsize text_done;
  gint64 began_us, ticked_us;
  GError *ended; /* why no more files are opened */
  gboolean stopped;
} Run;

static int
compare_sizes (const void *a, const void *b)
{
  const VvItem *first = *(const VvItem *const *) a, *second = *(const VvItem *const *) b;
  return first->stamp.size_bytes > second->stamp.size_bytes ? -1 : first->stamp.size_bytes < second->stamp.size_bytes;
}

static void
recall (VvOutcome *outcome, const VvFacts *facts)
{
  outcome->status = VV_OUTCOME_UNCHANGED;
  outcome->speakers = facts->speakers;
  outcome->interventions = facts->interventions;
  outcome->chapters = facts->chapters;
  outcome->length = facts->length;
  outcome->loudness_lufs = facts->loudness_lufs;
}

/* The end of a file's thread: what it rendered goes to the thread of the run. */
static void
render_in_thread (gpointer data, gpointer user)
{
  VvOutcome *outcome = data;
  Run *run = user;
  gint64 began_us = g_get_monotonic_time ();
  int lock = vv_lock_take (run->plan->locks, outcome->item->base, &outcome->wait);
  if (vv_render_file (run->plan, outcome->item, outcome, &outcome->error))
    outcome->status = VV_OUTCOME_RENDERED;
  if (lock >= 0)
    close (lock);
  outcome->seconds = (double) (g_get_monotonic_time () - began_us) / G_USEC_PER_SEC;
  g_async_queue_push (run->outcomes, outcome);
}

/* Without workers, or on a full disk, every other file would fail too; a folder that cannot be made costs nothing. */
static gboolean
ends_run (const Run *run, const VvOutcome *outcome)
{
  if (!outcome->error)
    return FALSE;
  return run->options->fail_fast || outcome->error->code == VV_ERROR_ENVIRONMENT
         || outcome->error->code == VV_ERROR_STOPPED || (outcome->error->code == VV_ERROR_IO && outcome->cues > 0);
}

static void
tell (Run *run, VvOutcome *outcome)
{
  VvProgress *progress = &run->progress;
  gboolean stopped = outcome->error && outcome->error->code == VV_ERROR_STOPPED;
  progress->files_done += stopped ? 0 : 1;
  progress->files_unchanged += outcome->status == VV_OUTCOME_UNCHANGED ? 1 : 0;
  progress->files_failed += outcome->status == VV_OUTCOME_FAILED && !stopped ? 1 : 0;
  if (ends_run (run, outcome) && !run->ended)
    run->ended = g_error_copy (outcome->error);
  if (!stopped)
    run->options->tell (outcome, run->options->data);
  vv_outcome_free (outcome);
}

static void
note (const Run *run, const VvOutcome *outcome)
{
  const VvFacts facts
      = { outcome->speakers, outcome->interventions, outcome->chapters, outcome->length, outcome->loudness_lufs };
  /* A sentence that was lost may be spoken the next time. */
  if (run->options->state && outcome->status == VV_OUTCOME_RENDERED && outcome->warnings->len == 0)
    vv_state_note (run->options->state, outcome->item->input, outcome->item->base, &outcome->item->stamp, &facts);
}

static gboolean
is_unchanged (const Run *run, const VvItem *item, VvFacts *facts)
{
  VvState *state = run->options->state;
  if (!state || run->options->force || item->stamp.size_bytes == 0)
    return FALSE;
  VvStateAnswer answer = vv_state_ask (state, item->input, item->base, &item->stamp, facts);
  return answer == VV_STATE_UNCHANGED
         || (answer == VV_STATE_DOUBTFUL && vv_state_settle (state, item->input, item->base));
}

/* Files that need no rendering are told here; the others are left to do. */
static void
sift (Run *run, GPtrArray *items)
{
  for (guint i = 0; i < items->len && !run->ended; i++)
    {
      VvItem *item = g_ptr_array_index (items, i);
      VvFacts facts;
      VvOutcome *outcome = NULL;
      if (item->refused)
        {
          outcome = vv_outcome_new (item);
          outcome->error = g_error_copy (item->refused);
        }
      else if (is_unchanged (run, item, &facts))
        {
          outcome = vv_outcome_new (item);
          recall (outcome, &facts);
        }
      if (outcome)
        {
          tell (run, outcome);
          continue;
        }
      run->bytes_left += (guint64) item->stamp.size_bytes;
      g_ptr_array_add (run->todo, item);
    }
  g_ptr_array_sort (run->todo, compare_sizes); /* stable: equals stay in the order of the list */
}

static gboolean
may_open (const Run *run)
{
  if (run->ended || run->next == run->todo->len || run->open->len >= run->options->jobs + OPEN_BEYOND_WORKERS)
    return FALSE;
  const VvItem *item = g_ptr_array_index (run->todo, run->next);
  gint64 bytes = item->stamp.size_bytes, largest = 0;
  for (guint i = 0; i < run->open->len; i++)
    {
      const VvOutcome *other = g_ptr_array_index (run->open, i);
      bytes += other->item->stamp.size_bytes;
      largest = MAX (largest, other->item->stamp.size_bytes);
    }
  return run->open->len == 0 || bytes - largest <= OPEN_MOST_BYTES;
}

static void
open_files (Run *run)
{
  while (may_open (run))
    {
      VvItem *item = g_ptr_array_index (run->todo, run->next++);
      VvOutcome *outcome = vv_outcome_new (item);
      g_ptr_array_add (run->open, outcome);
      g_thread_pool_push (run->files, outcome, NULL);
    }
}

/* A file that failed before its text was known, and one that is done, are no longer guessed at. */
static void
close_meter (Run *run, const VvOutcome *outcome)
{
  guint64 bytes = (guint64) outcome->item->stamp.size_bytes;
  run->bytes_left -= bytes;
  if (outcome->meter.text == 0)
    return;
  run->bytes_done += bytes;
  run->text_done += outcome->meter.laid;
}

/* Of files that are open the text is known; of the others as much is expected for a byte. */
static void
weigh_text (Run *run)
{
  guint64 bytes_known = run->bytes_done, bytes_left = run->bytes_left;
  gsize text = run->text_done, laid = run->text_done;
  guint waiting = 0;
  for (guint i = 0; i < run->open->len; i++)
    {
      VvOutcome *outcome = g_ptr_array_index (run->open, i);
      gsize of_file = (gsize) g_atomic_pointer_get (&outcome->meter.text);
      guint64 bytes = (guint64) outcome->item->stamp.size_bytes;
      text += of_file;
      laid += (gsize) g_atomic_pointer_get (&outcome->meter.laid);
      bytes_known += of_file > 0 ? bytes : 0;
      bytes_left -= of_file > 0 ? bytes : 0;
      waiting += g_atomic_int_get (&outcome->wait) == VV_WAIT_ON ? 1 : 0;
    }
  run->progress.files_waiting = waiting;
  run->progress.text_laid = laid;
  run->progress.text = 0;
  if (bytes_left == 0 || bytes_known > 0)
    run->progress.text
        = text + (gsize) (bytes_left == 0 ? 0 : (double) bytes_left / (double) bytes_known * (double) text);
}

static void
tick (Run *run)
{
  gint64 now_us = g_get_monotonic_time ();
  if (now_us - run->ticked_us < TICK_US)
    return;
  run->ticked_us = now_us;
  run->progress.seconds = (double) (now_us - run->began_us) / G_USEC_PER_SEC;
  run->progress.laid = vv_pool_laid (run->plan->pool);
  weigh_text (run);
  vv_forecast_note (&run->forecast, &run->progress);
  if (run->options->tick)
    run->options->tick (&run->progress, run->options->data);
}

static void
heed_stop (Run *run)
{
  if (!vv_is_stopped () || run->stopped)
    return;
  run->stopped = TRUE;
  g_clear_error (&run->ended);
  g_set_error_literal (&run->ended, VV_ERROR, VV_ERROR_STOPPED, "stopped");
  vv_pool_stop (run->plan->pool);
}

static void
render_all (Run *run)
{
  for (open_files (run); run->open->len > 0; open_files (run))
    {
      VvOutcome *outcome = g_async_queue_timeout_pop (run->outcomes, TICK_US);
      if (outcome)
        {
          g_ptr_array_remove (run->open, outcome);
          close_meter (run, outcome);
          note (run, outcome);
          tell (run, outcome);
        }
      heed_stop (run);
      if (run->ended && run->options->fail_fast)
        vv_pool_stop (run->plan->pool);
      tick (run);
    }
}

gboolean
vv_run (GPtrArray *items, const VvRunOptions *options, GError **error)
{
  Run run = { .options = options,
              .todo = g_ptr_array_new (),
              .outcomes = g_async_queue_new (),
              .open = g_ptr_array_new (),
              .progress = { .files = items->len },
              .began_us = g_get_monotonic_time () };
  sift (&run, items);
  if (run.todo->len > 0 && !run.ended)
    run.plan = options->prepare (options->data, &run.ended);
  if (run.plan)
    {
      run.files = g_thread_pool_new (render_in_thread, &run, -1, FALSE, NULL);
      render_all (&run);
      g_thread_pool_free (run.files, FALSE, TRUE);
    }
  g_ptr_array_unref (run.todo);
  g_ptr_array_unref (run.open);
  g_async_queue_unref (run.outcomes);
  if (!run.ended)
    return TRUE;
  g_propagate_error (error, run.ended);
  return FALSE;
}
