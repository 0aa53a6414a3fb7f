/* synth: flite's voices: rate, pitch, word times, and texts that are not ASCII. */
#include "synth/ascii.h"
#include "synth/synth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const struct
{
  const char *name;
  guint f0_hz; /* the mean that it swings around */
} voices[] = { { "awb", 132 }, { "kal16", 95 }, { "rms", 98 }, { "slt", 172 } };

static VvVoice
voice_of (const char *name)
{
  return (VvVoice){ (char *) "flite", (char *) name, NULL, 165, 50, 50, 100, NULL };
}

static VvSpeech *
say (const VvVoice *voice, const char *text)
{
  g_autoptr (GError) error = NULL;
  const VvSpokenSentence sentence = { text, 0 };
  VvSpeech *speech = vv_synth_cue (&vv_engine_flite, voice, &sentence, 1, &error);
  g_assert_no_error (error);
  return speech;
}

/* Words a minute of one cue of many sentences, the pauses between them left out: by spaces, as the words of a record
 * are counted. */
static double
rate_of (const VvVoice *voice, const char *passage)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) texts = g_strsplit (passage, ". ", -1);
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (VvSpokenSentence));
  double words = 0, seconds = 0;
  for (guint i = 0; texts[i]; i++)
    {
      const VvSpokenSentence sentence = { g_strchomp (texts[i]), 300 };
      g_array_append_val (sentences, sentence);
      words++;
      for (const char *p = texts[i]; *p; p++)
        words += *p == ' ';
    }
  g_autoptr (VvSpeech) speech = vv_synth_cue (
      &vv_engine_flite, voice, (const VvSpokenSentence *) (void *) sentences->data, sentences->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < speech->sentences->len; i++)
    {
      const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, i);
      seconds += (double) (sound->end - sound->start) / speech->rate_hz;
    }
  return words / seconds * 60;
}

static void
test_rate (void)
{
  static const guint rates[] = { 80, 120, 165, 300, 450, 600, 900 };
  g_autofree char *passage = NULL;
  g_assert_true (g_file_get_contents (VV_SOURCE_DIR "/tests/bench/rate-en.txt", &passage, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (rates); k++)
      {
        VvVoice voice = voice_of (voices[i].name);
        voice.rate_wpm = rates[k];
        double rate = rate_of (&voice, passage);
        g_test_message ("%s at %u: %.1f", voice.voice, rates[k], rate);
        g_assert_cmpfloat (fabs (rate / rates[k] - 1), <, 0.05);
      }
}

static double
f0_of (const VvSpeech *speech)
{
  const gint16 *pcm = (const gint16 *) (const void *) speech->pcm->data;
  double best = 0;
  guint period = 1;
  for (guint lag = speech->rate_hz / 400; lag < speech->rate_hz / 60; lag++)
    {
      double sum = 0;
      for (guint i = 0; i + lag < speech->pcm->len; i++)
        sum += (double) pcm[i] * pcm[i + lag];
      if (sum > best)
        {
          best = sum;
          period = lag;
        }
    }
  return (double) speech->rate_hz / period;
}

/* A vowel held by no consonant, flat: its autocorrelation has one peak. */
static void
test_pitch (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    for (guint pitch = 25; pitch <= 75; pitch += 25)
      {
        VvVoice voice = voice_of (voices[i].name);
        voice.range = 0;
        voice.pitch = pitch;
        g_autoptr (VvSpeech) speech = say (&voice, "We know no one.");
        double f0 = f0_of (speech), expected = voices[i].f0_hz * exp2 (((int) pitch - 50) / 50.0);
        g_test_message ("%s at %u: %.0f Hz, expected %.0f", voice.voice, pitch, f0, expected);
        g_assert_cmpfloat (fabs (f0 / expected - 1), <, 0.03);
      }
}

static void
assert_word (const VvSpeech *speech, guint index, guint start, guint length)
{
  const VvCueWord *word = &g_array_index (speech->words, VvCueWord, index);
  g_assert_cmpuint (word->spoken_start, ==, start);
  g_assert_cmpuint (word->spoken_length, ==, length);
}

/* Characters, not bytes; and a sound where the word is said to begin: after a pause nothing else can be meant. */
static void
test_words (void)
{
  VvVoice voice = voice_of ("rms");
  g_autoptr (VvSpeech) speech = say (&voice, "It’s “très” Żbogar; — yes, 中 (no).");
  g_assert_cmpuint (speech->words->len, ==, 5);
  assert_word (speech, 0, 0, 4);
  assert_word (speech, 1, 6, 4);
  assert_word (speech, 2, 12, 6);
  assert_word (speech, 3, 22, 3);
  assert_word (speech, 4, 30, 2);
  for (guint i = 1; i < speech->words->len; i++)
    g_assert_cmpuint (g_array_index (speech->words, VvCueWord, i).sample, >,
                      g_array_index (speech->words, VvCueWord, i - 1).sample);
  const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, 0);
  int first = (int) g_array_index (speech->words, VvCueWord, 0).sample - (int) sound->start;
  g_assert_cmpint (abs (first), <, (int) speech->rate_hz / 20);
}

static void
test_order (void)
{
  VvVoice voice = voice_of ("slt");
  g_autoptr (VvSpeech) first = say (&voice, "Thank you, Mr. President.");
  g_autoptr (VvSpeech) other = say (&voice, "Yes.");
  g_autoptr (VvSpeech) again = say (&voice, "Thank you, Mr. President.");
  g_assert_cmpuint (first->pcm->len, ==, again->pcm->len);
  g_assert_cmpint (memcmp (first->pcm->data, again->pcm->data, first->pcm->len * sizeof (gint16)), ==, 0);
}

static const struct
{
  const char *text, *ascii;
} texts[] = {
  { "plain (text).", "plain (text)." },
  { "It’s “très” Żbogar", "It's \"tres\" Zbogar" },
  { "one — two", "one,  two" },
  { "1990–1991", "1990-1991" },
  { "— one", "-- one" },
  { "a 中\u200b b", "a   b" },
  { "", "" },
};

static void
test_ascii (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VvAscii) ascii = vv_ascii_new (texts[i].text);
      g_assert_cmpstr (ascii->bytes, ==, texts[i].ascii);
      g_assert_cmpuint (ascii->chars->len, ==, strlen (ascii->bytes));
      for (guint k = 1; k < ascii->chars->len; k++)
        g_assert_cmpuint (g_array_index (ascii->chars, guint, k), >=, g_array_index (ascii->chars, guint, k - 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_assert_true (vv_engine_flite.start ("", &error));
  g_test_add_func ("/flite/words a minute are those that were asked for", test_rate);
  g_test_add_func ("/flite/pitch doubles the frequency in fifty steps", test_pitch);
  g_test_add_func ("/flite/words have their characters and times", test_words);
  g_test_add_func ("/flite/the same text gives the same samples whatever came before", test_order);
  g_test_add_func ("/flite/texts that are not ASCII keep their places", test_ascii);
  return g_test_run ();
}
