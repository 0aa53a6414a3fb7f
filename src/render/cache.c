/* render/cache: see cache.h. */
#include "render/cache.h"

#include "core/io.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/** Of MD5, in less than half the time of SHA-256: it tells a take that was torn or damaged, and nobody forges takes. A
 *  multiple of 8, as what follows is read in place. */
#define DIGEST_BYTES 16
/** The order in which takes go is right to this. */
#define YOUNG_S 60

/** Part of every key: raised when the way from job to take changes (resampling, limiter, framing). */
#define TAKE_FORMAT "vivavoce take 7"

static void
digest (GBytes *bytes, guint8 out[DIGEST_BYTES])
{
  gsize size = 0, length = DIGEST_BYTES;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  g_checksum_update (checksum, data, (gssize) size);
  g_checksum_get_digest (checksum, out, &length);
}

/* Two letters of the key make a folder: ten thousand takes in one folder are slow on some file systems. */
static char *
path_of (const char *folder, const char *key)
{
  const char part[3] = { key[0], key[1], '\0' };
  return g_build_filename (folder, "takes", part, key, NULL);
}

char *
vv_cache_key (const char *versions, const char *voice_digest, GBytes *job)
{
  gsize size = 0;
  const guchar *data = g_bytes_get_data (job, &size);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const parts[] = { TAKE_FORMAT, versions, voice_digest };
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_checksum_update (checksum, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);
  g_checksum_update (checksum, data, (gssize) size);
  return g_strdup (g_checksum_get_string (checksum));
}

/* What is used stays young; the time is not written oftener than it is of use. */
static void
mark_used (const char *path)
{
  struct stat found;
  if (stat (path, &found) == 0 && found.st_mtime < time (NULL) - YOUNG_S)
    (void) utimensat (AT_FDCWD, path, NULL, 0);
}

GBytes *
vv_cache_read (const char *path)
{
  char *data = NULL;
  gsize size = 0;
  guint8 expected[DIGEST_BYTES];
  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  g_autoptr (GBytes) file = g_bytes_new_take (data, size);
  if (size < DIGEST_BYTES)
    return NULL;
  g_autoptr (GBytes) body = g_bytes_new_from_bytes (file, DIGEST_BYTES, size - DIGEST_BYTES);
  digest (body, expected);
  return memcmp (expected, data, DIGEST_BYTES) == 0 ? g_steal_pointer (&body) : NULL;
}

VvTake *
vv_cache_get (const char *folder, const char *key)
{
  g_autofree char *path = path_of (folder, key);
  g_autoptr (GBytes) body = vv_cache_read (path);
  if (!body)
    return NULL;
  mark_used (path);
  return vv_take_from_bytes (body);
}

/* No sync: a torn file has a wrong digest and is made again, and a worker would wait for the disk at every take. */
static gboolean
write_whole (const char *path, const guint8 head[DIGEST_BYTES], GBytes *take)
{
  g_autofree char *name = g_strconcat (path, ".XXXXXX", NULL);
  gsize size = 0;
  const void *data = g_bytes_get_data (take, &size);
  int fd = g_mkstemp_full (name, O_WRONLY | O_CLOEXEC, 0644);
  if (fd < 0)
    return FALSE;
  gboolean done = vv_io_write (fd, head, DIGEST_BYTES) && vv_io_write (fd, data, size);
  done = close (fd) == 0 && done && g_rename (name, path) == 0;
  if (!done)
    (void) g_unlink (name);
  return done;
}

gsize
vv_cache_put (const char *folder, const char *key, GBytes *take)
{
  g_autofree char *path = path_of (folder, key);
  g_autofree char *parent = g_path_get_dirname (path);
  guint8 head[DIGEST_BYTES];
  digest (take, head);
  if (g_mkdir_with_parents (parent, 0755) != 0 || !write_whole (path, head, take))
    return 0;
  return DIGEST_BYTES + g_bytes_get_size (take);
}
