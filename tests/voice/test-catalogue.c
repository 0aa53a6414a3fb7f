/* voice: the catalogue against the real data of the engine. */
#include "voice/voice.h"

#include <glib/gstdio.h>

static VvCatalogue *
catalogue (void)
{
  GError *error = NULL;
  VvCatalogue *new = vv_catalogue_new (VV_ESPEAK_DATA, VV_SOURCE_DIR "/voices/variants", &error);
  g_assert_no_error (error);
  return new;
}

#ifdef VV_FLITE
#define FLITE_PROBLEM(problem) problem
#else
#define FLITE_PROBLEM(problem) "the engine 'flite' is not in this build; install the package 'flite1-dev'"
#endif

static const struct
{
  const char *engine, *voice, *variant, *problem; /* NULL: none; else its beginning */
} rows[] = {
  { "espeak-ng", "en-us", NULL, NULL },
  { "espeak-ng", "en-us", "edward", NULL },
  { "espeak-ng", "en-us", "kfa", NULL },
  { "espeak-ng", "cmn-latn-pinyin", NULL, NULL },
  { "espeak-ng", "fr", "f2", NULL },
  { "espeak-ng", "en-gb", NULL, "there is no voice 'en-gb'; did you mean 'en'?" },
  { "espeak-ng", "fr-fr", NULL, "there is no voice 'fr-fr'; did you mean 'fr'?" },
  { "espeak-ng", "zh", NULL, "there is no voice 'zh'; did you mean 'cmn" },
  { "espeak-ng", "en-US", NULL, "there is no voice 'en-US'; did you mean 'en-us'?" },
  { "espeak-ng", "mb/mb-us1", NULL, "'mb/mb-us1' is an MBROLA voice" },
  { "espeak-ng", "en-us+f2", NULL, "'en-us+f2': write the part after '+' as 'variant'" },
  { "espeak-ng", "en-us", "edwrad", "there is no variant 'edwrad'; did you mean 'edward'?" },
  { "flit", "rms", NULL, "there is no engine 'flit'; " },
  { "flite", "rms", "edwrad", FLITE_PROBLEM ("there is no variant 'edwrad'; did you mean 'edward'?") },
  { "flite", "rms", "edward", FLITE_PROBLEM (NULL) },
  { "flite", NULL, NULL, FLITE_PROBLEM (NULL) },
  { "flite", "en-us", NULL, FLITE_PROBLEM ("the engine 'flite' has no voice 'en-us'; it has awb, kal16, rms, slt") },
};

static void
test_names (void)
{
  g_autoptr (VvCatalogue) names = catalogue ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *problem = vv_catalogue_check (names, rows[i].engine, rows[i].voice, rows[i].variant);
      if (!rows[i].problem)
        g_assert_null (problem);
      else
        g_assert_true (problem && g_str_has_prefix (problem, rows[i].problem));
    }
}

static void
test_absent (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (vv_catalogue_new ("/nowhere", NULL, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT);
  g_assert_nonnull (g_strstr_len (error->message, -1, "espeak-ng-data"));
}

static void
test_digest (void)
{
  g_autoptr (VvCatalogue) names = catalogue ();
  VvVoice plain = { (char *) "espeak-ng", (char *) "en-us", NULL, 165, 50, 50, 65, NULL };
  VvVoice varied = plain;
  varied.variant = (char *) "kfa";
  g_autofree char *one = vv_catalogue_digest (names, &plain), *two = vv_catalogue_digest (names, &varied);
  g_assert_cmpstr (one, !=, two);
}

static void
test_link (void)
{
  g_autoptr (VvCatalogue) names = catalogue ();
  g_autofree char *cache = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = vv_catalogue_link_data (names, cache, &error);
  g_autofree char *second = vv_catalogue_link_data (names, cache, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, second);
  static const char *const files[] = { "phontab", "lang/gmw/en-US", "voices/!v/edward", "voices/!v/kfa" };
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (first, "espeak-ng-data", files[i], NULL);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_null (vv_catalogue_link_data (names, "/proc/nowhere", &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT);
  g_autofree char *remove = g_strconcat ("rm -r ", cache, NULL);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/names that the engine would silently refuse are refused", test_names);
  g_test_add_func ("/catalogue/absent data names the package", test_absent);
  g_test_add_func ("/catalogue/each voice has a digest of its own", test_digest);
  g_test_add_func ("/catalogue/the folder of links holds both kinds of variants", test_link);
  return g_test_run ();
}
