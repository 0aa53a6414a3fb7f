/* cast/gender: what a record says of a speaker's gender: honorific, office, how others address the chair; a given name
 * only where all of these are silent. */
#include "cast/gender.h"

#include <string.h>

const VvAddressed vv_addressed[] = {
  /* Honorifics and titles: whole words, first word that tells. */
  { VV_WORD, 'm', "Mr", "Mr. Nebenzia" },
  { VV_WORD, 'm', "Mister", "Mister Smith" },
  { VV_WORD, 'm', "Sir", "Sir Keir" },
  { VV_WORD, 'm', "Lord", "Lord Frost" },
  { VV_WORD, 'm', "Baron", "Baron Crisp" },
  { VV_WORD, 'm', "King", "King Felipe VI" },
  { VV_WORD, 'm', "Prince", "Prince Faisal" },
  { VV_WORD, 'm', "Sheikh", "Sheikh Sabah" },
  { VV_WORD, 'm', "His", "His Excellency Wang Yi" },
  { VV_WORD, 'f', "Ms", "Ms. DiCarlo" },
  { VV_WORD, 'f', "Mrs", "MRS. SHAHEEN" },
  { VV_WORD, 'f', "Miss", "Miss Okafor" },
  { VV_WORD, 'f', "Madam", "Madam Speaker" },
  { VV_WORD, 'f', "Dame", "Dame Woodward" },
  { VV_WORD, 'f', "Lady", "Lady Hale" },
  { VV_WORD, 'f', "Baroness", "Baroness Hayman" },
  { VV_WORD, 'f', "Queen", "Queen Máxima" },
  { VV_WORD, 'f', "Princess", "Princess Anne" },
  { VV_WORD, 'f', "Sheikha", "Sheikha Alya" },
  { VV_WORD, 'f', "Her", "Her Excellency Hua" },
  { VV_FIRST, 'm', "M", "M. de Rivière" },
  { VV_WORD, 'm', "MM", "MM. Dupont" },
  { VV_WORD, 'm', "Monsieur", "Monsieur Biot" },
  { VV_WORD, 'f', "Mme", "Mme Broadhurst Estival" },
  { VV_WORD, 'f', "Mlle", "Mlle Kone" },
  { VV_WORD, 'f', "Madame", "Madame Barre" },
  { VV_WORD, 'm', "Sr", "El Sr. de la Fuente" },
  { VV_WORD, 'm', "Señor", "El señor Pérez" },
  { VV_WORD, 'm', "Don", "Don Andrés" },
  { VV_WORD, 'f', "Sra", "La Sra. Ramírez" },
  { VV_WORD, 'f', "Srta", "Srta. Gil" },
  { VV_WORD, 'f', "Señora", "La señora Gómez" },
  { VV_WORD, 'f', "Doña", "Doña Inés" },
  { VV_WORD, 'm', "Senhor", "O Senhor Costa" },
  { VV_WORD, 'f', "Senhora", "A Senhora Lima" },
  { VV_WORD, 'm', "Herr", "Herr Scholz" },
  { VV_WORD, 'f', "Frau", "Frau Högl" },
  { VV_WORD, 'm', "Г-н", "Г-н Небензя" },
  { VV_WORD, 'm', "Господин", "Господин Полянский" },
  { VV_WORD, 'f', "Г-жа", "Г-жа Евстигнеева" },
  { VV_WORD, 'f', "Госпожа", "ГОСПОЖА НУЛАНД" },
  { VV_WORD, 'm', "السيد", "السيد بن جامع" },
  { VV_WORD, 'm', "الشيخ", "الشيخ صباح" },
  { VV_WORD, 'm', "الأمير", "الأمير فيصل" },
  { VV_WORD, 'f', "السيدة", "السيدة نسيبة" },
  { VV_WORD, 'f', "الآنسة", "الآنسة حداد" },
  { VV_WORD, 'f', "الأميرة", "الأميرة ريما" },
  { VV_END, 'm', "先生", "耿爽先生" },
  { VV_END, 'f', "女士", "迪卡洛女士" },
  { VV_END, 'f', "小姐", "李小姐" },
  { VV_END, 'f', "夫人", "伍德沃德夫人" },
  /* Offices in the feminine, and compounds of -woman. */
  { VV_END, 'f', "woman", "The Spokeswoman" },
  { VV_END, 'f', "präsidentin", "Vizepräsidentin" },
  { VV_END, 'f', "ministerin", "Bundesministerin" },
  { VV_END, 'f', "kanzlerin", "Bundeskanzlerin" },
  { VV_END, 'f', "sprecherin", "Sprecherin" },
  { VV_END, 'f', "sekretärin", "Generalsekretärin" },
  { VV_END, 'f', "erstatterin", "Berichterstatterin" },
  { VV_WORD, 'f', "Abgeordnete", "Abgeordnete" },
  { VV_END, 'f', "présidente", "La Vice-Présidente" },
  { VV_END, 'f', "présentante", "Représentante permanente" },
  { VV_WORD, 'f', "Directrice", "Directrice exécutive" },
  { VV_WORD, 'f', "Rapporteuse", "Rapporteuse spéciale" },
  { VV_END, 'f', "presidenta", "La Presidenta" },
  { VV_WORD, 'f', "Ministra", "Ministra de Asuntos Exteriores" },
  { VV_END, 'f', "secretaria", "La Secretaria General" },
  { VV_WORD, 'f', "Embajadora", "Embajadora" },
  { VV_END, 'f', "председательница", "Председательница" },
  { VV_WORD, 'f', "الرئيسة", "الرئيسة" },
  { VV_WORD, 'f', "المديرة", "المديرة التنفيذية" },
};
const gsize vv_addressed_n = G_N_ELEMENTS (vv_addressed);

/* How others address whoever presides: folded, searched anywhere in what they say. */
const VvChairAddress vv_chair_addresses[] = {
  { 'f', "madam president" },
  { 'f', "madam chair" },
  { 'f', "madam speaker" },
  { 'm', "mr. president" },
  { 'm', "mr president" },
  { 'm', "mr. chair" },
  { 'm', "mr chair" },
  { 'm', "mr. speaker" },
  { 'm', "mr speaker" },
  { 'f', "madame president" },
  { 'f', "madame la présidente" },
  { 'm', "monsieur le président" },
  { 'f', "señora presidenta" },
  { 'm', "señor presidente" },
  { 'f', "senhora presidente" },
  { 'm', "senhor presidente" },
  { 'f', "frau präsidentin" },
  { 'm', "herr präsident" },
  { 'f', "г-жа председатель" },
  { 'f', "госпожа председатель" },
  { 'm', "г-н председатель" },
  { 'm', "господин председатель" },
  { 'f', "السيدة الرئيسة" },
  { 'm', "السيد الرئيس" },
  { 'f', "主席女士" },
  { 'm', "主席先生" },
};
const gsize vv_chair_addresses_n = G_N_ELEMENTS (vv_chair_addresses);

/* Parts of the names of whoever presides, folded. */
static const char *const chairs[]
    = { "president", "chair", "speaker", "président", "präsident", "председател", "الرئيس", "主席" };

static gboolean
joins_words (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '-' || c == 0x2010 || c == 0x2011;
}

/* The words of @text, folded; hyphens stay inside, as "-". */
static GPtrArray *
words_of (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) word = g_string_new (NULL);
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = *p ? g_utf8_get_char (p) : 0;
      if (c && joins_words (c))
        g_string_append_unichar (word, c == 0x2010 || c == 0x2011 ? '-' : c);
      else if (word->len > 0)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (!c)
        return words;
    }
}

static gboolean
tells (const VvAddressed *row, const char *word, guint place)
{
  g_autofree char *wanted = g_utf8_casefold (row->word, -1);
  if (row->where == VV_END)
    return g_str_has_suffix (word, wanted);
  return g_str_equal (word, wanted) && (row->where == VV_WORD || place == 0);
}

char
vv_gender_of_name (const char *name)
{
  g_autoptr (GPtrArray) words = words_of (name);
  for (guint i = 0; i < words->len; i++)
    for (gsize j = 0; j < vv_addressed_n; j++)
      if (tells (&vv_addressed[j], g_ptr_array_index (words, i), i))
        return vv_addressed[j].gender;
  return '?';
}

static gboolean
presides (const VvSpeaker *speaker)
{
  g_autofree char *both = g_strconcat (speaker->name, " ", speaker->role ? speaker->role : "", NULL);
  g_autofree char *folded = g_utf8_casefold (both, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (chairs); i++)
    if (strstr (folded, chairs[i]))
      return TRUE;
  return FALSE;
}

char
vv_gender_of_address (const char *said)
{
  g_autofree char *folded = g_utf8_casefold (said, -1);
  const char *first = NULL;
  char gender = '?';
  for (gsize i = 0; i < vv_chair_addresses_n; i++)
    {
      const char *at = strstr (folded, vv_chair_addresses[i].phrase);
      if (at && (!first || at < first))
        {
          first = at;
          gender = vv_chair_addresses[i].gender;
        }
    }
  return gender;
}

/* The first form of address in another's words. */
static char
gender_of_chair (const VvScript *script, const VvSpeaker *chair)
{
  for (guint i = 0; i < script->segments->len; i++)
    {
      const VvSegment *segment = g_ptr_array_index (script->segments, i);
      if (segment->kind != VV_SEGMENT_INTERVENTION || segment->speaker == chair)
        continue;
      for (guint j = 0; j < segment->paragraphs->len; j++)
        {
          char gender = vv_gender_of_address (((const VvParagraph *) g_ptr_array_index (segment->paragraphs, j))->text);
          if (gender != '?')
            return gender;
        }
    }
  return '?';
}

/* Only of a full name: one word alone may be a family, a country, an office. */
static char
gender_of_given (const VvCast *cast, const char *name)
{
  g_autoptr (GPtrArray) words = words_of (name);
  const char *known = words->len > 1 ? g_hash_table_lookup (cast->given, g_ptr_array_index (words, 0)) : NULL;
  return known ? *known : '?';
}

char
vv_cast_gender (const VvCast *cast, const VvScript *script, const VvSpeaker *speaker)
{
  char gender = vv_gender_of_name (speaker->name);
  if (gender == '?' && speaker->role)
    gender = vv_gender_of_name (speaker->role);
  if (gender == '?' && presides (speaker))
    gender = gender_of_chair (script, speaker);
  return gender == '?' ? gender_of_given (cast, speaker->name) : gender;
}
