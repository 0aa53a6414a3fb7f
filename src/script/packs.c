/* script/packs: the folder of packs, and the choice among them; see packs.h. */
#include "script/build.h"
#include "script/packs.h"

#include "core/files.h"

#include <string.h>

/** Evidence of this weight at least, or the general pack is taken. */
#define EVIDENCE_LEAST 3
/** The beginning of a record shows of what kind it is. */
#define SAMPLE_MOST_BYTES (48 * 1024)
/** A pack with so little less evidence than the best may be the right one. */
#define RIVAL_MARGIN 1
/** The pack of records that show nothing; the others extend it. */
#define GENERAL "general"

struct _VvPacks
{
  GPtrArray *files; /* (element-type VvPackFile) in the order of names */
  char *forced;     /* name, or NULL */
  GHashTable *built;
  GMutex mutex; /* of @built */
};

static VvPackFile *
find_file (const VvPacks *packs, const char *name)
{
  for (guint i = 0; i < packs->files->len; i++)
    {
      VvPackFile *file = g_ptr_array_index (packs->files, i);
      if (g_str_equal (file->name, name))
        return file;
    }
  return NULL;
}

/* Adds what is wrong with one file to what is wrong with those before. */
static void
gather (GError **all, GError *one)
{
  g_autoptr (GError) owned = one;
  if (!*all)
    *all = g_steal_pointer (&owned);
  else
    {
      char *both = g_strconcat ((*all)->message, "\n", owned->message, NULL);
      g_free ((*all)->message);
      (*all)->message = both;
    }
}

/* A pack of the user's own stands for one of the same name. */
static void
put_file (VvPacks *packs, const char *path, GError **all)
{
  GError *wrong = NULL;
  VvPackFile *file = vv_pack_file_read (path, &wrong);
  VvPackFile *other = file ? find_file (packs, file->name) : NULL;
  if (other)
    g_ptr_array_remove (packs->files, other);
  if (file)
    g_ptr_array_add (packs->files, file);
  else
    gather (all, wrong);
}

static gboolean
check_names (const VvPacks *packs, const char *folder, GError **error)
{
  if (packs->forced && !find_file (packs, packs->forced))
    {
      g_autoptr (GPtrArray) names = vv_packs_names (packs);
      g_ptr_array_add (names, NULL);
      g_autofree char *known = g_strjoinv (", ", (char **) names->pdata);
      g_set_error (error, VV_ERROR, VV_ERROR_USAGE, "--pack: there is no pack and no file '%s'; known packs: %s",
                   packs->forced, known);
      return FALSE;
    }
  if (find_file (packs, GENERAL))
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
               "%s/" GENERAL ".yaml: this pack is missing; install vivavoce anew", folder);
  return FALSE;
}

/* A file of the user's own is tried on its own examples. */
static gboolean
check_own (const VvPacks *packs, GError **error)
{
  const VvPack *pack = vv_packs_get (packs, packs->forced, error);
  return pack && vv_pack_check (pack, find_file (packs, packs->forced)->evidence, error);
}

VvPacks *
vv_packs_load (const char *folder, const char *forced, GError **error)
{
  g_autoptr (VvPacks) packs = g_new0 (VvPacks, 1);
  g_autoptr (GPtrArray) names = vv_files_list (folder);
  GError *wrong = NULL;
  gboolean own = forced && g_file_test (forced, G_FILE_TEST_IS_REGULAR);
  packs->files = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_pack_file_free);
  packs->built = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) vv_pack_free);
  packs->forced = g_strdup (forced);
  g_mutex_init (&packs->mutex);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      if (g_str_has_suffix (path, ".yaml"))
        put_file (packs, path, &wrong);
    }
  if (own)
    {
      put_file (packs, forced, &wrong);
      g_free (packs->forced);
      packs->forced = wrong ? NULL : g_strdup (((VvPackFile *) packs->files->pdata[packs->files->len - 1])->name);
    }
  if (wrong)
    {
      g_propagate_error (error, wrong);
      return NULL;
    }
  return check_names (packs, folder, error) && (!own || check_own (packs, error)) ? g_steal_pointer (&packs) : NULL;
}

void
vv_packs_free (VvPacks *packs)
{
  if (!packs)
    return;
  g_hash_table_unref (packs->built);
  g_ptr_array_unref (packs->files);
  g_free (packs->forced);
  g_mutex_clear (&packs->mutex);
  g_free (packs);
}

GPtrArray *
vv_packs_names (const VvPacks *packs)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < packs->files->len; i++)
    g_ptr_array_add (names, ((const VvPackFile *) g_ptr_array_index (packs->files, i))->name);
  return names;
}

/* @file and those that it extends, nearest first, each once. */
static gboolean
add_line (const VvPacks *packs, VvPackFile *file, GPtrArray *line, VvMistakes *mistakes)
{
  const VvYaml *extends = vv_yaml_find (file->root, "extends");
  if (g_ptr_array_find (line, file, NULL))
    return TRUE;
  g_ptr_array_add (line, file);
  if (!extends || !vv_yaml_is (extends, VV_YAML_SEQUENCE, mistakes))
    return extends == NULL;
  for (guint i = 0; i < extends->children->len; i++)
    {
      const VvYaml *name = g_ptr_array_index (extends->children, i);
      VvPackFile *other = vv_yaml_is (name, VV_YAML_SCALAR, mistakes) ? find_file (packs, name->text) : NULL;
      if (other)
        add_line (packs, other, line, mistakes);
      else
        vv_mistakes_add (mistakes, name->line, name->column, "there is no pack '%s' to extend", name->text);
    }
  return vv_mistakes_count (mistakes) == 0;
}

static GPtrArray *
line_of (const VvPacks *packs, VvPackFile *file, GError **error)
{
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (file->path);
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  add_line (packs, file, line, mistakes);
  return vv_mistakes_settle (mistakes, error) ? g_steal_pointer (&line) : NULL;
}

const VvPack *
vv_packs_get (const VvPacks *packs, const char *name, GError **error)
{
  g_autoptr (GMutexLocker) lock = g_mutex_locker_new ((GMutex *) &packs->mutex);
  VvPack *pack = g_hash_table_lookup (packs->built, name);
  g_autoptr (GPtrArray) line = pack ? NULL : line_of (packs, find_file (packs, name), error);
  if (line)
    pack = vv_pack_build (line, error);
  if (line && pack)
    g_hash_table_insert (packs->built, pack->name, pack);
  return pack;
}

/* The beginning of a source in two forms: lines as they are printed, for evidence may ask for the beginning of one; and
 * a line for each block, for words may stand apart at a line end. */
typedef struct
{
  GString *lines, *blocks;
} Sample;

static Sample
sample_of (const VvSource *source)
{
  Sample sample = { g_string_new (NULL), g_string_new (NULL) };
  for (guint i = 0; i < source->blocks->len && sample.lines->len < SAMPLE_MOST_BYTES; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len && sample.lines->len < SAMPLE_MOST_BYTES; k++)
        {
          const char *line = ((const VvLine *) g_ptr_array_index (block->lines, k))->text;
          g_string_append_printf (sample.lines, "%s\n", line);
          g_string_append_printf (sample.blocks, k > 0 ? " %s" : "%s", line);
        }
      g_string_append_c (sample.blocks, '\n');
    }
  return sample;
}

static void
sample_free (Sample *sample)
{
  g_string_free (sample->lines, TRUE);
  g_string_free (sample->blocks, TRUE);
}

static gboolean
is_found (const VvRule *rule, const VvSource *source, const char *sample)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint times = 0;
  if (rule->format && !g_str_equal (rule->format, source->format))
    return FALSE;
  if (!rule->pattern)
    return TRUE;
  if (!vv_rule_match (NULL, rule, sample, 0, &match))
    return FALSE;
  for (times = 1; times < rule->times && g_match_info_next (match, NULL); times++)
    ;
  return times == rule->times;
}

static VvPackScore *
score_of (const VvPackFile *file, const VvSource *source, const Sample *sample)
{
  VvPackScore *score = g_new0 (VvPackScore, 1);
  score->name = g_strdup (file->name);
  score->evidence = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < file->evidence->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (file->evidence, i);
      if (!is_found (rule, source, sample->lines->str) && !is_found (rule, source, sample->blocks->str))
        continue;
      score->score += rule->weight;
      g_ptr_array_add (score->evidence, g_strdup (strchr (rule->name, ':') + 1));
    }
  return score;
}

void
vv_pack_score_free (gpointer data)
{
  VvPackScore *score = data;
  g_free (score->name);
  g_ptr_array_unref (score->evidence);
  g_free (score);
}

static gint
compare_scores (gconstpointer a, gconstpointer b)
{
  const VvPackScore *one = *(const VvPackScore *const *) a, *other = *(const VvPackScore *const *) b;
  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return strcmp (one->name, other->name);
}

/* Moves the score of the pack @name to the front. */
static void
put_first (GPtrArray *scores, const char *name)
{
  for (guint i = 0; i < scores->len; i++)
    if (g_str_equal (((const VvPackScore *) g_ptr_array_index (scores, i))->name, name))
      {
        g_ptr_array_insert (scores, 0, g_ptr_array_steal_index (scores, i));
        return;
      }
}

/* Does the one extend the other, near or far? */
static gboolean
are_kin (const VvPacks *packs, const char *one, const char *other)
{
  g_autoptr (GPtrArray) line = line_of (packs, find_file (packs, one), NULL);
  g_autoptr (GPtrArray) other_line = line_of (packs, find_file (packs, other), NULL);
  return (line && g_ptr_array_find (line, find_file (packs, other), NULL))
         || (other_line && g_ptr_array_find (other_line, find_file (packs, one), NULL));
}

/* Another pack for which nearly as much speaks may be the right one. */
static void
doubt_choice (const VvPacks *packs, VvScript *script)
{
  const VvPackScore *best = g_ptr_array_index (script->packs, 0);
  for (guint i = 1; i < script->packs->len; i++)
    {
      const VvPackScore *other = g_ptr_array_index (script->packs, i);
      if (other->score >= EVIDENCE_LEAST && other->score + RIVAL_MARGIN >= best->score
          && !are_kin (packs, best->name, other->name))
        vv_script_doubt (script, 1, "the pack %s has evidence %u, and %s has %u; give one by --pack", best->name,
                         best->score, other->name, other->score);
    }
}

const VvPack *
vv_packs_choose (const VvPacks *packs, const VvSource *source, VvScript *script, GError **error)
{
  Sample sample = sample_of (source);
  for (guint i = 0; i < packs->files->len; i++)
    g_ptr_array_add (script->packs, score_of (g_ptr_array_index (packs->files, i), source, &sample));
  sample_free (&sample);
  g_ptr_array_sort (script->packs, compare_scores);
  const VvPackScore *best = g_ptr_array_index (script->packs, 0);
  if (packs->forced)
    put_first (script->packs, packs->forced);
  else if (best->score < EVIDENCE_LEAST)
    put_first (script->packs, GENERAL);
  for (guint i = script->packs->len; i > 1; i--)
    if (((const VvPackScore *) g_ptr_array_index (script->packs, i - 1))->score == 0)
      g_ptr_array_remove_index (script->packs, i - 1);
  if (!packs->forced)
    doubt_choice (packs, script);
  return vv_packs_get (packs, ((const VvPackScore *) g_ptr_array_index (script->packs, 0))->name, error);
}
