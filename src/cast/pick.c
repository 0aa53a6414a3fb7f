/* cast/pick: which voice speaks for whom. A pick is a ranking of the pool by a digest of the name, so a person sounds
 * the same in every meeting; the meeting only decides who yields when two want the same voice. */
#include "cast/picker.h"

#include <string.h>

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

static gboolean
fits (const VvRole *role, char gender)
{
  return gender == '?' || role->gender == '?' || role->gender == gender;
}

/* A role whose voice is of the wrong gender for this President is passed over: the pool has better. */
static const VvRole *
find_role (const VvCast *cast, const VvSpeaker *speaker, char gender)
{
  for (guint i = 0; i < cast->roles->len; i++)
    {
      const VvRole *role = g_ptr_array_index (cast->roles, i);
      if (fits (role, gender)
          && (folded_contains (speaker->role, role->name) || folded_contains (speaker->name, role->name)))
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

static guint
hash_voice (gconstpointer data)
{
  const VvVoice *voice = data;
  guint texts = g_str_hash (voice->engine ? voice->engine : "") ^ g_str_hash (voice->voice ? voice->voice : "");
  return (texts * 31 + g_str_hash (voice->variant ? voice->variant : "")) * 31 + voice->rate_wpm * 101 + voice->pitch;
}

static gboolean
equal_voices (gconstpointer a, gconstpointer b)
{
  return vv_voice_equal (a, b);
}

static void
add_neighbour (GHashTable *neighbours, const VvSpeaker *one, const VvSpeaker *other)
{
  GPtrArray *list = g_hash_table_lookup (neighbours, one);
  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (neighbours, (gpointer) one, list);
    }
  g_ptr_array_add (list, (gpointer) other);
}

VvPicker *
vv_picker_new (const VvCast *cast, GHashTable *picks, const GPtrArray *neighbours, GHashTable *together)
{
  VvPicker *picker = g_new0 (VvPicker, 1);
  *picker = (VvPicker){ cast, g_hash_table_ref (picks), g_hash_table_new (hash_voice, equal_voices),
                        g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref), together };
  for (guint i = 0; neighbours && i < neighbours->len; i++)
    {
      const VvNeighbours *pair = g_ptr_array_index (neighbours, i);
      add_neighbour (picker->neighbours, pair->one, pair->other);
      add_neighbour (picker->neighbours, pair->other, pair->one);
    }
  GHashTableIter iter;
  gpointer role;
  g_hash_table_iter_init (&iter, picks);
  while (g_hash_table_iter_next (&iter, NULL, &role))
    g_hash_table_add (picker->voices, &((VvRole *) role)->settings);
  return picker;
}

void
vv_picker_free (VvPicker *picker)
{
  if (!picker)
    return;
  g_hash_table_unref (picker->picks);
  g_hash_table_unref (picker->voices);
  g_hash_table_unref (picker->neighbours);
  g_free (picker);
}

void
vv_picker_give (VvPicker *picker, const VvSpeaker *speaker, const VvRole *role)
{
  g_hash_table_insert (picker->picks, (gpointer) speaker, (gpointer) role);
  g_hash_table_add (picker->voices, (gpointer) &role->settings);
}

static gboolean
is_taken (const VvPicker *picker, const VvSpeaker *speaker, const VvRole *role)
{
  if (!g_hash_table_contains (picker->voices, &role->settings))
    return FALSE;
  if (!picker->together)
    return TRUE;
  GHashTable *met = g_hash_table_lookup (picker->together, speaker);
  GHashTableIter iter;
  gpointer who;
  if (!met)
    return FALSE;
  g_hash_table_iter_init (&iter, met);
  while (g_hash_table_iter_next (&iter, &who, NULL))
    {
      const VvRole *other = g_hash_table_lookup (picker->picks, who);
      if (other && vv_voice_equal (&other->settings, &role->settings))
        return TRUE;
    }
  return FALSE;
}

/* From the nearest of those neighbours who have a voice. */
static double
apart (const VvPicker *picker, const VvSpeaker *speaker, const VvRole *role)
{
  double least = G_MAXDOUBLE;
  const GPtrArray *near = g_hash_table_lookup (picker->neighbours, speaker);
  for (guint i = 0; near && i < near->len; i++)
    {
      const VvRole *voice = g_hash_table_lookup (picker->picks, g_ptr_array_index (near, i));
      if (!voice)
        continue;
      VvDistance distance = vv_role_distance (voice, role);
      least = MIN (least, vv_distance_total (&distance));
    }
  return least;
}

const VvRole *
vv_picker_named (const VvPicker *picker, const VvSpeaker *speaker, char gender)
{
  const VvCast *cast = picker->cast;
  const VvRole *role = find_folded (cast->speakers, speaker->name);
  if (!role)
    role = find_role (cast, speaker, gender);
  if (role && is_taken (picker, speaker, role) && !find_folded (cast->speakers, speaker->name))
    role = NULL; /* a second President of one meeting */
  if (!role)
    role = find_folded (cast->affiliations, speaker->affiliation);
  return role;
}

/* The best liked of those far enough from the speaker's neighbours; where none is, the farthest. */
static const VvRole *
best_of (const VvPicker *picker, GPtrArray *voices, const VvSpeaker *speaker, char gender, gboolean shared)
{
  const VvRole *best = NULL;
  double best_apart = -1;
  g_autofree char *most = NULL;
  for (guint i = 0; i < voices->len; i++)
    {
      const VvRole *role = g_ptr_array_index (voices, i);
      if (!fits (role, gender) || (!shared && is_taken (picker, speaker, role)))
        continue;
      double distance = MIN (apart (picker, speaker, role), VV_NEIGHBOURS_APART);
      g_autofree char *score = liking (speaker->name, role);
      if (distance > best_apart || (distance >= best_apart && strcmp (score, most) > 0))
        {
          g_free (most);
          most = g_steal_pointer (&score);
          best_apart = distance;
          best = role;
        }
    }
  return best;
}

const VvRole *
vv_picker_from_pool (const VvPicker *picker, const VvSpeaker *speaker, char gender)
{
  const VvCast *cast = picker->cast;
  const VvRole *role = best_of (picker, cast->pool, speaker, gender, FALSE);
  if (!role)
    role = best_of (picker, cast->shades, speaker, gender, FALSE);
  if (!role)
    role = best_of (picker, cast->pool, speaker, gender, TRUE); /* used up: shared from here on */
  return role ? role : best_of (picker, cast->pool, speaker, '?', TRUE);
}

gboolean
vv_picker_allows (const VvPicker *picker, const VvRole *role, const VvSpeaker *speaker, char gender)
{
  return fits (role, gender) && !is_taken (picker, speaker, role)
         && apart (picker, speaker, role) >= VV_NEIGHBOURS_APART;
}

const VvRole *
vv_cast_pool_find (const VvCast *cast, const char *name)
{
  const VvRole *role = find_folded (cast->pool, name);
  return role ? role : find_folded (cast->shades, name);
}

/* Nobody of one meeting shares a voice, whatever the registry says. */
static const VvRole *
registered (const VvPicker *picker, const VvSpeaker *speaker)
{
  const VvRole *role = picker->cast->registry ? vv_registry_find (picker->cast->registry, speaker->name) : NULL;
  return role && !is_taken (picker, speaker, role) ? role : NULL;
}

static const VvRole *
pick_in_round (const VvPicker *picker, const VvSpeaker *speaker, char gender, int round)
{
  switch (round)
    {
    case 0: /* those whom the cast names choose first, so that nobody takes their voice from the pool */
      return vv_picker_named (picker, speaker, gender);
    case 1:
      return registered (picker, speaker);
    default:
      return vv_picker_from_pool (picker, speaker, gender);
    }
}

GHashTable *
vv_cast_pick (const VvCast *cast, const VvScript *script)
{
  GHashTable *picks = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) neighbours = vv_script_neighbours (script);
  g_autoptr (VvPicker) picker = vv_picker_new (cast, picks, neighbours, NULL);
  for (int round = 0; round < 3; round++)
    for (guint i = 0; i < script->speakers->len; i++)
      {
        const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
        if (g_hash_table_contains (picks, speaker))
          continue;
        const VvRole *role = cast->one_voice
                                 ? cast->narrator
                                 : pick_in_round (picker, speaker, vv_cast_gender (cast, script, speaker), round);
        if (role)
          vv_picker_give (picker, speaker, role);
      }
  return picks;
}
