/* cli/render: what "render" is told, and a run of it as people and programs see it. */
#pragma once

#include "cli/cli.h"
#include "cli/progress.h"

/** Zero-initialised; filled by vv_render_options_parse(). */
typedef struct
{
  VvCommon common;
  char *folder, *to, *cache, *cache_size, *progress_name, *shard_name, *quality;
  guint64 cache_most_bytes;
  double loudness_lufs;
  int jobs, bitrate_kbps, complexity;
  gboolean no_cache, quiet, fail_fast, force;
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

/** vv_render_run: renders the inputs of @options, tells what becomes of them, returns the exit code. */
int vv_render_run (VvRenderOptions *options, const VvHouse *house);
