/* script/tongues: a turn in which paragraphs are in another language than the record goes on, for each stretch of
 * them, in a segment of that language. */
#include "script/build.h"
#include "script/language.h"

#include "core/language.h"
#include "core/stop.h"

/** An index into the paragraphs of a segment, and the language that begins there. */
typedef struct
{
  guint first;
  const char *language;
} Stretch;

/* A paragraph too short to tell is in the language of those around it, when they agree. */
static const char *
language_at (const VvSegment *segment, guint index, const char *main, const char *before)
{
  const VvParagraph *paragraph = g_ptr_array_index (segment->paragraphs, index);
  if (paragraph->language)
    {
      g_autofree char *key = vv_language_key (main);
      return vv_language_is (paragraph->language, key) ? NULL : paragraph->language;
    }
  const char *other = vv_language_other (paragraph->text, main);
  if (!other && segment->spoken_in && vv_language_is_hinted (paragraph->text, main, segment->spoken_in))
    return segment->spoken_in;
  if (other || !before || g_utf8_strlen (paragraph->text, -1) >= VV_LANGUAGE_LEAST_LETTERS
      || index + 1 == segment->paragraphs->len)
    return other;
  const VvParagraph *next = g_ptr_array_index (segment->paragraphs, index + 1);
  return g_strcmp0 (vv_language_other (next->text, main), before) == 0 ? before : NULL;
}

static GArray *
find_stretches (const VvSegment *segment, const char *main)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  const char *before = NULL;
  for (guint i = 0; i < segment->paragraphs->len; i++)
    {
      const char *language = language_at (segment, i, main, before);
      const Stretch stretch = { i, language ? language : main };
      if (i == 0 || g_strcmp0 (language, before) != 0)
        g_array_append_val (stretches, stretch);
      before = language;
    }
  return stretches;
}

/* The paragraphs from @first on, in a segment of their own that goes on with @segment. */
static VvSegment *
part_of (VvSegment *segment, guint first, const char *language)
{
  VvSegment *part = g_new0 (VvSegment, 1);
  *part = *segment;
  part->label = g_strdup (segment->label);
  part->capacity = g_strdup (segment->capacity);
  part->spoken_in = g_strdup (segment->spoken_in);
  part->rule = g_strdup ("language of the text");
  part->language = g_strdup (language);
  part->continues = TRUE;
  part->line = ((const VvParagraph *) g_ptr_array_index (segment->paragraphs, first))->line;
  part->paragraphs = g_ptr_array_new_with_free_func (vv_paragraph_free);
  while (segment->paragraphs->len > first)
    g_ptr_array_add (part->paragraphs, g_ptr_array_steal_index (segment->paragraphs, first));
  return part;
}

void
vv_script_tell_languages (VvScript *script)
{
  for (guint i = script->segments->len; i > 0 && !vv_is_stopped (); i--)
    {
      VvSegment *segment = g_ptr_array_index (script->segments, i - 1);
      if (segment->kind != VV_SEGMENT_INTERVENTION)
        continue;
      g_autoptr (GArray) stretches = find_stretches (segment, script->language);
      for (guint k = stretches->len; k > 1; k--)
        {
          const Stretch *stretch = &g_array_index (stretches, Stretch, k - 1);
          g_ptr_array_insert (script->segments, (int) i, part_of (segment, stretch->first, stretch->language));
        }
      g_free (segment->language);
      segment->language = g_strdup (g_array_index (stretches, Stretch, 0).language);
    }
}
