/* core/io: whole reads and writes on file descriptors, signals and short counts looked after. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** vv_io_write: FALSE with errno set when not every byte could be written. */
gboolean vv_io_write (int fd, const void *data, gsize size_bytes);

/** vv_io_wait: until @fd can be read, its other end is closed, or vv_stop(); of a file on a disk at once. FALSE after
 *  vv_stop(). */
gboolean vv_io_wait (int fd);

/** vv_io_read: @deadline_us: on the clock of g_get_monotonic_time(), or -1 for none. FALSE at end of file, on an error,
 *  and when the deadline has passed, before @size_bytes were read. */
gboolean vv_io_read (int fd, void *data, gsize size_bytes, gint64 deadline_us);

G_END_DECLS
