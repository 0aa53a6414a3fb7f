/* synth: programs as engines: real ones, and every way in which a program can fail. */
#include "synth/synth.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static VvSpeech *
say (const char *command, const char *text, GError **error)
{
  const VvVoice voice = { (char *) "command", (char *) command, NULL, 165, 50, 50, 65, NULL };
  const VvSpokenSentence sentence = { text, 0 };
  return vv_synth_cue (&vv_engine_command, &voice, &sentence, 1, error);
}

static const char *const speakers[] = {
  "espeak-ng --stdout",
  "sh -c 'espeak-ng --stdout | sox -t wav - -r 48000 -c 2 -e float -b 32 -t wav -'",
  /* as programs write to a pipe that cannot come back to the length in the head: it is 0 */
  "sh -c 'espeak-ng --stdout | sox -t wav - -t wav - | { head -c 40; head -c 4 >/dev/null; printf \"\\0\\0\\0\\0\"; "
  "cat; }'",
};

static void
test_speak (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (speakers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VvSpeech) speech = say (speakers[i], "One two three.", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (speech->rate_hz, ==, 24000);
      /* half a second to two */
      g_assert_cmpuint (speech->pcm->len, >, 12000);
      g_assert_cmpuint (speech->pcm->len, <, 48000);
      g_assert_cmpuint (speech->words->len, ==, 3);
      static const guint starts[] = { 0, 4, 8 }, lengths[] = { 3, 3, 6 };
      for (guint k = 0; k < 3; k++)
        {
          const VvCueWord *word = &g_array_index (speech->words, VvCueWord, k);
          g_assert_cmpuint (word->spoken_start, ==, starts[k]);
          g_assert_cmpuint (word->spoken_length, ==, lengths[k]);
          g_assert_cmpuint (word->sample, ==, (guint) ((guint64) speech->pcm->len * starts[k] / 14));
        }
      /* the silence that a program leaves around its speech is not kept */
      const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, 0);
      g_assert_cmpuint (sound->start, <, 500);
      g_assert_cmpuint (speech->pcm->len - sound->end, <, 500);
    }
}

static const struct
{
  const char *command, *message;
} faults[] = {
  { "sh -c 'cat >/dev/null; echo first >&2; echo no model >&2; exit 3'", "sh failed (code 3): no model" },
  { "sh -c 'kill -SEGV $$'", "sh crashed (signal 11)" },
  { "true", "true gave nothing" },
  { "echo hello", "echo gave no WAV file (RIFF/WAVE)" },
  { "sox -n -r 24000 -t aiff - synth 1 sine 300", "sox gave no WAV file (RIFF/WAVE)" },
  { "sox -n -r 4000 -t wav - synth 1 sine 300",
    "sox gave a WAV file of 4000 Hz and 1 channels; 8000 to 192000 Hz, at most 8 channels" },
  { "sox -n -r 24000 -t wav - trim 0 1", "the engine gave no sound" },
  { "sox -n -r 24000 -t wav - synth 60 sine 300", "the engine gave more sound than 4 characters can hold" },
  { "cat /dev/zero", "cat gave more than 64 MB for one sentence" },
  { "/nowhere/piper --model x",
    "piper cannot be started: Failed to execute child process “/nowhere/piper” (No such file or directory)" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (say (faults[i].command, "fine", &error));
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

/* A program that hangs ends, and whatever it started ends with it. */
static void
test_hang (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL, *text = NULL;
  close (g_file_open_tmp ("vivavoce-XXXXXX", &path, NULL));
  g_autofree char *command = g_strdup_printf ("sh -c 'sleep 1000 & echo $! >%s; wait'", path);
  g_assert_null (say (command, "fine", &error));
  g_assert_cmpstr (error->message, ==, "sh gave no answer within 20 s");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (int i = 0; i < 100 && kill (atoi (text), 0) == 0; i++) /* until init has buried it */
    g_usleep (20000);
  g_assert_true (kill (atoi (text), 0) != 0 && errno == ESRCH);
  unlink (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/command/a program's WAV is heard, its words are estimated", test_speak);
  g_test_add_func ("/command/each fault of a program is told in one line", test_faults);
  g_test_add_func ("/command/a program that hangs is ended with all that it started", test_hang);
  return g_test_run ();
}
