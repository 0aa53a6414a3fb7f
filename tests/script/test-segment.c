/* script: whole records become segments; the tables say what must come out. */
#include "script/script.h"

#include <string.h>

static VvPacks *packs;

/* One segment a line: kind, line, speaker, capacity, first words. */
static char *
describe (const VvScript *script)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      const VvParagraph *first = g_ptr_array_index (segment->paragraphs, 0);
      g_autofree char *start = g_utf8_substring (first->text, 0, MIN (16, g_utf8_strlen (first->text, -1)));
      g_string_append_printf (text, "%c%s %u %s/%s [%s]\n", vv_segment_kind_name (segment->kind)[0],
                              segment->continues ? "+" : "", segment->line,
                              segment->speaker ? segment->speaker->name : "-",
                              segment->capacity ? segment->capacity : "-", start);
    }
  return g_string_free (text, FALSE);
}

static VvScript *
script_of (const char *text, const VvScriptOptions *options)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSource) source = vv_read_bytes ("t.txt", bytes, NULL, &error);
  g_assert_no_error (error);
  VvScript *script = vv_segment (source, packs, options, &error);
  g_assert_no_error (error);
  return script;
}

static const struct
{
  const char *name, *text, *segments;
} rows[] = {
  { "President in two capacities",
    "The President: I thank Mr. Roe for his briefing.\n"
    "I shall now make a statement in my capacity as the representative of Kenya.\n"
    "We are glad. I now resume my functions as President of the Council. I give the floor to Ms. Doe.\n"
    "Ms. Doe (Norway) (spoke in French): I thank you, in your capacity as host, for this.\n"
    "(Applause)\n"
    "I shall be brief.\n"
    "The meeting rose at 10.15 a.m.\n",
    "i 1 The President/- [I thank Mr. Roe ]\n"
    "i 2 The President/representative of Kenya [I shall now make]\n"
    "i 3 The President/- [I now resume my ]\n"
    "i 4 Ms. Doe/- [I thank you, in ]\n"
    "n 5 -/- [(Applause)]\n"
    "i+ 6 Ms. Doe/- [I shall be brief]\n"
    "p 7 -/- [The meeting rose]\n" },
  { "a briefer's capacity is that of the turn",
    "Mr. Roe: In my capacity as Chair of the Committee, I report to the Council.\nIt is short.\n"
    "Ms. Doe: I welcome her, and, in my capacity as the representative of China, I would like to thank her.\n",
    "i 1 Mr. Roe/Chair of the Committee [In my capacity a]\n"
    "i 3 Ms. Doe/- [I welcome her, a]\n" },
  { "facts about a talk are no labels",
    "Tower talks\n\nPresenter: Ann Roe (Quay), Bert Doe\nSlides (PDF): https://example.org/a.pdf\n\n"
    "Carla: We are glad.\nAnn: So am I.\n\nPresenter: Carla Light\nSlides (PDF): b.pdf\n\n"
    "Carla: Once more.\nAnn: Carla Light\nCarla: Yes.\n",
    "h 1 -/- [Tower talks]\n"
    "n 3 -/- [Presenter: Ann R]\n"
    "i 6 Carla/- [We are glad.]\n"
    "i 7 Ann/- [So am I.]\n"
    "i 12 Carla/- [Once more.]\n"
    "i 13 Ann/- [Carla Light]\n"
    "i 14 Carla/- [Yes.]\n" },
  { "header of a statement",
    "Remarks at a Briefing on Haiti\n\nAmbassador Jane Doe\nPermanent Representative\nNew York, New York\nMay 20, "
    "2019\n\n"
    "AS DELIVERED\n\nThank you, Mr. President. We are here today to speak of Haiti.\n\n###\n",
    "h 1 -/- [Remarks at a Bri]\n"
    "n 3 -/- [Ambassador Jane ]\n"
    "i 10 Ambassador Jane Doe/- [Thank you, Mr. P]\n" },
  { "a break ends a line, and the place of a resumption is its line",
    "The President: I thank Mr. Roe for his briefing, which\nwas long. I shall now make a statement in my\ncapacity as "
    "the "
    "representative of Kenya. We are\nglad of it. I now resume my functions as\nPresident of the Council, and "
    "thank\nyou.\n",
    "i 1 The President/- [I thank Mr. Roe ]\n"
    "i 2 The President/representative of Kenya [I shall now make]\n"
    "i 4 The President/- [I now resume my ]\n" },
  { "what shows the kind of a record may be broken at a line end",
    "Le Président (parle en anglais) : Le Conseil de\nsécurité va maintenant\nouvrir sa séance. Je donne la parole "
    "à\nM. Roe.\n\n"
    "Il est procédé au vote à main levée.\n\nM. Roe (Norvège) (parle en\nanglais) : Nous remercions le Conseil.\n",
    "i 1 Le Président/- [Le Conseil de sé]\n"
    "p 6 -/- [Il est procédé a]\n"
    "i 8 M. Roe/- [Nous remercions ]\n" },
  { "spaces that fill a line in Chinese, and dots within a name",
    "S/PV.9901\n\n安全理事会 安理会\n\n主席（以英语发言）：现在开会。\n\n布罗德 · 埃斯蒂瓦尔夫人（ 法 "
    "国）（以法语发言）：灯塔很亮。\n\n"
    "罗德里格斯-伯基 特 夫人（圭亚那）：谢谢。\n",
    "n 1 -/- [S/PV.9901]\n"
    "h 3 -/- [安全理事会 安理会]\n"
    "i 5 主席/- [现在开会。]\n"
    "i 7 布罗德·埃斯蒂瓦尔夫人/- [灯塔很亮。]\n"
    "i 9 罗德里格斯-伯基特夫人/- [谢谢。]\n" },
  { "a name alone in a header says nothing, with an office it does",
    "Lamps and Harbours\n\nLamp Workshop\n\nWe speak of lamps today, and of the harbour.\n",
    "h 1 -/- [Lamps and Harbou]\n"
    "n 3 -/- [Lamp Workshop]\n"
    "i 5 Speaker/- [We speak of lamp]\n" },
  { "an office says that the name is who speaks",
    "Lamps and Harbours\n\nAnn Roe\n\nAdviser to the Mission\n\nWe speak of lamps today, and of the harbour.\n",
    "h 1 -/- [Lamps and Harbou]\n"
    "n 3 -/- [Ann Roe]\n"
    "i 7 Ann Roe/- [We speak of lamp]\n" },
  { "a title in capitals among speech",
    "Mr. Speaker: Order. We go on with lamps.\n\nPAPERS LAID\n\nBILLS\n\nLet us go on.\n\nMr. Speaker: NO.\n\nYES.\n",
    "i 1 Mr. Speaker/- [Order. We go on ]\n"
    "h 3 -/- [PAPERS LAID]\n"
    "h 5 -/- [BILLS]\n"
    "i+ 7 Mr. Speaker/- [Let us go on.]\n"
    "i 9 Mr. Speaker/- [NO.]\n" },
  { "a label goes on after 'and', whatever its end looks like",
    "Hansard. The House met at nine.\n\nMr. Speaker: Order. I call the Minister for this reply, and then\nanother.\n\n"
    "The Assistant Minister, Ministry of State for Lamps and\nInternal Harbours (Mr. Roe): Mr. Speaker, I beg to reply "
    "to it\nnow.\n",
    "p 1 -/- [Hansard. The Hou]\n"
    "i 3 Mr. Speaker/- [Order. I call th]\n"
    "i 6 Mr. Roe/- [Mr. Speaker, I b]\n" },
  { "who delivered it, and what a page shows around it",
    "An official website of the Lamp Government\n\nExplanation of Vote Delivered by Ambassador Ann Doe-Roe Following "
    "the "
    "Adoption of a Resolution on Lamps\n\nShare this Post\n\nThank you, Mr. President. We are glad.\n\nLeave a "
    "Reply\n\nYour "
    "email address will not be published. Required fields are marked *\n",
    "h 3 -/- [Explanation of V]\n"
    "i 7 Ambassador Ann Doe-Roe/- [Thank you, Mr. P]\n" },
  { "lists of keys have no speakers",
    "This is how a lamp is set.\n\nNAME: lamp\n\nType: string\n\nDefault: on\n\nType: number\n\nDefault: off\n\nF1: "
    "help\n\nCUT: takes the text\n\n"
    "Returns: the lamp\n\nReturns: nothing\n\nThat is all that there is.\n",
    "i 1 Speaker/- [This is how a la]\n" },
  { "a word in capitals is a speaker among speakers",
    "MR. ROE: Good morning.\n\nMODERATOR: One more question.\n\nMR. ROE: No.\n\nAR: Yes.\n",
    "i 1 MR. ROE/- [Good morning.]\n"
    "i 3 MODERATOR/- [One more questio]\n"
    "i 5 MR. ROE/- [No.]\n" },
  { "a name with a title goes before what only looks like a name",
    "PERMANENT MISSION OF THE REPUBLIC OF LAMPS TO\n\nTHE UNITED NATIONS\n\nLamp Harbour\n\nHis Excellency Mr. John "
    "DOE,\n\nPrime Minister of the Republic of Lamps at the General Debate\n\nMr. President,\n\nWe are glad.\n",
    "h 1 -/- [PERMANENT MISSIO]\n"
    "n 3 -/- [THE UNITED NATIO]\n"
    "i 11 His Excellency Mr. John DOE/- [Mr. President,]\n" },
  { "a heading is no speaker",
    "LAMP BILLS SIGNED\n\nCommittee Meetings\n\nUnited Nations General Assembly\n\nThe bills were signed today, and we "
    "are glad of it.\n",
    "h 1 -/- [LAMP BILLS SIGNE]\n"
    "n 3 -/- [Committee Meetin]\n"
    "i 7 Speaker/- [The bills were s]\n" },
  { "an end and its time are no speech",
    "THE PRESIDENT: Thank you all. We are done for today, and we go home.\n\nEND      12:06 P.M. CST\n\n"
    "10:48 AM\n",
    "i 1 THE PRESIDENT/- [Thank you all. W]\n"
    "n 3 -/- [END 12:06 P.M. C]\n" },
  { "on behalf of", "I have the honour to speak on behalf of the Nordic countries. We thank you.\n",
    "i 1 Speaker/- [I have the honou]\n" },
  { "bare names need company",
    "Anna Weber: Hello.\nBert Klein: Yes.\nAnna Weber: No.\nBert Klein: Well.\nOnce Only: not a name.\n",
    "i 1 Anna Weber/- [Hello.]\n"
    "i 2 Bert Klein/- [Yes.]\n"
    "i 3 Anna Weber/- [No.]\n"
    "i 4 Bert Klein/- [Well.]\n" },
  { "the markup says who speaks",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello, The President: is no label.\n\n"
    "00:02.000 --> 00:03.000\n<v Bert>Yes.\n",
    "i 4 Anna/- [Hello, The Presi]\n"
    "i 7 Bert/- [Yes.]\n" },
  { "labels on lines of their own",
    "Adoption of the Agenda\n\nThe agenda was adopted.\n\nThe President\n\nThe list is long, and it is before you.\n\n"
    "Mr. Roe (Norway)\n\nI thank you.\n\nThe President\n\nI thank Mr. Roe.\n",
    "h 1 -/- [Adoption of the ]\n"
    "p 3 -/- [The agenda was a]\n"
    "i 5 The President/- [The list is long]\n"
    "i 9 Mr. Roe/- [I thank you.]\n"
    "i 13 The President/- [I thank Mr. Roe.]\n" },
  { "a name with an office needs no company", "Anna Weber, Minister of Finance: We have a budget.\n",
    "i 1 Anna Weber/- [We have a budget]\n" },
  { "one short line is speech, not a header", "Hello there\n", "i 1 Speaker/- [Hello there]\n" },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VvScript) script = script_of (rows[i].text, NULL);
      g_autofree char *segments = describe (script);
      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (segments, ==, rows[i].segments);
    }
}

static void
test_speaker (void)
{
  const VvScriptOptions options = { .speaker = "Jane Doe, Minister (Kenya)", .title = "T" };
  g_autoptr (VvScript) script
      = script_of ("---\nspeaker: Other\n---\nIn my capacity as Chair, I will speak now.\n", &options);
  const VvSpeaker *speaker = g_ptr_array_index (script->speakers, 0);
  g_assert_cmpstr (speaker->name, ==, "Jane Doe");
  g_assert_cmpstr (speaker->role, ==, "Minister");
  g_assert_cmpstr (speaker->affiliation, ==, "Kenya");
  g_assert_cmpstr (script->title, ==, "T");
  g_autoptr (VvScript) second = script_of ("---\nspeaker: Other\n---\nIn my capacity as Chair, I thank you.\n", NULL);
  g_assert_cmpstr (((const VvSpeaker *) g_ptr_array_index (second->speakers, 0))->name, ==, "Other");
}

static void
test_language (void)
{
  static const char *const texts[][2] = {
    { "en",
      "I thank the Secretary-General for her briefing, and I welcome the report on the situation in the region. We ask "
      "all parties to protect civilians." },
    { "fr",
      "Je remercie la Secrétaire générale de son exposé et je salue le rapport sur la situation dans la région. Nous "
      "demandons à toutes les parties de protéger les civils." },
    { "es", "Doy las gracias a la Secretaria General por su exposición y acojo con satisfacción el informe sobre la "
            "situación en la región. Pedimos a todas las partes que protejan a los civiles." },
    { "ru",
      "Я благодарю Генерального секретаря за выступление и приветствую доклад о положении в регионе. Мы просим все "
      "стороны защищать гражданское население." },
    { "ar", "أشكر الأمينة العامة على إحاطتها وأرحب بالتقرير عن الحالة في المنطقة. نطلب من جميع الأطراف حماية المدنيين. "
            "عاد في الأشهر الستة الماضية." },
    { "zh",
      "上午十时宣布开会。我感谢秘书长的通报，欢迎关于该地区局势的报告。过去六个月里，四百多个家庭回到了自己的村庄。" },
    { "en", "Zdravo." }, /* too short to tell */
    { "ms", "Kami ingin mengucapkan terima kasih kepada Tuan Speaker kerana memberi peluang kepada saya untuk berucap "
            "di dalam dewan "
            "ini. Adakah kerajaan akan menolong para petani yang telah mengalami kerugian akibat banjir pada tahun "
            "yang lalu?" },
    { "id", "Kami ingin mengucapkan terima kasih karena telah diberi kesempatan untuk berbicara di dalam sidang ini. "
            "Apakah pemerintah "
            "akan membantu para petani yang sudah mengalami kerugian akibat banjir pada tahun lalu, atau tidak bisa?" },
    { "sl", "Spoštovani gospod predsednik, danes bomo govorili o proračunu za prihodnje leto, ki je za našo državo "
            "zelo pomemben, saj "
            "moramo najti denar za šole in bolnišnice, če hočemo, da bodo ljudje zadovoljni." },
    { "cs", "Vážený pane předsedo, dnes budeme mluvit o rozpočtu, který je pro naši zemi velmi důležitý, protože "
            "musíme najít peníze na "
            "školy a nemocnice, pokud chceme, aby byli lidé spokojeni, a to už není snadné." },
    { "sk", "Vážený pán predseda, dnes budeme hovoriť o rozpočte, ktorý je pre našu krajinu veľmi dôležitý, pretože "
            "musíme nájsť peniaze "
            "na školy a nemocnice, ak chceme, aby boli ľudia spokojní, a to už nie je ľahké." },
    { "sw", "Mheshimiwa Spika, ningependa kusema kwamba barabara za wilaya hii ni mbaya sana na kwa hiyo wananchi "
            "hawawezi kufika katika "
            "soko la mji. Lakini serikali imesema kuwa kazi hiyo itaanza mwaka huu." },
    { "yo", "Mo dúpẹ́ lọ́wọ́ Akọ̀wé Àgbà fún ọ̀rọ̀ rẹ̀, mo sì kí ìròyìn náà nípa ipò tí agbègbè wa wà káàbọ̀. A "
            "bẹ gbogbo àwọn ẹgbẹ́ pé kí wọ́n dáàbò bo àwọn ará ìlú, nítorí pé àlàáfíà ni ohun tí gbogbo wa ń fẹ́." },
    { "ig", "Ana m ekele odeakwụkwọ ukwu maka okwu ya, anyị na-anabatakwa akụkọ banyere ọnọdụ mpaghara anyị. Anyị "
            "na-arịọ ndị otu niile ka ha chebe ndị nkịtị, n'ihi na udo bụ ihe anyị niile chọrọ, mana ọ ka dị "
            "anya." },
    { "xh", "Ndiyabulela kuNobhala-Jikelele ngengxelo yakhe, kwaye siyayamkela ingxelo malunga nemeko kulo "
            "mmandla. Sicela onke amaqela ukuba akhusele abantu, kuba uxolo lufunwa ngumntu wonke, kodwa "
            "alukabikho okwangoku." },
    { "zu", "Ngibonga uNobhala-Jikelele ngombiko wakhe, futhi siyawamukela umbiko omayelana nesimo kule ndawo. "
            "Sicela wonke amaqembu ukuthi avikele abantu, ngoba ukuthula kufunwa yiwo wonke umuntu, kodwa namanje "
            "akukabikho, noma sithembile." },
    { "rw", "Ndashimira Umunyamabanga Mukuru ku ijambo rye, kandi twishimiye raporo ku bibazo by'akarere kacu. "
            "Turasaba impande zose kurinda abaturage, kuko amahoro ari yo twese dushaka, ariko ntaraboneka mu "
            "gihugu cyacu." },
    { "sn", "Ndinotenda Munyori Mukuru nehurukuro yake, uye tinogamuchira gwaro pamusoro pemamiriro ezvinhu "
            "munharaunda yedu. Tinokumbira mapato ese kuti achengetedze vanhu, nokuti rugare ndirwo rwatinoda "
            "tese, asi harusati rwauya." },
    { "ny", "Ndikuthokoza Mlembi Wamkulu chifukwa cha mawu ake, ndipo tikulandira lipoti lokhudza zimene "
            "zikuchitika m'dera lathu. Tikupempha mbali zonse kuti ziteteze anthu, chifukwa mtendere ndi umene "
            "tonse tikufuna, koma sunafike." },
    { "lg", "Nneebaza Ssaabawandiisi olw'okwogera kwe, era tusanyukidde lipoti ku mbeera eri mu kitundu kyaffe. "
            "Tusaba enjuyi zonna okukuuma abantu, kubanga emirembe gye twagala ffenna, naye tegunnatuuka mu "
            "ggwanga lino." },
    { "om", "Barreessaa Olaanaa ibsa isaaniif nan galateeffadha, akkasumas gabaasa haala naannoo keenyaa irratti "
            "dhihaate simanna. Qaamni hundi lammiilee akka eegu ni gaafanna, sababiin isaas nagaan waan hunda "
            "keenyaaf barbaachisudha, garuu hin argamne." },
    { "sr", "Поштовани председниче, данас говоримо о буџету за следећу годину, који је за нашу земљу веома важан, јер "
            "морамо наћи "
            "новац за школе и болнице ако желимо да људи буду задовољни." },
    { "ja", "議長、本日は来年度の予算についてお話しします。学校や病院のためのお金を見つけなければなりません。国民の皆さ"
            "んに満足して"
            "いただくために、政府は努力しなければならないのです。" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VvScript) script = script_of (texts[i][1], NULL);
      g_assert_cmpstr (script->language, ==, texts[i][0]);
    }
  g_autoptr (VvScript) stated = script_of ("---\nlanguage: de\n---\nThank you.\n", NULL);
  g_assert_cmpstr (stated->language, ==, "de");
}

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSource) source = vv_read (VV_SOURCE_DIR "/scripts/unsc-second-intervention.txt", NULL, &error);
  g_autoptr (VvScript) script = vv_segment (source, packs, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *segments = describe (script);
  g_assert_cmpstr (segments, ==,
                   "i 1 Representative of the United States/- [Thank you, Under]\n"
                   "h 2 -/- [Russia and North]\n"
                   "i+ 3 Representative of the United States/- [Russia’s veto of]\n"
                   "i 38 Representative of the United States/Representative of the United States [Now, in my capac]\n");
  g_assert_cmpstr (script->title, ==,
                   "Russia and North Korea’s Dangerous Alliance: Unveiling the Truth Behind Global Security Threats");
}

static void
test_yaml (void)
{
  g_autoptr (VvScript) script = script_of (rows[0].text, NULL);
  g_autofree char *yaml = vv_script_to_yaml (script);
  g_autoptr (VvScript) back = script_of (yaml, NULL);
  g_autofree char *again = vv_script_to_yaml (back);
  g_autofree char *first = describe (script), *second = describe (back);
  g_assert_cmpstr (again, ==, yaml);
  g_assert_cmpstr (second, ==, first);
}

static void
test_yaml_mistakes (void)
{
  const char yaml[]
      = "vivavoce-script: 1\ntitel: T\nspeakers:\n- {id: s1, name: A}\n- {id: s1, name: B}\nsegments:\n"
        "- kind: speech\n  speaker: s9\n  paragraphs: text\n- kind: intervention\n  line: x\n  paragraphs: [a]\n"
        "  language: English\n  spoken_in: in Greek\nlanguage: pt-\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (yaml, sizeof yaml - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (VvSource) source = vv_read_bytes ("t.yaml", bytes, NULL, NULL);
  g_assert_null (vv_segment (source, packs, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "t.yaml:2:1: unknown key 'titel'; did you mean 'title'?\n"
                   "t.yaml:5:3: there are two speakers with the id 's1'\n"
                   "t.yaml:7:9: 'kind' must be heading, procedural, intervention or note, not 'speech'\n"
                   "t.yaml:8:12: there is no speaker 's9'; add one under 'speakers:'\n"
                   "t.yaml:9:15: 'paragraphs' must be a list\n"
                   "t.yaml:10:3: an intervention needs a 'speaker'\n"
                   "t.yaml:11:9: 'line' must be a whole number from 0 to 2147483647, not 'x'\n"
                   "t.yaml:13:13: 'language' must be a tag such as en or pt-BR, not 'English'\n"
                   "t.yaml:14:14: 'spoken_in' must be a tag such as en or pt-BR, not 'in Greek'\n"
                   "t.yaml:15:11: 'language' must be a tag such as en or pt-BR, not 'pt-'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, NULL);
  g_assert_nonnull (packs);
  g_test_add_func ("/segment/records come apart as a reader would say", test_rows);
  g_test_add_func ("/segment/the speaker stated goes first", test_speaker);
  g_test_add_func ("/segment/the language is found where it is not stated", test_language);
  g_test_add_func ("/segment/the sample has two interventions", test_sample);
  g_test_add_func ("/script-yaml/what is written reads back", test_yaml);
  g_test_add_func ("/script-yaml/every mistake is told at its place", test_yaml_mistakes);
  int result = g_test_run ();
  vv_packs_free (packs);
  return result;
}
