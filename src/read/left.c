/* read/left: what a reader leaves out is written down as it goes, so that the ledger can account for every character.
 */
#include "read/reader.h"

#include "core/text.h"

#include <string.h>

static gboolean
has_ink (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

void
vv_left_out (VvSource *source, const char *rule, guint line, const char *text)
{
  if (!has_ink (text))
    return;
  VvLeftOut *left = g_new0 (VvLeftOut, 1);
  *left = (VvLeftOut){ rule, MAX (line, 1), vv_text_compose (text, -1) };
  g_ptr_array_add (source->left, left);
}

void
vv_left_rest (VvSource *source, const char *rule, guint line, const char *whole, const char *kept)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *composed = vv_text_compose (whole, -1);
  g_autofree char *part = vv_text_compose (kept, -1);
  const char *next = part + strlen (part); /* from the end: a label, a time stand before what is kept */
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *p = composed + strlen (composed); p > composed;)
    {
      p = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (p);
      while (next > part && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (next))))
        next = g_utf8_prev_char (next);
      if (g_unichar_isspace (c))
        continue;
      if (next > part && g_utf8_get_char (g_utf8_prev_char (next)) == c)
        next = g_utf8_prev_char (next);
      else
        g_array_append_val (left, c);
    }
  for (guint i = left->len; i > 0; i--)
    g_string_append_unichar (rest, g_array_index (left, gunichar, i - 1));
  vv_left_out (source, rule, line, rest->str);
}

void
vv_found (VvSource *source, const char *text, guint line)
{
  if (!source->found)
    {
      source->found = g_string_new (NULL);
      source->found_at = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  g_array_append_val (source->found_at, line);
  for (const char *p = strchr (text, '\n'); p; p = strchr (p + 1, '\n'))
    {
      line++;
      g_array_append_val (source->found_at, line);
    }
  g_string_append (source->found, text);
  g_string_append_c (source->found, '\n');
}
