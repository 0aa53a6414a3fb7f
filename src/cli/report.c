/* cli/report: the verb "report": reports of several runs joined in one, or shown as a page. */
#include "cli/cli.h"

#include "batch/report.h"

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

static int
join (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvReport) report = vv_report_new ();
  VvTotals totals;
  for (guint i = 0; options->inputs[i]; i++)
    if (!vv_report_read (report, options->inputs[i], &error))
      return vv_cli_tell (error);
  if (!vv_report_write (report, options->output, &error))
    return vv_cli_tell (error);
  vv_report_sum (report, &totals);
  g_autofree char *summary = vv_report_summary (&totals);
  g_printerr ("%s\n", summary);
  return VV_EXIT_DONE;
}

int
vv_cli_report (G_GNUC_UNUSED const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options.merge, "Join the reports given into one", NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where to: FILE.json or FILE.html", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new ("FILE.json… - reports joined, or shown as a page");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!vv_cli_parse (context, &argc, &argv, &exit_code))
    return exit_code;
  if (!options.inputs)
    return vv_cli_usage ("report", "name a report.json");
  if (options.inputs[1] && !options.merge)
    return vv_cli_usage ("report", "several reports are joined with --merge");
  if (!options.output || !(g_str_has_suffix (options.output, ".json") || g_str_has_suffix (options.output, ".html")))
    return vv_cli_usage ("report", "say where to with -o FILE.json or -o FILE.html");
  return join (&options);
}
