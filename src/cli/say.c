/* cli/say: the verb "say": the workbench of the rules of speaking: one text, spoken or shown as it will be said. */
#include "cli/cli.h"

#include "audio/audio.h"

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/** Programs that play a WAV file, in the order in which they are looked for; ffplay last: it does not tell that nothing
 * was heard. */
static const struct
{
  const char *name, *options[5];
} players[] = {
  { "pw-play", { NULL } },
  { "paplay", { NULL } },
  { "aplay", { "-q", NULL } },
  { "mpv", { "--no-video", "--really-quiet", NULL } },
  { "ffplay", { "-nodisp", "-autoexit", "-v", "error", NULL } },
};

typedef struct
{
  VvCommon common;
  char *as, *output, *cache;
  gboolean spoken, ipa, explain;
  char **words;
} Options;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->as);
  g_free (options->output);
  g_free (options->cache);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
  const GOptionEntry entries[] = {
    { "spoken", 0, 0, G_OPTION_ARG_NONE, &options->spoken, "Show the text as the engine gets it", NULL },
    { "ipa", 0, 0, G_OPTION_ARG_NONE, &options->ipa, "Show the phonemes as the engine will utter them", NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &options->explain, "Show each rule that fired, with before and after", NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Write a WAV file instead of playing", "FILE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->common.language,
      "Language of the text: en, fr, ru … (default: en); the engine's names are taken too", "TAG" },
    VV_OPTION_CAST (options->common),
    VV_OPTION_RATE (options->common),
    { "as", 0, 0, G_OPTION_ARG_STRING, &options->as, "Who speaks: a name of the cast (default: the narrator)", "NAME" },
    VV_OPTION_ENGINE_CACHE (options->cache),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->words, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new (
      "TEXT… | - - say a text, or show how it will be said and why; - reads lines from standard input");
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  if (!options->words)
    *exit_code = vv_cli_usage ("say", "give the text, or - to read it from standard input");
  else if (options->spoken + options->ipa + options->explain + (options->output != NULL) > 1)
    *exit_code = vv_cli_usage ("say", "--spoken, --ipa, --explain and -o exclude each other");
  return *exit_code == VV_EXIT_DONE;
}

/* The engine's names for languages are BCP 47 but for Mandarin, whose code of ISO 639-3 it uses. */
static const char *
language_of (const Options *options)
{
  const char *language = options->common.language ? options->common.language : "en";
  return g_ascii_strncasecmp (language, "cmn", 3) == 0 ? "zh" : language;
}

/* The lines to say: the arguments as one, or standard input; NULL with an error when that is no UTF-8. */
static GPtrArray *
read_lines (const Options *options, GError **error)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  if (!g_str_equal (options->words[0], "-") || options->words[1])
    {
      g_ptr_array_add (lines, g_strjoinv (" ", options->words));
      return lines;
    }
  char *line = NULL;
  size_t room = 0;
  for (ssize_t n = getline (&line, &room, stdin); n >= 0; n = getline (&line, &room, stdin))
    {
      if (!g_utf8_validate (line, n - (line[n - 1] == '\n'), NULL))
        {
          g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "-:%u:1: this line is no UTF-8", lines->len + 1);
          g_clear_pointer (&lines, g_ptr_array_unref);
          break;
        }
      g_ptr_array_add (lines, g_strndup (line, (gsize) (n - (line[n - 1] == '\n'))));
    }
  free (line);
  return lines;
}

static void
print_rule (const char *rule, const char *before, const char *after, G_GNUC_UNUSED gpointer data)
{
  printf ("rule %s: '%s' is said '%s'\n", rule, before, after);
}

/* What will be said of a line: its sentences, one after another. */
static GPtrArray *
sentences_of (const Options *options, const VvVoice *voice, const char *line)
{
  VvReading how = vv_cast_reading (options->common.cast, voice, language_of (options), options->as);
  if (options->explain)
    how.fired = print_rule;
  return vv_speech_split (line, &how);
}

static void
print_spoken (const GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    printf ("%s%s", i > 0 ? " " : "", ((const VvSentence *) g_ptr_array_index (sentences, i))->spoken);
  printf ("\n");
}

static int
show_spoken (const Options *options, const VvVoice *voice, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GPtrArray) sentences = sentences_of (options, voice, g_ptr_array_index (lines, i));
      if (options->explain)
        printf ("said: ");
      print_spoken (sentences);
    }
  return VV_EXIT_DONE;
}

/* Appends the phonemes of the sentences from @first on that are in one language; returns where the next begin, or 0 for
 * an error. */
static guint
append_phonemes (const Options *options, const VvVoice *voice, const GPtrArray *sentences, guint first, VvPool *pool,
                 GPtrArray *phonemes, GError **error)
{
  const char *foreign = ((const VvSentence *) g_ptr_array_index (sentences, first))->foreign;
  g_autoptr (GPtrArray) spoken = g_ptr_array_new ();
  guint end = vv_speech_run_end (sentences, first);
  for (guint i = first; i < end; i++)
    g_ptr_array_add (spoken, ((VvSentence *) g_ptr_array_index (sentences, i))->spoken);
  g_autoptr (VvVoice) reader = vv_voice_copy (voice);
  if (foreign)
    vv_cast_switch (options->common.cast, reader, language_of (options), foreign);
  g_autoptr (GPtrArray) said = vv_phonemes (reader, spoken, pool, error);
  if (!said)
    return 0;
  for (guint i = 0; i < said->len; i++)
    g_ptr_array_add (phonemes, g_strdup (g_ptr_array_index (said, i)));
  return end;
}

static gboolean
show_phonemes (const Options *options, const VvVoice *voice, const GPtrArray *lines, VvPool *pool, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_sentence_free);
  g_autoptr (GPtrArray) phonemes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint)); /* of each line, in all */
  for (guint i = 0; i < lines->len; i++)
    {
      g_ptr_array_extend_and_steal (all, sentences_of (options, voice, g_ptr_array_index (lines, i)));
      g_array_append_val (ends, all->len);
    }
  for (guint next = 0; next < all->len;)
    {
      next = append_phonemes (options, voice, all, next, pool, phonemes, error);
      if (next == 0)
        return FALSE;
    }
  for (guint i = 0, k = 0; i < ends->len; i++)
    {
      for (guint first = k; k < g_array_index (ends, guint, i); k++)
        printf ("%s%s", k > first ? " " : "", (const char *) g_ptr_array_index (phonemes, k));
      printf ("\n");
    }
  return TRUE;
}

/* Plays the sound with the first player there is. */
static gboolean
play (const char *path, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (players); i++)
    {
      g_autofree char *program = g_find_program_in_path (players[i].name);
      if (!program)
        continue;
      g_autoptr (GPtrArray) line = g_ptr_array_new ();
      g_ptr_array_add (line, program);
      for (gsize k = 0; players[i].options[k]; k++)
        g_ptr_array_add (line, (gpointer) players[i].options[k]);
      g_ptr_array_add (line, (gpointer) path);
      g_ptr_array_add (line, NULL);
      g_autoptr (GError) why = NULL;
      g_autoptr (GSubprocess) player
          = g_subprocess_newv ((const char *const *) line->pdata, G_SUBPROCESS_FLAGS_NONE, &why);
      if (player && g_subprocess_wait_check (player, NULL, &why))
        return TRUE;
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s cannot play the sound: %s; write a file with -o FILE.wav",
                   players[i].name, why->message);
      return FALSE;
    }
  g_set_error_literal (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
                       "there is no program here that plays sound (aplay, paplay, mpv); write a file with -o FILE.wav");
  return FALSE;
}

static gboolean
speak (const Options *options, const VvVoice *voice, const GPtrArray *lines, VvPool *pool, GError **error)
{
  const VvSound sound = { { 64, 10 }, -19 };
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));
  g_autoptr (GArray) pcm
      = vv_speak (options->common.cast, voice, language_of (options), text->str, &sound, pool, error);
  if (!pcm)
    return FALSE;
  const gfloat *samples = (const gfloat *) (const void *) pcm->data;
  if (options->output)
    return vv_audio_write_wav (options->output, samples, pcm->len, error);
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", error);
  g_autofree char *path = folder ? g_build_filename (folder, "say.wav", NULL) : NULL;
  gboolean played = path && vv_audio_write_wav (path, samples, pcm->len, error) && play (path, error);
  if (path)
    {
      unlink (path);
      rmdir (folder);
    }
  return played;
}

static int
show_or_speak (const Options *options, const VvHouse *house, const VvRole *role, const GPtrArray *lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvVoice) voice = vv_cast_voice (options->common.cast, role, language_of (options));
  g_autofree char *note = vv_cast_stand_in (options->common.cast, voice, language_of (options));
  if (note)
    g_printerr ("%s\n", note);
  if (options->spoken || options->explain)
    return show_spoken (options, voice, lines);
  g_autoptr (VvPool) pool = vv_common_pool (&options->common, house, options->cache, &error);
  gboolean done = pool
                  && (options->ipa ? show_phonemes (options, voice, lines, pool, &error)
                                   : speak (options, voice, lines, pool, &error));
  return done ? VV_EXIT_DONE : vv_cli_tell (error);
}

int
vv_cli_say (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GError) error = NULL;
  if (!vv_common_load (&options.common, house, &error))
    return vv_cli_tell (error);
  const VvCast *cast = options.common.cast;
  const VvRole *role = vv_cast_find (cast, options.as ? options.as : "narrator");
  if (!role)
    return vv_cli_usage ("say", "there is no '%s' in the cast; 'vivavoce voices' lists it", options.as);
  g_autoptr (GPtrArray) lines = read_lines (&options, &error);
  if (!lines)
    return vv_cli_tell (error);
  exit_code = show_or_speak (&options, house, role, lines);
  vv_common_warn (&options.common);
  return exit_code;
}
