/* speech/spoken: rules are walked from left to right; what no rule takes is spoken as printed, a span a word. */
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
  GMatchInfo *match;
  int start, end; /* bytes; or one of the two below */
} Candidate;

typedef struct
{
  GString *spoken;
  GArray *spans;
  guint printed_at, spoken_at; /* characters */
} Builder;

static gboolean
applies (const VvSpeechRule *rule, const char *language)
{
  gsize n = rule->language ? strlen (rule->language) : 0;
  return n == 0 || (g_ascii_strncasecmp (language, rule->language, n) == 0 && !g_ascii_isalpha (language[n]));
}

static void
advance (Candidate *candidate, const char *text, int from)
{
  if (candidate->start == NO_MORE || candidate->start >= from)
    return;
  g_clear_pointer (&candidate->match, g_match_info_free);
  gboolean found
      = g_regex_match_full (vv_pattern (candidate->rule->pattern), text, -1, from, 0, &candidate->match, NULL)
        && g_match_info_fetch_pos (candidate->match, 0, &candidate->start, &candidate->end);
  if (!found)
    candidate->start = NO_MORE;
}

static void
append_span (Builder *builder, guint printed_length, guint spoken_length)
{
  VvSpan span = { builder->spoken_at, spoken_length, builder->printed_at, printed_length };
  g_array_append_val (builder->spans, span);
  builder->printed_at += printed_length;
  builder->spoken_at += spoken_length;
}

/* As printed: a span for each word and for each gap. */
static void
append_plain (Builder *builder, const char *text, gsize size)
{
  g_string_append_len (builder->spoken, text, (gssize) size);
  for (const char *p = text; p < text + size;)
    {
      gboolean gap = g_unichar_isspace (g_utf8_get_char (p));
      guint length = 0;
      for (; p < text + size && g_unichar_isspace (g_utf8_get_char (p)) == gap; p = g_utf8_next_char (p))
        length++;
      append_span (builder, length, length);
    }
}

static void
append_replaced (Builder *builder, const Candidate *candidate, const char *text)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  const VvSpeechRule *rule = candidate->rule;
  if (rule->say)
    rule->say (candidate->match, spoken);
  else
    {
      g_autofree char *expanded = g_match_info_expand_references (candidate->match, rule->spoken, NULL);
      g_string_append (spoken, expanded ? expanded : "");
    }
  g_string_append_len (builder->spoken, spoken->str, (gssize) spoken->len);
  append_span (builder, (guint) g_utf8_strlen (text + candidate->start, candidate->end - candidate->start),
               (guint) g_utf8_strlen (spoken->str, -1));
}

static Candidate *
next_candidate (GArray *candidates, const char *text, int from)
{
  Candidate *best = NULL;
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      advance (candidate, text, from);
      if (candidate->start >= 0 && (!best || candidate->start < best->start))
        best = candidate;
    }
  return best;
}

static GArray *
candidates_for (const char *language)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (const VvSpeechRule *rule = vv_speech_rules; rule->name; rule++)
    {
      Candidate candidate = { rule, NULL, NOT_SEARCHED, 0 };
      if (applies (rule, language))
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

VvSentence *
vv_spoken_new (const char *printed, const char *language)
{
  VvSentence *sentence = g_new0 (VvSentence, 1);
  Builder builder = { .spoken = g_string_new (NULL), .spans = g_array_new (FALSE, FALSE, sizeof (VvSpan)) };
  g_autoptr (GArray) candidates = candidates_for (language);
  int at = 0;
  for (Candidate *next = next_candidate (candidates, printed, 0); next; next = next_candidate (candidates, printed, at))
    {
      append_plain (&builder, printed + at, (gsize) (next->start - at));
      append_replaced (&builder, next, printed);
      at = next->end;
    }
  append_plain (&builder, printed + at, strlen (printed + at));
  for (guint i = 0; i < candidates->len; i++)
    g_match_info_free (g_array_index (candidates, Candidate, i).match);
  sentence->printed = g_strdup (printed);
  sentence->spoken = g_string_free (builder.spoken, FALSE);
  sentence->spans = builder.spans;
  return sentence;
}
