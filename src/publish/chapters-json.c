/* publish/chapters-json: chapters beside the sound, for players that fetch them (Podcasting 2.0, JSON chapters 1.2). */
#include "publish/outputs.h"

#include "core/json.h"
#include "core/output.h"

#include <string.h>

static void
add_chapter (JsonBuilder *builder, const VvFileChapter *chapter, VvSamples end)
{
  json_builder_begin_object (builder);
  vv_json_add_number (builder, "startTime", (double) chapter->start / VV_SAMPLES_PER_SECOND);
  vv_json_add_number (builder, "endTime", (double) end / VV_SAMPLES_PER_SECOND);
  vv_json_add_text (builder, "title", chapter->title);
  json_builder_end_object (builder);
}

static gboolean
publish_chapters (const VvProgramme *programme, const char *path, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GPtrArray *chapters = programme->chapters;
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "version", "1.2.0");
  if (programme->script->title)
    vv_json_add_text (builder, "title", programme->script->title);
  json_builder_set_member_name (builder, "chapters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < chapters->len; i++)
    add_chapter (builder, g_ptr_array_index (chapters, i),
                 i + 1 < chapters->len ? ((const VvFileChapter *) g_ptr_array_index (chapters, i + 1))->start
                                       : programme->line->length);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_autofree char *json = vv_json_finish (builder, TRUE);
  g_autofree char *text = g_strconcat (json, "\n", NULL);
  return vv_output_replace (path, text, strlen (text), error);
}

const VvPublisher vv_publisher_chapters
    = { "chapters", ".chapters.json", "chapters for podcast players (JSON chapters 1.2)", publish_chapters };
