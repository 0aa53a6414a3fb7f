/* read/people: see people.h. */
#include "read/people.h"

#include "read/markup.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

#define DEPTH_MOST 512
/** A label of more characters is a label and what is said after it. */
#define LABEL_MOST_CHARS 80
/** So many words after a label's mark are speech, fewer are part of the name: "Minister: Ms. Roe". */
#define SAID_LEAST_WORDS 5

/* "Roe Lima, Ann Mary MP": the surname, what goes before it. */
static const char inverted_pattern[]
    = "^((?:\\p{L}[\\p{L}''’-]*\\s?){1,4}), ((?:(?:Dr|Hon)\\.? )?(?:(?!(?:MP|MLA|MSP|SEN)$)\\p{Lu}[\\p{L}''’.-]* "
      "?){1,4}?) ?(?:MP|MLA|MSP|SEN)?$";

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

static void
append_parts (GString *name, const xmlNode *person, const char *part)
{
  for (const xmlNode *child = person->children; child; child = child->next)
    if (is_element (child, part))
      {
        g_autofree char *text = vv_markup_text (child);
        g_string_append_printf (name, "%s%s", name->len > 0 && *text ? " " : "", text);
      }
}

/* The parts of a name in the order in which they are said, whichever the file puts first. */
static char *
name_in_order (const xmlNode *person)
{
  static const char *const parts[] = { "forename", "nameLink", "surname", "genName" };
  g_autoptr (GString) name = g_string_new (NULL), surname = g_string_new (NULL);
  append_parts (surname, person, "surname");
  for (gsize i = 0; surname->len > 0 && i < G_N_ELEMENTS (parts); i++)
    append_parts (name, person, parts[i]);
  return name->len > 0 ? g_strdup (name->str) : vv_markup_text (person);
}

/* "/ontology/person/ann-roe" → "ann-roe"; "#ann-roe" and "ann-roe" too. */
static const char *
last_segment (const char *reference)
{
  const char *hash = strrchr (reference, '#'), *slash = strrchr (reference, '/');
  return hash ? hash + 1 : slash ? slash + 1 : reference;
}

static char *
identifier_of (const xmlNode *element)
{
  static const char *const names[] = { "id", "eId", "wId", "href" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = vv_markup_attribute (element, names[i]);
      if (value && *value)
        return g_strdup (last_segment (value));
    }
  return NULL;
}

static char *
introduced_name (xmlNode *element)
{
  if (is_element (element, "TLCPerson") || is_element (element, "TLCRole"))
    return vv_markup_attribute (element, "showAs");
  gboolean person = is_element (element, "person");
  if (person || is_element (element, "personGrp"))
    {
      xmlNode *name = vv_markup_find (element, person ? "persName" : "name");
      return name ? name_in_order (name) : NULL;
    }
  return is_element (element, "role") ? vv_markup_text (element) : NULL; /* of a list of characters */
}

static void
find_people (GHashTable *people, xmlNode *node, guint depth)
{
  if (node->type != XML_ELEMENT_NODE || depth > DEPTH_MOST)
    return;
  g_autofree char *name = introduced_name (node);
  g_autofree char *id = name && *name ? identifier_of (node) : NULL;
  if (id && *id)
    g_hash_table_insert (people, g_steal_pointer (&id), g_steal_pointer (&name));
  for (xmlNode *child = node->children; child; child = child->next)
    find_people (people, child, depth + 1);
}

GHashTable *
vv_people_of (xmlNode *root)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  find_people (people, root, 0);
  return people;
}

/* "KučanMilan1941" → "Kučan Milan", "ann-roe" → "ann roe"; NULL: "PAD_04476", "unknown-F". */
static char *
name_of_identifier (const char *id)
{
  if (!vv_pattern_matches ("\\p{Ll}", id)
      || vv_pattern_matches ("(?i)^un?known|(?<![0-9])(?![12][0-9]{3}$)[0-9]{3,}", id))
    return NULL;
  g_autofree char *apart
      = g_regex_replace_literal (vv_pattern ("(?<=\\p{Ll})(?=\\p{Lu})|[_-]+|[.]?[0-9]+$"), id, -1, 0, " ", 0, NULL);
  return vv_text_fold (apart ? apart : id);
}

char *
vv_people_named (GHashTable *people, const char *reference, gboolean *known)
{
  const char *whole = g_hash_table_lookup (people, reference);
  *known = TRUE;
  if (whole || !strchr ("#/", *reference))
    return g_strdup (whole ? whole : reference);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) references = g_strsplit (reference, " ", -1);
  for (guint i = 0; references[i]; i++)
    {
      const char *id = last_segment (references[i]);
      const char *name = g_hash_table_lookup (people, id);
      *known = *known && name;
      char *shown = name ? g_strdup (name) : name_of_identifier (id);
      if (shown && *shown)
        g_ptr_array_add (names, shown);
      else
        g_free (shown);
    }
  g_ptr_array_add (names, NULL);
  return names->len > 1 ? g_strjoinv (" and ", (char **) names->pdata) : NULL;
}

static const xmlNode *
find_name (const xmlNode *node, guint depth)
{
  static const char *const names[] = { "name", "nom", "naam", "achternaam", "nombre", "nome", "namn", "navn" };
  for (const xmlNode *child = node->children; child && depth < 4; child = child->next)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        if (is_element (child, names[i]))
          return child;
      const xmlNode *inner = child->type == XML_ELEMENT_NODE ? find_name (child, depth + 1) : NULL;
      if (inner)
        return inner;
    }
  return NULL;
}

/* Of an element that also holds a party, a date of birth …, the element in it that is a name. "Roe, Ann MP" becomes
 * "Ann Roe". */
static char *
shown_text (const xmlNode *speaker)
{
  const xmlNode *name = find_name (speaker, 0);
  char *text = vv_markup_text (name ? name : speaker);
  g_autofree char *surname = name ? vv_pattern_fetch (inverted_pattern, text, 1) : NULL;
  g_autofree char *given = surname ? vv_pattern_fetch (inverted_pattern, text, 2) : NULL;
  if (!given)
    return text;
  g_free (text);
  return g_strdup_printf ("%s %s", given, surname);
}

char *
vv_people_label (const char *printed)
{
  /* A full stop after an initial or an abbreviation is part of the name. */
  g_autofree char *numberless
      = g_regex_replace_literal (vv_pattern ("^[0-9]+(?:\\.[0-9]+)*\\.? +(?=\\p{L})"), printed, -1, 0, "", 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (
      vv_pattern ("[\\s:：,;]*(?:[.][\\s]*[-–—]+|[-–—]+|(?<!\\b\\p{L})(?<!\\b(?:[JSj])r)(?<!\\bEsq)[.])?[\\s:：,;]*$"),
      numberless ? numberless : printed, -1, 0, "", 0, NULL);
  return vv_text_fold (bare ? bare : printed);
}

gsize
vv_people_label_size (const char *printed)
{
  g_autofree char *label = vv_pattern_fetch ("(?s)^\\s*[^.:]?.{1,80}?(?:[.]\\s*[-–—]+|[:：])\\s+(?=\\S)", printed, 0);
  const char *rest = printed + (label ? strlen (label) : 0);
  gboolean said = label && g_utf8_strlen (label, -1) <= LABEL_MOST_CHARS
                  && (vv_text_words (rest) >= SAID_LEAST_WORDS || vv_ends_sentence (rest, strlen (rest)));
  return said ? strlen (label) : strlen (printed);
}

char *
vv_people_shown (const xmlNode *speaker)
{
  g_autofree char *text = shown_text (speaker);
  text[vv_people_label_size (text)] = '\0';
  /* "<Ann_Roe>": a nickname as a log prints it */
  g_autofree char *spoken = g_regex_replace_literal (vv_pattern ("^<(?=[^<>]+>$)|(?<=\\w)>$|(?<=\\p{L})_(?=\\p{Lu})"),
                                                     text, -1, 0, " ", 0, NULL);
  g_autofree char *label = vv_people_label (spoken ? spoken : text);
  if (!*label || vv_pattern_matches ("(?i)^(?:unknown|n/?a|none|null)$", label))
    return NULL;
  return g_steal_pointer (&label);
}
