/* core/files: see files.h. */
#include "core/files.h"

#include "core/text.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
vv_files_list (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  for (const char *name = listing ? g_dir_read_name (listing) : NULL; name; name = g_dir_read_name (listing))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* NULL: nothing is against reading it. */
static const char *
obstacle (const char *path, gsize most_bytes, gboolean *too_large)
{
  struct stat found;
  *too_large = FALSE;
  if (stat (path, &found) != 0)
    return errno == ENOENT ? "" : g_strerror (errno);
  if (S_ISDIR (found.st_mode))
    return "a directory, where a file is meant";
  if (!S_ISREG (found.st_mode))
    return "no regular file, which can be read again";
  if (access (path, R_OK) != 0) /* else GLib tells it, and names the file again */
    return g_strerror (errno);
  *too_large = found.st_size > 0 && (gsize) found.st_size > most_bytes;
  return NULL;
}

char *
vv_files_read (const char *path, gsize most_bytes, const char *what, gsize *size_bytes, GError **error)
{
  g_autofree char *name = vv_text_mask (path), *bytes = NULL;
  g_autoptr (GError) mistake = NULL;
  gboolean too_large;
  const char *why = obstacle (path, most_bytes, &too_large);
  if (!why && !too_large && !g_file_get_contents (path, &bytes, size_bytes, &mistake))
    why = mistake->message;
  if (why && *why)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: %s", name, why);
  else if (why)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: there is no such %s", name, what);
  else if (too_large || *size_bytes > most_bytes)
    g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s: a %s may have at most %" G_GSIZE_FORMAT " bytes", name, what,
                 most_bytes);
  else
    return g_steal_pointer (&bytes);
  return NULL;
}

void
vv_files_digest (GChecksum *checksum, const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &bytes, &size, NULL))
    g_checksum_update (checksum, (const guchar *) bytes, (gssize) size);
  g_checksum_update (checksum, (const guchar *) "", 1);
}
