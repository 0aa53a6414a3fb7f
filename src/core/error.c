/* core/error: see error.h. */
#include "core/error.h"

G_DEFINE_QUARK (vv - error - quark, vv_error)
