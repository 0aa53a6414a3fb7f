/* lexicon/entries: see entries.h. A mistake costs its entry; the rest is read on. */
#include "lexicon/entries.h"

#include "core/language.h"
#include "core/text.h"
#include "core/yaml.h"

#include <string.h>

const char *const vv_lexicon_form_names[] = { "word", "phrase", "part", "regex", NULL };
const char *const vv_lexicon_how_names[] = { "say", "letters", "phonemes", "ipa", "skip", NULL };

typedef struct
{
  const char *path;
  gboolean shipped;
  const char *language; /* of the file, or NULL */
  VvInventory *inventory;
  GPtrArray *entries;
  VvMistakes *mistakes;
} Reader;

void
vv_entry_free (VvLexiconEntry *entry)
{
  if (!entry)
    return;
  g_free (entry->written);
  g_free (entry->said);
  g_free (entry->spoken);
  g_free (entry->language);
  g_free (entry->speaker);
  g_free (entry->record);
  g_free (entry->place);
  if (entry->regex)
    g_regex_unref (entry->regex);
  g_free (entry);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLexiconEntry, vv_entry_free)

static gboolean complain (const Reader *reader, const VvYaml *at, const char *format, ...) G_GNUC_PRINTF (3, 4);

static gboolean
complain (const Reader *reader, const VvYaml *at, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  vv_mistakes_add (reader->mistakes, at->line, at->column, "%s", what);
  return FALSE;
}

/* Composed, as texts are, and with single spaces; a regex as it stands. */
static gboolean
set_written (const Reader *reader, VvLexiconEntry *entry, const char *written, const VvYaml *at)
{
  g_autofree char *folded = entry->form == VV_FORM_REGEX ? g_strdup (written) : vv_text_fold (written);
  entry->written = g_utf8_normalize (folded, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (!entry->written || !*entry->written)
    return complain (reader, at, "a written form is missing here");
  if (g_utf8_strlen (entry->written, -1) > VV_LEXICON_MOST_WRITTEN)
    return complain (reader, at, "a written form may have %s characters at most",
                     G_STRINGIFY (VV_LEXICON_MOST_WRITTEN));
  if (entry->form == VV_FORM_WORD && strchr (entry->written, ' '))
    return complain (reader, at, "'%s' is more than one word; write 'phrase:'", entry->written);
  return TRUE;
}

/* What English adds for a plural or a genitive, after this phoneme. */
static const char *
ending_after (const char *phoneme)
{
  static const char *const hissing[] = { "tS", "dZ", "s", "z", "S", "Z" };
  for (gsize i = 0; i < G_N_ELEMENTS (hissing); i++)
    if (g_str_has_prefix (phoneme, hissing[i]))
      return "I2z";
  return strchr ("ptkfT", phoneme[0]) ? "s" : "z";
}

static gboolean
set_phonemes (const Reader *reader, VvLexiconEntry *entry, const VvYaml *at)
{
  const VvSounds *sounds = entry->language ? vv_inventory_sounds (reader->inventory, entry->language) : NULL;
  g_autofree char *unknown = NULL;
  if (!entry->language)
    return complain (reader, at, "phonemes are of one language; say which, with 'language:'");
  if (!sounds)
    return complain (reader, at, "eSpeak NG has no phonemes for the language '%s'; use 'say:'", entry->language);
  if (entry->how == VV_HOW_IPA)
    entry->spoken = vv_sounds_from_ipa (sounds, entry->said, &unknown);
  else
    {
      unknown = g_strdup (vv_sounds_unknown (sounds, entry->said));
      entry->spoken = g_strdup (entry->said);
    }
  if (unknown)
    {
      g_autofree char *piece = g_utf8_substring (unknown, 0, MIN (g_utf8_strlen (unknown, -1), 4));
      return complain (reader, at,
                       "'%s' is no %s of '%s' in eSpeak NG; 'vivavoce say --ipa' shows how a similar word is said",
                       piece, entry->how == VV_HOW_IPA ? "sound" : "phoneme", entry->language);
    }
  if (strlen (entry->spoken) > VV_LEXICON_MOST_PHONEMES)
    return complain (reader, at, "phonemes may have %s characters at most", G_STRINGIFY (VV_LEXICON_MOST_PHONEMES));
  g_autofree char *last = vv_sounds_last (sounds, entry->spoken);
  entry->ending = ending_after (last);
  return *last || complain (reader, at, "there is no sound in '%s'", entry->said);
}

/* What the engine gets, from what the file says. */
static gboolean
set_spoken (const Reader *reader, VvLexiconEntry *entry, const VvYaml *at)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  for (const char *p = entry->said; *p; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return complain (reader, at, "there is a control character in what is said");
  switch (entry->how)
    {
    case VV_HOW_PHONEMES:
    case VV_HOW_IPA:
      return set_phonemes (reader, entry, at);
    case VV_HOW_LETTERS:
      vv_letters_spell (entry->said, entry->language ? entry->language : "", letters);
      entry->spoken = g_strdup (letters->str);
      return letters->len > 0 || complain (reader, at, "there is no letter in '%s'", entry->said);
    case VV_HOW_SAY:
      entry->spoken = g_utf8_normalize (entry->said, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      return *g_strstrip (entry->spoken) != '\0' || complain (reader, at, "nothing is said; write 'skip: true'");
    case VV_HOW_SKIP:
    default:
      entry->spoken = g_strdup ("");
      return TRUE;
    }
}

static gboolean
set_regex (const Reader *reader, VvLexiconEntry *entry, const VvYaml *at)
{
  g_autofree char *why = NULL;
  if (entry->how != VV_HOW_SAY && entry->how != VV_HOW_SKIP && entry->form == VV_FORM_REGEX)
    return complain (reader, at, "what a regex finds can be respelled ('say:') or left out ('skip: true')");
  if (entry->how != VV_HOW_SAY && entry->how != VV_HOW_SKIP && entry->form == VV_FORM_PART)
    return complain (reader, at, "a part of a word can be respelled ('say:') or left out ('skip: true')");
  if (entry->form != VV_FORM_REGEX)
    return TRUE;
  entry->regex = vv_entry_regex (entry->written, entry->letter_case == VV_CASE_ANY, entry->spoken, &why);
  return entry->regex || complain (reader, at, "%s", why);
}

/* Consumes the entry. */
static void
finish (const Reader *reader, VvLexiconEntry *given, const VvYaml *at_written, const VvYaml *at_said)
{
  g_autoptr (VvLexiconEntry) entry = given;
  if (!set_spoken (reader, entry, at_said) || !set_regex (reader, entry, at_written))
    return;
  entry->shipped = reader->shipped;
  g_ptr_array_add (reader->entries, g_steal_pointer (&entry));
}

static VvLexiconEntry *
entry_new (const Reader *reader, VvLexiconForm form, VvLexiconHow how, guint line, guint column)
{
  VvLexiconEntry *entry = g_new0 (VvLexiconEntry, 1);
  entry->form = form;
  entry->how = how;
  entry->language = reader->language ? vv_language_key (reader->language) : NULL;
  entry->place = g_strdup_printf ("%s:%u:%u", reader->path, line, column);
  return entry;
}

/* A form in capitals is as it is written, a form in small letters any. */
static VvLexiconCase
case_of (const char *written)
{
  for (const char *p = written; *p; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return VV_CASE_NAME;
  return VV_CASE_ANY;
}

/* One row of "letters: […]" or "say: {…}". */
static void
read_short (const Reader *reader, const VvYaml *node, VvLexiconHow how, const char *written)
{
  gboolean keyed = node->key != NULL;
  VvYaml at = *node;
  if (!vv_yaml_is (node, VV_YAML_SCALAR, reader->mistakes))
    return;
  if (keyed)
    {
      at.line = node->key_line;
      at.column = node->key_column;
    }
  VvLexiconForm form = strchr (written, ' ') ? VV_FORM_PHRASE : VV_FORM_WORD;
  g_autoptr (VvLexiconEntry) entry = entry_new (reader, form, how, at.line, at.column);
  if (!set_written (reader, entry, written, &at))
    return;
  entry->letter_case = case_of (entry->written);
  entry->said = g_strdup (how == VV_HOW_SKIP ? "" : node->text);
  finish (reader, g_steal_pointer (&entry), &at, node);
}

static void
read_shorts (const Reader *reader, const VvYaml *root)
{
  for (guint how = 0; vv_lexicon_how_names[how]; how++)
    {
      gboolean listed = how == VV_HOW_LETTERS || how == VV_HOW_SKIP;
      const VvYaml *node = vv_yaml_find (root, vv_lexicon_how_names[how]);
      if (!node || !vv_yaml_is (node, listed ? VV_YAML_SEQUENCE : VV_YAML_MAPPING, reader->mistakes))
        continue;
      for (guint i = 0; i < node->children->len; i++)
        {
          const VvYaml *child = g_ptr_array_index (node->children, i);
          read_short (reader, child, (VvLexiconHow) how, listed ? (child->text ? child->text : "") : child->key);
        }
    }
}

/* The one key of @names that the entry has. */
static const VvYaml *
only_one (const Reader *reader, const VvYaml *node, const char *const *names, guint *which)
{
  const VvYaml *found = NULL;
  g_autofree char *all = g_strjoinv (", ", (char **) names);
  for (guint i = 0; names[i]; i++)
    {
      const VvYaml *child = vv_yaml_find (node, names[i]);
      if (child && found)
        {
          complain (reader, child, "an entry has one of: %s; this is a second", all);
          return NULL;
        }
      if (child)
        {
          found = child;
          *which = i;
        }
    }
  if (!found)
    complain (reader, node, "an entry needs one of: %s", all);
  return found && vv_yaml_is (found, VV_YAML_SCALAR, reader->mistakes) ? found : NULL;
}

static gboolean
set_case (const Reader *reader, VvLexiconEntry *entry, const VvYaml *node)
{
  const char *name = vv_yaml_get_string (node, "case", NULL, reader->mistakes);
  entry->letter_case = entry->form == VV_FORM_REGEX ? VV_CASE_EXACT : case_of (entry->written);
  if (name && g_str_equal (name, "exact"))
    entry->letter_case = VV_CASE_EXACT;
  else if (name && g_str_equal (name, "any"))
    entry->letter_case = VV_CASE_ANY;
  else if (name)
    return complain (reader, vv_yaml_find (node, "case"), "'case' must be exact or any, not '%s'", name);
  return TRUE;
}

static gboolean
set_scope (const Reader *reader, VvLexiconEntry *entry, const VvYaml *node)
{
  static const char *const keys[] = { "speaker", "record", NULL };
  const VvYaml *scope = vv_yaml_find (node, "scope");
  if (!scope)
    return TRUE;
  if (!vv_yaml_is (scope, VV_YAML_MAPPING, reader->mistakes))
    return FALSE;
  guint before = vv_mistakes_count (reader->mistakes);
  vv_yaml_check_keys (scope, keys, reader->mistakes);
  entry->speaker = g_strdup (vv_yaml_get_string (scope, "speaker", NULL, reader->mistakes));
  entry->record = g_strdup (vv_yaml_get_string (scope, "record", NULL, reader->mistakes));
  return vv_mistakes_count (reader->mistakes) == before;
}

/* "letters: true" and "skip: true" need no text. */
static gboolean
set_said (const Reader *reader, VvLexiconEntry *entry, const VvYaml *said)
{
  gboolean yes = !said->quoted && g_str_equal (said->text, "true");
  if (entry->how == VV_HOW_SKIP && !yes)
    return complain (reader, said, "'skip' can only be true; without the entry nothing is skipped");
  entry->said = g_strdup (entry->how == VV_HOW_SKIP             ? ""
                          : entry->how == VV_HOW_LETTERS && yes ? entry->written
                                                                : said->text);
  return TRUE;
}

static void
read_entry (const Reader *reader, const VvYaml *node)
{
  static const char *const keys[] = { "word", "phrase", "part", "regex",    "say",   "letters", "phonemes",
                                      "ipa",  "skip",   "case", "language", "scope", NULL };
  guint form = 0, how = 0;
  if (!vv_yaml_is (node, VV_YAML_MAPPING, reader->mistakes))
    return;
  vv_yaml_check_keys (node, keys, reader->mistakes);
  const VvYaml *written = only_one (reader, node, vv_lexicon_form_names, &form);
  const VvYaml *said = only_one (reader, node, vv_lexicon_how_names, &how);
  if (!written || !said)
    return;
  g_autoptr (VvLexiconEntry) entry
      = entry_new (reader, (VvLexiconForm) form, (VvLexiconHow) how, written->line, written->column);
  g_autofree char *language = vv_yaml_get_language (node, "language", reader->mistakes);
  if (language)
    {
      g_free (entry->language);
      entry->language = vv_language_key (language);
    }
  if (set_written (reader, entry, written->text, written) && set_case (reader, entry, node)
      && set_scope (reader, entry, node) && set_said (reader, entry, said))
    finish (reader, g_steal_pointer (&entry), written, said);
}

static void
read_root (Reader *reader, const VvYaml *root)
{
  static const char *const keys[]
      = { "vivavoce-lexicon", "about", "language", "letters", "skip", "say", "phonemes", "ipa", "entries", NULL };
  if (!vv_yaml_is (root, VV_YAML_MAPPING, reader->mistakes))
    return;
  vv_yaml_check_keys (root, keys, reader->mistakes);
  if (!vv_yaml_find (root, "vivavoce-lexicon"))
    complain (reader, root, "this is no lexicon: it must begin with 'vivavoce-lexicon: 1'");
  vv_yaml_get_integer (root, "vivavoce-lexicon", 1, 1, 1, reader->mistakes);
  g_autofree char *language = vv_yaml_get_language (root, "language", reader->mistakes);
  reader->language = language;
  read_shorts (reader, root);
  const VvYaml *entries = vv_yaml_find (root, "entries");
  if (entries && vv_yaml_is (entries, VV_YAML_SEQUENCE, reader->mistakes))
    for (guint i = 0; i < entries->children->len; i++)
      read_entry (reader, g_ptr_array_index (entries->children, i));
}

void
vv_entries_read (const char *path, const char *text, gsize size_bytes, gboolean shipped, VvInventory *inventory,
                 GPtrArray *entries, VvMistakes *mistakes)
{
  g_autoptr (VvYaml) root = vv_yaml_parse (text, size_bytes, 1, mistakes);
  Reader reader = { path, shipped, NULL, inventory, entries, mistakes };
  if (root)
    read_root (&reader, root);
}
