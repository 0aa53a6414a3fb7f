/* batch/shard: a part of a list, the same whoever asks: the largest file first, each to the shard that has least. */
#include "batch/batch.h"

#include <string.h>

typedef struct
{
  gint64 bytes;
  guint number;
} Shard;

static int
compare_loads (gconstpointer a, gconstpointer b)
{
  const Shard *one = a, *other = b;
  if (one->bytes != other->bytes)
    return one->bytes < other->bytes ? -1 : 1;
  return one->number < other->number ? -1 : one->number > other->number;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const VvItem *one = *(const VvItem *const *) a, *other = *(const VvItem *const *) b;
  if (one->stamp.size_bytes != other->stamp.size_bytes)
    return one->stamp.size_bytes > other->stamp.size_bytes ? -1 : 1;
  return strcmp (one->input, other->input);
}

/* Returns the shard's number; empty files are spread too. */
static guint
give (GTree *by_load, const VvItem *item)
{
  Shard *least = g_tree_node_key (g_tree_node_first (by_load));
  g_tree_remove (by_load, least);
  least->bytes += MAX (item->stamp.size_bytes, 1);
  g_tree_insert (by_load, least, least);
  return least->number;
}

void
vv_batch_shard (GPtrArray *items, guint number, guint count)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  g_autofree Shard *shards = g_new0 (Shard, count);
  g_autoptr (GTree) by_load = g_tree_new (compare_loads);
  for (guint i = 0; i < count; i++)
    {
      shards[i].number = i + 1;
      g_tree_insert (by_load, &shards[i], &shards[i]);
    }
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (items, i));
  g_ptr_array_sort (sorted, compare_items);
  for (guint i = 0; i < sorted->len; i++)
    if (give (by_load, g_ptr_array_index (sorted, i)) == number)
      g_hash_table_add (kept, g_ptr_array_index (sorted, i));
  gsize n = 0;
  g_autofree gpointer *all = g_ptr_array_steal (items, &n);
  for (gsize i = 0; i < n; i++)
    if (g_hash_table_contains (kept, all[i]))
      g_ptr_array_add (items, all[i]);
    else
      vv_item_free (all[i]);
}
