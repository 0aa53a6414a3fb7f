/* rates: as many words a minute as asked, in every language that was measured, and none of them lost. */
#include "synth/rates.h"
#include "synth/synth.h"

#include <math.h>
#include <string.h>

static const struct
{
  const char *voice, *passage;
} rows[] = {
  { "en-us", "en" },           { "fr", "fr" }, { "es", "es" }, { "ru", "ru" }, { "ar", "ar" },
  { "cmn-latn-pinyin", "zh" }, { "pt", "pt" }, { "de", "de" },
};

static char *
passage (const char *language)
{
  g_autofree char *path = g_strdup_printf (VV_SOURCE_DIR "/tests/bench/rate-%s.txt", language);
  char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strstrip (text);
}

static char **
sentences_of (const char *text)
{
  g_autoptr (GString) lines = g_string_new (text);
  g_string_replace (lines, ". ", ".\n", 0);
  g_string_replace (lines, "。", "。\n", 0);
  return g_strsplit (g_strstrip (lines->str), "\n", -1);
}

static double
words_of (const char *text)
{
  double words = 0;
  gboolean within = FALSE;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean han = g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
      words += han ? 2.0 / 3 : (!within && g_unichar_isalpha (c) ? 1 : 0);
      within = !g_unichar_isspace (c) && (within || g_unichar_isalpha (c));
    }
  return words;
}

typedef struct
{
  double seconds;
  guint words; /* that the engine told of */
} Reading;

static Reading
read_aloud (const char *base, char **sentences, guint rate_wpm)
{
  VvVoice voice = { (char *) "espeak-ng", (char *) base, (char *) "edward", rate_wpm, 50, 50, 40, NULL };
  Reading reading = { 0, 0 };
  for (guint i = 0; sentences[i]; i++)
    {
      const VvSpokenSentence sentence = { sentences[i], 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (VvSpeech) speech = vv_synth_cue (&vv_engine_espeak, &voice, &sentence, 1, &error);
      g_assert_no_error (error);
      const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, 0);
      reading.seconds += (double) (sound->end - sound->start) / speech->rate_hz;
      reading.words += speech->words->len;
      for (guint w = 1; w < speech->words->len; w++)
        g_assert_cmpuint (g_array_index (speech->words, VvCueWord, w - 1).sample, <=,
                          g_array_index (speech->words, VvCueWord, w).sample);
      g_assert_cmpuint (g_array_index (speech->words, VvCueWord, speech->words->len - 1).sample, <, sound->end);
    }
  return reading;
}

static void
test_rates (void)
{
  static const guint rates[] = { 80, 120, 165, 220, 300, 450, 900 };
  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autofree char *text = passage (rows[row].passage);
      g_auto (GStrv) sentences = sentences_of (text);
      guint words = 0;
      g_assert_cmpuint (g_strv_length (sentences), ==, 5);
      for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
        {
          Reading reading = read_aloud (rows[row].voice, sentences, rates[i]);
          double wpm = words_of (text) * 60 / reading.seconds;
          g_test_message ("%s at %u: %.1f words a minute, %u words told", rows[row].passage, rates[i], wpm,
                          reading.words);
          g_assert_cmpfloat (fabs (wpm / rates[i] - 1), <, 0.05);
          g_assert_cmpuint (reading.words, >, 0);
          if (i > 0)
            g_assert_cmpuint (reading.words, ==, words);
          words = reading.words;
        }
    }
}

/* Never slower when asked for more. */
static void
test_monotone (void)
{
  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    for (guint rate = VV_RATE_LEAST; rate < VV_RATE_MOST; rate++)
      {
        VvEspeakRate one = vv_espeak_rate (rows[row].voice, rate), next = vv_espeak_rate (rows[row].voice, rate + 1);
        g_assert_cmpuint (one.setting, <=, next.setting);
        g_assert_cmpfloat (one.stretch, <=, next.stretch);
      }
}

static void
test_fallback (void)
{
  g_assert_cmpuint (vv_espeak_rate ("en-gb-x-rp", 165).setting, ==, vv_espeak_rate ("en-us", 165).setting);
  g_assert_cmpuint (vv_espeak_rate ("fr-be", 165).setting, ==, vv_espeak_rate ("fr", 165).setting);
  g_assert_cmpuint (vv_espeak_rate ("sv", 165).setting, ==, vv_espeak_rate ("en-us", 165).setting);
  g_assert_cmpuint (vv_espeak_rate ("ru", 165).setting, >, vv_espeak_rate ("en-us", 165).setting);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *parent = g_path_get_dirname (VV_ESPEAK_DATA);
  g_assert_true (vv_engine_espeak.start (parent, &error));
  g_test_add_func ("/rates/what is asked is spoken, and no word is lost", test_rates);
  g_test_add_func ("/rates/more is never slower", test_monotone);
  g_test_add_func ("/rates/a voice that was not measured", test_fallback);
  return g_test_run ();
}
