/* script/statement: text without labels is one speaker's statement, with perhaps a header: title, name, office, place,
 * date.
 */
#include "script/segmenter.h"

#include "script/build.h"
#include "script/header.h"
#include "script/people.h"

#include "core/pattern.h"
#include "core/stop.h"

#include <string.h>

/** What the header of a statement gives; each may be NULL. */
typedef struct
{
  char *name, *role;
  gboolean titled; /* the name stands with a title: "Ambassador Jane Doe" */
} Header;

/* "Statement by": what follows belongs to it. */
static void
complete_title (VvScript *script, const char *line)
{
  if (!script->title || !vv_pattern_matches ("(?i)(?:^|\\s)(?:by|of|on|at|to|the|par|de|del|por)$", script->title))
    return;
  char *whole = g_strconcat (script->title, " ", line, NULL);
  g_free (script->title);
  script->title = whole;
}

/* A name with a title goes before a name without one, which may only look like a name. */
static void
take_name (Header *header, VvHeaderKind kind, const char *text)
{
  gboolean titled = kind == VV_HEADER_SPEAKER;
  if (header->name && (header->titled || !titled))
    return;
  g_free (header->name);
  header->name = g_strdup (text);
  header->titled = titled;
  if (g_str_has_suffix (header->name, ","))
    header->name[strlen (header->name) - 1] = '\0';
}

/* One line of the header. */
static void
read_header_line (VvSegmenter *segmenter, const char *text, guint line, gboolean heading, Header *header)
{
  VvScript *script = segmenter->script;
  VvHeaderKind kind = vv_header_kind (segmenter->pack, text);
  gboolean person = kind == VV_HEADER_SPEAKER || (kind == VV_HEADER_NAME && script->title && !heading);
  g_autofree char *by = person ? NULL : vv_header_speaker (segmenter->pack, text);
  if (person || by)
    take_name (header, person ? kind : VV_HEADER_SPEAKER, by ? by : text);
  complete_title (script, text);
  if (!header->role && kind == VV_HEADER_ROLE && script->title)
    header->role = g_regex_replace_literal (vv_pattern (" (?i:at|during|before|on the occasion of) the .*"), text, -1,
                                            0, "", 0, NULL);
  if (!script->date && kind == VV_HEADER_DATE)
    script->date = vv_header_date (text);
  if (heading || (!script->title && !person && kind != VV_HEADER_DATE && kind != VV_HEADER_DELIVERY))
    vv_segmenter_add_heading (segmenter, text, line, heading ? RULE_MARKUP : RULE_HEADER);
  else
    vv_segmenter_add_narration (segmenter, VV_SEGMENT_NOTE, text, line, RULE_HEADER);
}

/* Returns: how many units the header takes: none when nothing would be left to say. */
static guint
header_length (const VvPack *pack, GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const VvUnit *unit = g_ptr_array_index (units, i);
      if (unit->kind != VV_BLOCK_HEADING && vv_header_kind (pack, unit->text) == VV_HEADER_NONE)
        return i;
    }
  return 0;
}

static void
segment_body (VvSegmenter *segmenter, GPtrArray *units, guint first)
{
  for (guint i = first; i < units->len && !vv_is_stopped (); i++)
    {
      const VvUnit *unit = g_ptr_array_index (units, i);
      segmenter->language = unit->language;
      if (unit->kind == VV_BLOCK_HEADING || vv_segmenter_is_title (segmenter, unit))
        vv_segmenter_add_heading (segmenter, unit->text, unit->line,
                                  unit->kind == VV_BLOCK_HEADING ? RULE_MARKUP : RULE_TITLE);
      else if (!vv_segmenter_add_if_narration (segmenter, unit))
        vv_segmenter_add_speech (segmenter, unit);
    }
}

/* In this order: the command line, the front matter, the header, the text's own words, nobody. */
void
vv_segmenter_statement (VvSegmenter *segmenter, const VvSource *source, GPtrArray *units)
{
  const char *stated
      = segmenter->options && segmenter->options->speaker ? segmenter->options->speaker : source->meta.speaker;
  Header header = { NULL, NULL, FALSE };
  guint first = header_length (segmenter->pack, units);
  for (guint i = 0; i < first; i++)
    {
      const VvUnit *unit = g_ptr_array_index (units, i);
      read_header_line (segmenter, unit->text, unit->line, unit->kind == VV_BLOCK_HEADING, &header);
    }
  if (!header.name && segmenter->script->title)
    header.name = vv_header_speaker (segmenter->pack, segmenter->script->title);
  if (!header.titled && !header.role)
    g_clear_pointer (&header.name, g_free); /* it may be anything */
  if (stated)
    segmenter->speaker = vv_people_from_text (segmenter->script, stated);
  else if (header.name)
    segmenter->speaker
        = vv_script_add_speaker (segmenter->script, g_strdup (header.name), g_strdup (header.role), NULL);
  else
    segmenter->speaker = vv_people_from_speech (segmenter->script, segmenter->pack, units);
  g_free (header.name);
  g_free (header.role);
  segment_body (segmenter, units, first);
}
