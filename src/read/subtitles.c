/* read/subtitles: WebVTT, SubRip and SBV. Cues are joined to paragraphs; who speaks stands in <v Name>, or before a
 * colon at the start of cues. Times are not kept: the text will be spoken at another pace.
 *
 *     00:01.000 --> 00:04.000              SPEAKER: I thank the                   0:00:01.000,0:00:04.000
 *     <v Anna Weber>Costs rose             00:00:04,100 --> …                     >> ANNA WEBER: Costs rose     */
#include "read/reader.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Speech without full stops, as a recogniser hears it, is cut at the end of a line. */
#define PARAGRAPH_MOST_LINES 24
/** In a list that rolls, so many cues of a hundred begin with the line that the one before ended with. */
#define ROLLING_LEAST_PERCENT 25

/** "Name: text"; a name has no sentence mark, but a period after an initial or a title, and at most so many characters.
 */
static const char prefix_pattern[]
    = "^(?:>> ?|- ?)?(?:[\\[(]([^\\])<>\\n]{1,60})[\\])]:?|"
      "((?:[^:.!?<>\\n\\[]|(?<=\\b\\p{L}|\\b[DMS]r|\\bMs|\\bMrs|\\bJr|\\bSt|\\bProf)\\.){1,60}):)\\s+(?=\\S)";
static const char voice_pattern[] = "<v(?:\\.[^ <>]{0,200})? +([^<>]{1,200})>";
static const char timing_pattern[]
    = "^(?:[0-9]+:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{3}(?:\\s+-->\\s|,[0-9]+:[0-9]{2}:[0-9]{2}[.][0-9]{3}$)";
static const char tag_pattern[] = "<[^<>]{0,500}>|\\{\\\\[^{}]{0,500}\\}";
/** Another begins to speak, where two of these or of the marks ">>" stand in a cue. */
static const char dash_pattern[] = "^[-‐–—](?![-‐–—]) *(?=\\S)";
/** Who it is then, where others are named. */
#define UNNAMED "Speaker"
static const char language_pattern[] = "(?m)\\A.*\\n(?:[^\\n]+\\n)*?Language: *([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$";

typedef struct
{
  VvSource *source;
  gboolean prefixed; /* the cues name their speaker before a colon */
  gboolean rolling;  /* a cue begins with the last line of the one before */
  gboolean dashes;   /* a dash begins what another says */
  char *speaker;     /* of the cue before */
  char *shown;       /* the last line of the cue before */
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
  g_autofree char *bracketed = vv_pattern_fetch (prefix_pattern, *text, 1);
  speaker = bracketed && *bracketed ? g_steal_pointer (&bracketed) : vv_pattern_fetch (prefix_pattern, *text, 2);
  if (prefix)
    memmove (*text, *text + strlen (prefix), strlen (*text) - strlen (prefix) + 1);
  return speaker;
}

gsize
vv_change_mark (const char *line)
{
  gsize signs = strspn (line, ">");
  return signs > 1 ? signs + strspn (line + signs, " ") : 0;
}

/* The size of the mark or dash with which another begins to speak, of one who is not named. */
static gsize
change_in (const Subtitles *subtitles, const char *text)
{
  g_autofree char *dash = subtitles->dashes ? vv_pattern_fetch (dash_pattern, text, 0) : NULL;
  return dash ? strlen (dash) : vv_change_mark (text);
}

static void
add_line (Subtitles *subtitles, const char *line, guint number)
{
  g_autofree char *text = NULL;
  g_autofree char *speaker = take_speaker (subtitles, line, &text);
  gsize change = change_in (subtitles, text);
  const char *said = text + change;
  vv_left_rest (subtitles->source, speaker ? "label" : "markup", number, line, said);
  if (change > 0)
    subtitles->block = NULL;
  if (change > 0 && !speaker && subtitles->speaker)
    speaker = g_strdup (UNNAMED);
  gboolean changes = speaker && g_strcmp0 (speaker, subtitles->speaker) != 0;
  if (!*said)
    return;
  if (changes || !subtitles->block)
    subtitles->block = vv_block_add (subtitles->source, VV_BLOCK_PARAGRAPH, 0);
  if (changes)
    {
      subtitles->block->speaker = g_strdup (speaker);
      g_free (subtitles->speaker);
      subtitles->speaker = g_steal_pointer (&speaker);
    }
  vv_block_add_line (subtitles->block, said, strlen (said), number);
  if (vv_ends_sentence (said, strlen (said)) || subtitles->block->lines->len >= PARAGRAPH_MOST_LINES)
    subtitles->block = NULL;
}

/* A line in which several speak: "<v Anna>Yes.</v> <v Bert>No.</v>" */
static void
add_voices (Subtitles *subtitles, const char *line, guint number)
{
  g_auto (GStrv) voices = g_strsplit (line, "<v ", -1);
  if (g_strv_length (voices) < 3)
    {
      add_line (subtitles, line, number);
      return;
    }
  for (guint i = 0; voices[i]; i++)
    {
      g_autofree char *voice = i == 0 ? g_strdup (voices[i]) : g_strconcat ("<v ", voices[i], NULL);
      if (*voice)
        add_line (subtitles, voice, number);
    }
}

/* Returns: the line after the cue whose times stand on line @i. */
static guint
end_of_cue (char **lines, guint i)
{
  for (i++; lines[i] && !vv_pattern_matches (timing_pattern, lines[i]); i++)
    {
      g_autofree char *folded = plain (lines[i]);
      g_autofree char *next = lines[i + 1] ? plain (lines[i + 1]) : NULL;
      /* a line of nothing but a space is no end where text follows: the upper line of a list that rolls */
      if (!*folded && (!lines[i][0] || !next || !*next))
        break;
    }
  return i;
}

/* What the cues show: whether they name their speakers, roll, and have dashes. */
static void
look_at_cues (Subtitles *subtitles, char **lines)
{
  guint cues = 0, named = 0, rolled = 0;
  g_autofree char *shown = NULL;
  for (guint i = 0; lines[i]; i++)
    {
      if (!vv_pattern_matches (timing_pattern, lines[i]))
        continue;
      guint end = end_of_cue (lines, i);
      gboolean first = TRUE;
      guint dashes = 0;
      cues++;
      for (guint k = i + 1; k < end; k++)
        {
          g_autofree char *text = plain (lines[k]);
          if (!*text)
            continue;
          named += first && vv_pattern_matches (prefix_pattern, text) ? 1 : 0;
          rolled += first && g_strcmp0 (shown, text) == 0 ? 1 : 0;
          dashes += vv_change_mark (text) > 0 || vv_pattern_matches (dash_pattern, text) ? 1 : 0;
          first = FALSE;
          g_free (shown);
          shown = g_steal_pointer (&text);
        }
      subtitles->dashes = subtitles->dashes || dashes > 1;
    }
  subtitles->prefixed = cues > 0 && named * 2 >= cues;
  subtitles->rolling = cues > 2 && rolled * 100 >= cues * ROLLING_LEAST_PERCENT;
}

/* The lines of a cue; of a cue that rolls on those that were not shown before. */
static void
add_cue (Subtitles *subtitles, char **lines, guint first, guint end)
{
  gboolean again = subtitles->rolling;
  g_autofree char *shown = NULL;
  for (guint i = first; i < end; i++)
    {
      g_autofree char *text = plain (lines[i]);
      again = again && (!*text || g_strcmp0 (text, subtitles->shown) == 0);
      if (again)
        vv_left_out (subtitles->source, "line shown again", i + 1, lines[i]);
      else
        add_voices (subtitles, lines[i], i + 1);
      if (*text)
        {
          g_free (shown);
          shown = g_steal_pointer (&text);
        }
    }
  g_free (subtitles->shown);
  subtitles->shown = g_steal_pointer (&shown);
}

/* Text is what follows a line of times, up to a blank line; all else (identifiers, NOTE, STYLE) is not heard. */
static gboolean
read_subtitles (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  Subtitles subtitles = { .source = source };
  look_at_cues (&subtitles, lines);
  if (g_str_has_prefix (source->text, "WEBVTT"))
    source->meta.language = vv_pattern_fetch (language_pattern, source->text, 1);
  for (guint i = 0; lines[i];)
    {
      vv_left_out (source, "cue number, time or note", i + 1, lines[i]);
      gboolean cue = vv_pattern_matches (timing_pattern, lines[i]);
      guint end = cue ? end_of_cue (lines, i) : i + 1;
      if (cue)
        add_cue (&subtitles, lines, i + 1, end);
      i = end;
    }
  g_free (subtitles.speaker);
  g_free (subtitles.shown);
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
  return vv_pattern_matches ("\\A\\s*(?:[0-9]+\\n[0-9]{1,2}:[0-9]{2}:[0-9]{2}[,.][0-9]{3} --> "
                             "|[0-9]+:[0-9]{2}:[0-9]{2}[.][0-9]{3},[0-9]+:[0-9]{2}:[0-9]{2}[.][0-9]{3}\\n)",
                             text);
}

static const char *const vtt_extensions[] = { "vtt", NULL };
static const char *const srt_extensions[] = { "srt", "sbv", NULL };
const VvReader vv_reader_vtt
    = { "vtt", "WebVTT transcript", vtt_extensions, sniff_vtt, read_subtitles, NULL, NULL, NULL };
const VvReader vv_reader_srt
    = { "srt", "SubRip and SBV subtitles", srt_extensions, sniff_srt, read_subtitles, NULL, NULL, NULL };
