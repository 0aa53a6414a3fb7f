/* Every file in one shard, however the list came about, and no shard much larger than another. */
#include "batch/batch.h"

#define FILES 200
#define SHARDS_MOST 23

static VvItem *
item (guint i)
{
  g_autofree char *name = g_strdup_printf ("in/%u.txt", i);
  VvItem *made = vv_item_new (name, name);
  made->stamp.size_bytes = (gint64) (i * i * 37 % 5000);
  return made;
}

/* The whole list, forwards or backwards. */
static GPtrArray *
list (gboolean backwards)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_item_free);
  for (guint i = 0; i < FILES; i++)
    g_ptr_array_add (items, item (backwards ? FILES - 1 - i : i));
  return items;
}

static void
check_shards (guint count)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 least = G_MAXINT64, most = 0;
  for (guint number = 1; number <= count; number++)
    {
      g_autoptr (GPtrArray) shard = list (FALSE), same = list (TRUE);
      gint64 bytes = 0;
      vv_batch_shard (shard, number, count);
      vv_batch_shard (same, number, count);
      g_assert_cmpuint (shard->len, ==, same->len);
      for (guint i = 0; i < shard->len; i++)
        {
          const VvItem *one = g_ptr_array_index (shard, i);
          const VvItem *other = g_ptr_array_index (same, same->len - 1 - i);
          g_assert_cmpstr (one->input, ==, other->input);
          g_assert_true (g_hash_table_add (seen, g_strdup (one->input)));
          bytes += one->stamp.size_bytes;
        }
      least = MIN (least, bytes);
      most = MAX (most, bytes);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, FILES);
  g_assert_cmpint (most - least, <=, 5000);
}

static void
test_shards (void)
{
  for (guint count = 1; count <= SHARDS_MOST; count++)
    check_shards (count);
}

static void
test_more_shards_than_files (void)
{
  g_autoptr (GPtrArray) first = list (FALSE), last = list (FALSE);
  vv_batch_shard (first, 1, 10 * FILES);
  vv_batch_shard (last, 10 * FILES, 10 * FILES);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (last->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shard/every file is in one, and they are alike in size", test_shards);
  g_test_add_func ("/shard/there may be more than files", test_more_shards_than_files);
  return g_test_run ();
}
