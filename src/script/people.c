/* script/people: see people.h. */
#include "script/people.h"

#include "script/build.h"
#include "script/capacity.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

static gboolean
is_in_capitals (const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  return g_str_equal (upper, name);
}

/* Whom the record last named as the holder of the office that is this label: "The Presiding Officer (Mr. Roe):", then
 * "The Presiding Officer:". NULL: nobody. */
static const VvSpeaker *
holder_of (const VvScript *script, const VvLabel *label)
{
  const char *name = g_ascii_strncasecmp (label->name, "The ", 4) == 0 ? label->name + strlen ("The ") : label->name;
  for (guint i = script->speakers->len; i > 0 && label->role; i--)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i - 1);
      if (speaker->role && g_ascii_strcasecmp (speaker->role, name) == 0 && !g_str_has_suffix (speaker->name, name))
        return speaker;
      if (is_in_capitals (name) && g_str_has_prefix (speaker->name, name) && speaker->name[strlen (name)] == ' ')
        return speaker; /* "PRESIDENT ROE:", then "THE PRESIDENT:" */
    }
  return NULL;
}

/* The office alone stood before, in capitals, and now its holder's name with it: "THE PRESIDENT:", then "PRESIDENT
 * ROE:".
 */
static VvSpeaker *
office_of (const VvScript *script, const VvLabel *label)
{
  for (guint i = 0; i < script->speakers->len && is_in_capitals (label->name); i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      const char *role = speaker->role;
      if (role && is_in_capitals (speaker->name) && g_str_has_suffix (speaker->name, role)
          && g_str_has_prefix (label->name, role) && label->name[strlen (role)] == ' ')
        return speaker;
    }
  return NULL;
}

/* "The PRESIDENT" is "The President". */
static gboolean
is_same_name (const char *one, const char *other)
{
  gsize size = strlen (one), same = 0;
  if (size != strlen (other))
    return FALSE;
  while (same < size && g_ascii_tolower (one[same]) == g_ascii_tolower (other[same]))
    same++;
  gboolean ascii = same == size || ((guchar) one[same] < 0x80 && (guchar) other[same] < 0x80);
  if (ascii) /* nothing to fold; every label is compared with every speaker */
    return same == size;
  g_autofree char *folded = g_utf8_casefold (one, -1);
  g_autofree char *other_folded = g_utf8_casefold (other, -1);
  return g_str_equal (folded, other_folded);
}

/* The same name means the same person; what a later label adds is kept. */
const VvSpeaker *
vv_people_of_label (VvScript *script, const VvLabel *label)
{
  for (guint i = 0; i < script->speakers->len; i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      gboolean other
          = speaker->affiliation && label->affiliation && !g_str_equal (speaker->affiliation, label->affiliation);
      if (other || !is_same_name (speaker->name, label->name))
        continue;
      if (!speaker->affiliation)
        speaker->affiliation = g_strdup (label->affiliation);
      if (!speaker->role)
        speaker->role = g_strdup (label->role);
      return speaker;
    }
  VvSpeaker *office = office_of (script, label);
  if (office)
    {
      g_free (office->name);
      office->name = g_strdup (label->name);
      return office;
    }
  const VvSpeaker *holder = label->affiliation ? NULL : holder_of (script, label);
  if (holder)
    return holder;
  return vv_script_add_speaker (script, g_strdup (label->name), g_strdup (label->role), g_strdup (label->affiliation));
}

/* "Ambassador Jane Doe, Permanent Representative (Kenya)" → name, role, affiliation. */
VvSpeaker *
vv_people_from_text (VvScript *script, const char *text)
{
  static const char parts_of_speaker[] = "^\\s*([^,(]+?)\\s*(?:,\\s*([^(]+?))?\\s*(?:\\(([^)]+)\\))?\\s*$";
  g_autoptr (GMatchInfo) match = NULL;
  if (!g_regex_match (vv_pattern (parts_of_speaker), text, 0, &match))
    return vv_script_add_speaker (script, vv_text_fold (text), NULL, NULL);
  char *parts[3];
  for (int i = 0; i < 3; i++)
    {
      parts[i] = g_match_info_fetch (match, i + 1);
      if (parts[i] && !*parts[i])
        g_clear_pointer (&parts[i], g_free);
    }
  return vv_script_add_speaker (script, parts[0], parts[1], parts[2]);
}

/* The state in "Representative of the United States". */
static char *
affiliation_in (const char *capacity)
{
  return vv_pattern_fetch ("(?i:representative|ambassador|minister\\b.*?|delegate) of (?:the )?(\\p{Lu}.*)$", capacity,
                           1);
}

/* Who speaks, by what the text itself declares. */
VvSpeaker *
vv_people_from_speech (VvScript *script, const VvPack *pack, GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const char *text = ((const VvUnit *) g_ptr_array_index (units, i))->text;
      g_autofree char *capacity = vv_capacity_mentioned (pack, text);
      g_autofree char *behalf = vv_capacity_behalf (pack, text);
      if (capacity)
        return vv_script_add_speaker (script, g_strdup (capacity), NULL, affiliation_in (capacity));
      if (behalf)
        return vv_script_add_speaker (script, g_strdup ("Speaker"), NULL, g_strdup (behalf));
    }
  vv_script_doubt (script, 1, "no label is found, and nothing says who speaks; give --speaker");
  return vv_script_add_speaker (script, g_strdup ("Speaker"), NULL, NULL);
}
