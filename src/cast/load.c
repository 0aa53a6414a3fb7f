/* cast/load: cast YAML becomes a VvCast. default.yaml is read first, then the user's file over it; both by the same
 * code, so that whatever stands in one may stand in the other. */
#include "cast/load.h"

#include "core/files.h"
#include "core/text.h"

#include <string.h>

static const char *const announce_names[] = { "full", "short", "change", "none", NULL };

static void
read_texts (const VvCastLoader *loader, const VvYaml *root, const char *key, GHashTable *table)
{
  const VvYaml *node = vv_yaml_find (root, key);
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (vv_yaml_is (child, VV_YAML_SCALAR, loader->mistakes))
        g_hash_table_insert (table, vv_language_key (child->key), g_strdup (child->text));
    }
}

static void
check_languages (const VvCastLoader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "languages");
  for (guint i = 0; node && node->kind == VV_YAML_MAPPING && i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      g_autofree char *problem
          = child->text ? vv_catalogue_check (loader->catalogue, VV_ENGINE_DEFAULT, child->text, NULL) : NULL;
      if (problem)
        vv_mistakes_add (loader->mistakes, child->line, child->column, "%s", problem);
    }
}

static void
read_pace (const VvCastLoader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "pace");
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      gint64 percent = vv_yaml_get_integer (node, child->key, 50, 200, 100, loader->mistakes);
      g_hash_table_insert (loader->cast->pace, vv_language_key (child->key), GUINT_TO_POINTER ((guint) percent));
    }
}

static void
read_capacity (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[] = { "pitch", "rate", NULL };
  const VvYaml *node = vv_yaml_find (root, "capacity");
  VvCast *cast = loader->cast;
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  cast->capacity_pitch = (int) vv_yaml_get_integer (node, "pitch", -99, 99, cast->capacity_pitch, loader->mistakes);
  cast->capacity_rate = (int) vv_yaml_get_integer (node, "rate", -200, 200, cast->capacity_rate, loader->mistakes);
}

static void
read_announcements (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[] = { "mode", "title", "headings", "notes", "names", "pairs", "wording", NULL };
  const VvYaml *node = vv_yaml_find (root, "announcements");
  VvCast *cast = loader->cast;
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  const char *mode = vv_yaml_get_string (node, "mode", announce_names[cast->announce], loader->mistakes);
  if (!vv_announce_parse (mode, &cast->announce))
    {
      const VvYaml *place = vv_yaml_find (node, "mode");
      vv_mistakes_add (loader->mistakes, place->line, place->column,
                       "'mode' must be full, short, change or none, not '%s'", mode);
    }
  cast->announce_title = vv_yaml_get_boolean (node, "title", cast->announce_title, loader->mistakes);
  cast->announce_headings = vv_yaml_get_boolean (node, "headings", cast->announce_headings, loader->mistakes);
  cast->announce_names = vv_yaml_get_boolean (node, "names", cast->announce_names, loader->mistakes);
  cast->announce_notes = vv_yaml_get_boolean (node, "notes", cast->announce_notes, loader->mistakes);
  cast->announce_pairs = vv_yaml_get_boolean (node, "pairs", cast->announce_pairs, loader->mistakes);
  vv_wordings_read (cast->wordings, vv_yaml_find (node, "wording"), loader->mistakes);
}

static void
read_pauses (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[]
      = { "sentence", "clause", "paragraph", "intervention", "heading", "after-heading", "sound", NULL };
  const VvYaml *node = vv_yaml_find (root, "pauses");
  VvPauses *pauses = &loader->cast->pauses;
  guint *const values[]
      = { &pauses->sentence_ms, &pauses->clause_ms,        &pauses->paragraph_ms, &pauses->intervention_ms,
          &pauses->heading_ms,  &pauses->after_heading_ms, &pauses->sound_ms };
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    *values[i] = (guint) vv_yaml_get_integer (node, keys[i], 0, 10000, *values[i], loader->mistakes);
}

static void
read_headings (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[] = { "rate", NULL };
  const VvYaml *node = vv_yaml_find (root, "headings");
  VvCast *cast = loader->cast;
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  cast->heading_percent = (guint) vv_yaml_get_integer (node, "rate", 50, 150, cast->heading_percent, loader->mistakes);
}

static void
switch_rule_off (const VvCastLoader *loader, const VvYaml *node, const char *const *names)
{
  const char *name = vv_yaml_is (node, VV_YAML_SCALAR, loader->mistakes) ? node->text : NULL;
  if (!name)
    return;
  if (g_strv_contains (names, name))
    {
      g_hash_table_add (loader->cast->rules_off, g_strdup (name));
      return;
    }
  const char *nearest = vv_text_nearest (name, names);
  g_autofree char *help = nearest ? g_strdup_printf ("did you mean '%s'?", nearest)
                                  : g_strdup ("'vivavoce say --explain TEXT' names those that fire");
  vv_mistakes_add (loader->mistakes, node->line, node->column, "there is no rule '%s'; %s", name, help);
}

static void
read_rules (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[] = { "off", NULL };
  const VvYaml *node = vv_yaml_find (root, "rules");
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  const VvYaml *off = vv_yaml_find (node, "off");
  g_autofree const char **names = vv_speech_rule_names ();
  if (off && vv_yaml_is (off, VV_YAML_SEQUENCE, loader->mistakes))
    for (guint i = 0; i < off->children->len; i++)
      switch_rule_off (loader, g_ptr_array_index (off->children, i), names);
}

char *
vv_cast_beside (const char *cast, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (cast);
  return g_path_is_absolute (name) ? g_strdup (name) : g_build_filename (folder, name, NULL);
}

static void
read_lexicons (const VvCastLoader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "lexicon");
  if (!node || !vv_yaml_is (node, VV_YAML_SEQUENCE, loader->mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (!vv_yaml_is (child, VV_YAML_SCALAR, loader->mistakes))
        continue;
      g_autofree char *path = vv_cast_beside (loader->path, child->text);
      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        vv_mistakes_add (loader->mistakes, child->line, child->column, "there is no lexicon '%s'", path);
      g_ptr_array_add (loader->cast->lexicons, g_steal_pointer (&path));
    }
}

static void
read_one_voice (const VvCastLoader *loader, const VvYaml *root)
{
  const char *now = loader->cast->one_voice ? "single" : "many";
  const char *voices = vv_yaml_get_string (root, "voices", now, loader->mistakes);
  loader->cast->one_voice = g_str_equal (voices, "single");
  if (loader->cast->one_voice || g_str_equal (voices, "many"))
    return;
  const VvYaml *place = vv_yaml_find (root, "voices");
  vv_mistakes_add (loader->mistakes, place->line, place->column, "'voices' must be many or single, not '%s'", voices);
}

static void
read_cast (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[]
      = { "vivavoce-cast", "defaults", "languages", "pace",          "narrator", "roles",  "speakers",
          "affiliations",  "pool",     "capacity",  "announcements", "headings", "sounds", "pauses",
          "calibration",   "voices",   "rules",     "lexicon",       NULL };
  if (!vv_yaml_is (root, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (root, keys, loader->mistakes);
  if (!vv_yaml_find (root, "vivavoce-cast"))
    vv_mistakes_add (loader->mistakes, root->line, root->column,
                     "this is no cast: it must begin with 'vivavoce-cast: 1'");
  vv_yaml_get_integer (root, "vivavoce-cast", 1, 1, 1, loader->mistakes);
  read_texts (loader, root, "languages", loader->cast->languages);
  check_languages (loader, root);
  read_pace (loader, root);
  vv_cast_read_voices (loader, root);
  read_capacity (loader, root);
  read_announcements (loader, root);
  read_pauses (loader, root);
  read_headings (loader, root);
  vv_sounds_read (loader->cast, root, loader->path, loader->cast->folder, loader->mistakes);
  read_one_voice (loader, root);
  read_rules (loader, root);
  read_lexicons (loader, root);
  read_texts (loader, root, "calibration", loader->cast->calibration);
}

static gboolean
load_file (VvCast *cast, const char *path, const VvCatalogue *catalogue,
           void (*read) (const VvCastLoader *loader, const VvYaml *root), GError **error)
{
  gsize size_bytes = 0;
  g_autofree char *text = vv_files_read (path, VV_CAST_MOST_BYTES, "cast file", &size_bytes, error);
  if (!text)
    return FALSE;
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  VvCastLoader loader = { cast, catalogue, mistakes, path };
  if (root)
    read (&loader, root);
  return vv_mistakes_settle (mistakes, error);
}

static void
list_beside (const char *path, const VvYaml *node, gboolean named_by_dot, GPtrArray *files)
{
  for (guint i = 0; node && node->children && i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (child->kind == VV_YAML_SCALAR && (!named_by_dot || strchr (child->text, '.')))
        g_ptr_array_add (files, vv_cast_beside (path, child->text));
    }
}

void
vv_cast_list_named (const char *path, GPtrArray *files, GPtrArray *programs)
{
  gsize size_bytes = 0;
  g_autofree char *text = vv_files_read (path, VV_CAST_MOST_BYTES, "cast file", &size_bytes, NULL);
  if (!text)
    return;
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  if (!root)
    return;
  list_beside (path, vv_yaml_find (root, "lexicon"), FALSE, files);
  list_beside (path, vv_yaml_find (root, "sounds"), TRUE, files);
  vv_cast_list_programs (root, programs);
}

/* A name that both lists hold would tell nothing. */
static void
read_given (const VvCastLoader *loader, const VvYaml *root)
{
  static const char *const keys[] = { "female", "male", NULL };
  if (!vv_yaml_is (root, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (root, keys, loader->mistakes);
  for (guint k = 0; keys[k]; k++)
    {
      const VvYaml *list = vv_yaml_find (root, keys[k]);
      for (guint i = 0; list && list->kind == VV_YAML_SEQUENCE && i < list->children->len; i++)
        {
          const VvYaml *child = g_ptr_array_index (list->children, i);
          if (!vv_yaml_is (child, VV_YAML_SCALAR, loader->mistakes))
            continue;
          g_autofree char *name = g_utf8_casefold (child->text, -1);
          if (g_hash_table_contains (loader->cast->given, name))
            vv_mistakes_add (loader->mistakes, child->line, child->column, "'%s' stands here twice; keep one, or none",
                             child->text);
          g_hash_table_insert (loader->cast->given, g_steal_pointer (&name), (gpointer) (k == 0 ? "f" : "m"));
        }
    }
}

static VvCast *
cast_new (void)
{
  VvCast *cast = g_new0 (VvCast, 1);
  cast->defaults = (VvVoice){ g_strdup (VV_ENGINE_DEFAULT), NULL, NULL, 165, 50, 50, 65, NULL };
  cast->all = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_role_free);
  cast->roles = g_ptr_array_new ();
  cast->speakers = g_ptr_array_new ();
  cast->affiliations = g_ptr_array_new ();
  cast->pool = g_ptr_array_new ();
  cast->shades = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_role_free);
  cast->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cast->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  cast->lexicons = g_ptr_array_new_with_free_func (g_free);
  cast->rules_off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cast->pace = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  cast->calibration = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  cast->announce_title = cast->announce_headings = cast->announce_notes = cast->announce_pairs = TRUE;
  cast->wordings = vv_wordings_new ();
  cast->heading_percent = 100;
  return cast;
}

gboolean
vv_announce_parse (const char *name, VvAnnounce *announce)
{
  if (g_str_equal (name, "off")) /* YAML's own word for it */
    name = "none";
  for (guint i = 0; announce_names[i]; i++)
    if (g_str_equal (name, announce_names[i]))
      {
        *announce = (VvAnnounce) i;
        return TRUE;
      }
  return FALSE;
}

VvCast *
vv_cast_load (const char *voices, const char *user, const VvCatalogue *catalogue, GError **error)
{
  g_autoptr (VvCast) cast = cast_new ();
  g_autofree char *base = g_build_filename (voices, "default.yaml", NULL);
  cast->folder = g_canonicalize_filename (voices, NULL);
  if (!g_file_test (base, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
                   "%s: the default cast is missing; install vivavoce again, or set "
                   "VIVAVOCE_VOICES",
                   base);
      return NULL;
    }
  if (!load_file (cast, base, catalogue, read_cast, error))
    return NULL;
  g_autofree char *given = g_build_filename (voices, "given-names.yaml", NULL);
  if (g_file_test (given, G_FILE_TEST_EXISTS) && !load_file (cast, given, catalogue, read_given, error))
    return NULL;
  if (user && !load_file (cast, user, catalogue, read_cast, error))
    return NULL;
  if (!cast->narrator || cast->pool->len == 0 || g_hash_table_size (cast->calibration) == 0)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "%s: a narrator, a pool and a calibration passage are needed",
                   base);
      return NULL;
    }
  vv_cast_fill_figures (cast);
  vv_cast_make_shades (cast);
  return g_steal_pointer (&cast);
}

void
vv_cast_free (VvCast *cast)
{
  if (!cast)
    return;
  vv_voice_clear (&cast->defaults);
  g_ptr_array_unref (cast->roles);
  g_ptr_array_unref (cast->speakers);
  g_ptr_array_unref (cast->affiliations);
  g_ptr_array_unref (cast->pool);
  g_ptr_array_unref (cast->all);
  g_ptr_array_unref (cast->shades);
  g_hash_table_unref (cast->given);
  g_hash_table_unref (cast->languages);
  g_hash_table_unref (cast->calibration);
  g_ptr_array_unref (cast->lexicons);
  g_hash_table_unref (cast->pace);
  g_hash_table_unref (cast->rules_off);
  g_hash_table_unref (cast->wordings);
  for (guint i = 0; i < VV_SOUNDS; i++)
    vv_sound_file_free (cast->sounds[i]);
  g_free (cast->folder);
  g_free (cast);
}
