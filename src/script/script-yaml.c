/* script/script-yaml: a Script on disk, to be edited and rendered again.
 *
 *     vivavoce-script: 1
 *     title: …                      all but vivavoce-script, name, kind and paragraphs may be absent
 *     speakers:
 *       - {id: s1, name: Ms. DiCarlo, role: Under-Secretary-General}
 *     segments:
 *       - kind: intervention
 *         speaker: s1
 *         line: 12
 *         paragraphs: [ … ]
 */
#include "script/build.h"

#include "core/text.h"
#include "core/yaml.h"

#include <string.h>

static void
write_optional (VvYamlWriter *writer, const char *key, const char *text)
{
  if (text)
    vv_yaml_writer_pair (writer, key, text);
}

static void
write_speaker (VvYamlWriter *writer, const VvSpeaker *speaker)
{
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_pair (writer, "id", speaker->id);
  vv_yaml_writer_pair (writer, "name", speaker->name);
  write_optional (writer, "role", speaker->role);
  write_optional (writer, "affiliation", speaker->affiliation);
  vv_yaml_writer_end_mapping (writer);
}

static void
write_segment (VvYamlWriter *writer, const VvScript *script, const VvSegment *segment)
{
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_pair (writer, "kind", vv_segment_kind_name (segment->kind));
  write_optional (writer, "speaker", segment->speaker ? segment->speaker->id : NULL);
  write_optional (writer, "label", segment->label);
  write_optional (writer, "capacity", segment->capacity);
  if (g_strcmp0 (segment->language, script->language) != 0)
    vv_yaml_writer_pair (writer, "language", segment->language);
  write_optional (writer, "spoken_in", segment->spoken_in);
  vv_yaml_writer_text (writer, "line");
  vv_yaml_writer_integer (writer, segment->line);
  if (segment->silent)
    {
      vv_yaml_writer_text (writer, "silent");
      vv_yaml_writer_boolean (writer, TRUE);
    }
  if (segment->continues)
    {
      vv_yaml_writer_text (writer, "continues");
      vv_yaml_writer_boolean (writer, TRUE);
    }
  vv_yaml_writer_text (writer, "paragraphs");
  vv_yaml_writer_begin_sequence (writer);
  for (guint i = 0; i < segment->paragraphs->len; i++)
    vv_yaml_writer_text (writer, ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, i))->text);
  vv_yaml_writer_end_sequence (writer);
  vv_yaml_writer_end_mapping (writer);
}

char *
vv_script_to_yaml (const VvScript *script)
{
  g_autoptr (VvYamlWriter) writer = vv_yaml_writer_new ();
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_text (writer, "vivavoce-script");
  vv_yaml_writer_integer (writer, 1);
  write_optional (writer, "title", script->title);
  write_optional (writer, "date", script->date);
  write_optional (writer, "symbol", script->symbol);
  write_optional (writer, "organ", script->organ);
  vv_yaml_writer_pair (writer, "language", script->language);
  vv_yaml_writer_text (writer, "speakers");
  vv_yaml_writer_begin_sequence (writer);
  for (guint i = 0; i < script->speakers->len; i++)
    write_speaker (writer, g_ptr_array_index (script->speakers, i));
  vv_yaml_writer_end_sequence (writer);
  vv_yaml_writer_text (writer, "segments");
  vv_yaml_writer_begin_sequence (writer);
  for (guint i = 0; i < script->segments->len; i++)
    write_segment (writer, script, g_ptr_array_index (script->segments, i));
  vv_yaml_writer_end_sequence (writer);
  vv_yaml_writer_end_mapping (writer);
  return vv_yaml_writer_finish (writer);
}

/* A folded text, or NULL. */
static char *
read_text (const VvYaml *node, const char *key, VvMistakes *mistakes)
{
  const char *text = vv_yaml_get_string (node, key, NULL, mistakes);
  g_autofree char *folded = text ? vv_text_fold (text) : NULL;
  return folded && *folded ? g_steal_pointer (&folded) : NULL;
}

static void
require (const VvYaml *node, const char *key, const char *what, VvMistakes *mistakes)
{
  const VvYaml *child = vv_yaml_find (node, key);
  if (!child || child->kind == VV_YAML_NULL)
    vv_mistakes_add (mistakes, node->line, node->column, "%s needs '%s'", what, key);
}

static void
read_speaker (VvScript *script, const VvYaml *node, VvMistakes *mistakes)
{
  static const char *const keys[] = { "id", "name", "role", "affiliation", NULL };
  if (!vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  vv_yaml_check_keys (node, keys, mistakes);
  require (node, "id", "a speaker", mistakes);
  require (node, "name", "a speaker", mistakes);
  g_autofree char *id = read_text (node, "id", mistakes);
  char *name = read_text (node, "name", mistakes);
  if (id && vv_script_find_speaker (script, id))
    vv_mistakes_add (mistakes, node->line, node->column, "there are two speakers with the id '%s'", id);
  VvSpeaker *speaker = vv_script_add_speaker (script, name ? name : g_strdup (""), read_text (node, "role", mistakes),
                                              read_text (node, "affiliation", mistakes));
  if (id)
    {
      g_free (speaker->id);
      speaker->id = g_steal_pointer (&id);
    }
}

static void
find_speaker (const VvScript *script, const VvYaml *node, VvSegment *segment, VvMistakes *mistakes)
{
  const VvYaml *place = vv_yaml_find (node, "speaker");
  const char *id = vv_yaml_get_string (node, "speaker", NULL, mistakes);
  segment->speaker = id ? vv_script_find_speaker (script, id) : NULL;
  if (id && !segment->speaker)
    vv_mistakes_add (mistakes, place->line, place->column, "there is no speaker '%s'; add one under 'speakers:'", id);
  if (!id && segment->kind == VV_SEGMENT_INTERVENTION)
    vv_mistakes_add (mistakes, node->line, node->column, "an intervention needs a 'speaker'");
}

static void
read_paragraphs (const VvYaml *node, VvSegment *segment, VvMistakes *mistakes)
{
  const VvYaml *list = vv_yaml_find (node, "paragraphs");
  require (node, "paragraphs", "a segment", mistakes);
  if (!list || list->kind == VV_YAML_NULL || !vv_yaml_is (list, VV_YAML_SEQUENCE, mistakes))
    return;
  for (guint i = 0; i < list->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (list->children, i);
      if (vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
        vv_segment_add_paragraph (segment, child->text, strlen (child->text), child->line);
    }
  if (segment->paragraphs->len == 0)
    vv_mistakes_add (mistakes, list->line, list->column, "a segment needs at least one paragraph");
}

static void
read_kind (const VvYaml *node, VvSegment *segment, VvMistakes *mistakes)
{
  const char *kind = vv_yaml_get_string (node, "kind", NULL, mistakes);
  require (node, "kind", "a segment", mistakes);
  if (kind && !vv_segment_kind_parse (kind, &segment->kind))
    {
      const VvYaml *place = vv_yaml_find (node, "kind");
      vv_mistakes_add (mistakes, place->line, place->column,
                       "'kind' must be heading, procedural, intervention or note, not '%s'", kind);
    }
}

static void
read_segment (VvScript *script, const VvYaml *node, VvMistakes *mistakes)
{
  static const char *const keys[] = { "kind", "speaker", "label",     "capacity",   "language", "spoken_in",
                                      "line", "silent",  "continues", "paragraphs", NULL };
  if (!vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  vv_yaml_check_keys (node, keys, mistakes);
  VvSegment *segment = vv_script_add_segment (script, VV_SEGMENT_NOTE, 0);
  read_kind (node, segment, mistakes);
  find_speaker (script, node, segment, mistakes);
  segment->label = read_text (node, "label", mistakes);
  segment->capacity = read_text (node, "capacity", mistakes);
  segment->spoken_in = vv_yaml_get_language (node, "spoken_in", mistakes);
  segment->line = (guint) vv_yaml_get_integer (node, "line", 0, G_MAXINT32, node->line, mistakes);
  segment->silent = vv_yaml_get_boolean (node, "silent", FALSE, mistakes);
  segment->continues = vv_yaml_get_boolean (node, "continues", FALSE, mistakes);
  char *language = vv_yaml_get_language (node, "language", mistakes);
  if (language)
    {
      g_free (segment->language);
      segment->language = language;
    }
  read_paragraphs (node, segment, mistakes);
}

typedef void (*ReadItem) (VvScript *script, const VvYaml *node, VvMistakes *mistakes);

static void
read_list (VvScript *script, const VvYaml *root, const char *key, ReadItem read_item, VvMistakes *mistakes)
{
  const VvYaml *list = vv_yaml_find (root, key);
  if (!list || list->kind == VV_YAML_NULL || !vv_yaml_is (list, VV_YAML_SEQUENCE, mistakes))
    return;
  for (guint i = 0; i < list->children->len; i++)
    read_item (script, g_ptr_array_index (list->children, i), mistakes);
}

static void
read_root (VvScript *script, const VvYaml *root, VvMistakes *mistakes)
{
  static const char *const keys[]
      = { "vivavoce-script", "title", "date", "symbol", "organ", "language", "speakers", "segments", NULL };
  if (!vv_yaml_is (root, VV_YAML_MAPPING, mistakes))
    return;
  vv_yaml_check_keys (root, keys, mistakes);
  require (root, "vivavoce-script", "a script", mistakes);
  require (root, "segments", "a script", mistakes);
  vv_yaml_get_integer (root, "vivavoce-script", 1, 1, 1, mistakes);
  script->title = read_text (root, "title", mistakes);
  script->date = read_text (root, "date", mistakes);
  script->symbol = read_text (root, "symbol", mistakes);
  script->organ = read_text (root, "organ", mistakes);
  script->language = vv_yaml_get_language (root, "language", mistakes);
  if (!script->language)
    script->language = g_strdup ("en");
  read_list (script, root, "speakers", read_speaker, mistakes);
  read_list (script, root, "segments", read_segment, mistakes);
}

VvScript *
vv_script_parse (const VvSource *source, GError **error)
{
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (source->file);
  g_autoptr (VvScript) script = vv_script_new (source->file, source->place);
  g_autoptr (VvYaml) root = vv_yaml_parse (source->text, strlen (source->text), 1, mistakes);
  if (root)
    read_root (script, root, mistakes);
  return vv_mistakes_settle (mistakes, error) ? g_steal_pointer (&script) : NULL;
}
