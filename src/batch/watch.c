/* batch/watch: see watch.h. */
#include "batch/watch.h"

#include "core/files.h"

#include <stdlib.h>
#include <string.h>

/** A file that moves. */
typedef struct
{
  VvStamp stamp;
  gint64 since_us; /* monotonic: of the last change seen */
  gboolean whole;  /* renamed into place */
} Move;

struct _VvWatch
{
  char *outputs; /* absolute, or NULL */
  gint64 settle_us;
  GHashTable *monitors; /* absolute path of a folder → GFileMonitor */
  GHashTable *moves;    /* absolute path of a file → Move */
};

static void watch_folder (VvWatch *watch, const char *path, gboolean renamed, GError **error);

static void
note_file (VvWatch *watch, const char *path, gboolean whole)
{
  Move *move = g_hash_table_lookup (watch->moves, path);
  VvStamp stamp;
  if (!vv_stamp_of (path, &stamp))
    return;
  if (!move)
    {
      move = g_new0 (Move, 1);
      g_hash_table_insert (watch->moves, g_strdup (path), move);
    }
  move->stamp = stamp;
  move->since_us = g_get_monotonic_time ();
  move->whole = whole;
}

/* Of a file that stood still before it was seen, its time tells for how long. */
static void
note_age (VvWatch *watch, const char *path)
{
  Move *move = g_hash_table_lookup (watch->moves, path);
  gint64 age_us = move ? g_get_real_time () - move->stamp.mtime_ns / 1000 : 0;
  if (move && age_us > 0)
    move->since_us -= age_us;
}

static void
note (VvWatch *watch, const char *path, gboolean renamed)
{
  g_autofree char *name = g_path_get_basename (path);
  if (*name == '.' || (watch->outputs && g_str_equal (path, watch->outputs)))
    return;
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    watch_folder (watch, path, renamed, NULL); /* one that cannot be watched is gone again */
  else
    note_file (watch, path, renamed);
}

static void
forget (VvWatch *watch, const char *path)
{
  g_hash_table_remove (watch->moves, path);
  g_hash_table_remove (watch->monitors, path);
}

static void
changed (G_GNUC_UNUSED GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  VvWatch *watch = data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *new_path = other ? g_file_get_path (other) : NULL;
  switch (event)
    {
    case G_FILE_MONITOR_EVENT_CREATED:
    case G_FILE_MONITOR_EVENT_CHANGED:
    case G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT:
    case G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED:
      note (watch, path, FALSE);
      break;
    case G_FILE_MONITOR_EVENT_MOVED_IN:
      note (watch, path, TRUE);
      break;
    case G_FILE_MONITOR_EVENT_RENAMED:
      forget (watch, path);
      note (watch, new_path, TRUE);
      break;
    case G_FILE_MONITOR_EVENT_DELETED:
    case G_FILE_MONITOR_EVENT_MOVED_OUT:
      forget (watch, path);
      break;
    case G_FILE_MONITOR_EVENT_PRE_UNMOUNT:
    case G_FILE_MONITOR_EVENT_UNMOUNTED:
    case G_FILE_MONITOR_EVENT_MOVED:
    default:
      break;
    }
}

/* A link to a folder that it lies in would go round for ever. */
static gboolean
is_loop (const char *path)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *above = g_path_get_dirname (path);
  g_autofree char *real_above = realpath (above, NULL);
  if (!real || !real_above || !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return FALSE;
  gsize length = strlen (real);
  return strncmp (real_above, real, length) == 0 && (real_above[length] == '/' || real_above[length] == '\0');
}

static void
watch_folder (VvWatch *watch, const char *path, gboolean renamed, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) why = NULL;
  if (g_hash_table_contains (watch->monitors, path) || is_loop (path))
    return;
  GFileMonitor *monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, &why);
  if (!monitor)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: cannot be watched: %s", path, why->message);
      return;
    }
  g_signal_connect (monitor, "changed", G_CALLBACK (changed), watch);
  g_hash_table_insert (watch->monitors, g_strdup (path), monitor);
  /* What came before the monitor did. */
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      note (watch, child, renamed);
      if (!renamed)
        note_age (watch, child);
    }
}

VvWatch *
vv_watch_new (const char *folder, const char *outputs, double settle_s, GError **error)
{
  g_autoptr (VvWatch) watch = g_new0 (VvWatch, 1);
  g_autoptr (GError) why = NULL;
  g_autofree char *path = g_canonicalize_filename (folder, NULL);
  watch->outputs = outputs ? g_canonicalize_filename (outputs, NULL) : NULL;
  watch->settle_us = (gint64) (settle_s * G_USEC_PER_SEC);
  watch->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  watch->moves = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  watch_folder (watch, path, FALSE, &why);
  if (!why)
    return g_steal_pointer (&watch);
  g_propagate_error (error, g_steal_pointer (&why));
  return NULL;
}

void
vv_watch_free (VvWatch *watch)
{
  if (!watch)
    return;
  g_hash_table_unref (watch->monitors);
  g_hash_table_unref (watch->moves);
  g_free (watch->outputs);
  g_free (watch);
}

/* Looks again: a network file system, or a program that maps a file, tells no event. */
static gboolean
is_whole (const VvWatch *watch, const char *path, Move *move)
{
  VvStamp stamp;
  gint64 now_us = g_get_monotonic_time ();
  if (!vv_stamp_of (path, &stamp))
    return FALSE;
  if (stamp.size_bytes != move->stamp.size_bytes || stamp.mtime_ns != move->stamp.mtime_ns)
    {
      move->stamp = stamp;
      move->since_us = now_us;
      move->whole = FALSE;
    }
  return move->whole || now_us - move->since_us >= watch->settle_us;
}

GHashTable *
vv_watch_due (VvWatch *watch)
{
  GHashTable *due = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer path, move;
  g_hash_table_iter_init (&iter, watch->moves);
  while (g_hash_table_iter_next (&iter, &path, &move))
    if (is_whole (watch, path, move))
      {
        g_hash_table_add (due, g_strdup (path));
        g_hash_table_iter_remove (&iter);
      }
  return due;
}
