/* render/worker: the other end of the pool: one request at a time, each spoken in a forked child, then resampled,
 * levelled, measured and encoded here. Nothing that one request does can be heard in the next. */
#include "render/job.h"

#include "audio/audio.h"

#include <fcntl.h>
#include <malloc.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/** Gain steps: hundredths of a dB, so that a gain prints and reads back the same. */
#define GAIN_STEP_DB 0.01
/** Sound is what is above -60 dBFS. */
#define SOUND_LEAST 0.001F
/** A limiter takes some loudness away; after this many corrections the rest is below a hundredth. */
#define MEASURE_ROUNDS 4
/** Larger pieces of memory, the sound of a cue, go back to the system when they are freed; glibc would otherwise keep
 *  more and more of them, with holes between. */
#define KEPT_MOST_BYTES (256 * 1024)
/** Of the heap's end: what a cue needs beside its sound is not fetched from the system, and given back, each time. */
#define KEPT_HEAP_BYTES (4 * 1024 * 1024)
/** Sound of a cue: room for a minute, and for as many more as it needs; pages are taken as they are used. */
#define ROOM_STEP (60 * VV_AUDIO_RATE_HZ)

typedef struct
{
  const VvEngine *const *engines;
  VvEncoder *encoder; /* NULL until one is needed */
  VvEncoding encoding;
  gfloat *pcm; /* sound of the cue at hand, see room_for() */
  gsize room;  /* samples */
} Studio;

static const VvEngine *
find_engine (const Studio *studio, const char *name)
{
  for (gsize i = 0; studio->engines[i]; i++)
    if (g_str_equal (studio->engines[i]->name, name))
      return studio->engines[i];
  return NULL;
}

/* Most jobs want the encoding of the job before. */
static VvEncoder *
encoder_for (Studio *studio, const VvEncoding *encoding)
{
  if (!studio->encoder || !vv_encoding_equal (&studio->encoding, encoding))
    {
      vv_encoder_free (studio->encoder);
      studio->encoder = vv_encoder_new (encoding);
      studio->encoding = *encoding;
    }
  return studio->encoder;
}

/* Pages that are the worker's alone: of others, each that it writes after a fork costs a fault, and a copy while the
 * child lives. They stay from one cue to the next. */
static gfloat *
room_for (Studio *studio, gsize n)
{
  if (n <= studio->room)
    return studio->pcm;
  if (studio->room > 0)
    munmap (studio->pcm, studio->room * sizeof (gfloat));
  studio->room = (n / ROOM_STEP + 1) * ROOM_STEP;
  gsize size = studio->room * sizeof (gfloat);
  studio->pcm = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (studio->pcm == MAP_FAILED)
    g_error ("no memory for %" G_GSIZE_FORMAT " samples", n);
  madvise (studio->pcm, size, MADV_DONTFORK); /* advice: without it, only time is lost */
  return studio->pcm;
}

static VvSpeech *
speak (const Studio *studio, const VvJob *job, GError **error)
{
  const VvEngine *engine = find_engine (studio, job->voice->engine);
  if (!engine)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "there is no engine '%s'", job->voice->engine);
      return NULL;
    }
  g_autofree VvSpokenSentence *sentences = g_new0 (VvSpokenSentence, job->spoken->len);
  for (guint i = 0; i < job->spoken->len; i++)
    sentences[i] = (VvSpokenSentence){ g_ptr_array_index (job->spoken, i), g_array_index (job->pauses_ms, guint, i) };
  return vv_synth_cue (engine, job->voice, sentences, job->spoken->len, error);
}

static VvSamples
on_take_clock (guint32 sample, guint rate_hz)
{
  return (VvSamples) VV_OPUS_PREROLL_FRAMES * VV_OPUS_FRAME_48K
         + (VvSamples) sample * VV_SAMPLES_PER_SECOND / (VvSamples) rate_hz;
}

static void
copy_times (const VvSpeech *speech, VvTake *take)
{
  for (guint i = 0; i < speech->sentences->len; i++)
    {
      const VvSentenceSound *sound = &g_array_index (speech->sentences, VvSentenceSound, i);
      VvTakeSentence sentence
          = { on_take_clock (sound->start, speech->rate_hz), on_take_clock (sound->end, speech->rate_hz) };
      g_array_append_val (take->sentences, sentence);
    }
  for (guint i = 0; i < speech->words->len; i++)
    {
      const VvCueWord *from = &g_array_index (speech->words, VvCueWord, i);
      VvTakeWord word
          = { from->sentence, from->spoken_start, from->spoken_length, on_take_clock (from->sample, speech->rate_hz) };
      g_array_append_val (take->words, word);
    }
}

static double
loudness_of (const gfloat *pcm, gsize n)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  vv_audio_blocks (pcm, n, blocks);
  return vv_audio_loudness ((const gfloat *) (const void *) blocks->data, blocks->len);
}

/* The gain after which, limiter included, the voice is as loud as asked. */
static double
find_gain (const gfloat *pcm, gsize n, double target_lufs)
{
  double gain_db = 0;
  g_autofree gfloat *trial = g_new (gfloat, n);
  for (int round = 0; round < MEASURE_ROUNDS; round++)
    {
      memcpy (trial, pcm, n * sizeof *trial);
      vv_audio_level (trial, n, gain_db);
      double lufs = loudness_of (trial, n);
      if (!isfinite (lufs))
        return 0;
      gain_db += target_lufs - lufs;
    }
  return round (gain_db / GAIN_STEP_DB) * GAIN_STEP_DB;
}

static void
render_take (Studio *studio, const VvJob *job, gfloat *pcm, gsize n, VvTake *take)
{
  vv_audio_level (pcm, n, job->level_db);
  vv_audio_blocks (pcm, n, take->blocks);
  g_bytes_unref (take->packets);
  take->packets = vv_encoder_encode (encoder_for (studio, &job->encoding), pcm, n);
}

/* A sound counts as one sentence, from its first sound to its last. */
static VvTake *
take_sound (Studio *studio, const VvJob *job, GError **error)
{
  g_autoptr (GArray) pcm = vv_audio_read_sound (g_ptr_array_index (job->spoken, 0), error);
  if (!pcm)
    return NULL;
  VvTake *take = vv_take_new ();
  gfloat *samples = (gfloat *) (void *) pcm->data;
  guint first = 0, end = pcm->len;
  while (fabsf (samples[first]) < SOUND_LEAST)
    first++;
  while (fabsf (samples[end - 1]) < SOUND_LEAST)
    end--;
  VvTakeSentence sound = { on_take_clock (first, VV_AUDIO_RATE_HZ), on_take_clock (end, VV_AUDIO_RATE_HZ) };
  g_array_append_val (take->sentences, sound);
  VvJob levelled = *job;
  levelled.level_db = find_gain (samples, pcm->len, job->level_db);
  render_take (studio, &levelled, samples, pcm->len, take);
  return take;
}

static VvTake *
tell_phonemes (const Studio *studio, const VvJob *job, GError **error)
{
  const VvEngine *engine = find_engine (studio, job->voice->engine);
  if (!engine || !engine->phonemes)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "the engine '%s' does not tell phonemes", job->voice->engine);
      return NULL;
    }
  g_autoptr (VvTake) take = vv_take_new ();
  for (guint i = 0; i < job->spoken->len; i++)
    {
      char *phonemes = engine->phonemes (job->voice, g_ptr_array_index (job->spoken, i), error);
      if (!phonemes)
        return NULL;
      g_ptr_array_add (take->phonemes, phonemes);
    }
  return g_steal_pointer (&take);
}

static VvTake *
perform_job (Studio *studio, const VvJob *job, GError **error)
{
  if (job->kind == VV_JOB_PHONEMES)
    return tell_phonemes (studio, job, error);
  if (job->kind == VV_JOB_SOUND && job->spoken->len > 0)
    return take_sound (studio, job, error);
  g_autoptr (VvSpeech) speech = speak (studio, job, error);
  if (!speech)
    return NULL;
  gsize n = vv_audio_resampled (speech->pcm->len, speech->rate_hz);
  gfloat *pcm = room_for (studio, n);
  vv_audio_resample ((const gint16 *) (const void *) speech->pcm->data, speech->pcm->len, speech->rate_hz, pcm);
  VvTake *take = vv_take_new ();
  copy_times (speech, take);
  g_clear_pointer (&speech, vv_speech_free); /* one copy of the sound at a time */
  if (job->kind == VV_JOB_MEASURE)
    take->gain_db = find_gain (pcm, n, job->level_db);
  else
    render_take (studio, job, pcm, n, take);
  return take;
}

static gboolean
answer (int fd, Studio *studio, GBytes *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvJob) job = vv_job_from_bytes (request);
  g_autoptr (VvTake) take = NULL;
  if (job)
    take = perform_job (studio, job, &error);
  const char *why = error ? error->message : "the request was not understood";
  g_autoptr (GBytes) payload = take ? vv_take_to_bytes (take) : g_bytes_new (why, strlen (why));
  return vv_message_write (fd, take ? 'T' : 'E', payload);
}

/* The protocol keeps standard output to itself: whatever a library prints goes to standard error. */
static int
claim_output (void)
{
  int fd = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (fd >= 0)
    dup2 (STDERR_FILENO, STDOUT_FILENO);
  return fd;
}

static gboolean
greet (int fd, const VvEngine *const *engines, const char *data)
{
  g_autoptr (GString) versions = g_string_new (vv_opus_version ());
  for (gsize i = 0; engines[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      if (!engines[i]->start (data, &error))
        {
          g_autoptr (GBytes) why = g_bytes_new (error->message, strlen (error->message));
          vv_message_write (fd, 'E', why);
          return FALSE;
        }
      g_autofree char *identity = engines[i]->identity ();
      g_string_append_printf (versions, "; %s", identity);
    }
  g_autoptr (GBytes) hello = g_bytes_new (versions->str, versions->len);
  return vv_message_write (fd, 'H', hello);
}

int
vv_worker_main (int argc, char **argv, const VvEngine *const *engines)
{
  if (argc != 2)
    {
      g_printerr ("vivavoce-worker: part of vivavoce, which starts it; it is of no use by itself\n");
      return 2;
    }
  /* The terminal's Ctrl-C goes to the whole group; workers end when the coordinator closes their input. */
  signal (SIGINT, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
  mallopt (M_MMAP_THRESHOLD, KEPT_MOST_BYTES);
  mallopt (M_TRIM_THRESHOLD, KEPT_HEAP_BYTES);
  mallopt (M_TOP_PAD, KEPT_MOST_BYTES);
  Studio studio = { .engines = engines };
  int out = claim_output ();
  if (out < 0 || !greet (out, engines, argv[1]))
    return 3;
  for (;;)
    {
      char kind = 0;
      g_autoptr (GBytes) request = vv_message_read (STDIN_FILENO, &kind, -1);
      if (!request || kind != 'J' || !answer (out, &studio, request))
        break;
    }
  vv_encoder_free (studio.encoder);
  return 0;
}
