/* cli/render-options: what "render" is told by its command line. */
#include "cli/render.h"

#include "core/files.h"

/** About 180 hours of sound at 24 kb/s. */
#define CACHE_MOST_BYTES (G_GUINT64_CONSTANT (2) << 30)
/** A worker waits while its take is fetched and its child begins to speak: the spare one has the processor meanwhile
 *  (docs/performance.md). */
#define SPARE_JOBS 1

#define COMPLEXITY_UNSAID G_MININT

/** What each costs and gives was measured: docs/performance.md. At 8 and 9 libopus 1.3.1 gave the
 * bytes that it gives at 10.
 */
static const struct
{
  const char *name;
  int complexity;
} qualities[] = { { "draft", 2 }, { "standard", 7 }, { "careful", 10 } };

void
vv_render_options_clear (VvRenderOptions *options)
{
  vv_common_clear (&options->common);
  g_free (options->folder);
  g_free (options->to);
  g_free (options->cache);
  g_free (options->cache_size);
  g_free (options->progress_name);
  g_free (options->shard_name);
  g_free (options->quality);
  g_free (options->report);
  g_clear_pointer (&options->publishers, g_ptr_array_unref);
  g_free (options->fingerprint);
  g_strfreev (options->inputs);
}

/* What a cast names is as much part of it as its own bytes: lexicons, programs and their models. */
static void
add_what_is_named (VvRenderOptions *options)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) programs = g_ptr_array_new_with_free_func (g_free);
  if (options->common.cast_path)
    vv_cast_list_named (options->common.cast_path, files, programs);
  g_checksum_update (sum, (const guchar *) options->fingerprint, -1);
  for (guint i = 0; i < files->len; i++)
    vv_files_digest (sum, g_ptr_array_index (files, i));
  for (guint i = 0; i < programs->len; i++)
    {
      VvStamp stamp = { 0 };
      if (vv_stamp_of (g_ptr_array_index (programs, i), &stamp))
        g_checksum_update (sum, (const guchar *) &stamp, sizeof stamp);
    }
  g_free (options->fingerprint);
  options->fingerprint = g_strdup (g_checksum_get_string (sum));
}

/* With the options that "render" has beyond those of "watch". */
static GOptionContext *
render_context (VvRenderOptions *options)
{
  const GOptionEntry entries[] = {
    { "shard", 0, 0, G_OPTION_ARG_STRING, &options->shard_name,
      "Render part K of N of the files, or the part that Slurm or Kubernetes says (auto)", "K/N" },
    { "estimate", 0, 0, G_OPTION_ARG_NONE, &options->estimate,
      "Render nothing: tell how long it will sound, by speaker, its size and the processor time", NULL },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("INPUT… - render records to audio; a folder is a batch, - is standard input");
  g_option_context_add_main_entries (context, entries, NULL);
  return context;
}

/* The other way round. */
static GOptionContext *
watch_context (VvRenderOptions *options)
{
  const GOptionEntry entries[] = {
    { "settle", 0, 0, G_OPTION_ARG_DOUBLE, &options->settle_s,
      "A file that has not changed for so long is whole (default: 2)", "SECONDS" },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("FOLDER - render what is in a folder, and whatever comes or changes there, until Ctrl-C");
  g_option_context_add_main_entries (context, entries, NULL);
  return context;
}

static gboolean
parse_options (VvRenderOptions *options, const VvHouse *house, int argc, char **argv, int *exit_code)
{
  static const char *const exempt[]
      = { "output",    "to",    "jobs",     "cache",    "cache-size", "no-cache",  "force",
          "fail-fast", "quiet", "progress", "registry", "report",     "no-report", NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->folder,
      "Folder of the outputs (default: here); made if absent", "DIR" },
    { "to", 't', 0, G_OPTION_ARG_STRING, &options->to, "Outputs: opus, vtt, chapters (default: all three)", "LIST" },
    VV_OPTION_STRICT (options->common),
    VV_OPTION_CAST (options->common),
    VV_OPTION_RATE (options->common),
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &options->jobs, "Processes at a time (default: processors + 1)", "N" },
    VV_OPTIONS_INPUT (options->common),
    { "bitrate", 'b', 0, G_OPTION_ARG_INT, &options->bitrate_kbps, "Opus bit rate in kb/s, 12 to 64 (default: 24)",
      "KBPS" },
    { "quality", 0, 0, G_OPTION_ARG_STRING, &options->quality,
      "Effort of the encoder: draft, standard or careful (default)", "HOW" },
    { "complexity", 0, 0, G_OPTION_ARG_INT, &options->complexity, "The same as a number, 0 to 10 (default: 10)", "N" },
    { "loudness", 0, 0, G_OPTION_ARG_DOUBLE, &options->loudness_lufs, "Loudness in LUFS, -31 to -14 (default: -19)",
      "LUFS" },
    VV_OPTION_CACHE (options->cache),
    { "cache-size", 0, 0, G_OPTION_ARG_STRING, &options->cache_size,
      "Keep so much of it, what was used last (default: 2G; 0: all)", "SIZE" },
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &options->no_cache, "Render everything again, keep nothing", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options->force, "Render files that have not changed too", NULL },
    { "fail-fast", 0, 0, G_OPTION_ARG_NONE, &options->fail_fast, "Stop at the first file that fails", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, "Tell only what went wrong", NULL },
    { "progress", 0, 0, G_OPTION_ARG_STRING, &options->progress_name,
      "How far the run is: auto (default), plain, json or none", "HOW" },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options->report,
      "Report of every file, and a page beside it (default: report.json among the outputs of a folder)", "FILE.json" },
    { "no-report", 0, 0, G_OPTION_ARG_NONE, &options->no_report, "Write no report", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_str_equal (options->verb, "watch") ? watch_context (options) : render_context (options);
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  options->fingerprint = vv_cli_fingerprint (entries, exempt, house);
  add_what_is_named (options);
  return TRUE;
}

static gboolean
check_range (const VvRenderOptions *options, const char *name, double value, double least, double most, int *exit_code)
{
  if (value >= least && value <= most)
    return TRUE;
  *exit_code = vv_cli_usage (options->verb, "--%s must be from %g to %g, not %g", name, least, most, value);
  return FALSE;
}

/* --complexity says it to the number, --quality by a name; neither: careful. */
static gboolean
check_quality (VvRenderOptions *options, int *exit_code)
{
  const char *name = options->quality ? options->quality : "careful";
  if (options->quality && options->complexity != COMPLEXITY_UNSAID)
    {
      *exit_code = vv_cli_usage (options->verb, "--quality and --complexity say the same thing: give one of them");
      return FALSE;
    }
  if (options->complexity != COMPLEXITY_UNSAID)
    return check_range (options, "complexity", options->complexity, 0, 10, exit_code);
  for (gsize i = 0; i < G_N_ELEMENTS (qualities); i++)
    if (g_str_equal (qualities[i].name, name))
      {
        options->complexity = qualities[i].complexity;
        return TRUE;
      }
  *exit_code = vv_cli_usage (options->verb, "--quality must be draft, standard or careful, not '%s'", name);
  return FALSE;
}

static gboolean
check_progress (VvRenderOptions *options, int *exit_code)
{
  const char *name = options->progress_name ? options->progress_name : options->quiet ? "none" : "auto";
  if (vv_progress_parse (name, &options->progress))
    {
      options->quiet |= options->progress == VV_PROGRESS_JSON;
      return TRUE;
    }
  *exit_code = vv_cli_usage (options->verb, "--progress must be auto, plain, json or none, not '%s'", name);
  return FALSE;
}

static gboolean
check_report (const VvRenderOptions *options, int *exit_code)
{
  if (options->report && options->no_report)
    *exit_code = vv_cli_usage (options->verb, "give only one of --report and --no-report");
  else if (options->report && !g_str_has_suffix (options->report, ".json"))
    *exit_code
        = vv_cli_usage (options->verb, "--report must be a name that ends with .json; a page ending with .html is "
                                       "written beside it");
  return *exit_code == VV_EXIT_DONE;
}

static gboolean
check_options (VvRenderOptions *options, int *exit_code)
{
  if (!options->inputs)
    {
      *exit_code
          = vv_cli_usage (options->verb, g_str_equal (options->verb, "watch") ? "name one folder"
                                                                              : "name a file or a folder to render");
      return FALSE;
    }
  if (options->common.registry_path && g_strv_contains ((const char *const *) options->inputs, "-"))
    {
      *exit_code = vv_cli_usage (options->verb, "--registry needs files: standard input cannot be read twice");
      return FALSE;
    }
  if (options->shard_name && g_strv_contains ((const char *const *) options->inputs, "-"))
    {
      *exit_code = vv_cli_usage (options->verb, "--shard divides files: standard input is none");
      return FALSE;
    }
  return check_range (options, "bitrate", options->bitrate_kbps, VV_OPUS_BITRATE_LEAST_KBPS, VV_OPUS_BITRATE_MOST_KBPS,
                      exit_code)
         && check_quality (options, exit_code)
         && check_range (options, "loudness", options->loudness_lufs, -31, -14, exit_code)
         && check_range (options, "jobs", options->jobs, 1, 1024, exit_code)
         && vv_cli_size (options->verb, options->cache_size, &options->cache_most_bytes, exit_code)
         && vv_shard_parse (options->shard_name, &options->shard, &options->shards, exit_code)
         && check_range (options, "settle", options->settle_s, 0, 3600, exit_code)
         && check_progress (options, exit_code) && check_report (options, exit_code);
}

/* "opus,vtt" → publishers, each once, in the order of the list of publishers. */
static GPtrArray *
parse_outputs (const VvRenderOptions *options, int *exit_code)
{
  g_auto (GStrv) names = g_strsplit (options->to ? options->to : "opus,vtt,chapters", ",", -1);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  if (!names[0])
    {
      *exit_code = vv_cli_usage (options->verb, "--to: name one or more of opus, vtt, chapters");
      return NULL;
    }
  for (guint i = 0; names[i]; i++)
    if (!vv_publisher_find (g_strstrip (names[i])))
      {
        *exit_code
            = vv_cli_usage (options->verb, "--to: there is no output '%s'; known: opus, vtt, chapters", names[i]);
        return NULL;
      }
  for (gsize i = 0; vv_publishers[i]; i++)
    if (g_strv_contains ((const char *const *) names, vv_publishers[i]->name))
      g_ptr_array_add (wanted, (gpointer) vv_publishers[i]);
  return g_steal_pointer (&wanted);
}

VvSound
vv_render_sound (const VvRenderOptions *options)
{
  return (VvSound){ { (guint) options->bitrate_kbps, (guint) options->complexity }, options->loudness_lufs };
}

char *
vv_render_report_path (const VvRenderOptions *options)
{
  gboolean is_folder = options->shards > 0;
  for (guint i = 0; options->inputs[i]; i++)
    is_folder |= g_file_test (options->inputs[i], G_FILE_TEST_IS_DIR);
  if (options->report || options->no_report || !is_folder)
    return g_strdup (options->report);
  g_autofree char *name = options->shards > 0
                              ? g_strdup_printf ("report-%u-of-%u.json", options->shard, options->shards)
                              : g_strdup ("report.json");
  return g_build_filename (options->folder ? options->folder : ".", name, NULL);
}

GPtrArray *
vv_render_list (const VvRenderOptions *options, GError **error)
{
  return vv_batch_list ((const char *const *) options->inputs, options->folder ? options->folder : ".", error);
}

gboolean
vv_render_options_parse (VvRenderOptions *options, const VvHouse *house, int argc, char **argv, int *exit_code)
{
  options->loudness_lufs = -19;
  options->cache_most_bytes = CACHE_MOST_BYTES;
  options->jobs = (int) g_get_num_processors () + SPARE_JOBS;
  options->bitrate_kbps = 24;
  options->complexity = COMPLEXITY_UNSAID;
  options->settle_s = 2;
  if (!parse_options (options, house, argc, argv, exit_code) || !check_options (options, exit_code))
    return FALSE;
  options->publishers = parse_outputs (options, exit_code);
  return options->publishers != NULL;
}
