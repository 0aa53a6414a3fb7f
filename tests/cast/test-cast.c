/* cast: loading, mistakes, and who gets which voice. */
#include "cast/cast.h"
#include "cast/gender.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static VvCatalogue *catalogue;

static VvCast *
cast_with (const char *yaml, GError **error)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("vivavoce-XXXXXX", &path, NULL);
  close (fd);
  g_assert_true (g_file_set_contents (path, yaml, -1, NULL));
  VvCast *cast = vv_cast_load (VV_SOURCE_DIR "/voices", path, catalogue, error);
  g_unlink (path);
  return cast;
}

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

/* The voice of another language reads where there is none, and says so; where there is one, it does. */
static void
test_stand_ins (void)
{
  static const char *const voices[][2] = {
    { "so", "om" }, { "tl-PH", "id" }, { "fil", "id" }, { "ti", "am" },    { "ps", "fa" },      { "ha", "sw" },
    { "yo", "sw" }, { "zu", "tn" },    { "st", "tn" },  { "ckb", "fa" },   { "gl", "pt" },      { "tg", "ru" },
    { "mn", "kk" }, { "dv", "id" },    { "yi", "he" },  { "xx", "en-us" }, { "os-Cyrl", "ru" }, { "km", "en-us" },
    { "sl", NULL }, { "ms", NULL },    { "sr", NULL },  { "en-GB", NULL },
  };
  g_autoptr (VvCast) cast = cast_with ("vivavoce-cast: 1\n", NULL);
  const VvRole *narrator = vv_cast_find (cast, "narrator");
  for (gsize i = 0; i < G_N_ELEMENTS (voices); i++)
    {
      g_autoptr (VvVoice) voice = vv_cast_voice (cast, narrator, voices[i][0]);
      g_autofree char *note = vv_cast_stand_in (cast, voice, voices[i][0]);
      g_assert_true ((note != NULL) == (voices[i][1] != NULL));
      if (note)
        g_assert_cmpstr (voice->voice, ==, voices[i][1]);
    }
  g_autoptr (VvCast) own = cast_with ("vivavoce-cast: 1\nlanguages: {so: sw}\n", NULL);
  g_autoptr (VvVoice) named = vv_cast_voice (own, vv_cast_find (own, "narrator"), "so");
  g_autofree char *none = vv_cast_stand_in (own, named, "so");
  g_assert_cmpstr (named->voice, ==, "sw");
  g_assert_null (none);
}

static const struct
{
  const char *yaml, *message; /* without the file's name */
} mistakes[] = {
  { "vivavoce-cast: 1\nnarator: {}\n", ":2:1: unknown key 'narator'; did you mean 'narrator'?" },
  { "narrator: {}\n", ":1:1: this is no cast: it must begin with 'vivavoce-cast: 1'" },
  { "vivavoce-cast: 1\nnarrator: {rate: 901}\n", ":2:18: 'rate' must be a whole number from 80 to 900, not '901'" },
  { "vivavoce-cast: 1\nnarrator: {voice: en-gb}\n", ":2:19: there is no voice 'en-gb'; did you mean 'en'?" },
  { "vivavoce-cast: 1\nspeakers: {X: {variant: edwrad}}\n",
    ":2:25: there is no variant 'edwrad'; did you mean 'edward'?" },
  { "vivavoce-cast: 1\npool: []\n", ":2:7: the pool is empty" },
  { "vivavoce-cast: 1\npauses: {sentence: -1}\n",
    ":2:20: 'sentence' must be a whole number from 0 to 10000, not '-1'" },
  { "vivavoce-cast: 1\nannouncements: {mode: loud}\n",
    ":2:23: 'mode' must be full, short, change or none, not 'loud'" },
  { "vivavoce-cast: 1\nlanguages: {fr: fr-fr}\n", ":2:17: there is no voice 'fr-fr'; did you mean 'fr'?" },
  { "vivavoce-cast: 1\nvoices: two\n", ":2:9: 'voices' must be many or single, not 'two'" },
  { "vivavoce-cast: 1\nspeakers: {X: {f0: 20}}\n", ":2:20: 'f0' must be a whole number from 40 to 500, not '20'" },
  { "vivavoce-cast: 1\nspeakers: {X: {gender: x}}\n", ":2:24: 'gender' must be female, male or unknown, not 'x'" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (cast_with (mistakes[i].yaml, &error));
      g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, mistakes[i].message));
    }
}

static const VvRole *
role_of (GHashTable *picks, const VvScript *script, const char *name)
{
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      if (g_str_equal (speaker->name, name))
        return g_hash_table_lookup (picks, speaker);
    }
  return NULL;
}

static void
test_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvCast) cast = cast_with (
      "vivavoce-cast: 1\nspeakers: {Ms. Doe: {variant: f2}}\naffiliations: {Norway: {variant: m3}}\n", &error);
  g_assert_no_error (error);
  g_autoptr (VvScript) script = script_of ("Ms. Doe (Norway): A.\nMr. Roe (Norway): B.\nThe President: C.\n");
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  g_assert_cmpstr (role_of (picks, script, "Ms. Doe")->settings.variant, ==, "f2");
  g_assert_cmpstr (role_of (picks, script, "Mr. Roe")->settings.variant, ==, "m3");
  g_assert_cmpstr (role_of (picks, script, "The President")->name, ==, "president");
}

static void
test_pool (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (GString) meeting = g_string_new (NULL);
  for (char c = 'A'; c < 'E'; c++)
    g_string_append_printf (meeting, "Ms. %co: Yes.\nMr. %co: No.\n", c, c);
  g_autoptr (VvScript) script = script_of (meeting->str);
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  g_autoptr (GHashTable) voices = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      const VvRole *role = g_hash_table_lookup (picks, speaker);
      g_assert_cmpint (role->gender, ==, g_str_has_prefix (speaker->name, "Ms.") ? 'f' : 'm');
      g_assert_true (g_hash_table_add (voices, (gpointer) role)); /* nobody has it yet */
    }
}

static void
test_stable (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (VvScript) one = script_of ("Mr. Roe: Yes.\n"), two = script_of ("The President: A.\nMr. Roe: Yes.\n");
  g_autoptr (GHashTable) first = vv_cast_pick (cast, one), second = vv_cast_pick (cast, two);
  g_assert_true (role_of (first, one, "Mr. Roe") == role_of (second, two, "Mr. Roe"));
}

static void
test_many (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (GString) meeting = g_string_new (NULL);
  for (int i = 0; i < 60; i++)
    g_string_append_printf (meeting, "Mr. Speaker%c%c: Yes.\n", 'a' + i / 26, 'a' + i % 26);
  g_autoptr (VvScript) script = script_of (meeting->str);
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      const VvRole *role = g_hash_table_lookup (picks, g_ptr_array_index (script->speakers, i));
      g_assert_cmpint (role->gender, ==, 'm');
    }
}

static void
test_score (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (VvScript) script
      = script_of ("The President: I thank Mr. Roe.\nI shall now make a statement in my capacity as the "
                   "representative of Kenya.\nMr. Roe (Norway) (spoke in French): Yes.\n");
  g_autoptr (VvScore) score = vv_cast_score (cast, script);
  static const char *const spoken[] = { "The President.",
                                        "I thank Mr. Roe.",
                                        "The President, in the capacity of representative of Kenya.",
                                        "I shall now make a statement in my capacity as the representative of Kenya.",
                                        "Mr. Roe, Norway, speaking in French.",
                                        "Yes." };
  g_assert_cmpuint (score->cues->len, ==, G_N_ELEMENTS (spoken));
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      g_assert_cmpstr (((const VvSentence *) g_ptr_array_index (cue->sentences, 0))->spoken, ==, spoken[i]);
    }
  const VvCue *plain = g_ptr_array_index (score->cues, 1), *shaded = g_ptr_array_index (score->cues, 3);
  g_assert_cmpstr (plain->voice->variant, ==, shaded->voice->variant);
  g_assert_cmpuint (shaded->voice->pitch, ==, plain->voice->pitch - 12);
  g_assert_cmpuint (score->chapters->len, ==, 3);
  vv_cast_set_announce (cast, VV_ANNOUNCE_OFF);
  g_autoptr (VvScore) silent = vv_cast_score (cast, script);
  g_assert_cmpuint (silent->cues->len, ==, 3);
}

static void
test_gender_rows (void)
{
  for (gsize i = 0; i < vv_addressed_n; i++)
    g_assert_cmpint (vv_gender_of_name (vv_addressed[i].example), ==, vv_addressed[i].gender);
  for (gsize i = 0; i < vv_chair_addresses_n; i++)
    {
      g_autofree char *said = g_strconcat ("Thank you, ", vv_chair_addresses[i].phrase, ".", NULL);
      g_assert_cmpint (vv_gender_of_address (said), ==, vv_chair_addresses[i].gender);
    }
  static const char *const silent[] = { "The President", "Kenya", "J. M. Roe", "Hermione", "Sirin", "Представитель" };
  for (gsize i = 0; i < G_N_ELEMENTS (silent); i++)
    g_assert_cmpint (vv_gender_of_name (silent[i]), ==, '?');
}

static void
test_gender (void)
{
  static const struct
  {
    const char *record, *name;
    char gender;
  } rows[] = {
    { "The President: A.\nMr. Roe: Thank you, Madam President.\n", "The President", 'f' },
    { "Г-н Роу: Благодарю Вас, г-жа Председатель.\nПредседатель: Да.\n", "Председатель", 'f' },
    { "The Chair: A.\nMs. Roe: As you said, Mr. Chair, no.\n", "The Chair", 'm' },
    { "Maria Roe (Chile): A.\nJohn Doe (Peru): B.\n", "Maria Roe", 'f' },
    { "Maria Roe (Chile): A.\nJohn Doe (Peru): B.\n", "John Doe", 'm' },
    { "Mr. Maria Roe (Chad): A.\nJohn Doe (Peru): B.\n", "Mr. Maria Roe", 'm' }, /* names are only a hint */
    { "Ms. Doe: A.\nThe Clerk: B.\n", "The Clerk", '?' },
  };
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvScript) script = script_of (rows[i].record);
      gboolean found = FALSE;
      for (guint j = 0; j < script->speakers->len; j++)
        {
          const VvSpeaker *speaker = g_ptr_array_index (script->speakers, j);
          if (!g_str_equal (speaker->name, rows[i].name))
            continue;
          found = TRUE;
          g_assert_cmpint (vv_cast_gender (cast, script, speaker), ==, rows[i].gender);
        }
      g_assert_true (found);
    }
}

/* A voice that nobody measured has the figures of the one that it is made of, and its own pitch. */
static void
test_figures (void)
{
  g_autoptr (VvCast) cast = cast_with ("vivavoce-cast: 1\nspeakers: {High: {variant: kfb, pitch: 80}, "
                                       "Low: {variant: kfb, pitch: 20}, Far: {variant: kmc, pitch: 80}}\n",
                                       NULL);
  const VvRole *kfb = vv_cast_find (cast, "kfb"), *kmc = vv_cast_find (cast, "kmc");
  const VvRole *high = vv_cast_find (cast, "High"), *low = vv_cast_find (cast, "Low"),
               *far = vv_cast_find (cast, "Far");
  g_assert_cmpuint (high->formants, ==, kfb->formants);
  g_assert_cmpint (low->balance_db, ==, kfb->balance_db);
  g_assert_cmpuint (far->formants, ==, kmc->formants);
  g_assert_cmpuint (low->f0_hz, <, kfb->f0_hz);
  g_assert_cmpuint (high->f0_hz, >, kfb->f0_hz);
  /* Fifty steps are an octave. */
  g_assert_cmpfloat_with_epsilon (log2 ((double) high->f0_hz / low->f0_hz), 60.0 / 50.0, 0.02);
}

/* Half of at least fourteen are female, each has figures, any two are told apart. */
static void
test_pool_apart (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  const GPtrArray *pool = vv_cast_pool (cast);
  guint female = 0;
  g_assert_cmpuint (pool->len, >=, 14);
  for (guint i = 0; i < pool->len; i++)
    {
      const VvRole *one = g_ptr_array_index (pool, i);
      female += one->gender == 'f' ? 1 : 0;
      for (guint j = i + 1; j < pool->len; j++)
        {
          VvDistance distance = vv_role_distance (one, g_ptr_array_index (pool, j));
          g_assert_cmpfloat (vv_distance_total (&distance), >=, 1.0);
        }
    }
  g_assert_cmpuint (2 * female, ==, pool->len);
}

static void
test_distance (void)
{
  VvRole low = { .f0_hz = 100, .formants = 100, .balance_db = -10, .settings.rate_wpm = 165 }, high = low;
  high.f0_hz = 200;
  VvDistance octave = vv_role_distance (&low, &high);
  g_assert_cmpfloat_with_epsilon (octave.pitch, 6, 0.001); /* twelve semitones, two a unit */
  g_assert_cmpfloat_with_epsilon (vv_distance_total (&octave), 6, 0.001);
  high.balance_db = -42;
  VvDistance both = vv_role_distance (&high, &low);
  g_assert_cmpfloat_with_epsilon (vv_distance_total (&both), 10, 0.001); /* 6, 8 */
}

static void
test_neighbours (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (GString) meeting = g_string_new (NULL);
  for (char c = 'A'; c < 'H'; c++)
    g_string_append_printf (meeting, "Ms. %co: Yes.\nMs. %cu: No.\nMs. %co: Why?\n", c, c, c);
  g_autoptr (VvScript) script = script_of (meeting->str);
  g_autoptr (GPtrArray) neighbours = vv_script_neighbours (script);
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  g_assert_cmpuint (neighbours->len, ==, 13);
  g_assert_cmpuint (((const VvNeighbours *) g_ptr_array_index (neighbours, 0))->times, ==, 2);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const VvNeighbours *pair = g_ptr_array_index (neighbours, i);
      VvDistance distance
          = vv_role_distance (g_hash_table_lookup (picks, pair->one), g_hash_table_lookup (picks, pair->other));
      g_assert_cmpfloat (vv_distance_total (&distance), >=, 1.0);
    }
}

static void
test_one_voice (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvCast) cast = cast_with ("vivavoce-cast: 1\nvoices: single\n", &error);
  g_assert_no_error (error);
  g_autoptr (VvScript) script
      = script_of ("Ms. Doe: I now speak in my capacity as the representative of Kenya.\nMr. Roe: No.\n");
  g_autoptr (VvScore) score = vv_cast_score (cast, script);
  guint announcements = 0;
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      announcements += cue->kind == VV_CUE_ANNOUNCEMENT ? 1 : 0;
      g_assert_true (vv_voice_equal (cue->voice, ((const VvCue *) g_ptr_array_index (score->cues, 0))->voice));
    }
  g_assert_cmpuint (announcements, >=, 2);
}

/* Words of English in the cast; asked for, of the record's language; pauses go with it. */
static void
test_rate (void)
{
  g_autoptr (VvCast) cast = cast_with ("vivavoce-cast: 1\nspeakers: {Quick: {rate: 330}}\n", NULL);
  const VvRole *narrator = vv_cast_find (cast, "narrator"), *quick = vv_cast_find (cast, "Quick");
  const struct
  {
    guint asked;
    const VvRole *role;
    const char *language, *record;
    guint rate_wpm, sentence_ms;
  } rows[] = {
    { 0, narrator, "en", "en", 165, 350 },   { 0, narrator, "fr", "en", 188, 350 },
    { 0, narrator, "ru", "ru", 132, 350 },   { 0, quick, "en", "en", 330, 350 },
    { 330, narrator, "en", "en", 330, 175 }, { 330, narrator, "ru", "ru", 330, 140 },
    { 330, narrator, "ru", "en", 264, 175 }, { 330, quick, "en", "en", 660, 175 },
    { 600, quick, "en", "en", 900, 96 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      vv_cast_set_rate (cast, rows[i].asked);
      g_autoptr (VvVoice) voice = vv_cast_voice_in (cast, rows[i].role, rows[i].language, rows[i].record);
      g_assert_cmpuint (voice->rate_wpm, ==, rows[i].rate_wpm);
      g_assert_cmpuint (vv_cast_pauses (cast, rows[i].record).sentence_ms, ==, rows[i].sentence_ms);
    }
  vv_cast_set_rate (cast, 0);
  g_autoptr (VvVoice) voice = vv_cast_voice (cast, narrator, "en");
  g_assert_true (vv_cast_switch (cast, voice, "en", "ru"));
  g_assert_cmpuint (voice->rate_wpm, ==, 132);
}

/* Slower than what the narrator else says, and set off on both sides. */
static void
test_heading (void)
{
  g_autoptr (VvCast) cast = cast_with ("vivavoce-cast: 1\nheadings: {rate: 80}\npauses: {after-heading: 1500}\n", NULL);
  g_autoptr (VvScript) script = script_of ("# Opening\n\nMr. Roe: Yes.\n\n## The vote\n\nMs. Doe: No.\n");
  g_autoptr (VvScore) score = vv_cast_score (cast, script);
  guint headings = 0;
  for (guint i = 0; i + 1 < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i), *next = g_ptr_array_index (score->cues, i + 1);
      if (cue->kind != VV_CUE_HEADING && cue->kind != VV_CUE_TITLE)
        continue;
      headings++;
      g_assert_cmpuint (cue->voice->rate_wpm, ==, 132);
      g_assert_cmpuint (next->pause_before_ms, ==, 1500);
    }
  g_assert_cmpuint (headings, ==, 2);
}

/* One sentence of 3,000 characters: cut at commas alone, and each cut is a short pause. */
static void
test_long_sentence (void)
{
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, NULL);
  g_autoptr (GString) text = g_string_new ("Mr. Roe: We remember those who came to the river in the spring");
  while (text->len < 3000)
    g_string_append (text, ", and those who stayed behind with their children in the valley below");
  g_string_append (text, ". Thank you.\n");
  g_autoptr (VvScript) script = script_of (text->str);
  g_autoptr (VvScore) score = vv_cast_score (cast, script);
  guint cuts = 0;
  for (guint i = 1; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      for (guint k = 0; k < cue->sentences->len; k++)
        {
          const VvSentence *sentence = g_ptr_array_index (cue->sentences, k);
          gboolean cut = !g_str_has_suffix (sentence->printed, ".");
          cuts += cut ? 1 : 0;
          g_assert_true (!cut || g_str_has_suffix (sentence->printed, ","));
          g_assert_cmpuint (vv_cue_pause_after (cue, k), ==, cut ? 160 : 350);
        }
      if (i > 1)
        g_assert_cmpuint (cue->pause_before_ms, <=, 350);
    }
  g_assert_cmpuint (cuts, >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  catalogue = vv_catalogue_new (VV_ESPEAK_DATA, VV_SOURCE_DIR "/voices/variants", NULL);
  g_assert_nonnull (catalogue);
  g_test_add_func ("/cast/a voice that was not measured has the figures of what it is made of", test_figures);
  g_test_add_func ("/cast/every mistake is told at its place", test_mistakes);
  g_test_add_func ("/cast/the voice of another language reads where there is none", test_stand_ins);
  g_test_add_func ("/cast/the named come first", test_named);
  g_test_add_func ("/cast/the pool gives each a voice of their gender and their own", test_pool);
  g_test_add_func ("/cast/a person sounds the same in every meeting", test_stable);
  g_test_add_func ("/cast/when the pool is used up everybody still has a voice", test_many);
  g_test_add_func ("/cast/each row that tells a gender tells it of its example", test_gender_rows);
  g_test_add_func ("/cast/gender from honorific, form of address, given name", test_gender);
  g_test_add_func ("/cast/any two voices of the pool are told apart", test_pool_apart);
  g_test_add_func ("/cast/distance has the units that its header says", test_distance);
  g_test_add_func ("/cast/those who follow each other are told apart", test_neighbours);
  g_test_add_func ("/cast/one voice says everything and announces who", test_one_voice);
  g_test_add_func ("/score/announcements, shades and chapters", test_score);
  g_test_add_func ("/cast/rates are of a language, and of a listener", test_rate);
  g_test_add_func ("/score/headings are slower and set off", test_heading);
  g_test_add_func ("/score/a long sentence is cut at commas", test_long_sentence);
  int result = g_test_run ();
  vv_catalogue_free (catalogue);
  return result;
}
