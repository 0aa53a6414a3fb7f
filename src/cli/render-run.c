/* cli/render-run: a run of "render" as people see it: each file's outcome, how far the run is, the summary. */
#include "cli/render.h"

#include "core/stop.h"
#include "core/text.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/** Runs with the same options and workers, as their callbacks see them. */
struct _VvRender
{
  VvRenderOptions *options;
  const VvHouse *house;
  VvPlan plan;
  VvPool *pool;
  VvProgressLine *line;
  char *data, *takes, *locks;
  guint64 takes_needed, takes_had;
  VvReport *report;
  GHashTable *unvoiced; /* what has been told of languages without a voice */
  int exit_code;        /* of the run */
  gboolean unable;      /* what every file needs could not be had: no run can begin */
};

/** Set by the handler of SIGINT and SIGTERM: the number of the signal. */
static gint stopped_by;

static void
note_signal (int number)
{
  g_atomic_int_set (&stopped_by, number);
  vv_stop ();
}

/* The second signal ends the program as it ends any other. */
static void
catch_signals (void)
{
  const struct sigaction action = { .sa_handler = note_signal, .sa_flags = (int) SA_RESETHAND | SA_RESTART };
  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
}

static void
tell_done (const VvOutcome *outcome)
{
  g_autofree char *input = vv_text_mask (outcome->item->input);
  g_autofree char *length = vv_duration_text ((double) outcome->length / VV_SAMPLES_PER_SECOND);
  if (outcome->wait == VV_WAIT_OVER)
    g_printerr ("%s: waited for another run that was rendering it\n", input);
  g_printerr ("%s: %s, %u intervention%s, %u chapter%s, %.1f LUFS%s\n", input, length, outcome->interventions,
              outcome->interventions == 1 ? "" : "s", outcome->chapters, outcome->chapters == 1 ? "" : "s",
              outcome->loudness_lufs, outcome->from_cache == outcome->cues ? ", from the cache" : "");
  for (guint i = 0; i < outcome->files->len; i++)
    {
      g_autofree char *file = vv_text_mask (g_ptr_array_index (outcome->files, i));
      g_printerr ("  wrote %s\n", file);
    }
}

static void
tell_unvoiced (const VvRender *show, const VvOutcome *outcome)
{
  g_autofree char *input = vv_text_mask (outcome->item->input);
  for (guint i = 0; i < outcome->unvoiced->len; i++)
    {
      const char *note = g_ptr_array_index (outcome->unvoiced, i);
      if (g_hash_table_add (show->unvoiced, g_strdup (note)))
        g_printerr ("%s: %s\n", input, note);
    }
}

static void
tell_rendered (const VvRender *show, const VvOutcome *outcome)
{
  if (!show->options->quiet)
    tell_done (outcome);
  tell_unvoiced (show, outcome);
  for (guint i = 0; i < outcome->warnings->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (outcome->warnings, i));
}

static void
tell_json (const VvRender *show)
{
  g_autofree char *record = vv_row_json (vv_report_last (show->report));
  g_printerr ("{\"event\":\"file\",\"record\":%s}\n", record);
}

static void
tell (const VvOutcome *outcome, gpointer data)
{
  VvRender *show = data;
  int code = VV_EXIT_DONE;
  vv_progress_line_clear (show->line);
  show->takes_needed += outcome->cues;
  show->takes_had += outcome->from_cache;
  vv_report_add (show->report, outcome, show->options->publishers);
  if (show->options->progress == VV_PROGRESS_JSON)
    tell_json (show);
  else if (outcome->status == VV_OUTCOME_FAILED)
    (void) vv_cli_tell (outcome->error);
  else if (outcome->status == VV_OUTCOME_RENDERED)
    tell_rendered (show, outcome);
  if (outcome->status == VV_OUTCOME_FAILED)
    code = vv_cli_exit_code (outcome->error);
  else if (outcome->warnings->len > 0)
    code = VV_EXIT_SOME_FAILED;
  show->exit_code = MAX (show->exit_code, code);
}

static void
tick (const VvProgress *progress, gpointer data)
{
  const VvRender *show = data;
  vv_progress_line_show (show->line, progress);
}

gboolean
vv_render_load (VvRender *show, GError **error)
{
  VvCommon *common = &show->options->common;
  if (!common->cast && !vv_common_load (common, show->house, error))
    return FALSE;
  show->plan.packs = vv_common_packs (common, show->house, error);
  return show->plan.packs != NULL;
}

/* Told once, before any of ten thousand files fails for it. */
static gboolean
make_folder (const char *folder, GError **error)
{
  gboolean made = g_mkdir_with_parents (folder, 0777) == 0;
  if (made && access (folder, W_OK | X_OK) == 0)
    return TRUE;
  int why = errno;
  g_autofree char *name = vv_text_mask (folder);
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: %s: %s", name,
               made ? "nothing can be written in this folder" : "this folder cannot be made", g_strerror (why));
  return FALSE;
}

static gboolean
make_pool (VvRender *show, GError **error)
{
  VvRenderOptions *options = show->options;
  VvCommon *common = &options->common;
  const char *cache = options->cache ? options->cache : show->house->cache;
  if (!vv_render_load (show, error) || !make_folder (options->folder ? options->folder : ".", error))
    return FALSE;
  show->data = vv_catalogue_link_data (common->catalogue, cache, error);
  if (!show->data)
    return FALSE;
  show->takes = options->no_cache ? NULL : g_build_filename (cache, "takes", NULL);
  show->locks = g_build_filename (cache, "locks", NULL);
  const VvPoolOptions pool_options = { .worker = show->house->worker,
                                       .data = show->data,
                                       .cache = show->takes,
                                       .catalogue = common->catalogue,
                                       .jobs = (guint) options->jobs,
                                       .cache_most_bytes = options->cache_most_bytes };
  show->pool = vv_pool_new (&pool_options, error);
  if (!show->pool)
    return FALSE;
  show->plan.cast = common->cast;
  show->plan.sound = vv_render_sound (options);
  show->plan.pool = show->pool;
  show->plan.locks = show->locks;
  return TRUE;
}

static const VvPlan *
prepare (gpointer data, GError **error)
{
  VvRender *show = data;
  show->unable = !show->pool && !make_pool (show, error);
  return show->unable ? NULL : &show->plan;
}

static gboolean
is_watch (const VvRender *show)
{
  return g_str_equal (show->options->verb, "watch");
}

/* One file has said it all already, and who watches is told of each. */
static void
tell_summary (const VvRender *show)
{
  VvTotals totals;
  vv_report_sum (show->report, &totals);
  if (show->options->progress == VV_PROGRESS_JSON)
    {
      g_autofree char *json = vv_totals_json (&totals);
      g_printerr ("{\"event\":\"end\",\"totals\":%s}\n", json);
    }
  if (show->options->quiet || show->unable || is_watch (show)
      || (totals.files == 1 && totals.by_status[VV_ROW_UNCHANGED] == 0))
    return;
  g_autofree char *summary = vv_report_summary (&totals);
  g_autofree char *troubles = vv_report_troubles (show->report);
  g_printerr ("%s\n%s", summary, totals.files > 1 ? troubles : "");
}

static gboolean
write_report (const VvRender *show, GError **error)
{
  g_autofree char *path = vv_render_report_path (show->options);
  if (!path)
    return TRUE;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".json"));
  g_autofree char *page = g_strconcat (stem, ".html", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  (void) g_mkdir_with_parents (folder, 0777);
  if (!vv_report_write (show->report, path, error) || !vv_report_write (show->report, page, error))
    return FALSE;
  g_autofree char *masked = vv_text_mask (page);
  if (!show->options->quiet && !is_watch (show))
    g_printerr ("report: %s\n", masked);
  return TRUE;
}

static VvState *
open_state (const VvRender *show, const char *fingerprint)
{
  const VvRenderOptions *options = show->options;
  g_autoptr (GPtrArray) extensions = g_ptr_array_new ();
  for (guint i = 0; i < options->publishers->len; i++)
    g_ptr_array_add (extensions,
                     (gpointer) ((const VvPublisher *) g_ptr_array_index (options->publishers, i))->extension);
  if (options->no_cache)
    return NULL;
  return vv_state_open (options->cache ? options->cache : show->house->cache, fingerprint, extensions);
}

/* What ended a run, and is no file's mistake: it has not been told yet. */
static int
tell_end (const VvRender *show, const GError *error)
{
  if (show->options->progress != VV_PROGRESS_JSON)
    return vv_cli_tell (error);
  g_autofree char *json = vv_error_json (error);
  g_printerr ("%s\n", json);
  return vv_cli_exit_code (error);
}

static int
end_run (const VvRender *show, const GError *ended)
{
  g_autoptr (GError) error = NULL;
  int exit_code = show->exit_code, code = VV_EXIT_DONE;
  gint number = g_atomic_int_get (&stopped_by);
  if (ended && ended->code == VV_ERROR_STOPPED)
    exit_code = VV_EXIT_SIGNAL + number;
  else if (show->unable) /* of no file: told here */
    code = tell_end (show, ended);
  tell_summary (show);
  if (!show->unable && !write_report (show, &error)) /* if so, the report of the run before stays */
    code = tell_end (show, error);
  return MAX (exit_code, code);
}

/* The voices of everybody are settled before anything is rendered, and before it is asked what has changed. Returns
 * what the outputs depend on. */
static char *
register_people (VvRender *show, GPtrArray *items, GError **error)
{
  VvRenderOptions *options = show->options;
  VvCommon *common = &options->common;
  if (!common->registry_path)
    return g_strdup (options->fingerprint);
  if (!vv_render_load (show, error))
    return NULL;
  if (!vv_batch_register (items, &show->plan, common->registry, common->registry_path, error))
    return NULL;
  g_autofree char *text = vv_registry_to_yaml (common->registry);
  g_autofree char *both = g_strconcat (options->fingerprint, "\n", text, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
}

VvRender *
vv_render_new (VvRenderOptions *options, const VvHouse *house)
{
  const VvCommon *common = &options->common;
  VvRender *show = g_new0 (VvRender, 1);
  show->options = options;
  show->house = house;
  show->report = vv_report_new ();
  show->unvoiced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  show->plan.reading = vv_common_reading (common, house);
  show->plan.options = vv_common_stated (common);
  show->plan.publishers = options->publishers;
  catch_signals ();
  return show;
}

void
vv_render_free (VvRender *show)
{
  if (!show)
    return;
  vv_pool_free (show->pool);
  vv_report_free (show->report);
  g_hash_table_unref (show->unvoiced);
  g_free (show->data);
  g_free (show->takes);
  g_free (show->locks);
  g_free (show);
}

gboolean
vv_render_is_unable (const VvRender *show)
{
  return show->unable;
}

int
vv_render_signal (void)
{
  return g_atomic_int_get (&stopped_by);
}

int
vv_render_items (VvRender *show, GPtrArray *items)
{
  VvRenderOptions *options = show->options;
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = register_people (show, items, &error);
  if (!fingerprint)
    {
      int code = vv_cli_tell (error);
      return error->code == VV_ERROR_STOPPED ? VV_EXIT_SIGNAL + vv_render_signal () : code;
    }
  if (options->shards > 0)
    vv_batch_shard (items, options->shard, options->shards);
  g_autoptr (VvState) state = open_state (show, fingerprint);
  const VvRunOptions run_options = { .prepare = prepare,
                                     .tell = tell,
                                     .tick = tick,
                                     .data = show,
                                     .jobs = (guint) options->jobs,
                                     .fail_fast = options->fail_fast,
                                     .force = options->force,
                                     .state = state };
  g_autoptr (GDateTime) began = g_date_time_new_now_utc ();
  gint64 began_us = g_get_monotonic_time ();
  show->exit_code = VV_EXIT_DONE;
  show->takes_needed = show->takes_had = 0;
  vv_report_begin (show->report, items);
  show->line = vv_progress_line_new (options->progress);
  (void) vv_run (items, &run_options, &error);
  g_clear_pointer (&show->line, vv_progress_line_free);
  vv_report_add_rest (show->report, items);
  vv_report_set_wall (show->report, began, (double) (g_get_monotonic_time () - began_us) / G_USEC_PER_SEC);
  vv_common_warn (&options->common);
  if (state)
    vv_state_count (state, show->takes_needed, show->takes_had);
  return end_run (show, error);
}
