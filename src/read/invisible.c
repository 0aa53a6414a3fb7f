/* read/invisible: signs that nobody sees (marks of the direction of writing, soft hyphens within a line, joiners of
 * words) are left out: they stand between a name and its colon, and in the midst of words. */
#include "read/reader.h"

#include "core/text.h"

#include <string.h>

/* Joiners and non-joiners (U+200C, U+200D) are letters' business in Persian and Hindi, and stay. */
static gboolean
is_invisible (gunichar c, gunichar next)
{
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || c == 0x2060
         || (c >= 0x2066 && c <= 0x2069) || (c == 0x00AD && next != 0);
}

static gboolean
has_invisible (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80 && is_invisible (g_utf8_get_char (p), g_utf8_get_char (g_utf8_next_char (p))))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): @text without them, which go into @signs. */
static char *
without (const char *text, GString *signs)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (is_invisible (c, g_utf8_get_char (g_utf8_next_char (p))) ? signs : seen, c);
    }
  return vv_text_fold (seen->str);
}

static void
clean_lines (VvSource *source, VvBlock *block)
{
  for (guint i = block->lines->len; i > 0; i--)
    {
      VvLine *line = g_ptr_array_index (block->lines, i - 1);
      if (!has_invisible (line->text))
        continue;
      g_autoptr (GString) signs = g_string_new (NULL);
      char *seen = without (line->text, signs);
      vv_left_out (source, "invisible", line->line, signs->str);
      g_free (line->text);
      line->text = seen;
      if (!*seen)
        g_ptr_array_remove_index (block->lines, i - 1);
    }
}

static void
clean_name (char **name)
{
  if (!*name || !has_invisible (*name))
    return;
  g_autoptr (GString) signs = g_string_new (NULL);
  char *seen = without (*name, signs);
  g_free (*name);
  *name = seen;
}

void
vv_invisible_remove (VvSource *source)
{
  for (guint i = source->blocks->len; i > 0; i--)
    {
      VvBlock *block = g_ptr_array_index (source->blocks, i - 1);
      clean_lines (source, block);
      clean_name (&block->speaker);
      clean_name (&block->affiliation);
      if (block->lines->len == 0)
        g_ptr_array_remove_index (source->blocks, i - 1);
    }
}
