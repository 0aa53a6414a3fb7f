/* script: every sample, cut short at twenty places and with twenty bytes turned, becomes a script or is one clear
 * error. An argument is another folder of samples, such as those that tests/cli/test-forms.sh has made. */
#include "script/script.h"

#include <string.h>

/** Of each kind of damage, to each file. */
#define DAMAGES 20

static VvPacks *packs;
static guint files;

static void
segment (const char *name, const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *copy = g_memdup2 (data, size); /* exact, so that a sanitizer sees a read past its end */
  const VvReadOptions reading = { .helpers = VV_HELPERS };
  g_autoptr (GBytes) bytes = g_bytes_new_static (copy, size);
  g_autoptr (VvSource) source = vv_read_bytes (name, bytes, &reading, &error);
  g_autoptr (VvScript) script = source ? vv_segment (source, packs, NULL, &error) : NULL;
  g_assert_true ((script == NULL) == (error != NULL));
  g_assert_true (!error || (g_str_has_prefix (error->message, name) && g_utf8_validate (error->message, -1, NULL)));
}

static void
damage (const char *path, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  g_test_message ("%s", name);
  for (gsize i = 0; i <= DAMAGES; i++)
    segment (name, (const guint8 *) data, size * i / DAMAGES);
  for (gsize i = 0; i < DAMAGES && size > 0; i++)
    {
      g_autofree guint8 *turned = g_memdup2 (data, size);
      turned[(size * i / DAMAGES + i * 7) % size] ^= (guint8) (0xA5U + i);
      segment (name, turned, size);
    }
  files++;
}

static gboolean
is_sample (const char *name)
{
  return !g_str_has_suffix (name, ".expected") && !g_str_has_suffix (name, ".expected.tsv")
         && !g_str_has_suffix (name, ".py") && !g_str_has_suffix (name, ".doc");
}

static void
walk (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        walk (path);
      else if (is_sample (name))
        damage (path, name);
    }
}

static void
test_folder (gconstpointer folder)
{
  files = 0;
  walk (folder);
  g_assert_cmpuint (files, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, NULL);
  g_assert_nonnull (packs);
  if (argc > 1)
    g_test_add_data_func ("/damage/samples that were made", argv[1], test_folder);
  else
    {
      g_test_add_data_func ("/damage/samples of every form", VV_SOURCE_DIR "/tests/forms", test_folder);
      g_test_add_data_func ("/damage/records", VV_SOURCE_DIR "/tests/records", test_folder);
    }
  int result = g_test_run ();
  vv_packs_free (packs);
  return result;
}
