/* publish/check: a finished file through somebody else's reader (libopusfile). */
#include "publish/publish.h"

#include "audio/audio.h"
#include "core/text.h"

#include <errno.h>
#include <math.h>
#include <opusfile.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/** A chapter begins in silence: nothing above -50 dBFS in its first 20 ms. Opus leaves noise near -70. */
#define SILENCE_MOST 104
#define SILENCE_LENGTH (VV_SAMPLES_PER_SECOND / 50)
/** Over 0 a player cuts the wave off; half a dB of it, some samples, is not heard. Takes are limited to -3 dBTP; what
 * coding adds at 24 kb/s is 1 to 2 dB, once in some hours 3. */
#define TRUE_PEAK_MOST_DBTP 0.5
/** Loudness is gathered from stretches of this length; at their seams three blocks in a hundred are left out. */
#define STRETCH (10 * VV_SAMPLES_PER_SECOND)

typedef struct
{
  VvSamples start;
  int peak; /* of its first SILENCE_LENGTH samples */
} Mark;

typedef struct
{
  VvCheck *check;
  OggOpusFile *file;
  GArray *marks;
  GArray *stretch; /* (element-type gint16) */
  GArray *blocks;
} Checker;

static void complain (VvCheck *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
complain (VvCheck *check, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (check->problems, vv_text_mask (problem));
}

/* HH:MM:SS.mmm, all digits. Returns -1 for anything else. */
static VvSamples
parse_time (const char *text)
{
  if (!g_regex_match_simple ("^[0-9]{2}:[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}$", text, 0, 0))
    return -1;
  gint64 hours = atoi (text), minutes = atoi (text + 3), seconds = atoi (text + 6), ms = atoi (text + 9);
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + ms) * (VV_SAMPLES_PER_SECOND / 1000);
}

static void
check_chapter (Checker *checker, const OpusTags *tags, guint number)
{
  g_autofree char *key = g_strdup_printf ("CHAPTER%03u", number);
  g_autofree char *name_key = g_strconcat (key, "NAME", NULL);
  const char *time = opus_tags_query (tags, key, 0), *name = opus_tags_query (tags, name_key, 0);
  VvSamples start = time ? parse_time (time) : -1;
  VvSamples before = checker->marks->len > 0 ? g_array_index (checker->marks, Mark, checker->marks->len - 1).start : -1;
  if (start < 0)
    complain (checker->check, "%s is '%s', not a time like 00:04:31.250", key, time ? time : "");
  else if (start <= before)
    complain (checker->check, "%s does not come after the chapter before it", key);
  if (number == 1 && start != 0)
    complain (checker->check, "the first chapter does not begin at 0");
  if (!name || !*name || !g_utf8_validate (name, -1, NULL))
    complain (checker->check, "%s is missing, empty or not UTF-8", name_key);
  Mark mark = { MAX (start, 0), 0 };
  g_array_append_val (checker->marks, mark);
}

static void
check_tags (Checker *checker)
{
  const OpusTags *tags = op_tags (checker->file, -1);
  VvCheck *check = checker->check;
  const char *title = opus_tags_query (tags, "TITLE", 0), *gain = opus_tags_query (tags, "R128_TRACK_GAIN", 0);
  guint chapters = 0;
  for (int i = 0; i < tags->comments; i++)
    if (g_regex_match_simple ("^CHAPTER[0-9]+=", tags->user_comments[i], G_REGEX_CASELESS, 0))
      chapters++;
  check->title = title ? vv_text_mask (title) : NULL;
  check->chapters = chapters;
  if (!title || !*title)
    complain (check, "there is no TITLE");
  if (chapters == 0)
    complain (check, "there are no chapters");
  if (chapters > VV_CHAPTERS_MOST)
    complain (check, "%u chapters; some players drop them all beyond %d", chapters, VV_CHAPTERS_MOST);
  if (!gain || !g_regex_match_simple ("^[+-]?[0-9]{1,5}$", gain, 0, 0))
    complain (check, "R128_TRACK_GAIN is missing or no number");
  if (op_head (checker->file, -1)->output_gain != 0)
    complain (check, "the header gain is not 0");
  for (guint i = 1; i <= MIN (chapters, 999); i++)
    check_chapter (checker, tags, i);
}

static void
mark_peaks (Checker *checker, const gint16 *pcm, int n, VvSamples at)
{
  for (guint i = 0; i < checker->marks->len; i++)
    {
      Mark *mark = &g_array_index (checker->marks, Mark, i);
      VvSamples from = MAX (mark->start, at), to = MIN (mark->start + SILENCE_LENGTH, at + n);
      for (VvSamples k = from; k < to; k++)
        mark->peak = MAX (mark->peak, abs (pcm[k - at]));
    }
}

static void
measure_stretch (Checker *checker)
{
  const gint16 *stretch = (const gint16 *) (const void *) checker->stretch->data;
  gsize n = vv_audio_resampled (checker->stretch->len, VV_SAMPLES_PER_SECOND);
  g_autofree gfloat *pcm = g_new (gfloat, n);
  vv_audio_resample (stretch, checker->stretch->len, VV_SAMPLES_PER_SECOND, pcm);
  vv_audio_blocks (pcm, n, checker->blocks);
  if (n > 0)
    checker->check->true_peak_dbtp = MAX (checker->check->true_peak_dbtp, vv_audio_true_peak (pcm, n));
  g_array_set_size (checker->stretch, 0);
}

static void
decode_all (Checker *checker)
{
  gint16 pcm[5760]; /* the longest Opus packet, 120 ms */
  VvSamples at = 0;
  for (;;)
    {
      int n = op_read (checker->file, pcm, G_N_ELEMENTS (pcm), NULL);
      if (n == 0)
        break;
      if (n < 0)
        {
          complain (checker->check, "damaged near %.1f s", (double) at / VV_SAMPLES_PER_SECOND);
          if (n != OP_HOLE)
            break;
          continue;
        }
      mark_peaks (checker, pcm, n, at);
      g_array_append_vals (checker->stretch, pcm, (guint) n);
      if (checker->stretch->len >= STRETCH)
        measure_stretch (checker);
      at += n;
    }
  measure_stretch (checker);
  checker->check->length = at;
}

static void
check_sound (Checker *checker)
{
  VvCheck *check = checker->check;
  VvSamples promised = op_pcm_total (checker->file, -1);
  decode_all (checker);
  if (check->length != promised)
    complain (check, "%" G_GINT64_FORMAT " samples are promised, %" G_GINT64_FORMAT " decoded", promised,
              check->length);
  for (guint i = 0; i < checker->marks->len; i++)
    {
      const Mark *mark = &g_array_index (checker->marks, Mark, i);
      if (mark->start >= check->length)
        complain (check, "chapter %u begins after the end", i + 1);
      else if (mark->peak > SILENCE_MOST)
        complain (check, "chapter %u does not begin in silence", i + 1);
    }
  if (check->true_peak_dbtp > TRUE_PEAK_MOST_DBTP)
    complain (check, "true peak %.2f dBTP: over 0.5 it is heard to be distorted; render it at a lower --loudness",
              check->true_peak_dbtp);
  check->loudness_lufs
      = vv_audio_loudness ((const gfloat *) (const void *) checker->blocks->data, checker->blocks->len);
}

/* A file cut between two pages plays as a shorter one: only the mark of the last page tells (RFC 3533, section 6). */
static gboolean
ends_whole (const char *path)
{
  enum
  {
    HEADER = 27,
    FLAGS_AT = 5,
    SEGMENTS_AT = 26,
    END_OF_STREAM = 4
  };
  g_autoptr (GMappedFile) map = g_mapped_file_new (path, FALSE, NULL);
  const guchar *bytes = map ? (const guchar *) g_mapped_file_get_contents (map) : NULL;
  gsize size = bytes ? g_mapped_file_get_length (map) : 0;
  for (gsize at = size; at-- > 0;)
    {
      if (size - at < HEADER || memcmp (bytes + at, "OggS", 4) != 0 || !(bytes[at + FLAGS_AT] & END_OF_STREAM)
          || size - at < HEADER + (gsize) bytes[at + SEGMENTS_AT])
        continue;
      gsize length = HEADER + (gsize) bytes[at + SEGMENTS_AT];
      for (guint i = 0; i < bytes[at + SEGMENTS_AT]; i++)
        length += bytes[at + HEADER + i];
      if (at + length == size)
        return TRUE;
    }
  return FALSE;
}

VvCheck *
vv_check (const char *path, GError **error)
{
  int rc = 0;
  gboolean regular = g_file_test (path, G_FILE_TEST_IS_REGULAR); /* to open a pipe would be to wait */
  OggOpusFile *file = regular ? op_open_file (path, &rc) : NULL;
  g_autofree char *name = vv_text_mask (path);
  if (!file)
    {
      const char *why = !g_file_test (path, G_FILE_TEST_EXISTS)  ? "there is no such file"
                        : g_file_test (path, G_FILE_TEST_IS_DIR) ? "a directory, where a file is meant"
                        : !regular                               ? "no regular file, in which one can go back"
                        : access (path, R_OK) != 0               ? g_strerror (errno)
                                                                 : "not an Ogg Opus file, or damaged at its start";
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: %s", name, why);
      return NULL;
    }
  VvCheck *check = g_new0 (VvCheck, 1);
  check->problems = g_ptr_array_new_with_free_func (g_free);
  check->true_peak_dbtp = -HUGE_VAL;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr (GArray) stretch = g_array_new (FALSE, FALSE, sizeof (gint16));
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  Checker checker = { check, file, marks, stretch, blocks };
  if (!ends_whole (path))
    complain (check, "the end is missing: the stream has no last page");
  if (op_link_count (file) != 1 || op_channel_count (file, -1) != 1)
    complain (check, "more than one stream or channel; vivavoce makes one of each");
  else
    {
      check_tags (&checker);
      check_sound (&checker);
    }
  op_free (file);
  return check;
}

void
vv_check_free (VvCheck *check)
{
  if (!check)
    return;
  g_free (check->title);
  g_ptr_array_unref (check->problems);
  g_free (check);
}
