/* cli/render: the verb "render". */
#include "cli/render.h"

int
vv_cli_render (const VvHouse *house, int argc, char **argv)
{
  g_auto (VvRenderOptions) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!vv_render_options_parse (&options, house, argc, argv, &exit_code))
    return exit_code;
  return vv_render_run (&options, house);
}
