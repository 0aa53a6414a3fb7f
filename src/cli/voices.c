/* cli/voices: the verb "voices": the cast, the engines, and auditions. */
#include "cli/cli.h"

#include "audio/audio.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  VvCommon common;
  char *audition, *output, *text, *cache;
  gboolean all, distances;
  char **inputs;
} Options;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->audition);
  g_free (options->output);
  g_free (options->text);
  g_free (options->cache);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
  const GOptionEntry entries[] = {
    { "audition", 'a', 0, G_OPTION_ARG_STRING, &options->audition,
      "Speak a sample in this voice of the cast, or ENGINE/VOICE", "NAME" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "The sample's WAV file (default: NAME.wav)", "FILE" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options->text, "What to say in the sample", "TEXT" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->common.language, "Language of the sample (default: en)", "TAG" },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options->all, "List every engine, voice and variant that a cast may name",
      NULL },
    { "distances", 0, 0, G_OPTION_ARG_NONE, &options->distances,
      "How far the voices of the pool, or of the meeting FILE, are apart", NULL },
    VV_OPTION_CAST (options->common),
    VV_OPTION_RATE (options->common),
    VV_OPTION_ENGINE_CACHE (options->cache),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context
      = g_option_context_new ("[FILE] - list the cast: who gets which voice; hear one; how far they are apart");
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  guint most = options->distances ? 1 : 0;
  const char *extra = options->inputs && g_strv_length (options->inputs) > most ? options->inputs[most] : NULL;
  if (extra)
    *exit_code = vv_cli_usage ("voices", "'%s' is too much; to hear a voice give --audition NAME", extra);
  else if ((options->audition != NULL) + options->all + options->distances > 1)
    *exit_code = vv_cli_usage ("voices", "give only one of --audition, --all and --distances");
  else if (options->text && !*options->text)
    *exit_code = vv_cli_usage ("voices", "--text: give the text");
  return *exit_code == VV_EXIT_DONE;
}

static void
list_cast (const VvCast *cast)
{
  g_autoptr (GPtrArray) roles = vv_cast_roles (cast);
  for (guint i = 0; i < roles->len; i++)
    {
      const VvRole *role = g_ptr_array_index (roles, i);
      g_autoptr (VvVoice) voice = vv_cast_voice (cast, role, "en");
      g_autofree char *name = vv_voice_name (voice);
      printf ("%s: %s; %s %s, %u words a minute, pitch %u, range %u, volume %u\n", role->name,
              role->about ? role->about : "no description", voice->engine, name, voice->rate_wpm, voice->pitch,
              voice->range, voice->volume);
    }
}

static void
list_names (const char *title, const char *const *names)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) names);
  printf ("%s: %s\n", title, joined);
}

static void
list_all (const VvCatalogue *catalogue)
{
  g_autofree const char **engines = vv_engine_names ();
  list_names ("engines", engines);
  list_names ("voices", vv_catalogue_voices (catalogue));
  list_names ("variants", vv_catalogue_variants (catalogue));
  for (guint i = 0; engines[i]; i++)
    if (vv_engine_voices (engines[i]))
      {
        g_autofree char *title = g_strconcat ("voices of ", engines[i], NULL);
        list_names (title, vv_engine_voices (engines[i]));
      }
}

static GArray *
speak (const Options *options, const VvHouse *house, const VvVoice *voice, GError **error)
{
  const VvCommon *common = &options->common;
  const char *language = common->language ? common->language : "en";
  g_autoptr (VvPool) pool = vv_common_pool (common, house, options->cache, error);
  if (!pool)
    return NULL;
  const VvSound sound = { { 64, 10 }, -19 };
  const char *text = options->text ? options->text : vv_cast_calibration (common->cast, language);
  return vv_speak (common->cast, voice, language, text, &sound, pool, error);
}

/* The voice called so: by the cast, or "flite/rms", with the narrator's settings; NULL with a message where there is
 * none. */
static VvVoice *
find_voice (const Options *options, char **file, char **problem)
{
  const VvCast *cast = options->common.cast;
  const char *name = options->audition, *slash = strchr (name, '/');
  const char *language = options->common.language ? options->common.language : "en";
  const VvRole *role = vv_cast_find (cast, name);
  if (role || !slash)
    {
      *file = g_strconcat (name, ".wav", NULL);
      *problem = role ? NULL : g_strdup_printf ("there is no '%s' in the cast; 'vivavoce voices' lists it", name);
      return role ? vv_cast_voice (cast, role, language) : NULL;
    }
  g_autoptr (VvVoice) voice = vv_cast_voice (cast, vv_cast_find (cast, "narrator"), "en");
  g_free (voice->engine);
  g_free (voice->voice);
  voice->engine = g_strndup (name, (gsize) (slash - name));
  voice->voice = g_strdup (slash + 1);
  *file = g_strconcat (voice->voice, ".wav", NULL);
  *problem = vv_catalogue_check (options->common.catalogue, voice->engine, voice->voice, NULL);
  return *problem ? NULL : g_steal_pointer (&voice);
}

static int
audition (const Options *options, const VvHouse *house)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL, *problem = NULL;
  g_autoptr (VvVoice) voice = find_voice (options, &file, &problem);
  if (!voice)
    return vv_cli_usage ("voices", "%s", problem);
  const char *path = options->output ? options->output : file;
  g_autoptr (GArray) pcm = speak (options, house, voice, &error);
  if (!pcm || !vv_audio_write_wav (path, (const gfloat *) (const void *) pcm->data, pcm->len, &error))
    return vv_cli_tell (error);
  g_printerr ("wrote %s\n", path);
  return VV_EXIT_DONE;
}

static int
show_distances (Options *options, const VvHouse *house)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  if (options->inputs)
    {
      g_autoptr (VvSource) source = vv_common_read (&options->common, house, options->inputs[0], &error);
      g_autoptr (VvScript) script = source ? vv_common_segment (&options->common, house, source, &error) : NULL;
      if (!script)
        return vv_cli_tell (error);
      text = vv_inspect_distances (script, options->common.cast);
    }
  else
    text = vv_inspect_pool_distances (options->common.cast);
  fputs (text, stdout);
  return VV_EXIT_DONE;
}

int
vv_cli_voices (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GError) error = NULL;
  if (!vv_common_load (&options.common, house, &error))
    return vv_cli_tell (error);
  if (options.audition)
    return audition (&options, house);
  if (options.distances)
    return show_distances (&options, house);
  list_cast (options.common.cast);
  if (options.all)
    list_all (options.common.catalogue);
  return VV_EXIT_DONE;
}
