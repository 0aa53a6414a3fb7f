/* read/script: the project's own script YAML is only recognised here; it is parsed by the room that knows scripts. */
#include "read/reader.h"

static gboolean
sniff (const char *text)
{
  return g_regex_match_simple ("\\A(?:\\s*(?:#[^\\n]*|---)?\\n)*vivavoce-script\\s*:", text, 0, 0);
}

static gboolean
read_script (VvSource *source, G_GNUC_UNUSED GError **error)
{
  source->kind = VV_SOURCE_SCRIPT;
  return TRUE;
}

static const char *const extensions[] = { "yaml", "yml", NULL };
const VvReader vv_reader_script
    = { "script", "Vivavoce script (YAML)", extensions, sniff, read_script, NULL, NULL, NULL };
