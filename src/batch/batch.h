/* batch: files and folders become outputs; the main path of the program.
 *
 *     inputs ──list──► VvItem… ──state: unchanged?──► told at once
 *                                └─► longest first, some files open at a time ──► one pool of workers ──► VvOutcome… */
#pragma once

#include "cast/cast.h"
#include "publish/publish.h"
#include "read/read.h"

G_BEGIN_DECLS

/** What tells, without reading it, that a file is the same one. */
typedef struct
{
  gint64 size_bytes, mtime_ns;
  guint64 inode;
} VvStamp;

/** vv_stamp_of: FALSE, and zeros, when @path is no regular file: what a pipe held cannot be asked for again. */
gboolean vv_stamp_of (const char *path, VvStamp *stamp);

/** One file to be rendered. */
typedef struct
{
  char *input;     /* path, any bytes; or "-" */
  char *base;      /* path of the outputs without extension: DIR/NAME; folders keep their structure below DIR */
  VvStamp stamp;   /* of the input when it was listed; size 0 for "-" and for what is no regular file */
  GError *refused; /* (nullable): why it cannot be rendered at all: its output would be another's too, or it is a folder
                    * that cannot be read */
} VvItem;

/**
 * vv_batch_list:
 * @inputs: NULL-terminated: files, folders, "-"
 * @folder: of the outputs
 *
 * A folder gives every file below it whose name ends as a reader's files do (.txt, .md, .yaml …), in the order of the
 * bytes of their names. Passed over: hidden names, what is no regular file, the folder of the outputs where it lies
 * inside, transcripts and reports that an earlier run wrote, and links to a folder that they lie in. Other links are
 * followed.
 *
 * Returns: (transfer full) (nullable) (element-type VvItem): NULL with %VV_ERROR_INPUT when a folder holds nothing to
 *     render. Of two inputs that would make the same output the first keeps it, and the other is refused. A folder that
 *     cannot be read is refused.
 */
GPtrArray *vv_batch_list (const char *const *inputs, const char *folder, GError **error);

/**
 * vv_batch_shard:
 * @items: (element-type VvItem): those of other shards are removed; the order of the others stays
 * @number: from 1 to @count
 *
 * Every file is in exactly one shard, and the bytes of two shards differ by no more than one file. Which file is where
 * follows from sizes and names alone: processes that see the same folder agree without a word.
 */
void vv_batch_shard (GPtrArray *items, guint number, guint count);

/** vv_item_new: one file outside any list. */
VvItem *vv_item_new (const char *input, const char *base);
void vv_item_free (VvItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvItem, vv_item_free)

/** Everything that the files of a run have in common. */
typedef struct
{
  VvReadOptions reading;
  const VvPacks *packs;
  VvScriptOptions options;
  const VvCast *cast;
  VvSound sound;
  VvPool *pool;
  GPtrArray *publishers; /* (element-type VvPublisher): the outputs wanted */
  const char *locks;     /* file by which runs tell each other which outputs they are writing */
} VvPlan;

/**
 * vv_batch_register:
 * @items: (element-type VvItem): all are read, in the order of their paths; none is "-"
 * @plan: its reading and script options
 * @path: of the registry: written, whole or not at all, when somebody was added
 *
 * Returns: FALSE with %VV_ERROR_IO when it could not be written.
 */
gboolean vv_batch_register (GPtrArray *items, const VvPlan *plan, VvRegistry *registry, const char *path,
                            GError **error);

typedef enum
{
  VV_OUTCOME_RENDERED,
  VV_OUTCOME_UNCHANGED, /* its outputs stand as an earlier run left them, and nothing that they depend on changed */
  VV_OUTCOME_FAILED,
} VvOutcomeStatus;

/** Of a file whose outputs another run may be writing. */
typedef enum
{
  VV_WAIT_NONE,
  VV_WAIT_ON,
  VV_WAIT_OVER,
} VvWait;

/** What became of one file. */
typedef struct
{
  const VvItem *item; /* borrowed from the list */
  VvOutcomeStatus status;
  GError *error; /* of a file that failed: its code is the kind of failure */
  guint speakers, interventions, chapters;
  VvSamples length;
  double loudness_lufs;
  GPtrArray *files;    /* (element-type utf8): paths written */
  GPtrArray *warnings; /* (element-type utf8): sentences that were lost */
  GPtrArray *unvoiced; /* (element-type utf8): a sentence for each language that another one's voice reads */
  guint cues, from_cache;
  gint wait;      /* for another run that was rendering this file: a VvWait, atomic */
  double seconds; /* from opening the input to the last output */
  VvMeter meter;
} VvOutcome;

/** vv_outcome_new: of a file that has failed, until something else is said. */
VvOutcome *vv_outcome_new (const VvItem *item);
void vv_outcome_free (VvOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvOutcome, vv_outcome_free)

/** vv_render_file: fills @outcome; FALSE with an error: then no output of this file was changed, except those that
 *  were complete before a later one failed. Any number of threads may call. */
gboolean vv_render_file (const VvPlan *plan, const VvItem *item, VvOutcome *outcome, GError **error);

/** What earlier runs rendered from what: see state.h. */
typedef struct _VvState VvState;

/**
 * vv_state_open:
 * @folder: the cache
 * @plan: digest of all that the outputs depend on besides the inputs: options, cast, data, programs
 * @extensions: (element-type utf8): of the outputs wanted
 *
 * A database that cannot be used (damaged, of another version) is made anew; where that cannot be, or the folder is
 * not writable, a state that knows nothing is given: everything is rendered.
 */
VvState *vv_state_open (const char *folder, const char *plan, GPtrArray *extensions);
void vv_state_free (VvState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvState, vv_state_free)

/** How many takes all runs needed, and how many of them the cache had: vv_state_count() adds a run's. */
void vv_state_count (VvState *state, guint64 takes, guint64 from_cache);
void vv_state_counts (VvState *state, guint64 *takes, guint64 *from_cache);

/** How far a run is. */
typedef struct
{
  guint files, files_done, files_unchanged, files_failed;
  guint files_waiting;   /* open, and being rendered by another run */
  gsize text, text_laid; /* spoken text in bytes: of all that must be rendered, guessed from the sizes of files that
                          * were not opened yet (0: nothing is known); and what was laid down, in open files too */
  VvSamples laid;        /* sound laid down so far, in open files too */
  double seconds;        /* since the run began */
  double speed;          /* sound against time, over the last minute; 0: not known yet */
  double left_s;         /* by the text laid down in the last minute; -1: not known yet, or another run's matter */
} VvProgress;

typedef struct
{
  /** Called once, before the first file that must be rendered: what costs time (casts, workers) is made only then. */
  const VvPlan *(*prepare) (gpointer data, GError **error);
  /** Called in the thread of vv_run() for each file, in the order in which they are done. */
  void (*tell) (const VvOutcome *outcome, gpointer data);
  /** (nullable): called in the thread of vv_run(), four times a second at most. */
  void (*tick) (const VvProgress *progress, gpointer data);
  gpointer data;
  guint jobs;         /* files open at a time follow from it */
  gboolean fail_fast; /* the first failure ends the run */
  gboolean force;     /* what has not changed is rendered too */
  VvState *state;     /* (nullable): NULL: every file is rendered */
} VvRunOptions;

/**
 * vv_run:
 * @items: (element-type VvItem)
 *
 * Renders what has changed, the largest input first; every file's outcome is told. What fails stays one file's
 * matter, except want of workers and failed writes, which would be every file's.
 *
 * Returns: FALSE with the error of @prepare, with %VV_ERROR_STOPPED within a second of vv_stop(), or with what ended
 * the run early.
 */
gboolean vv_run (GPtrArray *items, const VvRunOptions *options, GError **error);

G_END_DECLS
