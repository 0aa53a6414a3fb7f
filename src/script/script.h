/* script: a Source becomes a Script: the meeting, its speakers, and its segments in order.
 *
 *     VvSource ──labels──► turns ──capacities──► interventions ──► VvScript ◄──► script YAML
 *
 * The rules (label grammars, capacity phrases, header lines) are data: voices/packs/NAME.yaml, a pack for each kind of
 * record, each rule with an example of its own (docs/packs.md). A Script can also be written as YAML, edited, and read
 * back without loss. */
#pragma once

#include "read/read.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* "s1", "s2" … in order of appearance */
  char *name;        /* "Ms. DiCarlo", "The President", "MR. MILLER" as printed; never NULL */
  char *role;        /* "President", "Under-Secretary-General", …; or NULL */
  char *affiliation; /* "Russian Federation"; or NULL */
} VvSpeaker;

typedef enum
{
  VV_SEGMENT_HEADING,
  VV_SEGMENT_PROCEDURAL, /* the secretariat's narration: "The meeting was called to order at 10 a.m." */
  VV_SEGMENT_INTERVENTION,
  VV_SEGMENT_NOTE, /* stage directions, header block, times: printed, not part of a speech */
} VvSegmentKind;

/** "heading", "procedural", "intervention", "note": the names of JSON and YAML. */
const char *vv_segment_kind_name (VvSegmentKind kind);

typedef struct
{
  char *text;     /* as printed, one line, white space folded */
  guint line;     /* of the file in which it begins; 0 when unknown */
  char *language; /* that the file states of it, BCP 47; or NULL */
} VvParagraph;

typedef struct
{
  VvSegmentKind kind;
  const VvSpeaker *speaker; /* borrowed from the script; NULL but for interventions */
  char *label;              /* the label as printed, without its colon; NULL when the text has none */
  char *capacity;           /* declared for this intervention: "Representative of the United States"; or NULL */
  char *language;           /* of the text, BCP 47; never NULL */
  char *spoken_in;          /* that the record says was spoken, BCP 47; or NULL */
  guint line;
  char *rule;            /* why it begins here: "un:honorific", a rule of a pack, or what the program itself sees */
  gboolean silent;       /* a note that is not said unless asked: names of voters, of members */
  gboolean continues;    /* goes on with the intervention that a heading or note interrupted */
  GPtrArray *paragraphs; /* (element-type VvParagraph), at least one */
} VvSegment;

/** What speaks for a pack in a record. */
typedef struct
{
  char *name;
  guint score;         /* the weights of the evidence found */
  GPtrArray *evidence; /* (element-type utf8): names of rules */
} VvPackScore;

/** Where a script may be wrong: --strict refuses it. */
typedef struct
{
  guint line;
  char *text;
} VvDoubt;

typedef struct
{
  char *file;                          /* the input, for messages */
  const char *place;                   /* what its lines count, as VvSource.place */
  char *title, *date, *symbol, *organ; /* or NULL */
  char *language;                      /* main language, BCP 47; never NULL: as stated, else as guessed, else "en" */
  GPtrArray *speakers;                 /* (element-type VvSpeaker) */
  GPtrArray *segments;                 /* (element-type VvSegment) */
  GPtrArray *packs;                    /* (element-type VvPackScore): the pack chosen, then others that had evidence,
                                          the most first; empty for script YAML */
  GPtrArray *doubts;                   /* (element-type VvDoubt) in the order of lines */
  GPtrArray *left;                     /* (element-type VvLeftOut) of the source's blocks, in no segment: labels */
} VvScript;

/** What the user states on the command line; it goes before everything that the file says. Each may be NULL. */
typedef struct
{
  const char *speaker, *title, *language;
  gboolean strict; /* a doubt is an error */
} VvScriptOptions;

typedef struct _VvPack VvPack;

/** The packs of a folder, of which each record gets the one that it shows to need. Threads may share them. */
typedef struct _VvPacks VvPacks;

/**
 * vv_packs_load:
 * @folder: of NAME.yaml
 * @forced: (nullable): the name of a pack, or a file, that every record gets; a file is tried on its own examples
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT: every mistake of every file, each at its line and
 *     column; %VV_ERROR_USAGE: there is no pack @forced; %VV_ERROR_ENVIRONMENT: the folder holds no general pack.
 */
VvPacks *vv_packs_load (const char *folder, const char *forced, GError **error);
void vv_packs_free (VvPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPacks, vv_packs_free)

/**
 * vv_segment:
 * @source: a record, or a script YAML (then only parsed)
 * @packs: may be NULL for a script YAML
 * @options: (nullable)
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT: nothing in the file is speech, or @options is strict
 *     and something is doubtful (each doubt at its line), or, for script YAML,
 *     every mistake (unknown key, wrong type, a speaker that does not exist) at its line and column.
 */
VvScript *vv_segment (const VvSource *source, const VvPacks *packs, const VvScriptOptions *options, GError **error);

/** vv_script_to_yaml: Returns: (transfer full): script YAML that vv_segment() reads back to an equal script. */
char *vv_script_to_yaml (const VvScript *script);

void vv_script_free (VvScript *script);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvScript, vv_script_free)

G_END_DECLS
