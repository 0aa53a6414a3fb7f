/* synth: real speech in forked children, and an engine that breaks in every way an engine can. */
#include "synth/synth.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static VvVoice voice = { (char *) "espeak-ng", (char *) "en-us", (char *) "edward", 165, 50, 50, 65, NULL };

static VvSpeech *
say (const VvEngine *engine, const char *text, GError **error)
{
  const VvSpokenSentence sentence = { text, 0 };
  return vv_synth_cue (engine, &voice, &sentence, 1, error);
}

static void
assert_equal (const VvSpeech *a, const VvSpeech *b)
{
  g_assert_cmpuint (a->pcm->len, ==, b->pcm->len);
  g_assert_cmpint (memcmp (a->pcm->data, b->pcm->data, a->pcm->len * sizeof (gint16)), ==, 0);
}

/* What was said before must not be heard in what is said now. */
static void
test_order (void)
{
  static const char *const texts[] = { "Thank you, Mr. President.", "The meeting is called to order.", "Yes." };
  g_autoptr (VvSpeech) first = say (&vv_engine_espeak, texts[0], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VvSpeech) other = say (&vv_engine_espeak, texts[i], NULL);
      g_autoptr (VvSpeech) again = say (&vv_engine_espeak, texts[0], NULL);
      g_assert_nonnull (other);
      assert_equal (first, again);
    }
  voice.voice = (char *) "ru"; /* its file slows the next voice unless the rate is set again */
  g_autoptr (VvSpeech) russian = say (&vv_engine_espeak, "Да.", NULL);
  g_assert_nonnull (russian);
  voice.voice = (char *) "en-us";
  g_autoptr (VvSpeech) last = say (&vv_engine_espeak, texts[0], NULL);
  assert_equal (first, last);
}

static void
test_times (void)
{
  const VvSpokenSentence sentences[] = { { "One two three.", 500 }, { "Four.", 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSpeech) speech = vv_synth_cue (&vv_engine_espeak, &voice, sentences, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (speech->sentences->len, ==, 2);
  const VvSentenceSound *one = &g_array_index (speech->sentences, VvSentenceSound, 0);
  const VvSentenceSound *two = &g_array_index (speech->sentences, VvSentenceSound, 1);
  g_assert_cmpuint (two->start - one->end, >=, speech->rate_hz / 2);
  g_assert_cmpuint (speech->words->len, ==, 4);
  const VvCueWord *last = &g_array_index (speech->words, VvCueWord, 3);
  g_assert_cmpuint (last->sentence, ==, 1);
  g_assert_cmpuint (last->spoken_start, ==, 0);
  g_assert_cmpuint (last->spoken_length, ==, 4);
  /* A word begins 0 to 12 ms before its sound, 49 before a stop (SPEECH, section C). */
  g_assert_cmpint (abs ((int) last->sample - (int) two->start), <, (int) speech->rate_hz / 20);
}

static void
test_voice (void)
{
  g_autoptr (GError) error = NULL;
  voice.voice = (char *) "en-gb";
  g_assert_null (say (&vv_engine_espeak, "Hello.", &error));
  voice.voice = (char *) "en-us";
  g_assert_error (error, VV_ERROR, VV_ERROR_ENGINE);
}

static gboolean
start_nothing (G_GNUC_UNUSED const char *data, G_GNUC_UNUSED GError **error)
{
  return TRUE;
}

static char *
no_identity (void)
{
  return g_strdup ("broken");
}

static guint
any_rate (void)
{
  return 22050;
}

/* The text says what goes wrong. */
static gboolean
speak_badly (G_GNUC_UNUSED const VvVoice *settings, const char *text, VvUtterance *utterance, GError **error)
{
  const gint16 loud = 10000, quiet = 10;
  if (strstr (text, "crash"))
    {
      signal (SIGSEGV, SIG_DFL); /* past the handler of a sanitizer */
      raise (SIGSEGV);
    }
  if (strstr (text, "leave"))
    _exit (7);
  if (strstr (text, "hang"))
    pause ();
  if (strstr (text, "refuse"))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "not today");
      return FALSE;
    }
  guint n = strstr (text, "endless") ? 22050 * 60 : 2205;
  for (guint i = 0; i < n; i++)
    g_array_append_val (utterance->pcm, *(strstr (text, "silent") ? &quiet : &loud));
  return TRUE;
}

static const VvEngine broken = { "broken", start_nothing, no_identity, any_rate, speak_badly, NULL, NULL };

static const struct
{
  const char *text, *message; /* NULL: it speaks */
} faults[] = {
  { "fine", NULL },
  { "crash", "the engine crashed (signal 11)" },
  { "leave", "the engine ended early (code 7)" },
  { "refuse", "not today" },
  { "silent", "the engine gave no sound" },
  { "endless", "the engine gave more sound than 7 characters can hold" },
  { "hang", "the engine gave no answer within 5 s" },
  { "fine again", NULL },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VvSpeech) speech = say (&broken, faults[i].text, &error);
      g_test_message ("%s", faults[i].text);
      if (faults[i].message)
        g_assert_cmpstr (error ? error->message : "none", ==, faults[i].message);
      else
        g_assert_no_error (error);
      g_assert_true ((speech != NULL) == (faults[i].message == NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_path_get_dirname (VV_ESPEAK_DATA);
  g_assert_true (vv_engine_espeak.start (parent, &error));
  g_test_add_func ("/cue/the same text gives the same samples whatever came before", test_order);
  g_test_add_func ("/cue/sentences and words have their times", test_times);
  g_test_add_func ("/cue/a voice that the engine does not take is an error", test_voice);
  g_test_add_func ("/cue/a broken child costs its cue and nothing else", test_faults);
  return g_test_run ();
}
