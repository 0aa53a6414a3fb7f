/* read/markup-tree: what a tree of elements holds, whatever its elements mean; see markup.h. */
#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Of an entity's text: letters and signs are shorter, and a file may ask for each of its entities a million times. */
#define ENTITY_MOST_BYTES 64

gboolean
vv_markup_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

static const char *
entity_text (const xmlNode *reference)
{
  const xmlEntity *entity = xmlGetDocEntity (reference->doc, reference->name);
  gboolean plain = entity && entity->content
                   && (entity->etype == XML_INTERNAL_GENERAL_ENTITY || entity->etype == XML_INTERNAL_PREDEFINED_ENTITY)
                   && !strpbrk ((const char *) entity->content, "&<")
                   && strlen ((const char *) entity->content) <= ENTITY_MOST_BYTES;
  if (plain)
    return (const char *) entity->content;
  return entity && entity->etype == XML_INTERNAL_PREDEFINED_ENTITY ? (const char *) entity->content : "";
}

char *
vv_markup_folded (const GString *text)
{
  g_autofree char *valid = g_utf8_make_valid (text->str, (gssize) text->len);
  return vv_text_fold (valid);
}

const char *
vv_markup_own_text (const xmlNode *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    return (const char *) node->content;
  return node->type == XML_ENTITY_REF_NODE ? entity_text (node) : NULL;
}

char *
vv_markup_attribute (const xmlNode *element, const char *name)
{
  for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next)
    {
      if (g_ascii_strcasecmp ((const char *) attribute->name, name) != 0)
        continue;
      g_autoptr (GString) value = g_string_new (NULL);
      for (const xmlNode *part = attribute->children; part; part = part->next)
        g_string_append (value, vv_markup_own_text (part) ? vv_markup_own_text (part) : "");
      return vv_markup_folded (value);
    }
  return NULL;
}

static void
collect_text (const xmlNode *node, GString *text, guint depth)
{
  if (vv_markup_own_text (node))
    g_string_append (text, vv_markup_own_text (node));
  else if (depth < VV_MARKUP_DEPTH_MOST)
    for (const xmlNode *child = node->children; child; child = child->next)
      collect_text (child, text, depth + 1);
}

void
vv_markup_collect (const xmlNode *node, GString *text)
{
  collect_text (node, text, 0);
}

char *
vv_markup_text (const xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  collect_text (node, text, 0);
  return vv_markup_folded (text);
}

static xmlNode *
find_below (xmlNode *node, const char *element, guint depth)
{
  if (vv_markup_is (node, element))
    return node;
  for (xmlNode *child = node->type == XML_ELEMENT_NODE && depth < VV_MARKUP_DEPTH_MOST ? node->children : NULL; child;
       child = child->next)
    {
      xmlNode *found = find_below (child, element, depth + 1);
      if (found)
        return found;
    }
  return NULL;
}

xmlNode *
vv_markup_find (xmlNode *node, const char *element)
{
  return find_below (node, element, 0);
}

/* A number that stands raised, as a mark of a footnote or an exponent, becomes signs that are: "<sup>2</sup>" is "²".
 */
static void
raise_digits (xmlNode *node, guint depth)
{
  for (xmlNode *child = node->children; child && depth < VV_MARKUP_DEPTH_MOST; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE) /* an entity has children that hold entities */
        continue;
      raise_digits (child, depth + 1);
      if (!vv_markup_is (child, "sup") || (child->children && child->children->type != XML_TEXT_NODE))
        continue;
      g_autofree char *digits = vv_markup_text (child);
      if (vv_pattern_matches ("^[0-9]{1,3}$", digits))
        {
          g_autofree char *raised = vv_text_raised (digits);
          xmlNodeSetContent (child, BAD_CAST raised);
        }
    }
}

void
vv_markup_raise (xmlNode *root)
{
  raise_digits (root, 0);
}

void
vv_markup_note_found (VvSource *source, const xmlNode *root)
{
  const xmlNode *node = root;
  while (node)
    {
      const char *text = vv_markup_own_text (node);
      if (text)
        vv_found (source, text, (guint) MAX (xmlGetLineNo (node->parent), 1));
      if (!text && node->type == XML_ELEMENT_NODE && node->children)
        {
          node = node->children;
          continue;
        }
      while (node && node != root && !node->next)
        node = node->parent;
      node = node && node != root ? node->next : NULL;
    }
}
