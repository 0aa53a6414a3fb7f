/* read: bytes are fetched, decoded, and handed to the reader that fits; and what the readers share. */
#include "read/archive.h"
#include "read/reader.h"

#include "core/io.h"
#include "core/language.h"
#include "core/stop.h"
#include "core/text.h"
#include "core/yaml.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARKER "---"

const VvReader *const vv_readers[]
    = { &vv_reader_pdf,  &vv_reader_docx, &vv_reader_epub,     &vv_reader_odt,      &vv_reader_word, &vv_reader_script,
        &vv_reader_vtt,  &vv_reader_srt,  &vv_reader_europarl, &vv_reader_html,     &vv_reader_xml,  &vv_reader_json,
        &vv_reader_chat, &vv_reader_irc,  &vv_reader_fountain, &vv_reader_markdown, &vv_reader_text, NULL };

static void
line_free (gpointer data)
{
  VvLine *line = data;
  g_free (line->text);
  g_free (line);
}

static void
block_free (gpointer data)
{
  VvBlock *block = data;
  g_ptr_array_unref (block->lines);
  g_free (block->speaker);
  g_free (block->affiliation);
  g_free (block->spoken_in);
  g_free (block->language);
  g_free (block);
}

void
vv_left_out_free (gpointer data)
{
  VvLeftOut *left = data;
  g_free (left->text);
  g_free (left);
}

VvBlock *
vv_block_add (VvSource *source, VvBlockKind kind, guint level)
{
  VvBlock *block = g_new0 (VvBlock, 1);
  *block = (VvBlock){ .kind = kind, .level = level, .lines = g_ptr_array_new_with_free_func (line_free) };
  g_ptr_array_add (source->blocks, block);
  return block;
}

void
vv_block_add_line (VvBlock *block, const char *text, gsize size, guint number)
{
  g_autofree char *composed = vv_text_compose (text, (gssize) size);
  g_autofree char *folded = vv_text_fold (composed);
  if (!*folded)
    return;
  VvLine *line = g_new0 (VvLine, 1);
  *line = (VvLine){ g_steal_pointer (&folded), number };
  g_ptr_array_add (block->lines, line);
}

void
vv_blocks_prune (VvSource *source)
{
  const VvBlock *last = source->blocks->len > 0 ? g_ptr_array_index (source->blocks, source->blocks->len - 1) : NULL;
  if (last && last->lines->len == 0)
    g_ptr_array_set_size (source->blocks, (gint) source->blocks->len - 1);
}

/* Chinese characters and their punctuation, which stand without spaces. */
static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN || (c >= 0x3000 && c <= 0x303F)
         || (c >= 0xFF01 && c <= 0xFF5E);
}

static gboolean
ends_in_han (const char *text)
{
  return *text && is_han (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

char *
vv_block_lines (const VvBlock *block, guint first, guint n)
{
  GString *text = g_string_new (NULL);
  for (guint i = first; i < block->lines->len && i - first < n; i++)
    {
      const VvLine *line = g_ptr_array_index (block->lines, i);
      gboolean hyphen = text->len > 1 && text->str[text->len - 1] == '-' && g_ascii_isalpha (text->str[text->len - 2]);
      gboolean joins = hyphen && g_unichar_isalpha (g_utf8_get_char (line->text)); /* Secretary-|General */
      if (i > first && !joins && !(ends_in_han (text->str) && is_han (g_utf8_get_char (line->text))))
        g_string_append_c (text, ' ');
      g_string_append (text, line->text);
    }
  return g_string_free (text, FALSE);
}

char *
vv_block_text (const VvBlock *block)
{
  return vv_block_lines (block, 0, block->lines->len);
}

static void
read_meta (VvSource *source, const VvYaml *root, VvMistakes *mistakes)
{
  static const char *const keys[] = { "title", "date", "organ", "symbol", "speaker", "language", NULL };
  VvMeta *meta = &source->meta;
  char **const values[] = { &meta->title, &meta->date, &meta->organ, &meta->symbol, &meta->speaker };
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    *values[i] = g_strdup (vv_yaml_get_string (root, keys[i], NULL, mistakes));
  meta->language = vv_yaml_get_language (root, "language", mistakes);
  for (guint i = 0; i < root->children->len; i++)
    {
      const VvYaml *child = g_ptr_array_index (root->children, i);
      const char *nearest = g_strv_contains (keys, child->key) ? NULL : vv_text_nearest (child->key, keys);
      gboolean plural = nearest && g_str_has_prefix (child->key, nearest); /* "speakers": another program's */
      if (nearest && !plural)
        vv_mistakes_add (mistakes, child->key_line, child->key_column, "unknown key '%s'; did you mean '%s'?",
                         child->key, nearest);
    }
}

static gboolean
is_marker (const char *line)
{
  gsize size = strcspn (line, "\n");
  return size >= 3 && strncmp (line, MARKER, 3) == 0 && strspn (line + 3, " \t") == size - 3;
}

gboolean
vv_front_matter (VvSource *source, const char **body, guint *body_line, GError **error)
{
  const char *text = source->text, *first = strchr (text, '\n');
  *body = text;
  *body_line = 1;
  if (!is_marker (text) || !first)
    return TRUE;
  const char *end = first + 1;
  guint line = 2;
  for (; *end && !is_marker (end); line++)
    end += strcspn (end, "\n") + (strchr (end, '\n') ? 1 : 0);
  if (!*end) /* a rule on the first line, not front matter */
    return TRUE;

  g_autoptr (VvMistakes) mistakes = vv_mistakes_new (source->file);
  g_autoptr (VvYaml) root = vv_yaml_parse (first + 1, (gsize) (end - first - 1), 2, mistakes);
  if (root && root->kind != VV_YAML_NULL && vv_yaml_is (root, VV_YAML_MAPPING, mistakes))
    read_meta (source, root, mistakes);
  *body = end + strcspn (end, "\n");
  *body += **body == '\n';
  *body_line = line + 1;
  g_autofree char *matter = g_strndup (text, (gsize) (*body - text));
  vv_left_out (source, "front matter", 1, matter);
  return vv_mistakes_settle (mistakes, error);
}

static char *
reader_names (void)
{
  const char *names[G_N_ELEMENTS (vv_readers)] = { NULL };
  for (gsize i = 0; vv_readers[i]; i++)
    names[i] = vv_readers[i]->name;
  return g_strjoinv (", ", (char **) names);
}

static const VvReader *
find_reader (const char *name, GError **error)
{
  for (gsize i = 0; vv_readers[i]; i++)
    if (g_str_equal (vv_readers[i]->name, name))
      return vv_readers[i];
  g_autofree char *known = reader_names (), *masked = vv_text_mask (name);
  g_set_error (error, VV_ERROR, VV_ERROR_USAGE, "there is no format '%s'; known: %s", masked, known);
  return NULL;
}

gboolean
vv_read_check (const VvReadOptions *options, GError **error)
{
  return (!options->format || find_reader (options->format, error))
         && (!options->charset || vv_charset_check (options->charset, error));
}

static const VvReader *
choose_reader (const char *file, const char *text)
{
  g_autofree char *base = g_path_get_basename (file);
  const char *dot = strrchr (base, '.');
  g_autofree char *extension = dot ? g_ascii_strdown (dot + 1, -1) : NULL;
  for (gsize i = 0; vv_readers[i]; i++)
    if (vv_readers[i]->sniff && vv_readers[i]->sniff (text))
      return vv_readers[i];
  for (gsize i = 0; vv_readers[i] && extension; i++)
    if (!vv_readers[i]->magic && g_strv_contains (vv_readers[i]->extensions, extension))
      return vv_readers[i];
  return &vv_reader_text;
}

/* A format that is no text, known by how its bytes begin, and by what an archive holds. */
static const VvReader *
binary_reader (GBytes *bytes, const char *data, gsize size)
{
  for (gsize i = 0; vv_readers[i]; i++)
    {
      const char *magic = vv_readers[i]->magic;
      if (magic && size >= strlen (magic) && memcmp (data, magic, strlen (magic)) == 0
          && (!vv_readers[i]->part || vv_archive_has (bytes, vv_readers[i]->part)))
        return vv_readers[i];
    }
  return NULL;
}

static gboolean
is_empty (const char *text)
{
  g_autofree char *folded = vv_text_fold (text);
  return *folded == '\0';
}

/* Markup in which a language stands as a word, or none: the text will tell. What people write by hand was refused. */
static void
forget_no_language (VvMeta *meta)
{
  if (meta->language && vv_language_is_tag (meta->language))
    g_strdelimit (meta->language, "_", '-');
  else
    g_clear_pointer (&meta->language, g_free);
}

static gboolean
finish (VvSource *source, const VvReader *reader, GError **error)
{
  if (!vv_stop_check (error) || !reader->read (source, error) || !vv_stop_check (error))
    return FALSE;
  source->helpers = NULL;
  forget_no_language (&source->meta);
  vv_invisible_remove (source);
  vv_ligatures_mend (source);
  vv_hyphens_mend (source);
  return TRUE;
}

VvSource *
vv_read_bytes (const char *file, GBytes *bytes, const VvReadOptions *options, GError **error)
{
  const VvReadOptions nothing_said = { 0 }, *how = options ? options : &nothing_said;
  const char *format = how->format;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *name = vv_text_mask (file);
  g_autoptr (VvSource) source = g_new0 (VvSource, 1);
  source->file = g_strdup (file);
  source->blocks = g_ptr_array_new_with_free_func (block_free);
  source->left = g_ptr_array_new_with_free_func (vv_left_out_free);
  const VvReader *reader = format ? find_reader (format, error) : NULL;
  if (format && !reader)
    return NULL;
  source->bytes = g_bytes_ref (bytes);
  source->helpers = how->helpers;
  const VvReader *binary = data ? binary_reader (bytes, data, size) : NULL;
  if (reader && reader->magic && reader != binary)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: not in the format '%s'", name, format);
      return NULL;
    }
  if (binary && (!reader || reader == binary))
    {
      source->text = g_strdup ("");
      source->charset = g_strdup ("binary");
      source->format = binary->name;
      source->place = binary->place ? binary->place : "line";
      return finish (source, binary, error) ? g_steal_pointer (&source) : NULL;
    }
  if (size > VV_READ_TEXT_MOST_BYTES)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:1:1: a text of more than %d MiB; cut the record into files",
                   name, VV_READ_TEXT_MOST_BYTES / (1024 * 1024));
      return NULL;
    }
  source->text = vv_charset_decode (name, data ? data : "", size, how->charset, &source->charset, error);
  if (!source->text)
    return NULL;
  if (is_empty (source->text))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: the file is empty", name);
      return NULL;
    }
  if (!vv_bounds_pieces (name, source->text, NULL, error))
    return NULL;
  if (!reader)
    reader = choose_reader (file, source->text);
  if (!vv_bounds_pieces (name, source->text, reader->name, error))
    return NULL;
  source->format = reader->name;
  source->place = "line";
  return finish (source, reader, error) ? g_steal_pointer (&source) : NULL;
}

static GBytes *
fetch (int fd, const char *name, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  for (;;)
    {
      if (!vv_io_wait (fd))
        {
          (void) vv_stop_fail (error);
          return NULL;
        }
      ssize_t n = read (fd, buffer, sizeof buffer);
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (n < 0)
        {
          g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: cannot be read: %s", name, g_strerror (errno));
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (bytes->len + (gsize) n > VV_READ_MOST_BYTES)
        {
          g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s: larger than %d MiB; cut the record into files", name,
                       VV_READ_MOST_BYTES / (1024 * 1024));
          return NULL;
        }
      g_byte_array_append (bytes, buffer, (guint) n);
    }
}

/* Not blocking: a named pipe into which nobody writes yet is waited for where a stop is noticed. */
static int
open_input (const char *path, const char *name, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat about;
  if (fd < 0)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: %s", name,
                 errno == ENOENT ? "there is no such file" : g_strerror (errno));
  else if (fstat (fd, &about) == 0 && S_ISDIR (about.st_mode))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s: a directory, where a file is meant", name);
      close (fd);
      fd = -1;
    }
  return fd;
}

VvSource *
vv_read (const char *path, const VvReadOptions *options, GError **error)
{
  gboolean standard_input = g_str_equal (path, "-");
  g_autofree char *name = vv_text_mask (path);
  int fd = standard_input ? STDIN_FILENO : open_input (path, name, error);
  if (fd < 0)
    return NULL;
  g_autoptr (GBytes) bytes = fetch (fd, name, error);
  if (!standard_input)
    close (fd);
  return bytes ? vv_read_bytes (path, bytes, options, error) : NULL;
}

void
vv_source_free (VvSource *source)
{
  if (!source)
    return;
  VvMeta *meta = &source->meta;
  char *const texts[] = { meta->title,    meta->date,   meta->organ,     meta->symbol, meta->speaker,
                          meta->language, source->file, source->charset, source->text };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_clear_pointer (&source->blocks, g_ptr_array_unref);
  g_clear_pointer (&source->left, g_ptr_array_unref);
  if (source->found)
    g_string_free (source->found, TRUE);
  g_clear_pointer (&source->found_at, g_array_unref);
  g_free (source);
}
