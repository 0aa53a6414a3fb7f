/* read/chat: what was typed in a meeting: chat exports, and IRC logs whose scribe writes down what others say.
 *
 *     00:14:07<tab>Ann Roe:<tab>Where is it?          [2020-03-10T16:22:31Z]<tab><ann><tab>bert: Closing the item …
 *     12/03/2024, 10:02 - Ann Roe: Where is it?       16:22:40 <ann> ... anyone else?                    */
#include "read/reader.h"

#include "core/pattern.h"

#include <string.h>

/* Groups: who, text. */
static const char zoom_pattern[]
    = "^[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\t| +From +)(.+?)(?: +[tT]o +[^:\\t]+)?:[\\t ]+(.*)$";
static const char phone_pattern[] = "^\\[?[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
                                    "(?: ?[AaPp]\\.?[Mm]\\.?)?(?:\\]| -) ([^:]{1,60}): (.*)$";
static const char irc_pattern[]
    = "^\\[?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T)?[0-9]{1,2}:[0-9]{2}(?::[0-9.]+)?Z?\\]?\\s+<[@+]?([^>]+)>\\s+(.*)$";

/* Reactions are no words. */
static const char reaction_pattern[] = "^(?:Reacted to|Removed an? .{0,20}reaction|Liked) [\"“]";
/* What is typed for the robots of a meeting: the queue, the roll, corrections, addresses without a word. */
static const char command_pattern[] = "(?i)^(?:present[+-]|regrets[+-]?|scribe\\+|scribenick\\b|chair\\+|q[+?-]|queue|"
                                      "qq[+-]|ack\\b|zakim\\b|rrsagent\\b|"
                                      "trackbot\\b|voip-?|agendum\\b|close the "
                                      "queue|[si]/[^/]*/.*|https?://\\S+|\\|?\\S+ has joined\\b.*|.* has left\\b.*)";
static const char topic_pattern[] = "(?i)^(?:sub)?topic: *(.+)$";
static const char remark_pattern[] = "(?i)^(?:agenda|action|issue|resolution|resolved|proposed|proposal|note|scribe|"
                                     "chairs?|meeting|date|present|regrets)"
                                     "(?:[- ]?\\w+)?: ";
static const char scribed_pattern[] = "^([\\p{L}_][\\p{L}\\p{N}_.|-]{0,40}): +(?=\\S)";
static const char continued_pattern[] = "^(?:\\.{2,}|…) *";

typedef struct
{
  VvSource *source;
  char *speaker; /* of the turn that goes on; NULL: none does */
} Chat;

static void
add (Chat *chat, VvBlockKind kind, const char *speaker, const char *text, guint line)
{
  VvBlock *block = vv_block_add (chat->source, kind, 0);
  vv_block_add_line (block, text, strlen (text), line);
  gboolean changes = speaker && g_strcmp0 (speaker, chat->speaker) != 0;
  if (block->lines->len > 0 && changes)
    {
      block->speaker = g_strdup (speaker);
      g_free (chat->speaker);
      chat->speaker = g_strdup (speaker);
    }
  vv_blocks_prune (chat->source);
}

static void
read_lines (VvSource *source, void (*add_message) (Chat *, const char *, const char *, guint),
            const char *const *patterns)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  Chat chat = { source, NULL };
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *who = NULL, *text = NULL;
      for (guint k = 0; patterns[k] && !who; k++)
        {
          who = vv_pattern_fetch (patterns[k], lines[i], 1);
          text = vv_pattern_fetch (patterns[k], lines[i], 2);
        }
      if (who)
        vv_left_rest (source, "label", i + 1, lines[i], text ? text : "");
      if (text)
        add_message (&chat, g_strstrip (who), g_strstrip (text), i + 1);
      else if (!who)
        add (&chat, VV_BLOCK_PARAGRAPH, NULL, lines[i], i + 1); /* a message of several lines */
    }
  g_free (chat.speaker);
}

static void
add_chat_message (Chat *chat, const char *who, const char *text, guint line)
{
  if (!vv_pattern_matches (reaction_pattern, text))
    add (chat, VV_BLOCK_PARAGRAPH, who, text, line);
  else
    vv_left_out (chat->source, "reaction", line, text);
}

static void
add_irc_message (Chat *chat, const char *nick, const char *text, guint line)
{
  g_autofree char *topic = vv_pattern_fetch (topic_pattern, text, 1);
  g_autofree char *goes_on = vv_pattern_fetch (continued_pattern, text, 0);
  g_autofree char *scribed = vv_pattern_fetch (scribed_pattern, text, 1);
  if (topic)
    {
      vv_left_rest (chat->source, "command", line, text, topic);
      add (chat, VV_BLOCK_HEADING, NULL, topic, line);
    }
  else if (vv_pattern_matches (remark_pattern, text))
    add (chat, VV_BLOCK_NOTE, NULL, text, line);
  else if (goes_on)
    {
      vv_left_out (chat->source, "label", line, goes_on);
      add (chat, VV_BLOCK_PARAGRAPH, chat->speaker ? NULL : nick, text + strlen (goes_on), line);
    }
  else if (!vv_pattern_matches (command_pattern, text))
    {
      const char *said = scribed ? strchr (text, ':') + 1 : text;
      vv_left_rest (chat->source, "label", line, text, said);
      add (chat, VV_BLOCK_PARAGRAPH, scribed ? scribed : nick, said, line);
    }
  else
    vv_left_out (chat->source, "command", line, text);
}

static gboolean
read_chat (VvSource *source, G_GNUC_UNUSED GError **error)
{
  static const char *const patterns[] = { zoom_pattern, phone_pattern, NULL };
  read_lines (source, add_chat_message, patterns);
  return TRUE;
}

static gboolean
read_irc (VvSource *source, G_GNUC_UNUSED GError **error)
{
  static const char *const patterns[] = { irc_pattern, NULL };
  read_lines (source, add_irc_message, patterns);
  return TRUE;
}

static gboolean
first_line_matches (const char *text, const char *pattern)
{
  const char *start = text + strspn (text, " \t\n");
  g_autofree char *line = g_strndup (start, strcspn (start, "\n"));
  return vv_pattern_matches (pattern, line);
}

static gboolean
sniff_chat (const char *text)
{
  return first_line_matches (text, zoom_pattern) || first_line_matches (text, phone_pattern);
}

static gboolean
sniff_irc (const char *text)
{
  return first_line_matches (text, irc_pattern);
}

static const char *const no_extensions[] = { NULL };
const VvReader vv_reader_chat = { "chat", "chat export", no_extensions, sniff_chat, read_chat, NULL, NULL, NULL };
const VvReader vv_reader_irc = { "irc", "IRC log with a scribe", no_extensions, sniff_irc, read_irc, NULL, NULL, NULL };
