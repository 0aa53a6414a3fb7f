/* script/apart: see apart.h. A line counts as a label where speech follows it and
 *
 *     the page calls it a speaker            <span class="speaker">Keeper Roe</span> It is lit.
 *     it is a person's, by a rule of the     <h4>Mr. Roe (Quay)</h4> … <h4>Ms. Doe</h4>
 *     pack that asks for no company
 *     it is one by a rule that does, and     <h4>Ann Roe</h4> … <h4>Ann Roe</h4>
 *     stands so again, or elsewhere
 *     it is a term that stands again         <dt>Keeper</dt><dd>It is lit.</dd> … <dt>Keeper</dt>         */
#include "script/apart.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

#define LABEL_MOST_CHARACTERS 120
#define LABEL_MOST_WORDS 14
/** One person in a heading may be the topic. */
#define PERSONS_LEAST 2
/** Of the names of those present so much is looked at. */
#define PRESENT_MOST_BYTES 16384

/** A line set apart. */
typedef struct
{
  const VvBlock *block;
  char *text;        /* without what ends it */
  char *key;         /* the name, casefolded */
  VvLabel *label;    /* by a rule of the pack; or NULL */
  gboolean said;     /* speech follows */
  gboolean sentence; /* and it ends as a sentence does */
  gboolean about;    /* what follows speaks of this person: a biography */
} Candidate;

/** Lines that look alike, and how often they stand. */
typedef struct
{
  GHashTable *seen; /* key → how often, speech following */
  guint said, sentences;
  guint persons;    /* lines that are a person's by a rule that asks for no company */
  gboolean repeats; /* some term stands again */
  gboolean about;   /* some biography follows */
  gboolean other;   /* a line that is no person's stands again: these are topics */
} Form;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;
  g_free (candidate->text);
  g_free (candidate->key);
  vv_label_free (candidate->label);
  g_free (candidate);
}

static void
form_free (gpointer data)
{
  Form *form = data;
  g_hash_table_unref (form->seen);
  g_free (form);
}

static gboolean
is_apart (const VvBlock *block)
{
  return block->kind == VV_BLOCK_HEADING || (block->kind == VV_BLOCK_PARAGRAPH && block->apart != VV_APART_NOT);
}

/* The line, or for a speaker of the page's own the first one, without brackets around it and the mark at its end. */
static char *
text_of (const VvBlock *block)
{
  g_autofree char *whole = vv_block_lines (block, 0, block->apart == VV_APART_SPEAKER ? 1 : block->lines->len);
  char *bare = vv_pattern_fetch ("^[\\s\\[]*(.*?)[\\s\\]:：–—-]*$", whole, 1);
  return bare ? bare : g_strdup (whole);
}

/* The lines after the first one. */
static char *
office_of (const VvBlock *block)
{
  g_autofree char *text = vv_block_lines (block, 1, block->apart == VV_APART_SPEAKER ? block->lines->len : 0);
  return vv_pattern_fetch ("^\\(?(.+?)\\)?$", text, 1);
}

/* The text that follows block @at, if it is no line set apart; stage directions and notes stand between. */
static char *
text_after (GPtrArray *blocks, guint at)
{
  for (guint i = at + 1; i < blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      if (is_apart (block))
        return NULL;
      if (block->kind == VV_BLOCK_PARAGRAPH)
        return vv_block_text (block);
    }
  return NULL;
}

/* "Dr. Roe is the keeper of …", below "Dr. Ann Roe". */
static gboolean
is_about (const char *name, const char *text)
{
  g_autofree char *surname = vv_pattern_fetch ("([\\p{L}\\p{M}'’-]+)$", name, 1);
  g_autofree char *start = vv_pattern_fetch ("^((?:[\\p{Lu}][\\p{L}\\p{M}.'’-]* ){1,5})\\p{Ll}", text, 1);
  g_autofree char *words = start ? g_strconcat (" ", start, NULL) : NULL;
  g_autofree char *word = surname ? g_strconcat (" ", surname, " ", NULL) : NULL;
  return words && word && strstr (words, word);
}

static Candidate *
candidate_new (const VvPack *pack, GPtrArray *blocks, guint at)
{
  const VvBlock *block = g_ptr_array_index (blocks, at);
  g_autofree char *text = text_of (block);
  if (!*text || g_utf8_strlen (text, -1) > LABEL_MOST_CHARACTERS || vv_text_words (text) > LABEL_MOST_WORDS)
    return NULL;
  g_autofree char *after = text_after (blocks, at);
  if (!after)
    return NULL;
  Candidate *candidate = g_new0 (Candidate, 1);
  candidate->block = block;
  candidate->label = vv_label_apart (pack, text);
  candidate->key = g_utf8_casefold (candidate->label ? candidate->label->name : text, -1);
  candidate->sentence = vv_pattern_matches ("[.!?…。！？؟][\"'”’»)\\]]*(?:\\s|$)", after);
  candidate->said = vv_text_words (after) > 0 && (candidate->sentence || block->apart >= VV_APART_TERM);
  candidate->about = is_about (candidate->label ? candidate->label->name : text, after);
  candidate->text = g_steal_pointer (&text);
  return candidate;
}

/* Lines in bold are of one form, headings of a level, terms. */
static Form *
form_of (GHashTable *forms, const VvBlock *block)
{
  gpointer key = GUINT_TO_POINTER (block->kind * 1000 + block->apart * 100 + MIN (block->level, 99));
  Form *form = g_hash_table_lookup (forms, key);
  if (form)
    return form;
  form = g_new0 (Form, 1);
  form->seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (forms, key, form);
  return form;
}

static guint
times (const Form *form, const Candidate *candidate)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (form->seen, candidate->key));
}

static void
count (Form *form, const Candidate *candidate)
{
  if (!candidate->said)
    return;
  guint n = times (form, candidate) + 1;
  g_hash_table_insert (form->seen, candidate->key, GUINT_TO_POINTER (n));
  form->said++;
  form->sentences += candidate->sentence ? 1 : 0;
  form->persons += candidate->label && candidate->label->rule->company <= 1 ? 1 : 0;
  form->repeats = form->repeats || n > 1;
  form->about = form->about || candidate->about;
  form->other = form->other || (n > 1 && !candidate->label);
}

/* The names of those present, as far as the next heading or the first sentence. */
static char *
find_present (GPtrArray *blocks)
{
  static const char list_pattern[]
      = "^(?i:(?:members |also |those |persons )*(?:present|in "
        "attendance)|attendees|attendance|participants|panell?ists|"
        "speakers|witnesses|présents|participants|presentes|asistentes|participantes|anwesend(?:e)?|teilnehmer\\p{L}*|"
        "присутствовали|участники)\\b\\s*(?:[:：]|$)";
  GString *present = g_string_new (NULL);
  gboolean open = FALSE;
  for (guint i = 0; i < blocks->len && present->len < PRESENT_MOST_BYTES; i++)
    {
      const VvBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = vv_block_text (block);
      gboolean begins = vv_pattern_matches (list_pattern, text);
      gboolean sentence = vv_pattern_matches ("\\p{Ll}{3,}[.!?]$", text) && vv_text_words (text) > LABEL_MOST_WORDS;
      open = begins || (open && block->kind != VV_BLOCK_HEADING && !sentence);
      if (open)
        g_string_append_printf (present, "%s\n", text);
    }
  return g_string_free (present, FALSE);
}

/* Does the name stand among @names, whole? */
static gboolean
is_among (const char *names, const char *name)
{
  for (const char *at = strstr (names, name); at; at = strstr (at + 1, name))
    {
      const char *end = at + strlen (name);
      gboolean begins = at == names || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at)));
      if (begins && !g_unichar_isalpha (g_utf8_get_char (end)))
        return TRUE;
    }
  return FALSE;
}

/** What the whole record says of a line. */
typedef struct
{
  const VvPack *pack;
  GHashTable *named; /* names that are labels in the text */
  char *present;     /* the names of those present */
  guint persons;     /* lines that are a person's, of every form */
} Record;

static gboolean
is_known (const Record *record, const Candidate *candidate)
{
  return g_hash_table_contains (record->named, candidate->key)
         || is_among (record->present, candidate->label ? candidate->label->name : candidate->text);
}

static gboolean
is_stopped (const Record *record, const Candidate *candidate)
{
  return g_hash_table_contains (record->pack->stop_words, candidate->key);
}

/* A term of a list: a person, or what stands again before sentences. */
static gboolean
is_speaking_term (const Record *record, const Form *form, const Candidate *candidate)
{
  gboolean speech = form->repeats && form->sentences * 3 >= form->said * 2;
  return (speech && (candidate->label || times (form, candidate) > 1)) || is_known (record, candidate);
}

static gboolean
is_label (const Record *record, const Form *form, const Candidate *candidate)
{
  const VvLabel *label = candidate->label;
  if (!candidate->said || candidate->about || is_stopped (record, candidate))
    return FALSE;
  if (candidate->block->apart == VV_APART_SPEAKER)
    return TRUE;
  if (form->about)
    return FALSE;
  if (label && label->rule->company <= 1 && record->persons >= PERSONS_LEAST)
    return TRUE;
  if (candidate->block->apart == VV_APART_TERM)
    return is_speaking_term (record, form, candidate);
  return label
         && (is_known (record, candidate)
             || (!form->other && times (form, candidate) >= label->rule->company && label->rule->company > 1));
}

/* Moves the label out. */
static VvLabel *
label_of (Candidate *candidate, guint seen)
{
  VvLabel *label = candidate->label ? g_steal_pointer (&candidate->label) : vv_label_plain (candidate->text);
  g_autofree char *whole = vv_block_text (candidate->block);
  g_autofree char *office = office_of (candidate->block);
  if (office && !label->affiliation)
    label->affiliation = g_steal_pointer (&office);
  label->apart = TRUE;
  label->seen = seen;
  label->size = strlen (whole);
  return label;
}

void
vv_apart_find (const VvPack *pack, GPtrArray *blocks, guint first, GHashTable *named, GHashTable *labels)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GHashTable) forms = g_hash_table_new_full (NULL, NULL, NULL, form_free);
  for (guint i = first; i < blocks->len; i++)
    {
      Candidate *candidate = is_apart (g_ptr_array_index (blocks, i)) ? candidate_new (pack, blocks, i) : NULL;
      if (candidate)
        g_ptr_array_add (candidates, candidate);
    }
  if (candidates->len == 0)
    return;
  g_autofree char *present = find_present (blocks);
  Record record = { pack, named, present, 0 };
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (candidates, i);
      Form *form = form_of (forms, candidate->block);
      guint before = form->persons;
      count (form, candidate);
      record.persons += form->persons - before;
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = g_ptr_array_index (candidates, i);
      const Form *form = form_of (forms, candidate->block);
      if (is_label (&record, form, candidate))
        g_hash_table_insert (labels, g_ptr_array_index (candidate->block->lines, 0),
                             label_of (candidate, times (form, candidate)));
    }
}
