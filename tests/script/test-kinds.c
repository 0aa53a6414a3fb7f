/* script: a record of each kind, written for this test: FILE and what must come of it, FILE.expected. */
#include "script/script.h"

#include <string.h>

#define FOLDER VV_SOURCE_DIR "/tests/records/packs"
/** So much of a segment is written down. */
#define FIRST_CHARACTERS 24

static VvPacks *packs;

static const char *
dash (const char *text)
{
  return text ? text : "-";
}

static void
describe_segment (GString *text, const VvSegment *segment)
{
  const VvParagraph *first = g_ptr_array_index (segment->paragraphs, 0);
  glong size = MIN (FIRST_CHARACTERS, g_utf8_strlen (first->text, -1));
  g_autofree char *start = g_utf8_substring (first->text, 0, size);
  g_string_append_printf (text, "%u %s%s%s | %s | %s | %s | %s | %s | %s\n", segment->line,
                          vv_segment_kind_name (segment->kind), segment->silent ? " silent" : "",
                          segment->continues ? " continues" : "", segment->speaker ? segment->speaker->id : "-",
                          dash (segment->label), dash (segment->capacity), dash (segment->spoken_in), segment->language,
                          start);
}

static char *
describe (const VvScript *script)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "pack %s\n", ((const VvPackScore *) g_ptr_array_index (script->packs, 0))->name);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      g_string_append_printf (text, "%s %s | %s | %s\n", speaker->id, speaker->name, dash (speaker->role),
                              dash (speaker->affiliation));
    }
  for (guint i = 0; i < script->segments->len; i++)
    describe_segment (text, g_ptr_array_index (script->segments, i));
  return g_string_free (text, FALSE);
}

static void
test_record (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected_path = g_strconcat (path, ".expected", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (VvSource) source = vv_read (path, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (VvScript) script = vv_segment (source, packs, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *got = describe (script);
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, NULL);
  g_assert_nonnull (packs);
  g_autoptr (GDir) dir = g_dir_open (FOLDER, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *test = g_strconcat ("/kinds/", name, NULL);
      if (!g_str_has_suffix (name, ".expected"))
        g_test_add_data_func_full (test, g_build_filename (FOLDER, name, NULL), test_record, g_free);
    }
  int result = g_test_run ();
  vv_packs_free (packs);
  return result;
}
