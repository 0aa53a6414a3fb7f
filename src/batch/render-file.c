/* batch/render-file: one input from its bytes to its outputs. Start reading here. */
#include "batch/batch.h"

#include <errno.h>

static guint
count_interventions (const VvScript *script)
{
  guint n = 0;
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      n += segment->kind == VV_SEGMENT_INTERVENTION && !segment->continues ? 1 : 0;
    }
  return n;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: this folder cannot be made: %s", folder, g_strerror (errno));
  return FALSE;
}

static gboolean
publish (const VvPlan *plan, const VvProgramme *programme, const char *base, GPtrArray *files, GError **error)
{
  for (guint i = 0; i < plan->publishers->len; i++)
    {
      const VvPublisher *publisher = g_ptr_array_index (plan->publishers, i);
      g_autofree char *path = g_strconcat (base, publisher->extension, NULL);
      if (!publisher->publish (programme, path, error))
        return FALSE;
      g_ptr_array_add (files, g_steal_pointer (&path));
    }
  return TRUE;
}

VvRendered *
vv_render_file (const VvPlan *plan, const VvItem *item, GError **error)
{
  g_autoptr (VvSource) source = vv_read (item->input, plan->format, plan->charset, error); /* what the file says */
  if (!source)
    return NULL;
  g_autoptr (VvScript) script = vv_segment (source, &plan->options, error); /* who said it, in order */
  if (!script)
    return NULL;
  g_autoptr (VvScore) score = vv_cast_score (plan->cast, script); /* what will be said, how */
  g_autofree char *sound_path = g_strconcat (item->base, vv_publishers[0]->extension, NULL);
  if (!make_folder (sound_path, error))
    return NULL;
  g_autoptr (VvOgg) ogg = vv_ogg_new (sound_path, error);
  if (!ogg)
    return NULL;
  g_autoptr (VvTimeline) line = vv_perform (score, plan->cast, &plan->sound, plan->pool, ogg, error); /* rendered */
  if (!line)
    return NULL;
  g_autoptr (VvRendered) rendered = g_new0 (VvRendered, 1);
  rendered->length = line->length;
  rendered->loudness_lufs = line->loudness_lufs;
  rendered->interventions = count_interventions (script);
  rendered->chapters = vv_chapters_fit (line, VV_CHAPTERS_MOST);
  rendered->files = g_ptr_array_new_with_free_func (g_free);
  rendered->warnings = g_ptr_array_ref (line->warnings);
  const VvProgramme programme = { script, line, ogg, rendered->chapters };
  return publish (plan, &programme, item->base, rendered->files, error) ? g_steal_pointer (&rendered)
                                                                        : NULL; /* files */
}

void
vv_rendered_free (VvRendered *rendered)
{
  if (!rendered)
    return;
  g_clear_pointer (&rendered->chapters, g_ptr_array_unref);
  g_clear_pointer (&rendered->files, g_ptr_array_unref);
  g_clear_pointer (&rendered->warnings, g_ptr_array_unref);
  g_free (rendered);
}
