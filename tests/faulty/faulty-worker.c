/* A worker whose engine is eSpeak NG, but which breaks on certain words: what real engines do on odd text. */
#include "render/render.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean
speak (const VvVoice *voice, const char *text, VvUtterance *utterance, GError **error)
{
  if (strstr (text, "crashword"))
    {
      signal (SIGSEGV, SIG_DFL); /* past the handler of a sanitizer */
      raise (SIGSEGV);
    }
  if (strstr (text, "hangword"))
    pause ();
  const char *mark = g_getenv ("FAULTY_MARK");
  if (strstr (text, "killworker") && mark && !g_file_test (mark, G_FILE_TEST_EXISTS))
    {
      g_file_set_contents (mark, "", 0, NULL); /* once: the next worker speaks it */
      kill (getppid (), SIGKILL);
      pause ();
    }
  return vv_engine_espeak.speak (voice, text, utterance, error);
}

int
main (int argc, char **argv)
{
  VvEngine faulty = vv_engine_espeak;
  faulty.speak = speak;
  const VvEngine *const engines[] = { &faulty, NULL };
  return vv_worker_main (argc, argv, engines);
}
