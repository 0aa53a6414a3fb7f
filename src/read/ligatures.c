/* read/ligatures: a PDF of Arabic shows lam and alef as one sign, and programs that take text out of it write the two
 * in the order in which they are seen: "األمم" for "الأمم". No word begins with two alefs, so these are put right. */
#include "read/reader.h"

#include "core/pattern.h"

#include <string.h>

/* After "and", "in", "to" … that are written together with the word. */
static const char turned_pattern[] = "(?<!\\p{L})([وفبكل]{0,2})ا([أإآا])ل";

static void
mend_line (VvLine *line)
{
  if (!strstr (line->text, "اأ") && !strstr (line->text, "اإ") && !strstr (line->text, "اآ")
      && !strstr (line->text, "اا"))
    return;
  char *mended = g_regex_replace (vv_pattern (turned_pattern), line->text, -1, 0, "\\1ال\\2", 0, NULL);
  if (!mended)
    return;
  g_free (line->text);
  line->text = mended;
}

void
vv_ligatures_mend (VvSource *source)
{
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        mend_line (g_ptr_array_index (block->lines, k));
    }
}
