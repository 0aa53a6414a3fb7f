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

static const VvFileChapter *
chapter_at (GPtrArray *chapters, guint index)
{
  return g_ptr_array_index (chapters, index);
}

static VvSamples
chapter_length (GPtrArray *chapters, guint index, VvSamples end)
{
  VvSamples next = index + 1 < chapters->len ? chapter_at (chapters, index + 1)->start : end;
  return next - chapter_at (chapters, index)->start;
}

static guint
shortest_chapter (GPtrArray *chapters, VvSamples end)
{
  guint shortest = 0;
  for (guint i = 1; i < chapters->len; i++)
    if (chapter_length (chapters, i, end) < chapter_length (chapters, shortest, end))
      shortest = i;
  return shortest;
}

/* Chapter @index and the one after it become one. */
static void
merge_with_next (GPtrArray *chapters, guint index, VvSamples end)
{
  VvFileChapter *first = g_ptr_array_index (chapters, index), *second = g_ptr_array_index (chapters, index + 1);
  if (chapter_length (chapters, index + 1, end) > chapter_length (chapters, index, end))
    {
      char *title = first->title;
      first->title = second->title;
      second->title = title;
    }
  g_ptr_array_remove_index (chapters, index + 1);
}

static void
merge_one (GPtrArray *chapters, VvSamples end)
{
  guint shortest = shortest_chapter (chapters, end);
  gboolean forward
      = shortest == 0
        || (shortest + 1 < chapters->len
            && chapter_length (chapters, shortest + 1, end) < chapter_length (chapters, shortest - 1, end));
  merge_with_next (chapters, forward ? shortest : shortest - 1, end);
}

GPtrArray *
vv_chapters_fit (const VvTimeline *line, guint most)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (chapter_free);
  for (guint i = 0; i < line->chapters->len; i++)
    {
      const VvChapter *from = g_ptr_array_index (line->chapters, i);
      VvFileChapter *chapter = g_new0 (VvFileChapter, 1);
      *chapter = (VvFileChapter){ from->start, g_strdup (from->title) };
      g_ptr_array_add (chapters, chapter);
    }
  while (chapters->len > MAX (most, 1))
    merge_one (chapters, line->length);
  for (guint i = 0; i < chapters->len; i++)
    {
      VvFileChapter *chapter = g_ptr_array_index (chapters, i);
      g_autofree char *title = chapter->title;
      chapter->title = g_strdup_printf ("%u. %s", i + 1, title);
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
