/* announcements: in each language, and when they are due. */
#include "cast/load.h"

#include <glib/gstdio.h>
#include <string.h>

static VvCatalogue *catalogue;

static VvCast *
cast_with (const char *announcements, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *yaml = g_strconcat ("vivavoce-cast: 1\nannouncements: ", announcements, "\n", NULL);
  close (g_file_open_tmp ("vivavoce-XXXXXX", &path, NULL));
  g_assert_true (g_file_set_contents (path, yaml, -1, NULL));
  VvCast *cast = vv_cast_load (VV_SOURCE_DIR "/voices", path, catalogue, error);
  g_unlink (path);
  return cast;
}

static const struct
{
  const char *record, *name, *affiliation, *capacity, *spoken_in, *said;
} rows[] = {
  { "en", "Mr. Wu", "China", "representative of China", "zh",
    "Mr. Wu, China, in the capacity of representative of China, speaking in Chinese." },
  { "en", "Ms. Roe", NULL, "personal capacity", NULL, "Ms. Roe, in personal capacity." },
  { "en", "Ms. Roe", NULL, "national capacity", "en", "Ms. Roe, in national capacity." },
  { "en", "Representative of Kenya", NULL, "Representative of Kenya", NULL,
    "In my capacity as the Representative of Kenya." },
  { "fr", "M. Roe", "Gabon", "représentant du Gabon", "ru",
    "M. Roe, Gabon, en qualité de représentant du Gabon, s’exprimant en russe." },
  { "fr", "M. Roe", NULL, "national capacity", "ru", "M. Roe, à titre national, s’exprimant en russe." },
  { "es", "Sra. Roe", "Chile", NULL, "en", "Sra. Roe, Chile, hablando en inglés." },
  { "ru", "Г-н Роу", NULL, "представителя Гайаны", "fr",
    "Г-н Роу, в качестве представителя Гайаны, говорит на французском языке." },
  { "ar", "السيد رو", NULL, "ممثل غيانا", "en", "السيد رو، بصفة ممثل غيانا، متحدثا باللغة الإنكليزية." },
  { "zh", "罗先生", "圭亚那", "圭亚那代表", "es", "罗先生，圭亚那，以圭亚那代表的身份，以西班牙语发言。" },
  { "pt", "Sr. Roe", NULL, "representante do Brasil", "fr",
    "Sr. Roe, na qualidade de representante do Brasil, falando em francês." },
  { "de", "Herr Roe", NULL, "Vertreter Deutschlands", "ar",
    "Herr Roe, in der Eigenschaft als Vertreter Deutschlands, auf Arabisch." },
  { "sv", "Herr Roe", NULL, NULL, "fr", "Herr Roe, speaking in French." },
};

static void
test_chapters (void)
{
  static const char *const titles[][5] = {
    { "en", "Mr. Wu", "China", "representative of China", "Mr. Wu (China), as representative of China" },
    { "en", "Ms. Roe", NULL, "national capacity", "Ms. Roe, in national capacity" },
    { "en", "Guest of Kenya", NULL, "Guest of Kenya", "In my capacity as the Guest of Kenya" },
    { "fr", "M. Roe", "Gabon", "représentant du Gabon", "M. Roe (Gabon), en qualité de représentant du Gabon" },
    { "zh", "罗先生", NULL, "圭亚那代表", "罗先生，以圭亚那代表的身份" },
    { "sv", "Herr Roe", "Norge", NULL, "Herr Roe (Norge)" },
  };
  g_autoptr (VvCast) cast = cast_with ("{mode: full}", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      VvSpeaker speaker = { .name = (char *) titles[i][1], .affiliation = (char *) titles[i][2] };
      VvSegment segment = { .speaker = &speaker, .language = (char *) titles[i][0], .capacity = (char *) titles[i][3] };
      g_autofree char *title = vv_chapter_title (cast, &segment, vv_announcement_language (cast, titles[i][0]));
      g_assert_cmpstr (title, ==, titles[i][4]);
    }
}

static void
test_languages (void)
{
  g_autoptr (VvCast) cast = cast_with ("{mode: full}", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      VvSpeaker speaker = { .name = (char *) rows[i].name, .affiliation = (char *) rows[i].affiliation };
      VvSegment segment = { .speaker = &speaker,
                            .language = (char *) rows[i].record,
                            .capacity = (char *) rows[i].capacity,
                            .spoken_in = (char *) rows[i].spoken_in };
      const char *language = vv_announcement_language (cast, rows[i].record);
      g_autofree char *said = vv_announcement (cast, &segment, language, TRUE);
      g_assert_cmpstr (said, ==, rows[i].said);
    }
}

static void
test_own_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvCast) cast = cast_with ("{wording: {en: {speaking: 'im {}', languages: {fr: Franz}}, nl: {}}}", &error);
  g_assert_no_error (error);
  VvSpeaker speaker = { .name = (char *) "A" };
  VvSegment segment = { .speaker = &speaker, .language = (char *) "en", .spoken_in = (char *) "fr" };
  g_autofree char *said = vv_announcement (cast, &segment, "en", TRUE);
  g_assert_cmpstr (said, ==, "A, im Franz.");
  segment.spoken_in = NULL;
  segment.capacity = speaker.name;
  static const char *const unnamed[][2] = { { "{wording: {en: {capacity: 'for {}'}}}", "For A." },
                                            { "{wording: {en: {unnamed: 'on {}', capacity: 'for {}'}}}", "On A." } };
  for (gsize i = 0; i < G_N_ELEMENTS (unnamed); i++)
    {
      g_autoptr (VvCast) other = cast_with (unnamed[i][0], NULL);
      g_autofree char *capacity = vv_announcement (other, &segment, "en", TRUE);
      g_assert_cmpstr (capacity, ==, unnamed[i][1]);
    }
  g_assert_null (cast_with ("{wording: {en: {speaking: loud}}}", &error));
  g_assert_nonnull (strstr (error->message, ":2:42: 'speaking' must hold {}, which stands for what is announced"));
}

/* Who is announced, of one letter an intervention; a small letter after it is the language that was spoken. */
static char *
announced (const char *policy, const char *meeting)
{
  g_autoptr (VvCast) cast = cast_with (policy, NULL);
  VvSpeaker speakers[3] = { { .name = (char *) "A" }, { .name = (char *) "B" }, { .name = (char *) "C" } };
  VvSegment segments[16] = { 0 };
  GString *who = g_string_new (NULL);
  guint n = 0;
  for (const char *p = meeting; *p; p++, n++)
    {
      segments[n] = (VvSegment){ .speaker = &speakers[*p - 'A'] };
      if (p[1] == 'f')
        segments[n].spoken_in = (char *) "fr", p++;
      if (vv_announcement_due (cast, &segments[n], n > 0 ? &segments[n - 1] : NULL, n > 1 ? &segments[n - 2] : NULL))
        g_string_append (who, segments[n].speaker->name);
    }
  return g_string_free (who, FALSE);
}

static void
test_due (void)
{
  static const struct
  {
    const char *policy, *meeting, *announced;
  } meetings[] = {
    { "{mode: full}", "AABABA", "AABABA" },
    { "{mode: off}", "AAB", "" },
    { "{mode: none}", "AAB", "" },
    { "{mode: change}", "AABAAfA", "ABAAA" },
    { "{mode: full, pairs: false}", "ABABACAB", "ABCB" },
    { "{mode: full, pairs: false}", "ABAfB", "ABA" },
    { "{mode: change, pairs: false}", "ABABBA", "ABA" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *who = announced (meetings[i].policy, meetings[i].meeting);
      g_test_message ("%s %s", meetings[i].policy, meetings[i].meeting);
      g_assert_cmpstr (who, ==, meetings[i].announced);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  catalogue = vv_catalogue_new (VV_ESPEAK_DATA, VV_SOURCE_DIR "/voices/variants", NULL);
  g_test_add_func ("/announce/in the words of each language", test_languages);
  g_test_add_func ("/announcements/titles of chapters are in the words of the language", test_chapters);
  g_test_add_func ("/announce/in words of one's own", test_own_words);
  g_test_add_func ("/announce/when it is due", test_due);
  int result = g_test_run ();
  vv_catalogue_free (catalogue);
  return result;
}
