/* script: every row of the tables of labels, capacities, headers and narration, by its own example. */
#include "script/capacity.h"
#include "script/header.h"
#include "script/labels.h"

static const char *
dash (const char *text)
{
  return text ? text : "-";
}

static void
test_labels (void)
{
  for (const VvLabelRule *rule = vv_label_rules; rule->name; rule++)
    {
      g_autoptr (VvLabel) label = vv_label_parse (rule->example);
      g_assert_nonnull (label);
      g_autofree char *parse = g_strdup_printf ("%s | %s | %s | %s", label->name, dash (label->role),
                                                dash (label->affiliation), dash (label->spoken_in));
      g_assert_cmpstr (parse, ==, rule->example_parse);
    }
}

static void
test_no_labels (void)
{
  static const char *const lines[] = {
    "The facts are clear: Russia has broken them.",
    "They are: Hon. Smith, Hon. Jones.",
    "In favour: Algeria, China",
    "We ask three things: peace, bread, land.",
    "He said: no.",
    "At 10:30 the meeting began.",
    "No colon here at all",
    "https://example.org/page",
  };
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_null (vv_label_parse (lines[i]));
}

static void
test_more_labels (void)
{
  static const struct
  {
    const char *line, *name, *affiliation, *spoken_in;
  } rows[] = {
    { "Ms. Thomas-Greenfield (United States of America): I", "Ms. Thomas-Greenfield", "United States of America",
      NULL },
    { "Mr. de Rivière (France) (spoke in French): La", "Mr. de Rivière", "France", "fr" },
    { "Mr. Zhang Jun (China) (spoke in Chinese): We", "Mr. Zhang Jun", "China", "zh" },
    { "QUESTION: Oh.", "QUESTION", NULL, NULL },
    { "Dame Barbara Woodward (United Kingdom): I", "Dame Barbara Woodward", "United Kingdom", NULL },
    { "Le Président : La séance", "Le Président", NULL, NULL },
    { "Председатель (говорит по-английски): Я", "Председатель", NULL, "en" },
    { "主席：会议", "主席", NULL, NULL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvLabel) label = vv_label_parse (rows[i].line);
      g_assert_nonnull (label);
      g_assert_cmpstr (label->name, ==, rows[i].name);
      g_assert_cmpstr (label->affiliation, ==, rows[i].affiliation);
      g_assert_cmpstr (label->spoken_in, ==, rows[i].spoken_in);
    }
}

static void
test_capacities (void)
{
  for (const VvCapacityRule *rule = vv_capacity_rules; rule->name; rule++)
    {
      gsize start = 0;
      g_autofree char *capacity = NULL;
      g_test_message ("%s", rule->name);
      g_assert_cmpint (vv_capacity_find (rule->example, 0, &start, &capacity), ==, rule->kind);
      g_assert_cmpstr (capacity, ==, rule->example_capacity);
    }
}

/* The rule of "my capacity as …" holds for "my national capacity" too. */
static void
test_national (void)
{
  gsize start = 0;
  g_autofree char *capacity = NULL;
  const char *text = "I shall now make a statement in my national capacity.";
  g_assert_cmpint (vv_capacity_find (text, 0, &start, &capacity), ==, VV_CAPACITY_TAKES);
  g_assert_cmpstr (capacity, ==, "national capacity");
}

static void
test_mentions (void)
{
  for (gsize i = 0; vv_capacity_mentions[i]; i++)
    {
      gsize start = 0;
      g_autofree char *capacity = NULL;
      g_test_message ("%s", vv_capacity_mentions[i]);
      g_assert_cmpint (vv_capacity_find (vv_capacity_mentions[i], 0, &start, &capacity), ==, VV_CAPACITY_NONE);
    }
}

static void
test_headers (void)
{
  for (const VvHeaderRule *rule = vv_header_rules; rule->pattern; rule++)
    g_assert_cmpint (vv_header_kind (rule->example), ==, rule->kind);
  for (const VvNarrationRule *rule = vv_narration_rules; rule->pattern; rule++)
    g_assert_true (vv_narration_find (rule->example) == rule);
  g_assert_cmpint (vv_header_kind ("Thank you, Mr. President."), ==, VV_HEADER_NONE);
  g_autofree char *name = vv_header_speaker ("Remarks by Ambassador Jane Doe at a Briefing");
  g_assert_cmpstr (name, ==, "Ambassador Jane Doe");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *printed, *plain;
  } rows[] = {
    { "A Dangerous Alliance: Unveiling the Truth”", "A Dangerous Alliance: Unveiling the Truth" },
    { "“A Dangerous Alliance”", "A Dangerous Alliance" },
    { "The “Silence” Procedure", "The “Silence” Procedure" },
    { "The End of “Silence”", "The End of “Silence”" },
    { "“Dangerous Alliance", "Dangerous Alliance" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *plain = vv_header_plain_title (rows[i].printed);
      g_assert_cmpstr (plain, ==, rows[i].plain);
    }
  g_assert_true (vv_header_is_title ("Russia and North Korea’s Dangerous Alliance: Unveiling the Truth"));
  g_assert_false (vv_header_is_title ("Every Council member must speak out against this recklessness."));
  g_assert_false (vv_header_is_title ("felix 😂 said that 👀 siuuu x€y â"));
  g_assert_false (vv_header_is_title ("we went on without a full stop to the end"));
}

static void
test_dates (void)
{
  static const char *const rows[][2]
      = { { "May 20, 2019", "2019-05-20" }, { "3 July 2024", "2024-07-03" }, { "Held on 2024-07-03", "2024-07-03" } };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *date = vv_header_date (rows[i][0]);
      g_assert_cmpstr (date, ==, rows[i][1]);
    }
  g_assert_null (vv_header_date ("in May"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/each rule reads its example", test_labels);
  g_test_add_func ("/labels/a colon in a sentence is no label", test_no_labels);
  g_test_add_func ("/labels/names, states and languages come apart", test_more_labels);
  g_test_add_func ("/capacity/each rule finds its example", test_capacities);
  g_test_add_func ("/capacity/a national capacity is one", test_national);
  g_test_add_func ("/capacity/a mention takes nothing", test_mentions);
  g_test_add_func ("/header/each rule knows its example", test_headers);
  g_test_add_func ("/header/titles lose marks without a partner", test_titles);
  g_test_add_func ("/header/dates become ISO dates", test_dates);
  return g_test_run ();
}
