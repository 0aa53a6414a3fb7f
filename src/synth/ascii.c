/* synth/ascii: see ascii.h. */
#include "synth/ascii.h"

#include <string.h>

static void
append (VvAscii *ascii, GString *bytes, const char *said, guint index)
{
  for (; *said; said++)
    {
      g_string_append_c (bytes, *said);
      g_array_append_val (ascii->chars, index);
    }
}

static gboolean
is_dash (gunichar c)
{
  return c == 0x2013 || c == 0x2014 || c == 0x2015; /* en dash, em dash, horizontal bar */
}

/* A dash that stands alone takes the place of the space before it, so that the comma stands at its word. */
static gboolean
append_dash (VvAscii *ascii, GString *bytes, gunichar next, guint index)
{
  gsize n = bytes->len;
  if (n < 2 || bytes->str[n - 1] != ' ' || !g_ascii_isalnum (bytes->str[n - 2]) || !g_unichar_isspace (next))
    return FALSE;
  bytes->str[n - 1] = ',';
  append (ascii, bytes, " ", index);
  return TRUE;
}

VvAscii *
vv_ascii_new (const char *text)
{
  VvAscii *ascii = g_new0 (VvAscii, 1);
  g_autoptr (GString) bytes = g_string_new (NULL);
  ascii->chars = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p), index++)
    {
      gunichar c = g_utf8_get_char (p);
      char one[7] = "";
      one[g_unichar_to_utf8 (c, one)] = '\0';
      g_autofree char *said = g_str_to_ascii (one, "en");
      if (is_dash (c) && append_dash (ascii, bytes, g_utf8_get_char (g_utf8_next_char (p)), index))
        continue;
      gboolean unknown = c != '?' && g_str_equal (said, "?");
      append (ascii, bytes, unknown || c < 0x20 ? " " : said, index);
    }
  ascii->bytes = g_strdup (bytes->str);
  return ascii;
}

void
vv_ascii_free (VvAscii *ascii)
{
  if (!ascii)
    return;
  g_free (ascii->bytes);
  g_array_unref (ascii->chars);
  g_free (ascii);
}
