/* read/markup: a tree of elements (XML, HTML) becomes blocks. What an element means is a table of marks: data of each
 * dialect, not code. */
#pragma once

#include "read/reader.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum
{
  VV_MARK_INLINE,    /* the text is part of what is around it; also of every element without a mark */
  VV_MARK_PARAGRAPH, /* a paragraph */
  VV_MARK_HEADING,   /* a heading; the digit of its name, if any, is its level */
  VV_MARK_NOTE,      /* a stage direction, a time: no part of speech */
  VV_MARK_NARRATION, /* text of the record's own */
  VV_MARK_FOOTNOTE,  /* a note to the text; within a paragraph it follows it */
  VV_MARK_TURN,      /* what one person says; text in it that no mark covers is a paragraph */
  VV_MARK_SPEAKER,   /* names who speaks, as it shall be shown: in a turn; from here on where text stands before it */
  VV_MARK_WHO,       /* names who speaks from here on, wherever it stands */
  VV_MARK_BEFORE,    /* stands before a turn and names who speaks in it, as printed */
  VV_MARK_LABEL,     /* where it begins a paragraph of a turn and ends in a colon, it names who speaks from here on */
  VV_MARK_BOLD,      /* a paragraph all in bold, which may name who speaks next */
  VV_MARK_TERM,      /* a term of a list, which may do so too */
  VV_MARK_NAME,      /* called a speaker, wherever it stands: what follows is another paragraph */
  VV_MARK_BESIDE,    /* within one: an office or a party, a line of its own */
  VV_MARK_LINE,      /* a line of verse or the like: a space parts it from the next */
  VV_MARK_BREAK,     /* a line ends; two of them end a paragraph */
  VV_MARK_LINES,     /* preformatted: its line ends count, a blank line ends a paragraph */
  VV_MARK_SKIP,      /* neither shown nor heard: metadata, scripts, page furniture */
} VvMarkKind;

typedef struct
{
  const char *element;   /* local name; NULL: any */
  const char *attribute; /* that must be there; or NULL */
  const char *value;     /* that the attribute must have, or have among its words; or NULL */
  VvMarkKind kind;
} VvMark;

typedef struct
{
  const VvMark *marks;           /* the first that fits counts; ends with a row whose element and attribute are NULL */
  const char *const *attributes; /* of a turn, that name its speaker ("#id" is looked up); NULL-terminated */
  gboolean languages;            /* xml:lang is believed, and join="right" of tokens */
  gboolean sections;             /* a heading ends the turn of who is named by VV_MARK_WHO */
} VvMarkup;

/** Of nested elements that are looked into; libxml2's own parser stops at 256 (xmlParserMaxDepth). */
#define VV_MARKUP_DEPTH_MOST 512

/** vv_markup_blocks: appends the blocks of everything below @root. */
void vv_markup_blocks (VvSource *source, xmlNode *root, const VvMarkup *markup);

/**
 * vv_markup_attribute:
 *
 * Returns: (transfer full) (nullable): the attribute's text; an entity counts only where the document itself declares
 *     it as plain text, so that nothing multiplies.
 */
char *vv_markup_attribute (const xmlNode *element, const char *name);

/** vv_markup_language: Returns: (transfer full) (nullable): the tag of BCP 47 that @attribute holds; NULL: none, or one
 *  that names no language. */
char *vv_markup_language (const xmlNode *element, const char *attribute);

/** vv_markup_text: Returns: (transfer full): the folded text below @node, under the same rule. */
char *vv_markup_text (const xmlNode *node);

/** vv_markup_find: Returns: (transfer none) (nullable): the first element of that local name below @node, itself too.
 */
xmlNode *vv_markup_find (xmlNode *node, const char *element);

/** vv_markup_is: is @node an element of that local name, in whatever case? */
gboolean vv_markup_is (const xmlNode *node, const char *name);

/** vv_markup_follows_speaker: does @element stand right behind one that @marks have for a speaker, or is only skipped
 *  between? */
gboolean vv_markup_follows_speaker (const VvMark *marks, const xmlNode *element);

/** vv_markup_own_text: Returns: (nullable): the text that a node itself holds. */
const char *vv_markup_own_text (const xmlNode *node);

/** vv_markup_collect: appends the text below @node, as it stands. */
void vv_markup_collect (const xmlNode *node, GString *text);

/** vv_markup_folded: Returns: (transfer full): folded; a parser that recovers from mistakes lets bytes through that are
 *  no UTF-8. */
char *vv_markup_folded (const GString *text);

/** vv_markup_set_apart: finds the lines of a web page that are all in bold, and the elements whose class calls them
 *  speakers; vv_markup_blocks() has them for %VV_MARK_BOLD, %VV_MARK_NAME and %VV_MARK_BESIDE then. */
void vv_markup_set_apart (xmlNode *root);

/** vv_markup_raise: numbers that stand raised, as marks of footnotes or exponents, become signs that do: "<sup>2</sup>"
 *  is "²". */
void vv_markup_raise (xmlNode *root);

/** vv_markup_note_found: notes every text of the tree, by another way than the walk takes. */
void vv_markup_note_found (VvSource *source, const xmlNode *root);

G_END_DECLS
