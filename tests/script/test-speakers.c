/* script: a file in which everybody is somebody else is no record: it is refused where the speakers become too many,
 * before each is compared with all others. */
#include "script/script.h"

static VvScript *
segment_turns_of (guint speakers, GError **error)
{
  GString *text = g_string_new ("[\n");
  for (guint i = 0; i < speakers; i++)
    g_string_append_printf (text, "{\"speaker\": \"Roe %u\", \"text\": \"Words.\"},\n", i);
  g_string_append (text, "{}]\n");
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_autoptr (VvSource) source = vv_read_bytes ("a.json", bytes, NULL, error);
  g_autoptr (VvPacks) packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, error);
  return source && packs ? vv_segment (source, packs, NULL, error) : NULL;
}

static void
test_speakers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvScript) fits = segment_turns_of (2000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fits->speakers->len, ==, 2000);
  g_assert_null (segment_turns_of (2001, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "a.json:2002: more than 2000 speakers up to here; cut the record into files");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/speakers/more than a parliament has are refused", test_speakers);
  return g_test_run ();
}
