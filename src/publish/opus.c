/* publish/opus: the tags and chapters of the Ogg Opus file. */
#include "publish/outputs.h"
#include "publish/times.h"

#include <math.h>

/** R128 gains refer to this loudness (RFC 7845, section 5.2.1, by EBU R 128). */
#define R128_REFERENCE_LUFS (-23.0)
/** eSpeak NG's own rate: what the sound was made at. */
#define INPUT_RATE_HZ 22050
/** More names than this make no tag that anyone reads. */
#define ARTISTS_MOST 3

static char *
artist (const VvScript *script)
{
  guint n = script->speakers->len;
  if (script->organ)
    return g_strdup (script->organ);
  if (n > ARTISTS_MOST)
    return g_strdup_printf ("%u speakers", n);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, ((const VvSpeaker *) g_ptr_array_index (script->speakers, i))->name);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

static char *
title (const VvScript *script)
{
  if (script->title)
    return g_strdup (script->title);
  g_autofree char *base = g_path_get_basename (script->file);
  return g_str_equal (base, "-") ? g_strdup ("Statement") : g_strdup (base);
}

static void
add_optional (GPtrArray *comments, const char *name, const char *value)
{
  if (value && *value)
    vv_comment_add (comments, name, value);
}

static void
add_chapters (GPtrArray *comments, GPtrArray *chapters)
{
  for (guint i = 0; i < chapters->len; i++)
    {
      const VvFileChapter *chapter = g_ptr_array_index (chapters, i);
      g_autofree char *key = g_strdup_printf ("CHAPTER%03u", i + 1);
      g_autofree char *name_key = g_strconcat (key, "NAME", NULL);
      g_autofree char *time = vv_time_format (vv_time_floor_ms (chapter->start));
      vv_comment_add (comments, key, time);
      vv_comment_add (comments, name_key, chapter->title);
    }
}

static gboolean
publish_opus (const VvProgramme *programme, G_GNUC_UNUSED const char *path, GError **error)
{
  const VvScript *script = programme->script;
  const VvTimeline *line = programme->line;
  g_autoptr (GPtrArray) comments = vv_comments_new ();
  g_autofree char *programme_title = title (script);
  g_autofree char *programme_artist = artist (script);
  vv_comment_add (comments, "TITLE", programme_title);
  add_optional (comments, "ARTIST", programme_artist);
  add_optional (comments, "DATE", script->date);
  add_optional (comments, "CATALOGNUMBER", script->symbol);
  vv_comment_add (comments, "LANGUAGE", script->language);
  vv_comment_add (comments, "GENRE", "Speech");
  vv_comment_add (comments, "DESCRIPTION", "The printed record, read by synthetic voices");
  vv_comment_add (comments, "ENCODER", "vivavoce " VV_VERSION);
  if (isfinite (line->loudness_lufs))
    {
      g_autofree char *gain = g_strdup_printf ("%d", (int) lround ((R128_REFERENCE_LUFS - line->loudness_lufs) * 256));
      vv_comment_add (comments, "R128_TRACK_GAIN", gain);
    }
  add_chapters (comments, programme->chapters);
  return vv_ogg_finish (programme->ogg, line->length, INPUT_RATE_HZ, comments, error);
}

const VvPublisher vv_publisher_opus = { "opus", ".opus", "Ogg Opus with chapters", publish_opus };
