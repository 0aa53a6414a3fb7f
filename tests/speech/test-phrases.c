/* speech: phrases of records, and those that look like them but are said otherwise. */
#include "speech/spoken.h"

static const struct
{
  const char *language, *text, *spoken;
} phones[] = {
  { "en", "Call 020 7219 3000 or 0800 123 456.",
    "Call zero two zero seven two one nine three zero zero zero or zero eight zero zero one two three four five six." },
  { "en", "in file 012-2024", "in file zero one two, twenty twenty-four" },
  { "fr", "Tél. : 01 40 63 60 00, poste 405.",
    "téléphone : zéro un, quarante, soixante-trois, soixante, zéro zéro, poste quatre cent cinq." },
  { "fr", "au 09.69.32.55.66", "au zéro neuf, soixante-neuf, trente-deux, cinquante-cinq, soixante-six" },
  { "fr", "un solde de +1 500 000 euros", "un solde de +un million cinq cent mille euros" },
  { "fr", "de 12 000 000 euros", "de douze millions euros" },
  { "es", "Llame al 91 390 60 00 o al +34 91 390 60 07.",
    "Llame al nueve uno, tres nueve cero, seis cero, cero cero o al más tres cuatro, nueve uno, tres nueve cero, seis "
    "cero, cero siete." },
  { "es", "un total de 900 123 456 votos",
    "un total de novecientos millones ciento veintitrés mil cuatrocientos "
    "cincuenta y seis votos" },
  { "es", "llamar al 100 % de ellos", "llamar al cien por ciento de ellos" },
  { "es", "la Resolución 012-2024", "la Resolución cero uno dos, dos mil veinticuatro" },
  { "pt", "Ligue para (61) 3216-0000 ou 0800 619 619.",
    "Ligue para seis um, três dois um seis, zero zero zero zero ou zero oito zero zero, seis um nove, seis um nove." },
  { "pt", "o telefone (11) 98765-4321", "o telefone um um, nove oito sete seis cinco, quatro três dois um" },
  { "pt", "no período 2019-2020", "no período dois mil e dezenove a dois mil e vinte" },
  { "de", "unter 030 227-0 oder +49 30 2273",
    "unter null drei null, zwei zwei sieben, null oder plus vier neun, drei null, zwei zwei sieben drei" },
  { "de", "im Telefonat 2024 mit ihm", "im Telefonat zweitausendvierundzwanzig mit ihm" },
  { "ru", "Звоните: +7 (495) 606-36-02",
    "Звоните: плюс семь, четыреста девяносто пять, шестьсот шесть, тридцать шесть, ноль два" },
  { "ru", "от 2024-04-22", "от двадцать второго апреля две тысячи двадцать четвертого года" },
  { "ar", "+966 11 406 7777", "زائِد 9 6 6، 1 1، 4 0 6، 7 7 7 7" },
  { "zh", "电话：010-6596 1114", "电话：〇 一 〇，六 五 九 六，一 一 一 四" },
  { "zh", "拨打+86 10 6596 1114", "拨打加八 六，一 〇，六 五 九 六，一 一 一 四" },
};

static const struct
{
  const char *language, *text, *spoken;
} symbols[] = {
  { "en", "H. Doc. 118-3 and S. Con. Res. 12, rule 26(a)(1)(A)",
    "House Document one eighteen, three and Senate Concurrent Resolution twelve, rule twenty-six, eigh, one, eigh" },
  { "en", "SWD(2023) 45, JOIN(2022) 14 and P9_TA(2024)0138",
    "S W D twenty twenty-three, forty-five, join twenty twenty-two, fourteen and P nine T eigh twenty twenty-four, one "
    "hundred and thirty-eight" },
  { "en", "C9-0320/2021 – 2021/0201(COD), E-001234/2024",
    "C nine, three hundred and twenty, twenty twenty-one – twenty twenty-one, two hundred and one C O D, E twelve "
    "thirty-four, twenty twenty-four" },
  { "en", "the RC-B9-0123/2024 text", "the R C B nine, one hundred and twenty-three, twenty twenty-four text" },
  { "en", "resolution 2270(2016)", "resolution twenty-two seventy(twenty sixteen)" },
  { "en", "S/2024/5-6 and A/C.3/77/L.20", "S twenty twenty-four, five, six and eigh C three, seventy-seven, L twenty" },
  { "en", "Pub. L. No. 115–97 and S.J.Res. 7",
    "Public Law number one fifteen, ninety-seven and Senate Joint Resolution seven" },
  { "en", "pages 117-58 of the report", "pages one hundred and seventeen to fifty-eight of the report" },
  { "en", "Ms. S. Res spoke 5 times", "Miz S. Res spoke five times" },
  { "fr", "le rapport A9-0123/2024, T-612/17",
    "le rapport A neuf, cent vingt-trois, deux mille vingt-quatre, T six cent "
    "douze, dix-sept" },
  { "de", "KOM(2011) 45 und C-402/05 P", "K O M zweitausendelf, fünfundvierzig und C vierhundertzwei, null fünf, P" },
  { "es", "en la reunión (2024) 12 votos", "en la reunión (dos mil veinticuatro) doce votos" },
  { "pt", "a COM(2024) 123 final", "a C ó M dois mil e vinte e quatro, cento e vinte e três final" },
  { "ru", "документ COM(2024) 123", "документ C O M две тысячи двадцать четыре, сто двадцать три" },
  { "zh", "文件COM(2024) 123号", "文件C O M 二 〇 二 四, 一 二 三号" },
};

static const struct
{
  const char *language, *text, *spoken;
} measures[] = {
  { "ru", "120-мм и 82-мм миномёты, 7,62-мм пулемёт",
    "сто-двадцати-миллиметровые и восьмидесяти-двух-миллиметровые миномёты, семь целых шестьдесят две сотых миллиметра "
    "пулемёт" },
  { "ru", "155-мм артиллерийские снаряды", "сто-пятидесяти-пяти-миллиметровые артиллерийские снаряды" },
  { "ru", "из 152-мм гаубицы и 120-мм мин",
    "из сто-пятидесяти-двух-миллиметровой гаубицы и сто-двадцати-миллиметровых мин" },
  { "ru", "в 5-км зоне, 21-кг бомба", "в пяти-километровой зоне, двадцати-одно-килограммовая бомба" },
  { "ru", "калибра 155-мм и 120-мм мины.",
    "калибра сто пятьдесят пять миллиметров и сто-двадцати-миллиметровые мины." },
  { "ru", "1000-летие, 1500-летие и 90-летие", "тысяче-летие, тысяче-пятисот-летие и девяносто-летие" },
  { "ru", "на 5-м этаже 155 мм", "на пятом этаже сто пятьдесят пять миллиметров" },
};

static const struct
{
  const char *language, *text, *spoken;
} genders[] = {
  { "es", "el Presidente/a, los jefes/as y mercado/a",
    "el Presidente o Presidenta, los jefes y jefas y mercado o mercada" },
  { "de", "und/oder, ein/e, je Seite/n", "und oder, ein oder eine, je Seite oder Seiten" },
  { "de", "Bürger:innen, Mitarbeiter_innen, Schüler/-innen und Arbeitnehmer(innen)",
    "Bürger innen, Mitarbeiter innen, Schüler innen und Arbeitnehmer innen" },
  { "de", "der Bürger*innenrat, Student:innen-Vertretung", "der Bürger innenrat, Student innen-Vertretung" },
  { "de", "auf/in dem Haus, LinkedIn, Anlage: in drei Teilen", "auf, in dem Haus, LinkedIn, Anlage: in drei Teilen" },
  { "de", "eine:n Kolleg:in, eines:r anderen", "eine oder einen Kolleg in, eines oder einer anderen" },
  { "es", "y/o, el acceso a/de ellos, km/h", "y o, el acceso a/de ellos, km/h" },
  { "es", "escriba a todos@un.org", "escriba a todos arroba U N punto org" },
  { "pt", "o(s) texto(s), e/ou", "o(s) texto, e ou" },
};

static const struct
{
  const char *language, *text, *spoken;
} dates[] = {
  { "en", "dated 3/4/21, not clause 24.2.22", "dated the third of April twenty twenty-one, not clause 24.2.22" },
  { "en", "by 2100 people and 2100 tonnes", "by two thousand one hundred people and two thousand one hundred tonnes" },
  { "de", "am 24.2.22 und 08.05.45, Nr. 12.04.22",
    "am vierundzwanzigsten Februar zweitausendzweiundzwanzig und achten Mai neunzehnhundertfünfundvierzig, Nummer "
    "zwölf.04.22" },
  { "de", "am 3. 10. 1990", "am dritten Oktober neunzehnhundertneunzig" },
  { "es", "el 12/10/92", "el doce de octubre de mil novecientos noventa y dos" },
  { "pt", "em 25/04/74 e 5.1.12", "em vinte e cinco de abril de mil novecentos e setenta e quatro e cinco.1.12" },
  { "ru", "24.2.22 началось, п. 12.04.22",
    "двадцать четвертого февраля две тысячи двадцать второго года началось, пункт 12.04.22" },
  { "ru", "к 2100 году и до 2100 г.", "к две тысячи сотому году и до две тысячи сотого года." },
  { "zh", "近2100年来", "近二千一百年来" },
};

static const struct
{
  const char *language, *text, *spoken;
} others[] = {
  { "en", "Regulation (EEC) No 1408/71, file 94/46, from (a) to (c)",
    "Regulation (E E C) number fourteen oh eight, seventy-one, file ninety-four forty-six, from eigh, to C" },
  { "en", "at 10:30-12:05 and 3:1", "at ten thirty to twelve oh five and three to one" },
  { "fr", "la loi n° 78-17, les n° 5 à 7, 1 000 000 €",
    "la loi numéro soixante-dix-huit tiret dix-sept, les numéro cinq à sept, un million d’euros" },
  { "es", "págs. 1-5, 28-12-2004, 1,5ºC y 1 persona",
    "páginas uno a cinco, veintiocho de diciembre de dos mil cuatro, uno coma cinco grados Celsius y una persona" },
  { "pt", "o PJL 12/XIII e A/RES/1", "o PJL doze, treze e á rez um" },
  { "de", "der 11. September, am 9. November, des Abg. Meier und der Abg. Roth",
    "der elfte September, am neunten November, des Abgeordneten Meier und der Abgeordnete Roth" },
  { "de", "die 68er, 500 v. Chr., vgl. S. 5 f. und Urt. v. 13.5.2014",
    "die achtundsechziger, fünfhundert vor Christus, vergleiche Seite fünf folgende und Urteil vom dreizehnten Mai "
    "zweitausendvierzehn" },
  { "ru", "с 18 до 25 лет, с 5 странами, N 5", "с восемнадцати до двадцати пяти лет, с пятью странами, номер пять" },
  { "en", "roe@un.org, ohchr-x.int, mylaw.com", "roe at U N dot org, O H C H R dash X dot int, mylaw dot com" },
  { "fr", "voir www.nations-unies.fr", "voir www point nations tiret unies point F R" },
  { "pt", "o A/RES/78/225 e roe@un.org",
    "o á rez setenta e oito, duzentos e vinte e cinco e roe arroba U N ponto org" },
  { "de", "das Dokument № 5", "das Dokument Nummer fünf" },
  { "en", "rose by 2-3%, from 1/4 to 3/4, in FY24",
    "rose by two to three percent, from one quarter to three quarters, in fiscal year twenty-four" },
  { "fr", "de 1,500 à 2,75 et 1,500,000",
    "de un virgule cinq cents à deux virgule soixante-quinze et un million cinq cent mille" },
  { "es", "del 1 al 5, a las 16.305, a los 3.50",
    "del uno al cinco, a las dieciséis mil trescientos cinco, a los tres.50" },
  { "pt", "24h/dia, às 9h", "24h, dia, às nove horas" },
  { "de", "der 1. Weltkrieg, in der 20. Wahlperiode, am 4. Dann 10:05 Uhr",
    "der erste Weltkrieg, in der zwanzigsten Wahlperiode, am vierten Dann zehn Uhr fünf" },
  { "de", "mit 24.12 Euro und am 24.12.", "mit vierundzwanzig.12 Euro und am vierundzwanzigsten Dezember" },
  { "ru", "от 5 до 10 %, с 5 июня, в 15.30 и 15.305",
    "от пяти до десяти процентов, с пятого июня, в пятнадцать часов тридцать минут и пятнадцать тысяч триста пять" },
  { "en", "Rule 159(1), f(x) and resolution 5 (2)",
    "Rule one hundred and fifty-nine, one, f(x) and resolution five (two)" },
  { "en", "in 3d and 2D, 550 F.3d 12", "in 3d and 2D, five hundred and fifty F.3d twelve" },
  { "fr", "article L. 111-2, exercice 2019/2020, le 1/3",
    "article L. cent onze tiret deux, exercice deux mille dix-neuf, deux mille vingt, le un tiers" },
  { "fr", "vous-même, celui-ci, les sénateur·rice·s et citoyen·ne",
    "vous-même, celui-ci, les sénateurs et sénatrices et "
    "citoyen ou citoyenne" },
  { "fr", "de 5 à 7 M et 3 M d’euros, à 5 km 300",
    "de cinq à sept M et trois millions d’euros, à cinq kilomètres trois cents" },
  { "es", "Felipe V. y D. Juan", "Felipe V. y don Juan" },
  { "es", "reinó Felipe V.", "reinó Felipe quinto." },
  { "pt", "a MP 1.154/23", "a MP mil cento e cinquenta e quatro de dois mil e vinte e três" },
  { "de", "50 km/h, 90/DIE GRÜNEN", "fünfzig Kilometer pro Stunde, neunzig, DIE GRÜNEN" },
  { "ru", "10-5 км, −3%, ч. 2 гл. 3, глава 4",
    "десять – пять километров, минус три процента, часть два главы третьей, глава четвертая" },
  { "ar", "بكم و5 كم/س", "بكم و5 كيلومتر في الساعَه" },
};

static void
check (const char *language, const char *text, const char *spoken)
{
  g_autoptr (VvSentence) sentence = vv_spoken_new (text, &(VvReading){ .language = language });
  if (g_strcmp0 (sentence->spoken, spoken) != 0)
    {
      g_test_message ("%s '%s' is said '%s', not '%s'", language, text, sentence->spoken, spoken);
      g_test_fail ();
    }
}

#define CHECK_ALL(rows)                                                                                                \
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)                                                                      \
  check (rows[i].language, rows[i].text, rows[i].spoken)

static void
test_phones (void)
{
  CHECK_ALL (phones);
}

static void
test_symbols (void)
{
  CHECK_ALL (symbols);
}

static void
test_measures (void)
{
  CHECK_ALL (measures);
}

static void
test_genders (void)
{
  CHECK_ALL (genders);
}

static void
test_dates (void)
{
  CHECK_ALL (dates);
}

static void
test_others (void)
{
  CHECK_ALL (others);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/telephone numbers", test_phones);
  g_test_add_func ("/phrases/symbols of documents", test_symbols);
  g_test_add_func ("/phrases/numbers with a unit", test_measures);
  g_test_add_func ("/phrases/both genders", test_genders);
  g_test_add_func ("/phrases/dates", test_dates);
  g_test_add_func ("/phrases/others", test_others);
  return g_test_run ();
}
