/* core/json: what rooms that write or read JSON have in common. Inline, so that only they are linked with json-glib. */
#pragma once

#include "core/error.h"
#include "core/text.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

G_BEGIN_DECLS

/** vv_json_add_text: @text: (nullable): null. */
static inline void
vv_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static inline void
vv_json_add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static inline void
vv_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/** vv_json_add_number: a @value that is not finite, which JSON cannot say, is null. */
static inline void
vv_json_add_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/** vv_json_finish: (transfer full): what @builder holds, numbers with three decimals; on one line unless @pretty. */
static inline char *
vv_json_finish (JsonBuilder *builder, gboolean pretty)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *exact = json_to_string (root, pretty);
  return vv_text_rounded (exact);
}

/** vv_json_load: FALSE with %VV_ERROR_INPUT, "FILE:LINE:COLUMN: this is no JSON: …". */
static inline gboolean
vv_json_load (JsonParser *parser, const char *file, const char *text, GError **error)
{
  g_autoptr (GError) mistake = NULL;
  if (json_parser_load_from_data (parser, text, -1, &mistake))
    return TRUE;
  const char *what = mistake->message;
  guint64 line = 1, column = 1;
  if (g_str_has_prefix (what, "<data>:")) /* "<data>:LINE:COLUMN: Parse error: …" */
    {
      line = g_ascii_strtoull (what + strlen ("<data>:"), (char **) &what, 10);
      column = *what == ':' ? g_ascii_strtoull (what + 1, (char **) &what, 10) : 1;
      what += strspn (what, ": ");
    }
  g_autofree char *name = vv_text_mask (file), *masked = vv_text_mask (what); /* the parser cuts characters in two */
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%u:%u: this is no JSON: %s", name, (guint) line, (guint) column,
               masked);
  return FALSE;
}

G_END_DECLS
