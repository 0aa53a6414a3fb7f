/* script: a Source becomes a Script: the meeting, its speakers, and its segments in order.
 *
 *     VvSource ──labels──► turns ──capacities──► interventions ──► VvScript ◄──► script YAML
 *
 * The rules (label grammars, capacity phrases, header lines) are tables with their own examples: labels.c,
 * capacity.c, header.c. A Script can also be written as YAML, edited, and read back without loss. */
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
  char *text; /* as printed, one line, white space folded */
  guint line; /* of the file in which it begins; 0 when unknown */
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
  gboolean continues;    /* goes on with the intervention that a heading or note interrupted */
  GPtrArray *paragraphs; /* (element-type VvParagraph), at least one */
} VvSegment;

typedef struct
{
  char *file;                          /* the input, for messages */
  char *title, *date, *symbol, *organ; /* or NULL */
  char *language;                      /* main language, BCP 47; never NULL: as stated, else as guessed, else "en" */
  GPtrArray *speakers;                 /* (element-type VvSpeaker) */
  GPtrArray *segments;                 /* (element-type VvSegment) */
  GPtrArray *left;                     /* (element-type VvLeftOut) of the source's blocks, in no segment: labels */
} VvScript;

/** What the user states on the command line; it goes before everything that the file says. Each may be NULL. */
typedef struct
{
  const char *speaker, *title, *language;
} VvScriptOptions;

/**
 * vv_segment:
 * @source: a record, or a script YAML (then only parsed)
 * @options: (nullable)
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT: nothing in the file is speech, or, for script YAML,
 *     every mistake (unknown key, wrong type, a speaker that does not exist) at its line and column.
 */
VvScript *vv_segment (const VvSource *source, const VvScriptOptions *options, GError **error);

/** vv_script_to_yaml: Returns: (transfer full): script YAML that vv_segment() reads back to an equal script. */
char *vv_script_to_yaml (const VvScript *script);

void vv_script_free (VvScript *script);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvScript, vv_script_free)

G_END_DECLS
