/* Which notes tell of a vote or an interruption. */
#include "cast/load.h"

#include <string.h>

static gboolean
row_matches (const VvSoundRule *rule, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (rule->pattern, 0, 0, NULL);
  g_assert_nonnull (regex);
  return g_regex_match (regex, text, 0, NULL);
}

/* Each example is told by its own row and no other: without the row it would be a plain note. */
static void
test_rows (void)
{
  for (const VvSoundRule *rule = vv_sound_rules; rule->pattern; rule++)
    {
      guint n = 0;
      g_assert_cmpint (vv_sound_kind (rule->example), ==, rule->kind);
      for (const VvSoundRule *other = vv_sound_rules; other->pattern; other++)
        n += row_matches (other, rule->example) ? 1 : 0;
      g_test_message ("%s", rule->example);
      g_assert_true (row_matches (rule, rule->example));
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_plain_notes (void)
{
  static const char *const notes[] = {
    "The meeting rose at 1 p.m.",
    "Applause",
    "A minute of silence was observed.",
    "The Division for Conference Services circulated a note.",
    "The member for Oldtown in the Chair",
    "Rires et applaudissements",
    "Aplausos",
    "Beifall",
    "Аплодисменты",
    "掌声",
    "تصفيق",
    "La séance est levée.",
    "The favourite of the house",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_test_message ("%s", notes[i]);
      g_assert_cmpint (vv_sound_kind (notes[i]), ==, VV_SOUND_NOTE);
    }
}

static void
test_languages (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "ar", "zh", "pt", "de" };
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    for (VvSoundKind kind = VV_SOUND_INTERRUPTION; kind <= VV_SOUND_VOTE; kind++)
      {
        gboolean found = FALSE;
        for (const VvSoundRule *rule = vv_sound_rules; rule->pattern; rule++)
          found = found || (rule->kind == kind && strstr (rule->languages, languages[i]));
        g_assert_true (found);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sounds/every row tells its example", test_rows);
  g_test_add_func ("/sounds/other notes tell of neither", test_plain_notes);
  g_test_add_func ("/sounds/eight languages have both", test_languages);
  return g_test_run ();
}
