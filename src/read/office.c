/* read/office: DOCX (ECMA-376, WordprocessingML) and ODT (OpenDocument 1.3): one XML member of a ZIP archive. A line's
 * number is that of its paragraph, since the XML has no lines. */
#include "read/archive.h"
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <libxml/parser.h>

/** Nested deeper, nothing is numbered: libxml2's parser stops at 256. */
#define DEPTH_MOST 300
/** The widest number that xmlNode.line holds. */
#define LINE_MOST (G_MAXUSHORT - 1)

#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

#define MARK(element, kind)                                                                                            \
  {                                                                                                                    \
    element, NULL, NULL, VV_MARK_##kind                                                                                \
  }
#define END                                                                                                            \
  {                                                                                                                    \
    NULL, NULL, NULL, VV_MARK_INLINE                                                                                   \
  }

static const VvMark docx_marks[] = {
  MARK ("heading0", HEADING), MARK ("heading1", HEADING), MARK ("heading2", HEADING),
  MARK ("heading3", HEADING), MARK ("heading4", HEADING), MARK ("heading5", HEADING),
  MARK ("heading6", HEADING), MARK ("p", PARAGRAPH),      MARK ("tab", LINE),
  MARK ("br", BREAK),         MARK ("cr", BREAK),         MARK ("del", SKIP), /* taken out by a reviewer */
  MARK ("moveFrom", SKIP),    MARK ("delText", SKIP),     MARK ("instrText", SKIP),
  MARK ("Fallback", SKIP), /* of what stands in Choice too */
  MARK ("drawing", SKIP),     MARK ("pict", SKIP),        MARK ("sectPr", SKIP),
  MARK ("pPr", SKIP),         MARK ("rPr", SKIP),         END,
};
static const VvMark odt_marks[] = {
  MARK ("h", HEADING),
  MARK ("p", PARAGRAPH),
  MARK ("s", LINE),
  MARK ("tab", LINE),
  MARK ("line-break", BREAK),
  MARK ("annotation", SKIP),
  MARK ("note", SKIP),
  MARK ("tracked-changes", SKIP),
  MARK ("table-of-content", SKIP),
  MARK ("scripts", SKIP),
  MARK ("font-face-decls", SKIP),
  MARK ("automatic-styles", SKIP),
  MARK ("sequence-decls", SKIP),
  END,
};

/* "Heading2" → 2, "Title" → 0; -1: no heading. Word names built-in styles in English in every language. */
static int
heading_level (xmlNode *paragraph)
{
  xmlNode *style = vv_markup_find (paragraph, "pStyle");
  g_autofree char *name = style ? vv_markup_attribute (style, "val") : NULL;
  g_autofree char *level = name ? vv_pattern_fetch ("(?i)^(?:heading|title) *([1-6]?)$", name, 1) : NULL;
  return level ? (int) g_ascii_strtoull (level, NULL, 10) : -1;
}

static void
number_paragraphs (xmlNode *node, guint *number, guint depth)
{
  if (node->type != XML_ELEMENT_NODE || depth > DEPTH_MOST)
    return;
  gboolean paragraph = xmlStrEqual (node->name, BAD_CAST "p") || xmlStrEqual (node->name, BAD_CAST "h");
  *number += paragraph ? 1 : 0;
  node->line = (unsigned short) CLAMP (*number, 1, LINE_MOST);
  for (xmlNode *child = node->children; child; child = child->next)
    number_paragraphs (child, number, depth + 1);
  int level = paragraph ? heading_level (node) : -1;
  if (level >= 0)
    {
      g_autofree char *name = g_strdup_printf ("heading%d", level);
      xmlNodeSetName (node, BAD_CAST name);
    }
}

static gboolean
read_member (VvSource *source, const char *member, const VvMarkup *markup, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  g_autoptr (GBytes) bytes = vv_archive_member (file, source->bytes, member, error);
  if (!bytes)
    return FALSE;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data ? data : "", size);
  if (!vv_bounds_pieces (file, text, NULL, error) || !vv_bounds_attributes (file, text, FALSE, error))
    return FALSE;
  xmlDoc *document = xmlReadMemory (data ? data : "", (int) size, NULL, NULL, PARSE_OPTIONS);
  xmlNode *root = document ? xmlDocGetRootElement (document) : NULL;
  if (!root)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: '%s' in it is no well-formed XML", file, member);
  else
    {
      guint number = 0;
      number_paragraphs (root, &number, 0);
      vv_markup_blocks (source, root, markup);
    }
  xmlFreeDoc (document);
  return root != NULL;
}

static gboolean
read_docx (VvSource *source, GError **error)
{
  static const VvMarkup markup = { docx_marks, NULL, FALSE, FALSE };
  return read_member (source, "word/document.xml", &markup, error);
}

static gboolean
read_odt (VvSource *source, GError **error)
{
  static const VvMarkup markup = { odt_marks, NULL, FALSE, FALSE };
  return read_member (source, "content.xml", &markup, error);
}

static const char *const docx_extensions[] = { "docx", NULL };
static const char *const odt_extensions[] = { "odt", NULL };
const VvReader vv_reader_docx
    = { "docx", "Word document", docx_extensions, NULL, read_docx, "PK\003\004", "word/document.xml", "paragraph" };
const VvReader vv_reader_odt
    = { "odt", "OpenDocument text", odt_extensions, NULL, read_odt, "PK\003\004", "content.xml", "paragraph" };
