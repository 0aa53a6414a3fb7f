/* publish/chapters-json: chapters beside the sound, for players that fetch them (Podcasting 2.0, JSON chapters 1.2). */
#include "publish/outputs.h"

#include "core/output.h"
#include "core/text.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
add_chapter (JsonBuilder *builder, const VvFileChapter *chapter, VvSamples end)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "startTime");
  json_builder_add_double_value (builder, (double) chapter->start / VV_SAMPLES_PER_SECOND);
  json_builder_set_member_name (builder, "endTime");
  json_builder_add_double_value (builder, (double) end / VV_SAMPLES_PER_SECOND);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, chapter->title);
  json_builder_end_object (builder);
}

static gboolean
publish_chapters (const VvProgramme *programme, const char *path, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GPtrArray *chapters = programme->chapters;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_string_value (builder, "1.2.0");
  if (programme->script->title)
    {
      json_builder_set_member_name (builder, "title");
      json_builder_add_string_value (builder, programme->script->title);
    }
  json_builder_set_member_name (builder, "chapters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chapters->len; i++)
    add_chapter (builder, g_ptr_array_index (chapters, i),
                 i + 1 < chapters->len ? ((const VvFileChapter *) g_ptr_array_index (chapters, i + 1))->start
                                       : programme->line->length);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *exact = json_to_string (root, TRUE), *json = vv_text_rounded (exact);
  g_autofree char *text = g_strconcat (json, "\n", NULL);
  return vv_output_replace (path, text, strlen (text), error);
}

const VvPublisher vv_publisher_chapters
    = { "chapters", ".chapters.json", "chapters for podcast players (JSON chapters 1.2)", publish_chapters };
