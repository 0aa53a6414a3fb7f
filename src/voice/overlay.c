/* voice/overlay: a data folder of links, so that the engine finds our variants beside its own data.
 *
 *     CACHE/engine-data-DIGEST/espeak-ng-data/phontab    → the system's
 *                                            /lang       → the system's
 *                                            /voices/!v/ → each of the system's variants, and each of ours */
#include "voice/catalogue.h"

#include "core/files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
digest_entry (GChecksum *checksum, const char *name, const char *path)
{
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name) + 1);
  g_checksum_update (checksum, (const guchar *) path, (gssize) strlen (path) + 1);
}

/* Names and places, not contents: a link shows whatever its target holds. */
static char *
overlay_digest (const VvCatalogue *catalogue)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  digest_entry (checksum, "", catalogue->data);
  for (guint i = 0; catalogue->variant_names[i]; i++)
    digest_entry (checksum, catalogue->variant_names[i],
                  g_hash_table_lookup (catalogue->variants, catalogue->variant_names[i]));
  return g_strndup (g_checksum_get_string (checksum), 16);
}

static gboolean
link_into (const char *folder, const char *name, const char *target)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  return symlink (target, path) == 0;
}

/* A link for every entry of @from but the one called @except. */
static gboolean
link_entries (const char *from, const char *to, const char *except)
{
  g_autoptr (GPtrArray) names = vv_files_list (from);
  gboolean done = names->len > 0;
  for (guint i = 0; i < names->len && done; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *target = g_build_filename (from, name, NULL);
      done = g_str_equal (name, except) || link_into (to, name, target);
    }
  return done;
}

static gboolean
link_variants (const VvCatalogue *catalogue, const char *folder)
{
  gboolean done = TRUE;
  for (guint i = 0; catalogue->variant_names[i] && done; i++)
    {
      const char *name = catalogue->variant_names[i];
      done = link_into (folder, name, g_hash_table_lookup (catalogue->variants, name));
    }
  return done;
}

static gboolean
build (const VvCatalogue *catalogue, const char *root)
{
  g_autofree char *data = g_build_filename (root, "espeak-ng-data", NULL);
  g_autofree char *voices = g_build_filename (data, "voices", NULL);
  g_autofree char *variants = g_build_filename (voices, "!v", NULL);
  g_autofree char *system_voices = g_build_filename (catalogue->data, "voices", NULL);
  return g_mkdir_with_parents (variants, 0755) == 0 && link_entries (catalogue->data, data, "voices")
         && link_entries (system_voices, voices, "!v") && link_variants (catalogue, variants);
}

static void
remove_tree (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GPtrArray) names = vv_files_list (path);
      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);
          remove_tree (child);
        }
    }
  remove (path);
}

static gboolean
is_usable (const char *root)
{
  g_autofree char *probe = g_build_filename (root, "espeak-ng-data", "phontab", NULL);
  return g_file_test (probe, G_FILE_TEST_EXISTS);
}

char *
vv_catalogue_link_data (const VvCatalogue *catalogue, const char *cache, GError **error)
{
  g_autofree char *digest = overlay_digest (catalogue);
  g_autofree char *name = g_strconcat ("engine-data-", digest, NULL);
  g_autofree char *root = g_build_filename (cache, name, NULL);
  g_autofree char *trial = g_strconcat (root, ".XXXXXX", NULL);
  if (is_usable (root))
    return g_steal_pointer (&root);
  if (g_mkdir_with_parents (cache, 0755) == 0 && g_mkdtemp_full (trial, 0755))
    {
      /* Another process may have been faster; what it made is as good. */
      if (build (catalogue, trial) && (g_rename (trial, root) == 0 || is_usable (root)))
        {
          remove_tree (trial);
          return g_steal_pointer (&root);
        }
      int why = errno;
      remove_tree (trial);
      errno = why;
    }
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
               "%s: cannot be used as the cache folder: %s; name another with --cache", cache, g_strerror (errno));
  return NULL;
}
