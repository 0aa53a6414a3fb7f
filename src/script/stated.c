/* script/stated: see stated.h. */
#include "script/stated.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

static gboolean
shares_a_word (const char *one, const char *other)
{
  g_autofree char *folded = g_utf8_casefold (one, -1), *names = g_utf8_casefold (other, -1);
  g_auto (GStrv) words = g_strsplit_set (names, " ,", -1);
  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) > 2 && strstr (folded, words[i]))
      return TRUE;
  return FALSE;
}

/* A label with which a turn's text begins although the markup names the speaker: "El señor ROE (Presidente).- Abro …".
 * Returns: (nullable): with the mark at its end. */
static char *
repeated_label (const VvBlock *block)
{
  static const char mark_pattern[] = "^(?:\\s*\\([^)]{1,80}\\))?\\s*(?:[.]\\s*[-–—]+|[-–—]{1,2}|[:：]|[.])\\s+(?=\\S)";
  g_autofree char *text = vv_block_lines (block, 0, VV_LABEL_MOST_LINES);
  gsize size = strlen (block->speaker);
  g_autofree char *mark = NULL;
  if (g_ascii_strncasecmp (text, block->speaker, size) == 0 && strchr (block->speaker, ' '))
    mark = vv_pattern_fetch (mark_pattern, text + size, 0);
  if (mark)
    return g_strndup (text, size + strlen (mark));
  static const char *const label_patterns[] = {
    "^[^.:]{2,80}[.][-–—]+(?:\\s+(?=\\S)|$)", /* "El señor ROE (Presidente).- Se abre" */
    "^(?:(?:Mr|Mrs|Ms|Miss|Dr|Senator|Hon|Sir|Dame|The|M|Mme|Herr|Frau|Sr|Sra)\\.? (?:\\p{Lu}[\\p{L}''’-]* "
    "?){1,4}|(?:\\p{Lu}"
    "[\\p{Lu}''’-]+ ?){1,4})(?: ?\\([^()]{1,60}\\))* ?(?:[.]?[-–—]+|:) ?(?=\\S)", /* "Ms ROE (Quayside) (09:01): The" */
  };
  for (gsize i = 0; i < G_N_ELEMENTS (label_patterns); i++)
    {
      g_autofree char *label = vv_pattern_fetch (label_patterns[i], text, 0);
      if (label && shares_a_word (label, block->speaker))
        return g_steal_pointer (&label);
    }
  return NULL;
}

VvLabel *
vv_stated_label (const VvPack *pack, const VvBlock *block)
{
  if (!block->speaker)
    return NULL;
  g_autofree char *repeated = repeated_label (block);
  g_autofree char *printed = repeated ? vv_pattern_fetch ("^(.*?)(?: ?\\([0-9:.]+\\))?[\\s.:：–—-]*$", repeated, 1)
                                      : g_strdup (block->speaker);
  g_autofree char *line = g_strconcat (printed, ":", NULL);
  VvLabel *label = vv_label_parse (pack, line);
  if (label && label->size < strlen (line)) /* of a part: "DR." of "YOUNG DR. ROE" */
    g_clear_pointer (&label, vv_label_free);
  if (!label)
    label = vv_label_plain (printed);
  label->size = repeated ? strlen (repeated) : 0;
  label->rule = NULL;
  if (block->affiliation)
    {
      g_free (label->affiliation);
      label->affiliation = g_strdup (block->affiliation);
    }
  if (block->spoken_in)
    {
      g_free (label->spoken_in);
      label->spoken_in = g_strdup (block->spoken_in);
    }
  return label;
}
