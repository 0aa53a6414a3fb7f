/* speech: printed text becomes spoken text, sentence by sentence, with a map back.
 *
 *     printed   Resolutions 1718 and …           spoken   Resolutions seventeen eighteen and …
 *               ├─────────┤├──┤├───┤                      ├─────────┤├───────────────┤├───┤
 *                   span   span span
 *
 * The rules are a table (rules.c), one row a rule, each with its own example. Whatever a rule does, every spoken
 * word maps to the printed characters that it stands for. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** Units everywhere: characters (code points), as in the engine's events. */
typedef struct
{
  guint spoken_start, spoken_length;
  guint printed_start, printed_length;
} VvSpan;

typedef struct
{
  char *printed; /* the sentence as printed */
  char *spoken;  /* what the engine gets: NFC, no control characters, no "[[", never empty */
  GArray *spans; /* (element-type VvSpan), ascending and without gaps in both texts */
} VvSentence;

void vv_sentence_free (VvSentence *sentence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSentence, vv_sentence_free)

/**
 * vv_speech_split:
 * @text: a paragraph, as printed
 * @language: BCP 47
 *
 * Returns: (transfer full) (element-type VvSentence): the sentences; those in which nothing is spoken (only signs)
 *     are joined to their neighbour; empty when nothing in @text can be spoken.
 */
GPtrArray *vv_speech_split (const char *text, const char *language);

/** vv_sentence_printed_at: the span that holds the spoken character @spoken_index (the last one, past the end). */
VvSpan vv_sentence_span_at (const VvSentence *sentence, guint spoken_index);

G_END_DECLS
