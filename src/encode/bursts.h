/* encode/bursts: what a decoder utters that was not in the sound. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const gfloat *pcm; /* the sound that was encoded, 24 kHz */
  gsize n;
  gssize at;     /* where in it the next decoded frame begins */
  gfloat excess; /* by how much a decoded sample is beyond all that coding makes of the sound around it; 0: nowhere */
} VvBursts;

/** vv_bursts_compare: with the @n samples that are decoded next. */
void vv_bursts_compare (VvBursts *bursts, const gfloat *frame, guint n);

G_END_DECLS
