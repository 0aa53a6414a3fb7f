/* read/hyphens: words that were broken at line ends become whole again.
 *
 *     … I shall re-      →  … I shall report          a well-          →  a well-known
 *     port again …          again …                   known fact          fact
 *
 * The rest of the word goes up to its beginning. Whether the hyphen is the word's own is asked of the rest of the file
 * first, of parts that usually keep it second. */
#include "read/reader.h"

#include <string.h>

/** What a word with a hyphen of its own begins with, or goes on with. Sorted by nothing: a few dozen. */
static const char *const first_parts[]
    = { "non",    "self",   "well",  "ex",    "vice",     "half",    "long",     "short",  "high",   "low",
        "far",    "cross",  "mid",   "post",  "pro",      "anti",    "socio",    "one",    "two",    "three",
        "four",   "five",   "six",   "seven", "eight",    "nine",    "ten",      "first",  "second", "third",
        "twenty", "thirty", "forty", "fifty", "sixty",    "seventy", "eighty",   "ninety", "so",     "set",
        "follow", "full",   "part",  "cost",  "man",      "state",   "decision", "policy", "fact",   "vis",
        "est",    "a",      "peut",  "c",     "quelques", NULL };
static const char *const last_parts[]
    = { "term",  "based",   "general", "elect", "making", "level", "wide", "free",    "related",
        "led",   "known",   "called",  "to",    "of",     "in",    "up",   "being",   "being,",
        "old",   "year",    "à",       "là",    "ci",     "même",  "être", "finding", "oriented",
        "owned", "sharing", "scale",   "range", "time",   "je",    "vous", NULL };
/** What stands between two hyphens: "engineer-in-charge", "point-to-point". */
static const char *const middle_parts[]
    = { "in", "of", "to", "the", "and", "or", "on", "by", "at", "off", "de", "la", "du", "en", "sur", "à", NULL };

/** A word is broken that often at most, in the narrowest of columns; what is longer is no word, and would grow with
 * every line. */
#define BREAKS_MOST 3

typedef struct
{
  const VvLine *line, *next;
  char *whole, *hyphened; /* the word without and with its hyphen, in small letters */
  gboolean in_compound;   /* a hyphen stands before it */
  gsize head, tail;       /* bytes of its beginning at the end of @line, with the hyphen; and of its rest in @next */
} Break;

static void
break_free (gpointer data)
{
  Break *found = data;
  g_free (found->whole);
  g_free (found->hyphened);
  g_free (found);
}

/* The hyphen that ends a line: its bytes; 0: none. */
static gsize
hyphen_size (const char *line, gsize size)
{
  static const char *const hyphens[] = { "-", "\u00AD", "\u2010" };
  for (gsize i = 0; i < G_N_ELEMENTS (hyphens); i++)
    {
      gsize length = strlen (hyphens[i]);
      if (size > length && memcmp (line + size - length, hyphens[i], length) == 0)
        return length;
    }
  return 0;
}

static Break *
break_at (const VvLine *line, const VvLine *next)
{
  gsize size = strlen (line->text), hyphen = hyphen_size (line->text, size);
  const char *end = line->text + size - hyphen, *start = end, *rest = next->text;
  if (hyphen == 0 || !g_unichar_islower (g_utf8_get_char (rest)))
    return NULL;
  for (const char *p = g_utf8_find_prev_char (line->text, start); p && g_unichar_isalpha (g_utf8_get_char (p));
       p = g_utf8_find_prev_char (line->text, start))
    start = p;
  while (g_unichar_isalpha (g_utf8_get_char (rest)))
    rest = g_utf8_next_char (rest);
  if (start == end || !g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (end))))
    return NULL;
  g_autofree char *head = g_utf8_strdown (start, end - start);
  g_autofree char *tail = g_utf8_strdown (next->text, rest - next->text);
  Break *found = g_new0 (Break, 1);
  *found = (Break){ line,
                    next,
                    g_strconcat (head, tail, NULL),
                    g_strconcat (head, "-", tail, NULL),
                    start > line->text && start[-1] == '-',
                    (gsize) (line->text + size - start),
                    (gsize) (rest - next->text) };
  return found;
}

static GPtrArray *
find_breaks (const VvSource *source)
{
  GPtrArray *breaks = g_ptr_array_new_with_free_func (break_free);
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      guint chain = 0; /* breaks in a row of lines without a space, which all become one word */
      for (guint k = 0; k + 1 < block->lines->len; k++)
        {
          const VvLine *line = g_ptr_array_index (block->lines, k);
          Break *found = chain < BREAKS_MOST ? break_at (line, g_ptr_array_index (block->lines, k + 1)) : NULL;
          chain = !found ? 0 : strchr (line->text, ' ') ? 1 : chain + 1;
          if (found)
            g_ptr_array_add (breaks, found);
        }
    }
  return breaks;
}

/* Counts the words of a line that are asked for. */
static void
count_words (GHashTable *asked, const char *text)
{
  for (const char *p = text; *p;)
    {
      const char *start = p;
      while (*p && (g_unichar_isalpha (g_utf8_get_char (p)) || *p == '-'))
        p = g_utf8_next_char (p);
      g_autofree char *word = p > start && *p ? g_utf8_strdown (start, p - start) : NULL;
      gpointer count = NULL;
      if (word && g_hash_table_lookup_extended (asked, word, NULL, &count))
        g_hash_table_insert (asked, g_steal_pointer (&word), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      if (*p)
        p = g_utf8_next_char (p);
    }
}

static GHashTable *
ask_the_file (const VvSource *source, GPtrArray *breaks)
{
  GHashTable *asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < breaks->len; i++)
    {
      const Break *found = g_ptr_array_index (breaks, i);
      g_hash_table_insert (asked, g_strdup (found->whole), NULL);
      g_hash_table_insert (asked, g_strdup (found->hyphened), NULL);
    }
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        count_words (asked, ((const VvLine *) g_ptr_array_index (block->lines, k))->text);
    }
  return asked;
}

static gboolean
keeps_hyphen (const Break *found, GHashTable *asked)
{
  guint whole = GPOINTER_TO_UINT (g_hash_table_lookup (asked, found->whole));
  guint hyphened = GPOINTER_TO_UINT (g_hash_table_lookup (asked, found->hyphened));
  if (whole != hyphened)
    return hyphened > whole;
  const char *hyphen = strchr (found->hyphened, '-');
  g_autofree char *head = g_strndup (found->hyphened, (gsize) (hyphen - found->hyphened));
  return (found->in_compound && g_strv_contains (middle_parts, head)) || g_strv_contains (first_parts, head)
         || g_strv_contains (last_parts, hyphen + 1);
}

static void
mend (VvSource *source, const Break *found, gboolean keep)
{
  VvLine *line = (VvLine *) found->line, *next = (VvLine *) found->next;
  gsize size = strlen (line->text), hyphen = hyphen_size (line->text, size);
  keep = keep && line->text[size - 1] == '-';
  if (!keep)
    vv_left_out (source, "hyphen at a line end", line->line, line->text + size - hyphen);
  char *mended = g_strdup_printf ("%.*s%s%.*s", (int) (size - hyphen), line->text, keep ? "-" : "", (int) found->tail,
                                  next->text);
  /* "port, again": the comma goes along with the word */
  gsize taken = found->tail + strcspn (next->text + found->tail, " ");
  g_autofree char *point = g_strndup (next->text + found->tail, taken - found->tail);
  g_free (line->text);
  line->text = g_strconcat (mended, point, NULL);
  g_free (mended);
  char *rest = g_strdup (next->text + taken + strspn (next->text + taken, " "));
  g_free (next->text);
  next->text = rest;
}

static void
drop_empty_lines (VvSource *source)
{
  for (guint i = 0; i < source->blocks->len; i++)
    {
      VvBlock *block = g_ptr_array_index (source->blocks, i);
      guint kept = 0;
      for (guint k = 0; k < block->lines->len; k++) /* those that go gather at the end */
        if (*((const VvLine *) block->lines->pdata[k])->text)
          {
            gpointer line = block->lines->pdata[kept];
            block->lines->pdata[kept++] = block->lines->pdata[k];
            block->lines->pdata[k] = line;
          }
      g_ptr_array_set_size (block->lines, (gint) kept);
    }
}

void
vv_hyphens_mend (VvSource *source)
{
  g_autoptr (GPtrArray) breaks = find_breaks (source);
  g_autoptr (GHashTable) asked = breaks->len > 0 ? ask_the_file (source, breaks) : NULL;
  for (guint i = breaks->len; i > 0;
       i--) /* from the end: a line may be the rest of one break and the head of another */
    mend (source, g_ptr_array_index (breaks, i - 1), keeps_hyphen (g_ptr_array_index (breaks, i - 1), asked));
  if (breaks->len > 0)
    drop_empty_lines (source);
}
