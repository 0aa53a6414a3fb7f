/* script/pack-load: a file of a pack becomes rules; see pack.h. */
#include "script/capacity.h"
#include "script/header.h"
#include "script/narration.h"
#include "script/pack.h"

#include "core/files.h"
#include "core/pattern.h"

#include <string.h>

/** A pack is written by hand; this is far more than anyone writes. */
#define PACK_MOST_BYTES (1024 * 1024)
/** Parts may stand in parts so deep; deeper is a circle. */
#define PART_MOST_DEPTH 8

/** What a section of the file may hold. A kind is told by its place in @kinds, from 1. Labels, brackets of languages,
 *  narration and furniture match where a text begins, and are compiled so: PCRE's machine code is not used for a match
 *  that asks for it. Where few lines are asked, machine code would cost more than it saves. */
static const struct
{
  const char *key;
  const char *const kinds[9];
  const char *const keys[12];
  GRegexCompileFlags flags;
} sections[VV_SECTIONS] = {
  [VV_SECTION_EVIDENCE]
  = { "evidence", { NULL }, { "rule", "pattern", "format", "weight", "times", "example", NULL }, G_REGEX_OPTIMIZE },
  [VV_SECTION_LABELS]
  = { "labels",
      { NULL },
      { "rule", "pattern", "company", "among", "sure", "office", "last", "named", "alias", "example", "gives", NULL },
      G_REGEX_OPTIMIZE | G_REGEX_ANCHORED },
  [VV_SECTION_APART] = { "apart",
                         { NULL },
                         { "rule", "pattern", "company", "sure", "office", "example", "gives", NULL },
                         G_REGEX_ANCHORED },
  [VV_SECTION_SPOKEN]
  = { "spoken", { NULL }, { "rule", "pattern", "example", "gives", NULL }, G_REGEX_OPTIMIZE | G_REGEX_ANCHORED },
  [VV_SECTION_CAPACITIES]
  = { "capacities", VV_CAPACITY_KINDS, { "rule", "kind", "pattern", "example", "gives", NULL }, G_REGEX_OPTIMIZE },
  [VV_SECTION_HEADERS]
  = { "headers", VV_HEADER_KINDS, { "rule", "kind", "pattern", "example", "gives", NULL }, G_REGEX_OPTIMIZE },
  [VV_SECTION_NARRATION] = { "narration",
                             VV_NARRATION_KINDS,
                             { "rule", "kind", "pattern", "example", NULL },
                             G_REGEX_OPTIMIZE | G_REGEX_ANCHORED },
  [VV_SECTION_FURNITURE]
  = { "furniture", { NULL }, { "rule", "pattern", "example", NULL }, G_REGEX_OPTIMIZE | G_REGEX_ANCHORED },
};

/** A name that stands for a piece of a pattern: "{HONORIFIC}". */
typedef struct
{
  GPtrArray *alternatives; /* (element-type utf8), borrowed from the trees */
  gboolean list;           /* alternatives of the packs that extend are added; else the nearest pack's piece counts */
} Part;

typedef struct
{
  VvPack *pack;
  const VvPackFile *file;
  VvMistakes *mistakes; /* of this file */
  GHashTable *parts;    /* name → Part */
} Loader;

static void
rule_free (gpointer data)
{
  VvRule *rule = data;
  g_free (rule->name);
  g_free (rule->pattern);
  g_free (rule->example);
  g_free (rule->gives);
  g_free (rule->named);
  g_free (rule->alias);
  g_free (rule->format);
  g_clear_pointer (&rule->regex, g_regex_unref);
  vv_firsts_free (rule->firsts);
  g_free (rule);
}

static void
language_free (gpointer data)
{
  VvLanguageName *name = data;
  g_free (name->word);
  g_free (name->language);
  g_free (name);
}

static void
counter_example_free (gpointer data)
{
  VvCounterExample *example = data;
  g_free (example->text);
  g_free (example);
}

static void
part_free (gpointer data)
{
  Part *part = data;
  g_ptr_array_unref (part->alternatives);
  g_free (part);
}

/* "{NAME}" by what stands for it, again and again. */
static char *
fill_parts (const Loader *loader, const VvYaml *place, const char *pattern, guint depth)
{
  static const char name_of_part[] = "\\{([A-Z][A-Z_]+)\\}";
  GString *filled = g_string_new (NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int from = 0, start = 0, end = 0;
  for (g_regex_match (vv_pattern (name_of_part), pattern, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      const Part *part = loader->parts ? g_hash_table_lookup (loader->parts, name) : NULL;
      g_match_info_fetch_pos (match, 0, &start, &end);
      g_string_append_len (filled, pattern + from, start - from);
      from = end;
      if (!part || depth == 0)
        vv_mistakes_add (loader->mistakes, place->line, place->column,
                         part ? "the part {%s} holds itself" : "there is no part {%s}; add it under 'parts:'", name);
      else
        {
          g_string_append (filled, "(?:");
          for (guint i = 0; i < part->alternatives->len; i++)
            {
              g_autofree char *piece = fill_parts (loader, place, g_ptr_array_index (part->alternatives, i), depth - 1);
              g_string_append_printf (filled, "%s%s", i > 0 ? "|" : "", piece);
            }
          g_string_append_c (filled, ')');
        }
    }
  g_string_append (filled, pattern + from);
  return g_string_free (filled, FALSE);
}

static void
read_pattern (const Loader *loader, const VvYaml *node, VvSection section, VvRule *rule)
{
  const VvYaml *place = vv_yaml_find (node, "pattern");
  const char *pattern = vv_yaml_get_string (node, "pattern", NULL, loader->mistakes);
  g_autoptr (GError) why = NULL;
  if (!pattern)
    return;
  rule->pattern = fill_parts (loader, place, pattern, PART_MOST_DEPTH);
  rule->line = place->line;
  rule->column = place->column;
  rule->regex = g_regex_new (rule->pattern, sections[section].flags | G_REGEX_DUPNAMES, 0, &why);
  if (!rule->regex)
    vv_mistakes_add (loader->mistakes, place->line, place->column, "this pattern is none: %s", why->message);
  else if (sections[section].flags & G_REGEX_ANCHORED)
    rule->firsts = vv_firsts_new ();
}

static int
read_kind (const Loader *loader, const VvYaml *node, VvSection section)
{
  const char *const *kinds = sections[section].kinds;
  const char *name = kinds[0] ? vv_yaml_get_string (node, "kind", "", loader->mistakes) : NULL;
  for (int i = 0; kinds[i]; i++)
    if (g_str_equal (kinds[i], name))
      return i + 1;
  if (kinds[0])
    {
      const VvYaml *place = vv_yaml_find (node, "kind");
      g_autofree char *known = g_strjoinv (", ", (char **) kinds);
      place = place ? place : node;
      vv_mistakes_add (loader->mistakes, place->line, place->column, "'kind' must be one of %s, not '%s'", known, name);
    }
  return 0;
}

static void
read_numbers (const Loader *loader, const VvYaml *node, VvRule *rule)
{
  rule->weight = (guint) vv_yaml_get_integer (node, "weight", 1, 100, 1, loader->mistakes);
  rule->times = (guint) vv_yaml_get_integer (node, "times", 1, 1000, 1, loader->mistakes);
  rule->company = (guint) vv_yaml_get_integer (node, "company", 1, 100, 1, loader->mistakes);
  rule->sure
      = (guint) vv_yaml_get_integer (node, "sure", 1, 100, rule->company > 1 ? rule->company + 1 : 1, loader->mistakes);
  rule->among = (guint) vv_yaml_get_integer (node, "among", 1, 100, 1, loader->mistakes);
  rule->last = vv_yaml_get_boolean (node, "last", FALSE, loader->mistakes);
  rule->office = vv_yaml_get_boolean (node, "office", FALSE, loader->mistakes);
}

static VvRule *
read_rule (const Loader *loader, const VvYaml *node, VvSection section)
{
  VvMistakes *mistakes = loader->mistakes;
  if (!vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return NULL;
  vv_yaml_check_keys (node, sections[section].keys, mistakes);
  VvRule *rule = g_new0 (VvRule, 1);
  rule->name = g_strconcat (loader->file->name, ":", vv_yaml_get_string (node, "rule", "", mistakes), NULL);
  rule->file = loader->file->path;
  rule->line = node->line;
  rule->column = node->column;
  rule->example = g_strdup (vv_yaml_get_string (node, "example", NULL, mistakes));
  rule->gives = g_strdup (vv_yaml_get_string (node, "gives", NULL, mistakes));
  rule->named = g_strdup (vv_yaml_get_string (node, "named", NULL, mistakes));
  rule->alias = g_strdup (vv_yaml_get_string (node, "alias", NULL, mistakes));
  rule->format = g_strdup (vv_yaml_get_string (node, "format", NULL, mistakes));
  rule->kind = read_kind (loader, node, section);
  read_numbers (loader, node, rule);
  read_pattern (loader, node, section, rule);
  if (g_str_has_suffix (rule->name, ":"))
    vv_mistakes_add (mistakes, node->line, node->column, "a rule needs a name: 'rule: NAME'");
  if (!rule->pattern && !rule->format)
    vv_mistakes_add (mistakes, node->line, node->column, "a rule needs a 'pattern'");
  if (rule->pattern && !rule->example)
    vv_mistakes_add (mistakes, node->line, node->column, "a rule needs an 'example' that it matches");
  return rule;
}

/* By the name without the pack's: a pack's rule stands for one of that name in the packs that it extends. */
static gboolean
has_rule (GPtrArray *rules, const VvRule *rule)
{
  for (guint i = 0; i < rules->len; i++)
    if (g_str_equal (strchr (((const VvRule *) g_ptr_array_index (rules, i))->name, ':'), strchr (rule->name, ':')))
      return TRUE;
  return FALSE;
}

static void
read_section (const Loader *loader, VvSection section, GPtrArray *rules)
{
  const VvYaml *list = vv_yaml_find (loader->file->root, sections[section].key);
  guint before = rules->len;
  if (!list || !vv_yaml_is (list, VV_YAML_SEQUENCE, loader->mistakes))
    return;
  for (guint i = 0; i < list->children->len; i++)
    {
      VvRule *rule = read_rule (loader, g_ptr_array_index (list->children, i), section);
      if (!rule)
        continue;
      gboolean known = has_rule (rules, rule);
      for (guint k = before; known && k < rules->len; k++)
        if (g_str_equal (((const VvRule *) g_ptr_array_index (rules, k))->name, rule->name))
          vv_mistakes_add (loader->mistakes, rule->line, rule->column, "there are two rules '%s'", rule->name);
      if (known)
        rule_free (rule);
      else
        g_ptr_array_add (rules, rule);
    }
}

/* Calls @add with each text of the list @key. */
static void
read_list (const Loader *loader, const char *key, void (*add) (const Loader *loader, const VvYaml *item))
{
  const VvYaml *list = vv_yaml_find (loader->file->root, key);
  if (!list || !vv_yaml_is (list, VV_YAML_SEQUENCE, loader->mistakes))
    return;
  for (guint i = 0; i < list->children->len; i++)
    {
      const VvYaml *item = g_ptr_array_index (list->children, i);
      if (vv_yaml_is (item, VV_YAML_SCALAR, loader->mistakes))
        add (loader, item);
    }
}

static void
add_stop_word (const Loader *loader, const VvYaml *item)
{
  g_hash_table_add (loader->pack->stop_words, g_utf8_casefold (item->text, -1));
}

static void
add_capacity_word (const Loader *loader, const VvYaml *item)
{
  g_ptr_array_add (loader->pack->capacity_words, g_strdup (item->text));
}

static void
add_counter_example (const Loader *loader, const VvYaml *item, GPtrArray *list)
{
  VvCounterExample *example = g_new0 (VvCounterExample, 1);
  *example = (VvCounterExample){ g_strdup (item->text), loader->file->path, item->line, item->column };
  g_ptr_array_add (list, example);
}

static void
add_no_label (const Loader *loader, const VvYaml *item)
{
  add_counter_example (loader, item, loader->pack->no_labels);
}

static void
add_no_capacity (const Loader *loader, const VvYaml *item)
{
  add_counter_example (loader, item, loader->pack->no_capacities);
}

static void
read_languages (const Loader *loader)
{
  const VvYaml *map = vv_yaml_find (loader->file->root, "languages");
  if (!map || !vv_yaml_is (map, VV_YAML_MAPPING, loader->mistakes))
    return;
  for (guint i = 0; i < map->children->len; i++)
    {
      const VvYaml *list = g_ptr_array_index (map->children, i);
      for (guint k = 0; vv_yaml_is (list, VV_YAML_SEQUENCE, loader->mistakes) && k < list->children->len; k++)
        {
          const VvYaml *word = g_ptr_array_index (list->children, k);
          if (!vv_yaml_is (word, VV_YAML_SCALAR, loader->mistakes))
            continue;
          VvLanguageName *name = g_new0 (VvLanguageName, 1);
          *name = (VvLanguageName){ g_strdup (word->text), g_strdup (list->key) };
          g_ptr_array_add (loader->pack->languages, name);
        }
    }
}

static void
add_part (GHashTable *parts, const VvYaml *node, VvMistakes *mistakes)
{
  gboolean list = node->kind == VV_YAML_SEQUENCE;
  Part *part = g_hash_table_lookup (parts, node->key);
  if (!list && !vv_yaml_is (node, VV_YAML_SCALAR, mistakes))
    return;
  if (part && !(list && part->list)) /* a nearer pack has said it */
    return;
  if (!part)
    {
      part = g_new0 (Part, 1);
      *part = (Part){ g_ptr_array_new (), list };
      g_hash_table_insert (parts, g_strdup (node->key), part);
    }
  if (!list)
    g_ptr_array_add (part->alternatives, node->text);
  for (guint i = 0; list && i < node->children->len; i++)
    {
      const VvYaml *item = g_ptr_array_index (node->children, i);
      if (vv_yaml_is (item, VV_YAML_SCALAR, mistakes))
        g_ptr_array_add (part->alternatives, item->text);
    }
}

static void
read_parts (const Loader *loader)
{
  const VvYaml *map = vv_yaml_find (loader->file->root, "parts");
  if (!map || !vv_yaml_is (map, VV_YAML_MAPPING, loader->mistakes))
    return;
  for (guint i = 0; i < map->children->len; i++)
    add_part (loader->parts, g_ptr_array_index (map->children, i), loader->mistakes);
}

static void
check_root (const Loader *loader)
{
  static const char *const keys[]
      = { "vivavoce-pack", "about",         "extends", "parts",          "evidence",   "labels",
          "stop-words",    "no-labels",     "spoken",  "languages",      "capacities", "narration",
          "furniture",     "no-capacities", "headers", "capacity-words", "apart",      NULL };
  const VvYaml *root = loader->file->root;
  if (!vv_yaml_is (root, VV_YAML_MAPPING, loader->mistakes))
    return;
  vv_yaml_check_keys (root, keys, loader->mistakes);
  if (!vv_yaml_find (root, "vivavoce-pack"))
    vv_mistakes_add (loader->mistakes, root->line, root->column,
                     "this is no pack: it must begin with 'vivavoce-pack: 1'");
  vv_yaml_get_integer (root, "vivavoce-pack", 1, 1, 1, loader->mistakes);
  if (!vv_yaml_get_string (root, "about", NULL, loader->mistakes))
    vv_mistakes_add (loader->mistakes, root->line, root->column,
                     "a pack needs a line 'about:' that says which records it is for");
}

VvPackFile *
vv_pack_file_read (const char *path, GError **error)
{
  gsize size_bytes = 0;
  g_autofree char *text = vv_files_read (path, PACK_MOST_BYTES, "pack", &size_bytes, error);
  if (!text)
    return NULL;
  g_autoptr (VvPackFile) file = g_new0 (VvPackFile, 1);
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  file->path = g_strdup (path);
  file->name = g_path_get_basename (path);
  if (g_str_has_suffix (file->name, ".yaml"))
    file->name[strlen (file->name) - strlen (".yaml")] = '\0';
  file->evidence = g_ptr_array_new_with_free_func (rule_free);
  file->root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  const Loader loader = { NULL, file, mistakes, NULL };
  if (file->root)
    {
      check_root (&loader);
      read_section (&loader, VV_SECTION_EVIDENCE, file->evidence);
    }
  return vv_mistakes_settle (mistakes, error) ? g_steal_pointer (&file) : NULL;
}

void
vv_pack_file_free (VvPackFile *file)
{
  if (!file)
    return;
  g_free (file->name);
  g_free (file->path);
  vv_yaml_free (file->root);
  g_ptr_array_unref (file->evidence);
  g_free (file);
}

static VvPack *
pack_new (const VvPackFile *file)
{
  VvPack *pack = g_new0 (VvPack, 1);
  pack->name = g_strdup (file->name);
  for (guint i = 0; i < VV_SECTIONS; i++)
    pack->rules[i] = g_ptr_array_new_with_free_func (rule_free);
  pack->stop_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pack->languages = g_ptr_array_new_with_free_func (language_free);
  pack->capacity_words = g_ptr_array_new_with_free_func (g_free);
  pack->no_labels = g_ptr_array_new_with_free_func (counter_example_free);
  pack->no_capacities = g_ptr_array_new_with_free_func (counter_example_free);
  return pack;
}

static void
read_file (const Loader *loader)
{
  for (VvSection section = VV_SECTION_LABELS; section < VV_SECTIONS; section++)
    read_section (loader, section, loader->pack->rules[section]);
  read_list (loader, "stop-words", add_stop_word);
  read_list (loader, "capacity-words", add_capacity_word);
  read_list (loader, "no-labels", add_no_label);
  read_list (loader, "no-capacities", add_no_capacity);
  read_languages (loader);
}

/* Rules that are asked last go to the end, in their order. */
static void
move_last (GPtrArray *rules)
{
  guint n = rules->len;
  for (guint i = 0, at = 0; i < n; i++)
    if (((const VvRule *) g_ptr_array_index (rules, at))->last)
      g_ptr_array_add (rules, g_ptr_array_steal_index (rules, at));
    else
      at++;
}

VvPack *
vv_pack_build (GPtrArray *files, GError **error)
{
  g_autoptr (VvPack) pack = pack_new (g_ptr_array_index (files, 0));
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, part_free);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_mistakes_free);
  g_autoptr (GString) messages = g_string_new (NULL);
  for (guint pass = 0; pass < 2; pass++) /* every part is known before the first pattern is read */
    for (guint i = 0; i < files->len; i++)
      {
        const VvPackFile *file = g_ptr_array_index (files, i);
        if (pass == 0)
          g_ptr_array_add (mistakes, vv_mistakes_new (file->path));
        const Loader loader = { pack, file, g_ptr_array_index (mistakes, i), parts };
        (pass == 0 ? read_parts : read_file) (&loader);
      }
  move_last (pack->rules[VV_SECTION_LABELS]);
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) told = NULL;
      if (!vv_mistakes_settle (g_ptr_array_index (mistakes, i), &told))
        g_string_append_printf (messages, "%s%s", messages->len > 0 ? "\n" : "", told->message);
    }
  if (messages->len == 0)
    return g_steal_pointer (&pack);
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, messages->str);
  return NULL;
}

void
vv_pack_free (VvPack *pack)
{
  if (!pack)
    return;
  g_free (pack->name);
  for (guint i = 0; i < VV_SECTIONS; i++)
    g_ptr_array_unref (pack->rules[i]);
  g_hash_table_unref (pack->stop_words);
  g_ptr_array_unref (pack->languages);
  g_ptr_array_unref (pack->capacity_words);
  g_ptr_array_unref (pack->no_labels);
  g_ptr_array_unref (pack->no_capacities);
  g_free (pack);
}
