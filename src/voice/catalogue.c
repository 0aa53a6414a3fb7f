/* voice/catalogue: the names that eSpeak NG's data really holds, read from its folders.
 *
 *     espeak-ng-data/lang/gmw/en-US   file name in lower case = the name SetVoiceByName accepts ("en-us"); measured
 *                                     over all 159 names and tags of version 1.51
 *     espeak-ng-data/voices/!v/f2     a variant
 *     espeak-ng-data/voices/mb/…      MBROLA: listed by the engine but silent without further programs: left out */
#include "voice/catalogue.h"

#include "core/files.h"
#include "core/text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/** Language tags of a voice file stand in its first lines; no file of the data is longer than 3 kB. */
#define VOICE_FILE_MOST_LINES 100

static void
note_languages (VvCatalogue *catalogue, const char *name, const char *path)
{
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  g_auto (GStrv) lines = g_strsplit (text, "\n", VOICE_FILE_MOST_LINES);
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], " \t", 3);
      if (!words[0] || !words[1] || !g_str_equal (words[0], "language"))
        continue;
      if (!g_hash_table_contains (catalogue->languages, words[1]))
        g_hash_table_insert (catalogue->languages, g_ascii_strdown (words[1], -1), g_strdup (name));
    }
}

static void
scan_voices (VvCatalogue *catalogue, const char *path, guint depth)
{
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        {
          if (depth < 3)
            scan_voices (catalogue, child, depth + 1);
          continue;
        }
      g_autofree char *lower = g_ascii_strdown (name, -1);
      note_languages (catalogue, lower, child);
      g_hash_table_insert (catalogue->voices, g_steal_pointer (&lower), g_steal_pointer (&child));
    }
}

static void
scan_variants (VvCatalogue *catalogue, const char *path)
{
  g_autoptr (GPtrArray) names = vv_files_list (path);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_REGULAR) && *name != '.')
        g_hash_table_replace (catalogue->variants, g_strdup (name), g_steal_pointer (&child));
    }
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
sorted_keys (GHashTable *table)
{
  guint n = 0;
  char **names = (char **) g_hash_table_get_keys_as_array (table, &n);
  qsort (names, n, sizeof *names, compare_names);
  return names;
}

VvCatalogue *
vv_catalogue_new (const char *system_data, const char *variants, GError **error)
{
  g_autofree char *phontab = g_build_filename (system_data, "phontab", NULL);
  g_autofree char *lang = g_build_filename (system_data, "lang", NULL);
  if (!g_file_test (phontab, G_FILE_TEST_EXISTS) || !g_file_test (lang, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
                   "%s: there is no eSpeak NG voice data here; install the package 'espeak-ng-data'", system_data);
      return NULL;
    }
  VvCatalogue *catalogue = g_new0 (VvCatalogue, 1);
  catalogue->data = g_strdup (system_data);
  catalogue->variants_own = g_strdup (variants);
  catalogue->voices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  catalogue->variants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  catalogue->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  catalogue->lock = g_new0 (GMutex, 1);
  g_mutex_init (catalogue->lock);
  catalogue->digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scan_voices (catalogue, lang, 0);
  g_autofree char *engine_variants = g_build_filename (system_data, "voices", "!v", NULL);
  scan_variants (catalogue, engine_variants);
  if (variants)
    scan_variants (catalogue, variants);
  catalogue->voice_names = sorted_keys (catalogue->voices);
  catalogue->variant_names = sorted_keys (catalogue->variants);
  return catalogue;
}

void
vv_catalogue_free (VvCatalogue *catalogue)
{
  if (!catalogue)
    return;
  g_free (catalogue->voice_names);
  g_free (catalogue->variant_names);
  g_hash_table_unref (catalogue->voices);
  g_hash_table_unref (catalogue->variants);
  g_hash_table_unref (catalogue->languages);
  g_hash_table_unref (catalogue->digests);
  g_mutex_clear (catalogue->lock);
  g_free (catalogue->lock);
  g_free (catalogue->data);
  g_free (catalogue->variants_own);
  g_free (catalogue);
}

const char *const *
vv_catalogue_voices (const VvCatalogue *catalogue)
{
  return (const char *const *) catalogue->voice_names;
}

const char *const *
vv_catalogue_variants (const VvCatalogue *catalogue)
{
  return (const char *const *) catalogue->variant_names;
}

static char *
did_you_mean (const char *what, const char *name, const char *nearest)
{
  if (!nearest)
    return g_strdup_printf ("there is no %s '%s'; 'vivavoce voices --all' lists what there is", what, name);
  return g_strdup_printf ("there is no %s '%s'; did you mean '%s'?", what, name, nearest);
}

static char *
check_base (const VvCatalogue *catalogue, const char *voice)
{
  if (g_hash_table_contains (catalogue->voices, voice))
    return NULL;
  g_autofree char *lower = g_ascii_strdown (voice, -1);
  if (g_str_has_prefix (lower, "mb/") || g_str_has_prefix (lower, "mb-"))
    return g_strdup_printf (
        "'%s' is an MBROLA voice, which makes no sound without MBROLA; take a voice of eSpeak NG's own", voice);
  if (strchr (voice, '+'))
    return g_strdup_printf ("'%s': write the part after '+' as 'variant'", voice);
  const char *speaks = g_hash_table_lookup (catalogue->languages, lower);
  const char *nearest = g_hash_table_contains (catalogue->voices, lower) ? lower : speaks;
  return did_you_mean ("voice", voice, nearest ? nearest : vv_text_nearest (voice, vv_catalogue_voices (catalogue)));
}

char *
vv_catalogue_check (const VvCatalogue *catalogue, const char *engine, const char *voice, const char *variant)
{
  char *problem = vv_engine_check (engine, voice);
  if (!problem && voice && g_str_equal (engine, VV_ENGINE_DEFAULT))
    problem = check_base (catalogue, voice);
  if (!problem && variant && !g_hash_table_contains (catalogue->variants, variant))
    return did_you_mean ("variant", variant, vv_text_nearest (variant, vv_catalogue_variants (catalogue)));
  return problem;
}

/* The dictionary of a voice: the one its file names, else that of the first part of its name. */
static char *
dictionary_path (const VvCatalogue *catalogue, const char *name, const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *dictionary = g_strndup (name, strcspn (name, "-"));
  if (g_file_get_contents (path, &text, NULL, NULL))
    {
      const char *at = strstr (text, "\ndictionary ");
      const char *value = at ? at + strlen ("\ndictionary ") : NULL;
      if (value)
        {
          g_free (dictionary);
          dictionary = g_strndup (value, strcspn (value, " \t\r\n"));
        }
    }
  g_autofree char *file = g_strconcat (dictionary, "_dict", NULL);
  return g_build_filename (catalogue->data, file, NULL);
}

/* Name, size and time of a file: of models that are too large to be read for this. */
static void
add_stamp (GChecksum *checksum, const char *path)
{
  GStatBuf found;
  if (g_stat (path, &found) != 0 || !S_ISREG (found.st_mode))
    return;
  g_autofree char *stamp
      = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld", path, (gint64) found.st_size,
                         (gint64) found.st_mtim.tv_sec, found.st_mtim.tv_nsec);
  g_checksum_update (checksum, (const guchar *) stamp, (gssize) strlen (stamp) + 1);
}

/* The arguments, and the stamps of the program and of every file named among them ("--model=x.onnx" too). */
static char *
digest_command (const char *command)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GStrv) argv = NULL;
  g_checksum_update (checksum, (const guchar *) command, (gssize) strlen (command) + 1);
  if (!g_shell_parse_argv (command, NULL, &argv, NULL))
    return g_strdup (command);
  for (guint i = 0; argv[i]; i++)
    {
      const char *value = strchr (argv[i], '=');
      add_stamp (checksum, argv[i]);
      if (value)
        add_stamp (checksum, value + 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/* flite's voices are part of the program, which tells its identity by itself. */
static char *
digest_voice (const VvCatalogue *catalogue, const VvVoice *voice)
{
  if (g_str_equal (voice->engine, VV_ENGINE_COMMAND))
    return digest_command (voice->voice);
  if (vv_engine_voices (voice->engine))
    return g_strdup (voice->engine);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *path = g_hash_table_lookup (catalogue->voices, voice->voice);
  const char *variant = voice->variant ? g_hash_table_lookup (catalogue->variants, voice->variant) : NULL;
  vv_files_digest (checksum, path ? path : "");
  vv_files_digest (checksum, variant ? variant : "");
  g_autofree char *dictionary = path ? dictionary_path (catalogue, voice->voice, path) : NULL;
  vv_files_digest (checksum, dictionary ? dictionary : "");
  /* Latin words inside other languages are read with the English dictionary. */
  g_autofree char *english = g_build_filename (catalogue->data, "en_dict", NULL);
  vv_files_digest (checksum, english);
  return g_strdup (g_checksum_get_string (checksum));
}

/* Asked for every cue, while dictionaries have up to 2 MB. */
char *
vv_catalogue_digest (const VvCatalogue *catalogue, const VvVoice *voice)
{
  g_autofree char *plain = vv_voice_name (voice);
  g_autofree char *name = g_strconcat (voice->engine, " ", plain, NULL);
  g_mutex_lock (catalogue->lock);
  const char *known = g_hash_table_lookup (catalogue->digests, name);
  if (!known)
    {
      char *made = digest_voice (catalogue, voice);
      g_hash_table_insert (catalogue->digests, g_steal_pointer (&name), made);
      known = made;
    }
  char *digest = g_strdup (known);
  g_mutex_unlock (catalogue->lock);
  return digest;
}
