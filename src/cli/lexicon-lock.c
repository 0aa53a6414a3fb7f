/* cli/lexicon-lock: "lexicon lock": the phonemes of every entry are kept, and told when they change.
 *
 *     vivavoce-lexicon-lock: 1
 *     lexicon: names.yaml                     from the folder of the lock
 *     engine: espeak-ng 1.51 0123456789abcdef
 *     phonemes:
 *       en Kyiv (say Keev): kˈiːv */
#include "cli/lexicon.h"

#include "core/files.h"
#include "core/text.h"
#include "core/yaml.h"

#include <stdio.h>
#include <string.h>

/** Of a lock, in bytes. */
#define LOCK_MOST_BYTES (16 * 1024 * 1024)

typedef struct
{
  VvCommon common;
  char *output, *check, *cache, **inputs;
} Options;

/** An entry as it is said. */
typedef struct
{
  const VvLexiconEntry *entry;
  char *key, *ipa;
} Said;

static void
options_clear (Options *options)
{
  vv_common_clear (&options->common);
  g_free (options->output);
  g_free (options->check);
  g_free (options->cache);
  g_strfreev (options->inputs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int argc, char **argv, int *exit_code)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "The lock to write (default: standard output)",
      "LOCK" },
    { "check", 0, 0, G_OPTION_ARG_FILENAME, &options->check, "Tell what is said otherwise than when this was written",
      "LOCK" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->common.language,
      "Language for entries that serve every one (default: en)", "TAG" },
    { "cast", 'c', 0, G_OPTION_ARG_FILENAME, &options->common.cast_path, "Cast file: whose narrator speaks", "FILE" },
    VV_OPTION_ENGINE_CACHE (options->cache),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->inputs, NULL, NULL },
    { 0 },
  };
  GOptionContext *context = g_option_context_new (
      "FILE -o LOCK | --check LOCK - keep the phonemes of a lexicon; tell which an upgrade has changed");
  if (!vv_cli_parse (context, entries, argc, argv, exit_code))
    return FALSE;
  if (options->check ? options->inputs || options->output : !options->inputs || options->inputs[1])
    *exit_code = vv_cli_usage ("lexicon lock", "name one lexicon, or give --check LOCK alone");
  return *exit_code == VV_EXIT_DONE;
}

static void
said_free (gpointer data)
{
  Said *said = data;
  g_free (said->key);
  g_free (said->ipa);
  g_free (said);
}

static const char *
language_of (const Options *options, const VvLexiconEntry *entry)
{
  const char *stated = options->common.language ? options->common.language : "en";
  return entry->language ? entry->language : stated;
}

/* Entries that can be said by themselves: a pattern and a part have no sound of their own. */
static GPtrArray *
sayable (const Options *options)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (said_free);
  const GPtrArray *own = vv_lexicon_own (options->common.lexicon);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < own->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (own, i);
      if (entry->form > VV_FORM_PHRASE || entry->how == VV_HOW_SKIP || entry->speaker || entry->record)
        continue;
      Said *said = g_new0 (Said, 1);
      said->entry = entry;
      said->key = g_strdup_printf ("%s %s (%s %s)", language_of (options, entry), entry->written,
                                   vv_lexicon_how_names[entry->how], entry->said);
      if (g_hash_table_add (seen, said->key))
        g_ptr_array_add (list, said);
      else
        said_free (said);
    }
  return list;
}

static GPtrArray *
utter_all (const Options *options, VvPool *pool, GError **error)
{
  g_autoptr (GPtrArray) list = sayable (options);
  g_autoptr (GPtrArray) words = g_ptr_array_new (), languages = g_ptr_array_new ();
  for (guint i = 0; i < list->len; i++)
    {
      const VvLexiconEntry *entry = ((const Said *) g_ptr_array_index (list, i))->entry;
      g_ptr_array_add (words, entry->written);
      g_ptr_array_add (languages, (gpointer) language_of (options, entry));
    }
  g_autoptr (GPtrArray) phonemes = vv_cli_utter (&options->common, pool, words, languages, error);
  for (guint i = 0; phonemes && i < list->len; i++)
    ((Said *) g_ptr_array_index (list, i))->ipa = g_strdup (g_ptr_array_index (phonemes, i));
  return phonemes ? g_steal_pointer (&list) : NULL;
}

/* "espeak-ng 1.51 …" of "libopus 1.3.1; espeak-ng 1.51 …". */
static char *
engine_of (const VvPool *pool)
{
  g_auto (GStrv) parts = g_strsplit (vv_pool_versions (pool), "; ", -1);
  for (guint i = 0; parts[i]; i++)
    if (g_str_has_prefix (parts[i], "espeak-ng"))
      return g_strdup (parts[i]);
  return g_strdup ("unknown");
}

/* How to get to @path from the folder of @from. */
static char *
path_from (const char *from, const char *path)
{
  g_autofree char *here = g_canonicalize_filename (from, NULL), *there = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) a = g_strsplit (here, "/", -1), b = g_strsplit (there, "/", -1);
  guint same = 0;
  while (a[same] && b[same] && a[same + 1] && b[same + 1] && g_str_equal (a[same], b[same]))
    same++;
  GString *way = g_string_new (NULL);
  for (guint i = same; a[i + 1]; i++)
    g_string_append (way, "../");
  g_autofree char *rest = g_strjoinv ("/", b + same);
  g_string_append (way, rest);
  return g_string_free (way, FALSE);
}

static int
write_lock (const Options *options, VvPool *pool, const GPtrArray *list)
{
  g_autoptr (VvYamlWriter) writer = vv_yaml_writer_new ();
  g_autofree char *engine = engine_of (pool);
  g_autofree char *way = path_from (options->output ? options->output : "lock", options->inputs[0]);
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_text (writer, "vivavoce-lexicon-lock");
  vv_yaml_writer_integer (writer, 1);
  vv_yaml_writer_pair (writer, "lexicon", way);
  vv_yaml_writer_pair (writer, "engine", engine);
  vv_yaml_writer_text (writer, "phonemes");
  vv_yaml_writer_begin_mapping (writer);
  for (guint i = 0; i < list->len; i++)
    {
      const Said *said = g_ptr_array_index (list, i);
      vv_yaml_writer_pair (writer, said->key, said->ipa);
    }
  vv_yaml_writer_end_mapping (writer);
  vv_yaml_writer_end_mapping (writer);
  g_autofree char *text = vv_yaml_writer_finish (writer);
  return vv_cli_write (options->output, text);
}

static VvYaml *
read_lock (const char *path, GError **error)
{
  static const char *const keys[] = { "vivavoce-lexicon-lock", "lexicon", "engine", "phonemes", NULL };
  gsize size_bytes = 0;
  g_autofree char *text = vv_files_read (path, LOCK_MOST_BYTES, "lock", &size_bytes, error);
  if (!text)
    return NULL;
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  if (root && vv_yaml_is (root, VV_YAML_MAPPING, mistakes))
    {
      vv_yaml_check_keys (root, keys, mistakes);
      for (guint i = 0; keys[i]; i++)
        if (!vv_yaml_find (root, keys[i]))
          vv_mistakes_add (mistakes, root->line, root->column, "this is no lock: it has no '%s'", keys[i]);
      const VvYaml *phonemes = vv_yaml_find (root, "phonemes");
      if (phonemes)
        vv_yaml_is (phonemes, VV_YAML_MAPPING, mistakes);
      vv_yaml_get_string (root, "lexicon", NULL, mistakes);
    }
  return vv_mistakes_settle (mistakes, error) ? g_steal_pointer (&root) : NULL;
}

/* What the lock has and the lexicon has not, and the other way round, is told and is no failure: somebody edited it. */
static int
compare (const Options *options, const VvYaml *root, VvPool *pool, const GPtrArray *list)
{
  const VvYaml *locked = vv_yaml_find (root, "phonemes");
  const VvYaml *engine = vv_yaml_find (root, "engine");
  g_autofree char *now = engine_of (pool);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  guint changed = 0, unlocked = 0, gone = 0;
  for (guint i = 0; i < locked->children->len; i++)
    g_hash_table_insert (old, ((VvYaml *) g_ptr_array_index (locked->children, i))->key,
                         g_ptr_array_index (locked->children, i));
  for (guint i = 0; i < list->len; i++)
    {
      const Said *said = g_ptr_array_index (list, i);
      const VvYaml *before = g_hash_table_lookup (old, said->key);
      g_hash_table_add (found, said->key);
      unlocked += before ? 0 : 1;
      if (!before || g_strcmp0 (before->text, said->ipa) == 0)
        continue;
      changed++;
      g_printerr ("%s: '%s' was said /%s/ when it was locked, and is now said /%s/\n", said->entry->place,
                  said->entry->written, before->text ? before->text : "", said->ipa);
    }
  for (guint i = 0; i < locked->children->len; i++)
    gone += !g_hash_table_contains (found, ((VvYaml *) g_ptr_array_index (locked->children, i))->key);
  if (engine->text && !g_str_equal (engine->text, now))
    g_printerr ("%s: locked with %s; this is %s\n", options->check, engine->text, now);
  if (unlocked + gone > 0)
    g_printerr ("%s: %u entries are not in the lock, %u of the lock are no more; 'vivavoce lexicon lock FILE -o LOCK' "
                "locks again\n",
                options->check, unlocked, gone);
  printf ("%u entries, %u said otherwise\n", list->len, changed);
  return changed > 0 ? VV_EXIT_SOME_FAILED : VV_EXIT_DONE;
}

static int
run (Options *options, const VvHouse *house, const VvYaml *lock)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = lock ? g_path_get_dirname (options->check) : NULL;
  const char *named = lock ? vv_yaml_find (lock, "lexicon")->text : options->inputs[0];
  char *path = lock && !g_path_is_absolute (named) ? g_build_filename (folder, named, NULL) : g_strdup (named);
  options->common.lexicons = g_new0 (char *, 2);
  options->common.lexicons[0] = path;
  if (!vv_common_load (&options->common, house, &error))
    return vv_cli_tell (error);
  g_autoptr (VvPool) pool = vv_common_pool (&options->common, house, options->cache, &error);
  g_autoptr (GPtrArray) list = pool ? utter_all (options, pool, &error) : NULL;
  if (!list)
    return vv_cli_tell (error);
  return lock ? compare (options, lock, pool, list) : write_lock (options, pool, list);
}

int
vv_cli_lexicon_lock (const VvHouse *house, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  int exit_code = VV_EXIT_DONE;
  if (!parse_options (&options, argc, argv, &exit_code))
    return exit_code;
  g_autoptr (GError) error = NULL;
  g_autoptr (VvYaml) lock = options.check ? read_lock (options.check, &error) : NULL;
  if (options.check && !lock)
    return vv_cli_tell (error);
  return run (&options, house, lock);
}
