/* What was noted is known again, whoever else was at the database when it was made. */
#include "batch/state.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 3
#define ROUNDS 60

static char *folder;

static char *
base_of (int process)
{
  return g_strdup_printf ("%s/%d", folder, process);
}

/* The input is its own output: the state looks at sizes and times alone. */
static void
note (int process, gint64 at_us)
{
  g_autoptr (GPtrArray) extensions = g_ptr_array_new ();
  g_autofree char *base = base_of (process);
  VvStamp stamp;
  VvFacts facts = { .chapters = (guint) process };
  g_ptr_array_add (extensions, (gpointer) "");
  while (g_get_monotonic_time () < at_us)
    ;
  VvState *state = vv_state_open (folder, "plan", extensions);
  if (vv_stamp_of (base, &stamp))
    vv_state_note (state, base, base, &stamp, &facts);
  vv_state_free (state);
}

static void
check_known (void)
{
  g_autoptr (GPtrArray) extensions = g_ptr_array_new ();
  g_ptr_array_add (extensions, (gpointer) "");
  VvState *state = vv_state_open (folder, "plan", extensions);
  for (int i = 0; i < PROCESSES; i++)
    {
      g_autofree char *base = base_of (i);
      VvStamp stamp;
      VvFacts facts = { 0 };
      g_assert_true (vv_stamp_of (base, &stamp));
      g_assert_cmpint (vv_state_ask (state, base, base, &stamp, &facts), !=, VV_STATE_CHANGED);
      g_assert_cmpuint (facts.chapters, ==, (guint) i);
    }
  vv_state_free (state);
}

static void
remove_database (void)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/state-%s.sqlite%s", folder, g_get_host_name (), suffixes[i]);
      (void) g_unlink (path);
    }
}

static void
test_made_together (void)
{
  folder = g_dir_make_tmp ("vivavoce-state-XXXXXX", NULL);
  for (int i = 0; i < PROCESSES; i++)
    {
      g_autofree char *base = base_of (i);
      g_assert_true (g_file_set_contents (base, "x", 1, NULL));
    }
  for (int round = 0; round < ROUNDS; round++)
    {
      gint64 at_us = g_get_monotonic_time () + 5000;
      pid_t children[PROCESSES];
      for (int i = 0; i < PROCESSES; i++)
        if ((children[i] = fork ()) == 0)
          {
            note (i, at_us);
            _exit (0);
          }
      for (int i = 0; i < PROCESSES; i++)
        {
          int status = -1;
          g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
          g_assert_cmpint (status, ==, 0);
        }
      check_known ();
      remove_database ();
    }
  for (int i = 0; i < PROCESSES; i++)
    {
      g_autofree char *base = base_of (i);
      (void) g_unlink (base);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/made-together", test_made_together);
  return g_test_run ();
}
