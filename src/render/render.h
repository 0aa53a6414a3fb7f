/* render: a Score becomes Takes, and Takes laid end to end become a Timeline.
 *
 *     VvScore ──jobs──► pool of worker processes (cache before them) ──takes──► laid in order ──► VvOgg, VvTimeline */
#pragma once

#include "cast/cast.h"
#include "encode/encode.h"
#include "synth/synth.h"

G_BEGIN_DECLS

/** What the user settles for a whole run. */
typedef struct
{
  VvEncoding encoding;
  double loudness_lufs; /* of every voice and so of the programme; -31 to -14, default -19 */
} VvSound;

typedef struct _VvPool VvPool;

typedef struct
{
  const char *worker; /* path of the worker program */
  const char *data;   /* folder of vv_catalogue_link_data() */
  const char *cache;  /* (nullable): folder of takes; NULL: nothing is kept */
  const VvCatalogue *catalogue;
  guint jobs;               /* worker processes at a time, at least 1 */
  guint64 cache_most_bytes; /* beyond it the takes that were used longest ago go; 0: no limit */
} VvPoolOptions;

/** vv_pool_new: starts one worker, which says its versions. %VV_ERROR_ENVIRONMENT when it cannot. */
VvPool *vv_pool_new (const VvPoolOptions *options, GError **error);
void vv_pool_free (VvPool *pool);

/** vv_pool_versions: Returns: (transfer none): of the encoder and of each engine with a digest of its data: "libopus
 *  1.3.1; espeak-ng 1.51 0123456789abcdef". */
const char *vv_pool_versions (const VvPool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPool, vv_pool_free)

/** What is in a cache. */
typedef struct
{
  guint64 takes, size_bytes;
  guint64 damaged; /* of vv_cache_verify() */
} VvCacheCount;

/** Of the cache in @folder: all of these may be called while other processes use it; what is not there counts as empty.
 *  vv_cache_verify() removes what is damaged; vv_cache_trim() removes the takes that were used longest ago while there
 *  are more than @most_bytes, and what a killed program left half written. */
void vv_cache_measure (const char *folder, VvCacheCount *count);
void vv_cache_verify (const char *folder, VvCacheCount *count);
void vv_cache_trim (const char *folder, guint64 most_bytes);
void vv_cache_clear (const char *folder);

/** vv_pool_stop: for good: workers are killed, and what is asked of the pool fails at once. Any thread may call. */
void vv_pool_stop (VvPool *pool);

/** vv_pool_laid: how much sound was laid down in all files so far. Any thread may call. */
VvSamples vv_pool_laid (VvPool *pool);

typedef struct
{
  VvSamples start, end;      /* first and last sound, on the programme's clock */
  const VvCue *cue;          /* borrowed from the score */
  guint sentence;            /* index into cue->sentences */
  gboolean lost;             /* could not be spoken; a notice stands in its place */
  guint first_word, n_words; /* in words */
  gboolean words_estimated;  /* by their lengths; the sentence's own times are measured even then */
} VvTimedSentence;

/** Eight bytes: a day's record has a quarter of a million. */
typedef struct
{
  gint32 start;         /* from the start of its sentence */
  guint32 spoken_start; /* character of its spoken text; vv_sentence_span_at() has what is printed there */
} VvTimedWord;

typedef struct
{
  VvSamples start; /* a multiple of 20 ms, in silence */
  char *title;
} VvChapter;

typedef struct
{
  VvSamples length;
  double loudness_lufs;   /* of the programme, before encoding */
  GArray *sentences;      /* (element-type VvTimedSentence), ascending, never overlapping */
  GArray *words;          /* (element-type VvTimedWord) */
  GPtrArray *chapters;    /* (element-type VvChapter), the first at 0 */
  GPtrArray *warnings;    /* (element-type utf8): "FILE:LINE: …": each sentence that was lost */
  guint cues, from_cache; /* takes that the programme is made of, and how many of them the cache had */
} VvTimeline;

/** How far a performance is: spoken text in bytes, of the score and of what was laid down. Other threads may read it.
 */
typedef struct
{
  gsize text, laid;
} VvMeter;

/**
 * vv_perform:
 * @ogg: gets every packet, in order
 * @meter: zeros, kept up to date
 *
 * A cue that fails is tried again, then sentence by sentence; a sentence that still fails is replaced by a spoken
 * notice and told in the timeline's warnings. Memory is bounded by the cues in flight (four a worker, among all files).
 *
 * Any number of threads may perform at one pool, each its own score.
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_IO, %VV_ERROR_ENVIRONMENT when workers cannot be started, or
 *     %VV_ERROR_STOPPED after vv_pool_stop().
 */
VvTimeline *vv_perform (const VvScore *score, const VvCast *cast, const VvSound *sound, VvPool *pool, VvOgg *ogg,
                        VvMeter *meter, GError **error);
void vv_timeline_free (VvTimeline *timeline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvTimeline, vv_timeline_free)

/** vv_speak: the PCM (element-type gfloat, 24 kHz, levelled) of one text in one voice: for auditions. */
GArray *vv_speak (const VvCast *cast, const VvVoice *voice, const char *language, const char *text,
                  const VvSound *sound, VvPool *pool, GError **error);

/**
 * vv_phonemes:
 * @spoken: (element-type utf8): spoken texts, a sentence each
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the phonemes of each in IPA, as the engine will utter them;
 *     NULL with %VV_ERROR_ENVIRONMENT when the voice cannot be used or its engine does not tell phonemes.
 */
GPtrArray *vv_phonemes (const VvVoice *voice, GPtrArray *spoken, VvPool *pool, GError **error);

/** vv_worker_main: the worker program: requests on standard input, takes on standard output, until end of file.
 *  @engines: NULL-terminated. Returns the exit code. */
int vv_worker_main (int argc, char **argv, const VvEngine *const *engines);

G_END_DECLS
