/* script/segment: blocks become turns by their labels, turns become interventions by capacities; text without any
 * label is one speaker's statement, with perhaps a header.
 *
 *     blocks ──cut at labels──► units ──► labelled? ──► turns
 *                                          └── no ──► header | statement                     */
#include "script/segmenter.h"

#include "script/build.h"
#include "script/capacity.h"
#include "script/header.h"
#include "script/labels.h"
#include "script/language.h"
#include "script/narration.h"
#include "script/packs.h"
#include "script/people.h"
#include "script/units.h"

#include "core/pattern.h"
#include "core/stop.h"
#include "core/text.h"

#include <string.h>

/** So much text tells its language; ../script/language.h says how little does. */
#define SAMPLE_MOST_BYTES (256 * 1024)

/** "Roe, the Hon. Ann" ends with a period and is no sentence. */
#define NAMES_MOST_WORDS 4

/** A name in a list is wrapped over no more lines. */
#define LIST_MOST_LINES 2

/** A parliament has some hundreds; more are lines that only look like labels, and each is compared with all others. */
#define SPEAKERS_MOST 2000

void
vv_segmenter_add_narration (VvSegmenter *segmenter, VvSegmentKind kind, const char *text, guint line, const char *rule)
{
  VvScript *script = segmenter->script;
  VvSegment *last = script->segments->len > 0 ? g_ptr_array_index (script->segments, script->segments->len - 1) : NULL;
  if (!last || last->kind != kind || last->silent || kind == VV_SEGMENT_HEADING)
    {
      last = vv_script_add_segment (script, kind, line);
      last->rule = g_strdup (rule);
    }
  vv_segment_add_paragraph (last, text, strlen (text), line);
  segmenter->interrupted = TRUE;
}

void
vv_segmenter_add_heading (VvSegmenter *segmenter, const char *text, guint line, const char *rule)
{
  if (!segmenter->script->title)
    segmenter->script->title = vv_header_plain_title (text);
  vv_segmenter_add_narration (segmenter, VV_SEGMENT_HEADING, text, line, rule);
}

static VvSegment *
begin_intervention (VvSegmenter *segmenter, guint line, const char *rule)
{
  VvSegment *turn = vv_script_add_segment (segmenter->script, VV_SEGMENT_INTERVENTION, line);
  turn->speaker = segmenter->speaker;
  turn->rule = g_strdup (rule);
  segmenter->turn = turn;
  segmenter->interrupted = FALSE;
  return turn;
}

/* The segment that takes the next paragraph: after a heading or a note, a new one that goes on with the turn. */
static VvSegment *
open_segment (VvSegmenter *segmenter, guint line)
{
  VvSegment *before = segmenter->turn;
  if (!before)
    return begin_intervention (segmenter, line, RULE_STATEMENT);
  if (!segmenter->interrupted)
    return before;
  VvSegment *turn = begin_intervention (segmenter, line, RULE_GOES_ON);
  turn->continues = before->paragraphs->len > 0;
  turn->label = g_strdup (before->label);
  turn->capacity = g_strdup (before->capacity);
  turn->spoken_in = g_strdup (before->spoken_in);
  return turn;
}

static void
change_capacity (VvSegmenter *segmenter, const VvRule *rule, char *capacity, guint line)
{
  const VvSegment *before = segmenter->turn;
  g_autofree char *spoken_in = before ? g_strdup (before->spoken_in) : NULL;
  VvSegment *turn = begin_intervention (segmenter, line, rule->name);
  turn->capacity = rule->kind == VV_CAPACITY_TAKES ? capacity : NULL;
  turn->spoken_in = g_steal_pointer (&spoken_in);
}

/* Does this sentence change anything? A capacity that is held already is not taken, none cannot be laid down. */
static gboolean
is_change (const VvSegment *turn, const VvRule *rule, const char *capacity)
{
  if (rule->kind == VV_CAPACITY_RESUMES)
    return turn->capacity != NULL;
  return g_strcmp0 (turn->capacity, capacity) != 0;
}

static void
add_paragraph (const VvSegmenter *segmenter, VvSegment *turn, const char *text, gsize size, guint line)
{
  guint before = turn->paragraphs->len;
  vv_segment_add_paragraph (turn, text, size, line);
  if (turn->paragraphs->len > before)
    ((VvParagraph *) g_ptr_array_index (turn->paragraphs, before))->language = g_strdup (segmenter->language);
}

/* A part of a unit in one language, that begins there at @at, cut before each sentence by which the speaker takes or
 * lays down a capacity. */
static void
add_part (VvSegmenter *segmenter, const VvUnit *unit, const char *text, gsize at)
{
  guint line = at > 0 ? vv_unit_line (unit, at) : unit->line;
  VvSegment *turn = open_segment (segmenter, line);
  gsize from = 0, start = 0;
  char *capacity = NULL;
  const char *rest = text;
  for (const VvRule *rule = vv_capacity_find (segmenter->pack, text, from, &start, &capacity); rule;
       rule = vv_capacity_find (segmenter->pack, text, from, &start, &capacity))
    {
      gboolean begins = turn->paragraphs->len == 0 && text + start == rest && !turn->continues;
      from = (gsize) (g_utf8_next_char (text + start) - text);
      if (!is_change (turn, rule, capacity))
        g_free (capacity);
      else if (begins)
        {
          g_free (turn->capacity);
          turn->capacity = capacity;
        }
      else
        {
          add_paragraph (segmenter, turn, rest, (gsize) (text + start - rest), line);
          line = vv_unit_line (unit, at + start);
          change_capacity (segmenter, rule, capacity, line);
          turn = segmenter->turn;
          rest = text + start;
        }
    }
  add_paragraph (segmenter, turn, rest, strlen (rest), line);
}

/* The same turn goes on in another language. */
static void
change_language (VvSegmenter *segmenter, const char *language, guint line)
{
  VvSegment *before = open_segment (segmenter, line), *turn = before;
  if (before->paragraphs->len > 0)
    {
      segmenter->interrupted = TRUE;
      turn = open_segment (segmenter, line);
      g_free (turn->rule);
      turn->rule = g_strdup (RULE_LANGUAGE);
    }
  g_free (turn->spoken_in);
  turn->spoken_in = g_strdup (language);
}

/* A paragraph of speech, cut at each note of the language: "(spoke in English)". */
void
vv_segmenter_add_speech (VvSegmenter *segmenter, const VvUnit *unit)
{
  const char *text = unit->text;
  gsize from = 0, start = 0, end = 0;
  for (const char *language = vv_label_switch (segmenter->pack, text, 0, &start, &end); language;
       language = vv_label_switch (segmenter->pack, text, from, &start, &end))
    {
      g_autofree char *part = g_strndup (text + from, start - from);
      g_autofree char *note = g_strndup (text + start, end - start);
      guint line = vv_unit_line (unit, start);
      if (vv_text_words (part) > 0)
        add_part (segmenter, unit, part, from);
      else
        vv_script_leave (segmenter->script->left, "ornament", line, part);
      change_language (segmenter, language, line);
      vv_script_leave (segmenter->script->left, "language note", line, note);
      from = end;
    }
  add_part (segmenter, unit, text + from, from);
}

static void
add_silent (VvSegmenter *segmenter, const char *text, guint line, const char *rule)
{
  GPtrArray *segments = segmenter->script->segments;
  VvSegment *last = segments->len > 0 ? g_ptr_array_index (segments, segments->len - 1) : NULL;
  if (!last || !last->silent)
    {
      last = vv_script_add_segment (segmenter->script, VV_SEGMENT_NOTE, line);
      last->silent = TRUE;
      last->rule = g_strdup (rule);
    }
  vv_segment_add_paragraph (last, text, strlen (text), line);
  segmenter->interrupted = TRUE;
}

/* A list of names goes on over paragraphs that are no sentences; a constituency in brackets is no stage direction. */
static gboolean
add_if_names (VvSegmenter *segmenter, const VvUnit *unit)
{
  const VvRule *names = segmenter->names, *rule = names ? vv_narration_find (segmenter->pack, unit->text) : NULL;
  segmenter->names = NULL;
  if (!names || unit->kind != VV_BLOCK_PARAGRAPH || unit->rule || (rule && rule->kind != VV_NARRATION_NOTE)
      || (vv_pattern_matches ("[.!?。！？؟]$", unit->text) && vv_text_words (unit->text) > NAMES_MOST_WORDS))
    return FALSE;
  add_silent (segmenter, unit->text, unit->line, names->name);
  segmenter->names = names;
  return TRUE;
}

static void
add_by_rule (VvSegmenter *segmenter, const VvUnit *unit, const VvRule *rule)
{
  switch ((VvNarrationKind) rule->kind)
    {
    case VV_NARRATION_SILENT:
      add_silent (segmenter, unit->text, unit->line, rule->name);
      break;
    case VV_NARRATION_NAMES:
      add_silent (segmenter, unit->text, unit->line, rule->name);
      segmenter->names = rule;
      break;
    case VV_NARRATION_HEADING:
      vv_segmenter_add_heading (segmenter, unit->text, unit->line, rule->name);
      break;
    case VV_NARRATION_NOTE:
      vv_segmenter_add_narration (segmenter, VV_SEGMENT_NOTE, unit->text, unit->line, rule->name);
      break;
    case VV_NARRATION_PROCEDURAL:
    case VV_NARRATION_START:
      vv_segmenter_add_narration (segmenter, VV_SEGMENT_PROCEDURAL, unit->text, unit->line, rule->name);
      break;
    case VV_NARRATION_NONE:
    default:
      g_assert_not_reached ();
    }
}

/* What is neither a speaker's word nor a heading. */
gboolean
vv_segmenter_add_if_narration (VvSegmenter *segmenter, const VvUnit *unit)
{
  if (unit->kind == VV_BLOCK_NOTE || unit->kind == VV_BLOCK_NARRATION)
    {
      vv_segmenter_add_narration (segmenter, unit->kind == VV_BLOCK_NOTE ? VV_SEGMENT_NOTE : VV_SEGMENT_PROCEDURAL,
                                  unit->text, unit->line, RULE_MARKUP);
      return TRUE;
    }
  if (unit->kind == VV_BLOCK_FOOTNOTE)
    {
      add_silent (segmenter, unit->text, unit->line, RULE_FOOTNOTE);
      return TRUE;
    }
  const VvRule *rule = unit->rule ? unit->rule : vv_narration_find (segmenter->pack, unit->text);
  if (!rule)
    return FALSE;
  add_by_rule (segmenter, unit, rule);
  return TRUE;
}

/* Who presides thanks first, and takes the capacity of a state after that: this is another intervention. */
static gboolean
takes_later (const VvPack *pack, const VvUnit *unit)
{
  gsize start = 0;
  g_autofree char *capacity = NULL;
  const VvRule *by = unit->label->rule;
  const VvRule *rule = by && by->office ? vv_capacity_find (pack, unit->text, 0, &start, &capacity) : NULL;
  return rule && rule->kind == VV_CAPACITY_TAKES && start > 0;
}

/* "BY MS. ROE:" tells who asks under the label "Q" from here on; a label that another stands for so gets the name. */
static void
resolve_alias (VvSegmenter *segmenter, VvLabel *label)
{
  const char *alias = label->rule ? label->rule->alias : NULL;
  const char *name = g_hash_table_lookup (segmenter->aliases, label->name);
  if (alias)
    g_hash_table_insert (segmenter->aliases, g_strdup (alias), g_strdup (label->name));
  else if (name)
    {
      g_free (label->name);
      label->name = g_strdup (name);
    }
}

static void
begin_turn (VvSegmenter *segmenter, const VvUnit *unit)
{
  resolve_alias (segmenter, unit->label);
  segmenter->speaker = vv_people_of_label (segmenter->script, unit->label);
  const VvRule *by = unit->label->rule;
  const char *rule = by ? by->name : RULE_MARKUP;
  if (by && unit->label->seen < by->sure)
    vv_script_doubt (segmenter->script, unit->line, "'%s' is a label by %s, and stands only %s here",
                     unit->label->printed, by->name, unit->label->seen == 1 ? "once" : "twice");
  if (unit->label->ahead)
    vv_script_doubt (segmenter->script, unit->line,
                     "'%s' stands behind the line that it begins, as in a PDF that is read as it looks: words of such "
                     "lines may be out of order",
                     unit->label->printed);
  VvSegment *turn = begin_intervention (segmenter, unit->line, rule);
  turn->label = g_strdup (unit->label->printed);
  turn->spoken_in = g_strdup (unit->label->spoken_in);
  if (!takes_later (segmenter->pack, unit))
    turn->capacity = vv_capacity_stated (segmenter->pack, unit->text);
  if (*unit->text)
    vv_segmenter_add_speech (segmenter, unit);
}

/* Between two names of a list, without a sentence's end: the list goes on, "United Kingdom of Great Britain and". */
static gboolean
is_in_list (const VvSegmenter *segmenter, const GPtrArray *units, guint at)
{
  const VvScript *script = segmenter->script;
  const VvUnit *unit = g_ptr_array_index (units, at), *next = at + 1 < units->len ? units->pdata[at + 1] : NULL;
  const VvSegment *last = script->segments->len > 0 ? script->segments->pdata[script->segments->len - 1] : NULL;
  const VvRule *rule = next && !next->label ? next->rule : NULL;
  if (next && !next->label && !rule)
    rule = vv_narration_find (segmenter->pack, next->text);
  return last && last->silent && rule && rule->kind == VV_NARRATION_SILENT && unit->n_lines <= LIST_MOST_LINES
         && !vv_header_ends_sentence (unit->text);
}

/* Before the first label: the head of the record. */
static void
add_preamble (VvSegmenter *segmenter, const VvUnit *unit)
{
  VvHeaderKind kind = vv_header_kind (segmenter->pack, unit->text);
  g_autofree char *date = kind == VV_HEADER_NONE ? NULL : vv_header_date (unit->text);
  if (date && !segmenter->script->date)
    segmenter->script->date = g_steal_pointer (&date);
  gboolean title
      = kind == VV_HEADER_TITLE && vv_text_words (unit->text) >= 2 && !g_unichar_islower (g_utf8_get_char (unit->text));
  if (title && !segmenter->script->title)
    vv_segmenter_add_heading (segmenter, unit->text, unit->line, RULE_PREAMBLE);
  else
    vv_segmenter_add_narration (segmenter, kind == VV_HEADER_NONE ? VV_SEGMENT_PROCEDURAL : VV_SEGMENT_NOTE, unit->text,
                                unit->line, RULE_PREAMBLE);
}

/* A title stands on a line of its own, after a sentence that has come to an end. */
gboolean
vv_segmenter_is_title (const VvSegmenter *segmenter, const VvUnit *unit)
{
  if (unit->stated || unit->n_lines != 1)
    return FALSE;
  GPtrArray *said = segmenter->turn ? segmenter->turn->paragraphs : NULL;
  const VvParagraph *last = said && said->len > 0 ? g_ptr_array_index (said, said->len - 1) : NULL;
  gboolean capitals = last && vv_header_is_in_capitals (unit->text) && !vv_header_is_in_capitals (last->text);
  if (!capitals && !vv_header_is_title (unit->text))
    return FALSE;
  gboolean goes_on = last && !segmenter->interrupted && vv_pattern_matches ("[\\p{L}\\p{N},;]$", last->text);
  return !goes_on && !vv_narration_find (segmenter->pack, unit->text);
}

static void
segment_turns (VvSegmenter *segmenter, GPtrArray *units)
{
  for (guint i = 0; i < units->len && segmenter->script->speakers->len <= SPEAKERS_MOST && !vv_is_stopped (); i++)
    {
      const VvUnit *unit = g_ptr_array_index (units, i);
      segmenter->language = unit->language;
      if (unit->label)
        {
          segmenter->names = NULL;
          begin_turn (segmenter, unit);
        }
      else if (add_if_names (segmenter, unit))
        continue;
      else if (unit->rule)
        add_by_rule (segmenter, unit, unit->rule);
      else if (unit->kind == VV_BLOCK_HEADING
               || (segmenter->turn && unit->kind == VV_BLOCK_PARAGRAPH && vv_segmenter_is_title (segmenter, unit)))
        vv_segmenter_add_heading (segmenter, unit->text, unit->line,
                                  unit->kind == VV_BLOCK_HEADING ? RULE_MARKUP : RULE_TITLE);
      else if (!vv_segmenter_add_if_narration (segmenter, unit))
        {
          if (segmenter->turn)
            vv_segmenter_add_speech (segmenter, unit);
          else if (is_in_list (segmenter, units, i))
            add_silent (segmenter, unit->text, unit->line, RULE_PREAMBLE);
          else
            add_preamble (segmenter, unit);
        }
    }
}

/* What is read, without the marks around it. */
static char *
sample_of (const VvSource *source)
{
  GString *sample = g_string_new (NULL);
  for (guint i = 0; i < source->blocks->len && sample->len < SAMPLE_MOST_BYTES; i++)
    {
      g_autofree char *text = vv_block_text (g_ptr_array_index (source->blocks, i));
      g_string_append_printf (sample, "%s\n", text);
    }
  return g_string_free (sample, FALSE);
}

static void
take_meta (VvScript *script, const VvSource *source, const VvScriptOptions *options)
{
  const VvMeta *meta = &source->meta;
  const char *title = options && options->title ? options->title : meta->title;
  const char *language = options && options->language ? options->language : meta->language;
  script->title = title ? vv_text_fold (title) : NULL;
  script->date = g_strdup (meta->date);
  script->organ = g_strdup (meta->organ);
  script->symbol = g_strdup (meta->symbol);
  g_autofree char *sample = language ? NULL : sample_of (source);
  if (!language)
    language = vv_language_guess (sample);
  script->language = g_strdup (language ? language : "en");
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
segment_record (const VvSource *source, const VvPacks *packs, const VvScriptOptions *options, GError **error)
{
  g_autoptr (VvScript) script = vv_script_new (source->file, source->place);
  g_autoptr (GHashTable) aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  VvSegmenter segmenter = { .script = script, .options = options, .aliases = aliases };
  gboolean labelled = FALSE;
  segmenter.pack = vv_packs_choose (packs, source, script, error);
  if (!segmenter.pack)
    return NULL;
  g_autoptr (GPtrArray) units = vv_units_cut (source, segmenter.pack, script->left, &labelled);
  take_meta (script, source, options);
  if (labelled)
    segment_turns (&segmenter, units);
  else
    vv_segmenter_statement (&segmenter, source, units);
  if (labelled && script->speakers->len > SPEAKERS_MOST)
    {
      const VvSegment *last = g_ptr_array_index (script->segments, script->segments->len - 1);
      g_autofree char *place = vv_place_text (source->file, source->place, last->line);
      g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s: more than %d speakers up to here; cut the record into files",
                   place, SPEAKERS_MOST);
      return NULL;
    }
  vv_script_prune (script);
  if (!options || !options->language)
    vv_script_tell_languages (script);
  return g_steal_pointer (&script);
}

static gboolean
has_no_doubts (const VvScript *script, GError **error)
{
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (script->file);
  vv_mistakes_place (mistakes, script->place);
  for (guint i = 0; i < script->doubts->len; i++)
    {
      const VvDoubt *doubt = g_ptr_array_index (script->doubts, i);
      vv_mistakes_add (mistakes, doubt->line, 0, "%s", doubt->text);
    }
  return vv_mistakes_settle (mistakes, error);
}

VvScript *
vv_segment (const VvSource *source, const VvPacks *packs, const VvScriptOptions *options, GError **error)
{
  g_autoptr (VvScript) script = source->kind == VV_SOURCE_SCRIPT ? vv_script_parse (source, error)
                                                                 : segment_record (source, packs, options, error);
  if (!script || !vv_stop_check (error))
    return NULL;
  if (!has_speech (script))
    {
      g_autofree char *file = vv_text_mask (source->file);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: there is nothing in it that can be spoken", file);
      return NULL;
    }
  if (options && options->strict && !has_no_doubts (script, error))
    return NULL;
  return g_steal_pointer (&script);
}
