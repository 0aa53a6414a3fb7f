/* fuzz/replay: every file of a folder through the target: whole, cut short at many places, with single bits turned; the
 * places depend on nothing but the file's size. */
#include <glib.h>

#include <string.h>

/** Of each kind of damage, to each file. */
#define DAMAGES 40

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char *folder;

/* An exact copy on the heap, so that a sanitizer sees a read past its end. */
static void
run (const guint8 *data, gsize size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);
  LLVMFuzzerTestOneInput (copy ? copy : (const guint8 *) "", size);
}

static void
replay (const guint8 *data, gsize size)
{
  run (data, size);
  for (gsize i = 0; i < DAMAGES; i++)
    run (data, size * i / DAMAGES);
  for (gsize i = 0; i < DAMAGES && size > 0; i++)
    {
      g_autofree guint8 *turned = g_memdup2 (data, size);
      turned[(size * i / DAMAGES + i * 7) % size] ^= (guint8) (1U << i % 8);
      run (turned, size);
    }
}

static void
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);
  guint n = 0;
  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (files); name; name = g_dir_read_name (files), n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size = 0;
      g_assert_true (g_file_get_contents (path, &data, &size, &error));
      g_test_message ("%s", name);
      replay ((const guint8 *) data, size);
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  g_test_add_func ("/fuzz/seeds, former crashes and damaged files give a source or an error", test_folder);
  return g_test_run ();
}
