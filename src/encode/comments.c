/* encode/comments: the list of comments, and the two header packets of Ogg Opus (RFC 7845, section 5). */
#include "encode/headers.h"

#include <string.h>

static void
append_u16 (GByteArray *bytes, guint value)
{
  guint16 little = GUINT16_TO_LE ((guint16) value);
  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
append_u32 (GByteArray *bytes, gsize value)
{
  guint32 little = GUINT32_TO_LE ((guint32) value);
  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
append_text (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

static void
append_string (GByteArray *bytes, const char *text)
{
  append_u32 (bytes, strlen (text));
  append_text (bytes, text);
}

static void
comment_free (gpointer data)
{
  VvComment *comment = data;
  g_free (comment->name);
  g_free (comment->value);
  g_free (comment);
}

GPtrArray *
vv_comments_new (void)
{
  return g_ptr_array_new_with_free_func (comment_free);
}

void
vv_comment_add (GPtrArray *comments, const char *name, const char *value)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  for (const char *p = value; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (clean, g_unichar_iscntrl (c) ? ' ' : c);
    }
  VvComment *comment = g_new0 (VvComment, 1);
  *comment = (VvComment){ g_strdup (name), g_strdup (clean->str) };
  g_ptr_array_add (comments, comment);
}

GBytes *
vv_opus_head (guint pre_skip, guint input_rate_hz)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const guint8 version = 1, channels = 1, mapping_family = 0;
  append_text (bytes, "OpusHead");
  g_byte_array_append (bytes, &version, 1);
  g_byte_array_append (bytes, &channels, 1);
  append_u16 (bytes, pre_skip);
  append_u32 (bytes, input_rate_hz);
  append_u16 (bytes, 0); /* output gain */
  g_byte_array_append (bytes, &mapping_family, 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
vv_opus_tags (GPtrArray *comments)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  append_text (bytes, "OpusTags");
  append_string (bytes, vv_opus_version ());
  append_u32 (bytes, comments->len);
  for (guint i = 0; i < comments->len; i++)
    {
      const VvComment *comment = g_ptr_array_index (comments, i);
      g_autofree char *line = g_strdup_printf ("%s=%s", comment->name, comment->value);
      append_string (bytes, line);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
