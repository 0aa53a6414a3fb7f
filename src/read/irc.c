/* read/irc: logs of IRC, of several programs. Where a scribe writes down what others say, their names stand before a
 * colon; in other logs a name before a colon is whom a message is for.
 *
 *     [2020-03-10T16:22:31Z]<tab><ann><tab>bert: Closing the item …        10:02 <@ann> cy: where is it?
 *     16:22:40 <ann> ... anyone else?                                       2031-04-09 10:02:11<tab>ann<tab>Here.   */
#include "read/chat.h"

#include "core/pattern.h"

#include <string.h>

#define TIME                                                                                                           \
  "\\[?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]|[A-Z][a-z]{2} [0-9]{1,2} |[0-9]{1,2} [A-Z][a-z]{2} "                          \
  ")?[0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?(?:Z|[+-][0-9]{2}:?"                                                              \
  "[0-9]{2})?\\]?"

/* Groups: who, text. */
static const char message_pattern[] = "^" TIME "\\s+<[@+%&~ ]?([^<>\\s!]+)(?:![^<>\\s]+)?>(?:\\s+(.*)|\\s*$)";
static const char column_pattern[]
    = "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\\t[@+%&~ ]?([^\\s*<>=-][^\\s<>]*)\\t(.*)$";
static const char action_pattern[] = "^" TIME "\\s+\\*\\s+(?!\\S+ (?:has |\\[?[^ ]*@[^ ]* |\\([^ ]*@).*$)(\\S+ \\S.*)$";
/* Who came and went, what the program logs of itself. */
static const char notice_pattern[]
    = "^" TIME
      "\\s+(?:-!-|\\*{3}|-->|<--|--|===|==|\\*\\s+\\S+ (?:has |\\[?[^ ]*@[^ ]* |\\([^ ]*@)|\\S+ \\([^ ]*@[^ ]*\\) "
      "(?:joined|left)).*$|^-{3} (?:Log|Day) .*|^\\*{4} (?:BEGIN|END)(?:ING)? LOGGING .*|^Session "
      "(?:Start|Close|Ident|Time).*"
      "|^(?:===|\\*{3}) .*";

/* What is typed for the robots of a meeting: the queue, the roll, corrections, addresses without a word. */
static const char command_pattern[]
    = "(?i)^(?:present[+-]|regrets[+-]?|scribe\\+|scribenick\\b|chair\\+|q[+?-]|queue|"
      "qq[+-]|ack\\b|zakim\\b|rrsagent\\b|"
      "trackbot\\b|voip-?|agendum\\b|close the "
      "queue|[si]/[^/]*/.*|https?://\\S+$|\\|?\\S+ has joined\\b.*|.* has left\\b.*|"
      "#(?:endmeeting|chair|unchair|undo|save|meetingname|lurk|unlurk|startvote|endvote|"
      "vote|showvote|halp)\\b.*)";
static const char topic_pattern[] = "(?i)^(?:(?:sub)?topic: *|#(?:sub)?topic +|#startmeeting +)(.+)$";
static const char remark_pattern[] = "(?i)^(?:(?:agenda|action|issue|resolution|resolved|proposed|proposal|note|scribe|"
                                     "chairs?|meeting|date|present|regrets)"
                                     "(?:[- ]?\\w+)?: |#(?:info|action|agreed|idea|link|help|accepted|rejected)\\b)";
static const char hash_pattern[] = "(?i)^#(?:info|action|agreed|idea|link|help|accepted|rejected)\\s+";
static const char scribed_pattern[]
    = "^([\\p{L}_][\\p{L}\\p{N}_.|-]{0,40}|\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}): +(?=\\S)";
static const char continued_pattern[] = "^(?:\\.{2,}|…) *";
/* Shows that somebody writes down what others say. */
static const char scribe_pattern[]
    = "(?im)(?:>|\\t)\\s*(?:scribe(?:nick)? ?:|scribe\\+|present\\+|scribing\\b|zakim, |rrsagent, |"
      "i'?(?:m|ll| will) scribe)";

static void
add_message (VvChat *chat, const char *nick, const char *text, gboolean has_scribe, guint line)
{
  g_autofree char *topic = vv_pattern_fetch (topic_pattern, text, 1);
  g_autofree char *goes_on = vv_pattern_fetch (continued_pattern, text, 0);
  g_autofree char *scribed = has_scribe ? vv_pattern_fetch (scribed_pattern, text, 1) : NULL;
  if (topic)
    {
      vv_left_rest (chat->source, "command", line, text, topic);
      vv_chat_add (chat, VV_BLOCK_HEADING, NULL, topic, line);
    }
  else if (vv_pattern_matches (remark_pattern, text))
    {
      g_autofree char *hash = vv_pattern_fetch (hash_pattern, text, 0);
      vv_left_out (chat->source, "command", line, hash ? hash : "");
      vv_chat_add (chat, VV_BLOCK_NOTE, NULL, text + (hash ? strlen (hash) : 0), line);
    }
  else if (goes_on)
    {
      vv_left_out (chat->source, "label", line, goes_on);
      vv_chat_add (chat, VV_BLOCK_PARAGRAPH, has_scribe && chat->speaker ? NULL : nick, text + strlen (goes_on), line);
    }
  else if (!vv_pattern_matches (command_pattern, text))
    {
      const char *said = scribed ? strchr (text, ':') + 1 : text;
      vv_left_rest (chat->source, "label", line, text, said);
      vv_chat_add (chat, VV_BLOCK_PARAGRAPH, scribed ? scribed : nick, said, line);
    }
  else
    vv_left_out (chat->source, "command", line, text);
}

/* Returns: (transfer full) (nullable): who says this line; @text: (out) (transfer full): what. */
static char *
speaker_of (const char *line, char **text)
{
  static const char *const patterns[] = { message_pattern, column_pattern };
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      char *who = vv_pattern_fetch (patterns[i], line, 1);
      char *said = who ? vv_pattern_fetch (patterns[i], line, 2) : NULL;
      *text = said ? said : g_strdup ("");
      if (who)
        return who;
      g_free (*text);
    }
  *text = NULL;
  return NULL;
}

static gboolean
read_irc (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  VvChat chat = { source, NULL };
  gboolean has_scribe = vv_pattern_matches (scribe_pattern, source->text);
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *text = NULL, *who = speaker_of (lines[i], &text);
      g_autofree char *action = who ? NULL : vv_pattern_fetch (action_pattern, lines[i], 1);
      if (who || action)
        vv_left_rest (source, "label", i + 1, lines[i], who ? text : action);
      if (who)
        add_message (&chat, who, g_strstrip (text), has_scribe, i + 1);
      else if (action)
        vv_chat_add (&chat, VV_BLOCK_NOTE, NULL, action, i + 1);
      else if (vv_pattern_matches (notice_pattern, lines[i]))
        vv_left_out (source, "notice", i + 1, lines[i]);
      else
        vv_chat_add (&chat, VV_BLOCK_PARAGRAPH, NULL, lines[i], i + 1); /* a message of several lines */
    }
  g_free (chat.speaker);
  return TRUE;
}

static gboolean
sniff_irc (const char *text)
{
  static const char *const messages[] = { message_pattern, column_pattern, NULL };
  static const char *const notices[] = { action_pattern, notice_pattern, NULL };
  return vv_chat_shows (text, messages, notices);
}

static const char *const no_extensions[] = { NULL };
const VvReader vv_reader_irc = { "irc", "IRC log", no_extensions, sniff_irc, read_irc, NULL, NULL, NULL };
