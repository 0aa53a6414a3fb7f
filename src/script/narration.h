/* script/narration: what stands in a record and nobody said: the secretariat's narration, stage directions. */
#pragma once

#include "script/pack.h"

G_BEGIN_DECLS

typedef enum
{
  VV_NARRATION_NONE,
  VV_NARRATION_PROCEDURAL, /* "The meeting rose at 12.55 p.m." */
  VV_NARRATION_NOTE,       /* "(Applause)" */
  VV_NARRATION_HEADING,    /* "ACT I" */
  VV_NARRATION_START,      /* procedural, and before the first such line nobody speaks */
  VV_NARRATION_SILENT,     /* kept, not said unless asked: a list of members */
  VV_NARRATION_NAMES,      /* so, with the lines that follow: who voted how */
} VvNarrationKind;

/** Names of the kinds in a pack, in the order of VvNarrationKind from 1 on. */
#define VV_NARRATION_KINDS                                                                                             \
  {                                                                                                                    \
    "procedural", "note", "heading", "start", "silent", "names", NULL                                                  \
  }

/** vv_narration_find: Returns: (nullable): the rule of @pack that matches at the start of @paragraph. */
const VvRule *vv_narration_find (const VvPack *pack, const char *paragraph);

/** vv_furniture_find: Returns: (nullable): the rule by which @line belongs to the page. */
const VvRule *vv_furniture_find (const VvPack *pack, const char *line);

G_END_DECLS
