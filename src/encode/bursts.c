/* encode/bursts: see bursts.h. */
#include "encode/bursts.h"

#include "encode/encode.h"

#include <math.h>

/** Coding raises the peaks of speech by 1 to 2 dB at 24 kb/s, by up to 6 dB at 12; a take has none over -3 dBTP. Bursts
 * were 5 to 40 dB over what is around them, and beyond full scale where that is loud. */
#define BURST_TIMES 2
#define FULL_SCALE 1
/** -26 dBFS: what startles nobody. */
#define BURST_LEAST 0.05F
/** Around a frame, since a coder smears what it codes: 30 ms. */
#define AROUND (VV_OPUS_FRAME * 3 / 2)

/* Within [from, to), as much of it as there is. */
static gfloat
peak_of (const gfloat *pcm, gssize n, gssize from, gssize to)
{
  gfloat most = 0;
  for (gssize i = MAX (from, 0); i < MIN (to, n); i++)
    most = MAX (most, fabsf (pcm[i]));
  return most;
}

void
vv_bursts_compare (VvBursts *bursts, const gfloat *frame, guint n)
{
  gssize end = bursts->at + (gssize) n;
  gfloat before = peak_of (bursts->pcm, (gssize) bursts->n, bursts->at - AROUND, end + AROUND);
  gfloat after = peak_of (frame, (gssize) n, 0, (gssize) n);
  bursts->excess = MAX (bursts->excess, after - MIN (BURST_TIMES * before + BURST_LEAST, FULL_SCALE));
  bursts->at = end;
}
