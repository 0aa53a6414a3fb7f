/* cli/render: the verb "render". */
#include "cli/cli.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct
{
  VvCommon common;
  char *folder, *to, *cache;
  double loudness_lufs;
  int jobs, bitrate_kbps, complexity;
  gboolean no_cache, quiet;
  char **inputs;
} Options;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->folder);
  g_free (options->to);
  g_free (options->cache);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
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
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &options->no_cache, "Render everything again, keep nothing", NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, "Tell only what went wrong", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("INPUT… - render records to audio; a folder is a batch, - is standard input");
  g_option_context_add_main_entries (context, entries, NULL);
  return vv_cli_parse (context, &argc, &argv, exit_code);
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
check_options (const Options *options, int *exit_code)
{
  if (!options->inputs)
    {
      *exit_code = vv_cli_usage ("render", "name a file or a folder to render");
      return FALSE;
    }
  return check_range ("bitrate", options->bitrate_kbps, VV_OPUS_BITRATE_LEAST_KBPS, VV_OPUS_BITRATE_MOST_KBPS,
                      exit_code)
         && check_range ("complexity", options->complexity, 0, 10, exit_code)
         && check_range ("loudness", options->loudness_lufs, -31, -14, exit_code)
         && check_range ("jobs", options->jobs, 1, 1024, exit_code);
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

static void
tell_rendered (const VvItem *item, const VvRendered *rendered, guint from_cache)
{
  g_autofree char *length = vv_duration_text ((double) rendered->length / VV_SAMPLES_PER_SECOND);
  g_printerr ("%s: %s, %u intervention%s, %u chapter%s, %.1f LUFS%s\n", item->input, length, rendered->interventions,
              rendered->interventions == 1 ? "" : "s", rendered->chapters->len, rendered->chapters->len == 1 ? "" : "s",
              rendered->loudness_lufs, from_cache ? ", from the cache" : "");
  for (guint i = 0; i < rendered->files->len; i++)
    g_printerr ("  wrote %s\n", (const char *) g_ptr_array_index (rendered->files, i));
}

/* Returns the exit code of this file. */
static int
render_item (const VvPlan *plan, const VvItem *item, gboolean quiet)
{
  g_autoptr (GError) error = NULL;
  guint rendered_before, cached_before, rendered_after, cached_after;
  vv_pool_counts (plan->pool, &rendered_before, &cached_before);
  g_autoptr (VvRendered) rendered = vv_render_file (plan, item, &error);
  if (!rendered)
    return vv_cli_tell (error);
  vv_pool_counts (plan->pool, &rendered_after, &cached_after);
  if (!quiet)
    tell_rendered (item, rendered, rendered_after == rendered_before && cached_after > cached_before);
  for (guint i = 0; i < rendered->warnings->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (rendered->warnings, i));
  return rendered->warnings->len > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
}

/* A mistake of one file stops only that file; what stops one by the environment would stop all. */
static int
render_items (const VvPlan *plan, GPtrArray *items, gboolean quiet)
{
  int exit_code = VV_EXIT_DONE;
  guint failed = 0;
  for (guint i = 0; i < items->len && exit_code <= VV_EXIT_SOME_FAILED; i++)
    {
      int code = render_item (plan, g_ptr_array_index (items, i), quiet);
      exit_code = MAX (exit_code, code);
      failed += code == VV_EXIT_DONE ? 0 : 1;
    }
  if (!quiet && items->len > 1)
    g_printerr ("%u of %u files done without a mistake\n", items->len - failed, items->len);
  return exit_code;
}

static int
run (Options *options, const VvHouse *house, GPtrArray *publishers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items
      = vv_batch_list ((const char *const *) options->inputs, options->folder ? options->folder : ".", &error);
  if (!items || !vv_common_load (&options->common, house, &error))
    return vv_cli_tell (error);
  const char *cache = options->cache ? options->cache : house->cache;
  g_autofree char *data = vv_catalogue_link_data (options->common.catalogue, cache, &error);
  if (!data)
    return vv_cli_tell (error);
  g_autofree char *takes = options->no_cache ? NULL : g_build_filename (cache, "takes", NULL);
  const VvPoolOptions pool_options = { .worker = house->worker,
                                       .data = data,
                                       .cache = takes,
                                       .catalogue = options->common.catalogue,
                                       .jobs = (guint) options->jobs };
  g_autoptr (VvPool) pool = vv_pool_new (&pool_options, &error);
  if (!pool)
    return vv_cli_tell (error);
  const VvCommon *common = &options->common;
  const VvPlan plan = {
    .format = common->format,
    .charset = common->charset,
    .options = { common->speaker, common->title, common->language },
    .cast = common->cast,
    .sound = { { (guint) options->bitrate_kbps, (guint) options->complexity }, options->loudness_lufs },
    .pool = pool,
    .publishers = publishers,
  };
  return render_items (&plan, items, options->quiet);
}

int
vv_cli_render (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options
      = { .loudness_lufs = -19, .jobs = (int) g_get_num_processors (), .bitrate_kbps = 24, .complexity = 10 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code) || !check_options (&options, &exit_code))
    return exit_code;
  g_autoptr (GPtrArray) publishers = parse_outputs (options.to ? options.to : "opus,vtt,chapters", &exit_code);
  return publishers ? run (&options, house, publishers) : exit_code;
}
