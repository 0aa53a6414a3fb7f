/* cast/announce: who speaks now, in what capacity and language, in the words of the record's language, and when that is
 * worth saying. */
#include "cast/load.h"

#include <string.h>

/** Where a wording puts what it is about. */
#define PLACE "{}"
/** Announces where a language has no words of its own. */
#define FALLBACK "en"

typedef struct
{
  GHashTable *phrases;   /* key → text */
  GHashTable *languages; /* first part of a BCP 47 tag → its name, in the form that "speaking" wants */
} Wording;

static const char *const phrase_keys[]
    = { "capacity", "unnamed", "chapter", "own", "national", "speaking", "comma", "stop", "languages", NULL };
static const char *const phrases_with_place[] = { "capacity", "unnamed", "chapter", "own", "speaking", NULL };

static void
wording_free (gpointer data)
{
  Wording *wording = data;
  g_hash_table_unref (wording->phrases);
  g_hash_table_unref (wording->languages);
  g_free (wording);
}

static Wording *
wording_for (GHashTable *wordings, const char *key)
{
  Wording *wording = g_hash_table_lookup (wordings, key);
  if (wording)
    return wording;
  wording = g_new0 (Wording, 1);
  wording->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  wording->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (wordings, g_strdup (key), wording);
  return wording;
}

GHashTable *
vv_wordings_new (void)
{
  GHashTable *wordings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, wording_free);
  wording_for (wordings, FALLBACK);
  return wordings;
}

static void
read_languages (Wording *wording, const VvYaml *node, VvMistakes *mistakes)
{
  if (!vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (node->children, i);
      if (vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
        g_hash_table_replace (wording->languages, vv_language_key (child->key), g_strdup (child->text));
    }
}

static void
read_phrase (Wording *wording, const VvYaml *child, VvMistakes *mistakes)
{
  if (g_str_equal (child->key, "languages"))
    {
      read_languages (wording, child, mistakes);
      return;
    }
  if (!vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
    return;
  if (g_strv_contains (phrases_with_place, child->key) && !strstr (child->text, PLACE))
    vv_mistakes_add (mistakes, child->line, child->column, "'%s' must hold {}, which stands for what is announced",
                     child->key);
  g_hash_table_replace (wording->phrases, g_strdup (child->key), g_strdup (child->text));
}

void
vv_wordings_read (GHashTable *wordings, const VvYaml *node, VvMistakes *mistakes)
{
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  for (guint i = 0; i < node->children->len; i++)
    {
      const VvYaml *language = g_ptr_array_index (node->children, i);
      if (!vv_yaml_is (language, VV_YAML_MAPPING, mistakes))
        continue;
      vv_yaml_check_keys (language, phrase_keys, mistakes);
      g_autofree char *key = vv_language_key (language->key);
      if (vv_yaml_find (language, "capacity"))
        g_hash_table_remove (wording_for (wordings, key)->phrases,
                             "unnamed"); /* goes with the capacity it was made for */
      for (guint k = 0; k < language->children->len; k++)
        read_phrase (wording_for (wordings, key), g_ptr_array_index (language->children, k), mistakes);
    }
}

static const char *
phrase (const Wording *wording, const char *key, const char *fallback)
{
  const char *text = g_hash_table_lookup (wording->phrases, key);
  return text ? text : fallback;
}

/* @key's phrase about @what; nothing where the language has no such phrase. */
static char *
phrase_about (const Wording *wording, const char *key, const char *what)
{
  const char *text = phrase (wording, key, NULL);
  if (!text)
    return NULL;
  GString *filled = g_string_new (text);
  g_string_replace (filled, PLACE, what, 1);
  return g_string_free (filled, FALSE);
}

/* What a record calls a capacity: that of a representative, "personal capacity", or the national one. */
static char *
capacity_phrase (const Wording *wording, const char *capacity)
{
  char *said = NULL;
  if (g_str_equal (capacity, "national capacity"))
    said = g_strdup (phrase (wording, "national", NULL));
  if (!said && g_str_has_suffix (capacity, "capacity"))
    said = phrase_about (wording, "own", capacity);
  return said ? said : phrase_about (wording, "capacity", capacity);
}

static char *
speaking_phrase (const Wording *wording, const VvSegment *segment)
{
  if (!segment->spoken_in || strcmp (segment->spoken_in, segment->language) == 0)
    return NULL;
  g_autofree char *key = vv_language_key (segment->spoken_in);
  const char *name = g_hash_table_lookup (wording->languages, key);
  return name ? phrase_about (wording, "speaking", name) : NULL;
}

/* Does @more (nullable) tell what @text does not hold, in whatever case? */
static gboolean
says_more (const char *text, const char *more)
{
  g_autofree char *big = g_utf8_casefold (text, -1);
  g_autofree char *small = more ? g_utf8_casefold (more, -1) : NULL;
  return small && !strstr (big, small);
}

static char *
capitalised (const char *text)
{
  char first[7] = "";
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* A statement that does not name its speaker names the capacity at most: that is the name then. */
static gboolean
is_named_by_capacity (const VvSegment *segment)
{
  return segment->capacity && g_strcmp0 (segment->speaker->name, segment->capacity) == 0;
}

static char *
unnamed_phrase (const Wording *wording, const char *capacity)
{
  g_autofree char *own = phrase_about (wording, "unnamed", capacity);
  g_autofree char *said = own ? g_steal_pointer (&own) : capacity_phrase (wording, capacity);
  return capitalised (said);
}

/* Consumes @part (nullable). */
static void
append_part (GString *text, const Wording *wording, char *part)
{
  if (part)
    g_string_append_printf (text, "%s%s", phrase (wording, "comma", ", "), part);
  g_free (part);
}

const char *
vv_announcement_language (const VvCast *cast, const char *record)
{
  g_autofree char *key = vv_language_key (record);
  gpointer known = NULL;
  return g_hash_table_lookup_extended (cast->wordings, key, &known, NULL) ? known : FALLBACK;
}

char *
vv_announcement (const VvCast *cast, const VvSegment *segment, const char *language, gboolean full)
{
  const VvSpeaker *speaker = segment->speaker;
  const Wording *wording = g_hash_table_lookup (cast->wordings, language);
  GString *text = NULL;
  if (is_named_by_capacity (segment))
    {
      g_autofree char *first = unnamed_phrase (wording, segment->capacity);
      text = g_string_new (first);
    }
  else
    {
      g_autofree char *capacity = segment->capacity ? capacity_phrase (wording, segment->capacity) : NULL;
      text = g_string_new (speaker->name);
      if (full && says_more (text->str, speaker->role))
        append_part (text, wording, g_strdup (speaker->role));
      if (full && says_more (text->str, speaker->affiliation))
        append_part (text, wording, g_strdup (speaker->affiliation));
      append_part (text, wording, g_steal_pointer (&capacity));
    }
  if (full)
    append_part (text, wording, speaking_phrase (wording, segment));
  g_string_append (text, phrase (wording, "stop", "."));
  return g_string_free (text, FALSE);
}

char *
vv_chapter_title (const VvCast *cast, const VvSegment *segment, const char *language)
{
  const VvSpeaker *speaker = segment->speaker;
  const Wording *wording = g_hash_table_lookup (cast->wordings, language);
  if (is_named_by_capacity (segment))
    return unnamed_phrase (wording, segment->capacity);
  g_autofree char *capacity = segment->capacity ? capacity_phrase (wording, segment->capacity) : NULL;
  GString *title = g_string_new (speaker->name);
  if (says_more (title->str, speaker->affiliation))
    g_string_append_printf (title, " (%s)", speaker->affiliation);
  gboolean own = capacity && g_str_has_suffix (segment->capacity, "capacity");
  g_autofree char *brief = capacity && !own ? phrase_about (wording, "chapter", segment->capacity) : NULL;
  append_part (title, wording, brief ? g_steal_pointer (&brief) : g_steal_pointer (&capacity));
  return g_string_free (title, FALSE);
}

static gboolean
goes_on (const VvSegment *before, const VvSegment *segment)
{
  return before && before->speaker == segment->speaker && g_strcmp0 (before->capacity, segment->capacity) == 0
         && g_strcmp0 (before->spoken_in, segment->spoken_in) == 0;
}

gboolean
vv_announcement_due (const VvCast *cast, const VvSegment *segment, const VvSegment *last, const VvSegment *before_last)
{
  if (cast->announce == VV_ANNOUNCE_OFF)
    return FALSE;
  if (cast->announce == VV_ANNOUNCE_CHANGE && goes_on (last, segment))
    return FALSE;
  /* Two who answer each other: the second time each is known by the voice. */
  return cast->announce_pairs || !last || last->speaker == segment->speaker || !goes_on (before_last, segment);
}
