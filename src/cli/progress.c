/* cli/progress: see progress.h. A screen reader speaks a status line again when it changes: so it is plain, says the
 * most important first, and changes once a second at most. */
#include "cli/progress.h"

#include "core/json.h"
#include "core/text.h"

#include <sys/ioctl.h>
#include <unistd.h>

#define STATUS_EVERY_S 1
#define LINES_FIRST_S 5
#define LINES_MOST_S 300
/** Of a terminal that does not tell its width. */
#define USUAL_WIDTH 80

struct _VvProgressLine
{
  VvProgressKind kind;
  double next_s, every_s; /* when something is shown again */
  glong shown;            /* characters of the status line that stand on the terminal */
};

gboolean
vv_progress_parse (const char *name, VvProgressKind *kind)
{
  gboolean status = isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
  if (g_str_equal (name, "auto"))
    *kind = status ? VV_PROGRESS_STATUS : VV_PROGRESS_LINES;
  else if (g_str_equal (name, "plain"))
    *kind = VV_PROGRESS_LINES;
  else if (g_str_equal (name, "json"))
    *kind = VV_PROGRESS_JSON;
  else if (g_str_equal (name, "none"))
    *kind = VV_PROGRESS_NONE;
  else
    return FALSE;
  return TRUE;
}

static void append (GString *text, guint width, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
append (GString *text, guint width, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *part = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (g_utf8_strlen (text->str, -1) + g_utf8_strlen (part, -1) <= (glong) width)
    g_string_append (text, part);
}

/* "3 of 50 files, 1 failed, about 3 min 2 s left, …" in at most @width characters: what is least important stands last
 * and is left out first. */
static char *
status_text (const VvProgress *progress, guint width)
{
  GString *text = g_string_new ("");
  g_autofree char *left = vv_duration_text (progress->left_s);
  g_autofree char *laid = vv_duration_text ((double) progress->laid / VV_SAMPLES_PER_SECOND);
  append (text, width, "%u of %u file%s", progress->files_done, progress->files, progress->files == 1 ? "" : "s");
  if (progress->files_failed > 0)
    append (text, width, ", %u failed", progress->files_failed);
  if (progress->files_waiting > 0)
    append (text, width, ", %u being rendered by another run", progress->files_waiting);
  if (progress->left_s >= 0)
    append (text, width, ", about %s left", left);
  append (text, width, ", %s of sound", laid);
  if (progress->speed > 0)
    append (text, width, ", %.0f times real time", progress->speed);
  return g_string_free (text, FALSE);
}

static guint
terminal_width (void)
{
  struct winsize size = { 0 };
  if (ioctl (STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return USUAL_WIDTH;
  return size.ws_col;
}

/* Over what stood there: blanks, as not every terminal can erase. The last column stays free: some go on below. */
static void
show_status (VvProgressLine *line, const VvProgress *progress)
{
  g_autofree char *text = status_text (progress, terminal_width () - 1);
  glong length = g_utf8_strlen (text, -1);
  g_printerr ("\r%s%*s", text, (int) MAX (line->shown - length, 0), "");
  line->shown = length;
}

static void
add_known (JsonBuilder *builder, const char *name, gboolean known, double value)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_int_value (builder, (gint64) (value + 0.5));
  else
    json_builder_add_null_value (builder);
}

static void
show_json (const VvProgress *progress)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "event", "progress");
  vv_json_add_integer (builder, "files", progress->files);
  vv_json_add_integer (builder, "files_done", progress->files_done);
  vv_json_add_integer (builder, "files_unchanged", progress->files_unchanged);
  vv_json_add_integer (builder, "files_failed", progress->files_failed);
  vv_json_add_integer (builder, "files_waiting", progress->files_waiting);
  vv_json_add_integer (builder, "sound_ms", progress->laid * 1000 / VV_SAMPLES_PER_SECOND);
  vv_json_add_integer (builder, "elapsed_ms", (gint64) (progress->seconds * 1000));
  add_known (builder, "times_real_time", progress->speed > 0, progress->speed);
  add_known (builder, "left_ms", progress->left_s >= 0, progress->left_s * 1000);
  json_builder_end_object (builder);
  g_autofree char *json = vv_json_finish (builder, FALSE);
  g_printerr ("%s\n", json);
}

char *
vv_error_json (const GError *error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  json_builder_begin_object (builder);
  vv_json_add_text (builder, "event", "error");
  vv_json_add_text (builder, "message", error->message);
  json_builder_end_object (builder);
  return vv_json_finish (builder, FALSE);
}

VvProgressLine *
vv_progress_line_new (VvProgressKind kind)
{
  VvProgressLine *line = g_new0 (VvProgressLine, 1);
  line->kind = kind;
  line->every_s = kind == VV_PROGRESS_LINES ? LINES_FIRST_S : STATUS_EVERY_S;
  line->next_s = line->every_s;
  return line;
}

void
vv_progress_line_free (VvProgressLine *line)
{
  if (!line)
    return;
  vv_progress_line_clear (line);
  g_free (line);
}

void
vv_progress_line_show (VvProgressLine *line, const VvProgress *progress)
{
  if (line->kind == VV_PROGRESS_NONE || progress->seconds < line->next_s)
    return;
  line->next_s = progress->seconds + line->every_s;
  if (line->kind == VV_PROGRESS_STATUS)
    show_status (line, progress);
  else if (line->kind == VV_PROGRESS_JSON)
    show_json (progress);
  else
    {
      g_autofree char *text = status_text (progress, G_MAXINT);
      line->every_s = MIN (line->every_s * 2, LINES_MOST_S);
      g_printerr ("%s\n", text);
    }
}

void
vv_progress_line_clear (VvProgressLine *line)
{
  if (!line || line->shown == 0)
    return;
  g_printerr ("\r%*s\r", (int) line->shown, "");
  line->shown = 0;
}
