/* cli/estimate: "render --estimate": what a run would make and cost. */
#include "cli/render.h"

#include <stdio.h>

static gboolean
add_file (VvEstimate *estimate, VvRenderOptions *options, const VvHouse *house, const VvItem *item, GError **error)
{
  VvCommon *common = &options->common;
  const VvSound sound = vv_render_sound (options);
  if (item->refused)
    {
      g_propagate_error (error, g_error_copy (item->refused));
      return FALSE;
    }
  g_autoptr (VvSource) source = vv_common_read (common, house, item->input, error);
  g_autoptr (VvScript) script = source ? vv_common_segment (common, house, source, error) : NULL;
  if (!script)
    return FALSE;
  g_autoptr (VvScore) score = vv_cast_score (common->cast, script);
  vv_estimate_add (estimate, score, &sound);
  return TRUE;
}

int
vv_render_estimate (VvRenderOptions *options, const VvHouse *house, GPtrArray *items)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvEstimate) estimate = vv_estimate_new ();
  int exit_code = VV_EXIT_DONE;
  if (!vv_common_load (&options->common, house, &error) || !vv_common_packs (&options->common, house, &error))
    return vv_cli_tell (error);
  if (options->shards > 0)
    vv_batch_shard (items, options->shard, options->shards);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GError) mistake = NULL;
      int code = VV_EXIT_DONE;
      if (!add_file (estimate, options, house, g_ptr_array_index (items, i), &mistake))
        code = vv_cli_tell (mistake);
      exit_code = MAX (exit_code, code);
    }
  g_autofree char *text = vv_estimate_text (estimate, MIN ((guint) options->jobs, g_get_num_processors ()));
  fputs (text, stdout);
  return exit_code;
}
