/* fuzz/target: bytes go through one reader and come out as a source that keeps its promises, or as one clear error.
 * VV_FUZZ_READER is the name of the reader; with VV_FUZZ_INSIDE the bytes are the XML in an archive that it is given.
 * The program is one of libFuzzer's. */
#include "read/read.h"
#include "script/script.h"

#include "inside.h"

#include <string.h>

#ifndef VV_FUZZ_READER
#error "VV_FUZZ_READER names a reader"
#endif

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_block (const VvBlock *block)
{
  g_assert_cmpuint (block->lines->len, >, 0);
  for (guint i = 0; i < block->lines->len; i++)
    {
      const VvLine *line = g_ptr_array_index (block->lines, i);
      g_assert_true (*line->text && g_utf8_validate (line->text, -1, NULL));
      g_assert_cmpuint (line->line, >, 0);
    }
  g_assert_true (!block->speaker || g_utf8_validate (block->speaker, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  const VvReadOptions reading = { .format = VV_FUZZ_READER, .helpers = VV_HELPERS };
#ifdef VV_FUZZ_INSIDE
  g_autoptr (GBytes) bytes = vv_fuzz_inside (VV_FUZZ_READER, data, size);
#else
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
#endif
  g_autoptr (VvSource) source = vv_read_bytes ("fuzz", bytes, &reading, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  if (!source)
    {
      g_assert_true (g_str_has_prefix (error->message, "fuzz:") && g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  for (guint i = 0; i < source->blocks->len; i++)
    check_block (g_ptr_array_index (source->blocks, i));
  if (source->kind == VV_SOURCE_SCRIPT) /* its parser is the next room's */
    {
      g_autoptr (VvScript) script = vv_segment (source, NULL, NULL, &error);
      g_assert_true ((script == NULL) == (error != NULL));
    }
  return 0;
}
