/* render/cache-keep: the cache as a whole: how large it is, whether it is sound, and which takes go. */
#include "render/cache.h"

#include "core/files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define KEY_LENGTH 64 /* of a SHA-256 digest in hex */
/** A file under another name is being written, or was when its program was killed; no write takes this long. */
#define WRITING_MOST_S 3600
/** Trimmed a little below the limit, so that not every take that comes has another removed. */
#define TRIMMED_PERCENT 90

typedef struct
{
  char *path;
  guint64 size_bytes;
  time_t used;
} Kept;

typedef void (*Visit) (const Kept *take, gpointer data);

static void
visit_folder (const char *folder, Visit visit, gpointer data)
{
  g_autoptr (GPtrArray) names = vv_files_list (folder);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat found;
      if (stat (path, &found) != 0 || !S_ISREG (found.st_mode))
        continue;
      const Kept take = { path, (guint64) found.st_size, found.st_mtime };
      if (strlen (name) == KEY_LENGTH)
        visit (&take, data);
      else if (take.used < time (NULL) - WRITING_MOST_S)
        (void) g_unlink (path);
    }
}

static void
visit_all (const char *folder, Visit visit, gpointer data)
{
  g_autofree char *takes = g_build_filename (folder, "takes", NULL);
  g_autoptr (GPtrArray) parts = vv_files_list (takes);
  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *path = g_build_filename (takes, part, NULL);
      if (*part != '.')
        visit_folder (path, visit, data);
    }
}

static void
count_take (const Kept *take, gpointer data)
{
  VvCacheCount *count = data;
  count->takes++;
  count->size_bytes += take->size_bytes;
}

static void
verify_take (const Kept *take, gpointer data)
{
  VvCacheCount *count = data;
  g_autoptr (GBytes) body = vv_cache_read (take->path);
  if (body)
    {
      count_take (take, count);
      return;
    }
  count->damaged++;
  (void) g_unlink (take->path);
}

static void
remove_take (const Kept *take, G_GNUC_UNUSED gpointer data)
{
  (void) g_unlink (take->path);
}

static void
gather_take (const Kept *take, gpointer data)
{
  Kept copy = { g_strdup (take->path), take->size_bytes, take->used };
  g_array_append_val ((GArray *) data, copy);
}

static void
kept_clear (gpointer data)
{
  g_free (((Kept *) data)->path);
}

static int
compare_used (const void *a, const void *b)
{
  const Kept *first = a, *second = b;
  return first->used < second->used ? -1 : first->used > second->used;
}

void
vv_cache_measure (const char *folder, VvCacheCount *count)
{
  *count = (VvCacheCount){ 0 };
  visit_all (folder, count_take, count);
}

void
vv_cache_verify (const char *folder, VvCacheCount *count)
{
  *count = (VvCacheCount){ 0 };
  visit_all (folder, verify_take, count);
}

void
vv_cache_clear (const char *folder)
{
  visit_all (folder, remove_take, NULL);
}

void
vv_cache_trim (const char *folder, guint64 most_bytes)
{
  VvCacheCount count;
  vv_cache_measure (folder, &count);
  if (count.size_bytes <= most_bytes)
    return;
  g_autoptr (GArray) takes = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (takes, kept_clear);
  visit_all (folder, gather_take, takes);
  g_array_sort (takes, compare_used);
  for (guint i = 0; i < takes->len && count.size_bytes > most_bytes / 100 * TRIMMED_PERCENT; i++)
    {
      const Kept *take = &g_array_index (takes, Kept, i);
      (void) g_unlink (take->path);
      count.size_bytes -= MIN (count.size_bytes, take->size_bytes);
    }
}
