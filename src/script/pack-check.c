/* script/pack-check: a pack is tried on its own examples, each with its rule and without; see packs.h. */
#include "script/capacity.h"
#include "script/header.h"
#include "script/labels.h"
#include "script/narration.h"
#include "script/packs.h"

#include "core/text.h"

#include <string.h>

static const char *
dash (const char *text)
{
  return text ? text : "-";
}

/* NULL: no label, or no section of labels. */
static VvLabel *
label_by (const VvPack *pack, VvSection section, const char *example)
{
  if (section == VV_SECTION_APART)
    return vv_label_apart (pack, example);
  return section == VV_SECTION_LABELS ? vv_label_parse (pack, example) : NULL;
}

/* What becomes of @example, in the words of 'gives'; what a section does not ask for 'gives' is its kind. */
static char *
result_of (const VvPack *pack, VvSection section, const VvRule *rule, const char *example)
{
  gsize start = 0;
  g_autofree char *capacity = NULL;
  g_autoptr (VvLabel) label = NULL;
  const VvRule *found = NULL;
  switch (section)
    {
    case VV_SECTION_LABELS:
    case VV_SECTION_APART:
      label = label_by (pack, section, example);
      return label ? g_strdup_printf ("%s | %s | %s | %s", label->name, dash (label->role), dash (label->affiliation),
                                      dash (label->spoken_in))
                   : g_strdup ("no label");
    case VV_SECTION_SPOKEN:
      return g_strdup (dash (vv_label_language (pack, example)));
    case VV_SECTION_CAPACITIES:
      if (rule->kind == VV_CAPACITY_STATES)
        return vv_capacity_stated (pack, example);
      if (rule->kind == VV_CAPACITY_MENTIONS)
        return vv_capacity_mentioned (pack, example);
      if (rule->kind == VV_CAPACITY_BEHALF)
        return vv_capacity_behalf (pack, example);
      found = vv_capacity_find (pack, example, 0, &start, &capacity);
      return found && found->kind == rule->kind ? g_strdup (dash (capacity)) : NULL;
    case VV_SECTION_HEADERS:
      return rule->kind == VV_HEADER_BY ? vv_header_speaker (pack, example)
                                        : g_strdup_printf ("%d", vv_header_kind (pack, example));
    case VV_SECTION_NARRATION:
      found = vv_narration_find (pack, example);
      return g_strdup_printf ("%d", found ? found->kind : 0);
    case VV_SECTION_FURNITURE:
      return g_strdup (vv_furniture_find (pack, example) ? "furniture" : "text");
    case VV_SECTION_EVIDENCE:
    case VV_SECTIONS:
    default:
      g_assert_not_reached ();
    }
}

/* What the rule says must come out; NULL: something, whatever it is. */
static char *
expected_of (VvSection section, const VvRule *rule)
{
  if (section == VV_SECTION_FURNITURE)
    return g_strdup ("furniture");
  if (rule->gives)
    return g_strdup (rule->gives);
  if (section == VV_SECTION_NARRATION || (section == VV_SECTION_HEADERS && rule->kind != VV_HEADER_BY))
    return g_strdup_printf ("%d", rule->kind);
  return section == VV_SECTION_CAPACITIES && rule->kind == VV_CAPACITY_RESUMES ? g_strdup ("-") : NULL;
}

static void
complain (GString *messages, const char *file, guint line, guint column, const char *what, const char *about)
{
  g_autofree char *path = vv_text_mask (file);
  g_autofree char *text = vv_text_mask (about);
  g_string_append_printf (messages, "%s%s:%u:%u: %s '%s'", messages->len > 0 ? "\n" : "", path, line, column, what,
                          text);
}

/* A label that is believed sooner, or later, is another result. */
static guint
strength_of (const VvPack *pack, VvSection section, const char *example)
{
  g_autoptr (VvLabel) label = label_by (pack, section, example);
  return label ? label->rule->company * 10000 + label->rule->among * 100 + label->rule->sure : 0;
}

static void
check_rule (VvPack *pack, VvSection section, const VvRule *rule, GString *messages)
{
  g_autofree char *expected = expected_of (section, rule);
  g_autofree char *with = result_of (pack, section, rule, rule->example);
  guint strength = strength_of (pack, section, rule->example);
  pack->without = rule;
  g_autofree char *without = result_of (pack, section, rule, rule->example);
  gboolean needed = g_strcmp0 (with, without) != 0 || strength != strength_of (pack, section, rule->example);
  pack->without = NULL;
  if (!with || (expected && !g_str_equal (with, expected)))
    {
      g_autofree char *got = g_strdup_printf ("%s gives from its example", rule->name);
      complain (messages, rule->file, rule->line, rule->column, got, dash (with));
    }
  else if (!needed)
    complain (messages, rule->file, rule->line, rule->column,
              "without this rule its example comes out the same; give another example for", rule->name);
}

static gboolean
is_own (const VvPack *pack, const VvRule *rule)
{
  gsize size = strlen (pack->name);
  return strncmp (rule->name, pack->name, size) == 0 && rule->name[size] == ':';
}

static void
check_counter_examples (const VvPack *pack, GString *messages)
{
  for (guint i = 0; i < pack->no_labels->len; i++)
    {
      const VvCounterExample *example = g_ptr_array_index (pack->no_labels, i);
      g_autoptr (VvLabel) label = vv_label_parse (pack, example->text);
      if (label)
        complain (messages, example->file, example->line, example->column, "a label is found in", example->text);
    }
  for (guint i = 0; i < pack->no_capacities->len; i++)
    {
      const VvCounterExample *example = g_ptr_array_index (pack->no_capacities, i);
      gsize start = 0;
      g_autofree char *capacity = NULL;
      if (vv_capacity_find (pack, example->text, 0, &start, &capacity))
        complain (messages, example->file, example->line, example->column, "a capacity is taken in", example->text);
    }
}

gboolean
vv_pack_check (const VvPack *pack, GPtrArray *evidence, GError **error)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  for (guint i = 0; i < evidence->len; i++)
    {
      const VvRule *rule = g_ptr_array_index (evidence, i);
      if (rule->pattern && !vv_rule_match (NULL, rule, rule->example, 0, NULL))
        complain (messages, rule->file, rule->line, rule->column,
                  "this evidence is not in its own example:", rule->example);
    }
  for (VvSection section = VV_SECTION_LABELS; section < VV_SECTIONS; section++)
    for (guint i = 0; i < pack->rules[section]->len; i++)
      {
        const VvRule *rule = g_ptr_array_index (pack->rules[section], i);
        if (is_own (pack, rule)) /* the others are tried with the pack in which they stand */
          check_rule ((VvPack *) pack, section, rule, messages);
      }
  check_counter_examples (pack, messages);
  if (messages->len == 0)
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, messages->str);
  return FALSE;
}
