/* core: patterns that are compiled once. */
#include "core/pattern.h"

static void
test_whole (void)
{
  g_assert_true (vv_pattern_is ("a|al|del", "al")); /* the first that fits the beginning is not the last word */
  g_assert_true (vv_pattern_is ("a|al|del", "a"));
  g_assert_true (vv_pattern_is (".*[ая]", "зона"));
  g_assert_false (vv_pattern_is ("a|al|del", "ale"));
  g_assert_false (vv_pattern_is ("a|al|del", "a\n"));
  g_assert_false (vv_pattern_is ("a|al|del", ""));
  g_assert_true (vv_pattern_matches ("a|al|del", "ale"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pattern/the whole of a text", test_whole);
  return g_test_run ();
}
