/* fuzz/inside: bytes become the XML within a sound archive, so that the reader behind the archive is reached. */
#pragma once

#include <glib.h>

/** vv_fuzz_inside: Returns: (transfer full): a ZIP archive for @reader ("docx", "odt", "epub") that holds @data; of an
 *  EPUB what stands before a NUL byte is the package and what follows it the page, without one it is all the page; of a
 *  DOCX what follows a NUL byte are the footnotes. */
GBytes *vv_fuzz_inside (const char *reader, const guint8 *data, gsize size);
