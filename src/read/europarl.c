/* read/europarl: the proceedings of the European Parliament as the Europarl corpus has them: text between marks.
 *
 *     <SPEAKER ID="096" NAME="Cristiana Muscardini" AFFILIATION="UEN">
 *     (IT) Mr President, …
 *     <P>                                                                  */
#include "read/reader.h"

#include "core/pattern.h"

#include <string.h>

static const char speaker_pattern[] = "^<SPEAKER [^>]*>";
static const char language_pattern[] = "^\\(([A-Z]{2})\\)\\s*";

static VvBlock *
begin_turn (VvSource *source, const char *mark)
{
  VvBlock *block = vv_block_add (source, VV_BLOCK_PARAGRAPH, 0);
  block->speaker = vv_pattern_fetch ("\\bNAME=\"([^\"]+)\"", mark, 1);
  block->affiliation = vv_pattern_fetch ("\\bAFFILIATION=\"([^\"]+)\"", mark, 1);
  g_autofree char *language = vv_pattern_fetch ("\\bLANGUAGE=\"([A-Z]{2})\"", mark, 1);
  block->spoken_in = language ? g_ascii_strdown (language, -1) : NULL;
  return block;
}

/* The first line of a turn may begin with the language that was spoken. */
static void
add_line (VvSource *source, VvBlock *block, const char *line, guint number)
{
  g_autofree char *mark = block->lines->len == 0 ? vv_pattern_fetch (language_pattern, line, 0) : NULL;
  g_autofree char *language = mark ? vv_pattern_fetch (language_pattern, line, 1) : NULL;
  if (language && !block->spoken_in)
    block->spoken_in = g_ascii_strdown (language, -1);
  const char *text = line + (mark ? strlen (mark) : 0);
  vv_left_out (source, "language mark", number, mark ? mark : "");
  vv_block_add_line (block, text, strlen (text), number);
}

static gboolean
read_europarl (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  VvBlock *block = NULL;
  gboolean heading = FALSE;
  for (guint i = 0; lines[i]; i++)
    {
      gboolean mark = lines[i][0] == '<';
      if (mark)
        {
          heading = g_str_has_prefix (lines[i], "<CHAPTER");
          vv_left_out (source, "markup", i + 1, lines[i]);
        }
      if (vv_pattern_matches (speaker_pattern, lines[i]))
        {
          vv_blocks_prune (source);
          block = begin_turn (source, lines[i]);
        }
      else if (mark && (!block || block->lines->len > 0)) /* a turn that has just begun waits for its text */
        block = NULL;
      else if (!mark && *g_strstrip (lines[i]))
        {
          if (!block)
            block = vv_block_add (source, heading ? VV_BLOCK_HEADING : VV_BLOCK_PARAGRAPH, 0);
          add_line (source, block, lines[i], i + 1);
        }
    }
  vv_blocks_prune (source);
  return TRUE;
}

static gboolean
sniff (const char *text)
{
  return vv_pattern_matches ("\\A\\s*(?:<CHAPTER [^>]*>|<SPEAKER [^>]*NAME=)", text);
}

static const char *const extensions[] = { NULL };
const VvReader vv_reader_europarl
    = { "europarl", "Europarl proceedings", extensions, sniff, read_europarl, NULL, NULL, NULL };
