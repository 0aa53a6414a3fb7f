/* batch/list: which files a run renders, and where their outputs go. */
#include "batch/report.h"

#include "core/files.h"
#include "core/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define STANDARD_INPUT_NAME "statement"

/** A folder on the way from an input down: a link back to one of them would go round for ever. */
typedef struct Place Place;
struct Place
{
  const Place *above;
  dev_t device;
  ino_t inode;
};

typedef struct
{
  GPtrArray *items;
  GArray *around;      /* (element-type Place): the folders that the input lies in */
  struct stat outputs; /* the folder of the outputs; zeros before it is made */
} List;

VvItem *
vv_item_new (const char *input, const char *base)
{
  VvItem *item = g_new0 (VvItem, 1);
  item->input = g_strdup (input);
  item->base = g_strdup (base);
  if (!g_str_equal (input, "-"))
    (void) vv_stamp_of (input, &item->stamp);
  return item;
}

void
vv_item_free (VvItem *item)
{
  if (!item)
    return;
  g_clear_error (&item->refused);
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
add_item (List *list, const char *input, const char *folder, const char *name)
{
  g_autofree char *stem = without_extension (name);
  g_autofree char *base = g_build_filename (folder, stem, NULL);
  g_ptr_array_add (list->items, vv_item_new (input, base));
}

/* What it holds nobody knows: it is told like a file that cannot be read. */
static void
add_closed_folder (List *list, const char *path, const char *folder)
{
  int why = errno;
  VvItem *item = vv_item_new (path, folder);
  g_autofree char *name = vv_text_mask (path);
  g_set_error (&item->refused, VV_ERROR, VV_ERROR_INPUT, "%s: this folder cannot be read: %s", name, g_strerror (why));
  g_ptr_array_add (list->items, item);
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

static gboolean
is_report (const char *path, const char *name)
{
  return (g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".html")) && vv_report_is_one (path);
}

static gboolean
is_same (const struct stat *found, dev_t device, ino_t inode)
{
  return found->st_dev == device && found->st_ino == inode;
}

static gboolean
leads_back (const List *list, const Place *place, const struct stat *found)
{
  for (; place; place = place->above)
    if (is_same (found, place->device, place->inode))
      return TRUE;
  for (guint i = 0; i < list->around->len; i++)
    {
      const Place *around = &g_array_index (list->around, Place, i);
      if (is_same (found, around->device, around->inode))
        return TRUE;
    }
  return FALSE;
}

static void
note_around (List *list, const char *input)
{
  struct stat found;
  g_autofree char *path = realpath (input, NULL);
  g_array_set_size (list->around, 0);
  while (path && !g_str_equal (path, "/"))
    {
      char *above = g_path_get_dirname (path);
      g_free (path);
      path = above;
      if (stat (path, &found) != 0)
        continue;
      const Place place = { NULL, found.st_dev, found.st_ino };
      g_array_append_val (list->around, place);
    }
}

static void add_folder (List *list, const char *path, const char *folder, const Place *above, const struct stat *found);

static void
add_child (List *list, const char *path, const char *folder, const char *name, const Place *place)
{
  struct stat found;
  g_autofree char *child = g_build_filename (path, name, NULL);
  if (stat (child, &found) != 0)
    {
      if (errno == EACCES && is_ours (name)) /* a link: told when it is read */
        add_item (list, child, folder, name);
      return;
    }
  if (S_ISREG (found.st_mode) && is_ours (name) && !is_output (path, name) && !is_report (child, name))
    add_item (list, child, folder, name);
  if (!S_ISDIR (found.st_mode) || leads_back (list, place, &found)
      || is_same (&found, list->outputs.st_dev, list->outputs.st_ino))
    return;
  g_autofree char *below = g_build_filename (folder, name, NULL);
  add_folder (list, child, below, place, &found);
}

static void
add_folder (List *list, const char *path, const char *folder, const Place *above, const struct stat *found)
{
  const Place place = { above, found->st_dev, found->st_ino };
  if (access (path, R_OK | X_OK) != 0)
    {
      add_closed_folder (list, path, folder);
      return;
    }
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (*name != '.')
        add_child (list, path, folder, name, &place);
    }
}

static gboolean
add_input (List *list, const char *input, const char *folder, GError **error)
{
  struct stat found;
  g_autofree char *name = vv_text_mask (input);
  guint before = list->items->len;
  if (g_str_equal (input, "-"))
    add_item (list, input, folder, STANDARD_INPUT_NAME);
  else if (stat (input, &found) == 0 && S_ISDIR (found.st_mode))
    {
      note_around (list, input);
      add_folder (list, input, folder, NULL, &found);
    }
  else
    {
      g_autofree char *base = g_path_get_basename (input);
      add_item (list, input, folder, base); /* one that does not exist is told when it is read; others go on */
    }
  if (list->items->len > before)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s: there is no file in this folder that can be rendered (such as .txt, .md, .html, .vtt, .xml, .yaml)",
               name);
  return FALSE;
}

static gboolean
is_same_file (const char *input, const char *other)
{
  g_autofree char *one = g_canonicalize_filename (input, NULL), *two = g_canonicalize_filename (other, NULL);
  return g_str_equal (one, two);
}

/* Two inputs with one output would each undo the other's work; one that is named twice is rendered once. */
static void
refuse_twins (GPtrArray *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < items->len; i++)
    {
      VvItem *item = g_ptr_array_index (items, i);
      if (item->refused)
        continue;
      const VvItem *other = g_hash_table_lookup (seen, item->base);
      if (!other)
        {
          g_hash_table_insert (seen, item->base, item);
          continue;
        }
      if (is_same_file (item->input, other->input))
        {
          g_ptr_array_remove_index (items, i--);
          continue;
        }
      g_autofree char *input = vv_text_mask (item->input);
      g_autofree char *base = vv_text_mask (item->base);
      g_autofree char *first = vv_text_mask (other->input);
      g_set_error (&item->refused, VV_ERROR, VV_ERROR_TWIN,
                   "%s: its output %s.opus would be that of %s too; rename one of them", input, base, first);
    }
}

GPtrArray *
vv_batch_list (const char *const *inputs, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_item_free);
  g_autoptr (GArray) around = g_array_new (FALSE, FALSE, sizeof (Place));
  List list = { .items = items, .around = around };
  (void) stat (folder, &list.outputs);
  for (gsize i = 0; inputs[i]; i++)
    if (!add_input (&list, inputs[i], folder, error))
      return NULL;
  refuse_twins (items);
  return g_steal_pointer (&items);
}
