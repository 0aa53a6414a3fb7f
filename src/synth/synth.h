/* synth: a sentence becomes samples and word times, in a process of its own.
 *
 * eSpeak NG keeps its state in globals: the same sentence differs each time inside one process, a second
 * initialisation hangs, and odd text has crashed it. So an engine is started once in a worker, and every cue is
 * spoken in a child forked from that state (2.3 ms measured; identical samples every time, whatever came before).
 *
 *     worker ──fork──► child: speak(sentence 1), speak(sentence 2) … ──pipe──► worker: PCM and word times */
#pragma once

#include "voice/voice.h"

G_BEGIN_DECLS

typedef struct
{
  guint spoken_start;  /* character of the spoken text, from 0 */
  guint spoken_length; /* characters */
  guint32 sample;      /* of the sentence, at the engine's rate */
} VvWord;

/** What an engine says for one sentence. */
typedef struct
{
  GArray *pcm;   /* (element-type gint16), mono */
  GArray *words; /* (element-type VvWord), in order of time */
} VvUtterance;

VvUtterance *vv_utterance_new (void);
void vv_utterance_free (VvUtterance *utterance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvUtterance, vv_utterance_free)

typedef struct
{
  const char *name;
  /** Once per process. @data: the folder of vv_catalogue_link_data(). %VV_ERROR_ENVIRONMENT. */
  gboolean (*start) (const char *data, GError **error);
  /** Version and digest of the data in use: part of every take's key. (transfer full) */
  char *(*identity) (void);
  guint (*rate_hz) (void);
  /** @text: one sentence, UTF-8. Appends to @utterance. FALSE with %VV_ERROR_ENGINE. Runs in the forked child. */
  gboolean (*speak) (const VvVoice *voice, const char *text, VvUtterance *utterance, GError **error);
  /** IPA of one sentence as it would be uttered, on one line. (transfer full). NULL where an engine knows none. */
  char *(*phonemes) (const VvVoice *voice, const char *text, GError **error);
  /** Milliseconds within which @text must be spoken. NULL: 20 a character, as for an engine in this process. */
  guint (*allowed_ms) (const char *text);
} VvEngine;

extern const VvEngine vv_engine_espeak;
/** English only, optional at build time (VV_FLITE). Reads words, no phonemes; what is not ASCII is transliterated. */
extern const VvEngine vv_engine_flite;

/** Any program: the words of its voice are its arguments. Its word times are estimates (vv_engine_estimates()). */
extern const VvEngine vv_engine_command;

/** Every engine that is built in, NULL-terminated. */
extern const VvEngine *const vv_engines[];

/** Samples: the pause after each sentence of a cue is silence of this length at the engine's rate. */
typedef struct
{
  const char *spoken;
  guint pause_ms; /* after this sentence; of the last one it is not used */
} VvSpokenSentence;

typedef struct
{
  guint32 start, end; /* first and last sound (above -60 dBFS) of the sentence, samples of the cue's PCM */
} VvSentenceSound;

/** A whole cue: sentences one after another with their pauses. */
typedef struct
{
  guint rate_hz;
  GArray *pcm;       /* (element-type gint16) */
  GArray *sentences; /* (element-type VvSentenceSound), one for each sentence */
  GArray *words;     /* (element-type VvCueWord) */
} VvSpeech;

typedef struct
{
  guint32 sentence;                    /* index */
  guint32 spoken_start, spoken_length; /* characters of that sentence's spoken text */
  guint32 sample;                      /* of the cue's PCM */
} VvCueWord;

void vv_speech_free (VvSpeech *speech);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSpeech, vv_speech_free)

/**
 * vv_synth_cue:
 * @engine: started in this process
 * @n: at least 1
 *
 * Forks a child that speaks the sentences, and watches it: the time allowed grows with the length of the text
 * (synth.c gives the figures).
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_ENGINE: "the engine crashed (signal 11)", "gave no answer
 *     within 12 s", "gave no sound", "gave more sound than 260 characters can hold".
 */
VvSpeech *vv_synth_cue (const VvEngine *engine, const VvVoice *voice, const VvSpokenSentence *sentences, gsize n,
                        GError **error);

G_END_DECLS
