/* inspect/score: a listing of the cues, in the order in which they will be heard. */
#include "inspect/inspect.h"

static void
append_cue (GString *text, const VvScore *score, const VvCue *cue, guint index)
{
  g_autofree char *voice = vv_voice_name (cue->voice);
  g_string_append_printf (text, "%u. %s, %s, %s at %u words a minute, pitch %u, after %u ms", index,
                          vv_cue_kind_name (cue->kind), cue->who, voice, cue->voice->rate_wpm, cue->voice->pitch,
                          cue->pause_before_ms);
  if (cue->sound)
    {
      g_autofree char *name = g_path_get_basename (cue->sound->path);
      g_string_append_printf (text, ", the sound %s, and %u ms", name, cue->sound_pause_ms);
    }
  if (cue->line > 0)
    g_string_append_printf (text, ", %s %u", score->place, cue->line);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < cue->sentences->len; i++)
    g_string_append_printf (text, "    %s\n", ((const VvSentence *) g_ptr_array_index (cue->sentences, i))->spoken);
}

char *
vv_inspect_score (const VvScore *score)
{
  GString *text = g_string_new (NULL);
  guint chapter = 0;
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvChapterPlan *plan = chapter < score->chapters->len ? g_ptr_array_index (score->chapters, chapter) : NULL;
      if (plan && plan->first_cue == i)
        g_string_append_printf (text, "Chapter %u: %s\n", ++chapter, plan->title);
      append_cue (text, score, g_ptr_array_index (score->cues, i), i + 1);
    }
  return g_string_free (text, FALSE);
}
