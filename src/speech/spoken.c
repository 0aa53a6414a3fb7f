/* speech/spoken: the passes of the rules over one sentence. What no rule takes is spoken as printed, a span a word;
 * after each pass its map is laid over the map so far. */
#include "speech/spoken.h"

#include "core/pattern.h"
#include "speech/rules.h"

#include <string.h>

#define NOT_SEARCHED (-1)
#define NO_MORE (-2)

/** Where a rule matches next: kept until the walk has passed it. */
typedef struct
{
  const VvSpeechRule *rule;
  GMatchInfo *info;
  int start, end; /* bytes; or one of the two above */
  GString *says;
} Candidate;

typedef struct
{
  const char *text;
  gsize size;
  const VvReading *how;
  GArray *candidates;
  GString *spoken;
  GArray *spans;
  guint printed_at, spoken_at; /* characters */
} Walk;

char *
vv_match_group (const VvMatch *match, int group)
{
  char *text = g_match_info_fetch (match->info, group);
  return text ? text : g_strdup ("");
}

char *
vv_match_named (const VvMatch *match, const char *group)
{
  char *text = g_match_info_fetch_named (match->info, group);
  return text ? text : g_strdup ("");
}

static gboolean
expand (const Walk *walk, Candidate *candidate)
{
  const VvSpeechRule *rule = candidate->rule;
  const VvMatch match = { candidate->info, walk->text, candidate->start, candidate->end, walk->how };
  g_string_truncate (candidate->says, 0);
  if (rule->say)
    return rule->say (&match, candidate->says);
  g_autofree char *expanded = g_match_info_expand_references (candidate->info, rule->spoken, NULL);
  g_string_append (candidate->says, expanded ? expanded : "");
  return TRUE;
}

/* The next place at or after @from where the rule matches and has something to say. */
static void
advance (const Walk *walk, Candidate *candidate, int from)
{
  const GRegex *regex = vv_pattern (candidate->rule->pattern);
  while (candidate->start != NO_MORE && candidate->start < from)
    {
      g_clear_pointer (&candidate->info, g_match_info_free);
      gboolean found = g_regex_match_full (regex, walk->text, (gssize) walk->size, from, 0, &candidate->info, NULL)
                       && g_match_info_fetch_pos (candidate->info, 0, &candidate->start, &candidate->end)
                       && candidate->end > candidate->start;
      if (!found)
        candidate->start = NO_MORE;
      else if (!expand (walk, candidate))
        {
          from = (int) (g_utf8_next_char (walk->text + candidate->start) - walk->text);
          candidate->start = NOT_SEARCHED;
        }
    }
}

static void
append_span (Walk *walk, guint printed_length, guint spoken_length, const char *rule)
{
  VvSpan span = { walk->spoken_at, spoken_length, walk->printed_at, printed_length, rule };
  g_array_append_val (walk->spans, span);
  walk->printed_at += printed_length;
  walk->spoken_at += spoken_length;
}

/* As printed: a span for each word and for each gap. */
static void
append_plain (Walk *walk, const char *text, gsize size)
{
  g_string_append_len (walk->spoken, text, (gssize) size);
  for (const char *p = text; p < text + size;)
    {
      gboolean gap = g_unichar_isspace (g_utf8_get_char (p));
      guint length = 0;
      for (; p < text + size && g_unichar_isspace (g_utf8_get_char (p)) == gap; p = g_utf8_next_char (p))
        length++;
      append_span (walk, length, length, NULL);
    }
}

static void
append_said (Walk *walk, const Candidate *candidate)
{
  const char *printed = walk->text + candidate->start;
  int size = candidate->end - candidate->start;
  g_string_append_len (walk->spoken, candidate->says->str, (gssize) candidate->says->len);
  append_span (walk, (guint) g_utf8_strlen (printed, size), (guint) g_utf8_strlen (candidate->says->str, -1),
               candidate->rule->name);
  if (walk->how->fired)
    {
      g_autofree char *before = g_strndup (printed, (gsize) size);
      walk->how->fired (candidate->rule->name, before, candidate->says->str, walk->how->fired_data);
    }
}

static Candidate *
next_candidate (const Walk *walk, int from)
{
  Candidate *best = NULL;
  for (guint i = 0; i < walk->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (walk->candidates, Candidate, i);
      advance (walk, candidate, from);
      if (candidate->start >= 0 && (!best || candidate->start < best->start))
        best = candidate;
    }
  return best;
}

/* Does the text hold any of the characters? A character of several bytes is taken to be there when its bytes are. */
static gboolean
holds_any (const gboolean *bytes, const char *characters)
{
  for (const char *p = characters; *p;)
    {
      const char *next = g_utf8_next_char (p);
      while (p < next && bytes[(guchar) *p])
        p++;
      if (p == next)
        return TRUE;
      p = next;
    }
  return FALSE;
}

static void
add_candidates (GArray *candidates, const VvSpeechRule *rules, const gboolean *bytes, const VvReading *how)
{
  for (const VvSpeechRule *rule = rules; rule->name; rule++)
    {
      Candidate candidate = { .rule = rule, .start = NOT_SEARCHED };
      if ((rule->needs && !holds_any (bytes, rule->needs)) || !vv_rule_speaks (rule, how->language)
          || (how->off && g_hash_table_contains (how->off, rule->name)))
        continue;
      candidate.says = g_string_new (NULL);
      g_array_append_val (candidates, candidate);
    }
}

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;
  g_clear_pointer (&candidate->info, g_match_info_free);
  g_string_free (candidate->says, TRUE);
}

static GArray *
candidates_for (VvPass pass, const char *text, const VvReading *how)
{
  gboolean bytes[256] = { FALSE };
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (candidates, candidate_clear);
  for (const char *p = text; *p; p++)
    bytes[(guchar) *p] = TRUE;
  for (const VvSpeechTable *table = vv_speech_tables; table->rules; table++)
    if (table->pass == pass)
      add_candidates (candidates, table->rules, bytes, how);
  return candidates;
}

/* The map of a pass laid over the map so far: only where both have a border is there one in both texts.
 *
 *     printed  ├─ S/PV.9834 ─┤        before  ├────────────┤├──┤         spoken  ├──────────────────────┤├──┤
 *     between  ├─ S P V 98 34 ┤├ of ┤  after  ├─┤├─┤├─┤├──┤├──┤├──┤                                           */
static GArray *
join_maps (const GArray *before, const GArray *after)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (VvSpan));
  VvSpan span = { 0, 0, 0, 0, NULL };
  const char *later = NULL; /* the rule of this pass, where none was before it */
  guint i = 0, between = 0;
  if (after->len == 0)
    g_array_append_vals (joined, before->data, before->len);
  for (guint k = 0; k < after->len; k++)
    {
      const VvSpan *said = &g_array_index (after, VvSpan, k);
      guint end = said->printed_start + said->printed_length;
      span.spoken_length += said->spoken_length;
      later = later ? later : said->rule;
      for (; i < before->len && between < end; i++)
        {
          const VvSpan *part = &g_array_index (before, VvSpan, i);
          span.printed_length += part->printed_length;
          span.rule = span.rule ? span.rule : part->rule;
          between += part->spoken_length;
        }
      if (k + 1 == after->len)
        for (; i < before->len; i++)
          {
            const VvSpan *part = &g_array_index (before, VvSpan, i);
            span.printed_length += part->printed_length;
            span.rule = span.rule ? span.rule : part->rule;
          }
      if (between > end || (span.printed_length == 0 && k + 1 < after->len))
        continue;
      span.rule = span.rule ? span.rule : later;
      later = NULL;
      g_array_append_val (joined, span);
      span = (VvSpan){ span.spoken_start + span.spoken_length, 0, span.printed_start + span.printed_length, 0, NULL };
    }
  return joined;
}

static char *
run_pass (VvPass pass, const char *text, const VvReading *how, GArray **spans)
{
  Walk walk = { .text = text,
                .size = strlen (text),
                .how = how,
                .candidates = candidates_for (pass, text, how),
                .spoken = g_string_new (NULL),
                .spans = g_array_new (FALSE, FALSE, sizeof (VvSpan)) };
  int at = 0;
  for (Candidate *next = next_candidate (&walk, 0); next; next = next_candidate (&walk, at))
    {
      append_plain (&walk, text + at, (gsize) (next->start - at));
      append_said (&walk, next);
      at = next->end;
    }
  append_plain (&walk, text + at, walk.size - (gsize) at);
  g_array_unref (walk.candidates);
  *spans = walk.spans;
  return g_string_free (walk.spoken, FALSE);
}

VvSentence *
vv_spoken_new (const char *printed, const VvReading *how)
{
  VvSentence *sentence = g_new0 (VvSentence, 1);
  sentence->printed = g_strdup (printed);
  sentence->spoken = g_strdup (printed);
  for (VvPass pass = VV_PASS_PRINT; pass < VV_PASSES; pass++)
    {
      g_autoptr (GArray) spans = NULL;
      char *said = run_pass (pass, sentence->spoken, how, &spans);
      GArray *joined = sentence->spans ? join_maps (sentence->spans, spans) : g_array_ref (spans);
      g_clear_pointer (&sentence->spans, g_array_unref);
      sentence->spans = joined;
      g_free (sentence->spoken);
      sentence->spoken = said;
    }
  return sentence;
}
