/* read/apart: lines of a web page that may name who speaks in what follows: a paragraph all in bold, and what the page
 * itself calls a speaker. Whether they do is judged by script/apart.
 *
 *     <h2><b class="speech__speaker-name">Ann Roe</b> <small class="speaker-position">Quay</small></h2>
 *             NAME                                            BESIDE                                       */
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** More is no name but what somebody says, or a box around both. */
#define NAME_MOST_CHARACTERS 100
#define NAME_MOST_NODES 1000

/** A name may be the last thing in so many elements that stand in one another. */
#define BEHIND_MOST_DEPTH 3

#define WORD(small, capital) "(?:(?:^|[-_])" small "|(?<=\\p{Ll})" capital ")$"

/* The last part of a class, as pages, and the programs that make transcripts, write it: "speaker",
 * "debate-speech__speaker__name", "transcriptSpeaker", "speaker-label". */
static const char speaker_pattern[]
    = WORD ("(?i:speaker|attendee|talker|interviewer|interviewee|orador|oradora|orateur|oratore|redner|spreker|talare)"
            "(?i:[-_]*(?:name|label|nom|nombre|nome))?",
            "(?:Speaker|Attendee)(?:Name|Label)?");
static const char beside_pattern[]
    = WORD ("(?i:role|title|position|party|affiliation|office|constituency|organi[sz]ation|function)",
            "(?:Role|Title|Position|Party|Affiliation|Office|Constituency|Organi[sz]ation|Function)");
static const char time_pattern[] = WORD ("(?i:time|timestamp|timecode)", "(?:Time|Timestamp|Timecode)");

static void
mark (xmlNode *element, VvMarkKind kind)
{
  element->_private = GINT_TO_POINTER (kind);
}

/* Does a word of its class, or of its property of the microdata, match? */
static gboolean
is_called (const xmlNode *element, const char *pattern)
{
  static const char *const attributes[] = { "class", "itemprop" };
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = vv_markup_attribute (element, attributes[i]);
      g_auto (GStrv) words = value ? g_strsplit (value, " ", -1) : NULL;
      for (guint k = 0; words && words[k]; k++)
        if (vv_pattern_matches (pattern, words[k]))
          return TRUE;
    }
  return FALSE;
}

/* Counts the characters of ink below @node, up to one more than a name has; so many too, where it holds more elements
 * than a name is worth. */
static void
count_ink (const xmlNode *node, guint *ink, guint *nodes, guint depth)
{
  const char *text = vv_markup_own_text (node);
  for (const char *p = text; p && *p && *ink <= NAME_MOST_CHARACTERS; p++)
    *ink += !g_ascii_isspace (*p) && (*p & 0xC0) != 0x80;
  if (++*nodes > NAME_MOST_NODES)
    *ink = NAME_MOST_CHARACTERS + 1;
  for (const xmlNode *child = text ? NULL : node->children;
       child && *ink <= NAME_MOST_CHARACTERS && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    count_ink (child, ink, nodes, depth + 1);
}

static guint
ink_of (const xmlNode *node)
{
  guint ink = 0, nodes = 0;
  count_ink (node, &ink, &nodes, 0);
  return ink;
}

static gboolean
is_short (const xmlNode *node)
{
  guint ink = ink_of (node);
  return ink > 0 && ink <= NAME_MOST_CHARACTERS;
}

static gboolean
is_time (const xmlNode *element)
{
  return vv_markup_is (element, "time") || (is_called (element, time_pattern) && is_short (element));
}

/* Times and offices. Returns: TRUE: it is one of them. */
static gboolean
mark_beside (xmlNode *element)
{
  if (is_time (element))
    mark (element, VV_MARK_SKIP);
  else if (!vv_pattern_matches ("^[hH][1-6]$", (const char *) element->name) && is_called (element, beside_pattern)
           && is_short (element))
    mark (element, VV_MARK_BESIDE);
  return element->_private != NULL;
}

static void
mark_within (xmlNode *name, guint depth)
{
  for (xmlNode *child = name->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !mark_beside (child))
      mark_within (child, depth + 1);
}

/* Times right before a name are no part of what is said before. */
static void
mark_before (const xmlNode *name)
{
  for (xmlNode *node = name->prev; node; node = node->prev)
    if (node->type == XML_ELEMENT_NODE ? !is_time (node) : !xmlIsBlankNode (node))
      return;
    else if (node->type == XML_ELEMENT_NODE)
      mark (node, VV_MARK_SKIP);
}

/* What stands right behind @element, in which @name is the last thing shown, and belongs to the name moves into it. */
static void
mark_behind (xmlNode *name, const xmlNode *element, guint depth)
{
  xmlNode *next = NULL;
  for (xmlNode *node = element->next; node; node = next)
    {
      next = node->next;
      if (node->type != XML_ELEMENT_NODE ? !xmlIsBlankNode (node) : !mark_beside (node))
        return;
      if (node->type == XML_ELEMENT_NODE && GPOINTER_TO_INT (node->_private) == VV_MARK_BESIDE)
        {
          xmlUnlinkNode (node);
          xmlAddChild (name, node);
        }
    }
  if (element->parent && depth < BEHIND_MOST_DEPTH)
    mark_behind (name, element->parent, depth + 1);
}

/* The only child that shows anything; NULL: there are more, or none. */
static const xmlNode *
only_child (const xmlNode *element)
{
  const xmlNode *only = NULL;
  for (const xmlNode *child = element->children; child; child = child->next)
    if (ink_of (child) > 0)
      {
        if (only || child->type != XML_ELEMENT_NODE)
          return NULL;
        only = child;
      }
  return only;
}

/* "<p><a href=…><b>Ann Roe</b></a></p>" */
static gboolean
is_bold_line (const xmlNode *element)
{
  static const char *const lines[] = { "p", "div", "li", "td", NULL };
  static const char *const within[] = { "a", "i", "em", "u", "span", "font", NULL };
  if (!g_strv_contains (lines, (const char *) element->name) || !is_short (element))
    return FALSE;
  const xmlNode *child = only_child (element);
  for (guint depth = 0; child && depth < G_N_ELEMENTS (within); depth++)
    {
      if (vv_markup_is (child, "b") || vv_markup_is (child, "strong"))
        return TRUE;
      child = g_strv_contains (within, (const char *) child->name) ? only_child (child) : NULL;
    }
  return FALSE;
}

/* Returns: TRUE: a name stands below @element, or is it. */
static gboolean
set_apart (xmlNode *element, guint depth)
{
  gboolean named = FALSE;
  for (xmlNode *child = element->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      named = set_apart (child, depth + 1) || named;
  if (named)
    return TRUE;
  if (is_called (element, speaker_pattern) && is_short (element))
    {
      mark (element, VV_MARK_NAME);
      mark_within (element, 0);
      mark_before (element);
      mark_behind (element, element, 0);
      return TRUE;
    }
  if (is_bold_line (element))
    mark (element, VV_MARK_BOLD);
  return FALSE;
}

void
vv_markup_set_apart (xmlNode *root)
{
  set_apart (root, 0);
}
