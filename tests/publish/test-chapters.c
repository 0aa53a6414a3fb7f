/* publish: chapters are numbered, and merged when there are too many. */
#include "publish/publish.h"
#include "publish/times.h"

static void
chapter_free (gpointer data)
{
  VvChapter *chapter = data;
  g_free (chapter->title);
  g_free (chapter);
}

/* Chapters of the lengths given, named A, B, C … */
static GPtrArray *
fit (const guint *lengths, guint n, guint most)
{
  VvTimeline line = { .chapters = g_ptr_array_new_with_free_func (chapter_free) };
  for (guint i = 0; i < n; i++)
    {
      VvChapter *chapter = g_new0 (VvChapter, 1);
      chapter->start = line.length;
      chapter->title = g_strdup_printf ("%c", 'A' + (char) (i % 26));
      g_ptr_array_add (line.chapters, chapter);
      line.length += lengths[i];
    }
  GPtrArray *chapters = vv_chapters_fit (&line, most);
  g_ptr_array_unref (line.chapters);
  return chapters;
}

static void
test_merge (void)
{
  const guint lengths[] = { 100, 5, 50, 40, 60 };
  static const char *const titles[] = { "1. A", "2. C", "3. E" };
  static const VvSamples starts[] = { 0, 100, 195 };
  g_autoptr (GPtrArray) chapters = fit (lengths, G_N_ELEMENTS (lengths), 3);
  g_assert_cmpuint (chapters->len, ==, 3); /* B joins C (the shorter neighbour), then D joins C */
  for (guint i = 0; i < 3; i++)
    {
      const VvFileChapter *chapter = g_ptr_array_index (chapters, i);
      g_assert_cmpstr (chapter->title, ==, titles[i]);
      g_assert_cmpint (chapter->start, ==, starts[i]);
    }
}

static void
test_many (void)
{
  guint lengths[1000];
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    lengths[i] = 960 * (1 + i * 7919 % 101);
  g_autoptr (GPtrArray) chapters = fit (lengths, G_N_ELEMENTS (lengths), VV_CHAPTERS_MOST);
  g_assert_cmpuint (chapters->len, ==, VV_CHAPTERS_MOST);
  VvSamples last = -1;
  for (guint i = 0; i < chapters->len; i++)
    {
      const VvFileChapter *chapter = g_ptr_array_index (chapters, i);
      g_assert_cmpint (chapter->start, >, last);
      last = chapter->start;
    }
  g_assert_cmpint (((const VvFileChapter *) g_ptr_array_index (chapters, 0))->start, ==, 0);
}

static void
test_times (void)
{
  g_autofree char *time = vv_time_format (271250);
  g_assert_cmpstr (time, ==, "00:04:31.250");
  g_assert_cmpint (vv_time_floor_ms (95), ==, 1);
  g_assert_cmpint (vv_time_ceil_ms (97), ==, 3);
  g_assert_cmpint (vv_time_ceil_ms (96), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chapters/the shortest joins the shorter neighbour", test_merge);
  g_test_add_func ("/chapters/a thousand become a hundred", test_many);
  g_test_add_func ("/times/are written as players read them", test_times);
  return g_test_run ();
}
