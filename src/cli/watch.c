/* cli/watch: the verb "watch": a folder is rendered, and whatever comes or changes there, until Ctrl-C. */
#include "cli/render.h"

#include "batch/watch.h"
#include "core/text.h"

#define LOOK_EVERY_MS 200

typedef struct
{
  const VvRenderOptions *options;
  VvRender *render;
  VvWatch *watch;
  GMainLoop *loop;
  int exit_code;
} Watching;

/* Of all files of the folder, as render would take them, those that are due. */
static GPtrArray *
list_due (const VvRenderOptions *options, GHashTable *due)
{
  g_autoptr (GPtrArray) items = vv_render_list (options, NULL); /* NULL: nothing to render is in the folder now */
  for (guint i = items ? items->len : 0; i > 0; i--)
    {
      const VvItem *item = g_ptr_array_index (items, i - 1);
      g_autofree char *path = g_canonicalize_filename (item->input, NULL);
      if (!g_hash_table_contains (due, path))
        g_ptr_array_remove_index (items, i - 1);
    }
  return g_steal_pointer (&items);
}

static gboolean
look (gpointer data)
{
  Watching *watching = data;
  g_autoptr (GHashTable) due = vv_watch_due (watching->watch);
  g_autoptr (GPtrArray) items = g_hash_table_size (due) > 0 ? list_due (watching->options, due) : NULL;
  if (items && items->len > 0 && vv_render_signal () == 0)
    watching->exit_code = vv_render_items (watching->render, items);
  if (vv_render_signal () != 0 || watching->exit_code == VV_EXIT_ENVIRONMENT || vv_render_is_unable (watching->render))
    g_main_loop_quit (watching->loop);
  return G_SOURCE_CONTINUE;
}

static gboolean
check (const VvRenderOptions *options, int *exit_code)
{
  const char *folder = options->inputs[0];
  if (options->inputs[1])
    *exit_code = vv_cli_usage ("watch", "name one folder");
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *name = vv_text_mask (folder);
      g_printerr ("%s: %s\n", name,
                  g_file_test (folder, G_FILE_TEST_EXISTS) ? "this is no folder" : "there is no such folder");
      *exit_code = VV_EXIT_SOME_FAILED;
    }
  return *exit_code == VV_EXIT_DONE;
}

int
vv_cli_watch (const VvHouse *house, int argc, char **argv)
{
  g_auto (VvRenderOptions) options = { .verb = "watch" };
  g_autoptr (GError) error = NULL;
  int exit_code = VV_EXIT_DONE;
  if (!vv_render_options_parse (&options, house, argc, argv, &exit_code) || !check (&options, &exit_code))
    return exit_code;
  g_autoptr (VvWatch) watch
      = vv_watch_new (options.inputs[0], options.folder ? options.folder : NULL, options.settle_s, &error);
  if (!watch)
    return vv_cli_tell (error);
  g_autoptr (VvRender) render = vv_render_new (&options, house);
  if (!vv_render_load (render, &error))
    return vv_cli_tell (error);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Watching watching = { &options, render, watch, loop, VV_EXIT_DONE };
  guint timer = g_timeout_add (LOOK_EVERY_MS, look, &watching);
  if (!options.quiet)
    g_printerr ("watching: Ctrl-C ends\n");
  g_main_loop_run (loop);
  g_source_remove (timer);
  return watching.exit_code;
}
