/* cli/render-run: a run of "render" as people see it: each file's outcome, how far the run is, the summary. */
#include "cli/render.h"

#include "core/text.h"

#include <signal.h>

/** Kinds of failure, for the summary. */
static const char *const kinds[] = {
  [VV_ERROR_INPUT] = "could not be read",
  [VV_ERROR_USAGE] = "wrongly asked for",
  [VV_ERROR_ENVIRONMENT] = "without an engine",
  [VV_ERROR_IO] = "could not be written",
  [VV_ERROR_LIMIT] = "beyond a limit",
  [VV_ERROR_ENGINE] = "with sentences lost",
  [VV_ERROR_STOPPED] = "stopped",
};

/** One run, as its callbacks see it. */
typedef struct
{
  VvRenderOptions *options;
  const VvHouse *house;
  VvPlan plan;
  VvPool *pool;
  VvProgressLine *line;
  char *data, *takes, *locks;
  guint64 takes_needed, takes_had;
  guint rendered, unchanged, kinds[G_N_ELEMENTS (kinds)];
  int exit_code;
} Show;

/** Set by the handler of SIGINT and SIGTERM: the number of the signal. */
static gint stopped_by;

static void
note_signal (int number)
{
  g_atomic_int_set (&stopped_by, number);
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
tell_rendered (const VvOutcome *outcome)
{
  g_autofree char *input = vv_text_mask (outcome->item->input);
  g_autofree char *length = vv_duration_text ((double) outcome->length / VV_SAMPLES_PER_SECOND);
  if (outcome->waited)
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
tell (const VvOutcome *outcome, gpointer data)
{
  Show *show = data;
  int code = VV_EXIT_DONE;
  vv_progress_line_clear (show->line);
  show->takes_needed += outcome->cues;
  show->takes_had += outcome->from_cache;
  if (outcome->status == VV_OUTCOME_UNCHANGED)
    show->unchanged++;
  else if (outcome->status == VV_OUTCOME_FAILED)
    {
      code = vv_cli_tell (outcome->error);
      show->kinds[outcome->error->code]++;
    }
  else
    {
      code = outcome->warnings->len > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
      *(code == VV_EXIT_DONE ? &show->rendered : &show->kinds[VV_ERROR_ENGINE]) += 1;
      if (!show->options->quiet)
        tell_rendered (outcome);
      for (guint i = 0; i < outcome->warnings->len; i++)
        g_printerr ("%s\n", (const char *) g_ptr_array_index (outcome->warnings, i));
    }
  show->exit_code = MAX (show->exit_code, code);
}

static void
tick (const VvProgress *progress, gpointer data)
{
  const Show *show = data;
  vv_progress_line_show (show->line, progress);
}

static const VvPlan *
prepare (gpointer data, GError **error)
{
  Show *show = data;
  VvRenderOptions *options = show->options;
  VvCommon *common = &options->common;
  const char *cache = options->cache ? options->cache : show->house->cache;
  if (!common->cast && !vv_common_load (common, show->house, error))
    return NULL;
  show->data = vv_catalogue_link_data (common->catalogue, cache, error);
  if (!show->data)
    return NULL;
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
    return NULL;
  show->plan.cast = common->cast;
  show->plan.packs = common->packs;
  show->plan.sound
      = (VvSound){ { (guint) options->bitrate_kbps, (guint) options->complexity }, options->loudness_lufs };
  show->plan.pool = show->pool;
  show->plan.locks = show->locks;
  return &show->plan;
}

static void
tell_summary (const Show *show, guint files)
{
  g_autoptr (GString) text = g_string_new ("");
  guint told = show->rendered + show->unchanged;
  if (show->options->quiet || (files == 1 && show->unchanged == 0))
    return;
  g_string_append_printf (text, "%u of %u files done without a mistake", told, files);
  if (show->unchanged > 0)
    g_string_append_printf (text, ", %u of them unchanged since an earlier run", show->unchanged);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (show->kinds[i] > 0)
      {
        g_string_append_printf (text, "; %u %s", show->kinds[i], kinds[i]);
        told += show->kinds[i];
      }
  if (told < files)
    g_string_append_printf (text, "; %u not done: the same command goes on where this run stopped", files - told);
  g_printerr ("%s\n", text->str);
}

static VvState *
open_state (const VvRenderOptions *options, const VvHouse *house)
{
  g_autoptr (GPtrArray) extensions = g_ptr_array_new ();
  for (guint i = 0; i < options->publishers->len; i++)
    g_ptr_array_add (extensions,
                     (gpointer) ((const VvPublisher *) g_ptr_array_index (options->publishers, i))->extension);
  if (options->no_cache)
    return NULL;
  return vv_state_open (options->cache ? options->cache : house->cache, options->fingerprint, extensions);
}

static int
end_run (const Show *show, guint files, const GError *ended)
{
  int exit_code = show->exit_code;
  gint number = g_atomic_int_get (&stopped_by);
  if (ended && ended->code == VV_ERROR_STOPPED)
    exit_code = VV_EXIT_SIGNAL + number;
  else if (ended && show->exit_code == VV_EXIT_DONE) /* of no file: told here */
    exit_code = vv_cli_tell (ended);
  tell_summary (show, files);
  return exit_code;
}

/* The voices of everybody are settled before anything is rendered, and before it is asked what has changed. */
static gboolean
register_people (Show *show, GPtrArray *items, GError **error)
{
  VvRenderOptions *options = show->options;
  VvCommon *common = &options->common;
  if (!common->registry_path)
    return TRUE;
  if (!vv_common_load (common, show->house, error))
    return FALSE;
  show->plan.packs = common->packs;
  if (!vv_batch_register (items, &show->plan, common->registry, common->registry_path, error))
    return FALSE;
  g_autofree char *text = vv_registry_to_yaml (common->registry);
  g_autofree char *both = g_strconcat (options->fingerprint, "\n", text, NULL);
  g_free (options->fingerprint);
  options->fingerprint = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  return TRUE;
}

int
vv_render_run (VvRenderOptions *options, const VvHouse *house)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items
      = vv_batch_list ((const char *const *) options->inputs, options->folder ? options->folder : ".", &error);
  if (!items)
    return vv_cli_tell (error);
  const VvCommon *common = &options->common;
  Show show = { .options = options,
                .house = house,
                .plan = { .format = common->format,
                          .charset = common->charset,
                          .options = { common->speaker, common->title, common->language, common->strict },
                          .publishers = options->publishers } };
  if (!register_people (&show, items, &error))
    return vv_cli_tell (error);
  if (options->shards > 0)
    vv_batch_shard (items, options->shard, options->shards);
  g_autoptr (VvState) state = open_state (options, house);
  const VvRunOptions run_options = { .prepare = prepare,
                                     .tell = tell,
                                     .tick = tick,
                                     .data = &show,
                                     .jobs = (guint) options->jobs,
                                     .fail_fast = options->fail_fast,
                                     .force = options->force,
                                     .state = state,
                                     .stop = &stopped_by };
  catch_signals ();
  show.line = vv_progress_line_new (options->progress);
  (void) vv_run (items, &run_options, &error);
  vv_progress_line_free (show.line);
  vv_common_warn (common);
  if (state)
    vv_state_count (state, show.takes_needed, show.takes_had);
  vv_pool_free (show.pool);
  g_free (show.data);
  g_free (show.takes);
  g_free (show.locks);
  return end_run (&show, items->len, error);
}
