/* synth/cue: the child that speaks one cue, and the parent that watches it.
 *
 *     child → parent, for each sentence:  'S' n_samples n_words | samples | words
 *                     or, when refused:   'E' length 0          | message                */
#include "synth/synth.h"

#include "core/io.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/** eSpeak NG needs 0.04 ms a character (SPEECH, section C: a sentence of 70 in 2.5 ms): a child that takes 500 times
 *  that on a busy machine hangs. */
#define WATCHDOG_BASE_MS 5000
#define WATCHDOG_PER_CHARACTER_MS 20
/** A worker must answer within 180 s (render/pool.c). */
#define WATCHDOG_MOST_MS 170000
/** The slowest rate, 80 words a minute, gives 0.15 s a character of prose; a digit may become a word of 0.8 s. */
#define PLAUSIBLE_BASE_S 5
#define PLAUSIBLE_PER_CHARACTER_S 1
/** Of a sentence, and of most cues: 12 s, so that few grow beyond it; memory is taken as it is used. */
#define LIKELY_SAMPLES (1 << 18)
/** Sound is what is above -60 dBFS: 32768 / 1000. */
#define SOUND_LEAST 33

typedef struct
{
  char kind;
  guint32 n, n_words;
} Header;

typedef struct
{
  int fd;
  gint64 deadline_us;
} Channel;

VvUtterance *
vv_utterance_new (void)
{
  VvUtterance *utterance = g_new0 (VvUtterance, 1);
  utterance->pcm = g_array_sized_new (FALSE, FALSE, sizeof (gint16), LIKELY_SAMPLES);
  utterance->words = g_array_new (FALSE, FALSE, sizeof (VvWord));
  return utterance;
}

void
vv_utterance_free (VvUtterance *utterance)
{
  if (!utterance)
    return;
  g_array_unref (utterance->pcm);
  g_array_unref (utterance->words);
  g_free (utterance);
}

static VvSpeech *
speech_new (guint rate_hz)
{
  VvSpeech *speech = g_new0 (VvSpeech, 1);
  speech->rate_hz = rate_hz;
  speech->pcm = g_array_sized_new (FALSE, FALSE, sizeof (gint16), LIKELY_SAMPLES);
  speech->sentences = g_array_new (FALSE, FALSE, sizeof (VvSentenceSound));
  speech->words = g_array_new (FALSE, FALSE, sizeof (VvCueWord));
  return speech;
}

void
vv_speech_free (VvSpeech *speech)
{
  if (!speech)
    return;
  g_array_unref (speech->pcm);
  g_array_unref (speech->sentences);
  g_array_unref (speech->words);
  g_free (speech);
}

static gboolean
send_utterance (int fd, const VvUtterance *utterance)
{
  Header header = { 'S', utterance->pcm->len, utterance->words->len };
  return vv_io_write (fd, &header, sizeof header)
         && vv_io_write (fd, utterance->pcm->data, utterance->pcm->len * sizeof (gint16))
         && vv_io_write (fd, utterance->words->data, utterance->words->len * sizeof (VvWord));
}

static void
send_refusal (int fd, const char *message)
{
  Header header = { 'E', (guint32) strlen (message), 0 };
  if (vv_io_write (fd, &header, sizeof header))
    vv_io_write (fd, message, strlen (message));
}

/* The child: never returns; whatever it breaks breaks with it. */
static G_NORETURN void
speak_and_exit (int fd, const VvEngine *engine, const VvVoice *voice, const VvSpokenSentence *sentences, gsize n)
{
  const struct rlimit no_core = { 0, 0 };
  setrlimit (RLIMIT_CORE, &no_core);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  g_autoptr (VvUtterance) utterance = vv_utterance_new ();
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_array_set_size (utterance->pcm, 0); /* their memory stays */
      g_array_set_size (utterance->words, 0);
      if (!engine->speak (voice, sentences[i].spoken, utterance, &error))
        {
          send_refusal (fd, error->message);
          _exit (1);
        }
      if (!send_utterance (fd, utterance))
        _exit (1);
    }
  _exit (0);
}

static gboolean
receive (const Channel *channel, void *data, gsize size)
{
  return vv_io_read (channel->fd, data, size, channel->deadline_us);
}

static gboolean
receive_refusal (const Channel *channel, guint32 length, GError **error)
{
  g_autofree char *message = g_malloc0 ((gsize) MIN (length, 1000) + 1);
  if (receive (channel, message, MIN (length, 1000)))
    g_set_error_literal (error, VV_ERROR, VV_ERROR_ENGINE, message);
  return FALSE;
}

static gboolean
find_sound (const gint16 *pcm, guint n, guint *first, guint *end)
{
  guint from = 0, to = n;
  while (from < n && abs (pcm[from]) < SOUND_LEAST)
    from++;
  while (to > from && abs (pcm[to - 1]) < SOUND_LEAST)
    to--;
  *first = from;
  *end = to;
  return to > from;
}

static void
append_words (VvSpeech *speech, const VvWord *words, guint n_words, guint sentence, guint offset, guint n)
{
  for (guint i = 0; i < n_words; i++)
    {
      VvCueWord word = { sentence, words[i].spoken_start, words[i].spoken_length, offset + MIN (words[i].sample, n) };
      g_array_append_val (speech->words, word);
    }
}

static gboolean
receive_sentence (const Channel *channel, const char *spoken, VvSpeech *speech, GError **error)
{
  Header header;
  if (!receive (channel, &header, sizeof header))
    return FALSE;
  if (header.kind == 'E')
    return receive_refusal (channel, header.n, error);
  glong characters = g_utf8_strlen (spoken, -1);
  guint64 most = (guint64) (PLAUSIBLE_BASE_S + PLAUSIBLE_PER_CHARACTER_S * characters) * speech->rate_hz;
  if (header.kind != 'S' || header.n > most || header.n_words > (guint32) characters * 20 + 20)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine gave more sound than %ld characters can hold",
                   characters);
      return FALSE;
    }
  guint offset = speech->pcm->len;
  g_array_set_size (speech->pcm, offset + header.n);
  g_autofree VvWord *words = g_new0 (VvWord, header.n_words + 1);
  gint16 *pcm = &g_array_index (speech->pcm, gint16, offset);
  if (!receive (channel, pcm, header.n * sizeof *pcm) || !receive (channel, words, header.n_words * sizeof *words))
    return FALSE;
  guint first, end;
  if (!find_sound (pcm, header.n, &first, &end))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine gave no sound");
      return FALSE;
    }
  append_words (speech, words, header.n_words, speech->sentences->len, offset, header.n);
  VvSentenceSound sound = { offset + first, offset + end };
  g_array_append_val (speech->sentences, sound);
  return TRUE;
}

static void
append_silence (GArray *pcm, guint n)
{
  guint at = pcm->len;
  g_array_set_size (pcm, at + n);
  memset (&g_array_index (pcm, gint16, at), 0, n * sizeof (gint16));
}

static gboolean
receive_cue (const Channel *channel, const VvSpokenSentence *sentences, gsize n, VvSpeech *speech, GError **error)
{
  for (gsize i = 0; i < n; i++)
    {
      if (!receive_sentence (channel, sentences[i].spoken, speech, error))
        return FALSE;
      if (i + 1 < n)
        append_silence (speech->pcm, sentences[i].pause_ms * speech->rate_hz / 1000);
    }
  return TRUE;
}

static gint64
time_allowed_ms (const VvEngine *engine, const VvSpokenSentence *sentences, gsize n)
{
  gint64 allowed_ms = WATCHDOG_BASE_MS;
  for (gsize i = 0; i < n; i++)
    allowed_ms += engine->allowed_ms ? engine->allowed_ms (sentences[i].spoken)
                                     : WATCHDOG_PER_CHARACTER_MS * (gint64) g_utf8_strlen (sentences[i].spoken, -1);
  return MIN (allowed_ms, WATCHDOG_MOST_MS);
}

/* Why a child that said nothing went away. */
static void
explain (int status, gboolean late, gint64 allowed_ms, GError **error)
{
  if (late)
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine gave no answer within %" G_GINT64_FORMAT " s",
                 allowed_ms / 1000);
  else if (WIFSIGNALED (status))
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine crashed (signal %d)", WTERMSIG (status));
  else
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine ended early (code %d)", WEXITSTATUS (status));
}

VvSpeech *
vv_synth_cue (const VvEngine *engine, const VvVoice *voice, const VvSpokenSentence *sentences, gsize n, GError **error)
{
  int fds[2];
  if (pipe (fds) != 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "no pipe to the engine: %s", g_strerror (errno));
      return NULL;
    }
  pid_t child = fork ();
  if (child == 0)
    {
      close (fds[0]);
      speak_and_exit (fds[1], engine, voice, sentences, n);
    }
  close (fds[1]);
  if (child < 0)
    {
      close (fds[0]);
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "no process for the engine: %s", g_strerror (errno));
      return NULL;
    }
  gint64 allowed_ms = time_allowed_ms (engine, sentences, n);
  Channel channel = { fds[0], g_get_monotonic_time () + allowed_ms * 1000 };
  g_autoptr (VvSpeech) speech = speech_new (engine->rate_hz ());
  g_autoptr (GError) why = NULL;
  gboolean done = receive_cue (&channel, sentences, n, speech, &why);
  gboolean late = g_get_monotonic_time () >= channel.deadline_us;
  int status = 0;
  if (!done)
    kill (child, late || why ? SIGKILL : 0);
  close (fds[0]);
  while (waitpid (child, &status, 0) < 0 && errno == EINTR)
    continue;
  if (done)
    return g_steal_pointer (&speech);
  if (!why)
    explain (status, late, allowed_ms, &why);
  g_propagate_error (error, g_steal_pointer (&why));
  return NULL;
}
