/* vivavoce: arguments in, exit code out. Verbs are a table; the environment is read here and nowhere else. */
#include "cli/cli.h"

#include "core/text.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const VvVerb verbs[] = {
  { "render", "INPUT… [-o DIR]", "render records to audio: a file, a folder, or -", vv_cli_render },
  { "watch", "FOLDER [-o DIR]", "render what is in a folder, and whatever comes or changes there", vv_cli_watch },
  { "report", "FILE.json… -o FILE", "join the reports of several runs; show one as a page", vv_cli_report },
  { "inspect", "INPUT [--json|--yaml|--score]", "show who speaks, in what capacity, how long", vv_cli_inspect },
  { "voices", "[--audition NAME]", "list the voices of the cast; hear one", vv_cli_voices },
  { "say", "TEXT|- [--spoken|--ipa|--explain|-o FILE]", "say a text, or show how it will be said and why", vv_cli_say },
  { "lexicon", "audit|lock|import|export …", "find what lexicons lack; keep, import and export them", vv_cli_lexicon },
  { "cache", "[--verify|--clear]", "show what is kept of earlier renders; check or clear it", vv_cli_cache },
  { "check", "FILE.opus…", "tell whether outputs are sound", vv_cli_check },
};

static void
print_help (FILE *to)
{
  fputs ("vivavoce: the record of a meeting as audio that a blind person can navigate\n\nUsage:\n", to);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    fprintf (to, "  vivavoce %s %s\n      %s\n", verbs[i].name, verbs[i].arguments, verbs[i].about);
  fputs ("  vivavoce VERB --help\n      all options of a verb\n  vivavoce --version\n\n"
         "For example:\n  vivavoce render statement.txt -o output\n\n"
         "Exit codes: 0 done; 1 an input failed, named with its line; 2 wrong usage; 3 the environment (no voice data, "
         "no space).\n"
         "The manual: man vivavoce\n",
         to);
}

static char *
from_environment (const char *name, const char *otherwise)
{
  const char *value = g_getenv (name);
  return g_strdup (value && *value ? value : otherwise);
}

/* PREFIX/bin/vivavoce, PREFIX/libexec/vivavoce/vivavoce-worker and vivavoce-pdf, PREFIX/share/vivavoce/voices; the same
 * in the build folder, and wherever an installation is moved. */
static void
find_house (VvHouse *house)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *bin = g_path_get_dirname (self ? self : "/usr/bin/vivavoce");
  g_autofree char *prefix = g_path_get_dirname (bin);
  g_autofree char *voices = g_build_filename (prefix, VV_DATADIR, "vivavoce", "voices", NULL);
  g_autofree char *worker = g_build_filename (prefix, VV_LIBEXECDIR, "vivavoce", "vivavoce-worker", NULL);
  g_autofree char *helpers = g_build_filename (prefix, VV_LIBEXECDIR, "vivavoce", NULL);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "vivavoce", NULL);
  house->voices = from_environment ("VIVAVOCE_VOICES", voices);
  house->worker = from_environment ("VIVAVOCE_WORKER", worker);
  house->helpers = g_steal_pointer (&helpers);
  house->engine_data = from_environment ("VIVAVOCE_ESPEAK_DATA", VV_ESPEAK_DATA);
  house->cache = g_steal_pointer (&cache);
}

static void
house_clear (VvHouse *house)
{
  g_free (house->voices);
  g_free (house->worker);
  g_free (house->helpers);
  g_free (house->engine_data);
  g_free (house->cache);
}

static int
wrong_verb (const char *word)
{
  const char *names[G_N_ELEMENTS (verbs) + 1] = { NULL };
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    names[i] = verbs[i].name;
  g_autofree char *masked = vv_text_mask (word);
  const char *nearest = vv_text_nearest (word, names);
  if (nearest)
    g_printerr ("vivavoce: there is no verb '%s'; did you mean '%s'?\n", masked, nearest);
  else
    g_printerr ("vivavoce: there is no verb '%s'; 'vivavoce --help' lists them\n", masked);
  return VV_EXIT_USAGE;
}

static int
run_verb (const char *word, int argc, char **argv)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (word, verbs[i].name))
      {
        VvHouse house = { 0 };
        find_house (&house);
        int exit_code = verbs[i].run (&house, argc, argv);
        house_clear (&house);
        return exit_code;
      }
  return wrong_verb (word);
}

/* So that file names and messages print; numbers stay those of the C locale. Where nothing is said of a charset, as in
 * jobs of cron and in containers, words of the command line that are not ASCII can only be UTF-8. */
static void
take_locale (void)
{
  if (!setlocale (LC_CTYPE, "") || g_str_equal (nl_langinfo (CODESET), "ANSI_X3.4-1968"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* A standard stream that is closed stays so: else its number would go to the next file that is opened, and what is
 * printed into that. Open the wrong way round, it fails like a closed one. */
static void
hold_closed_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      (void) open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* A result that did not arrive whole is none: a full disk is told as it is of any other file. Who closes a pipe, as
 * head does, has read enough. */
static int
finish_output (int exit_code)
{
  gboolean failed = ferror (stdout) != 0;
  errno = 0;
  failed = fflush (stdout) != 0 || failed;
  if (!failed || errno == EPIPE)
    return exit_code;
  g_printerr ("vivavoce: standard output: cannot be written: %s\n", g_strerror (errno ? errno : EIO));
  return MAX (exit_code, VV_EXIT_ENVIRONMENT);
}

int
main (int argc, char **argv)
{
  hold_closed_streams ();
  take_locale ();
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN); /* a file size limit then is an error of write(), told like a full disk */
  const char *word = argc > 1 ? argv[1] : NULL;
  if (!word)
    {
      print_help (stderr);
      return VV_EXIT_USAGE;
    }
  if (g_str_equal (word, "help") && argc > 2)
    return finish_output (run_verb (argv[2], 2, (char *[]){ argv[2], (char *) "--help", NULL }));
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help"))
    print_help (stdout);
  else if (g_str_equal (word, "--version"))
    printf ("vivavoce %s\n", VV_VERSION);
  else
    return finish_output (run_verb (word, argc - 1, argv + 1));
  return finish_output (VV_EXIT_DONE);
}
