/* speech/passages: where a text leaves its own language for a clause or more.
 *
 *     Er sagte: „  |  The war has left us with nothing at all.  |  “ Dann ging er.
 *     own             foreign: en                                   own
 *
 * A clause is foreign when another script writes it, or when the small words of another language hold it together and
 * hardly any of its own language do. Names and loan words lack those small words, and titles have few words in small
 * letters: both stay. */
#include "speech/passages.h"

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
#define SMALL_LETTERS_LEAST_PERCENT 60

/** The most frequent articles, prepositions, pronouns, conjunctions and auxiliaries of two letters and more, between
 *  bars; at most 63 a language. Elided words keep their apostrophe. A language need not be complete: only told from
 *  the others. */
static const struct
{
  const char *language, *words;
} small_words[] = {
  { "en",
    "|the|of|and|to|in|is|that|for|with|on|as|are|by|this|from|at|be|was|were|not|have|has|it|its|we|our|you|your|he|"
    "his|they|their|will|would|can|which|who|or|an|been|but|all|no|there|these|those|my|us|them|what|when|if|" },
  { "fr", "|le|la|les|des|du|de|un|une|et|est|que|qui|dans|pour|par|sur|pas|ne|nous|vous|il|elle|ils|elles|au|aux|ce|"
          "cette|ces|son|sa|ses|leur|leurs|avec|sont|ont|été|être|plus|mais|ou|où|se|je|on|notre|nos|votre|comme|"
          "en|l'|d'|"
          "n'|qu'|c'|j'|s'|" },
  { "es", "|el|la|los|las|de|del|que|en|es|por|para|con|no|un|una|se|su|sus|al|lo|como|más|pero|nos|ha|han|son|este|"
          "esta|estos|nuestro|nuestra|sobre|entre|muy|ya|hay|todos|todas|yo|le|les|ni|sin|ser|está|están|" },
  { "pt", "|os|as|de|do|da|dos|das|que|em|por|para|com|não|um|uma|se|seu|sua|ao|no|na|nos|nas|como|mais|mas|são|"
          "foi|está|nosso|nossa|pelo|pela|ou|eu|há|muito|isso|este|esta|" },
  { "it", "|il|lo|la|gli|le|di|del|della|dei|delle|che|in|è|per|con|non|un|una|si|nel|nella|sono|ha|hanno|questo|"
          "questa|più|ma|anche|come|al|alla|dal|dalla|noi|da|ci|l'|d'|dell'|nell'|" },
  { "de",
    "|der|die|das|und|ist|nicht|mit|von|zu|den|dem|des|ein|eine|einer|einen|auf|für|im|in|auch|sich|wir|ihr|sie|es|"
    "dass|als|wie|oder|aber|haben|hat|sind|wird|werden|nach|bei|aus|über|ich|er|uns|kein|keine|so|an|zum|zur|" },
};

/** The language that a script alone tells; the second column: letters that tell it apart. */
static const struct
{
  GUnicodeScript script;
  const char *letters, *language;
} scripts[] = {
  { G_UNICODE_SCRIPT_CYRILLIC, "іїєґІЇЄҐ", "uk" },
  { G_UNICODE_SCRIPT_CYRILLIC, NULL, "ru" },
  { G_UNICODE_SCRIPT_ARABIC, "پچژگ", "fa" },
  { G_UNICODE_SCRIPT_ARABIC, NULL, "ar" },
  { G_UNICODE_SCRIPT_HIRAGANA, NULL, "ja" },
  { G_UNICODE_SCRIPT_KATAKANA, NULL, "ja" },
  { G_UNICODE_SCRIPT_HAN, NULL, "zh" },
  { G_UNICODE_SCRIPT_GREEK, NULL, "el" },
  { G_UNICODE_SCRIPT_HEBREW, NULL, "he" },
  { G_UNICODE_SCRIPT_HANGUL, NULL, "ko" },
  { G_UNICODE_SCRIPT_DEVANAGARI, NULL, "hi" },
};

/** The script in which a language is printed; those that are not here use Latin letters. */
static const struct
{
  const char *language;
  GUnicodeScript script;
} printed_in[] = {
  { "ru", G_UNICODE_SCRIPT_CYRILLIC }, { "uk", G_UNICODE_SCRIPT_CYRILLIC },   { "bg", G_UNICODE_SCRIPT_CYRILLIC },
  { "sr", G_UNICODE_SCRIPT_CYRILLIC }, { "mk", G_UNICODE_SCRIPT_CYRILLIC },   { "be", G_UNICODE_SCRIPT_CYRILLIC },
  { "kk", G_UNICODE_SCRIPT_CYRILLIC }, { "ky", G_UNICODE_SCRIPT_CYRILLIC },   { "ar", G_UNICODE_SCRIPT_ARABIC },
  { "fa", G_UNICODE_SCRIPT_ARABIC },   { "ur", G_UNICODE_SCRIPT_ARABIC },     { "zh", G_UNICODE_SCRIPT_HAN },
  { "ja", G_UNICODE_SCRIPT_HAN },      { "el", G_UNICODE_SCRIPT_GREEK },      { "he", G_UNICODE_SCRIPT_HEBREW },
  { "ko", G_UNICODE_SCRIPT_HANGUL },   { "hi", G_UNICODE_SCRIPT_DEVANAGARI },
};

typedef struct
{
  gsize start, end; /* bytes; white space and closing signs after it included */
  gboolean closed;  /* an opening sign, or one that closes, lies between it and the clause before */
  gboolean goes_on; /* the sentence of the clause before */
  guint n_words, n_small_letters, n_latin;
  guint n_of[G_N_ELEMENTS (small_words)];
  guint64 which[G_N_ELEMENTS (small_words)]; /* a bit for each small word that occurred */
  guint n_in_script[G_N_ELEMENTS (scripts)]; /* words; of Han: characters */
  const char *language;                      /* NULL: own, or not known */
} Clause;

static GUnicodeScript
script_of (const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (printed_in); i++)
    if (vv_language_is (language, printed_in[i].language))
      return printed_in[i].script;
  return G_UNICODE_SCRIPT_LATIN;
}

/* The bit of @word among @words; 0: it is not among them. */
static guint64
small_word_bit (const char *words, const char *word)
{
  g_autofree char *barred = g_strconcat ("|", word, "|", NULL);
  const char *found = strstr (words, barred);
  guint place = 0;
  for (const char *p = words; found && p < found; p++)
    place += *p == '|' ? 1 : 0;
  return found ? G_GUINT64_CONSTANT (1) << place : 0;
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;
  for (; bits; bits &= bits - 1)
    n++;
  return n;
}

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

static void
count_latin_word (Clause *clause, const char *word, gsize size)
{
  g_autofree char *small = g_utf8_strdown (word, (gssize) size);
  char *apostrophe = strstr (small, "’");
  if (apostrophe)
    strcpy (apostrophe, "'");
  clause->n_latin++;
  clause->n_small_letters += g_unichar_islower (g_utf8_get_char (word)) ? 1 : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (small_words); i++)
    {
      guint64 bit = small_word_bit (small_words[i].words, small);
      clause->n_of[i] += bit ? 1 : 0;
      clause->which[i] |= bit;
    }
}

static void
count_word (Clause *clause, const char *word, gsize size)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (word));
  clause->n_words++;
  if (script == G_UNICODE_SCRIPT_LATIN)
    count_latin_word (clause, word, size);
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (scripts[i].script != script)
        continue;
      gboolean told = !scripts[i].letters;
      for (const char *p = word; p < word + size && !told; p = g_utf8_next_char (p))
        told = g_utf8_strchr (scripts[i].letters, -1, g_utf8_get_char (p)) != NULL;
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
        }
      word = p;
      p = gap = word_end (word);
      count_word (&clause, word, (gsize) (gap - word));
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
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script == scripts[row].script)
      most = MAX (most, clause->n_in_script[i]);
  return most;
}

/* The script of another language in which most of the clause is written: a row of scripts, or past its end. */
static gsize
foreign_script (const Clause *clause, GUnicodeScript own)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script != own && clause->n_in_script[i] > 0
        && (scripts[i].script == G_UNICODE_SCRIPT_HAN || 2 * count_in_script (clause, i) > clause->n_words))
      return i;
  return G_N_ELEMENTS (scripts);
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
      if (row == G_N_ELEMENTS (scripts))
        continue;
      for (end = first; end < clauses->len && foreign_script (&g_array_index (clauses, Clause, end), own) == row; end++)
        n += count_in_script (&g_array_index (clauses, Clause, end), row);
      if (n >= (scripts[row].script == G_UNICODE_SCRIPT_HAN ? HAN_LEAST_CHARACTERS : SCRIPT_LEAST_WORDS))
        for (guint i = first; i < end; i++)
          g_array_index (clauses, Clause, i).language = scripts[row].language;
    }
}

/* @own_row: of small_words, or past its end for a language that is not there. */
static const char *
language_by_words (const Clause *clause, gsize own_row)
{
  gsize best = 0;
  for (gsize i = 1; i < G_N_ELEMENTS (small_words); i++)
    if (clause->n_of[i] > clause->n_of[best])
      best = i;
  guint own = own_row < G_N_ELEMENTS (small_words) ? clause->n_of[own_row] : 0;
  if (best == own_row || count_bits (clause->which[best]) < SMALL_WORDS_LEAST_DIFFERENT || clause->n_of[best] <= 2 * own
      || clause->n_of[best] * 100 < clause->n_words * SMALL_WORDS_LEAST_PERCENT
      || clause->n_small_letters * 100 < clause->n_words * SMALL_LETTERS_LEAST_PERCENT)
    return NULL;
  return small_words[best].language;
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
      || (own_row < G_N_ELEMENTS (small_words) && clause->n_of[own_row] > 0))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (g_str_equal (small_words[i].language, beside->language))
      return same_sentence || clause->n_of[i] > 0;
  return FALSE;
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
  GUnicodeScript own = script_of (language);
  gsize own_row = 0;
  while (own_row < G_N_ELEMENTS (small_words) && !vv_language_is (language, small_words[own_row].language))
    own_row++;
  /* A language in Latin letters whose small words are not known: nothing tells its clauses from foreign ones. */
  gboolean words_tell = own != G_UNICODE_SCRIPT_LATIN || own_row < G_N_ELEMENTS (small_words);
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
