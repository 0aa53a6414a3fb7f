/* render: what travels between processes and into the cache comes back as it went, or not at all. */
#include "render/cache.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static VvVoice voice = { (char *) "espeak-ng", (char *) "en-us", NULL, 165, 50, 50, 65, NULL };
static const VvEncoding encoding = { 24, 10 };

static VvJob *
job (const char *text, guint pause_ms, double gain_db)
{
  VvJob *made = vv_job_new (VV_JOB_TAKE, &voice, gain_db, &encoding);
  vv_job_add (made, text, pause_ms);
  return made;
}

static VvTake *
take (void)
{
  VvTake *made = vv_take_new ();
  const VvTakeSentence sentence = { 4000, 5000 };
  const VvTakeWord word = { 0, 1, 2, 4100 };
  const gfloat block = 0.25f;
  g_autoptr (GByteArray) run = g_byte_array_new ();
  vv_packets_add (run, "abc", 3);
  vv_packets_add (run, "d", 1);
  g_bytes_unref (made->packets);
  made->packets = g_bytes_new (run->data, run->len);
  g_array_append_val (made->sentences, sentence);
  g_array_append_val (made->words, word);
  g_array_append_val (made->blocks, block);
  made->gain_db = -3.25;
  return made;
}

static void
test_job (void)
{
  g_autoptr (VvJob) one = job ("Über", 350, -1.5);
  g_autoptr (GBytes) bytes = vv_job_to_bytes (one);
  g_autoptr (VvJob) back = vv_job_from_bytes (bytes);
  g_assert_nonnull (back);
  g_assert_true (vv_voice_equal (back->voice, &voice));
  g_assert_null (back->voice->variant);
  g_assert_cmpstr (g_ptr_array_index (back->spoken, 0), ==, "Über");
  g_assert_cmpuint (g_array_index (back->pauses_ms, guint, 0), ==, 350);
  g_assert_cmpfloat (back->level_db, ==, -1.5);
}

static void
test_take (void)
{
  g_autoptr (VvTake) one = take ();
  g_autoptr (GBytes) bytes = vv_take_to_bytes (one);
  g_autoptr (VvTake) back = vv_take_from_bytes (bytes);
  g_assert_nonnull (back);
  guint n = 0;
  g_assert_true (vv_packets_count (back->packets, &n));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (g_bytes_equal (back->packets, one->packets));
  g_assert_cmpint (g_array_index (back->sentences, VvTakeSentence, 0).end, ==, 5000);
  g_assert_cmpint (g_array_index (back->words, VvTakeWord, 0).start, ==, 4100);
}

/* Whatever is cut off or turned over: no take, or a take that can be walked. */
static void
test_nonsense (void)
{
  g_autoptr (VvTake) one = take ();
  g_autoptr (GBytes) bytes = vv_take_to_bytes (one);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      vv_take_free (vv_take_from_bytes (cut));
      g_autofree guint8 *turned = g_memdup2 (data, size);
      turned[i] ^= 0x5A;
      g_autoptr (GBytes) other = g_bytes_new (turned, size);
      g_autoptr (VvTake) odd = vv_take_from_bytes (other);
      vv_job_free (vv_job_from_bytes (other));
      guint n = 0;
      g_assert_true (!odd || vv_packets_count (odd->packets, &n));
    }
}

static void
test_keys (void)
{
  g_autoptr (VvJob) a = job ("A.", 350, 0), b = job ("B.", 350, 0), c = job ("A.", 351, 0), d = job ("A.", 350, 0.01);
  VvJob *const jobs[] = { a, b, c, d };
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr (GBytes) bytes = vv_job_to_bytes (jobs[i]);
      g_assert_true (g_hash_table_add (keys, vv_cache_key ("engine 1", "voice", bytes)));
    }
  g_autoptr (GBytes) bytes = vv_job_to_bytes (a);
  g_assert_true (g_hash_table_add (keys, vv_cache_key ("engine 2", "voice", bytes)));
  g_assert_true (g_hash_table_add (keys, vv_cache_key ("engine 1", "other", bytes)));
  g_autofree char *again = vv_cache_key ("engine 1", "voice", bytes);
  g_assert_true (g_hash_table_contains (keys, again));
}

static void
test_cache (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  g_autoptr (VvTake) one = take ();
  g_autoptr (GBytes) bytes = vv_take_to_bytes (one);
  const char *key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  g_assert_null (vv_cache_get (folder, key));
  vv_cache_put (folder, key, bytes);
  g_autoptr (VvTake) back = vv_cache_get (folder, key);
  g_assert_nonnull (back);
  vv_cache_put ("/proc/nowhere", key, bytes); /* no failure */
  g_autofree char *remove = g_strconcat ("rm -r ", folder, NULL);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job/comes back as it went", test_job);
  g_test_add_func ("/take/comes back as it went", test_take);
  g_test_add_func ("/take/damage is noticed", test_nonsense);
  g_test_add_func ("/cache/everything a take depends on is in its key", test_keys);
  g_test_add_func ("/cache/what is put is got", test_cache);
  return g_test_run ();
}
