/* synth/espeak: eSpeak NG as an engine, and the only file that knows its header. What its interface does in silence
 * (SPEECH, section C) is checked here: a wrong voice, a missing data folder, a rate left over from another voice. */
#include "synth/synth.h"

#include "core/files.h"
#include "synth/rates.h"

#include <espeak-ng/speak_lib.h>
#include <string.h>
#include <unistd.h>

/** Every voice of eSpeak NG 1.51 speaks at this rate; only MBROLA differs. */
#define ESPEAK_RATE_HZ 22050
/** Its buffer for paths has 160 bytes (N_PATH_HOME_DEF), and it appends the names of files to the folder. */
#define ESPEAK_PATH_MOST 100

/** Of espeak_TextToPhonemes(): bit 1 asks for IPA (speak_lib.h). */
#define ESPEAK_PHONEMES_IPA 0x02
/** Callbacks as they come. */
#define ESPEAK_BUFFER_MS 0

static char *identity_text;

static int
collect (short *pcm, int n, espeak_EVENT *events)
{
  VvUtterance *utterance = events->user_data;
  if (!utterance)
    return 0;
  for (const espeak_EVENT *event = events; event->type != espeakEVENT_LIST_TERMINATED; event++)
    {
      /* A last word without letters stands for the end of some clauses. */
      if (event->type != espeakEVENT_WORD || event->length <= 0)
        continue;
      VvWord word = { (guint) MAX (event->text_position - 1, 0), (guint) event->length, (guint32) event->sample };
      g_array_append_val (utterance->words, word);
    }
  if (pcm && n > 0)
    g_array_append_vals (utterance->pcm, pcm, (guint) n);
  return 0;
}

static char *
describe (const char *data)
{
  static const char *const files[] = { "phontab", "phondata", "phonindex", "intonations" };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (data, "espeak-ng-data", files[i], NULL);
      vv_files_digest (checksum, path);
    }
  const char *in_use = NULL;
  g_autofree char *rates = vv_espeak_rates_digest ();
  return g_strdup_printf ("espeak-ng %s %.16s %s", espeak_Info (&in_use), g_checksum_get_string (checksum), rates);
}

static gboolean
start (const char *data, GError **error)
{
  identity_text = describe (data);
  const char *path = data;
  if (strlen (data) > ESPEAK_PATH_MOST)
    {
      if (chdir (data) != 0)
        {
          g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: this folder cannot be entered", data);
          return FALSE;
        }
      path = ".";
    }
  int rate_hz = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, ESPEAK_BUFFER_MS, path, espeakINITIALIZE_DONT_EXIT);
  const char *in_use = NULL;
  espeak_Info (&in_use);
  /* A folder that does not suit falls through, without a word, to whatever else the engine finds. */
  if (rate_hz != ESPEAK_RATE_HZ || !in_use || !g_str_has_prefix (in_use, path))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: eSpeak NG cannot use this voice data (it took '%s')",
                   data, in_use ? in_use : "none");
      return FALSE;
    }
  espeak_SetSynthCallback (collect);
  /* It reads all of its 250 voice files when first asked for a voice: once here, not in every child. */
  (void) espeak_ListVoices (NULL);
  return TRUE;
}

static char *
identity (void)
{
  return g_strdup (identity_text);
}

static guint
rate_hz (void)
{
  return ESPEAK_RATE_HZ;
}

static gboolean
set_parameters (const VvVoice *voice)
{
  const VvEspeakRate rate = vv_espeak_rate (voice->voice, voice->rate_wpm);
  /* After every change of voice, or the speed of the last one sticks. */
  const struct
  {
    espeak_PARAMETER name;
    guint value;
  } parameters[] = { { espeakRATE, rate.setting },
                     { espeakPITCH, voice->pitch },
                     { espeakRANGE, voice->range },
                     { espeakVOLUME, voice->volume } };
  for (gsize i = 0; i < G_N_ELEMENTS (parameters); i++)
    if (espeak_SetParameter (parameters[i].name, (int) parameters[i].value, 0) != EE_OK)
      return FALSE;
  return TRUE;
}

static gboolean
set_voice (const VvVoice *voice, GError **error)
{
  g_autofree char *name = vv_voice_name (voice);
  espeak_ERROR rc = espeak_SetVoiceByName (name);
  const espeak_VOICE *current = rc == EE_OK ? espeak_GetCurrentVoice () : NULL;
  const char *slash = current && current->identifier ? strrchr (current->identifier, '/') : NULL;
  const char *file = slash ? slash + 1 : (current ? current->identifier : NULL);
  g_autofree char *base = file ? g_strndup (file, strcspn (file, "+")) : NULL;
  if (base && g_ascii_strcasecmp (base, voice->voice) == 0 && set_parameters (voice))
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "eSpeak NG did not take the voice '%s'", name);
  return FALSE;
}

/* Phonemes between [[ and ]]: only the lexicon's words come here with such brackets (speech/spoken.c). */
static unsigned int
flags_for (const char *text)
{
  return espeakCHARS_UTF8 | (strstr (text, "[[") ? (unsigned int) espeakPHONEMES : 0);
}

static gboolean
speak (const VvVoice *voice, const char *text, VvUtterance *utterance, GError **error)
{
  if (!set_voice (voice, error))
    return FALSE;
  unsigned int id = 0;
  espeak_ERROR rc = espeak_Synth (text, strlen (text) + 1, 0, POS_CHARACTER, 0, flags_for (text), &id, utterance);
  if (rc == EE_OK)
    rc = espeak_Synchronize ();
  const VvEspeakRate rate = vv_espeak_rate (voice->voice, voice->rate_wpm);
  if (rc == EE_OK && (rate.stretch < 1 || rate.stretch > 1))
    vv_utterance_stretch (utterance, ESPEAK_RATE_HZ, rate.stretch);
  if (rc == EE_OK)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "eSpeak NG gave up (code %d)", (int) rc);
  return FALSE;
}

/* A clause at a time, as the engine cuts them. */
static char *
phonemes (const VvVoice *voice, const char *text, GError **error)
{
  if (!set_voice (voice, error))
    return NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  /* Whether phonemes are read is settled by the last text that was spoken. */
  if (espeak_Synth ("", 1, 0, POS_CHARACTER, 0, flags_for (text), NULL, NULL) != EE_OK)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_ENGINE, "eSpeak NG gave up on an empty text");
      return NULL;
    }
  for (const void *rest = text; rest;)
    {
      const char *clause = espeak_TextToPhonemes (&rest, (int) flags_for (text), ESPEAK_PHONEMES_IPA);
      g_autofree char *trimmed = g_strstrip (g_strdup (clause ? clause : ""));
      if (*trimmed)
        g_string_append_printf (said, "%s%s", said->len > 0 ? " " : "", trimmed);
    }
  g_strdelimit (said->str, "\n", ' ');
  return g_string_free (g_steal_pointer (&said), FALSE);
}

const VvEngine vv_engine_espeak = { "espeak-ng", start, identity, rate_hz, speak, phonemes, NULL };
