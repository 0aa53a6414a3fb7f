/* inspect/json: see inspect.h. */
#include "inspect/inspect.h"

#include "core/json.h"

static void
add_voice (JsonBuilder *builder, const VvCast *cast, const VvRole *role, const char *language)
{
  g_autoptr (VvVoice) voice = vv_cast_voice (cast, role, language);
  json_builder_set_member_name (builder, "voice");
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "cast", role->name);
  vv_json_add_text (builder, "engine", voice->engine);
  vv_json_add_text (builder, "voice", voice->voice);
  vv_json_add_text (builder, "variant", voice->variant);
  vv_json_add_integer (builder, "rate", voice->rate_wpm);
  if (vv_engine_estimates (voice->engine))
    vv_json_add_text (builder, "word_times", "estimated");
  json_builder_end_object (builder);
}

static void
add_speaker (JsonBuilder *builder, const VvCast *cast, GHashTable *picks, const VvScript *script,
             const VvSpeaker *speaker)
{
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "id", speaker->id);
  vv_json_add_text (builder, "name", speaker->name);
  vv_json_add_text (builder, "role", speaker->role);
  vv_json_add_text (builder, "affiliation", speaker->affiliation);
  add_voice (builder, cast, g_hash_table_lookup (picks, speaker), script->language);
  json_builder_end_object (builder);
}

static void
add_segment (JsonBuilder *builder, const VvSegment *segment, guint index)
{
  json_builder_begin_object (builder);
  vv_json_add_integer (builder, "index", index);
  vv_json_add_text (builder, "kind", vv_segment_kind_name (segment->kind));
  vv_json_add_text (builder, "speaker", segment->speaker ? segment->speaker->id : NULL);
  vv_json_add_text (builder, "label", segment->label);
  vv_json_add_text (builder, "capacity", segment->capacity);
  vv_json_add_text (builder, "language", segment->language);
  vv_json_add_text (builder, "spoken_in", segment->spoken_in);
  vv_json_add_integer (builder, "line", segment->line);
  if (segment->silent)
    vv_json_add_boolean (builder, "silent", TRUE);
  if (segment->continues)
    vv_json_add_boolean (builder, "continues", TRUE);
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < segment->paragraphs->len; i++)
    json_builder_add_string_value (builder, ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, i))->text);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* The pack whose grammar the record was read with, and what spoke for it. */
static void
add_pack (JsonBuilder *builder, const VvScript *script)
{
  json_builder_set_member_name (builder, "pack");
  if (script->packs->len == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }
  const VvPackScore *pack = g_ptr_array_index (script->packs, 0);
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "name", pack->name);
  vv_json_add_integer (builder, "score", pack->score);
  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pack->evidence->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (pack->evidence, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

char *
vv_inspect_json (const VvScript *script, const VvCast *cast)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "title", script->title);
  vv_json_add_text (builder, "date", script->date);
  vv_json_add_text (builder, "symbol", script->symbol);
  vv_json_add_text (builder, "organ", script->organ);
  vv_json_add_text (builder, "language", script->language);
  vv_json_add_text (builder, "place", script->place);
  add_pack (builder, script);
  json_builder_set_member_name (builder, "speakers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < script->speakers->len; i++)
    add_speaker (builder, cast, picks, script, g_ptr_array_index (script->speakers, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "segments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < script->segments->len; i++)
    add_segment (builder, g_ptr_array_index (script->segments, i), i + 1);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_autofree char *json = vv_json_finish (builder, TRUE);
  return g_strconcat (json, "\n", NULL);
}
