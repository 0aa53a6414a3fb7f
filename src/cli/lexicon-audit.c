/* cli/lexicon-audit: "lexicon audit": what nobody has said how to say, by how often it will be heard. */
#include "cli/lexicon.h"

#include "core/files.h"

#include <stdio.h>
#include <string.h>

/** A word list of a spelling checker has a few megabytes. */
#define WORDS_MOST_BYTES (64 * 1024 * 1024)

typedef struct
{
  VvCommon common;
  char *output, *cache, **words, **inputs;
} Options;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->output);
  g_free (options->cache);
  g_strfreev (options->words);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Write a lexicon with an entry for each, to be edited",
      "FILE" },
    { "words", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->words,
      "Words that are no names, one a line, such as /usr/share/dict/words; may be given again", "FILE" },
    VV_OPTION_CAST (options->common),
    VV_OPTIONS_INPUT (options->common),
    VV_OPTION_ENGINE_CACHE (options->cache),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new (
      "FILE|FOLDER… - list names and acronyms that no rule and no lexicon takes, what is heard most first");
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  if (!options->inputs)
    *exit_code = vv_cli_usage ("lexicon audit", "name a file or a folder");
  return *exit_code == VV_EXIT_DONE;
}

/* A line is a word, or after a hyphen an ending; what begins in capitals is a name, and '#' begins a remark. */
static gboolean
read_words (VvAudit *audit, const char *path, const char *language, GError **error)
{
  gsize size_bytes = 0;
  g_autofree char *text = vv_files_read (path, WORDS_MOST_BYTES, "list of words", &size_bytes, error);
  if (!text)
    return FALSE;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      const char *word = g_strstrip (lines[i]);
      if (*word && *word != '#' && g_utf8_validate (word, -1, NULL) && !g_unichar_isupper (g_utf8_get_char (word)))
        vv_audit_add_ordinary (audit, language, word);
    }
  return TRUE;
}

/* Ours, by language, then those of the user, which are of the language of the records. */
static gboolean
read_all_words (const Options *options, const VvHouse *house, VvAudit *audit, GError **error)
{
  g_autofree char *folder = g_build_filename (house->voices, "words", NULL);
  const char *stated = options->common.language ? options->common.language : "en";
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *language = g_strndup (name, strcspn (name, "."));
      if (!read_words (audit, path, language, error))
        return FALSE;
    }
  for (guint i = 0; options->words && options->words[i]; i++)
    if (!read_words (audit, options->words[i], stated, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_record (Options *options, const VvHouse *house, VvAudit *audit, const char *path, GError **error)
{
  VvCommon *common = &options->common;
  g_autoptr (VvSource) source = vv_common_read (common, house, path, error);
  g_autoptr (VvScript) script = source ? vv_common_segment (common, house, source, error) : NULL;
  g_autoptr (VvScore) score = script ? vv_cast_score (common->cast, script) : NULL;
  if (score)
    vv_audit_add (audit, score);
  return score != NULL;
}

/* The phonemes of every row. */
static GPtrArray *
utter_all (const Options *options, const VvHouse *house, const GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new (), languages = g_ptr_array_new ();
  if (rows->len == 0)
    return g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const VvUnknown *row = g_ptr_array_index (rows, i);
      g_ptr_array_add (words, row->word);
      g_ptr_array_add (languages, row->language);
    }
  g_autoptr (VvPool) pool = vv_common_pool (&options->common, house, options->cache, error);
  return pool ? vv_cli_utter (&options->common, pool, words, languages, error) : NULL;
}

/* A lexicon that changes nothing until it is edited. Words hold letters, hyphens and apostrophes only. */
static char *
skeleton (const GPtrArray *rows, const GPtrArray *said)
{
  GString *text = g_string_new ("# Say each as it should sound: another spelling under 'say', or 'letters: true', or\n"
                                "# 'ipa: …', or 'phonemes: …' in place of 'say: …'. Delete what is right as it is.\n"
                                "vivavoce-lexicon: 1\nentries:");
  for (guint i = 0; i < rows->len; i++)
    {
      const VvUnknown *row = g_ptr_array_index (rows, i);
      g_string_append_printf (
          text, "\n  # %u time%s, first at %s, now /%s/\n  - {word: \"%s\", say: \"%s\", language: %.*s}", row->times,
          row->times == 1 ? "" : "s", row->place, (const char *) g_ptr_array_index (said, i), row->word, row->word,
          (int) strcspn (row->language, "-_"), row->language);
    }
  g_string_append (text, rows->len > 0 ? "\n" : " []\n");
  return g_string_free (text, FALSE);
}

static int
show (const Options *options, const VvHouse *house, const VvAudit *audit, gboolean all_read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = vv_audit_list (audit);
  g_autoptr (GPtrArray) said = utter_all (options, house, rows, &error);
  if (!said)
    return vv_cli_tell (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const VvUnknown *row = g_ptr_array_index (rows, i);
      printf ("%u %s: %s in %s, said /%s/, first at %s\n", row->times, row->word, row->acronym ? "acronym" : "name",
              row->language, (const char *) g_ptr_array_index (said, i), row->place);
    }
  if (rows->len == 0 && all_read)
    g_printerr ("every name and acronym is in a lexicon\n");
  g_autofree char *text = options->output ? skeleton (rows, said) : NULL;
  return text ? vv_cli_write (options->output, text) : VV_EXIT_DONE;
}

int
vv_cli_lexicon_audit (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GError) error = NULL;
  g_autoptr (VvAudit) audit = vv_audit_new ();
  g_autoptr (GPtrArray) items = vv_batch_list ((const char *const *) options.inputs, ".", &error);
  if (!items || !vv_common_load (&options.common, house, &error) || !vv_common_packs (&options.common, house, &error)
      || !read_all_words (&options, house, audit, &error))
    return vv_cli_tell (error);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GError) why = NULL;
      if (!add_record (&options, house, audit, ((const VvItem *) g_ptr_array_index (items, i))->input, &why))
        {
          int code = vv_cli_tell (why);
          exit_code = MAX (exit_code, code);
        }
    }
  int shown = show (&options, house, audit, exit_code == VV_EXIT_DONE);
  vv_common_warn (&options.common);
  return MAX (exit_code, shown);
}
