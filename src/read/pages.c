/* read/pages: see pages.h.
 *
 *     Harbour Board, 4 March          on every page: furniture
 *     ─────────────────────────       across both columns: read where it stands
 *     We ask that it    Is it so      column after column, from the last line across
 *     be done soon.     decided?      to the next
 *     ¹ See A/12.                     in smaller print below the text: a footnote, said by nobody
 *                 2                   a page number: furniture                              */
#include "read/pages.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** A running head stands on at least so many pages; of a file of two or three pages, on two. */
#define FURNITURE_PAGES_LEAST 3
/** So many rows at the top and at the bottom of a page may be furniture. */
#define EDGE_ROWS 2
/** A column has at least so many lines, the space between two at least so many points. */
#define COLUMN_LINES_LEAST 3
#define GUTTER_LEAST 6.0
/** Of the lines of a page with columns, at most this part goes across. */
#define ACROSS_MOST 0.4

/** A footnote's print has at most this part of the height of most of the text, … */
#define SMALL_MOST 0.93
/** … and takes at most this part of the lines of its column. */
#define FOOT_MOST 0.6

void
vv_page_line_free (gpointer data)
{
  VvPageLine *line = data;
  g_free (line->text);
  g_free (line);
}

static VvPageLine *
line_at (const GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static int
by_top (gconstpointer a, gconstpointer b)
{
  const VvPageLine *one = *(VvPageLine *const *) a, *other = *(VvPageLine *const *) b;
  if (one->top != other->top)
    return one->top < other->top ? -1 : 1;
  return one->left < other->left ? -1 : one->left > other->left;
}

/* The lines of one page, from @first to @end, as an array of their own, from the top. */
static GPtrArray *
lines_from_top (const GPtrArray *lines, guint first, guint end)
{
  GPtrArray *sorted = g_ptr_array_sized_new (end - first);
  for (guint i = first; i < end; i++)
    g_ptr_array_add (sorted, line_at (lines, i));
  g_ptr_array_sort (sorted, by_top);
  return sorted;
}

/* Returns: how many rows the page has. */
static guint
number_rows (const GPtrArray *from_top)
{
  guint row = 0;
  double top = from_top->len > 0 ? line_at (from_top, 0)->top : 0;
  for (guint i = 0; i < from_top->len; i++)
    {
      VvPageLine *line = line_at (from_top, i);
      if (line->top > top + (line->bottom - line->top) / 2)
        {
          row++;
          top = line->top;
        }
      line->row = row;
    }
  return from_top->len > 0 ? row + 1 : 0;
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

/* Does a page number stand in the row of @edges that the line @at belongs to? Rows lie together, from the left. */
static gboolean
is_numbered (const GPtrArray *edges, guint at)
{
  const VvPageLine *line = line_at (edges, at);
  for (guint i = at > 3 ? at - 3 : 0; i < MIN (at + 4, edges->len); i++)
    {
      const VvPageLine *other = line_at (edges, i);
      if (other->page == line->page && other->row == line->row && is_page_number (other->text))
        return TRUE;
    }
  return FALSE;
}

static double
height_of (const VvPageLine *line)
{
  return line->bottom - line->top;
}

/* Is the line nothing but a mark, raised before @line? */
static gboolean
is_mark_of (const VvPageLine *mark, const VvPageLine *line)
{
  double height = height_of (line);
  return mark->page == line->page && height_of (mark) < 0.8 * height && mark->top < line->top + 0.3 * height
         && mark->bottom > line->top && mark->right <= line->left + 1 && line->left - mark->right < 4 * height
         && vv_pattern_matches ("^[0-9]{1,3}$", mark->text);
}

/* A raised number at the start of a line comes as a line of its own: "1" and "See A/12" become "¹ See A/12". */
static void
join_marks (GPtrArray *lines)
{
  guint kept = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      VvPageLine *line = line_at (lines, i), *mark = kept > 0 ? line_at (lines, kept - 1) : NULL;
      if (mark && is_mark_of (mark, line))
        {
          g_autofree char *raised = vv_text_raised (mark->text), *text = line->text;
          line->text = g_strdup_printf ("%s %s", raised, text);
          line->left = mark->left;
          vv_page_line_free (mark);
          lines->pdata[--kept] = NULL;
        }
      lines->pdata[kept++] = line;
    }
  lines->len = kept;
}

/* The indices of the lines that begin pages, and the end. */
static GArray *
page_starts (const GPtrArray *lines)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0, page = 0; i < lines->len; i++)
    {
      if (line_at (lines, i)->page != page)
        g_array_append_val (starts, i);
      page = line_at (lines, i)->page;
    }
  g_array_append_val (starts, lines->len);
  return starts;
}

/* How often each text stands at the edge of a page; @edges takes the lines that do. */
static GHashTable *
count_edges (const GPtrArray *lines, const GArray *starts, GPtrArray *edges)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint p = 0; p + 1 < starts->len; p++)
    {
      g_autoptr (GPtrArray) page
          = lines_from_top (lines, g_array_index (starts, guint, p), g_array_index (starts, guint, p + 1));
      guint rows = number_rows (page);
      for (guint i = 0; i < page->len; i++)
        {
          VvPageLine *line = line_at (page, i);
          if (line->row >= EDGE_ROWS && line->row + EDGE_ROWS < rows)
            continue;
          char *key = without_digits (line->text);
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
          g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
          g_ptr_array_add (edges, line);
        }
    }
  return counts;
}

static void
mark_furniture (const GPtrArray *lines, const GArray *starts)
{
  g_autoptr (GPtrArray) edges = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = count_edges (lines, starts, edges);
  guint pages = starts->len - 1, least = pages > FURNITURE_PAGES_LEAST ? FURNITURE_PAGES_LEAST : 2;
  for (guint i = 0; i < edges->len; i++)
    {
      VvPageLine *line = line_at (edges, i);
      g_autofree char *key = without_digits (line->text);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
      line->furniture = count >= least || is_page_number (line->text) || (count > 1 && is_numbered (edges, i));
    }
}

typedef struct
{
  guint left, right, across;
} Sides;

static Sides
count_sides (const GPtrArray *page, double at)
{
  Sides sides = { 0, 0, 0 };
  for (guint i = 0; i < page->len; i++)
    {
      const VvPageLine *line = line_at (page, i);
      if (line->right <= at)
        sides.left++;
      else if (line->left >= at)
        sides.right++;
      else
        sides.across++;
    }
  return sides;
}

/* How many lines stand side by side there? A centred title has nothing beside it. */
static guint
count_rows (const GPtrArray *page, double at)
{
  guint beside = 0;
  for (guint i = 0; i + 1 < page->len; i++) /* from the top: neighbours overlap if any do */
    {
      const VvPageLine *line = line_at (page, i), *next = line_at (page, i + 1);
      beside += (line->right <= at) != (next->right <= at) && next->top < line->bottom ? 1 : 0;
    }
  return beside;
}

/* Where the space between two columns is; 0: there are none. Every line that begins in the middle of the page may begin
 * the second column. */
static double
find_gutter (const GPtrArray *page)
{
  double left = G_MAXDOUBLE, right = 0, best = 0;
  guint best_across = 0;
  for (guint i = 0; i < page->len; i++)
    {
      left = MIN (left, line_at (page, i)->left);
      right = MAX (right, line_at (page, i)->right);
    }
  for (double at = left + (right - left) * 0.3; at < left + (right - left) * 0.7; at += GUTTER_LEAST / 2)
    {
      Sides sides = count_sides (page, at);
      gboolean columns = sides.left >= COLUMN_LINES_LEAST && sides.right >= COLUMN_LINES_LEAST
                         && sides.across <= ACROSS_MOST * page->len && count_rows (page, at) >= COLUMN_LINES_LEAST;
      if (columns && (best == 0 || sides.across < best_across))
        {
          best = at;
          best_across = sides.across;
        }
    }
  return best;
}

/* Does the gutter of the page before fit one that has too few lines side by side to show its own? */
static gboolean
fits_gutter (const GPtrArray *page, double gutter)
{
  Sides sides = count_sides (page, gutter);
  return gutter > 0 && sides.left > 0 && sides.right > 0 && sides.across <= ACROSS_MOST * page->len
         && count_rows (page, gutter) > 0;
}

static void
take_side (GPtrArray *ordered, const GPtrArray *page, guint first, guint end, double gutter, gboolean right)
{
  for (guint i = first; i < end; i++)
    if ((line_at (page, i)->left >= gutter) == right)
      g_ptr_array_add (ordered, line_at (page, i));
}

/* A page in two columns: between lines that go across, the left column first. */
static void
order_columns (GPtrArray *ordered, const GPtrArray *page, double gutter)
{
  guint first = 0;
  for (guint i = 0; i <= page->len; i++)
    {
      const VvPageLine *line = i < page->len ? line_at (page, i) : NULL;
      if (line && (line->right <= gutter || line->left >= gutter))
        continue;
      take_side (ordered, page, first, i, gutter, FALSE);
      take_side (ordered, page, first, i, gutter, TRUE);
      if (line)
        g_ptr_array_add (ordered, (gpointer) line);
      first = i + 1;
    }
}

/* A page whose lines do not stand in columns keeps the order in which they came. */
static void
order_pages (GPtrArray *lines, const GArray *starts)
{
  double gutter_before = 0;
  g_autoptr (GPtrArray) ordered = g_ptr_array_sized_new (lines->len);
  for (guint p = 0; p + 1 < starts->len; p++)
    {
      guint first = g_array_index (starts, guint, p), end = g_array_index (starts, guint, p + 1);
      g_autoptr (GPtrArray) page = lines_from_top (lines, first, end);
      for (guint i = page->len; i > 0; i--)
        if (line_at (page, i - 1)->furniture)
          g_ptr_array_remove_index (page, i - 1);
      double gutter = find_gutter (page);
      gutter_before = gutter > 0 ? gutter : gutter_before;
      if (gutter <= 0 && fits_gutter (page, gutter_before))
        gutter = gutter_before;
      if (gutter > 0)
        order_columns (ordered, page, gutter);
      for (guint i = first; i < end; i++)
        if (gutter <= 0 || line_at (lines, i)->furniture)
          g_ptr_array_add (ordered, line_at (lines, i));
    }
  for (guint i = 0; i < ordered->len; i++)
    lines->pdata[i] = ordered->pdata[i];
}

static int
by_size (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;
  return one < other ? -1 : one > other;
}

/* The height in which most lines are printed. */
static double
usual_height (const GPtrArray *lines)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < lines->len; i++)
    {
      double height = height_of (line_at (lines, i));
      g_array_append_val (heights, height);
    }
  g_array_sort (heights, by_size);
  return heights->len > 0 ? g_array_index (heights, double, heights->len / 2) : 0;
}

/* "¹ See A/12", "* The Board", "2 Ibid." */
static gboolean
begins_footnote (const char *text)
{
  return vv_pattern_matches ("^(?:(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[0-9]{1,3}|[*†‡§]{1,3})[./)]?|[a-z][/)])\\s*[\\p{L}“\"«(‘]",
                             text);
}

/* Of the lines of a column from @first to @end those that are footnotes. */
static void
mark_foot (const GPtrArray *lines, guint first, guint end, double usual)
{
  guint top = end;
  for (guint i = end; i > first && height_of (line_at (lines, i - 1)) <= SMALL_MOST * usual; i--)
    top = begins_footnote (line_at (lines, i - 1)->text) ? i - 1 : top;
  for (guint i = top; i < end && end - top <= FOOT_MOST * (end - first); i++)
    line_at (lines, i)->footnote = TRUE;
}

/* A column ends where the next line stands higher, or on another page. */
static void
mark_footnotes (const GPtrArray *lines)
{
  double usual = usual_height (lines);
  guint first = 0, last = G_MAXUINT;
  for (guint i = 0; i <= lines->len; i++)
    {
      const VvPageLine *line = i < lines->len ? line_at (lines, i) : NULL,
                       *before = last < i ? line_at (lines, last) : NULL;
      if (line && line->furniture)
        continue;
      if (before && (!line || line->page != before->page || line->top < before->top - height_of (before)))
        {
          mark_foot (lines, first, last + 1, usual);
          first = i;
        }
      last = i;
    }
}

/* Does the line break off within a name or a bracket: "The Minister for Lamps and", "(Ms. Roe laid the lamp"? */
static gboolean
is_open (const char *text)
{
  int depth = 0;
  for (const char *p = text; *p; p++)
    depth += *p == '(' || *p == '[' ? 1 : *p == ')' || *p == ']' ? -1 : 0;
  return depth > 0
         || vv_pattern_matches (
             "(?:[,&]|[ ](?:and|of|the|for|to|in|on|with|by|at|from|as|or|et|de|du|des|la|le|y|e|del|do|da|"
             "und|der|von|и|по|на))$",
             text);
}

/* Does a paragraph begin here? A gap above, an indent, or a line before that ends a sentence before the right edge. */
static gboolean
begins_paragraph (const VvPageLine *before, const VvPageLine *line, double right)
{
  double height = MAX (height_of (before), 1);
  gboolean ends = vv_ends_sentence (before->text, strlen (before->text));
  gboolean follows = line->page == before->page && line->top > before->top; /* not the next column or page */
  if (!follows)
    return ends && before->right < right - 2 * height;
  return line->top - before->bottom > 0.6 * height || line->left - before->left > 1.2 * height
         || (ends && before->right < right - 2 * height)
         || (!ends && before->right < right - 8 * height && g_unichar_isupper (g_utf8_get_char (line->text))
             && !is_open (before->text));
}

/* How far the lines around this one reach: those of its column. */
static double
right_edge (const GPtrArray *lines, guint at)
{
  const VvPageLine *line = line_at (lines, at);
  double right = line->right;
  for (guint i = at > 20 ? at - 20 : 0; i < MIN (at + 20, lines->len); i++)
    {
      const VvPageLine *other = line_at (lines, i);
      if (other->page == line->page && other->left < line->right && other->left > line->left - 40)
        right = MAX (right, other->right);
    }
  return right;
}

static void
add_line (VvBlock *block, const VvPageLine *line)
{
  vv_block_add_line (block, line->text, strlen (line->text), line->page);
}

/* The footnotes that stand below a sentence which goes on over the page follow it. */
static void
add_footnotes (VvSource *source, GPtrArray *notes)
{
  VvBlock *block = NULL;
  for (guint i = 0; i < notes->len; i++)
    {
      if (!block || begins_footnote (line_at (notes, i)->text))
        block = vv_block_add (source, VV_BLOCK_FOOTNOTE, 0);
      add_line (block, line_at (notes, i));
    }
  g_ptr_array_set_size (notes, 0);
}

static void
add_blocks (VvSource *source, const GPtrArray *lines)
{
  VvBlock *block = NULL;
  guint before = 0;
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  for (guint i = 0; i < lines->len; i++)
    {
      const VvPageLine *line = line_at (lines, i);
      vv_found (source, line->text, line->page);
      if (line->furniture)
        vv_left_out (source, "furniture", line->page, line->text);
      else if (line->footnote)
        g_ptr_array_add (notes, (gpointer) line);
      if (line->furniture || line->footnote)
        continue;
      const VvPageLine *last = line_at (lines, before);
      if (!block || begins_paragraph (last, line, right_edge (lines, before))
          || (notes->len > 0 && vv_ends_sentence (last->text, strlen (last->text))))
        {
          add_footnotes (source, notes);
          block = vv_block_add (source, VV_BLOCK_PARAGRAPH, 0);
        }
      add_line (block, line);
      before = i;
    }
  add_footnotes (source, notes);
  vv_blocks_prune (source);
}

void
vv_pages_blocks (VvSource *source, GPtrArray *lines)
{
  join_marks (lines);
  g_autoptr (GArray) starts = page_starts (lines);
  mark_furniture (lines, starts);
  order_pages (lines, starts);
  mark_footnotes (lines);
  add_blocks (source, lines);
}
