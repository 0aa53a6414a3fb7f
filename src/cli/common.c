/* cli/common: what the verbs share. */
#include "cli/cli.h"

#include "core/language.h"

#include <stdio.h>
#include <string.h>

void
vv_common_clear (VvCommon *common)
{
  vv_registry_free (common->registry);
  vv_lexicon_free (common->lexicon);
  g_strfreev (common->lexicons);
  vv_cast_free (common->cast);
  vv_catalogue_free (common->catalogue);
  vv_packs_free (common->packs);
  g_free (common->pack);
  g_free (common->cast_path);
  g_free (common->registry_path);
  g_free (common->rate);
  g_free (common->announce);
  g_free (common->speaker);
  g_free (common->title);
  g_free (common->language);
  g_free (common->format);
  g_free (common->charset);
}

/* The files of the cast, then those of the command line. */
static gboolean
load_lexicon (VvCommon *common, const VvHouse *house, GError **error)
{
  g_autofree char *shipped = g_build_filename (house->voices, "lexicon", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  const GPtrArray *of_cast = vv_cast_lexicons (common->cast);
  for (guint i = 0; i < of_cast->len; i++)
    g_ptr_array_add (files, g_ptr_array_index (of_cast, i));
  for (guint i = 0; common->lexicons && common->lexicons[i]; i++)
    g_ptr_array_add (files, common->lexicons[i]);
  g_ptr_array_add (files, NULL);
  common->lexicon = vv_lexicon_load (shipped, house->engine_data, (const char *const *) files->pdata, error);
  vv_cast_set_lexicon (common->cast, common->lexicon);
  return common->lexicon != NULL;
}

VvPool *
vv_common_pool (const VvCommon *common, const VvHouse *house, const char *cache, GError **error)
{
  g_autofree char *data = vv_catalogue_link_data (common->catalogue, cache ? cache : house->cache, error);
  const VvPoolOptions options = { .worker = house->worker, .data = data, .catalogue = common->catalogue, .jobs = 1 };
  return data ? vv_pool_new (&options, error) : NULL;
}

void
vv_common_warn (const VvCommon *common)
{
  g_auto (GStrv) warnings = common->lexicon ? vv_lexicon_warnings (common->lexicon) : NULL;
  for (guint i = 0; warnings && warnings[i]; i++)
    g_printerr ("%s\n", warnings[i]);
}

static gboolean wrong (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* FALSE, with an error of usage. */
static gboolean
wrong (GError **error, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  if (error)
    *error = g_error_new_valist (VV_ERROR, VV_ERROR_USAGE, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* What the command line states of a record and of how it is said. */
static gboolean
check_stated (VvCommon *common, VvAnnounce *announce, guint64 *rate_wpm, GError **error)
{
  if (common->announce && !vv_announce_parse (common->announce, announce))
    return wrong (error, "--announce must be full, short, change or none, not '%s'", common->announce);
  if (common->rate && !g_ascii_string_to_unsigned (common->rate, 10, VV_RATE_LEAST, VV_RATE_MOST, rate_wpm, NULL))
    return wrong (error, "--rate must be a whole number from %d to %d, not '%s'", VV_RATE_LEAST, VV_RATE_MOST,
                  common->rate);
  if (common->speaker && !*common->speaker)
    return wrong (error, "--speaker: give a name");
  if (common->title && !*common->title)
    return wrong (error, "--title: give a text");
  if (common->language && !vv_language_is_tag (common->language))
    return wrong (error, "--language must be a tag such as en or pt-BR, not '%s'", common->language);
  if (common->language)
    g_strdelimit (common->language, "_", '-');
  const VvReadOptions reading = { common->format, common->charset, NULL };
  return vv_read_check (&reading, error);
}

gboolean
vv_common_load (VvCommon *common, const VvHouse *house, GError **error)
{
  g_autofree char *variants = g_build_filename (house->voices, "variants", NULL);
  VvAnnounce announce = VV_ANNOUNCE_FULL;
  guint64 rate_wpm = 0;
  if (!check_stated (common, &announce, &rate_wpm, error))
    return FALSE;
  common->catalogue = vv_catalogue_new (house->engine_data, variants, error);
  if (!common->catalogue)
    return FALSE;
  common->cast = vv_cast_load (house->voices, common->cast_path, common->catalogue, error);
  if (!common->cast || !load_lexicon (common, house, error))
    return FALSE;
  if (common->announce)
    vv_cast_set_announce (common->cast, announce);
  if (common->rate)
    vv_cast_set_rate (common->cast, (guint) rate_wpm);
  if (common->one_voice)
    vv_cast_set_one_voice (common->cast, TRUE);
  if (!common->registry_path)
    return TRUE;
  common->registry = vv_registry_load (common->registry_path, common->cast, error);
  if (!common->registry)
    return FALSE;
  vv_cast_set_registry (common->cast, common->registry);
  return TRUE;
}

const VvPacks *
vv_common_packs (VvCommon *common, const VvHouse *house, GError **error)
{
  g_autofree char *folder = g_build_filename (house->voices, "packs", NULL);
  if (!common->packs)
    common->packs = vv_packs_load (folder, common->pack, error);
  return common->packs;
}

VvReadOptions
vv_common_reading (const VvCommon *common, const VvHouse *house)
{
  return (VvReadOptions){ common->format, common->charset, house->helpers };
}

VvSource *
vv_common_read (const VvCommon *common, const VvHouse *house, const char *path, GError **error)
{
  const VvReadOptions reading = vv_common_reading (common, house);
  return vv_read (path, &reading, error);
}

VvScriptOptions
vv_common_stated (const VvCommon *common)
{
  return (VvScriptOptions){ common->speaker, common->title, common->language, common->strict };
}

VvScript *
vv_common_segment (VvCommon *common, const VvHouse *house, const VvSource *source, GError **error)
{
  const VvScriptOptions stated = vv_common_stated (common);
  const VvPacks *packs = vv_common_packs (common, house, error);
  return packs ? vv_segment (source, packs, &stated, error) : NULL;
}

/* Does @word begin with a short option that wants a value? */
static gboolean
wants_value (const GOptionEntry *entries, const char *word)
{
  for (const GOptionEntry *entry = entries; entry->long_name; entry++)
    if (entry->short_name && entry->short_name == word[1] && entry->arg != G_OPTION_ARG_NONE)
      return word[0] == '-';
  return FALSE;
}

/* GOption knows "-j 2", not "-j2": the value becomes an argument of its own. Returns a GStrv. */
static char **
split_short_options (const GOptionEntry *entries, int argc, char **argv)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  gboolean options = TRUE;
  for (int i = 0; i < argc; i++)
    {
      options = options && !g_str_equal (argv[i], "--");
      gboolean glued = options && *argv[i] && wants_value (entries, argv[i]) && argv[i][2];
      g_autofree char *option = glued ? g_strndup (argv[i], 2) : NULL;
      if (glued)
        g_strv_builder_add (words, option);
      g_strv_builder_add (words, glued ? argv[i] + 2 : argv[i]);
    }
  return g_strv_builder_end (words);
}

/* As of a variable of a shell script that was never set. */
static gboolean
has_empty_name (const GOptionEntry *entries)
{
  for (const GOptionEntry *entry = entries; entry->long_name; entry++)
    {
      const char *name = entry->arg == G_OPTION_ARG_FILENAME ? *(char **) entry->arg_data : NULL;
      char *const *names = entry->arg == G_OPTION_ARG_FILENAME_ARRAY ? *(char ***) entry->arg_data : NULL;
      if ((name && !*name) || (names && g_strv_contains ((const char *const *) names, "")))
        return TRUE;
    }
  return FALSE;
}

gboolean
vv_cli_parse (GOptionContext *context, const GOptionEntry *entries, int argc, char **argv, int *exit_code)
{
  g_autoptr (GOptionContext) owned = context;
  g_autoptr (GError) error = NULL;
  const char *verb = argc > 0 ? argv[0] : "";
  gboolean help = FALSE;
  const GOptionEntry entry[] = { { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this help", NULL }, { 0 } };
  g_option_context_set_help_enabled (owned, FALSE);
  g_option_context_add_main_entries (owned, entries, NULL);
  g_option_context_add_main_entries (owned, entry, NULL);
  g_option_context_set_description (owned, "The manual: man vivavoce");
  *exit_code = VV_EXIT_DONE;
  g_autofree char *program = g_strdup_printf ("vivavoce %s", verb);
  g_set_prgname (program);
  g_autofree char *text = g_option_context_get_help (owned, TRUE, NULL);
  g_auto (GStrv) words = split_short_options (entries, argc, argv);
  if (!g_option_context_parse_strv (owned, &words, &error))
    {
      *exit_code = vv_cli_usage (verb, "%s", error->message);
      return FALSE;
    }
  if (help)
    fputs (text, stdout);
  else if (has_empty_name (entries))
    *exit_code = vv_cli_usage (verb, "an empty name is given where a file or folder is meant");
  return !help && *exit_code == VV_EXIT_DONE;
}

int
vv_cli_tell (const GError *error)
{
  gboolean placed = error->code == VV_ERROR_INPUT || error->code == VV_ERROR_LIMIT || error->code == VV_ERROR_IO
                    || error->code == VV_ERROR_VOICE || error->code == VV_ERROR_TWIN;
  g_printerr ("%s%s\n", placed ? "" : "vivavoce: ", error->message);
  return vv_cli_exit_code (error);
}

int
vv_cli_exit_code (const GError *error)
{
  switch ((VvError) error->code)
    {
    case VV_ERROR_USAGE:
      return VV_EXIT_USAGE;
    case VV_ERROR_ENVIRONMENT:
    case VV_ERROR_IO:
      return VV_EXIT_ENVIRONMENT;
    case VV_ERROR_INPUT:
    case VV_ERROR_LIMIT:
    case VV_ERROR_ENGINE:
    case VV_ERROR_VOICE:
    case VV_ERROR_TWIN:
    case VV_ERROR_STOPPED:
    default:
      return VV_EXIT_SOME_FAILED;
    }
}

int
vv_cli_usage (const char *verb, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("vivavoce %s: %s\nTry 'vivavoce %s --help'.\n", verb, message, verb);
  return VV_EXIT_USAGE;
}
