/* core/output: see output.h. */
#include "core/output.h"

#include "core/io.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _VvOutput
{
  char *path;
  char *temporary; /* NULL while the file has no name at all */
  int fd;
};

static gboolean
fail (const VvOutput *output, const char *deed, GError **error)
{
  int why = errno;
  g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: cannot be %s: %s", output->path, deed, g_strerror (why));
  return FALSE;
}

/* The rename itself is durable only when the folder is synced; a file system that cannot do so (FAT, some
 * network mounts) is no reason to fail. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd >= 0)
    {
      (void) fsync (fd);
      close (fd);
    }
}

/* A file without a name goes away with the program, whatever ends it; where the file system cannot make one, a
 * hidden name must do. */
static int
open_temporary (VvOutput *output, const char *folder)
{
  int fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT))
    return fd;
  output->temporary = g_build_filename (folder, ".vivavoce-XXXXXX", NULL);
  fd = g_mkstemp_full (output->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    g_clear_pointer (&output->temporary, g_free);
  return fd;
}

/* Only a file with a name can be renamed over another. */
static gboolean
give_name (VvOutput *output)
{
  g_autofree char *folder = g_path_get_dirname (output->path);
  g_autofree char *self = g_strdup_printf ("/proc/self/fd/%d", output->fd);
  for (guint trial = 0; !output->temporary; trial++)
    {
      g_autofree char *base = g_strdup_printf (".vivavoce-%d-%d-%u", (int) getpid (), output->fd, trial);
      g_autofree char *name = g_build_filename (folder, base, NULL);
      if (linkat (AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        output->temporary = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return FALSE;
    }
  return TRUE;
}

VvOutput *
vv_output_new (const char *path, GError **error)
{
  g_autoptr (VvOutput) output = g_new0 (VvOutput, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  output->path = g_strdup (path);
  output->fd = open_temporary (output, folder);
  if (output->fd >= 0)
    return g_steal_pointer (&output);
  fail (output, "written", error);
  return NULL;
}

void
vv_output_free (VvOutput *output)
{
  if (!output)
    return;
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary)
    g_unlink (output->temporary);
  g_free (output->temporary);
  g_free (output->path);
  g_free (output);
}

gboolean
vv_output_write (VvOutput *output, const void *data, gsize size_bytes, GError **error)
{
  return vv_io_write (output->fd, data, size_bytes) || fail (output, "written", error);
}

gboolean
vv_output_finish (VvOutput *output, GError **error)
{
  if (fsync (output->fd) != 0 && errno != EINVAL)
    return fail (output, "written", error);
  if (!give_name (output))
    return fail (output, "put in its place", error);
  int closed = close (output->fd);
  output->fd = -1;
  if (closed != 0)
    return fail (output, "written", error);
  if (g_rename (output->temporary, output->path) != 0)
    return fail (output, "put in its place", error);
  g_clear_pointer (&output->temporary, g_free);
  sync_folder (output->path);
  return TRUE;
}

gboolean
vv_output_replace (const char *path, const char *text, gsize size_bytes, GError **error)
{
  g_autoptr (VvOutput) output = vv_output_new (path, error);
  return output && vv_output_write (output, text, size_bytes, error) && vv_output_finish (output, error);
}
