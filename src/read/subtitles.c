/* read/subtitles: WebVTT and SubRip. Cues are joined to paragraphs; who speaks stands in <v Name>, or before a colon at
 * the start of most cues. Times are not kept: the text will be spoken at another pace.
 *
 *     00:01.000 --> 00:04.000              SPEAKER: I thank the
 *     <v Anna Weber>Costs rose             00:00:04,100 --> …           */
#include "read/reader.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** "Name: text"; a name has no sentence mark and at most so many characters. */
static const char prefix_pattern[] = "^([^:.!?<>\\n]{1,60}):\\s+";
static const char voice_pattern[] = "<v(?:\\.[^ <>]{0,200})? +([^<>]{1,200})>";
static const char timing_pattern[] = "^(?:[0-9]+:)?[0-9]{2}:[0-9]{2}[.,][0-9]{3}\\s+-->\\s";
static const char tag_pattern[] = "<[^<>]{0,500}>|\\{\\\\[^{}]{0,500}\\}";

typedef struct
{
  VvSource *source;
  gboolean prefixed; /* the cues name their speaker before a colon */
  char *speaker;     /* of the cue before */
  VvBlock *block;    /* the paragraph that goes on; NULL: the next line begins one */
} Subtitles;

static char *
plain (const char *line)
{
  static const struct
  {
    const char *entity, *text;
  } entities[]
      = { { "&lt;", "<" }, { "&gt;", ">" }, { "&nbsp;", " " }, { "&lrm;", "" }, { "&rlm;", "" }, { "&amp;", "&" } };
  g_autofree char *bare = g_regex_replace_literal (vv_pattern (tag_pattern), line, -1, 0, "", 0, NULL);
  g_autoptr (GString) text = g_string_new (bare);
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (text, entities[i].entity, entities[i].text, 0);
  return vv_text_fold (text->str);
}

/* The speaker whom this line names, or NULL; *@text becomes what is said. */
static char *
take_speaker (const Subtitles *subtitles, const char *line, char **text)
{
  char *speaker = vv_pattern_fetch (voice_pattern, line, 1);
  *text = plain (line);
  if (speaker || !subtitles->prefixed)
    return speaker;
  g_autofree char *prefix = vv_pattern_fetch (prefix_pattern, *text, 0);
  speaker = vv_pattern_fetch (prefix_pattern, *text, 1);
  if (prefix)
    memmove (*text, *text + strlen (prefix), strlen (*text) - strlen (prefix) + 1);
  return speaker;
}

static void
add_line (Subtitles *subtitles, const char *line, guint number)
{
  g_autofree char *text = NULL;
  g_autofree char *speaker = take_speaker (subtitles, line, &text);
  gboolean changes = speaker && g_strcmp0 (speaker, subtitles->speaker) != 0;
  vv_left_rest (subtitles->source, speaker ? "label" : "markup", number, line, text);
  if (!*text)
    return;
  if (changes || !subtitles->block)
    subtitles->block = vv_block_add (subtitles->source, VV_BLOCK_PARAGRAPH, 0);
  if (changes)
    {
      subtitles->block->speaker = g_strdup (speaker);
      g_free (subtitles->speaker);
      subtitles->speaker = g_steal_pointer (&speaker);
    }
  vv_block_add_line (subtitles->block, text, strlen (text), number);
  if (vv_ends_sentence (text, strlen (text)))
    subtitles->block = NULL;
}

/* At least half of the cues begin with a name and a colon. */
static gboolean
is_prefixed (char **lines)
{
  guint cues = 0, named = 0;
  for (guint i = 0; lines[i]; i++)
    if (vv_pattern_matches (timing_pattern, lines[i]) && lines[i + 1])
      {
        cues++;
        named += vv_pattern_matches (prefix_pattern, lines[i + 1]) ? 1 : 0;
      }
  return cues > 0 && named * 2 >= cues;
}

/* Text is what follows a line of times, up to a blank line; all else (identifiers, NOTE, STYLE) is not heard. */
static gboolean
read_subtitles (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  Subtitles subtitles = { .source = source, .prefixed = is_prefixed (lines) };
  gboolean inside = FALSE;
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *folded = vv_text_fold (lines[i]);
      gboolean timing = vv_pattern_matches (timing_pattern, lines[i]);
      if (timing || !inside)
        vv_left_out (source, "cue number, time or note", i + 1, lines[i]);
      if (timing)
        inside = TRUE;
      else if (!*folded)
        inside = FALSE;
      else if (inside)
        add_line (&subtitles, lines[i], i + 1);
    }
  g_free (subtitles.speaker);
  return TRUE;
}

static gboolean
sniff_vtt (const char *text)
{
  return g_str_has_prefix (text, "WEBVTT") && (strchr (" \t\n", text[6]) != NULL);
}

static gboolean
sniff_srt (const char *text)
{
  return vv_pattern_matches ("\\A\\s*[0-9]+\\n[0-9]{2}:[0-9]{2}:[0-9]{2},[0-9]{3} --> ", text);
}

static const char *const vtt_extensions[] = { "vtt", NULL };
static const char *const srt_extensions[] = { "srt", NULL };
const VvReader vv_reader_vtt
    = { "vtt", "WebVTT transcript", vtt_extensions, sniff_vtt, read_subtitles, NULL, NULL, NULL };
const VvReader vv_reader_srt
    = { "srt", "SubRip subtitles", srt_extensions, sniff_srt, read_subtitles, NULL, NULL, NULL };
