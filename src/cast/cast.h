/* cast: a Script and voices become a Score: what will be said, by which voice, with which pauses.
 *
 *     voices/default.yaml + the user's cast ──load──► VvCast
 *     VvScript + VvCast ──pick──► a voice for every speaker ──► VvScore (cues in order, chapters) */
#pragma once

#include "script/script.h"
#include "speech/speech.h"
#include "voice/voice.h"

G_BEGIN_DECLS

typedef enum
{
  VV_ANNOUNCE_FULL,   /* name, role, affiliation, capacity, language of delivery */
  VV_ANNOUNCE_SHORT,  /* name, and a capacity that is taken */
  VV_ANNOUNCE_CHANGE, /* as short, and only when speaker, capacity or language differ from the last intervention's */
  VV_ANNOUNCE_OFF,
} VvAnnounce;

/** vv_announce_parse: FALSE when @name is none of full, short, change, none (or off). */
gboolean vv_announce_parse (const char *name, VvAnnounce *announce);

/** One line of the cast: a voice whose base voice may be left to the language of the text. */
typedef struct
{
  char *name;       /* "narrator", "president", "kma" … */
  char *about;      /* for people; or NULL */
  char gender;      /* 'f', 'm', or '?' */
  VvVoice settings; /* settings.voice NULL: chosen by language */
  /* How it sounds (docs/voices.md, tests/bench/bench-voices.sh); f0_hz 0: never measured. */
  guint f0_hz;    /* median, at the pitch that settings has */
  guint formants; /* percent of the engine's own */
  int balance_db; /* 1.5 to 4.5 kHz against below */
} VvRole;

/** How far two voices are apart, each part in the unit of vv_distance_total(): about what a listener just notices as
 *  another person. */
typedef struct
{
  double pitch, formants, timbre, rate;
} VvDistance;

VvDistance vv_role_distance (const VvRole *a, const VvRole *b);
double vv_distance_total (const VvDistance *distance);

typedef struct
{
  /* 0 to 10,000 */
  guint sentence_ms, clause_ms, paragraph_ms, intervention_ms, heading_ms, after_heading_ms, sound_ms;
} VvPauses;

typedef struct _VvCast VvCast;

/**
 * vv_cast_load:
 * @voices: the folder with default.yaml
 * @user: (nullable): a cast file of the user; what it names replaces what default.yaml says
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT, every mistake at its line and column: unknown keys,
 *     values out of range, voices and variants that the engine would silently refuse; %VV_ERROR_ENVIRONMENT when there
 *     is no default.yaml.
 */
VvCast *vv_cast_load (const char *voices, const char *user, const VvCatalogue *catalogue, GError **error);
void vv_cast_free (VvCast *cast);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvCast, vv_cast_free)

/** vv_cast_roles: (element-type VvRole), borrowed: narrator, roles, named speakers, affiliations, pool. */
GPtrArray *vv_cast_roles (const VvCast *cast);
const VvRole *vv_cast_find (const VvCast *cast, const char *name);
void vv_cast_set_announce (VvCast *cast, VvAnnounce announce);

/** vv_cast_pool: (element-type VvRole), borrowed. */
GPtrArray *vv_cast_pool (const VvCast *cast);

/** vv_cast_set_one_voice: everything is said by the narrator; announcements tell who speaks. */
void vv_cast_set_one_voice (VvCast *cast, gboolean one_voice);

/**
 * vv_cast_set_rate:
 * @rate_wpm: VV_RATE_LEAST to VV_RATE_MOST: words a minute that the narrator speaks in the language of a record (0: as
 * the cast has it); the other voices are in proportion, other languages by their pace, and pauses shorter or longer
 */
void vv_cast_set_rate (VvCast *cast, guint rate_wpm);

/** vv_cast_voice: Returns: (transfer full): @role speaking @language (BCP 47). */
VvVoice *vv_cast_voice (const VvCast *cast, const VvRole *role, const char *language);

/** vv_cast_voice_in: the same in a record whose language is @record (BCP 47): it is the one that a rate was asked for.
 */
VvVoice *vv_cast_voice_in (const VvCast *cast, const VvRole *role, const char *language, const char *record);

/** vv_cast_voice_of_phonemes: the narrator speaking @language by eSpeak NG, whatever engine the cast gives him: no
 * other tells phonemes. (transfer full) */
VvVoice *vv_cast_voice_of_phonemes (const VvCast *cast, const char *language);

/** vv_cast_pauses: for a record in the language @record: shorter for who hears faster. */
VvPauses vv_cast_pauses (const VvCast *cast, const char *record);

/** vv_cast_lexicons: (element-type utf8), borrowed: the files under "lexicon:", in order, as paths. */
GPtrArray *vv_cast_lexicons (const VvCast *cast);

/**
 * vv_cast_list_named: what a cast file that is not loaded names besides itself; nothing when it cannot be read:
 * vv_cast_load() tells why.
 * @files: (element-type utf8): gets the paths of its lexicons and sounds
 * @programs: (element-type utf8): gets those of the programs of its commands, and of what may be files of theirs
 */
void vv_cast_list_named (const char *path, GPtrArray *files, GPtrArray *programs);

/** vv_cast_set_lexicon: @lexicon (nullable) outlives the cast's use. */
void vv_cast_set_lexicon (VvCast *cast, VvLexicon *lexicon);

/** vv_cast_stand_in: Returns: (transfer full) (nullable): one sentence, when @voice reads @language in place of a voice
 *  that eSpeak NG does not have. */
char *vv_cast_stand_in (const VvCast *cast, const VvVoice *voice, const char *language);

/** vv_cast_switch: has @voice, which reads @language, read a passage in @foreign: on the base voice that the cast has
 *  for it. FALSE, and nothing changed: the cast has none, or @voice does not stand on its language's base, or its
 *  engine reads @foreign as well. */
gboolean vv_cast_switch (const VvCast *cast, VvVoice *voice, const char *language, const char *foreign);

/** vv_cast_reading: how this cast has @speaker (nullable) read in @language by @voice (nullable: any of
 *  eSpeak NG's); borrows both strings. */
VvReading vv_cast_reading (const VvCast *cast, const VvVoice *voice, const char *language, const char *speaker);

/** vv_cast_calibration: the passage in (or nearest to) @language by which a voice is levelled; borrowed. */
const char *vv_cast_calibration (const VvCast *cast, const char *language);

/** Two speakers who follow each other, in either order. */
typedef struct
{
  const VvSpeaker *one, *other; /* in the order of their first exchange */
  guint times;
} VvNeighbours;

/** vv_script_neighbours: (transfer full) (element-type VvNeighbours): in the order of their first exchange. */
GPtrArray *vv_script_neighbours (const VvScript *script);

/** Neighbours are at least so far apart where the pool allows; all others as far as the pool's voices are. */
#define VV_NEIGHBOURS_APART 2.0

/**
 * vv_cast_pick:
 *
 * Speakers named in the cast first, then roles, then affiliations; the rest from the pool, in the order of the
 * meeting. A pick depends on the name alone until it is taken by, or too near to, somebody of the same meeting: then
 * the later gets the next of their own preference. When the voices of a gender are used up, their shades are given
 * (pitch and rate moved), then voices are shared by those who are not neighbours. Honorifics, offices, how others
 * address a chair, and at last given names tell the gender.
 *
 * Returns: (transfer full): VvSpeaker → VvRole, both borrowed.
 */
GHashTable *vv_cast_pick (const VvCast *cast, const VvScript *script);

/** Who has which voice of the pool in every record of a folder: people and, for those who come new, their states. */
typedef struct _VvRegistry VvRegistry;

/** The file, in bytes; far more than a parliament has members. */
#define VV_REGISTRY_MOST_BYTES (16 * 1024 * 1024)

/**
 * vv_registry_load:
 * @path: a registry; one that does not exist is an empty one
 * @cast: outlives the registry
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT and every mistake at its line and column (a voice that
 *     is not of the pool, an unknown key), or %VV_ERROR_LIMIT.
 */
VvRegistry *vv_registry_load (const char *path, const VvCast *cast, GError **error);
void vv_registry_free (VvRegistry *registry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvRegistry, vv_registry_free)

/** vv_registry_note: learns who meets whom in a record. Call for every record, in an order that does not depend on the
 *  run (that of their paths), then vv_registry_settle() once. */
void vv_registry_note (VvRegistry *registry, const VvScript *script);

/** vv_registry_settle: gives a voice to each person who has none: nobody's whom they meet in any record; that of their
 *  state where it may be. Those who have one keep it. Returns: TRUE when somebody was added. */
gboolean vv_registry_settle (VvRegistry *registry);

/** vv_registry_find: (nullable): borrowed from the cast. */
const VvRole *vv_registry_find (const VvRegistry *registry, const char *speaker);

/** vv_registry_to_yaml: Returns: (transfer full): what vv_registry_load() reads, sorted by name. */
char *vv_registry_to_yaml (const VvRegistry *registry);

/** vv_cast_set_registry: @registry (nullable) outlives the cast's use. */
void vv_cast_set_registry (VvCast *cast, const VvRegistry *registry);

typedef enum
{
  VV_CUE_TITLE,
  VV_CUE_ANNOUNCEMENT,
  VV_CUE_HEADING,
  VV_CUE_NOTE,
  VV_CUE_PARAGRAPH
} VvCueKind;

/** "title", "announcement", "heading", "note", "paragraph". */
const char *vv_cue_kind_name (VvCueKind kind);

/** A sound that tells what comes, before words do. */
typedef enum
{
  VV_SOUND_CHAPTER,      /* somebody takes the floor */
  VV_SOUND_INTERRUPTION, /* a note within a speech that goes on, or one that tells of an interruption */
  VV_SOUND_VOTE,         /* a note that tells of a vote */
  VV_SOUND_NOTE,         /* any other */
  VV_SOUNDS
} VvSoundKind;

typedef struct
{
  char *path;   /* absolute */
  char *digest; /* of its bytes */
} VvSoundFile;

/** A paragraph at most: the unit of work, of caching and of parallelism. Silence is no cue of its own: it is the
 *  pause before a cue. */
typedef struct
{
  VvCueKind kind;
  VvVoice *voice;
  char *language;        /* BCP 47 */
  char *who;             /* whose words these are, for transcripts: "Narrator" or the speaker's name */
  GPtrArray *sentences;  /* (element-type VvSentence), at least one */
  guint pause_before_ms; /* from the last sound to this cue's first */
  guint sentence_pause_ms, clause_pause_ms;
  guint line;               /* of the input; 0 for what is not printed there */
  const VvSoundFile *sound; /* (nullable): after the pause and before the words; borrowed from the cast */
  guint sound_pause_ms;     /* between both */
} VvCue;

typedef struct
{
  char *title; /* one line, without number */
  guint first_cue;
} VvChapterPlan;

typedef struct
{
  char *file;          /* the input, for messages */
  const char *place;   /* what its lines count, as VvSource.place */
  GPtrArray *cues;     /* (element-type VvCue) */
  GPtrArray *chapters; /* (element-type VvChapterPlan): one an intervention; the first begins with the first cue */
  VvVoice *narrator;   /* speaks the notice where a sentence could not be spoken */
} VvScore;

/** A cue is at most about a minute: a longer paragraph is split between sentences. 150 words at 165 a minute. */
#define VV_CUE_MOST_WORDS 150

/** vv_cue_pause_after: the pause between two sentences of a cue, or of a paragraph that was cut: shorter where the
 * first ends within a sentence that was too long, or before a passage in another language. */
guint vv_cue_pause_after (const VvCue *cue, guint sentence);

/** vv_cast_score: Returns: (transfer full) (nullable): NULL after vv_stop(). */
VvScore *vv_cast_score (const VvCast *cast, const VvScript *script);
void vv_score_free (VvScore *score);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvScore, vv_score_free)

G_END_DECLS
