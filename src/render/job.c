/* render/job: see job.h. */
#include "render/job.h"

#include "core/io.h"

#include <string.h>

#define JOB_TYPE "(usssuuuuduua(su))"
#define TAKE_TYPE "(a(xx)a(uuux)adasd)"
/** Length of the variant, before it: 32 bits, little endian. */
#define TAKE_HEAD_BYTES 4

/* GVariant wants its bytes aligned; a GBytes from a file or pipe may not be. */
static GVariant *
parse (const char *type, GBytes *bytes)
{
  GVariant *variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  if (g_variant_is_normal_form (variant))
    return variant;
  g_variant_unref (variant);
  return NULL;
}

VvJob *
vv_job_new (VvJobKind kind, const VvVoice *voice, double level_db, const VvEncoding *encoding)
{
  VvJob *job = g_new0 (VvJob, 1);
  job->kind = kind;
  job->voice = vv_voice_copy (voice);
  job->level_db = level_db;
  job->encoding = *encoding;
  job->spoken = g_ptr_array_new_with_free_func (g_free);
  job->pauses_ms = g_array_new (FALSE, FALSE, sizeof (guint));
  return job;
}

void
vv_job_add (VvJob *job, const char *spoken, guint pause_ms)
{
  g_ptr_array_add (job->spoken, g_strdup (spoken));
  g_array_append_val (job->pauses_ms, pause_ms);
}

void
vv_job_free (VvJob *job)
{
  if (!job)
    return;
  vv_voice_free (job->voice);
  g_ptr_array_unref (job->spoken);
  g_array_unref (job->pauses_ms);
  g_free (job);
}

GBytes *
vv_job_to_bytes (const VvJob *job)
{
  GVariantBuilder sentences;
  g_variant_builder_init (&sentences, G_VARIANT_TYPE ("a(su)"));
  for (guint i = 0; i < job->spoken->len; i++)
    g_variant_builder_add (&sentences, "(su)", g_ptr_array_index (job->spoken, i),
                           g_array_index (job->pauses_ms, guint, i));
  const VvVoice *voice = job->voice;
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new (JOB_TYPE, (guint) job->kind, voice->engine, voice->voice, voice->variant ? voice->variant : "",
                     voice->rate_wpm, voice->pitch, voice->range, voice->volume, job->level_db,
                     job->encoding.bitrate_kbps, job->encoding.complexity, &sentences));
  return g_variant_get_data_as_bytes (variant);
}

VvJob *
vv_job_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) variant = parse (JOB_TYPE, bytes);
  if (!variant)
    return NULL;
  guint kind = 0;
  VvVoice voice = { 0 };
  double level = 0;
  VvEncoding encoding = { 0 };
  g_autoptr (GVariantIter) sentences = NULL;
  g_variant_get (variant, "(u&s&s&suuuuduua(su))", &kind, &voice.engine, &voice.voice, &voice.variant, &voice.rate_wpm,
                 &voice.pitch, &voice.range, &voice.volume, &level, &encoding.bitrate_kbps, &encoding.complexity,
                 &sentences);
  if (voice.variant[0] == '\0')
    voice.variant = NULL;
  VvJob *job = vv_job_new ((VvJobKind) kind, &voice, level, &encoding);
  const char *spoken = NULL;
  guint pause_ms = 0;
  while (g_variant_iter_next (sentences, "(&su)", &spoken, &pause_ms))
    vv_job_add (job, spoken, pause_ms);
  return job;
}

VvTake *
vv_take_new (void)
{
  VvTake *take = g_new0 (VvTake, 1);
  take->packets = g_bytes_new (NULL, 0);
  take->sentences = g_array_new (FALSE, FALSE, sizeof (VvTakeSentence));
  take->words = g_array_new (FALSE, FALSE, sizeof (VvTakeWord));
  take->blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  take->phonemes = g_ptr_array_new_with_free_func (g_free);
  return take;
}

void
vv_take_free (VvTake *take)
{
  if (!take)
    return;
  g_bytes_unref (take->packets);
  g_array_unref (take->sentences);
  g_array_unref (take->words);
  g_array_unref (take->blocks);
  g_ptr_array_unref (take->phonemes);
  g_free (take);
}

GBytes *
vv_take_to_bytes (const VvTake *take)
{
  GVariantBuilder sentences, words, blocks, phonemes;
  g_variant_builder_init (&sentences, G_VARIANT_TYPE ("a(xx)"));
  g_variant_builder_init (&words, G_VARIANT_TYPE ("a(uuux)"));
  g_variant_builder_init (&blocks, G_VARIANT_TYPE ("ad"));
  g_variant_builder_init (&phonemes, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < take->sentences->len; i++)
    {
      const VvTakeSentence *sentence = &g_array_index (take->sentences, VvTakeSentence, i);
      g_variant_builder_add (&sentences, "(xx)", sentence->start, sentence->end);
    }
  for (guint i = 0; i < take->words->len; i++)
    {
      const VvTakeWord *word = &g_array_index (take->words, VvTakeWord, i);
      g_variant_builder_add (&words, "(uuux)", word->sentence, word->spoken_start, word->spoken_length, word->start);
    }
  for (guint i = 0; i < take->blocks->len; i++)
    g_variant_builder_add (&blocks, "d", (double) g_array_index (take->blocks, gfloat, i));
  for (guint i = 0; i < take->phonemes->len; i++)
    g_variant_builder_add (&phonemes, "s", g_ptr_array_index (take->phonemes, i));
  g_autoptr (GVariant) variant
      = g_variant_ref_sink (g_variant_new (TAKE_TYPE, &sentences, &words, &blocks, &phonemes, take->gain_db));
  guint32 length = GUINT32_TO_LE ((guint32) g_variant_get_size (variant));
  GByteArray *bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) &length, TAKE_HEAD_BYTES);
  g_byte_array_append (bytes, g_variant_get_data (variant), (guint) g_variant_get_size (variant));
  g_byte_array_append (bytes, g_bytes_get_data (take->packets, NULL), (guint) g_bytes_get_size (take->packets));
  return g_byte_array_free_to_bytes (bytes);
}

/* The variant is looked through byte by byte before it is believed, so the packets, most of a take, stand behind it. */
static GVariant *
split_take (GBytes *bytes, gsize *end)
{
  gsize size = 0;
  guint32 length = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  if (size < TAKE_HEAD_BYTES)
    return NULL;
  memcpy (&length, data, TAKE_HEAD_BYTES);
  length = GUINT32_FROM_LE (length);
  if (length > size - TAKE_HEAD_BYTES)
    return NULL;
  *end = TAKE_HEAD_BYTES + (gsize) length;
  g_autoptr (GBytes) body = g_bytes_new_from_bytes (bytes, TAKE_HEAD_BYTES, length);
  return parse (TAKE_TYPE, body);
}

VvTake *
vv_take_from_bytes (GBytes *bytes)
{
  gsize end = 0;
  g_autoptr (GVariant) variant = split_take (bytes, &end);
  if (!variant)
    return NULL;
  g_autoptr (VvTake) take = vv_take_new ();
  g_autoptr (GVariantIter) sentences = NULL, words = NULL, blocks = NULL, phonemes = NULL;
  g_variant_get (variant, TAKE_TYPE, &sentences, &words, &blocks, &phonemes, &take->gain_db);
  VvTakeSentence sentence;
  while (g_variant_iter_next (sentences, "(xx)", &sentence.start, &sentence.end))
    g_array_append_val (take->sentences, sentence);
  VvTakeWord word;
  while (g_variant_iter_next (words, "(uuux)", &word.sentence, &word.spoken_start, &word.spoken_length, &word.start))
    g_array_append_val (take->words, word);
  double power = 0;
  while (g_variant_iter_next (blocks, "d", &power))
    {
      gfloat block = (gfloat) power;
      g_array_append_val (take->blocks, block);
    }
  const char *said = NULL;
  while (g_variant_iter_next (phonemes, "&s", &said))
    g_ptr_array_add (take->phonemes, g_strdup (said));
  guint n = 0;
  g_bytes_unref (take->packets);
  take->packets = g_bytes_new_from_bytes (bytes, end, g_bytes_get_size (bytes) - end);
  return vv_packets_count (take->packets, &n) ? g_steal_pointer (&take) : NULL;
}

gboolean
vv_message_write (int fd, char kind, GBytes *payload)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (payload, &size);
  guint32 length = GUINT32_TO_LE ((guint32) size);
  char head[5] = { kind };
  memcpy (head + 1, &length, sizeof length);
  return vv_io_write (fd, head, sizeof head) && vv_io_write (fd, data, size);
}

GBytes *
vv_message_read (int fd, char *kind, int timeout_ms)
{
  char head[5];
  guint32 length = 0;
  gint64 deadline = timeout_ms < 0 ? -1 : g_get_monotonic_time () + (gint64) timeout_ms * 1000;
  if (!vv_io_read (fd, head, sizeof head, deadline))
    return NULL;
  memcpy (&length, head + 1, sizeof length);
  length = GUINT32_FROM_LE (length);
  if (length > VV_MESSAGE_MOST_BYTES)
    return NULL;
  g_autofree char *data = g_malloc (MAX (length, 1));
  if (!vv_io_read (fd, data, length, deadline))
    return NULL;
  *kind = head[0];
  return g_bytes_new_take (g_steal_pointer (&data), length);
}
