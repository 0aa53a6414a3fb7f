/* core/yaml: places, types, mistakes, and the writer's round trip. */
#include "core/yaml.h"

#include <string.h>

static void
test_mistakes (void)
{
  static const struct
  {
    const char *yaml, *message;
  } rows[] = {
    { "a: 1\nb: [1, 2\n", "t:3:1: " },
    { "a: 1\na: 2\n", "t:2:1: the key 'a' is given twice" },
    { "a: *x\n", "t:1:4: " },
    { "? [a]\n: 1\n", "t:1:3: a key must be a word" },
    { "a: \"x\\0y\"\n", "t:1:4: a NUL character" },
    { "a: 1\n--- \nb: 2\n", "t:2:1: a second document begins here" },
    { "a: \x01\n", "t:" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvMistakes) mistakes = vv_mistakes_new ("t");
      g_autoptr (VvYaml) root = vv_yaml_parse (rows[i].yaml, strlen (rows[i].yaml), 1, mistakes);
      g_autoptr (GError) error = NULL;
      g_assert_null (root);
      g_assert_false (vv_mistakes_settle (mistakes, &error));
      g_assert_true (g_str_has_prefix (error->message, rows[i].message));
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  for (int i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new ("t");
  g_autoptr (VvYaml) root = vv_yaml_parse (deep->str, deep->len, 1, mistakes);
  g_assert_null (root);
  g_assert_cmpuint (vv_mistakes_count (mistakes), >, 0);
}

static void
test_getters (void)
{
  const char *yaml = "rate: 500\npitch: '5'\nflag: maybe\nname: [1]\nraet: 1\nnothing: ~\n";
  static const char *const keys[] = { "rate", "pitch", "flag", "name", "nothing", NULL };
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new ("t");
  g_autoptr (VvYaml) root = vv_yaml_parse (yaml, strlen (yaml), 1, mistakes);
  g_autoptr (GError) error = NULL;
  g_assert_cmpint (vv_yaml_get_integer (root, "rate", 80, 449, 165, mistakes), ==, 165);
  g_assert_cmpint (vv_yaml_get_integer (root, "pitch", 0, 99, 50, mistakes), ==, 50);
  g_assert_true (vv_yaml_get_boolean (root, "flag", TRUE, mistakes));
  g_assert_cmpstr (vv_yaml_get_string (root, "name", "x", mistakes), ==, "x");
  g_assert_cmpstr (vv_yaml_get_string (root, "nothing", "y", mistakes), ==, "y");
  vv_yaml_check_keys (root, keys, mistakes);
  g_assert_false (vv_mistakes_settle (mistakes, &error));
  g_assert_cmpstr (error->message, ==,
                   "t:1:7: 'rate' must be a whole number from 80 to 449, not '500'\n"
                   "t:2:8: 'pitch' must be a whole number from 0 to 99, not '5'\n"
                   "t:3:7: 'flag' must be true or false, not 'maybe'\n"
                   "t:4:7: 'name' must be a text\n"
                   "t:5:1: unknown key 'raet'; did you mean 'rate'?");
}

static void
test_round_trip (void)
{
  static const char *const texts[]
      = { "yes",       "null", "12",   "1.5e3", "2024-07-03",          "",     " x ", "a: b", "# no", "“q”", "'", "- x",
          "tab\there", "- ",   "0x1F", "~",     "long é 中文 🙂", "10:30" };
  g_autoptr (VvYamlWriter) writer = vv_yaml_writer_new ();
  vv_yaml_writer_begin_sequence (writer);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    vv_yaml_writer_text (writer, texts[i]);
  vv_yaml_writer_end_sequence (writer);
  g_autofree char *yaml = vv_yaml_writer_finish (writer);
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new ("t");
  g_autoptr (VvYaml) root = vv_yaml_parse (yaml, strlen (yaml), 1, mistakes);
  g_assert_nonnull (root);
  g_assert_cmpuint (root->children->len, ==, G_N_ELEMENTS (texts));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const VvYaml *child = g_ptr_array_index (root->children, i);
      g_assert_cmpint (child->kind, ==, VV_YAML_SCALAR);
      g_assert_cmpstr (child->text, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml/every mistake is told at its place", test_mistakes);
  g_test_add_func ("/yaml/depth is bounded", test_depth);
  g_test_add_func ("/yaml/getters check type and range", test_getters);
  g_test_add_func ("/yaml/what is written reads back", test_round_trip);
  return g_test_run ();
}
