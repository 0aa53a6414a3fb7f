/* core/stop: see stop.h. */
#include "core/stop.h"

static gint stopped;

void
vv_stop (void)
{
  g_atomic_int_set (&stopped, TRUE);
}

gboolean
vv_is_stopped (void)
{
  return g_atomic_int_get (&stopped);
}

gboolean
vv_stop_check (GError **error)
{
  return !vv_is_stopped () || vv_stop_fail (error);
}

gboolean
vv_stop_fail (GError **error)
{
  g_set_error_literal (error, VV_ERROR, VV_ERROR_STOPPED, "the run was stopped");
  return FALSE;
}
