/* publish/vtt: the transcript: a cue a sentence, as printed, with its speaker (W3C WebVTT). */
#include "publish/outputs.h"
#include "publish/times.h"

#include "core/output.h"

static void
append_escaped (GString *vtt, const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == '&')
        g_string_append (vtt, "&amp;");
      else if (c == '<')
        g_string_append (vtt, "&lt;");
      else if (c == '>')
        g_string_append (vtt, "&gt;");
      else
        g_string_append_unichar (vtt, g_unichar_iscntrl (c) ? ' ' : c);
    }
}

/* Sound does not overlap, but whole milliseconds around it may touch: then the next cue's start is the end. */
static gint64
end_ms (const VvTimeline *line, guint index)
{
  const VvTimedSentence *sentence = &g_array_index (line->sentences, VvTimedSentence, index);
  gint64 end = vv_time_ceil_ms (sentence->end);
  if (index + 1 < line->sentences->len)
    end = MIN (end, vv_time_floor_ms (g_array_index (line->sentences, VvTimedSentence, index + 1).start));
  return MAX (end, vv_time_floor_ms (sentence->start) + 1);
}

static void
append_cue (GString *vtt, const VvTimeline *line, guint index)
{
  const VvTimedSentence *timed = &g_array_index (line->sentences, VvTimedSentence, index);
  const VvSentence *sentence = g_ptr_array_index (timed->cue->sentences, timed->sentence);
  g_autofree char *start = vv_time_format (vv_time_floor_ms (timed->start));
  g_autofree char *end = vv_time_format (end_ms (line, index));
  g_string_append_printf (vtt, "\ns%u\n%s --> %s\n<v ", index + 1, start, end);
  append_escaped (vtt, timed->cue->who);
  g_string_append_c (vtt, '>');
  append_escaped (vtt, sentence->printed);
  g_string_append_c (vtt, '\n');
}

static gboolean
publish_vtt (const VvProgramme *programme, const char *path, GError **error)
{
  const VvTimeline *line = programme->line;
  g_autoptr (GString) vtt = g_string_new ("WEBVTT\n");
  if (programme->script->title)
    {
      g_string_append (vtt, "\nNOTE ");
      append_escaped (vtt, programme->script->title); /* "-->" is escaped with it */
      g_string_append_c (vtt, '\n');
    }
  for (guint i = 0; i < line->sentences->len; i++)
    append_cue (vtt, line, i);
  return vv_output_replace (path, vtt->str, vtt->len, error);
}

const VvPublisher vv_publisher_vtt = { "vtt", ".vtt", "WebVTT transcript, a cue a sentence", publish_vtt };
