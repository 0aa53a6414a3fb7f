/* lexicon/lexicon: see lexicon.h. Files become entries, entries an index for each language that is asked for. */
#include "core/files.h"
#include "core/language.h"
#include "core/text.h"
#include "lexicon/entries.h"
#include "lexicon/index.h"
#include "lexicon/pls.h"

#include <string.h>

typedef struct
{
  char *path;
  char *language;     /* stated by the file; or NULL */
  GPtrArray *entries; /* of VvLexiconEntry; NULL until read */
} File;

struct _VvLexicon
{
  char *engine_data;
  VvInventory *inventory; /* NULL until needed */
  GPtrArray *shipped;     /* of File */
  GPtrArray *own;         /* (element-type VvLexiconEntry), of the user's files */
  GMutex mutex;           /* of all that follows, and of the files' entries */
  GHashTable *indexes;    /* language → VvLexiconIndex */
  GPtrArray *warnings;    /* of char *, not yet told */
  GHashTable *told;       /* those told, and not */
};

static void
file_free (gpointer data)
{
  File *file = data;
  g_free (file->path);
  g_free (file->language);
  g_clear_pointer (&file->entries, g_ptr_array_unref);
  g_free (file);
}

static GPtrArray *
entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vv_entry_free);
}

static void
warn (VvLexicon *lexicon, const char *text)
{
  if (g_hash_table_add (lexicon->told, g_strdup (text)))
    g_ptr_array_add (lexicon->warnings, vv_text_mask (text));
}

static VvInventory *
inventory_of (VvLexicon *lexicon, GError **error)
{
  if (!lexicon->inventory)
    lexicon->inventory = vv_inventory_new (lexicon->engine_data, error);
  return lexicon->inventory;
}

/* Adds the entries of a file. */
static gboolean
read_file (VvLexicon *lexicon, const char *path, gboolean shipped, GPtrArray *entries, GError **error)
{
  gsize size_bytes = 0;
  VvInventory *inventory = inventory_of (lexicon, error);
  g_autofree char *text = inventory ? vv_files_read (path, VV_LEXICON_MOST_BYTES, "lexicon", &size_bytes, error) : NULL;
  if (!text)
    return FALSE;
  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (path);
  vv_entries_read (path, text, size_bytes, shipped, inventory, entries, mistakes);
  for (guint i = 0; i < entries->len; i++)
    ((VvLexiconEntry *) g_ptr_array_index (entries, i))->order = i;
  return vv_mistakes_settle (mistakes, error);
}

/* The language that a shipped file states, without reading it as YAML. */
static char *
stated_language (const char *path)
{
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  for (const char *line = text; line; line = strchr (line, '\n') ? strchr (line, '\n') + 1 : NULL)
    if (g_str_has_prefix (line, "language:"))
      {
        const char *value = line + strlen ("language:") + strspn (line + strlen ("language:"), " \"'");
        return g_ascii_strdown (value, (gssize) strspn (value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));
      }
  return NULL;
}

static void
list_shipped (VvLexicon *lexicon, const char *folder)
{
  g_autoptr (GPtrArray) names = vv_files_list (folder);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_suffix (name, ".yaml") || *name == '.')
        continue;
      File *file = g_new0 (File, 1);
      file->path = g_build_filename (folder, name, NULL);
      file->language = stated_language (file->path);
      g_ptr_array_add (lexicon->shipped, file);
    }
}

/* Two entries of the user for one thing: the later is taken, and that is told. */
static void
find_fights (VvLexicon *lexicon)
{
  VvLexiconIndex *index = vv_index_new ();
  for (guint i = 0; i < lexicon->own->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (lexicon->own, i);
      const VvLexiconEntry *other = vv_index_add (index, entry);
      g_autofree char *warning
          = other ? g_strdup_printf ("%s: '%s' is said otherwise at %s; this one, the later, is taken", entry->place,
                                     entry->written, other->place)
                  : NULL;
      if (warning)
        warn (lexicon, warning);
    }
  vv_index_free (index);
}

/* Every file's mistakes at once. */
static gboolean
read_own (VvLexicon *lexicon, const char *const *files, GError **error)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  for (guint i = 0; files && files[i]; i++)
    {
      g_autoptr (GError) why = NULL;
      if (read_file (lexicon, files[i], FALSE, lexicon->own, &why))
        continue;
      if (why->code == VV_ERROR_ENVIRONMENT)
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
      g_string_append_printf (problems, "%s%s", problems->len > 0 ? "\n" : "", why->message);
    }
  find_fights (lexicon);
  if (problems->len == 0)
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, problems->str);
  return FALSE;
}

VvLexicon *
vv_lexicon_load (const char *shipped, const char *engine_data, const char *const *files, GError **error)
{
  g_autoptr (VvLexicon) lexicon = g_new0 (VvLexicon, 1);
  g_mutex_init (&lexicon->mutex);
  lexicon->engine_data = g_strdup (engine_data);
  lexicon->shipped = g_ptr_array_new_with_free_func (file_free);
  lexicon->own = entries_new ();
  lexicon->indexes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) vv_index_free);
  lexicon->warnings = g_ptr_array_new_with_free_func (g_free);
  lexicon->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (shipped)
    list_shipped (lexicon, shipped);
  return read_own (lexicon, files, error) ? g_steal_pointer (&lexicon) : NULL;
}

void
vv_lexicon_free (VvLexicon *lexicon)
{
  if (!lexicon)
    return;
  g_mutex_clear (&lexicon->mutex);
  g_free (lexicon->engine_data);
  vv_inventory_free (lexicon->inventory);
  g_hash_table_unref (lexicon->indexes);
  g_ptr_array_unref (lexicon->shipped);
  g_ptr_array_unref (lexicon->own);
  g_ptr_array_unref (lexicon->warnings);
  g_hash_table_unref (lexicon->told);
  g_free (lexicon);
}

/* The entries of one list that serve the language. */
static void
append_serving (GPtrArray *serving, const GPtrArray *entries, const char *language)
{
  for (guint i = 0; i < entries->len; i++)
    {
      VvLexiconEntry *entry = g_ptr_array_index (entries, i);
      if (!entry->language || g_str_equal (entry->language, language))
        g_ptr_array_add (serving, entry);
    }
}

/* The mutex is held. */
static GPtrArray *
entries_for (VvLexicon *lexicon, const char *language)
{
  GPtrArray *serving = g_ptr_array_new ();
  for (guint i = 0; i < lexicon->shipped->len; i++)
    {
      File *file = g_ptr_array_index (lexicon->shipped, i);
      g_autoptr (GError) error = NULL;
      if (file->language && !g_str_equal (file->language, language))
        continue;
      if (!file->entries)
        {
          file->entries = entries_new ();
          if (!read_file (lexicon, file->path, TRUE, file->entries, &error))
            warn (lexicon, error->message);
          for (guint k = 0; k < file->entries->len; k++)
            ((VvLexiconEntry *) g_ptr_array_index (file->entries, k))->order = i << 20 | k;
        }
      append_serving (serving, file->entries, language);
    }
  append_serving (serving, lexicon->own, language);
  return serving;
}

static VvLexiconIndex *
index_for (VvLexicon *lexicon, const char *tag)
{
  g_autofree char *language = vv_language_key (tag);
  VvLexiconIndex *index = g_hash_table_lookup (lexicon->indexes, language);
  if (index)
    return index;
  g_autoptr (GPtrArray) entries = entries_for (lexicon, language);
  index = vv_index_new ();
  for (guint i = 0; i < entries->len; i++)
    vv_index_add (index, g_ptr_array_index (entries, i));
  g_hash_table_insert (lexicon->indexes, g_steal_pointer (&language), index);
  return index;
}

GArray *
vv_lexicon_find (VvLexicon *lexicon, const VvLexiconScope *scope, const char *text)
{
  g_autoptr (GPtrArray) slow = g_ptr_array_new ();
  g_mutex_lock (&lexicon->mutex);
  const VvLexiconIndex *index = index_for (lexicon, scope->language);
  g_mutex_unlock (&lexicon->mutex);
  GArray *matches = vv_index_find (index, scope, text, slow);
  for (guint i = 0; i < slow->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (slow, i);
      g_autofree char *warning = g_strdup_printf ("%s: this pattern took too long on a text and was not applied there; "
                                                  "make it simpler",
                                                  entry->place);
      g_mutex_lock (&lexicon->mutex);
      warn (lexicon, warning);
      g_mutex_unlock (&lexicon->mutex);
    }
  return matches;
}

const GPtrArray *
vv_lexicon_own (const VvLexicon *lexicon)
{
  return lexicon->own;
}

char *
vv_pls_export (VvLexicon *lexicon, const char *language, GPtrArray *left)
{
  VvInventory *inventory = inventory_of (lexicon, NULL);
  return vv_pls_write (lexicon->own, language, inventory ? vv_inventory_sounds (inventory, language) : NULL, left);
}

char **
vv_lexicon_warnings (VvLexicon *lexicon)
{
  g_mutex_lock (&lexicon->mutex);
  GPtrArray *warnings = lexicon->warnings;
  lexicon->warnings = g_ptr_array_new_with_free_func (g_free);
  g_mutex_unlock (&lexicon->mutex);
  g_ptr_array_set_free_func (warnings, NULL);
  g_ptr_array_add (warnings, NULL);
  return (char **) g_ptr_array_free (warnings, FALSE);
}
