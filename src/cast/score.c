/* cast/score: the picked voices and the script become cues in order: title, announcements, headings, paragraphs, each
 * with its pause and its spoken text. */
#include "cast/load.h"

#include "core/stop.h"
#include "core/text.h"

#include <string.h>

/** Who speaks where the record's own people do not. */
#define NARRATOR "Narrator"

typedef struct
{
  const VvCast *cast;
  const VvScript *script;
  GHashTable *picks;
  GHashTable *several; /* set of VvSpeaker: those of several capacities; none of them may be a declared one */
  VvPauses pauses;
  VvScore *score;
  const VvSegment *last, *before_last; /* interventions */
  const VvSegment *titled;             /* the heading already spoken as the title */
  gboolean after_announcement, after_heading;
  const VvSoundFile *sound; /* before the next cue; or NULL */
} Scorer;

static void
cue_free (gpointer data)
{
  VvCue *cue = data;
  vv_voice_free (cue->voice);
  g_free (cue->language);
  g_free (cue->who);
  g_ptr_array_unref (cue->sentences);
  g_free (cue);
}

static void
chapter_free (gpointer data)
{
  VvChapterPlan *chapter = data;
  g_free (chapter->title);
  g_free (chapter);
}

static guint
pause_for (const Scorer *scorer, VvCueKind kind)
{
  const VvPauses *pauses = &scorer->pauses;
  guint least_ms = scorer->after_heading ? pauses->after_heading_ms : 0;
  if (scorer->after_announcement)
    return pauses->intervention_ms / 2;
  switch (kind)
    {
    case VV_CUE_ANNOUNCEMENT:
      return MAX (pauses->intervention_ms, least_ms);
    case VV_CUE_TITLE:
    case VV_CUE_HEADING:
      return MAX (pauses->heading_ms, least_ms);
    case VV_CUE_NOTE:
    case VV_CUE_PARAGRAPH:
    default:
      return MAX (pauses->paragraph_ms, least_ms);
    }
}

/* Consumes @voice and @sentences. */
static void
add_cue (Scorer *scorer, VvCueKind kind, const char *who, VvVoice *voice, const char *language, GPtrArray *sentences,
         guint pause_ms, guint line)
{
  VvCue *cue = g_new0 (VvCue, 1);
  *cue = (VvCue){ .kind = kind,
                  .voice = voice,
                  .language = g_strdup (language),
                  .who = g_strdup (who),
                  .sentences = sentences,
                  .pause_before_ms = scorer->score->cues->len == 0 ? 0 : pause_ms,
                  .sentence_pause_ms = scorer->pauses.sentence_ms,
                  .clause_pause_ms = scorer->pauses.clause_ms,
                  .sound = g_steal_pointer (&scorer->sound),
                  .sound_pause_ms = scorer->pauses.sound_ms,
                  .line = line };
  g_ptr_array_add (scorer->score->cues, cue);
}

/* Consumes @sentences, which are all of one language. */
static void
add_part (Scorer *scorer, VvCueKind kind, const char *who, const VvVoice *voice, const char *language,
          GPtrArray *sentences, guint pause_ms, guint line)
{
  const VvSentence *first = g_ptr_array_index (sentences, 0);
  VvVoice *copy = vv_voice_copy (voice);
  gboolean switched = first->foreign && vv_cast_switch (scorer->cast, copy, language, first->foreign);
  add_cue (scorer, kind, who, copy, switched ? first->foreign : language, sentences, pause_ms, line);
}

/* A paragraph longer than a cue may be is cut between sentences; the cut costs their pause, as if uncut. So is one
 * that goes on in another language, for another voice. */
static void
add_text (Scorer *scorer, VvCueKind kind, const char *who, const VvVoice *voice, const char *language, const char *text,
          guint line)
{
  VvReading how = vv_cast_reading (scorer->cast, voice, language, who);
  how.record = scorer->script->symbol;
  how.heading = kind == VV_CUE_TITLE || kind == VV_CUE_HEADING;
  g_autoptr (GPtrArray) all = vv_speech_split (text, &how);
  guint pause_ms = pause_for (scorer, kind);
  guint words = 0;
  g_autoptr (GPtrArray) part = NULL;
  const char *foreign = NULL; /* of the part */
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      VvSentence *sentence = g_ptr_array_index (all, i);
      guint more = vv_text_words (sentence->spoken);
      if (part && (words + more > VV_CUE_MOST_WORDS || foreign != sentence->foreign))
        {
          add_part (scorer, kind, who, voice, language, g_steal_pointer (&part), pause_ms, line);
          const VvCue *cut = g_ptr_array_index (scorer->score->cues, scorer->score->cues->len - 1);
          pause_ms = vv_cue_pause_after (cut, cut->sentences->len - 1);
          words = 0;
        }
      foreign = sentence->foreign;
      if (!part)
        part = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_sentence_free);
      g_ptr_array_add (part, sentence);
      words += more;
    }
  if (part)
    add_part (scorer, kind, who, voice, language, g_steal_pointer (&part), pause_ms, line);
  scorer->after_announcement = kind == VV_CUE_ANNOUNCEMENT && all->len > 0;
  scorer->after_heading = how.heading && all->len > 0;
}

/* Closing quotation marks and brackets may follow the mark that ends a sentence. */
static gboolean
ends_sentence (const char *printed)
{
  for (const char *p = printed + strlen (printed); p > printed;)
    {
      p = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (p);
      if (strchr (".!?", *p) || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x06D4)
        return TRUE;
      if (!g_unichar_isspace (c) && !strchr ("\"')]", *p) && c != 0x2019 && c != 0x201D && c != 0x00BB && c != 0x300D)
        return FALSE;
    }
  return FALSE;
}

guint
vv_cue_pause_after (const VvCue *cue, guint sentence)
{
  const VvSentence *before = g_ptr_array_index (cue->sentences, sentence);
  return ends_sentence (before->printed) ? cue->sentence_pause_ms : cue->clause_pause_ms;
}

static void
narrate (Scorer *scorer, VvCueKind kind, const char *language, const char *text, guint line)
{
  g_autoptr (VvVoice) voice
      = vv_cast_voice_in (scorer->cast, scorer->cast->narrator, language, scorer->script->language);
  if (kind == VV_CUE_TITLE || kind == VV_CUE_HEADING)
    voice->rate_wpm = CLAMP (voice->rate_wpm * scorer->cast->heading_percent / 100, VV_RATE_LEAST, VV_RATE_MOST);
  add_text (scorer, kind, NARRATOR, voice, language, text, line);
}

static void
announce (Scorer *scorer, const VvSegment *segment)
{
  const VvCast *cast = scorer->cast;
  if (!vv_announcement_due (cast, segment, scorer->last, scorer->before_last))
    return;
  const char *language = vv_announcement_language (cast, scorer->script->language);
  g_autofree char *text = vv_announcement (cast, segment, language, cast->announce == VV_ANNOUNCE_FULL);
  narrate (scorer, VV_CUE_ANNOUNCEMENT, language, text, segment->line);
}

/* Whoever takes a second capacity in this meeting keeps the voice, shaded. A capacity held throughout is no shade. */
static GHashTable *
find_several (const VvScript *script)
{
  GHashTable *several = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL); /* VvSpeaker → VvSegment */
  for (guint i = 0; i < script->segments->len; i++)
    {
      VvSegment *segment = g_ptr_array_index (script->segments, i);
      const VvSegment *before = g_hash_table_lookup (first, segment->speaker);
      if (!before)
        g_hash_table_insert (first, (gpointer) segment->speaker, segment);
      else if (g_strcmp0 (before->capacity, segment->capacity) != 0)
        g_hash_table_add (several, (gpointer) segment->speaker);
    }
  return several;
}

static guint
shifted (guint value, int by, guint least, guint most)
{
  return (guint) CLAMP ((int) value + by, (int) least, (int) most);
}

static VvVoice *
voice_of (const Scorer *scorer, const VvSegment *segment)
{
  const VvRole *role = g_hash_table_lookup (scorer->picks, segment->speaker);
  VvVoice *voice = vv_cast_voice_in (scorer->cast, role, segment->language, scorer->script->language);
  if (!scorer->cast->one_voice && segment->capacity && g_hash_table_contains (scorer->several, segment->speaker))
    {
      voice->pitch = shifted (voice->pitch, scorer->cast->capacity_pitch, 0, VV_PITCH_MOST);
      int shift = scorer->cast->capacity_rate * (int) voice->rate_wpm / (int) role->settings.rate_wpm;
      voice->rate_wpm = shifted (voice->rate_wpm, shift, VV_RATE_LEAST, VV_RATE_MOST);
    }
  return voice;
}

static void
score_intervention (Scorer *scorer, const VvSegment *segment)
{
  if (!segment->continues)
    {
      VvChapterPlan *chapter = g_new0 (VvChapterPlan, 1);
      chapter->title
          = vv_chapter_title (scorer->cast, segment, vv_announcement_language (scorer->cast, scorer->script->language));
      chapter->first_cue = scorer->score->chapters->len == 0 ? 0 : scorer->score->cues->len;
      g_ptr_array_add (scorer->score->chapters, chapter);
      scorer->sound = scorer->cast->sounds[VV_SOUND_CHAPTER];
      announce (scorer, segment);
    }
  g_autoptr (VvVoice) voice = voice_of (scorer, segment);
  for (guint i = 0; i < segment->paragraphs->len && !vv_is_stopped (); i++)
    {
      const VvParagraph *paragraph = g_ptr_array_index (segment->paragraphs, i);
      add_text (scorer, VV_CUE_PARAGRAPH, segment->speaker->name, voice, segment->language, paragraph->text,
                paragraph->line);
    }
  if (!segment->continues)
    scorer->before_last = scorer->last;
  scorer->last = segment;
}

static void
score_narration (Scorer *scorer, const VvSegment *segment, const VvSegment *next)
{
  gboolean heading = segment->kind == VV_SEGMENT_HEADING;
  if (segment == scorer->titled || (heading && !scorer->cast->announce_headings)
      || (!heading && !scorer->cast->announce_notes) || (segment->silent && !scorer->cast->announce_names))
    return;
  if (!heading)
    scorer->sound = vv_sound_before (scorer->cast, segment, next);
  for (guint i = 0; i < segment->paragraphs->len; i++)
    {
      const VvParagraph *paragraph = g_ptr_array_index (segment->paragraphs, i);
      narrate (scorer, heading ? VV_CUE_HEADING : VV_CUE_NOTE, segment->language, paragraph->text, paragraph->line);
    }
}

/* The title, once: where the first heading is the title, it is spoken here and not again at its place. */
static void
score_title (Scorer *scorer)
{
  const VvScript *script = scorer->script;
  if (!script->title || !scorer->cast->announce_title || scorer->cast->announce == VV_ANNOUNCE_OFF)
    return;
  guint line = 0;
  for (guint i = 0; i < script->segments->len && !scorer->titled; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      const VvParagraph *first = g_ptr_array_index (segment->paragraphs, 0);
      if (segment->kind == VV_SEGMENT_HEADING && segment->paragraphs->len == 1 && strstr (first->text, script->title))
        {
          scorer->titled = segment;
          line = first->line;
        }
    }
  narrate (scorer, VV_CUE_TITLE, script->language, script->title, line);
}

const char *
vv_cue_kind_name (VvCueKind kind)
{
  static const char *const names[] = { "title", "announcement", "heading", "note", "paragraph" };
  return names[kind];
}

GPtrArray *
vv_cast_roles (const VvCast *cast)
{
  GPtrArray *roles = g_ptr_array_new ();
  GPtrArray *const lists[] = { cast->roles, cast->speakers, cast->affiliations, cast->pool };
  g_ptr_array_add (roles, cast->narrator);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_extend (roles, lists[i], NULL, NULL);
  return roles;
}

const VvRole *
vv_cast_find (const VvCast *cast, const char *name)
{
  g_autoptr (GPtrArray) roles = vv_cast_roles (cast);
  for (guint i = 0; i < roles->len; i++)
    {
      const VvRole *role = g_ptr_array_index (roles, i);
      if (g_ascii_strcasecmp (role->name, name) == 0)
        return role;
    }
  return NULL;
}

void
vv_cast_set_announce (VvCast *cast, VvAnnounce mode)
{
  cast->announce = mode;
}

void
vv_cast_set_one_voice (VvCast *cast, gboolean one_voice)
{
  cast->one_voice = one_voice;
}

void
vv_cast_set_registry (VvCast *cast, const VvRegistry *registry)
{
  cast->registry = registry;
}

GPtrArray *
vv_cast_pool (const VvCast *cast)
{
  return cast->pool;
}

/* The voice of the language, or of the one that stands in for it. */
static const char *
base_of (const VvCast *cast, const char *language)
{
  g_autofree char *key = vv_language_key (language);
  const char *base = g_hash_table_lookup (cast->languages, key);
  return base ? base : g_hash_table_lookup (cast->languages, vv_language_stand_in (language, NULL));
}

char *
vv_cast_stand_in (const VvCast *cast, const VvVoice *voice, const char *language)
{
  g_autofree char *key = vv_language_key (language);
  char *note = NULL;
  if (!g_str_equal (voice->engine, VV_ENGINE_DEFAULT) || g_hash_table_contains (cast->languages, key)
      || g_strcmp0 (voice->voice, base_of (cast, language)) != 0)
    return NULL;
  vv_language_stand_in (language, &note);
  return note;
}

/* Who reads for a voice of an engine that knows too few languages: the first of the pool of that gender. */
static const char *
stand_in (const VvCast *cast, char gender)
{
  for (guint i = 0; i < cast->pool->len; i++)
    {
      const VvRole *role = g_ptr_array_index (cast->pool, i);
      if (role->gender == gender && g_str_equal (role->settings.engine, VV_ENGINE_DEFAULT))
        return role->settings.variant;
    }
  return cast->defaults.variant;
}

/* From an engine that does not read the language to eSpeak NG on @base. */
static void
hand_over (VvVoice *voice, const char *base)
{
  g_free (voice->engine);
  g_free (voice->voice);
  g_clear_pointer (&voice->languages, g_free);
  voice->engine = g_strdup (VV_ENGINE_DEFAULT);
  voice->voice = g_strdup (base);
}

VvVoice *
vv_cast_voice_in (const VvCast *cast, const VvRole *role, const char *language, const char *record)
{
  VvVoice *voice = vv_voice_copy (&role->settings);
  voice->rate_wpm = vv_cast_rate (cast, voice->rate_wpm, language, record);
  const char *base = base_of (cast, language);
  if (!base)
    base = base_of (cast, "en");
  if (g_str_equal (voice->engine, VV_ENGINE_DEFAULT))
    {
      if (!voice->voice)
        voice->voice = g_strdup (base);
      return voice;
    }
  if (!voice->variant)
    voice->variant = g_strdup (stand_in (cast, role->gender));
  if (!vv_voice_reads (voice, language))
    hand_over (voice, base);
  else if (!voice->voice)
    voice->voice = g_strdup (vv_engine_voice (voice->engine, role->gender));
  return voice;
}

GPtrArray *
vv_cast_lexicons (const VvCast *cast)
{
  return cast->lexicons;
}

void
vv_cast_set_lexicon (VvCast *cast, VvLexicon *lexicon)
{
  cast->lexicon = lexicon;
}

gboolean
vv_cast_switch (const VvCast *cast, VvVoice *voice, const char *language, const char *foreign)
{
  const char *own = base_of (cast, language), *base = base_of (cast, foreign);
  gboolean foreign_to_it = !vv_voice_reads (voice, foreign);
  if (!base || (!foreign_to_it && g_strcmp0 (voice->voice, own ? own : base_of (cast, "en")) != 0))
    return FALSE;
  hand_over (voice, base);
  voice->rate_wpm = vv_cast_repace (cast, voice->rate_wpm, language, foreign);
  return TRUE;
}

VvVoice *
vv_cast_voice (const VvCast *cast, const VvRole *role, const char *language)
{
  return vv_cast_voice_in (cast, role, language, language);
}

VvVoice *
vv_cast_voice_of_phonemes (const VvCast *cast, const char *language)
{
  VvVoice *voice = vv_cast_voice (cast, cast->narrator, language);
  const char *base = base_of (cast, language);
  if (!g_str_equal (voice->engine, VV_ENGINE_DEFAULT))
    hand_over (voice, base ? base : base_of (cast, "en"));
  return voice;
}

VvReading
vv_cast_reading (const VvCast *cast, const VvVoice *voice, const char *language, const char *speaker)
{
  return (VvReading){ .language = language,
                      .speaker = speaker,
                      .lexicon = cast->lexicon,
                      .off = cast->rules_off,
                      .words_only = voice && !g_str_equal (voice->engine, VV_ENGINE_DEFAULT) };
}

const char *
vv_cast_calibration (const VvCast *cast, const char *language)
{
  g_autofree char *key = vv_language_key (language);
  const char *passage = g_hash_table_lookup (cast->calibration, key);
  return passage ? passage : g_hash_table_lookup (cast->calibration, "en");
}

VvScore *
vv_cast_score (const VvCast *cast, const VvScript *script)
{
  g_autoptr (GHashTable) picks = vv_cast_pick (cast, script), several = find_several (script);
  VvScore *score = g_new0 (VvScore, 1);
  score->file = g_strdup (script->file);
  score->place = script->place;
  score->cues = g_ptr_array_new_with_free_func (cue_free);
  score->chapters = g_ptr_array_new_with_free_func (chapter_free);
  score->narrator = vv_cast_voice_in (cast, cast->narrator, "en", script->language);
  Scorer scorer = { .cast = cast,
                    .script = script,
                    .picks = picks,
                    .several = several,
                    .pauses = vv_cast_pauses (cast, script->language),
                    .score = score };
  score_title (&scorer);
  for (guint i = 0; i < script->segments->len && !vv_is_stopped (); i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind == VV_SEGMENT_INTERVENTION)
        score_intervention (&scorer, segment);
      else
        score_narration (&scorer, segment,
                         i + 1 < script->segments->len ? g_ptr_array_index (script->segments, i + 1) : NULL);
    }
  if (vv_is_stopped ())
    g_clear_pointer (&score, vv_score_free);
  return score;
}

void
vv_score_free (VvScore *score)
{
  if (!score)
    return;
  g_free (score->file);
  g_ptr_array_unref (score->cues);
  g_ptr_array_unref (score->chapters);
  vv_voice_free (score->narrator);
  g_free (score);
}
