/* script/units: see units.h. A label begins a line; it may be wrapped over several. */
#include "script/units.h"

#include "script/apart.h"
#include "script/build.h"
#include "script/displaced.h"
#include "script/header.h"
#include "script/narration.h"
#include "script/stated.h"

#include "core/pattern.h"
#include "core/stop.h"
#include "core/text.h"

#include <string.h>

static void
unit_free (gpointer data)
{
  VvUnit *unit = data;
  vv_label_free (unit->label);
  g_free (unit->text);
  g_free (unit->cut);
  g_clear_pointer (&unit->lines, g_ptr_array_unref);
  g_free (unit);
}

static gboolean
ends_sentence (const VvBlock *block, guint line)
{
  const char *text = ((const VvLine *) g_ptr_array_index (block->lines, line))->text;
  return vv_pattern_matches ("[.!?…。！？؟:：][\"'”’»)\\]]*$", text);
}

/* A label without a colon that fills a line. */
static VvLabel *
label_alone (const VvPack *pack, const VvBlock *block, guint line)
{
  const VvLine *at = g_ptr_array_index (block->lines, line);
  VvLabel *label = vv_label_parse (pack, at->text);
  if (label && !label->colon && label->size == strlen (at->text))
    return label;
  vv_label_free (label);
  return NULL;
}

/* Such a label in the midst of lines: a sentence has come to an end before it, and text that is no label follows. */
static VvLabel *
label_between (const VvPack *pack, const VvBlock *block, guint line)
{
  if ((line > 0 && !ends_sentence (block, line - 1)) || line + 1 >= block->lines->len)
    return NULL;
  VvLabel *label = label_alone (pack, block, line), *next = label ? label_alone (pack, block, line + 1) : NULL;
  if (next)
    g_clear_pointer (&label, vv_label_free);
  vv_label_free (next);
  return label;
}

static VvLabel *
label_at (const VvPack *pack, const VvBlock *block, guint line)
{
  g_autofree char *text = vv_block_lines (block, line, VV_LABEL_MOST_LINES);
  VvLabel *label = vv_label_parse (pack, text);
  if (!label)
    label = label_between (pack, block, line);
  if (label || line + 1 >= block->lines->len)
    return label;
  const VvLine *first = g_ptr_array_index (block->lines, line), *second = g_ptr_array_index (block->lines, line + 1);
  return vv_label_displaced (pack, first->text, second->text);
}

/** What the lines of a source may be labels of, before company is counted. */
typedef struct
{
  const VvPack *pack;
  GHashTable *labels; /* VvLine → VvLabel */
  GHashTable *seen;   /* name → how often it stands */
  GHashTable *weak;   /* so, by rules that ask for company */
  guint most;         /* how often the name stands that stands most often */
} Labels;

static guint
count_of (GHashTable *counts, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
}

static void
count (GHashTable *counts, const char *name, int step)
{
  g_hash_table_insert (counts, g_strdup (name), GINT_TO_POINTER ((int) count_of (counts, name) + step));
}

static void
count_label (Labels *found, const VvLabel *label, int step)
{
  count (found->seen, label->name, step);
  if (label->rule->company > 1)
    count (found->weak, label->name, step);
}

static void
drop_label (Labels *found, VvLine *line)
{
  const VvLabel *label = g_hash_table_lookup (found->labels, line);
  count_label (found, label, -1);
  g_hash_table_remove (found->labels, line);
}

/* How many lines of @block the label takes that begins at line @first. */
static guint
lines_of_label (const VvBlock *block, guint first, const VvLabel *label)
{
  gsize size = 0;
  guint n = 0;
  while (first + n < block->lines->len && size < label->size)
    size += strlen (((const VvLine *) g_ptr_array_index (block->lines, first + n++))->text) + 1;
  return n;
}

/* A name before a colon is in the company of every label of that name; a name on a line, which may stand in a list,
 * only of its like. */
static guint
company_of (const Labels *found, const VvLabel *label)
{
  return count_of (label->colon ? found->seen : found->weak, label->name);
}

/* The label that begins on this line and has the company that it needs; or NULL. */
static VvLabel *
counted_label (const Labels *found, const VvLine *line)
{
  VvLabel *label = g_hash_table_lookup (found->labels, line);
  return label && (label->apart || label->rule->company <= 1 || company_of (found, label) >= label->rule->company)
             ? label
             : NULL;
}

/* "Mr. Roe" is "Mr." and "Roe". */
static gboolean
is_honorific_and (const char *name, const char *rest)
{
  gsize size = g_str_has_suffix (name, rest) ? strlen (name) - strlen (rest) : 0;
  g_autofree char *before = g_strndup (name, size);
  return vv_pattern_matches ("^(?i:mrs?|ms|miss|dr|prof|sra?|srta|mm?|mme|mlle|г-н|г-жа)\\.? $", before);
}

/* "The Minister for Oil and": what follows is no beginning. */
static gboolean
is_open (const VvLine *line)
{
  return vv_pattern_matches ("(?:,| (?:and|of|the|for|to|in|et|de|du|des|y|e|und|der|и))$", line->text);
}

/* What seems to be a label over several lines is none where one of them begins a label itself: the end of a sentence
 * stands before it. Not so where the one is but the end of the other: "Mr.|Roe (Norway):". */
static void
drop_crossing (Labels *found, const VvBlock *block)
{
  for (guint k = block->lines->len; k > 0; k--)
    {
      VvLine *line = g_ptr_array_index (block->lines, k - 1);
      const VvLabel *label = g_hash_table_lookup (found->labels, line);
      guint n = label ? lines_of_label (block, k - 1, label) : 0;
      for (guint i = 1; i < n; i++)
        {
          const VvLabel *inner = counted_label (found, g_ptr_array_index (block->lines, k - 1 + i));
          if (!inner)
            continue;
          gboolean weak = label->rule->company <= 1 && inner->rule->company > 1 && !ends_sentence (block, k - 2 + i);
          gboolean open = is_open (g_ptr_array_index (block->lines, k - 2 + i));
          if (weak || open || is_honorific_and (label->name, inner->name))
            drop_label (found, g_ptr_array_index (block->lines, k - 1 + i));
          else
            drop_label (found, line);
          break;
        }
    }
}

static void
find_labels (Labels *found, const VvBlock *block)
{
  for (guint k = 0; k < block->lines->len; k++)
    {
      VvLabel *label = label_at (found->pack, block, k);
      if (!label)
        continue;
      g_hash_table_insert (found->labels, g_ptr_array_index (block->lines, k), label);
    }
  for (guint k = 0; k < block->lines->len; k++)
    {
      const VvLabel *label = g_hash_table_lookup (found->labels, g_ptr_array_index (block->lines, k));
      if (!label)
        continue;
      count_label (found, label, 1);
      found->most = MAX (found->most, count_of (found->seen, label->name));
    }
}

/* What is behind a label and no speech: names of persons, an address, the name of a file. */
static gboolean
is_fact (const char *text)
{
  static const char fact_pattern[]
      = "^(?:\\S+://\\S+|[\\w.%/-]+\\.(?:pdf|pptx?|docx?|html?|key|md|txt)"
        "|(?<name>\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de|van|von|der|al|bin|of))*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*)+)"
        "(?: \\([^()]{2,60}\\))?(?:(?:,| and|,? &| /) (?&name)(?: \\([^()]{2,60}\\))?)*)(?<![.])$";
  return vv_pattern_matches (fact_pattern, text);
}

/* The label of a line by a rule that may doubt it, with a colon; else NULL. */
static const VvLabel *
doubtful_label (const Labels *found, const VvLine *line)
{
  const VvLabel *label = g_hash_table_lookup (found->labels, line);
  return label && label->colon && label->rule->sure > 1 ? label : NULL;
}

/* "Presenter: Ann Roe", "Slides (PDF): a.pdf": what stands behind such a name each time is no speech, so that it names
 * a fact and nobody who speaks. */
static void
drop_facts (Labels *found, GPtrArray *blocks)
{
  g_autoptr (GHashTable) facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = 0; i < blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        {
          VvLine *line = g_ptr_array_index (block->lines, k);
          const VvLabel *label = doubtful_label (found, line);
          gboolean ends
              = k + 1 == block->lines->len || g_hash_table_contains (found->labels, block->lines->pdata[k + 1]);
          if (!label || !ends || label->size >= strlen (line->text) || !is_fact (line->text + label->size))
            continue;
          count (facts, label->name, 1);
          g_ptr_array_add (lines, line);
        }
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const VvLabel *label = g_hash_table_lookup (found->labels, g_ptr_array_index (lines, i));
      if (count_of (facts, label->name) == count_of (found->seen, label->name))
        {
          count (facts, label->name, -1);
          drop_label (found, g_ptr_array_index (lines, i));
        }
    }
}

/* Labels of lines that the markup sets apart; one that is a label by its own company stays as it is. */
static void
find_apart (Labels *found, GPtrArray *blocks, guint first)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) apart = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) vv_label_free);
  GHashTableIter each;
  gpointer line = NULL, label = NULL;
  g_hash_table_iter_init (&each, found->labels);
  while (g_hash_table_iter_next (&each, &line, NULL))
    {
      const VvLabel *counted = counted_label (found, line);
      if (counted && counted->colon)
        g_hash_table_add (named, g_utf8_casefold (counted->name, -1));
    }
  vv_apart_find (found->pack, blocks, first, named, apart);
  g_hash_table_iter_init (&each, apart);
  while (g_hash_table_iter_next (&each, &line, &label))
    if (!counted_label (found, line))
      {
        g_hash_table_insert (found->labels, line, label);
        g_hash_table_iter_steal (&each);
      }
}

/* Does the markup itself say who speaks? Then no label is looked for in the text. */
static gboolean
states_speakers (const VvSource *source)
{
  for (guint i = 0; i < source->blocks->len; i++)
    if (((const VvBlock *) g_ptr_array_index (source->blocks, i))->speaker)
      return TRUE;
  return FALSE;
}

/* Moves the label out, when it has the company it needs. */
static VvLabel *
accepted_label (const Labels *found, const VvBlock *block, guint line)
{
  VvLine *at = g_ptr_array_index (block->lines, line);
  VvLabel *label = counted_label (found, at);
  if (!label || (!label->apart && found->most < label->rule->among))
    return NULL;
  if (!label->apart)
    label->seen = count_of (found->seen, label->name);
  gpointer key = NULL, value = NULL;
  g_hash_table_steal_extended (found->labels, at, &key, &value);
  return value;
}

/* What is said in the lines of a label that is torn, and then @rest. */
static char *
text_of_torn (const VvLabel *label, const char *rest)
{
  g_autofree char *text = g_strjoin (" ", label->torn, label->ahead ? label->ahead : "", rest, NULL);
  return vv_text_fold (text);
}

static VvUnit *
add_unit (GPtrArray *units, const VvBlock *block, guint first, guint end, VvLabel *label)
{
  g_autofree char *text = vv_block_lines (block, first, end - first);
  VvUnit *unit = g_new0 (VvUnit, 1);
  unit->kind = block->kind;
  unit->language = block->language;
  unit->label = label;
  gsize size = label ? MIN (label->size, strlen (text)) : 0;
  unit->text = label && label->torn ? text_of_torn (label, text + size) : g_strdup (text + size);
  unit->cut = g_strndup (text, size);
  if (label && label->torn)
    vv_label_cut_out (unit->cut, label->torn);
  if (label && label->ahead)
    vv_label_cut_out (unit->cut, label->ahead);
  unit->line = ((const VvLine *) g_ptr_array_index (block->lines, first))->line;
  unit->n_lines = end - first;
  unit->lines = label && label->torn ? NULL : g_ptr_array_new ();
  for (guint i = first; unit->lines && i < end; i++)
    g_ptr_array_add (unit->lines, g_ptr_array_index (block->lines, i));
  g_ptr_array_add (units, unit);
  return unit;
}

guint
vv_unit_line (const VvUnit *unit, gsize at)
{
  const VvBlock part = { .kind = unit->kind, .lines = unit->lines };
  guint low = 0, high = unit->lines ? unit->lines->len : 0; /* the line is one from low on, before high */
  while (high > low + 1)
    {
      guint middle = (low + high) / 2;
      g_autofree char *before = vv_block_lines (&part, 0, middle);
      if (strlen (before) <= at + strlen (unit->cut))
        low = middle;
      else
        high = middle;
    }
  return high > low ? ((const VvLine *) g_ptr_array_index (unit->lines, low))->line : unit->line;
}

/* A block of short lines none of which is text: name, office, place, date under one another. */
static gboolean
is_header_block (const VvPack *pack, const VvBlock *block)
{
  gboolean typical = FALSE;
  for (guint i = 0; i < block->lines->len && block->lines->len > 1; i++)
    {
      VvHeaderKind kind = vv_header_kind (pack, ((const VvLine *) g_ptr_array_index (block->lines, i))->text);
      if (kind == VV_HEADER_NONE)
        return FALSE;
      typical = typical || kind == VV_HEADER_SPEAKER || kind == VV_HEADER_DATE || kind == VV_HEADER_DELIVERY;
    }
  return typical;
}

static void
cut_lines (GPtrArray *units, const VvBlock *block)
{
  for (guint i = 0; i < block->lines->len; i++)
    add_unit (units, block, i, i + 1, NULL);
}

/* How many lines of a block narration takes that begins at @first: names go on to the next label or narration,
 * a sentence to its end. */
static guint
lines_of_narration (const Labels *found, const VvBlock *block, guint first, const VvRule *rule)
{
  guint end = first + 1;
  if (rule->kind == VV_NARRATION_SILENT || rule->kind == VV_NARRATION_HEADING)
    return 1;
  for (; end < block->lines->len; end++)
    {
      const VvLine *line = g_ptr_array_index (block->lines, end);
      if (g_hash_table_contains (found->labels, line) || vv_narration_find (found->pack, line->text)
          || (rule->kind != VV_NARRATION_NAMES && ends_sentence (block, end - 1)))
        break;
    }
  return end - first;
}

/* Narration in the midst of a block that is wrapped by hand: the line before it has come to an end. */
static const VvRule *
narration_at (const Labels *found, const VvBlock *block, guint line, const VvUnit *before)
{
  const VvRule *rule = vv_narration_find (found->pack, ((const VvLine *) g_ptr_array_index (block->lines, line))->text);
  gboolean free = line == 0 || (before && before->rule) || ends_sentence (block, line - 1);
  return rule && (free || rule->kind == VV_NARRATION_SILENT) ? rule : NULL;
}

static void
cut_block (GPtrArray *units, const VvBlock *block, const Labels *found)
{
  guint first = 0;
  const VvLabel *begins = g_hash_table_lookup (found->labels, g_ptr_array_index (block->lines, 0));
  if (block->kind == VV_BLOCK_PARAGRAPH && !(begins && begins->apart) && is_header_block (found->pack, block))
    {
      cut_lines (units, block);
      return;
    }
  VvLabel *label = accepted_label (found, block, 0);
  const VvUnit *before = NULL;
  for (guint k = label ? 1 : 0; k < block->lines->len; k++)
    {
      VvLabel *next = k > 0 ? accepted_label (found, block, k) : NULL;
      const VvRule *rule = next || block->lines->len == 1 || block->kind != VV_BLOCK_PARAGRAPH
                               ? NULL
                               : narration_at (found, block, k, k == first && !label ? before : NULL);
      if (!next && !rule)
        continue;
      if (k > first || label)
        add_unit (units, block, first, k, label);
      label = next;
      first = k;
      if (!rule)
        continue;
      guint n = lines_of_narration (found, block, k, rule);
      VvUnit *unit = add_unit (units, block, k, k + n, NULL);
      unit->rule = rule;
      before = unit;
      first = k + n;
      k = first - 1;
      label = NULL;
      if (first < block->lines->len)
        label = accepted_label (found, block, first);
      k += label ? 1 : 0;
    }
  if (first < block->lines->len)
    add_unit (units, block, first, block->lines->len, label);
}

/* Where the markup says who speaks, only stage directions on lines of their own are no part of it: "(Applause)". */
static void
cut_stated (GPtrArray *units, const VvBlock *block, const Labels *found)
{
  VvLabel *label = vv_stated_label (found->pack, block);
  guint first = 0;
  for (guint i = 0; i < block->lines->len && block->kind == VV_BLOCK_PARAGRAPH && block->lines->len > 1; i++)
    {
      const VvRule *rule = narration_at (found, block, i, NULL);
      if (!rule || rule->kind != VV_NARRATION_NOTE)
        continue;
      if (i > first || label)
        add_unit (units, block, first, i, g_steal_pointer (&label))->stated = TRUE;
      VvUnit *note = add_unit (units, block, i, i + 1, NULL);
      note->stated = TRUE;
      note->rule = rule;
      first = i + 1;
    }
  if (first < block->lines->len)
    add_unit (units, block, first, block->lines->len, label)->stated = TRUE;
}

static void
block_free (gpointer data)
{
  VvBlock *block = data; /* a shallow copy */
  g_ptr_array_unref (block->lines);
  g_free (block);
}

/* The blocks of a source without the lines that belong to the page. */
static GPtrArray *
without_furniture (const VvPack *pack, const VvSource *source, GPtrArray *left)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  for (guint i = 0; i < source->blocks->len; i++)
    {
      VvBlock *copy = g_memdup2 (g_ptr_array_index (source->blocks, i), sizeof *copy);
      GPtrArray *all = copy->lines;
      copy->lines = g_ptr_array_new ();
      for (guint k = 0; k < all->len; k++)
        {
          const VvLine *line = g_ptr_array_index (all, k);
          if (copy->kind != VV_BLOCK_RULE && vv_furniture_find (pack, line->text))
            vv_script_leave (left, "furniture", line->line, line->text);
          else
            g_ptr_array_add (copy->lines, (gpointer) line);
        }
      if (copy->lines->len > 0 && copy->kind != VV_BLOCK_RULE)
        g_ptr_array_add (blocks, copy);
      else
        block_free (copy);
    }
  return blocks;
}

/* Rules of this kind are few, and asked first: of all others each line would have to be asked. */
static gboolean
is_start (const VvPack *pack, const VvLine *line)
{
  const GPtrArray *rules = pack->rules[VV_SECTION_NARRATION];
  for (guint i = 0; i < rules->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (rules, i);
      if (rule->kind == VV_NARRATION_START && vv_rule_match (pack, rule, line->text, 0, NULL))
        return vv_narration_find (pack, line->text)->kind == VV_NARRATION_START;
    }
  return FALSE;
}

/* The first block that may have labels: the one in which a meeting begins, as the record says; the first when it says
 * nothing, or says it only at the end. */
static guint
first_of_start (const VvPack *pack, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len / 2 + 1 && i < blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        if (is_start (pack, g_ptr_array_index (block->lines, k)))
          return i;
    }
  return 0;
}

GPtrArray *
vv_units_cut (const VvSource *source, const VvPack *pack, GPtrArray *left, gboolean *labelled)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (unit_free);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) vv_label_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) weak = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) blocks = without_furniture (pack, source, left);
  Labels found = { pack, labels, seen, weak, 0 };
  gboolean stated = states_speakers (source);
  guint first = stated ? blocks->len : first_of_start (pack, blocks);
  *labelled = FALSE;
  for (guint i = first; i < blocks->len && !vv_is_stopped (); i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      if (block->kind == VV_BLOCK_PARAGRAPH)
        find_labels (&found, block);
    }
  for (guint i = 0; i < blocks->len && !vv_is_stopped (); i++)
    drop_crossing (&found, g_ptr_array_index (blocks, i));
  drop_facts (&found, blocks);
  if (!stated)
    find_apart (&found, blocks, first);
  for (guint i = 0; i < blocks->len && !vv_is_stopped (); i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      if (stated)
        cut_stated (units, block, &found);
      else
        cut_block (units, block, &found);
    }
  for (guint i = 0; i < units->len; i++)
    {
      const VvUnit *unit = g_ptr_array_index (units, i);
      *labelled = *labelled || unit->label;
      if (unit->cut && *unit->cut)
        vv_script_leave (left, "label", unit->line, unit->cut);
    }
  return units;
}
