/* read: charsets, shapes of text, Markdown, front matter; successes and mistakes in one table. */
#include "read/read.h"

#include <string.h>

typedef struct
{
  const char *file, *bytes;
  gsize size;
  const char *format, *charset;
  const char *blocks;  /* "kind line text | …"; kinds p, h, n (note), t (narration), r */
  const char *message; /* of the error, its beginning */
} Row;

#define TEXT(s) s, sizeof (s) - 1

static const Row rows[] = {
  { "a.txt", TEXT ("One.\nTwo.\n"), "text", "UTF-8", "p1 One. | p2 Two.", NULL },
  { "a.txt", TEXT ("One line that\ngoes on here\nto its end.\n\nTwo.\n"), "text", "UTF-8",
    "p1 One line that goes on here to its end. | p5 Two.", NULL },
  { "a.txt", TEXT ("Speech.\r\n\r\n###\r\n"), "text", "UTF-8", "p1 Speech. | r3 ###", NULL },
  { "a.txt", TEXT ("\xEF\xBB\xBFOne.\rTwo.\r"), "text", "UTF-8", "p1 One. | p2 Two.", NULL },
  { "a.txt", TEXT ("\xFF\xFEO\0n\0e\0.\0"), "text", "UTF-16LE", "p1 One.", NULL },
  { "a.txt", TEXT ("inter-\nnational law is\nwrapped here."), "text", "UTF-8", "p1 inter-national law is wrapped here.",
    NULL },
  { "a.txt", TEXT ("Les \xE9l\xE8ves ont \xE9t\xE9 re\xE7us hier \xE0 la r\xE9sidence.\n"), "text", "ISO-8859-1",
    "p1 Les élèves ont été reçus hier à la résidence.", NULL },
  { "a.txt", TEXT ("cafe\xCC\x81\n"), "text", "UTF-8", "p1 café", NULL },
  { "a.md", TEXT ("# Title\n\n**The President:** I *thank*\nyou.\n\n- one\n- two\n\n---\n"), "markdown", "UTF-8",
    "h1 Title | p3 The President: I thank you. | p6 one | p7 two | r9 ***", NULL },
  { "a.txt", TEXT ("## By its content\n\nText.\n"), "markdown", "UTF-8", "h1 By its content | p3 Text.", NULL },
  { "a.md", TEXT ("---\ntitle: T\nspeaker: S\ntags: [x]\n---\nText.\n"), "markdown", "UTF-8", "p6 Text.", NULL },
  { "a.txt", TEXT ("---\ntitle: T\n---\n\nText.\n"), "text", "UTF-8", "p5 Text.", NULL },
  { "a.yaml", TEXT ("# mine\nvivavoce-script: 1\n"), "script", "UTF-8", "", NULL },
  { "x.txt", TEXT ("vivavoce-script: 1\n"), "script", "UTF-8", "", NULL },

  { "a.vtt",
    TEXT ("WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:04.000\n<v Anna Weber>Costs &amp; <i>rates</i>\n\n"
          "00:04.000 --> 00:05.000 align:left\n<v Anna Weber>rose.\n\n00:05.000 --> 00:06.000\n<v Bert>No.\n"),
    "vtt", "UTF-8", "p7 {Anna Weber} Costs & rates rose. | p13 {Bert} No.", NULL },
  { "a.txt", TEXT ("WEBVTT\n\n00:01.000 --> 00:02.000\nAnna: Yes.\n\n00:02.000 --> 00:03.000\nAnna: At 10:30.\n"),
    "vtt", "UTF-8", "p4 {Anna} Yes. | p7 At 10:30.", NULL },
  { "a.srt",
    TEXT ("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Good\nmorning.\n\n2\n00:00:02,000 --> 00:00:03,000\nYes.\n"), "srt",
    "UTF-8", "p3 Good morning. | p8 Yes.", NULL },
  { "a.txt",
    TEXT ("<CHAPTER ID=\"1\">\n1. Vote\n<SPEAKER ID=\"2\" NAME=\"Ana Sá\" AFFILIATION=\"X\">\n<P>\n(PT) We agree.\n"
          "<P>\n(Applause)\n<SPEAKER ID=\"3\" NAME=\"President\">\nThank you.\n"),
    "europarl", "UTF-8", "h2 1. Vote | p5 {Ana Sá} We agree. | p7 (Applause) | p9 {President} Thank you.", NULL },

  { "a.xml",
    TEXT (
        "<TEI><teiHeader><person xml:id=\"a\"><persName>Ana Sá</persName></person></teiHeader>\n<text><body>"
        "<head>Sitting</head>\n<note type=\"speaker\">THE CHAIR:</note><u who=\"#a\">\n<seg>We &amp; they\nagree.</seg>"
        "\n<note>Applause</note><seg>Thanks.</seg></u>\n<note>The sitting closed.</note></body></text></TEI>"),
    "tei", "UTF-8", "h2 Sitting | p4 {Ana Sá} We & they agree. | n6 Applause | p6 Thanks. | n7 The sitting closed.",
    NULL },
  { "a.xml", TEXT ("<TEI><sp who=\"#x\"><speaker>Anna.</speaker><l>One</l><l>two.</l></sp></TEI>"), "tei", "UTF-8",
    "p1 {Anna.} One two.", NULL },
  { "a.xml",
    TEXT (
        "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><meta><TLCPerson id=\"roe\" "
        "showAs=\"Mr. Roe\"/></meta>\n<heading>Motion</heading><narrative>The House met.</narrative>\n"
        "<speech by=\"#roe\"><p>I rise.</p></speech>\n<speech by=\"#x\"><from>Ms. Doe: </from><p>So do I.</p></speech>"
        "<p>The House rose.</p></akomaNtoso>"),
    "akn", "UTF-8", "h2 Motion | t2 The House met. | p3 {Mr. Roe} I rise. | p4 {Ms. Doe} So do I. | t4 The House rose.",
    NULL },
  { "a.xml",
    TEXT ("<?xml version=\"1.0\"?><!DOCTYPE publicwhip [<!ENTITY pound \"&#163;\">\n<!ENTITY f SYSTEM "
          "\"/etc/passwd\">]>\n"
          "<publicwhip><major-heading>Bill</major-heading><speech speakername=\"Ann Roe\"><p>It cost &pound;5&f;.</p>"
          "</speech><speech nospeaker=\"true\"><p>Question put.</p></speech></publicwhip>"),
    "publicwhip", "UTF-8", "h3 Bill | p3 {Ann Roe} It cost £5. | t3 Question put.", NULL },
  { "a.xml",
    TEXT ("<Hansard><Intervention><PersonSpeaking><Affiliation>Mr. Roe (X, Y)</Affiliation>: </PersonSpeaking><Content>"
          "<ParaText>One.</ParaText><ParaText>Two.</ParaText></Content></Intervention></Hansard>"),
    "hansard-ca", "UTF-8", "p1 {Mr. Roe (X, Y)} One. | p1 Two.", NULL },
  { "a.xml",
    TEXT ("<PLAY><TITLE>P</TITLE><SPEECH><SPEAKER>ANN</SPEAKER>\n<SPEAKER>BERT</SPEAKER>\n<LINE>Yes,</LINE>\n"
          "<LINE>we do.</LINE><STAGEDIR>Exeunt</STAGEDIR></SPEECH></PLAY>"),
    "play", "UTF-8", "h1 P | p3 {ANN and BERT} Yes, we do. | n4 Exeunt", NULL },
  { "a.htm",
    TEXT ("<!DOCTYPE html><title>T</title><nav><p>Home</p></nav>\n<h2>Vote</h2><div><p><b>Mr. Roe:</b> I &eacute;\n"
          "agree.</p><script>x</script></div><pre>\n  Mr. DOE. One line\nwraps into two.\n\nTwo.\n</pre>"),
    "html", "UTF-8", "h2 Vote | p2 Mr. Roe: I é agree. | p4 Mr. DOE. One line wraps into two. | p7 Two.", NULL },
  { "a.html", TEXT ("<h1>Gaggle</h1>\nb'<div><p>\\n\\tMR. ROE:\\xc2\\xa0 I\\'m here.</p></div>'\n"), "html", "UTF-8",
    "h1 Gaggle | p2 MR. ROE: I'm here.", NULL },

  { "a.json",
    TEXT ("{\"title\": \"T\",\n\"turns\": [{\"speaker\": {\"name\": \"Ann Roe\"},\n\"text_blocks\": [{\"text\": "
          "\"One.\"},"
          "\n{\"text\": \"Two.\"}]},\n{\"speaker\": null, \"text\": \"Noise.\"}, {\"type\": \"heading\", \"speaker\": "
          "null,"
          " \"text\": \"Vote\"}]}"),
    "json", "UTF-8", "p3 {Ann Roe} One. | p4 Two. | t5 Noise. | h5 Vote", NULL },
  { "a.txt",
    TEXT ("00:14:07\tAnn (eest):\tWhere?\n00:14:08\tBert:\tReacted to \"Where?\" with X\n00:14:09\tBert:\tHere.\nOr "
          "there.\n"),
    "chat", "UTF-8", "p1 {Ann (eest)} Where? | p3 {Bert} Here. | p4 Or there.", NULL },
  { "a.txt", TEXT ("12/03/2024, 10:02 - Ann Roe: Good: morning.\n12/03/2024, 10:03 - Bert: Yes.\n"), "chat", "UTF-8",
    "p1 {Ann Roe} Good: morning. | p2 {Bert} Yes.", NULL },
  { "a.log",
    TEXT ("[2020-03-10T16:08:21.871Z]\t<ann>\tpresent+\n[2020-03-10T16:09:21.871Z]\t<ann>\tTopic: Lights\n"
          "[2020-03-10T16:10:21.871Z]\t<ann>\tbert_: They are\n[2020-03-10T16:10:22.871Z]\t<cy>\tq+\n"
          "[2020-03-10T16:10:23.871Z]\t<ann>\t... out.\n[2020-03-10T16:11:00.000Z]\t<cy>\tSo they are\n"),
    "irc", "UTF-8", "h2 Lights | p3 {bert_} They are | p5 out. | p6 {cy} So they are", NULL },
  { "a.txt",
    TEXT ("Title:\n\t_**The Quay**_\nAuthor: Ann\n\nEXT. QUAY - DAY\n\nRain. [[check]]\n\nANN (V.O.)\nIt "
          "*is*\n(beat)\nlate.\n\n"
          "@McRoe ^\nIt is.\n\nCUT TO:\n\n>The end<\n"),
    "fountain", "UTF-8",
    "h5 EXT. QUAY - DAY | t7 Rain. | p10 {ANN} It is | n11 (beat) | p12 late. | p15 {McRoe} It is. | n17 CUT TO: | t19 "
    "The end",
    NULL },

  { "e.json", TEXT ("{\"a\": 1,\n  }"), NULL, NULL, NULL, "e.json:1:8: this is no JSON" },
  { "e.json", TEXT ("{\"a\": 1}"), NULL, NULL, NULL, "e.json:1:1: no turns in this JSON" },
  { "e.xml", TEXT ("<?xml version=\"1.0\"?>\n<TEI><p>"), NULL, NULL, NULL, "e.xml:2:" },
  { "e.xml", TEXT ("<?xml version=\"1.0\"?>\n<invoice/>"), NULL, NULL, NULL,
    "e.xml:1:1: XML with the root element 'invoice'" },
  { "e.txt", TEXT (""), NULL, NULL, NULL, "e.txt:1:1: the file is empty" },
  { "e.txt", TEXT (" \n\t\n"), NULL, NULL, NULL, "e.txt:1:1: the file is empty" },
  { "e.txt", TEXT ("ab\ncd\0e"), NULL, NULL, NULL, "e.txt:2:3: a NUL byte" },
  { "e.txt", TEXT ("ab\x02"), NULL, NULL, NULL, "e.txt:1:3: a control byte" },
  { "e.txt", TEXT ("ok\nab\x80\xFE\xFF\x81"), NULL, NULL, NULL, "e.txt:2:3: not UTF-8" },
  { "e.md", TEXT ("---\nspeeker: X\n---\nText.\n"), NULL, NULL, NULL,
    "e.md:2:1: unknown key 'speeker'; did you mean 'speaker'?" },
  { "e.md", TEXT ("---\ntitle: [1]\n---\nText.\n"), NULL, NULL, NULL, "e.md:2:8: 'title' must be a text" },
  { "e.md", TEXT ("---\ntitle: 'x\n---\nText.\n"), NULL, NULL, NULL, "e.md:" },
};

static char *
describe (const VvSource *source)
{
  static const char kinds[] = { 'p', 'h', 'n', 't', 'r' };
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      const VvLine *first = g_ptr_array_index (block->lines, 0);
      g_autofree char *joined = vv_block_text (block);
      g_autofree char *speaker = block->speaker ? g_strdup_printf ("{%s} ", block->speaker) : g_strdup ("");
      g_string_append_printf (text, "%s%c%u %s%s", i ? " | " : "", kinds[block->kind], first->line, speaker, joined);
    }
  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Row *row = &rows[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new (row->bytes, row->size);
      g_autoptr (VvSource) source = vv_read_bytes (row->file, bytes, NULL, &error);
      g_test_message ("row %u", (guint) i);
      if (row->message)
        {
          g_assert_null (source);
          g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
          g_assert_true (g_str_has_prefix (error->message, row->message));
          continue;
        }
      g_assert_no_error (error);
      g_autofree char *blocks = describe (source);
      g_assert_cmpstr (source->format, ==, row->format);
      g_assert_cmpstr (source->charset, ==, row->charset);
      g_assert_cmpstr (blocks, ==, row->blocks);
    }
}

static void
test_meta (void)
{
  const char text[] = "---\ntitle: 'A: B'\ndate: 2024-07-03\nlanguage: fr\n---\nText.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (VvSource) source = vv_read_bytes ("a.txt", bytes, NULL, NULL);
  g_assert_cmpstr (source->meta.title, ==, "A: B");
  g_assert_cmpstr (source->meta.date, ==, "2024-07-03");
  g_assert_cmpstr (source->meta.language, ==, "fr");
  g_assert_null (source->meta.speaker);
}

static void
test_files (void)
{
  g_autoptr (GError) folder = NULL, absent = NULL;
  g_assert_null (vv_read ("/tmp", NULL, &folder));
  g_assert_cmpstr (folder->message, ==, "/tmp: a directory, where a file is meant");
  g_assert_null (vv_read ("/no/such", NULL, &absent));
  g_assert_cmpstr (absent->message, ==, "/no/such: there is no such file");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/bytes become blocks with their lines, or a mistake at its place", test_rows);
  g_test_add_func ("/read/front matter is understood", test_meta);
  g_test_add_func ("/read/a folder and an absent file are told apart", test_files);
  return g_test_run ();
}
