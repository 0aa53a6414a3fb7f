/* cli/render: the verb "render". */
#include "cli/cli.h"

#include "core/files.h"
#include "core/text.h"

#include <signal.h>

/** About 180 hours of sound at 24 kb/s. */
#define CACHE_MOST_BYTES (G_GUINT64_CONSTANT (2) << 30)

typedef struct
{
  VvCommon common;
  char *folder, *to, *cache, *cache_size;
  guint64 cache_most_bytes;
  double loudness_lufs;
  int jobs, bitrate_kbps, complexity;
  gboolean no_cache, quiet, fail_fast, force;
  char **inputs;
  char *fingerprint;
} Options;

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
  Options *options;
  const VvHouse *house;
  VvPlan plan;
  VvPool *pool;
  char *data, *takes, *locks;
  guint64 takes_needed, takes_had;
  guint rendered, unchanged, kinds[G_N_ELEMENTS (kinds)];
  int exit_code;
} Show;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->folder);
  g_free (options->to);
  g_free (options->cache);
  g_free (options->cache_size);
  g_free (options->fingerprint);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What a cast names is as much part of it as its own bytes. */
static void
add_lexicons (Options *options)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) paths = options->common.cast_path ? vv_cast_list_lexicons (options->common.cast_path) : NULL;
  g_checksum_update (sum, (const guchar *) options->fingerprint, -1);
  for (guint i = 0; paths && i < paths->len; i++)
    vv_files_digest (sum, g_ptr_array_index (paths, i));
  g_free (options->fingerprint);
  options->fingerprint = g_strdup (g_checksum_get_string (sum));
}

static gboolean
parse_options (Options *options, const VvHouse *house, int argc, char **argv, int *exit_code)
{
  static const char *const exempt[]
      = { "output", "to", "jobs", "cache", "cache-size", "no-cache", "force", "fail-fast", "quiet", "registry", NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->folder,
      "Folder of the outputs (default: here); made if absent", "DIR" },
    { "to", 't', 0, G_OPTION_ARG_STRING, &options->to, "Outputs: opus, vtt, chapters (default: all three)", "LIST" },
    VV_OPTION_CAST (options->common),
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options->jobs, "Processes at a time (default: one a processor)", "N" },
    VV_OPTIONS_INPUT (options->common),
    { "bitrate", 'b', 0, G_OPTION_ARG_INT, &options->bitrate_kbps, "Opus bit rate in kb/s, 12 to 64 (default: 24)",
      "KBPS" },
    { "complexity", 0, 0, G_OPTION_ARG_INT, &options->complexity, "Opus complexity, 0 to 10 (default: 10)", "N" },
    { "loudness", 0, 0, G_OPTION_ARG_DOUBLE, &options->loudness_lufs, "Loudness in LUFS, -31 to -14 (default: -19)",
      "LUFS" },
    { "cache", 0, 0, G_OPTION_ARG_FILENAME, &options->cache, "Folder of rendered paragraphs", "DIR" },
    { "cache-size", 0, 0, G_OPTION_ARG_STRING, &options->cache_size,
      "Keep so much of it, what was used last (default: 2G; 0: all)", "SIZE" },
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &options->no_cache, "Render everything again, keep nothing", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options->force, "Render files that have not changed too", NULL },
    { "fail-fast", 0, 0, G_OPTION_ARG_NONE, &options->fail_fast, "Stop at the first file that fails", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, "Tell only what went wrong", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("INPUT… - render records to audio; a folder is a batch, - is standard input");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!vv_cli_parse (context, &argc, &argv, exit_code))
    return FALSE;
  options->fingerprint = vv_cli_fingerprint (entries, exempt, house);
  add_lexicons (options);
  return TRUE;
}

static gboolean
check_range (const char *name, double value, double least, double most, int *exit_code)
{
  if (value >= least && value <= most)
    return TRUE;
  *exit_code = vv_cli_usage ("render", "--%s must be from %g to %g, not %g", name, least, most, value);
  return FALSE;
}

static gboolean
check_options (Options *options, int *exit_code)
{
  if (!options->inputs)
    {
      *exit_code = vv_cli_usage ("render", "name a file or a folder to render");
      return FALSE;
    }
  if (options->common.registry_path && g_strv_contains ((const char *const *) options->inputs, "-"))
    {
      *exit_code = vv_cli_usage ("render", "--registry needs files: standard input cannot be read twice");
      return FALSE;
    }
  return check_range ("bitrate", options->bitrate_kbps, VV_OPUS_BITRATE_LEAST_KBPS, VV_OPUS_BITRATE_MOST_KBPS,
                      exit_code)
         && check_range ("complexity", options->complexity, 0, 10, exit_code)
         && check_range ("loudness", options->loudness_lufs, -31, -14, exit_code)
         && check_range ("jobs", options->jobs, 1, 1024, exit_code)
         && vv_cli_size ("render", options->cache_size, &options->cache_most_bytes, exit_code);
}

/* "opus,vtt" → publishers, each once, in the order of the list of publishers. */
static GPtrArray *
parse_outputs (const char *list, int *exit_code)
{
  g_auto (GStrv) names = g_strsplit (list, ",", -1);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  for (guint i = 0; names[i]; i++)
    if (!vv_publisher_find (g_strstrip (names[i])))
      {
        *exit_code = vv_cli_usage ("render", "--to: there is no output '%s'; known: opus, vtt, chapters", names[i]);
        return NULL;
      }
  for (gsize i = 0; vv_publishers[i]; i++)
    if (g_strv_contains ((const char *const *) names, vv_publishers[i]->name))
      g_ptr_array_add (wanted, (gpointer) vv_publishers[i]);
  return g_steal_pointer (&wanted);
}

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

static const VvPlan *
prepare (gpointer data, GError **error)
{
  Show *show = data;
  Options *options = show->options;
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
open_state (const Options *options, const VvHouse *house, GPtrArray *publishers)
{
  g_autoptr (GPtrArray) extensions = g_ptr_array_new ();
  for (guint i = 0; i < publishers->len; i++)
    g_ptr_array_add (extensions, (gpointer) ((const VvPublisher *) g_ptr_array_index (publishers, i))->extension);
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
  Options *options = show->options;
  VvCommon *common = &options->common;
  if (!common->registry_path)
    return TRUE;
  if (!vv_common_load (common, show->house, error)
      || !vv_batch_register (items, &show->plan, common->registry, common->registry_path, error))
    return FALSE;
  g_autofree char *text = vv_registry_to_yaml (common->registry);
  g_autofree char *both = g_strconcat (options->fingerprint, "\n", text, NULL);
  g_free (options->fingerprint);
  options->fingerprint = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  return TRUE;
}

static int
run (Options *options, const VvHouse *house, GPtrArray *publishers)
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
                          .options = { common->speaker, common->title, common->language },
                          .publishers = publishers } };
  if (!register_people (&show, items, &error))
    return vv_cli_tell (error);
  g_autoptr (VvState) state = open_state (options, house, publishers);
  const VvRunOptions run_options = { .prepare = prepare,
                                     .tell = tell,
                                     .data = &show,
                                     .jobs = (guint) options->jobs,
                                     .fail_fast = options->fail_fast,
                                     .force = options->force,
                                     .state = state,
                                     .stop = &stopped_by };
  catch_signals ();
  (void) vv_run (items, &run_options, &error);
  vv_common_warn (common);
  if (state)
    vv_state_count (state, show.takes_needed, show.takes_had);
  vv_pool_free (show.pool);
  g_free (show.data);
  g_free (show.takes);
  g_free (show.locks);
  return end_run (&show, items->len, error);
}

int
vv_cli_render (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { .loudness_lufs = -19,
                               .cache_most_bytes = CACHE_MOST_BYTES,
                               .jobs = (int) g_get_num_processors (),
                               .bitrate_kbps = 24,
                               .complexity = 10 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, house, argc, argv, &exit_code) || !check_options (&options, &exit_code))
    return exit_code;
  g_autoptr (GPtrArray) publishers = parse_outputs (options.to ? options.to : "opus,vtt,chapters", &exit_code);
  return publishers ? run (&options, house, publishers) : exit_code;
}
