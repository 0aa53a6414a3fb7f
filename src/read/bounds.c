/* read/bounds: what no parser is given. A text's size does not bound what a parser makes of it: each tag, line or mark
 * of a few bytes becomes nodes of some hundred bytes, and libxml2 compares each attribute of a tag with all the others.
 */
#include "read/reader.h"

#include <string.h>

/** Characters at which a parser begins another piece. */
#define JOINTS "\n<[{,*_`&!\\"
/** Of these a piece becomes more: nodes of a tree, blocks, units. A day of debate has 100,000 lines at most. */
static const struct
{
  const char *format;
  guint pieces_most;
} heavy[] = { { "markdown", 200000 }, { "text", 350000 }, { "html", 750000 } };
/** Attributes of one tag; no record has a hundred. */
#define ATTRIBUTES_MOST 10000

static gboolean
set_error (GError **error, const char *file, const char *text, const char *at, const char *what)
{
  guint line = 1, column = 1;
  for (const char *p = text; p < at; p++, column++)
    if (*p == '\n')
      {
        line++;
        column = 0;
      }
  g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:%u:%u: %s; cut the record into files", file, line, column, what);
  return FALSE;
}

/* Returns: the first joint that is too many, or NULL. */
static const char *
one_too_many (const char *text, guint most)
{
  guint pieces = 0;
  for (const char *p = text + strcspn (text, JOINTS); *p; p += 1 + strcspn (p + 1, JOINTS))
    if (++pieces > most)
      return p;
  return NULL;
}

/* The end of the tag that begins at @tag, as libxml2 sees it: a quotation mark counts after "=" alone.
 * Returns: NULL: too many attributes. */
static const char *
tag_end (const char *tag)
{
  static const char white[] = " \t\n\r\f/";
  guint attributes = 0;
  const char *p = tag;
  while (*p && *p != '>')
    {
      if (strchr (white, *p))
        {
          attributes++;
          p += strspn (p, white);
        }
      else if (*p == '=')
        {
          attributes++;
          p += 1 + strspn (p + 1, " \t\n");
          const char *close = *p == '"' || *p == '\'' ? strchr (p + 1, *p) : NULL;
          p = close ? close + 1 : p;
        }
      else
        p++;
      if (attributes > 2 * ATTRIBUTES_MOST) /* a space and a sign of equality */
        return NULL;
    }
  return p;
}

/* Behind a comment, and behind a script or a style of a web page, in which no tags are; else @open. */
static const char *
skip_untagged (const char *open, gboolean html)
{
  static const char *const pairs[][2] = { { "<!--", "-->" }, { "<script", "</script" }, { "<style", "</style" } };
  for (gsize i = 0; i < (html ? G_N_ELEMENTS (pairs) : 1); i++)
    if (g_ascii_strncasecmp (open, pairs[i][0], strlen (pairs[i][0])) == 0)
      {
        const char *end = strstr (open, pairs[i][1]);
        return end ? end + 1 : open + strlen (open);
      }
  return open;
}

gboolean
vv_bounds_pieces (const char *file, const char *text, const char *format, GError **error)
{
  guint most = VV_READ_MOST_PIECES;
  for (gsize i = 0; i < G_N_ELEMENTS (heavy); i++)
    if (g_strcmp0 (format, heavy[i].format) == 0)
      most = heavy[i].pieces_most;
  const char *joint = one_too_many (text, most);
  g_autofree char *what = joint ? g_strdup_printf ("more than %u lines, tags and marks up to here", most) : NULL;
  return !joint || set_error (error, file, text, joint, what);
}

gboolean
vv_bounds_attributes (const char *file, const char *text, gboolean html, GError **error)
{
  for (const char *p = strchr (text, '<'); p; p = strchr (p, '<'))
    {
      const char *behind = skip_untagged (p, html);
      const char *end = behind > p ? behind : g_ascii_isspace (p[1]) ? p + 1 : tag_end (p + 1);
      if (!end)
        return set_error (error, file, text, p, "a tag with more than " G_STRINGIFY (ATTRIBUTES_MOST) " attributes");
      p = end;
    }
  return TRUE;
}
