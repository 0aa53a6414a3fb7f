/* script/displaced: see displaced.h. */
#include "script/displaced.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** The letter that only ends words; the names of languages end in it, and what follows is the end of a state's name. */
#define LAST_LETTER "ة"

/* A label in its own order, if it is one that says more than a name. */
static VvLabel *
parse (const VvPack *pack, const char *text)
{
  g_autofree char *line = g_strconcat (text, ":", NULL);
  g_autoptr (VvLabel) label = vv_label_parse (pack, line);
  return label && label->rule->company <= 1 && label->spoken_in ? g_steal_pointer (&label) : NULL;
}

/* @name may begin with its own end, without a space before its beginning. */
static VvLabel *
parse_turned (const VvPack *pack, const char *language, const char *state, const char *name)
{
  for (const char *p = *name ? g_utf8_next_char (name) : name; *p; p = g_utf8_next_char (p))
    {
      g_autofree char *text = *state ? g_strdup_printf ("%s%.*s (%s) (%s)", p, (int) (p - name), name, state, language)
                                     : g_strdup_printf ("%s%.*s (%s)", p, (int) (p - name), name, language);
      VvLabel *label = p[-1] != ' ' ? parse (pack, text) : NULL;
      if (label)
        return label;
    }
  return NULL;
}

/* @name may begin with the beginning of the state: the first word from which on it is a name tells. */
static VvLabel *
parse_pieces (const VvPack *pack, const char *language, const char *state_end, const char *name)
{
  for (const char *word = name; word; word = strchr (word + 1, ' '))
    {
      const char *person = word + strspn (word, " ");
      g_autofree char *state_begin = g_strndup (name, (gsize) (word - name));
      g_autofree char *state = g_strconcat (state_begin, state_end, NULL);
      g_autofree char *text = *state ? g_strdup_printf ("%s (%s) (%s)", person, g_strstrip (state), language)
                                     : g_strdup_printf ("%s (%s)", person, language);
      VvLabel *label = parse (pack, text);
      if (label)
        return label;
    }
  return parse_turned (pack, language, state_end, name);
}

/* The forms of the second line; "name" may begin with the beginning of the state. */
#define LANGUAGE "^(?<language>[^()]{2,40}?" LAST_LETTER ") ?"
#define NAME " ?(?<name>[^()]{3,60})$"
static const char *const forms[] = {
  LANGUAGE "\\(" NAME,                                                    /* LANGUAGE( NAME */
  LANGUAGE "\\((?<state>[^()]{2,60})\\) ?\\(" NAME,                       /* LANGUAGE(STATE) ( NAME */
  LANGUAGE "(?<state>[^()]{0,60})\\) ?\\( ?\\(" NAME,                     /* LANGUAGEate) ((st NAME */
  LANGUAGE "(?<state>[^()]{0,60})\\) ?\\((?<middle>[^()]{2,60})\\(" NAME, /* LANGUAGEte) (ta(s NAME */
};

static VvLabel *
parse_in_pieces (const VvPack *pack, const char *line)
{
  VvLabel *label = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (forms) && !label; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      if (!g_regex_match (vv_pattern (forms[i]), line, 0, &match))
        continue;
      g_autofree char *language = g_match_info_fetch_named (match, "language");
      g_autofree char *state = g_match_info_fetch_named (match, "state");
      g_autofree char *middle = g_match_info_fetch_named (match, "middle");
      g_autofree char *name = g_match_info_fetch_named (match, "name");
      g_autofree char *end = g_strconcat (middle ? middle : "", state ? state : "", NULL);
      label = parse_pieces (pack, language, end, name);
    }
  return label;
}

/* "LANGUAGE spoken( (STATE) NAME last and first": the words from the last to the first. */
static VvLabel *
parse_backwards (const VvPack *pack, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  GString *text = g_string_new (NULL);
  for (guint i = g_strv_length (words); i > 0; i--)
    {
      gboolean opens = g_str_has_suffix (words[i - 1], "(");
      g_string_append_printf (text, "%s%s%.*s", text->len > 0 ? " " : "", opens ? "(" : "",
                              (int) (strlen (words[i - 1]) - (opens ? 1 : 0)), words[i - 1]);
    }
  g_string_append_c (text, ')');
  g_autofree char *label = g_string_free (text, FALSE);
  return parse (pack, label);
}

VvLabel *
vv_label_displaced (const VvPack *pack, const char *first, const char *second)
{
  static const char ends_label[] = "^(?<ahead>.*?)(?:\\)[:：]|[:：]\\))(?:\\s+(?<text>.*))?$";
  g_autoptr (GMatchInfo) match = NULL;
  if (!strchr (second, '(') || !strstr (second, LAST_LETTER)
      || !g_regex_match (vv_pattern (ends_label), first, 0, &match))
    return NULL;
  g_autofree char *ahead = g_match_info_fetch_named (match, "ahead");
  g_autofree char *text = g_match_info_fetch_named (match, "text");
  VvLabel *label = parse_in_pieces (pack, second);
  if (!label)
    label = parse_backwards (pack, second);
  if (!label)
    return NULL;
  g_free (label->torn);
  label->torn = g_strdup (text ? text : "");
  label->ahead = g_steal_pointer (&ahead);
  label->size = strlen (first) + 1 + strlen (second);
  return label;
}
