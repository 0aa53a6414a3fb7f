/* audio: resampling, level, limiter, loudness, by signals whose answers are known. */
#include "audio/audio.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static GArray *
sine (double hz, double amplitude, double seconds)
{
  GArray *pcm = g_array_new (FALSE, FALSE, sizeof (gfloat));
  for (gsize i = 0; i < (gsize) (seconds * VV_AUDIO_RATE_HZ); i++)
    {
      gfloat value = (gfloat) (amplitude * sin (2 * G_PI * hz * (double) i / VV_AUDIO_RATE_HZ));
      g_array_append_val (pcm, value);
    }
  return pcm;
}

static const gfloat *
samples (const GArray *pcm)
{
  return (const gfloat *) (const void *) pcm->data;
}

static gboolean
same_samples (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (gfloat)) == 0;
}

static double
loudness (const GArray *pcm)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  vv_audio_blocks (samples (pcm), pcm->len, blocks);
  return vv_audio_loudness (samples (blocks), blocks->len);
}

/* BS.1770-4: a full-scale sine of 997 Hz in one channel has -3.01 LUFS. */
static void
test_loudness (void)
{
  g_autoptr (GArray) full = sine (997, 1, 5), quiet = sine (997, 0.1, 5), silence = sine (997, 0, 5),
                     brief = sine (997, 1, 0.2);
  g_assert_cmpfloat_with_epsilon (loudness (full), -3.01, 0.1);
  g_assert_cmpfloat_with_epsilon (loudness (quiet), -23.01, 0.1);
  g_assert_cmpfloat_with_epsilon (loudness (brief), -3.0, 1.0);
  g_assert_true (isinf (loudness (silence)));
}

/* Two halves measured apart and gathered give the whole. */
static void
test_gathering (void)
{
  g_autoptr (GArray) loud = sine (997, 0.5, 4), soft = sine (997, 0.25, 4), all = sine (997, 0.5, 4);
  g_array_append_vals (all, soft->data, soft->len);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gfloat));
  vv_audio_blocks (samples (loud), loud->len, blocks);
  vv_audio_blocks (samples (soft), soft->len, blocks);
  g_assert_cmpfloat_with_epsilon (vv_audio_loudness (samples (blocks), blocks->len), loudness (all), 0.1);
}

static void
level (GArray *pcm, double gain_db)
{
  vv_audio_level ((gfloat *) (void *) pcm->data, pcm->len, gain_db);
}

/* A burst changes what its limiter's windows reach, 10 ms before it to 45 ms behind it, and nothing else; its
 * edges ring for some samples. */
static void
check_burst (guint first)
{
  const guint n = VV_AUDIO_RATE_HZ, end = MIN (first + VV_AUDIO_RATE_HZ / 50, n);
  g_autoptr (GArray) quiet = sine (440, 0.1, 1), pcm = sine (440, 0.1, 1);
  for (guint i = first; i < end; i++)
    g_array_index (pcm, gfloat, i) *= 9;
  g_autoptr (GArray) limited = g_array_copy (pcm);
  level (limited, 0);
  g_assert_cmpfloat (vv_audio_true_peak (samples (limited), n), <=, VV_TRUE_PEAK_MOST_DBTP);
  for (guint i = 0; i < n; i++)
    {
      gboolean reached = i + VV_AUDIO_RATE_HZ / 100 + 6 > first && i < end + VV_AUDIO_RATE_HZ * 45 / 1000 + 6;
      gfloat was = g_array_index (pcm, gfloat, i), is = g_array_index (limited, gfloat, i);
      g_assert_true (reached ? fabsf (is) <= fabsf (was) : is == was);
    }
  guint near = MIN (end + VV_AUDIO_RATE_HZ / 100, n - 1);
  while (g_array_index (quiet, gfloat, near) == 0.0F)
    near--;
  g_assert_true (g_array_index (limited, gfloat, near) != g_array_index (pcm, gfloat, near));
}

static void
test_limit_near (void)
{
  static const double places_s[] = { 0, 0.0101, 0.3, 0.31, 0.4567, 0.98 };
  for (gsize i = 0; i < G_N_ELEMENTS (places_s); i++)
    check_burst ((guint) (places_s[i] * VV_AUDIO_RATE_HZ));
}

static void
test_limit (void)
{
  static const double gains_db[] = { -12, 0, 3, 12, 24 };
  for (gsize i = 0; i < G_N_ELEMENTS (gains_db); i++)
    {
      g_autoptr (GArray) pcm = sine (5999, 0.5, 0.5), low = sine (110, 0.5, 0.5);
      g_array_append_vals (pcm, low->data, low->len);
      guint n = pcm->len;
      level (pcm, gains_db[i]);
      g_assert_cmpuint (pcm->len, ==, n);
      g_assert_cmpfloat (vv_audio_true_peak (samples (pcm), pcm->len), <=, VV_TRUE_PEAK_MOST_DBTP);
    }
  g_autoptr (GArray) quiet = sine (440, 0.1, 1), same = sine (440, 0.1, 1);
  level (quiet, 0);
  g_assert_true (same_samples (quiet, same));
}

/* Loud noise of several seconds, the largest samples at both ends and everywhere between. */
static void
test_limit_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GArray) pcm = g_array_new (FALSE, FALSE, sizeof (gfloat));
  for (guint i = 0; i < 5 * VV_AUDIO_RATE_HZ + 17; i++)
    {
      gfloat value = (gfloat) g_rand_double_range (rand, -1, 1);
      g_array_append_val (pcm, value);
    }
  level (pcm, 6);
  g_assert_cmpfloat (vv_audio_true_peak (samples (pcm), pcm->len), <=, VV_TRUE_PEAK_MOST_DBTP);
  g_assert_cmpfloat (vv_audio_true_peak (samples (pcm), pcm->len), >, VV_TRUE_PEAK_MOST_DBTP - 1);
}

/* A limiter that clicks puts energy where the sine has none: the largest step stays that of a sine. */
static void
test_smooth (void)
{
  g_autoptr (GArray) pcm = sine (110, 0.1, 0.5), burst = sine (110, 1, 0.2), after = sine (110, 0.1, 0.5);
  g_array_append_vals (pcm, burst->data, burst->len);
  g_array_append_vals (pcm, after->data, after->len);
  level (pcm, 6);
  double most = 2 * G_PI * 110 / VV_AUDIO_RATE_HZ * 0.71 * 1.25, step = 0;
  for (guint i = 1; i < pcm->len; i++)
    step = fmax (step, fabs ((double) (samples (pcm)[i] - samples (pcm)[i - 1])));
  g_assert_cmpfloat (step, <, most);
}

static void
test_resample (void)
{
  g_autofree gint16 *pcm = g_new (gint16, 22050);
  for (int i = 0; i < 22050; i++)
    pcm[i] = (gint16) (10000 * sin (2 * G_PI * 1000 * i / 22050.0));
  g_assert_cmpuint (vv_audio_resampled (22050, 22050), ==, 24000);
  g_autofree gfloat *out = g_new (gfloat, 24000), *again = g_new (gfloat, 24000);
  vv_audio_resample (pcm, 22050, 22050, out);
  vv_audio_resample (pcm, 22050, 22050, again);
  g_assert_cmpint (memcmp (out, again, 24000 * sizeof *out), ==, 0);
  for (guint i = 2000; i < 22000; i++) /* no delay: the same sine */
    g_assert_cmpfloat_with_epsilon (out[i], 10000 / 32768.0 * sin (2 * G_PI * 1000 * i / 24000.0), 0.002);
  vv_audio_resample (NULL, 0, 22050, out); /* nothing is written */
  g_assert_cmpint (memcmp (out, again, 24000 * sizeof *out), ==, 0);
}

static void
test_wav (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.wav", NULL);
  g_autoptr (GArray) pcm = sine (440, 0.5, 1);
  g_autoptr (GError) error = NULL;
  g_assert_true (vv_audio_write_wav (path, samples (pcm), pcm->len, &error));
  GStatBuf about;
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_size, ==, 44 + 2 * VV_AUDIO_RATE_HZ);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loudness/a sine has the loudness that the standard says", test_loudness);
  g_test_add_func ("/loudness/takes gathered give the programme", test_gathering);
  g_test_add_func ("/level/no true peak passes the limit", test_limit);
  g_test_add_func ("/level/what is not near a peak is left as it is", test_limit_near);
  g_test_add_func ("/level/no true peak of loud noise passes it", test_limit_noise);
  g_test_add_func ("/level/the limiter makes no click", test_smooth);
  g_test_add_func ("/resample/the sine stays where it was", test_resample);
  g_test_add_func ("/wav/one second has its size", test_wav);
  return g_test_run ();
}
