/* cli/fingerprint: a digest of everything besides the input that the outputs of a run depend on. What is not known to
 * be without influence counts: an option that is added needs no thought here. */
#include "cli/cli.h"

#include "core/files.h"

#include <link.h>
#include <string.h>

static void
add (GChecksum *sum, const char *text)
{
  g_checksum_update (sum, (const guchar *) (text ? text : ""), text ? (gssize) strlen (text) + 1 : 1);
}

/* Path, size and time of a file, or of all files below a folder. */
static void
add_stamps (GChecksum *sum, const char *path, guint depth)
{
  VvStamp stamp;
  g_autofree char *line = NULL;
  if (!vv_stamp_of (path, &stamp))
    return;
  if (depth == 0 || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      line = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, path, stamp.size_bytes, stamp.mtime_ns);
      add (sum, line);
      return;
    }
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      add_stamps (sum, child, depth - 1);
    }
}

/* What the user names by an option may be edited again and again: its bytes count. */
static void
add_file (GChecksum *sum, const char *path)
{
  add (sum, path);
  if (path && g_file_test (path, G_FILE_TEST_IS_DIR))
    add_stamps (sum, path, VV_FINGERPRINT_DEPTH);
  else if (path)
    vv_files_digest (sum, path);
}

static void
add_list (GChecksum *sum, char **values)
{
  for (guint i = 0; values && values[i]; i++)
    add_file (sum, values[i]);
}

static void
add_option (GChecksum *sum, const GOptionEntry *entry)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE] = "";
  add (sum, entry->long_name);
  switch (entry->arg)
    {
    case G_OPTION_ARG_STRING:
    case G_OPTION_ARG_FILENAME:
      add_file (sum, *(char **) entry->arg_data);
      break;
    case G_OPTION_ARG_STRING_ARRAY:
    case G_OPTION_ARG_FILENAME_ARRAY:
      add_list (sum, *(char ***) entry->arg_data);
      break;
    case G_OPTION_ARG_DOUBLE:
      add (sum, g_ascii_dtostr (number, sizeof number, *(double *) entry->arg_data));
      break;
    case G_OPTION_ARG_INT:
    case G_OPTION_ARG_NONE:
      add (sum, g_ascii_dtostr (number, sizeof number, *(int *) entry->arg_data));
      break;
    case G_OPTION_ARG_CALLBACK:
    case G_OPTION_ARG_INT64:
    default:
      g_error ("--%s: an option of a kind that the fingerprint does not know", entry->long_name);
    }
}

static int
add_library (struct dl_phdr_info *info, G_GNUC_UNUSED size_t size, void *sum)
{
  if (info->dlpi_name && *info->dlpi_name == '/')
    add_stamps (sum, info->dlpi_name, 0);
  return 0;
}

char *
vv_cli_fingerprint (const GOptionEntry *entries, const char *const *exempt, const VvHouse *house)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  for (const GOptionEntry *entry = entries; entry->long_name; entry++)
    if (*entry->long_name && !g_strv_contains (exempt, entry->long_name))
      add_option (sum, entry);
  add (sum, VV_VERSION);
  add_stamps (sum, self ? self : "", 0);
  dl_iterate_phdr (add_library, sum);
  add_stamps (sum, house->worker, 0);
  add_stamps (sum, house->helpers, 1);
  add_stamps (sum, house->voices, VV_FINGERPRINT_DEPTH);
  add_stamps (sum, house->engine_data, VV_FINGERPRINT_DEPTH);
  return g_strdup (g_checksum_get_string (sum));
}
