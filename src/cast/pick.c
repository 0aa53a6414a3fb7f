/* cast/pick: which voice speaks for whom. A pick is a ranking of the pool by a digest of the name, so a person sounds
 * the same in every meeting; the meeting only decides who yields when two want the same voice. */
#include "cast/load.h"

#include <string.h>

/* Words at the start of a name (or inside a label) that tell how a person is addressed. */
static const struct
{
  const char *word;
  char gender;
} honorifics[] = {
  { "Mr", 'm' },       { "Sir", 'm' },    { "Lord", 'm' },     { "Baron", 'm' }, { "King", 'm' },     { "Prince", 'm' },
  { "Monsieur", 'm' }, { "M", 'm' },      { "Herr", 'm' },     { "Sr", 'm' },    { "Señor", 'm' },    { "Sheikh", 'm' },
  { "Ms", 'f' },       { "Mrs", 'f' },    { "Miss", 'f' },     { "Mme", 'f' },   { "Madame", 'f' },   { "Madam", 'f' },
  { "Dame", 'f' },     { "Lady", 'f' },   { "Baroness", 'f' }, { "Queen", 'f' }, { "Princess", 'f' }, { "Frau", 'f' },
  { "Sra", 'f' },      { "Señora", 'f' }, { "Sheikha", 'f' },
};

/* How others address whoever presides. */
static const struct
{
  const char *phrase;
  char gender;
} addresses[] = {
  { "Madam President", 'f' },   { "Madame President", 'f' }, { "Madame la Présidente", 'f' },
  { "Mr. President", 'm' },     { "Mr President", 'm' },     { "Monsieur le Président", 'm' },
  { "Señora Presidenta", 'f' }, { "Señor Presidente", 'm' },
};

static char
gender_of_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " .\xC2\xA0", -1);
  for (gsize i = 0; words[i]; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (honorifics); j++)
      if (g_ascii_strcasecmp (words[i], honorifics[j].word) == 0 && (strlen (words[i]) > 1 || i == 0))
        return honorifics[j].gender;
  return '?';
}

static gboolean
presides (const VvSpeaker *speaker)
{
  return (speaker->role && strstr (speaker->role, "President")) || g_str_has_suffix (speaker->name, "President");
}

/* The first form of address in another's words. */
static char
gender_of_chair (const VvScript *script, const VvSpeaker *chair)
{
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind != VV_SEGMENT_INTERVENTION || segment->speaker == chair)
        continue;
      const VvParagraph *first = g_ptr_array_index (segment->paragraphs, 0);
      for (gsize j = 0; j < G_N_ELEMENTS (addresses); j++)
        if (strstr (first->text, addresses[j].phrase))
          return addresses[j].gender;
    }
  return '?';
}

static char
gender_of (const VvScript *script, const VvSpeaker *speaker)
{
  char gender = gender_of_name (speaker->name);
  if (gender == '?' && speaker->role)
    gender = gender_of_name (speaker->role);
  if (gender == '?' && presides (speaker))
    gender = gender_of_chair (script, speaker);
  return gender;
}

static gboolean
folded_contains (const char *text, const char *part)
{
  g_autofree char *big = text ? g_utf8_casefold (text, -1) : NULL;
  g_autofree char *small = g_utf8_casefold (part, -1);
  return big && strstr (big, small) != NULL;
}

static const VvRole *
find_folded (GPtrArray *list, const char *name)
{
  g_autofree char *wanted = name ? g_utf8_casefold (name, -1) : NULL;
  for (guint i = 0; wanted && i < list->len; i++)
    {
      const VvRole *role = g_ptr_array_index (list, i);
      g_autofree char *key = g_utf8_casefold (role->name, -1);
      if (g_str_equal (key, wanted))
        return role;
    }
  return NULL;
}

/* A role whose voice is of the wrong gender for this President is passed over: the pool has better. */
static const VvRole *
find_role (const VvCast *cast, const VvSpeaker *speaker, char gender)
{
  for (guint i = 0; i < cast->roles->len; i++)
    {
      const VvRole *role = g_ptr_array_index (cast->roles, i);
      gboolean fits = gender == '?' || role->gender == '?' || gender == role->gender;
      if (fits && (folded_contains (speaker->role, role->name) || folded_contains (speaker->name, role->name)))
        return role;
    }
  return NULL;
}

/* How much a name likes a voice: a digest of both, the same on every machine. */
static char *
liking (const char *name, const VvRole *role)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *both = g_strconcat (folded, "\n", role->name, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
}

static gboolean
is_taken (GHashTable *picks, const VvRole *role)
{
  GHashTableIter iter;
  gpointer other;
  g_hash_table_iter_init (&iter, picks);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (vv_voice_equal (&((const VvRole *) other)->settings, &role->settings))
      return TRUE;
  return FALSE;
}

static const VvRole *
find_named (const VvCast *cast, const VvSpeaker *speaker, char gender, GHashTable *picks)
{
  const VvRole *role = find_folded (cast->speakers, speaker->name);
  if (!role)
    role = find_role (cast, speaker, gender);
  if (role && is_taken (picks, role) && !find_folded (cast->speakers, speaker->name))
    role = NULL; /* a second President of one meeting */
  if (!role)
    role = find_folded (cast->affiliations, speaker->affiliation);
  return role;
}

/* The best liked of those allowed; NULL when none is. */
static const VvRole *
best_liked (const VvCast *cast, const char *name, char gender, GHashTable *picks)
{
  const VvRole *best = NULL;
  g_autofree char *most = NULL;
  for (guint i = 0; i < cast->pool->len; i++)
    {
      const VvRole *role = g_ptr_array_index (cast->pool, i);
      if ((gender != '?' && role->gender != '?' && role->gender != gender) || (picks && is_taken (picks, role)))
        continue;
      g_autofree char *score = liking (name, role);
      if (!most || strcmp (score, most) > 0)
        {
          g_free (most);
          most = g_steal_pointer (&score);
          best = role;
        }
    }
  return best;
}

static const VvRole *
pick_from_pool (const VvCast *cast, const char *name, char gender, GHashTable *picks)
{
  const VvRole *role = best_liked (cast, name, gender, picks);
  if (!role)
    role = best_liked (cast, name, '?', picks); /* a voice of one's own before a voice of one's gender */
  if (!role)
    role = best_liked (cast, name, gender, NULL); /* the pool is used up: voices are shared from here on */
  return role ? role : best_liked (cast, name, '?', NULL);
}

GHashTable *
vv_cast_pick (const VvCast *cast, const VvScript *script)
{
  GHashTable *picks = g_hash_table_new (NULL, NULL);
  /* Those whom the cast names choose first, so that nobody takes their voice from the pool. */
  for (int round = 0; round < 2; round++)
    for (guint i = 0; i < script->speakers->len; i++)
      {
        const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
        if (g_hash_table_contains (picks, speaker))
          continue;
        char gender = gender_of (script, speaker);
        const VvRole *role = round == 0 ? find_named (cast, speaker, gender, picks)
                                        : pick_from_pool (cast, speaker->name, gender, picks);
        if (role)
          g_hash_table_insert (picks, (gpointer) speaker, (gpointer) role);
      }
  return picks;
}
