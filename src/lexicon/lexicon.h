/* lexicon: words that are said otherwise than the rules and the engine would say them, from YAML.
 *
 *     voices/lexicon/ *.yaml + the user's files ──load──► VvLexicon ──find──► where in a text, and what is said
 *
 * The format is told in docs/lexicon.md. Shipped files are read when a text of their language first asks for them;
 * the user's are read and checked at once. A lexicon may be used by several threads. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** A letter A as eSpeak NG must be given it in English: bare, before a word, it would be the article. */
#define VV_LETTER_A "eigh"

typedef struct _VvLexicon VvLexicon;

typedef enum
{
  VV_FORM_WORD,   /* one token, between the borders of words */
  VV_FORM_PHRASE, /* tokens in order, any white space between them */
  VV_FORM_PART,   /* anywhere inside a word */
  VV_FORM_REGEX
} VvLexiconForm;

typedef enum
{
  VV_HOW_SAY,
  VV_HOW_LETTERS,
  VV_HOW_PHONEMES,
  VV_HOW_IPA,
  VV_HOW_SKIP
} VvLexiconHow;

/** "word" …, "say" …: the keys of the format. */
extern const char *const vv_lexicon_form_names[], *const vv_lexicon_how_names[];

typedef enum
{
  VV_CASE_NAME,  /* as written; what is no acronym also in capitals throughout */
  VV_CASE_EXACT, /* as written */
  VV_CASE_ANY
} VvLexiconCase;

typedef struct
{
  VvLexiconForm form;
  VvLexiconHow how;
  VvLexiconCase letter_case;
  char *written;          /* NFC */
  char *said;             /* as the file has it: a respelling, letters, mnemonics, IPA; "" to skip */
  char *spoken;           /* as the engine gets it: words, or mnemonics without [[ ]] */
  char *language;         /* first part of a BCP 47 tag; NULL: every language */
  char *speaker, *record; /* (nullable): of the scope */
  char *place;            /* "FILE:LINE:COL" */
  gboolean shipped;
  guint order; /* of the files and in them */
  GRegex *regex;
  const char *ending; /* of phonemes: of the English plural and genitive; else NULL */
} VvLexiconEntry;

/** For whom a text is read. */
typedef struct
{
  const char *language; /* BCP 47 */
  const char *speaker;  /* (nullable) */
  const char *record;   /* (nullable): the symbol of the record */
} VvLexiconScope;

typedef struct
{
  guint start, end; /* bytes of the text */
  char *spoken;     /* "" where nothing is said */
  gboolean phonemes;
  const VvLexiconEntry *entry;
} VvLexiconMatch;

/**
 * vv_lexicon_load:
 * @shipped: (nullable): a folder of *.yaml, read in the order of their names
 * @engine_data: the engine's data folder (holds "phontab"), by which phonemes are checked
 * @files: (nullable) (array zero-terminated=1): the user's; what a later one says goes before an earlier one
 *
 * Returns: (transfer full) (nullable): NULL with %VV_ERROR_INPUT: every mistake of @files at its line and column (an
 *     unknown key, phonemes that the engine does not know, a pattern that is wrong or takes too long);
 *     %VV_ERROR_ENVIRONMENT when the engine's data cannot be read.
 */
VvLexicon *vv_lexicon_load (const char *shipped, const char *engine_data, const char *const *files, GError **error);
void vv_lexicon_free (VvLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvLexicon, vv_lexicon_free)

/**
 * vv_lexicon_find:
 * @text: NFC
 *
 * Returns: (transfer full) (element-type VvLexiconMatch): in the order of their starts, one a start, possibly
 *     overlapping. At one start the longest wins, then the user's over the shipped, then the narrower scope, then the
 *     later. Nothing is found inside addresses and the symbols of documents.
 */
GArray *vv_lexicon_find (VvLexicon *lexicon, const VvLexiconScope *scope, const char *text);

/** vv_lexicon_own: Returns: (transfer none) (element-type VvLexiconEntry): those of the user's files, in their order.
 */
const GPtrArray *vv_lexicon_own (const VvLexicon *lexicon);

/** vv_lexicon_warnings: Returns: (transfer full) (array zero-terminated=1): what is to be told though the lexicon
 *  works: entries that fight, patterns that took too long on a text and were left out, shipped files with mistakes.
 *  Each is told once. */
char **vv_lexicon_warnings (VvLexicon *lexicon);

/**
 * vv_pls_import:
 * @path: a document of the Pronunciation Lexicon Specification 1.0 (W3C, 2008)
 * @left: (element-type utf8): gets "FILE:LINE: …" for each lexeme, or part of one, that is left out: an alphabet that
 *     is not IPA nor eSpeak NG's own (x-espeak-ng), sounds that the language does not have, a grapheme given twice
 *
 * Of several pronunciations the one in the engine's own alphabet is taken, else the preferred, else the first.
 *
 * Returns: (transfer full) (nullable): YAML that vv_lexicon_load() reads; NULL with %VV_ERROR_INPUT at the line: no
 * XML, or no such document; %VV_ERROR_LIMIT.
 */
char *vv_pls_import (const char *path, const char *engine_data, GPtrArray *left, GError **error);

/**
 * vv_pls_export:
 * @language: first part of a BCP 47 tag: entries that serve it
 * @left: (element-type utf8): gets "FILE:LINE:COL: …" for each that is left out: parts, patterns, what is skipped or is
 *     not for everyone, other languages
 *
 * Returns: (transfer full): PLS 1.0 of the user's entries: respellings and letters as aliases, phonemes in IPA and,
 * where the entry has them, in the engine's own.
 */
char *vv_pls_export (VvLexicon *lexicon, const char *language, GPtrArray *left);

/** vv_letters_spell: appends the letters and figures of @letters by their names in @language, between spaces; what is
 *  neither is left out. */
void vv_letters_spell (const char *letters, const char *language, GString *spoken);

G_END_DECLS
