/* synth/flite: flite's English voices as an engine, and the only file that knows its header.
 *
 *     text ──► ASCII ──► flite: tokens, words, segments with their ends; frames of parameters ──► pitch ──► samples
 *
 * Its statistical voices (awb, rms, slt) know no common setting for pitch, so the frequency of every frame is moved and
 * the samples are made again from the frames; kal16 joins recordings and takes its pitch beforehand. */
#include "synth/ascii.h"
#include "synth/rates.h"

#include <flite/cst_cg.h>
#include <flite/flite.h>
#include <flite/flite_version.h>
#include <link.h>
#include <math.h>
#include <string.h>

/** All of these voices; only kal, of 8 kHz, differs, and is left out for kal16. */
#define FLITE_RATE_HZ 16000
/** As eSpeak NG's: the frequency doubles from pitch 49 to 99. */
#define PITCH_OWN 50
#define PITCH_STEPS_PER_OCTAVE 50.0
#define RANGE_OWN 50.0
/** Faster, phones come near their least and the rate falls behind; the sound of this rate is then pressed together. */
#define RATE_MOST 300
/** Kept of the silence around a sentence, which flite gives 0.2 s of: as much as eSpeak NG leaves. It is not quite
 *  silent (-40 to -60 dBFS), so it is faded. */
#define MARGIN_S 0.01

cst_voice *register_cmu_us_awb (const char *folder);
cst_voice *register_cmu_us_kal16 (const char *folder);
cst_voice *register_cmu_us_rms (const char *folder);
cst_voice *register_cmu_us_slt (const char *folder);

/* The time of a word of tests/bench/rate-en.txt, by which eSpeak NG is measured too, without the pauses between its
 * sentences: a part that grows with the stretch, and the least that a phone can be shortened to.
 * tests/synth/test-flite.c holds them to 5 %. */
static struct
{
  const char *name;
  cst_voice *(*load) (const char *folder);
  double stretched_s, least_s;
  cst_voice *voice;
  float stretch, f0_mean, f0_spread; /* the voice's own */
} voices[] = {
  { "awb", register_cmu_us_awb, 0.3687, 0.0025, NULL, 1, 0, 0 },
  { "kal16", register_cmu_us_kal16, 0.3763, 0.0001, NULL, 1, 0, 0 },
  { "rms", register_cmu_us_rms, 0.4243, 0.0024, NULL, 1, 0, 0 },
  { "slt", register_cmu_us_slt, 0.3608, 0.0022, NULL, 1, 0, 0 },
};

static gboolean
start (G_GNUC_UNUSED const char *data, GError **error)
{
  flite_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      voices[i].voice = voices[i].load (NULL);
      if (!voices[i].voice)
        {
          g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "flite cannot load its voice '%s'", voices[i].name);
          return FALSE;
        }
      const cst_features *features = voices[i].voice->features;
      voices[i].stretch = flite_get_param_float (features, "duration_stretch", 1.0F);
      voices[i].f0_mean = flite_get_param_float (features, "int_f0_target_mean", 0);
      voices[i].f0_spread = flite_get_param_float (features, "int_f0_target_stddev", 0);
    }
  return TRUE;
}

/* The build id of a library of flite's: its voices are code, and a release of Debian may change them alone. */
static int
add_build_id (struct dl_phdr_info *info, G_GNUC_UNUSED size_t size, void *sum)
{
  const char *file = info->dlpi_name ? strrchr (info->dlpi_name, '/') : NULL;
  if (!file || !g_str_has_prefix (file, "/libflite"))
    return 0;
  g_checksum_update (sum, (const guchar *) file, -1);
  for (int i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_NOTE)
      g_checksum_update (sum, (const guchar *) (info->dlpi_addr + info->dlpi_phdr[i].p_vaddr),
                         (gssize) info->dlpi_phdr[i].p_memsz);
  return 0;
}

static char *
identity (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  dl_iterate_phdr (add_build_id, sum);
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      g_checksum_update (sum, (const guchar *) &voices[i].stretched_s, sizeof voices[i].stretched_s);
      g_checksum_update (sum, (const guchar *) &voices[i].least_s, sizeof voices[i].least_s);
    }
  return g_strdup_printf ("flite %s %.16s", FLITE_PROJECT_VERSION, g_checksum_get_string (sum));
}

static guint
rate_hz (void)
{
  return FLITE_RATE_HZ;
}

static double
pitch_ratio (const VvVoice *voice)
{
  return exp2 (((int) voice->pitch - PITCH_OWN) / PITCH_STEPS_PER_OCTAVE);
}

/* What must be settled before a text is spoken: from the voice's own values, which the sentence before has changed. */
static cst_voice *
prepare (const VvVoice *voice, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    if (voices[i].voice && g_str_equal (voices[i].name, voice->voice))
      {
        cst_features *features = voices[i].voice->features;
        double stretch = (60.0 / MIN (voice->rate_wpm, RATE_MOST) - voices[i].least_s) / voices[i].stretched_s;
        flite_feat_set_float (features, "duration_stretch", (float) (voices[i].stretch * stretch));
        if (voices[i].f0_mean > 0)
          {
            flite_feat_set_float (features, "int_f0_target_mean", (float) (voices[i].f0_mean * pitch_ratio (voice)));
            flite_feat_set_float (features, "int_f0_target_stddev",
                                  (float) ((double) voices[i].f0_spread * voice->range / RANGE_OWN));
          }
        return voices[i].voice;
      }
  g_set_error (error, VV_ERROR, VV_ERROR_ENGINE, "flite has no voice '%s'", voice->voice);
  return NULL;
}

/* The frequency of every voiced frame, moved; then the samples again, as cg_synth() makes them. */
static void
move_pitch (cst_utterance *spoken, const VvVoice *voice)
{
  if (!feat_present (spoken->features, "param_track") || (voice->pitch == PITCH_OWN && voice->range == PITCH_OWN))
    return;
  cst_cg_db *db = val_cg_db (utt_feat_val (spoken, "cg_db"));
  cst_track *frames = val_track (utt_feat_val (spoken, "param_track"));
  const cst_track *strengths = db->mixed_excitation ? val_track (utt_feat_val (spoken, "str_track")) : NULL;
  double mean = db->f0_mean, ratio = pitch_ratio (voice);
  for (int i = 0; i < frames->num_frames; i++)
    {
      float *f0 = &frames->frames[i][0];
      if (*f0 > 0)
        *f0 = (float) ((mean + ((double) *f0 - mean) * voice->range / RANGE_OWN) * ratio);
    }
  cst_track *smooth = db->do_mlpg ? mlpg (frames, db) : frames;
  utt_set_wave (spoken, mlsa_resynthesis (smooth, strengths, db, NULL, 0));
  if (smooth != frames)
    delete_track (smooth);
}

/* The first segment of a word; NULL where nothing is uttered for it. */
static const cst_item *
first_segment (const cst_item *word)
{
  return path_to_item (word, "R:SylStructure.daughter1.daughter1.R:Segment");
}

static double
segment_start (const cst_item *segment)
{
  const cst_item *before = item_prev (segment);
  return before ? (double) item_feat_float (before, "end") : 0;
}

static gboolean
is_silent (const cst_item *segment)
{
  return segment && g_str_equal (item_feat_string (segment, "name"), "pau");
}

/* From the first sound to the last, in seconds of the wave. */
static void
find_speech (const cst_utterance *spoken, double *start_s, double *end_s)
{
  cst_relation *segments = utt_relation (spoken, "Segment");
  const cst_item *first = relation_head (segments), *last = relation_tail (segments);
  *start_s = is_silent (first) ? (double) item_feat_float (first, "end") : 0;
  *end_s = !last ? 0 : is_silent (last) ? segment_start (last) : (double) item_feat_float (last, "end");
}

/* A token is what the text has between spaces; flite keeps all of its signs, so that the lengths add up. */
static void
find_words (const cst_utterance *spoken, const VvAscii *ascii, double cut_s, GArray *words)
{
  gsize at = 0;
  for (const cst_item *token = relation_head (utt_relation (spoken, "Token")); token; token = item_next (token))
    {
      gsize length = strlen (item_feat_string (token, "name"));
      at += strlen (item_feat_string (token, "whitespace")) + strlen (item_feat_string (token, "prepunctuation"));
      const cst_item *word = item_daughter (token), *segment = NULL;
      for (; word && !segment; word = item_next (word))
        segment = first_segment (word);
      if (segment && length > 0 && at + length <= ascii->chars->len)
        {
          guint first = g_array_index (ascii->chars, guint, at);
          guint last = g_array_index (ascii->chars, guint, at + length - 1);
          double start_s = MAX (segment_start (segment) - cut_s, 0);
          VvWord entry = { first, last + 1 - first, (guint32) lround (start_s * FLITE_RATE_HZ) };
          g_array_append_val (words, entry);
        }
      at += length + strlen (item_feat_string (token, "punc"));
    }
}

/* Appends samples @first to @end, faded in and out over the margin. */
static void
append_faded (const cst_wave *wave, int first, int end, GArray *pcm)
{
  int margin = (int) lround (MARGIN_S * FLITE_RATE_HZ), n = end - first;
  for (int i = 0; i < n; i++)
    {
      int from_edge = MIN (MIN (i, n - 1 - i), margin);
      gint16 sample = (gint16) (wave->samples[first + i] * from_edge / margin);
      g_array_append_val (pcm, sample);
    }
}

static gboolean
collect (const cst_utterance *spoken, const VvAscii *ascii, VvUtterance *utterance, GError **error)
{
  const cst_wave *wave = utt_wave ((cst_utterance *) spoken);
  if (!wave || wave->sample_rate != FLITE_RATE_HZ || wave->num_channels != 1)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_ENGINE, "flite gave sound of another kind than its voice has");
      return FALSE;
    }
  double start_s = 0, end_s = 0;
  find_speech (spoken, &start_s, &end_s);
  start_s = MAX (start_s - MARGIN_S, 0);
  int first = (int) lround (start_s * FLITE_RATE_HZ);
  int end = MIN ((int) lround ((end_s + MARGIN_S) * FLITE_RATE_HZ), wave->num_samples);
  append_faded (wave, first, end, utterance->pcm);
  find_words (spoken, ascii, start_s, utterance->words);
  return TRUE;
}

static gboolean
speak (const VvVoice *voice, const char *text, VvUtterance *utterance, GError **error)
{
  cst_voice *speaker = prepare (voice, error);
  if (!speaker)
    return FALSE;
  g_autoptr (VvAscii) ascii = vv_ascii_new (text);
  cst_utterance *spoken = flite_synth_text (ascii->bytes, speaker);
  if (!spoken)
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_ENGINE, "flite gave up");
      return FALSE;
    }
  move_pitch (spoken, voice);
  gboolean done = collect (spoken, ascii, utterance, error);
  if (done && voice->rate_wpm > RATE_MOST)
    vv_utterance_stretch (utterance, FLITE_RATE_HZ, (double) voice->rate_wpm / RATE_MOST);
  delete_utterance (spoken);
  return done;
}

const VvEngine vv_engine_flite = { "flite", start, identity, rate_hz, speak, NULL, NULL };
