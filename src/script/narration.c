/* script/narration: see narration.h. */
#include "script/narration.h"

const VvRule *
vv_narration_find (const VvPack *pack, const char *paragraph)
{
  return vv_pack_find (pack, VV_SECTION_NARRATION, paragraph, NULL);
}

const VvRule *
vv_furniture_find (const VvPack *pack, const char *line)
{
  return vv_pack_find (pack, VV_SECTION_FURNITURE, line, NULL);
}
