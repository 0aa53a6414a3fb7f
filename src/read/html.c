/* read/html: web pages, by libxml2's HTML parser, which takes pages as they are. Also pages that a program saved as a
 * Python bytes literal: b'<div>\n\xc2\xa0…'. */
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define PARSE_OPTIONS                                                                                                  \
  (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC)

#define MARK(element, kind)                                                                                            \
  {                                                                                                                    \
    element, NULL, NULL, VV_MARK_##kind                                                                                \
  }
#define SKIP_CLASS(name)                                                                                               \
  {                                                                                                                    \
    NULL, "class", name, VV_MARK_SKIP                                                                                  \
  }

static const VvMark marks[] = {
  MARK ("head", SKIP),
  MARK ("script", SKIP),
  MARK ("style", SKIP),
  MARK ("noscript", SKIP),
  MARK ("template", SKIP),
  MARK ("nav", SKIP),
  MARK ("footer", SKIP),
  MARK ("aside", SKIP),
  MARK ("form", SKIP),
  MARK ("button", SKIP),
  MARK ("select", SKIP),
  MARK ("svg", SKIP),
  MARK ("iframe", SKIP),
  MARK ("figure", SKIP),
  { NULL, "hidden", NULL, VV_MARK_SKIP },
  { NULL, "aria-hidden", "true", VV_MARK_SKIP },
  { NULL, "role", "navigation", VV_MARK_SKIP },
  SKIP_CLASS ("navLinks"),
  SKIP_CLASS ("breadcrumb"),
  SKIP_CLASS ("breadcrumbs"),
  SKIP_CLASS ("share"),
  SKIP_CLASS ("social"),
  SKIP_CLASS ("menu"),
  /* marks of footnotes and the ways back from them: WAI-ARIA and EPUB's vocabularies, and what programs call them */
  { "a", "role", "doc-noteref", VV_MARK_SKIP },
  { "a", "role", "doc-backlink", VV_MARK_SKIP },
  { "a", "epub:type", "noteref", VV_MARK_SKIP },
  { "a", "class", "footnote", VV_MARK_SKIP },
  { "sup", "class", "footnote", VV_MARK_SKIP },
  { "sup", "class", "reference", VV_MARK_SKIP },
  SKIP_CLASS ("footnote-ref"),
  SKIP_CLASS ("footnote-reference"),
  SKIP_CLASS ("footnote-backref"),
  SKIP_CLASS ("reversefootnote"),
  SKIP_CLASS ("MsoFootnoteReference"),
  SKIP_CLASS ("MsoEndnoteReference"),
  { NULL, "role", "doc-footnote", VV_MARK_FOOTNOTE },
  { NULL, "role", "doc-endnote", VV_MARK_FOOTNOTE },
  { NULL, "role", "doc-endnotes", VV_MARK_FOOTNOTE },
  { NULL, "epub:type", "footnote", VV_MARK_FOOTNOTE },
  { NULL, "epub:type", "endnote", VV_MARK_FOOTNOTE },
  { NULL, "class", "footnote", VV_MARK_FOOTNOTE },
  { NULL, "class", "footnotes", VV_MARK_FOOTNOTE },
  { NULL, "class", "endnotes", VV_MARK_FOOTNOTE },
  { NULL, "class", "MsoFootnoteText", VV_MARK_FOOTNOTE },
  { NULL, "class", "MsoEndnoteText", VV_MARK_FOOTNOTE },
  { NULL, "data-person-speaking-attribution", NULL, VV_MARK_TURN }, /* committees of the Canadian House */
  MARK ("h1", HEADING),
  MARK ("h2", HEADING),
  MARK ("h3", HEADING),
  MARK ("h4", HEADING),
  MARK ("h5", HEADING),
  MARK ("h6", HEADING),
  MARK ("pre", LINES),
  MARK ("br", BREAK),
  MARK ("p", PARAGRAPH),
  MARK ("div", PARAGRAPH),
  MARK ("li", PARAGRAPH),
  MARK ("blockquote", PARAGRAPH),
  MARK ("td", PARAGRAPH),
  MARK ("th", PARAGRAPH),
  MARK ("dt", TERM),
  MARK ("dd", PARAGRAPH),
  MARK ("ul", PARAGRAPH),
  MARK ("ol", PARAGRAPH),
  MARK ("article", PARAGRAPH),
  MARK ("section", PARAGRAPH),
  MARK ("main", PARAGRAPH),
  MARK ("table", PARAGRAPH),
  MARK ("header", PARAGRAPH),
  MARK ("hr", PARAGRAPH),
  { NULL, NULL, NULL, VV_MARK_INLINE },
};
static const char *const attributes[] = { "data-person-speaking-attribution", NULL };
/* Minutes that scribe.perl makes of an IRC log: <p class="phone"><cite>Ann:</cite> We have two requests.</p> */
static const char scribe_pattern[] = "<p class=[\"']?(?:phone|irc)\\b[^<>]*>\\s*<cite>";
static const VvMark scribe_marks[] = {
  { "p", "class", "phone", VV_MARK_TURN },
  { "p", "class", "irc", VV_MARK_TURN },
  { "p", "class", "resolution", VV_MARK_NARRATION },
  { "p", "class", "summary", VV_MARK_SKIP },
  MARK ("cite", SPEAKER),
  MARK ("address", SKIP),
  { "dl", "class", "intro", VV_MARK_NOTE },
};

/* Returns: (transfer full) (element-type VvMark): the marks of this page. */
static GArray *
marks_of (const char *page)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (VvMark));
  if (vv_pattern_matches (scribe_pattern, page))
    g_array_append_vals (all, scribe_marks, G_N_ELEMENTS (scribe_marks));
  g_array_append_vals (all, marks, G_N_ELEMENTS (marks));
  return all;
}

/* A line that opens a Python bytes or string literal, up to its end. */
static const char literal_pattern[] = "(?m)^b(['\"])(?=\\s*<)";

static int
hex_pair (const char *digits)
{
  int high = g_ascii_xdigit_value (digits[0]), low = high < 0 ? -1 : g_ascii_xdigit_value (digits[1]);
  return low < 0 ? -1 : high * 16 + low;
}

/* The escapes of a Python literal (Language Reference 2.4.1) become what they stand for; a line end becomes a space, so
 * that lines are counted as the file has them. */
static char *
unescape (const char *text)
{
  static const char plain[] = "nrt\\'\"", meant[] = "   \\'\"";
  GString *out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p; p++)
    {
      const char *known = *p == '\\' && p[1] ? strchr (plain, p[1]) : NULL;
      int byte = *p == '\\' && p[1] == 'x' ? hex_pair (p + 2) : -1;
      if (byte > 0)
        g_string_append_c (out, (char) byte);
      else if (known)
        g_string_append_c (out, meant[known - plain]);
      else
        g_string_append_c (out, *p);
      p += byte > 0 ? 3 : known ? 1 : 0;
    }
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): the page; a literal in it is opened. */
static char *
page_of (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0, end = 0;
  if (!g_regex_match (vv_pattern (literal_pattern), text, 0, &match)
      || !g_match_info_fetch_pos (match, 0, &start, &end))
    return g_strdup (text);
  g_autofree char *opened = unescape (text + end);
  g_strchomp (opened);
  gsize length = strlen (opened);
  if (length > 0 && opened[length - 1] == text[end - 1])
    opened[length - 1] = '\0';
  g_autofree char *valid = g_utf8_make_valid (opened, -1);
  return g_strdup_printf ("%.*s%s", start, text, valid);
}

gboolean
vv_html_blocks (VvSource *source, const char *text, GError **error)
{
  g_autofree char *page = page_of (text);
  g_autofree char *file = vv_text_mask (source->file);
  if (!vv_bounds_pieces (file, page, "html", error) || !vv_bounds_attributes (file, page, TRUE, error))
    return FALSE;
  htmlDocPtr document = htmlReadMemory (page, (int) strlen (page), NULL, "UTF-8", PARSE_OPTIONS);
  xmlNode *root = document ? xmlDocGetRootElement (document) : NULL;
  if (!root)
    {
      xmlFreeDoc (document);
      return TRUE;
    }
  xmlNode *title = vv_markup_find (root, "title");
  g_autofree char *named = title ? vv_markup_text (title) : NULL;
  if (named && *named && !source->meta.title)
    source->meta.title = g_steal_pointer (&named);
  if (!source->meta.language)
    source->meta.language = vv_markup_attribute (root, "lang");
  vv_markup_set_apart (root);
  g_autoptr (GArray) all = marks_of (page);
  const VvMarkup markup = { (const VvMark *) all->data, attributes, FALSE, FALSE };
  vv_markup_blocks (source, root, &markup);
  xmlFreeDoc (document);
  return TRUE;
}

static gboolean
read_html (VvSource *source, GError **error)
{
  if (!vv_html_blocks (source, source->text, error))
    return FALSE;
  if (source->found)
    return TRUE;
  g_autofree char *file = vv_text_mask (source->file);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: there is no page in this HTML", file);
  return FALSE;
}

static gboolean
sniff (const char *text)
{
  return vv_pattern_matches (
      "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--(?s:.*?)-->\\s*)?(?i:<!doctype\\s+html|<html|<body|<h1|<div|<p>|b['\"]<)",
      text);
}

static const char *const extensions[] = { "html", "htm", "xhtml", NULL };
const VvReader vv_reader_html = { "html", "web page", extensions, sniff, read_html, NULL, NULL, NULL };
