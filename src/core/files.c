/* core/files: see files.h. */
#include "core/files.h"

#include <string.h>

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

void
vv_files_digest (GChecksum *checksum, const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;
  if (g_file_get_contents (path, &bytes, &size, NULL))
    g_checksum_update (checksum, (const guchar *) bytes, (gssize) size);
  g_checksum_update (checksum, (const guchar *) "", 1);
}
