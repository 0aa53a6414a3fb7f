/* inspect/audit: the words of scores that nobody has said how to say: names and acronyms that no rule and no lexicon
 * takes, by how often they will be heard. */
#include "inspect/inspect.h"

#include "core/language.h"
#include "core/text.h"

#include <string.h>

typedef struct
{
  VvUnknown row;
  guint at_starts; /* times at the start of a sentence, where a capital tells nothing */
} Word;

struct _VvAudit
{
  GHashTable *words; /* "LANGUAGE WORD" → Word */
  GHashTable *small; /* "LANGUAGE word": seen in small letters, or said to be ordinary */
};

static void
word_free (gpointer data)
{
  Word *word = data;
  g_free (word->row.word);
  g_free (word->row.language);
  g_free (word->row.place);
  g_free (word);
}

VvAudit *
vv_audit_new (void)
{
  VvAudit *audit = g_new0 (VvAudit, 1);
  audit->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  audit->small = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return audit;
}

void
vv_audit_free (VvAudit *audit)
{
  if (!audit)
    return;
  g_hash_table_unref (audit->words);
  g_hash_table_unref (audit->small);
  g_free (audit);
}

static char *
key_of (const char *language, const char *word)
{
  g_autofree char *first = vv_language_key (language);
  return g_strconcat (first, " ", word, NULL);
}

void
vv_audit_add_ordinary (VvAudit *audit, const char *language, const char *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  g_hash_table_add (audit->small, key_of (language, small));
}

/** What the letters of a token tell. */
typedef struct
{
  guint letters, capitals, others;
  gboolean first_capital;
} Shape;

static Shape
shape_of (const char *text)
{
  Shape shape = { 0 };
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = g_unichar_isalpha (c) || g_unichar_ismark (c);
      shape.first_capital = shape.first_capital || (p == text && g_unichar_isupper (c));
      shape.letters += letter ? 1 : 0;
      shape.capitals += g_unichar_isupper (c) ? 1 : 0;
      shape.others += letter || c == '-' || c == '\'' || c == 0x2019 ? 0 : 1;
    }
  return shape;
}

static gboolean
is_acronym (const char *word)
{
  Shape shape = shape_of (word);
  return shape.capitals >= 2 && shape.others == 0
         && (shape.capitals == shape.letters || (shape.capitals + 1 == shape.letters && g_str_has_suffix (word, "s")));
}

static gboolean
is_roman (const char *word)
{
  return strspn (word, "IVXLCDM") == strlen (word);
}

/* Between white space: without quotes, brackets and stops around it, and without a genitive. */
static char *
bare_word (const char *token)
{
  const char *start = token, *end = token + strlen (token);
  while (*start && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  char *word = g_strndup (start, (gsize) (end - start));
  static const char *const genitives[] = { "'s", "’s", "'S", "’S" };
  for (gsize i = 0; i < G_N_ELEMENTS (genitives); i++)
    if (g_str_has_suffix (word, genitives[i]))
      word[strlen (word) - strlen (genitives[i])] = '\0';
  return word;
}

/* Does a sentence, or something like one, begin after this token? */
static gboolean
ends_sentence (const char *token)
{
  const char *last = *token ? g_utf8_prev_char (token + strlen (token)) : "";
  return *last && g_utf8_strchr (":!?…—–", -1, g_utf8_get_char (last));
}

static void
count (VvAudit *audit, const VvScore *score, const VvCue *cue, const char *text, gboolean at_start)
{
  g_autofree char *key = key_of (cue->language, text);
  Word *word = g_hash_table_lookup (audit->words, key);
  if (!word)
    {
      word = g_new0 (Word, 1);
      word->row.word = g_strdup (text);
      word->row.language = g_strdup (cue->language);
      word->row.acronym = is_acronym (text);
      word->row.place = vv_place_text (score->file, score->place, cue->line);
      g_hash_table_insert (audit->words, g_steal_pointer (&key), word);
    }
  *(at_start && !word->row.acronym ? &word->at_starts : &word->row.times) += 1;
}

/* The rule for acronyms only guesses. */
static gboolean
is_known (const VvSpan *span)
{
  return span->rule && !g_str_has_prefix (span->rule, "acronym");
}

/* One piece of print between white space. */
static void
take_token (VvAudit *audit, const VvScore *score, const VvCue *cue, const VvSpan *span, const char *token,
            gboolean at_start)
{
  g_autofree char *word = bare_word (token);
  Shape shape = shape_of (word);
  if (shape.letters < 2 || shape.others > 0)
    return;
  if (shape.capitals == 0)
    g_hash_table_add (audit->small, key_of (cue->language, word));
  else if (!is_known (span) && (is_acronym (word) ? !is_roman (word) : shape.first_capital))
    count (audit, score, cue, word, at_start || !g_unichar_isalnum (g_utf8_get_char (token)));
}

static void
take_sentence (VvAudit *audit, const VvScore *score, const VvCue *cue, const VvSentence *sentence)
{
  Shape whole = shape_of (sentence->printed);
  gboolean at_start = TRUE;
  if (whole.capitals == whole.letters && strchr (sentence->printed, ' '))
    return; /* capitals throughout tell nothing */
  VvSpanIter iter;
  VvSpan span;
  vv_span_iter_init (&iter, sentence);
  while (vv_span_iter_next (&iter, &span))
    {
      g_autofree char *text
          = g_utf8_substring (sentence->printed, span.printed_start, span.printed_start + span.printed_length);
      g_auto (GStrv) tokens = g_strsplit_set (text, " \t\n/", -1);
      for (guint k = 0; tokens[k]; k++)
        if (*tokens[k])
          {
            take_token (audit, score, cue, &span, tokens[k], at_start);
            at_start = ends_sentence (tokens[k]) && !span.rule;
          }
    }
}

void
vv_audit_add (VvAudit *audit, const VvScore *score)
{
  for (guint i = 0; i < score->cues->len; i++)
    {
      const VvCue *cue = g_ptr_array_index (score->cues, i);
      for (guint k = 0; k < cue->sentences->len; k++)
        take_sentence (audit, score, cue, g_ptr_array_index (cue->sentences, k));
    }
}

/* "Regierung" and "Bundesregierung" by "-regierung", an ending among the ordinary words. */
static gboolean
ends_ordinarily (const VvAudit *audit, const char *language, const char *small)
{
  for (const char *p = small; *p; p = g_utf8_next_char (p))
    {
      g_autofree char *ending = g_strconcat ("-", p, NULL), *key = key_of (language, ending);
      if (g_hash_table_contains (audit->small, key))
        return TRUE;
    }
  return FALSE;
}

/* In small letters, or the singular of that. */
static gboolean
is_small (const VvAudit *audit, const char *language, const char *word)
{
  static const char *const endings[][2] = { { "", "" }, { "s", "" }, { "es", "" }, { "ies", "y" } };
  g_autofree char *small = g_utf8_strdown (word, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_has_suffix (small, endings[i][0]))
        continue;
      g_autofree char *stem = g_strndup (small, strlen (small) - strlen (endings[i][0]));
      g_autofree char *singular = g_strconcat (stem, endings[i][1], NULL);
      g_autofree char *key = key_of (language, singular);
      if (g_hash_table_contains (audit->small, key))
        return TRUE;
    }
  return ends_ordinarily (audit, language, small);
}

/* "Secretary-General": every part of it. */
static gboolean
is_ordinary (const VvAudit *audit, const Word *word)
{
  g_auto (GStrv) parts = g_strsplit (word->row.word, "-", -1);
  for (guint i = 0; parts[i]; i++)
    if (*parts[i] && !is_small (audit, word->row.language, parts[i]))
      return FALSE;
  return TRUE;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const VvUnknown *one = *(VvUnknown *const *) a, *other = *(VvUnknown *const *) b;
  if (one->times != other->times)
    return one->times > other->times ? -1 : 1;
  int words = strcmp (one->word, other->word);
  return words != 0 ? words : strcmp (one->language, other->language);
}

GPtrArray *
vv_audit_list (const VvAudit *audit)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, audit->words);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Word *word = value;
      if (word->row.times == 0 || (!word->row.acronym && is_ordinary (audit, word)))
        continue;
      word->row.times += word->at_starts;
      word->at_starts = 0;
      g_ptr_array_add (list, &word->row);
    }
  g_ptr_array_sort (list, compare);
  return list;
}
