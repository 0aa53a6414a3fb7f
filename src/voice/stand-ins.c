/* voice/stand-ins: who reads a language for which eSpeak NG has no voice; see voice.h. */
#include "voice/voice.h"

#include "core/language.h"
#include "core/small-words.h"

/** Chosen by the letters first, for a voice spells the letters that it does not know; then by the family. */
static const struct
{
  const char *language, *name, *by, *by_name, *why;
} stand_ins[] = {
  { "tl", "Tagalog", "id", "Indonesian",
    "a language of the same family, with the same letters, read as they are written" },
  { "fil", "Filipino", "id", "Indonesian",
    "a language of the same family, with the same letters, read as they are written" },
  { "ceb", "Cebuano", "id", "Indonesian",
    "a language of the same family, with the same letters, read as they are written" },
  { "jv", "Javanese", "id", "Indonesian", "a neighbour of the same family, written alike" },
  { "su", "Sundanese", "id", "Indonesian", "a neighbour of the same family, written alike" },
  { "tet", "Tetum", "id", "Indonesian",
    "a language of the same family, with the same letters, read as they are written" },
  { "mg", "Malagasy", "id", "Indonesian", "a language of the same family, with the same letters" },
  { "sm", "Samoan", "mi", "Maori", "a language of the same family, with five vowels, long and short" },
  { "to", "Tongan", "mi", "Maori", "a language of the same family, with five vowels, long and short" },
  { "fj", "Fijian", "mi", "Maori", "a language of the same family, with five vowels" },
  { "ty", "Tahitian", "mi", "Maori", "a language of the same family, with five vowels" },
  { "so", "Somali", "om", "Oromo",
    "a language of the same family, with the same letters for the same sounds, long ones doubled" },
  { "aa", "Afar", "om", "Oromo", "a language of the same family, with the same letters, long ones doubled" },
  { "ti", "Tigrinya", "am", "Amharic", "a language of the same family, in the same letters" },
  { "ha", "Hausa", "sw", "Swahili", "five vowels, read as they are written" },
  { "yo", "Yoruba", "sw", "Swahili", "five vowels, read as they are written; its tones are lost" },
  { "ig", "Igbo", "sw", "Swahili", "vowels are read as they are written; its tones are lost" },
  { "ff", "Fula", "sw", "Swahili", "five vowels, read as they are written" },
  { "wo", "Wolof", "sw", "Swahili", "vowels are read as they are written" },
  { "ak", "Akan", "sw", "Swahili", "vowels are read as they are written" },
  { "rw", "Kinyarwanda", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "rn", "Kirundi", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "lg", "Ganda", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "ln", "Lingala", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "kg", "Kongo", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "ny", "Nyanja", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "sn", "Shona", "sw", "Swahili", "a language of the same family, with the same vowels" },
  { "st", "Sotho", "tn", "Tswana", "so near that their speakers understand each other" },
  { "nso", "Northern Sotho", "tn", "Tswana", "so near that their speakers understand each other" },
  { "zu", "Zulu", "tn", "Tswana", "a language of the same family; the clicks are lost" },
  { "xh", "Xhosa", "tn", "Tswana", "a language of the same family; the clicks are lost" },
  { "ss", "Swati", "tn", "Tswana", "a language of the same family; the clicks are lost" },
  { "nr", "Ndebele", "tn", "Tswana", "a language of the same family; the clicks are lost" },
  { "ts", "Tsonga", "tn", "Tswana", "a language of the same family" },
  { "ve", "Venda", "tn", "Tswana", "a language of the same family" },
  { "ps", "Pashto", "fa", "Persian", "a language of the same family, in nearly the same letters" },
  { "ckb", "Central Kurdish", "fa", "Persian", "a language of the same family, in nearly the same letters" },
  { "tg", "Tajik", "ru", "Russian", "the same letters; the Persian voice does not know them" },
  { "mn", "Mongolian", "kk", "Kazakh", "nearly the same letters, and vowels in harmony" },
  { "dv", "Dhivehi", "id", "Indonesian", "no voice knows its letters: they are put into Latin ones" },
  { "gl", "Galician", "pt", "Portuguese", "so near that their speakers understand each other" },
  { "ast", "Asturian", "es", "Spanish", "so near that their speakers understand each other" },
  { "oc", "Occitan", "ca", "Catalan", "so near that their speakers understand each other" },
  { "co", "Corsican", "it", "Italian", "so near that their speakers understand each other" },
  { "sc", "Sardinian", "it", "Italian", "a language of the same family" },
  { "rm", "Romansh", "it", "Italian", "a language of the same family" },
  { "fy", "Frisian", "nl", "Dutch", "a language of the same family, written alike" },
  { "nds", "Low German", "de", "German", "a language of the same family, written alike" },
  { "fo", "Faroese", "is", "Icelandic", "a language of the same family, written alike" },
  { "yi", "Yiddish", "he", "Hebrew", "the same letters" },
  { "br", "Breton", "cy", "Welsh", "a language of the same family" },
  { "mai", "Maithili", "hi", "Hindi", "a neighbour of the same family, in the same letters" },
  { "bho", "Bhojpuri", "hi", "Hindi", "a neighbour of the same family, in the same letters" },
  { "sa", "Sanskrit", "hi", "Hindi", "the same letters" },
};

/** For the other languages in a script: the voice of the language that prints in it most. */
static const struct
{
  GUnicodeScript script;
  const char *by, *by_name;
} by_script[] = {
  { G_UNICODE_SCRIPT_CYRILLIC, "ru", "Russian" }, { G_UNICODE_SCRIPT_ARABIC, "ar", "Arabic" },
  { G_UNICODE_SCRIPT_HEBREW, "he", "Hebrew" },    { G_UNICODE_SCRIPT_GREEK, "el", "Greek" },
  { G_UNICODE_SCRIPT_DEVANAGARI, "hi", "Hindi" }, { G_UNICODE_SCRIPT_BENGALI, "bn", "Bengali" },
  { G_UNICODE_SCRIPT_HAN, "zh", "Mandarin" },     { G_UNICODE_SCRIPT_ETHIOPIC, "am", "Amharic" },
  { G_UNICODE_SCRIPT_LATIN, "en", "English" },
};

const char *
vv_language_stand_in (const char *language, char **note)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stand_ins); i++)
    if (vv_language_is (language, stand_ins[i].language))
      {
        if (note)
          *note = g_strdup_printf ("eSpeak NG has no voice for %s (%s); that of %s reads it: %s", stand_ins[i].name,
                                   language, stand_ins[i].by_name, stand_ins[i].why);
        return stand_ins[i].by;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (by_script); i++)
    if (vv_language_script (language) == by_script[i].script)
      {
        if (note)
          *note = g_strdup_printf ("eSpeak NG has no voice for the language '%s'; that of %s reads it; a cast may name "
                                   "another under 'languages'",
                                   language, by_script[i].by_name);
        return by_script[i].by;
      }
  if (note)
    *note = g_strdup_printf (
        "no voice of eSpeak NG knows the letters of the language '%s', it spells them; another engine may read them "
        "('engine: command' in a cast)",
        language);
  return "en";
}
