/* cast: people keep their voices from record to record. */
#include "cast/cast.h"

#include <glib/gstdio.h>
#include <string.h>

static VvCatalogue *catalogue;
static VvCast *cast;
static char *path;

static VvScript *
script_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (VvSource) source = vv_read_bytes ("t.txt", bytes, NULL, NULL);
  g_autoptr (VvPacks) packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, NULL);
  VvScript *script = vv_segment (source, packs, NULL, NULL);
  g_assert_nonnull (script);
  return script;
}

static VvRegistry *
registry_with (const char *yaml, GError **error)
{
  g_assert_true (g_file_set_contents (path, yaml, -1, NULL));
  return vv_registry_load (path, cast, error);
}

static const struct
{
  const char *yaml, *message;
} mistakes[] = {
  { "speakers: {}\n", ":1:1: this is no registry: it must begin with 'vivavoce-registry: 1'" },
  { "vivavoce-registry: 1\nspeakers: {Ms. Doe: kfz}\n", ":2:21: there is no voice 'kfz' in the pool" },
  { "vivavoce-registry: 1\nspeaker: {}\n", ":2:1: unknown key 'speaker'; did you mean 'speakers'?" },
  { "vivavoce-registry: 1\nspeakers: [Ms. Doe]\n", ":2:11: 'speakers' must be" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (registry_with (mistakes[i].yaml, &error));
      g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, mistakes[i].message));
    }
}

static void
test_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvRegistry) registry
      = registry_with ("vivavoce-registry: 1\nspeakers: {MS. DOE: kfg, Mr. Roe: kmb lower}\n", &error);
  g_assert_no_error (error);
  g_autoptr (VvScript) script = script_of ("Ms. Doe (Chile): Yes.\nMr. Roe (Norway): No.\nMs. Lee (Chad): Why?\n");
  vv_registry_note (registry, script);
  g_assert_true (vv_registry_settle (registry));
  g_assert_cmpstr (vv_registry_find (registry, "Ms. Doe")->name, ==, "kfg");
  g_assert_cmpstr (vv_registry_find (registry, "Mr. Roe")->name, ==, "kmb lower");
  g_assert_cmpint (vv_registry_find (registry, "Ms. Lee")->gender, ==, 'f');

  vv_cast_set_registry (cast, registry);
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  vv_cast_set_registry (cast, NULL);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      g_assert_true (g_hash_table_lookup (picks, speaker) == vv_registry_find (registry, speaker->name));
    }
}

/* What is written is read back, and adds nobody. */
static void
test_written (void)
{
  g_autoptr (VvScript) script = script_of ("Ms. Doe (Chile): Yes.\nMr. Roe (Norway): No.\nMs. Poe: Why?\n");
  g_autoptr (VvRegistry) first = registry_with ("vivavoce-registry: 1\n", NULL);
  vv_registry_note (first, script);
  g_assert_true (vv_registry_settle (first));
  g_autofree char *yaml = vv_registry_to_yaml (first);
  g_autoptr (VvRegistry) second = registry_with (yaml, NULL);
  g_assert_nonnull (second);
  vv_registry_note (second, script);
  g_assert_false (vv_registry_settle (second));
  g_autofree char *again = vv_registry_to_yaml (second);
  g_assert_cmpstr (yaml, ==, again);
}

/* Eight women in four records, each of whom meets those of the record before and after: a voice is nobody's whom its
 * owner meets, in whichever record. */
static void
test_meetings (void)
{
  static const char *const records[]
      = { "Ms. Ao: A.\nMs. Bo: B.\nMs. Co: C.\n", "Ms. Co: A.\nMs. Do: B.\nMs. Eo: C.\n",
          "Ms. Eo: A.\nMs. Fo: B.\nMs. Ao: C.\n", "Ms. Go: A.\nMs. Ho: B.\nMs. Co: C.\n" };
  g_autoptr (VvRegistry) registry = registry_with ("vivavoce-registry: 1\n", NULL);
  g_autoptr (GPtrArray) scripts = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_script_free);
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_ptr_array_add (scripts, script_of (records[i]));
      vv_registry_note (registry, g_ptr_array_index (scripts, i));
    }
  vv_registry_settle (registry);
  for (guint k = 0; k < scripts->len; k++)
    {
      const VvScript *script = g_ptr_array_index (scripts, k);
      for (guint i = 0; i < script->speakers->len; i++)
        for (guint j = i + 1; j < script->speakers->len; j++)
          {
            const VvSpeaker *one = g_ptr_array_index (script->speakers, i);
            const VvSpeaker *other = g_ptr_array_index (script->speakers, j);
            g_assert_true (vv_registry_find (registry, one->name) != vv_registry_find (registry, other->name));
          }
    }
}

/* Who meets nobody keeps the voice of their own preference, however many there are and whoever else has it. */
static void
test_alone (void)
{
  static const char *const names[] = { "Ms. Ao", "Ms. Bo", "Ms. Co", "Ms. Do", "Ms. Eo", "Ms. Fo", "Ms. Go", "Ms. Ho",
                                       "Ms. Io", "Ms. Jo", "Ms. Ko", "Ms. Lo", "Ms. Mo", "Ms. No", "Ms. Oo", "Ms. Po" };
  g_autoptr (VvRegistry) registry = registry_with ("vivavoce-registry: 1\n", NULL);
  g_autoptr (GPtrArray) scripts = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_script_free);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = g_strconcat (names[i], ": Good morning.\n", NULL);
      g_ptr_array_add (scripts, script_of (text));
      vv_registry_note (registry, g_ptr_array_index (scripts, i));
    }
  vv_registry_settle (registry);
  for (guint i = 0; i < scripts->len; i++)
    {
      const VvScript *script = g_ptr_array_index (scripts, i);
      g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
      g_assert_cmpuint (script->speakers->len, ==, 1);
      g_assert_true (vv_registry_find (registry, names[i])
                     == g_hash_table_lookup (picks, g_ptr_array_index (script->speakers, 0)));
    }
}

static void
test_states (void)
{
  g_autoptr (VvRegistry) registry = registry_with ("vivavoce-registry: 1\naffiliations: {Chile: kfd}\n", NULL);
  g_autoptr (VvScript) one = script_of ("Ms. Doe (Chile): Yes.\n"), other = script_of ("Mr. Roe (Chile): No.\n");
  vv_registry_note (registry, one);
  vv_registry_note (registry, other);
  vv_registry_settle (registry);
  g_assert_cmpstr (vv_registry_find (registry, "Ms. Doe")->name, ==, "kfd");
  g_assert_cmpint (vv_registry_find (registry, "Mr. Roe")->gender, ==, 'm'); /* a state's voice, but not at any price */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  catalogue = vv_catalogue_new (VV_ESPEAK_DATA, VV_SOURCE_DIR "/voices/variants", NULL);
  cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_assert_nonnull (cast);
  int fd = g_file_open_tmp ("vivavoce-XXXXXX", &path, NULL);
  close (fd);
  g_test_add_func ("/registry/every mistake is told at its place", test_mistakes);
  g_test_add_func ("/registry/whoever has a voice keeps it", test_kept);
  g_test_add_func ("/registry/what is written is read back", test_written);
  g_test_add_func ("/registry/those who meet in any record have voices of their own", test_meetings);
  g_test_add_func ("/registry/who meets nobody has the voice of their preference", test_alone);
  g_test_add_func ("/registry/who comes new for a state takes its voice", test_states);
  int result = g_test_run ();
  g_unlink (path);
  g_free (path);
  vv_cast_free (cast);
  vv_catalogue_free (catalogue);
  return result;
}
