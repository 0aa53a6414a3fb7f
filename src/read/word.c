/* read/word: the binary .doc of Word 97 to 2003, by a converter that is installed: antiword or catdoc, in a process of
 * its own whose time, memory and output are bounded by the kernel. A line's number is that of its paragraph. */
#include "read/reader.h"

#include "core/text.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define SECONDS_MOST 20
#define OUTPUT_MOST_BYTES (64 * 1024 * 1024)
#define MEMORY_MOST_BYTES (512 * 1024 * 1024)

/* Text in UTF-8, a paragraph a line, to standard output; the file's name goes last. */
static const char *const antiword[] = { "antiword", "-m", "UTF-8.txt", "-w", "0", NULL };
static const char *const catdoc[] = { "catdoc", "-w", "-d", "utf-8", NULL };
static const char *const *const converters[] = { antiword, catdoc };

static void
bound (G_GNUC_UNUSED gpointer data)
{
  setrlimit (RLIMIT_CPU, &(struct rlimit){ SECONDS_MOST, SECONDS_MOST });
  setrlimit (RLIMIT_FSIZE, &(struct rlimit){ OUTPUT_MOST_BYTES, OUTPUT_MOST_BYTES });
  setrlimit (RLIMIT_AS, &(struct rlimit){ MEMORY_MOST_BYTES, MEMORY_MOST_BYTES });
}

/* Returns: (nullable): what the converter writes; NULL: it fails. */
static char *
convert (const char *const *command, const char *document, const char *output)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  for (guint i = 0; command[i]; i++)
    g_ptr_array_add (arguments, (char *) command[i]);
  g_ptr_array_add (arguments, (char *) document);
  g_ptr_array_add (arguments, NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, bound, NULL, NULL);
  g_subprocess_launcher_set_stdout_file_path (launcher, output);
  g_autoptr (GSubprocess) process
      = g_subprocess_launcher_spawnv (launcher, (const char *const *) arguments->pdata, NULL);
  g_autofree char *text = NULL;
  gsize size = 0;
  if (!process || !g_subprocess_wait_check (process, NULL, NULL) || !g_file_get_contents (output, &text, &size, NULL))
    return NULL;
  return g_utf8_make_valid (text, (gssize) size);
}

static char *
convert_in_folder (const char *const *command, GBytes *bytes, const char *folder)
{
  g_autofree char *document = g_build_filename (folder, "document.doc", NULL);
  g_autofree char *output = g_build_filename (folder, "text", NULL);
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_file_set_contents (document, data, (gssize) size, NULL) ? convert (command, document, output) : NULL;
  g_remove (document);
  g_remove (output);
  return text;
}

/* By the first converter that is installed and can; what breaks one, another may take. @last: (out): the last that was
 * asked; NULL: none is installed. */
static char *
convert_by_any (GBytes *bytes, const char **last)
{
  g_autofree char *folder = g_dir_make_tmp ("vivavoce-XXXXXX", NULL);
  char *text = NULL;
  *last = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (converters) && !text; i++)
    {
      g_autofree char *path = g_find_program_in_path (converters[i][0]);
      if (!path)
        continue;
      *last = converters[i][0];
      text = folder ? convert_in_folder (converters[i], bytes, folder) : NULL;
    }
  if (folder)
    g_rmdir (folder);
  return text;
}

static gboolean
read_word (VvSource *source, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  const char *last = NULL;
  g_autofree char *text = convert_by_any (source->bytes, &last);
  if (!last)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   "%s:1:1: a binary Word document: install antiword or catdoc to have it read, or save it as DOCX",
                   file);
      return FALSE;
    }
  if (text)
    {
      vv_found (source, text, 1);
      vv_text_blocks (source, text, 1);
      return TRUE;
    }
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
               "%s:1:1: %s cannot read this Word document within %d s and %d MiB; save it as DOCX", file, last,
               SECONDS_MOST, OUTPUT_MOST_BYTES / (1024 * 1024));
  return FALSE;
}

static const char *const extensions[] = { "doc", NULL };
const VvReader vv_reader_word = { "doc",      "Word document of 1997 to 2003, by antiword or catdoc",
                                  extensions, NULL,
                                  read_word,  "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                                  NULL,       "paragraph" };
