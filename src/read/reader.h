/* read/reader: what the readers share: lines, blocks, front matter, charsets. */
#pragma once

#include "read/read.h"

G_BEGIN_DECLS

extern const VvReader vv_reader_script, vv_reader_vtt, vv_reader_srt, vv_reader_europarl, vv_reader_html, vv_reader_pdf,
    vv_reader_docx, vv_reader_odt, vv_reader_epub, vv_reader_word, vv_reader_xml, vv_reader_json, vv_reader_chat,
    vv_reader_irc, vv_reader_fountain, vv_reader_markdown, vv_reader_text;

/** vv_charset_check: FALSE with %VV_ERROR_USAGE: no charset is called @stated. */
gboolean vv_charset_check (const char *stated, GError **error);

/**
 * vv_charset_decode:
 * @stated: (nullable): the charset to use; NULL: found
 * @charset: (out) (transfer full): IANA name
 *
 * Returns: (transfer full) (nullable): UTF-8 without BOM, line ends "\n"; NULL with %VV_ERROR_INPUT at the line and
 *     column of the first byte that is no text, or %VV_ERROR_USAGE: there is no charset of the name that is stated.
 */
char *vv_charset_decode (const char *file, const char *bytes, gsize size, const char *stated, char **charset,
                         GError **error);

/** vv_html_blocks: appends the blocks of a web page, if there is one in @text; FALSE with %VV_ERROR_LIMIT. */
gboolean vv_html_blocks (VvSource *source, const char *text, GError **error);

/** vv_bounds_pieces: FALSE with %VV_ERROR_LIMIT when @text has more than %VV_READ_MOST_PIECES, or more than the reader
 *  of @format (nullable) can take. @file is masked. */
gboolean vv_bounds_pieces (const char *file, const char *text, const char *format, GError **error);

/** vv_bounds_attributes: FALSE with %VV_ERROR_LIMIT when a tag of @text has attributes beyond all measure. */
gboolean vv_bounds_attributes (const char *file, const char *text, gboolean html, GError **error);

/**
 * vv_front_matter:
 * @body: (out): where the text goes on after it; the whole text when there is none
 * @body_line: (out): the line on which @body begins
 *
 * A YAML block between two lines "---" at the very start. Keys that other programs put there are passed over.
 */
gboolean vv_front_matter (VvSource *source, const char **body, guint *body_line, GError **error);

/** vv_block_add: appends a block of @kind without lines to the source; borrowed. */
VvBlock *vv_block_add (VvSource *source, VvBlockKind kind, guint level);

/** vv_block_add_line: appends @size bytes of @text, composed (NFC) and folded; nothing when only white space is left.
 */
void vv_block_add_line (VvBlock *block, const char *text, gsize size, guint line);

/** vv_blocks_prune: removes a last block to which no line was added. */
void vv_blocks_prune (VvSource *source);

/** vv_left_out: notes that @text is left out by @rule (not copied). */
void vv_left_out (VvSource *source, const char *rule, guint line, const char *text);

/** vv_left_rest: notes as left out what @whole has and @kept, a part of its characters in their order, has not. */
void vv_left_rest (VvSource *source, const char *rule, guint line, const char *whole, const char *kept);

/** vv_found: notes a text that a library found; it begins on @line. */
void vv_found (VvSource *source, const char *text, guint line);

/** vv_text_blocks: appends the paragraphs of plain text, whose first line is line @line of the file. */
void vv_text_blocks (VvSource *source, const char *text, guint line);

/**
 * vv_line_numbers_remove:
 * @number: of the line of the file on which @body begins
 * @numbers: (out) (transfer full) (element-type guint): of each line of what is returned, the line of the file
 *
 * Returns: (transfer full) (nullable): @body without the numbers of its lines, which are left out; NULL: it has none.
 */
char *vv_line_numbers_remove (VvSource *source, const char *body, guint number, GArray **numbers);

/** vv_invisible_remove: leaves out signs that nobody sees, in every block. */
void vv_invisible_remove (VvSource *source);

/** vv_ligatures_mend: puts letters of Arabic in their order, in every block. */
void vv_ligatures_mend (VvSource *source);

/** vv_hyphens_mend: joins the words that line ends have broken, in every block. */
void vv_hyphens_mend (VvSource *source);

/** vv_change_mark: the size of the mark with which a line of captions tells that another begins to speak, ">>" and what
 *  spaces follow; 0: none. */
gsize vv_change_mark (const char *line);

/** vv_ends_sentence: does the text end with a mark that ends a sentence, perhaps inside quotation marks? */
gboolean vv_ends_sentence (const char *text, gsize size);

G_END_DECLS
