/* speech/spoken: the passes of the rules over one sentence. What no rule takes is spoken as printed, a span a word;
 * after each pass its map is laid over the map so far. */
#include "speech/spoken.h"

#include "core/pattern.h"
#include "lexicon/lexicon.h"
#include "speech/rules.h"

#include <string.h>

#define NOT_SEARCHED (-1)
#define NO_MORE (-2)

/** Around phonemes of the lexicon, until every pass is done: Unicode's noncharacters, which no text has after the
 *  first pass, so that nobody else's "[[" is ever taken for phonemes. */
#define PHONEMES_OPEN 0xFDD0
#define PHONEMES_CLOSE 0xFDD1

/** Where a rule matches next: kept until the walk has passed it. Or the places that are known beforehand: the words of
 *  the lexicon, and in the last pass its phonemes, which no rule may touch. */
typedef struct
{
  const VvSpeechRule *rule; /* NULL: the next of places */
  GArray *places;           /* (element-type VvLexiconMatch); entry NULL: stays as it is */
  guint next_place;
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

guint
vv_match_number (const VvMatch *match, int group)
{
  g_autofree char *figures = vv_match_group (match, group);
  return (guint) g_ascii_strtoull (figures, NULL, 10);
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

static void
advance_place (Candidate *candidate, int from)
{
  while (candidate->next_place < candidate->places->len && candidate->start < from)
    {
      const VvLexiconMatch *place = &g_array_index (candidate->places, VvLexiconMatch, candidate->next_place++);
      candidate->start = (int) place->start;
      candidate->end = (int) place->end;
      g_string_truncate (candidate->says, 0);
      if (place->phonemes)
        g_string_append_unichar (candidate->says, PHONEMES_OPEN);
      g_string_append (candidate->says, place->spoken);
      if (place->phonemes)
        g_string_append_unichar (candidate->says, PHONEMES_CLOSE);
    }
  if (candidate->start < from)
    candidate->start = NO_MORE;
}

/* The next place at or after @from where the rule matches and has something to say. */
static void
advance (const Walk *walk, Candidate *candidate, int from)
{
  if (!candidate->rule)
    {
      advance_place (candidate, from);
      return;
    }
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

/* Of a candidate without a rule: where it stands now. */
static const VvLexiconMatch *
place_of (const Candidate *candidate)
{
  return &g_array_index (candidate->places, VvLexiconMatch, candidate->next_place - 1);
}

static void
tell_fired (const Walk *walk, const Candidate *candidate, const char *printed, gsize size)
{
  g_autofree char *before = g_strndup (printed, size);
  if (candidate->rule)
    walk->how->fired (candidate->rule->name, before, candidate->says->str, walk->how->fired_data);
  else
    {
      const VvLexiconMatch *place = place_of (candidate);
      g_autofree char *name = place->entry ? g_strconcat ("lexicon ", place->entry->place, NULL) : NULL;
      g_autofree char *after = g_strdup_printf (place->phonemes ? "[[%s]]" : "%s", place->spoken);
      if (name)
        walk->how->fired (name, before, after, walk->how->fired_data);
    }
}

static void
append_said (Walk *walk, const Candidate *candidate)
{
  const char *printed = walk->text + candidate->start;
  int size = candidate->end - candidate->start;
  g_string_append_len (walk->spoken, candidate->says->str, (gssize) candidate->says->len);
  append_span (walk, (guint) g_utf8_strlen (printed, size), (guint) g_utf8_strlen (candidate->says->str, -1),
               candidate->rule ? candidate->rule->name : (place_of (candidate)->entry ? "lexicon" : NULL));
  if (walk->how->fired)
    tell_fired (walk, candidate, printed, (gsize) size);
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
  g_clear_pointer (&candidate->places, g_array_unref);
  g_clear_pointer (&candidate->info, g_match_info_free);
  g_string_free (candidate->says, TRUE);
}

static void
place_clear (gpointer data)
{
  g_free (((VvLexiconMatch *) data)->spoken);
}

/* Phonemes of the lexicon, each as it is. */
static GArray *
find_phonemes (const char *text)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (VvLexiconMatch));
  g_array_set_clear_func (places, place_clear);
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) == PHONEMES_OPEN)
      {
        const char *start = g_utf8_next_char (p), *end = g_utf8_strchr (start, -1, PHONEMES_CLOSE);
        VvLexiconMatch place = { (guint) (p - text), (guint) (g_utf8_next_char (end) - text),
                                 g_strndup (start, (gsize) (end - start)), TRUE, NULL };
        g_array_append_val (places, place);
        p = end;
      }
  return places;
}

static GArray *
find_in_lexicon (const char *text, const VvReading *how)
{
  const VvLexiconScope scope = { how->language, how->speaker, how->record };
  GArray *places = vv_lexicon_find (how->lexicon, &scope, text);
  for (guint i = places ? places->len : 0; i-- > 0 && how->words_only;)
    if (g_array_index (places, VvLexiconMatch, i).phonemes)
      g_array_remove_index (places, i);
  return places;
}

/* What is found before any rule is asked, and goes before every rule. */
static void
add_places (GArray *candidates, VvPass pass, const char *text, const VvReading *how)
{
  Candidate candidate = { .start = NOT_SEARCHED };
  if (pass == VV_PASS_WORDS && how->lexicon)
    candidate.places = find_in_lexicon (text, how);
  else if (pass == VV_PASS_LEFT)
    candidate.places = find_phonemes (text);
  if (!candidate.places)
    return;
  candidate.says = g_string_new (NULL);
  g_array_append_val (candidates, candidate);
}

static GArray *
candidates_for (VvPass pass, const char *text, const VvReading *how)
{
  gboolean bytes[256] = { FALSE };
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (candidates, candidate_clear);
  for (const char *p = text; *p; p++)
    bytes[(guchar) *p] = TRUE;
  add_places (candidates, pass, text, how);
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

/* "DiCarlo-led": a hyphen after phonemes would be said ("minus") before a number. */
static void
loosen (char *text)
{
  for (char *p = text; (p = g_utf8_strchr (p, -1, PHONEMES_CLOSE)) != NULL;)
    {
      p = g_utf8_next_char (p);
      if (*p == '-')
        *p = ' ';
    }
}

/* The text without anything that might be taken for phonemes, each character where it was. */
static char *
defuse (const char *text)
{
  GString *safe = g_string_sized_new (strlen (text));
  gunichar before = 0;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == PHONEMES_OPEN || c == PHONEMES_CLOSE || (c == '[' && before == '['))
        c = ' ';
      g_string_append_unichar (safe, c);
      before = c;
    }
  return g_string_free (safe, FALSE);
}

/* Brackets around phonemes as the engine knows them, which it does after a space only: the last thing that is done. */
static void
show_phonemes (VvSentence *sentence, GArray *spans)
{
  g_autoptr (GString) shown = g_string_sized_new (strlen (sentence->spoken));
  const char *p = sentence->spoken;
  guint grown = 0;
  gunichar before = 0;
  for (guint i = 0; i < spans->len; i++)
    {
      VvSpan *span = &g_array_index (spans, VvSpan, i);
      guint length = span->spoken_length;
      span->spoken_start += grown;
      for (guint k = 0; k < length; k++, p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);
          gboolean marker = c == PHONEMES_OPEN || c == PHONEMES_CLOSE;
          if (c == '[' && before == '[') /* they met because a rule took away what stood between them */
            c = ' ';
          const char *bracket = c == PHONEMES_CLOSE ? "]]" : (before == 0 || g_unichar_isspace (before) ? "[[" : " [[");
          if (marker)
            g_string_append (shown, bracket);
          else
            g_string_append_unichar (shown, c);
          span->spoken_length += marker ? (guint) strlen (bracket) - 1 : 0;
          grown += marker ? (guint) strlen (bracket) - 1 : 0;
          before = c;
        }
    }
  g_free (sentence->spoken);
  sentence->spoken = g_strdup (shown->str);
}

VvSentence *
vv_spoken_new (const char *printed, const VvReading *how)
{
  VvSentence *sentence = g_new0 (VvSentence, 1);
  g_autoptr (GArray) map = NULL;
  sentence->printed = g_strdup (printed);
  sentence->spoken = g_strdup (printed);
  for (VvPass pass = VV_PASS_PRINT; pass < VV_PASSES; pass++)
    {
      g_autoptr (GArray) spans = NULL;
      char *said = run_pass (pass, sentence->spoken, how, &spans);
      GArray *joined = map ? join_maps (map, spans) : g_array_ref (spans);
      g_clear_pointer (&map, g_array_unref);
      map = joined;
      g_free (sentence->spoken);
      sentence->spoken = pass == VV_PASS_PRINT ? defuse (said) : g_strdup (said);
      g_free (said);
      loosen (sentence->spoken);
    }
  show_phonemes (sentence, map);
  vv_spans_pack (sentence, map);
  return sentence;
}
