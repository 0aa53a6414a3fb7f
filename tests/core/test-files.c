/* Files of at most so many bytes. */
#include "core/files.h"

#include <glib/gstdio.h>
#include <string.h>

static void
refuses (const char *path, gsize most, VvError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  g_assert_null (vv_files_read (path, most, "list", &size, &error));
  g_assert_error (error, VV_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_assert_cmpint (g_chdir (folder), ==, 0);
  g_assert_true (g_file_set_contents ("ten", "0123456\0\n9", 10, NULL));
  gsize size = 0;
  g_autofree char *bytes = vv_files_read ("ten", 10, "list", &size, NULL);
  g_assert_cmpuint (size, ==, 10);
  g_assert_cmpint (memcmp (bytes, "0123456\0\n9", 11), ==, 0);
  refuses ("ten", 9, VV_ERROR_LIMIT, "ten: a list may have at most 9 bytes");
  refuses ("none", 9, VV_ERROR_INPUT, "none: there is no such list");
  refuses ("no\377ne", 9, VV_ERROR_INPUT, "no\357\277\275ne: there is no such list");
  refuses (".", 9, VV_ERROR_INPUT, ".: a directory, where a file is meant");
  refuses ("ten/x", 9, VV_ERROR_INPUT, "ten/x: Not a directory");
  g_unlink ("ten");
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/files/at most so many bytes", test_read);
  return g_test_run ();
}
