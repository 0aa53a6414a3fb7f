/* script/segment: blocks become turns by their labels, turns become interventions by capacities; text without any
 * label is one speaker's statement, with perhaps a header.
 *
 *     blocks ──cut at labels──► units ──► labelled? ──► turns
 *                                          └── no ──► header | statement                     */
#include "script/build.h"
#include "script/capacity.h"
#include "script/header.h"
#include "script/labels.h"

#include "core/text.h"

#include <string.h>

/** A label may be wrapped over so many lines. */
#define LABEL_MOST_LINES 4

/** A stretch of text that belongs together: a paragraph, or the part of one from a label on. */
typedef struct
{
  gboolean heading;
  VvLabel *label; /* or NULL */
  char *text;     /* without the label; may be empty then */
  guint line, n_lines;
} Unit;

typedef struct
{
  VvScript *script;
  const VvScriptOptions *options;
  const VvSpeaker *speaker;
  VvSegment *turn;      /* the intervention that is going on; NULL: none */
  gboolean interrupted; /* by a heading or a note */
} Segmenter;

static void
unit_free (gpointer data)
{
  Unit *unit = data;
  vv_label_free (unit->label);
  g_free (unit->text);
  g_free (unit);
}

/* The lines of a block from @first on, as one text. */
static char *
join_lines (const VvBlock *block, guint first, guint n)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  for (guint i = first; i < MIN (first + n, block->lines->len); i++)
    g_ptr_array_add (lines, g_ptr_array_index (block->lines, i));
  const VvBlock part = { block->kind, block->level, lines };
  return vv_block_text (&part);
}

static VvLabel *
label_at (const VvBlock *block, guint line)
{
  g_autofree char *text = join_lines (block, line, LABEL_MOST_LINES);
  return vv_label_parse (text);
}

/* How often each name that needs company stands as a label. */
static GHashTable *
count_names (const VvSource *source)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len && block->kind == VV_BLOCK_PARAGRAPH; k++)
        {
          g_autoptr (VvLabel) label = label_at (block, k);
          if (label && label->needs_company)
            g_hash_table_insert (counts, g_strdup (label->name),
                                 GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, label->name)) + 1));
        }
    }
  return counts;
}

static VvLabel *
accepted_label (const VvBlock *block, guint line, GHashTable *counts)
{
  g_autoptr (VvLabel) label = label_at (block, line);
  if (label && label->needs_company && GPOINTER_TO_UINT (g_hash_table_lookup (counts, label->name)) < 2)
    return NULL;
  return g_steal_pointer (&label);
}

static void
add_unit (GPtrArray *units, const VvBlock *block, guint first, guint end, VvLabel *label)
{
  g_autofree char *text = join_lines (block, first, end - first);
  Unit *unit = g_new0 (Unit, 1);
  unit->heading = block->kind == VV_BLOCK_HEADING;
  unit->label = label;
  unit->text = g_strdup (label ? text + MIN (label->size, strlen (text)) : text);
  unit->line = ((const VvLine *) g_ptr_array_index (block->lines, first))->line;
  unit->n_lines = end - first;
  g_ptr_array_add (units, unit);
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
cut_block (GPtrArray *units, const VvBlock *block, GHashTable *counts)
{
  guint first = 0;
  if (block->kind == VV_BLOCK_PARAGRAPH && is_header_block (block))
    {
      cut_lines (units, block);
      return;
    }
  VvLabel *label = block->kind == VV_BLOCK_PARAGRAPH ? accepted_label (block, 0, counts) : NULL;
  for (guint k = 1; k < block->lines->len && block->kind == VV_BLOCK_PARAGRAPH; k++)
    {
      VvLabel *next = accepted_label (block, k, counts);
      if (!next)
        continue;
      add_unit (units, block, first, k, label);
      label = next;
      first = k;
    }
  add_unit (units, block, first, block->lines->len, label);
}

static GPtrArray *
cut_units (const VvSource *source, gboolean *labelled)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (unit_free);
  g_autoptr (GHashTable) counts = count_names (source);
  *labelled = FALSE;
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      if (block->kind != VV_BLOCK_RULE)
        cut_block (units, block, counts);
    }
  for (guint i = 0; i < units->len; i++)
    *labelled = *labelled || ((const Unit *) g_ptr_array_index (units, i))->label;
  return units;
}

static void
add_narration (Segmenter *segmenter, VvSegmentKind kind, const char *text, guint line)
{
  VvScript *script = segmenter->script;
  VvSegment *last = script->segments->len > 0 ? g_ptr_array_index (script->segments, script->segments->len - 1) : NULL;
  if (!last || last->kind != kind || kind == VV_SEGMENT_HEADING)
    last = vv_script_add_segment (script, kind, line);
  vv_segment_add_paragraph (last, text, strlen (text), line);
  segmenter->interrupted = TRUE;
}

static void
add_heading (Segmenter *segmenter, const char *text, guint line)
{
  if (!segmenter->script->title)
    segmenter->script->title = vv_header_plain_title (text);
  add_narration (segmenter, VV_SEGMENT_HEADING, text, line);
}

static VvSegment *
begin_intervention (Segmenter *segmenter, guint line)
{
  VvSegment *turn = vv_script_add_segment (segmenter->script, VV_SEGMENT_INTERVENTION, line);
  turn->speaker = segmenter->speaker;
  segmenter->turn = turn;
  segmenter->interrupted = FALSE;
  return turn;
}

/* The segment that takes the next paragraph: after a heading or a note, a new one that goes on with the turn. */
static VvSegment *
open_segment (Segmenter *segmenter, guint line)
{
  VvSegment *before = segmenter->turn;
  if (!before)
    return begin_intervention (segmenter, line);
  if (!segmenter->interrupted)
    return before;
  VvSegment *turn = begin_intervention (segmenter, line);
  turn->continues = before->paragraphs->len > 0;
  turn->label = g_strdup (before->label);
  turn->capacity = g_strdup (before->capacity);
  turn->spoken_in = g_strdup (before->spoken_in);
  return turn;
}

static void
change_capacity (Segmenter *segmenter, VvCapacityKind kind, char *capacity, guint line)
{
  const VvSegment *before = segmenter->turn;
  g_autofree char *spoken_in = before ? g_strdup (before->spoken_in) : NULL;
  VvSegment *turn = begin_intervention (segmenter, line);
  turn->capacity = kind == VV_CAPACITY_TAKES ? capacity : NULL;
  turn->spoken_in = g_steal_pointer (&spoken_in);
}

/* Does this sentence change anything? A capacity that is held already is not taken, none cannot be laid down. */
static gboolean
is_change (const VvSegment *turn, VvCapacityKind kind, const char *capacity)
{
  if (kind == VV_CAPACITY_RESUMES)
    return turn->capacity != NULL;
  return g_strcmp0 (turn->capacity, capacity) != 0;
}

/* A paragraph of speech, cut before each sentence by which the speaker takes or lays down a capacity. */
static void
add_speech (Segmenter *segmenter, const char *text, guint line)
{
  VvSegment *turn = open_segment (segmenter, line);
  gsize from = 0, start = 0;
  char *capacity = NULL;
  const char *rest = text;
  for (VvCapacityKind kind = vv_capacity_find (text, from, &start, &capacity); kind != VV_CAPACITY_NONE;
       kind = vv_capacity_find (text, from, &start, &capacity))
    {
      gboolean begins = turn->paragraphs->len == 0 && text + start == rest && !turn->continues;
      from = start + 1;
      if (!is_change (turn, kind, capacity))
        g_free (capacity);
      else if (begins)
        {
          g_free (turn->capacity);
          turn->capacity = capacity;
        }
      else
        {
          vv_segment_add_paragraph (turn, rest, (gsize) (text + start - rest), line);
          change_capacity (segmenter, kind, capacity, line);
          turn = segmenter->turn;
          rest = text + start;
        }
    }
  vv_segment_add_paragraph (turn, rest, strlen (rest), line);
}

/* What is neither a speaker's word nor a heading. */
static gboolean
add_if_narration (Segmenter *segmenter, const Unit *unit)
{
  const VvNarrationRule *rule = vv_narration_find (unit->text);
  if (!rule)
    return FALSE;
  add_narration (segmenter, rule->note ? VV_SEGMENT_NOTE : VV_SEGMENT_PROCEDURAL, unit->text, unit->line);
  return TRUE;
}

/* The same name means the same person; what a later label adds is kept. */
static const VvSpeaker *
speaker_of (VvScript *script, const VvLabel *label)
{
  for (guint i = 0; i < script->speakers->len; i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      gboolean other
          = speaker->affiliation && label->affiliation && !g_str_equal (speaker->affiliation, label->affiliation);
      if (other || !g_str_equal (speaker->name, label->name))
        continue;
      if (!speaker->affiliation)
        speaker->affiliation = g_strdup (label->affiliation);
      if (!speaker->role)
        speaker->role = g_strdup (label->role);
      return speaker;
    }
  return vv_script_add_speaker (script, g_strdup (label->name), g_strdup (label->role), g_strdup (label->affiliation));
}

static void
begin_turn (Segmenter *segmenter, const Unit *unit)
{
  segmenter->speaker = speaker_of (segmenter->script, unit->label);
  VvSegment *turn = begin_intervention (segmenter, unit->line);
  turn->label = g_strdup (unit->label->printed);
  turn->spoken_in = g_strdup (unit->label->spoken_in);
  turn->capacity = vv_capacity_stated (unit->text);
  if (*unit->text)
    add_speech (segmenter, unit->text, unit->line);
}

/* Before the first label: the head of the record. */
static void
add_preamble (Segmenter *segmenter, const Unit *unit)
{
  VvHeaderKind kind = vv_header_kind (unit->text);
  g_autofree char *date = kind == VV_HEADER_NONE ? NULL : vv_header_date (unit->text);
  if (date && !segmenter->script->date)
    segmenter->script->date = g_steal_pointer (&date);
  if (kind == VV_HEADER_TITLE && !segmenter->script->title && vv_text_words (unit->text) >= 2)
    add_heading (segmenter, unit->text, unit->line);
  else
    add_narration (segmenter, kind == VV_HEADER_NONE ? VV_SEGMENT_PROCEDURAL : VV_SEGMENT_NOTE, unit->text, unit->line);
}

static void
segment_turns (Segmenter *segmenter, GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (units, i);
      if (unit->label)
        begin_turn (segmenter, unit);
      else if (unit->heading || (segmenter->turn && unit->n_lines == 1 && vv_header_is_title (unit->text)))
        add_heading (segmenter, unit->text, unit->line);
      else if (!add_if_narration (segmenter, unit))
        {
          if (segmenter->turn)
            add_speech (segmenter, unit->text, unit->line);
          else
            add_preamble (segmenter, unit);
        }
    }
}

/* "Ambassador Jane Doe, Permanent Representative (Kenya)" → name, role, affiliation. */
static VvSpeaker *
speaker_from_text (VvScript *script, const char *text)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("^\\s*([^,(]+?)\\s*(?:,\\s*([^(]+?))?\\s*(?:\\(([^)]+)\\))?\\s*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  if (!g_regex_match (regex, text, 0, &match))
    return vv_script_add_speaker (script, vv_text_fold (text), NULL, NULL);
  char *parts[3];
  for (int i = 0; i < 3; i++)
    {
      parts[i] = g_match_info_fetch (match, i + 1);
      if (parts[i] && !*parts[i])
        g_clear_pointer (&parts[i], g_free);
    }
  return vv_script_add_speaker (script, parts[0], parts[1], parts[2]);
}

/* The state in "Representative of the United States". */
static char *
affiliation_in (const char *capacity)
{
  g_autoptr (GRegex) regex
      = g_regex_new ("(?i:representative|ambassador|minister\\b.*?|delegate) of (?:the )?(\\p{Lu}.*)$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  return g_regex_match (regex, capacity, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* Who speaks, by what the text itself declares. */
static VvSpeaker *
speaker_from_speech (VvScript *script, GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const char *text = ((const Unit *) g_ptr_array_index (units, i))->text;
      g_autofree char *capacity = vv_capacity_mentioned (text);
      g_autofree char *behalf = vv_capacity_behalf (text);
      if (capacity)
        return vv_script_add_speaker (script, g_strdup (capacity), NULL, affiliation_in (capacity));
      if (behalf)
        return vv_script_add_speaker (script, g_strdup ("Speaker"), NULL, g_strdup (behalf));
    }
  return vv_script_add_speaker (script, g_strdup ("Speaker"), NULL, NULL);
}

/** What the header of a statement gives; each may be NULL. */
typedef struct
{
  char *name, *role;
} Header;

/* One line of the header. Returns FALSE when it is text. */
static gboolean
read_header_line (Segmenter *segmenter, const char *text, guint line, gboolean heading, Header *header)
{
  VvScript *script = segmenter->script;
  VvHeaderKind kind = vv_header_kind (text);
  gboolean person = kind == VV_HEADER_SPEAKER || (kind == VV_HEADER_NAME && script->title);
  if (kind == VV_HEADER_NONE && !heading)
    return FALSE;
  if (!header->name)
    header->name = person ? g_strdup (text) : vv_header_speaker (text);
  if (!header->role && kind == VV_HEADER_ROLE && script->title)
    header->role = g_strdup (text);
  if (!script->date && kind == VV_HEADER_DATE)
    script->date = vv_header_date (text);
  if (heading || (!script->title && !person && kind != VV_HEADER_DATE && kind != VV_HEADER_DELIVERY))
    add_heading (segmenter, text, line);
  else
    add_narration (segmenter, VV_SEGMENT_NOTE, text, line);
  return TRUE;
}

/* Returns: how many units the header takes: none when nothing would be left to say. */
static guint
header_length (GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (units, i);
      if (!unit->heading && vv_header_kind (unit->text) == VV_HEADER_NONE)
        return i;
    }
  return 0;
}

static void
segment_body (Segmenter *segmenter, GPtrArray *units, guint first)
{
  for (guint i = first; i < units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (units, i);
      if (unit->heading || (unit->n_lines == 1 && vv_header_is_title (unit->text)))
        add_heading (segmenter, unit->text, unit->line);
      else if (!add_if_narration (segmenter, unit))
        add_speech (segmenter, unit->text, unit->line);
    }
}

/* In this order: the command line, the front matter, the header, the text's own words, nobody. */
static void
segment_statement (Segmenter *segmenter, const VvSource *source, GPtrArray *units)
{
  const char *stated
      = segmenter->options && segmenter->options->speaker ? segmenter->options->speaker : source->meta.speaker;
  Header header = { NULL, NULL };
  guint first = header_length (units);
  for (guint i = 0; i < first; i++)
    {
      const Unit *unit = g_ptr_array_index (units, i);
      read_header_line (segmenter, unit->text, unit->line, unit->heading, &header);
    }
  if (stated)
    segmenter->speaker = speaker_from_text (segmenter->script, stated);
  else if (header.name)
    segmenter->speaker
        = vv_script_add_speaker (segmenter->script, g_strdup (header.name), g_strdup (header.role), NULL);
  else
    segmenter->speaker = speaker_from_speech (segmenter->script, units);
  g_free (header.name);
  g_free (header.role);
  segment_body (segmenter, units, first);
}

static void
take_meta (VvScript *script, const VvMeta *meta, const VvScriptOptions *options)
{
  const char *title = options && options->title ? options->title : meta->title;
  const char *language = options && options->language ? options->language : meta->language;
  script->title = title ? vv_text_fold (title) : NULL;
  script->date = g_strdup (meta->date);
  script->organ = g_strdup (meta->organ);
  script->symbol = g_strdup (meta->symbol);
  script->language = g_strdup (language ? language : "en");
}

/* A label with nothing after it before the next one makes no intervention. */
static void
remove_empty (VvScript *script)
{
  for (guint i = script->segments->len; i > 0; i--)
    if (((const VvSegment *) g_ptr_array_index (script->segments, i - 1))->paragraphs->len == 0)
      g_ptr_array_remove_index (script->segments, i - 1);
}

static gboolean
has_speech (const VvScript *script)
{
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      for (guint k = 0; k < segment->paragraphs->len; k++)
        if (vv_text_words (((const VvParagraph *) g_ptr_array_index (segment->paragraphs, k))->text) > 0)
          return TRUE;
    }
  return FALSE;
}

static VvScript *
segment_record (const VvSource *source, const VvScriptOptions *options)
{
  VvScript *script = vv_script_new (source->file);
  Segmenter segmenter = { .script = script, .options = options };
  gboolean labelled = FALSE;
  g_autoptr (GPtrArray) units = cut_units (source, &labelled);
  take_meta (script, &source->meta, options);
  if (labelled)
    segment_turns (&segmenter, units);
  else
    segment_statement (&segmenter, source, units);
  remove_empty (script);
  return script;
}

VvScript *
vv_segment (const VvSource *source, const VvScriptOptions *options, GError **error)
{
  g_autoptr (VvScript) script
      = source->kind == VV_SOURCE_SCRIPT ? vv_script_parse (source, error) : segment_record (source, options);
  if (!script)
    return NULL;
  if (!has_speech (script))
    {
      g_autofree char *file = vv_text_mask (source->file);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: there is nothing in it that can be spoken", file);
      return NULL;
    }
  return g_steal_pointer (&script);
}
