/* cast/load: the inside of a cast, for the files of this room. */
#pragma once

#include "cast/cast.h"
#include "core/language.h"
#include "core/yaml.h"

G_BEGIN_DECLS

/** A cast is written by hand; this is far more than anyone writes. */
#define VV_CAST_MOST_BYTES (4 * 1024 * 1024)

struct _VvCast
{
  VvVoice defaults;
  VvRole *narrator;
  GPtrArray *all;                                    /* (element-type VvRole), owns every role but those replaced */
  GPtrArray *roles, *speakers, *affiliations, *pool; /* (element-type VvRole), borrowed from all */
  GPtrArray *shades; /* (element-type VvRole): voices of the pool, moved, for meetings with more speakers than voices */
  GHashTable *given; /* folded given name → "f" or "m" */
  GHashTable *languages;   /* first part of a BCP 47 tag → base voice */
  GHashTable *calibration; /* the same → passage */
  GHashTable *pace;        /* the same → percent (guint) of English's words that say as much in as long */
  guint rate_wpm;          /* asked for; 0: as the roles have it */
  int capacity_pitch, capacity_rate;
  VvAnnounce announce;
  gboolean one_voice;
  const VvRegistry *registry;     /* or NULL; borrowed */
  char *folder;                   /* with default.yaml and sounds/; absolute */
  VvSoundFile *sounds[VV_SOUNDS]; /* each or NULL */
  gboolean announce_title, announce_headings, announce_notes, announce_names, announce_pairs;
  GHashTable *wordings; /* of announcements, by the first part of a BCP 47 tag */
  VvPauses pauses;
  guint heading_percent; /* how fast headings are read: of the narrator's rate */
  VvLexicon *lexicon;    /* or NULL; borrowed */
  GPtrArray *lexicons;   /* paths of the cast's lexicons */
  GHashTable *rules_off; /* names of speech rules that are switched off */
};

/** A cast file while it is read. */
typedef struct
{
  VvCast *cast;
  const VvCatalogue *catalogue;
  VvMistakes *mistakes;
  const char *path;
} VvCastLoader;

/** Everything in the file that gives somebody a voice; each is tried on the catalogue. */
void vv_cast_read_voices (const VvCastLoader *loader, const VvYaml *root);

/** How a speaker is addressed tells 'f' or 'm'; '?' where nothing does. */
char vv_cast_gender (const VvCast *cast, const VvScript *script, const VvSpeaker *speaker);

/** Figures for roles that have none: those of the same variant, else of an ordinary voice of the gender. */
void vv_cast_fill_figures (VvCast *cast);

/** cast->shades from cast->pool. */
void vv_cast_make_shades (VvCast *cast);
void vv_role_free (VvRole *role);

/** sounds: of the cast; a name without a dot is one of ours in @folder, a file lies beside the cast at @path. */
void vv_sounds_read (VvCast *cast, const VvYaml *root, const char *path, const char *folder, VvMistakes *mistakes);
void vv_sound_file_free (VvSoundFile *sound);

typedef struct
{
  VvSoundKind kind;      /* VV_SOUNDS ends the table */
  const char *languages; /* of the notes it is for, first parts of BCP 47 tags: told to readers, not asked */
  const char *pattern;   /* PCRE */
  const char *example;   /* a note that this row alone tells */
} VvSoundRule;

extern const VvSoundRule vv_sound_rules[];

/** vv_sound_kind: %VV_SOUND_VOTE or %VV_SOUND_INTERRUPTION where the text of a note tells of one, else %VV_SOUND_NOTE.
 */
VvSoundKind vv_sound_kind (const char *note);

/** The sound before @segment, a note or the like, which @next (nullable) follows; NULL for none. */
const VvSoundFile *vv_sound_before (const VvCast *cast, const VvSegment *segment, const VvSegment *next);

/** The phrases of announcements: announcements: wording: in the cast. */
GHashTable *vv_wordings_new (void);
void vv_wordings_read (GHashTable *wordings, const VvYaml *node, VvMistakes *mistakes);

/** The language in which a record in @record is announced: its own, or English where there are no words. Borrowed. */
const char *vv_announcement_language (const VvCast *cast, const char *record);

/** "Ms. DiCarlo, Under-Secretary-General." "Mr. Wu, China, in the capacity of representative of China, speaking in
 *  Chinese." @language: of vv_announcement_language(). */
char *vv_announcement (const VvCast *cast, const VvSegment *segment, const char *language, gboolean full);

/** (transfer full): "Mr. Wu (China), as representative of China"; @language as above. */
char *vv_chapter_title (const VvCast *cast, const VvSegment *segment, const char *language);

/** Is @segment to be announced after the interventions @before_last and @last (nullable)? */
gboolean vv_announcement_due (const VvCast *cast, const VvSegment *segment, const VvSegment *last,
                              const VvSegment *before_last);

/** Words a minute of @language in a record in @record for a role that has @wpm of English. */
guint vv_cast_rate (const VvCast *cast, guint wpm, const char *language, const char *record);

/** The same haste in another language: @wpm of @from are so many of @to. */
guint vv_cast_repace (const VvCast *cast, guint wpm, const char *from, const char *to);

/** Reads "command" and "languages" of a voice whose engine is already read; adds what is wrong with them. */
void vv_cast_read_command (const VvYaml *node, VvVoice *voice, VvMistakes *mistakes);

/** Adds to @paths (element-type utf8) the programs that the commands below @node run, and what may be files of theirs.
 */
void vv_cast_list_programs (const VvYaml *node, GPtrArray *paths);

/** (transfer full): a file named in a cast lies beside it, unless it is named from the root. */
char *vv_cast_beside (const char *cast, const char *name);

G_END_DECLS
