/* render/job: what a worker is asked, what it answers, and how both travel: GVariants behind a length.
 *
 *     request   (u sssuuuu d uu a(su))   what is wanted, voice, gain or loudness, encoding, sentences and pauses
 *     answer    (a(xx) a(uuux) ad as d), packets   see VvTake */
#pragma once

#include "render/render.h"

G_BEGIN_DECLS

/** A message longer than this is nonsense: a cue is a minute at most (24 kb/s: 180 kB). */
#define VV_MESSAGE_MOST_BYTES (32 * 1024 * 1024)

typedef enum
{
  VV_JOB_TAKE,     /* packets and times */
  VV_JOB_MEASURE,  /* only the gain that brings this voice to level_db LUFS */
  VV_JOB_PHONEMES, /* only the phonemes of each sentence */
  VV_JOB_SOUND,    /* as TAKE, of the sound file that the first text names; the second is its digest */
} VvJobKind;

typedef struct
{
  VvJobKind kind;
  VvVoice *voice;
  double level_db; /* TAKE: gain in dB; MEASURE, SOUND: target in LUFS */
  VvEncoding encoding;
  GPtrArray *spoken; /* (element-type utf8) */
  GArray *pauses_ms; /* (element-type guint), after each sentence */
} VvJob;

typedef struct
{
  VvSamples start, end; /* from the start of the take, pre-roll included */
} VvTakeSentence;

typedef struct
{
  guint sentence, spoken_start, spoken_length;
  VvSamples start;
} VvTakeWord;

/** One rendered cue; depends on nothing but its job and the versions. */
typedef struct
{
  GBytes *packets;     /* a run of them, see vv_packets_next() */
  GArray *sentences;   /* (element-type VvTakeSentence) */
  GArray *words;       /* (element-type VvTakeWord) */
  GArray *blocks;      /* (element-type gfloat), see vv_audio_blocks() */
  GPtrArray *phonemes; /* (element-type utf8): the answer to PHONEMES: IPA, one text a sentence */
  double gain_db;      /* the answer to MEASURE */
} VvTake;

VvJob *vv_job_new (VvJobKind kind, const VvVoice *voice, double level_db, const VvEncoding *encoding);
void vv_job_add (VvJob *job, const char *spoken, guint pause_ms);
void vv_job_free (VvJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvJob, vv_job_free)
GBytes *vv_job_to_bytes (const VvJob *job);
VvJob *vv_job_from_bytes (GBytes *bytes);

VvTake *vv_take_new (void);
void vv_take_free (VvTake *take);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvTake, vv_take_free)
GBytes *vv_take_to_bytes (const VvTake *take);
/** Returns: NULL when @bytes are no take. */
VvTake *vv_take_from_bytes (GBytes *bytes);

/** Messages. @timeout_ms: -1 for none. A read gives NULL at end of file, on time-out and on nonsense. */
gboolean vv_message_write (int fd, char kind, GBytes *payload);
GBytes *vv_message_read (int fd, char *kind, int timeout_ms);

G_END_DECLS
