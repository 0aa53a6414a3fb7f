/* script: every rule of every pack by its own example, and a pack of somebody's own. */
#include "script/header.h"
#include "script/labels.h"
#include "script/packs.h"

#include <glib/gstdio.h>
#include <string.h>

#define FOLDER VV_SOURCE_DIR "/voices/packs"

static VvPacks *packs;

static void
test_packs (void)
{
  g_autoptr (GPtrArray) names = vv_packs_names (packs);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strdup_printf (FOLDER "/%s.yaml", (char *) g_ptr_array_index (names, i));
      g_test_message ("%s", path);
      g_autoptr (VvPacks) own = vv_packs_load (FOLDER, path, &error); /* a file is tried on its examples */
      g_assert_no_error (error);
    }
}

static const VvPack *
general (void)
{
  g_autoptr (GError) error = NULL;
  const VvPack *pack = vv_packs_get (packs, "general", &error);
  g_assert_no_error (error);
  return pack;
}

static void
test_more_labels (void)
{
  static const struct
  {
    const char *line, *name, *affiliation, *spoken_in;
  } rows[] = {
    { "Ms. Thomas-Greenfield (United States of America): I", "Ms. Thomas-Greenfield", "United States of America",
      NULL },
    { "Mr. de Rivière (France) (spoke in French): La", "Mr. de Rivière", "France", "fr" },
    { "Mr. Zhang Jun (China) (spoke in Chinese): We", "Mr. Zhang Jun", "China", "zh" },
    { "QUESTION: Oh.", "QUESTION", NULL, NULL },
    { "Dame Barbara Woodward (United Kingdom): I", "Dame Barbara Woodward", "United Kingdom", NULL },
    { "Le Président : La séance", "Le Président", NULL, NULL },
    { "Председатель (говорит по-английски): Я", "Председатель", NULL, "en" },
    { "主席：会议", "主席", NULL, NULL },
    { "M. le président : La séance", "M. le président", NULL, NULL },
    { "De voorzitter: De vergadering", "De voorzitter", NULL, NULL },
    { "Mr. Roe (Iran (Islamic Republic of)) (spoke in French): We", "Mr. Roe", "Iran (Islamic Republic of)", "fr" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvLabel) label = vv_label_parse (general (), rows[i].line);
      g_assert_nonnull (label);
      g_assert_cmpstr (label->name, ==, rows[i].name);
      g_assert_cmpstr (label->affiliation, ==, rows[i].affiliation);
      g_assert_cmpstr (label->spoken_in, ==, rows[i].spoken_in);
    }
}

/* What is wrong with a pack of the user's own, without the file's name. */
static const struct
{
  const char *yaml, *messages;
} mistakes[] = {
  { "about: x\n", ":1:1: this is no pack: it must begin with 'vivavoce-pack: 1'" },
  { "vivavoce-pack: 1\nabout: x\nlables: []\nlabels:\n- {rule: a, pattern: '(', example: b, gives: c}\n"
    "- {rule: b, pattern: '{NOBODY}', example: b}\nnarration:\n- {rule: c, kind: loud, pattern: c, example: c}\n",
    ":3:1: unknown key 'lables'; did you mean 'labels'?" },
  { "vivavoce-pack: 1\nabout: x\nlabels:\n- {rule: a, pattern: '(', example: b, gives: c}\n"
    "- {rule: b, pattern: '{NOBODY}', example: b}\nnarration:\n- {rule: c, kind: loud, pattern: c, example: c}\n",
    ":4:22: this pattern is none: Error while compiling regular expression ‘(’ at char 1: missing terminating )\n"
    ":5:22: there is no part {NOBODY}; add it under 'parts:'\n"
    ":7:19: 'kind' must be one of procedural, note, heading, start, silent, names, not 'loud'" },
  { "vivavoce-pack: 1\nabout: x\nextends: [generale]\n", ":3:11: there is no pack 'generale' to extend" },
  { "vivavoce-pack: 1\nabout: x\nparts: {AA: '{BB}', BB: '{AA}'}\nfurniture:\n"
    "- {rule: a, pattern: '{AA}', example: b}\n",
    ":5:22: the part {AA} holds itself" },
  { "vivavoce-pack: 1\nabout: x\nextends: [general]\nlabels:\n"
    "- {rule: a, pattern: '^(?<name>X)::', example: 'x: y', gives: X | - | - | -}\n",
    ":5:22: own:a gives from its example 'no label'" },
  { "vivavoce-pack: 1\nabout: x\nextends: [general]\nlabels:\n"
    "- {rule: a, pattern: '^(?<name>THE X):', sure: 2, example: 'THE X: y', gives: THE X | - | - | -}\n",
    ":5:22: without this rule its example comes out the same; give another example for 'own:a'" },
  { "vivavoce-pack: 1\nabout: x\nextends: [general]\nno-labels: ['The President: I']\n",
    ":4:13: a label is found in 'The President: I'" },
  { "vivavoce-pack: 1\nabout: x\nevidence:\n- {rule: a, pattern: x, example: y}\n",
    ":4:22: this evidence is not in its own example: 'y'" },
};

static VvPacks *
packs_with (const char *yaml, char **path, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("packs-XXXXXX", NULL);
  *path = g_build_filename (folder, "own.yaml", NULL);
  g_assert_true (g_file_set_contents (*path, yaml, -1, NULL));
  VvPacks *own = vv_packs_load (FOLDER, *path, error);
  g_unlink (*path);
  g_rmdir (folder);
  return own;
}

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      g_autoptr (VvPacks) own = packs_with (mistakes[i].yaml, &path, &error);
      g_assert_null (own);
      g_auto (GStrv) parts = g_strsplit (error->message, path, -1);
      g_autofree char *messages = g_strjoinv ("", parts);
      g_assert_cmpstr (messages, ==, mistakes[i].messages);
    }
}

/* Every example before every rule of its section, as the rule itself says and as it does once it has been asked often.
 */
static void
test_letters (void)
{
  g_autoptr (GPtrArray) names = vv_packs_names (packs);
  guint matches = 0;
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const VvPack *pack = vv_packs_get (packs, g_ptr_array_index (names, i), &error);
      g_assert_no_error (error);
      for (VvSection section = VV_SECTION_LABELS; section < VV_SECTIONS; section++)
        for (guint k = 0; k < pack->rules[section]->len; k++)
          {
            const VvRule *rule = g_ptr_array_index (pack->rules[section], k);
            for (guint n = 0; n < 300; n++)
              vv_rule_match (pack, rule, "~", 0, NULL);
            for (guint n = 0; n < pack->rules[section]->len; n++)
              {
                const VvRule *other = g_ptr_array_index (pack->rules[section], n);
                gboolean own = g_regex_match (rule->regex, other->example, 0, NULL);
                g_assert_cmpint (vv_rule_match (pack, rule, other->example, 0, NULL), ==, own);
                matches += own ? 1 : 0;
              }
          }
    }
  g_assert_cmpuint (matches, >, 1000);
}

/* Without a line of C: a record whose labels end in an arrow. */
static void
test_own (void)
{
  const char yaml[] = "vivavoce-pack: 1\nabout: labels with an arrow\nextends: [general]\nlabels:\n"
                      "- {rule: arrow, pattern: '^(?<name>{NAME}) => ', example: 'Ann Roe => Yes.', "
                      "gives: Ann Roe | - | - | -}\nfurniture:\n- {rule: foot, pattern: 'Sheet [0-9]+$', "
                      "example: Sheet 1}\n";
  const char record[] = "Ann Roe => We begin.\n\nSheet 1\n\nBob Doe => Good.\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (VvPacks) own = packs_with (yaml, &path, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_static (record, sizeof record - 1);
  g_autoptr (VvSource) source = vv_read_bytes ("t.txt", bytes, NULL, &error);
  g_autoptr (VvScript) script = vv_segment (source, own, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (script->segments->len, ==, 2);
  const VvSegment *second = g_ptr_array_index (script->segments, 1);
  g_assert_cmpstr (second->speaker->name, ==, "Bob Doe");
  g_assert_cmpstr (second->rule, ==, "own:arrow");
  g_assert_cmpuint (second->line, ==, 5);
  g_assert_cmpstr (((const VvPackScore *) g_ptr_array_index (script->packs, 0))->name, ==, "own");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *printed, *plain;
  } rows[] = {
    { "A Dangerous Alliance: Unveiling the Truth”", "A Dangerous Alliance: Unveiling the Truth" },
    { "“A Dangerous Alliance”", "A Dangerous Alliance" },
    { "The “Silence” Procedure", "The “Silence” Procedure" },
    { "The End of “Silence”", "The End of “Silence”" },
    { "“Dangerous Alliance", "Dangerous Alliance" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *plain = vv_header_plain_title (rows[i].printed);
      g_assert_cmpstr (plain, ==, rows[i].plain);
    }
  g_assert_true (vv_header_is_title ("Russia and North Korea’s Dangerous Alliance: Unveiling the Truth"));
  g_assert_false (vv_header_is_title ("Every Council member must speak out against this recklessness."));
  g_assert_false (vv_header_is_title ("felix 😂 said that 👀 siuuu x€y â"));
  g_assert_false (vv_header_is_title ("we went on without a full stop to the end"));
}

static void
test_dates (void)
{
  static const char *const rows[][2] = { { "May 20, 2019", "2019-05-20" },
                                         { "3 July 2024", "2024-07-03" },
                                         { "Held on 2024-07-03", "2024-07-03" },
                                         { "New York, le 27 septembre 2024", "2024-09-27" },
                                         { "Martes 24 de septiembre de 2024", "2024-09-24" },
                                         { "Нью-Йорк, 1 мая 2024 года", "2024-05-01" },
                                         { "الاثنين، 16 آذار/مارس 2026، الساعة 10/00", "2026-03-16" },
                                         { "الخميس، 1 تشرين الأول/أكتوبر 2026", "2026-10-01" },
                                         { "2026年3月13日星期五上午10时举行", "2026-03-13" } };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = vv_header_date (rows[i][0]);
      g_assert_cmpstr (date, ==, rows[i][1]);
    }
  g_assert_null (vv_header_date ("in May"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  packs = vv_packs_load (FOLDER, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/packs/a rule that learns letters matches what it matched", test_letters);
  g_test_add_func ("/packs/each rule reads its example, and is needed", test_packs);
  g_test_add_func ("/packs/every mistake is told at its place", test_mistakes);
  g_test_add_func ("/packs/a file of one's own needs no C", test_own);
  g_test_add_func ("/labels/names, states and languages come apart", test_more_labels);
  g_test_add_func ("/header/titles lose marks without a partner", test_titles);
  g_test_add_func ("/header/dates become ISO dates", test_dates);
  int result = g_test_run ();
  vv_packs_free (packs);
  return result;
}
