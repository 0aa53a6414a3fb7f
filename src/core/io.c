/* core/io: see io.h. */
#include "core/io.h"

#include "core/stop.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/** How soon a stop is noticed: at once, for who pressed Ctrl-C. */
#define LOOK_EVERY_MS 100

gboolean
vv_io_write (int fd, const void *data, gsize size_bytes)
{
  const char *rest = data;
  while (size_bytes > 0)
    {
      gssize done = write (fd, rest, size_bytes);
      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        return FALSE;
      rest += done;
      size_bytes -= (gsize) done;
    }
  return TRUE;
}

/* Milliseconds left until @deadline_us, rounded up so that poll() does not return too early; -1 for none. */
static int
time_left_ms (gint64 deadline_us)
{
  if (deadline_us < 0)
    return -1;
  gint64 left_us = deadline_us - g_get_monotonic_time ();
  return (int) CLAMP ((left_us + 999) / 1000, 0, G_MAXINT);
}

gboolean
vv_io_wait (int fd)
{
  struct pollfd ready = { fd, POLLIN, 0 };
  while (!vv_is_stopped ())
    if (poll (&ready, 1, LOOK_EVERY_MS) > 0)
      return TRUE;
  return FALSE;
}

gboolean
vv_io_read (int fd, void *data, gsize size_bytes, gint64 deadline_us)
{
  char *rest = data;
  while (size_bytes > 0)
    {
      struct pollfd ready = { fd, POLLIN, 0 };
      int polled = poll (&ready, 1, time_left_ms (deadline_us));
      if (polled < 0 && errno == EINTR)
        continue;
      gssize done = polled > 0 ? read (fd, rest, size_bytes) : 0;
      if (done < 0 && errno == EINTR)
        continue;
      if (done <= 0)
        return FALSE;
      rest += done;
      size_bytes -= (gsize) done;
    }
  return TRUE;
}
