/* script/segmenter: units become segments, one after another; segment.c and statement.c share this. */
#pragma once

#include "script/pack.h"
#include "script/script.h"
#include "script/units.h"

G_BEGIN_DECLS

/** Rules that are no pack's: why a segment begins where it does. */
#define RULE_MARKUP "markup"          /* the format says so */
#define RULE_FOOTNOTE "footnote"      /* so it does of a note to the text */
#define RULE_TITLE "title in text"    /* vv_header_is_title() */
#define RULE_PREAMBLE "before labels" /* the head of a record */
#define RULE_HEADER "header"          /* the head of a statement */
#define RULE_STATEMENT "no labels"    /* one speaker's statement */
#define RULE_LANGUAGE "language note" /* "(spoke in English)" */
#define RULE_GOES_ON "goes on"        /* after a heading or a note */

typedef struct
{
  VvScript *script;
  const VvPack *pack;
  const VvScriptOptions *options;
  const VvSpeaker *speaker;
  VvSegment *turn;      /* the intervention that is going on; NULL: none */
  gboolean interrupted; /* by a heading or a note */
  const char *language; /* that the markup states of the unit; or NULL */
  GHashTable *aliases;  /* label → name of whom it stands for, as an earlier label has said */
  const VvRule *names;  /* by which a list of names goes on; or NULL */
} VvSegmenter;

/** vv_segmenter_add_narration: a note or narration; it goes on with the segment before it, when that is of the same
 * kind. */
void vv_segmenter_add_narration (VvSegmenter *segmenter, VvSegmentKind kind, const char *text, guint line,
                                 const char *rule);

/** vv_segmenter_add_heading: a heading; the first one is the title, unless something else is. */
void vv_segmenter_add_heading (VvSegmenter *segmenter, const char *text, guint line, const char *rule);

/** vv_segmenter_add_if_narration: Returns: FALSE: @unit is none, and nothing is added. */
gboolean vv_segmenter_add_if_narration (VvSegmenter *segmenter, const VvUnit *unit);

/** vv_segmenter_add_speech: a paragraph of the turn that goes on, cut where its language or the capacity changes. */
void vv_segmenter_add_speech (VvSegmenter *segmenter, const VvUnit *unit);

/** vv_segmenter_is_title: does a title stand here in the text? */
gboolean vv_segmenter_is_title (const VvSegmenter *segmenter, const VvUnit *unit);

/** vv_segmenter_statement: a text without labels: a header, perhaps, and one speaker's words. */
void vv_segmenter_statement (VvSegmenter *segmenter, const VvSource *source, GPtrArray *units);

G_END_DECLS
