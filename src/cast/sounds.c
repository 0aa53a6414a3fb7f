/* cast/sounds: short sounds before what is not a speech, as the cast has them. */
#include "cast/load.h"

#include "core/pattern.h"

#include <string.h>

/** Ten seconds of 48 kHz stereo in 32 bits are 4 MB. */
#define SOUND_MOST_BYTES (8 * 1024 * 1024)

static const char *const names[] = { "chapter", "interruption", "vote", "note", NULL };

void
vv_sound_file_free (VvSoundFile *sound)
{
  if (!sound)
    return;
  g_free (sound->path);
  g_free (sound->digest);
  g_free (sound);
}

static char *
path_of (const char *value, const char *cast, const char *folder)
{
  g_autofree char *path
      = strchr (value, '.') ? vv_cast_beside (cast, value) : g_strdup_printf ("%s/sounds/%s.wav", folder, value);
  return g_canonicalize_filename (path, NULL);
}

static void
read_sound (VvSoundFile **sound, const VvYaml *node, char *path, VvMistakes *mistakes)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;
  g_clear_pointer (sound, vv_sound_file_free);
  if (!g_file_get_contents (path, &bytes, &size, NULL) || size == 0 || size > SOUND_MOST_BYTES)
    {
      vv_mistakes_add (mistakes, node->line, node->column,
                       "there is no sound '%s'; name a file, one of chapter, interruption, vote, note, or none", path);
      g_free (path);
      return;
    }
  *sound = g_new0 (VvSoundFile, 1);
  (*sound)->path = path;
  (*sound)->digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

void
vv_sounds_read (VvCast *cast, const VvYaml *root, const char *path, const char *folder, VvMistakes *mistakes)
{
  const VvYaml *node = vv_yaml_find (root, "sounds");
  if (!node || !vv_yaml_is (node, VV_YAML_MAPPING, mistakes))
    return;
  vv_yaml_check_keys (node, names, mistakes);
  for (guint i = 0; i < VV_SOUNDS; i++)
    {
      const VvYaml *child = vv_yaml_find (node, names[i]);
      if (!child || !vv_yaml_is (child, VV_YAML_SCALAR, mistakes))
        continue;
      if (g_str_equal (child->text, "none"))
        g_clear_pointer (&cast->sounds[i], vv_sound_file_free);
      else
        read_sound (&cast->sounds[i], child, path_of (child->text, path, folder), mistakes);
    }
}

VvSoundKind
vv_sound_kind (const char *note)
{
  for (const VvSoundRule *rule = vv_sound_rules; rule->pattern; rule++)
    if (vv_pattern_matches (rule->pattern, note))
      return rule->kind;
  return VV_SOUND_NOTE;
}

static gboolean
tells_of (const VvSegment *segment, VvSoundKind kind)
{
  for (guint i = 0; i < segment->paragraphs->len; i++)
    if (vv_sound_kind (((const VvParagraph *) g_ptr_array_index (segment->paragraphs, i))->text) == kind)
      return TRUE;
  return FALSE;
}

const VvSoundFile *
vv_sound_before (const VvCast *cast, const VvSegment *segment, const VvSegment *next)
{
  gboolean goes_on = next && next->kind == VV_SEGMENT_INTERVENTION && next->continues;
  if (cast->sounds[VV_SOUND_VOTE] && tells_of (segment, VV_SOUND_VOTE))
    return cast->sounds[VV_SOUND_VOTE];
  if (cast->sounds[VV_SOUND_INTERRUPTION] && (goes_on || tells_of (segment, VV_SOUND_INTERRUPTION)))
    return cast->sounds[VV_SOUND_INTERRUPTION];
  return cast->sounds[VV_SOUND_NOTE];
}
