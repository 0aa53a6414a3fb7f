/* core/yaml: YAML as a tree in which every node knows its place, and a writer. The only user of libyaml. */
#pragma once

#include "core/mistakes.h"

G_BEGIN_DECLS

/** A file larger than this is refused: casts, scripts and front matter are written by people. */
#define VV_YAML_MOST_BYTES (64 * 1024 * 1024)
/** Nodes nested deeper than this are refused. */
#define VV_YAML_MOST_DEPTH 32

typedef enum
{
  VV_YAML_NULL,
  VV_YAML_SCALAR,
  VV_YAML_SEQUENCE,
  VV_YAML_MAPPING
} VvYamlKind;

typedef struct _VvYaml VvYaml;

struct _VvYaml
{
  VvYamlKind kind;
  guint line, column; /* from 1 */
  char *key;          /* the name under which a child of a mapping stands, else NULL */
  guint key_line, key_column;
  char *text;          /* of a scalar */
  gboolean quoted;     /* the scalar stood in quotation marks or in a block: it is text whatever it looks like */
  GPtrArray *children; /* (element-type VvYaml), of a sequence or mapping in the order of the file */
};

/**
 * vv_yaml_parse:
 * @size_bytes: at most %VV_YAML_MOST_BYTES
 * @first_line: the line of the file on which @text begins, from 1
 * @mistakes: gets syntax mistakes, aliases and anchors (not supported: nothing that a person writes here needs
 *     them), mapping keys that are not scalars, keys given twice
 *
 * Returns: (transfer full) (nullable): the root of the first document; NULL when a mistake was added.
 *     An empty text gives a %VV_YAML_NULL.
 */
VvYaml *vv_yaml_parse (const char *text, gsize size_bytes, guint first_line, VvMistakes *mistakes);
void vv_yaml_free (VvYaml *node);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvYaml, vv_yaml_free)

/** vv_yaml_find: Returns: (transfer none) (nullable): the child of a mapping; NULL if absent or @node is no mapping. */
const VvYaml *vv_yaml_find (const VvYaml *node, const char *key);

/** vv_yaml_is: TRUE if @node has @kind; else adds "'KEY' must be a list" or the like. A %VV_YAML_NULL is told too. */
gboolean vv_yaml_is (const VvYaml *node, VvYamlKind kind, VvMistakes *mistakes);

/** vv_yaml_check_keys: adds a mistake, with the nearest known key, for each key not among @known (NULL-terminated). */
void vv_yaml_check_keys (const VvYaml *node, const char *const *known, VvMistakes *mistakes);

/** The getters give the default for an absent or null @key, and add a mistake for a value of another type or range. */
const char *vv_yaml_get_string (const VvYaml *node, const char *key, const char *fallback, VvMistakes *mistakes);
/** vv_yaml_get_language: (transfer full) (nullable): a BCP 47 tag, with hyphens; NULL for an absent or null @key, and
 * for what has not the shape of a tag, with a mistake. */
char *vv_yaml_get_language (const VvYaml *node, const char *key, VvMistakes *mistakes);
gint64 vv_yaml_get_integer (const VvYaml *node, const char *key, gint64 least, gint64 most, gint64 fallback,
                            VvMistakes *mistakes);
gboolean vv_yaml_get_boolean (const VvYaml *node, const char *key, gboolean fallback, VvMistakes *mistakes);

/** The writer: calls mirror the document; a NULL text is written as null. Strings that would read back as
 *  another type are quoted. Long texts are not wrapped. */
typedef struct _VvYamlWriter VvYamlWriter;

VvYamlWriter *vv_yaml_writer_new (void);
void vv_yaml_writer_free (VvYamlWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvYamlWriter, vv_yaml_writer_free)

void vv_yaml_writer_begin_mapping (VvYamlWriter *writer);
void vv_yaml_writer_end_mapping (VvYamlWriter *writer);
void vv_yaml_writer_begin_sequence (VvYamlWriter *writer);
void vv_yaml_writer_end_sequence (VvYamlWriter *writer);
void vv_yaml_writer_text (VvYamlWriter *writer, const char *text);
void vv_yaml_writer_integer (VvYamlWriter *writer, gint64 number);
void vv_yaml_writer_boolean (VvYamlWriter *writer, gboolean value);
/** A key and its text in one call. */
void vv_yaml_writer_pair (VvYamlWriter *writer, const char *key, const char *text);
/** vv_yaml_writer_finish: Returns: (transfer full): the document; only vv_yaml_writer_free() may follow. */
char *vv_yaml_writer_finish (VvYamlWriter *writer);

G_END_DECLS
