/* inspect/ledger: every character of the input is spoken, replaced, or left out by a rule; the counts add up.
 *
 *     file ──reader──► blocks ──script──► paragraphs ──cast, speech──► cues
 *          └─ markup,         └─ labels,              └─ signs, what
 *             furniture …        ornaments               the cast is silent about
 *
 * At each step the characters that go in are weighed against those that come out and those that a rule has written
 * down: not their order, since a page is not read in the order of its file, but how often each of them stands. White
 * space is counted once, for the file. What is left on the scales is an unexplained gap. */
#include "inspect/inspect.h"

#include "core/json.h"
#include "core/text.h"

#include <string.h>

/** So much of a line tells whether it came through. */
#define TELLING_CHARACTERS 7
/** Of a change that no rule of speaking owns: no record of the tests has one. */
#define UNNAMED "no rule"

typedef struct
{
  const char *what, *rule;
  gint64 characters;
} Row;

typedef struct
{
  GArray *rows;       /* Row, in the order of the flow */
  GHashTable *scales; /* character → how often it is still to be explained */
} Ledger;

static void
add_to_row (Ledger *ledger, const char *what, const char *rule, gint64 characters)
{
  for (guint i = 0; i < ledger->rows->len; i++)
    {
      Row *row = &g_array_index (ledger->rows, Row, i);
      if (g_str_equal (row->what, what) && g_str_equal (row->rule, rule))
        {
          row->characters += characters;
          return;
        }
    }
  const Row row = { what, rule, characters };
  if (characters > 0)
    g_array_append_val (ledger->rows, row);
}

/* Puts the characters of @text on the scales (@sign 1) or takes them off (-1). Returns: how many, without white space.
 */
static gint64
weigh (GHashTable *scales, const char *text, int sign)
{
  g_autofree char *composed = vv_text_compose (text, -1);
  gint64 n = 0;
  for (const char *p = composed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_isspace (c))
        continue;
      n++;
      if (scales)
        {
          gpointer key = GUINT_TO_POINTER (c);
          g_hash_table_insert (scales, key,
                               GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (scales, key)) + sign));
        }
    }
  return n;
}

static void
weigh_blocks (Ledger *ledger, const VvSource *source, int sign)
{
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        {
          const char *text = ((const VvLine *) g_ptr_array_index (block->lines, k))->text;
          if (sign < 0 || block->kind != VV_BLOCK_RULE)
            weigh (ledger->scales, text, sign);
          else
            add_to_row (ledger, "left out", "ornament", weigh (NULL, text, 1));
        }
    }
}

static void
take_left (Ledger *ledger, GPtrArray *left)
{
  for (guint i = 0; i < left->len; i++)
    {
      const VvLeftOut *part = g_ptr_array_index (left, i);
      add_to_row (ledger, "left out", part->rule, weigh (ledger->scales, part->text, -1));
    }
}

static void
weigh_paragraphs (Ledger *ledger, const VvScript *script, int sign)
{
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      for (guint k = 0; k < segment->paragraphs->len; k++)
        weigh (ledger->scales, ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, k))->text, sign);
    }
}

static gboolean
is_balanced (const Ledger *ledger, gint64 *off)
{
  GHashTableIter each;
  gpointer weight = NULL;
  *off = 0;
  g_hash_table_iter_init (&each, ledger->scales);
  while (g_hash_table_iter_next (&each, NULL, &weight))
    *off += ABS (GPOINTER_TO_INT (weight));
  return *off == 0;
}

static char *
without_space (const char *text)
{
  GString *ink = g_string_new (NULL);
  g_autofree char *composed = vv_text_compose (text, -1);
  for (const char *p = composed; *p; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (ink, g_utf8_get_char (p));
  return g_string_free (ink, FALSE);
}

/** What goes into a step, with its lines, and all that comes out, to find the place of a gap. */
typedef struct
{
  GString *in; /* each text a line of its own */
  GArray *lines;
  GString *out;
} Step;

static void
step_clear (Step *step)
{
  g_string_free (step->in, TRUE);
  g_string_free (step->out, TRUE);
  g_array_unref (step->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static Step
step_new (void)
{
  return (Step){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)), g_string_new (NULL) };
}

static void
put_in (Step *step, const char *text, guint line)
{
  g_string_append (step->in, text);
  g_string_append_c (step->in, '\n');
  g_array_append_val (step->lines, line);
}

/* The first line whose end is nowhere in what came out; 1: none can be told. */
static guint
first_lost_line (const Step *step)
{
  g_autofree char *all = without_space (step->out->str);
  g_auto (GStrv) lines = g_strsplit (step->in->str, "\n", -1);
  for (guint i = 0; lines[i] && i < step->lines->len; i++)
    {
      g_autofree char *ink = without_space (lines[i]);
      glong length = g_utf8_strlen (ink, -1);
      const char *end = g_utf8_offset_to_pointer (ink, MAX (length - TELLING_CHARACTERS, 0));
      if (*end && !strstr (all, end))
        return MAX (g_array_index (step->lines, guint, i), 1);
    }
  return 1;
}

static void
put_blocks (Step *step, const VvSource *source, gboolean in)
{
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        {
          const VvLine *line = g_ptr_array_index (block->lines, k);
          if (!in)
            g_string_append (step->out, line->text);
          else if (block->kind != VV_BLOCK_RULE)
            put_in (step, line->text, line->line);
        }
    }
}

static void
put_left (Step *step, GPtrArray *left)
{
  for (guint i = 0; i < left->len; i++)
    g_string_append (step->out, ((const VvLeftOut *) g_ptr_array_index (left, i))->text);
}

static void
put_paragraphs (Step *step, const VvScript *script, gboolean in)
{
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      for (guint k = 0; k < segment->paragraphs->len; k++)
        {
          const VvParagraph *paragraph = g_ptr_array_index (segment->paragraphs, k);
          if (in)
            put_in (step, paragraph->text, paragraph->line);
          else
            g_string_append (step->out, paragraph->text);
        }
    }
}

static void
put_cues (Step *step, const VvScore *score)
{
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      for (guint k = 0; k < cue->sentences->len; k++)
        g_string_append (step->out, ((const VvSentence *) g_ptr_array_index (cue->sentences, k))->printed);
    }
}

static gboolean
tell (const VvSource *source, const Step *step, gint64 off, const char *between, GError **error)
{
  g_autofree char *place = vv_place_text (source->file, source->place, first_lost_line (step));
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s: %" G_GINT64_FORMAT " characters are lost or won between %s, and no rule says why: please report it",
               place, off, between);
  return FALSE;
}

static gboolean
check_reader (const Ledger *ledger, const VvSource *source, GError **error)
{
  gint64 off = 0;
  if (is_balanced (ledger, &off))
    return TRUE;
  g_auto (Step) step = step_new ();
  g_auto (GStrv) lines = g_strsplit (source->found ? source->found->str : source->text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    put_in (&step, lines[i],
            !source->found              ? i + 1
            : i < source->found_at->len ? g_array_index (source->found_at, guint, i)
                                        : 1);
  put_blocks (&step, source, FALSE);
  put_left (&step, source->left);
  return tell (source, &step, off, "the file and its blocks", error);
}

static gboolean
check_script (const Ledger *ledger, const VvSource *source, const VvScript *script, GError **error)
{
  gint64 off = 0;
  if (is_balanced (ledger, &off))
    return TRUE;
  g_auto (Step) step = step_new ();
  put_blocks (&step, source, TRUE);
  put_paragraphs (&step, script, FALSE);
  put_left (&step, script->left);
  return tell (source, &step, off, "blocks and segments", error);
}

static gboolean
check_score (const Ledger *ledger, const VvSource *source, const VvScript *script, const VvScore *score, GError **error)
{
  gint64 off = 0;
  if (is_balanced (ledger, &off))
    return TRUE;
  g_auto (Step) step = step_new ();
  put_paragraphs (&step, script, TRUE);
  put_cues (&step, score);
  return tell (source, &step, off, "segments and what is said", error);
}

/* From the file to blocks. Returns: how many characters the file has. */
static gint64
account_reader (Ledger *ledger, const VvSource *source)
{
  g_autofree char *text = vv_text_compose (source->text, -1);
  const char *found = source->found ? source->found->str : source->text;
  gint64 ink = weigh (ledger->scales, found, 1), all_ink = weigh (NULL, *text ? text : found, 1);
  gint64 characters = *text ? g_utf8_strlen (text, -1) : g_utf8_strlen (found, -1);
  add_to_row (ledger, "left out", "white space", characters - all_ink);
  add_to_row (ledger, "left out", "markup", MAX (all_ink - ink, 0));
  take_left (ledger, source->left);
  weigh_blocks (ledger, source, -1);
  return characters + MAX (ink - all_ink, 0); /* entities may stand for more than they take */
}

static gboolean
says (const VvScore *score, VvCueKind kind)
{
  for (guint i = 0; i < score->cues->len; i++)
    if (((const VvCue *) g_ptr_array_index (score->cues, i))->kind == kind)
      return TRUE;
  return FALSE;
}

/* Is a note of this line said? */
static gboolean
says_note (const VvScore *score, guint line)
{
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      if (cue->kind == VV_CUE_NOTE && cue->line == line)
        return TRUE;
    }
  return FALSE;
}

static void
take_segment (Ledger *ledger, const VvSegment *segment, const char *rule)
{
  for (guint k = 0; k < segment->paragraphs->len; k++)
    add_to_row (ledger, "left out", rule,
                weigh (ledger->scales, ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, k))->text, -1));
}

/* Headings and notes that the cast does not have spoken; of a heading that is the title, what is not of the title. */
static void
take_silent (Ledger *ledger, const VvScript *script, const VvScore *score)
{
  gboolean titled = !says (score, VV_CUE_TITLE);
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      gboolean heading = segment->kind == VV_SEGMENT_HEADING;
      const char *first = ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, 0))->text;
      const char *title = !titled && heading && segment->paragraphs->len == 1 ? strstr (first, script->title) : NULL;
      if (title)
        {
          g_autofree char *before = g_strndup (first, (gsize) (title - first));
          titled = TRUE;
          add_to_row (ledger, "left out", "not of the title",
                      weigh (ledger->scales, before, -1) + weigh (ledger->scales, title + strlen (script->title), -1));
        }
      else if (segment->silent && !says_note (score, segment->line))
        take_segment (ledger, segment, "names of voters and members");
      else if (segment->kind != VV_SEGMENT_INTERVENTION && !says (score, heading ? VV_CUE_HEADING : VV_CUE_NOTE))
        take_segment (ledger, segment, "the cast");
    }
}

static char *
characters_of (const char *text, guint start, guint length)
{
  return g_utf8_substring (text, start, start + length);
}

/* Of the ink of two texts: how many signs, neither letters nor digits, end both. */
static gint64
common_signs (const char *a, const char *b)
{
  gint64 n = 0;
  for (const char *p = a + strlen (a), *q = b + strlen (b); p > a && q > b; n++)
    {
      p = g_utf8_prev_char (p);
      q = g_utf8_prev_char (q);
      if (g_utf8_get_char (p) != g_utf8_get_char (q) || g_unichar_isalnum (g_utf8_get_char (p)))
        break;
    }
  return n;
}

/* A sentence that is said: spans that are said as they are printed, and others, in which a full stop behind what a rule
 * has replaced is still as printed. */
static void
take_sentence (Ledger *ledger, const VvSentence *sentence)
{
  VvSpanIter iter;
  VvSpan span;
  vv_span_iter_init (&iter, sentence);
  while (vv_span_iter_next (&iter, &span))
    {
      g_autofree char *printed = characters_of (sentence->printed, span.printed_start, span.printed_length);
      g_autofree char *spoken = characters_of (sentence->spoken, span.spoken_start, span.spoken_length);
      g_autofree char *spoken_ink = without_space (spoken), *printed_ink = without_space (printed);
      gint64 n = weigh (ledger->scales, printed, -1);
      gboolean same = g_str_equal (spoken_ink, printed_ink);
      gint64 as_printed = same ? n : common_signs (printed_ink, spoken_ink);
      add_to_row (ledger, "spoken", "as printed", as_printed);
      add_to_row (ledger, *spoken_ink ? "replaced" : "left out", span.rule ? span.rule : UNNAMED, n - as_printed);
    }
}

static void
take_cues (Ledger *ledger, const VvScore *score)
{
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      gboolean printed = cue->kind != VV_CUE_ANNOUNCEMENT && (cue->kind != VV_CUE_TITLE || cue->line > 0);
      for (guint k = 0; printed && k < cue->sentences->len; k++)
        take_sentence (ledger, g_ptr_array_index (cue->sentences, k));
    }
}

/* What no cue has: signs alone may be so. */
static void
take_signs (Ledger *ledger)
{
  GHashTableIter each;
  gpointer character = NULL, weight = NULL;
  g_hash_table_iter_init (&each, ledger->scales);
  while (g_hash_table_iter_next (&each, &character, &weight))
    if (GPOINTER_TO_INT (weight) > 0 && !g_unichar_isalnum (GPOINTER_TO_UINT (character)))
      {
        add_to_row (ledger, "left out", "signs that are not said", GPOINTER_TO_INT (weight));
        g_hash_table_iter_replace (&each, NULL);
      }
}

static gboolean
account (Ledger *ledger, const VvSource *source, const VvScript *script, const VvScore *score, gint64 *characters,
         GError **error)
{
  *characters = account_reader (ledger, source);
  if (!check_reader (ledger, source, error))
    return FALSE;
  g_hash_table_remove_all (ledger->scales);
  weigh_blocks (ledger, source, 1);
  take_left (ledger, script->left);
  weigh_paragraphs (ledger, script, -1);
  if (!check_script (ledger, source, script, error))
    return FALSE;
  g_hash_table_remove_all (ledger->scales);
  weigh_paragraphs (ledger, script, 1);
  take_silent (ledger, script, score);
  take_cues (ledger, score);
  take_signs (ledger);
  return check_score (ledger, source, script, score, error);
}

static char *
as_json (const Ledger *ledger, gint64 characters)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_json_add_integer (builder, "characters", characters);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ledger->rows->len; i++)
    {
      const Row *row = &g_array_index (ledger->rows, Row, i);
      json_builder_begin_object (builder);
      vv_json_add_text (builder, "what", row->what);
      vv_json_add_text (builder, "rule", row->rule);
      vv_json_add_integer (builder, "characters", row->characters);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  g_autofree char *json = vv_json_finish (builder, TRUE);
  return g_strconcat (json, "\n", NULL);
}

static char *
as_text (const Ledger *ledger, gint64 characters)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%" G_GINT64_FORMAT " characters, each accounted for\n", characters);
  for (guint i = 0; i < ledger->rows->len; i++)
    {
      const Row *row = &g_array_index (ledger->rows, Row, i);
      g_string_append_printf (text, "  %" G_GINT64_FORMAT " %s: %s\n", row->characters, row->what, row->rule);
    }
  return g_string_free (text, FALSE);
}

char *
vv_inspect_ledger (const VvSource *source, const VvScript *script, const VvScore *score, gboolean json, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  if (source->kind == VV_SOURCE_SCRIPT)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: a script has no ledger; ask for that of the record", file);
      return NULL;
    }
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GHashTable) scales = g_hash_table_new (NULL, NULL);
  Ledger ledger = { rows, scales };
  gint64 characters = 0, sum = 0;
  if (!account (&ledger, source, script, score, &characters, error))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    sum += g_array_index (rows, Row, i).characters;
  if (sum == characters)
    return json ? as_json (&ledger, characters) : as_text (&ledger, characters);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s:1: the rows of the ledger give %" G_GINT64_FORMAT " characters, the file has %" G_GINT64_FORMAT
               ": please report it",
               file, sum, characters);
  return NULL;
}
