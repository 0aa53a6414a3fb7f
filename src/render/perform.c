/* render/perform: cues are sent out as jobs, a window at a time, and their takes laid end to end in order.
 *
 *     … sound |tail| silent packets |80 ms pre-roll| sound …
 *             └────────── the pause asked for ──────┘          */
#include "render/measure.h"
#include "render/pool.h"

#include "core/stop.h"
#include "core/text.h"

#include "audio/audio.h"

#include <string.h>

/** Silence after the last sound. */
#define CLOSING_MS 600
#define MS(ms) ((VvSamples) (ms) *VV_SAMPLES_PER_SECOND / 1000)

static const char notice[] = "A sentence could not be read aloud.";

/** How much quieter sounds are than voices: heard, and no fright. */
#define SOUND_BELOW_LU 6

/** The sound before a cue, or a cue, or, after it failed twice, one of its sentences. */
typedef struct
{
  const VvCue *cue;
  guint first, n; /* sentences of the cue */
  guint chapter;  /* index + 1 of the chapter that begins here, 0 for none */
  guint attempts;
  gboolean is_sound;
  gboolean is_notice; /* speaks the notice in the place of its one sentence */
  VvTake *take;
} Piece;

typedef struct
{
  const VvScore *score;
  const VvCast *cast;
  const VvSound *sound;
  VvPool *pool;
  VvDesk *desk;
  VvOgg *ogg;
  VvMeter *meter;
  GHashTable *gains; /* name of a voice's settings → double* */
  GQueue pieces;     /* (element-type Piece) out for rendering, in the order of the programme */
  guint next_cue, next_chapter;
  VvTimeline *line;
  GArray *blocks;
  GBytes *silence;
  VvSamples last_sound; /* end of the last sound */
} Performance;

static void
piece_free (gpointer data)
{
  Piece *piece = data;
  vv_take_free (piece->take);
  g_free (piece);
}

static void
chapter_free (gpointer data)
{
  VvChapter *chapter = data;
  g_free (chapter->title);
  g_free (chapter);
}

static char *
gain_key (const VvVoice *voice)
{
  g_autofree char *name = vv_voice_name (voice);
  return g_strdup_printf ("%s %s %u %u %u %u", voice->engine, name, voice->rate_wpm, voice->pitch, voice->range,
                          voice->volume);
}

/* What the pool knows a voice's gain by: the passage that it is measured with follows from the language. */
static char *
measure_key (const Performance *show, const VvCue *cue)
{
  g_autofree char *voice = gain_key (cue->voice);
  return g_strdup_printf ("%s %s %.2f", voice, cue->language, show->sound->loudness_lufs);
}

/* One result of the measuring round. */
static gboolean
take_gain (Performance *show, VvResult *result, GError **error)
{
  const VvCue *cue = result->ticket;
  g_autofree char *key = gain_key (cue->voice);
  if (!result->take && vv_pool_is_stopped (show->pool))
    return vv_stop_fail (error);
  if (!result->take)
    {
      g_autofree char *place = vv_place_text (show->score->file, show->score->place, cue->line);
      vv_fail_voice (place, cue->voice, result->why, error);
      return FALSE;
    }
  double *gain = g_hash_table_lookup (show->gains, key);
  *gain = result->take->gain_db;
  g_autofree char *known_as = measure_key (show, cue);
  vv_pool_set_gain (show->pool, known_as, *gain);
  return TRUE;
}

static gboolean
measure_voices (Performance *show, GError **error)
{
  VvCue narrator = { .voice = show->score->narrator, .language = (char *) "en" };
  gboolean sound = TRUE;
  for (guint i = 0; i <= show->score->cues->len; i++)
    {
      const VvCue *cue = i < show->score->cues->len ? g_ptr_array_index (show->score->cues, i) : &narrator;
      g_autofree char *key = gain_key (cue->voice);
      if (g_hash_table_contains (show->gains, key))
        continue;
      double *gain = g_new0 (double, 1);
      g_hash_table_insert (show->gains, g_steal_pointer (&key), gain);
      g_autofree char *known_as = measure_key (show, cue);
      if (!vv_pool_gain (show->pool, known_as, gain))
        vv_desk_submit (show->desk, vv_measure_job (show->cast, cue->voice, cue->language, show->sound),
                        (gpointer) cue);
    }
  while (vv_desk_outstanding (show->desk) > 0)
    {
      g_autoptr (VvResult) result = vv_desk_next (show->desk);
      sound = sound && take_gain (show, result, error);
    }
  return sound;
}

static VvJob *
piece_job (const Performance *show, const Piece *piece)
{
  const VvCue *cue = piece->cue;
  if (piece->is_sound)
    {
      VvJob *sound = vv_job_new (VV_JOB_SOUND, show->score->narrator, show->sound->loudness_lufs - SOUND_BELOW_LU,
                                 &show->sound->encoding);
      vv_job_add (sound, cue->sound->path, 0);
      vv_job_add (sound, cue->sound->digest, 0);
      return sound;
    }
  const VvVoice *voice = piece->is_notice ? show->score->narrator : cue->voice;
  g_autofree char *key = gain_key (voice);
  const double *gain = g_hash_table_lookup (show->gains, key);
  VvJob *job = vv_job_new (VV_JOB_TAKE, voice, *gain, &show->sound->encoding);
  if (piece->is_notice)
    vv_job_add (job, notice, 0);
  for (guint i = piece->first; !piece->is_notice && i < piece->first + piece->n; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (cue->sentences, i);
      vv_job_add (job, sentence->spoken, i + 1 < piece->first + piece->n ? vv_cue_pause_after (cue, i) : 0);
    }
  return job;
}

static void
submit (Performance *show, Piece *piece)
{
  piece->attempts++;
  vv_desk_submit (show->desk, piece_job (show, piece), piece);
}

/* Chapters ascend, so the next one is the only one that can begin at the next cue. One without a cue of its own is
 * passed over. */
static guint
take_chapter (Performance *show)
{
  const GPtrArray *chapters = show->score->chapters;
  guint found = 0;
  for (; show->next_chapter < chapters->len; show->next_chapter++)
    {
      const VvChapterPlan *plan = g_ptr_array_index (chapters, show->next_chapter);
      if (plan->first_cue > show->next_cue)
        break;
      if (plan->first_cue == show->next_cue && found == 0)
        found = show->next_chapter + 1;
    }
  return found;
}

static void
add_piece (Performance *show, const VvCue *cue, guint chapter, gboolean is_sound)
{
  Piece *piece = g_new0 (Piece, 1);
  *piece = (Piece){ .cue = cue, .n = is_sound ? 0 : cue->sentences->len, .chapter = chapter, .is_sound = is_sound };
  g_queue_push_tail (&show->pieces, piece);
  submit (show, piece);
}

static void
fill_window (Performance *show)
{
  while (show->next_cue < show->score->cues->len && show->pieces.length < vv_desk_window (show->desk))
    {
      const VvCue *cue = g_ptr_array_index (show->score->cues, show->next_cue);
      guint chapter = take_chapter (show);
      if (cue->sound)
        add_piece (show, cue, chapter, TRUE);
      add_piece (show, cue, cue->sound ? 0 : chapter, FALSE);
      show->next_cue++;
    }
}

/* A cue that failed twice becomes a piece for each of its sentences, in its place. */
static void
split (Performance *show, Piece *piece)
{
  GList *at = g_queue_find (&show->pieces, piece);
  for (guint i = 0; i < piece->n; i++)
    {
      Piece *part = g_new0 (Piece, 1);
      part->cue = piece->cue;
      part->first = piece->first + i;
      part->n = 1;
      part->chapter = i == 0 ? piece->chapter : 0;
      part->attempts = 1; /* it failed in company already: once more alone, then the notice */
      g_queue_insert_before (&show->pieces, at, part);
      submit (show, part);
    }
  g_queue_delete_link (&show->pieces, at);
  piece_free (piece);
}

static void
warn (Performance *show, const Piece *piece, const char *why)
{
  const VvSentence *sentence = g_ptr_array_index (piece->cue->sentences, piece->first);
  g_autofree char *start = g_utf8_substring (sentence->printed, 0, MIN (40, g_utf8_strlen (sentence->printed, -1)));
  g_autofree char *place = vv_place_text (show->score->file, show->score->place, piece->cue->line);
  g_ptr_array_add (show->line->warnings,
                   g_strdup_printf ("%s: a sentence could not be spoken ('%s…'): %s; a notice stands in its place",
                                    place, start, why));
}

static gboolean
recover (Performance *show, Piece *piece, const char *why, GError **error)
{
  if (vv_pool_is_stopped (show->pool))
    return vv_stop_fail (error);
  if (piece->is_notice)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "nothing can be spoken: %s", why);
      return FALSE;
    }
  if (piece->attempts < 2)
    submit (show, piece);
  else if (piece->is_sound)
    {
      g_autofree char *place = vv_place_text (show->score->file, show->score->place, piece->cue->line);
      g_ptr_array_add (show->line->warnings, g_strdup_printf ("%s: a sound could not be played: %s", place, why));
      piece->take = vv_take_new (); /* nothing stands in its place */
    }
  else if (piece->n > 1)
    split (show, piece);
  else
    {
      warn (show, piece, why);
      piece->is_notice = TRUE;
      submit (show, piece);
    }
  return TRUE;
}

static VvSamples
position (const Performance *show)
{
  return (VvSamples) vv_ogg_packets (show->ogg) * VV_OPUS_FRAME_48K;
}

static gboolean
lay_silence (Performance *show, VvSamples length, GError **error)
{
  VvSamples frames = (length + VV_OPUS_FRAME_48K / 2) / VV_OPUS_FRAME_48K;
  for (VvSamples i = 0; i < frames; i++)
    if (!vv_ogg_add (show->ogg, show->silence, error))
      return FALSE;
  return TRUE;
}

static void
note_words (Performance *show, const Piece *piece, guint sentence, VvTimedSentence *timed)
{
  VvSamples sentence_start = g_array_index (piece->take->sentences, VvTakeSentence, sentence).start;
  timed->first_word = show->line->words->len;
  for (guint i = 0; !piece->is_notice && i < piece->take->words->len; i++)
    {
      const VvTakeWord *word = &g_array_index (piece->take->words, VvTakeWord, i);
      if (word->sentence != sentence)
        continue;
      const VvTimedWord entry = { (gint32) (word->start - sentence_start), word->spoken_start };
      g_array_append_val (show->line->words, entry);
    }
  timed->n_words = show->line->words->len - timed->first_word;
}

static void
note_times (Performance *show, const Piece *piece, VvSamples start)
{
  if (piece->is_sound)
    {
      if (piece->take->sentences->len > 0)
        show->last_sound = start + g_array_index (piece->take->sentences, VvTakeSentence, 0).end;
      return;
    }
  for (guint i = 0; i < piece->take->sentences->len; i++)
    {
      const VvTakeSentence *times = &g_array_index (piece->take->sentences, VvTakeSentence, i);
      VvTimedSentence timed = { .start = start + times->start,
                                .end = start + times->end,
                                .cue = piece->cue,
                                .sentence = piece->first + i,
                                .lost = piece->is_notice,
                                .words_estimated = vv_engine_estimates (piece->cue->voice->engine) };
      note_words (show, piece, i, &timed);
      g_array_append_val (show->line->sentences, timed);
      show->last_sound = timed.end;
    }
}

static void
begin_chapter (Performance *show, const Piece *piece)
{
  if (piece->chapter == 0)
    return;
  const VvChapterPlan *plan = g_ptr_array_index (show->score->chapters, piece->chapter - 1);
  VvChapter *chapter = g_new0 (VvChapter, 1);
  chapter->start = show->line->chapters->len == 0 ? 0 : position (show);
  chapter->title = g_strdup (plan->title);
  g_ptr_array_add (show->line->chapters, chapter);
}

static gsize
text_bytes (const VvCue *cue, guint first, guint n)
{
  gsize bytes = 0;
  for (guint i = first; i < first + n; i++)
    bytes += strlen (((const VvSentence *) g_ptr_array_index (cue->sentences, i))->spoken);
  return bytes;
}

static void
begin_metering (VvMeter *meter, const VvScore *score)
{
  gsize bytes = 0;
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      bytes += text_bytes (cue, 0, cue->sentences->len);
    }
  g_atomic_pointer_set (&meter->text, bytes);
}

static guint
pause_before (const Piece *piece)
{
  const VvCue *cue = piece->cue;
  if (piece->first > 0)
    return vv_cue_pause_after (cue, piece->first - 1);
  return cue->sound && !piece->is_sound ? cue->sound_pause_ms : cue->pause_before_ms;
}

static gboolean
lay_down (Performance *show, const Piece *piece, GError **error)
{
  const VvTake *take = piece->take;
  guint pause_ms = pause_before (piece);
  VvSamples head = take->sentences->len > 0 ? g_array_index (take->sentences, VvTakeSentence, 0).start : 0;
  VvSamples tail = position (show) - show->last_sound;
  if (!lay_silence (show, MAX (0, MS (pause_ms) - head - tail), error))
    return FALSE;
  begin_chapter (show, piece);
  VvSamples start = position (show);
  if (!vv_ogg_add (show->ogg, take->packets, error))
    return FALSE;
  note_times (show, piece, start);
  g_array_append_vals (show->blocks, take->blocks->data, take->blocks->len);
  vv_pool_note_laid (show->pool, (guint) ((position (show) - start) / VV_OPUS_FRAME_48K));
  g_atomic_pointer_add (&show->meter->laid, text_bytes (piece->cue, piece->first, piece->n));
  return TRUE;
}

static gboolean
lay_what_is_ready (Performance *show, GError **error)
{
  for (Piece *piece = g_queue_peek_head (&show->pieces); piece && piece->take;
       piece = g_queue_peek_head (&show->pieces))
    {
      if (!lay_down (show, piece, error))
        return FALSE;
      piece_free (g_queue_pop_head (&show->pieces));
    }
  return TRUE;
}

/* The programme ends in silence; one packet more than its length lets the decoder's delay drain (end trimming). */
static gboolean
close_programme (Performance *show, GError **error)
{
  if (!lay_silence (show, MS (CLOSING_MS), error))
    return FALSE;
  show->line->length = position (show);
  if (!lay_silence (show, VV_OPUS_FRAME_48K, error))
    return FALSE;
  show->line->loudness_lufs = vv_audio_loudness ((const gfloat *) (const void *) show->blocks->data, show->blocks->len);
  return TRUE;
}

static gboolean
run (Performance *show, GError **error)
{
  for (fill_window (show); vv_desk_outstanding (show->desk) > 0; fill_window (show))
    {
      g_autoptr (VvResult) result = vv_desk_next (show->desk);
      Piece *piece = result->ticket;
      piece->take = g_steal_pointer (&result->take);
      show->line->cues += piece->take ? 1 : 0;
      show->line->from_cache += result->from_cache ? 1 : 0;
      if (!piece->take && !recover (show, piece, result->why, error))
        return FALSE;
      if (!lay_what_is_ready (show, error))
        return FALSE;
    }
  return close_programme (show, error);
}

static VvTimeline *
timeline_new (void)
{
  VvTimeline *line = g_new0 (VvTimeline, 1);
  line->sentences = g_array_new (FALSE, FALSE, sizeof (VvTimedSentence));
  line->words = g_array_new (FALSE, FALSE, sizeof (VvTimedWord));
  line->chapters = g_ptr_array_new_with_free_func (chapter_free);
  line->warnings = g_ptr_array_new_with_free_func (g_free);
  return line;
}

VvTimeline *
vv_perform (const VvScore *score, const VvCast *cast, const VvSound *sound, VvPool *pool, VvOgg *ogg, VvMeter *meter,
            GError **error)
{
  g_autoptr (VvTimeline) line = timeline_new ();
  g_autoptr (GHashTable) gains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  g_autoptr (GBytes) silence = vv_opus_silence (&sound->encoding);
  g_autoptr (VvDesk) desk = vv_desk_new (pool);
  Performance show = { .score = score,
                       .cast = cast,
                       .sound = sound,
                       .pool = pool,
                       .desk = desk,
                       .ogg = ogg,
                       .meter = meter,
                       .gains = gains,
                       .line = line,
                       .blocks = blocks,
                       .silence = silence };
  g_queue_init (&show.pieces);
  begin_metering (meter, score);
  gboolean done = measure_voices (&show, error) && run (&show, error);
  g_clear_pointer (&desk, vv_desk_free); /* after a failure, what is still out is waited for */
  g_queue_clear_full (&show.pieces, piece_free);
  return done ? g_steal_pointer (&line) : NULL;
}

void
vv_timeline_free (VvTimeline *line)
{
  if (!line)
    return;
  g_array_unref (line->sentences);
  g_array_unref (line->words);
  g_ptr_array_unref (line->chapters);
  g_ptr_array_unref (line->warnings);
  g_free (line);
}
