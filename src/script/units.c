/* script/units: see units.h. A label begins a line; it may be wrapped over several. */
#include "script/units.h"

#include "script/header.h"

#include <string.h>

/** A label may be wrapped over so many lines. */
#define LABEL_MOST_LINES 4

static void
unit_free (gpointer data)
{
  VvUnit *unit = data;
  vv_label_free (unit->label);
  g_free (unit->text);
  g_free (unit->cut);
  g_free (unit);
}

/* The lines of a block from @first on, as one text. */
static char *
join_lines (const VvBlock *block, guint first, guint n)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = first; i < MIN (first + n, block->lines->len); i++)
    g_ptr_array_add (lines, g_ptr_array_index (block->lines, i));
  const VvBlock part = { .kind = block->kind, .level = block->level, .lines = lines };
  return vv_block_text (&part);
}

static VvLabel *
label_at (const VvBlock *block, guint line)
{
  g_autofree char *text = join_lines (block, line, LABEL_MOST_LINES);
  return vv_label_parse (text);
}

/** What the lines of a source may be labels of, before company is counted. */
typedef struct
{
  GHashTable *labels; /* VvLine → VvLabel */
  GHashTable *counts; /* name that needs company → how often it stands */
} Labels;

static void
find_labels (Labels *found, const VvBlock *block)
{
  for (guint k = 0; k < block->lines->len; k++)
    {
      VvLabel *label = label_at (block, k);
      if (!label)
        continue;
      g_hash_table_insert (found->labels, g_ptr_array_index (block->lines, k), label);
      if (label->needs_company)
        g_hash_table_insert (
            found->counts, g_strdup (label->name),
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (found->counts, label->name)) + 1));
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

static VvLabel *
stated_label (const VvBlock *block)
{
  if (!block->speaker)
    return NULL;
  g_autofree char *line = g_strconcat (block->speaker, ":", NULL);
  VvLabel *label = vv_label_parse (line);
  if (label)
    label->size = 0;
  else
    {
      label = g_new0 (VvLabel, 1);
      label->printed = g_strdup (block->speaker);
      label->name = g_strdup (block->speaker);
    }
  if (block->affiliation)
    {
      g_free (label->affiliation);
      label->affiliation = g_strdup (block->affiliation);
    }
  if (block->spoken_in)
    {
      g_free (label->spoken_in);
      label->spoken_in = g_strdup (block->spoken_in);
    }
  return label;
}

/* Moves the label out, when it has the company it needs. */
static VvLabel *
accepted_label (const Labels *found, const VvBlock *block, guint line)
{
  VvLine *at = g_ptr_array_index (block->lines, line);
  const VvLabel *label = g_hash_table_lookup (found->labels, at);
  if (!label || (label->needs_company && GPOINTER_TO_UINT (g_hash_table_lookup (found->counts, label->name)) < 2))
    return NULL;
  gpointer key = NULL, value = NULL;
  g_hash_table_steal_extended (found->labels, at, &key, &value);
  return value;
}

static VvUnit *
add_unit (GPtrArray *units, const VvBlock *block, guint first, guint end, VvLabel *label)
{
  g_autofree char *text = join_lines (block, first, end - first);
  VvUnit *unit = g_new0 (VvUnit, 1);
  unit->kind = block->kind;
  unit->label = label;
  unit->text = g_strdup (label ? text + MIN (label->size, strlen (text)) : text);
  unit->cut = label ? g_strndup (text, MIN (label->size, strlen (text))) : NULL;
  unit->line = ((const VvLine *) g_ptr_array_index (block->lines, first))->line;
  unit->n_lines = end - first;
  g_ptr_array_add (units, unit);
  return unit;
}

/* A block of short lines none of which is text: name, office, place, date under one another. */
static gboolean
is_header_block (const VvBlock *block)
{
  gboolean typical = FALSE;
  for (guint i = 0; i < block->lines->len; i++)
    {
      VvHeaderKind kind = vv_header_kind (((const VvLine *) g_ptr_array_index (block->lines, i))->text);
      if (kind == VV_HEADER_NONE)
        return FALSE;
      typical = typical || kind == VV_HEADER_SPEAKER || kind == VV_HEADER_DATE || kind == VV_HEADER_DELIVERY;
    }
  return typical && block->lines->len > 1;
}

static void
cut_lines (GPtrArray *units, const VvBlock *block)
{
  for (guint i = 0; i < block->lines->len; i++)
    add_unit (units, block, i, i + 1, NULL);
}

static void
cut_block (GPtrArray *units, const VvBlock *block, const Labels *found)
{
  guint first = 0;
  if (block->kind == VV_BLOCK_PARAGRAPH && is_header_block (block))
    {
      cut_lines (units, block);
      return;
    }
  VvLabel *label = accepted_label (found, block, 0);
  for (guint k = 1; k < block->lines->len; k++)
    {
      VvLabel *next = accepted_label (found, block, k);
      if (!next)
        continue;
      add_unit (units, block, first, k, label);
      label = next;
      first = k;
    }
  add_unit (units, block, first, block->lines->len, label);
}

GPtrArray *
vv_units_cut (const VvSource *source, gboolean *labelled)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (unit_free);
  g_autoptr (GHashTable) labels = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) vv_label_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Labels found = { labels, counts };
  gboolean stated = states_speakers (source);
  *labelled = FALSE;
  for (guint i = 0; i < source->blocks->len && !stated; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      if (block->kind == VV_BLOCK_PARAGRAPH)
        find_labels (&found, block);
    }
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      if (stated && block->kind != VV_BLOCK_RULE)
        add_unit (units, block, 0, block->lines->len, stated_label (block))->stated = TRUE;
      else if (block->kind != VV_BLOCK_RULE)
        cut_block (units, block, &found);
    }
  for (guint i = 0; i < units->len; i++)
    *labelled = *labelled || ((const VvUnit *) g_ptr_array_index (units, i))->label;
  return units;
}
