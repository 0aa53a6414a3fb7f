/* read/line-numbers: transcripts of courts number the lines of every page. The numbers are no part of the text, and
 * where they stand only a numbered line that is empty ends a paragraph: what is between them is the page's spacing.
 *
 *     12                                        page
 *      1             DIRECT EXAMINATION
 *      2   BY MR. ROE:
 *      3        Q.   Did you see the lamp,
 *      4   or only its light? */
#include "read/reader.h"

#include "core/text.h"

#include <string.h>

/** So many lines in a row count from one on … */
#define RUN_LEAST 10
/** … in a page of at most so many, … */
#define LINES_MOST 60
/** … and of the lines that are not empty so many of a hundred are numbered. */
#define NUMBERED_LEAST_PERCENT 80

typedef struct
{
  guint inked, numbered, runs, longest; /* lines; runs that begin with 1 */
  guint goes_on;                        /* numbered lines that go on in mid-sentence: no items of a list */
} Shape;

/* The number that begins a line, with at least a space behind it or nothing; 0: none. @size: (out): with what is before
 * it. */
static guint
number_of (const char *line, gsize *size)
{
  gsize blank = strspn (line, " \t"), digits = strspn (line + blank, "0123456789");
  *size = blank + digits;
  if (digits < 1 || digits > 2 || (line[*size] && !strchr (" \t\n", line[*size])))
    return 0;
  return (guint) g_ascii_strtoull (line + blank, NULL, 10);
}

static gboolean
is_empty (const char *line)
{
  return line[strspn (line, " \t")] == '\n' || !line[strspn (line, " \t")];
}

static gboolean
is_numbered (const char *body)
{
  Shape shape = { 0 };
  guint last = 0;
  for (const char *line = body; *line; line += strcspn (line, "\n"), line += *line == '\n' ? 1 : 0)
    {
      gsize size = 0;
      guint number = number_of (line, &size);
      gboolean counts = number == last + 1 || number == 1;
      shape.inked += is_empty (line) ? 0 : 1;
      if (!counts || number > LINES_MOST)
        continue;
      const char *text = line + size + strspn (line + size, " \t");
      shape.numbered++;
      shape.runs += number == 1 ? 1 : 0;
      shape.goes_on += g_unichar_islower (g_utf8_get_char (text)) ? 1 : 0;
      shape.longest = MAX (shape.longest, number);
      last = number;
    }
  return shape.longest >= RUN_LEAST && shape.goes_on * RUN_LEAST >= shape.numbered
         && shape.numbered * 100 >= shape.inked * NUMBERED_LEAST_PERCENT;
}

static void
leave_out (VvSource *source, const char *text, gsize size, guint number)
{
  g_autofree char *left = g_strndup (text, size);
  vv_left_out (source, "line number", number, left);
}

char *
vv_line_numbers_remove (VvSource *source, const char *body, guint number, GArray **numbers)
{
  if (!is_numbered (body))
    return NULL;
  GString *text = g_string_new (NULL);
  *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *line = body; *line; number++)
    {
      gsize size = 0, length = strcspn (line, "\n");
      guint found = number_of (line, &size);
      gboolean alone = found > 0 && is_empty (line + size);
      if (found > 0)
        leave_out (source, line, size, number);
      if (!is_empty (line)) /* an empty line without a number is the page's spacing */
        {
          g_array_append_val (*numbers, number);
          for (gsize i = 0; i < size && found > 0 && !alone; i++) /* what stands under one another stays so */
            g_string_append_c (text, ' ');
          g_string_append_len (text, line + (found > 0 ? size : 0), (gssize) (length - (found > 0 ? size : 0)));
          g_string_append_c (text, '\n');
        }
      line += length + (line[length] ? 1 : 0);
    }
  return g_string_free (text, FALSE);
}
