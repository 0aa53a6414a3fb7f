/* script/header: the lines that stand before (and after) a statement: title, name, office, place, date. The rules are a
 * pack's. */
#pragma once

#include "script/pack.h"

G_BEGIN_DECLS

typedef enum
{
  VV_HEADER_NONE,    /* this is text, not a header line */
  VV_HEADER_TITLE,   /* a title, or some other line without a place of its own */
  VV_HEADER_SPEAKER, /* "Ambassador Jonathan Cohen" */
  VV_HEADER_NAME,    /* "Trina Saha": a speaker when a title stands before it */
  VV_HEADER_ROLE,
  VV_HEADER_PLACE,
  VV_HEADER_DATE,
  VV_HEADER_DELIVERY, /* "AS DELIVERED", "Check against delivery" */
  VV_HEADER_BY,       /* no kind of line: within a title, group name is who speaks */
} VvHeaderKind;

/** Names of the kinds in a pack, in the order of VvHeaderKind from 1 on. */
#define VV_HEADER_KINDS                                                                                                \
  {                                                                                                                    \
    "title", "speaker", "name", "role", "place", "date", "delivery", "by", NULL                                        \
  }

/** vv_header_kind: what a line of the header is. %VV_HEADER_NONE for a line that ends a sentence or is long. */
VvHeaderKind vv_header_kind (const VvPack *pack, const char *line);

/** vv_header_speaker: (transfer full) (nullable): the name in "Remarks by Ambassador Jane Doe at the Council". */
char *vv_header_speaker (const VvPack *pack, const char *title);

/** vv_header_date: (transfer full) (nullable): "May 20, 2019", "20 May 2019" or "2019-05-20" as "2019-05-20". */
char *vv_header_date (const char *line);

/** vv_header_is_title: a printed title in the middle of text: title case, no full stop, one line. */
gboolean vv_header_is_title (const char *line);

/** vv_header_is_in_capitals: so is a title among text that is not: "PAPERS LAID". */
gboolean vv_header_is_in_capitals (const char *line);

/** vv_header_ends_sentence: does @line end as a sentence, or a part of one, does? */
gboolean vv_header_ends_sentence (const char *line);

/** vv_header_plain_title: (transfer full): without quotation marks that have no partner, or that hold the whole. */
char *vv_header_plain_title (const char *line);

G_END_DECLS
