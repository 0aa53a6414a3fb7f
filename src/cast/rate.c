/* cast/rate: words a minute of English, as roles have them, become those of another language and of a listener who asks
 * for more; pauses follow. */
#include "cast/load.h"

static double
pace_of (const VvCast *cast, const char *language)
{
  g_autofree char *key = vv_language_key (language);
  guint percent = GPOINTER_TO_UINT (g_hash_table_lookup (cast->pace, key));
  return percent > 0 ? percent / 100.0 : 1;
}

/* How much faster than the cast says. */
static double
haste (const VvCast *cast, const char *record)
{
  return cast->rate_wpm > 0 ? cast->rate_wpm / (cast->narrator->settings.rate_wpm * pace_of (cast, record)) : 1;
}

static guint
whole_rate (double wpm)
{
  return (guint) CLAMP (wpm + 0.5, VV_RATE_LEAST, VV_RATE_MOST);
}

void
vv_cast_set_rate (VvCast *cast, guint rate_wpm)
{
  cast->rate_wpm = rate_wpm;
}

guint
vv_cast_rate (const VvCast *cast, guint wpm, const char *language, const char *record)
{
  return whole_rate (wpm * pace_of (cast, language) * haste (cast, record));
}

guint
vv_cast_repace (const VvCast *cast, guint wpm, const char *from, const char *to)
{
  return whole_rate (wpm * pace_of (cast, to) / pace_of (cast, from));
}

VvPauses
vv_cast_pauses (const VvCast *cast, const char *record)
{
  VvPauses pauses = cast->pauses;
  guint *const all[] = { &pauses.sentence_ms, &pauses.clause_ms,        &pauses.paragraph_ms, &pauses.intervention_ms,
                         &pauses.heading_ms,  &pauses.after_heading_ms, &pauses.sound_ms };
  double faster = haste (cast, record);
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    *all[i] = (guint) (*all[i] / faster + 0.5);
  return pauses;
}
