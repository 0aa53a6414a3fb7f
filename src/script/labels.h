/* script/labels: the grammar of "Mr. Nebenzia (Russian Federation) (spoke in Russian):". */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *pattern;       /* PCRE with groups name, and perhaps role, brackets, tail */
  gboolean needs_company;    /* counts only where the same name is a label at another place of the file too */
  const char *example;       /* a line that begins with such a label … */
  const char *example_parse; /* … and what must come out: "name | role | affiliation | spoken_in" */
} VvLabelRule;

/** Asked in this order; ends with a row whose name is NULL. */
extern const VvLabelRule vv_label_rules[];

/** Lines that look like labels and are none; each stands before a colon. NULL-terminated. */
extern const char *const vv_label_stop_words[];

typedef struct
{
  char *printed; /* as printed, without the colon */
  char *name;
  char *role;        /* or NULL */
  char *affiliation; /* or NULL */
  char *spoken_in;   /* BCP 47, or NULL */
  gboolean needs_company;
  gsize size; /* bytes of the line that the label takes, colon and white space after it included */
} VvLabel;

/** vv_label_parse: Returns: (transfer full) (nullable): the label with which @text begins. */
VvLabel *vv_label_parse (const char *text);
void vv_label_free (VvLabel *label);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLabel, vv_label_free)

/** vv_label_language: the language a bracket states ("spoke in Russian" → "ru"), or NULL. */
const char *vv_label_language (const char *bracket);

G_END_DECLS
