/* speech/shorts: abbreviations that end with a full stop, and what they stand for; see shorts.h. */
#include "speech/shorts.h"

#include <string.h>

const VvShort vv_shorts[] = {
  { "en", VV_BEFORE_NAME, "Amb.", "Ambassador" },
  { "en", VV_BEFORE_NAME, "Adm.", "Admiral" },
  { "en", VV_BEFORE_NAME, "Brig.", "Brigadier" },
  { "en", VV_BEFORE_NAME, "Capt.", "Captain" },
  { "en", VV_BEFORE_NAME, "Cmdr.", "Commander" },
  { "en", VV_BEFORE_NAME, "Col.", "Colonel" },
  { "en", VV_BEFORE_NAME, "Fr.", "Father" },
  { "en", VV_BEFORE_NAME, "Gen.", "General" },
  { "en", VV_BEFORE_NAME, "Gov.", "Governor" },
  { "en", VV_BEFORE_NAME, "Lt.", "Lieutenant" },
  { "en", VV_BEFORE_NAME, "Maj.", "Major" },
  { "en", VV_BEFORE_NAME, "Asst.", "Assistant" },
  { "en", VV_BEFORE_NAME, "Cllr.", "Councillor" },
  { "en", VV_BEFORE_NAME, "Ft.", "Fort" },
  { "en", VV_BEFORE_NAME, "Insp.", "Inspector" },
  { "en", VV_BEFORE_NAME, "Mt.", "Mount" },
  { "en", VV_BEFORE_NAME, "Mx.", "Mix" },
  { "en", VV_BEFORE_NAME, "Secy.", "Secretary" },
  { "en", VV_BEFORE_NAME, "Smt.", "Shrimati" },
  { "en", VV_BEFORE_NAME, "Supt.", "Superintendent" },
  { "en", VV_BEFORE_NAME, "Msgr.", "Monsignor" },
  { "en", VV_BEFORE_NAME, "Pres.", "President" },
  { "en", VV_BEFORE_NAME, "Rep.", "Representative" },
  { "en", VV_BEFORE_NAME, "Reps.", "Representatives" },
  { "en", VV_BEFORE_NAME, "Rev.", "Reverend" },
  { "en", VV_BEFORE_NAME, "Sec.", "Secretary" },
  { "en", VV_BEFORE_NAME, "Sen.", "Senator" },
  { "en", VV_BEFORE_NAME, "Sens.", "Senators" },
  { "en", VV_BEFORE_NAME, "Sgt.", "Sergeant" },
  { "en", VV_BEFORE_NAME, "H.M.", "His Majesty" },
  { "en", VV_BEFORE_NAME, "v.", "versus" },
  { "en", VV_BEFORE_WORD, "Hon.", "Honourable" },
  { "en", VV_BEFORE_WORD, "hon.", "honourable" },
  { "en", VV_BEFORE_WORD, "H.E.", "His Excellency" },
  { "en", VV_BEFORE_WORD, "Messrs.", "Messieurs" },
  { "en", VV_BEFORE_WORD, "Prof.", "Professor" },
  { "en", VV_BEFORE_WORD, "cf.", "compare" },
  { "en", VV_BEFORE_WORD, "viz.", "namely" },
  { "en", VV_BEFORE_WORD, "vs.", "versus" },
  { "en", VV_BEFORE_WORD, "approx.", "approximately" },
  { "en", VV_BEFORE_WORD, "excl.", "excluding" },
  { "en", VV_BEFORE_WORD, "incl.", "including" },
  { "en", VV_BEFORE_WORD, "subpara.", "subparagraph" },
  { "en", VV_BEFORE_WORD, "subparas.", "subparagraphs" },
  { "en", VV_BEFORE_WORD, "Assoc.", "Associate" },
  { "en", VV_BEFORE_WORD, "Dept.", "Department" },
  { "en", VV_BEFORE_WORD, "Dir.", "Director" },
  { "en", VV_BEFORE_WORD, "Govt.", "Government" },
  { "en", VV_BEFORE_WORD, "Intl.", "International" },
  { "en", VV_BEFORE_WORD, "Univ.", "University" },
  { "en", VV_BEFORE_WORD, "ed.", "edited" },
  { "en", VV_BEFORE_NUMBER, "No.", "number" },
  { "en", VV_BEFORE_NUMBER, "Nos.", "numbers" },
  { "en", VV_BEFORE_NUMBER, "no.", "number" },
  { "en", VV_BEFORE_NUMBER, "nos.", "numbers" },
  { "en", VV_BEFORE_NUMBER, "art.", "article" },
  { "en", VV_BEFORE_NUMBER, "arts.", "articles" },
  { "en", VV_BEFORE_NUMBER, "app.", "appendix" },
  { "en", VV_BEFORE_NUMBER, "ca.", "circa" },
  { "en", VV_BEFORE_NUMBER, "ch.", "chapter" },
  { "en", VV_BEFORE_NUMBER, "chs.", "chapters" },
  { "en", VV_BEFORE_NUMBER, "chap.", "chapter" },
  { "en", VV_BEFORE_NUMBER, "chaps.", "chapters" },
  { "en", VV_BEFORE_NUMBER, "cl.", "clause" },
  { "en", VV_BEFORE_NUMBER, "cls.", "clauses" },
  { "en", VV_BEFORE_NUMBER, "col.", "column" },
  { "en", VV_BEFORE_NUMBER, "cols.", "columns" },
  { "en", VV_BEFORE_NUMBER, "est.", "established" },
  { "en", VV_BEFORE_NUMBER, "ext.", "extension" },
  { "en", VV_BEFORE_NUMBER, "Rm.", "Room" },
  { "en", VV_BEFORE_NUMBER, "Rept.", "Report" },
  { "en", VV_BEFORE_NUMBER, "Doc.", "Document" },
  { "en", VV_BEFORE_NAME, "Con.", "Concurrent" },
  { "en", VV_BEFORE_NAME, "Pub.", "Public" },
  { "en", VV_BEFORE_NAME, "Conf.", "Conference" },
  { "en", VV_BEFORE_ANYTHING, "Bn.", "Battalion" },
  { "en", VV_BEFORE_ANYTHING, "Bde.", "Brigade" },
  { "en", VV_BEFORE_ANYTHING, "Regt.", "Regiment" },
  { "en", VV_BEFORE_NUMBER, "fig.", "figure" },
  { "en", VV_BEFORE_NUMBER, "figs.", "figures" },
  { "en", VV_BEFORE_NUMBER, "fn.", "footnote" },
  { "en", VV_BEFORE_NUMBER, "max.", "maximum" },
  { "en", VV_BEFORE_NUMBER, "min.", "minimum" },
  { "en", VV_BEFORE_NUMBER, "nn.", "notes" },
  { "en", VV_BEFORE_NUMBER, "p.", "page" },
  { "en", VV_BEFORE_NUMBER, "pp.", "pages" },
  { "en", VV_BEFORE_NUMBER, "para.", "paragraph" },
  { "en", VV_BEFORE_NUMBER, "paras.", "paragraphs" },
  { "en", VV_BEFORE_NUMBER, "pt.", "part" },
  { "en", VV_BEFORE_NUMBER, "pts.", "parts" },
  { "en", VV_BEFORE_NUMBER, "ref.", "reference" },
  { "en", VV_BEFORE_NUMBER, "reg.", "regulation" },
  { "en", VV_BEFORE_NUMBER, "regs.", "regulations" },
  { "en", VV_BEFORE_NUMBER, "res.", "resolution" },
  { "en", VV_BEFORE_NUMBER, "sched.", "schedule" },
  { "en", VV_BEFORE_NUMBER, "sess.", "session" },
  { "en", VV_BEFORE_NUMBER, "ss.", "sections" },
  { "en", VV_BEFORE_NUMBER, "supp.", "supplement" },
  { "en", VV_BEFORE_NUMBER, "suppl.", "supplement" },
  { "en", VV_BEFORE_NUMBER, "sec.", "section" },
  { "en", VV_BEFORE_NUMBER, "secs.", "sections" },
  { "en", VV_BEFORE_NUMBER, "sect.", "section" },
  { "en", VV_BEFORE_NUMBER, "sects.", "sections" },
  { "en", VV_BEFORE_NUMBER, "tel.", "telephone" },
  { "en", VV_BEFORE_NUMBER, "vol.", "volume" },
  { "en", VV_BEFORE_NUMBER, "vols.", "volumes" },
  { "en", VV_BEFORE_WORD, "a.k.a.", "also known as" },
  { "en", VV_BEFORE_WORD, "e.g.", "for example" },
  { "en", VV_BEFORE_WORD, "i.e.", "that is" },
  { "en", VV_BEFORE_ANYTHING, "p.a.", "per annum" },
  { "en", VV_BEFORE_ANYTHING, "Blvd.", "Boulevard" },
  { "en", VV_BEFORE_ANYTHING, "Bros.", "Brothers" },
  { "en", VV_BEFORE_ANYTHING, "Co.", "Company" },
  { "en", VV_BEFORE_ANYTHING, "Corp.", "Corporation" },
  { "en", VV_BEFORE_NO_NAME, "Esq.", "Esquire" },
  { "en", VV_BEFORE_NO_NAME, "Jr.", "Junior" },
  { "en", VV_BEFORE_NO_NAME, "Sr.", "Senior" },
  { "en", VV_BEFORE_ANYTHING, "eds.", "editors" },
  { "ru", VV_BEFORE_ANYTHING, "т.д.", "так далее" },
  { "ru", VV_BEFORE_ANYTHING, "т.п.", "тому подобное" },
  { "ru", VV_BEFORE_ANYTHING, "др.", "другие" },
  { "ru", VV_BEFORE_ANYTHING, "н.э.", "нашей эры" },
  { "ru", VV_BEFORE_WORD, "т.е.", "то есть" },
  { "ru", VV_BEFORE_WORD, "т.к.", "так как" },
  { "ru", VV_BEFORE_WORD, "т.н.", "так называемый" },
  { "ru", VV_BEFORE_WORD, "т.ч.", "том числе" },
  { "ru", VV_BEFORE_WORD, "см.", "смотри" },
  { "ru", VV_BEFORE_WORD, "ср.", "сравни" },
  { "ru", VV_BEFORE_WORD, "напр.", "например" },
  { "ru", VV_BEFORE_NAME, "акад.", "академик" },
  { "ru", VV_BEFORE_NAME, "г.", "город" },
  { "ru", VV_BEFORE_NAME, "ген.", "генерал" },
  { "ru", VV_BEFORE_NAME, "им.", "имени" },
  { "ru", VV_BEFORE_NAME, "проф.", "профессор" },
  { "ru", VV_BEFORE_NAME, "ул.", "улица" },
  { "ru", VV_BEFORE_NUMBER, "абз.", "абзац" },
  { "ru", VV_BEFORE_NUMBER, "гл.", "глава" },
  { "ru", VV_BEFORE_NUMBER, "док.", "документ" },
  { "ru", VV_BEFORE_NUMBER, "ок.", "около" },
  { "ru", VV_BEFORE_NUMBER, "п.", "пункт" },
  { "ru", VV_BEFORE_NUMBER, "пп.", "пункты" },
  { "ru", VV_BEFORE_NUMBER, "подп.", "подпункт" },
  { "ru", VV_BEFORE_NUMBER, "прим.", "примечание" },
  { "ru", VV_BEFORE_NUMBER, "разд.", "раздел" },
  { "ru", VV_BEFORE_NUMBER, "рез.", "резолюция" },
  { "ru", VV_BEFORE_NUMBER, "рис.", "рисунок" },
  { "ru", VV_BEFORE_NUMBER, "с.", "страница" },
  { "ru", VV_BEFORE_NUMBER, "стр.", "страница" },
  { "ru", VV_BEFORE_NUMBER, "ст.", "статья" },
  { "ru", VV_BEFORE_NUMBER, "т.", "том" },
  { "ru", VV_BEFORE_NUMBER, "табл.", "таблица" },
  { "ru", VV_BEFORE_NUMBER, "тел.", "телефон" },
  { "ru", VV_BEFORE_NUMBER, "доб.", "добавочный" },
  { "ru", VV_BEFORE_NUMBER, "ч.", "часть" },
  { "ru", VV_BEFORE_ANYTHING, "долл.", "долларов" },
  { "ru", VV_BEFORE_ANYTHING, "руб.", "рублей" },
  { "ru", VV_BEFORE_ANYTHING, "тыс.", "тысяч" },
  { "fr", VV_BEFORE_NAME, "Amb.", "ambassadeur" },
  { "fr", VV_BEFORE_NAME, "Gén.", "général" },
  { "fr", VV_BEFORE_NAME, "Cap.", "capitaine" },
  { "fr", VV_BEFORE_NAME, "Col.", "colonel" },
  { "fr", VV_BEFORE_NAME, "Prof.", "professeur" },
  { "fr", VV_BEFORE_NUMBER, "fig.", "figure" },
  { "fr", VV_BEFORE_NUMBER, "tél.", "téléphone" },
  { "fr", VV_BEFORE_NUMBER, "sect.", "section" },
  { "fr", VV_BEFORE_NUMBER, "tab.", "tableau" },
  { "fr", VV_BEFORE_WORD, "rect.", "rectifié" },
  { "fr", VV_BEFORE_WORD, "réf.", "référence" },
  { "fr", VV_BEFORE_WORD, "max.", "maximum" },
  { "fr", VV_BEFORE_WORD, "min.", "minimum" },
  { "fr", VV_BEFORE_WORD, "éd.", "édition" },
  { "es", VV_BEFORE_NAME, "D.", "don" },
  { "es", VV_BEFORE_NUMBER, "ext.", "extensión" },
  { "es", VV_BEFORE_ANYTHING, "ss.", "siguientes" },
  { "es", VV_BEFORE_ANYTHING, "Pdte.", "presidente" },
  { "es", VV_BEFORE_ANYTHING, "fracc.", "fracción" },
  { "es", VV_BEFORE_NUMBER, "exp.", "expediente" },
  { "es", VV_BEFORE_NAME, "Dña.", "doña" },
  { "es", VV_BEFORE_NAME, "Emb.", "embajador" },
  { "es", VV_BEFORE_NAME, "Gral.", "general" },
  { "es", VV_BEFORE_NAME, "Cnel.", "coronel" },
  { "es", VV_BEFORE_NAME, "Ing.", "ingeniero" },
  { "es", VV_BEFORE_NAME, "Lic.", "licenciado" },
  { "es", VV_BEFORE_NAME, "Prof.", "profesor" },
  { "es", VV_BEFORE_NAME, "Mons.", "monseñor" },
  { "es", VV_BEFORE_NUMBER, "cap.", "capítulo" },
  { "es", VV_BEFORE_NUMBER, "No.", "número" },
  { "es", VV_BEFORE_NUMBER, "Nos.", "números" },
  { "es", VV_BEFORE_NUMBER, "apdo.", "apartado" },
  { "es", VV_BEFORE_WORD, "Ilmo.", "ilustrísimo" },
  { "es", VV_BEFORE_WORD, "Ilma.", "ilustrísima" },
  { "es", VV_BEFORE_ANYTHING, "V.E.", "Vuestra Excelencia" },
  { "es", VV_BEFORE_NUMBER, "fig.", "figura" },
  { "es", VV_BEFORE_NUMBER, "vol.", "volumen" },
  { "es", VV_BEFORE_NUMBER, "tel.", "teléfono" },
  { "es", VV_BEFORE_NUMBER, "inc.", "inciso" },
  { "es", VV_BEFORE_WORD, "p.ej.", "por ejemplo" },
  { "es", VV_BEFORE_WORD, "Ud.", "usted" },
  { "es", VV_BEFORE_WORD, "Uds.", "ustedes" },
  { "es", VV_BEFORE_WORD, "aprox.", "aproximadamente" },
  { "es", VV_BEFORE_WORD, "cf.", "compárese" },
  { "es", VV_BEFORE_ANYTHING, "a.C.", "antes de Cristo" },
  { "es", VV_BEFORE_ANYTHING, "d.C.", "después de Cristo" },
  { "es", VV_BEFORE_ANYTHING, "etc.", "etcétera" },
  { "pt", VV_BEFORE_NAME, "D.", "dom" },
  { "pt", VV_BEFORE_NAME, "Dep.", "deputado" },
  { "pt", VV_BEFORE_NAME, "Eng.", "engenheiro" },
  { "pt", VV_BEFORE_NAME, "Gen.", "general" },
  { "pt", VV_BEFORE_NAME, "Min.", "ministro" },
  { "pt", VV_BEFORE_NAME, "Prof.", "professor" },
  { "pt", VV_BEFORE_NAME, "Profa.", "professora" },
  { "pt", VV_BEFORE_NAME, "Sen.", "senador" },
  { "pt", VV_BEFORE_NUMBER, "No.", "número" },
  { "pt", VV_BEFORE_NUMBER, "cap.", "capítulo" },
  { "pt", VV_BEFORE_NUMBER, "inc.", "inciso" },
  { "pt", VV_BEFORE_NUMBER, "pp.", "páginas" },
  { "pt", VV_BEFORE_NUMBER, "págs.", "páginas" },
  { "pt", VV_BEFORE_NUMBER, "tel.", "telefone" },
  { "pt", VV_BEFORE_NUMBER, "vol.", "volume" },
  { "pt", VV_BEFORE_WORD, "p.ex.", "por exemplo" },
  { "pt", VV_BEFORE_WORD, "aprox.", "aproximadamente" },
  { "pt", VV_BEFORE_WORD, "V.Exa.", "Vossa Excelência" },
  { "pt", VV_BEFORE_WORD, "V.Exas.", "Vossas Excelências" },
  { "pt", VV_BEFORE_ANYTHING, "a.C.", "antes de Cristo" },
  { "pt", VV_BEFORE_ANYTHING, "d.C.", "depois de Cristo" },
  { "pt", VV_BEFORE_ANYTHING, "etc.", "et cetera" },
  { "de", VV_BEFORE_NUMBER, "Rn.", "Randnummer" },
  { "de", VV_BEFORE_ANYTHING, "Urt.", "Urteil" },
  { "de", VV_BEFORE_ANYTHING, "ABl.", "Amtsblatt" },
  { "de", VV_BEFORE_ANYTHING, "BGBl.", "Bundesgesetzblatt" },
  { "de", VV_BEFORE_NAME, "Rs.", "Rechtssache" },
  { "de", VV_BEFORE_ANYTHING, "Buchst.", "Buchstabe" },
  { "de", VV_BEFORE_NUMBER, "v.", "vom" },
  { "de", VV_BEFORE_NAME, "Fr.", "Frau" },
  { "de", VV_BEFORE_NAME, "Gen.", "General" },
  { "de", VV_BEFORE_NAME, "Hr.", "Herr" },
  { "de", VV_BEFORE_NAME, "Hrn.", "Herrn" },
  { "de", VV_BEFORE_NAME, "Min.", "Minister" },
  { "de", VV_BEFORE_NAME, "St.", "Sankt" },
  { "de", VV_BEFORE_NUMBER, "Abschn.", "Abschnitt" },
  { "de", VV_BEFORE_NUMBER, "Bd.", "Band" },
  { "de", VV_BEFORE_NUMBER, "Drs.", "Drucksache" },
  { "de", VV_BEFORE_NUMBER, "Kap.", "Kapitel" },
  { "de", VV_BEFORE_NUMBER, "Nrn.", "Nummern" },
  { "de", VV_BEFORE_NUMBER, "Res.", "Resolution" },
  { "de", VV_BEFORE_NUMBER, "Tel.", "Telefon" },
  { "de", VV_BEFORE_NUMBER, "Ziff.", "Ziffer" },
  { "de", VV_BEFORE_WORD, "einschl.", "einschließlich" },
  { "de", VV_BEFORE_WORD, "evtl.", "eventuell" },
  { "de", VV_BEFORE_WORD, "ggf.", "gegebenenfalls" },
  { "de", VV_BEFORE_WORD, "i.d.R.", "in der Regel" },
  { "de", VV_BEFORE_WORD, "exkl.", "exklusive" },
  { "de", VV_BEFORE_WORD, "i.H.v.", "in Höhe von" },
  { "de", VV_BEFORE_WORD, "i.S.v.", "im Sinne von" },
  { "de", VV_BEFORE_WORD, "i.V.m.", "in Verbindung mit" },
  { "de", VV_BEFORE_WORD, "inkl.", "inklusive" },
  { "de", VV_BEFORE_WORD, "lt.", "laut" },
  { "de", VV_BEFORE_ANYTHING, "a.D.", "außer Dienst" },
  { "de", VV_BEFORE_ANYTHING, "d.J.", "dieses Jahres" },
  { "de", VV_BEFORE_ANYTHING, "h.c.", "honoris causa" },
  { "de", VV_BEFORE_ANYTHING, "Jh.", "Jahrhundert" },
  { "de", VV_BEFORE_ANYTHING, "Jhs.", "Jahrhunderts" },
  { "de", VV_BEFORE_WORD, "m.E.", "meines Erachtens" },
  { "de", VV_BEFORE_WORD, "u.U.", "unter Umständen" },
  { "de", VV_BEFORE_WORD, "z.Zt.", "zurzeit" },
  { "de", VV_BEFORE_WORD, "zz.", "zurzeit" },
  { "de", VV_BEFORE_WORD, "zzt.", "zurzeit" },
  { "de", VV_BEFORE_WORD, "insb.", "insbesondere" },
  { "de", VV_BEFORE_WORD, "max.", "maximal" },
  { "de", VV_BEFORE_WORD, "mind.", "mindestens" },
  { "de", VV_BEFORE_WORD, "o.g.", "oben genannte" },
  { "de", VV_BEFORE_WORD, "sog.", "sogenannte" },
  { "de", VV_BEFORE_WORD, "v.a.", "vor allem" },
  { "de", VV_BEFORE_ANYTHING, "etc.", "et cetera" },
  { "de", VV_BEFORE_ANYTHING, "ff.", "und folgende" },
  { "de", VV_BEFORE_ANYTHING, "n.Chr.", "nach Christus" },
  { "de", VV_BEFORE_ANYTHING, "o.Ä.", "oder Ähnliches" },
  { "de", VV_BEFORE_ANYTHING, "u.Ä.", "und Ähnliches" },
  { "de", VV_BEFORE_ANYTHING, "usw.", "und so weiter" },
  { "de", VV_BEFORE_ANYTHING, "v.Chr.", "vor Christus" },
  { "it", VV_BEFORE_NAME, "Sig.", "signor" },
  { "it", VV_BEFORE_NAME, "On.", "onorevole" },
  { "it", VV_BEFORE_NAME, "Dott.", "dottor" },
  { "it", VV_BEFORE_NAME, "Prof.", "professor" },
  { "it", VV_BEFORE_NUMBER, "art.", "articolo" },
  { "it", VV_BEFORE_NUMBER, "artt.", "articoli" },
  { "it", VV_BEFORE_NUMBER, "n.", "numero" },
  { "it", VV_BEFORE_NUMBER, "p.", "pagina" },
  { "it", VV_BEFORE_NUMBER, "pp.", "pagine" },
  { "it", VV_BEFORE_ANYTHING, "ecc.", "eccetera" },
  { NULL, VV_BEFORE_ANYTHING, NULL, NULL },
};

/* "IV. The" is no Roman number, "IV The" is one. */
static gboolean
is_roman (const char *text)
{
  gsize n = strspn (text, "IVXL");
  return n > 0 && !g_unichar_isalpha (g_utf8_get_char (text + n)) && text[n] != '.';
}

/* White space after the abbreviation does not count, nor a colon before a number ("Tel.: 5036"). */
static gboolean
stands_before (const VvShort *row, const char *after)
{
  const char *next = after;
  while (*next
         && (g_unichar_isspace (g_utf8_get_char (next)) || (next == after && *next == '-')
             || (*next == ':' && row->before == VV_BEFORE_NUMBER)))
    next = g_utf8_next_char (next);
  gunichar c = g_utf8_get_char (next);
  gboolean gap = next > after, name = gap && g_unichar_isupper (c) && !is_roman (next);
  switch (row->before)
    {
    case VV_BEFORE_NAME:
      return name;
    case VV_BEFORE_NO_NAME:
      return !name;
    case VV_BEFORE_NUMBER:
      return g_unichar_isdigit (c) || (gap && (c == '(' || is_roman (next)));
    case VV_BEFORE_WORD:
    case VV_BEFORE_ANYTHING:
      break;
    }
  return TRUE;
}

static const VvShort *
find_as (const char *printed, const char *language, const char *after)
{
  for (const VvShort *row = vv_shorts; row->language; row++)
    if (g_str_equal (row->printed, printed) && vv_language_is (language, row->language) && stands_before (row, after))
      return row;
  return NULL;
}

static const VvShort *
find (const char *printed, const char *language, const char *after)
{
  g_auto (GStrv) parts = g_strsplit (printed, " ", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  g_autofree char *small = g_utf8_strdown (plain, -1), *large = g_utf8_strup (plain, -1);
  g_autofree char *first = g_strndup (plain, (gsize) (g_utf8_next_char (plain) - plain));
  g_autofree char *first_small = g_utf8_strdown (first, -1);
  g_autofree char *begun = g_strconcat (first_small, g_utf8_next_char (plain), NULL);
  g_autofree char *name = g_strconcat (first, g_utf8_next_char (small), NULL);
  const VvShort *row = find_as (plain, language, after);
  if (!row)
    row = find_as (begun, language, after); /* "Cf." */
  if (!row && g_str_equal (plain, large))
    row = find_as (name, language, after); /* "NO." */
  if (!row && g_str_equal (plain, large))
    row = find_as (small, language, after); /* "PARA." */
  return row;
}

const char *
vv_short_words (const char *printed, const char *language, const char *after)
{
  const VvShort *row = find (printed, language, after);
  return row ? row->spoken : NULL;
}

gboolean
vv_short_goes_on (const char *printed, const char *language, const char *after)
{
  const VvShort *row = find (printed, language, after);
  return row && row->before != VV_BEFORE_ANYTHING && row->before != VV_BEFORE_NO_NAME;
}

gboolean
vv_say_short (const VvMatch *match, GString *spoken)
{
  g_autofree char *printed = vv_match_group (match, 0);
  const char *words = vv_short_words (printed, match->how->language, match->text + match->end);
  g_string_append (spoken, words ? words : "");
  if (g_unichar_isalnum (g_utf8_get_char (match->text + match->end)))
    g_string_append_c (spoken, ' '); /* "No.5" */
  return words != NULL;
}
