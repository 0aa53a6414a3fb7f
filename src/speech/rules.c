/* speech/rules: the list of all tables. A row that fits a language better stands before one that fits all. */
#include "speech/rules.h"

#include <string.h>

const VvSpeechTable vv_speech_tables[] = {
  { VV_PASS_PRINT, vv_rules_print },
  { VV_PASS_PRINT, vv_rules_ar_print },
  { VV_PASS_PRINT, vv_rules_zh_print },
  { VV_PASS_WORDS, vv_rules_en },
  { VV_PASS_WORDS, vv_rules_en_figures },
  { VV_PASS_WORDS, vv_rules_phone },
  { VV_PASS_WORDS, vv_rules_shared },
  { VV_PASS_WORDS, vv_rules_fr },
  { VV_PASS_WORDS, vv_rules_es },
  { VV_PASS_WORDS, vv_rules_ru },
  { VV_PASS_WORDS, vv_rules_ar },
  { VV_PASS_WORDS, vv_rules_zh },
  { VV_PASS_WORDS, vv_rules_pt },
  { VV_PASS_WORDS, vv_rules_de },
  { VV_PASS_WORDS, vv_rules_all },
  { VV_PASS_LEFT, vv_rules_left },
  { VV_PASSES, NULL },
};

const VvAbbreviations vv_abbreviations[] = {
  { "en", "Mr|Mrs|Ms|MR|MRS|MS|Dr|DR|Rt|St|Rev|Add|Corr|Vol|vol|Jr|Sept|Jan|Feb|Aug|Oct|Nov|Dec" },
  { "fr", "M|MM|Mme|Mlle|Mgr|Dr|Pr|Me|n|no|nos|art|par|al|chap|rés|p|pp|cf|av|apr|env|éd|vol" },
  { "es", "a|d|Sr|Sra|Srta|Sres|Dr|Dra|Excmo|Excma|D|Da|art|arts|núm|núms|pág|págs|párr|párrs|p|pp|cf|Ud|Uds|EE|s" },
  { "ru", "г|гг|млн|млрд" },
  { "de", "Abg|Dr|Prof|Nr|Art|Abs|Hr|Fr|S|B|h|a|z|d|u|v|n|i|R|vgl|bzw|ca|St|Mio|Mrd|Tsd|BT-Drs|BR-Drs" },
  { "pt", "a|d|V|Sr|Sra|Srs|Dr|Dra|Exmo|Exma|art|arts|n|p|pp|pág|séc|sécs" },
  { "it", "Sig|Sigg|Dott|On|art|artt|n|p|pp" },
  { NULL, NULL },
};

gboolean
vv_rule_speaks (const VvSpeechRule *rule, const char *tag)
{
  gsize n = strcspn (tag, "-_");
  for (const char *p = rule->languages; p; p = strchr (p, ' ') ? strchr (p, ' ') + 1 : NULL)
    if (strcspn (p, " ") == n && g_ascii_strncasecmp (p, tag, n) == 0)
      return TRUE;
  return !rule->languages;
}

const char **
vv_speech_rule_names (void)
{
  GPtrArray *names = g_ptr_array_new ();
  for (const VvSpeechTable *table = vv_speech_tables; table->rules; table++)
    for (const VvSpeechRule *rule = table->rules; rule->name; rule++)
      g_ptr_array_add (names, (gpointer) rule->name);
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}
