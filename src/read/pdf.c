/* read/pdf: the text layer of a PDF, by poppler, in its reading order (column after column). Lines become paragraphs by
 * where they stand; what stands at the edge of page after page is furniture. A line's number is its page. */
#include "read/reader.h"

#include "core/pattern.h"
#include "core/text.h"

#include <poppler.h>
#include <string.h>

/** A running head stands on at least so many pages. */
#define FURNITURE_PAGES_LEAST 3
/** So many lines at the top and at the bottom of a page may be furniture. */
#define EDGE_LINES 2

typedef struct
{
  char *text;
  double left, right, top, bottom; /* points */
  guint page;
  gboolean furniture;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;
  g_free (line->text);
  g_free (line);
}

/* A page's text and the box of each of its characters, line ends too. */
static void
add_page (GPtrArray *lines, PopplerPage *page, guint number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0, i = 0;
  if (!text || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  for (const char *p = text; *p;)
    {
      const char *start = p;
      Line found = { .left = G_MAXDOUBLE, .top = G_MAXDOUBLE, .page = number };
      for (; *p && *p != '\n'; p = g_utf8_next_char (p), i++)
        if (i < n_boxes && *p != ' ')
          {
            found.left = MIN (found.left, boxes[i].x1);
            found.right = MAX (found.right, boxes[i].x2);
            found.top = MIN (found.top, boxes[i].y1);
            found.bottom = MAX (found.bottom, boxes[i].y2);
          }
      g_autofree char *raw = g_strndup (start, (gsize) (p - start));
      found.text = vv_text_fold (raw);
      if (*found.text)
        g_ptr_array_add (lines, g_memdup2 (&found, sizeof found));
      else
        g_free (found.text);
      if (*p)
        {
          p++;
          i++;
        }
    }
}

/* "Page 7 of 20" and "Page 8 of 20" are one running head. */
static char *
without_digits (const char *text)
{
  return g_regex_replace_literal (vv_pattern ("[0-9]+"), text, -1, 0, "0", 0, NULL);
}

static gboolean
is_page_number (const char *text)
{
  return vv_pattern_matches ("^(?:[-–] ?)?(?:[0-9]{1,4}|[ivxl]{1,6})(?:/[0-9]{1,4})?(?: ?[-–])?$", text);
}

/* The indices of the lines that begin pages, and the end. */
static GArray *
page_starts (GPtrArray *lines)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0, page = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      if (line->page != page)
        g_array_append_val (starts, i);
      page = line->page;
    }
  g_array_append_val (starts, lines->len);
  return starts;
}

static void
mark_furniture (GPtrArray *lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) starts = page_starts (lines);
  for (guint round = 0; round < 2; round++) /* count, then mark */
    for (guint p = 0; p + 1 < starts->len; p++)
      {
        guint first = g_array_index (starts, guint, p), end = g_array_index (starts, guint, p + 1);
        for (guint i = first; i < end; i++)
          {
            if (i >= first + EDGE_LINES && i + EDGE_LINES < end)
              continue;
            Line *line = g_ptr_array_index (lines, i);
            g_autofree char *key = without_digits (line->text);
            guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
            if (round == 0)
              g_hash_table_insert (counts, g_steal_pointer (&key), GUINT_TO_POINTER (count + 1));
            else
              line->furniture = count >= FURNITURE_PAGES_LEAST || is_page_number (line->text);
          }
      }
}

/* Does a paragraph begin here? A gap above, an indent, or a line before that ends a sentence before the right edge. */
static gboolean
begins_paragraph (const Line *before, const Line *line, double right)
{
  double height = MAX (before->bottom - before->top, 1);
  gboolean ends = vv_ends_sentence (before->text, strlen (before->text));
  gboolean follows = line->page == before->page && line->top > before->top; /* not the next column or page */
  if (!follows)
    return ends && before->right < right - 2 * height;
  return line->top - before->bottom > 0.6 * height || line->left - before->left > 1.2 * height
         || (ends && before->right < right - 2 * height)
         || (!ends && before->right < right - 8 * height && g_unichar_isupper (g_utf8_get_char (line->text)));
}

/* How far the lines around this one reach: those of its column. */
static double
right_edge (GPtrArray *lines, guint at)
{
  const Line *line = g_ptr_array_index (lines, at);
  double right = line->right;
  for (guint i = at > 20 ? at - 20 : 0; i < MIN (at + 20, lines->len); i++)
    {
      const Line *other = g_ptr_array_index (lines, i);
      if (other->page == line->page && other->left < line->right && other->left > line->left - 40)
        right = MAX (right, other->right);
    }
  return right;
}

static void
add_blocks (VvSource *source, GPtrArray *lines)
{
  VvBlock *block = NULL;
  guint before = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = g_ptr_array_index (lines, i);
      if (line->furniture)
        continue;
      if (!block || begins_paragraph (g_ptr_array_index (lines, before), line, right_edge (lines, before)))
        block = vv_block_add (source, VV_BLOCK_PARAGRAPH, 0);
      vv_block_add_line (block, line->text, strlen (line->text), line->page);
      before = i;
    }
  vv_blocks_prune (source);
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
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  int n_pages = poppler_document_get_n_pages (document);
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      if (page)
        add_page (lines, page, (guint) i + 1);
      g_clear_object (&page);
    }
  g_object_unref (document);
  mark_furniture (lines);
  add_blocks (source, lines);
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
