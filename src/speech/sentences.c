/* speech/sentences: a paragraph is cut into sentences, by ICU's break rules and a table of abbreviations after which
 * no sentence ends. */
#include "core/pattern.h"
#include "speech/passages.h"
#include "speech/rules.h"
#include "speech/shorts.h"
#include "speech/spoken.h"
#include "speech/tongue.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/** A sentence longer than this is cut at a clause: one must fit into a cue of about a minute (150 words x 6). */
#define SENTENCE_MOST_CHARACTERS 900

static gboolean
is_abbreviation (const char *words, const char *word, gsize size)
{
  for (const char *p = words; p; p = strchr (p, '|') ? strchr (p, '|') + 1 : NULL)
    if (strcspn (p, "|") == size && g_ascii_strncasecmp (p, word, size) == 0)
      return TRUE;
  return FALSE;
}

/* "am 3. Oktober", "die 9453. Sitzung", "im XX. Jahrhundert"; "im Jahr 1945. Der" is none. @text…@end: up to the full
 * stop; @word: its letters. */
static gboolean
is_german_ordinal (const char *text, const char *word, const char *end, const char *after)
{
  g_autofree char *roman = g_strndup (word, (gsize) (end - word));
  const char *digits = end;
  while (word == end && digits > text && g_ascii_isdigit (digits[-1]))
    digits--;
  gboolean figures = digits < end;
  return (figures && end - digits <= 2)
         || ((figures || (word < end && vv_roman_value (roman) > 0))
             && vv_pattern_matches ("^\\s+" VV_GERMAN_COUNTED, after));
}

/* Does text[0…size) end with an abbreviation that goes with what comes after, or with an initial? */
static gboolean
ends_open (const char *text, gsize size, const char *language)
{
  while (size > 0 && g_ascii_isspace (text[size - 1]))
    size--;
  const gsize after = size;
  if (size < 2 || text[size - 1] != '.')
    return FALSE;
  const char *end = text + size - 1, *word = end;
  while (word > text)
    {
      const char *before = g_utf8_prev_char (word);
      if (!g_unichar_isalpha (g_utf8_get_char (before)) && *before != '-')
        break;
      word = before;
    }
  word += *word == '-'; /* of "Brig.-Gen." */
  gsize length = (gsize) (end - word);
  if (vv_language_is (language, "de") && is_german_ordinal (text, word, end, text + after))
    return TRUE;
  if (length > 0 && g_utf8_next_char (word) == end
      && (g_unichar_isupper (g_utf8_get_char (word)) || vv_pattern_matches ("^\\s+[0-9]", text + after))) /* "s. 5" */
    return TRUE;
  const char *dotted = word; /* "i.e." */
  while (length == 1 && dotted - 2 >= text && dotted[-1] == '.' && g_ascii_isalpha (dotted[-2]))
    dotted -= 2;
  g_autofree char *stopped = g_strndup (dotted, (gsize) (end + 1 - dotted));
  if (length > 0 && vv_short_goes_on (stopped, language, text + after))
    return TRUE;
  for (const VvAbbreviations *row = vv_abbreviations; row->language; row++)
    if (vv_language_is (language, row->language) && is_abbreviation (row->words, word, length))
      return TRUE;
  return FALSE;
}

/* The byte at which a text longer than the limit is cut: after a clause, else after a word, else anywhere. */
static gsize
cut_at (const char *text, gsize size)
{
  const char *most = text;
  for (guint i = 0; i < SENTENCE_MOST_CHARACTERS && most < text + size; i++)
    most = g_utf8_next_char (most);
  if (most >= text + size)
    return size;
  static const char *const marks[] = { ";:", ",", " " };
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *p = most; p > text + (most - text) / 3; p--)
      if (strchr (marks[i], p[-1]) && (*p == ' ' || p[-1] == ' '))
        return (gsize) (p - text);
  return (gsize) (most - text);
}

static gboolean
is_speakable (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* What holds no word waits for the next sentence, or, at the end, goes to the last one. */
static void
append_piece (GPtrArray *pieces, GString *waiting, const char *text, gsize size)
{
  g_string_append_len (waiting, text, (gssize) size);
  if (!is_speakable (waiting->str))
    return;
  g_ptr_array_add (pieces, g_strdup (waiting->str));
  g_string_truncate (waiting, 0);
}

static void
append_cut (GPtrArray *pieces, GString *waiting, const char *text, gsize size)
{
  while (size > 0)
    {
      gsize part = cut_at (text, size);
      append_piece (pieces, waiting, text, part);
      text += part;
      size -= part;
    }
}

/* The marks of footnotes belong to the sentence that they end: "text.¹ Next". */
static int32_t
after_marks (const char *text, int32_t end)
{
  const char *p = text + end;
  while (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_OTHER_NUMBER)
    p = g_utf8_next_char (p);
  return *p == '\0' || g_unichar_isspace (g_utf8_get_char (p)) ? (int32_t) (p - text) : end;
}

static GPtrArray *
cut_sentences (const char *text, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *utext = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *breaks = ubrk_open (UBRK_SENTENCE, language, NULL, 0, &status);
  ubrk_setUText (breaks, utext, &status);
  if (U_FAILURE (status))
    g_error ("ICU: %s", u_errorName (status));
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) waiting = g_string_new (NULL);
  gsize start = 0;
  for (int32_t end = ubrk_next (breaks); end != UBRK_DONE; end = ubrk_next (breaks))
    {
      end = after_marks (text, end);
      if (text[end] && ends_open (text + start, (gsize) end - start, language))
        continue;
      append_cut (pieces, waiting, text + start, (gsize) end - start);
      start = (gsize) end;
    }
  if (waiting->len > 0 && pieces->len > 0)
    {
      char *last = g_ptr_array_index (pieces, pieces->len - 1);
      g_ptr_array_index (pieces, pieces->len - 1) = g_strconcat (last, waiting->str, NULL);
      g_free (last);
    }
  else if (waiting->len > 0) /* signs alone, which a rule may say: "©" */
    g_ptr_array_add (pieces, g_strdup (waiting->str));
  ubrk_close (breaks);
  utext_close (utext);
  return pieces;
}

void
vv_sentence_free (VvSentence *sentence)
{
  if (!sentence)
    return;
  g_free (sentence->printed);
  g_free (sentence->spoken);
  g_free (sentence->spans);
  g_free (sentence);
}

static void
split_passage (const char *text, const VvReading *how, const char *foreign, GPtrArray *sentences)
{
  VvReading reading = *how;
  if (foreign)
    reading.language = foreign;
  g_autoptr (GPtrArray) pieces = cut_sentences (text, reading.language);
  for (guint i = 0; i < pieces->len; i++)
    {
      g_autoptr (VvSentence) sentence = vv_spoken_new (g_strstrip (g_ptr_array_index (pieces, i)), &reading);
      sentence->foreign = foreign;
      if (is_speakable (sentence->spoken))
        g_ptr_array_add (sentences, g_steal_pointer (&sentence));
    }
}

GPtrArray *
vv_speech_split (const char *text, const VvReading *how)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_sentence_free);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *composed = normal ? normal : text;
  g_autoptr (GArray) passages = vv_passages_find (composed, how->language);
  for (guint i = 0; i < passages->len; i++)
    {
      const VvPassage *passage = &g_array_index (passages, VvPassage, i);
      g_autofree char *part = g_strndup (composed + passage->start, passage->end - passage->start);
      split_passage (part, how, passage->language, sentences);
    }
  return sentences;
}

guint
vv_speech_run_end (const GPtrArray *sentences, guint first)
{
  guint end = first + 1;
  const char *foreign = ((const VvSentence *) g_ptr_array_index (sentences, first))->foreign;
  while (end < sentences->len && ((const VvSentence *) g_ptr_array_index (sentences, end))->foreign == foreign)
    end++;
  return end;
}
