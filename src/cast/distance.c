/* cast/distance: how far voices are apart, by the figures that the bench measured; who follows whom in a meeting. */
#include "cast/load.h"

#include <math.h>

/* One unit of distance, about what makes listeners hear another person: two semitones of fundamental frequency; six
 * percent of formants (the size of the speaker: Darwin, Brungart and Simpson 2003 find 8 % enough with no change of
 * pitch); four decibels of spectral balance; fifteen percent of rate. */
#define UNIT_SEMITONES 2.0
#define UNIT_FORMANTS_PERCENT 6.0
#define UNIT_BALANCE_DB 4.0
#define UNIT_RATE_PERCENT 15.0

/** The engine doubles the frequency from pitch 49 to 99 (its pitch_adjust_tab). */
#define PITCH_STEPS_PER_OCTAVE 50.0

/* How shades move a voice: a little over one unit from the voice and from each other. */
static const struct
{
  const char *name;
  int pitch;
  int rate_percent;
} shades[] = { { "higher", 12, 8 }, { "lower", -12, -8 }, { "quick", -6, 20 } };

static double
unit_of_ratio (double a, double b, double unit_percent)
{
  return fabs (log (a / b)) / log (1 + unit_percent / 100);
}

VvDistance
vv_role_distance (const VvRole *a, const VvRole *b)
{
  return (VvDistance){
    .pitch = fabs (12 * log2 ((double) a->f0_hz / b->f0_hz)) / UNIT_SEMITONES,
    .formants = unit_of_ratio (a->formants, b->formants, UNIT_FORMANTS_PERCENT),
    .timbre = abs (a->balance_db - b->balance_db) / UNIT_BALANCE_DB,
    .rate = unit_of_ratio (a->settings.rate_wpm, b->settings.rate_wpm, UNIT_RATE_PERCENT),
  };
}

double
vv_distance_total (const VvDistance *distance)
{
  return sqrt (distance->pitch * distance->pitch + distance->formants * distance->formants
               + distance->timbre * distance->timbre + distance->rate * distance->rate);
}

static guint
moved_f0 (guint f0_hz, int pitch_steps)
{
  return (guint) lround (f0_hz * exp2 (pitch_steps / PITCH_STEPS_PER_OCTAVE));
}

static gboolean
sound_alike (const VvVoice *a, const VvVoice *b)
{
  if (!g_str_equal (a->engine, b->engine))
    return FALSE;
  gboolean by_variant = g_str_equal (a->engine, VV_ENGINE_DEFAULT);
  return by_variant ? g_strcmp0 (a->variant, b->variant) == 0 : g_strcmp0 (a->voice, b->voice) == 0;
}

static const VvRole *
measured_twin (const VvCast *cast, const VvRole *role)
{
  for (guint i = 0; i < cast->all->len; i++)
    {
      const VvRole *other = g_ptr_array_index (cast->all, i);
      if (other != role && other->f0_hz > 0 && sound_alike (&other->settings, &role->settings))
        return other;
    }
  return NULL;
}

void
vv_cast_fill_figures (VvCast *cast)
{
  for (guint i = 0; i < cast->all->len; i++)
    {
      VvRole *role = g_ptr_array_index (cast->all, i);
      if (role->f0_hz > 0)
        continue;
      const VvRole *twin = measured_twin (cast, role);
      if (twin)
        {
          role->f0_hz = moved_f0 (twin->f0_hz, (int) role->settings.pitch - (int) twin->settings.pitch);
          role->formants = twin->formants;
          role->balance_db = twin->balance_db;
          continue;
        }
      /* Medians of the engine's ordinary voices (en-us; en-us+f2). */
      role->f0_hz = moved_f0 (role->gender == 'f' ? 195 : 101, (int) role->settings.pitch - 50);
      role->balance_db = -10;
    }
}

static VvRole *
shade_of (const VvRole *role, guint shade)
{
  VvRole *copy = g_new0 (VvRole, 1);
  *copy = *role;
  copy->name = g_strdup_printf ("%s %s", role->name, shades[shade].name);
  copy->about = g_strdup (role->about);
  copy->settings = (VvVoice){ 0 };
  vv_voice_set (&copy->settings, &role->settings);
  copy->settings.pitch = (guint) CLAMP ((int) role->settings.pitch + shades[shade].pitch, 0, VV_PITCH_MOST);
  int rate = (int) role->settings.rate_wpm * (100 + shades[shade].rate_percent) / 100;
  copy->settings.rate_wpm = (guint) CLAMP (rate, VV_RATE_LEAST, VV_RATE_MOST);
  copy->f0_hz = moved_f0 (role->f0_hz, (int) copy->settings.pitch - (int) role->settings.pitch);
  return copy;
}

void
vv_cast_make_shades (VvCast *cast)
{
  for (guint shade = 0; shade < G_N_ELEMENTS (shades); shade++)
    for (guint i = 0; i < cast->pool->len; i++)
      g_ptr_array_add (cast->shades, shade_of (g_ptr_array_index (cast->pool, i), shade));
}

static guint
hash_pair (gconstpointer data)
{
  const VvNeighbours *pair = data;
  return g_direct_hash (pair->one) ^ g_direct_hash (pair->other);
}

static gboolean
equal_pairs (gconstpointer data_a, gconstpointer data_b)
{
  const VvNeighbours *a = data_a, *b = data_b;
  return (a->one == b->one && a->other == b->other) || (a->one == b->other && a->other == b->one);
}

static void
note_exchange (GPtrArray *all, GHashTable *known, const VvSpeaker *one, const VvSpeaker *other)
{
  VvNeighbours *pair = g_hash_table_lookup (known, &(VvNeighbours){ one, other, 0 });
  if (!pair)
    {
      pair = g_new0 (VvNeighbours, 1);
      *pair = (VvNeighbours){ one, other, 0 };
      g_ptr_array_add (all, pair);
      g_hash_table_add (known, pair);
    }
  pair->times++;
}

GPtrArray *
vv_script_neighbours (const VvScript *script)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_pair, equal_pairs);
  const VvSpeaker *last = NULL;
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind != VV_SEGMENT_INTERVENTION)
        continue;
      if (last && last != segment->speaker)
        note_exchange (all, known, last, segment->speaker);
      last = segment->speaker;
    }
  return all;
}
