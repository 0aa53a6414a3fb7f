/* core/stop: the user wants the program to end. A signal knows no file and no room: so this is one flag for all. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** vv_stop: for good. A signal handler may call. Whatever takes long and leaves nothing behind gives up soon. */
void vv_stop (void);

/** vv_is_stopped: for loops over what may be a whole record. */
gboolean vv_is_stopped (void);

/** vv_stop_check: FALSE with %VV_ERROR_STOPPED after vv_stop(). */
gboolean vv_stop_check (GError **error);

/** vv_stop_fail: FALSE with %VV_ERROR_STOPPED, for what ends a run otherwise. */
gboolean vv_stop_fail (GError **error);

G_END_DECLS
