/* cli/report: the verb "report": reports of several runs joined in one, or shown as a page. */
#include "cli/cli.h"

#include "batch/report.h"
#include "core/pattern.h"
#include "core/text.h"

typedef struct
{
  gboolean merge;
  char *output;
  char **inputs;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Of the reports report-K-of-N.json that stand beside @path, if it is one of them, those that are not among @inputs. */
static guint
tell_missing_parts (const char *path, char **inputs, GHashTable *told)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autofree char *parts = vv_pattern_fetch ("^report-[0-9]+-of-([0-9]{1,6})\\.json$", name, 1);
  guint n = parts ? (guint) g_ascii_strtoull (parts, NULL, 10) : 0, missing = 0;
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *other = g_strdup_printf ("report-%u-of-%u.json", i, n);
      g_autofree char *part = g_str_equal (folder, ".") ? g_strdup (other) : g_build_filename (folder, other, NULL);
      if (g_strv_contains ((const char *const *) inputs, part) || !g_hash_table_add (told, g_strdup (part)))
        continue;
      g_autofree char *masked = vv_text_mask (part);
      g_printerr ("%s: part %u of %u is missing: %s\n", masked, i, n,
                  g_file_test (part, G_FILE_TEST_EXISTS) ? "it was not named"
                                                         : "there is no such report; was it run to its end?");
      missing++;
    }
  return missing;
}

/* Those that are missing are told, and the others joined all the same. */
static int
join (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvReport) report = vv_report_new ();
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  VvTotals totals;
  guint missing = 0;
  for (guint i = 0; options->inputs[i]; i++)
    {
      if (!vv_report_read (report, options->inputs[i], &error))
        return vv_cli_tell (error);
      if (options->merge)
        missing += tell_missing_parts (options->inputs[i], options->inputs, told);
    }
  if (!vv_report_write (report, options->output, &error))
    return vv_cli_tell (error);
  vv_report_sum (report, &totals);
  g_autofree char *summary = vv_report_summary (&totals);
  g_printerr ("%s\n", summary);
  return missing > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
}

int
vv_cli_report (G_GNUC_UNUSED const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options.merge,
      "Join the reports given (of parts: report-K-of-N.json) into one; a part that is missing is told", NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where to: FILE.json or FILE.html", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new ("FILE.json… - reports joined, or shown as a page");
  if (!vv_cli_parse (context, entries, argc, argv, &exit_code))
    return exit_code;
  if (!options.inputs)
    return vv_cli_usage ("report", "name a report.json");
  if (options.inputs[1] && !options.merge)
    return vv_cli_usage ("report", "several reports are joined with --merge");
  if (!options.output || !(g_str_has_suffix (options.output, ".json") || g_str_has_suffix (options.output, ".html")))
    return vv_cli_usage ("report", "say where to with -o FILE.json or -o FILE.html");
  return join (&options);
}
