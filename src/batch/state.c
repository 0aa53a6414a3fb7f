/* batch/state: see state.h. The only file that knows SQLite. */
#include "batch/state.h"

#include "core/files.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/** Raised when a column changes: an older database is then made anew. */
#define VERSION 2
/** A file changed so shortly before it was read may change again within one tick of its file system's clock: FAT has
 *  two seconds. Its time then proves nothing. */
#define TICK_NS (2 * G_GINT64_CONSTANT (1000000000))
#define BUSY_MS 10000
#define BUSY_PAUSE_US 5000
/** Databases of other hosts that are asked: each is an open file, and a process may have 1024. */
#define OTHERS_MOST 256

/** The database of another host that has closed it. It is read as it lies: its locks would be of no use from here. */
typedef struct
{
  char *path;
  VvStamp stamp;
  sqlite3 *db;
  sqlite3_stmt *ask;
} Other;

struct _VvState
{
  sqlite3 *db; /* NULL: nothing is known */
  sqlite3_stmt *ask, *note;
  char *folder, *name;
  GPtrArray *others; /* (element-type Other); NULL until one is needed */
  char *plan;
  GPtrArray *extensions;
  char *digest; /* of the input that was asked for last, when the answer was doubtful */
  VvFacts facts;
};

static const char schema[] = "CREATE TABLE IF NOT EXISTS outputs ("
                             " base BLOB PRIMARY KEY, plan TEXT, input BLOB, size INTEGER, mtime INTEGER,"
                             " inode INTEGER, digest TEXT, stamps TEXT, speakers INTEGER, interventions INTEGER,"
                             " chapters INTEGER, length INTEGER, loudness REAL) WITHOUT ROWID";
static const char counts_schema[] = "CREATE TABLE IF NOT EXISTS counts (takes INTEGER, from_cache INTEGER);"
                                    "INSERT INTO counts SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM counts)";
static const char ask_sql[] = "SELECT plan, input, size, mtime, inode, digest, stamps, speakers, interventions,"
                              " chapters, length, loudness FROM outputs WHERE base = ?1";
static const char note_sql[] = "INSERT OR REPLACE INTO outputs VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)";

gboolean
vv_stamp_of (const char *path, VvStamp *stamp)
{
  struct stat found;
  *stamp = (VvStamp){ 0 };
  if (stat (path, &found) != 0 || !S_ISREG (found.st_mode))
    return FALSE;
  *stamp = (VvStamp){ (gint64) found.st_size,
                      (gint64) found.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + found.st_mtim.tv_nsec,
                      (guint64) found.st_ino };
  return TRUE;
}

static gboolean
stamps_equal (const VvStamp *a, const VvStamp *b)
{
  return a->size_bytes == b->size_bytes && a->mtime_ns == b->mtime_ns && a->inode == b->inode;
}

static char *
digest_of (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  vv_files_digest (checksum, path);
  return g_strdup (g_checksum_get_string (checksum));
}

/* Sizes and times of all outputs of @base; NULL when one is not there. */
static char *
output_stamps (const VvState *state, const char *base)
{
  g_autoptr (GString) text = g_string_new ("");
  for (guint i = 0; i < state->extensions->len; i++)
    {
      const char *extension = g_ptr_array_index (state->extensions, i);
      g_autofree char *path = g_strconcat (base, extension, NULL);
      VvStamp stamp;
      if (!vv_stamp_of (path, &stamp))
        return NULL;
      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", extension, stamp.size_bytes,
                              stamp.mtime_ns);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A result code of SQLite; SQLITE_SCHEMA of a database that is another version's. @fresh: of none yet. */
static int
check_version (sqlite3 *db, gboolean *fresh)
{
  sqlite3_stmt *query = NULL;
  int result = sqlite3_prepare_v2 (db, "PRAGMA user_version", -1, &query, NULL);
  if (result == SQLITE_OK && (result = sqlite3_step (query)) == SQLITE_ROW)
    {
      int version = sqlite3_column_int (query, 0);
      *fresh = version == 0;
      result = version == 0 || version == VERSION ? SQLITE_OK : SQLITE_SCHEMA;
    }
  sqlite3_finalize (query);
  return result;
}

static int
prepare (sqlite3 *db)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", VERSION);
  const char *const steps[]
      = { "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", schema, counts_schema, set_version };
  gboolean fresh = FALSE;
  int result = check_version (db, &fresh);
  for (gsize i = 0; i < G_N_ELEMENTS (steps) && result == SQLITE_OK; i++)
    if (fresh || steps[i] != set_version)
      result = sqlite3_exec (db, steps[i], NULL, NULL, NULL);
  return result;
}

static int
try_open (VvState *state, const char *path)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  int result = sqlite3_open_v2 (path, &state->db, flags, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_busy_timeout (state->db, BUSY_MS);
  if (result == SQLITE_OK)
    result = prepare (state->db);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v3 (state->db, ask_sql, -1, SQLITE_PREPARE_PERSISTENT, &state->ask, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v3 (state->db, note_sql, -1, SQLITE_PREPARE_PERSISTENT, &state->note, NULL);
  if (result == SQLITE_OK)
    return result;
  sqlite3_finalize (state->ask);
  sqlite3_finalize (state->note);
  sqlite3_close (state->db);
  state->ask = state->note = NULL;
  state->db = NULL;
  return result;
}

/* Runs that begin together make the database together: whoever is second to give it its log is told at once, whatever
 * the time-out, that it is busy. */
static int
open_patiently (VvState *state, const char *path)
{
  gint64 end_us = g_get_monotonic_time () + BUSY_MS * 1000;
  int result = try_open (state, path);
  while ((result == SQLITE_BUSY || result == SQLITE_LOCKED) && g_get_monotonic_time () < end_us)
    {
      g_usleep (BUSY_PAUSE_US);
      result = try_open (state, path);
    }
  return result;
}

static void
other_free (gpointer data)
{
  Other *other = data;
  sqlite3_finalize (other->ask);
  sqlite3_close (other->db);
  g_free (other->path);
  g_free (other);
}

/* A log beside it holds what it does not hold yet: its host is at work, or died. */
static gboolean
is_closed (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  return !g_file_test (log, G_FILE_TEST_EXISTS);
}

static Other *
other_open (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *file = g_filename_to_uri (absolute, NULL, NULL);
  g_autofree char *uri = g_strconcat (file ? file : "", "?immutable=1", NULL);
  Other *other = g_new0 (Other, 1);
  gboolean fresh = FALSE;
  other->path = g_strdup (path);
  if (is_closed (path) && vv_stamp_of (path, &other->stamp)
      && sqlite3_open_v2 (uri, &other->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL)
             == SQLITE_OK
      && check_version (other->db, &fresh) == SQLITE_OK && !fresh
      && sqlite3_prepare_v3 (other->db, ask_sql, -1, SQLITE_PREPARE_PERSISTENT, &other->ask, NULL) == SQLITE_OK)
    return other;
  other_free (other);
  return NULL;
}

static void
open_others (VvState *state)
{
  g_autoptr (GPtrArray) names = vv_files_list (state->folder);
  state->others = g_ptr_array_new_with_free_func (other_free);
  for (guint i = 0; i < names->len && state->others->len < OTHERS_MOST; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_prefix (name, "state-") || !g_str_has_suffix (name, ".sqlite") || g_str_equal (name, state->name))
        continue;
      g_autofree char *path = g_build_filename (state->folder, name, NULL);
      Other *other = other_open (path);
      if (other)
        g_ptr_array_add (state->others, other);
    }
}

static void
discard (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);
      (void) g_unlink (file);
    }
}

VvState *
vv_state_open (const char *folder, const char *plan, GPtrArray *extensions)
{
  VvState *state = g_new0 (VvState, 1);
  state->plan = g_strdup (plan);
  state->extensions = g_ptr_array_ref (extensions);
  state->folder = g_strdup (folder);
  state->name = g_strdup_printf ("state-%s.sqlite", g_get_host_name ());
  g_autofree char *path = g_build_filename (folder, state->name, NULL);
  (void) g_mkdir_with_parents (folder, 0755);
  int result = open_patiently (state, path);
  if (result != SQLITE_OK && result != SQLITE_BUSY && result != SQLITE_LOCKED)
    {
      discard (path);
      (void) open_patiently (state, path);
    }
  return state;
}

void
vv_state_free (VvState *state)
{
  if (!state)
    return;
  sqlite3_finalize (state->ask);
  sqlite3_finalize (state->note);
  sqlite3_close (state->db);
  g_clear_pointer (&state->others, g_ptr_array_unref);
  g_ptr_array_unref (state->extensions);
  g_free (state->folder);
  g_free (state->name);
  g_free (state->plan);
  g_free (state->digest);
  g_free (state);
}

static gboolean
column_is (sqlite3_stmt *row, int column, const char *text)
{
  gsize length = strlen (text);
  const void *data = sqlite3_column_blob (row, column);
  return (gsize) sqlite3_column_bytes (row, column) == length
         && (length == 0 || (data && memcmp (data, text, length) == 0));
}

static void
bind_path (sqlite3_stmt *statement, int index, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  sqlite3_bind_blob (statement, index, absolute, (int) strlen (absolute), SQLITE_TRANSIENT);
}

static VvStateAnswer
judge (VvState *state, sqlite3_stmt *row, const char *input, const char *base, const VvStamp *stamp)
{
  g_autofree char *absolute = g_canonicalize_filename (input, NULL);
  VvStamp known
      = { sqlite3_column_int64 (row, 2), sqlite3_column_int64 (row, 3), (guint64) sqlite3_column_int64 (row, 4) };
  if (!column_is (row, 0, state->plan) || !column_is (row, 1, absolute) || known.size_bytes != stamp->size_bytes)
    return VV_STATE_CHANGED;
  g_autofree char *stamps = output_stamps (state, base);
  if (!stamps || !column_is (row, 6, stamps))
    return VV_STATE_CHANGED;
  state->facts = (VvFacts){ .speakers = (guint) sqlite3_column_int (row, 7),
                            .interventions = (guint) sqlite3_column_int (row, 8),
                            .chapters = (guint) sqlite3_column_int (row, 9),
                            .length = sqlite3_column_int64 (row, 10),
                            .loudness_lufs = sqlite3_column_double (row, 11) };
  if (stamps_equal (&known, stamp))
    return VV_STATE_UNCHANGED;
  state->digest = g_strdup ((const char *) sqlite3_column_text (row, 5));
  return VV_STATE_DOUBTFUL;
}

static VvStateAnswer
ask_one (VvState *state, sqlite3_stmt *ask, const char *input, const char *base, const VvStamp *stamp)
{
  VvStateAnswer answer = VV_STATE_CHANGED;
  g_clear_pointer (&state->digest, g_free);
  bind_path (ask, 1, base);
  if (sqlite3_step (ask) == SQLITE_ROW)
    answer = judge (state, ask, input, base, stamp);
  sqlite3_reset (ask);
  return answer;
}

/* What another host says counts as long as its database stays as it was when it was opened. */
static VvStateAnswer
ask_others (VvState *state, const char *input, const char *base, const VvStamp *stamp)
{
  if (!state->others)
    open_others (state);
  for (guint i = 0; i < state->others->len; i++)
    {
      const Other *other = g_ptr_array_index (state->others, i);
      VvStateAnswer answer = ask_one (state, other->ask, input, base, stamp);
      VvStamp now;
      if (answer != VV_STATE_CHANGED && is_closed (other->path) && vv_stamp_of (other->path, &now)
          && stamps_equal (&now, &other->stamp))
        return answer;
    }
  return VV_STATE_CHANGED;
}

VvStateAnswer
vv_state_ask (VvState *state, const char *input, const char *base, const VvStamp *stamp, VvFacts *facts)
{
  if (!state->db)
    return VV_STATE_CHANGED;
  VvStateAnswer answer = ask_one (state, state->ask, input, base, stamp);
  if (answer == VV_STATE_CHANGED)
    {
      answer = ask_others (state, input, base, stamp);
      if (answer == VV_STATE_UNCHANGED)
        vv_state_note (state, input, base, stamp, &state->facts);
    }
  *facts = state->facts;
  return answer;
}

gboolean
vv_state_settle (VvState *state, const char *input, const char *base)
{
  VvStamp stamp;
  g_autofree char *digest = vv_stamp_of (input, &stamp) ? digest_of (input) : NULL;
  if (!digest || g_strcmp0 (digest, state->digest) != 0)
    return FALSE;
  vv_state_note (state, input, base, &stamp, &state->facts);
  return TRUE;
}

void
vv_state_note (VvState *state, const char *input, const char *base, const VvStamp *stamp, const VvFacts *facts)
{
  VvStamp now;
  g_autofree char *stamps = output_stamps (state, base);
  g_autofree char *digest = digest_of (input);
  if (!state->db || !stamps || !vv_stamp_of (input, &now) || !stamps_equal (stamp, &now))
    return;
  gboolean fresh = stamp->mtime_ns > g_get_real_time () * 1000 - TICK_NS;
  sqlite3_stmt *row = state->note;
  bind_path (row, 1, base);
  sqlite3_bind_text (row, 2, state->plan, -1, SQLITE_STATIC);
  bind_path (row, 3, input);
  sqlite3_bind_int64 (row, 4, stamp->size_bytes);
  sqlite3_bind_int64 (row, 5, fresh ? 0 : stamp->mtime_ns);
  sqlite3_bind_int64 (row, 6, (sqlite3_int64) stamp->inode);
  sqlite3_bind_text (row, 7, digest, -1, SQLITE_STATIC);
  sqlite3_bind_text (row, 8, stamps, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (row, 9, facts->speakers);
  sqlite3_bind_int64 (row, 10, facts->interventions);
  sqlite3_bind_int64 (row, 11, facts->chapters);
  sqlite3_bind_int64 (row, 12, facts->length);
  sqlite3_bind_double (row, 13, facts->loudness_lufs);
  (void) sqlite3_step (row);
  sqlite3_reset (row);
  sqlite3_clear_bindings (row);
}

void
vv_state_count (VvState *state, guint64 takes, guint64 from_cache)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE counts SET takes = takes + %" G_GUINT64_FORMAT
                                          ", from_cache = from_cache + %" G_GUINT64_FORMAT,
                                          takes, from_cache);
  if (state->db && takes > 0)
    (void) sqlite3_exec (state->db, sql, NULL, NULL, NULL);
}

void
vv_state_counts (VvState *state, guint64 *takes, guint64 *from_cache)
{
  sqlite3_stmt *query = NULL;
  *takes = *from_cache = 0;
  if (state->db && sqlite3_prepare_v2 (state->db, "SELECT takes, from_cache FROM counts", -1, &query, NULL) == SQLITE_OK
      && sqlite3_step (query) == SQLITE_ROW)
    {
      *takes = (guint64) sqlite3_column_int64 (query, 0);
      *from_cache = (guint64) sqlite3_column_int64 (query, 1);
    }
  sqlite3_finalize (query);
}
