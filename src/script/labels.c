/* script/labels: see labels.h. */
#include "script/labels.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

static const char bracket_marks[] = "[()（）]+";

const char *
vv_label_language (const VvPack *pack, const char *bracket)
{
  if (!vv_pack_find (pack, VV_SECTION_SPOKEN, bracket, G_REGEX_MATCH_ANCHORED, NULL))
    return NULL;
  for (guint i = 0; i < pack->languages->len; i++)
    {
      const VvLanguageName *name = g_ptr_array_index (pack->languages, i);
      if (strstr (bracket, name->word))
        return name->language;
    }
  return NULL;
}

/* Each bracket is a language, or else who the speaker speaks for. */
static void
read_brackets (const VvPack *pack, VvLabel *label, const char *brackets)
{
  g_auto (GStrv) parts = g_regex_split (vv_pattern (bracket_marks), brackets, 0);
  for (guint i = 0; parts[i]; i++)
    {
      const char *part = g_strstrip (parts[i]);
      const char *language = *part ? vv_label_language (pack, part) : NULL;
      if (language)
        label->spoken_in = g_strdup (language);
      else if (*part && !label->affiliation)
        label->affiliation = g_strdup (part);
    }
}

/* "The Acting President" → "Acting President". */
static char *
without_article (const char *office)
{
  return g_strdup (g_str_has_prefix (office, "The ") ? office + strlen ("The ") : office);
}

static char *
fetch (const GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);
  return text && *text ? vv_text_fold (text) : NULL;
}

static VvLabel *
label_from (const VvPack *pack, const VvRule *rule, const GMatchInfo *match)
{
  g_autofree char *name = fetch (match, "name");
  if (!name || g_hash_table_contains (pack->stop_words, name))
    return NULL;
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *brackets = fetch (match, "brackets");
  g_autofree char *role = fetch (match, "role");
  VvLabel *label = g_new0 (VvLabel, 1);
  label->rule = rule;
  label->size = strlen (whole);
  label->printed = brackets ? g_strdup_printf ("%s %s", name, brackets) : g_strdup (name);
  if (role && g_str_has_prefix (whole, role)) /* the office stands before the person */
    {
      g_free (label->printed);
      label->printed = g_strdup_printf ("%s (%s)", role, name);
    }
  label->role = rule->office ? without_article (name) : role ? without_article (role) : NULL;
  label->name = g_steal_pointer (&name);
  if (brackets)
    read_brackets (pack, label, brackets);
  return label;
}

VvLabel *
vv_label_parse (const VvPack *pack, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  const VvRule *rule = vv_pack_find (pack, VV_SECTION_LABELS, text, G_REGEX_MATCH_ANCHORED, &match);
  return rule ? label_from (pack, rule, match) : NULL;
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
  g_free (label);
}
