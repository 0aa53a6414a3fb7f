/* cli/lexicon: the verb "lexicon": looking after lexicons. */
#include "cli/lexicon.h"

#include "core/language.h"
#include "core/output.h"
#include "core/text.h"

#include <stdio.h>
#include <string.h>

static const VvVerb parts[] = {
  { "audit", "FILE|FOLDER… [-o SKELETON.yaml]", "list names and acronyms that nobody has said how to say",
    vv_cli_lexicon_audit },
  { "lock", "FILE -o LOCK | --check LOCK", "keep the phonemes of every entry; tell which an upgrade has changed",
    vv_cli_lexicon_lock },
  { "import", "FILE.pls [-o FILE.yaml]", "make a lexicon of a PLS 1.0 document", vv_cli_lexicon_import },
  { "export", "FILE.yaml [-o FILE.pls]", "make a PLS 1.0 document of a lexicon", vv_cli_lexicon_export },
};

/** A word that stands before another in small letters, so that capitals are not read as those of a line in capitals. */
static const char *const carriers[][2] = { { "en", "yes" }, { "fr", "oui" }, { "es", "sin" }, { "de", "ja" },
                                           { "pt", "sim" }, { "ru", "да" },  { "it", "sono" } };

static const char *
carrier_of (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (carriers); i++)
    if (vv_language_is (language, carriers[i][0]))
      return carriers[i][1];
  return NULL;
}

/* As it is said, behind a carrier when it stands in capitals. */
static char *
spoken_of (const VvCommon *common, const char *language, const char *word, gboolean *carried)
{
  const VvReading how = vv_cast_reading (common->cast, NULL, language, NULL);
  g_autoptr (GPtrArray) sentences = vv_speech_split (word, &how);
  g_autoptr (GString) spoken = g_string_new (NULL);
  const char *carrier = carrier_of (language);
  g_autofree char *small = g_utf8_strdown (word, -1);
  *carried = carrier && !g_str_equal (small, word);
  if (*carried)
    g_string_append_printf (spoken, "%s ", carrier);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (spoken, "%s%s", i > 0 ? " " : "",
                            ((VvSentence *) g_ptr_array_index (sentences, i))->spoken);
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

/* Sets @uttered of all words in the language of the word @first. */
static gboolean
utter_language (const VvCommon *common, VvPool *pool, const GPtrArray *words, const GPtrArray *languages, guint first,
                GPtrArray *uttered, GError **error)
{
  const char *language = g_ptr_array_index (languages, first);
  g_autoptr (GPtrArray) spoken = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *carried = g_new0 (gboolean, words->len);
  for (guint i = first; i < words->len; i++)
    if (g_str_equal (g_ptr_array_index (languages, i), language))
      {
        g_ptr_array_add (spoken, spoken_of (common, language, g_ptr_array_index (words, i), &carried[i]));
        g_array_append_val (places, i);
      }
  g_autoptr (VvVoice) voice = vv_cast_voice_of_phonemes (common->cast, language);
  g_autoptr (GPtrArray) phonemes = vv_phonemes (voice, spoken, pool, error);
  for (guint i = 0; phonemes && i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      const char *said = g_ptr_array_index (phonemes, i), *space = carried[place] ? strchr (said, ' ') : NULL;
      g_ptr_array_index (uttered, place) = g_strdup (space ? space + 1 : said);
    }
  return phonemes != NULL;
}

GPtrArray *
vv_cli_utter (const VvCommon *common, VvPool *pool, const GPtrArray *words, const GPtrArray *languages, GError **error)
{
  g_autoptr (GPtrArray) uttered = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (uttered, (gint) words->len);
  for (guint i = 0; i < words->len; i++)
    if (!g_ptr_array_index (uttered, i) && !utter_language (common, pool, words, languages, i, uttered, error))
      return NULL;
  return g_steal_pointer (&uttered);
}

int
vv_cli_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  if (!path)
    fputs (text, stdout);
  else if (!vv_output_replace (path, text, strlen (text), &error))
    return vv_cli_tell (error);
  else
    g_printerr ("wrote %s\n", path);
  return VV_EXIT_DONE;
}

static void
print_help (void)
{
  fputs ("Usage:\n", stdout);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    printf ("  vivavoce lexicon %s %s\n      %s\n", parts[i].name, parts[i].arguments, parts[i].about);
  fputs ("  vivavoce lexicon PART --help\n      all options of a part\n\nThe manual: man vivavoce\n", stdout);
}

int
vv_cli_lexicon (const VvHouse *house, int argc, char **argv)
{
  const char *names[G_N_ELEMENTS (parts) + 1] = { NULL };
  if (argc < 2)
    return vv_cli_usage ("lexicon", "give one of: audit, lock, import, export");
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help ();
      return VV_EXIT_DONE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      names[i] = parts[i].name;
      if (!g_str_equal (argv[1], parts[i].name))
        continue;
      g_autofree char *verb = g_strconcat ("lexicon ", parts[i].name, NULL);
      argv[1] = verb;
      return parts[i].run (house, argc - 1, argv + 1);
    }
  const char *nearest = vv_text_nearest (argv[1], names);
  g_autofree char *masked = vv_text_mask (argv[1]);
  return nearest ? vv_cli_usage ("lexicon", "there is no '%s'; did you mean '%s'?", masked, nearest)
                 : vv_cli_usage ("lexicon", "there is no '%s'; give one of: audit, lock, import, export", masked);
}
