/* bare-loop DATA <SCORE: what eSpeak NG and libopus alone cost for the cues of `vivavoce inspect --score`, one after
 * the other in one process, with the same voices. DATA holds espeak-ng-data with our variants in it (engine-data-… in
 * the cache). The sound is brought to 24 kHz between them, which is not counted. Prints: seconds of CPU for synthesis,
 * for encoding, seconds of sound. */
#include <espeak-ng/speak_lib.h>
#include <opus/opus.h>
#include <soxr.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SPOKEN_HZ 22050 /* eSpeak NG 1.51 */
#define CODED_HZ 24000  /* as src/encode/opus.c */
#define FRAME 480       /* 20 ms */
#define PACKET_MOST 1275

static struct
{
  short *samples;
  size_t n, room;
} sound;

static int
collect (short *samples, int n, espeak_EVENT *events)
{
  (void) events;
  if (!samples || n <= 0)
    return 0;
  while (sound.n + (size_t) n > sound.room)
    {
      sound.room = sound.room ? 2 * sound.room : 1 << 20;
      sound.samples = realloc (sound.samples, sound.room * sizeof *sound.samples);
      if (!sound.samples)
        abort ();
    }
  memcpy (sound.samples + sound.n, samples, (size_t) n * sizeof *samples);
  sound.n += (size_t) n;
  return 0;
}

static double
cpu_seconds (void)
{
  struct timespec now;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

/* Returns: seconds of CPU. */
static double
encode (const float *pcm, size_t n)
{
  unsigned char packet[PACKET_MOST];
  double begun = cpu_seconds ();
  int rc = OPUS_OK;
  OpusEncoder *encoder = opus_encoder_create (CODED_HZ, 1, OPUS_APPLICATION_VOIP, &rc);
  if (!encoder)
    abort ();
  opus_encoder_ctl (encoder, OPUS_SET_BITRATE (24000));
  opus_encoder_ctl (encoder, OPUS_SET_COMPLEXITY (10));
  opus_encoder_ctl (encoder, OPUS_SET_SIGNAL (OPUS_SIGNAL_VOICE));
  for (size_t at = 0; at + FRAME <= n; at += FRAME)
    if (opus_encode_float (encoder, pcm + at, FRAME, packet, sizeof packet) < 0)
      abort ();
  opus_encoder_destroy (encoder);
  return cpu_seconds () - begun;
}

int
main (int argc, char **argv)
{
  char line[1 << 16], voice[64];
  unsigned rate, pitch;
  double synthesis = 0, encoding = 0, seconds = 0;
  if (argc != 2 || espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 0, argv[1], 0) != SPOKEN_HZ)
    return 2;
  espeak_SetSynthCallback (collect);
  while (fgets (line, sizeof line, stdin))
    {
      const char *at = strstr (line, " words a minute, pitch ");
      if (line[0] != ' ' && at)
        {
          /* "2. paragraph, Mr. Roe, en-us+kmb at 165 words a minute, pitch 50, after …" */
          const char *from = at;
          for (int spaces = 0; from > line && (spaces += from[-1] == ' ') < 3;)
            from--;
          if (sscanf (from, "%63s at %u words a minute, pitch %u", voice, &rate, &pitch) != 3
              || espeak_SetVoiceByName (voice) != EE_OK)
            {
              fprintf (stderr, "bare-loop: no voice in: %s", line);
              return 1;
            }
          espeak_SetParameter (espeakRATE, (int) rate, 0);
          espeak_SetParameter (espeakPITCH, (int) pitch, 0);
          continue;
        }
      if (line[0] != ' ')
        continue;
      sound.n = 0;
      double begun = cpu_seconds ();
      espeak_Synth (line, strlen (line) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL);
      synthesis += cpu_seconds () - begun;
      size_t room = sound.n * CODED_HZ / SPOKEN_HZ + FRAME, n = 0;
      float *pcm = malloc (room * sizeof *pcm);
      const soxr_io_spec_t io = soxr_io_spec (SOXR_INT16_I, SOXR_FLOAT32_I);
      if (!pcm || soxr_oneshot (SPOKEN_HZ, CODED_HZ, 1, sound.samples, sound.n, NULL, pcm, room, &n, &io, NULL, NULL))
        abort ();
      encoding += encode (pcm, n);
      seconds += (double) n / CODED_HZ;
      free (pcm);
    }
  printf ("%.3f %.3f %.3f\n", synthesis, encoding, seconds);
  espeak_Terminate ();
  return 0;
}
