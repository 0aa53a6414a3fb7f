/* fuzz/inside: see inside.h. */
#include "inside.h"

#include <string.h>
#include <zip.h>

static const char container[] = "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>";
static const char package[]
    = "<package><metadata><title>T</title><language>en</language></metadata><manifest><item id='a' "
      "href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>";

static void
add_member (zip_t *archive, const char *name, const void *data, gsize size)
{
  zip_source_t *source = zip_source_buffer (archive, data, size, 0);
  g_assert_nonnull (source);
  zip_int64_t index = zip_file_add (archive, name, source, ZIP_FL_ENC_UTF_8);
  g_assert_cmpint (index, >=, 0);
  zip_set_file_compression (archive, (zip_uint64_t) index, ZIP_CM_STORE, 0);
  zip_file_set_mtime (archive, (zip_uint64_t) index, 0, 0);
}

static void
add_epub (zip_t *archive, const guint8 *data, gsize size)
{
  const guint8 *end = size > 0 ? memchr (data, '\0', size) : NULL;
  gsize first = end ? (gsize) (end - data) : 0;
  add_member (archive, "META-INF/container.xml", container, sizeof container - 1);
  if (end)
    add_member (archive, "p.opf", data, first);
  else
    add_member (archive, "p.opf", package, sizeof package - 1);
  add_member (archive, "a.xhtml", end ? end + 1 : data, end ? size - first - 1 : size);
}

static void
add_docx (zip_t *archive, const guint8 *data, gsize size)
{
  const guint8 *end = size > 0 ? memchr (data, '\0', size) : NULL;
  add_member (archive, "word/document.xml", data, end ? (gsize) (end - data) : size);
  if (end)
    add_member (archive, "word/footnotes.xml", end + 1, size - (gsize) (end - data) - 1);
}

GBytes *
vv_fuzz_inside (const char *reader, const guint8 *data, gsize size)
{
  zip_error_t error;
  zip_error_init (&error);
  zip_source_t *memory = zip_source_buffer_create (NULL, 0, 0, &error);
  g_assert_nonnull (memory);
  zip_source_keep (memory);
  zip_t *archive = zip_open_from_source (memory, ZIP_TRUNCATE, &error);
  g_assert_nonnull (archive);
  if (g_str_equal (reader, "epub"))
    add_epub (archive, data, size);
  else if (g_str_equal (reader, "docx"))
    add_docx (archive, data, size);
  else
    add_member (archive, "content.xml", data, size);
  g_assert_cmpint (zip_close (archive), ==, 0);
  zip_stat_t stat;
  zip_stat_init (&stat);
  g_assert_cmpint (zip_source_stat (memory, &stat), ==, 0);
  guint8 *bytes = g_malloc (stat.size);
  g_assert_cmpint (zip_source_open (memory), ==, 0);
  g_assert_cmpint (zip_source_read (memory, bytes, stat.size), ==, (gint64) stat.size);
  zip_source_close (memory);
  zip_source_free (memory);
  zip_error_fini (&error);
  return g_bytes_new_take (bytes, stat.size);
}
