/* batch/lock: see lock.h. */
#include "batch/lock.h"

#include "core/stop.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define POLL_US (G_USEC_PER_SEC / 10)

/* Two outputs with one place would only wait for each other. */
static off_t
place_of (const char *base)
{
  g_autofree char *path = g_canonicalize_filename (base, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;
  gint64 place = 0;
  g_checksum_update (checksum, (const guchar *) path, (gssize) strlen (path));
  g_checksum_get_digest (checksum, digest, &size);
  memcpy (&place, digest, sizeof place);
  return (off_t) (place & G_GINT64_CONSTANT (0x3fffffffffffffff));
}

int
vv_lock_take (const char *locks, const char *base, gint *wait)
{
  int fd = open (locks, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = place_of (base), .l_len = 1 };
  while (fd >= 0 && fcntl (fd, F_OFD_SETLK, &lock) != 0)
    {
      gboolean busy = errno == EAGAIN || errno == EACCES || errno == EINTR;
      if (!busy || vv_is_stopped ())
        {
          close (fd);
          fd = -1;
          break;
        }
      g_atomic_int_set (wait, VV_WAIT_ON);
      g_usleep (POLL_US);
    }
  if (g_atomic_int_get (wait) == VV_WAIT_ON)
    g_atomic_int_set (wait, VV_WAIT_OVER);
  return fd;
}
