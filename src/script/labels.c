/* script/labels: see labels.h. */
#include "script/labels.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** "continued to speak in English"; a bracket of more words says more than that. */
#define SWITCH_MOST_WORDS 5

static const char bracket_marks[] = "[()（）]+";

const char *
vv_label_language (const VvPack *pack, const char *bracket)
{
  if (!vv_pack_find (pack, VV_SECTION_SPOKEN, bracket, NULL))
    return NULL;
  const char *first = NULL, *language = NULL; /* "spoke in Portuguese; English text provided by the delegation" */
  for (guint i = 0; i < pack->languages->len; i++)
    {
      const VvLanguageName *name = g_ptr_array_index (pack->languages, i);
      const char *at = strstr (bracket, name->word);
      if (!at || (first && at >= first))
        continue;
      first = at;
      language = name->language;
    }
  return language;
}

const char *
vv_label_switch (const VvPack *pack, const char *text, gsize from, gsize *start, gsize *end)
{
  static const char bracket[] = "[(（]([^()（）]{2,60})[)）]";
  g_autoptr (GMatchInfo) match = NULL;
  g_regex_match_full (vv_pattern (bracket), text, -1, (int) from, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *inside = g_match_info_fetch (match, 1);
      const char *language = vv_label_language (pack, inside);
      int first = 0, last = 0;
      if (!language || vv_text_words (inside) > SWITCH_MOST_WORDS)
        continue;
      g_match_info_fetch_pos (match, 0, &first, &last);
      *start = (gsize) first;
      *end = (gsize) last;
      return language;
    }
  return NULL;
}

/* Each bracket is a language, or else who the speaker speaks for; one may hold another: "Iran (Islamic Republic of)".
 */
static void
read_brackets (const VvPack *pack, VvLabel *label, const char *brackets)
{
  static const char nested[] = "[(（](?<name>[^()（）]+[(（][^()（）]+[)）])[)）]";
  g_autofree char *whole = vv_pattern_fetch (nested, brackets, 1);
  if (whole)
    label->affiliation = g_strdup (whole);
  g_auto (GStrv) parts = g_regex_split (vv_pattern (bracket_marks), brackets, 0);
  for (guint i = 0; parts[i]; i++)
    {
      const char *part = g_strstrip (parts[i]);
      if (!g_unichar_isalnum (g_utf8_get_char (part))) /* between brackets: ", Chair of the First Committee" */
        continue;
      const char *language = vv_label_language (pack, part);
      gboolean note = vv_pack_find (pack, VV_SECTION_SPOKEN, part, NULL) != NULL;
      if (language)
        label->spoken_in = g_strdup (language);
      else if (!note && !label->affiliation)
        label->affiliation = g_strdup (part);
    }
}

/* "The Acting President" → "Acting President". */
static char *
without_article (const char *office)
{
  return g_strdup (g_ascii_strncasecmp (office, "The ", 4) == 0 ? office + strlen ("The ") : office);
}

/* Chinese is written without spaces; where a PDF has some, they filled a line. */
static char *
fetch (const GMatchInfo *match, const char *group)
{
  static const char filled[] = "(?<=[\\p{Han}·•‧・（）-]) (?=[\\p{Han}·•‧・（）-])";
  g_autofree char *text = g_match_info_fetch_named (match, group);
  g_autofree char *folded = text && *text ? vv_text_fold (text) : NULL;
  return folded ? g_regex_replace_literal (vv_pattern (filled), folded, -1, 0, "", 0, NULL) : NULL;
}

void
vv_label_cut_out (char *text, const char *part)
{
  char *at = strstr (text, part), *after = at ? at + strlen (part) : NULL;
  if (!at)
    return;
  while (*after == ' ')
    after++;
  memmove (at, after, strlen (after) + 1);
}

static gboolean
stands_before (const GMatchInfo *match, const char *group, const char *other)
{
  int start = 0, other_start = 0;
  return g_match_info_fetch_named_pos (match, group, &start, NULL)
         && g_match_info_fetch_named_pos (match, other, &other_start, NULL) && start < other_start;
}

/* "Ann Roe" and "(PPE), rapporteur. – (FR)" → "Ann Roe (PPE), rapporteur (FR)". */
static char *
as_printed (const char *name, const char *brackets)
{
  g_autofree char *plain = g_regex_replace_literal (vv_pattern ("\\s*\\. ?[–—-]\\s*"), brackets, -1, 0, " ", 0, NULL);
  g_strstrip (plain);
  return g_strconcat (name, *plain && *plain != ',' ? " " : "", plain, NULL);
}

static VvLabel *
label_from (const VvPack *pack, const VvRule *rule, const GMatchInfo *match)
{
  g_autofree char *name = fetch (match, "name");
  g_autofree char *folded = name ? g_utf8_casefold (name, -1) : NULL;
  if (!name || g_hash_table_contains (pack->stop_words, folded))
    return NULL;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *brackets = fetch (match, "brackets");
  g_autofree char *role = fetch (match, "role");
  g_autofree char *torn = fetch (match, "torn");
  if (torn && brackets)
    vv_label_cut_out (brackets, torn);
  VvLabel *label = g_new0 (VvLabel, 1);
  label->torn = g_steal_pointer (&torn);
  label->rule = rule;
  label->size = strlen (whole);
  label->colon = strchr (whole, ':') || strstr (whole, "：");
  label->printed = brackets ? as_printed (name, brackets) : g_strdup (name);
  if (role && stands_before (match, "role", "name"))
    {
      g_free (label->printed);
      label->printed = g_strdup_printf ("%s (%s)", role, name);
    }
  if (rule->named)
    {
      g_free (name);
      name = g_strdup (rule->named);
    }
  label->role = rule->office ? without_article (name) : role ? without_article (role) : NULL;
  label->name = g_steal_pointer (&name);
  if (brackets)
    read_brackets (pack, label, brackets);
  return label;
}

static VvLabel *
parse_by (const VvPack *pack, VvSection section, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  const VvRule *rule = vv_pack_find (pack, section, text, &match);
  return rule ? label_from (pack, rule, match) : NULL;
}

VvLabel *
vv_label_parse (const VvPack *pack, const char *text)
{
  return parse_by (pack, VV_SECTION_LABELS, text);
}

VvLabel *
vv_label_apart (const VvPack *pack, const char *text)
{
  return parse_by (pack, VV_SECTION_APART, text);
}

VvLabel *
vv_label_plain (const char *printed)
{
  static const char bracket_pattern[] = "^(.*\\S)\\s*\\((?<in>(?:[^()]|\\((?&in)\\))*)\\)$";
  VvLabel *label = g_new0 (VvLabel, 1);
  label->printed = g_strdup (printed);
  label->name = vv_pattern_fetch (bracket_pattern, printed, 1);
  label->affiliation = vv_pattern_fetch (bracket_pattern, printed, 2);
  if (!label->name)
    label->name = g_strdup (printed);
  return label;
}

void
vv_label_free (VvLabel *label)
{
  if (!label)
    return;
  g_free (label->printed);
  g_free (label->name);
  g_free (label->role);
  g_free (label->affiliation);
  g_free (label->spoken_in);
  g_free (label->torn);
  g_free (label->ahead);
  g_free (label);
}
