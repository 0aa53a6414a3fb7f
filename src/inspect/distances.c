/* inspect/distances: how far the voices of a cast, or of one meeting, are apart; whole lines, the nearest first. */
#include "inspect/inspect.h"

typedef struct
{
  const char *one_name, *other_name;
  guint order; /* in which the pair was added */
  guint times; /* they follow each other; 0: they never do */
  VvDistance parts;
  double total;
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *other = b;
  if (one->total != other->total)
    return one->total < other->total ? -1 : 1;
  return one->order < other->order ? -1 : one->order > other->order;
}

static void
add_pair (GArray *pairs, const VvRole *one, const char *one_name, const VvRole *other, const char *other_name,
          guint times)
{
  Pair pair = { one_name, other_name, pairs->len, times, vv_role_distance (one, other), 0 };
  pair.total = vv_distance_total (&pair.parts);
  g_array_append_val (pairs, pair);
}

static void
print_voice (GString *out, const char *who, const VvRole *role)
{
  g_string_append_printf (out, "%s: voice %s, %u Hz, formants %u %%, balance %d dB, %u words a minute\n", who,
                          role->name, role->f0_hz, role->formants, role->balance_db, role->settings.rate_wpm);
}

static void
print_pairs (GString *out, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      g_string_append_printf (out, "%s and %s: %.1f (pitch %.1f, formants %.1f, timbre %.1f, rate %.1f)",
                              pair->one_name, pair->other_name, pair->total, pair->parts.pitch, pair->parts.formants,
                              pair->parts.timbre, pair->parts.rate);
      if (pair->times > 0)
        g_string_append_printf (out, ", %u exchange%s", pair->times, pair->times == 1 ? "" : "s");
      g_string_append_c (out, '\n');
    }
}

static void
print_nearest (GString *out, const char *what, const GArray *pairs)
{
  if (pairs->len == 0)
    return;
  const Pair *nearest = &g_array_index (pairs, Pair, 0);
  g_string_append_printf (out, "%s: %.1f, %s and %s\n", what, nearest->total, nearest->one_name, nearest->other_name);
}

char *
vv_inspect_pool_distances (const VvCast *cast)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  const GPtrArray *pool = vv_cast_pool (cast);
  for (guint i = 0; i < pool->len; i++)
    {
      const VvRole *one = g_ptr_array_index (pool, i);
      print_voice (out, one->name, one);
      for (guint j = i + 1; j < pool->len; j++)
        {
          const VvRole *other = g_ptr_array_index (pool, j);
          add_pair (pairs, one, one->name, other, other->name, 0);
        }
    }
  g_array_sort (pairs, compare_pairs);
  print_pairs (out, pairs);
  print_nearest (out, "Nearest of the pool", pairs);
  return g_string_free (out, FALSE);
}

static GArray *
all_pairs (const VvScript *script, GHashTable *picks)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  for (guint i = 0; i < script->speakers->len; i++)
    for (guint j = i + 1; j < script->speakers->len; j++)
      {
        const VvSpeaker *one = g_ptr_array_index (script->speakers, i);
        const VvSpeaker *other = g_ptr_array_index (script->speakers, j);
        add_pair (pairs, g_hash_table_lookup (picks, one), one->name, g_hash_table_lookup (picks, other), other->name,
                  0);
      }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

static GArray *
neighbour_pairs (const VvScript *script, GHashTable *picks)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GPtrArray) neighbours = vv_script_neighbours (script);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const VvNeighbours *pair = g_ptr_array_index (neighbours, i);
      add_pair (pairs, g_hash_table_lookup (picks, pair->one), pair->one->name,
                g_hash_table_lookup (picks, pair->other), pair->other->name, pair->times);
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

char *
vv_inspect_distances (const VvScript *script, const VvCast *cast)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      print_voice (out, speaker->name, g_hash_table_lookup (picks, speaker));
    }
  g_autoptr (GArray) neighbours = neighbour_pairs (script, picks);
  g_autoptr (GArray) all = all_pairs (script, picks);
  print_pairs (out, neighbours);
  print_nearest (out, "Nearest of all", all);
  print_nearest (out, "Nearest neighbours", neighbours);
  return g_string_free (out, FALSE);
}
