/* cast/load-voices: who speaks how, as a cast says it: defaults, narrator, roles, people, affiliations and the pool. */
#include "cast/load.h"

#include <string.h>

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
read_settings (const VvCastLoader *loader, const VvYaml *node, VvVoice *voice)
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
check_voice (const VvCastLoader *loader, const VvYaml *node, const VvVoice *voice)
{
  g_autofree char *problem = vv_catalogue_check (loader->catalogue, voice->engine, voice->voice, voice->variant);
  if (!problem)
    return;
  const VvYaml *place = culprit (node, problem);
  vv_mistakes_add (loader->mistakes, place->line, place->column, "%s", problem);
}

static char
read_gender (const VvCastLoader *loader, const VvYaml *node)
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
read_figures (const VvCastLoader *loader, const VvYaml *node, VvRole *role)
{
  role->f0_hz = (guint) vv_yaml_get_integer (node, "f0", 40, 500, 0, loader->mistakes);
  role->formants = (guint) vv_yaml_get_integer (node, "formants", 50, 200, 100, loader->mistakes);
  role->balance_db = (int) vv_yaml_get_integer (node, "balance", -60, 20, 0, loader->mistakes);
}

static VvRole *
read_role (const VvCastLoader *loader, const VvYaml *node, const char *name)
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
read_named (const VvCastLoader *loader, const VvYaml *root, const char *key, GPtrArray *list)
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
read_pool (const VvCastLoader *loader, const VvYaml *root)
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
read_defaults (const VvCastLoader *loader, const VvYaml *root)
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
read_narrator (const VvCastLoader *loader, const VvYaml *root)
{
  const VvYaml *node = vv_yaml_find (root, "narrator");
  VvRole *role = node ? read_role (loader, node, "narrator") : NULL;
  if (role)
    loader->cast->narrator = role;
}

void
vv_cast_read_voices (const VvCastLoader *loader, const VvYaml *root)
{
  read_defaults (loader, root);
  read_narrator (loader, root);
  read_named (loader, root, "roles", loader->cast->roles);
  read_named (loader, root, "speakers", loader->cast->speakers);
  read_named (loader, root, "affiliations", loader->cast->affiliations);
  read_pool (loader, root);
}
