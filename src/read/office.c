/* read/office: DOCX (ECMA-376, WordprocessingML) and ODT (OpenDocument 1.3): one XML member of a ZIP archive, and
 * the members that hold the notes of a DOCX. A line's number is that of its paragraph, since the XML has no lines. */
#include "read/archive.h"
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <libxml/parser.h>
#include <string.h>

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
  MARK ("heading0", HEADING),
  MARK ("heading1", HEADING),
  MARK ("heading2", HEADING),
  MARK ("heading3", HEADING),
  MARK ("heading4", HEADING),
  MARK ("heading5", HEADING),
  MARK ("heading6", HEADING),
  MARK ("p", PARAGRAPH),
  MARK ("tab", LINE),
  MARK ("br", BREAK),
  MARK ("cr", BREAK),
  MARK ("del", SKIP), /* taken out by a reviewer */
  MARK ("moveFrom", SKIP),
  MARK ("delText", SKIP),
  MARK ("instrText", SKIP),
  MARK ("Fallback", SKIP), /* of what stands in Choice too */
  MARK ("footnoteReference", FOOTNOTE),
  MARK ("endnoteReference", FOOTNOTE), /* the notes stand in them: place_notes() */
  MARK ("footnoteRef", SKIP),
  MARK ("endnoteRef", SKIP),
  MARK ("drawing", SKIP),
  MARK ("pict", SKIP),
  MARK ("sectPr", SKIP),
  MARK ("pPr", SKIP),
  MARK ("rPr", SKIP),
  END,
};
static const VvMark odt_marks[] = {
  MARK ("h", HEADING),
  MARK ("p", PARAGRAPH),
  MARK ("s", LINE),
  MARK ("tab", LINE),
  MARK ("line-break", BREAK),
  MARK ("annotation", SKIP),
  MARK ("note-citation", SKIP),
  MARK ("note-body", FOOTNOTE),
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

/* Paragraphs of a note are of the paragraph in which it stands. */
static void
number_paragraphs (xmlNode *node, guint *number, gboolean note, guint depth)
{
  if (node->type != XML_ELEMENT_NODE || depth > DEPTH_MOST)
    return;
  gboolean paragraph = xmlStrEqual (node->name, BAD_CAST "p") || xmlStrEqual (node->name, BAD_CAST "h");
  *number += paragraph && !note ? 1 : 0;
  node->line = (unsigned short) CLAMP (*number, 1, LINE_MOST);
  note = note || xmlStrEqual (node->name, BAD_CAST "note-body");
  for (xmlNode *child = node->children; child; child = child->next)
    number_paragraphs (child, number, note, depth + 1);
  int level = paragraph && !note ? heading_level (node) : -1;
  if (level >= 0)
    {
      g_autofree char *name = g_strdup_printf ("heading%d", level);
      xmlNodeSetName (node, BAD_CAST name);
    }
}

/** A kind of notes of a DOCX: where they are, and what refers to them. */
static const struct
{
  const char *member, *note, *reference;
} kinds_of_notes[] = {
  { "word/footnotes.xml", "footnote", "footnoteReference" },
  { "word/endnotes.xml", "endnote", "endnoteReference" },
};

/* The notes of a member by their identifiers. */
static GHashTable *
notes_of (xmlNode *root, const char *element)
{
  GHashTable *notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (xmlNode *child = root->children; child; child = child->next)
    {
      g_autofree char *id = vv_markup_is (child, element) ? vv_markup_attribute (child, "id") : NULL;
      if (id)
        g_hash_table_insert (notes, g_steal_pointer (&id), child);
    }
  return notes;
}

/* A mark of one's own, as an asterisk, stands behind the reference to its note, in the same run. */
static void
drop_own_mark (const xmlNode *reference)
{
  g_autofree char *own = vv_markup_attribute (reference, "customMarkFollows");
  gboolean follows = own && vv_pattern_matches ("^(?i:1|true|on)$", own);
  for (xmlNode *node = follows ? reference->next : NULL; node; node = node->next)
    if (vv_markup_is (node, "t") || vv_markup_is (node, "sym"))
      xmlNodeSetName (node, BAD_CAST "footnoteRef");
}

/* Each note becomes a part of the reference to it; of a second reference, nothing. */
static void
place_notes (xmlNode *node, const char *reference, GHashTable *notes, guint depth)
{
  for (xmlNode *child = node->children; child && depth < DEPTH_MOST; child = child->next)
    {
      g_autofree char *id = vv_markup_is (child, reference) ? vv_markup_attribute (child, "id") : NULL;
      const xmlNode *note = id ? g_hash_table_lookup (notes, id) : NULL;
      if (!id)
        {
          place_notes (child, reference, notes, depth + 1);
          continue;
        }
      drop_own_mark (child);
      xmlNode *copy = note ? xmlDocCopyNodeList (child->doc, note->children) : NULL;
      guint number = child->line;
      for (xmlNode *part = copy; part; part = part->next)
        number_paragraphs (part, &number, TRUE, depth);
      xmlAddChildList (child, copy);
      g_hash_table_remove (notes, id);
    }
}

/* Returns: (transfer full) (nullable): the text of a member; NULL with an error. */
static char *
text_of_member (const VvSource *source, const char *file, const char *member, GError **error)
{
  g_autoptr (GBytes) bytes = vv_archive_member (file, source->bytes, member, error);
  gsize size = 0;
  const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  return bytes ? g_strndup (data ? data : "", size) : NULL;
}

static gboolean
parse_member (const VvSource *source, const char *member, xmlDoc **document, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  g_autofree char *text = text_of_member (source, file, member, error);
  if (!text || !vv_bounds_pieces (file, text, NULL, error) || !vv_bounds_attributes (file, text, FALSE, error))
    return FALSE;
  *document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, PARSE_OPTIONS);
  if (*document && xmlDocGetRootElement (*document))
    return TRUE;
  xmlFreeDoc (*document);
  *document = NULL;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: '%s' in it is no well-formed XML", file, member);
  return FALSE;
}

/* The notes of the archive, if it has any, take their places in @root. */
static gboolean
add_notes (const VvSource *source, xmlNode *root, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds_of_notes); i++)
    {
      xmlDoc *document = NULL;
      if (!vv_markup_find (root, kinds_of_notes[i].reference)
          || !vv_archive_has (source->bytes, kinds_of_notes[i].member))
        continue;
      if (!parse_member (source, kinds_of_notes[i].member, &document, error))
        return FALSE;
      g_autoptr (GHashTable) notes = notes_of (xmlDocGetRootElement (document), kinds_of_notes[i].note);
      place_notes (root, kinds_of_notes[i].reference, notes, 0);
      xmlFreeDoc (document);
    }
  return TRUE;
}

static gboolean
read_member (VvSource *source, const char *member, const VvMarkup *markup, GError **error)
{
  xmlDoc *document = NULL;
  if (!parse_member (source, member, &document, error))
    return FALSE;
  guint number = 0;
  xmlNode *root = xmlDocGetRootElement (document);
  number_paragraphs (root, &number, FALSE, 0);
  gboolean done = add_notes (source, root, error);
  if (done)
    vv_markup_blocks (source, root, markup);
  xmlFreeDoc (document);
  return done;
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
