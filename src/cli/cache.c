/* cli/cache: the verb "cache": what is kept, and whether it is sound. */
#include "cli/cli.h"

#include "core/text.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  char *cache, *size;
  gboolean clear, verify;
} Options;

gboolean
vv_cli_size (const char *verb, const char *text, guint64 *size_bytes, int *exit_code)
{
  static const char units[] = "kMGT";
  char *end = NULL;
  guint64 number = text ? g_ascii_strtoull (text, &end, 10) : 0;
  const char *unit = end && *end ? strchr (units, *end) : NULL;
  if (!text)
    return TRUE;
  guint shift = unit ? (guint) (unit - units + 1) * 10 : 0;
  if (end > text && g_ascii_isdigit (*text) && (*end == '\0' || (unit && end[1] == '\0'))
      && number <= G_MAXUINT64 >> shift)
    {
      *size_bytes = number << shift;
      return TRUE;
    }
  *exit_code = vv_cli_usage (verb, "--cache-size must be a number of bytes, such as 500M or 2G, not '%s'", text);
  return FALSE;
}

static void
print_size (const char *folder, const VvCacheCount *count)
{
  g_autofree char *size = g_format_size_full (count->size_bytes, G_FORMAT_SIZE_IEC_UNITS);
  printf ("folder: %s\ntakes: %" G_GUINT64_FORMAT "\nsize: %s (%" G_GUINT64_FORMAT " bytes)\n", folder, count->takes,
          size, count->size_bytes);
}

static void
print_hits (const char *folder)
{
  guint64 takes = 0, hits = 0;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) /* to ask would make one */
    return;
  g_autoptr (VvState) state = vv_state_open (folder, "", none);
  vv_state_counts (state, &takes, &hits);
  if (takes > 0)
    printf ("hits: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " takes (%.0f %%)\n", hits, takes,
            100.0 * (double) hits / (double) takes);
}

static int
run (const Options *options, const VvHouse *house, guint64 most_bytes)
{
  VvCacheCount count = { 0 };
  const char *folder = options->cache ? options->cache : house->cache;
  g_autofree char *takes = g_build_filename (folder, "takes", NULL);
  if (g_file_test (folder, G_FILE_TEST_EXISTS) && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = vv_text_mask (folder);
      g_printerr ("%s: a file, where a folder is meant\n", name);
      return VV_EXIT_SOME_FAILED;
    }
  if (options->clear)
    vv_cache_clear (takes);
  if (options->size)
    vv_cache_trim (takes, most_bytes);
  if (options->verify)
    vv_cache_verify (takes, &count);
  else
    vv_cache_measure (takes, &count);
  print_size (folder, &count);
  print_hits (folder);
  if (options->verify)
    printf ("damaged: %" G_GUINT64_FORMAT "%s\n", count.damaged, count.damaged > 0 ? " (removed)" : "");
  return count.damaged > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
}

int
vv_cli_cache (const VvHouse *house, int argc, char **argv)
{
  Options options = { 0 };
  guint64 most_bytes = 0;
  int exit_code = VV_EXIT_DONE;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "clear", 0, 0, G_OPTION_ARG_NONE, &options.clear, "Remove every take", NULL },
    { "verify", 0, 0, G_OPTION_ARG_NONE, &options.verify, "Read every take; remove what is damaged", NULL },
    { "cache-size", 0, 0, G_OPTION_ARG_STRING, &options.size, "Remove what was used longest ago, down to this size",
      "SIZE" },
    VV_OPTION_CACHE (options.cache),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new ("- what is kept of earlier renders: size, hits, soundness");
  if (!vv_cli_parse (context, entries, argc, argv, &exit_code)
      || !vv_cli_size ("cache", options.size, &most_bytes, &exit_code))
    ; /* told */
  else if (words)
    exit_code = vv_cli_usage ("cache", "'%s' is too much", words[0]);
  else if (options.clear && options.verify)
    exit_code = vv_cli_usage ("cache", "give only one of --clear and --verify");
  else
    exit_code = run (&options, house, most_bytes);
  g_free (options.cache);
  g_free (options.size);
  return exit_code;
}
