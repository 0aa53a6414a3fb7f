/* batch/estimate: see estimate.h. Every constant is measured by tests/bench/bench-estimate.sh, which prints what they
 * should be; docs/batch.md tells how far they are from the truth. */
#include "batch/estimate.h"

#include "core/language.h"
#include "core/text.h"

#include <string.h>

/** Letters of the spoken text that are uttered in a second at RATE words a minute, the pauses within a sentence
 * included; it grows with the rate. Measured on the passages rate-LANGUAGE.txt of tests/bench/ and on records of each
 * language: of these the median. A language that was not measured is taken for English. */
#define RATE 165
static const struct
{
  const char *language; /* first subtag */
  double letters_per_second;
} paces[] = {
  { "en", 15.0 }, { "fr", 15.0 }, { "es", 15.0 }, { "ru", 19.6 }, { "ar", 15.2 }, { "de", 18.5 }, { "pt", 15.5 },
};
/** Ideographs, each a syllable. */
#define HAN_PER_SECOND 4.2

/** A figure that is still one is said as a word. */
#define DIGIT_LETTERS 5
/** The end of a sentence is drawn out: at RATE. */
#define SENTENCE_S 0.15

/** Opus at constrained variable bit rate, against the bit rate asked for; and a second of its silence. */
#define SOUND_PART 0.98
#define SILENCE_BYTES_PER_SECOND 150
/** Pages of Ogg: 27 bytes and one for each packet of 20 ms, a page a second; headers. */
#define PAGES_BYTES_PER_SECOND 77
#define HEADERS_BYTES 1000

/** Processor time for a second of spoken sound, on two cores of an x86-64 server: with the encoder at complexity 0, and
 *  for each step of its complexity. Another machine is as much faster or slower as it is. */
#define CPU_SPEECH 0.0047
#define CPU_COMPLEXITY 0.0009

/** Of voices/sounds: 150 to 270 ms. */
#define SOUND_MS 225
/** After the last sound: render/perform.c. */
#define CLOSING_S 0.6

static void
speaker_free (gpointer data)
{
  VvSpeakerTime *speaker = data;
  g_free (speaker->who);
  g_free (speaker);
}

VvEstimate *
vv_estimate_new (void)
{
  VvEstimate *estimate = g_new0 (VvEstimate, 1);
  estimate->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, speaker_free);
  return estimate;
}

void
vv_estimate_free (VvEstimate *estimate)
{
  if (!estimate)
    return;
  g_hash_table_unref (estimate->by_name);
  g_free (estimate);
}

static double
pace_of (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (paces); i++)
    if (vv_language_is (language, paces[i].language))
      return paces[i].letters_per_second;
  return paces[0].letters_per_second;
}

/* At RATE. */
static double
seconds_of (const char *text, double letters_per_second)
{
  guint letters = 0, ideographs = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN)
        ideographs++;
      else
        letters += g_unichar_isdigit (c) ? DIGIT_LETTERS : g_unichar_isalpha (c) ? 1 : 0;
    }
  return letters / letters_per_second + ideographs / HAN_PER_SECOND;
}

/* Without the pauses between sentences. */
static double
cue_seconds (const VvCue *cue)
{
  double letters_per_second = pace_of (cue->language), seconds = cue->sentences->len * SENTENCE_S;
  for (guint i = 0; i < cue->sentences->len; i++)
    seconds += seconds_of (((const VvSentence *) g_ptr_array_index (cue->sentences, i))->spoken, letters_per_second);
  return seconds * RATE / cue->voice->rate_wpm;
}

/* Before a cue and within it; a sound before it counts as silence. */
static guint
pauses_ms (const VvCue *cue)
{
  guint pauses = cue->pause_before_ms + (cue->sound ? cue->sound_pause_ms + SOUND_MS : 0);
  for (guint i = 0; i + 1 < cue->sentences->len; i++)
    pauses += vv_cue_pause_after (cue, i);
  return pauses;
}

static void
add_time (VvEstimate *estimate, const char *who, double seconds)
{
  VvSpeakerTime *speaker = g_hash_table_lookup (estimate->by_name, who);
  if (!speaker)
    {
      speaker = g_new0 (VvSpeakerTime, 1);
      speaker->who = g_strdup (who);
      g_hash_table_insert (estimate->by_name, speaker->who, speaker);
    }
  speaker->seconds += seconds;
}

void
vv_estimate_add (VvEstimate *estimate, const VvScore *score, const VvSound *sound)
{
  double spoken = 0, silent = CLOSING_S;
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      double seconds = cue_seconds (cue);
      add_time (estimate, cue->who, seconds);
      spoken += seconds;
      silent += pauses_ms (cue) / 1000.0;
    }
  const VvEncoding *encoding = &sound->encoding;
  estimate->files++;
  estimate->seconds += spoken + silent;
  estimate->spoken_s += spoken;
  estimate->cpu_s += spoken * (CPU_SPEECH + CPU_COMPLEXITY * encoding->complexity);
  estimate->size_bytes
      += (guint64) (spoken * encoding->bitrate_kbps * 125 * SOUND_PART + silent * SILENCE_BYTES_PER_SECOND
                    + (spoken + silent) * PAGES_BYTES_PER_SECOND + HEADERS_BYTES);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const VvSpeakerTime *one = *(const VvSpeakerTime *const *) a, *other = *(const VvSpeakerTime *const *) b;
  if (one->seconds > other->seconds || one->seconds < other->seconds)
    return one->seconds > other->seconds ? -1 : 1;
  return strcmp (one->who, other->who);
}

GPtrArray *
vv_estimate_speakers (const VvEstimate *estimate)
{
  GHashTableIter iter;
  gpointer speaker;
  GPtrArray *speakers = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, estimate->by_name);
  while (g_hash_table_iter_next (&iter, NULL, &speaker))
    g_ptr_array_add (speakers, speaker);
  g_ptr_array_sort (speakers, compare_times);
  return speakers;
}

char *
vv_estimate_text (const VvEstimate *estimate, guint processors)
{
  GString *text = g_string_new ("");
  g_autoptr (GPtrArray) speakers = vv_estimate_speakers (estimate);
  g_autofree char *length = vv_duration_text (estimate->seconds);
  g_autofree char *cpu = vv_duration_text (estimate->cpu_s);
  g_autofree char *wall = vv_duration_text (estimate->cpu_s / processors);
  g_autofree char *size = g_format_size (estimate->size_bytes);
  g_string_append_printf (text, "files: %u\nsound: %s (%.0f s)\nspoken: %.0f s\n", estimate->files, length,
                          estimate->seconds, estimate->spoken_s);
  g_string_append_printf (text, "size: %s (%" G_GUINT64_FORMAT " bytes)\n", size, estimate->size_bytes);
  g_string_append_printf (text, "processor time: %s (%.0f s); on %u processors at least %s\nspeakers:\n", cpu,
                          estimate->cpu_s, processors, wall);
  for (guint i = 0; i < speakers->len; i++)
    {
      const VvSpeakerTime *speaker = g_ptr_array_index (speakers, i);
      g_autofree char *seconds = vv_duration_text (speaker->seconds);
      g_string_append_printf (text, "  %s: %s\n", speaker->who, seconds);
    }
  return g_string_free (text, FALSE);
}
