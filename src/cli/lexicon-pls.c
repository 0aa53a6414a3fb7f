/* cli/lexicon-pls: "lexicon import" and "lexicon export": PLS 1.0 to a lexicon and back. */
#include "cli/lexicon.h"

#include "core/language.h"

#include <string.h>

typedef struct
{
  char *output, *language, **inputs;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->language);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, const char *verb, const char *about, gboolean exporting, int argc, char **argv,
               int *exit_code)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "The file to write (default: standard output)",
      "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { exporting ? "language" : NULL, 0, 0, G_OPTION_ARG_STRING, &options->language,
      "Language of the document (default: that of the entries)", "TAG" },
    { 0 },
  };
  GOptionContext *context = g_option_context_new (about);
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  if (!options->inputs || options->inputs[1])
    *exit_code = vv_cli_usage (verb, "name one file");
  return *exit_code == VV_EXIT_DONE;
}

/* What was left out makes the exit code 1: the rest is written. */
static int
write_and_tell (const char *path, const char *text, const GPtrArray *left)
{
  int exit_code = vv_cli_write (path, text);
  for (guint i = 0; i < left->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (left, i));
  return left->len > 0 ? MAX (exit_code, VV_EXIT_SOME_FAILED) : exit_code;
}

int
vv_cli_lexicon_import (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, "lexicon import", "FILE.pls - make a lexicon of a PLS 1.0 document (W3C)", FALSE, argc,
                      argv, &exit_code))
    return exit_code;
  g_autofree char *text = vv_pls_import (options.inputs[0], house->engine_data, left, &error);
  return text ? write_and_tell (options.output, text, left) : vv_cli_tell (error);
}

/* The one language that entries state; NULL: none, or several. */
static const char *
language_of (const GPtrArray *entries)
{
  const char *language = NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const char *own = ((const VvLexiconEntry *) g_ptr_array_index (entries, i))->language;
      if (own && language && !g_str_equal (own, language))
        return NULL;
      language = own ? own : language;
    }
  return language;
}

int
vv_cli_lexicon_export (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, "lexicon export", "FILE.yaml - make a PLS 1.0 document (W3C) of a lexicon", TRUE, argc,
                      argv, &exit_code))
    return exit_code;
  const char *const files[] = { options.inputs[0], NULL };
  g_autoptr (VvLexicon) lexicon = vv_lexicon_load (NULL, house->engine_data, files, &error);
  if (!lexicon)
    return vv_cli_tell (error);
  const char *stated = options.language ? options.language : language_of (vv_lexicon_own (lexicon));
  if (!stated)
    return vv_cli_usage ("lexicon export", "a PLS document is of one language; give --language");
  g_autofree char *language = vv_language_key (stated);
  g_autofree char *text = vv_pls_export (lexicon, language, left);
  return write_and_tell (options.output, text, left);
}
