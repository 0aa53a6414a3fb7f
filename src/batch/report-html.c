/* batch/report-html: a report for people, many of whom hear it: what went wrong comes before the long table, every cell
 * is words, headers have a scope, nothing is said by colour alone, and nothing needs a script. */
#include "batch/report-rows.h"

#include "core/text.h"

#include <math.h>
#include <string.h>

/** Of the text that waits to be written. */
#define FLUSH_BYTES 65536

static const char *const status_words[VV_ROW_STATUSES] = {
  [VV_ROW_RENDERED] = "Rendered",
  [VV_ROW_UNCHANGED] = "Unchanged since an earlier run",
  [VV_ROW_INCOMPLETE] = "Rendered, with sentences lost",
  [VV_ROW_FAILED] = "Failed",
  [VV_ROW_NOT_DONE] = "Not done",
};

/* The contrast of the system's colours is the reader's own choice; they are not touched. A long name wraps, so that the
 * page is no wider than the window; the headers stay in sight above ten thousand rows, and what has the focus below
 * them. */
static const char style[] = ":root { color-scheme: light dark; scroll-padding-top: 3rem; }\n"
                            "body { font: 1rem/1.5 sans-serif; margin: 1rem; overflow-wrap: anywhere; }\n"
                            "table { border-collapse: collapse; }\n"
                            "caption { text-align: left; font-weight: bold; }\n"
                            "th, td { border: 1px solid; padding: 0.2rem 0.5rem; text-align: left; vertical-align: "
                            "top; overflow-wrap: normal; }\n"
                            "tbody th { min-width: 10rem; overflow-wrap: anywhere; }\n"
                            "thead th { position: sticky; top: 0; background: Canvas; }\n";

typedef struct
{
  VvOutput *output;
  GString *text;
  char *folder; /* of the page: absolute */
} Page;

static gboolean
flush (Page *page, gsize bytes, GError **error)
{
  if (page->text->len < bytes)
    return TRUE;
  gboolean written = vv_output_write (page->output, page->text->str, page->text->len, error);
  g_string_truncate (page->text, 0);
  return written;
}

static void add (Page *page, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Arguments are escaped. */
static void
add (Page *page, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (page->text, text);
}

/* NULL where @path does not lie below the page: a link out of the folder breaks when the folder is moved. */
static char *
link_to (const Page *page, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  gsize length = strlen (page->folder);
  if (strncmp (absolute, page->folder, length) != 0 || absolute[length] != '/')
    return NULL;
  const char *relative = absolute + length + 1;
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) relative, strlen (relative), "/");
  return g_strconcat ("./", escaped, NULL); /* a name such as a:b is no scheme */
}

static void
add_name (Page *page, const VvRow *row)
{
  g_autofree char *name = vv_text_mask (row->input);
  g_autofree char *href = row->outputs[0] ? link_to (page, row->outputs[0]) : NULL;
  if (href)
    add (page, "<a href=\"%s\"><bdi>%s</bdi></a>", href, name);
  else
    add (page, "<bdi>%s</bdi>", name);
}

static void
add_count (Page *page, guint count, const char *text)
{
  if (count > 0)
    add (page, "<li>%u %s</li>\n", count, text);
}

static void
add_summary (Page *page, const VvTotals *totals, const VvReport *report)
{
  g_autofree char *length = vv_duration_text ((double) totals->length / VV_SAMPLES_PER_SECOND);
  g_autofree char *wall = vv_duration_text ((double) report->wall_ms / 1000);
  add (page, "<ul>\n");
  add_count (page, totals->by_status[VV_ROW_RENDERED], "rendered");
  add_count (page, totals->by_status[VV_ROW_UNCHANGED], "unchanged since an earlier run");
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    add_count (page, totals->by_kind[i], vv_failure_text (i));
  add_count (page, totals->by_status[VV_ROW_NOT_DONE], "not done: the same command goes on where this run stopped");
  add (page, "</ul>\n<p>%s of sound", length);
  if (totals->takes > 0)
    add (page, "; %.0f %% of the paragraphs were in the cache",
         100.0 * (double) totals->takes_from_cache / (double) totals->takes);
  add (page, ".");
  if (report->wall_began)
    add (page, " The run began at <time>%s</time> and took %s.", report->wall_began, wall);
  add (page, "</p>\n");
}

/* A file is told all its mistakes at once, a line each. */
static void
add_lines (Page *page, const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    add (page, "<li>%s</li>\n", lines[i]);
}

static void
add_troubles_of (Page *page, GPtrArray *rows, VvError kind)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const VvRow *row = g_ptr_array_index (rows, i);
      if ((row->status != VV_ROW_FAILED && row->status != VV_ROW_INCOMPLETE) || row->kind != kind)
        continue;
      g_autofree char *name = vv_text_mask (row->input);
      add (page, "<li><bdi>%s</bdi>\n<ul>\n", name);
      if (row->message)
        add_lines (page, row->message);
      for (guint j = 0; row->warnings[j]; j++)
        add (page, "<li>%s</li>\n", row->warnings[j]);
      add (page, "</ul>\n</li>\n");
    }
}

static void
add_troubles (Page *page, GPtrArray *rows, const VvTotals *totals)
{
  if (totals->by_status[VV_ROW_FAILED] + totals->by_status[VV_ROW_INCOMPLETE] == 0)
    return;
  add (page, "<p><a href=\"#all\">Go to the table of all files</a></p>\n<h2>What went wrong</h2>\n");
  for (guint i = 0; i < VV_FAILURE_KINDS; i++)
    {
      if (totals->by_kind[i] == 0)
        continue;
      add (page, "<h3>%u %s</h3>\n<ul>\n", totals->by_kind[i], vv_failure_text (i));
      add_troubles_of (page, rows, i);
      add (page, "</ul>\n");
    }
}

static void
add_row (Page *page, const VvRow *row)
{
  add (page, "<tr><th scope=\"row\">");
  add_name (page, row);
  add (page, "</th><td>%s</td>", status_words[row->status]);
  if (row->length == 0)
    {
      add (page, "<td>none</td><td>none</td><td>none</td><td>none</td></tr>\n");
      return;
    }
  g_autofree char *length = vv_duration_text ((double) row->length / VV_SAMPLES_PER_SECOND);
  add (page, "<td>%s</td><td>%u</td><td>%u</td>", length, row->speakers, row->chapters);
  if (isfinite (row->loudness_lufs)) /* with the sign that is read as minus; a hyphen is passed over */
    add (page, "<td>%s%.1f LUFS</td></tr>\n", row->loudness_lufs < 0 ? "\u2212" : "", fabs (row->loudness_lufs));
  else
    add (page, "<td>silent</td></tr>\n");
}

static gboolean
add_table (Page *page, GPtrArray *rows, GError **error)
{
  static const char *const columns[] = { "File", "Status", "Length", "Speakers", "Chapters", "Loudness" };
  add (page,
       "<h2 id=\"all\">All files</h2>\n<table>\n<caption>Files in the order of their names</caption>\n<thead>\n<tr>");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add (page, "<th scope=\"col\">%s</th>", columns[i]);
  add (page, "</tr>\n</thead>\n<tbody>\n");
  for (guint i = 0; i < rows->len; i++)
    {
      add_row (page, g_ptr_array_index (rows, i));
      if (!flush (page, FLUSH_BYTES, error))
        return FALSE;
    }
  add (page, "</tbody>\n</table>\n");
  return TRUE;
}

gboolean
vv_report_write_html (VvReport *report, VvOutput *output, const char *folder, GError **error)
{
  VvTotals totals;
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  g_autoptr (GString) text = g_string_new (VV_REPORT_HTML_START);
  Page page = { output, text, g_str_equal (absolute, "/") ? absolute + 1 : absolute };
  GPtrArray *rows = vv_report_rows (report);
  vv_report_sum (report, &totals);
  guint good = totals.by_status[VV_ROW_RENDERED] + totals.by_status[VV_ROW_UNCHANGED];
  g_autofree char *title
      = g_strdup_printf ("%u of %u file%s without a mistake", good, totals.files, totals.files == 1 ? "" : "s");
  add (&page,
       "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
       "<title>%s: report of Vivavoce</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n<h1>%s</h1>\n",
       title, style, title);
  add_summary (&page, &totals, report);
  add_troubles (&page, rows, &totals);
  if (rows->len > 0 && !add_table (&page, rows, error))
    return FALSE;
  add (&page, "</main>\n</body>\n</html>\n");
  return flush (&page, 0, error);
}
