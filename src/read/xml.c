/* read/xml: records in XML: a table of dialects, each known by its root element. libxml2 parses; nothing outside the
 * file is ever opened, and no entity is expanded but the short ones that the document itself declares. */
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <libxml/parser.h>
#include <string.h>

#define PARSE_OPTIONS                                                                                                  \
  (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

#define MARK(element, kind)                                                                                            \
  {                                                                                                                    \
    element, NULL, NULL, VV_MARK_##kind                                                                                \
  }
#define MARK_WITH(element, attribute, value, kind)                                                                     \
  {                                                                                                                    \
    element, attribute, value, VV_MARK_##kind                                                                          \
  }
#define END                                                                                                            \
  {                                                                                                                    \
    NULL, NULL, NULL, VV_MARK_INLINE                                                                                   \
  }

typedef struct
{
  const char *name;         /* of the dialect: VvSource.format */
  const char *const *roots; /* local names; NULL-terminated */
  VvMarkup markup;
  const char *title; /* the element whose text it is, or NULL */
  const char *date,
      *when; /* an element, within it another or NULL, whose attribute "when" or "date" or whose text it is */
} Dialect;

/* Plays, ParlaMint, Parla-CLARIN: TEI Guidelines P5, chapters 7 (Performance Texts) and 8 (Transcriptions of Speech).
 */
static const VvMark tei_marks[] = {
  MARK ("teiHeader", SKIP),
  MARK ("sp", TURN),
  MARK ("u", TURN),
  MARK ("speaker", SPEAKER),
  MARK ("p", PARAGRAPH),
  MARK ("seg", PARAGRAPH),
  MARK ("ab", PARAGRAPH),
  MARK ("l", LINE),
  MARK ("head", HEADING),
  MARK ("stage", NOTE),
  MARK ("incident", NOTE),
  MARK ("vocal", NOTE),
  MARK ("kinesic", NOTE),
  MARK ("gap", SKIP),
  MARK ("castList", SKIP),
  MARK_WITH ("note", "type", "speaker", BEFORE),
  MARK ("note", NOTE),
  MARK ("docTitle", HEADING),
  MARK ("titlePart", LINE),
  MARK ("fw", SKIP),
  MARK ("pb", SKIP),
  MARK ("lb", LINE),
  MARK ("standOff", SKIP),
  MARK ("back", SKIP),
  END,
};
/* Akoma Ntoso 1.0, OASIS LegalDocML: <debate>. */
static const VvMark akn_marks[] = {
  MARK ("meta", SKIP),
  MARK ("speech", TURN),
  MARK ("question", TURN),
  MARK ("answer", TURN),
  MARK ("from", SPEAKER),
  MARK ("p", PARAGRAPH),
  MARK ("li", PARAGRAPH),
  MARK ("heading", HEADING),
  MARK ("subheading", HEADING),
  MARK ("docTitle", HEADING),
  MARK ("scene", NOTE),
  MARK ("remark", NOTE),
  MARK ("recordedTime", INLINE),
  MARK ("narrative", NARRATION),
  MARK ("summary", NARRATION),
  MARK ("other", NARRATION),
  MARK ("num", HEADING),
  MARK ("br", LINE),
  MARK ("eop", SKIP),
  END,
};
/* TheyWorkForYou's scraped XML of the debates at Westminster. */
static const VvMark publicwhip_marks[] = {
  MARK_WITH ("speech", "speakername", NULL, TURN),
  MARK ("speech", NARRATION),
  MARK ("p", PARAGRAPH),
  MARK ("major-heading", HEADING),
  MARK ("minor-heading", HEADING),
  MARK ("oral-heading", HEADING),
  MARK ("divisioncount", NOTE),
  MARK ("mplist", SKIP),
  MARK ("mspList", SKIP),
  MARK ("lordlist", SKIP),
  MARK ("gidredirect", SKIP),
  END,
};
/* The House of Commons of Canada. */
static const VvMark ca_marks[] = {
  MARK ("ExtractedInformation", SKIP),
  MARK ("StartPageNumber", SKIP),
  MARK ("DocumentTitle", HEADING),
  MARK ("Intervention", TURN),
  MARK ("PersonSpeaking", SPEAKER),
  MARK ("ParaText", PARAGRAPH),
  MARK ("B", LABEL),
  MARK ("FloorLanguage", SKIP),
  MARK ("Timestamp", SKIP),
  MARK ("OrderOfBusinessTitle", HEADING),
  MARK ("SubjectOfBusinessTitle", HEADING),
  MARK ("CatchLine", HEADING),
  MARK ("ThemeName", HEADING),
  MARK ("ProceduralText", NARRATION),
  MARK ("Division", NOTE),
  MARK ("DivisionDetails", SKIP),
  END,
};
/* Jon Bosak's plays. */
static const VvMark play_marks[] = {
  MARK ("PERSONAE", SKIP),    MARK ("SPEECH", TURN),
  MARK ("SPEAKER", SPEAKER),  MARK ("LINE", LINE),
  MARK ("STAGEDIR", NOTE),    MARK ("SCNDESCR", NOTE),
  MARK ("PLAYSUBT", HEADING), MARK ("TITLE", HEADING),
  MARK ("P", NARRATION),      END,
};

static const char *const tei_roots[] = { "TEI", "TEI.2", "teiCorpus", NULL };
/* The parts of a debate stand in files of their own, too. */
static const char *const akn_roots[] = { "akomaNtoso", "debate", "debateBody", "debateSection", NULL };
static const char *const publicwhip_roots[] = { "publicwhip", NULL };
static const char *const ca_roots[] = { "Hansard", NULL };
static const char *const play_roots[] = { "PLAY", NULL };
static const char *const by_who[] = { "who", NULL };
static const char *const by_by[] = { "by", "as", NULL };
static const char *const by_speakername[] = { "speakername", NULL };

static const Dialect dialects[] = {
  { "tei", tei_roots, { tei_marks, by_who, TRUE }, "title", "setting", "date" },
  { "akn", akn_roots, { akn_marks, by_by, TRUE }, "docTitle", "docDate", NULL },
  { "publicwhip", publicwhip_roots, { publicwhip_marks, by_speakername, FALSE }, NULL, NULL, NULL },
  { "hansard-ca", ca_roots, { ca_marks, NULL, FALSE }, NULL, NULL, NULL },
  { "play", play_roots, { play_marks, NULL, FALSE }, "TITLE", NULL, NULL },
};

static const Dialect *
dialect_of (const xmlNode *root)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    if (g_strv_contains (dialects[i].roots, (const char *) root->name))
      return &dialects[i];
  return NULL;
}

static char *
text_of (xmlNode *root, const char *element)
{
  xmlNode *found = element ? vv_markup_find (root, element) : NULL;
  g_autofree char *text = found ? vv_markup_text (found) : NULL;
  return text && *text ? g_steal_pointer (&text) : NULL;
}

/* Without the mark of a corpus at its end: "Sitting 12 [SAMPLE]". */
static char *
title_of (xmlNode *root, const char *element)
{
  g_autofree char *text = text_of (root, element);
  char *bare
      = text ? g_regex_replace_literal (vv_pattern ("(?<=\\S) *\\[[^\\]]*\\]$"), text, -1, 0, "", 0, NULL) : NULL;
  return bare ? bare : g_steal_pointer (&text);
}

/* As in ISO 8601 where the markup has it so; else as printed. */
static char *
date_of (xmlNode *root, const Dialect *dialect)
{
  static const char *const attributes[] = { "when", "date" };
  xmlNode *outer = dialect->date ? vv_markup_find (root, dialect->date) : NULL;
  xmlNode *found = outer && dialect->when ? vv_markup_find (outer, dialect->when) : outer;
  for (gsize i = 0; found && i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = vv_markup_attribute (found, attributes[i]);
      char *day = value ? vv_pattern_fetch ("^[0-9]{4}-[0-9]{2}-[0-9]{2}", value, 0) : NULL;
      if (day)
        return day;
    }
  return found ? text_of (found, (const char *) found->name) : NULL;
}

/* The language in which the document says it is; NULL: it does not. */
static char *
language_of (xmlNode *root)
{
  static const struct
  {
    const char *element, *attribute;
  } places[] = { { "text", "lang" },  { "body", "lang" },      { "TEI", "lang" },
                 { "TEI.2", "lang" }, { "teiCorpus", "lang" }, { "FRBRlanguage", "language" } };
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      xmlNode *element = vv_markup_find (root, places[i].element);
      char *tag = element ? vv_markup_language (element, places[i].attribute) : NULL;
      if (tag)
        return tag;
    }
  return NULL;
}

static gboolean
read_tree (VvSource *source, xmlNode *root, GError **error)
{
  const Dialect *dialect = root ? dialect_of (root) : NULL;
  if (!dialect)
    {
      g_autofree char *file = vv_text_mask (source->file);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   "%s:1:1: XML with the root element '%s', which no reader knows; save the record as HTML or text",
                   file, root ? (const char *) root->name : "");
      return FALSE;
    }
  source->format = dialect->name;
  source->meta.title = title_of (root, dialect->title);
  source->meta.date = date_of (root, dialect);
  source->meta.language = dialect->markup.languages ? language_of (root) : NULL;
  vv_markup_blocks (source, root, &dialect->markup);
  return TRUE;
}

static gboolean
read_xml (VvSource *source, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  if (!vv_bounds_attributes (file, source->text, FALSE, error))
    return FALSE;
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  const char *text = source->text + strspn (source->text, " \t\n");
  xmlDoc *document
      = xmlCtxtReadMemory (parser, text, (int) strlen (text), NULL, "UTF-8", PARSE_OPTIONS | XML_PARSE_IGNORE_ENC);
  gboolean done = FALSE;
  if (document)
    done = read_tree (source, xmlDocGetRootElement (document), error);
  else
    {
      const xmlError *mistake = xmlCtxtGetLastError (parser);
      g_autofree char *valid = g_utf8_make_valid (mistake && mistake->message ? mistake->message : "no document", -1);
      g_autofree char *what = vv_text_fold (valid);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%d:%d: this is no well-formed XML: %s", file,
                   mistake ? MAX (mistake->line, 1) : 1, mistake ? MAX (mistake->int2, 1) : 1, what);
    }
  xmlFreeDoc (document);
  xmlFreeParserCtxt (parser);
  return done;
}

static gboolean
sniff (const char *text)
{
  const char *start = text + strspn (text, " \t\n");
  if (g_str_has_prefix (start, "<?xml"))
    return TRUE;
  if (*start != '<')
    return FALSE;
  gsize size = strcspn (start + 1, " \t\n>:/");
  g_autofree char *name = g_strndup (start + 1, size);
  xmlNode root = { .name = (const xmlChar *) name };
  return dialect_of (&root) != NULL;
}

static const char *const extensions[] = { "xml", "tei", "akn", NULL };
const VvReader vv_reader_xml
    = { "xml", "TEI, Akoma Ntoso, Hansard and plays in XML", extensions, sniff, read_xml, NULL, NULL, NULL };
