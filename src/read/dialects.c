/* read/dialects: see dialects.h. */
#include "read/dialects.h"

#define MARK(element, kind)                                                                                            \
  {                                                                                                                    \
    element, NULL, NULL, VV_MARK_##kind                                                                                \
  }
#define MARK_WITH(element, attribute, value, kind)                                                                     \
  {                                                                                                                    \
    element, attribute, value, VV_MARK_##kind                                                                          \
  }
#define END                                                                                                            \
  {                                                                                                                    \
    NULL, NULL, NULL, VV_MARK_INLINE                                                                                   \
  }

/* Plays, ParlaMint, Parla-CLARIN: TEI Guidelines P5, chapters 7 (Performance Texts) and 8 (Transcriptions of Speech).
 */
static const VvMark tei_marks[] = {
  MARK ("teiHeader", SKIP),
  MARK ("sp", TURN),
  MARK ("u", TURN),
  MARK ("speaker", SPEAKER),
  MARK ("p", PARAGRAPH),
  MARK ("seg", PARAGRAPH),
  MARK ("ab", PARAGRAPH),
  MARK ("l", LINE),
  MARK ("head", HEADING),
  MARK ("stage", NOTE),
  MARK ("incident", NOTE),
  MARK ("vocal", NOTE),
  MARK ("kinesic", NOTE),
  MARK ("gap", SKIP),
  MARK ("castList", SKIP),
  MARK_WITH ("note", "type", "speaker", BEFORE),
  MARK_WITH ("note", "place", "foot", FOOTNOTE),
  MARK_WITH ("note", "place", "bottom", FOOTNOTE),
  MARK_WITH ("note", "place", "end", FOOTNOTE),
  MARK_WITH ("note", "type", "footnote", FOOTNOTE),
  MARK ("note", NOTE),
  MARK ("docTitle", HEADING),
  MARK ("titlePart", LINE),
  MARK ("fw", SKIP),
  MARK ("pb", SKIP),
  MARK ("lb", LINE),
  MARK ("standOff", SKIP),
  MARK ("back", SKIP),
  END,
};
/* Akoma Ntoso 1.0, OASIS LegalDocML: <debate>. */
static const VvMark akn_marks[] = {
  MARK ("meta", SKIP),
  MARK ("speech", TURN),
  MARK ("question", TURN),
  MARK ("answer", TURN),
  MARK ("from", SPEAKER),
  MARK ("p", PARAGRAPH),
  MARK ("li", PARAGRAPH),
  MARK ("heading", HEADING),
  MARK ("subheading", HEADING),
  MARK ("docTitle", HEADING),
  MARK ("scene", NOTE),
  MARK ("remark", NOTE),
  MARK ("authorialNote", FOOTNOTE),
  MARK ("recordedTime", INLINE),
  MARK ("narrative", NARRATION),
  MARK ("summary", NARRATION),
  MARK ("other", NARRATION),
  MARK ("num", HEADING),
  MARK ("br", LINE),
  MARK ("eop", SKIP),
  END,
};
/* TheyWorkForYou's scraped XML of the debates at Westminster. */
static const VvMark publicwhip_marks[] = {
  MARK_WITH ("speech", "speakername", NULL, TURN),
  MARK ("speech", NARRATION),
  MARK ("p", PARAGRAPH),
  MARK ("major-heading", HEADING),
  MARK ("minor-heading", HEADING),
  MARK ("oral-heading", HEADING),
  MARK ("divisioncount", NOTE),
  MARK ("mplist", SKIP),
  MARK ("mspList", SKIP),
  MARK ("lordlist", SKIP),
  MARK ("gidredirect", SKIP),
  END,
};
/* The House of Commons of Canada. */
static const VvMark ca_marks[] = {
  MARK ("ExtractedInformation", SKIP),
  MARK ("StartPageNumber", SKIP),
  MARK ("DocumentTitle", HEADING),
  MARK ("Intervention", TURN),
  MARK ("PersonSpeaking", SPEAKER),
  MARK ("ParaText", PARAGRAPH),
  MARK ("B", LABEL),
  MARK ("FloorLanguage", SKIP),
  MARK ("Timestamp", SKIP),
  MARK ("OrderOfBusinessTitle", HEADING),
  MARK ("SubjectOfBusinessTitle", HEADING),
  MARK ("CatchLine", HEADING),
  MARK ("ThemeName", HEADING),
  MARK ("ProceduralText", NARRATION),
  MARK ("Division", NOTE),
  MARK ("DivisionDetails", SKIP),
  END,
};
/* Jon Bosak's plays. */
static const VvMark play_marks[] = {
  MARK ("PERSONAE", SKIP),    MARK ("SPEECH", TURN),
  MARK ("SPEAKER", SPEAKER),  MARK ("LINE", LINE),
  MARK ("STAGEDIR", NOTE),    MARK ("SCNDESCR", NOTE),
  MARK ("PLAYSUBT", HEADING), MARK ("TITLE", HEADING),
  MARK ("P", NARRATION),      END,
};

/* The Bundestag (dbtplenarprotokoll.dtd): who speaks stands in paragraphs of their own, and the chair's name between.
 */
static const VvMark bundestag_marks[] = {
  MARK ("vorspann", SKIP),
  MARK ("anlagen", SKIP),
  MARK ("rednerliste", SKIP),
  MARK ("redner", SKIP),
  MARK ("fussnote", SKIP),
  MARK ("a", SKIP),
  MARK_WITH ("p", "klasse", "redner", WHO),
  MARK_WITH ("p", "klasse", "N", WHO),
  MARK ("name", WHO),
  MARK_WITH ("p", "klasse", "T_NaS", HEADING),
  MARK_WITH ("p", "klasse", "T_fett", HEADING),
  MARK_WITH ("p", "klasse", "T_Beratung", HEADING),
  MARK_WITH ("p", "klasse", "T_ZP_NaS", HEADING),
  MARK_WITH ("p", "klasse", "T_Drs", NOTE),
  MARK ("p", PARAGRAPH),
  MARK ("kommentar", NOTE),
  MARK ("tr", PARAGRAPH),
  MARK ("td", LINE),
  MARK ("th", LINE),
  END,
};
/* The debates at Westminster from 1803 on, as they were scanned: a member's name stands where the member begins. */
static const VvMark historic_marks[] = {
  MARK ("titlepage", SKIP),
  MARK ("frontmatter", SKIP),
  MARK ("index", SKIP),
  MARK ("image", SKIP),
  MARK ("col", SKIP),
  MARK ("member", WHO),
  MARK ("memberconstituency", SKIP),
  MARK ("title", HEADING),
  MARK ("date", NOTE),
  MARK ("division", SKIP),
  MARK ("table", SKIP),
  MARK ("p", PARAGRAPH),
  MARK ("li", PARAGRAPH),
  END,
};
/* The Parliament of Australia. */
static const VvMark australia_marks[] = {
  MARK ("session.header", SKIP),
  MARK ("day.start", SKIP),
  MARK ("speech", TURN),
  MARK ("question", TURN),
  MARK ("answer", TURN),
  MARK ("interjection", TURN),
  MARK ("continue", TURN),
  MARK ("talker", SPEAKER),
  MARK ("page.no", SKIP),
  MARK ("time.stamp", SKIP),
  MARK ("type", SKIP),
  MARK ("title", HEADING),
  MARK ("division", SKIP),
  MARK ("motionnospeech", NARRATION),
  MARK ("para", PARAGRAPH),
  MARK ("p", PARAGRAPH),
  END,
};
/* Of a document with another root, known by its shape: elements of these names that stand side by side with text. */
static const VvMark other_marks[] = {
  MARK ("header", SKIP),
  MARK ("head", SKIP),
  MARK ("metadata", SKIP),
  MARK ("metadonnees", SKIP),
  MARK ("meta", SKIP),
  MARK ("index", SKIP),
  MARK ("toc", SKIP),
  MARK ("id", SKIP),
  MARK ("page_number", SKIP),
  MARK ("pagenumber", SKIP),
  MARK ("page", SKIP),
  MARK ("timestamp", SKIP),
  MARK ("time", SKIP),
  MARK ("start", SKIP),
  MARK ("end", SKIP),
  MARK ("duration", SKIP),
  MARK ("url", SKIP),
  MARK ("party", SKIP),
  MARK ("gender", SKIP),
  MARK ("speaker", SPEAKER),
  MARK ("speakername", SPEAKER),
  MARK ("speaker_name", SPEAKER),
  MARK ("orateur", SPEAKER),
  MARK ("orador", SPEAKER),
  MARK ("spreker", SPEAKER),
  MARK ("sprecher", SPEAKER),
  MARK ("talare", SPEAKER),
  MARK ("talker", SPEAKER),
  MARK ("intervenant", SPEAKER),
  MARK ("oratore", SPEAKER),
  MARK ("p", PARAGRAPH),
  MARK ("para", PARAGRAPH),
  MARK ("paragraph", PARAGRAPH),
  MARK ("al", PARAGRAPH),
  MARK ("texte", PARAGRAPH),
  MARK ("text", PARAGRAPH),
  MARK ("texto", PARAGRAPH),
  MARK ("line", PARAGRAPH),
  MARK ("title", HEADING),
  MARK ("titre", HEADING),
  MARK ("titel", HEADING),
  MARK ("heading", HEADING),
  MARK ("topic", HEADING),
  MARK ("subject", HEADING),
  MARK ("note", NOTE),
  MARK ("comment", NOTE),
  MARK ("stage", NOTE),
  MARK ("br", LINE),
  END,
};

static const char *const tei_roots[] = { "TEI", "TEI.2", "teiCorpus", NULL };
/* The parts of a debate stand in files of their own, too. */
static const char *const akn_roots[] = { "akomaNtoso", "debate", "debateBody", "debateSection", NULL };
static const char *const publicwhip_roots[] = { "publicwhip", NULL };
static const char *const ca_roots[] = { "Hansard", NULL };
static const char *const play_roots[] = { "PLAY", NULL };
static const char *const bundestag_roots[] = { "dbtplenarprotokoll", NULL };
static const char *const historic_roots[]
    = { "hansard", "housecommons", "houselords", "writtenanswers", "writtenstatements", "debates", NULL };
static const char *const australia_roots[] = { "hansard", NULL };
static const char *const by_who[] = { "who", NULL };
static const char *const by_by[] = { "by", "as", NULL };
static const char *const by_speakername[] = { "speakername", NULL };

const VvDialect vv_dialects[] = {
  { "tei", tei_roots, NULL, { tei_marks, by_who, TRUE, FALSE }, "title", "setting", "date" },
  { "akn", akn_roots, NULL, { akn_marks, by_by, TRUE, FALSE }, "docTitle", "docDate", NULL },
  { "publicwhip", publicwhip_roots, NULL, { publicwhip_marks, by_speakername, FALSE, FALSE }, NULL, NULL, NULL },
  { "hansard-ca", ca_roots, NULL, { ca_marks, NULL, FALSE, FALSE }, NULL, NULL, NULL },
  { "bundestag",
    bundestag_roots,
    NULL,
    { bundestag_marks, NULL, FALSE, FALSE },
    "plenarprotokoll-nummer",
    "datum",
    NULL },
  { "hansard-au", australia_roots, "talker", { australia_marks, NULL, FALSE, FALSE }, NULL, "session.header", "date" },
  { "hansard-uk", historic_roots, NULL, { historic_marks, NULL, FALSE, TRUE }, NULL, "date", NULL },
  { "play", play_roots, NULL, { play_marks, NULL, FALSE, FALSE }, "TITLE", NULL, NULL },
  { NULL, NULL, NULL, { NULL, NULL, FALSE, FALSE }, NULL, NULL, NULL },
};

const VvDialect vv_dialect_other = { "xml", NULL, NULL, { other_marks, NULL, FALSE, FALSE }, "title", "date", NULL };
