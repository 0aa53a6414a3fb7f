/* cast/command: a voice that is a program: "engine: command, command: [piper, --model, x.onnx], languages: [en]". */
#include "cast/load.h"

#include <string.h>

/* A program or file is found now, from where the user stands; the workers may stand elsewhere. */
static char *
find_program (const VvYaml *node, VvMistakes *mistakes)
{
  g_autofree char *path = g_find_program_in_path (node->text);
  if (path)
    return g_canonicalize_filename (path, NULL);
  vv_mistakes_add (mistakes, node->line, node->column,
                   "there is no program '%s'; install it, or name it with its folder", node->text);
  return g_strdup (node->text);
}

static char *
read_argument (const VvYaml *node, gboolean first, VvMistakes *mistakes)
{
  if (!vv_yaml_is (node, VV_YAML_SCALAR, mistakes))
    return g_strdup ("");
  if (first)
    return find_program (node, mistakes);
  gboolean file = g_file_test (node->text, G_FILE_TEST_IS_REGULAR);
  return file ? g_canonicalize_filename (node->text, NULL) : g_strdup (node->text);
}

static char *
read_arguments (const VvYaml *node, VvMistakes *mistakes)
{
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < node->children->len; i++)
    {
      g_autofree char *argument = read_argument (g_ptr_array_index (node->children, i), i == 0, mistakes);
      g_autofree char *quoted = g_shell_quote (argument);
      g_string_append_printf (line, "%s%s", i > 0 ? " " : "", quoted);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
read_languages (const VvYaml *node, VvVoice *voice, VvMistakes *mistakes)
{
  if (!vv_yaml_is (node, VV_YAML_SEQUENCE, mistakes))
    return;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (!vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
        continue;
      g_autofree char *key = vv_language_key (child->text);
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", key);
    }
  g_free (voice->languages);
  voice->languages = g_string_free (g_steal_pointer (&list), FALSE);
}

void
vv_cast_read_command (const VvYaml *node, VvVoice *voice, VvMistakes *mistakes)
{
  const VvYaml *command = vv_yaml_find (node, "command"), *languages = vv_yaml_find (node, "languages");
  const VvYaml *named = vv_yaml_find (node, "voice");
  if (!g_str_equal (voice->engine, VV_ENGINE_COMMAND))
    {
      const VvYaml *idle = command ? command : languages;
      if (idle)
        vv_mistakes_add (mistakes, idle->line, idle->column, "'%s' is for a voice with 'engine: command'", idle->key);
      return;
    }
  if (named)
    vv_mistakes_add (mistakes, named->line, named->column, "with 'engine: command' give 'command', not 'voice'");
  else if (command && command->kind == VV_YAML_SEQUENCE && command->children->len > 0)
    {
      g_free (voice->voice);
      voice->voice = read_arguments (command, mistakes);
    }
  else if (command || !voice->voice)
    {
      const VvYaml *place = command ? command : node;
      vv_mistakes_add (mistakes, place->line, place->column,
                       "'engine: command' needs the program and its arguments: 'command: [program, argument]'");
    }
  if (languages)
    read_languages (languages, voice, mistakes);
}

void
vv_cast_list_programs (const VvYaml *node, GPtrArray *paths)
{
  gboolean command = g_strcmp0 (node->key, "command") == 0 && node->kind == VV_YAML_SEQUENCE;
  for (guint i = 0; node->children && i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      const char *value = command && child->text ? strchr (child->text, '=') : NULL;
      g_autofree char *program = command && i == 0 && child->text ? g_find_program_in_path (child->text) : NULL;
      vv_cast_list_programs (child, paths);
      if (program)
        g_ptr_array_add (paths, g_steal_pointer (&program));
      else if (command && i > 0 && child->text)
        g_ptr_array_add (paths, g_strdup (value ? value + 1 : child->text));
    }
}
