/* synth/rates: see rates.h. */
#include "synth/rates.h"

#include "core/language.h"

#include <sonic.h>
#include <string.h>

/* Of the table below. Faster than the last, the engine slurs: of easily confused phrases at 385 words a minute a
 * recogniser tells 82 % apart as the engine says them by itself, 90 % when it speaks at 250 and is pressed together. */
static const guint settings[] = { 80, 100, 130, 165, 200, 240, 280 };
#define N_SETTINGS G_N_ELEMENTS (settings)

/* Words a minute, from the first sound of a sentence to its last, by tests/bench/bench-rates.sh: eSpeak NG 1.51,
 * variant edward (the variants of voices/ give the same to a tenth), the passages rate-LANGUAGE.txt beside it. A word
 * is what stands between spaces; in Chinese three characters count as two words. */
static const struct
{
  const char *voice;
  double wpm[N_SETTINGS];
} measured[] = {
  { "en-us", { 87.2, 102.4, 131.1, 162.0, 193.0, 224.4, 253.7 } },
  { "fr", { 98.1, 116.2, 151.6, 190.4, 228.9, 271.0, 309.5 } },
  { "es", { 84.2, 99.1, 127.2, 156.6, 185.3, 214.9, 237.7 } },
  { "ru", { 84.2, 96.2, 117.2, 137.6, 155.5, 172.0, 186.4 } },
  { "ar", { 52.0, 61.5, 79.8, 99.8, 120.2, 142.6, 165.7 } },
  { "cmn-latn-pinyin", { 67.7, 81.2, 108.7, 141.1, 176.9, 220.8, 270.5 } },
  { "pt", { 73.0, 86.7, 113.5, 142.9, 172.8, 205.1, 237.6 } },
  { "de", { 76.5, 89.8, 115.0, 142.7, 171.1, 200.3, 226.4 } },
};

static const double *
find (const char *voice)
{
  g_autofree char *language = vv_language_key (voice);
  for (gsize i = 0; i < G_N_ELEMENTS (measured); i++)
    if (g_ascii_strcasecmp (measured[i].voice, voice) == 0)
      return measured[i].wpm;
  for (gsize i = 0; i < G_N_ELEMENTS (measured); i++)
    if (vv_language_is (measured[i].voice, language))
      return measured[i].wpm;
  return measured[0].wpm;
}

VvEspeakRate
vv_espeak_rate (const char *voice, guint rate_wpm)
{
  const double *wpm = find (voice);
  gsize upper = 1;
  if (rate_wpm <= wpm[0])
    return (VvEspeakRate){ settings[0], rate_wpm / wpm[0] };
  while (upper < N_SETTINGS && wpm[upper] < rate_wpm)
    upper++;
  if (upper == N_SETTINGS)
    return (VvEspeakRate){ settings[N_SETTINGS - 1], rate_wpm / wpm[N_SETTINGS - 1] };
  double part = (rate_wpm - wpm[upper - 1]) / (wpm[upper] - wpm[upper - 1]);
  double setting = settings[upper - 1] + part * (settings[upper] - settings[upper - 1]);
  return (VvEspeakRate){ (guint) (setting + 0.5), 1 };
}

char *
vv_espeak_rates_digest (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) settings, sizeof settings);
  for (gsize i = 0; i < G_N_ELEMENTS (measured); i++)
    g_checksum_update (checksum, (const guchar *) measured[i].wpm, sizeof measured[i].wpm);
  return g_strndup (g_checksum_get_string (checksum), 8);
}

static void
stretch_sound (GArray *pcm, guint rate_hz, double speed)
{
  sonicStream stream = sonicCreateStream ((int) rate_hz, 1);
  if (!stream)
    g_error ("libsonic: out of memory");
  sonicSetSpeed (stream, (float) speed);
  if (!sonicWriteShortToStream (stream, (short *) (void *) pcm->data, (int) pcm->len) || !sonicFlushStream (stream))
    g_error ("libsonic: out of memory");
  g_array_set_size (pcm, (guint) sonicSamplesAvailable (stream));
  sonicReadShortFromStream (stream, (short *) (void *) pcm->data, (int) pcm->len);
  sonicDestroyStream (stream);
}

void
vv_utterance_stretch (VvUtterance *utterance, guint rate_hz, double speed)
{
  stretch_sound (utterance->pcm, rate_hz, speed);
  for (guint i = 0; i < utterance->words->len; i++)
    {
      VvWord *word = &g_array_index (utterance->words, VvWord, i);
      word->sample = (guint32) (word->sample / speed);
    }
}
