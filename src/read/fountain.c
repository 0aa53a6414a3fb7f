/* read/fountain: screenplays in Fountain (fountain.io/syntax, version 1.1): a name in capitals between a blank line and
 * a line of text begins a turn. */
#include "read/reader.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

static const char scene_pattern[] = "^(?:(?i:INT|EXT|EST|INT\\.?/EXT|I/E)[. ].*|\\.[^.].*)$";
static const char cue_pattern[]
    = "^(?:@(?<forced>[^(^]+)|(?<name>[\\p{Lu}0-9][^\\p{Ll}(^]*?))\\s*(?:\\([^)]*\\)\\s*)*\\^?$";
static const char number_pattern[] = "\\s*#[^#\\s]{1,10}#$";
static const char transition_pattern[] = "^(?:>(?!.*<$).*|[^\\p{Ll}]+ TO:)$";
static const char title_page_pattern[] = "^[A-Za-z][A-Za-z ]{0,30}:";
/* [[notes]] and the boneyard stand nowhere; marks of emphasis are not said. */
static const char hidden_pattern[] = "(?s)\\[\\[.*?\\]\\]|/\\*.*?\\*/";
static const char emphasis_pattern[] = "(?<!\\\\)[*_]+|\\\\(?=[*_])";

static void
add (VvSource *source, VvBlockKind kind, const char *text, guint line, char *speaker)
{
  g_autofree char *plain = g_regex_replace_literal (vv_pattern (emphasis_pattern), text, -1, 0, "", 0, NULL);
  VvBlock *block = vv_block_add (source, kind, 0);
  block->speaker = speaker;
  vv_left_rest (source, "markup", line, text, plain);
  vv_block_add_line (block, plain, strlen (plain), line);
  vv_blocks_prune (source);
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t")] == '\0';
}

/* The title page, if there is one. Returns: the first line after it. */
static guint
read_title_page (VvSource *source, char **lines)
{
  guint i = 0;
  if (!lines[0] || !vv_pattern_matches (title_page_pattern, lines[0]))
    return 0;
  for (gboolean title = FALSE; lines[i] && !is_blank (lines[i]); i++)
    {
      vv_left_out (source, "title page", i + 1, lines[i]);
      gboolean key = vv_pattern_matches (title_page_pattern, lines[i]);
      title = key ? g_ascii_strncasecmp (lines[i], "title:", 6) == 0 : title;
      g_autofree char *bare = g_regex_replace_literal (vv_pattern (emphasis_pattern),
                                                       key ? strchr (lines[i], ':') + 1 : lines[i], -1, 0, "", 0, NULL);
      g_strstrip (bare);
      if (!title || !*bare)
        continue;
      char *joined = source->meta.title ? g_strdup_printf ("%s %s", source->meta.title, bare) : g_strdup (bare);
      g_free (source->meta.title);
      source->meta.title = joined;
    }
  return i;
}

/* A cue and what is said under it. Returns: the first line after it. */
static guint
read_dialogue (VvSource *source, char **lines, guint i, const char *name)
{
  char *speaker = vv_text_fold (name);
  vv_left_out (source, "label", i + 1, lines[i]);
  for (i++; lines[i] && !is_blank (lines[i]); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (lines[i]));
      gboolean aside = text[0] == '(' && g_str_has_suffix (text, ")");
      vv_left_out (source, "markup", i + 1, text[0] == '~' ? "~" : "");
      add (source, aside ? VV_BLOCK_NOTE : VV_BLOCK_PARAGRAPH, text + (text[0] == '~'), i + 1,
           aside ? NULL : g_steal_pointer (&speaker));
    }
  g_free (speaker);
  return i;
}

static void
add_stripped (VvSource *source, VvBlockKind kind, const char *whole, const char *text, guint line)
{
  vv_left_rest (source, "markup", line, whole, text);
  add (source, kind, text, line, NULL);
}

static void
add_other (VvSource *source, const char *text, guint line)
{
  gsize marks = strspn (text, "#");
  if (g_str_has_prefix (text, "==="))
    add (source, VV_BLOCK_RULE, text, line, NULL);
  else if (marks > 0 || vv_pattern_matches (scene_pattern, text))
    {
      /* a scene's number: "INT. QUAY - DAY #12A#" */
      g_autofree char *bare = g_regex_replace_literal (vv_pattern (number_pattern), text, -1, 0, "", 0, NULL);
      const char *shown = bare && !marks ? bare : text;
      vv_left_rest (source, "markup", line, text, shown);
      add_stripped (source, VV_BLOCK_HEADING, shown, shown + (marks ? marks : text[0] == '.'), line);
    }
  else if (text[0] == '=' || vv_pattern_matches (transition_pattern, text))
    add_stripped (source, VV_BLOCK_NOTE, text, text + strspn (text, "=> "), line);
  else
    {
      g_autofree char *action = g_strdup (text + strspn (text, "!> "));
      if (g_str_has_suffix (action, "<"))
        action[strlen (action) - 1] = '\0';
      add_stripped (source, VV_BLOCK_NARRATION, text, action, line);
    }
}

/* What is hidden goes; its line ends stay, so that lines keep their numbers. */
static gboolean
keep_line_ends (const GMatchInfo *match, GString *result, G_GNUC_UNUSED gpointer data)
{
  g_autofree char *hidden = g_match_info_fetch (match, 0);
  for (const char *p = strchr (hidden, '\n'); p; p = strchr (p + 1, '\n'))
    g_string_append_c (result, '\n');
  return FALSE;
}

static gboolean
read_fountain (VvSource *source, G_GNUC_UNUSED GError **error)
{
  g_autofree char *shown
      = g_regex_replace_eval (vv_pattern (hidden_pattern), source->text, -1, 0, 0, keep_line_ends, NULL, NULL);
  vv_left_rest (source, "hidden note", 1, source->text, shown ? shown : source->text);
  g_auto (GStrv) lines = g_strsplit (shown ? shown : source->text, "\n", -1);
  for (guint i = read_title_page (source, lines); lines[i];)
    {
      g_autofree char *text = g_strstrip (g_strdup (lines[i]));
      gboolean apart = (i == 0 || is_blank (lines[i - 1])) && lines[i + 1] && !is_blank (lines[i + 1]);
      g_autoptr (GMatchInfo) match = NULL;
      if (apart && !vv_pattern_matches (scene_pattern, text)
          && g_regex_match (vv_pattern (cue_pattern), text, 0, &match))
        {
          g_autofree char *forced = g_match_info_fetch_named (match, "forced");
          g_autofree char *name = g_match_info_fetch_named (match, "name");
          i = read_dialogue (source, lines, i, forced && *forced ? forced : name);
        }
      else if (*text)
        add_other (source, text, ++i);
      else
        i++;
    }
  return TRUE;
}

/* A scene heading between blank lines, and a name in capitals above a line of text. */
static gboolean
sniff (const char *text)
{
  return vv_pattern_matches ("(?m)(?:\\A|\\n\\n)(?:INT|EXT|EST|INT\\.?/EXT|I/E)\\. .*\\n\\n", text)
         && vv_pattern_matches ("\\n\\n\\p{Lu}[^\\p{Ll}\\n]{1,40}\\n[^\\n]", text);
}

static const char *const extensions[] = { "fountain", NULL };
const VvReader vv_reader_fountain
    = { "fountain", "screenplay in Fountain", extensions, sniff, read_fountain, NULL, NULL, NULL };
