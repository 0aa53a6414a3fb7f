/* inspect/explain: why each segment begins where it does, and what of it is doubtful; see inspect.h. */
#include "inspect/inspect.h"

#include "core/text.h"

static void
append_packs (GString *text, const char *file, const VvScript *script)
{
  for (guint i = 0; i < script->packs->len; i++)
    {
      const VvPackScore *pack = g_ptr_array_index (script->packs, i);
      g_string_append_printf (text, "%s: %s pack %s, evidence %u", file, i == 0 ? "the" : "not the", pack->name,
                              pack->score);
      for (guint k = 0; k < pack->evidence->len; k++)
        g_string_append_printf (text, "%s%s", k == 0 ? ": " : ", ",
                                (const char *) g_ptr_array_index (pack->evidence, k));
      g_string_append_c (text, '\n');
    }
}

static void
append_segment (GString *text, const VvScript *script, const VvSegment *segment)
{
  g_autofree char *place = vv_place_text (script->file, script->place, segment->line);
  g_string_append_printf (text, "%s: %s", place, vv_segment_kind_name (segment->kind));
  if (segment->speaker)
    g_string_append_printf (text, " of %s", segment->speaker->name);
  if (segment->capacity)
    g_string_append_printf (text, " as %s", segment->capacity);
  g_string_append_printf (text, ", by %s\n", segment->rule ? segment->rule : "script");
}

char *
vv_inspect_explain (const VvScript *script)
{
  GString *text = g_string_new (NULL);
  g_autofree char *file = vv_text_mask (script->file);
  append_packs (text, file, script);
  for (guint i = 0; i < script->segments->len; i++)
    append_segment (text, script, g_ptr_array_index (script->segments, i));
  for (guint i = 0; i < script->doubts->len; i++)
    {
      const VvDoubt *doubt = g_ptr_array_index (script->doubts, i);
      g_autofree char *place = vv_place_text (script->file, script->place, doubt->line);
      g_string_append_printf (text, "%s: doubtful: %s\n", place, doubt->text);
    }
  return g_string_free (text, FALSE);
}
