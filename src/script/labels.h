/* script/labels: the grammar of "Mr. Nebenzia (Russian Federation) (spoke in Russian):". The rules are a pack's. */
#pragma once

#include "script/pack.h"

G_BEGIN_DECLS

/** A label may be wrapped over so many lines. */
#define VV_LABEL_MOST_LINES 4

typedef struct
{
  char *printed; /* as printed, without the colon */
  char *name;
  char *role;         /* or NULL */
  char *affiliation;  /* or NULL */
  char *spoken_in;    /* BCP 47, or NULL */
  char *torn;         /* words of the speech that a scan put into the label; or NULL */
  char *ahead;        /* words of the speech that stand before the label's own: displaced.h; or NULL */
  const VvRule *rule; /* borrowed from the pack; NULL: the markup says it */
  gboolean apart;     /* a line that the markup sets apart, and that has been judged: apart.h */
  gboolean colon;     /* a colon ends it, as printed */
  guint seen;         /* how often the same name is a label of the source */
  gsize size;         /* bytes of the line that the label takes, colon and white space after it included */
} VvLabel;

/** vv_label_parse: Returns: (transfer full) (nullable): the label with which @text begins. */
VvLabel *vv_label_parse (const VvPack *pack, const char *text);
/** vv_label_apart: Returns: (transfer full) (nullable): the label that the whole of @text is, a line set apart. */
VvLabel *vv_label_apart (const VvPack *pack, const char *text);

/** vv_label_plain: Returns: (transfer full): the label that @printed is, whatever it looks like: a bracket at its end
 * is the affiliation. */
VvLabel *vv_label_plain (const char *printed);
void vv_label_free (VvLabel *label);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLabel, vv_label_free)

/** vv_label_cut_out: takes @part out of @text: "(spoke I thank you. in French)" without "I thank you.". */
void vv_label_cut_out (char *text, const char *part);

/** vv_label_language: the language a bracket states ("spoke in Russian" → "ru"), or NULL. Borrowed from @pack. */
const char *vv_label_language (const VvPack *pack, const char *bracket);

/**
 * vv_label_switch: the first bracket in @text, from byte @from on, that says nothing but in which language it goes on:
 * "(spoke in English)"
 * @start, @end: (out): bytes of the bracket
 *
 * Returns: (nullable): the language, borrowed from @pack
 */
const char *vv_label_switch (const VvPack *pack, const char *text, gsize from, gsize *start, gsize *end);

G_END_DECLS
