/* read/pdf: the text layer of a PDF, by poppler. A line's number is its page. */
#include "read/pages.h"

#include "core/text.h"

#include <poppler.h>
#include <string.h>

/** More is no record. */
#define PAGES_MOST 20000

static void
keep_line (GPtrArray *lines, VvPageLine *line, GString *raw)
{
  line->text = vv_text_fold (raw->str);
  if (*line->text)
    g_ptr_array_add (lines, g_memdup2 (line, sizeof *line));
  else
    g_free (line->text);
  g_string_truncate (raw, 0);
}

/* Does poppler go on elsewhere: on another line, in another column? It does so without a line end at times. */
static gboolean
jumps (const PopplerRectangle *before, const PopplerRectangle *box)
{
  double height = MAX (before->y2 - before->y1, 1);
  return box->y1 > before->y2 - height / 3 || box->y2 < before->y1 + height / 3 || box->x1 > before->x2 + 4 * height
         || box->x2 < before->x1 - height;
}

/* A page's text and the box of each of its characters, line ends too. */
static void
add_page (GPtrArray *lines, PopplerPage *page, guint number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  g_autoptr (GString) raw = g_string_new (NULL);
  const VvPageLine none = { .left = G_MAXDOUBLE, .top = G_MAXDOUBLE, .page = number };
  VvPageLine line = none;
  guint n_boxes = 0, i = 0;
  const PopplerRectangle *before = NULL;
  if (!text || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  for (const char *p = text; *p; p = g_utf8_next_char (p), i++)
    {
      const PopplerRectangle *box = i < n_boxes && *p != ' ' && *p != '\n' ? &boxes[i] : NULL;
      if (*p == '\n' || (box && before && jumps (before, box)))
        {
          keep_line (lines, &line, raw);
          line = none;
          before = NULL;
        }
      g_string_append_len (raw, p, g_utf8_next_char (p) - p);
      if (!box)
        continue;
      line.left = MIN (line.left, box->x1);
      line.right = MAX (line.right, box->x2);
      line.top = MIN (line.top, box->y1);
      line.bottom = MAX (line.bottom, box->y2);
      before = box;
    }
  keep_line (lines, &line, raw);
}

static gboolean
read_pdf (VvSource *source, GError **error)
{
  g_autoptr (GError) mistake = NULL;
  g_autofree char *file = vv_text_mask (source->file);
  PopplerDocument *document = poppler_document_new_from_bytes (source->bytes, NULL, &mistake);
  if (!document)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: this PDF cannot be opened: %s", file, mistake->message);
      return FALSE;
    }
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (vv_page_line_free);
  int n_pages = poppler_document_get_n_pages (document);
  for (int i = 0; i < MIN (n_pages, PAGES_MOST); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      if (page)
        add_page (lines, page, (guint) i + 1);
      g_clear_object (&page);
    }
  g_object_unref (document);
  vv_pages_blocks (source, lines);
  if (source->blocks->len > 0)
    return TRUE;
  g_set_error (
      error, VV_ERROR, VV_ERROR_INPUT,
      "%s:1:1: a PDF of %d pages without any text: pictures of pages need a text layer first (ocrmypdf makes one)",
      file, n_pages);
  return FALSE;
}

static const char *const extensions[] = { "pdf", NULL };
const VvReader vv_reader_pdf = { "pdf", "PDF with a text layer", extensions, NULL, read_pdf, "%PDF-", NULL, "page" };
