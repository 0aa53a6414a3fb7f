/* batch: files and folders become outputs, one input after another; the main path of the program. */
#pragma once

#include "cast/cast.h"
#include "publish/publish.h"
#include "read/read.h"

G_BEGIN_DECLS

/** One file to be rendered. */
typedef struct
{
  char *input; /* path, or "-" */
  char *base;  /* path of the outputs without extension: DIR/NAME; folders keep their structure below DIR */
} VvItem;

/**
 * vv_batch_list:
 * @inputs: NULL-terminated: files, folders, "-"
 * @folder: of the outputs
 *
 * A folder gives every file below it whose name ends as a reader's files do (.txt, .md, .yaml …), sorted; hidden ones,
 * and transcripts that an earlier run wrote there, are passed over.
 *
 * Returns: (transfer full) (nullable) (element-type VvItem): NULL with %VV_ERROR_INPUT when an input does not exist, a
 *     folder holds nothing to render, or two inputs would make the same output.
 */
GPtrArray *vv_batch_list (const char *const *inputs, const char *folder, GError **error);

/** Everything that the files of a run have in common. */
typedef struct
{
  const char *format;  /* (nullable): of the input */
  const char *charset; /* (nullable): of the input */
  VvScriptOptions options;
  const VvCast *cast;
  VvSound sound;
  VvPool *pool;
  GPtrArray *publishers; /* (element-type VvPublisher): the outputs wanted */
} VvPlan;

/** What became of one file. */
typedef struct
{
  VvSamples length;
  double loudness_lufs;
  guint interventions;
  GPtrArray *chapters; /* (element-type VvFileChapter) */
  GPtrArray *files;    /* (element-type utf8): paths written */
  GPtrArray *warnings; /* (element-type utf8): sentences that were lost */
} VvRendered;

/** vv_render_file: Returns: (transfer full) (nullable): NULL with an error; then no output of this file was changed,
 *  except those that were complete before a later one failed. */
VvRendered *vv_render_file (const VvPlan *plan, const VvItem *item, GError **error);
void vv_rendered_free (VvRendered *rendered);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvRendered, vv_rendered_free)

G_END_DECLS
