/* cli/render: the verb "render". */
#include "cli/render.h"

int
vv_cli_render (const VvHouse *house, int argc, char **argv)
{
  g_auto (VvRenderOptions) options = { .verb = "render" };
  g_autoptr (GError) error = NULL;
  int exit_code = VV_EXIT_DONE;
  if (!vv_render_options_parse (&options, house, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GPtrArray) items = vv_render_list (&options, &error);
  if (!items)
    return vv_cli_tell (error);
  if (options.estimate)
    return vv_render_estimate (&options, house, items);
  g_autoptr (VvRender) render = vv_render_new (&options, house);
  return vv_render_items (render, items);
}
