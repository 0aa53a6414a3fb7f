/* cast/registry: people keep their voices from record to record (docs/decisions/0005).
 *
 *     records ──note──► persons, who meets whom ──settle──► a voice each ──► pick.c, and the registry's YAML */
#include "cast/picker.h"

#include "core/files.h"
#include "core/yaml.h"

struct _VvRegistry
{
  const VvCast *cast;
  GHashTable *people, *states; /* name as printed → VvRole, borrowed from the cast */
  GPtrArray *persons;          /* (element-type VvSpeaker): who speaks in the records, in order; owned */
  GHashTable *by_name;         /* folded name → VvSpeaker of @persons */
  GHashTable *genders;         /* VvSpeaker → 'f', 'm'; absent: not known */
  GHashTable *picks;           /* VvSpeaker → VvRole */
  GHashTable *together;        /* VvSpeaker → set of VvSpeaker */
  GPtrArray *neighbours;       /* (element-type VvNeighbours), of @persons */
};

static void
speaker_free (gpointer data)
{
  VvSpeaker *speaker = data;
  g_free (speaker->name);
  g_free (speaker->affiliation);
  g_free (speaker);
}

/* A name is the same whatever its case: "MR. MILLER" in one record, "Mr. Miller" in another. */
static guint
hash_folded (gconstpointer name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  return g_str_hash (folded);
}

static gboolean
equal_folded (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = g_utf8_casefold (a, -1), *other = g_utf8_casefold (b, -1);
  return g_str_equal (one, other);
}

static VvRegistry *
registry_new (const VvCast *cast)
{
  VvRegistry *registry = g_new0 (VvRegistry, 1);
  registry->cast = cast;
  registry->people = g_hash_table_new_full (hash_folded, equal_folded, g_free, NULL);
  registry->states = g_hash_table_new_full (hash_folded, equal_folded, g_free, NULL);
  registry->persons = g_ptr_array_new_with_free_func (speaker_free);
  registry->by_name = g_hash_table_new (hash_folded, equal_folded);
  registry->genders = g_hash_table_new (NULL, NULL);
  registry->picks = g_hash_table_new (NULL, NULL);
  registry->together = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  registry->neighbours = g_ptr_array_new_with_free_func (g_free);
  return registry;
}

void
vv_registry_free (VvRegistry *registry)
{
  if (!registry)
    return;
  g_hash_table_unref (registry->people);
  g_hash_table_unref (registry->states);
  g_hash_table_unref (registry->by_name);
  g_hash_table_unref (registry->genders);
  g_hash_table_unref (registry->picks);
  g_hash_table_unref (registry->together);
  g_ptr_array_unref (registry->neighbours);
  g_ptr_array_unref (registry->persons);
  g_free (registry);
}

static void
read_names (const VvCast *cast, const VvYaml *root, const char *key, GHashTable *names, VvMistakes *mistakes)
{
  const VvYaml *node = vv_yaml_find (root, key);
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (!vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
        continue;
      const VvRole *role = vv_cast_pool_find (cast, child->text);
      if (!role)
        vv_mistakes_add (mistakes, child->line, child->column,
                         "there is no voice '%s' in the pool; 'vivavoce voices' lists it, or delete this line to "
                         "have another given",
                         child->text);
      else
        g_hash_table_insert (names, g_strdup (child->key), (gpointer) role);
    }
}

static void
read_registry (VvRegistry *registry, const VvYaml *root, VvMistakes *mistakes)
{
  static const char *const keys[] = { "vivavoce-registry", "speakers", "affiliations", NULL };
  if (!vv_yaml_is (root, VV_YAML_MAPPING, mistakes))
    return;
  vv_yaml_check_keys (root, keys, mistakes);
  if (!vv_yaml_find (root, keys[0]))
    vv_mistakes_add (mistakes, root->line, root->column, "this is no registry: it must begin with '%s: 1'", keys[0]);
  vv_yaml_get_integer (root, keys[0], 1, 1, 1, mistakes);
  read_names (registry->cast, root, "speakers", registry->people, mistakes);
  read_names (registry->cast, root, "affiliations", registry->states, mistakes);
}

VvRegistry *
vv_registry_load (const char *path, const VvCast *cast, GError **error)
{
  g_autoptr (VvRegistry) registry = registry_new (cast);
  gsize size_bytes = 0;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&registry);
  g_autofree char *text = vv_files_read (path, VV_REGISTRY_MOST_BYTES, "registry", &size_bytes, error);
  if (!text)
    return NULL;
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  if (root)
    read_registry (registry, root, mistakes);
  return vv_mistakes_settle (mistakes, error) ? g_steal_pointer (&registry) : NULL;
}

static VvSpeaker *
add_person (VvRegistry *registry, const VvSpeaker *speaker)
{
  VvSpeaker *person = g_new0 (VvSpeaker, 1);
  person->name = g_strdup (speaker->name);
  person->affiliation = g_strdup (speaker->affiliation);
  g_ptr_array_add (registry->persons, person);
  g_hash_table_insert (registry->together, person, g_hash_table_new (NULL, NULL));
  return person;
}

static VvSpeaker *
person_of (VvRegistry *registry, const VvSpeaker *speaker, char gender)
{
  VvSpeaker *person = g_hash_table_lookup (registry->by_name, speaker->name);
  if (!person)
    {
      person = add_person (registry, speaker);
      g_hash_table_insert (registry->by_name, person->name, person);
    }
  if (!person->affiliation)
    person->affiliation = g_strdup (speaker->affiliation);
  if (gender != '?' && !g_hash_table_contains (registry->genders, person))
    g_hash_table_insert (registry->genders, person, GINT_TO_POINTER ((int) gender));
  return person;
}

/* Whoever has a voice by the cast (a President) is a person of this record alone: the office may change hands. */
static GHashTable *
persons_of (VvRegistry *registry, const VvScript *script)
{
  GHashTable *persons = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr (VvPicker) picker = vv_picker_new (registry->cast, named, NULL, NULL);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      char gender = vv_cast_gender (registry->cast, script, speaker);
      const VvRole *role = vv_picker_named (picker, speaker, gender);
      VvSpeaker *person = role ? add_person (registry, speaker) : person_of (registry, speaker, gender);
      if (role)
        {
          vv_picker_give (picker, speaker, role);
          g_hash_table_insert (registry->picks, person, (gpointer) role);
        }
      g_hash_table_insert (persons, speaker, person);
    }
  return persons;
}

void
vv_registry_note (VvRegistry *registry, const VvScript *script)
{
  g_autoptr (GHashTable) persons = persons_of (registry, script);
  for (guint i = 0; i < script->speakers->len; i++)
    for (guint j = 0; j < script->speakers->len; j++)
      {
        const VvSpeaker *one = g_hash_table_lookup (persons, g_ptr_array_index (script->speakers, i));
        VvSpeaker *other = g_hash_table_lookup (persons, g_ptr_array_index (script->speakers, j));
        if (one != other)
          g_hash_table_add (g_hash_table_lookup (registry->together, one), other);
      }
  g_autoptr (GPtrArray) neighbours = vv_script_neighbours (script);
  for (guint i = 0; i < neighbours->len; i++)
    {
      const VvNeighbours *pair = g_ptr_array_index (neighbours, i);
      VvNeighbours *copy = g_new0 (VvNeighbours, 1);
      *copy = (VvNeighbours){ g_hash_table_lookup (persons, pair->one), g_hash_table_lookup (persons, pair->other),
                              pair->times };
      g_ptr_array_add (registry->neighbours, copy);
    }
}

static const VvRole *
choose (const VvRegistry *registry, const VvPicker *picker, const VvSpeaker *person)
{
  gpointer known = g_hash_table_lookup (registry->genders, person);
  char gender = known ? (char) GPOINTER_TO_INT (known) : '?';
  const VvRole *state = person->affiliation ? g_hash_table_lookup (registry->states, person->affiliation) : NULL;
  if (state && vv_picker_allows (picker, state, person, gender))
    return state;
  return vv_picker_from_pool (picker, person, gender);
}

gboolean
vv_registry_settle (VvRegistry *registry)
{
  g_autoptr (VvPicker) picker
      = vv_picker_new (registry->cast, registry->picks, registry->neighbours, registry->together);
  gboolean added = FALSE;
  for (int round = 0; round < 2; round++)
    for (guint i = 0; i < registry->persons->len; i++)
      {
        VvSpeaker *person = g_ptr_array_index (registry->persons, i);
        if (g_hash_table_contains (registry->picks, person))
          continue;
        const VvRole *role = g_hash_table_lookup (registry->people, person->name);
        if (!role && round == 0) /* those of the registry first: nobody takes their voice */
          continue;
        if (!role)
          {
            role = choose (registry, picker, person);
            g_hash_table_insert (registry->people, g_strdup (person->name), (gpointer) role);
            added = TRUE;
          }
        if (person->affiliation && !g_hash_table_contains (registry->states, person->affiliation))
          {
            g_hash_table_insert (registry->states, g_strdup (person->affiliation), (gpointer) role);
            added = TRUE;
          }
        vv_picker_give (picker, person, role);
      }
  return added;
}

const VvRole *
vv_registry_find (const VvRegistry *registry, const char *speaker)
{
  return g_hash_table_lookup (registry->people, speaker);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static void
write_names (VvYamlWriter *writer, const char *key, GHashTable *names)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (names), compare_names);
  vv_yaml_writer_text (writer, key);
  vv_yaml_writer_begin_mapping (writer);
  for (const GList *name = sorted; name; name = name->next)
    vv_yaml_writer_pair (writer, name->data, ((const VvRole *) g_hash_table_lookup (names, name->data))->name);
  vv_yaml_writer_end_mapping (writer);
}

char *
vv_registry_to_yaml (const VvRegistry *registry)
{
  g_autoptr (VvYamlWriter) writer = vv_yaml_writer_new ();
  vv_yaml_writer_begin_mapping (writer);
  vv_yaml_writer_text (writer, "vivavoce-registry");
  vv_yaml_writer_integer (writer, 1);
  write_names (writer, "speakers", registry->people);
  write_names (writer, "affiliations", registry->states);
  vv_yaml_writer_end_mapping (writer);
  return vv_yaml_writer_finish (writer);
}
