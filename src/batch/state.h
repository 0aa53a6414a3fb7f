/* batch/state: what earlier runs rendered from what, so that a file that nothing has changed costs microseconds. An
 * embedded database in the cache folder, one for each host (SQLite's WAL is for one machine); any number of processes
 * may use it. What it does not know is asked of the databases that other hosts have left there, of which it keeps what
 * they knew. Losing it costs time, never correctness. */
#pragma once

#include "batch/batch.h"

G_BEGIN_DECLS

/** What was said of a file when it was rendered. */
typedef struct
{
  guint speakers, interventions, chapters;
  VvSamples length;
  double loudness_lufs;
} VvFacts;

typedef enum
{
  VV_STATE_UNCHANGED,
  VV_STATE_DOUBTFUL, /* same size, other times: vv_state_settle() reads the file */
  VV_STATE_CHANGED,  /* or never seen, or an output is gone or was written by something else */
} VvStateAnswer;

/** vv_state_ask: fills @facts when the answer is not %VV_STATE_CHANGED. One thread at a time. */
VvStateAnswer vv_state_ask (VvState *state, const char *input, const char *base, const VvStamp *stamp, VvFacts *facts);

/** vv_state_settle: TRUE when the bytes of @input are those that @base was rendered from; remembers its new stamp. */
gboolean vv_state_settle (VvState *state, const char *input, const char *base);

/** vv_state_note: @base was rendered from @input, which had @stamp before it was read and still has it. */
void vv_state_note (VvState *state, const char *input, const char *base, const VvStamp *stamp, const VvFacts *facts);

G_END_DECLS
