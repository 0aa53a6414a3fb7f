/* voice: the settings of one voice; see voice.h. */
#include "voice/voice.h"

void
vv_voice_clear (VvVoice *voice)
{
  g_clear_pointer (&voice->engine, g_free);
  g_clear_pointer (&voice->voice, g_free);
  g_clear_pointer (&voice->variant, g_free);
  g_clear_pointer (&voice->languages, g_free);
}

void
vv_voice_set (VvVoice *voice, const VvVoice *from)
{
  vv_voice_clear (voice);
  *voice = *from;
  voice->engine = g_strdup (from->engine);
  voice->voice = g_strdup (from->voice);
  voice->variant = g_strdup (from->variant);
  voice->languages = g_strdup (from->languages);
}

VvVoice *
vv_voice_copy (const VvVoice *voice)
{
  VvVoice *copy = g_new0 (VvVoice, 1);
  vv_voice_set (copy, voice);
  return copy;
}

void
vv_voice_free (VvVoice *voice)
{
  if (!voice)
    return;
  vv_voice_clear (voice);
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
