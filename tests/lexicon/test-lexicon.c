/* lexicon: what is found where, what is said for it, and every mistake at its place. */
#include "lexicon/lexicon.h"
#include "lexicon/sounds.h"

#include <string.h>

/** Written to a file called NAME in a fresh folder. */
static char *
write_file (const char *name, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("vv-lexicon-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static VvLexicon *
load (const char *text, GError **error)
{
  g_autofree char *path = write_file ("own.yaml", text);
  const char *const files[] = { path, NULL };
  return vv_lexicon_load (NULL, VV_ESPEAK_DATA, files, error);
}

/* The text with each match replaced, phonemes in slashes. */
static char *
say (VvLexicon *lexicon, const VvLexiconScope *scope, const char *text)
{
  g_autoptr (GArray) matches = vv_lexicon_find (lexicon, scope, text);
  GString *said = g_string_new (NULL);
  guint at = 0;
  for (guint i = 0; i < matches->len; i++)
    {
      const VvLexiconMatch *match = &g_array_index (matches, VvLexiconMatch, i);
      if (match->start < at)
        continue;
      g_string_append_len (said, text + at, match->start - at);
      g_string_append_printf (said, match->phonemes ? "/%s/" : "<%s>", match->spoken);
      at = match->end;
    }
  g_string_append (said, text + at);
  return g_string_free (said, FALSE);
}

static const char *const sample = "vivavoce-lexicon: 1\n"
                                  "about: for tests\n"
                                  "letters: [UNHCR, NGO, WHO, AU, MI6, U.S.]\n"
                                  "skip: ['(sic)']\n"
                                  "say: {Nebenzia: Neh-benz-yah, ad hoc: add hock, veto: vee toe, Assad: Assahd,\n"
                                  "  Bashar al-Assad: Basharr, \"Côte d'Ivoire\": Coat, 安理会: Anlihui, No.: number}\n"
                                  "entries:\n"
                                  "  - {word: DiCarlo, phonemes: \"dIk'A@loU\", language: en}\n"
                                  "  - {word: DiCarlo, say: Dicarlo, language: fr}\n"
                                  "  - {word: Bush, phonemes: \"b'US\", language: en}\n"
                                  "  - {word: Guterres, ipa: ɡʊˈtɛɹɛs, language: en}\n"
                                  "  - {word: Kyiv, say: Keev}\n"
                                  "  - {word: Kyiv, say: Kiev, scope: {speaker: Mr. Roe}}\n"
                                  "  - {word: Kyiv, say: Kyiw, scope: {record: S/PV.1}}\n"
                                  "  - {word: Sun, say: Soon, case: exact}\n"
                                  "  - {word: Turk, say: Toork, case: any}\n"
                                  "  - {part: zhzh, say: zh}\n"
                                  "  - {regex: '(\\d+)th Army', say: 'Army \\1'}\n";

static const struct
{
  const char *language, *text, *said;
} rows[] = {
  { "en", "the UNHCR and UNHCRX", "the <U N H C R> and UNHCRX" },
  { "en", "NGOs, an NGO’s, NGOs'", "<N G O's>, an <N G O's>, <N G O's>'" },
  { "fr", "le AU, ONGs, NGOs", "le <A U>, ONGs, NGOs" },
  { "en", "the AU in MI6", "the <eigh U> in <M I 6>" },
  { "en", "the U.S. but not the U.S.A.", "the <U S> but not the U.S.A." },
  { "en", "he (sic) said", "he <> said" },
  { "en", "Nebenzia’s NEBENZIA nebenzia Nebenzias", "<Neh-benz-yah's> <Neh-benz-yah> nebenzia <Neh-benz-yahs>" },
  { "en", "an ad\n hoc, Ad Hoc veto; vetos", "an <add hock>, <add hock> <vee toe>; vetos" },
  { "en", "Bashar al-Assad and Assad", "<Basharr> and <Assahd>" },
  { "en", "CÔTE D’IVOIRE", "<Coat>" },
  { "en", "DiCarlo's DiCarlo, Bush's", "/dIk'A@loUz/ /dIk'A@loU/, /b'USI2z/" },
  { "fr", "DiCarlo", "<Dicarlo>" },
  { "en", "Guterres", "/gU'tErEs/" },
  { "en", "Sun SUN Turk TURK turk", "<Soon> SUN <Toork> <Toork> <Toork>" },
  { "en", "Zaporizhzhia", "Zapori<zh>ia" },
  { "en", "the 5th Army", "the <Army 5>" },
  { "en", "www.WHO.int, roe@WHO.int, http://WHO/x, S/AU/2, WHO.int",
    "www.WHO.int, roe@WHO.int, http://WHO/x, S/AU/2, WHO.int" },
  { "en", "the WHO/AU", "the <W H O>/<eigh U>" },
  { "en", "WHO WILL PAY THE AU", "WHO WILL PAY THE <eigh U>" },
  { "en", "WHO", "<W H O>" },
  { "en", "see No. 5, No.5", "see <number> 5, No.5" },
  { "zh", "在安理会上", "在<Anlihui>上" },
};

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvLexicon) lexicon = load (sample, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const VvLexiconScope scope = { rows[i].language, NULL, NULL };
      g_autofree char *said = say (lexicon, &scope, rows[i].text);
      g_assert_cmpstr (said, ==, rows[i].said);
    }
}

static void
test_scope (void)
{
  g_autoptr (VvLexicon) lexicon = load (sample, NULL);
  const VvLexiconScope scopes[]
      = { { "en", NULL, NULL }, { "en", "MR. ROE", NULL }, { "en", NULL, "S/PV.1" }, { "en", "Ms. Doe", "S/PV.2" } };
  const char *const said[] = { "<Keev>", "<Kiev>", "<Kyiw>", "<Keev>" };
  for (gsize i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *text = say (lexicon, &scopes[i], "Kyiv");
      g_assert_cmpstr (text, ==, said[i]);
    }
}

/* The user's over the shipped, the later file over the earlier; a shipped file of another language is not read. */
static void
test_layers (void)
{
  g_autofree char *shipped = write_file ("en.yaml", "vivavoce-lexicon: 1\nlanguage: en\nsay: {Kyiv: one, Lviv: two}\n");
  g_autofree char *folder = g_path_get_dirname (shipped);
  g_autofree char *other = g_build_filename (folder, "fr.yaml", NULL);
  g_assert_true (g_file_set_contents (other, "vivavoce-lexicon: 1\nlanguage: fr\nsay: {Kyiv: trois", -1, NULL));
  g_autofree char *first = write_file ("1.yaml", "vivavoce-lexicon: 1\nsay: {Kyiv: three}\n");
  g_autofree char *second = write_file ("2.yaml", "vivavoce-lexicon: 1\nsay: {Kyiv: four}\n");
  const char *const files[] = { first, second, NULL };
  g_autoptr (VvLexicon) lexicon = vv_lexicon_load (folder, VV_ESPEAK_DATA, files, NULL);
  const VvLexiconScope english = { "en-GB", NULL, NULL }, french = { "fr", NULL, NULL };
  g_autofree char *said = say (lexicon, &english, "Kyiv and Lviv");
  g_assert_cmpstr (said, ==, "<four> and <two>");
  g_auto (GStrv) warnings = vv_lexicon_warnings (lexicon);
  g_assert_cmpuint (g_strv_length (warnings), ==, 1);
  g_assert_nonnull (strstr (warnings[0], "2.yaml:2:7: 'Kyiv' is said otherwise at "));
  g_autofree char *in_french = say (lexicon, &french, "Kyiv");
  g_auto (GStrv) more = vv_lexicon_warnings (lexicon);
  g_assert_cmpstr (in_french, ==, "<four>");
  g_assert_cmpuint (g_strv_length (more), ==, 1);
  g_assert_nonnull (strstr (more[0], "fr.yaml:"));
}

static const struct
{
  const char *text, *message;
} mistakes[] = {
  { "say: {A: b}\n", ":1:1: this is no lexicon: it must begin with 'vivavoce-lexicon: 1'" },
  { "vivavoce-lexicon: 2\n", ":1:19: 'vivavoce-lexicon' must be a whole number from 1 to 1, not '2'" },
  { "vivavoce-lexicon: 1\nsays: {A: b}\n", ":2:1: unknown key 'says'; did you mean 'say'?" },
  { "vivavoce-lexicon: 1\nlanguage: en\nphonemes: {A: \"k'iU§\"}\n", ":3:15: '§' is no phoneme of 'en' in eSpeak NG" },
  { "vivavoce-lexicon: 1\nlanguage: en\nphonemes: {A: \"'\"}\n", ":3:15: there is no sound in '''" },
  { "vivavoce-lexicon: 1\nphonemes: {A: a}\n", ":2:15: phonemes are of one language; say which" },
  { "vivavoce-lexicon: 1\nlanguage: English\nsay: {A: b}\n",
    ":2:11: 'language' must be a tag such as en or pt-BR, not 'English'" },
  { "vivavoce-lexicon: 1\nlanguage: qq\nphonemes: {A: a}\n", ":3:15: eSpeak NG has no phonemes for the language 'qq'" },
  { "vivavoce-lexicon: 1\nlanguage: en\nipa: {A: kɶ}\n", ":3:10: 'ɶ' is no sound of 'en' in eSpeak NG" },
  { "vivavoce-lexicon: 1\nentries: [{regex: '(a', say: b}]\n", ":2:19: this pattern is wrong at char 2" },
  { "vivavoce-lexicon: 1\nentries: [{regex: '(a+)+b', say: b}]\n", ":2:19: this pattern takes too long" },
  { "vivavoce-lexicon: 1\nentries: [{regex: 'a*', say: b}]\n", ":2:19: this pattern matches where nothing stands" },
  { "vivavoce-lexicon: 1\nentries: [{regex: 'a', say: '\\'}]\n", ":2:19: what is said is wrong" },
  { "vivavoce-lexicon: 1\nentries: [{regex: 'a', letters: b}]\n", ":2:19: what a regex finds can be respelled" },
  { "vivavoce-lexicon: 1\nentries: [{word: a b, say: c}]\n", ":2:18: 'a b' is more than one word; write 'phrase:'" },
  { "vivavoce-lexicon: 1\nentries: [{word: a, part: b, say: c}]\n",
    ":2:27: an entry has one of: word, phrase, part, regex" },
  { "vivavoce-lexicon: 1\nentries: [{word: a}]\n", ":2:11: an entry needs one of: say, letters, phonemes, ipa, skip" },
  { "vivavoce-lexicon: 1\nentries: [{word: a, say: b, case: same}]\n",
    ":2:35: 'case' must be exact or any, not 'same'" },
  { "vivavoce-lexicon: 1\nentries: [{word: a, say: b, scope: {who: c}}]\n", ":2:37: unknown key 'who'" },
  { "vivavoce-lexicon: 1\nentries: [{word: a, skip: no}]\n", ":2:27: 'skip' can only be true" },
  { "vivavoce-lexicon: 1\nsay: {a: \"b\\x01c\"}\n", ":2:10: there is a control character in what is said" },
  { "vivavoce-lexicon: 1\nsay: {a: ''}\n", ":2:10: nothing is said; write 'skip: true'" },
  { "vivavoce-lexicon: 1\nletters: ['...']\n", ":2:11: there is no letter in '...'" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VvLexicon) lexicon = load (mistakes[i].text, &error);
      g_test_message ("%s", mistakes[i].text);
      g_assert_null (lexicon);
      g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
      if (!strstr (error->message, mistakes[i].message))
        g_error ("'%s' is not in '%s'", mistakes[i].message, error->message);
    }
}

/* Those of every file, and all of them. */
static void
test_all_mistakes (void)
{
  g_autofree char *first = write_file ("1.yaml", "vivavoce-lexicon: 1\nsay: {A: ''}\nletters: ['.', '-']\n");
  g_autofree char *second = write_file ("2.yaml", "vivavoce-lexicon: 1\nsay: [a]\n");
  const char *const files[] = { first, "/nowhere.yaml", second, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VvLexicon) lexicon = vv_lexicon_load (NULL, VV_ESPEAK_DATA, files, &error);
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);
  g_assert_null (lexicon);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[3], ==, "/nowhere.yaml: there is no such lexicon");
}

/* A pattern that stood the probes and explodes on a text costs a bounded time there, and is told once. */
static void
test_slow (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvLexicon) lexicon = load ("vivavoce-lexicon: 1\nentries: [{regex: '(?:é;|é;é;)+!', say: b}]\n", &error);
  g_assert_no_error (error);
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 0; i < 200; i++)
    g_string_append (text, "é;");
  g_string_append (text, "?!");
  const VvLexiconScope scope = { "en", NULL, NULL };
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *said = say (lexicon, &scope, text->str);
      g_assert_cmpstr (said, ==, text->str);
    }
  g_auto (GStrv) warnings = vv_lexicon_warnings (lexicon);
  g_assert_cmpuint (g_strv_length (warnings), ==, 1);
  g_assert_nonnull (strstr (warnings[0], "own.yaml:2:19: this pattern took too long"));
}

static const struct
{
  const char *language, *ipa, *mnemonics;
} sounds[] = {
  { "en", "ˈkiːv", "'ki:v" },     { "en", "dɪˈkɑːɹloʊ", "dI'kA@loU" },
  { "en", "tʃɛk", "'tSEk" },      { "en", "rɔɪ", "'rOI" },
  { "en", "baˈʃaːr", "ba'Sa:r" }, { "fr", "ɡyˈtɛʁ", "gy'tEr/" },
  { "en", "t͡ʃɛk", "'tSEk" },      { "fr", "bɔ̃", "'bO~" },
  { "de", "ˈʃoːlts", "'So:lts" }, { "ru", "mɐsˈkva", "mas'kva" },
};

static void
test_sounds (void)
{
  g_autoptr (VvInventory) inventory = vv_inventory_new (VV_ESPEAK_DATA, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    {
      g_autofree char *unknown = NULL;
      const VvSounds *of = vv_inventory_sounds (inventory, sounds[i].language);
      g_autofree char *mnemonics = vv_sounds_from_ipa (of, sounds[i].ipa, &unknown);
      g_assert_cmpstr (mnemonics, ==, sounds[i].mnemonics);
      g_assert_null (vv_sounds_unknown (of, mnemonics));
    }
}

/* The files that we ship hold no mistake and no two entries that fight. */
static void
test_shipped (void)
{
  const char *folder = VV_SOURCE_DIR "/voices/lexicon";
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_ptr_array_add (files, NULL);
  g_assert_cmpuint (files->len, >, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (VvLexicon) lexicon = vv_lexicon_load (NULL, VV_ESPEAK_DATA, (const char *const *) files->pdata, &error);
  g_assert_no_error (error);
  g_auto (GStrv) warnings = vv_lexicon_warnings (lexicon);
  g_assert_cmpstr (warnings[0], ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/words, phrases, parts, patterns", test_find);
  g_test_add_func ("/find/a speaker's, a record's own", test_scope);
  g_test_add_func ("/find/the user's file goes before ours", test_layers);
  g_test_add_func ("/mistakes/each at its place", test_mistakes);
  g_test_add_func ("/mistakes/all at once", test_all_mistakes);
  g_test_add_func ("/find/a slow pattern costs a bounded time", test_slow);
  g_test_add_func ("/sounds/IPA in the engine's mnemonics", test_sounds);
  g_test_add_func ("/shipped/no mistakes", test_shipped);
  return g_test_run ();
}
