/* speech/passages: where a text leaves its own language for a clause or more.
 *
 *     Er sagte: „  |  The war has left us with nothing at all.  |  “ Dann ging er.
 *     own             foreign: en                                   own
 *
 * A clause is foreign when another script writes it, or when the small words of another language hold it together and
 * hardly any of its own language do. Names and loan words lack those small words, and titles have few words in small
 * letters: both stay. */
#include "speech/passages.h"

#include "core/small-words.h"
#include "speech/rules.h"

#include <string.h>

/** A foreign clause has at least so many words (by trial on records of the six UN languages: with fewer, names of
 *  bodies and places are taken for clauses); Han, which has no spaces, so many characters. */
#define CLAUSE_LEAST_WORDS 4
#define SCRIPT_LEAST_WORDS 2
#define HAN_LEAST_CHARACTERS 4
/** So many of its words, in percent, are small words of its language, and at least so many words of the clause are
 *  written in small letters. Running text has 40 to 55 % and 75 to 100 %. */
#define SMALL_WORDS_LEAST_PERCENT 25
/** And so many different ones: "Come, come, cut thread" has one that is Italian, twice. */
#define SMALL_WORDS_LEAST_DIFFERENT 3
/** Of languages after the first six, which are quoted less often, one more: "to do, 've" is Czech three times. */
#define OFTEN_QUOTED 6
#define SMALL_LETTERS_LEAST_PERCENT 60

typedef struct
{
  gsize start, end; /* bytes; white space and closing signs after it included */
  gboolean closed;  /* an opening sign, or one that closes, lies between it and the clause before */
  gboolean goes_on; /* the sentence of the clause before */
  guint n_words, n_small_letters, n_latin;
  guint n_of[VV_SMALL_WORD_LANGUAGES], n_different[VV_SMALL_WORD_LANGUAGES]; /* small words */
  guint n_in_script[VV_SCRIPT_LANGUAGES];                                    /* words; of Han: characters */
  const char *language;                                                      /* NULL: own, or not known */
} Clause;

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* The end of the word at @p. An apostrophe ends a short one and belongs to it: "l'", "qu'". */
static const char *
word_end (const char *p)
{
  const char *start = p;
  while (*p && (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);
  if (is_apostrophe (g_utf8_get_char (p)) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)))
      && p - start <= 4)
    p = g_utf8_next_char (p);
  return p;
}

/* @seen: the small words that the clause has had; one letter alone is none: it may stand for anything. */
static void
count_latin_word (Clause *clause, const char *word, gsize size, GHashTable *seen)
{
  g_autofree char *small = g_utf8_strdown (word, (gssize) size);
  char *apostrophe = strstr (small, "’");
  if (apostrophe)
    strcpy (apostrophe, "'");
  clause->n_latin++;
  clause->n_small_letters += g_unichar_islower (g_utf8_get_char (word)) ? 1 : 0;
  guint64 languages = g_utf8_strlen (small, 2) < 2 ? 0 : vv_small_word_languages (small);
  gboolean fresh = languages && g_hash_table_add (seen, g_steal_pointer (&small));
  for (gsize i = 0; i < VV_SMALL_WORD_LANGUAGES && languages; i++, languages >>= 1)
    {
      clause->n_of[i] += (guint) (languages & 1);
      clause->n_different[i] += fresh ? (guint) (languages & 1) : 0;
    }
}

static void
count_word (Clause *clause, const char *word, gsize size, GHashTable *seen)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (word));
  clause->n_words++;
  if (script == G_UNICODE_SCRIPT_LATIN)
    count_latin_word (clause, word, size, seen);
  for (gsize i = 0; i < VV_SCRIPT_LANGUAGES; i++)
    {
      if (vv_script_languages[i].script != script)
        continue;
      gboolean told = !vv_script_languages[i].letters;
      for (const char *p = word; p < word + size && !told; p = g_utf8_next_char (p))
        told = g_utf8_strchr (vv_script_languages[i].letters, -1, g_utf8_get_char (p)) != NULL;
      if (told)
        clause->n_in_script[i] += script == G_UNICODE_SCRIPT_HAN ? (guint) g_utf8_strlen (word, (gssize) size) : 1;
    }
}

static gboolean
encloses (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return !is_apostrophe (c);
    default:
      return c == '"' || c == '\n';
    }
}

/* What stands between the word that begins at @word and ends at @gap, and the next: does a clause end there? A full
 * stop after a short word is an abbreviation's. */
static gboolean
ends_clause (const char *word, const char *gap, const char *end, Clause *next)
{
  gboolean full = gap - word > 2 || g_ascii_isdigit (*word);
  gboolean ends = FALSE;
  *next = (Clause){ .goes_on = TRUE };
  for (const char *p = gap; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (encloses (c))
        next->closed = TRUE;
      if (g_utf8_strchr ("!?。！？؟", -1, c) != NULL
          || (c == '.' && full && g_unichar_isspace (g_utf8_get_char (p + 1))))
        next->goes_on = FALSE;
      ends |= g_utf8_strchr (";:…—；：؛", -1, c) != NULL;
    }
  return ends || next->closed || !next->goes_on;
}

static gboolean
opens (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);
  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION || c == '"' || c == 0xBF /* ¿ */
         || c == 0xA1 /* ¡ */;
}

/* The next clause begins with its word, and the opening signs before it: "«", in French with a space after it. */
static const char *
clause_start (const char *gap, const char *word)
{
  const char *start = word;
  for (const char *p = word; p > gap;)
    {
      p = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (p);
      if (opens (c))
        start = p;
      else if (!g_unichar_isspace (c) || p != g_utf8_prev_char (word))
        break;
    }
  return start;
}

static GArray *
cut_clauses (const char *text)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (Clause));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Clause clause = { 0 };
  const char *word = text, *gap = text;
  for (const char *p = text; *p;)
    {
      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      Clause next;
      if (ends_clause (word, gap, p, &next) && clause.n_words > 0)
        {
          next.start = clause.end = (gsize) (clause_start (gap, p) - text);
          g_array_append_val (clauses, clause);
          clause = next;
          g_hash_table_remove_all (seen);
        }
      word = p;
      p = gap = word_end (word);
      count_word (&clause, word, (gsize) (gap - word), seen);
    }
  clause.end = strlen (text);
  g_array_append_val (clauses, clause);
  return clauses;
}

/* Words of the clause in the script of a row, whether or not they have the letters that tell the language apart. */
static guint
count_in_script (const Clause *clause, gsize row)
{
  guint most = 0;
  for (gsize i = 0; i < VV_SCRIPT_LANGUAGES; i++)
    if (vv_script_languages[i].script == vv_script_languages[row].script)
      most = MAX (most, clause->n_in_script[i]);
  return most;
}

/* The script of another language in which most of the clause is written: a row of scripts, or past its end. */
static gsize
foreign_script (const Clause *clause, GUnicodeScript own)
{
  for (gsize i = 0; i < VV_SCRIPT_LANGUAGES; i++)
    if (vv_script_languages[i].script != own && clause->n_in_script[i] > 0
        && (vv_script_languages[i].script == G_UNICODE_SCRIPT_HAN || 2 * count_in_script (clause, i) > clause->n_words))
      return i;
  return VV_SCRIPT_LANGUAGES;
}

/* Clauses in one foreign script that follow each other are long enough or not as one. */
static void
name_by_script (GArray *clauses, GUnicodeScript own)
{
  for (guint first = 0, end = 0; first < clauses->len; first = end)
    {
      gsize row = foreign_script (&g_array_index (clauses, Clause, first), own);
      guint n = 0;
      end = first + 1;
      if (row == VV_SCRIPT_LANGUAGES)
        continue;
      for (end = first; end < clauses->len && foreign_script (&g_array_index (clauses, Clause, end), own) == row; end++)
        n += count_in_script (&g_array_index (clauses, Clause, end), row);
      if (n >= (vv_script_languages[row].script == G_UNICODE_SCRIPT_HAN ? HAN_LEAST_CHARACTERS : SCRIPT_LEAST_WORDS))
        for (guint i = first; i < end; i++)
          g_array_index (clauses, Clause, i).language = vv_script_languages[row].language;
    }
}

/* @own_row: of small words, or past the last for a language that has none. */
static const char *
language_by_words (const Clause *clause, gsize own_row)
{
  gsize best = 0;
  for (gsize i = 1; i < VV_SMALL_WORD_LANGUAGES; i++)
    if (clause->n_of[i] > clause->n_of[best])
      best = i;
  guint own = own_row < VV_SMALL_WORD_LANGUAGES ? clause->n_of[own_row] : 0;
  if (best == own_row || clause->n_different[best] < SMALL_WORDS_LEAST_DIFFERENT + (best < OFTEN_QUOTED ? 0 : 1)
      || clause->n_of[best] <= 2 * own || clause->n_of[best] * 100 < clause->n_words * SMALL_WORDS_LEAST_PERCENT
      || clause->n_small_letters * 100 < clause->n_words * SMALL_LETTERS_LEAST_PERCENT)
    return NULL;
  return vv_small_words_language ((guint) best);
}

static void
name_by_words (GArray *clauses, gsize own_row)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      Clause *clause = &g_array_index (clauses, Clause, i);
      if (!clause->language && clause->n_latin >= CLAUSE_LEAST_WORDS && 2 * clause->n_latin > clause->n_words)
        clause->language = language_by_words (clause, own_row);
    }
}

/* A clause too short to tell goes with the foreign one beside it: "Non, …" before "je ne le crois pas." */
static gboolean
goes_with (const Clause *clause, const Clause *beside, gboolean same_sentence, gsize own_row)
{
  if (clause->language || !beside->language || clause->n_words >= CLAUSE_LEAST_WORDS
      || (own_row < VV_SMALL_WORD_LANGUAGES && clause->n_of[own_row] > 0))
    return FALSE;
  guint row = vv_small_words_row (beside->language);
  return row < VV_SMALL_WORD_LANGUAGES && (same_sentence || clause->n_of[row] > 0);
}

static void
take_along (GArray *clauses, gsize own_row)
{
  for (guint i = 0; i < clauses->len; i++)
    {
      Clause *clause = &g_array_index (clauses, Clause, i);
      const Clause *before = i > 0 && !clause->closed ? clause - 1 : NULL;
      const Clause *after = i + 1 < clauses->len && !clause[1].closed ? clause + 1 : NULL;
      if (before && goes_with (clause, before, clause->goes_on, own_row))
        clause->language = before->language;
      else if (after && goes_with (clause, after, after->goes_on, own_row))
        clause->language = after->language;
    }
}

GArray *
vv_passages_find (const char *text, const char *language)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (VvPassage));
  g_autoptr (GArray) clauses = cut_clauses (text);
  GUnicodeScript own = vv_language_script (language);
  gsize own_row = vv_small_words_row (language);
  /* A language in Latin letters whose small words are not known: nothing tells its clauses from foreign ones. */
  gboolean words_tell = own != G_UNICODE_SCRIPT_LATIN || own_row < VV_SMALL_WORD_LANGUAGES;
  name_by_script (clauses, own);
  if (words_tell)
    name_by_words (clauses, own_row);
  take_along (clauses, own_row);
  for (guint i = 0; i < clauses->len; i++)
    {
      const Clause *clause = &g_array_index (clauses, Clause, i);
      VvPassage *last = passages->len > 0 ? &g_array_index (passages, VvPassage, passages->len - 1) : NULL;
      const VvPassage passage = { clause->language, clause->start, clause->end };
      if (last && g_strcmp0 (last->language, passage.language) == 0)
        last->end = passage.end;
      else
        g_array_append_val (passages, passage);
    }
  return passages;
}
