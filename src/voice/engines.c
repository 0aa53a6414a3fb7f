/* voice/engines: the engines that a cast may name, and the voices of those that have few. */
#include "voice/catalogue.h"

#include "core/language.h"
#include "core/text.h"

#include <string.h>

static const char *const flite_voices[] = { "awb", "kal16", "rms", "slt", NULL };
static const char *const flite_languages[] = { "en", NULL };

/** In the order in which they are listed; the first is the default. */
static const struct
{
  const char *name;
  gboolean built_in;
  const char *package;                  /* of Debian, to build with */
  const char *const *voices;            /* NULL: those of the catalogue */
  const char *voice_female, *voice_any; /* where a cast names none */
  const char *const *languages;         /* first parts of BCP 47 tags; NULL: those of the catalogue */
} engines[] = {
  { VV_ENGINE_DEFAULT, TRUE, NULL, NULL, NULL, NULL, NULL },
#ifdef VV_FLITE
  { "flite", TRUE, "flite1-dev", flite_voices, "slt", "rms", flite_languages },
#else
  { "flite", FALSE, "flite1-dev", flite_voices, "slt", "rms", flite_languages },
#endif
  { VV_ENGINE_COMMAND, TRUE, NULL, NULL, NULL, NULL, NULL },
};

static int
find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    if (g_str_equal (engines[i].name, name))
      return (int) i;
  return -1;
}

const char **
vv_engine_names (void)
{
  const char **names = g_new0 (const char *, G_N_ELEMENTS (engines) + 1);
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (engines); i++)
    if (engines[i].built_in)
      names[n++] = engines[i].name;
  return names;
}

const char *const *
vv_engine_voices (const char *engine)
{
  int i = find (engine);
  return i >= 0 ? engines[i].voices : NULL;
}

const char *
vv_engine_voice (const char *engine, char gender)
{
  int i = find (engine);
  return i < 0 ? NULL : gender == 'f' ? engines[i].voice_female : engines[i].voice_any;
}

gboolean
vv_voice_reads (const VvVoice *voice, const char *language)
{
  int i = find (voice->engine);
  g_autofree char *first = vv_language_key (language);
  g_auto (GStrv) stated = voice->languages ? g_strsplit (voice->languages, " ", -1) : NULL;
  if (stated)
    return g_strv_contains ((const char *const *) stated, first);
  return i < 0 || !engines[i].languages || g_strv_contains (engines[i].languages, first);
}

gboolean
vv_engine_estimates (const char *engine)
{
  return g_str_equal (engine, VV_ENGINE_COMMAND);
}

char *
vv_engine_check (const char *engine, const char *voice)
{
  int i = find (engine);
  if (i < 0)
    {
      g_autofree const char **names = vv_engine_names ();
      const char *nearest = vv_text_nearest (engine, names);
      g_autofree char *all = g_strjoinv (", ", (char **) names);
      return nearest ? g_strdup_printf ("there is no engine '%s'; did you mean '%s'?", engine, nearest)
                     : g_strdup_printf ("there is no engine '%s'; there is %s", engine, all);
    }
  if (!engines[i].built_in)
    return g_strdup_printf ("the engine '%s' is not in this build; install the package '%s' and build again", engine,
                            engines[i].package);
  if (!engines[i].voices || !voice || g_strv_contains (engines[i].voices, voice))
    return NULL;
  g_autofree char *all = g_strjoinv (", ", (char **) engines[i].voices);
  return g_strdup_printf ("the engine '%s' has no voice '%s'; it has %s", engine, voice, all);
}
