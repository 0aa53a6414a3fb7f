/* read/archive: see archive.h. */
#include "read/archive.h"

#include "core/text.h"

#include <zip.h>

static zip_t *
open_archive (GBytes *archive)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (archive, &size);
  zip_source_t *bytes = zip_source_buffer_create (data, size, 0, NULL);
  zip_t *zip = bytes ? zip_open_from_source (bytes, ZIP_RDONLY, NULL) : NULL;
  if (bytes && !zip)
    zip_source_free (bytes);
  return zip;
}

gboolean
vv_archive_has (GBytes *archive, const char *member)
{
  zip_t *zip = open_archive (archive);
  gboolean has = zip && zip_name_locate (zip, member, 0) >= 0;
  if (zip)
    zip_discard (zip);
  return has;
}

/* Returns: NULL: damaged, or, with *@large, too large. */
static GBytes *
unpack (zip_file_t *stream, gboolean *large)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  zip_int64_t n = 0;
  while ((n = zip_fread (stream, buffer, sizeof buffer)) > 0)
    {
      *large = bytes->len + (gsize) n > VV_ARCHIVE_MEMBER_MOST_BYTES;
      if (*large)
        return NULL;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
vv_archive_member (const char *file, GBytes *archive, const char *member, GError **error)
{
  zip_t *zip = open_archive (archive);
  zip_file_t *stream = zip ? zip_fopen (zip, member, 0) : NULL;
  gboolean large = FALSE;
  GBytes *bytes = stream ? unpack (stream, &large) : NULL;
  g_autofree char *name = vv_text_mask (member);
  if (large)
    g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:1:1: '%s' in it unpacks to more than %d MiB", file, name,
                 VV_ARCHIVE_MEMBER_MOST_BYTES / (1024 * 1024));
  else if (!bytes)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: '%s' in it is absent, damaged or encrypted", file, name);
  if (stream)
    zip_fclose (stream);
  if (zip)
    zip_discard (zip);
  return bytes;
}
