/* lexicon/sounds: see sounds.h.
 *
 *     phontab    number of tables, 3 unused; then a table: number of phonemes, 1 + index of the table that it extends,
 *                2 unused, name[32]; then a phoneme: mnemonic[4], flags[4], program[2], code, type, 4 more   (16 bytes)
 *     phonindex  programs of 16-bit words; 0x0dNN: NN bytes of IPA follow, two in a word, the first one above
 *
 * As eSpeak NG 1.51 has them (synthdata.c: SetUpPhonemeTable, LoadPhData; phoneme.h; dictionary.c: WritePhMnemonic). */
#include "lexicon/sounds.h"

#include <string.h>

#define NAME_SIZE 32
#define TABLE_HEAD (4 + NAME_SIZE)
#define PHONEME_SIZE 16
#define MNEMONIC_MOST 4
#define TYPE_PAUSE 0
#define TYPE_STRESS 1
#define TYPE_VOWEL 2
#define TYPE_INVALID 15
#define CODES 256
#define INSTRUCTION_IPA 0x0d
#define IPA_MOST 16

typedef struct _Phoneme Phoneme;

struct _Phoneme
{
  Phoneme *next_written, *next_heard; /* that begin with the same byte, in mnemonics and in IPA */
  char mnemonic[MNEMONIC_MOST + 1];
  guchar type;
  char *ipa;        /* "" for what has none */
  gboolean natural; /* the IPA is what the mnemonic's characters stand for */
  gboolean sounds;  /* has a program of its own */
};

struct _VvSounds
{
  Phoneme *written[256], *heard[256]; /* by first byte, each in the order of the codes */
  gboolean rolls; /* FALSE where an r is an approximant: what rolls is then no sound of the language */
};

typedef struct
{
  const guchar *data;
  guint n, extends;
} Table;

struct _VvInventory
{
  char *tab, *index;
  gsize tab_size, index_size;
  GArray *tables;     /* of Table */
  GHashTable *sounds; /* language → VvSounds */
};

/** The table of the voice that default.yaml gives a language, where it is not named like the language. */
static const char *const table_names[][2] = { { "en", "en-us" }, { "pt", "pt-pt" }, { "zh", "cmn" }, { "nb", "no" } };

/** IPA that a language does not have → what is nearest, tried in this order. */
static const char *const near_ipa[][2] = {
  { "g", "ɡ" },  { "r", "ɹ" },      { "r", "ɾ" },  { "r", "ʁ" },  { "ʁ", "r" },  { "ʁ", "ɹ" },     { "ɹ", "r" },
  { "ɾ", "r" },  { "ɾ", "ɹ" },      { "e", "ɛ" },  { "e", "eɪ" }, { "ɛ", "e" },  { "a", "æ" },     { "a", "ɑː" },
  { "ä", "a" },  { "ɑ", "ɑː" },     { "ɑ", "a" },  { "o", "oʊ" }, { "o", "ɔ" },  { "ɔ", "ɔː" },    { "ɔ", "o" },
  { "i", "iː" }, { "i", "ɪ" },      { "u", "uː" }, { "u", "ʊ" },  { "ɪ", "i" },  { "ʊ", "u" },     { "ɒ", "ɔ" },
  { "ɒ", "ɑː" }, { "ɜ", "ɜː" },     { "ɝ", "ɜː" }, { "ɚ", "ə" },  { "ɐ", "a" },  { "ɐ", "ə" },     { "ʌ", "a" },
  { "ə", "e" },  { "əʊ", "oʊ" },    { "y", "iː" }, { "y", "i" },  { "ø", "ɜː" }, { "ø", "e" },     { "œ", "ɜː" },
  { "œ", "ɛ" },  { "ɨ", "ɪ" },      { "ɨ", "i" },  { "ɯ", "u" },  { "x", "k" },  { "χ", "x" },     { "χ", "k" },
  { "ç", "ʃ" },  { "ɣ", "ɡ" },      { "ħ", "h" },  { "ɦ", "h" },  { "q", "k" },  { "ʔ", "" },      { "ʕ", "" },
  { "β", "b" },  { "θ", "s" },      { "ð", "d" },  { "ɬ", "l" },  { "ʎ", "lj" }, { "ɲ", "nj" },    { "ŋ", "n" },
  { "ɕ", "ʃ" },  { "ʑ", "ʒ" },      { "ʂ", "ʃ" },  { "ʐ", "ʒ" },  { "ʈ", "t" },  { "ɖ", "d" },     { "ɭ", "l" },
  { "ɫ", "l" },  { "ɻ", "ɹ" },      { "ʋ", "v" },  { "ɱ", "m" },  { "ɟ", "dj" }, { "c", "k" },     { "ʒ", "ʃ" },
  { "w", "v" },  { "ʃ", "s" },      { "tʃ", "ʃ" }, { "dʒ", "ʒ" }, { "ʲ", "j" },  { "ʲ", "" },      { "ʰ", "" },
  { "ː", "" },   { "\u0303", "n" }, { ".", "" },   { "ʷ", "w" },  { "ˠ", "" },   { "\u032f", "" },
};

/** Kirshenbaum's ASCII in IPA, from the space to DEL (dictionary.c: ipa1). */
static const gunichar kirshenbaum[] = {
  0x20,  0x21,  0x22,  0x2b0, 0x24,  0x25,  0x0e6, 0x2c8, 0x28,  0x29,  0x27e, 0x2b,  0x2cc, 0x2d,  0x2e,  0x2f,
  0x252, 0x31,  0x32,  0x25c, 0x34,  0x35,  0x36,  0x37,  0x275, 0x39,  0x2d0, 0x2b2, 0x3c,  0x3d,  0x3e,  0x294,
  0x259, 0x251, 0x3b2, 0xe7,  0xf0,  0x25b, 0x46,  0x262, 0x127, 0x26a, 0x25f, 0x4b,  0x26b, 0x271, 0x14b, 0x254,
  0x3a6, 0x263, 0x280, 0x283, 0x3b8, 0x28a, 0x28c, 0x153, 0x3c7, 0xf8,  0x292, 0x32a, 0x5c,  0x5d,  0x5e,  0x5f,
  0x60,  0x61,  0x62,  0x63,  0x64,  0x65,  0x66,  0x261, 0x68,  0x69,  0x6a,  0x6b,  0x6c,  0x6d,  0x6e,  0x6f,
  0x70,  0x71,  0x72,  0x73,  0x74,  0x75,  0x76,  0x77,  0x78,  0x79,  0x7a,  0x7b,  0x7c,  0x7d,  0x303, 0x7f,
};

static guint
number_at (const char *data, gsize at)
{
  const guchar *bytes = (const guchar *) data + at;
  return (guint) (bytes[0] | bytes[1] << 8);
}

static char *
natural_ipa (const Phoneme *phoneme)
{
  GString *ipa = g_string_new (NULL);
  for (const char *p = phoneme->mnemonic; *p && *p != '/'; p++)
    {
      gboolean first = p == phoneme->mnemonic;
      if ((first && *p == '_') || (*p == '#' && phoneme->type == TYPE_VOWEL))
        break;
      if (!first && g_ascii_isdigit (*p))
        continue;
      if (*p >= 0x20)
        g_string_append_unichar (ipa, kirshenbaum[*p - 0x20]);
    }
  return g_string_free (ipa, FALSE);
}

/* The IPA that a phoneme's program begins with; NULL: it begins otherwise. */
static char *
stated_ipa (const VvInventory *inventory, guint program)
{
  gsize at = (gsize) program * 2;
  if (program == 0 || at + 2 + IPA_MOST > inventory->index_size)
    return NULL;
  guint word = number_at (inventory->index, at), n = word & 0xff;
  if (word >> 8 != INSTRUCTION_IPA || n > IPA_MOST)
    return NULL;
  char ipa[IPA_MOST + 2] = { 0 };
  for (guint i = 0; i < n; i += 2)
    {
      guint pair = number_at (inventory->index, at + 2 + i);
      ipa[i] = (char) (pair >> 8);
      ipa[i + 1] = (char) (pair & 0xff);
    }
  const char *name = *ipa > 0 && *ipa < 0x20 ? ipa + 1 : ipa; /* flags stand before it */
  return g_utf8_validate (name, -1, NULL) ? g_strstrip (g_strdup (name)) : NULL;
}

static void
sounds_free (gpointer data)
{
  VvSounds *sounds = data;
  for (gsize i = 0; i < G_N_ELEMENTS (sounds->written); i++)
    while (sounds->written[i])
      {
        Phoneme *phoneme = sounds->written[i];
        sounds->written[i] = phoneme->next_written;
        g_free (phoneme->ipa);
        g_free (phoneme);
      }
  g_free (sounds);
}

/* A table's phonemes take the place of those with the same code in the table that it extends. */
static void
collect (const VvInventory *inventory, guint which, const guchar *found[CODES], guint depth)
{
  const Table *table = &g_array_index (inventory->tables, Table, which);
  if (table->extends > 0 && table->extends <= inventory->tables->len && depth < 8)
    collect (inventory, table->extends - 1, found, depth + 1);
  for (guint i = 0; i < table->n; i++)
    {
      const guchar *row = table->data + TABLE_HEAD + i * PHONEME_SIZE;
      found[row[10]] = row;
    }
}

static VvSounds *
sounds_new (const VvInventory *inventory, guint which)
{
  const guchar *found[CODES] = { NULL };
  VvSounds *sounds = g_new0 (VvSounds, 1);
  collect (inventory, which, found, 0);
  for (guint code = CODES - 1; code > 0; code--)
    {
      if (!found[code] || found[code][11] == TYPE_INVALID || found[code][0] == 0)
        continue;
      Phoneme *phoneme = g_new0 (Phoneme, 1);
      memcpy (phoneme->mnemonic, found[code], MNEMONIC_MOST);
      phoneme->type = found[code][11];
      g_autofree char *natural = natural_ipa (phoneme);
      phoneme->ipa = stated_ipa (inventory, number_at ((const char *) found[code], 8));
      phoneme->sounds = number_at ((const char *) found[code], 8) > 0;
      phoneme->natural = !phoneme->ipa || g_str_equal (phoneme->ipa, natural);
      if (!phoneme->ipa)
        phoneme->ipa = g_steal_pointer (&natural);
      guchar first = (guchar) phoneme->mnemonic[0], first_heard = (guchar) phoneme->ipa[0];
      phoneme->next_written = sounds->written[first];
      phoneme->next_heard = sounds->heard[first_heard];
      sounds->written[first] = sounds->heard[first_heard] = phoneme;
      if (g_str_equal (phoneme->mnemonic, "r"))
        sounds->rolls = !g_str_equal (phoneme->ipa, "ɹ");
    }
  return sounds;
}

static gboolean
find_tables (VvInventory *inventory)
{
  gsize at = 4;
  guint n = inventory->tab_size > 4 ? (guchar) inventory->tab[0] : 0;
  for (guint i = 0; i < n; i++)
    {
      const guchar *data = (const guchar *) inventory->tab + at;
      if (at + TABLE_HEAD > inventory->tab_size || at + TABLE_HEAD + data[0] * PHONEME_SIZE > inventory->tab_size
          || data[TABLE_HEAD - 1] != 0)
        return FALSE;
      const Table table = { data, data[0], data[1] };
      g_array_append_val (inventory->tables, table);
      at += TABLE_HEAD + table.n * PHONEME_SIZE;
    }
  return n > 0;
}

VvInventory *
vv_inventory_new (const char *engine_data, GError **error)
{
  g_autofree char *tab = g_build_filename (engine_data, "phontab", NULL);
  g_autofree char *index = g_build_filename (engine_data, "phonindex", NULL);
  g_autoptr (VvInventory) inventory = g_new0 (VvInventory, 1);
  inventory->tables = g_array_new (FALSE, FALSE, sizeof (Table));
  inventory->sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sounds_free);
  if (g_file_get_contents (tab, &inventory->tab, &inventory->tab_size, NULL)
      && g_file_get_contents (index, &inventory->index, &inventory->index_size, NULL) && find_tables (inventory))
    return g_steal_pointer (&inventory);
  g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT,
               "%s: the engine's phonemes (phontab, phonindex) cannot be read here; is espeak-ng-data installed?",
               engine_data);
  return NULL;
}

void
vv_inventory_free (VvInventory *inventory)
{
  if (!inventory)
    return;
  g_free (inventory->tab);
  g_free (inventory->index);
  g_array_unref (inventory->tables);
  g_hash_table_unref (inventory->sounds);
  g_free (inventory);
}

const VvSounds *
vv_inventory_sounds (VvInventory *inventory, const char *language)
{
  const VvSounds *known = g_hash_table_lookup (inventory->sounds, language);
  const char *name = language;
  for (gsize i = 0; i < G_N_ELEMENTS (table_names); i++)
    if (g_str_equal (language, table_names[i][0]))
      name = table_names[i][1];
  for (guint i = 0; !known && i < inventory->tables->len; i++)
    if (g_str_equal (name, g_array_index (inventory->tables, Table, i).data + 4))
      {
        VvSounds *sounds = sounds_new (inventory, i);
        g_hash_table_insert (inventory->sounds, g_strdup (language), sounds);
        known = sounds;
      }
  return known;
}

/* As the engine reads mnemonics: the longest that fits. */
static const Phoneme *
phoneme_at (const VvSounds *sounds, const char *text)
{
  const Phoneme *best = NULL;
  for (const Phoneme *phoneme = sounds->written[(guchar) *text]; phoneme; phoneme = phoneme->next_written)
    if (g_str_has_prefix (text, phoneme->mnemonic) && (!best || strlen (phoneme->mnemonic) > strlen (best->mnemonic)))
      best = phoneme;
  return best;
}

/* The bytes of what stands between phonemes: a space or "||" between words, "|" between phonemes. */
static gsize
gap_at (const char *text)
{
  return g_str_has_prefix (text, "||") ? 2 : (*text == ' ' || *text == '|' ? 1 : 0);
}

const char *
vv_sounds_unknown (const VvSounds *sounds, const char *mnemonics)
{
  for (const char *p = mnemonics; *p;)
    {
      const Phoneme *phoneme = phoneme_at (sounds, p);
      gsize gap = gap_at (p);
      if (gap == 0 && !phoneme)
        return p;
      p += gap > 0 ? gap : strlen (phoneme->mnemonic);
    }
  return NULL;
}

char *
vv_sounds_last (const VvSounds *sounds, const char *mnemonics)
{
  const Phoneme *last = NULL;
  for (const char *p = mnemonics; *p;)
    {
      const Phoneme *phoneme = phoneme_at (sounds, p);
      gsize gap = gap_at (p);
      if (gap == 0 && !phoneme)
        break;
      if (gap == 0 && phoneme->type != TYPE_STRESS && phoneme->type != TYPE_PAUSE)
        last = phoneme;
      p += gap > 0 ? gap : strlen (phoneme->mnemonic);
    }
  return g_strdup (last ? last->mnemonic : "");
}

char *
vv_sounds_to_ipa (const VvSounds *sounds, const char *mnemonics)
{
  GString *ipa = g_string_new (NULL);
  for (const char *p = mnemonics; *p;)
    {
      const Phoneme *phoneme = phoneme_at (sounds, p);
      gsize gap = gap_at (p);
      if (gap == 0 && !phoneme)
        break;
      g_string_append (ipa, gap > 0 ? (*p == '|' && gap == 1 ? "" : " ") : phoneme->ipa);
      p += gap > 0 ? gap : strlen (phoneme->mnemonic);
    }
  return g_string_free (ipa, FALSE);
}

static gboolean
begins_with_vowel (const VvSounds *sounds, const char *ipa)
{
  for (const Phoneme *phoneme = sounds->heard[(guchar) *ipa]; phoneme; phoneme = phoneme->next_heard)
    if (phoneme->type == TYPE_VOWEL && *phoneme->ipa && g_str_has_prefix (ipa, phoneme->ipa))
      return TRUE;
  return FALSE;
}

/* May the phoneme stand for the beginning of @ipa? A vowel with its r ("ɛɹ") not where the r begins a syllable. */
static gboolean
suits (const VvSounds *sounds, const Phoneme *phoneme, const char *ipa)
{
  if (*phoneme->ipa == '\0' || phoneme->type == TYPE_PAUSE
      || (!phoneme->sounds && phoneme->type != TYPE_STRESS && !g_str_equal (phoneme->mnemonic, ":"))
      || *phoneme->mnemonic == '#' || !g_str_has_prefix (ipa, phoneme->ipa))
    return FALSE;
  gboolean variant = phoneme->mnemonic[1] && g_ascii_isdigit (phoneme->mnemonic[strlen (phoneme->mnemonic) - 1]);
  if (variant || (*phoneme->mnemonic == 'R' && !sounds->rolls))
    return FALSE;
  return !(phoneme->type == TYPE_VOWEL && g_str_has_suffix (phoneme->ipa, "ɹ")
           && begins_with_vowel (sounds, ipa + strlen (phoneme->ipa)));
}

/* The phoneme whose IPA is the longest that suits; of several, the one that is written most plainly. */
static const Phoneme *
phoneme_for (const VvSounds *sounds, const char *ipa)
{
  const Phoneme *best = NULL;
  for (const Phoneme *phoneme = sounds->heard[(guchar) *ipa]; phoneme; phoneme = phoneme->next_heard)
    {
      if (!suits (sounds, phoneme, ipa))
        continue;
      gssize longer = best ? (gssize) strlen (phoneme->ipa) - (gssize) strlen (best->ipa) : 1;
      gboolean plainer = best
                         && (phoneme->natural != best->natural ? phoneme->natural
                                                               : strlen (phoneme->mnemonic) < strlen (best->mnemonic));
      if (longer > 0 || (longer == 0 && plainer))
        best = phoneme;
    }
  return best;
}

/* Appends a mnemonic so that the engine reads it, and the one before it, as they are: "a" "I" is no "aI". */
static void
append_mnemonic (const VvSounds *sounds, GString *mnemonics, gsize *last, const char *mnemonic)
{
  gsize length = mnemonics->len - *last;
  gsize joint = mnemonics->len;
  g_string_append (mnemonics, mnemonic);
  const Phoneme *read = length > 0 ? phoneme_at (sounds, mnemonics->str + *last) : NULL;
  if (read && strlen (read->mnemonic) != length)
    {
      g_string_insert_c (mnemonics, (gssize) joint, '|');
      joint++;
    }
  *last = joint;
}

static gboolean
append_near (const VvSounds *sounds, const char **ipa, GString *mnemonics, gsize *last)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_ipa); i++)
    {
      const char *near = near_ipa[i][1];
      gsize before = mnemonics->len, before_last = *last;
      if (!g_str_has_prefix (*ipa, near_ipa[i][0]))
        continue;
      for (const Phoneme *phoneme = phoneme_for (sounds, near); *near && phoneme; phoneme = phoneme_for (sounds, near))
        {
          append_mnemonic (sounds, mnemonics, last, phoneme->mnemonic);
          near += strlen (phoneme->ipa);
        }
      if (*near == '\0')
        {
          *ipa += strlen (near_ipa[i][0]);
          return TRUE;
        }
      g_string_truncate (mnemonics, before);
      *last = before_last;
    }
  return FALSE;
}

/* A word of one syllable is written without a stress mark, and the engine would say it without stress. */
static void
stress_single (const VvSounds *sounds, GString *mnemonics)
{
  guint vowels = 0;
  for (const char *p = mnemonics->str; *p;)
    {
      const Phoneme *phoneme = phoneme_at (sounds, p);
      if (*p == ' ' || (phoneme && phoneme->type == TYPE_STRESS))
        return;
      vowels += phoneme && phoneme->type == TYPE_VOWEL ? 1 : 0;
      p += phoneme ? strlen (phoneme->mnemonic) : 1;
    }
  if (vowels == 1)
    g_string_prepend_c (mnemonics, '\'');
}

char *
vv_sounds_from_ipa (const VvSounds *sounds, const char *ipa, char **unknown)
{
  g_auto (GStrv) untied = g_strsplit (ipa, "\u0361", -1);
  g_autofree char *plain = g_strjoinv ("", untied);
  g_autoptr (GString) mnemonics = g_string_new (NULL);
  gsize last = 0;
  for (const char *p = plain; *p;)
    {
      const Phoneme *phoneme = phoneme_for (sounds, p);
      if (*p == ' ')
        {
          g_string_append_c (mnemonics, *p++);
          last = mnemonics->len;
        }
      else if (phoneme)
        {
          append_mnemonic (sounds, mnemonics, &last, phoneme->mnemonic);
          p += strlen (phoneme->ipa);
        }
      else if (!append_near (sounds, &p, mnemonics, &last))
        {
          *unknown = g_strdup (p);
          return NULL;
        }
    }
  stress_single (sounds, mnemonics);
  return g_string_free (g_steal_pointer (&mnemonics), FALSE);
}
