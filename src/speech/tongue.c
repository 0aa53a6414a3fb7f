/* speech/tongue: see tongue.h. */
#include "speech/tongue.h"

#include "core/pattern.h"
#include "speech/numbers.h"

#include <string.h>

/** A fraction longer than this is read digit by digit. */
#define FRACTION_MOST_DIGITS 3

guint
vv_roman_value (const char *roman)
{
  static const struct
  {
    const char *sign;
    guint value;
  } signs[] = { { "M", 1000 }, { "CM", 900 }, { "D", 500 }, { "CD", 400 }, { "C", 100 }, { "XC", 90 }, { "L", 50 },
                { "XL", 40 },  { "X", 10 },   { "IX", 9 },  { "V", 5 },    { "IV", 4 },  { "I", 1 } };
  guint value = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    while (g_str_has_prefix (roman, signs[i].sign))
      {
        value += signs[i].value;
        roman += strlen (signs[i].sign);
      }
  return *roman ? 0 : value;
}

char *
vv_plain_unit (const char *printed)
{
  GString *plain = g_string_new (NULL);
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c == 0xBA) /* º, printed for ° */
        g_string_append (plain, "°");
      else if (c == 0x3BC) /* Greek mu, printed for µ */
        g_string_append (plain, "µ");
      else if (c == 0xB2 || c == 0xB3)
        g_string_append_c (plain, c == 0xB2 ? '2' : '3');
      else if (!g_unichar_isspace (c) && c != 0xA0 && c != 0x202F)
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

char *
vv_plain_number (const char *printed)
{
  GString *plain = g_string_new (NULL);
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));
      if (digit >= 0)
        g_string_append_c (plain, (char) ('0' + digit));
      else if (*p == ',')
        g_string_append_c (plain, '.');
    }
  return g_string_free (plain, FALSE);
}

static gboolean
is_gap (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xA0 || c == 0x202F || c == 0x2009;
}

static gboolean
is_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

char *
vv_word_after (const VvMatch *match)
{
  const char *p = match->text + match->end;
  while (*p && is_gap (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  const char *end = p;
  while (*end && is_word (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return g_utf8_strdown (p, end - p);
}

/** The pattern of feminine words, of masculine ones that look like them, and of words that are no nouns. */
static const struct
{
  const char *language, *feminine, *masculine, *none;
} genders[] = {
  { "fr",
    "heures?|minutes?|secondes?|femmes?|filles?|voix|fois|personnes?|victimes?|écoles?|tonnes?|pages?|lignes?|zones?|"
    "parties?|familles?|villes?|langues?|mesures?|îles?|lettres?|guerres?|armes?|attaques?|mines?|bombes?|places?|"
    "\\p{L}+(?:[tsx]ions?|ances?|ences?|tés?|ties?|gies?|ries?|mies?|phies?|ures?|ées?|ettes?|elles?|aines?|trices?|"
    "aisons?|tudes?|sses?)",
    "comités?|traités?|côtés?|étés?|députés?|réfugiés?|musées?|lycées?|silences?|dirigeants?|bastions?|parties?\\b$^|"
    "employés?|blessés?|déplacés?|tués?|invités?|délégués?",
    "à|a|et|ou|de|du|des|le|la|les|en|au|aux|sur|par|pour|dans|est|sont" },
  { "es",
    "\\p{L}+(?:as?|[cs]ión|[cs]iones|dad(?:es)?|tud(?:es)?|umbres?)|veces?|mujeres|partes?|leyes|naves?|clases?|voces?",
    "días?|programas?|problemas?|sistemas?|temas?|climas?|idiomas?|mapas?|planetas?|artistas?|periodistas?|kilogramas?",
    "a|y|o|e|u|de|del|la|las|en|al|por|para|con|hasta|hacia|era|fueron|son|es|ya|contra|desde|cada|esta|estas" },
  { "pt", "\\p{L}+(?:as?|[çs]ão|[çs]ões|dades?|agem|agens|tudes?)|vez(?:es)?|mulheres|partes?|leis?|vozes|voz",
    "dias?|programas?|problemas?|sistemas?|temas?|climas?|idiomas?|mapas?|planetas?|coração|corações",
    "a|as|e|o|ou|de|da|das|do|em|na|nas|para|por|com|até|era|já|contra|cada|esta|estas" },
};

/* Of a French, Spanish or Portuguese word by its ending: a guess that is right for most nouns; NONE for the small words
 * that are no nouns. */
static VvGender
noun_gender (const char *language, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (genders); i++)
    {
      if (!vv_language_is (language, genders[i].language))
        continue;
      if (*word == '\0' || vv_pattern_is (genders[i].none, word))
        return VV_GENDER_NONE;
      gboolean feminine = vv_pattern_is (genders[i].feminine, word) && !vv_pattern_is (genders[i].masculine, word);
      return feminine ? VV_GENDER_FEMININE : VV_GENDER_MASCULINE;
    }
  return VV_GENDER_NONE;
}

/** The decimal comma as a word; a language that is not here leaves decimals to ICU. */
static const struct
{
  const char *language, *comma;
} commas[] = { { "fr", "virgule" }, { "es", "coma" }, { "pt", "vírgula" } };

/* "05" → "zéro cinq", "25" → "vingt-cinq", "1415" → digit by digit. */
static void
say_fraction (const char *language, const char *digits, GString *spoken)
{
  if (strlen (digits) > FRACTION_MOST_DIGITS)
    {
      vv_number_digits (language, digits, spoken);
      return;
    }
  for (; *digits == '0' && digits[1]; digits++)
    {
      vv_number_say (language, NULL, "0", spoken);
      g_string_append_c (spoken, ' ');
    }
  vv_number_say (language, NULL, digits, spoken);
}

void
vv_say_amount (const char *language, VvGender gender, const char *number, GString *spoken)
{
  static const char *const rule_sets[]
      = { "%spellout-numbering", "%spellout-cardinal-masculine", "%spellout-cardinal-feminine" };
  const char *point = strchr (number, '.');
  for (gsize i = 0; point && i < G_N_ELEMENTS (commas); i++)
    if (vv_language_is (language, commas[i].language))
      {
        g_autofree char *whole = g_strndup (number, (gsize) (point - number));
        vv_number_say (language, rule_sets[VV_GENDER_NONE], whole, spoken);
        g_string_append_printf (spoken, " %s ", commas[i].comma);
        say_fraction (language, point + 1, spoken);
        return;
      }
  vv_number_say (language, point ? NULL : rule_sets[gender], number, spoken);
}

void
vv_say_ordinal (const char *language, const char *rule_set_tail, guint value, GString *spoken)
{
  g_autofree char *rule_set = g_strconcat ("%spellout-ordinal", rule_set_tail, NULL);
  g_autofree char *number = g_strdup_printf ("%u", value);
  vv_number_say (language, rule_set, number, spoken);
}

gboolean
vv_say_date (const char *language, guint day, guint month, const char *year, GString *spoken)
{
  g_autofree char *name = vv_month_name (language, month);
  if (!name || day < 1 || day > 31)
    return FALSE;
  if (vv_language_is (language, "de"))
    vv_say_ordinal ("de", "-n", day, spoken);
  else if (vv_language_is (language, "fr") && day == 1)
    g_string_append (spoken, "premier");
  else
    g_string_append_printf (spoken, "%u", day);
  const char *of = vv_language_is (language, "es") || vv_language_is (language, "pt") ? " de " : " ";
  g_string_append_printf (spoken, "%s%s%s", of, name, of);
  if (vv_language_is (language, "de") && *year == '1')
    vv_number_year ("de", year, spoken);
  else
    g_string_append (spoken, year);
  return TRUE;
}

guint
vv_full_year (guint year)
{
  return year + (year < 30 ? 2000 : (year < 100 ? 1900 : 0));
}

gboolean
vv_say_day_first_date (const VvMatch *match, GString *spoken)
{
  g_autofree char *language = vv_language_key (match->how->language), *year = vv_match_group (match, 3);
  return vv_say_date (language, vv_match_number (match, 1), vv_match_number (match, 2), year, spoken);
}

/** From eleven on rulers are counted, not ranked. */
#define RULERS_RANKED 10
#define QUEENS "Isabel|Elizabeth|Maria|Margarita|Margarida|Catalina|Catarina|Victoria"

gboolean
vv_say_ruler (const VvMatch *match, GString *spoken)
{
  g_autofree char *name = vv_match_group (match, 1), *roman = vv_match_group (match, 2);
  g_autofree char *language = vv_language_key (match->how->language);
  guint which = vv_roman_value (roman);
  if (which < 1 || which > RULERS_RANKED)
    return FALSE;
  g_string_append_printf (spoken, "%s ", name);
  vv_say_ordinal (language, vv_pattern_is (QUEENS, name) ? "-feminine" : "-masculine", which, spoken);
  return TRUE;
}

gboolean
vv_say_ordinal_figure (const VvMatch *match, GString *spoken)
{
  g_autofree char *ending = vv_match_group (match, 2), *number = vv_match_group (match, *ending ? 1 : 3);
  g_autofree char *language = vv_language_key (match->how->language);
  gboolean feminine = vv_pattern_is ("ª", ending);
  guint value = (guint) g_ascii_strtoull (number, NULL, 10);
  if (value >= 100)
    vv_say_amount (language, feminine ? VV_GENDER_FEMININE : VV_GENDER_MASCULINE, number, spoken);
  else
    vv_say_ordinal (language,
                    feminine ? "-feminine" : (vv_pattern_is ("er", ending) ? "-masculine-adjective" : "-masculine"),
                    value, spoken);
  return TRUE;
}

gboolean
vv_say_both_genders (const VvMatch *match, GString *spoken)
{
  g_autofree char *stem = vv_match_group (match, 1), *ending = vv_match_group (match, 2);
  gboolean spanish = vv_language_is (match->how->language, "es"), many = g_str_has_suffix (ending, "s");
  const char *between = many ? (spanish ? "y" : "e") : (spanish ? "o" : "ou");
  gboolean vowel = strchr ("@oOe", *ending) != NULL;
  g_autofree char *common
      = g_strdup_printf ("%s%.*s", stem, vowel ? 0 : (int) (g_utf8_next_char (ending) - ending), ending);
  const char *masculine = vowel ? (*ending == 'e' ? "e" : "o") : (many ? "e" : "");
  g_string_append_printf (spoken, "%s%s%s %s %sa%s", common, masculine, many ? "s" : "", between, common,
                          many ? "s" : "");
  return TRUE;
}

gboolean
vv_say_led_by_zero (const VvMatch *match, GString *spoken)
{
  g_autofree char *first = vv_match_group (match, 1), *second = vv_match_group (match, 2);
  if (*second == '0')
    {
      g_string_append_printf (spoken, "%s, ", first);
      vv_number_digits (match->how->language, second, spoken);
    }
  else
    {
      vv_number_digits (match->how->language, first, spoken);
      g_string_append_printf (spoken, ", %s", second);
    }
  return TRUE;
}

gboolean
vv_say_horas (const VvMatch *match, GString *spoken)
{
  g_autofree char *language = vv_language_key (match->how->language);
  guint hour = vv_match_number (match, 1), minute = vv_match_number (match, 2);
  g_autofree char *number = g_strdup_printf ("%u", hour);
  vv_say_amount (language, VV_GENDER_FEMININE, number, spoken);
  g_string_append (spoken, hour == 1 ? " hora" : " horas");
  if (minute > 0)
    g_string_append_printf (spoken, "%s%u", g_str_equal (language, "pt") ? " e " : " ", minute);
  return TRUE;
}

gboolean
vv_say_comma_number (const VvMatch *match, GString *spoken)
{
  static const struct
  {
    const char *language, *minus;
  } signs[] = { { "fr", "moins " }, { "es", "menos " }, { "pt", "menos " }, { "de", "minus " } };
  g_autofree char *minus = vv_match_group (match, 1);
  g_autofree char *printed = vv_match_group (match, 2);
  g_autofree char *number = vv_plain_number (printed);
  g_autofree char *noun = vv_word_after (match);
  for (gsize i = 0; *minus && i < G_N_ELEMENTS (signs); i++)
    if (vv_language_is (match->how->language, signs[i].language))
      g_string_append (spoken, signs[i].minus);
  VvGender gender = noun_gender (match->how->language, noun);
  gboolean counts = gender == VV_GENDER_FEMININE || g_str_has_suffix (noun, "s") || g_str_equal (number, "1");
  vv_say_amount (match->how->language, counts ? gender : VV_GENDER_NONE, number, spoken);
  return TRUE;
}

/** What the short names of later versions of a document stand for. */
static const struct
{
  const char *language, *part, *name;
} versions[] = {
  { "fr", "Rev", "révision" }, { "fr", "Add", "additif" },    { "fr", "Corr", "rectificatif" },
  { "es", "Rev", "revisión" }, { "es", "Add", "adición" },    { "es", "Corr", "corrección" },
  { "pt", "Rev", "revisão" },  { "pt", "Add", "adendo" },     { "pt", "Corr", "correção" },
  { "de", "Rev", "Revision" }, { "de", "Add", "Addendum" },   { "de", "Corr", "Korrigendum" },
  { "ru", "Rev", "ревизия" },  { "ru", "Add", "добавление" }, { "ru", "Corr", "исправление" },
  { "ar", "Rev", "التنقيح" },  { "ar", "Add", "الإضافة" },    { "ar", "Corr", "التصويب" },
  { "zh", "Rev", "修订" },     { "zh", "Add", "增编" },       { "zh", "Corr", "更正" },
};

static const char *
version_of (const char *language, const char *part)
{
  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    if (vv_language_is (language, versions[i].language) && g_str_equal (versions[i].part, part))
      return versions[i].name;
  return NULL;
}

/* One part of a symbol: "PV" is spelled, "RES" is a word, "9834" a number, "05" figures. */
static void
say_symbol_part (const char *language, const char *part, gsize size, GString *spoken)
{
  g_autofree char *text = g_strndup (part, size);
  if (vv_language_is (language, "ar") && g_ascii_isdigit (*text))
    g_string_append (spoken, text); /* eSpeak NG says it better than ICU */
  else if (vv_language_is (language, "zh") && g_ascii_isdigit (*text))
    vv_number_digits (language, text, spoken);
  else if (*text == '0' && size == 2)
    vv_number_digits (language, text, spoken);
  else if (g_ascii_isdigit (*text))
    vv_say_amount (language, VV_GENDER_NONE, text, spoken);
  else if (version_of (language, text))
    g_string_append (spoken, version_of (language, text));
  else if (g_str_equal (text, "RES"))
    g_string_append (spoken, "rez");
  else if (vv_pattern_is ("DEC|Add|Rev|Corr|INF|CONF", text))
    g_string_append (spoken, text);
  else
    vv_letters_spell (text, language, spoken);
}

gboolean
vv_say_symbol (const VvMatch *match, GString *spoken)
{
  g_autofree char *symbol = vv_match_group (match, 0);
  gboolean after_number = FALSE;
  for (const char *p = symbol; *p;)
    {
      gsize size = g_ascii_isdigit (*p) ? strspn (p, "0123456789") : strcspn (p, "0123456789/.-()_ ");
      if (size == 0)
        {
          p++;
          continue;
        }
      if (p != symbol)
        g_string_append (spoken, after_number ? ", " : " ");
      after_number = g_ascii_isdigit (*p);
      say_symbol_part (match->how->language, p, size, spoken);
      p += size;
    }
  return TRUE;
}

/** Signs of money; the last but one column: what stands between a magnitude and it. */
static const struct
{
  const char *language, *sign, *one, *many, *of;
} currencies[] = {
  { "fr", "US$", "dollar des États-Unis", "dollars des États-Unis", "de " },
  { "fr", "$", "dollar", "dollars", "de " },
  { "fr", "€", "euro", "euros", "d’" },
  { "fr", "£", "livre sterling", "livres sterling", "de " },
  { "es", "US$", "dólar estadounidense", "dólares estadounidenses", "de " },
  { "es", "$", "dólar", "dólares", "de " },
  { "es", "€", "euro", "euros", "de " },
  { "es", "£", "libra", "libras", "de " },
  { "pt", "US$", "dólar americano", "dólares americanos", "de " },
  { "pt", "R$", "real", "reais", "de " },
  { "pt", "$", "dólar", "dólares", "de " },
  { "pt", "€", "euro", "euros", "de " },
  { "pt", "£", "libra", "libras", "de " },
  { "de", "US$", "US-Dollar", "US-Dollar", "" },
  { "de", "$", "Dollar", "Dollar", "" },
  { "de", "€", "Euro", "Euro", "" },
  { "de", "£", "Pfund", "Pfund", "" },
};

static const struct
{
  const char *language, *pattern, *one, *many;
} magnitudes[] = {
  { "fr", "k", "mille", "mille" },
  { "fr", "M|Mio\\.?|millions?", "million", "millions" },
  { "fr", "Mds?|Mrd\\.?|milliards?", "milliard", "milliards" },
  { "es", "M|millón|millones", "millón", "millones" },
  { "es", "mil", "mil", "mil" },
  { "es", "mil millones|mm", "mil millones", "mil millones" },
  { "es", "billón|billones", "billón", "billones" },
  { "pt", "M|milhão|milhões|mi", "milhão", "milhões" },
  { "pt", "mil", "mil", "mil" },
  { "pt", "bilhão|bilhões|bi", "bilhão", "bilhões" },
  { "pt", "bilião|biliões", "bilião", "biliões" },
  { "pt", "mil milhões", "mil milhões", "mil milhões" },
  { "de", "Tsd\\.|Tausend", "Tausend", "Tausend" },
  { "de", "Mio\\.|Million(?:en)?", "Million", "Millionen" },
  { "de", "Mrd\\.|Milliarden?", "Milliarde", "Milliarden" },
  { "de", "Bio\\.|Billion(?:en)?", "Billion", "Billionen" },
};

/* French and Portuguese count from two: "1,5 million". */
static gboolean
is_one (const char *language, const char *number)
{
  return g_str_equal (number, "1")
         || ((vv_language_is (language, "fr") || vv_language_is (language, "pt"))
             && (g_str_has_prefix (number, "1.") || g_str_has_prefix (number, "0.")));
}

/** What stands between the whole and its hundredths, and after them: "deux euros cinquante". */
static const struct
{
  const char *language, *between, *after;
} cents[] = { { "fr", " ", "" }, { "es", " con ", "" }, { "pt", " e ", " centavos" }, { "de", " ", "" } };

/* "2,50 €" → "deux euros cinquante"; FALSE: no hundredths. */
static gboolean
say_cents (const char *language, const char *number, const char *one, const char *many, GString *spoken)
{
  const char *point = strchr (number, '.');
  g_autofree char *whole = g_strndup (number, point ? (gsize) (point - number) : 0);
  const char *rest = point && strlen (point) == 3 ? point + 1 + (point[1] == '0') : "";
  for (gsize i = 0; i < G_N_ELEMENTS (cents); i++)
    if (*rest && !g_str_equal (whole, "0") && vv_language_is (language, cents[i].language))
      {
        gboolean single = g_str_equal (whole, "1");
        if (single && vv_language_is (language, "de"))
          g_string_append (spoken, "ein");
        else
          vv_say_amount (language, VV_GENDER_MASCULINE, whole, spoken);
        g_string_append_printf (spoken, " %s", single ? one : many);
        if (g_str_equal (rest, "0"))
          return TRUE;
        g_string_append (spoken, cents[i].between);
        vv_say_amount (language, VV_GENDER_NONE, rest, spoken);
        g_string_append (spoken, cents[i].after);
        return TRUE;
      }
  return FALSE;
}

gboolean
vv_say_sum (const VvMatch *match, GString *spoken)
{
  const char *language = match->how->language;
  g_autofree char *printed_sign = vv_match_named (match, "sign");
  g_autofree char *printed = vv_match_named (match, "number");
  g_autofree char *magnitude = vv_match_named (match, "magnitude");
  g_autofree char *number = vv_plain_number (printed);
  gboolean dollar = strchr (printed_sign, '$') != NULL, states = dollar && strstr (printed_sign, "US");
  const char *sign = states ? "US$" : (strcmp (printed_sign, "R$") && dollar ? "$" : printed_sign);
  gsize scale = G_N_ELEMENTS (magnitudes), currency = G_N_ELEMENTS (currencies);
  for (gsize i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (vv_language_is (language, magnitudes[i].language) && vv_pattern_is (magnitudes[i].pattern, magnitude))
      scale = i;
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (vv_language_is (language, currencies[i].language) && g_str_equal (sign, currencies[i].sign))
      currency = i;
  gboolean scaled = scale < G_N_ELEMENTS (magnitudes);
  if ((*magnitude && !scaled) || (*sign && currency == G_N_ELEMENTS (currencies)))
    return FALSE;
  if (*sign && !scaled && say_cents (language, number, currencies[currency].one, currencies[currency].many, spoken))
    return TRUE;
  gboolean one = is_one (language, number), german = vv_language_is (language, "de");
  if (one && german && !strchr (number, '.'))
    g_string_append (spoken, scaled && strstr (magnitudes[scale].one, "illi") ? "eine" : "ein");
  else
    vv_say_amount (language, scaled || *sign ? VV_GENDER_MASCULINE : VV_GENDER_NONE, number, spoken);
  if (scaled)
    g_string_append_printf (spoken, " %s", one ? magnitudes[scale].one : magnitudes[scale].many);
  if (!*sign)
    return TRUE;
  gboolean thousand
      = scaled && g_str_equal (magnitudes[scale].one, magnitudes[scale].many) && !strchr (magnitudes[scale].one, ' ');
  gboolean millions = !scaled && !strchr (number, '.') && g_str_has_suffix (number, "000000");
  g_string_append_printf (spoken, " %s%s", (scaled && !thousand) || millions ? currencies[currency].of : "",
                          one && !scaled ? currencies[currency].one : currencies[currency].many);
  return TRUE;
}

gboolean
vv_say_roman_digits (const VvMatch *match, GString *spoken)
{
  g_autofree char *before = vv_match_named (match, "before");
  g_autofree char *roman = vv_match_named (match, "roman");
  guint value = vv_roman_value (roman);
  g_autofree char *number = g_strdup_printf ("%u", value);
  g_string_append (spoken, before);
  vv_say_amount (match->how->language, VV_GENDER_NONE, number, spoken);
  return value > 0;
}

gboolean
vv_say_letters_apart (const VvMatch *match, GString *spoken)
{
  g_autofree char *letters = vv_match_group (match, 1);
  vv_letters_spell (letters, match->how->language, spoken);
  return TRUE;
}

gboolean
vv_say_compatible (const VvMatch *match, GString *spoken)
{
  g_autofree char *text = vv_match_group (match, 0);
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_string_append (spoken, plain ? plain : text);
  return TRUE;
}
