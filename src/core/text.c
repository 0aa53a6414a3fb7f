/* core/text: see text.h. */
#include "core/text.h"

#include "core/raised.h"

#include <string.h>

static gboolean
is_white (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace (c);
  return g_unichar_isspace (c) || c == 0x00A0 || c == 0x2007 || c == 0x202F || c == 0x200B || c == 0xFEFF;
}

/* Insertions, deletions, replacements, and swaps of neighbours (optimal string alignment). */
static guint
edit_distance (const char *a, const char *b)
{
  gsize n = strlen (b) + 1;
  g_autofree guint *rows = g_new0 (guint, 3 * n);
  guint *before = rows, *last = rows + n, *row = rows + 2 * n;
  for (gsize j = 0; j < n; j++)
    row[j] = (guint) j;
  for (gsize i = 1; a[i - 1]; i++)
    {
      guint *spare = before;
      before = last;
      last = row;
      row = spare;
      row[0] = (guint) i;
      for (gsize j = 1; j < n; j++)
        {
          char x = g_ascii_tolower (a[i - 1]), y = g_ascii_tolower (b[j - 1]);
          row[j] = MIN (last[j - 1] + (x != y ? 1 : 0), MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && x == g_ascii_tolower (b[j - 2]) && y == g_ascii_tolower (a[i - 2]))
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }
  return row[n - 1];
}

/* Embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9): what is not closed shows the rest
 * of a message, or another name than there is. */
static gboolean
turns (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char *
vv_text_mask (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *masked = g_string_new (NULL);
  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (masked, g_unichar_iscntrl (c) || turns (c) ? '?' : c);
    }
  return g_string_free (masked, FALSE);
}

/* Words that are one sign (U+FDFA and its like) stay. */
static gboolean
is_presentation_form (gunichar c)
{
  return (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFB50 && c <= 0xFDF9) || (c >= 0xFE70 && c <= 0xFEFC);
}

char *
vv_text_compose (const char *text, gssize size)
{
  g_autofree char *copy = size < 0 ? NULL : g_strndup (text, (gsize) size);
  if (g_str_is_ascii (copy ? copy : text)) /* nothing to compose: most lines */
    return copy ? g_steal_pointer (&copy) : g_strdup (text);
  char *composed = g_utf8_normalize (text, size, G_NORMALIZE_DEFAULT_COMPOSE);
  gboolean plain = TRUE;
  for (const char *p = composed; *p && plain; p = g_utf8_next_char (p))
    plain = !is_presentation_form (g_utf8_get_char (p));
  if (plain)
    return composed;
  GString *letters = g_string_new (NULL);
  for (const char *p = composed; *p; p = g_utf8_next_char (p))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { g_utf8_get_char (p) };
      gsize n = is_presentation_form (parts[0])
                    ? g_unichar_fully_decompose (parts[0], TRUE, parts, G_N_ELEMENTS (parts))
                    : 1;
      for (gsize i = 0; i < n; i++)
        g_string_append_unichar (letters, parts[i]);
    }
  g_free (composed);
  composed = g_utf8_normalize (letters->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_string_free (letters, TRUE);
  return composed;
}

char *
vv_text_fold (const char *text)
{
  gsize size = strlen (text), n = 0;
  char *folded = g_malloc (size + 1); /* what is folded is never longer */
  gboolean gap = FALSE;
  const char *next = text;
  for (const char *p = text; *p; p = next)
    {
      next = g_utf8_next_char (p);
      if (is_white (g_utf8_get_char (p)))
        {
          gap = n > 0;
          continue;
        }
      if (gap)
        folded[n++] = ' ';
      gap = FALSE;
      memcpy (folded + n, p, (gsize) (next - p));
      n += (gsize) (next - p);
    }
  folded[n] = '\0';
  return size > 2 * n + 16 ? g_realloc (folded, n + 1) : folded;
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

char *
vv_place_text (const char *file, const char *what, guint number)
{
  g_autofree char *masked = vv_text_mask (file);
  if (number == 0)
    return g_steal_pointer (&masked);
  return g_str_equal (what, "line") ? g_strdup_printf ("%s:%u", masked, number)
                                    : g_strdup_printf ("%s, %s %u", masked, what, number);
}

char *
vv_duration_text (double seconds)
{
  guint whole = (guint) (seconds + 0.5);
  if (whole < 60)
    return g_strdup_printf ("%u s", whole);
  if (whole < 3600)
    return g_strdup_printf ("%u min %u s", whole / 60, whole % 60);
  return g_strdup_printf ("%u h %u min", whole / 3600, whole / 60 % 60);
}

char *
vv_text_raised (const char *digits)
{
  GString *raised = g_string_new (NULL);
  for (const char *p = digits; *p; p++)
    g_string_append (raised, vv_raised (*p));
  return g_string_free (raised, FALSE);
}

/* Appends the number at @p, rounded. Returns: what follows it. */
static const char *
append_rounded (GString *out, const char *p)
{
  gsize size = strspn (p, "+-.0123456789eE");
  g_autofree char *number = g_strndup (p, size);
  char shown[G_ASCII_DTOSTR_BUF_SIZE] = "";
  if (strpbrk (number, ".eE"))
    g_ascii_formatd (shown, sizeof shown, "%.3f", g_ascii_strtod (number, NULL));
  gsize kept = strlen (shown);
  while (kept > 0 && shown[kept - 1] == '0' && strchr (shown, '.'))
    shown[--kept] = '\0';
  g_string_append (out, g_str_equal (shown, "-0.") ? "0." : kept > 0 ? shown : number);
  if (kept > 0 && shown[kept - 1] == '.') /* stays a number with decimals */
    g_string_append_c (out, '0');
  return p + size;
}

char *
vv_text_rounded (const char *json)
{
  GString *out = g_string_new (NULL);
  gboolean quoted = FALSE;
  for (const char *p = json; *p;)
    {
      if (!quoted && (*p == '-' || g_ascii_isdigit (*p)))
        {
          p = append_rounded (out, p);
          continue;
        }
      quoted ^= *p == '"';
      if (*p == '\\' && p[1])
        g_string_append_c (out, *p++);
      g_string_append_c (out, *p++);
    }
  return g_string_free (out, FALSE);
}
