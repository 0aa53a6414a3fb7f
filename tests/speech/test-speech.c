/* speech: every rule by its own example; sentences; and the map back to print. */
#include "speech/numbers.h"
#include "speech/passages.h"
#include "speech/rules.h"
#include "speech/shorts.h"
#include "speech/spoken.h"

#include <string.h>

static const VvReading english = { .language = "en" };

static void
note_rule (const char *rule, const char *before, const char *after, gpointer data)
{
  (void) before, (void) after;
  g_hash_table_add (data, (gpointer) rule);
}

/* The first of the rule's languages. */
static char *
language_of (const VvSpeechRule *rule)
{
  return rule->languages ? g_strndup (rule->languages, strcspn (rule->languages, " ")) : g_strdup ("en");
}

static void
check_rule (const VvSpeechRule *rule)
{
  g_autofree char *language = language_of (rule);
  g_autoptr (GHashTable) fired = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) off = g_hash_table_new (g_str_hash, g_str_equal);
  const VvReading how = { .language = language, .fired = note_rule, .fired_data = fired };
  const VvReading without = { .language = language, .off = off };
  g_hash_table_add (off, (gpointer) rule->name);
  g_autoptr (VvSentence) sentence = vv_spoken_new (rule->example, &how);
  g_autoptr (VvSentence) other = vv_spoken_new (rule->example, &without);
  g_test_message ("%s", rule->name);
  g_assert_cmpstr (sentence->spoken, ==, rule->example_spoken);
  g_assert_true (g_hash_table_contains (fired, rule->name));
  g_assert_cmpstr (other->spoken, !=, rule->example_spoken);
}

static void
test_rules (void)
{
  for (const VvSpeechTable *table = vv_speech_tables; table->rules; table++)
    for (const VvSpeechRule *rule = table->rules; rule->name; rule++)
      check_rule (rule);
}

/* A name is a switch: two rules of one language and one name would be one switch for two things. */
static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (const VvSpeechTable *table = vv_speech_tables; table->rules; table++)
    for (const VvSpeechRule *rule = table->rules; rule->name; rule++)
      {
        g_autofree char *language = language_of (rule);
        g_assert_true (g_hash_table_add (seen, g_strconcat (language, " ", rule->name, NULL)));
      }
}

/* Every abbreviation, before what it stands before, is said in full, and its full stop ends no sentence there. */
static void
test_shorts (void)
{
  static const char *const after[] = { [VV_BEFORE_ANYTHING] = "",
                                       [VV_BEFORE_WORD] = " so",
                                       [VV_BEFORE_NAME] = " Lee",
                                       [VV_BEFORE_NO_NAME] = " so",
                                       [VV_BEFORE_NUMBER] = " (b)" };
  for (const VvShort *row = vv_shorts; row->language; row++)
    {
      g_autofree char *text = g_strdup_printf ("X, %s%s", row->printed, after[row->before]);
      g_autofree char *start = g_strdup_printf ("X, %s", row->spoken);
      g_autoptr (GPtrArray) sentences = vv_speech_split (text, &(VvReading){ .language = row->language });
      const VvSentence *sentence = g_ptr_array_index (sentences, 0);
      g_test_message ("%s %s", row->language, row->printed);
      g_assert_true (g_str_has_prefix (sentence->spoken, start));
      g_assert_cmpuint (sentences->len, ==, 1);
      g_assert_null (vv_short_words (row->printed, "xx", after[row->before]));
      if (row->before == VV_BEFORE_NAME || row->before == VV_BEFORE_NUMBER)
        g_assert_null (vv_short_words (row->printed, row->language, " so"));
    }
  g_assert_true (vv_short_goes_on ("NO.", "en", " 5"));
  g_assert_true (vv_short_goes_on ("Cf.", "en-GB", " page"));
  g_assert_false (vv_short_goes_on ("no.", "en", " Then"));
}

static void
test_languages (void)
{
  const VvReading in_french = { .language = "fr" }, in_american = { .language = "en-US" };
  g_autoptr (VvSentence) french = vv_spoken_new ("Ms. Doe", &in_french);
  g_autoptr (VvSentence) american = vv_spoken_new ("Ms. Doe", &in_american);
  g_assert_cmpstr (french->spoken, ==, "Ms. Doe");
  g_assert_cmpstr (american->spoken, ==, "Miz Doe");
}

static const struct
{
  const char *language, *way, *number, *spoken;
} numbers[] = {
  { "en", "cardinal", "1234", "one thousand two hundred and thirty-four" },
  { "en", "cardinal", "2.50", "two point five zero" },
  { "en", "cardinal", "2.0", "two point zero" },
  { "en", "cardinal", "-0.05", "minus zero point zero five" },
  { "en", "cardinal", "1234567890123456789012",
    "one two three four five six seven eight nine zero one two three four "
    "five six seven eight nine zero one two" },
  { "en", "ordinal", "9453", "nine thousand four hundred and fifty-third" },
  { "en", "year", "1945", "nineteen forty-five" },
  { "en", "digits", "225", "two two five" },
  { "fr", "cardinal", "71", "soixante-et-onze" },
  { "de", "cardinal", "321", "dreihunderteinundzwanzig" },
  { "ru", "cardinal", "2270", "две тысячи двести семьдесят" },
  { "xx", "cardinal", "12", "12" },
};

static void
test_numbers (void)
{
  static const struct
  {
    const char *name;
    void (*say) (const char *language, const char *number, GString *spoken);
  } ways[] = { { "cardinal", vv_number_cardinal },
               { "ordinal", vv_number_ordinal },
               { "year", vv_number_year },
               { "digits", vv_number_digits } };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
      if (g_str_equal (ways[k].name, numbers[i].way))
        {
          g_autoptr (GString) spoken = g_string_new (NULL);
          ways[k].say (numbers[i].language, numbers[i].number, spoken);
          g_assert_cmpstr (spoken->str, ==, numbers[i].spoken);
        }
  g_autofree char *month = vv_month_name ("ru", 4), *none = vv_month_name ("en", 13);
  g_assert_cmpstr (month, ==, "апреля");
  g_assert_null (none);
  g_autofree char *francs = vv_currency_name ("ru", "CHF", "5"), *franc = vv_currency_name ("ru", "CHF", "2");
  g_autofree char *unknown = vv_currency_name ("en", "XYZ", "2");
  g_assert_cmpstr (francs, ==, "швейцарских франков");
  g_assert_cmpstr (franc, ==, "швейцарских франка");
  g_assert_null (unknown);
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
  { "We agree.¹ Thank you.", "en", "We agree.¹|Thank you." },
  { "We agree.¹²", "en", "We agree.¹²" },
  { "See s. 5 and Brig.-Gen. Roe. It is so.", "en", "See s. 5 and Brig.-Gen. Roe.|It is so." },
  { "We went to the pub. Then home.", "en", "We went to the pub.|Then home." },
  { "See H. Rept. 118-2. So be it.", "en", "See H. Rept. 118-2.|So be it." },
  { "See chapter 29, s. 292.", "en", "See chapter 29, s. 292." },
  { "Dice el No. 5. Es así.", "es", "Dice el No. 5.|Es así." },
  { "Laut BT-Drs. 20/12 gilt das. Gut.", "de", "Laut BT-Drs. 20/12 gilt das.|Gut." },
  { "Yes. … No.", "en", "Yes.|… No." },
  { "Yes. —", "en", "Yes. —" },
  { "???", "en", "" },
};

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) sentences = vv_speech_split (rows[i].text, &(VvReading){ .language = rows[i].language });
      g_autoptr (GString) joined = g_string_new (NULL);
      for (guint k = 0; k < sentences->len; k++)
        g_string_append_printf (joined, "%s%s", k ? "|" : "",
                                ((VvSentence *) g_ptr_array_index (sentences, k))->printed);
      g_assert_cmpstr (joined->str, ==, rows[i].sentences);
    }
}

/* What no rule has changed is spoken as it is printed. */
static void
check_owner (const VvSentence *sentence, const VvSpan *span)
{
  g_autofree char *said
      = g_utf8_substring (sentence->spoken, span->spoken_start, span->spoken_start + span->spoken_length);
  g_autofree char *printed
      = g_utf8_substring (sentence->printed, span->printed_start, span->printed_start + span->printed_length);
  if (!span->rule)
    g_assert_cmpstr (said, ==, printed);
}

/* Each spoken word stands for something printed: no span speaks for nothing. */
static void
check_words (const VvSentence *sentence)
{
  VvSpanIter iter;
  VvSpan span;
  vv_span_iter_init (&iter, sentence);
  while (vv_span_iter_next (&iter, &span))
    {
      g_assert_true (span.printed_length > 0 || span.spoken_length == 0);
    }
}

/* Spans cover both texts without a gap, whatever the rules did. */
static void
check_spans (const VvSentence *sentence)
{
  guint spoken = 0, printed = 0;
  VvSpanIter iter;
  VvSpan span;
  vv_span_iter_init (&iter, sentence);
  while (vv_span_iter_next (&iter, &span))
    {
      g_assert_cmpuint (span.spoken_start, ==, spoken);
      g_assert_cmpuint (span.printed_start, ==, printed);
      check_owner (sentence, &span);
      spoken += span.spoken_length;
      printed += span.printed_length;
    }
  g_assert_cmpint (spoken, ==, g_utf8_strlen (sentence->spoken, -1));
  g_assert_cmpint (printed, ==, g_utf8_strlen (sentence->printed, -1));
}

static void
test_spans (void)
{
  for (const VvSpeechTable *table = vv_speech_tables; table->rules; table++)
    for (const VvSpeechRule *rule = table->rules; rule->name; rule++)
      {
        g_autofree char *language = language_of (rule);
        g_autoptr (VvSentence) sentence = vv_spoken_new (rule->example, &(VvReading){ .language = language });
        check_spans (sentence);
      }
  g_autoptr (VvSentence) sentence = vv_spoken_new ("Resolution 2270 (2016) of é", &english);
  VvSpan span = vv_sentence_span_at (sentence, 15);
  g_assert_cmpuint (span.printed_start, ==, 0);
  g_assert_cmpuint (span.printed_length, ==, 22);
  g_assert_cmpstr (span.rule, ==, "resolution-numbers");
  span = vv_sentence_span_at (sentence, 9999);
  g_assert_cmpuint (span.printed_start, ==, 26);
}

static const struct
{
  const char *language, *text, *passages; /* "language:text|…" */
} foreign[] = {
  { "en", "He said: “La paix n’est pas un vain mot.” Then he left.",
    "He said: |fr:“La paix n’est pas un vain mot.” |Then he left." },
  { "en", "I thank you. Je vous remercie de votre attention.",
    "I thank you. |fr:Je vous remercie de votre attention." },
  { "en", "¿Qué es lo que nos queda? That is the question.", "es:¿Qué es lo que nos queda? |That is the question." },
  { "en", "He quoted «Мы не забудем» and «Не забудем никого» again.",
    "He quoted |ru:«Мы не забудем» |and |ru:«Не забудем никого» |again." },
  { "en", "Слово «мир» важно. That is all.", "ru:Слово «мир» важно. |That is all." },
  { "en", "Слава Україні", "uk:Слава Україні" },
  { "en", "The word мир means peace and world.", "The word мир means peace and world." },
  { "en", "The Movimiento de los Trabajadores Rurales sin Tierra spoke.",
    "The Movimiento de los Trabajadores Rurales sin Tierra spoke." },
  { "en", "The party (Parti de la Justice et du Développement) won.",
    "The party (Parti de la Justice et du Développement) won." },
  { "en", "It was done in good faith, pro bono et in camera.", "It was done in good faith, pro bono et in camera." },
  { "fr", "Il a dit : « We will not be silent on this. » Puis il est parti.",
    "Il a dit : |en:« We will not be silent on this. » |Puis il est parti." },
  { "ru", "Он сказал: “This is not what we have agreed.” И ушёл.",
    "Он сказал: |en:“This is not what we have agreed.” |И ушёл." },
  { "ru", "Система Microsoft Windows работает.", "Система Microsoft Windows работает." },
  { "zh", "他说：“This is not what we have agreed.” 然后走了。",
    "他说：|en:“This is not what we have agreed.” |然后走了。" },
  { "lb", "Le chat est dans la maison et il dort.", "Le chat est dans la maison et il dort." },
  { "sv", "Han sade: “Le chat est dans la maison et il dort.” Och gick.",
    "Han sade: |fr:“Le chat est dans la maison et il dort.” |Och gick." },
  { "en", "She said: “Wir haben nicht mehr viel Zeit für das.” And left.",
    "She said: |de:“Wir haben nicht mehr viel Zeit für das.” |And left." },
  { "en", "He said: “Ez a nap nem olyan, mint a többi volt.” And left.",
    "He said: |hu:“Ez a nap nem olyan, mint a többi volt.” |And left." },
};

static void
test_passages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (GArray) passages = vv_passages_find (foreign[i].text, foreign[i].language);
      g_autoptr (GString) joined = g_string_new (NULL);
      for (guint k = 0; k < passages->len; k++)
        {
          const VvPassage *passage = &g_array_index (passages, VvPassage, k);
          g_string_append_printf (joined, "%s%s%s", k ? "|" : "", passage->language ? passage->language : "",
                                  passage->language ? ":" : "");
          g_string_append_len (joined, foreign[i].text + passage->start, (gssize) (passage->end - passage->start));
        }
      g_assert_cmpstr (joined->str, ==, foreign[i].passages);
    }
  g_autoptr (GPtrArray) sentences = vv_speech_split ("Resolution 12. Voilà ce que nous avons : 12 fois.", &english);
  const VvSentence *last = g_ptr_array_index (sentences, sentences->len - 1);
  g_assert_cmpstr (last->foreign, ==, "fr");
  g_assert_cmpstr (last->spoken, ==, "Voilà ce que nous avons : douze fois.");
}

/* Nothing that the engine takes for a command may reach it. */
static void
test_commands (void)
{
  g_autoptr (GPtrArray) sentences = vv_speech_split ("A \x01"
                                                     "300S b [[[[k'i:v]] c\x7F d\xC2\x85 e.",
                                                     &english);
  for (guint i = 0; i < sentences->len; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      g_assert_null (strstr (sentence->spoken, "[["));
      for (const char *p = sentence->spoken; *p; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

static VvLexicon *
lexicon_of (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("vv-speech-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.yaml", NULL);
  const char *const files[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  VvLexicon *lexicon = vv_lexicon_load (NULL, VV_ESPEAK_DATA, files, &error);
  g_assert_no_error (error);
  return lexicon;
}

static const struct
{
  const char *text, *spoken;
} worded[] = {
  { "In Wirth, 3 say so", "In [[w'3:T]], three say so" },
  { "(Wirth’s) 2", "( [[w'3:Ts]]) two" },
  { "Ms. Wirth; UNSC; No. 5", "Miz [[w'3:T]]; the Council; number five" },
  { "[[k'i:v]] Wirth", "[k'i:v]] [[w'3:T]]" },
  { "[\xC2\xAD[k'i:v]] \uFDD0k\uFDD1", "[ k'i:v]]  k " },
  { "Wirth-5, THE WIRTH", "[[w'3:T]] five, THE [[w'3:T]]" },
  { "in Foo", "in [ k'i:v]]" },
};

/* The lexicon's words go before the rules, its phonemes stay as they are, and nobody else's pass for phonemes. */
static void
test_lexicon (void)
{
  g_autoptr (VvLexicon) lexicon = lexicon_of ("vivavoce-lexicon: 1\nlanguage: en\n"
                                              "phonemes: {Wirth: \"w'3:T\"}\n"
                                              "say: {UNSC: the Council, Foo: \"[[k'i:v]]\"}\n");
  g_autoptr (GHashTable) off = g_hash_table_new (g_str_hash, g_str_equal);
  const VvReading how = { .language = "en", .lexicon = lexicon };
  for (gsize i = 0; i < G_N_ELEMENTS (worded); i++)
    {
      g_autoptr (VvSentence) sentence = vv_spoken_new (worded[i].text, &how);
      check_spans (sentence);
      g_assert_cmpstr (sentence->spoken, ==, worded[i].spoken);
    }
  g_hash_table_add (off, (gpointer) "phoneme-bracket");
  g_autoptr (VvSentence) bare
      = vv_spoken_new ("[[k'i:v]] [\xC2\xAD[k'i:v]]", &(VvReading){ .language = "en", .lexicon = lexicon, .off = off });
  g_assert_null (strstr (bare->spoken, "[["));
  g_autoptr (VvSentence) sentence = vv_spoken_new ("(Wirth’s) 2", &how);
  VvSpan span = vv_sentence_span_at (sentence, 5);
  g_assert_cmpuint (span.printed_start, ==, 0);
  g_assert_cmpuint (span.printed_length, ==, 9);
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("word");
  for (int i = 0; i < 20000; i++)
    g_string_append (text, i % 7 ? " word" : ", word");
  g_autoptr (GPtrArray) sentences = vv_speech_split (text->str, &english);
  g_assert_cmpuint (sentences->len, >, 100);
  for (guint i = 0; i < sentences->len; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      g_assert_cmpint (g_utf8_strlen (sentence->printed, -1), <=, 900);
      check_spans (sentence);
    }
}

/* What records are made of, and what breaks maps: signs, marks that compose, line ends, other scripts. */
static const char *const scraps[] = {
  " ",
  " ",
  " ",
  "  ",
  "\n",
  ". ",
  ", ",
  "; ",
  ": ",
  "? ",
  "! ",
  "… ",
  " — ",
  "-",
  "/",
  "(",
  ")",
  "“",
  "”",
  "«",
  "»",
  "¹",
  "½",
  "²",
  "%",
  "$",
  "€",
  "№ ",
  "§ ",
  "©",
  "*",
  "#",
  "[",
  "]",
  "[[",
  "]]",
  "\"",
  "'",
  "’s",
  "e\xCC\x81",
  "\xC2\xAD",
  "\xE2\x80\x8B",
  "\xC2\xA0",
  "\xEF\xAC\x81",
  "\xF0\x9F\x99\x82",
  "0",
  "7",
  "19",
  "2270",
  "1,000",
  "1.5",
  "10:30",
  "VII",
  "A",
  "S/",
  "UN",
  "NGOs",
  "www.",
  "a@b.int",
  "the",
  "Mr. ",
  "No. ",
  "и",
  "год",
  "год ",
  "οδός",
  "国",
  "会议",
  "سلام",
  "ה",
  "कि",
  "한국",
  "\xF0\x90\x8D\x88",
};

static char *
random_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  gsize n_tables = 0;
  while (vv_speech_tables[n_tables].rules)
    n_tables++;
  for (int i = g_rand_int_range (random, 1, 12); i > 0; i--)
    if (g_rand_boolean (random))
      g_string_append (text, scraps[g_rand_int_range (random, 0, G_N_ELEMENTS (scraps))]);
    else
      {
        const VvSpeechRule *rule = vv_speech_tables[g_rand_int_range (random, 0, (gint32) n_tables)].rules;
        for (int skip = g_rand_int_range (random, 0, 60); skip > 0 && rule->name && rule[1].name; skip--)
          rule++;
        g_string_append (text, rule->name ? rule->example : "x");
      }
  return g_string_free (text, FALSE);
}

/* The sentences stand in the text in their order, and what stands between them holds no letter and no digit. */
static void
check_cover (const char *text, const GPtrArray *sentences)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *rest = composed;
  for (guint i = 0; i < sentences->len; i++)
    {
      const VvSentence *sentence = g_ptr_array_index (sentences, i);
      const char *found = strstr (rest, sentence->printed);
      g_assert_nonnull (found);
      for (const char *p = rest; p < found; p = g_utf8_next_char (p))
        g_assert_false (g_unichar_isalnum (g_utf8_get_char (p)));
      rest = found + strlen (sentence->printed);
      check_spans (sentence);
      check_words (sentence);
    }
  for (; *rest; rest = g_utf8_next_char (rest))
    g_assert_false (g_unichar_isalnum (g_utf8_get_char (rest)));
}

static void
test_random (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "ar", "zh", "de", "pt", "xx" };
  g_autoptr (GRand) random = g_rand_new_with_seed (1718);
  for (int i = 0; i < 4000; i++)
    {
      g_autofree char *text = random_text (random);
      const VvReading how = { .language = languages[i % (int) G_N_ELEMENTS (languages)] };
      g_autoptr (GPtrArray) sentences = vv_speech_split (text, &how);
      check_cover (text, sentences);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/each reads its example", test_rules);
  g_test_add_func ("/rules/names are switches", test_names);
  g_test_add_func ("/rules/abbreviations", test_shorts);
  g_test_add_func ("/numbers/in words", test_numbers);
  g_test_add_func ("/rules/a rule keeps to its language", test_languages);
  g_test_add_func ("/sentences/abbreviations end none", test_sentences);
  g_test_add_func ("/spans/every spoken character has its printed ones", test_spans);
  g_test_add_func ("/spans/so it is for any text", test_random);
  g_test_add_func ("/spoken/no command reaches the engine", test_commands);
  g_test_add_func ("/spoken/the lexicon's words and phonemes", test_lexicon);
  g_test_add_func ("/passages/a clause or more in another language", test_passages);
  g_test_add_func ("/sentences/one without an end is cut", test_long);
  return g_test_run ();
}
