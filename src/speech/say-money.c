/* speech/say-money: sums of money in English; see say-figures.h. What the currencies of codes are called is ICU's
 * knowledge. */
#include "core/pattern.h"
#include "speech/numbers.h"
#include "speech/say-figures.h"
#include "speech/tongue.h"

#include <string.h>

/** Signs and codes. What has no name of its own here is called as ICU calls the code. */
static const struct
{
  const char *sign, *code, *one, *many, *cents;
} currencies[] = {
  { "$", "USD", "dollar", "dollars", "cents" },
  { "US$", "USD", "U S dollar", "U S dollars", "cents" },
  { "USD", "USD", "U S dollar", "U S dollars", "cents" },
  { "€", "EUR", "euro", "euros", "cents" },
  { "EUR", "EUR", "euro", "euros", "cents" },
  { "£", "GBP", "pound", "pounds", "pence" },
  { "GBP", "GBP", "pound", "pounds", "pence" },
  { "¥", "JPY", "yen", "yen", NULL },
  { "₹", "INR", "rupee", "rupees", NULL },
  { "₽", "RUB", "rouble", "roubles", NULL },
  { "RUB", "RUB", "rouble", "roubles", NULL },
  { "₦", "NGN", "naira", "naira", NULL },
  { "₩", "KRW", "won", "won", NULL },
  { "₺", "TRY", "lira", "lira", NULL },
  { "₴", "UAH", "hryvnia", "hryvnias", NULL },
  { "UAH", "UAH", "hryvnia", "hryvnias", NULL },
  { "₪", "ILS", "shekel", "shekels", NULL },
  { "₫", "VND", "dong", "dong", NULL },
  { "฿", "THB", "baht", "baht", NULL },
  { "₱", "PHP", "peso", "pesos", NULL },
  { "₵", "GHS", "cedi", "cedis", NULL },
  { "RMB", "CNY", "renminbi", "renminbi", NULL },
  { "CNY", "CNY", "yuan", "yuan", NULL },
  { "JPY", "JPY", "yen", "yen", NULL },
  { "R$", "BRL", "real", "reais", NULL },
  { "A$", "AUD", NULL, NULL, NULL },
  { "AU$", "AUD", NULL, NULL, NULL },
  { "C$", "CAD", NULL, NULL, NULL },
  { "CA$", "CAD", NULL, NULL, NULL },
  { "Can$", "CAD", NULL, NULL, NULL },
  { "NZ$", "NZD", NULL, NULL, NULL },
  { "HK$", "HKD", NULL, NULL, NULL },
  { "NT$", "TWD", NULL, NULL, NULL },
  { "S$", "SGD", NULL, NULL, NULL },
  { "J$", "JMD", NULL, NULL, NULL },
  { "TT$", "TTD", NULL, NULL, NULL },
  { "EC$", "XCD", NULL, NULL, NULL },
  { "Rs", "INR", "rupee", "rupees", NULL },
  { "RM", "MYR", "ringgit", "ringgit", NULL },
  { "R", "ZAR", "rand", "rand", NULL },
  { "N", "NGN", "naira", "naira", NULL },
  { "GH₵", "GHS", "Ghanaian cedi", "Ghanaian cedis", NULL },
  { "GH¢", "GHS", "Ghanaian cedi", "Ghanaian cedis", NULL },
  { "¢", "USD", "cent", "cents", NULL },
  { "Tk", "BDT", "taka", "taka", NULL },
  { "CFA", "XAF", "C F " VV_LETTER_A " franc", "C F " VV_LETTER_A " francs", NULL },
  { "CFAF", "XAF", "C F " VV_LETTER_A " franc", "C F " VV_LETTER_A " francs", NULL },
  { "FCFA", "XAF", "C F " VV_LETTER_A " franc", "C F " VV_LETTER_A " francs", NULL },
  { "Sh", "KES", "shilling", "shillings", NULL },
};

static const struct
{
  const char *sign, *word;
} magnitudes[]
    = { { "m", "million" },    { "M", "million" },  { "mn", "million" },  { "MM", "million" },   { "bn", "billion" },
        { "B", "billion" },    { "b", "billion" },  { "tn", "trillion" }, { "Mio.", "million" }, { "Mrd.", "billion" },
        { "trn", "trillion" }, { "T", "trillion" }, { "k", "thousand" },  { "K", "thousand" } };

/* "U.S. $" → "US$", "can $" → "can$". */
static char *
plain_sign (const char *printed)
{
  GString *sign = g_string_new (NULL);
  for (const char *p = printed; *p; p = g_utf8_next_char (p))
    if (*p != '.' && *p != ' ' && g_utf8_get_char (p) != 0xA0)
      g_string_append_unichar (sign, g_utf8_get_char (p));
  if (vv_pattern_matches ("^[KUT]?[Ss]hs?$", sign->str))
    g_string_assign (sign, "Sh");
  return g_string_free (sign, FALSE);
}

static gsize
find_currency (const char *sign)
{
  gsize i = 0;
  while (i < G_N_ELEMENTS (currencies) && !g_str_equal (currencies[i].sign, sign))
    i++;
  return i;
}

static void
append_name (const char *sign, gsize row, gboolean one, GString *spoken)
{
  const char *code = row < G_N_ELEMENTS (currencies) ? currencies[row].code : sign;
  const char *own = row < G_N_ELEMENTS (currencies) ? (one ? currencies[row].one : currencies[row].many) : NULL;
  g_autofree char *name = own ? g_strdup (own) : vv_currency_name ("en", code, one ? "1" : "2");
  g_string_append_printf (spoken, " %s", name ? name : sign);
}

/* "a $5 million project", "a €20-billion fund": what is counted is the noun after it. */
static gboolean
stands_before_noun (const VvMatch *match, const char *all)
{
  g_autofree char *before = g_strndup (match->text, (gsize) match->start);
  g_autofree char *noun = vv_word_after (match);
  return (vv_pattern_matches ("\\b[Aa]n? $", before) || strstr (all, "-million") || strstr (all, "-billion"))
         && vv_pattern_matches ("^\\p{Ll}{3,}$", noun)
         && !vv_pattern_matches (
             "^(?:for|from|per|and|but|was|were|has|had|have|with|each|every|that|which|who|worth|more|less|"
             "over|since|under|will|would|when|than|into|annually|today|yearly)$",
             noun);
}

/* "10 000" → "10000". */
static char *
number_of (const VvMatch *match, const char *group)
{
  g_autofree char *printed = vv_match_named (match, group);
  GString *number = g_string_new (NULL);
  for (const char *p = printed; *p; p++)
    if (g_ascii_isdigit (*p) || *p == ',' || *p == '.')
      g_string_append_c (number, *p);
  char *comma = strrchr (number->str, ','); /* of South Africa: "R8,6 million" */
  if (comma && strlen (comma) <= 3 && !strchr (number->str, '.'))
    *comma = '.';
  return g_string_free (number, FALSE);
}

/* "1,25,000" → "1 lakh 25000", "3,12,34,567" → "3 crore 12 lakh 34567". */
static void
append_lakhs (const char *printed, GString *spoken)
{
  g_auto (GStrv) groups = g_strsplit (printed, ",", -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  guint64 value = g_ascii_strtoull (digits, NULL, 10), crores = value / 10000000, lakhs = value / 100000 % 100;
  guint rest = (guint) (value % 100000);
  if (crores > 0)
    g_string_append_printf (spoken, "%" G_GUINT64_FORMAT " crore", crores);
  if (lakhs > 0)
    g_string_append_printf (spoken, "%s%" G_GUINT64_FORMAT " lakh", crores > 0 ? " " : "", lakhs);
  if (rest > 0)
    g_string_append_printf (spoken, " %u", rest);
}

gboolean
vv_say_lakhs (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = vv_match_group (match, 1);
  append_lakhs (number, spoken);
  return TRUE;
}

static const char *
word_of_magnitude (const char *magnitude)
{
  const char *word = magnitude + strspn (magnitude, " -\n\xC2\xA0");
  for (gsize i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (g_str_equal (word, magnitudes[i].sign))
      return magnitudes[i].word;
  return word;
}

/* "1.4bn" → "1.4 billion". */
gboolean
vv_say_scaled (const VvMatch *match, GString *spoken)
{
  g_autofree char *number = number_of (match, "number"), *to = number_of (match, "to");
  g_autofree char *magnitude = vv_match_named (match, "magnitude");
  g_string_append_printf (spoken, "%s%s%s %s", number, *to ? " to " : "", to, word_of_magnitude (magnitude));
  return TRUE;
}

gboolean
vv_say_money (const VvMatch *match, GString *spoken)
{
  g_autofree char *all = vv_match_group (match, 0), *printed = vv_match_named (match, "sign");
  g_autofree char *sign = plain_sign (printed);
  g_autofree char *number = number_of (match, "number"), *to = number_of (match, "to");
  g_autofree char *magnitude = vv_match_named (match, "magnitude");
  const char *word = word_of_magnitude (magnitude), *point = strchr (number, '.');
  gsize row = find_currency (sign);
  gboolean cents
      = row < G_N_ELEMENTS (currencies) && currencies[row].cents && point && strlen (point) == 3 && !*word && !*to;
  if (cents)
    {
      gboolean one = g_str_equal (number, "1.00") || g_str_has_prefix (number, "1.");
      guint rest = (guint) g_ascii_strtoull (point + 1, NULL, 10);
      gboolean less = rest > 0 && g_str_has_prefix (number, "0."); /* "$0.05" */
      g_string_append_len (spoken, number, less ? 0 : point - number);
      if (!less)
        append_name (sign, row, one, spoken);
      if (rest > 0)
        g_string_append_printf (spoken, "%s%u %s", less ? "" : " and ", rest,
                                rest == 1 && *currencies[row].cents == 'c' ? "cent" : currencies[row].cents);
      return TRUE;
    }
  if (vv_pattern_is (VV_LAKHS, number))
    append_lakhs (number, spoken);
  else
    g_string_append (spoken, number);
  g_string_append_printf (spoken, "%s%s%s%s", *to ? " to " : "", to, *word ? " " : "", word);
  append_name (sign, row, (!*word && !*to && g_str_equal (number, "1")) || stands_before_noun (match, all), spoken);
  return TRUE;
}
