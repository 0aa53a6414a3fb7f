/* cli/lexicon: what the parts of the verb "lexicon" share. */
#pragma once

#include "cli/cli.h"

/** The parts: "audit" …; arguments as of a verb, the first the name of the part. */
int vv_cli_lexicon_audit (const VvHouse *house, int argc, char **argv);
int vv_cli_lexicon_lock (const VvHouse *house, int argc, char **argv);
int vv_cli_lexicon_import (const VvHouse *house, int argc, char **argv);
int vv_cli_lexicon_export (const VvHouse *house, int argc, char **argv);

/**
 * vv_cli_utter:
 * @words: (element-type utf8): as printed
 * @languages: (element-type utf8): of each
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the phonemes of each in IPA, as the narrator will utter it
 *     within a sentence; the engine is asked once for each language.
 */
GPtrArray *vv_cli_utter (const VvCommon *common, VvPool *pool, const GPtrArray *words, const GPtrArray *languages,
                         GError **error);

/** vv_cli_write: @text to the file @path, whole or not at all, or to standard output. Returns the exit code. */
int vv_cli_write (const char *path, const char *text);
