/* speech/spans: the map of a sentence, packed: a record keeps every sentence's, and most spans are a word or a gap that
 * no rule changed, which is two bytes.
 *
 *     spoken length x 2, + 1 with a rule │ printed length │ with a rule: pointer to its name
 *
 * Lengths are numbers of seven bits a byte, the low ones first; the high bit says that more follow (LEB128). */
#include "speech/spoken.h"

#include <string.h>

static void
put_number (GByteArray *packed, guint number)
{
  do
    {
      guint8 byte = (guint8) ((number & 0x7F) | (number > 0x7F ? 0x80 : 0));
      g_byte_array_append (packed, &byte, 1);
      number >>= 7;
    }
  while (number > 0);
}

static guint
take_number (const guint8 **at)
{
  guint number = 0;
  for (guint shift = 0;; shift += 7)
    {
      guint8 byte = *(*at)++;
      number |= (guint) (byte & 0x7F) << shift;
      if (!(byte & 0x80))
        return number;
    }
}

void
vv_spans_pack (VvSentence *sentence, const GArray *spans)
{
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  for (guint i = 0; i < spans->len; i++)
    {
      const VvSpan *span = &g_array_index (spans, VvSpan, i);
      put_number (packed, span->spoken_length << 1 | (span->rule ? 1 : 0));
      put_number (packed, span->printed_length);
      if (span->rule)
        g_byte_array_append (packed, (const guint8 *) &span->rule, sizeof span->rule);
    }
  sentence->spans = g_memdup2 (packed->data, packed->len);
  sentence->n_spans = spans->len;
}

void
vv_span_iter_init (VvSpanIter *iter, const VvSentence *sentence)
{
  *iter = (VvSpanIter){ .at = sentence->spans, .left = sentence->n_spans };
}

gboolean
vv_span_iter_next (VvSpanIter *iter, VvSpan *span)
{
  if (iter->left == 0)
    return FALSE;
  guint spoken = take_number (&iter->at), printed = take_number (&iter->at);
  *span = (VvSpan){ iter->spoken, spoken >> 1, iter->printed, printed, NULL };
  if (spoken & 1)
    {
      memcpy (&span->rule, iter->at, sizeof span->rule);
      iter->at += sizeof span->rule;
    }
  iter->spoken += span->spoken_length;
  iter->printed += span->printed_length;
  iter->left--;
  return TRUE;
}

VvSpan
vv_sentence_span_at (const VvSentence *sentence, guint spoken_index)
{
  VvSpanIter iter;
  VvSpan span = { 0, 0, 0, 0, NULL };
  vv_span_iter_init (&iter, sentence);
  while (vv_span_iter_next (&iter, &span) && span.spoken_start + span.spoken_length <= spoken_index)
    continue;
  return span;
}
