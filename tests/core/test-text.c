/* core/text, core/language, core/mistakes and core/output. */
#include "core/language.h"
#include "core/mistakes.h"
#include "core/output.h"
#include "core/text.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_fold (void)
{
  g_autofree char *folded = vv_text_fold ("\t a\xC2\xA0\xC2\xA0 b\n\xE2\x80\x8B c ");
  g_autofree char *masked = vv_text_mask ("a\x1B[31m\n\xFF");
  g_assert_cmpstr (folded, ==, "a b c");
  g_autofree char *turned = vv_text_mask ("\u202Etxt.exe\u2066 \u200F\u200D");
  g_assert_cmpstr (turned, ==, "?txt.exe? \u200F\u200D");
  g_assert_cmpstr (masked, ==, "a?[31m?\xEF\xBF\xBD");
  g_assert_cmpuint (vv_text_words ("Mr. O’Neil — 20,000 men"), ==, 4);
}

static void
test_nearest (void)
{
  static const char *const words[] = { "speaker", "title", "date", NULL };
  g_assert_cmpstr (vv_text_nearest ("speker", words), ==, "speaker");
  g_assert_null (vv_text_nearest ("zebra", words));
}

static void
test_rounded (void)
{
  static const char *const rows[][2] = {
    { "{\"startTime\" : 370.92000000000002, \"n\": 12}", "{\"startTime\" : 370.92, \"n\": 12}" },
    { "[0.0, -19.0004, 1e-9, 2.5e3, 123456789012345678]", "[0.0, -19.0, 0.0, 2500.0, 123456789012345678]" },
    { "[\"1.23456 \\\" 7.00001\", 1.99999]", "[\"1.23456 \\\" 7.00001\", 2.0]" },
    { "[-0.00001]", "[0.0]" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rounded = vv_text_rounded (rows[i][0]);
      g_assert_cmpstr (rounded, ==, rows[i][1]);
    }
  g_autofree char *raised = vv_text_raised ("120");
  g_assert_cmpstr (raised, ==, "¹²⁰");
}

static guint
count_files (const char *folder)
{
  guint n = 0;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_output (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x", NULL);
  g_autoptr (GError) error = NULL;
  g_assert_true (vv_output_replace (path, "old", 3, &error));
  VvOutput *output = vv_output_new (path, &error);
  g_assert_true (vv_output_write (output, "new and longer", 14, &error));
  vv_output_free (output); /* not finished: nothing has happened */
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_null (vv_output_new ("/nowhere/at/all", &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_IO);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_durations (void)
{
  static const struct
  {
    double seconds;
    const char *text;
  } rows[] = { { 0, "0 s" },           { 59.4, "59 s" },        { 59.5, "1 min 0 s" },
               { 340, "5 min 40 s" },  { 3599.5, "1 h 0 min" }, { 3720, "1 h 2 min" },
               { 90000, "25 h 0 min" } };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = vv_duration_text (rows[i].seconds);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_tags (void)
{
  static const char *const tags[] = { "en", "fil", "pt-BR", "pt_BR", "zh-Hant-TW", "cmn-latn-pinyin", "en-029" };
  static const char *const others[]
      = { "", "e", "english", "en-", "-en", "en us", "en--us", "en-abcdefghi", "1a", "ру" };
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_true (vv_language_is_tag (tags[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (vv_language_is_tag (others[i]));
}

static void
test_mistakes (void)
{
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new ("a\nb");
  g_autoptr (GError) error = NULL;
  vv_mistakes_add (mistakes, 2, 1, "'%s' is wrong", "\x1B[31m\n");
  g_assert_false (vv_mistakes_settle (mistakes, &error));
  g_assert_cmpstr (error->message, ==, "a?b:2:1: '?[31m?' is wrong");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/white space folds and control characters are masked", test_fold);
  g_test_add_func ("/text/a length of time is rounded to what is worth saying", test_durations);
  g_test_add_func ("/language/a tag is known by its shape", test_tags);
  g_test_add_func ("/mistakes/no sign of control comes through", test_mistakes);
  g_test_add_func ("/text/the nearest word is suggested, a far one is not", test_nearest);
  g_test_add_func ("/text/numbers of JSON have three decimals at most, strings stay", test_rounded);
  g_test_add_func ("/output/an unfinished output changes nothing", test_output);
  return g_test_run ();
}
