/* batch/list: which files a run renders, and where their outputs go. */
#include "batch/batch.h"

#include "core/files.h"
#include "core/text.h"

#include <string.h>

/** Folders nested deeper are a loop of links. */
#define DEPTH_MOST 40
#define STANDARD_INPUT_NAME "statement"

static void
item_free (gpointer data)
{
  VvItem *item = data;
  g_free (item->input);
  g_free (item->base);
  g_free (item);
}

static gboolean
is_ours (const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *extension = dot ? g_ascii_strdown (dot + 1, -1) : NULL;
  for (gsize i = 0; vv_readers[i] && extension; i++)
    if (g_strv_contains (vv_readers[i]->extensions, extension))
      return TRUE;
  return FALSE;
}

static char *
without_extension (const char *name)
{
  const char *dot = strrchr (name, '.');
  return is_ours (name) && dot > name ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);
}

static void
add_item (GPtrArray *items, const char *input, const char *folder, const char *name)
{
  g_autofree char *stem = without_extension (name);
  VvItem *item = g_new0 (VvItem, 1);
  *item = (VvItem){ g_strdup (input), g_build_filename (folder, stem, NULL) };
  g_ptr_array_add (items, item);
}

/* What a publisher writes, beside its sound, is of an earlier run there. */
static gboolean
is_output (const char *folder, const char *name)
{
  for (guint i = 0; vv_publishers[i]; i++)
    {
      gboolean fits = g_str_has_suffix (name, vv_publishers[i]->extension);
      gsize size = strlen (name) - (fits ? strlen (vv_publishers[i]->extension) : 0);
      g_autofree char *sound = g_strdup_printf ("%s/%.*s%s", folder, (int) size, name, vv_publishers[0]->extension);
      if (fits && g_file_test (sound, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

static void
add_folder (GPtrArray *items, const char *path, const char *folder, guint depth)
{
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (*name == '.')
        continue;
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *below = g_build_filename (folder, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        {
          if (depth < DEPTH_MOST)
            add_folder (items, child, below, depth + 1);
        }
      else if (is_ours (name) && !is_output (path, name))
        add_item (items, child, folder, name);
    }
}

static gboolean
add_input (GPtrArray *items, const char *input, const char *folder, GError **error)
{
  g_autofree char *name = vv_text_mask (input);
  guint before = items->len;
  if (g_str_equal (input, "-"))
    add_item (items, input, folder, STANDARD_INPUT_NAME);
  else if (g_file_test (input, G_FILE_TEST_IS_DIR))
    add_folder (items, input, folder, 0);
  else
    {
      g_autofree char *base = g_path_get_basename (input);
      add_item (items, input, folder, base); /* one that does not exist is told when it is read; others go on */
    }
  if (items->len > before)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s: there is no file in this folder that can be rendered (such as .txt, .md, .html, .vtt, .xml, .yaml)",
               name);
  return FALSE;
}

/* Two inputs with one output would each undo the other's work. */
static gboolean
check_unique (GPtrArray *items, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < items->len; i++)
    {
      VvItem *item = g_ptr_array_index (items, i);
      const VvItem *other = g_hash_table_lookup (seen, item->base);
      if (other)
        {
          g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                       "%s: its output %s.opus would be that of %s too; rename one of them", item->input, item->base,
                       other->input);
          return FALSE;
        }
      g_hash_table_insert (seen, item->base, item);
    }
  return TRUE;
}

GPtrArray *
vv_batch_list (const char *const *inputs, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  for (gsize i = 0; inputs[i]; i++)
    if (!add_input (items, inputs[i], folder, error))
      return NULL;
  return check_unique (items, error) ? g_steal_pointer (&items) : NULL;
}
