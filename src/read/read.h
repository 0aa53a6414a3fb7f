/* read: a file becomes a Source: its text as blocks, each with the line on which it begins.
 *
 *     bytes ──charset──► UTF-8 ──sniff──► reader ──► VvSource
 *
 * A reader says what the file says (this is a heading, these lines are a paragraph); who speaks is found later. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** A larger file is refused; the message names this limit. */
#define VV_READ_MOST_BYTES (256 * 1024 * 1024)
/** So is a text that is longer: some 250 hours to hear. */
#define VV_READ_TEXT_MOST_BYTES (16 * 1024 * 1024)
/** And one that has more lines, tags and marks of Markdown or JSON: each costs a parser some hundred bytes. Some
 *  formats may have fewer (bounds.c): so that a reading takes about 256 MB at most. */
#define VV_READ_MOST_PIECES 1000000

typedef enum
{
  VV_BLOCK_PARAGRAPH, /* running text */
  VV_BLOCK_HEADING,   /* marked as a heading by the format itself */
  VV_BLOCK_NOTE,      /* marked as no part of a speech: a stage direction, a time */
  VV_BLOCK_NARRATION, /* marked as the record's own words, between the turns */
  VV_BLOCK_FOOTNOTE,  /* a note to the text: kept, and not said unless asked */
  VV_BLOCK_RULE,      /* a line of signs ("###", "---", "* * *"): an end or a break, never spoken */
} VvBlockKind;

/** Of a line that the markup sets apart, and that may name who speaks in what follows. A heading is such a line too. */
typedef enum
{
  VV_APART_NOT,
  VV_APART_LINE,    /* a paragraph all in bold */
  VV_APART_TERM,    /* of a list of terms with what belongs to each */
  VV_APART_SPEAKER, /* the markup calls it a speaker; lines after the first are an office or a party */
} VvApart;

/** A line of a block, before lines are joined: what labels and header blocks are found by. */
typedef struct
{
  char *text; /* UTF-8, NFC, markup removed, white space folded, never empty */
  guint line; /* of the file, from 1 */
} VvLine;

typedef struct
{
  VvBlockKind kind;
  guint level;      /* of a heading, from 1; 0 when the format does not say */
  GPtrArray *lines; /* (element-type VvLine), at least one; a hard-wrapped paragraph has several */
  VvApart apart;
  /* Where the markup itself says that a turn begins with this block: who speaks; else NULL. */
  char *speaker, *affiliation;
  char *spoken_in; /* BCP 47 */
  char *language;  /* of the text itself, BCP 47, where the markup states it; else NULL */
} VvBlock;

/** What the front matter says; each may be NULL. */
typedef struct
{
  char *title, *date, *organ, *symbol, *speaker, *language;
} VvMeta;

/** What a reader leaves out, and why: the ledger asks (inspect/ledger.c). */
typedef struct
{
  const char *rule; /* "furniture", "front matter", "label" … */
  guint line;
  char *text; /* the characters, in their order; white space does not count */
} VvLeftOut;

void vv_left_out_free (gpointer left);

typedef enum
{
  VV_SOURCE_RECORD, /* blocks */
  VV_SOURCE_SCRIPT, /* the project's own script YAML: only @text */
} VvSourceKind;

typedef struct
{
  VvSourceKind kind;
  char *file;          /* as given by the user; "-" for standard input */
  const char *format;  /* name of the reader: "text", "markdown", "script", "vtt" … */
  const char *place;   /* what the numbers of lines count: "line"; "page" of a PDF, "paragraph" of a DOCX */
  char *charset;       /* IANA name as found: "UTF-8", "UTF-16LE", "windows-1252" … */
  char *text;          /* the whole file as UTF-8, line ends "\n", without BOM; "" of a format that is no text */
  GBytes *bytes;       /* the file as it is */
  const char *helpers; /* as VvReadOptions.helpers; only while the file is read */
  VvMeta meta;
  GPtrArray *blocks; /* (element-type VvBlock) in the order of the file; may be empty */
  GPtrArray *left;   /* (element-type VvLeftOut) */
  GString *found;    /* where a library parses: every text that it found, whether used or not; NULL: @text */
  GArray *found_at;  /* (element-type guint): of each line of @found, the line of the file; NULL as @found */
} VvSource;

typedef struct
{
  const char *name;                                    /* of the format, for --format and messages */
  const char *about;                                   /* one line for people */
  const char *const *extensions;                       /* without the dot, NULL-terminated */
  gboolean (*sniff) (const char *text);                /* TRUE when the content alone shows the format */
  gboolean (*read) (VvSource *source, GError **error); /* fills meta and blocks from text */
  const char *magic; /* of a format that is no text: how its bytes begin; sniff is NULL then, and read takes bytes */
  const char *part;  /* of a ZIP archive: the member that shows the format; or NULL */
  const char *place; /* as VvSource.place; NULL: "line" */
} VvReader;

/** Every reader, NULL-terminated, in the order in which they are asked. */
extern const VvReader *const vv_readers[];

/** How a file is read; each may be NULL. */
typedef struct
{
  const char *format;  /* the name of a reader to use; NULL: by content first and name second */
  const char *charset; /* an IANA name or alias, which goes before what the bytes show; NULL: found */
  const char *helpers; /* folder of vivavoce-pdf, which parses for us; NULL: where it was to be installed */
} VvReadOptions;

/** vv_read_check: FALSE with %VV_ERROR_USAGE: no such format or charset; as vv_read() would say it of every file. */
gboolean vv_read_check (const VvReadOptions *options, GError **error);

/**
 * vv_read:
 * @path: a file, or "-" for standard input
 * @options: (nullable)
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT, "FILE:LINE:COL: what": absent, a directory, empty
 *     or white space only, a NUL byte, no detectable charset, a mistake in the front matter; or %VV_ERROR_LIMIT; or
 *     %VV_ERROR_USAGE: no such format or charset; or %VV_ERROR_ENVIRONMENT: a helper cannot be started; or
 *     %VV_ERROR_STOPPED, after vv_stop().
 */
VvSource *vv_read (const char *path, const VvReadOptions *options, GError **error);

/** vv_read_bytes: as vv_read(), for text that is in memory; @file names it in messages and gives the extension. */
VvSource *vv_read_bytes (const char *file, GBytes *bytes, const VvReadOptions *options, GError **error);

void vv_source_free (VvSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSource, vv_source_free)

/** vv_block_text: Returns: (transfer full): the lines joined by single spaces. */
char *vv_block_text (const VvBlock *block);
/** vv_block_lines: the same of @n lines from @first on, or as many as there are. */
char *vv_block_lines (const VvBlock *block, guint first, guint n);

G_END_DECLS
