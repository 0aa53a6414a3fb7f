/* cli: the verbs of the command line. Only here is anything printed. */
#pragma once

#include "vivavoce.h"

/** Exit codes (man page, EXIT STATUS). */
enum
{
  VV_EXIT_DONE = 0,
  VV_EXIT_SOME_FAILED = 1,
  VV_EXIT_USAGE = 2,
  VV_EXIT_ENVIRONMENT = 3,
  VV_EXIT_SIGNAL = 128 /* and the number of the signal that stopped the run */
};

/** Where the program's own things are; read from the environment and the program's place by main(), once. */
typedef struct
{
  char *voices; /* default.yaml and variants/ */
  char *worker;
  char *helpers; /* folder of vivavoce-pdf */
  char *engine_data;
  char *cache;
} VvHouse;

typedef struct
{
  const char *name, *arguments, *about;
  int (*run) (const VvHouse *house, int argc, char **argv);
} VvVerb;

int vv_cli_render (const VvHouse *house, int argc, char **argv);
int vv_cli_watch (const VvHouse *house, int argc, char **argv);
int vv_cli_inspect (const VvHouse *house, int argc, char **argv);
int vv_cli_voices (const VvHouse *house, int argc, char **argv);
int vv_cli_say (const VvHouse *house, int argc, char **argv);
int vv_cli_report (const VvHouse *house, int argc, char **argv);
int vv_cli_cache (const VvHouse *house, int argc, char **argv);
int vv_cli_lexicon (const VvHouse *house, int argc, char **argv);
int vv_cli_check (const VvHouse *house, int argc, char **argv);

/** What several verbs take; zero-initialised, freed by vv_common_clear(). */
typedef struct
{
  char *cast_path, *rate, *announce, *speaker, *title, *language, *format, *charset;
  gboolean one_voice;
  char *registry_path;
  char **lexicons;
  VvCatalogue *catalogue;
  VvCast *cast;
  VvRegistry *registry; /* NULL without --registry */
  VvLexicon *lexicon;
  char *pack;
  VvPacks *packs; /* vv_common_packs() */
  gboolean strict;
} VvCommon;

void vv_common_clear (VvCommon *common);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvCommon, vv_common_clear)

/** vv_common_load: the catalogue, the cast, the lexicon, the registry. */
gboolean vv_common_load (VvCommon *common, const VvHouse *house, GError **error);

/** vv_common_packs: Returns: (nullable): loaded when first asked for: who only speaks needs none. */
const VvPacks *vv_common_packs (VvCommon *common, const VvHouse *house, GError **error);

/** vv_common_reading: how records are read; borrows its strings. */
VvReadOptions vv_common_reading (const VvCommon *common, const VvHouse *house);

/** vv_common_read: vv_read(), so. */
VvSource *vv_common_read (const VvCommon *common, const VvHouse *house, const char *path, GError **error);

/** vv_common_stated: what the command line says of every record; borrows its strings. */
VvScriptOptions vv_common_stated (const VvCommon *common);

/** vv_common_segment: the script of a record, by the packs and by what the command line says. */
VvScript *vv_common_segment (VvCommon *common, const VvHouse *house, const VvSource *source, GError **error);

/** vv_common_pool: one worker, for what is said outside a render. @cache: (nullable): folder for what the engine needs.
 */
VvPool *vv_common_pool (const VvCommon *common, const VvHouse *house, const char *cache, GError **error);

/** vv_common_warn: tells, on standard error, what the lexicon has to warn of. */
void vv_common_warn (const VvCommon *common);

/** vv_cli_parse: @entries, and what @context has already, from @argv, whose first word is the verb; on failure or
 * --help tells, and sets @exit_code. Frees @context. */
gboolean vv_cli_parse (GOptionContext *context, const GOptionEntry *entries, int argc, char **argv, int *exit_code);

/** vv_cli_size: "500M" → bytes (k, M, G, T: powers of 1024); NULL leaves @size_bytes; FALSE: told as wrong usage. */
gboolean vv_cli_size (const char *verb, const char *text, guint64 *size_bytes, int *exit_code);

/** Folders nested deeper hold nothing of ours. */
#define VV_FINGERPRINT_DEPTH 6

/**
 * vv_cli_fingerprint:
 * @entries: of the verb, parsed
 * @exempt: (array zero-terminated=1): long names of options that change no output
 *
 * Returns: (transfer full): hex digest of the options, the files they name, our programs, their libraries, the voices
 *     and the engine's data: of those by size and time.
 */
char *vv_cli_fingerprint (const GOptionEntry *entries, const char *const *exempt, const VvHouse *house);

/** vv_cli_tell: prints @error and returns the exit code that its kind asks for. */
int vv_cli_tell (const GError *error);

/** vv_cli_exit_code: what the kind of @error asks for. */
int vv_cli_exit_code (const GError *error);

/** vv_cli_usage: prints "vivavoce VERB: message" and how to get help; returns VV_EXIT_USAGE. */
int vv_cli_usage (const char *verb, const char *format, ...) G_GNUC_PRINTF (2, 3);

#define VV_OPTION_CAST(common)                                                                                         \
  { "cast", 'c', 0, G_OPTION_ARG_FILENAME, &(common).cast_path, "Cast file: who gets which voice, over the default",   \
    "FILE" },                                                                                                          \
  {                                                                                                                    \
    "lexicon", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(common).lexicons,                                                  \
        "Lexicon file: words said otherwise; may be given again, the later wins", "FILE"                               \
  }
#define VV_OPTION_CACHE(cache)                                                                                         \
  {                                                                                                                    \
    "cache", 0, 0, G_OPTION_ARG_FILENAME, &(cache),                                                                    \
        "Folder of rendered paragraphs (default: $XDG_CACHE_HOME/vivavoce)", "DIR"                                     \
  }
/** Of verbs that keep no sound there. */
#define VV_OPTION_ENGINE_CACHE(cache)                                                                                  \
  {                                                                                                                    \
    "cache", 0, 0, G_OPTION_ARG_FILENAME, &(cache),                                                                    \
        "Folder for the voices as the engine wants them, of --cache of render; no sound is kept", "DIR"                \
  }
#define VV_OPTION_RATE(common)                                                                                         \
  {                                                                                                                    \
    "rate", 0, 0, G_OPTION_ARG_STRING, &(common).rate,                                                                 \
        "Words a minute that the narrator speaks, 80 to 900; other voices in proportion", "WPM"                        \
  }
#define VV_OPTION_STRICT(common)                                                                                       \
  {                                                                                                                    \
    "strict", 0, 0, G_OPTION_ARG_NONE, &(common).strict, "Refuse a record where it is doubtful who speaks", NULL       \
  }
#define VV_OPTIONS_INPUT(common)                                                                                       \
  { "speaker", 0, 0, G_OPTION_ARG_STRING, &(common).speaker, "Who speaks in a statement without labels", "NAME" },     \
      { "title", 0, 0, G_OPTION_ARG_STRING, &(common).title, "Title of the record", "TEXT" },                          \
      { "language", 0, 0, G_OPTION_ARG_STRING, &(common).language, "Language of the text: en, fr, ru …", "TAG" },      \
      { "format",                                                                                                      \
        0,                                                                                                             \
        0,                                                                                                             \
        G_OPTION_ARG_STRING,                                                                                           \
        &(common).format,                                                                                              \
        "Format of the input: text, markdown, script, vtt, srt, europarl, html, pdf, xml, json, chat, irc, "           \
        "fountain, docx, odt, epub, doc",                                                                              \
        "NAME" },                                                                                                      \
      { "charset", 0, 0, G_OPTION_ARG_STRING, &(common).charset, "Charset of the input: UTF-16LE, KOI8-R …", "NAME" }, \
      { "pack",                                                                                                        \
        0,                                                                                                             \
        0,                                                                                                             \
        G_OPTION_ARG_FILENAME,                                                                                         \
        &(common).pack,                                                                                                \
        "Grammar of the record: the name of a pack, or a file (default: by what the record shows)",                    \
        "NAME|FILE" },                                                                                                 \
      { "announce", 0, 0, G_OPTION_ARG_STRING, &(common).announce, "Who speaks: full, short, change or none", "HOW" }, \
      { "registry",                                                                                                    \
        0,                                                                                                             \
        0,                                                                                                             \
        G_OPTION_ARG_FILENAME,                                                                                         \
        &(common).registry_path,                                                                                       \
        "Who has which voice in every record: read, and by render extended",                                           \
        "FILE" },                                                                                                      \
  {                                                                                                                    \
    "one-voice", 0, 0, G_OPTION_ARG_NONE, &(common).one_voice, "The narrator says everything; announcements tell who", \
        NULL                                                                                                           \
  }
