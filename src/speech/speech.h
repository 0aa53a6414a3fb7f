/* speech: printed text becomes spoken text, sentence by sentence, with a map back.
 *
 *     printed   Resolutions 1718 and …           spoken   Resolutions seventeen eighteen and …
 *               ├─────────┤├──┤├───┤                      ├─────────┤├───────────────┤├───┤
 *                   span   span span
 *
 * The rules are tables (rules.h), one row a rule, each with its own example. Whatever a rule does, every spoken
 * word maps to the printed characters that it stands for. */
#pragma once

#include "lexicon/lexicon.h"

G_BEGIN_DECLS

/** How a text is to be read. */
typedef struct
{
  const char *language; /* BCP 47 */
  VvLexicon *lexicon;   /* (nullable): its words win over the rules */
  const char *speaker;  /* (nullable): whose words these are, for entries of the lexicon that are theirs alone */
  const char *record;   /* (nullable): symbol of the record, for entries that are for it alone */
  GHashTable *off;      /* (nullable) (element-type utf8): a set of names of rules that are switched off */
  gboolean heading;     /* the text is a heading or a title */
  gboolean words_only; /* the engine takes no phonemes: words that the lexicon has only as such are left to the rules */

  /** (nullable): told of each rule that fired, in the order of the passes, with what stood there before and after. */
  void (*fired) (const char *rule, const char *before, const char *after, gpointer data);
  gpointer fired_data;
} VvReading;

/** Units everywhere: characters (code points), as in the engine's events. */
typedef struct
{
  guint spoken_start, spoken_length;
  guint printed_start, printed_length;
  const char *rule; /* static: the first that changed these printed characters; NULL: spoken as printed */
} VvSpan;

typedef struct
{
  char *printed; /* the sentence as printed */
  char *spoken;  /* what the engine gets: NFC, no control characters, never empty; "[[…]]" holds phonemes of ours */
  const char *foreign; /* BCP 47, static: of a passage in another language than the reading's; else NULL */
  guint8 *spans;       /* packed: see VvSpanIter */
  guint n_spans;
} VvSentence;

void vv_sentence_free (VvSentence *sentence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSentence, vv_sentence_free)

/**
 * vv_speech_split:
 * @text: a paragraph, as printed
 *
 * A clause or more in another language is read by the rules of that language, in sentences of its own.
 *
 * Returns: (transfer full) (element-type VvSentence): the sentences; those in which nothing is spoken (only signs)
 *     are joined to their neighbour; empty when nothing in @text can be spoken.
 */
GPtrArray *vv_speech_split (const char *text, const VvReading *how);

/** vv_speech_run_end: the index after the last of the @sentences (element-type VvSentence) from @first on that are in
 *  the language of @first. */
guint vv_speech_run_end (const GPtrArray *sentences, guint first);

/** The spans of a sentence one after the other, ascending and without gaps in both texts. */
typedef struct
{
  const guint8 *at;
  guint left, spoken, printed;
} VvSpanIter;

void vv_span_iter_init (VvSpanIter *iter, const VvSentence *sentence);
gboolean vv_span_iter_next (VvSpanIter *iter, VvSpan *span);

/** vv_sentence_span_at: the span that holds the spoken character @spoken_index (the last one, past the end). */
VvSpan vv_sentence_span_at (const VvSentence *sentence, guint spoken_index);

/** vv_speech_rule_names: Returns: (transfer container): the names of all rules, in the order of the tables;
 * NULL-terminated. */
const char **vv_speech_rule_names (void);

G_END_DECLS
