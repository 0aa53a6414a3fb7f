/* voice: the settings of one voice; see voice.h. */
#include "voice/voice.h"

VvVoice *
vv_voice_copy (const VvVoice *voice)
{
  VvVoice *copy = g_new0 (VvVoice, 1);
  *copy = *voice;
  copy->engine = g_strdup (voice->engine);
  copy->voice = g_strdup (voice->voice);
  copy->variant = g_strdup (voice->variant);
  return copy;
}

void
vv_voice_free (VvVoice *voice)
{
  if (!voice)
    return;
  g_free (voice->engine);
  g_free (voice->voice);
  g_free (voice->variant);
  g_free (voice);
}

gboolean
vv_voice_equal (const VvVoice *a, const VvVoice *b)
{
  return g_strcmp0 (a->engine, b->engine) == 0 && g_strcmp0 (a->voice, b->voice) == 0
         && g_strcmp0 (a->variant, b->variant) == 0 && a->rate_wpm == b->rate_wpm && a->pitch == b->pitch
         && a->range == b->range && a->volume == b->volume;
}

char *
vv_voice_name (const VvVoice *voice)
{
  return voice->variant && g_str_equal (voice->engine, VV_ENGINE_DEFAULT)
             ? g_strdup_printf ("%s+%s", voice->voice, voice->variant)
             : g_strdup (voice->voice);
}
