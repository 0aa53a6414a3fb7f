/* cli/render: what "render" is told, and a run of it as people and programs see it. */
#pragma once

#include "cli/cli.h"
#include "cli/progress.h"

#include "batch/estimate.h"
#include "batch/report.h"

/** Zero-initialised but for the verb; filled by vv_render_options_parse(). */
typedef struct
{
  const char *verb; /* "render" or "watch" */
  VvCommon common;
  char *folder, *to, *cache, *cache_size, *progress_name, *shard_name, *quality, *report;
  guint64 cache_most_bytes;
  double loudness_lufs;
  double settle_s; /* of watch: a file that has not changed for so long is whole */
  int jobs, bitrate_kbps, complexity;
  gboolean no_cache, quiet, fail_fast, force, no_report, estimate;
  VvProgressKind progress;
  guint shard, shards; /* of shards the one that is rendered; 0: all */
  char **inputs;
  char *fingerprint;
  GPtrArray *publishers; /* (element-type VvPublisher) */
} VvRenderOptions;

void vv_render_options_clear (VvRenderOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvRenderOptions, vv_render_options_clear)

/** vv_render_options_parse: FALSE when there is nothing more to do than to return @exit_code. */
gboolean vv_render_options_parse (VvRenderOptions *options, const VvHouse *house, int argc, char **argv,
                                  int *exit_code);

/** vv_shard_parse: @text: "K/N", or "auto" or "auto/N", of which the environment says the rest: see the manual. Says
 * what is wrong with it, and returns FALSE. */
gboolean vv_shard_parse (const char *text, guint *shard, guint *shards, int *exit_code);

/** vv_render_report_path: (transfer full) (nullable): of the report in JSON: what --report says, else in the folder of
 * the outputs, where an input is a folder; a shard has its own. */
char *vv_render_report_path (const VvRenderOptions *options);

/** vv_render_sound: what @options ask for. */
VvSound vv_render_sound (const VvRenderOptions *options);

/** vv_render_estimate: tells on standard output what a run would make and cost; returns the exit code. */
int vv_render_estimate (VvRenderOptions *options, const VvHouse *house, GPtrArray *items);

/** vv_render_list: the files of the inputs. (transfer full) (element-type VvItem) */
GPtrArray *vv_render_list (const VvRenderOptions *options, GError **error);

/** Runs with the same options, by the same workers, told in one report. Of a shard it takes what is its own. From
 * vv_render_new() on SIGINT and SIGTERM end the run within a second, and vv_render_signal() is the number of the one
 * that came, or 0. */
typedef struct _VvRender VvRender;

VvRender *vv_render_new (VvRenderOptions *options, const VvHouse *house);
void vv_render_free (VvRender *render);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvRender, vv_render_free)
int vv_render_signal (void);

/** vv_render_is_unable: what every file needs (options, cast, voices, folders) could not be had; this has been told. */
gboolean vv_render_is_unable (const VvRender *render);

/** vv_render_load: the cast, the lexicons, the packs: what only a run that renders something needs; once, by
 * vv_render_items() where it was not done before. */
gboolean vv_render_load (VvRender *render, GError **error);

/** vv_render_items: renders @items (element-type VvItem), tells what becomes of them, returns the exit code. */
int vv_render_items (VvRender *render, GPtrArray *items);
