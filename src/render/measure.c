/* render/measure: see measure.h. */
#include "render/measure.h"

VvJob *
vv_measure_job (const VvCast *cast, const VvVoice *voice, const char *language, const VvSound *sound)
{
  const VvEncoding none = { 0, 0 };
  VvJob *job = vv_job_new (VV_JOB_MEASURE, voice, sound->loudness_lufs, &none);
  VvReading how = vv_cast_reading (cast, voice, language, NULL);
  how.lexicon = NULL; /* an entry that is changed changes no gain */
  g_autoptr (GPtrArray) sentences = vv_speech_split (vv_cast_calibration (cast, language), &how);
  for (guint i = 0; i < sentences->len; i++)
    vv_job_add (job, ((VvSentence *) g_ptr_array_index (sentences, i))->spoken, 300);
  return job;
}

/* A voice that cannot say even the passage by which it is levelled cannot speak at all. What eSpeak NG and flite lack
 * all files lack; a program serves those alone that the cast gives to it. */
void
vv_fail_voice (const char *place, const VvVoice *voice, const char *why, GError **error)
{
  g_autofree char *name = vv_voice_name (voice);
  gboolean program = g_str_equal (voice->engine, VV_ENGINE_COMMAND);
  g_set_error (error, VV_ERROR, program ? VV_ERROR_VOICE : VV_ERROR_ENVIRONMENT, "%s%sthe voice %s cannot be used: %s",
               program && place ? place : "", program && place ? ": " : "", name, why);
}
