/* render/utter: one text by one voice, without a record: for "say", auditions and lexicons. */
#include "render/measure.h"
#include "render/pool.h"

#include "audio/audio.h"

/* The sentences from @first on that are in one language, in one take. */
static VvResult *
speak_run (VvDesk *desk, const VvVoice *voice, double gain_db, const VvSound *sound, const GPtrArray *sentences,
           guint first, guint end, guint pause_ms)
{
  VvJob *job = vv_job_new (VV_JOB_TAKE, voice, gain_db, &sound->encoding);
  for (guint i = first; i < end; i++)
    vv_job_add (job, ((VvSentence *) g_ptr_array_index (sentences, i))->spoken, pause_ms);
  vv_desk_submit (desk, job, NULL);
  return vv_desk_next (desk);
}

static void
append_pcm (GArray *pcm, const VvTake *take)
{
  g_autoptr (GArray) decoded = vv_opus_decode (take->packets, VV_AUDIO_RATE_HZ);
  g_array_append_vals (pcm, decoded->data, decoded->len);
}

GArray *
vv_speak (const VvCast *cast, const VvVoice *voice, const char *language, const char *text, const VvSound *sound,
          VvPool *pool, GError **error)
{
  g_autoptr (VvDesk) desk = vv_desk_new (pool);
  g_autoptr (GArray) pcm = g_array_new (FALSE, FALSE, sizeof (gfloat));
  const VvReading how = vv_cast_reading (cast, voice, language, NULL);
  g_autoptr (GPtrArray) sentences = vv_speech_split (text, &how);
  guint pause_ms = vv_cast_pauses (cast, language).sentence_ms;
  for (guint first = 0, end = 0; first < sentences->len; first = end)
    {
      const char *foreign = ((VvSentence *) g_ptr_array_index (sentences, first))->foreign;
      end = vv_speech_run_end (sentences, first);
      g_autoptr (VvVoice) reader = vv_voice_copy (voice);
      gboolean switched = foreign && vv_cast_switch (cast, reader, language, foreign);
      vv_desk_submit (desk, vv_measure_job (cast, reader, switched ? foreign : language, sound), NULL);
      g_autoptr (VvResult) measured = vv_desk_next (desk);
      g_autoptr (VvResult) spoken
          = measured->take ? speak_run (desk, reader, measured->take->gain_db, sound, sentences, first, end, pause_ms)
                           : NULL;
      if (!spoken || !spoken->take)
        {
          vv_fail_voice (NULL, reader, spoken ? spoken->why : measured->why, error);
          return NULL;
        }
      append_pcm (pcm, spoken->take);
    }
  return g_steal_pointer (&pcm);
}

GPtrArray *
vv_phonemes (const VvVoice *voice, GPtrArray *spoken, VvPool *pool, GError **error)
{
  g_autoptr (VvDesk) desk = vv_desk_new (pool);
  const VvEncoding none = { 0 };
  VvJob *job = vv_job_new (VV_JOB_PHONEMES, voice, 0, &none);
  for (guint i = 0; i < spoken->len; i++)
    vv_job_add (job, g_ptr_array_index (spoken, i), 0);
  vv_desk_submit (desk, job, NULL);
  g_autoptr (VvResult) result = vv_desk_next (desk);
  if (result->take)
    return g_ptr_array_ref (result->take->phonemes);
  g_autofree char *name = vv_voice_name (voice);
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "the voice %s cannot be used: %s", name, result->why);
  return NULL;
}
