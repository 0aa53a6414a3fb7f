/* speech/acronyms: see acronyms.h. */
#include "speech/acronyms.h"

#include "core/pattern.h"

#include <string.h>

/** Consonants that begin and end English words; one alone always does. */
#define BEGINS                                                                                                         \
  "bl|br|ch|chr|cl|cr|dr|dw|fl|fr|gh|gl|gn|gr|kh|kl|kn|kr|ph|phr|pl|pr|ps|qu|rh|sc|sch|scr|sh|shr|sk|sl|sm|sn|sp|spl|" \
  "spr|"                                                                                                               \
  "squ|st|str|sw|th|thr|tr|ts|tw|wh|wr|zh"
#define ENDS                                                                                                           \
  "bs|bt|ch|ck|cks|cs|ct|cts|ds|dth|ff|fs|ft|fth|fts|gh|ght|ghts|gn|gns|gs|ks|ld|lds|lf|lk|ll|lls|lm|lp|ls|lt|lth|"    \
  "lts|mb|mn|mp|mps|mpt|ms|nch|nd|nds|ng|ngs|nk|nks|ns|"                                                               \
  "nt|nth|nts|ph|ps|pt|pth|pts|rb|rc|rch|rd|rds|rf|rg|rk|rks|rl|rld|rm|rms|rmth|rn|rns|rp|rs|rst|rt|rth|rts|sc|sh|sk|" \
  "sm|sp|ss|st|sts|tch|th|"                                                                                            \
  "ths|tch|ts|tt|wn|ws|xt|zz"

gboolean
vv_word_is_speakable (const char *word)
{
  g_autofree char *small = g_ascii_strdown (word, -1);
  return vv_pattern_matches ("^(?:[^aeiouy]|" BEGINS ")?[aeiouy](?:[a-z]*[aeiouy])?(?:[^aeiouy]|" ENDS ")?$", small)
         && !vv_pattern_matches ("[^aeiouy]{5}|(?!iou|eau|ieu|eou|uou|uie|uee|oui|uai|aia|eia|oia|uea|eei|yea|aye|eye)["
                                 "aeiou]{3}|^y[^aeiou]",
                                 small);
}

/** Words of three letters that are printed in capitals for their weight, and acronyms that are said as words. */
static gboolean
is_common_word (const char *letters)
{
  return vv_pattern_matches ("^(?:ACT|ADD|AGE|AGO|AID|AIM|AIR|ALL|AND|ANY|ARE|ARM|ART|ASK|BAD|BAN|BAR|BAY|BED|BIG|BIT|"
                             "BOX|BOY|BUS|BUT|BUY|CAN|CAR|"
                             "COP|CUT|DAY|DID|DIE|DOG|DUE|EAR|EAT|END|EYE|FAR|FEW|FIT|FLY|FOR|FUN|GAS|GET|GOD|GOT|GUN|"
                             "GUY|HAD|HAS|HER|HIM|HIS|HIT|HOT|"
                             "HOW|ICE|ILL|ITS|JOB|JOY|KEY|KID|LAB|LAW|LAY|LED|LET|LIE|LOT|LOW|MAD|MAN|MAP|MAY|MEN|MET|"
                             "MRS|MUM|NAM|NET|NEW|NOR|NOT|NOW|ODD|OFF|"
                             "OIL|OLD|ONE|OUR|OUT|OWE|OWN|PAN|PAX|PAY|PEN|PER|PET|PIN|POP|PUT|RAN|RAW|RED|RIO|ROW|RUN|"
                             "SAD|SAM|SAT|SAW|SAY|SEA|SEE|SET|SHE|"
                             "SIM|SIR|SIT|SIX|SON|SUM|SUN|TAX|TEA|TEN|THE|TIE|TOO|TOP|TRY|TWO|USE|VAN|VIA|WAR|WAS|WAY|"
                             "WHO|WHY|WIN|YES|YET|YOU)$",
                             letters);
}

gboolean
vv_acronym_is_word (const char *letters)
{
  gsize n = strlen (letters);
  return n == 3 ? is_common_word (letters) : n > 3 && vv_word_is_speakable (letters);
}

/* In a line of capitals, after a title or beside other words in capitals three letters are a word or a name, and so are
 * five and more. */
static gboolean
stands_among_capitals (const VvMatch *match)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  return !vv_pattern_matches ("\\p{Ll}", match->text) || vv_pattern_matches ("^ \\p{Lu}{2}", match->text + match->end)
         || vv_pattern_matches ("\\p{Lu}{2}[.,]? $|\\b(?:Mrs?|Ms|Dr|Messrs|Mmes?|Madam|Sir)\\.? $", before);
}

gboolean
vv_say_acronym (const VvMatch *match, GString *spoken)
{
  g_autofree char *letters = vv_match_named (match, "letters");
  g_autofree char *plural = vv_match_named (match, "plural");
  gboolean alone = strlen (match->text) == (gsize) (match->end - match->start);
  if (vv_acronym_is_word (letters) || (strlen (letters) != 4 && !alone && stands_among_capitals (match))
      || vv_pattern_matches ("^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$", letters))
    return FALSE;
  vv_letters_spell (letters, match->how->language, spoken);
  g_string_append (spoken, *plural ? "'s" : "");
  return TRUE;
}

gboolean
vv_say_known_acronym (const char *letters, const VvReading *how, GString *spoken)
{
  const VvLexiconScope scope = { how->language, how->speaker, how->record };
  g_autoptr (GArray) places = how->lexicon ? vv_lexicon_find (how->lexicon, &scope, letters) : NULL;
  const VvLexiconMatch *place = places && places->len > 0 ? &g_array_index (places, VvLexiconMatch, 0) : NULL;
  if (!place || place->phonemes || place->start != 0 || place->end != strlen (letters))
    return FALSE;
  g_string_append (spoken, place->spoken);
  return TRUE;
}

gboolean
vv_say_handle (const VvMatch *match, GString *spoken)
{
  g_autofree char *letters = vv_match_named (match, "letters");
  g_string_append (spoken, "at ");
  if (vv_acronym_is_word (letters) && !g_str_equal (letters, "WHO"))
    g_string_append (spoken, letters);
  else
    vv_letters_spell (letters, match->how->language, spoken);
  return TRUE;
}
