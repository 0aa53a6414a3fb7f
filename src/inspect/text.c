/* inspect/text: what a person asks of a record before rendering it. */
#include "inspect/inspect.h"

#include "core/text.h"

/** Of the words a minute, pauses leave this part: 147 of 165 on the sample. */
#define SPOKEN_PART 0.89

static guint
segment_words (const VvSegment *segment)
{
  guint words = 0;
  for (guint i = 0; i < segment->paragraphs->len; i++)
    words += vv_text_words (((const VvParagraph *) g_ptr_array_index (segment->paragraphs, i))->text);
  return words;
}

static const char *
plural (guint n)
{
  return n == 1 ? "" : "s";
}

static void
append_field (GString *text, const char *name, const char *value)
{
  if (value)
    g_string_append_printf (text, "%s: %s\n", name, value);
}

static void
append_speaker (GString *text, const VvScript *script, const VvCast *cast, const VvRole *role, const VvSpeaker *speaker)
{
  g_autoptr (VvVoice) voice = vv_cast_voice (cast, role, script->language);
  g_autofree char *name = vv_voice_name (voice);
  g_string_append_printf (text, "  %s: %s", speaker->id, speaker->name);
  if (speaker->role)
    g_string_append_printf (text, ", %s", speaker->role);
  if (speaker->affiliation)
    g_string_append_printf (text, " (%s)", speaker->affiliation);
  g_string_append_printf (text, "; voice %s, %s, %u words a minute\n", role->name, name, voice->rate_wpm);
}

static double
seconds_for (const VvCast *cast, const VvScript *script, GHashTable *picks, const VvSegment *segment, guint words)
{
  const VvRole *role
      = segment->speaker ? g_hash_table_lookup (picks, segment->speaker) : vv_cast_find (cast, "narrator");
  g_autoptr (VvVoice) voice = vv_cast_voice_in (cast, role, segment->language, script->language);
  return words * 60.0 / (voice->rate_wpm * SPOKEN_PART);
}

/* The words of an intervention and of the segments that go on with it. */
static guint
intervention_words (const VvScript *script, guint index)
{
  guint words = segment_words (g_ptr_array_index (script->segments, index));
  for (guint i = index + 1; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind != VV_SEGMENT_INTERVENTION)
        continue;
      if (!segment->continues)
        break;
      words += segment_words (segment);
    }
  return words;
}

static guint
append_interventions (GString *text, const char *place, const VvScript *script, const VvCast *cast, GHashTable *picks)
{
  guint n = 0;
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind != VV_SEGMENT_INTERVENTION || segment->continues)
        continue;
      guint words = intervention_words (script, i);
      g_autofree char *duration = vv_duration_text (seconds_for (cast, script, picks, segment, words));
      g_string_append_printf (text, "  %u. %c%s %u: %s", ++n, g_ascii_toupper (*place), place + 1, segment->line,
                              segment->speaker->name);
      if (segment->capacity)
        g_string_append_printf (text, ", in the capacity of %s", segment->capacity);
      if (segment->spoken_in)
        g_string_append_printf (text, ", spoken in '%s'", segment->spoken_in);
      g_string_append_printf (text, "; %u word%s, about %s\n", words, plural (words), duration);
    }
  return n;
}

/* "un-sc, by symbol, labels": what spoke for the pack. */
static void
append_pack (GString *text, const VvScript *script)
{
  const VvPackScore *pack = script->packs->len > 0 ? g_ptr_array_index (script->packs, 0) : NULL;
  if (!pack)
    return;
  g_string_append_printf (text, "Pack: %s", pack->name);
  for (guint i = 0; i < pack->evidence->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? ", by " : ", ",
                            (const char *) g_ptr_array_index (pack->evidence, i));
  g_string_append_c (text, '\n');
}

char *
vv_inspect_text (const VvSource *source, const VvScript *script, const VvCast *cast)
{
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script);
  g_autoptr (GString) interventions = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  guint words = 0;
  double seconds = 0;
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      words += segment_words (segment);
      seconds += seconds_for (cast, script, picks, segment, segment_words (segment));
    }
  guint n = append_interventions (interventions, source->place, script, cast, picks), speakers = script->speakers->len;
  g_autofree char *duration = vv_duration_text (seconds);
  append_field (text, "Title", script->title);
  append_field (text, "Date", script->date);
  append_field (text, "Symbol", script->symbol);
  append_field (text, "Organ", script->organ);
  append_field (text, "Language", script->language);
  append_field (text, "Format", source->format);
  append_field (text, "Charset", source->charset);
  append_pack (text, script);
  g_string_append_printf (text, "%u speaker%s, %u intervention%s, %u word%s, about %s\n", speakers, plural (speakers),
                          n, plural (n), words, plural (words), duration);
  g_string_append (text, "Speakers:\n");
  for (guint i = 0; i < speakers; i++)
    {
      const VvSpeaker *speaker = g_ptr_array_index (script->speakers, i);
      append_speaker (text, script, cast, g_hash_table_lookup (picks, speaker), speaker);
    }
  g_string_append_printf (text, "Interventions:\n%s", interventions->str);
  return g_string_free (text, FALSE);
}
