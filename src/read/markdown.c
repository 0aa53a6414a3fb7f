/* read/markdown: CommonMark by cmark-gfm. Headings, paragraphs, items of lists and quotations become blocks; marks of
 * emphasis, links and raw HTML go. */
#include "read/reader.h"

#include "core/pattern.h"

#include <cmark-gfm.h>
#include <string.h>

/* The inline text of one block; a line break in the file stays one. */
static char *
inline_text (cmark_node *block)
{
  GString *text = g_string_new (NULL);
  cmark_iter *iter = cmark_iter_new (block);
  for (cmark_event_type event = cmark_iter_next (iter); event != CMARK_EVENT_DONE; event = cmark_iter_next (iter))
    {
      cmark_node_type type = cmark_node_get_type (cmark_iter_get_node (iter));
      if (event != CMARK_EVENT_ENTER)
        continue;
      if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
        g_string_append (text, cmark_node_get_literal (cmark_iter_get_node (iter)));
      else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
        g_string_append_c (text, '\n');
    }
  cmark_iter_free (iter);
  return g_string_free (text, FALSE);
}

static void
add_lines (VvSource *source, VvBlockKind kind, guint level, const char *text, guint line)
{
  VvBlock *block = vv_block_add (source, kind, level);
  for (const char *p = text; *p; line++)
    {
      gsize size = strcspn (p, "\n");
      vv_block_add_line (block, p, size, line);
      p += p[size] ? size + 1 : size;
    }
  vv_blocks_prune (source);
}

/* Items know their number from the one before them: counted each from the first, long lists would take too long. */
static void
number_item (cmark_node *item)
{
  cmark_node *before = cmark_node_previous (item);
  int number = before ? GPOINTER_TO_INT (cmark_node_get_user_data (before)) + 1
                      : cmark_node_get_list_start (cmark_node_parent (item));
  cmark_node_set_user_data (item, GINT_TO_POINTER (number));
}

/* "3. ", as a reader sees it, of the first paragraph of an item in a numbered list, which a listener must hear as well;
 * else "". */
static char *
number_of (cmark_node *paragraph)
{
  cmark_node *item = cmark_node_parent (paragraph), *list = item ? cmark_node_parent (item) : NULL;
  if (!list || cmark_node_get_type (item) != CMARK_NODE_ITEM || cmark_node_get_list_type (list) != CMARK_ORDERED_LIST
      || cmark_node_previous (paragraph))
    return g_strdup ("");
  return g_strdup_printf ("%d%s ", GPOINTER_TO_INT (cmark_node_get_user_data (item)),
                          cmark_node_get_list_delim (list) == CMARK_PAREN_DELIM ? ")" : ".");
}

/* What the parser found; and the HTML in it, which is not read. */
static void
note_literal (VvSource *source, cmark_node *node, guint line)
{
  cmark_node_type type = cmark_node_get_type (node);
  const char *literal = cmark_node_get_literal (node);
  if (!literal)
    return;
  vv_found (source, literal, line);
  if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
    vv_left_out (source, "markup", line, literal);
}

static void
add_node (VvSource *source, cmark_node *node, guint first_line)
{
  guint line = first_line + (guint) MAX (cmark_node_get_start_line (node), 1) - 1;
  cmark_node_type type = cmark_node_get_type (node);
  g_autofree char *text = NULL;
  note_literal (source, node, line);
  if (type == CMARK_NODE_ITEM)
    number_item (node);
  if (type == CMARK_NODE_HEADING || type == CMARK_NODE_PARAGRAPH)
    {
      gboolean heading = type == CMARK_NODE_HEADING;
      g_autofree char *inner = inline_text (node), *number = number_of (node);
      text = g_strconcat (number, inner, NULL);
      vv_found (source, number, line);
      add_lines (source, heading ? VV_BLOCK_HEADING : VV_BLOCK_PARAGRAPH,
                 heading ? (guint) cmark_node_get_heading_level (node) : 0, text, line);
    }
  else if (type == CMARK_NODE_CODE_BLOCK) /* indented text, in records, is a quotation */
    add_lines (source, VV_BLOCK_PARAGRAPH, 0, cmark_node_get_literal (node),
               line + (*cmark_node_get_fence_info (node) ? 1 : 0));
  else if (type == CMARK_NODE_THEMATIC_BREAK)
    {
      vv_found (source, "***", line);
      add_lines (source, VV_BLOCK_RULE, 0, "***", line);
    }
}

static gboolean
read_markdown (VvSource *source, GError **error)
{
  const char *body = NULL;
  guint first_line = 1;
  if (!vv_front_matter (source, &body, &first_line, error))
    return FALSE;
  g_autofree char *matter = g_strndup (source->text, (gsize) (body - source->text));
  vv_found (source, matter, 1);
  cmark_node *document = cmark_parse_document (body, strlen (body), CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (document);
  for (cmark_event_type event = cmark_iter_next (iter); event != CMARK_EVENT_DONE; event = cmark_iter_next (iter))
    if (event == CMARK_EVENT_ENTER)
      add_node (source, cmark_iter_get_node (iter), first_line);
  cmark_iter_free (iter);
  cmark_node_free (document);
  return TRUE;
}

/* A heading "## Words" is a habit of Markdown alone; a lone "###" is how statements end. */
static gboolean
sniff (const char *text)
{
  return vv_pattern_matches ("(?m)^#{1,6} +\\p{L}", text);
}

static const char *const extensions[] = { "md", "markdown", "mdown", NULL };
const VvReader vv_reader_markdown
    = { "markdown", "Markdown (CommonMark)", extensions, sniff, read_markdown, NULL, NULL, NULL };
