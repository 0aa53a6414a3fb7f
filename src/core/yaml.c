/* core/yaml: libyaml's events become a tree; see yaml.h. */
#include "core/yaml.h"

#include "core/language.h"
#include "core/text.h"

#include <string.h>
#include <yaml.h>

typedef struct
{
  yaml_parser_t parser;
  VvMistakes *mistakes;
  guint first_line;
} Reader;

static VvYaml *read_node (Reader *reader, const yaml_event_t *event, guint depth);

static void
set_place (const Reader *reader, yaml_mark_t mark, guint *line, guint *column)
{
  *line = (guint) mark.line + reader->first_line;
  *column = (guint) mark.column + 1;
}

static void
refuse (Reader *reader, yaml_mark_t mark, const char *what)
{
  guint line, column;
  set_place (reader, mark, &line, &column);
  vv_mistakes_add (reader->mistakes, line, column, "%s", what);
}

static gboolean
next_event (Reader *reader, yaml_event_t *event)
{
  if (yaml_parser_parse (&reader->parser, event))
    return TRUE;
  yaml_mark_t mark = reader->parser.problem_mark;
  refuse (reader, mark, reader->parser.problem ? reader->parser.problem : "this is not YAML");
  return FALSE;
}

static gboolean
is_null_word (const char *text)
{
  return *text == '\0' || g_str_equal (text, "~") || g_str_equal (text, "null") || g_str_equal (text, "Null")
         || g_str_equal (text, "NULL");
}

static VvYaml *
node_new (const Reader *reader, const yaml_event_t *event)
{
  VvYaml *node = g_new0 (VvYaml, 1);
  set_place (reader, event->start_mark, &node->line, &node->column);
  return node;
}

static VvYaml *
read_scalar (Reader *reader, const yaml_event_t *event)
{
  VvYaml *node = node_new (reader, event);
  const char *text = (const char *) event->data.scalar.value;
  if (strlen (text) != event->data.scalar.length)
    refuse (reader, event->start_mark, "a NUL character (\\0) may not stand in a text");
  node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
  node->kind = !node->quoted && is_null_word (text) ? VV_YAML_NULL : VV_YAML_SCALAR;
  node->text = node->kind == VV_YAML_SCALAR ? g_strdup (text) : NULL;
  return node;
}

/* The value that belongs to the key just read. */
static VvYaml *
read_pair (Reader *reader, const VvYaml *node, const yaml_event_t *key, guint depth)
{
  const char *name = (const char *) key->data.scalar.value;
  if (key->type != YAML_SCALAR_EVENT || strlen (name) != key->data.scalar.length)
    {
      refuse (reader, key->start_mark, "a key must be a word");
      return NULL;
    }
  if (vv_yaml_find (node, name))
    {
      g_autofree char *masked = vv_text_mask (name);
      g_autofree char *what = g_strdup_printf ("the key '%s' is given twice", masked);
      refuse (reader, key->start_mark, what);
    }
  yaml_event_t event;
  if (!next_event (reader, &event))
    return NULL;
  VvYaml *child = read_node (reader, &event, depth + 1);
  yaml_event_delete (&event);
  if (!child)
    return NULL;
  child->key = g_strdup (name);
  set_place (reader, key->start_mark, &child->key_line, &child->key_column);
  return child;
}

/* The children up to the event that ends the list or table. */
static VvYaml *
read_children (Reader *reader, const yaml_event_t *start, VvYamlKind kind, guint depth)
{
  g_autoptr (VvYaml) node = node_new (reader, start);
  yaml_event_type_t last = kind == VV_YAML_MAPPING ? YAML_MAPPING_END_EVENT : YAML_SEQUENCE_END_EVENT;
  node->kind = kind;
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_yaml_free);
  for (;;)
    {
      yaml_event_t event;
      VvYaml *child = NULL;
      if (!next_event (reader, &event))
        return NULL;
      gboolean ends = event.type == last;
      if (!ends)
        child
            = kind == VV_YAML_MAPPING ? read_pair (reader, node, &event, depth) : read_node (reader, &event, depth + 1);
      yaml_event_delete (&event);
      if (ends)
        return g_steal_pointer (&node);
      if (!child)
        return NULL;
      g_ptr_array_add (node->children, child);
    }
}

static VvYaml *
read_node (Reader *reader, const yaml_event_t *event, guint depth)
{
  if (depth > VV_YAML_MOST_DEPTH)
    {
      refuse (reader, event->start_mark, "nested more than " G_STRINGIFY (VV_YAML_MOST_DEPTH) " levels deep");
      return NULL;
    }
  switch (event->type)
    {
    case YAML_SCALAR_EVENT:
      return read_scalar (reader, event);
    case YAML_SEQUENCE_START_EVENT:
      return read_children (reader, event, VV_YAML_SEQUENCE, depth);
    case YAML_MAPPING_START_EVENT:
      return read_children (reader, event, VV_YAML_MAPPING, depth);
    default:
      refuse (reader, event->start_mark, "aliases ('*name') are not supported; write the value out");
      return NULL;
    }
}

static VvYaml *
read_document (Reader *reader)
{
  for (;;)
    {
      yaml_event_t event;
      if (!next_event (reader, &event))
        return NULL;
      yaml_event_type_t type = event.type;
      VvYaml *node = NULL;
      if (type == YAML_STREAM_END_EVENT)
        {
          node = node_new (reader, &event);
          node->kind = VV_YAML_NULL;
        }
      else if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_START_EVENT)
        node = read_node (reader, &event, 0);
      yaml_event_delete (&event);
      if (type != YAML_STREAM_START_EVENT && type != YAML_DOCUMENT_START_EVENT)
        return node;
    }
}

/* What follows the first document is not read, but must not be lost in silence. */
static void
expect_end (Reader *reader)
{
  for (;;)
    {
      yaml_event_t event;
      if (!next_event (reader, &event))
        return;
      yaml_event_type_t type = event.type;
      if (type == YAML_DOCUMENT_START_EVENT)
        refuse (reader, event.start_mark, "a second document begins here; only one is read");
      yaml_event_delete (&event);
      if (type != YAML_DOCUMENT_END_EVENT)
        return;
    }
}

VvYaml *
vv_yaml_parse (const char *text, gsize size_bytes, guint first_line, VvMistakes *mistakes)
{
  Reader reader = { .mistakes = mistakes, .first_line = first_line };
  guint before = vv_mistakes_count (mistakes);
  if (!yaml_parser_initialize (&reader.parser))
    g_error ("libyaml: out of memory");
  yaml_parser_set_encoding (&reader.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&reader.parser, (const unsigned char *) text, size_bytes);
  g_autoptr (VvYaml) root = read_document (&reader);
  if (root && root->kind != VV_YAML_NULL)
    expect_end (&reader);
  yaml_parser_delete (&reader.parser);
  return vv_mistakes_count (mistakes) > before ? NULL : g_steal_pointer (&root);
}

void
vv_yaml_free (VvYaml *node)
{
  if (!node)
    return;
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node->key);
  g_free (node->text);
  g_free (node);
}

const VvYaml *
vv_yaml_find (const VvYaml *node, const char *key)
{
  for (guint i = 0; node && node->kind == VV_YAML_MAPPING && i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (g_str_equal (child->key, key))
        return child;
    }
  return NULL;
}

static void
add_type_mistake (const VvYaml *node, const char *wanted, VvMistakes *mistakes)
{
  const char *prefix = node->key ? "'" : "", *name = node->key ? node->key : "this", *suffix = node->key ? "'" : "";
  vv_mistakes_add (mistakes, node->line, node->column, "%s%s%s must be %s", prefix, name, suffix, wanted);
}

gboolean
vv_yaml_is (const VvYaml *node, VvYamlKind kind, VvMistakes *mistakes)
{
  static const char *const wanted[] = { "empty", "a text", "a list", "a table of keys and values" };
  if (node->kind == kind)
    return TRUE;
  add_type_mistake (node, wanted[kind], mistakes);
  return FALSE;
}

void
vv_yaml_check_keys (const VvYaml *node, const char *const *known, VvMistakes *mistakes)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (g_strv_contains (known, child->key))
        continue;
      const char *nearest = vv_text_nearest (child->key, known);
      g_autofree char *all = nearest ? NULL : g_strjoinv (", ", (char **) known);
      if (nearest)
        vv_mistakes_add (mistakes, child->key_line, child->key_column, "unknown key '%s'; did you mean '%s'?",
                         child->key, nearest);
      else
        vv_mistakes_add (mistakes, child->key_line, child->key_column, "unknown key '%s'; known here: %s", child->key,
                         all);
    }
}

/* Returns: the child when it is there and not null. */
static const VvYaml *
find_scalar (const VvYaml *node, const char *key, const char *wanted, VvMistakes *mistakes)
{
  const VvYaml *child = vv_yaml_find (node, key);
  if (!child || child->kind == VV_YAML_NULL)
    return NULL;
  if (child->kind == VV_YAML_SCALAR)
    return child;
  add_type_mistake (child, wanted, mistakes);
  return NULL;
}

const char *
vv_yaml_get_string (const VvYaml *node, const char *key, const char *fallback, VvMistakes *mistakes)
{
  const VvYaml *child = find_scalar (node, key, "a text", mistakes);
  return child ? child->text : fallback;
}

char *
vv_yaml_get_language (const VvYaml *node, const char *key, VvMistakes *mistakes)
{
  const VvYaml *child = find_scalar (node, key, "a tag such as en or pt-BR", mistakes);
  if (child && vv_language_is_tag (child->text))
    return g_strdelimit (g_strdup (child->text), "_", '-');
  if (child)
    vv_mistakes_add (mistakes, child->line, child->column, "'%s' must be a tag such as en or pt-BR, not '%s'", key,
                     child->text);
  return NULL;
}

gint64
vv_yaml_get_integer (const VvYaml *node, const char *key, gint64 least, gint64 most, gint64 fallback,
                     VvMistakes *mistakes)
{
  g_autofree char *wanted
      = g_strdup_printf ("a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, least, most);
  const VvYaml *child = find_scalar (node, key, wanted, mistakes);
  if (!child)
    return fallback;
  gint64 value = 0;
  if (!child->quoted && g_ascii_string_to_signed (child->text, 10, least, most, &value, NULL))
    return value;
  vv_mistakes_add (mistakes, child->line, child->column, "'%s' must be %s, not '%s'", key, wanted, child->text);
  return fallback;
}

gboolean
vv_yaml_get_boolean (const VvYaml *node, const char *key, gboolean fallback, VvMistakes *mistakes)
{
  const VvYaml *child = find_scalar (node, key, "true or false", mistakes);
  if (!child)
    return fallback;
  if (!child->quoted && g_str_equal (child->text, "true"))
    return TRUE;
  if (!child->quoted && g_str_equal (child->text, "false"))
    return FALSE;
  vv_mistakes_add (mistakes, child->line, child->column, "'%s' must be true or false, not '%s'", key, child->text);
  return fallback;
}

struct _VvYamlWriter
{
  yaml_emitter_t emitter;
  GString *text;
};

static int
append_bytes (void *data, unsigned char *bytes, size_t size_bytes)
{
  g_string_append_len (data, (const char *) bytes, (gssize) size_bytes);
  return 1;
}

/* Memory is all that can fail here, and GLib ends the program then too. */
static void
emit (VvYamlWriter *writer, yaml_event_t *event, int initialized)
{
  if (!initialized || !yaml_emitter_emit (&writer->emitter, event))
    g_error ("libyaml: %s", writer->emitter.problem ? writer->emitter.problem : "out of memory");
}

VvYamlWriter *
vv_yaml_writer_new (void)
{
  VvYamlWriter *writer = g_new0 (VvYamlWriter, 1);
  yaml_event_t event;
  writer->text = g_string_new (NULL);
  if (!yaml_emitter_initialize (&writer->emitter))
    g_error ("libyaml: out of memory");
  yaml_emitter_set_output (&writer->emitter, append_bytes, writer->text);
  yaml_emitter_set_unicode (&writer->emitter, 1);
  yaml_emitter_set_width (&writer->emitter, -1);
  emit (writer, &event, yaml_stream_start_event_initialize (&event, YAML_UTF8_ENCODING));
  emit (writer, &event, yaml_document_start_event_initialize (&event, NULL, NULL, NULL, 1));
  return writer;
}

void
vv_yaml_writer_free (VvYamlWriter *writer)
{
  if (!writer)
    return;
  yaml_emitter_delete (&writer->emitter);
  if (writer->text)
    g_string_free (writer->text, TRUE);
  g_free (writer);
}

void
vv_yaml_writer_begin_mapping (VvYamlWriter *writer)
{
  yaml_event_t event;
  emit (writer, &event, yaml_mapping_start_event_initialize (&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE));
}

void
vv_yaml_writer_end_mapping (VvYamlWriter *writer)
{
  yaml_event_t event;
  emit (writer, &event, yaml_mapping_end_event_initialize (&event));
}

void
vv_yaml_writer_begin_sequence (VvYamlWriter *writer)
{
  yaml_event_t event;
  emit (writer, &event, yaml_sequence_start_event_initialize (&event, NULL, NULL, 1, YAML_BLOCK_SEQUENCE_STYLE));
}

void
vv_yaml_writer_end_sequence (VvYamlWriter *writer)
{
  yaml_event_t event;
  emit (writer, &event, yaml_sequence_end_event_initialize (&event));
}

static void
write_scalar (VvYamlWriter *writer, const char *text, yaml_scalar_style_t style)
{
  yaml_event_t event;
  emit (writer, &event,
        yaml_scalar_event_initialize (&event, NULL, NULL, (const unsigned char *) text, (int) strlen (text), 1, 1,
                                      style));
}

/* Would a reader of YAML take the plain word for something else than text? */
static gboolean
looks_typed (const char *text)
{
  static const char *const words[] = { "true", "false", "yes", "no", "on", "off", "y", "n", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  char *end = NULL;
  if (is_null_word (text) || g_strv_contains (words, lower))
    return TRUE;
  g_ascii_strtod (text, &end);
  return end != text && (*end == '\0' || strchr ("-:_", *end));
}

void
vv_yaml_writer_text (VvYamlWriter *writer, const char *text)
{
  if (!text)
    write_scalar (writer, "null", YAML_PLAIN_SCALAR_STYLE);
  else
    write_scalar (writer, text, looks_typed (text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE);
}

void
vv_yaml_writer_integer (VvYamlWriter *writer, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  write_scalar (writer, text, YAML_PLAIN_SCALAR_STYLE);
}

void
vv_yaml_writer_boolean (VvYamlWriter *writer, gboolean value)
{
  write_scalar (writer, value ? "true" : "false", YAML_PLAIN_SCALAR_STYLE);
}

void
vv_yaml_writer_pair (VvYamlWriter *writer, const char *key, const char *text)
{
  vv_yaml_writer_text (writer, key);
  vv_yaml_writer_text (writer, text);
}

char *
vv_yaml_writer_finish (VvYamlWriter *writer)
{
  yaml_event_t event;
  emit (writer, &event, yaml_document_end_event_initialize (&event, 1));
  emit (writer, &event, yaml_stream_end_event_initialize (&event));
  return g_string_free (g_steal_pointer (&writer->text), FALSE);
}
