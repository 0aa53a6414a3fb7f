/* batch/render-file: one input from its bytes to its outputs. Start reading here. */
#include "batch/batch.h"

#include "core/stop.h"
#include "core/text.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

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

/* What would be found only when everything is rendered, and is no other file's matter. */
static gboolean
check_place (const VvItem *item, const char *extension, GError **error)
{
  g_autofree char *path = g_strconcat (item->base, extension, NULL);
  g_autofree char *name = g_path_get_basename (path), *output = vv_text_mask (path),
                  *input = vv_text_mask (item->input);
  if (strlen (name) > NAME_MAX)
    g_set_error (error, VV_ERROR, VV_ERROR_LIMIT,
                 "%s: its output %s would have a name of more than %d bytes; rename it", input, output, NAME_MAX);
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: cannot be written: there is a folder of this name", output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  int why = errno;
  g_autofree char *name = vv_text_mask (folder);
  g_set_error (error, VV_ERROR, VV_ERROR_IO, "%s: this folder cannot be made: %s", name, g_strerror (why));
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

/* The rooms up to here stand on libraries whose threads we do not trust; they take a hundredth of the time. */
static VvScore *
prepare (const VvPlan *plan, const VvItem *item, VvScript **script, GError **error)
{
  static GMutex one_at_a_time;
  g_autoptr (GMutexLocker) lock = g_mutex_locker_new (&one_at_a_time);
  g_autoptr (VvSource) source = vv_read (item->input, &plan->reading, error); /* what the file says */
  if (!source)
    return NULL;
  *script = vv_segment (source, plan->packs, &plan->options, error);     /* who said it, in order */
  VvScore *score = *script ? vv_cast_score (plan->cast, *script) : NULL; /* what will be said, how */
  if (*script && !score)
    (void) vv_stop_check (error);
  return score;
}

static void
note_unvoiced (VvOutcome *outcome, const VvCast *cast, const VvScore *score)
{
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      g_autofree char *note = vv_cast_stand_in (cast, cue->voice, cue->language);
      if (note && !g_ptr_array_find_with_equal_func (outcome->unvoiced, note, g_str_equal, NULL))
        g_ptr_array_add (outcome->unvoiced, g_steal_pointer (&note));
    }
}

gboolean
vv_render_file (const VvPlan *plan, const VvItem *item, VvOutcome *outcome, GError **error)
{
  for (guint i = 0; i < plan->publishers->len; i++)
    if (!check_place (item, ((const VvPublisher *) g_ptr_array_index (plan->publishers, i))->extension, error))
      return FALSE;
  g_autoptr (VvScript) script = NULL;
  g_autoptr (VvScore) score = prepare (plan, item, &script, error);
  if (!score)
    return FALSE;
  outcome->speakers = script->speakers->len;
  outcome->interventions = count_interventions (script);
  note_unvoiced (outcome, plan->cast, score);
  g_autofree char *sound_path = g_strconcat (item->base, vv_publishers[0]->extension, NULL);
  if (!make_folder (sound_path, error))
    return FALSE;
  g_autoptr (VvOgg) ogg = vv_ogg_new (sound_path, error);
  if (!ogg)
    return FALSE;
  outcome->cues = score->cues->len;
  g_autoptr (VvTimeline) line
      = vv_perform (score, plan->cast, &plan->sound, plan->pool, ogg, &outcome->meter, error); /* rendered */
  if (!line)
    return FALSE;
  outcome->cues = line->cues;
  outcome->from_cache = line->from_cache;
  outcome->length = line->length;
  outcome->loudness_lufs = line->loudness_lufs;
  g_autoptr (GPtrArray) chapters = vv_chapters_fit (line, VV_CHAPTERS_MOST);
  outcome->chapters = chapters->len;
  g_ptr_array_unref (outcome->warnings);
  outcome->warnings = g_ptr_array_ref (line->warnings);
  const VvProgramme programme = { script, line, ogg, chapters };
  return publish (plan, &programme, item->base, outcome->files, error); /* files, each whole or not at all */
}

VvOutcome *
vv_outcome_new (const VvItem *item)
{
  VvOutcome *outcome = g_new0 (VvOutcome, 1);
  outcome->item = item;
  outcome->status = VV_OUTCOME_FAILED;
  outcome->files = g_ptr_array_new_with_free_func (g_free);
  outcome->warnings = g_ptr_array_new_with_free_func (g_free);
  outcome->unvoiced = g_ptr_array_new_with_free_func (g_free);
  return outcome;
}

void
vv_outcome_free (VvOutcome *outcome)
{
  if (!outcome)
    return;
  g_ptr_array_unref (outcome->files);
  g_ptr_array_unref (outcome->warnings);
  g_ptr_array_unref (outcome->unvoiced);
  g_clear_error (&outcome->error);
  g_free (outcome);
}
