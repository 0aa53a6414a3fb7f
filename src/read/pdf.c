/* read/pdf: the text layer of a PDF, by the program vivavoce-pdf, whose time, memory and output are bounded by the
 * kernel. A line's number is its page. */
#include "read/legible.h"
#include "read/pages.h"

#include "core/io.h"
#include "core/stop.h"
#include "core/text.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/** A page takes some milliseconds; more than this no text needs. */
#define SECONDS_MOST 120
#define MEMORY_MOST_MIB 1024
#define OUTPUT_MOST_BYTES (64 * 1024 * 1024)
/** Of a text that makes no sense. */
#define SHOWN_MOST_CHARACTERS 30

/** The helper's open end of a pipe. */
#define ALIVE_FD 3

static void
bound (G_GNUC_UNUSED gpointer data)
{
  setpgid (0, 0); /* what a terminal sends is the caller's to handle */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  setrlimit (RLIMIT_CPU, &(struct rlimit){ SECONDS_MOST, SECONDS_MOST });
  setrlimit (RLIMIT_FSIZE, &(struct rlimit){ OUTPUT_MOST_BYTES, OUTPUT_MOST_BYTES });
  setrlimit (RLIMIT_CORE, &(struct rlimit){ 0, 0 });
#ifndef __SANITIZE_ADDRESS__ /* which reserves the whole address space */
  setrlimit (RLIMIT_AS, &(struct rlimit){ (rlim_t) MEMORY_MOST_MIB << 20, (rlim_t) MEMORY_MOST_MIB << 20 });
#endif
}

/* A file in memory that the helper reads, or writes. @bytes: (nullable). */
static int
memory_file (GBytes *bytes)
{
  gsize size = 0;
  const void *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  int fd = memfd_create ("vivavoce-pdf", MFD_CLOEXEC);
  if (fd < 0 || size == 0 || (vv_io_write (fd, data, size) && lseek (fd, 0, SEEK_SET) == 0))
    return fd;
  close (fd);
  return -1;
}

/* Until the process ends, which closes its end of @alive, or the run is stopped. */
static gboolean
wait_for (GSubprocess *process, int alive)
{
  if (vv_io_wait (alive))
    return g_subprocess_wait_check (process, NULL, NULL);
  g_subprocess_force_exit (process);
  return FALSE;
}

/* @folder: (nullable). Takes both descriptors. Returns: FALSE: the helper cannot be started (@error), or it broke (no
 * @error). */
static gboolean
run_helper (const char *folder, int input, int output, GError **error)
{
  g_autofree char *program = g_build_filename (folder ? folder : VV_HELPERS, "vivavoce-pdf", NULL);
  const char *const command[] = { program, NULL };
  g_autoptr (GError) why = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, bound, NULL, NULL);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  int alive[2];
  if (!g_unix_open_pipe (alive, FD_CLOEXEC, &why))
    {
      g_set_error_literal (error, VV_ERROR, VV_ERROR_ENVIRONMENT, why->message);
      return FALSE;
    }
  g_subprocess_launcher_take_fd (launcher, alive[1], ALIVE_FD);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, command, &why);
  g_subprocess_launcher_close (launcher); /* our copies of what it was given */
  gboolean done = process && wait_for (process, alive[0]);
  close (alive[0]);
  if (!process)
    g_set_error (error, VV_ERROR, VV_ERROR_ENVIRONMENT, "PDFs cannot be read: %s", why->message);
  return done;
}

/* Returns: (nullable): what the helper writes. */
static GMappedFile *
ask_helper (const VvSource *source, const char *file, GError **error)
{
  int input = memory_file (source->bytes), output = memory_file (NULL), answer = fcntl (output, F_DUPFD_CLOEXEC, 0);
  GError *why = NULL;
  GMappedFile *lines = NULL;
  if (input < 0 || output < 0 || answer < 0)
    g_set_error (&why, VV_ERROR, VV_ERROR_ENVIRONMENT, "PDFs cannot be read: %s", g_strerror (errno));
  else if (run_helper (source->helpers, input, output, &why))
    lines = g_mapped_file_new_from_fd (answer, FALSE, NULL);
  if (answer >= 0)
    close (answer);
  if (why)
    g_propagate_error (error, why);
  else if (!lines && vv_stop_check (error))
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                 "%s:1:1: poppler cannot read this PDF within %d s and %d MiB; print it to a new PDF, or save its text",
                 file, SECONDS_MOST, MEMORY_MOST_MIB);
  return lines;
}

/* "1 72 90.5 523.1 102 The meeting …" */
static void
keep_line (GPtrArray *lines, VvLegible *seen, const char *text, gsize size)
{
  g_autofree char *copy = g_strndup (text, size);
  VvPageLine line = { 0 };
  double *const box[] = { &line.left, &line.top, &line.right, &line.bottom };
  char *p = copy;
  line.page = (guint) g_ascii_strtoull (p, &p, 10);
  for (gsize i = 0; i < G_N_ELEMENTS (box); i++)
    *box[i] = g_ascii_strtod (p, &p);
  vv_legible_look (seen, p);
  for (char *c = p; *c; c++) /* what a font without names for its signs leaves */
    *c = g_ascii_iscntrl (*c) ? ' ' : *c;
  line.text = vv_text_fold (p);
  if (*line.text)
    g_ptr_array_add (lines, g_memdup2 (&line, sizeof line));
  else
    g_free (line.text);
}

static gboolean
refuse_illegible (const GPtrArray *lines, const char *file, GError **error)
{
  const VvPageLine *line = lines->len > 0 ? g_ptr_array_index (lines, 0) : NULL;
  g_autofree char *some = line ? vv_text_mask (line->text) : g_strdup ("");
  *g_utf8_offset_to_pointer (some, MIN (g_utf8_strlen (some, -1), SHOWN_MOST_CHARACTERS)) = '\0';
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s:1:1: the fonts of this PDF do not say which letters they show: its text is '%s'; read the pages as "
               "pictures ('ocrmypdf --force-ocr' does), or save its text from where it was written",
               file, some);
  return FALSE;
}

static gboolean
read_lines (VvSource *source, const char *file, const char *answer, gsize size, GError **error)
{
  static const char opened[] = "pages ", refused[] = "error ";
  const char *end = answer + size, *break_at = size > 0 ? memchr (answer, '\n', size) : NULL;
  g_autofree char *first = g_strndup (answer ? answer : "", break_at ? (gsize) (break_at - answer) : 0);
  if (!g_str_has_prefix (first, opened))
    {
      const char *why = g_str_has_prefix (first, refused) ? first + strlen (refused) : "poppler says nothing";
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: this PDF cannot be opened: %s", file, why);
      return FALSE;
    }
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (vv_page_line_free);
  VvLegible seen = { 0 };
  for (const char *p = break_at + 1; p < end && (break_at = memchr (p, '\n', (gsize) (end - p))); p = break_at + 1)
    keep_line (lines, &seen, p, (gsize) (break_at - p));
  if (!vv_legible_is (&seen))
    return refuse_illegible (lines, file, error);
  vv_pages_blocks (source, lines);
  if (source->blocks->len > 0)
    return TRUE;
  g_set_error (
      error, VV_ERROR, VV_ERROR_INPUT,
      "%s:1:1: a PDF of %s pages without any text: pictures of pages need a text layer first (ocrmypdf makes one)",
      file, first + strlen (opened));
  return FALSE;
}

static gboolean
read_pdf (VvSource *source, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  g_autoptr (GMappedFile) answer = ask_helper (source, file, error);
  return answer
         && read_lines (source, file, g_mapped_file_get_contents (answer), g_mapped_file_get_length (answer), error);
}

static const char *const extensions[] = { "pdf", NULL };
const VvReader vv_reader_pdf = { "pdf", "PDF with a text layer", extensions, NULL, read_pdf, "%PDF-", NULL, "page" };
