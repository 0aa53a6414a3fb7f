/* script: the meeting as data; see script.h. */
#include "script/build.h"
#include "script/packs.h"

#include "core/text.h"

static const char *const kind_names[] = { "heading", "procedural", "intervention", "note" };

static void
speaker_free (gpointer data)
{
  VvSpeaker *speaker = data;
  g_free (speaker->id);
  g_free (speaker->name);
  g_free (speaker->role);
  g_free (speaker->affiliation);
  g_free (speaker);
}

void
vv_paragraph_free (gpointer data)
{
  VvParagraph *paragraph = data;
  g_free (paragraph->text);
  g_free (paragraph->language);
  g_free (paragraph);
}

static void
segment_free (gpointer data)
{
  VvSegment *segment = data;
  g_free (segment->label);
  g_free (segment->capacity);
  g_free (segment->language);
  g_free (segment->spoken_in);
  g_free (segment->rule);
  g_ptr_array_unref (segment->paragraphs);
  g_free (segment);
}

static void
doubt_free (gpointer data)
{
  VvDoubt *doubt = data;
  g_free (doubt->text);
  g_free (doubt);
}

VvScript *
vv_script_new (const char *file, const char *place)
{
  VvScript *script = g_new0 (VvScript, 1);
  script->file = g_strdup (file);
  script->place = place;
  script->speakers = g_ptr_array_new_with_free_func (speaker_free);
  script->segments = g_ptr_array_new_with_free_func (segment_free);
  script->packs = g_ptr_array_new_with_free_func (vv_pack_score_free);
  script->doubts = g_ptr_array_new_with_free_func (doubt_free);
  script->left = g_ptr_array_new_with_free_func (vv_left_out_free);
  return script;
}

void
vv_script_free (VvScript *script)
{
  if (!script)
    return;
  g_ptr_array_unref (script->segments);
  g_ptr_array_unref (script->left);
  g_ptr_array_unref (script->packs);
  g_ptr_array_unref (script->doubts);
  g_ptr_array_unref (script->speakers);
  g_free (script->file);
  g_free (script->title);
  g_free (script->date);
  g_free (script->symbol);
  g_free (script->organ);
  g_free (script->language);
  g_free (script);
}

VvSpeaker *
vv_script_add_speaker (VvScript *script, char *name, char *role, char *affiliation)
{
  VvSpeaker *speaker = g_new0 (VvSpeaker, 1);
  *speaker = (VvSpeaker){ g_strdup_printf ("s%u", script->speakers->len + 1), name, role, affiliation };
  g_ptr_array_add (script->speakers, speaker);
  return speaker;
}

VvSpeaker *
vv_script_find_speaker (const VvScript *script, const char *id)
{
  for (guint i = 0; i < script->speakers->len; i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      if (g_strcmp0 (speaker->id, id) == 0)
        return speaker;
    }
  return NULL;
}

VvSegment *
vv_script_add_segment (VvScript *script, VvSegmentKind kind, guint line)
{
  VvSegment *segment = g_new0 (VvSegment, 1);
  segment->kind = kind;
  segment->line = line;
  segment->language = g_strdup (script->language);
  segment->paragraphs = g_ptr_array_new_with_free_func (vv_paragraph_free);
  g_ptr_array_add (script->segments, segment);
  return segment;
}

void
vv_script_leave (GPtrArray *left, const char *rule, guint line, const char *text)
{
  VvLeftOut *one = g_new0 (VvLeftOut, 1);
  *one = (VvLeftOut){ rule, line, g_strdup (text) };
  g_ptr_array_add (left, one);
}

void
vv_script_doubt (VvScript *script, guint line, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *raw = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  VvDoubt *doubt = g_new0 (VvDoubt, 1);
  *doubt = (VvDoubt){ line, vv_text_mask (raw) };
  g_ptr_array_add (script->doubts, doubt);
}

void
vv_segment_add_paragraph (VvSegment *segment, const char *text, gsize size, guint line)
{
  g_autofree char *copy = g_strndup (text, size);
  g_autofree char *folded = vv_text_fold (copy);
  if (!*folded)
    return;
  VvParagraph *paragraph = g_new0 (VvParagraph, 1);
  *paragraph = (VvParagraph){ .text = g_steal_pointer (&folded), .line = line };
  g_ptr_array_add (segment->paragraphs, paragraph);
}

const char *
vv_segment_kind_name (VvSegmentKind kind)
{
  return kind_names[kind];
}

gboolean
vv_segment_kind_parse (const char *name, VvSegmentKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (name, kind_names[i]))
      {
        *kind = (VvSegmentKind) i;
        return TRUE;
      }
  return FALSE;
}

/* A label with nothing after it before the next one makes no intervention. */
static void
remove_empty (VvScript *script)
{
  guint kept = 0;
  for (guint i = 0; i < script->segments->len; i++) /* those that go gather at the end */
    if (((const VvSegment *) g_ptr_array_index (script->segments, i))->paragraphs->len > 0)
      {
        gpointer segment = script->segments->pdata[kept];
        script->segments->pdata[kept++] = script->segments->pdata[i];
        script->segments->pdata[i] = segment;
      }
  g_ptr_array_set_size (script->segments, (gint) kept);
}

/* Who has a label and no word is nobody: the ids are numbered anew. */
static void
remove_mute (VvScript *script)
{
  g_autoptr (GHashTable) heard = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < script->segments->len; i++)
    g_hash_table_add (heard, (gpointer) ((const VvSegment *) g_ptr_array_index (script->segments, i))->speaker);
  for (guint i = script->speakers->len; i > 0; i--)
    if (!g_hash_table_contains (heard, g_ptr_array_index (script->speakers, i - 1)))
      g_ptr_array_remove_index (script->speakers, i - 1);
  for (guint i = 0; i < script->speakers->len; i++)
    {
      VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      g_free (speaker->id);
      speaker->id = g_strdup_printf ("s%u", i + 1);
    }
}

void
vv_script_prune (VvScript *script)
{
  remove_empty (script);
  remove_mute (script);
}
