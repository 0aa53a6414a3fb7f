/* synth/engines: the engines of this build; voice/engines.c says which voices they have. */
#include "synth/synth.h"

const VvEngine *const vv_engines[] = {
  &vv_engine_espeak,
#ifdef VV_FLITE
  &vv_engine_flite,
#endif
  &vv_engine_command,
  NULL,
};
