/* cli/inspect: the verb "inspect". */
#include "cli/cli.h"

#include <stdio.h>

typedef struct
{
  VvCommon common;
  gboolean json, yaml, score, ledger, explain;
  char **inputs;
} Options;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, "For programs: speakers and segments as JSON", NULL },
    { "yaml", 0, 0, G_OPTION_ARG_NONE, &options->yaml, "As a script that can be edited and rendered", NULL },
    { "score", 0, 0, G_OPTION_ARG_NONE, &options->score, "What will be said, by which voice, after which pause", NULL },
    { "ledger", 0, 0, G_OPTION_ARG_NONE, &options->ledger,
      "What becomes of every character of the file: spoken, replaced, left out, by which rule", NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options->explain,
      "Why each segment begins at its line: pack and rule; and what is doubtful", NULL },
    VV_OPTION_STRICT (options->common),
    VV_OPTION_CAST (options->common),
    VV_OPTION_RATE (options->common),
    VV_OPTIONS_INPUT (options->common),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("INPUT - show who speaks, in what capacity, from which line, how long");
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  if (!options->inputs || options->inputs[1])
    *exit_code = vv_cli_usage ("inspect", "name one file");
  else if (options->json + options->yaml + options->score + options->explain > 1
           || (options->ledger && options->yaml + options->score + options->explain > 0))
    *exit_code = vv_cli_usage (
        "inspect", "give only one of --json, --yaml, --score, --explain and --ledger (with --json, if you like)");
  return *exit_code == VV_EXIT_DONE;
}

static char *
show (const Options *options, const VvSource *source, const VvScript *script, GError **error)
{
  const VvCast *cast = options->common.cast;
  g_autoptr (VvScore) score = options->score || options->ledger ? vv_cast_score (cast, script) : NULL;
  if (options->ledger)
    return vv_inspect_ledger (source, script, score, options->json, error);
  if (options->explain)
    return vv_inspect_explain (script);
  if (options->json)
    return vv_inspect_json (script, cast);
  if (options->yaml)
    return vv_script_to_yaml (script);
  return options->score ? vv_inspect_score (score) : vv_inspect_text (source, script, cast);
}

int
vv_cli_inspect (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSource) source = vv_common_read (&options.common, house, options.inputs[0], &error);
  if (!source || !vv_common_load (&options.common, house, &error))
    return vv_cli_tell (error);
  g_autoptr (VvScript) script = vv_common_segment (&options.common, house, source, &error);
  if (!script)
    return vv_cli_tell (error);
  g_autofree char *text = show (&options, source, script, &error);
  vv_common_warn (&options.common);
  if (!text)
    return vv_cli_tell (error);
  fputs (text, stdout);
  return VV_EXIT_DONE;
}
