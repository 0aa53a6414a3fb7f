/* read/chat: what was typed in a meeting, as programs export it: a message a line, or a name above what it says.
 *
 *     00:14:07<tab>Ann Roe:<tab>Where is it?          12/03/2024, 10:02 - Ann Roe: Where is it?
 *     10:02:11 From Ann Roe to Everyone:              [09-Apr-31 10:00 AM] ann
 *     <tab>Where is it?                               Where is it?                              */
#include "read/chat.h"

#include "core/pattern.h"

#include <string.h>

#define CLOCK "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ \\x{202F}\\x{A0}]?[AaPp]\\.?[ \\x{A0}]?[Mm]\\.?)?"
#define DAY "[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}"

/* Groups: who, text. "~ Ann" is a name that the telephone does not know. */
static const char zoom_pattern[]
    = "^[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\t| +From +)(.+?)(?: +[tT]o +[^:\\t]+)?:(?:[\\t ]+(.*)|[\\t ]*$)";
static const char phone_pattern[] = "^[\\x{200E}\\x{200F}]?\\[?" DAY ",? " CLOCK
                                    "(?:\\]| -) [\\x{200E}\\x{200F}]?(?:~[ \\x{A0}\\x{202F}])?([^:]{1,60}):(?: (.*)|$)";
static const char above_pattern[] = "^\\[(?:[^\\][]{0,30} )?" CLOCK "\\] (?![<*=-])([^:\\][]{1,60})$";
/* What the program itself says, with a time and no name before a colon. */
static const char notice_pattern[] = "^[\\x{200E}\\x{200F}]?\\[?" DAY ",? " CLOCK "(?:\\]| -) .*$|^={10,}$";

/* Reactions are no words, nor are notes of what is not there. */
static const char reaction_pattern[]
    = "^(?:Reacted to|Removed an? .{0,20}reaction|Liked) [\"“]|^[\\x{200E}]?<[^<>]{1,60}>$|"
      "^[\\x{200E}]?(?:image|video|audio|sticker|GIF|document|Contact card) omitted$|"
      "^[\\x{200E}]?Messages and calls are end-to-end encrypted\\b|^(?:This message was deleted|You deleted this "
      "message)\\.?$|^\\{(?:Attachments|Reactions|Embed|Stickers)\\}$";

void
vv_chat_add (VvChat *chat, VvBlockKind kind, const char *speaker, const char *text, guint line)
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
add_message (VvChat *chat, const char *who, const char *text, guint line)
{
  if (!vv_pattern_matches (reaction_pattern, text))
    vv_chat_add (chat, VV_BLOCK_PARAGRAPH, who, text, line);
  else
    vv_left_out (chat->source, "reaction", line, text);
}

/* Returns: (transfer full) (nullable): who begins to speak on this line; @text: (out) (transfer full): what is said. */
static char *
speaker_of (const char *line, char **text)
{
  static const char *const patterns[] = { zoom_pattern, phone_pattern, above_pattern };
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      char *who = vv_pattern_fetch (patterns[i], line, 1);
      if (!who)
        continue;
      char *said = vv_pattern_fetch (patterns[i], line, 2);
      *text = said ? said : g_strdup ("");
      return g_strstrip (who);
    }
  *text = NULL;
  return NULL;
}

static gboolean
read_chat (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_auto (GStrv) lines = g_strsplit (source->text, "\n", -1);
  VvChat chat = { source, NULL };
  g_autofree char *waits = NULL; /* a name above the text that is to come */
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *text = NULL, *who = speaker_of (lines[i], &text);
      if (who)
        {
          vv_left_rest (source, "label", i + 1, lines[i], text);
          g_strstrip (text);
          if (*text)
            add_message (&chat, who, text, i + 1);
          g_free (waits);
          waits = *text ? NULL : g_steal_pointer (&who);
        }
      else if (vv_pattern_matches (notice_pattern, lines[i]))
        vv_left_out (source, "notice", i + 1, lines[i]);
      else /* of a message of several lines */
        {
          g_autofree char *bare = g_strstrip (g_strdup (lines[i]));
          add_message (&chat, waits, bare, i + 1);
          if (*bare)
            g_clear_pointer (&waits, g_free);
        }
    }
  g_free (chat.speaker);
  return TRUE;
}

/* Most of the first lines that are not blank are messages or notices, and some messages. */
static gboolean
sniff_chat (const char *text)
{
  static const char *const messages[] = { zoom_pattern, phone_pattern, above_pattern, NULL };
  static const char *const notices[] = { notice_pattern, NULL };
  return vv_chat_shows (text, messages, notices);
}

gboolean
vv_chat_shows (const char *text, const char *const *messages, const char *const *notices)
{
  guint seen = 0, said = 0, known = 0;
  gboolean first = FALSE;
  for (const char *p = text; *p && seen < VV_CHAT_LINES_LOOKED_AT;)
    {
      gsize size = strcspn (p, "\n");
      g_autofree char *line = g_strndup (p, size);
      p += size + (p[size] == '\n');
      if (!line[strspn (line, " \t\r")])
        continue;
      gboolean message = FALSE, notice = FALSE;
      for (guint i = 0; messages[i] && !message; i++)
        message = vv_pattern_matches (messages[i], line);
      for (guint i = 0; notices[i] && !message && !notice; i++)
        notice = vv_pattern_matches (notices[i], line);
      first = seen == 0 ? message || notice : first;
      said += message ? 1 : 0;
      known += message || notice ? 1 : 0;
      seen++;
    }
  return first && said > 0 && (known * 2 >= seen || (said >= 2 && known * 3 >= seen));
}

static const char *const no_extensions[] = { NULL };
const VvReader vv_reader_chat = { "chat", "chat export", no_extensions, sniff_chat, read_chat, NULL, NULL, NULL };
