/* voice: what a voice is, which voices the engine's data really holds, and the data folder the engine is given.
 *
 * eSpeak NG keeps the previous voice, without an error, when a name is wrong (SPEECH: "en-gb+f3"); so names are
 * checked here, against the files, before anything is spoken. Nothing here loads the engine. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** Words a minute that are really spoken; beyond what an engine can, its sound is stretched or pressed together. Nobody
 *  is known to follow more than 900. */
#define VV_RATE_LEAST 80
#define VV_RATE_MOST 900
/** Ranges that eSpeak NG honours; outside them it clamps without saying so. */
#define VV_PITCH_MOST 99   /* 0 to 99, also for the range */
#define VV_VOLUME_MOST 140 /* percent; from about here the engine clips */

typedef struct
{
  char *engine;       /* "espeak-ng", "flite", "command" */
  char *voice;        /* "en-us", "rms"; of a command its arguments, quoted as g_shell_parse_argv() takes them */
  char *variant;      /* "edward", or NULL; with another engine, of eSpeak NG where that engine must hand over to it */
  guint rate_wpm;     /* VV_RATE_LEAST to VV_RATE_MOST */
  guint pitch, range; /* 0 to 99; 50 is the voice's own */
  guint volume;       /* 1 to VV_VOLUME_MOST; 100 is the engine's own; of eSpeak NG only, the others do not clip */
  char *languages; /* (nullable): first parts of BCP 47 tags, "en de": all that it reads; NULL: what its engine reads */
} VvVoice;

VvVoice *vv_voice_copy (const VvVoice *voice);
/** vv_voice_set: @voice, whose texts are released, becomes a copy of @from. */
void vv_voice_set (VvVoice *voice, const VvVoice *from);
void vv_voice_clear (VvVoice *voice);
void vv_voice_free (VvVoice *voice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvVoice, vv_voice_free)
gboolean vv_voice_equal (const VvVoice *a, const VvVoice *b);

/** vv_voice_name: Returns: (transfer full): "en-us+edward", the engine's way to write it. */
char *vv_voice_name (const VvVoice *voice);

/** Reads every language of the catalogue; always built in. */
#define VV_ENGINE_DEFAULT "espeak-ng"

/** vv_engine_names: Returns: (transfer container): the engines that are built in; NULL-terminated. */
const char **vv_engine_names (void);

/** vv_engine_voices: (nullable): borrowed, NULL-terminated; NULL: the engine has those of the catalogue. */
const char *const *vv_engine_voices (const char *engine);

/** vv_engine_voice: (nullable): the voice that @engine gives a speaker of @gender ('f', 'm', '?') for whom none is
 *  named; NULL: by language, from the catalogue. */
const char *vv_engine_voice (const char *engine, char gender);

/** vv_voice_reads: whether @voice is able to read @language (BCP 47). */
gboolean vv_voice_reads (const VvVoice *voice, const char *language);

/**
 * vv_language_stand_in: who reads a language for which eSpeak NG has no voice.
 * @note: (out) (optional) (transfer full): one sentence for the user
 *
 * Returns: the language, static, whose voice reads @language best.
 */
const char *vv_language_stand_in (const char *language, char **note);

/** Any program that reads a text and writes WAV. */
#define VV_ENGINE_COMMAND "command"

/** vv_engine_estimates: whether @engine's word times are not known but estimated by the lengths of the words. */
gboolean vv_engine_estimates (const char *engine);

typedef struct _VvCatalogue VvCatalogue;

/**
 * vv_catalogue_new:
 * @system_data: the engine's own data folder (holds "phontab" and "lang/")
 * @variants: (nullable): a folder of variant files of our own
 *
 * Returns: (nullable): NULL with %VV_ERROR_ENVIRONMENT when there is no voice data; the message names the package.
 */
VvCatalogue *vv_catalogue_new (const char *system_data, const char *variants, GError **error);
void vv_catalogue_free (VvCatalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvCatalogue, vv_catalogue_free)

/** Names, sorted, NULL-terminated, borrowed. Voices are those that SetVoiceByName accepts and that make sound:
 *  no MBROLA, no names known only as a language ("en-gb", "fr-fr", "zh"). */
const char *const *vv_catalogue_voices (const VvCatalogue *catalogue);
const char *const *vv_catalogue_variants (const VvCatalogue *catalogue);

/**
 * vv_catalogue_check:
 *
 * @voice: (nullable): NULL for one that the engine chooses
 * @variant: (nullable): with another engine, that of eSpeak NG in the languages which that engine cannot read
 *
 * Returns: (transfer full) (nullable): NULL when engine, voice and variant exist; else one sentence that says what
 *     is wrong and names the nearest: "there is no voice 'en-gb'; did you mean 'en'?".
 */
char *vv_catalogue_check (const VvCatalogue *catalogue, const char *engine, const char *voice, const char *variant);

/** vv_catalogue_digest: Returns: (transfer full): hex digest of the files that define @voice: part of a take's key.
 * Read once for each voice and variant; any thread may call. */
char *vv_catalogue_digest (const VvCatalogue *catalogue, const VvVoice *voice);

/**
 * vv_catalogue_link_data:
 * @cache: a folder to make it in
 *
 * Makes (once; safe for many processes at a time) a data folder of links: the system's data and our variants.
 *
 * Returns: (transfer full) (nullable): a folder P with P/espeak-ng-data; NULL with %VV_ERROR_ENVIRONMENT.
 */
char *vv_catalogue_link_data (const VvCatalogue *catalogue, const char *cache, GError **error);

G_END_DECLS
