/* core/json: members of the objects in JSON that several rooms write. Inline, so that only who writes JSON is linked
 * with json-glib. */
#pragma once

#include "core/text.h"

#include <json-glib/json-glib.h>
#include <math.h>

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

G_END_DECLS
