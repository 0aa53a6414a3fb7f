/* speech/rules: see rules.h. What eSpeak NG 1.51 makes of each pattern without its rule was measured
 * (SPEECH, section B); a rule stands here only where that is wrong. */
#include "speech/rules.h"

#include <string.h>

/* "1718" → "17 18", "2204" → "22 oh 4", "1800" → "18 hundred", "242" → "2 42", "2000" → "2000": the way resolution
 * numbers are read aloud. The engine turns the pairs into words. */
static void
append_pairs (const char *digits, GString *spoken)
{
  gsize n = strlen (digits), head = n - 2;
  const char *tail = digits + head;
  if (n < 3 || n > 4 || digits[0] == '0' || (n == 4 && g_str_has_suffix (digits, "000")))
    g_string_append (spoken, digits);
  else if (g_str_equal (tail, "00"))
    g_string_append_printf (spoken, "%.*s hundred", (int) head, digits);
  else if (tail[0] == '0')
    g_string_append_printf (spoken, "%.*s oh %c", (int) head, digits, tail[1]);
  else
    g_string_append_printf (spoken, "%.*s %s", (int) head, digits, tail);
}

static void
say_pairs (const GMatchInfo *match, GString *spoken)
{
  g_autofree char *digits = g_match_info_fetch (match, 1);
  append_pairs (digits, spoken);
}

/* Every number of the list in pairs; a year in brackets becomes "of 20 16". */
static void
say_resolutions (const GMatchInfo *match, GString *spoken)
{
  g_autofree char *list = g_match_info_fetch (match, 0);
  for (const char *p = list; *p;)
    {
      gsize digits = strspn (p, "0123456789");
      g_autofree char *number = g_strndup (p, digits);
      if (digits > 0)
        append_pairs (number, spoken);
      else if (*p == '(')
        g_string_append (spoken, "of ");
      else if (*p != ')')
        g_string_append_c (spoken, *p);
      p += MAX (digits, 1);
    }
}

static void
append_letters (const char *letters, GString *spoken)
{
  for (const char *p = letters; *p; p++)
    {
      if (p != letters)
        g_string_append_c (spoken, ' ');
      g_string_append_c (spoken, *p);
    }
}

/* "S/PV.9834" → "S P V 98 34". */
static void
say_meeting_symbol (const GMatchInfo *match, GString *spoken)
{
  g_autofree char *organ = g_match_info_fetch (match, 1);
  g_autofree char *number = g_match_info_fetch (match, 2);
  append_letters (organ, spoken);
  g_string_append (spoken, " P V ");
  append_pairs (number, spoken);
}

/** A number by which a resolution is called, with or without its year. */
#define RESOLUTION "[1-9][0-9]{2,3}(?:\\s\\((?:19|20)[0-9]{2}\\))?"

const VvSpeechRule vv_speech_rules[] = {
  { "control-character", NULL, "[\\x{1}-\\x{1F}\\x{7F}-\\x{9F}\\x{2028}\\x{2029}]+", " ", NULL, "one\x01two",
    "one two" },
  { "phoneme-bracket", NULL, "\\[{2,}", "[", NULL, "[[note]]", "[note]]" },
  { "invisible", NULL, "[\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{FEFF}]+", "", NULL,
    "inter\xC2\xADnational", "international" },

  { "ms", "en", "\\b(?:Ms|MS)\\.(?=\\s)", "Miz", NULL, "Ms. DiCarlo spoke", "Miz DiCarlo spoke" },
  { "messrs", "en", "\\bMessrs?\\.(?=\\s)", "Messieurs", NULL, "Messrs. Smith and Jones", "Messieurs Smith and Jones" },
  { "professor", "en", "\\bProf\\.(?=\\s)", "Professor", NULL, "Prof. Sachs", "Professor Sachs" },
  { "excellency", "en", "\\bH\\. ?E\\.(?=\\s)", "His Excellency", NULL, "H.E. Mr. Guterres",
    "His Excellency Mr. Guterres" },
  { "honourable", "en", "\\b(?:Hon|HON)\\.(?=\\s)", "Honourable", NULL, "the Hon. Member", "the Honourable Member" },
  { "general", "en", "\\bGen\\.(?=\\s+\\p{Lu})", "General", NULL, "Gen. Smith", "General Smith" },
  { "senator", "en", "\\bSen\\.(?=\\s+\\p{Lu})", "Senator", NULL, "Sen. Warren", "Senator Warren" },

  { "number", "en", "\\b(?:No|no)\\.(?=\\s*[0-9])", "number", NULL, "in case No. 5", "in case number 5" },
  { "numbers", "en", "\\b(?:Nos|nos)\\.(?=\\s*[0-9])", "numbers", NULL, "Nos. 5 and 6", "numbers 5 and 6" },
  { "paragraph", "en", "\\b[Pp]ara\\.(?=\\s*[0-9])", "paragraph", NULL, "para. 12", "paragraph 12" },
  { "paragraphs", "en", "\\b[Pp]aras\\.(?=\\s*[0-9])", "paragraphs", NULL, "paras. 12 and 13", "paragraphs 12 and 13" },
  { "article", "en", "\\b[Aa]rt\\.(?=\\s*[0-9])", "Article", NULL, "Art. 51", "Article 51" },
  { "articles", "en", "\\b[Aa]rts\\.(?=\\s*[0-9])", "Articles", NULL, "Arts. 51 and 52", "Articles 51 and 52" },
  { "pages", "en", "\\bpp\\.(?=\\s*[0-9])", "pages", NULL, "pp. 12", "pages 12" },
  { "page", "en", "\\bp\\.(?=\\s*[0-9])", "page", NULL, "p. 12", "page 12" },
  { "versus", "en", "\\bvs?\\.(?=\\s)", "versus", NULL, "him vs. her", "him versus her" },
  { "compare", "en", "\\b[Cc]f\\.(?=\\s)", "compare", NULL, "cf. the annex", "compare the annex" },

  { "meeting-symbol", "en", "\\b([AS])/PV\\.([0-9]+)\\b", NULL, say_meeting_symbol, "in S/PV.9834", "in S P V 98 34" },
  { "resolution-numbers", "en",
    "\\b[Rr]esolutions?\\s" RESOLUTION "(?:(?:,|,? and|,? or|,? as well as)\\s" RESOLUTION ")*(?![0-9]|[,./-][0-9])",
    NULL, say_resolutions, "Resolutions 1718, 1874, and 2270 (2016) collectively",
    "Resolutions 17 18, 18 74, and 22 70 of 20 16 collectively" },
  { "sanctions-committee", "en", "\\b([12][0-9]{3})(?= (?:Sanctions )?(?:Committee|Panel|Working Group))", NULL,
    say_pairs, "the 1718 Committee", "the 17 18 Committee" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL },
};
