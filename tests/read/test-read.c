/* read: charsets, shapes of text, Markdown, front matter; successes and mistakes in one table. */
#include "read/read.h"

#include <string.h>

typedef struct
{
  const char *file, *bytes;
  gsize size;
  const char *format, *charset;
  const char *blocks;  /* "kind line {speaker} <language> text | …"; kinds p, h, n (note), t (narration), r */
  const char *message; /* of the error, its beginning */
} Row;

#define TEXT(s) s, sizeof (s) - 1
/** A thousand spaces. */
#define SPACES_50 "                                                  "
#define SPACES_250 SPACES_50 SPACES_50 SPACES_50 SPACES_50 SPACES_50
#define SPACES SPACES_250 SPACES_250 SPACES_250 SPACES_250

static const Row rows[] = {
  { "a.txt", TEXT ("One.\nTwo.\n"), "text", "UTF-8", "p1 One. | p2 Two.", NULL },
  { "a.txt", TEXT ("One line that\ngoes on here\nto its end.\n\nTwo.\n"), "text", "UTF-8",
    "p1 One line that goes on here to its end. | p5 Two.", NULL },
  { "a.txt",
    TEXT (
        "  Mr. ROE. I ask that the lamp\nbe lit until I speak.\n  The CHAIR. It is so ordered.\n  Mr. ROE. I thank the "
        "Chair.\n  I yield the\nfloor.\n"),
    "text", "UTF-8",
    "p1 Mr. ROE. I ask that the lamp be lit until I speak. | p3 The CHAIR. It is so ordered. | p4 Mr. ROE. I thank the "
    "Chair. | "
    "p5 I yield the floor.",
    NULL },
  { "a.txt", TEXT ("  The lamp was lit\nat nine. It was dark.\n  It is lit no more, and we\nask for another.\n"),
    "text", "UTF-8", "p1 The lamp was lit at nine. It was dark. | p3 It is lit no more, and we ask for another.",
    NULL },
  { "a.txt", TEXT ("Mr. ROE (Norway) (translated from\nRussian): Yes.\nNo.\nWell.\nSo it is.\n"), "text", "UTF-8",
    "p1 Mr. ROE (Norway) (translated from Russian): Yes. | p3 No. | p4 Well. | p5 So it is.", NULL },
  { "a.txt", TEXT ("Speech.\r\n\r\n###\r\n"), "text", "UTF-8", "p1 Speech. | r3 ###", NULL },
  { "a.txt", TEXT ("\xEF\xBB\xBFOne.\rTwo.\r"), "text", "UTF-8", "p1 One. | p2 Two.", NULL },
  { "a.txt", TEXT ("\xFF\xFEO\0n\0e\0.\0"), "text", "UTF-16LE", "p1 One.", NULL },
  { "a.txt", TEXT ("inter-\nnational law is\nwrapped here."), "text", "UTF-8", "p1 international law is wrapped here.",
    NULL },
  { "a.txt",
    TEXT ("We asked the engineer-in-\ncharge for a point-\nto-point line of the har-\nbour, and told the "
          "Secretary-Gen-\neral.\n"),
    "text", "UTF-8",
    "p1 We asked the engineer-in-charge for a point-to-point line of the harbour, and told the Secretary-General.",
    NULL },
  { "a.txt",
    TEXT ("It is so well-\nknown that a re-\nform, the Secretary-\nGeneral said, of co-\noperation is "
          "due.\n\nCo-operation and\nlong-\nterm plans fol-\nlow.\n"),
    "text", "UTF-8",
    "p1 It is so well-known that a reform, the Secretary-General said, of co-operation is due. | p7 Co-operation and "
    "long-term plans follow.",
    NULL },
  { "a.txt", TEXT ("Les \xE9l\xE8ves ont \xE9t\xE9 re\xE7us hier \xE0 la r\xE9sidence.\n"), "text", "ISO-8859-1",
    "p1 Les élèves ont été reçus hier à la résidence.", NULL },
  { "a.txt",
    TEXT ("\307\340\361\345\344\340\355\350\345 \352\356\354\350\362\345\362\340 \357\356 \354\340\377\352\340\354 "
          "\356\362\352\360\373\353\356\361\374 \342 \344\345\361\377\362\374 \367\340\361\356\342 \363\362\360\340. "
          "\317\360\345\344\361\345\344\340\362\345\353\374: \353\340\354\357\340 \355\345 \343\356\360\350\362, \350 "
          "\361 \354\340\360\362\340 \355\350\352\362\356 \345\270 \355\345 \367\350\355\350\353.\n"),
    "text", "windows-1251",
    "p1 Заседание комитета по маякам открылось в десять часов утра. Председатель: лампа не горит, и с марта никто её "
    "не чинил.",
    NULL },
  { "a.txt",
    TEXT ("\372\301\323\305\304\301\316\311\305 \313\317\315\311\324\305\324\301 \320\317 \315\301\321\313\301\315 "
          "\317\324\313\322\331\314\317\323\330 \327 \304\305\323\321\324\330 \336\301\323\317\327 \325\324\322\301. "
          "\360\322\305\304\323\305\304\301\324\305\314\330: \314\301\315\320\301 \316\305 \307\317\322\311\324, \311 "
          "\323 \315\301\322\324\301 \316\311\313\324\317 \305\243 \316\305 \336\311\316\311\314.\n"),
    "text", "KOI8-R",
    "p1 Заседание комитета по маякам открылось в десять часов утра. Председатель: лампа не горит, и с марта никто её "
    "не чинил.",
    NULL },
  { "a.txt",
    TEXT ("\245D\256u\241G\262{\246b\266}\267|\241C\277O\266\360\252\272\277O\261q\244T\244\353\260_"
          "\264N\250S\246\263\253G\271L\241A\272\256\245\301\255\314\275\320\250D\251e\255\373\267|"
          "\276\250\247\326\255\327\262z\241A\245H\253K\272\256\262\356\251]"
          "\266\241\246w\245\376\252\360\264\344\241C\n"),
    "text", "Big5", "p1 主席：現在開會。燈塔的燈從三月起就沒有亮過，漁民們請求委員會儘快修理，以便漁船夜間安全返港。",
    NULL },
  { "a.txt",
    TEXT ("\326\367\317\257\243\272\317\326\324\332\277\252\273\341\241\243\265\306\313\376\265\304\265\306\264\323\310"
          "\375\324\302\306\360\276\315\303\273\323\320\301\301\271\375\243\254\323\346\303\361\303\307\307\353\307\363"
          "\316\257\324\261\273\341\276\241\277\354\320\336\300\355\243\254\322\324\261\343\323\346\264\254\322\271\274"
          "\344\260\262\310\253\267\265\270\333\241\243\n"),
    "text", "GB18030",
    "p1 主席：现在开会。灯塔的灯从三月起就没有亮过，渔民们请求委员会尽快修理，以便渔船夜间安全返港。", NULL },
  { "a.txt",
    TEXT (
        "\213c\222\267\201F\202\275\202\276\202\242\202\334\202\251\202\347\211\357\213c\202\360\212J\202\253\202\334"
        "\202\267\201B\223\224\221\344\202\314\226\276\202\251\202\350\202\315\216O\214\216\202\251\202\347\223_"
        "\202\242\202\304\202\242\202\334\202\271\202\361\201B\213\231\216t\202\275\202\277\202\315\221\201\202\255\222"
        "\274\202\265\202\304\202\331\202\265\202\242\202\306\214\276\202\301\202\304\202\242\202\334\202\267\201B\n"),
    "text", "Shift_JIS",
    "p1 "
    "議長：ただいまから会議を開きます。灯台の明かりは三月から点いていません。漁師たちは早く直してほしいと言っています"
    "。",
    NULL },
  { "a.txt",
    TEXT ("\027\0040\004A\0045\0044\0040\004=\0048\0045\004 \000:\004>\004<\0048\004B\0045\004B\0040\004 "
          "\000\077\004>\004 \000<\0040\004O\004:\0040\004<\004 \000>\004B\004:\004@\004K\004;\004>\004A\004L\004 "
          "\0002\004 \0004\0045\004A\004O\004B\004L\004 \000G\0040\004A\004>\0042\004 \000C\004B\004@\0040\004.\000 "
          "\000\037\004@\0045\0044\004A\0045\0044\0040\004B\0045\004;\004L\004:\000 \000;\0040\004<\004\077\0040\004 "
          "\000=\0045\004 \0003\004>\004@\0048\004B\004,\000 \0008\004 \000A\004 \000<\0040\004@\004B\0040\004 "
          "\000=\0048\004:\004B\004>\004 \0005\004Q\004 \000=\0045\004 \000G\0048\004=\0048\004;\004.\000"),
    "text", "UTF-16LE",
    "p1 Заседание комитета по маякам открылось в десять часов утра. Председатель: лампа не горит, и с марта никто её "
    "не чинил.",
    NULL },
  { "a.txt",
    TEXT ("\004\027\0040\004A\0045\0044\0040\004=\0048\0045\000 \004:\004>\004<\0048\004B\0045\004B\0040\000 "
          "\004\077\004>\000 \004<\0040\004O\004:\0040\004<\000 \004>\004B\004:\004@\004K\004;\004>\004A\004L\000 "
          "\0042\000 \0044\0045\004A\004O\004B\004L\000 \004G\0040\004A\004>\0042\000 \004C\004B\004@\0040\000.\000 "
          "\004\037\004@\0045\0044\004A\0045\0044\0040\004B\0045\004;\004L\000:\000 \004;\0040\004<\004\077\0040\000 "
          "\004=\0045\000 \0043\004>\004@\0048\004B\000,\000 \0048\000 \004A\000 \004<\0040\004@\004B\0040\000 "
          "\004=\0048\004:\004B\004>\000 \0045\004Q\000 \004=\0045\000 \004G\0048\004=\0048\004;\000."),
    "text", "UTF-16BE",
    "p1 Заседание комитета по маякам открылось в десять часов утра. Председатель: лампа не горит, и с марта никто её "
    "не чинил.",
    NULL },
  { "a.txt",
    TEXT (
        "Das Haus \223Anker\224 \227 f\374r 5 \200 gemietet, sp\344ter f\374r gr\366\337ere R\344ume gesch\344tzt.\n"),
    "text", "windows-1252", "p1 Das Haus “Anker” — für 5 € gemietet, später für größere Räume geschätzt.", NULL },
  { "a.txt",
    TEXT ("caf\xC3\xA9\xC2\xA0: \xE2\x80\xAB"
          "bidi\xE2\x80\xAC\r\rTwo.\r"),
    "text", "UTF-8", "p1 café : bidi | p3 Two.", NULL },
  { "a.txt",
    TEXT ("of\xEF\xAC\x81"
          "ce, and har\xC2\xAD"
          "bour\n"),
    "text", "UTF-8", "p1 office, and harbour", NULL },
  { "a.txt", TEXT ("One.\n\n\xEF\xBB\xBF\n\nTwo.\n"), "text", "UTF-8", "p1 One. | p5 Two.", NULL },
  { "a.txt", TEXT ("cafe\xCC\x81\n"), "text", "UTF-8", "p1 café", NULL },
  { "a.md", TEXT ("# Title\n\n**The President:** I *thank*\nyou.\n\n- one\n- two\n\n---\n"), "markdown", "UTF-8",
    "h1 Title | p3 The President: I thank you. | p6 one | p7 two | r9 ***", NULL },
  { "a.txt", TEXT ("## By its content\n\nText.\n"), "markdown", "UTF-8", "h1 By its content | p3 Text.", NULL },
  { "a.md", TEXT ("---\ntitle: T\nspeaker: S\ntags: [x]\nspeakers: [y]\n---\nText.\n"), "markdown", "UTF-8", "p7 Text.",
    NULL },
  { "a.txt", TEXT ("---\ntitle: T\n---\n\nText.\n"), "text", "UTF-8", "p5 Text.", NULL },
  { "a.yaml", TEXT ("# mine\nvivavoce-script: 1\n"), "script", "UTF-8", "", NULL },
  { "x.txt", TEXT ("vivavoce-script: 1\n"), "script", "UTF-8", "", NULL },

  { "a.vtt",
    TEXT ("WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:04.000\n<v Anna Weber>Costs &amp; <i>rates</i>\n\n"
          "00:04.000 --> 00:05.000 align:left\n<v Anna Weber>rose.\n\n00:05.000 --> 00:06.000\n<v Bert>No.\n"),
    "vtt", "UTF-8", "p7 {Anna Weber} Costs & rates rose. | p13 {Bert} No.", NULL },
  { "a.txt", TEXT ("WEBVTT\n\n00:01.000 --> 00:02.000\nAnna: Yes.\n\n00:02.000 --> 00:03.000\nAnna: At 10:30.\n"),
    "vtt", "UTF-8", "p4 {Anna} Yes. | p7 At 10:30.", NULL },
  /* lines that are numbered, and spaced out; a list is none */
  { "a.txt",
    TEXT ("  9\n\n1      Q. Was the lamp\n\n2  lit, or was it\n\n3  out when you\n\n4  came?\n\n5      A. It was\n\n6  "
          "out.\n\n7\n\n"
          "8      (A pause in\n\n9  the session.)\n\n10     Q. When?\n\n1      A. At\n\n2  nine.\n"),
    "text", "UTF-8",
    "p3 Q. Was the lamp lit, or was it out when you came? | p11 A. It was out. | p17 (A pause in the session.) | p21 "
    "Q. When? | p23 A. At nine.",
    NULL },
  { "a.txt", TEXT ("1 Oil\n2 Rope\n3 Glass\n4 Wick\n5 Paint\n6 Tar\n7 Nails\n8 Brass\n9 Rags\n10 Salt\n11 Tea\n"),
    "text", "UTF-8", "p1 1 Oil 2 Rope 3 Glass 4 Wick 5 Paint 6 Tar 7 Nails 8 Brass 9 Rags 10 Salt 11 Tea", NULL },
  { "a.srt",
    TEXT ("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}Good\nmorning.\n\n2\n00:00:02,000 --> 00:00:03,000\nYes.\n"), "srt",
    "UTF-8", "p3 Good morning. | p8 Yes.", NULL },
  /* a list that rolls is said once; ">>" begins another's words; names in brackets; several voices in a line; SBV */
  { "a.vtt",
    TEXT ("WEBVTT\nLanguage: en\n\n00:00.1 --> x\n00:00.100 --> 00:02.000\n \nis<00:00:00.320><c> the</c>\n\n00:02.000 "
          "--> "
          "00:02.010\nis the\n \n\n00:02.010 --> 00:04.000\nis the\nlamp<00:02:00.500><c> out?</c>\n\n00:04.000 --> "
          "00:04.010\nlamp out?\n \n"),
    "vtt", "UTF-8", "p7 is the lamp out?", NULL },
  { "a.srt",
    TEXT ("0\n0:00:01.000 --> 0:00:02.000\n>> ANN: Is the\n\n1\n0:00:02.000 --> 0:00:03.000\nlamp out?\n>> It is\n\n2\n"
          "0:00:03.000 --> 0:00:04.000\n>> BERT: Ah.\n"),
    "srt", "UTF-8", "p3 {ANN} Is the lamp out? | p8 {Speaker} It is | p12 {BERT} Ah.", NULL },
  { "a.srt",
    TEXT ("1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_00]: Is it?\n\n2\n00:00:02,000 --> 00:00:03,000\n(Ann) No.\n"),
    "srt", "UTF-8", "p3 {SPEAKER_00} Is it? | p7 {Ann} No.", NULL },
  { "a.vtt", TEXT ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Is it?</v> <v Bert>No.</v>\n"), "vtt", "UTF-8",
    "p4 {Ann} Is it? | p4 {Bert} No.", NULL },
  { "a.txt", TEXT ("0:00:01.000,0:00:02.000\nAnn: Is it?\n\n0:00:02.000,0:00:03.000\nBert: No.\n"), "srt", "UTF-8",
    "p2 {Ann} Is it? | p5 {Bert} No.", NULL },
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
    "p1 {Anna} One two.", NULL },
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
  /* names in the order in which they are said, the label in print where the file introduces nobody, identifiers last */
  { "a.xml",
    TEXT ("<TEI><teiHeader><person xml:id=\"a\"><persName><surname>Sá</surname><surname>Lima</surname>"
          "<forename>Ana</forename></persName></person><personGrp xml:id=\"g\"><name>Choir</name></personGrp>"
          "</teiHeader>\n<u who=\"#a\"><seg>One.</seg></u>\n<sp who=\"#a #g\"><l>Two.</l></sp>\n"
          "<note type=\"speaker\">02.01 The Chair, Ms Roe:</note><u who=\"#RoeAnn1961\"><seg>Three.</seg></u>\n"
          "<u who=\"#RoeAnn1961\"><seg>Four.</seg></u>\n<u who=\"#PAD_00417\"><seg>Five.</seg></u>\n"
          "<sp who=\"#a\"><speaker>J. R. Roe Jr.</speaker><p>Six.</p></sp></TEI>"),
    "tei", "UTF-8",
    "p2 {Ana Sá Lima} One. | p3 {Ana Sá Lima and Choir} Two. | p4 {The Chair, Ms Roe} Three. | p5 {Roe Ann} Four. | "
    "t6 Five. | p7 {J. R. Roe Jr.} Six.",
    NULL },
  /* tokens, and a language for each paragraph */
  { "a.xml",
    TEXT ("<TEI xml:lang=\"nl\"><teiHeader xml:lang=\"en\"/><text><u who=\"#RoeAnn\" "
          "xml:lang=\"nl\"><seg>\n<w>Goede</w>\n<w "
          "join=\"right\">morgen</w>\n<pc>,</pc>\n<w>u</w>\n<pc join=\"left\">.</pc></seg>\n<seg "
          "xml:lang=\"fr\">Bonjour.</seg>"
          "<seg xml:lang=\"greek\">Ja.</seg></u></text></TEI>"),
    "tei", "UTF-8", "p2 {Roe Ann} <nl> Goede morgen, u. | p7 <fr> Bonjour. | p7 <nl> Ja.", NULL },
  /* people by eId and by href; an element that should name the speaker holds what is said too */
  { "a.xml",
    TEXT ("<debateSection><TLCPerson eId=\"r\" showAs=\"Ms. Roe\"/><TLCPerson href=\"/people/doe-2\" showAs=\"DOE\"/>\n"
          "<speech by=\"#r\"><p>One.</p></speech>\n<speech by=\"#doe-2\"><p>Two.</p></speech>\n"
          "<speech><from>La señora ROE.- Abro la sesión.</from><p>Tres.</p></speech></debateSection>"),
    "akn", "UTF-8", "p2 {Ms. Roe} One. | p3 {DOE} Two. | p4 {La señora ROE} Abro la sesión. | p4 Tres.", NULL },
  /* a name that begins a turn wherever it stands: of the chair between paragraphs, of a member within one */
  { "a.xml",
    TEXT ("<dbtplenarprotokoll><vorspann><datum date=\"09.04.2031\">Mittwoch</datum></vorspann>\n<p "
          "klasse=\"N\">Präsidentin Roe:</p>\n"
          "<p klasse=\"J\">Bitte.</p>\n<rede><p klasse=\"redner\"><redner "
          "id=\"1\"><name><vorname>Karl</vorname></name></redner>Karl "
          "Doe (LUX):</p>\n<p klasse=\"J_1\">Es ist dunkel.</p>\n<kommentar>(Beifall)</kommentar>\n<p "
          "klasse=\"O\">Ja.</p>\n<name>"
          "Präsidentin Roe:</name>\n<p klasse=\"J\">Danke.</p></rede>\n<p "
          "klasse=\"T_fett\">Lampen</p></dbtplenarprotokoll>"),
    "bundestag", "UTF-8",
    "p3 {Präsidentin Roe} Bitte. | p5 {Karl Doe (LUX)} Es ist dunkel. | n6 (Beifall) | p7 Ja. | p9 {Präsidentin Roe} "
    "Danke. | h10 Lampen",
    NULL },
  { "a.xml",
    TEXT ("<hansard><titlepage>Vol. 1</titlepage><section><title>Lamps</title>\n<p>1. <member>Mr. Roe</member> "
          "<memberconstituency>(Quayside)</memberconstituency><membercontribution> asked who mends "
          "it.</membercontribution></p>\n<p>"
          "<member>Mr. Doe</member>: Nobody.</p></section>\n<section><title>Ropes</title><p>Ordered, That it "
          "lie.</p></section></hansard>"),
    "hansard-uk", "UTF-8",
    "h1 Lamps | p2 {Mr. Roe} asked who mends it. | p3 {Mr. Doe} Nobody. | h4 Ropes | t4 Ordered, That it lie.", NULL },
  { "a.xml",
    TEXT ("<hansard><session.header><date>2031-04-09</date></session.header><debate><title>Lamps</"
          "title>\n<speech><talk.start><talker>"
          "<page.no>1</page.no><name role=\"metadata\">Roe Lima, Ann "
          "MP</name><party>LUX</party></talker></talk.start><talk.text><p>It "
          "is out.</p></talk.text>\n<interjection><talker><name>Doe, "
          "Bert</name></talker><para>No!</para></interjection></speech>"
          "</debate></hansard>"),
    "hansard-au", "UTF-8", "h1 Lamps | p2 {Ann Roe Lima} It is out. | p3 {Bert Doe} No!", NULL },
  /* roots that no dialect knows, by their shape: elements or attributes that name speakers beside text */
  { "a.xml",
    TEXT (
        "<?xml "
        "version=\"1.0\"?><session><metadata><id>7</id></metadata><title>Lamps</title>\n<turn><by><speaker><name>Roe, "
        "Ann</name><gender>f</gender></speaker></by><body>Is it "
        "out?</body></turn>\n<turn><by><speaker>Bert:</speaker></by><body>"
        "<p>Yes.</p></body></turn>\n<turn><speaker>UNKNOWN</speaker><body>(Noise)</body></turn></session>"),
    "xml", "UTF-8", "h1 Lamps | p2 {Ann Roe} Is it out? | p3 {Bert} Yes. | t4 (Noise)", NULL },
  { "a.xml", TEXT ("<?xml version=\"1.0\"?><s><u speaker=\"Ann Roe\">Is it?</u>\n<u speaker=\"Bert\">Yes.</u></s>"),
    "xml", "UTF-8", "p1 {Ann Roe} Is it? | p2 {Bert} Yes.", NULL },
  { "a.htm",
    TEXT ("<!DOCTYPE html><title>T</title><nav><p>Home</p></nav>\n<h2>Vote</h2><div><p><b>Mr. Roe:</b> I &eacute;\n"
          "agree.</p><script>x</script></div><pre>\n  Mr. DOE. One line\nwraps into two.\n\nTwo.\n</pre>"),
    "html", "UTF-8", "h2 Vote | p2 Mr. Roe: I é agree. | p4 Mr. DOE. One line wraps into two. | p7 Two.", NULL },
  { "a.html", TEXT ("<p>Q. When?<br>A. At nine.<br><br>\n<b>Q.</b> Why?<br>\n<br/>A. Because.</p>"), "html", "UTF-8",
    "p1 Q. When? A. At nine. | p2 Q. Why? | p3 A. Because.", NULL },
  { "a.html", TEXT ("<h1>Gaggle</h1>\nb'<div><p>\\n\\tMR. ROE:\\xc2\\xa0 I\\'m here.</p></div>'\n"), "html", "UTF-8",
    "h1 Gaggle | p2 MR. ROE: I'm here.", NULL },

  { "a.json",
    TEXT ("{\"title\": \"T\",\n\"turns\": [{\"speaker\": {\"name\": \"Ann Roe\"},\n\"text_blocks\": [{\"text\": "
          "\"One.\"},"
          "\n{\"text\": \"Two.\"}]},\n{\"speaker\": null, \"text\": \"Noise.\"}, {\"type\": \"heading\", \"speaker\": "
          "null,"
          " \"text\": \"Vote\"}]}"),
    "json", "UTF-8", "p3 {Ann Roe} One. | p4 Two. | t5 Noise. | h5 Vote", NULL },
  /* a transcript as words and as sentences is read once; cues are joined to sentences; speakers have numbers or names
   */
  { "a.json",
    TEXT (
        "{\"words\": [{\"word\": \"is\", \"start\": 1, \"speaker\": 0},{\"word\": \"the\", \"start\": 2, \"speaker\": "
        "0},{\"word\": \"lamp\", \"start\": 3, \"speaker\": 0},{\"word\": \"out\", \"start\": 4, \"speaker\": 0}],\n"
        "\"segments\": [{\"start\": 1, \"text\": \" Is the\", \"speaker\": 0},\n{\"start\": 3, \"text\": \" lamp "
        "out?\", "
        "\"speaker\": 0},\n{\"start\": 4, \"text\": \" It is.\", \"speaker\": \"S2\"},\n{\"start\": 5, \"text\": \" "
        "Since March.\", \"speaker\": \"S2\"}]}"),
    "json", "UTF-8", "p2 {Speaker 0} Is the lamp out? | p4 {S2} It is. | p5 Since March.", NULL },
  /* nobody speaks: the texts are the record; with no times and no speakers, its one text */
  { "a.json",
    TEXT ("{\"text\": \"Is it out? It is.\", \"segments\": [{\"start\": 0, \"text\": \"Is it\"}, {\"start\": 1, "
          "\"text\": \"out?\"}, {\"start\": 2, \"text\": \"It is.\"}]}"),
    "json", "UTF-8", "p1 Is it out? | p1 It is.", NULL },
  { "a.json",
    TEXT ("{\"id\": \"x\", \"body\": \"The lamp of the lighthouse has been out since March, and nobody has mended it, "
          "although the fishermen ask every week and the harbour pays.\\nThe council will hear the keeper of the "
          "lamp in April, and the fishermen.\"}"),
    "json", "UTF-8",
    "p1 The lamp of the lighthouse has been out since March, and nobody has mended it, although the fishermen ask "
    "every "
    "week and the harbour pays. | p1 The council will hear the keeper of the lamp in April, and the fishermen.",
    NULL },
  /* words with punctuation of their own, and who speaks at which start */
  { "a.json",
    TEXT (
        "{\"results\": {\"transcripts\": [{\"transcript\": \"Good day. It's out.\"}], \"speaker_labels\": "
        "{\"segments\": "
        "[{\"start_time\": \"0.0\", \"speaker_label\": \"spk_0\", \"items\": [{\"start_time\": \"0.5\", "
        "\"speaker_label\": "
        "\"spk_0\"}]}, {\"start_time\": \"1.0\", \"speaker_label\": \"spk_1\"}, {\"start_time\": \"1.5\", "
        "\"speaker_label\": \"spk_1\"}]},\n\"items\": [{\"start_time\": \"0.0\", \"alternatives\": [{\"content\": "
        "\"Good\"}, {\"content\": \"Wood\"}]},\n{\"start_time\": \"0.5\", \"alternatives\": [{\"content\": \"day\"}]}, "
        "{\"alternatives\": [{\"content\": \".\"}]},\n{\"start_time\": \"1.0\", \"alternatives\": [{\"content\": "
        "\"It's\"}]}, {\"start_time\": \"1.5\", \"alternatives\": [{\"content\": \"out\"}]}, {\"alternatives\": "
        "[{\"content\": \".\"}]}]}}"),
    "json", "UTF-8", "p2 {spk_0} Good day. | p4 {spk_1} It's out.", NULL },
  { "a.json",
    TEXT ("{\"speakers\": [{\"id\": 0, \"name\": \"Ann Roe\"}, {\"id\": 1, \"name\": \"Bert\"}], \"monologues\": "
          "[{\"speaker\": "
          "0,\n\"elements\": [{\"type\": \"text\", \"value\": \"Good\", \"ts\": 1}, {\"type\": \"punct\", \"value\": "
          "\" \"}, "
          "{\"type\": \"text\", \"value\": \"day\"}, {\"type\": \"punct\", \"value\": \".\"}]}, {\"speaker\": "
          "1,\n\"elements\": "
          "[{\"type\": \"text\", \"value\": \"Yes\"}, {\"type\": \"punct\", \"value\": \"!\"}]}]}"),
    "json", "UTF-8", "p2 {Ann Roe} Good day. | p3 {Bert} Yes!", NULL },
  { "a.json",
    TEXT (
        "{\"results\": [{\"start_time\": 1, \"alternatives\": [{\"content\": \"Good\", \"speaker\": \"S1\"}]}, "
        "{\"start_time\": "
        "2, \"alternatives\": [{\"content\": \"day\", \"speaker\": \"S1\"}]}, {\"start_time\": 2, \"alternatives\": "
        "[{\"content\": \".\", \"speaker\": \"S1\"}]}, {\"start_time\": 3, \"alternatives\": [{\"content\": \"Yes.\", "
        "\"speaker\": \"S2\"}]}]}"),
    "json", "UTF-8", "p1 {S1} Good day. | p1 {S2} Yes.", NULL },
  /* messages: names from profiles, parts of a text, what the chat itself says, mentions */
  { "a.json",
    TEXT ("[{\"type\": \"message\", \"subtype\": \"channel_join\", \"user\": \"U2\", \"text\": \"<@U2> has joined\", "
          "\"ts\": "
          "\"1.1\"},\n{\"user\": \"U1\", \"user_profile\": {\"display_name\": \"ann\", \"real_name\": \"Ann Roe\"}, "
          "\"text\": "
          "\"Morning <@U2>, <https://example.org|here>\", \"ts\": \"1.2\"},\n{\"user\": \"U1\", \"user_profile\": "
          "{\"real_name\": \"Ann Roe\"}, \"text\": \"it is out\", \"ts\": \"1.3\"},\n{\"user\": \"U2\", "
          "\"user_profile\": "
          "{\"real_name\": \"Bert\"}, \"text\": \"Who?\", \"ts\": \"1.4\"}]"),
    "json", "UTF-8", "p2 {Ann Roe} Morning Bert, here | p3 it is out | p4 {Bert} Who?", NULL },
  { "a.json",
    TEXT ("{\"messages\": [{\"type\": \"service\", \"date\": \"x\", \"actor\": \"Ann\", \"text\": \"pinned\"}, "
          "{\"from\": "
          "\"Ann\", \"date\": \"x\", \"text\": [\"See \", {\"type\": \"bold\", \"text\": \"this\"}, \".\"]}]}"),
    "json", "UTF-8", "p1 {Ann} See this.", NULL },
  /* pages as texts, several languages, headings that turns bring, the speaker of an object in an object */
  { "a.json",
    TEXT ("{\"objects\": [{\"h1\": {\"en\": \"Lamps\", \"fr\": \"Lampes\"}, \"attribution\": {\"en\": \"Ms. Roe\", "
          "\"fr\": "
          "\"Mme Roe\"}, \"content\": {\"en\": \"<p>Is it out &amp; <em>why</em>?</p><p>Again.</p>\", \"fr\": "
          "\"<p>Non.</p>\"}},\n{\"h1\": {\"en\": \"Lamps\"}, \"orateurs\": {\"orateur\": {\"nom\": \"M. Doe\"}}, "
          "\"party\": "
          "\"Ind\", \"content\": {\"en\": \"Yes.\"}}]}"),
    "json", "UTF-8", "h1 Lamps | p1 {Ms. Roe} Is it out & why? | p1 Again. | p2 {M. Doe} Yes.", NULL },
  { "a.json",
    TEXT ("{\"sections\": [{\"title\": \"Lamps\", \"turns\": [{\"orateurs\": {\"orateur\": {\"nom\": \"M. Doe\"}}, "
          "\"texte\": \"Oui.\"}]}, {\"title\": \"Ropes\", \"turns\": [{\"first\": 1, \"speaker\": {\"firstName\": "
          "\"Ann\", "
          "\"lastName\": \"Roe\"}, \"text\": \"No.\"}]}]}"),
    "json", "UTF-8", "h1 Lamps | p1 {M. Doe} Oui. | h1 Ropes | p1 {Ann Roe} No.", NULL },
  /* what the record itself says, lines broken by hand, one object a line */
  { "a.jsonl",
    TEXT ("{\"kind\": \"speech\", \"speaker\": \"Mr. ROE\", \"text\": \"  We ask, as\\nbefore, for light.\\n  The lamp "
          "is "
          "out,\\nand nobody mends it.\"}\n{\"kind\": \"recorder\", \"speaker\": \"The RECORDER\", \"text\": \"The "
          "clerk called the roll.\"}\n{\"kind\": \"x\", \"speaker\": \"None\", \"text\": \"10:30\"}\n"),
    "json", "UTF-8",
    "p1 {Mr. ROE} We ask, as before, for light. | p1 The lamp is out, and nobody mends it. | t2 The clerk called the "
    "roll. | t3 10:30",
    NULL },
  { "a.txt",
    TEXT ("00:14:07\tAnn (eest):\tWhere?\n00:14:08\tBert:\tReacted to \"Where?\" with X\n00:14:09\tBert:\tHere.\nOr "
          "there.\n"),
    "chat", "UTF-8", "p1 {Ann (eest)} Where? | p3 {Bert} Here. | p4 Or there.", NULL },
  { "a.txt", TEXT ("00:14:07\tAnn:\tWhere?\n00:14:08\tBert:\t\n"), "chat", "UTF-8", "p1 {Ann} Where?", NULL },
  { "a.txt", TEXT ("12/03/2024, 10:02 - Ann Roe: Good: morning.\n12/03/2024, 10:03 - Bert: Yes.\n"), "chat", "UTF-8",
    "p1 {Ann Roe} Good: morning. | p2 {Bert} Yes.", NULL },
  { "a.log",
    TEXT ("[2020-03-10T16:08:21.871Z]\t<ann>\tpresent+\n[2020-03-10T16:09:21.871Z]\t<ann>\tTopic: Lights\n"
          "[2020-03-10T16:10:21.871Z]\t<ann>\tbert_: They are\n[2020-03-10T16:10:22.871Z]\t<cy>\tq+\n"
          "[2020-03-10T16:10:23.871Z]\t<ann>\t... out.\n[2020-03-10T16:11:00.000Z]\t<cy>\tSo they are\n"),
    "irc", "UTF-8", "h2 Lights | p3 {bert_} They are | p5 out. | p6 {cy} So they are", NULL },
  /* what the program itself says is left out; a name above what it says */
  { "a.txt",
    TEXT ("\xE2\x80\x8E[12/03/24, 10:02:11\xE2\x80\xAF"
          "PM] Ann Roe: Is it\nout?\n12/03/2024, 10:02 a. m. - Bert joined\n12/03/2024, 10:03 "
          "a. m. - Bert: <Media omitted>\n12/03/2024, 10:03 a. m. - Bert: It is\n"),
    "chat", "UTF-8", "p1 {Ann Roe} Is it | p2 out? | p5 {Bert} It is", NULL },
  { "a.txt", TEXT ("10:02:11 From  Ann Roe  to  Everyone:\n\tIs it out?\n10:02:15 From Bert to Ann Roe:\n\tIt is\n"),
    "chat", "UTF-8", "p2 {Ann Roe} Is it out? | p4 {Bert} It is", NULL },
  { "a.txt", TEXT ("[09-Apr-31 10:00 AM] ann\nIs it out?\n\n[09-Apr-31 10:01 AM] bert\nIt is\n\n{Reactions}\n"), "chat",
    "UTF-8", "p2 {ann} Is it out? | p5 {bert} It is", NULL },
  { "a.log",
    TEXT ("[14 Jan 10:36] --> ann (n=a@h) joined the channel\n[14 Jan 10:37] <ann!n=a@h> is it?\n[14 Jan 10:38] "
          "<bert!n=b@h> no\n"),
    "irc", "UTF-8", "p2 {ann} is it? | p3 {bert} no", NULL },
  /* without a scribe a name before a colon is whom a message is for; logs of several programs */
  { "a.log",
    TEXT ("--- Log opened Tue Apr 09 10:00:00 2031\n10:00 -!- ann [~a@h] has joined #lamps\n10:01 < ann> bert: is "
          "it?\n10:01 "
          "<@bert> it is\n10:02  * ann sighs\n10:03 -!- cy [~c@h] has quit [x]\n"),
    "irc", "UTF-8", "p3 {ann} bert: is it? | p4 {bert} it is | n5 ann sighs", NULL },
  { "a.log",
    TEXT ("2031-04-09 10:02:11\t-->\tann (~a@h) has joined #lamps\n2031-04-09 10:02:12\tann\tis it?\n2031-04-09 "
          "10:02:13\t@bert\tit is\n2031-04-09 10:02:14\t *\tann sighs\n2031-04-09 10:02:14\t--\tMode #lamps\n"),
    "irc", "UTF-8", "p2 {ann} is it? | p3 {bert} it is | n4 ann sighs", NULL },
  { "a.log",
    TEXT ("Apr 09 10:02:12 <ann>\t#startmeeting Lamps\nApr 09 10:02:13 <ann>\t#topic Roll\nApr 09 10:02:14 *\tcy has "
          "quit "
          "(x)\nApr 09 10:02:15 <ann>\t#info it is out\nApr 09 10:02:16 <bert>\tyes\nApr 09 10:02:17 "
          "<ann>\t#endmeeting\n"),
    "irc", "UTF-8", "h1 Lamps | h2 Roll | n4 it is out | p5 {bert} yes", NULL },
  { "a.txt",
    TEXT ("Title:\n\t_**The Quay**_\nAuthor: Ann\n\nEXT. QUAY - DAY #12A#\n\nRain. [[check]]\n\nANN (V.O.)\nIt "
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
  { "a.txt", TEXT ("One.\n" SPACES SPACES "\nTwo\x14 and\x02\x03 a half.\n"), "text", "UTF-8",
    "p1 One. | p3 Two and a half.", NULL },
  { "e.txt", TEXT ("ab\x02"), NULL, NULL, NULL, "e.txt:1:3: a control byte" },
  { "e.txt", TEXT ("ok\nab\x80\xFE\xFF\x81"), NULL, NULL, NULL, "e.txt:2:3: not UTF-8" },
  { "e.md", TEXT ("---\nspeeker: X\n---\nText.\n"), NULL, NULL, NULL,
    "e.md:2:1: unknown key 'speeker'; did you mean 'speaker'?" },
  { "e.md", TEXT ("---\nlanguage: English\n---\nText.\n"), NULL, NULL, NULL,
    "e.md:2:11: 'language' must be a tag such as en or pt-BR, not 'English'" },
  { "e.md", TEXT ("---\ntitle: [1]\n---\nText.\n"), NULL, NULL, NULL, "e.md:2:8: 'title' must be a text" },
  { "l.md",
    TEXT ("# Agenda\n\n1. Lamps\n1. Ropes\n   more\n\n   And oars\n   - black\n   - white\n\nText\n\n7) Nets\n8) "
          "Buoys\n"),
    "markdown", "UTF-8",
    "h1 Agenda | p3 1. Lamps | p4 2. Ropes more | p7 And oars | p8 black | p9 white | p11 Text | p13 7) Nets | p14 8) "
    "Buoys",
    NULL },
  { "c.xml",
    TEXT ("<Hansard><Intervention><PersonSpeaking>The Clerk</PersonSpeaking><Content><ParaText>Opposed?</ParaText>\n"
          "<ParaText>\n<B>The Clerk:</B> Carried.</ParaText>\n<ParaText><B>Some members:</B> Hear!</ParaText>\n"
          "<ParaText><B>The Clerk:</B> A <B>bold:</B> word.</ParaText></Content></Intervention></Hansard>"),
    "hansard-ca", "UTF-8",
    "p1 {The Clerk} Opposed? | p2 Carried. | p4 {Some members} Hear! | p5 {The Clerk} A bold: word.", NULL },
  { "e.md", TEXT ("---\ntitle: 'x\n---\nText.\n"), NULL, NULL, NULL, "e.md:" },
};

static char *
describe (const VvSource *source)
{
  static const char kinds[] = { 'p', 'h', 'n', 't', 'f', 'r' };
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      const VvLine *first = g_ptr_array_index (block->lines, 0);
      g_autofree char *joined = vv_block_text (block);
      g_autofree char *speaker = block->speaker ? g_strdup_printf ("{%s} ", block->speaker) : g_strdup ("");
      g_autofree char *language = block->language ? g_strdup_printf ("<%s> ", block->language) : g_strdup ("");
      g_string_append_printf (text, "%s%c%u %s%s%s", i ? " | " : "", kinds[block->kind], first->line, speaker, language,
                              joined);
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

/* Markup that states a language in words, or with the sign of locales. */
static void
test_language_of_markup (void)
{
  static const char *const pages[][2] = { { "pt_BR", "pt-BR" }, { "English", NULL } };
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *text = g_strdup_printf ("<html lang=\"%s\"><body><p>A lamp.</p></body></html>", pages[i][0]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (VvSource) source = vv_read_bytes ("a.html", bytes, NULL, NULL);
      g_assert_cmpstr (source->meta.language, ==, pages[i][1]);
    }
}

static void
test_meta_of_json (void)
{
  static const char json[]
      = "{\"meeting_date\": \"2031-04-09T10:00\", \"language\": \"de_AT\", \"segments\": [{\"start\": 0, "
        "\"text\": \"Ja.\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (VvSource) source = vv_read_bytes ("a.json", bytes, NULL, NULL);
  g_assert_cmpstr (source->meta.date, ==, "2031-04-09");
  g_assert_cmpstr (source->meta.language, ==, "de-AT");
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
  g_test_add_func ("/read/markup that states no language leaves it to the text", test_language_of_markup);
  g_test_add_func ("/read/a transcript in JSON tells its language and date", test_meta_of_json);
  g_test_add_func ("/read/a folder and an absent file are told apart", test_files);
  return g_test_run ();
}
