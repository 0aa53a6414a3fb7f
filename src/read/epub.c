/* read/epub: EPUB 2 and 3: the container names the package, its spine the pages in their order; each page is read as a
 * web page. A line's number is that of its page in the spine. */
#include "read/archive.h"
#include "read/markup.h"

#include "core/text.h"

#include <libxml/parser.h>
#include <string.h>

/** All pages together. */
#define PAGES_MOST_BYTES (256 * 1024 * 1024)
#define PAGES_MOST 10000

static xmlDoc *
parse_member (VvSource *source, const char *file, const char *member, GError **error)
{
  g_autoptr (GBytes) bytes = vv_archive_member (file, source->bytes, member, error);
  gsize size = 0;
  const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  xmlDoc *document = bytes
                         ? xmlReadMemory (data ? data : "", (int) size, NULL, NULL,
                                          XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
                         : NULL;
  if (document && xmlDocGetRootElement (document))
    return document;
  xmlFreeDoc (document);
  g_autofree char *name = vv_text_mask (member);
  if (bytes)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: '%s' in it is no XML", file, name);
  return NULL;
}

/* The name of the member that @href, from a page in @package's folder, means. */
static char *
resolve (const char *package, const char *href)
{
  g_autofree char *folder = g_path_get_dirname (package);
  g_autofree char *plain = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *name = g_uri_unescape_string (plain, NULL);
  g_autofree char *joined = g_build_filename ("/", g_str_equal (folder, ".") ? "" : folder, name ? name : plain, NULL);
  g_autofree char *canonical = g_canonicalize_filename (joined, "/");
  return g_strdup (canonical + 1);
}

static void
find_items (xmlNode *manifest, GHashTable *items)
{
  for (xmlNode *item = manifest ? manifest->children : NULL; item; item = item->next)
    {
      g_autofree char *id = item->type == XML_ELEMENT_NODE ? vv_markup_attribute (item, "id") : NULL;
      g_autofree char *href = id ? vv_markup_attribute (item, "href") : NULL;
      g_autofree char *about = id ? vv_markup_attribute (item, "properties") : NULL;
      if (href && !(about && strstr (about, "nav"))) /* the table of contents is no page to be read */
        g_hash_table_insert (items, g_steal_pointer (&id), g_steal_pointer (&href));
    }
}

static gboolean
add_page (VvSource *source, const char *file, const char *member, guint number, gsize *total, GError **error)
{
  g_autoptr (GBytes) bytes = vv_archive_member (file, source->bytes, member, error);
  if (!bytes)
    return FALSE;
  *total += g_bytes_get_size (bytes);
  if (*total > PAGES_MOST_BYTES || number > PAGES_MOST)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_LIMIT, "%s:1:1: its pages unpack to more than %d MiB, or are more than %d",
                   file, PAGES_MOST_BYTES / (1024 * 1024), PAGES_MOST);
      return FALSE;
    }
  g_autofree char *charset = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = vv_charset_decode (file, data ? data : "", size, NULL, &charset, error);
  guint before = source->blocks->len, found = source->found_at ? source->found_at->len : 0;
  if (!text || !vv_html_blocks (source, text, error))
    return FALSE;
  for (guint i = found; source->found_at && i < source->found_at->len; i++)
    g_array_index (source->found_at, guint, i) = number;
  for (guint i = before; i < source->blocks->len; i++)
    {
      const VvBlock *block = g_ptr_array_index (source->blocks, i);
      for (guint k = 0; k < block->lines->len; k++)
        ((VvLine *) g_ptr_array_index (block->lines, k))->line = number;
    }
  return TRUE;
}

static gboolean
read_package (VvSource *source, const char *file, const char *package, xmlNode *root, GError **error)
{
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  find_items (vv_markup_find (root, "manifest"), items);
  xmlNode *title = vv_markup_find (root, "title"), *language = vv_markup_find (root, "language"),
          *spine = vv_markup_find (root, "spine");
  g_autofree char *tag = language ? vv_markup_text (language) : NULL;
  source->meta.title = title ? vv_markup_text (title) : NULL;
  source->meta.language = tag && *tag ? g_steal_pointer (&tag) : NULL;
  guint number = 0;
  gsize total = 0;
  for (xmlNode *page = spine ? spine->children : NULL; page; page = page->next)
    {
      g_autofree char *id = page->type == XML_ELEMENT_NODE ? vv_markup_attribute (page, "idref") : NULL;
      const char *href = id ? g_hash_table_lookup (items, id) : NULL;
      g_autofree char *member = href ? resolve (package, href) : NULL;
      if (member && !add_page (source, file, member, ++number, &total, error))
        return FALSE;
    }
  if (number > 0)
    return TRUE;
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: the spine of this EPUB names no page", file);
  return FALSE;
}

static gboolean
read_epub (VvSource *source, GError **error)
{
  g_autofree char *file = vv_text_mask (source->file);
  xmlDoc *container = parse_member (source, file, "META-INF/container.xml", error);
  if (!container)
    return FALSE;
  xmlNode *rootfile = vv_markup_find (xmlDocGetRootElement (container), "rootfile");
  g_autofree char *package = rootfile ? vv_markup_attribute (rootfile, "full-path") : NULL;
  xmlFreeDoc (container);
  if (!package || !*package)
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: this EPUB does not say where its package is", file);
      return FALSE;
    }
  xmlDoc *document = parse_member (source, file, package, error);
  gboolean done = document && read_package (source, file, package, xmlDocGetRootElement (document), error);
  xmlFreeDoc (document);
  return done;
}

static const char *const extensions[] = { "epub", NULL };
const VvReader vv_reader_epub
    = { "epub", "EPUB 2 and 3", extensions, NULL, read_epub, "PK\003\004", "META-INF/container.xml", "page" };
