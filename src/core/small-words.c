/* core/small-words: see small-words.h. */
#include "core/small-words.h"

#include "core/language.h"

#include <string.h>

/** The most frequent articles, prepositions, pronouns, conjunctions and auxiliaries, elided ones with their apostrophe.
 * A list need not be complete: only tell its language from the others. Of two that are alike the more widespread stands
 *  first. */
static const struct
{
  const char *language, *words;
} lists[] = {
  { "en", "the of and to in is that for with on as are by this from at be was were not have has it its we our you your "
          "he his "
          "they their will would can which who or an been but all no there these those my us them what when if do does "
          "did more so about up out" },
  { "fr", "le la les des du de un une et est que qui dans pour par sur pas ne nous vous il elle ils elles au aux ce "
          "cette ces son "
          "sa ses leur leurs avec sont ont été être plus mais ou où se je on notre nos votre comme en à l' d' n' qu' "
          "c' j' s'" },
  { "es", "el la los las de del que en es por para con no un una se su sus al lo como más pero nos ha han son este "
          "esta estos "
          "nuestro nuestra sobre entre muy ya hay todos todas yo le les ni sin ser está están y a" },
  { "pt", "os as de do da dos das que em por para com não um uma se seu sua ao no na nos nas como mais mas são foi "
          "está nosso "
          "nossa pelo pela ou eu há muito isso este esta é à o a" },
  { "it", "il lo la gli le di del della dei delle che in è per con non un una si nel nella sono ha hanno questo questa "
          "più ma "
          "anche come al alla dal dalla noi da ci e i l' d' dell' nell'" },
  { "de", "der die das und ist nicht mit von zu den dem des ein eine einer einen auf für im in auch sich wir ihr sie "
          "es dass als wie "
          "oder aber haben hat sind wird werden nach bei aus über ich er uns kein keine so an zum zur" },
  { "nl", "de het een en van dat die in te is niet met op voor zijn er aan ook om bij naar door over uit wordt worden "
          "heeft hebben "
          "wij ik je deze dit maar nog of geen onze kan als was dan wat" },
  { "sv", "och att det som är en på för av med den till har inte om ett men vi jag de han var sig från så kan ska vara "
          "också eller "
          "när vill detta denna" },
  { "da", "og at det som er en på for af med den til har ikke om et men vi jeg de han var sig fra så kan skal være "
          "også eller når vil dette denne efter blev bliver hvad nogle mellem uden mig ved over under ham hende" },
  { "nb", "og å det som er en på for av med den til har ikke om et men vi jeg de han var seg fra så kan skal være også "
          "eller når vil dette denne etter ble blir hva noen mellom uten meg ved over under ham henne" },
  { "is", "og að það sem er í á við um með til hefur ekki en ég hann hún þau þetta því þess eru var verið verður fyrir "
          "frá eða" },
  { "fi", "ja on ei että se hän oli mutta niin kun kuin myös tämä ovat tai jos me ole mitä sen joka jotka olen voi ne "
          "vain sekä siitä kanssa ettei nyt meidän tässä hänen heidän he kaikki jokainen jonka kuten mitään vastaan "
          "mukaan ilman ollut olla olisi saa kaikkien muun muiden sitä joiden" },
  { "et", "ja on ei et see ta oli aga kui ka mis või ma me ole kas selle seda nii ning kes oma välja meie siis kõik "
          "üks peab" },
  { "lv", "un ir ka nav ar par no uz tas es mēs bet vai kas arī lai pie šis tā to viņš jau būs kā ja tiek mūsu pēc" },
  { "lt", "ir yra kad ne su iš į tai bet aš mes ar kas taip už apie jis kaip mūsų po dėl buvo bus nuo jau šis šią tik "
          "kiekvienas visi kuri kuris kurie savo būti gali nei visų pagal tačiau tą jų ji per turi nors todėl čia" },
  { "pl", "i w z na do nie się jest to że o jak ale po za od przez co tak są dla był być czy tego ich który która "
          "które oraz także "
          "tym jego już może ja" },
  { "cs", "a je se na že v to s z do o ale jako by za pro jsem jsou byl být jak tak po od však která který které jeho "
          "také při už není co ve jsme nebo má každý ke jejich této" },
  { "sk", "a je sa na že v to s z do o ale ako by za pre som sú bol byť tak po od však ktorá ktorý ktoré jeho tiež pri "
          "už nie čo vo "
          "alebo" },
  { "sl", "in je se na da v to za so z ne pa ki bi po od ali tudi sem smo kot pri ta še ga bo ter lahko iz kaj ker ste "
          "bil bila vse zelo če ima vsak njegov njegove zato kakor brez med svojo svoje kateri katere katera njih tem "
          "ni bodo oziroma pred nad nam vam bomo naj kjer" },
  { "hr", "i je se na da u to za su s ne od koji koja koje bi po ili kao sam smo što iz ali nije biti prema bio ovaj "
          "ova ovo samo ako tko gdje prije također te vrijeme uvijek riječ ovdje svijet dio" },
  { "sr-Latn",
    "i je se na da u to za su sa ne od koji koja koje bi po ili kao sam smo što iz ali nije biti prema bio ovaj "
    "ova ovo samo ako ko gde pre takođe šta nego vreme uvek reč ovde svet" },
  { "hu", "a az és hogy nem is egy van ez meg de ha csak mint már volt azt ezt vagy minden én mi lehet kell el még "
          "majd ki pedig "
          "mert amely ami" },
  { "ro", "și de în a la nu că este pe cu un o din care pentru mai să sunt au fost se ce sau dar prin lui ca am avem "
          "ale al această "
          "acest noastre" },
  { "sq",
    "dhe e të në që i për me është një nga nuk së ka si më do por kjo ky kanë janë ne ju kam mund duhet ku ose pas" },
  { "tr", "ve bir bu da de için ile çok ne daha var olarak gibi olan ama değil kadar sonra her en ben biz siz o ki mi "
          "ise veya tarafından herkes hiç kimse olmak üzere bütün onun bunun şu eden edilen olduğu hem kendi ya biri "
          "hiçbir karşı göre" },
  { "az", "və bir bu da də üçün ilə çox nə daha var olan amma deyil kimi sonra hər ən mən biz siz o ki isə edir ya "
          "bütün öz onun olmalıdır həmin üzrə olaraq olduğu heç yalnız görə bunun malik başqa" },
  { "id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka kita oleh bisa "
          "kami telah adalah "
          "sudah atau bahwa seperti dapat para bagi" },
  { "ms", "yang dan di itu dengan untuk tidak ini daripada dalam akan pada juga saya ke kerana ada mereka kita oleh "
          "boleh kami telah "
          "ialah sudah atau bahawa seperti dapat para bagi kepada adalah" },
  { "vi", "và của là có được cho trong một không với các những này người để đã từ khi đến cũng như về ra tôi chúng ta "
          "ông sẽ nhưng vì nên mọi nào hay theo do đó hoặc mình nước tất cả thì mà" },
  { "tl", "ang ng sa na mga at ay hindi ito ko siya kung may para niya mo ako kami tayo nila po din rin lang naman ni "
          "kay pero dahil "
          "kaya nang" },
  { "sw", "ya na wa kwa ni katika la za hii cha kuwa yake huo hiyo hayo sana lakini kama si pia hapa sisi wetu yetu "
          "wote yote zote vyote watu hivyo yao zao wao kwamba tu "
          "ambayo ambao hata "
          "au bwana mheshimiwa" },
  { "so",
    "waa oo iyo ka ku in ay la uu ah ee u waxaa soo lagu wuxuu laga si kale markii ayaa aan maanta waxay isagoo" },
  { "ha", "da a ya ta na ba wannan wata don shi su ce ne za mai an yi suka kuma amma daga cikin wanda kan har ko duk" },
  { "cy", "y yr yn a i o ar mae ac am ei gan bod fod wedi hwn hynny nid na ond eu sydd oedd gyda hefyd fel mewn iawn "
          "ni chi" },
  { "ga", "agus an na ar go is i a do le tá ní bhfuil sé sin seo ach ag ó faoi chun nach raibh mar atá mé siad gur "
          "leis gach duine aige gan ina ann idir féin as den don sa faoin ón chuig aon sna lena" },
  { "mt", "li u ta' ma f' il- biex din dan minn għal huwa hija kien jekk iktar anke kif se fuq lil tal- fil- dawn aħna "
          "mhux kull kulħadd għandu jew bħala għandha fejn fi dwar ta tal fil lill għandhom ebda" },
  { "af", "die en van is in het nie dat wat te om vir met op ons sy hulle hy ek was aan as ook deur maar sal word moet "
          "kan hierdie" },
  { "ca", "el la els les de del que en és per amb no un una es i al com més però hem ha han són aquest aquesta sobre "
          "també pel dels "
          "nosaltres d' l'" },
  { "eu", "eta da ez du bat dira izan hori ere den baina dugu hau dute egin behar baita edo zen gure nahi daude dela "
          "duen guztiek bere izango beste nahiz ezin baten edota zein bezala gabe arabera" },
  { "st", "ya ka ho ba ke mo se tsa wa re tse ha hore la ena tla hobane kapa mme empa eo oo tsohle fela haholo" },
  { "zu", "ukuthi ukuba futhi noma kanye uma yini kuba ngoba lokhu kodwa njengoba thina wonke zonke bonke ukuze" },
  { "yo", "tí ti ní ni àwọn awọn náà naa kí ki sì si pé pe wọn wọ́n fún fun láti lati gbogbo rẹ̀ rẹ wa jẹ́ "
          "jẹ yìí yii ń bí bi kò ko mo ó àti ati nínú ninu lọ́wọ́ lọwọ nítorí nitori ṣùgbọ́n ṣugbọn tàbí "
          "sí wà ẹni gẹ́gẹ́ bá kan mi ìlú wá lè" },
  { "ig", "na nke ndị bụ ka ya anyị ha ma site maka niile nwere iji ọ a ihe dị n' onye unu kwesịrị nọ "
          "banyere mana ga bụla ike ndi ahụ na-eme obodo ugbu" },
  { "xh", "kwaye okanye ukuba kuba kodwa kunye xa wonke bonke zonke konke onke kulo kule kweli malunga "
          "ngoko ngenxa njengoko nokuba lo le eli aba ezi phakathi kufuneka ukuze bethu yethu wethu yakhe "
          "sele kwakhona ngexesha apho nje kananjalo ngokuba nganye njalo" },
  { "rw", "mu ku na kandi ko ni ariko cyangwa kuko ari bya cya kugira ngo uyu iyi iki ibi abo nta kuri "
          "muri nk' nka gusa hari twese bose zose aho y' n' by' mbere nyuma igihugu abantu bitewe hagati "
          "kubera rero n'ubwo" },
  { "sn", "uye kuti asi kana pamusoro kubva kuna nokuti kuita ndi iyi ichi izvi vanhu vose zvose ose ese "
          "tese zvakare mukati chete sei saka iye ivo wedu yedu zvedu pane mune kune kwete zvino nyika se "
          "ne achiti vachiti uyewo vese munhu zvinhu vanofanira vari ari iri kare" },
  { "ny", "ndi kuti ndipo koma kapena chifukwa cha za mu pa ku kwa pamene monga zonse onse tonse yonse "
          "lathu athu ake awo uyu ichi izi anthu osati dziko ali kodi ena ngati komanso kwambiri omwe "
          "amene wathu" },
  { "lg", "era nti naye oba kubanga mu ku nga bwe gwe kye bye okuva kyonna zonna bonna ffenna buli kino "
          "bino olwa gye ng' ow' eby' abantu eggwanga okutuusa ate wabula singa awo yaffe kyaffe wonna" },
  { "om", "fi kan akka ni hin irratti keessa garuu yookaan ykn waan sababiin kun sun isa ishee isaan nuti "
          "keenya hunda hundi irraa ta'e ta'uu haa wajjin booda dura akkasumas biyya keessatti kana jira "
          "jiru yeroo waliin" },
  { "ht", "nan la ki pou yo se ak li nou pa yon sa te ap gen m' ou men tout w' fè l' kap anpil kote" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lists) == VV_SMALL_WORD_LANGUAGES);
G_STATIC_ASSERT (G_N_ELEMENTS (lists) <= 64);

/** The language that a script alone tells, or the letters that only it has; the first that fits. */
const VvScriptLanguage vv_script_languages[] = {
  { G_UNICODE_SCRIPT_CYRILLIC, "ѓќѕЃЌЅ", "mk" }, { G_UNICODE_SCRIPT_CYRILLIC, "ђћљњџјЂЋЉЊЏЈ", "sr" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ўЎ", "be" },     { G_UNICODE_SCRIPT_CYRILLIC, "әұһӘҰҺ", "kk" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ҷӣӯҶӢӮ", "tg" }, { G_UNICODE_SCRIPT_CYRILLIC, "іїєґІЇЄҐ", "uk" },
  { G_UNICODE_SCRIPT_CYRILLIC, NULL, "ru" },     { G_UNICODE_SCRIPT_ARABIC, "ټډړښځڅڼۍ", "ps" },
  { G_UNICODE_SCRIPT_ARABIC, "ٹڈڑے", "ur" },     { G_UNICODE_SCRIPT_ARABIC, "ێۆڵڕ", "ckb" },
  { G_UNICODE_SCRIPT_ARABIC, "پچژگ", "fa" },     { G_UNICODE_SCRIPT_ARABIC, NULL, "ar" },
  { G_UNICODE_SCRIPT_HIRAGANA, NULL, "ja" },     { G_UNICODE_SCRIPT_KATAKANA, NULL, "ja" },
  { G_UNICODE_SCRIPT_HAN, NULL, "zh" },          { G_UNICODE_SCRIPT_GREEK, NULL, "el" },
  { G_UNICODE_SCRIPT_HEBREW, NULL, "he" },       { G_UNICODE_SCRIPT_HANGUL, NULL, "ko" },
  { G_UNICODE_SCRIPT_DEVANAGARI, NULL, "hi" },   { G_UNICODE_SCRIPT_ETHIOPIC, "ኣቐ", "ti" },
  { G_UNICODE_SCRIPT_ETHIOPIC, NULL, "am" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (vv_script_languages) == VV_SCRIPT_LANGUAGES);

/** The script in which a language is printed; those that are not here use Latin letters. */
static const struct
{
  const char *language;
  GUnicodeScript script;
} printed_in[] = {
  { "ru", G_UNICODE_SCRIPT_CYRILLIC },   { "uk", G_UNICODE_SCRIPT_CYRILLIC },   { "bg", G_UNICODE_SCRIPT_CYRILLIC },
  { "sr", G_UNICODE_SCRIPT_CYRILLIC },   { "mk", G_UNICODE_SCRIPT_CYRILLIC },   { "be", G_UNICODE_SCRIPT_CYRILLIC },
  { "kk", G_UNICODE_SCRIPT_CYRILLIC },   { "ky", G_UNICODE_SCRIPT_CYRILLIC },   { "mn", G_UNICODE_SCRIPT_CYRILLIC },
  { "tg", G_UNICODE_SCRIPT_CYRILLIC },   { "tt", G_UNICODE_SCRIPT_CYRILLIC },   { "ar", G_UNICODE_SCRIPT_ARABIC },
  { "fa", G_UNICODE_SCRIPT_ARABIC },     { "ur", G_UNICODE_SCRIPT_ARABIC },     { "ps", G_UNICODE_SCRIPT_ARABIC },
  { "ckb", G_UNICODE_SCRIPT_ARABIC },    { "sd", G_UNICODE_SCRIPT_ARABIC },     { "ug", G_UNICODE_SCRIPT_ARABIC },
  { "zh", G_UNICODE_SCRIPT_HAN },        { "cmn", G_UNICODE_SCRIPT_HAN },       { "yue", G_UNICODE_SCRIPT_HAN },
  { "ja", G_UNICODE_SCRIPT_HAN },        { "el", G_UNICODE_SCRIPT_GREEK },      { "he", G_UNICODE_SCRIPT_HEBREW },
  { "yi", G_UNICODE_SCRIPT_HEBREW },     { "grc", G_UNICODE_SCRIPT_GREEK },     { "ko", G_UNICODE_SCRIPT_HANGUL },
  { "hi", G_UNICODE_SCRIPT_DEVANAGARI }, { "mr", G_UNICODE_SCRIPT_DEVANAGARI }, { "ne", G_UNICODE_SCRIPT_DEVANAGARI },
  { "bn", G_UNICODE_SCRIPT_BENGALI },    { "pa", G_UNICODE_SCRIPT_GURMUKHI },   { "gu", G_UNICODE_SCRIPT_GUJARATI },
  { "or", G_UNICODE_SCRIPT_ORIYA },      { "ta", G_UNICODE_SCRIPT_TAMIL },      { "te", G_UNICODE_SCRIPT_TELUGU },
  { "kn", G_UNICODE_SCRIPT_KANNADA },    { "ml", G_UNICODE_SCRIPT_MALAYALAM },  { "si", G_UNICODE_SCRIPT_SINHALA },
  { "th", G_UNICODE_SCRIPT_THAI },       { "lo", G_UNICODE_SCRIPT_LAO },        { "km", G_UNICODE_SCRIPT_KHMER },
  { "my", G_UNICODE_SCRIPT_MYANMAR },    { "ka", G_UNICODE_SCRIPT_GEORGIAN },   { "hy", G_UNICODE_SCRIPT_ARMENIAN },
  { "am", G_UNICODE_SCRIPT_ETHIOPIC },   { "ti", G_UNICODE_SCRIPT_ETHIOPIC },   { "dv", G_UNICODE_SCRIPT_THAANA },
  { "bo", G_UNICODE_SCRIPT_TIBETAN },
};

GUnicodeScript
vv_language_script (const char *tag)
{
  g_autofree char *small = g_ascii_strdown (tag, -1);
  if (strstr (small, "-latn"))
    return G_UNICODE_SCRIPT_LATIN;
  if (strstr (small, "-cyrl"))
    return G_UNICODE_SCRIPT_CYRILLIC;
  for (gsize i = 0; i < G_N_ELEMENTS (printed_in); i++)
    if (vv_language_is (tag, printed_in[i].language))
      return printed_in[i].script;
  return G_UNICODE_SCRIPT_LATIN;
}

const char *
vv_small_words_language (guint row)
{
  return row < G_N_ELEMENTS (lists) ? lists[row].language : NULL;
}

guint
vv_small_words_row (const char *tag)
{
  guint row = 0;
  g_autofree char *key = vv_language_key (tag);
  while (row < G_N_ELEMENTS (lists) && !vv_language_is (lists[row].language, key))
    row++;
  return row;
}

/* Word → bits of the languages. */
static GHashTable *
index_words (void)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint row = 0; row < G_N_ELEMENTS (lists); row++)
    {
      g_auto (GStrv) words = g_strsplit (lists[row].words, " ", -1);
      for (guint i = 0; words[i]; i++)
        {
          guint64 *bits = g_hash_table_lookup (index, words[i]);
          if (!bits)
            {
              bits = g_new0 (guint64, 1);
              g_hash_table_insert (index, g_strdup (words[i]), bits);
            }
          *bits |= G_GUINT64_CONSTANT (1) << row;
        }
    }
  return index;
}

guint64
vv_small_word_languages (const char *word)
{
  static gsize made;
  static GHashTable *index;
  if (g_once_init_enter (&made))
    {
      index = index_words ();
      g_once_init_leave (&made, 1);
    }
  const guint64 *bits = g_hash_table_lookup (index, word);
  return bits ? *bits : 0;
}

/** Percent of the words: Czech and Slovak share half of them, French and English a twentieth. */
#define KIN_LEAST_PERCENT 30

gboolean
vv_small_words_are_kin (guint row, guint other)
{
  g_auto (GStrv) words = g_strsplit (lists[row].words, " ", -1);
  guint shared = 0;
  for (guint i = 0; words[i]; i++)
    shared += (guint) (vv_small_word_languages (words[i]) >> other & 1);
  return shared * 100 >= g_strv_length (words) * KIN_LEAST_PERCENT;
}
