/* synth/rates: how eSpeak NG is to be set so that it really speaks as many words a minute as asked.
 *
 * Its own figure is right for English near 165 only: 300 gives 279, and in Russian 300 gives 194. So the table holds
 * what was measured, and beyond what the engine speaks well the sound is stretched or pressed together. */
#pragma once

#include "synth/synth.h"

G_BEGIN_DECLS

typedef struct
{
  guint setting;  /* of espeakRATE */
  double stretch; /* how much faster the engine's sound is to be played; 1: as it is */
} VvEspeakRate;

/** vv_espeak_rate: @voice: a base voice ("en-us"); one that was not measured is taken for another of its language, else
 *  for en-us. */
VvEspeakRate vv_espeak_rate (const char *voice, guint rate_wpm);

/** vv_espeak_rates_digest: Returns: (transfer full): changes when the table does: part of every take's key. */
char *vv_espeak_rates_digest (void);

/** vv_utterance_stretch: sound and words played @speed times as fast, at the same pitch (libsonic). */
void vv_utterance_stretch (VvUtterance *utterance, guint rate_hz, double speed);

G_END_DECLS
