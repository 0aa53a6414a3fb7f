/* render: the lexicons that are shipped: each is without a mistake, and each entry changes what eSpeak NG says. */
#include "speech/speech.h"
#include "synth/synth.h"

#include <string.h>

static const struct
{
  const char *language, *voice, *sentence;
} languages[] = {
  { "en", "en-us", "they said %s today" },
  { "fr", "fr", "l’avis de l’%s était clair" },
  { "es", "es", "la %s dijo" },
  { "de", "de", "die %s sagte" },
  { "pt", "pt", "a %s disse" },
  { "ru", "ru", "а %s против" },
  { "ar", "ar", "قال %s" },
  { "zh", "cmn-latn-pinyin", "在%s说" },
};

/** Where an entry is tried: eSpeak NG reads capitals as letters or as a word by what stands around them, and loses the
 *  plural s of some. NULL: the sentence of the language. */
static const char *const places[] = { "%s", NULL, "%ss", "the %s's role" };

/* As if they were the user's: then every mistake is told. */
static VvLexicon *
load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (VV_SOURCE_DIR "/voices/lexicon", 0, &error);
  g_assert_no_error (error);
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  for (const char *name = g_dir_read_name (folder); name; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (VV_SOURCE_DIR "/voices/lexicon", name, NULL);
      g_strv_builder_add (files, path);
    }
  g_auto (GStrv) paths = g_strv_builder_end (files);
  VvLexicon *lexicon = vv_lexicon_load (NULL, VV_ESPEAK_DATA, (const char *const *) paths, &error);
  g_assert_no_error (error);
  return lexicon;
}

static gsize
number_of (const char *language)
{
  for (gsize k = 0; k < G_N_ELEMENTS (languages); k++)
    if (g_strcmp0 (languages[k].language, language) == 0)
      return k;
  g_error ("no voice is given for '%s'", language ? language : "every language");
}

static char *
put (const char *place, const char *written)
{
  g_auto (GStrv) parts = g_strsplit (place, "%s", 2);
  return g_strconcat (parts[0], written, parts[1], NULL);
}

static void
remember_rule (const char *rule, const char *before, const char *after, gpointer data)
{
  (void) before;
  (void) after;
  g_ptr_array_add (data, g_strdup (rule));
}

/* What the engine says of @text, without the rule that guesses where no lexicon tells; @fired: (nullable): of the
 * rules. */
static char *
phonemes (VvLexicon *lexicon, const char *language, const char *voice_name, const char *text, GPtrArray *fired)
{
  VvVoice voice = { .engine = (char *) "espeak-ng",
                    .voice = (char *) voice_name,
                    .rate_wpm = 165,
                    .pitch = 50,
                    .range = 50,
                    .volume = 65 };
  g_autoptr (GHashTable) off = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (off, (gpointer) "acronym");
  const VvReading how = {
    .language = language, .lexicon = lexicon, .off = off, .fired = fired ? remember_rule : NULL, .fired_data = fired
  };
  g_autoptr (GPtrArray) sentences = vv_speech_split (text, &how);
  GString *said = g_string_new (NULL);
  for (guint i = 0; i < sentences->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *part = vv_engine_espeak.phonemes (&voice, sentence->spoken, &error);
      g_assert_no_error (error);
      g_string_append_printf (said, "%s ", part);
    }
  return g_string_free (said, FALSE);
}

static gboolean
holds (GPtrArray *fired, const char *rule)
{
  return g_ptr_array_find_with_equal_func (fired, rule, g_str_equal, NULL);
}

/* Does the entry take its own form, and is it heard in any of the places? */
static gboolean
is_heard (VvLexicon *lexicon, const VvLexiconEntry *entry, gsize k)
{
  g_autofree char *name = g_strconcat ("lexicon ", entry->place, NULL);
  gboolean heard = FALSE, found = FALSE;
  gsize n = g_str_equal (languages[k].language, "en") ? G_N_ELEMENTS (places) : 2;
  for (gsize i = 0; i < n && !(heard && found); i++)
    {
      g_autoptr (GPtrArray) fired = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *text = put (places[i] ? places[i] : languages[k].sentence, entry->written);
      g_autofree char *with = phonemes (lexicon, languages[k].language, languages[k].voice, text, fired);
      g_autofree char *without = phonemes (NULL, languages[k].language, languages[k].voice, text, NULL);
      found |= holds (fired, name);
      heard |= !g_str_equal (with, without);
    }
  if (!found)
    g_printerr ("%s: '%s' is never taken\n", entry->place, entry->written);
  else if (!heard)
    g_printerr ("%s: '%s' changes nothing\n", entry->place, entry->written);
  return heard && found;
}

static void
test_entries (void)
{
  g_autoptr (VvLexicon) lexicon = load ();
  const GPtrArray *entries = vv_lexicon_own (lexicon);
  guint bad = 0;
  g_assert_cmpuint (entries->len, >, 600);
  for (guint i = 0; i < entries->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (entries, i);
      bad += is_heard (lexicon, entry, number_of (entry->language)) ? 0 : 1;
    }
  g_assert_cmpuint (bad, ==, 0);
  g_auto (GStrv) warnings = vv_lexicon_warnings (lexicon);
  g_assert_cmpstr (warnings ? warnings[0] : NULL, ==, NULL);
}

static const struct
{
  const char *printed, *spoken;
} kinds[] = {
  { "the DPRK's note verbale", "the D P R K's [[n'oUt v3:b'A:l]]" },
  { "NGOs and the WHO", "N G O's and the W H O" },
  { "UNESCO, Unesco", "yoonesko, yoonesko" },
  { "Xi Jinping’s", "shee Jinping's" },
  { "the Houthis", "the hootheez" },
  { "coup d’état", "[[k'u: deIt'A:]]" },
};

static void
test_kinds (void)
{
  g_autoptr (VvLexicon) lexicon = load ();
  const VvReading how = { .language = "en", .lexicon = lexicon };
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) sentences = vv_speech_split (kinds[i].printed, &how);
      g_assert_cmpuint (sentences->len, ==, 1);
      g_assert_cmpstr (((const VvSentence *) g_ptr_array_index (sentences, 0))->spoken, ==, kinds[i].spoken);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_test_init (&argc, &argv, NULL);
  g_autofree char *parent = g_path_get_dirname (VV_ESPEAK_DATA);
  g_assert_true (vv_engine_espeak.start (parent, &error));
  g_assert_no_error (error);
  g_test_add_func ("/lexicon-data/kinds", test_kinds);
  g_test_add_func ("/lexicon-data/entries", test_entries);
  return g_test_run ();
}
