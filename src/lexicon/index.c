/* lexicon/index: see index.h. A text is walked once; at the start of every run of letters and figures (or single sign)
 * the run, in small letters, is looked up, and the entries that begin with it are compared. */
#include "lexicon/index.h"

#include "core/language.h"

#include <string.h>

struct _VvLexiconIndex
{
  GHashTable *literals; /* first run of the written form, in small letters → GPtrArray of VvLexiconEntry */
  GPtrArray *parts, *regexes;
};

/** One search. */
typedef struct
{
  const VvLexiconScope *scope;
  const char *text;
  gboolean english, capitals; /* the text is in capitals throughout, and more than one word */
  GArray *matches;
} Search;

/** Acronyms that are ordinary words where everything stands in capitals. */
static const char *const ordinary[] = { "ACT", "AID", "AM", "ARE", "ART", "AS",  "AT",   "CAN",   "CARE", "CAT", "FAO",
                                        "ICE", "IN",  "IS", "IT",  "OR",  "PAN", "SAFE", "START", "US",   "WHO", NULL };

static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2019:
    case 0x2bc:
      return '\'';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return c;
    }
}

static gboolean
is_wordlike (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

/* Scripts that set no space between words: every character is a run, and no border of words can be seen. */
static gboolean
is_unspaced (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The end of the run that begins at @p. */
static const char *
run_end (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  p = g_utf8_next_char (p);
  if (is_wordlike (c) && !is_unspaced (c))
    for (c = g_utf8_get_char (p); *p && is_wordlike (c) && !is_unspaced (c); c = g_utf8_get_char (p))
      p = g_utf8_next_char (p);
  return p;
}

static char *
run_key (const char *start, const char *end)
{
  GString *key = g_string_sized_new ((gsize) (end - start));
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    g_string_append_unichar (key, g_unichar_tolower (plain_sign (g_utf8_get_char (p))));
  return g_string_free (key, FALSE);
}

VvLexiconIndex *
vv_index_new (void)
{
  VvLexiconIndex *index = g_new0 (VvLexiconIndex, 1);
  index->literals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  index->parts = g_ptr_array_new ();
  index->regexes = g_ptr_array_new ();
  return index;
}

void
vv_index_free (VvLexiconIndex *index)
{
  g_hash_table_unref (index->literals);
  g_ptr_array_unref (index->parts);
  g_ptr_array_unref (index->regexes);
  g_free (index);
}

static GPtrArray *
list_for (VvLexiconIndex *index, const VvLexiconEntry *entry)
{
  if (entry->form == VV_FORM_PART)
    return index->parts;
  if (entry->form == VV_FORM_REGEX)
    return index->regexes;
  g_autofree char *key = run_key (entry->written, run_end (entry->written));
  GPtrArray *list = g_hash_table_lookup (index->literals, key);
  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index->literals, g_steal_pointer (&key), list);
    }
  return list;
}

static gboolean
fights (const VvLexiconEntry *one, const VvLexiconEntry *other)
{
  return one->shipped == other->shipped && one->form == other->form && one->letter_case == other->letter_case
         && g_str_equal (one->written, other->written) && g_strcmp0 (one->language, other->language) == 0
         && g_strcmp0 (one->speaker, other->speaker) == 0 && g_strcmp0 (one->record, other->record) == 0
         && (one->how != other->how || !g_str_equal (one->said, other->said));
}

const VvLexiconEntry *
vv_index_add (VvLexiconIndex *index, const VvLexiconEntry *entry)
{
  GPtrArray *list = list_for (index, entry);
  const VvLexiconEntry *other = NULL;
  for (guint i = 0; i < list->len && !other; i++)
    if (fights (g_ptr_array_index (list, i), entry))
      other = g_ptr_array_index (list, i);
  g_ptr_array_add (list, (gpointer) entry);
  return other;
}

static gboolean
serves (const VvLexiconEntry *entry, const VvLexiconScope *scope)
{
  const char *const pairs[][2] = { { entry->speaker, scope->speaker }, { entry->record, scope->record } };
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (!pairs[i][0])
        continue;
      if (!pairs[i][1])
        return FALSE;
      g_autofree char *wanted = g_utf8_casefold (pairs[i][0], -1), *given = g_utf8_casefold (pairs[i][1], -1);
      if (!g_str_equal (wanted, given))
        return FALSE;
    }
  return TRUE;
}

/* The end of the written form where it stands at @at, in a case that the entry allows; NULL: it does not. */
static const char *
literal_end (const VvLexiconEntry *entry, const char *at)
{
  gboolean exact = TRUE, small = FALSE, written_small = FALSE;
  const char *p = at;
  for (const char *w = entry->written; *w; w = g_utf8_next_char (w))
    {
      gunichar wanted = plain_sign (g_utf8_get_char (w)), c = plain_sign (g_utf8_get_char (p));
      if (wanted == ' ' && g_unichar_isspace (c))
        {
          while (*p && g_unichar_isspace (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          continue;
        }
      if (*p == '\0' || (c != wanted && g_unichar_tolower (c) != g_unichar_tolower (wanted)))
        return NULL;
      exact = exact && c == wanted;
      small = small || g_unichar_islower (c);
      written_small = written_small || g_unichar_islower (wanted);
      p = g_utf8_next_char (p);
    }
  gboolean fits
      = exact || entry->letter_case == VV_CASE_ANY || (entry->letter_case == VV_CASE_NAME && written_small && !small);
  return fits ? p : NULL;
}

static gunichar
char_before (const Search *search, const char *p)
{
  return p > search->text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
}

/* Does a word go on between the two characters? */
static gboolean
is_inside (gunichar before, gunichar after)
{
  return is_wordlike (before) && is_wordlike (after) && !is_unspaced (before) && !is_unspaced (after);
}

static gboolean
has_borders (const Search *search, const char *start, const char *end)
{
  gunichar first = g_utf8_get_char (start), last = char_before (search, end);
  gunichar before = char_before (search, start), after = plain_sign (g_utf8_get_char (end));
  gunichar beyond = *end ? g_utf8_get_char (g_utf8_next_char (end)) : 0;
  if (is_inside (before, first) || is_inside (last, after) || (last == '.' && is_wordlike (after)))
    return FALSE;
  if (after == '.' && is_wordlike (last) && (g_unichar_islower (beyond) || g_unichar_isdigit (beyond)))
    return FALSE; /* "UN.org" */
  if (after == '\'' && search->english && is_wordlike (last) && is_wordlike (beyond))
    return FALSE; /* "I'm"; a genitive has been taken before this is asked */
  return !(before == '.' && start - search->text > 1 && is_wordlike (first)
           && is_wordlike (char_before (search, start - 1)) && g_unichar_islower (first));
}

/* A piece of "S/RES/2270" between slashes: one letter, or one that holds a figure. */
static gboolean
is_symbol_piece (const char *piece)
{
  for (const char *p = piece; *p; p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  return g_utf8_strlen (piece, -1) == 1 && g_unichar_isupper (g_utf8_get_char (piece));
}

/* Does the token, between white space, in which a match stands look like an address or the symbol of a document? */
static gboolean
in_symbol (const Search *search, const char *start, const char *end)
{
  while (start > search->text && !g_unichar_isspace (char_before (search, start)))
    start = g_utf8_prev_char (start);
  while (*end && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  gsize size = (gsize) (end - start);
  if (!memchr (start, '/', size) && !memchr (start, '@', size) && !g_strstr_len (start, (gssize) size, "www."))
    return FALSE;
  g_autofree char *token = g_strndup (start, size);
  g_auto (GStrv) pieces = g_strsplit (token, "/", -1);
  gboolean symbol = strchr (token, '@') || strstr (token, "www.") || strstr (token, "://");
  for (guint i = 0; pieces[i] && pieces[1] && !symbol; i++)
    symbol = is_symbol_piece (pieces[i]);
  return symbol;
}

/* "…'s" of any entry, and the plural "s" of a name or acronym: taken with the match, and said. */
static const char *
english_ending (const Search *search, const VvLexiconEntry *entry, const char *end)
{
  gboolean apostrophe = plain_sign (g_utf8_get_char (end)) == '\'';
  const char *s = apostrophe ? g_utf8_next_char (end) : end;
  gboolean plural = !apostrophe && entry->letter_case != VV_CASE_ANY && is_wordlike (char_before (search, end))
                    && g_unichar_tolower (char_before (search, end)) != 's';
  if (!search->english || (!apostrophe && !plural) || (*s != 's' && !(*s == 'S' && search->capitals))
      || is_wordlike (g_utf8_get_char (s + 1)))
    return end;
  return s + 1;
}

static char *
spoken_for (const Search *search, const VvLexiconEntry *entry, gsize ending)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  if (entry->how == VV_HOW_LETTERS)
    vv_letters_spell (entry->said, search->scope->language, spoken);
  else
    g_string_append (spoken, entry->spoken);
  if (ending > 0 && spoken->len > 0 && entry->how == VV_HOW_LETTERS)
    g_string_append (spoken, "'s"); /* the engine says the plural of a letter as its genitive */
  else if (ending > 0 && entry->ending)
    g_string_append (spoken, entry->ending);
  else if (ending > 0 && spoken->len > 0)
    g_string_append (spoken, ending == 1 ? "s" : "'s");
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

static void
add_match (const Search *search, const VvLexiconEntry *entry, const char *start, const char *end, char *spoken)
{
  VvLexiconMatch match = { (guint) (start - search->text), (guint) (end - search->text), spoken,
                           entry->how == VV_HOW_PHONEMES || entry->how == VV_HOW_IPA, entry };
  g_array_append_val (search->matches, match);
}

static void
try_literal (const Search *search, const VvLexiconEntry *entry, const char *start)
{
  const char *end = literal_end (entry, start);
  if (!end || !serves (entry, search->scope))
    return;
  const char *whole = english_ending (search, entry, end);
  if (search->capitals && entry->how == VV_HOW_LETTERS && g_strv_contains (ordinary, entry->written))
    return;
  if (has_borders (search, start, whole) && !in_symbol (search, start, whole))
    add_match (search, entry, start, whole, spoken_for (search, entry, (gsize) (whole - end)));
}

static void
try_key (const VvLexiconIndex *index, const Search *search, const char *key, const char *start)
{
  const GPtrArray *list = g_hash_table_lookup (index->literals, key);
  for (guint i = 0; list && i < list->len; i++)
    try_literal (search, g_ptr_array_index (list, i), start);
}

static void
find_literals (const VvLexiconIndex *index, const Search *search)
{
  for (const char *p = search->text; *p;)
    {
      const char *end = run_end (p);
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        {
          g_autofree char *key = run_key (p, end);
          gsize length = strlen (key);
          try_key (index, search, key, p);
          if (search->english && length > 1 && key[length - 1] == 's')
            {
              key[length - 1] = '\0'; /* "NGOs" begins with "NGO" */
              try_key (index, search, key, p);
            }
        }
      p = end;
    }
}

static void
find_parts (const VvLexiconIndex *index, const Search *search)
{
  for (guint i = 0; i < index->parts->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (index->parts, i);
      if (!serves (entry, search->scope))
        continue;
      for (const char *p = search->text; *p;)
        {
          const char *end = literal_end (entry, p);
          if (end && !in_symbol (search, p, end))
            add_match (search, entry, p, end, g_strdup (entry->spoken));
          p = end ? end : g_utf8_next_char (p);
        }
    }
}

static void
find_regexes (const VvLexiconIndex *index, const Search *search, GPtrArray *slow)
{
  for (guint i = 0; i < index->regexes->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (index->regexes, i);
      g_autoptr (GMatchInfo) info = NULL;
      g_autoptr (GError) error = NULL;
      if (!serves (entry, search->scope))
        continue;
      g_regex_match_full (entry->regex, search->text, -1, 0, 0, &info, &error);
      for (int start, end; !error && g_match_info_matches (info); g_match_info_next (info, &error))
        if (g_match_info_fetch_pos (info, 0, &start, &end) && end > start)
          {
            char *spoken = g_match_info_expand_references (info, entry->spoken, NULL);
            add_match (search, entry, search->text + start, search->text + end, spoken ? spoken : g_strdup (""));
          }
      if (error)
        g_ptr_array_add (slow, (gpointer) entry);
    }
}

static int
narrowness (const VvLexiconEntry *entry)
{
  return (entry->speaker ? 1 : 0) + (entry->record ? 1 : 0);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const VvLexiconMatch *one = a, *other = b;
  int narrow = narrowness (one->entry), other_narrow = narrowness (other->entry);
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end > other->end ? -1 : 1;
  if (one->entry->shipped != other->entry->shipped)
    return one->entry->shipped ? 1 : -1;
  if (narrow != other_narrow)
    return narrow > other_narrow ? -1 : 1;
  return (one->entry->order < other->entry->order) - (one->entry->order > other->entry->order);
}

static void
match_clear (gpointer data)
{
  g_free (((VvLexiconMatch *) data)->spoken);
}

/* In capitals throughout, and more than one word: there, capitals tell no acronym. */
static gboolean
is_capitals (const char *text)
{
  guint words = 0;
  for (const char *p = text; *p; p = run_end (p))
    {
      words += g_unichar_isalpha (g_utf8_get_char (p)) != 0;
      for (const char *c = p; c < run_end (p); c = g_utf8_next_char (c))
        if (g_unichar_islower (g_utf8_get_char (c)))
          return FALSE;
    }
  return words > 1;
}

GArray *
vv_index_find (const VvLexiconIndex *index, const VvLexiconScope *scope, const char *text, GPtrArray *slow)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (VvLexiconMatch));
  const Search search = { scope, text, vv_language_is (scope->language, "en"), is_capitals (text), matches };
  g_array_set_clear_func (matches, match_clear);
  find_literals (index, &search);
  find_parts (index, &search);
  find_regexes (index, &search, slow);
  g_array_sort (matches, compare);
  for (guint i = 1; i < matches->len;)
    if (g_array_index (matches, VvLexiconMatch, i).start == g_array_index (matches, VvLexiconMatch, i - 1).start)
      g_array_remove_index (matches, i);
    else
      i++;
  return matches;
}
