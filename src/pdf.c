/* vivavoce-pdf: a PDF on standard input; its lines on standard output, each with the box in which it stands. A program
 * of its own: poppler's libraries are many, and a document that breaks it or makes it grow costs that document.
 *
 *     pages 2
 *     1 72 90.5 523.1 102 The meeting was called to order …      page, left, top, right, bottom, text
 *     error MESSAGE                                              instead of both */
#include "core/raised.h"

#include <poppler.h>
#include <stdio.h>
#include <unistd.h>

/** More is no record. */
#define PAGES_MOST 20000

typedef struct
{
  double left, right, top, bottom;
} Box;

static const Box nowhere = { .left = G_MAXDOUBLE, .top = G_MAXDOUBLE };

static void
end_line (int page, Box *box, GString *text)
{
  if (text->len > 0)
    printf ("%d %.17g %.17g %.17g %.17g %s\n", page, box->left, box->top, box->right, box->bottom, text->str);
  g_string_truncate (text, 0);
  *box = nowhere;
}

/* Does poppler go on elsewhere: on another line, in another column? It does so without a line end at times. */
static gboolean
jumps (const PopplerRectangle *before, const PopplerRectangle *box)
{
  double height = MAX (before->y2 - before->y1, 1);
  return box->y1 > before->y2 - height / 3 || box->y2 < before->y1 + height / 3 || box->x1 > before->x2 + 4 * height
         || box->x2 < before->x1 - height;
}

static double
height_of (const PopplerRectangle *box)
{
  return box->y2 - box->y1;
}

/* Is a digit a mark that stands raised beside, or before, what stands in @beside? */
static gboolean
is_raised (const PopplerRectangle *box, const PopplerRectangle *beside)
{
  double height = height_of (beside);
  return height_of (box) < 0.8 * height && box->y2 < beside->y2 - 0.15 * height && box->y1 < beside->y2 - 0.5 * height;
}

/* The box of the first character of the line from @p on, whose box is @boxes[@i], that is no digit; or NULL. */
static const PopplerRectangle *
after_digits (const char *p, const PopplerRectangle *boxes, guint i, guint n_boxes)
{
  while (i < n_boxes && (g_ascii_isdigit (*p) || *p == ' '))
    {
      p++;
      i++;
    }
  return i < n_boxes && *p && *p != '\n' ? &boxes[i] : NULL;
}

/* A page's text and the box of each of its characters, line ends too. */
static void
print_page (PopplerPage *page, int number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  Box around = nowhere;
  guint n_boxes = 0, i = 0;
  const PopplerRectangle *before = NULL, *beside = NULL; /* the last one, and the last that is not raised */
  if (!text || !g_utf8_validate (text, -1, NULL) || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  for (const char *p = text; *p; p = g_utf8_next_char (p), i++)
    {
      const PopplerRectangle *box = i < n_boxes && *p != ' ' && *p != '\n' ? &boxes[i] : NULL;
      if (*p == '\n' || (box && before && jumps (before, box)))
        {
          end_line (number, &around, line);
          before = beside = NULL;
        }
      const PopplerRectangle *base = beside || !box ? beside : after_digits (p, boxes, i, n_boxes);
      gboolean raised = box && base && g_ascii_isdigit (*p) && is_raised (box, base) && !jumps (box, base);
      if (raised)
        g_string_append (line, vv_raised (*p)); /* a mark of a footnote, or an exponent */
      else if (*p != '\n')
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
      if (!box)
        continue;
      around.left = MIN (around.left, box->x1);
      around.right = MAX (around.right, box->x2);
      before = box;
      if (raised)
        continue;
      beside = box;
      around.top = MIN (around.top, box->y1);
      around.bottom = MAX (around.bottom, box->y2);
    }
  end_line (number, &around, line);
}

int
main (void)
{
  g_autoptr (GError) mistake = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, &mistake);
  g_autoptr (GBytes) bytes = file ? g_mapped_file_get_bytes (file) : NULL;
  PopplerDocument *document = bytes ? poppler_document_new_from_bytes (bytes, NULL, &mistake) : NULL;
  if (!document)
    {
      printf ("error %s\n", mistake->message);
      return fflush (stdout) == 0 ? 0 : 1;
    }
  int n_pages = MIN (poppler_document_get_n_pages (document), PAGES_MOST);
  printf ("pages %d\n", n_pages);
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      if (page)
        print_page (page, i + 1);
      g_clear_object (&page);
    }
  g_object_unref (document);
  return fflush (stdout) == 0 && !ferror (stdout) ? 0 : 1;
}
