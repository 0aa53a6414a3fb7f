/* synth/command: any program that reads a text on standard input and writes a WAV file to standard output.
 *
 *     text ──► program ──► WAV ──► mono, 24 kHz, without the silence around it ──► words at even pace
 *
 * No shell is between, the program has a group of its own, and its time, output and messages are bounded. */
#include "synth/synth.h"

#include "audio/audio.h"

#include <errno.h>
#include <glib-unix.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/** A program may load a model for each sentence, and be no quicker than speech: 0.07 s a character. */
#define ALLOWED_BASE_MS 20000
#define ALLOWED_PER_CHARACTER_MS 50
/** Two minutes and a half of stereo at 48 kHz in floats. */
#define OUTPUT_MOST_BYTES (64 * 1024 * 1024)
#define MESSAGES_MOST_BYTES 4096
/** Around speech, below -50 dBFS, is silence; so much of it stays. */
#define SILENCE_MOST 0.00316
#define MARGIN_MS 10

typedef struct
{
  GPid pid;
  int in, out, err; /* pipes; -1 when closed */
  GByteArray *wav;
  GString *messages; /* the last of standard error */
} Run;

static gboolean
start (G_GNUC_UNUSED const char *data, G_GNUC_UNUSED GError **error)
{
  return TRUE;
}

/* What a program gives is its own business; its arguments and files are in the digest of the voice. */
static char *
identity (void)
{
  return g_strdup ("command 1");
}

static guint
rate_hz (void)
{
  return VV_AUDIO_RATE_HZ;
}

static guint
allowed_ms (const char *text)
{
  return ALLOWED_BASE_MS + ALLOWED_PER_CHARACTER_MS * (guint) g_utf8_strlen (text, -1);
}

/* In the new process: a group that can be ended with all that it starts, and that ends with its parent. */
static void
set_apart (G_GNUC_UNUSED gpointer data)
{
  setpgid (0, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  signal (SIGPIPE, SIG_DFL);
  signal (SIGINT, SIG_DFL);
}

static void
close_pipe (int *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

static void
write_some (Run *run, const char *text, gsize size, gsize *written)
{
  ssize_t n = write (run->in, text + *written, size - *written);
  if (n > 0)
    *written += (gsize) n;
  /* A program may close its input when it has read enough. */
  if ((n < 0 && errno != EAGAIN && errno != EINTR) || *written == size)
    close_pipe (&run->in);
}

/* How much was there to be read; the pipe is closed at its end. */
static gsize
read_some (int *fd, void *block, gsize size)
{
  ssize_t n = read (*fd, block, size);
  if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
    close_pipe (fd);
  return n > 0 ? (gsize) n : 0;
}

static void
read_wav (Run *run)
{
  guint8 block[65536];
  g_byte_array_append (run->wav, block, (guint) read_some (&run->out, block, sizeof block));
}

static void
read_messages (Run *run)
{
  char block[1024];
  g_string_append_len (run->messages, block, (gssize) read_some (&run->err, block, sizeof block));
  if (run->messages->len > MESSAGES_MOST_BYTES)
    g_string_erase (run->messages, 0, (gssize) (run->messages->len - MESSAGES_MOST_BYTES));
}

/* Until all pipes are closed; FALSE when time or room is at its end. */
static gboolean
converse (Run *run, const char *text, gint64 deadline_us)
{
  gsize written = 0, size = strlen (text);
  while (run->in >= 0 || run->out >= 0 || run->err >= 0)
    {
      struct pollfd fds[] = { { run->in, POLLOUT, 0 }, { run->out, POLLIN, 0 }, { run->err, POLLIN, 0 } };
      gint64 left_us = deadline_us - g_get_monotonic_time ();
      if (left_us <= 0 || run->wav->len > OUTPUT_MOST_BYTES)
        return FALSE;
      if (poll (fds, G_N_ELEMENTS (fds), (int) (left_us / 1000) + 1) <= 0)
        continue;
      if (fds[0].revents)
        write_some (run, text, size, &written);
      if (fds[1].revents)
        read_wav (run);
      if (fds[2].revents)
        read_messages (run);
    }
  return TRUE;
}

/* The last line that the program wrote to standard error, for the one line of ours. */
static char *
last_message (const Run *run)
{
  g_autofree char *text = g_utf8_make_valid (run->messages->str, (gssize) run->messages->len);
  g_strdelimit (g_strchomp (text), "\r\t", ' ');
  const char *line = strrchr (text, '\n');
  line = line ? line + 1 : text;
  return *line ? g_strdup_printf (": %.200s", line) : g_strdup ("");
}

static gboolean
judge_end (const Run *run, const char *name, int status, GError **error)
{
  g_autofree char *message = last_message (run);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return TRUE;
  if (WIFSIGNALED (status))
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s crashed (signal %d)%s", name, WTERMSIG (status), message);
  else
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s failed (code %d)%s", name, WEXITSTATUS (status), message);
  return FALSE;
}

/* The WAV that the program makes of @text; NULL with an error. */
static GByteArray *
run_program (char **argv, const char *text, GError **error)
{
  g_autofree char *name = g_path_get_basename (argv[0]);
  g_autoptr (GError) why = NULL;
  g_autoptr (GByteArray) wav = g_byte_array_new ();
  g_autoptr (GString) messages = g_string_new (NULL);
  Run run = { 0, -1, -1, -1, wav, messages };
  if (!g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, set_apart, NULL,
                                 &run.pid, &run.in, &run.out, &run.err, &why))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s cannot be started: %s", name, why->message);
      return NULL;
    }
  guint allowed = allowed_ms (text);
  g_unix_set_fd_nonblocking (run.in, TRUE, NULL);
  gboolean done = converse (&run, text, g_get_monotonic_time () + (gint64) allowed * 1000);
  int status = 0;
  if (!done)
    kill (-run.pid, SIGKILL);
  close_pipe (&run.in);
  close_pipe (&run.out);
  close_pipe (&run.err);
  while (waitpid (run.pid, &status, 0) < 0 && errno == EINTR)
    continue;
  if (!done && wav->len > OUTPUT_MOST_BYTES)
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s gave more than %d MB for one sentence", name,
                 OUTPUT_MOST_BYTES / 1024 / 1024);
  else if (!done)
    g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s gave no answer within %u s", name, allowed / 1000);
  else if (judge_end (&run, name, status, error))
    return g_steal_pointer (&wav);
  return NULL;
}

/* Samples of 24 kHz from the first sound to the last, with a margin. */
static void
append_sound (const gfloat *pcm, gsize n, GArray *target)
{
  gsize first = 0, end = n, margin = MARGIN_MS * VV_AUDIO_RATE_HZ / 1000;
  while (first < end && fabs ((double) pcm[first]) < SILENCE_MOST)
    first++;
  while (end > first && fabs ((double) pcm[end - 1]) < SILENCE_MOST)
    end--;
  first -= MIN (first, margin);
  end = MIN (end + margin, n);
  for (gsize i = first; i < end; i++)
    {
      gint16 sample = (gint16) CLAMP (lround ((double) pcm[i] * 32768), -32768, 32767);
      g_array_append_val (target, sample);
    }
}

/* Each word begins at the part of the sound that its first character has of the text. */
static void
estimate_words (const char *text, guint n, GArray *words)
{
  guint length = (guint) g_utf8_strlen (text, -1), index = 0, start = 0;
  gboolean inside = FALSE;
  for (const char *p = text;; p = g_utf8_next_char (p), index++)
    {
      gboolean space = *p == '\0' || g_unichar_isspace (g_utf8_get_char (p));
      if (!space && !inside)
        start = index;
      if (space && inside)
        {
          VvWord word = { start, index - start, (guint32) ((guint64) n * start / length) };
          g_array_append_val (words, word);
        }
      inside = !space;
      if (*p == '\0')
        return;
    }
}

static gboolean
speak (const VvVoice *voice, const char *text, VvUtterance *utterance, GError **error)
{
  g_auto (GStrv) argv = NULL;
  g_autofree char *line = g_strconcat (text, "\n", NULL);
  g_autoptr (GError) why = NULL;
  guint rate = 0;
  if (!g_shell_parse_argv (voice->voice, NULL, &argv, &why))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s: %s", voice->voice, why->message);
      return FALSE;
    }
  signal (SIGPIPE, SIG_IGN);
  g_autoptr (GByteArray) wav = run_program (argv, line, error);
  if (!wav)
    return FALSE;
  g_autofree char *name = g_path_get_basename (argv[0]);
  g_autoptr (GArray) raw = vv_audio_read_wav (wav, &rate, &why);
  if (!raw)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "%s gave %s", name, why->message);
      return FALSE;
    }
  gsize n = vv_audio_resampled (raw->len, rate);
  g_autofree gfloat *pcm = g_new (gfloat, n);
  vv_audio_resample ((const gint16 *) (const void *) raw->data, raw->len, rate, pcm);
  append_sound (pcm, n, utterance->pcm);
  estimate_words (text, utterance->pcm->len, utterance->words);
  return TRUE;
}

const VvEngine vv_engine_command = { VV_ENGINE_COMMAND, start, identity, rate_hz, speak, NULL, allowed_ms };
