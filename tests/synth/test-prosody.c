/* prosody: what a listener has instead of punctuation, measured on real sound. */
#include "synth/synth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static VvVoice voice = { (char *) "espeak-ng", (char *) "en-us", (char *) "edward", 165, 50, 50, 40, NULL };

static VvSpeech *
say (const char *base, const char *text)
{
  const VvSpokenSentence sentence = { text, 0 };
  g_autoptr (GError) error = NULL;
  voice.voice = (char *) base;
  VvSpeech *speech = vv_synth_cue (&vv_engine_espeak, &voice, &sentence, 1, &error);
  g_assert_no_error (error);
  return speech;
}

/* The longest run below -50 dBFS between the first sound and the last. */
static guint
longest_silence_ms (const VvSpeech *speech)
{
  const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, 0);
  guint longest = 0, run = 0;
  for (guint i = sound->start; i < sound->end; i++)
    {
      run = abs (g_array_index (speech->pcm, gint16, i)) < 104 ? run + 1 : 0;
      longest = MAX (longest, run);
    }
  return longest * 1000 / speech->rate_hz;
}

/* Fundamental frequency of the 50 ms that end @before_ms before the last sound: the best lag of an autocorrelation. */
static double
pitch_hz (const VvSpeech *speech, guint before_ms)
{
  const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, 0);
  guint n = speech->rate_hz / 20, best = 0;
  const gint16 *pcm = &g_array_index (speech->pcm, gint16, sound->end - before_ms * speech->rate_hz / 1000 - n);
  double most = 0;
  for (guint lag = speech->rate_hz / 300; lag < speech->rate_hz / 60; lag++)
    {
      double sum = 0;
      for (guint i = 0; i < n; i++)
        sum += (double) pcm[i] * pcm[(int) i - (int) lag];
      if (sum > most * 1.01)
        {
          most = sum;
          best = lag;
        }
    }
  return (double) speech->rate_hz / best;
}

static void
test_question (void)
{
  static const struct
  {
    const char *voice, *statement, *question;
  } rows[] = { { "en-us", "They agree on every one.", "They agree on every one?" },
               { "fr", "Ils sont arrivés.", "Ils sont arrivés ?" },
               { "ru", "Они согласны.", "Они согласны?" },
               { "es", "Llegan mañana.", "¿Llegan mañana?" } };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvSpeech) statement = say (rows[i].voice, rows[i].statement);
      g_autoptr (VvSpeech) question = say (rows[i].voice, rows[i].question);
      double fallen = pitch_hz (statement, 20), risen = pitch_hz (question, 20);
      g_test_message ("%s: %.0f Hz at the end of a statement, %.0f of a question", rows[i].voice, fallen, risen);
      g_assert_cmpfloat (risen, >, fallen * 1.05);
    }
}

static void
test_exclamation (void)
{
  g_autoptr (VvSpeech) plain = say ("en-us", "Stop it now.");
  g_autoptr (VvSpeech) loud = say ("en-us", "Stop it now!");
  g_assert_true (plain->pcm->len != loud->pcm->len
                 || memcmp (plain->pcm->data, loud->pcm->data, plain->pcm->len * sizeof (gint16)) != 0);
}

/* Silences of stops are shorter than 100 ms. */
static void
test_set_off (void)
{
  static const struct
  {
    const char *text;
    guint least_ms, most_ms;
  } rows[] = {
    { "We will all remain in Lima on Monday.", 0, 60 },
    { "We will all remain (in Lima) on Monday.", 105, 150 },
    { "We will all remain “in Lima” on Monday.", 105, 150 },
    { "We will all remain, in Lima, on Monday.", 155, 220 },
    { "We will all remain; in Lima we will know.", 225, 290 },
    { "We will all remain – in Lima – on Monday.", 225, 300 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvSpeech) speech = say ("en-us", rows[i].text);
      guint silence = longest_silence_ms (speech);
      g_test_message ("%s %u ms", rows[i].text, silence);
      g_assert_cmpuint (silence, >=, rows[i].least_ms);
      g_assert_cmpuint (silence, <=, rows[i].most_ms);
    }
}

/* A clause that is longer than the engine's buffer goes on without a gap, and no word is lost. */
static void
test_long_clause (void)
{
  g_autoptr (GString) text = g_string_new ("We");
  guint words = 1;
  for (; text->len < 860; words += 2)
    g_string_append (text, " remember everything");
  g_string_append_c (text, '.');
  g_autoptr (VvSpeech) speech = say ("en-us", text->str);
  g_assert_cmpuint (speech->words->len, ==, words);
  g_assert_cmpuint (longest_silence_ms (speech), <, 95);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_path_get_dirname (VV_ESPEAK_DATA);
  g_assert_true (vv_engine_espeak.start (parent, &error));
  g_test_add_func ("/prosody/a question rises where a statement falls", test_question);
  g_test_add_func ("/prosody/an exclamation is another sound", test_exclamation);
  g_test_add_func ("/prosody/brackets and quotations are set off", test_set_off);
  g_test_add_func ("/prosody/a long clause goes on without a gap", test_long_clause);
  return g_test_run ();
}
