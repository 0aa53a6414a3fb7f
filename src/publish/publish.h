/* publish: a Timeline becomes files, each whole or not at all; and a finished file can be checked.
 *
 *     VvTimeline ──► NAME.opus           Ogg Opus with chapters and tags (RFC 7845)
 *                ──► NAME.vtt            every sentence as printed, with its speaker and its time (WebVTT)
 *                ──► NAME.chapters.json  chapters for podcast players (Podcasting 2.0, JSON chapters 1.2) */
#pragma once

#include "render/render.h"

G_BEGIN_DECLS

/** Players go wrong beyond (FORMATS, section 1.4: one drops all chapters from the 101st on). */
#define VV_CHAPTERS_MOST 100

/** A chapter of a file: of the timeline's, or several of them merged. */
typedef struct
{
  VvSamples start;
  char *title; /* with its number: "3. Ms. DiCarlo" */
} VvFileChapter;

typedef struct
{
  const VvScript *script;
  const VvTimeline *line;
  VvOgg *ogg;          /* holds every packet; finished by the output "opus" */
  GPtrArray *chapters; /* (element-type VvFileChapter), from vv_chapters_fit() */
} VvProgramme;

typedef struct
{
  const char *name;      /* for --to */
  const char *extension; /* of the file, with its dot */
  const char *about;     /* one line for people */
  gboolean (*publish) (const VvProgramme *programme, const char *path, GError **error);
} VvPublisher;

/** Every output, NULL-terminated; the first is the sound itself. */
extern const VvPublisher *const vv_publishers[];

/** vv_publisher_find: Returns: (nullable): by name. */
const VvPublisher *vv_publisher_find (const char *name);

/**
 * vv_chapters_fit:
 *
 * Returns: (transfer full) (element-type VvFileChapter): at most @most chapters, numbered from 1. While there are more,
 *     the shortest joins the shorter of its neighbours, and the two keep the title of the longer.
 */
GPtrArray *vv_chapters_fit (const VvTimeline *line, guint most);

/** What vv_check() found in a file. */
typedef struct
{
  char *title;      /* or NULL */
  VvSamples length; /* decoded */
  guint chapters;
  double loudness_lufs; /* of the decoded sound; -HUGE_VAL for silence */
  double true_peak_dbtp;
  GPtrArray *problems; /* (element-type utf8): one sentence each; empty when the file is sound */
} VvCheck;

/**
 * vv_check: decodes the whole file with libopusfile; memory does not grow with its length.
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT when it cannot be opened as Ogg Opus.
 */
VvCheck *vv_check (const char *path, GError **error);
void vv_check_free (VvCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvCheck, vv_check_free)

G_END_DECLS
