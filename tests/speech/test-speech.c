/* speech: every rule by its own example; sentences; and the map back to print. */
#include "speech/rules.h"
#include "speech/spoken.h"

#include <string.h>

static void
test_rules (void)
{
  for (const VvSpeechRule *rule = vv_speech_rules; rule->name; rule++)
    {
      g_autoptr (VvSentence) sentence = vv_spoken_new (rule->example, rule->language ? rule->language : "en");
      g_test_message ("%s", rule->name);
      g_assert_cmpstr (sentence->spoken, ==, rule->example_spoken);
    }
}

static void
test_languages (void)
{
  g_autoptr (VvSentence) french = vv_spoken_new ("Ms. Doe, No. 5", "fr");
  g_autoptr (VvSentence) american = vv_spoken_new ("Ms. Doe", "en-US");
  g_assert_cmpstr (french->spoken, ==, "Ms. Doe, No. 5");
  g_assert_cmpstr (american->spoken, ==, "Miz Doe");
}

static const struct
{
  const char *text, *language, *sentences;
} rows[] = {
  { "Thank you, Mr. President. We agree.", "en", "Thank you, Mr. President.|We agree." },
  { "See No. 5 and para. 12. It is so.", "en", "See No. 5 and para. 12.|It is so." },
  { "The U.S. Government spoke. Yes!", "en", "The U.S. Government spoke.|Yes!" },
  { "He said “No.” Then he left.", "en", "He said “No.”|Then he left." },
  { "M. Dupont parle. Il est là.", "fr", "M. Dupont parle.|Il est là." },
  { "Выступил г-н Иванов. Он сказал: да.", "ru", "Выступил г-н Иванов.|Он сказал: да." },
  { "Yes. … No.", "en", "Yes.|… No." },
  { "Yes. —", "en", "Yes. —" },
  { "???", "en", "" },
};

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) sentences = vv_speech_split (rows[i].text, rows[i].language);
      g_autoptr (GString) joined = g_string_new (NULL);
      for (guint k = 0; k < sentences->len; k++)
        g_string_append_printf (joined, "%s%s", k ? "|" : "",
                                ((VvSentence *) g_ptr_array_index (sentences, k))->printed);
      g_assert_cmpstr (joined->str, ==, rows[i].sentences);
    }
}

/* Spans cover both texts without a gap, whatever the rules did. */
static void
check_spans (const VvSentence *sentence)
{
  guint spoken = 0, printed = 0;
  for (guint i = 0; i < sentence->spans->len; i++)
    {
      const VvSpan *span = &g_array_index (sentence->spans, VvSpan, i);
      g_assert_cmpuint (span->spoken_start, ==, spoken);
      g_assert_cmpuint (span->printed_start, ==, printed);
      spoken += span->spoken_length;
      printed += span->printed_length;
    }
  g_assert_cmpint (spoken, ==, g_utf8_strlen (sentence->spoken, -1));
  g_assert_cmpint (printed, ==, g_utf8_strlen (sentence->printed, -1));
}

static void
test_spans (void)
{
  for (const VvSpeechRule *rule = vv_speech_rules; rule->name; rule++)
    {
      g_autoptr (VvSentence) sentence = vv_spoken_new (rule->example, "en");
      check_spans (sentence);
    }
  g_autoptr (VvSentence) sentence = vv_spoken_new ("Resolution 2270 (2016) of é", "en");
  VvSpan span = vv_sentence_span_at (sentence, 15);
  g_assert_cmpuint (span.printed_start, ==, 0);
  g_assert_cmpuint (span.printed_length, ==, 22);
  span = vv_sentence_span_at (sentence, 9999);
  g_assert_cmpuint (span.printed_start, ==, 26);
}

/* Nothing that the engine takes for a command may reach it. */
static void
test_commands (void)
{
  g_autoptr (GPtrArray) sentences = vv_speech_split ("A \x01"
                                                     "300S b [[[[k'i:v]] c\x7F d\xC2\x85 e.",
                                                     "en");
  for (guint i = 0; i < sentences->len; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      g_assert_null (strstr (sentence->spoken, "[["));
      for (const char *p = sentence->spoken; *p; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("word");
  for (int i = 0; i < 20000; i++)
    g_string_append (text, i % 7 ? " word" : ", word");
  g_autoptr (GPtrArray) sentences = vv_speech_split (text->str, "en");
  g_assert_cmpuint (sentences->len, >, 100);
  for (guint i = 0; i < sentences->len; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      g_assert_cmpint (g_utf8_strlen (sentence->printed, -1), <=, 900);
      check_spans (sentence);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/each reads its example", test_rules);
  g_test_add_func ("/rules/a rule keeps to its language", test_languages);
  g_test_add_func ("/sentences/abbreviations end none", test_sentences);
  g_test_add_func ("/spans/every spoken character has its printed ones", test_spans);
  g_test_add_func ("/spoken/no command reaches the engine", test_commands);
  g_test_add_func ("/sentences/one without an end is cut", test_long);
  return g_test_run ();
}
