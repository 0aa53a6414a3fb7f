/* cast/load: cast YAML becomes a VvCast. default.yaml is read first, then the user's file over it; both by the same
 * code, so that whatever stands in one may stand in the other. */
#include "cast/load.h"

#include "core/text.h"
#include "core/yaml.h"

#include <string.h>

typedef struct
{
  VvCast *cast;
  const VvCatalogue *catalogue;
  VvMistakes *mistakes;
  const char *path;
} Loader;

static const char *const announce_names[] = { "full", "short", "change", "none", NULL };

void
vv_role_free (VvRole *role)
{
  if (!role)
    return;
  g_free (role->name);
  g_free (role->about);
  vv_voice_clear (&role->settings);
  g_free (role);
}

static void
replace_text (char **text, const char *value)
{
  char *copy = g_strdup (value); /* @value may be the old text */
  g_free (*text);
  *text = copy;
}

/* The keys that set a voice, given once for "defaults" and for every role. A value that is absent stays. */
static void
read_settings (const Loader *loader, const VvYaml *node, VvVoice *voice)
{
  VvMistakes *mistakes = loader->mistakes;
  const char *engine = vv_yaml_get_string (node, "engine", voice->engine, mistakes);
  if (!g_str_equal (engine, voice->engine)) /* what another engine calls its voice is none here */
    g_clear_pointer (&voice->voice, g_free);
  replace_text (&voice->engine, engine);
  replace_text (&voice->voice, vv_yaml_get_string (node, "voice", voice->voice, mistakes));
  replace_text (&voice->variant, vv_yaml_get_string (node, "variant", voice->variant, mistakes));
  vv_cast_read_command (node, voice, mistakes);
  voice->rate_wpm = (guint) vv_yaml_get_integer (node, "rate", VV_RATE_LEAST, VV_RATE_MOST, voice->rate_wpm, mistakes);
  voice->pitch = (guint) vv_yaml_get_integer (node, "pitch", 0, VV_PITCH_MOST, voice->pitch, mistakes);
  voice->range = (guint) vv_yaml_get_integer (node, "range", 0, VV_PITCH_MOST, voice->range, mistakes);
  voice->volume = (guint) vv_yaml_get_integer (node, "volume", 1, VV_VOLUME_MOST, voice->volume, mistakes);
}

/* The place of the value that is most likely at fault. */
static const VvYaml *
culprit (const VvYaml *node, const char *problem)
{
  const char *const keys[] = { "variant", "voice", "engine" };
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const VvYaml *child = vv_yaml_find (node, keys[i]);
      if (child && child->text && strstr (problem, child->text))
        return child;
    }
  return node;
}

static void
check_voice (const Loader *loader, const VvYaml *node, const VvVoice *voice)
{
  g_autofree char *problem = vv_catalogue_check (loader->catalogue, voice->engine, voice->voice, voice->variant);
  if (!problem)
    return;
  const VvYaml *place = culprit (node, problem);
  vv_mistakes_add (loader->mistakes, place->line, place->column, "%s", problem);
}

static char
read_gender (const Loader *loader, const VvYaml *node)
{
  const char *gender = vv_yaml_get_string (node, "gender", "unknown", loader->mistakes);
  if (g_str_equal (gender, "female"))
    return 'f';
  if (g_str_equal (gender, "male"))
    return 'm';
  if (!g_str_equal (gender, "unknown"))
    {
      const VvYaml *place = vv_yaml_find (node, "gender");
      vv_mistakes_add (loader->mistakes, place->line, place->column,
                       "'gender' must be female, male or unknown, not '%s'", gender);
    }
  return '?';
}

static void
read_figures (const Loader *loader, const VvYaml *node, VvRole *role)
{
  role->f0_hz = (guint) vv_yaml_get_integer (node, "f0", 40, 500, 0, loader->mistakes);
  role->formants = (guint) vv_yaml_get_integer (node, "formants", 50, 200, 100, loader->mistakes);
  role->balance_db = (int) vv_yaml_get_integer (node, "balance", -60, 20, 0, loader->mistakes);
}

static VvRole *
read_role (const Loader *loader, const VvYaml *node, const char *name)
{
  static const char *const keys[] = { "name", "about", "gender", "engine", "voice", "variant",  "command", "languages",
                                      "rate", "pitch", "range",  "volume", "f0",    "formants", "balance", NULL };
  if (!vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return NULL;
  vv_yaml_check_keys (node, keys, loader->mistakes);

  VvRole *role = g_new0 (VvRole, 1);
  const VvVoice *defaults = &loader->cast->defaults;
  role->name = g_strdup (name ? name : vv_yaml_get_string (node, "name", NULL, loader->mistakes));
  if (!role->name)
    {
      vv_mistakes_add (loader->mistakes, node->line, node->column, "a voice of the pool needs a 'name'");
      role->name = g_strdup ("");
    }
  role->about = g_strdup (vv_yaml_get_string (node, "about", NULL, loader->mistakes));
  role->gender = read_gender (loader, node);
  vv_voice_set (&role->settings, defaults);
  read_settings (loader, node, &role->settings);
  read_figures (loader, node, role);
  check_voice (loader, node, &role->settings);
  g_ptr_array_add (loader->cast->all, role);
  return role;
}

/* A later file's role of the same name takes the place of an earlier one's. */
static void
put_role (GPtrArray *list, VvRole *role)
{
  for (guint i = 0; i < list->len; i++)
    {
      VvRole *other = g_ptr_array_index (list, i);
      if (g_str_equal (other->name, role->name))
        {
          g_ptr_array_index (list, i) = role;
          return;
        }
    }
  g_ptr_array_add (list, role);
}

static void
read_named (const Loader *loader, const VvYaml *root, const char *key, GPtrArray *list)
{
  const VvYaml *node = vv_yaml_find (root, key);
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      VvRole *role = read_role (loader, child, child->key);
      if (role)
        put_role (list, role);
    }
}

static void
read_pool (const Loader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "pool");
  if (!node || !vv_yaml_is (node, VV_YAML_SEQUENCE, loader->mistakes))
    return;
  g_ptr_array_set_size (loader->cast->pool, 0);
  for (guint i = 0; i < node->children->len; i++)
    {
      VvRole *role = read_role (loader, g_ptr_array_index (node->children, i), NULL);
      if (role)
        put_role (loader->cast->pool, role);
    }
  if (loader->cast->pool->len == 0)
    vv_mistakes_add (loader->mistakes, node->line, node->column, "the pool is empty; add a voice under 'pool:'");
}

static void
read_texts (const Loader *loader, const VvYaml *root, const char *key, GHashTable *table)
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
check_languages (const Loader *loader, const VvYaml *root)
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
read_pace (const Loader *loader, const VvYaml *root)
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
read_defaults (const Loader *loader, const VvYaml *root)
{
  static const char *const keys[]
      = { "engine", "voice", "variant", "command", "languages", "rate", "pitch", "range", "volume", NULL };
  const VvYaml *node = vv_yaml_find (root, "defaults");
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, loader->mistakes);
  read_settings (loader, node, &loader->cast->defaults);
  check_voice (loader, node, &loader->cast->defaults);
}

static void
read_capacity (const Loader *loader, const VvYaml *root)
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
read_announcements (const Loader *loader, const VvYaml *root)
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
read_pauses (const Loader *loader, const VvYaml *root)
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
read_headings (const Loader *loader, const VvYaml *root)
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
switch_rule_off (const Loader *loader, const VvYaml *node, const char *const *names)
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
read_rules (const Loader *loader, const VvYaml *root)
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
read_lexicons (const Loader *loader, const VvYaml *root)
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
read_narrator (const Loader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "narrator");
  VvRole *role = node ? read_role (loader, node, "narrator") : NULL;
  if (role)
    loader->cast->narrator = role;
}

static void
read_voices (const Loader *loader, const VvYaml *root)
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
read_cast (const Loader *loader, const VvYaml *root)
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
  read_defaults (loader, root);
  read_narrator (loader, root);
  read_named (loader, root, "roles", loader->cast->roles);
  read_named (loader, root, "speakers", loader->cast->speakers);
  read_named (loader, root, "affiliations", loader->cast->affiliations);
  read_pool (loader, root);
  read_capacity (loader, root);
  read_announcements (loader, root);
  read_pauses (loader, root);
  read_headings (loader, root);
  vv_sounds_read (loader->cast, root, loader->path, loader->cast->folder, loader->mistakes);
  read_voices (loader, root);
  read_rules (loader, root);
  read_lexicons (loader, root);
  read_texts (loader, root, "calibration", loader->cast->calibration);
}

static gboolean
load_file (VvCast *cast, const char *path, const VvCatalogue *catalogue,
           void (*read) (const Loader *loader, const VvYaml *root), GError **error)
{
  g_autofree char *text = NULL;
  gsize size_bytes = 0;
  g_autoptr (GError) why = NULL;
  if (!g_file_get_contents (path, &text, &size_bytes, &why))
    {
      gboolean absent = g_error_matches (why, G_FILE_ERROR, G_FILE_ERROR_NOENT);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: %s", path,
                   absent ? "there is no such cast file" : why->message);
      return FALSE;
    }
  if (size_bytes > VV_CAST_MOST_BYTES)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s: a cast may have at most %d bytes", path, VV_CAST_MOST_BYTES);
      return FALSE;
    }
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  Loader loader = { cast, catalogue, mistakes, path };
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
  g_autofree char *text = NULL;
  gsize size_bytes = 0;
  if (!g_file_get_contents (path, &text, &size_bytes, NULL) || size_bytes > VV_CAST_MOST_BYTES)
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
read_given (const Loader *loader, const VvYaml *root)
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
