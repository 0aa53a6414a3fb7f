/* core/text: see text.h. */
#include "core/text.h"

#include <string.h>

static gboolean
is_white (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00A0 || c == 0x2007 || c == 0x202F || c == 0x200B || c == 0xFEFF;
}

static guint
edit_distance (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);
  for (gsize j = 0; j <= n; j++)
    row[j] = (guint) j;
  for (gsize i = 0; a[i]; i++)
    {
      guint diagonal = row[0];
      row[0] = (guint) i + 1;
      for (gsize j = 0; j < n; j++)
        {
          guint replace = diagonal + (g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]));
          diagonal = row[j + 1];
          row[j + 1] = MIN (replace, MIN (row[j], row[j + 1]) + 1);
        }
    }
  return row[n];
}

char *
vv_text_mask (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *masked = g_string_new (NULL);
  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (masked, c != '\n' && g_unichar_iscntrl (c) ? '?' : c);
    }
  return g_string_free (masked, FALSE);
}

char *
vv_text_fold (const char *text)
{
  GString *folded = g_string_new (NULL);
  gboolean gap = FALSE;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (is_white (c))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

guint
vv_text_words (const char *text)
{
  guint words = 0;
  gboolean counted = FALSE;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (is_white (c))
        counted = FALSE;
      else if (!counted && g_unichar_isalnum (c))
        {
          counted = TRUE;
          words++;
        }
    }
  return words;
}

const char *
vv_text_nearest (const char *word, const char *const *candidates)
{
  const char *best = NULL;
  guint least = (guint) MAX (1, strlen (word) / 3) + 1;
  for (gsize i = 0; candidates[i]; i++)
    {
      guint distance = edit_distance (word, candidates[i]);
      if (distance < least)
        {
          least = distance;
          best = candidates[i];
        }
    }
  return best;
}
