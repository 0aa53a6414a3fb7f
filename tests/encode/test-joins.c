/* encode: takes joined packet by packet against one continuous encode of the same sound, and the file writer. */
#include "encode/encode.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static const VvEncoding encoding = { 24, 10 };

static GBytes *
encode (const GArray *sound)
{
  g_autoptr (VvEncoder) encoder = vv_encoder_new (&encoding);
  return vv_encoder_encode (encoder, (const gfloat *) (const void *) sound->data, sound->len);
}

/* Something like speech: a buzz of harmonics under a syllable-like envelope, other for each seed. */
static GArray *
buzz (guint seed, double seconds)
{
  GArray *pcm = g_array_new (FALSE, FALSE, sizeof (gfloat));
  for (gsize i = 0; i < (gsize) (seconds * 24000); i++)
    {
      double t = (double) i / 24000, value = 0;
      for (int h = 1; h < 20; h++)
        value += sin (2 * G_PI * (90 + 15 * seed) * h * t) / h;
      value *= 0.15 * fabs (sin (2 * G_PI * 2.1 * t)) * fmin (1, fmin (t, seconds - t) * 50);
      gfloat sample = (gfloat) value;
      g_array_append_val (pcm, sample);
    }
  return pcm;
}

/* A murmur at -80 dBFS where there was silence: then there is no pause to leave out. */
static void
break_silence (GArray *pcm)
{
  for (guint i = 0; i < pcm->len; i++)
    if (g_array_index (pcm, gfloat, i) == 0)
      g_array_index (pcm, gfloat, i) = i % 2 ? 1e-4F : -1e-4F;
}

static double
peak_db (const GArray *pcm, gsize from, gsize to)
{
  double peak = 0;
  for (gsize i = from; i < MIN (to, pcm->len); i++)
    peak = fmax (peak, fabs ((double) g_array_index (pcm, gfloat, i)));
  return peak > 0 ? 20 * log10 (peak) : -HUGE_VAL;
}

static double
noise_db (const GArray *decoded, const GArray *original, gsize at, gsize original_at, gsize n)
{
  double signal = 0, noise = 0;
  for (gsize i = 0; i < n; i++)
    {
      double wanted = (double) g_array_index (original, gfloat, original_at + i);
      double got = (double) g_array_index (decoded, gfloat, 2 * (at + i));
      signal += wanted * wanted;
      noise += (got - wanted) * (got - wanted);
    }
  return 10 * log10 (noise / signal);
}

static void
append (GByteArray *run, GBytes *packets)
{
  g_byte_array_append (run, g_bytes_get_data (packets, NULL), (guint) g_bytes_get_size (packets));
}

static guint
count (GBytes *packets)
{
  guint n = 0;
  g_assert_true (vv_packets_count (packets, &n));
  return n;
}

/* Takes laid end to end, with their places; the same sound in one piece. */
static void
test_joins (void)
{
  enum
  {
    TAKES = 5,
    GAP = 10
  };
  g_autoptr (GByteArray) run = g_byte_array_new ();
  g_autoptr (GArray) whole = g_array_new (FALSE, TRUE, sizeof (gfloat));
  g_autoptr (GBytes) silence = vv_opus_silence (&encoding);
  gsize starts[TAKES], ends[TAKES];
  guint frames = 0;
  g_autoptr (GPtrArray) sounds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < TAKES; i++)
    {
      GArray *sound = buzz (i, 0.7 + 0.13 * i);
      g_autoptr (GBytes) packets = encode (sound);
      starts[i] = (frames + VV_OPUS_PREROLL_FRAMES) * VV_OPUS_FRAME;
      ends[i] = starts[i] + sound->len;
      append (run, packets);
      for (guint k = 0; k < GAP; k++)
        append (run, silence);
      frames += count (packets) + GAP;
      g_array_set_size (whole, (guint) starts[i]);
      g_array_append_vals (whole, sound->data, sound->len);
      g_ptr_array_add (sounds, sound);
    }
  g_array_set_size (whole, frames * VV_OPUS_FRAME);
  g_autoptr (GBytes) joined = g_byte_array_free_to_bytes (g_steal_pointer (&run));
  g_autoptr (GBytes) paused = encode (whole); /* the same pauses within one take */
  break_silence (whole);
  g_autoptr (GBytes) continuous = encode (whole);
  g_autoptr (GArray) from_joined = vv_opus_decode (joined, 48000), from_whole = vv_opus_decode (continuous, 48000);
  g_autoptr (GArray) from_paused = vv_opus_decode (paused, 48000);
  g_assert_cmpuint (count (paused), ==, count (continuous));
  for (guint i = 0; i < TAKES; i++)
    {
      const GArray *sound = g_ptr_array_index (sounds, i);
      double one = noise_db (from_joined, sound, starts[i], 0, sound->len);
      double other = noise_db (from_whole, sound, starts[i] + VV_OPUS_PREROLL_FRAMES * VV_OPUS_FRAME, 0, sound->len);
      gsize later = VV_OPUS_PREROLL_FRAMES * VV_OPUS_FRAME;
      double within = noise_db (from_paused, sound, starts[i] + later, 0, sound->len);
      g_test_message ("take %u: noise %.1f dB joined, %.1f dB with pauses, %.1f dB continuous", i, one, within, other);
      g_assert_cmpfloat (one, <, other + 1.5);
      g_assert_cmpfloat (within, <, other + 1.5);
      if (i + 1 == TAKES)
        break;
      /* the silence between: from 60 ms after the sound (the decoder rings) to the next */
      g_assert_cmpfloat (peak_db (from_joined, 2 * (ends[i] + 1440), 2 * starts[i + 1] - 480), <, -60);
      g_assert_cmpfloat (peak_db (from_paused, 2 * (ends[i] + later + 1440), 2 * (starts[i + 1] + later) - 480), <,
                         -60);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (GArray) sound = buzz (1, 1);
  g_autoptr (GBytes) one = encode (sound);
  g_autoptr (GBytes) two = encode (sound);
  g_assert_cmpuint (count (one), ==, VV_OPUS_PREROLL_FRAMES + (24000 + vv_opus_lookahead () / 2 + 479) / 480);
  g_assert_true (g_bytes_equal (one, two));
}

static char *
write_file (const char *path, guint packets, VvSamples length, const char *title, GError **error)
{
  g_autoptr (VvOgg) ogg = vv_ogg_new (path, error);
  g_autoptr (GBytes) silence = vv_opus_silence (&encoding);
  g_autoptr (GPtrArray) comments = vv_comments_new ();
  vv_comment_add (comments, "TITLE", title);
  gsize size = 0;
  for (guint i = 0; i < packets; i++)
    g_assert_true (vv_ogg_add (ogg, silence, error));
  if (!vv_ogg_finish (ogg, length, 22050, comments, error))
    return NULL;
  g_autofree char *bytes = NULL;
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.opus", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = write_file (path, 121, 120 * 960, "A", &error);
  g_autofree char *two = write_file (path, 121, 120 * 960, "A", &error);
  g_autofree char *three = write_file (path, 121, 120 * 960, "B", &error);
  g_assert_cmpstr (one, ==, two);
  g_assert_cmpstr (one, !=, three);
  g_autofree char *title = g_strnfill (70000, 'x');
  g_assert_null (write_file (path, 121, 120 * 960, title, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_LIMIT);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "x.opus");
  g_assert_null (g_dir_read_name (dir)); /* nothing else is left behind */
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/joins/takes laid end to end lose nothing and make no click", test_joins);
  g_test_add_func ("/opus/the same sound gives the same packets", test_same_bytes);
  g_test_add_func ("/ogg/the same packets give the same file, and failures leave nothing", test_file);
  return g_test_run ();
}
