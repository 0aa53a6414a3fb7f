/* publish: the list of outputs, the chapters of a file, and the times that files write. */
#include "publish/outputs.h"
#include "publish/times.h"

const VvPublisher *const vv_publishers[] = { &vv_publisher_opus, &vv_publisher_vtt, &vv_publisher_chapters, NULL };

const VvPublisher *
vv_publisher_find (const char *name)
{
  for (gsize i = 0; vv_publishers[i]; i++)
    if (g_str_equal (vv_publishers[i]->name, name))
      return vv_publishers[i];
  return NULL;
}

static void
chapter_free (gpointer data)
{
  VvFileChapter *chapter = data;
  g_free (chapter->title);
  g_free (chapter);
}

/** A chapter among its neighbours, while chapters are merged. */
typedef struct Node Node;
struct Node
{
  Node *before, *after;
  VvSamples start, length;
  const char *title; /* of the timeline */
};

/* The shortest first; of equals the earlier. No two start at one time. */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Node *first = a, *second = b;
  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  return first->start < second->start ? -1 : first->start > second->start;
}

/* @node and the one after it become one. */
static void
merge_with_next (Node *node, GTree *by_length)
{
  Node *next = node->after;
  g_tree_remove (by_length, node);
  g_tree_remove (by_length, next);
  if (next->length > node->length)
    node->title = next->title;
  node->length += next->length;
  node->after = next->after;
  if (node->after)
    node->after->before = node;
  g_tree_insert (by_length, node, node);
}

static void
merge_shortest (GTree *by_length)
{
  Node *shortest = g_tree_node_key (g_tree_node_first (by_length));
  const Node *before = shortest->before, *after = shortest->after;
  gboolean forward = !before || (after && after->length < before->length);
  merge_with_next (forward ? shortest : shortest->before, by_length);
}

static void
link_nodes (const VvTimeline *line, Node *nodes, GTree *by_length)
{
  guint n = line->chapters->len;
  for (guint i = 0; i < n; i++)
    {
      const VvChapter *chapter = g_ptr_array_index (line->chapters, i);
      VvSamples end = i + 1 < n ? ((const VvChapter *) g_ptr_array_index (line->chapters, i + 1))->start : line->length;
      nodes[i] = (Node){ i > 0 ? &nodes[i - 1] : NULL, i + 1 < n ? &nodes[i + 1] : NULL, chapter->start,
                         end - chapter->start, chapter->title };
      g_tree_insert (by_length, &nodes[i], &nodes[i]);
    }
}

GPtrArray *
vv_chapters_fit (const VvTimeline *line, guint most)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (chapter_free);
  g_autofree Node *nodes = g_new0 (Node, line->chapters->len + 1);
  g_autoptr (GTree) by_length = g_tree_new (compare_lengths);
  link_nodes (line, nodes, by_length);
  while (g_tree_nnodes (by_length) > (int) MAX (most, 1))
    merge_shortest (by_length);
  for (const Node *node = line->chapters->len > 0 ? nodes : NULL; node; node = node->after)
    {
      VvFileChapter *chapter = g_new0 (VvFileChapter, 1);
      *chapter = (VvFileChapter){ node->start, g_strdup_printf ("%u. %s", chapters->len + 1, node->title) };
      g_ptr_array_add (chapters, chapter);
    }
  return chapters;
}

char *
vv_time_format (gint64 milliseconds)
{
  return g_strdup_printf ("%02d:%02d:%02d.%03d", (int) (milliseconds / 3600000), (int) (milliseconds / 60000 % 60),
                          (int) (milliseconds / 1000 % 60), (int) (milliseconds % 1000));
}

gint64
vv_time_floor_ms (VvSamples samples)
{
  return samples / (VV_SAMPLES_PER_SECOND / 1000);
}

gint64
vv_time_ceil_ms (VvSamples samples)
{
  const VvSamples per_ms = VV_SAMPLES_PER_SECOND / 1000;
  return (samples + per_ms - 1) / per_ms;
}
