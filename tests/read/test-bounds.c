/* read: inputs that would cost a parser, or a loop of ours, more than their size: each ends in a result that is no
 * larger than the file, or in one clear error. What grew with the square of its size would fail by its count. */
#include "read/read.h"

#include <string.h>

/* @head, @times of @unit, @tail. */
static VvSource *
read_repeated (const char *file, const char *head, const char *unit, guint times, const char *tail, GError **error)
{
  GString *text = g_string_new (head);
  for (guint i = 0; i < times; i++)
    g_string_append (text, unit);
  g_string_append (text, tail);
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  return vv_read_bytes (file, bytes, NULL, error);
}

static const struct
{
  const char *file, *head, *unit;
  guint times;
  const char *tail, *message;
} refused[] = {
  { "a.txt", "", "a\n", VV_READ_MOST_PIECES + 1, "", "a.txt:1000001:2: more than 1000000 lines, tags and marks" },
  { "a.md", "# T\n\n", "[", VV_READ_MOST_PIECES, "\n", "a.md:3:999999: more than 1000000 lines, tags and marks" },
  { "a.html", "<html>\n", "<p>a", VV_READ_MOST_PIECES, "", "a.html:2:3999993: more than 1000000 lines, tags" },
  { "a.txt", "", "a\n", 350001, "", "a.txt:350001:2: more than 350000 lines, tags and marks" },
  { "a.md", "# T\n\n", "- a\n", 200000, "", "a.md:200001:4: more than 200000 lines, tags and marks" },
  { "a.html", "<html>\n", "<p>a", 750000, "", "a.html:2:2999993: more than 750000 lines, tags and marks" },
  { "a.html", "<html>\n<p", " a='>'", 10001, ">x</p>", "a.html:2:1: a tag with more than 10000 attributes" },
  { "a.html", "<html>\n<p \" ", "a ", 20001, ">x</p>", "a.html:2:1: a tag with more than 10000 attributes" },
  { "a.xml", "<TEI\n", " a='>'", 10001, "><p>x</p></TEI>", "a.xml:1:1: a tag with more than 10000 attributes" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VvSource) source = read_repeated (refused[i].file, refused[i].head, refused[i].unit, refused[i].times,
                                                   refused[i].tail, &error);
      g_assert_null (source);
      g_assert_error (error, VV_ERROR, VV_ERROR_LIMIT);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, refused[i].message));
    }
}

/* What a comment or a script holds is no tag. */
static void
test_scripts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSource) source = read_repeated ("a.html", "<html><!-- <a -->\n<script>for (i=0;i<n;i++) {", "a = b; ",
                                               10001, "}</script><p>Heard.</p></html>", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (source->blocks->len, ==, 1);
}

/** Bytes of the longest line, and of all. */
static gsize
measure (const VvSource *source, gsize *longest)
{
  gsize sum = 0;
  *longest = 0;
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        {
          gsize size = strlen (((const VvLine *) g_ptr_array_index (block->lines, k))->text);
          sum += size;
          *longest = MAX (*longest, size);
        }
    }
  return sum;
}

/* A file of nothing but broken words: none becomes longer than a few lines. */
static void
test_hyphens (void)
{
  gsize longest = 0;
  g_autoptr (VvSource) source = read_repeated ("a.txt", "", "word-\n", 20000, "end\n", NULL);
  measure (source, &longest);
  g_assert_cmpuint (longest, <=, strlen ("wordwordwordword-"));
  g_autoptr (VvSource) narrow = read_repeated ("a.txt", "The inter-\ngovern-\nmental\n", "board met\n", 3, "", NULL);
  const VvLine *first = g_ptr_array_index (((const VvBlock *) g_ptr_array_index (narrow->blocks, 0))->lines, 0);
  g_assert_cmpstr (first->text, ==, "The intergovernmental");
}

/* A long text that a document names once and asks for ten thousand times is not given. */
static void
test_entities (void)
{
  g_autofree char *text = g_strnfill (2000, 'x');
  g_autofree char *head
      = g_strdup_printf ("<!DOCTYPE TEI [<!ENTITY a \"%s\"><!ENTITY b \"bee\">]>\n<TEI><p>&b; ", text);
  gsize longest = 0;
  g_autoptr (VvSource) source = read_repeated ("a.xml", head, "&a;", 10000, "</p></TEI>", NULL);
  g_assert_cmpuint (measure (source, &longest), ==, strlen ("bee"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/more pieces or attributes than any record has are refused at their place", test_refused);
  g_test_add_func ("/bounds/scripts are not taken for tags", test_scripts);
  g_test_add_func ("/bounds/broken words do not grow with the file", test_hyphens);
  g_test_add_func ("/bounds/entities do not multiply", test_entities);
  return g_test_run ();
}
