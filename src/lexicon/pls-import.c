/* lexicon/pls-import: see lexicon.h, vv_pls_import(). */
#include "core/files.h"
#include "core/language.h"
#include "core/text.h"
#include "core/yaml.h"
#include "lexicon/entries.h"
#include "lexicon/pls.h"

#include <libxml/parser.h>
#include <string.h>

/** Entities stay as they are, nothing is fetched, and libxml2 keeps its own limits. */
#define PARSE_OPTIONS                                                                                                  \
  (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

typedef struct
{
  const char *path;
  char *language, *alphabet;
  const VvSounds *sounds; /* or NULL */
  GPtrArray *left;
  GHashTable *seen;                /* graphemes */
  GPtrArray *maps[VV_HOW_IPA + 1]; /* by how: written, said, written, said … */
} Import;

/** What a lexeme has for its graphemes. */
typedef struct
{
  VvLexiconHow how;
  char *said;
  int rank; /* the lowest is taken */
} Choice;

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name) && node->ns
         && g_str_equal ((const char *) node->ns->href, VV_PLS_NAMESPACE);
}

static char *
attribute_of (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *copy = value ? g_strstrip (g_strdup ((const char *) value)) : NULL;
  xmlFree (value);
  return copy;
}

static char *
text_of (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_autofree char *folded = vv_text_fold (content ? (const char *) content : "");
  xmlFree (content);
  char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return composed ? composed : g_strdup ("");
}

static void leave (Import *import, const xmlNode *node, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
leave (Import *import, const xmlNode *node, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *masked = vv_text_mask (what);
  g_ptr_array_add (import->left, g_strdup_printf ("%s:%ld: %s", import->path, xmlGetLineNo (node), masked));
}

/* Is the pronunciation one that a lexicon may hold? */
static gboolean
check_phoneme (Import *import, const xmlNode *node, const char *said, gboolean ours)
{
  g_autofree char *unknown = NULL;
  if (!import->sounds)
    {
      leave (import, node, "eSpeak NG has no phonemes for '%s'; /%s/ is left out", import->language, said);
      return FALSE;
    }
  g_autofree char *mnemonics = ours ? g_strdup (said) : vv_sounds_from_ipa (import->sounds, said, &unknown);
  if (ours)
    unknown = g_strdup (vv_sounds_unknown (import->sounds, said));
  if (unknown)
    leave (import, node, "'%s' is no sound of '%s' in eSpeak NG; /%s/ is left out", unknown, import->language, said);
  else if (!*said || strlen (mnemonics) > VV_LEXICON_MOST_PHONEMES)
    leave (import, node,
           "a pronunciation has 1 to " G_STRINGIFY (VV_LEXICON_MOST_PHONEMES) " characters; it is left out");
  else
    return TRUE;
  return FALSE;
}

static void
take (Choice *choice, int rank, VvLexiconHow how, const char *said)
{
  if (choice->said && choice->rank <= rank)
    return;
  g_free (choice->said);
  *choice = (Choice){ how, g_strdup (said), rank };
}

/* Ours, then what is preferred, then what stands first. */
static void
consider (Import *import, xmlNode *node, Choice *choice)
{
  g_autofree char *said = text_of (node), *prefer = attribute_of (node, "prefer");
  int rank = g_strcmp0 (prefer, "true") == 0 ? 1 : 2;
  if (is_element (node, "alias") && *said)
    take (choice, rank, VV_HOW_SAY, said);
  if (!is_element (node, "phoneme"))
    return;
  g_autofree char *own = attribute_of (node, "alphabet");
  const char *alphabet = own ? own : import->alphabet;
  gboolean ours = g_strcmp0 (alphabet, VV_PLS_ESPEAK) == 0;
  if (!ours && g_strcmp0 (alphabet, "ipa") != 0)
    leave (import, node, "the alphabet '%s' is not known here (ipa and " VV_PLS_ESPEAK " are); /%s/ is left out",
           alphabet ? alphabet : "", said);
  else if (check_phoneme (import, node, said, ours))
    take (choice, ours ? 0 : rank, ours ? VV_HOW_PHONEMES : VV_HOW_IPA, said);
}

/* "U N H C R" for "UNHCR". */
static gboolean
is_spelled (const char *written, const char *said)
{
  g_auto (GStrv) letters = g_strsplit (said, " ", -1);
  g_autofree char *joined = g_strjoinv ("", letters);
  return g_str_equal (joined, written) && g_utf8_strlen (said, -1) == 2 * g_utf8_strlen (written, -1) - 1;
}

static void
add_grapheme (Import *import, xmlNode *node, const Choice *choice)
{
  g_autofree char *written = text_of (node);
  VvLexiconHow how = choice->how == VV_HOW_SAY && is_spelled (written, choice->said) ? VV_HOW_LETTERS : choice->how;
  if (!*written || g_utf8_strlen (written, -1) > VV_LEXICON_MOST_WRITTEN)
    leave (import, node, "a grapheme has 1 to " G_STRINGIFY (VV_LEXICON_MOST_WRITTEN) " characters; it is left out");
  else if (!g_hash_table_add (import->seen, g_strdup (written)))
    leave (import, node, "'%s' is given twice; the first is taken", written);
  else
    {
      g_ptr_array_add (import->maps[how], g_steal_pointer (&written));
      g_ptr_array_add (import->maps[how], g_strdup (choice->said));
    }
}

static void
read_lexeme (Import *import, xmlNode *lexeme)
{
  Choice choice = { 0 };
  for (xmlNode *node = lexeme->children; node; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      consider (import, node, &choice);
  for (xmlNode *node = lexeme->children; node && choice.said; node = node->next)
    if (is_element (node, "grapheme"))
      add_grapheme (import, node, &choice);
  if (!choice.said)
    leave (import, lexeme, "this lexeme has no pronunciation that can be taken");
  g_free (choice.said);
}

static char *
to_yaml (const Import *import)
{
  g_autoptr (VvYamlWriter) writer = vv_yaml_writer_new ();
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_text (writer, "vivavoce-lexicon");
  vv_yaml_writer_integer (writer, 1);
  vv_yaml_writer_pair (writer, "language", import->language);
  for (guint how = 0; how < G_N_ELEMENTS (import->maps); how++)
    {
      const GPtrArray *map = import->maps[how];
      if (map->len == 0)
        continue;
      vv_yaml_writer_text (writer, vv_lexicon_how_names[how]);
      if (how == VV_HOW_LETTERS)
        vv_yaml_writer_begin_sequence (writer);
      else
        vv_yaml_writer_begin_mapping (writer);
      for (guint i = 0; i + 1 < map->len; i += 2)
        if (how == VV_HOW_LETTERS)
          vv_yaml_writer_text (writer, g_ptr_array_index (map, i));
        else
          vv_yaml_writer_pair (writer, g_ptr_array_index (map, i), g_ptr_array_index (map, i + 1));
      if (how == VV_HOW_LETTERS)
        vv_yaml_writer_end_sequence (writer);
      else
        vv_yaml_writer_end_mapping (writer);
    }
  vv_yaml_writer_end_mapping (writer);
  return vv_yaml_writer_finish (writer);
}

static gboolean
read_root (Import *import, xmlNode *root, GError **error)
{
  if (!root || !is_element (root, "lexicon"))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1: this is no PLS document: its root is no 'lexicon' of %s",
                   import->path, VV_PLS_NAMESPACE);
      return FALSE;
    }
  xmlChar *language = xmlNodeGetLang (root);
  import->alphabet = attribute_of (root, "alphabet");
  import->language = language ? vv_language_key ((const char *) language) : NULL;
  xmlFree (language);
  if (import->language && *import->language)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%ld: this PLS document states no language ('xml:lang')",
               import->path, xmlGetLineNo (root));
  return FALSE;
}

static xmlDoc *
parse (const char *path, GError **error)
{
  gsize size_bytes = 0;
  g_autofree char *masked = vv_text_mask (path);
  g_autofree char *text = vv_files_read (path, VV_LEXICON_MOST_BYTES, "lexicon", &size_bytes, error);
  if (!text)
    return NULL;
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (parser, text, (int) size_bytes, NULL, NULL, PARSE_OPTIONS);
  if (!document)
    {
      const xmlError *mistake = xmlCtxtGetLastError (parser);
      g_autofree char *valid = g_utf8_make_valid (mistake && mistake->message ? mistake->message : "no document", -1);
      g_autofree char *what = vv_text_fold (valid);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%d:%d: this is no well-formed XML: %s", masked,
                   mistake ? MAX (mistake->line, 1) : 1, mistake ? MAX (mistake->int2, 1) : 1, what);
    }
  xmlFreeParserCtxt (parser);
  return document;
}

char *
vv_pls_import (const char *path, const char *engine_data, GPtrArray *left, GError **error)
{
  g_autofree char *masked = vv_text_mask (path);
  g_autoptr (VvInventory) inventory = vv_inventory_new (engine_data, error);
  xmlDoc *document = inventory ? parse (path, error) : NULL;
  char *yaml = NULL;
  if (!document)
    return NULL;
  Import import = { .path = masked, .left = left };
  import.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (import.maps); i++)
    import.maps[i] = g_ptr_array_new_with_free_func (g_free);
  xmlNode *root = xmlDocGetRootElement (document);
  if (read_root (&import, root, error))
    {
      import.sounds = vv_inventory_sounds (inventory, import.language);
      for (xmlNode *node = root->children; node; node = node->next)
        if (is_element (node, "lexeme"))
          read_lexeme (&import, node);
      yaml = to_yaml (&import);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (import.maps); i++)
    g_ptr_array_unref (import.maps[i]);
  g_hash_table_unref (import.seen);
  g_free (import.language);
  g_free (import.alphabet);
  xmlFreeDoc (document);
  return yaml;
}
