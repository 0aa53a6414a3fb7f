/* read/text: plain text. Blank lines end paragraphs; where lines are long, each line is a paragraph of its own.
 *
 *     wrapped                                    a paragraph a line
 *     The meeting was called to order at        Thank you, Mr. President, for … (300 characters)
 *     10 a.m.                                   I shall now make a statement … (120 characters)    */
#include "read/reader.h"

#include <string.h>

/** No one wraps wider than this; the longest line of wrapped text seen in records is 100 characters. */
#define WRAPPED_MOST_CHARACTERS 120

/** The first line of a paragraph begins so many spaces farther right. */
#define INDENT_LEAST 2

typedef struct
{
  guint inner, open, cut; /* lines followed by another; those of them that end in mid-sentence; and that go on in it */
  gboolean long_line;
} Shape;

static gboolean
is_blank (const char *text, gsize size)
{
  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Nothing but signs: "###", "* * *", "_____"; brackets and colons may be the end of a label: ":)". */
static gboolean
is_rule (const char *text, gsize size)
{
  guint signs = 0;
  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_isalnum (c))
        return FALSE;
      signs += g_unichar_isspace (c) || strchr ("():", (int) MIN (c, 0x7F)) ? 0 : 1;
    }
  return signs > 0;
}

gboolean
vv_ends_sentence (const char *text, gsize size)
{
  g_autofree char *line = g_strchomp (g_strndup (text, size));
  const char *end = line + strlen (line);
  while (end > line)
    {
      end = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (end);
      if (strchr ("\"')]", (int) MIN (c, 0x7F)) == NULL && c != 0x201D && c != 0x2019 && c != 0xBB)
        return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026;
    }
  return FALSE;
}

/* Does the line begin with a small letter? */
static gboolean
goes_on (const char *line)
{
  const char *p = line + strspn (line, " \t");
  return g_unichar_islower (g_utf8_get_char (p));
}

/* Are there more brackets opened than closed? */
static gboolean
is_open (const char *text, gsize size)
{
  int depth = 0;
  for (const char *p = text; p < text + size; p++)
    depth += *p == '(' ? 1 : *p == ')' ? -1 : 0;
  return depth > 0;
}

static gsize
indent_of (const char *line)
{
  return strspn (line, " ");
}

/* The least indent of a line that is not blank. */
static gsize
margin_of (const char *body)
{
  gsize margin = G_MAXSIZE;
  for (const char *line = body; *line;)
    {
      gsize size = strcspn (line, "\n");
      if (!is_blank (line, size))
        margin = MIN (margin, indent_of (line));
      line += line[size] ? size + 1 : size;
    }
  return margin;
}

/* Does an indent show that the line begins a paragraph? The line before ends a sentence; the next one, if any, stands
 * farther left, or begins a paragraph itself. */
static gboolean
is_indented (const char *before, const char *line, const char *next, gsize margin)
{
  gsize indent = indent_of (line), size = strcspn (line, "\n");
  gboolean last = is_blank (next, strcspn (next, "\n"));
  return indent >= margin + INDENT_LEAST && indent_of (before) <= indent
         && vv_ends_sentence (before, strcspn (before, "\n"))
         && (last || indent_of (next) < indent || (indent_of (next) == indent && vv_ends_sentence (line, size)));
}

/* Wrapped: no long line, and at least half of the lines that others follow break off in mid-sentence, or a fifth of
 * them does and the next line begins with a small letter, or farther left. */
static gboolean
is_wrapped (const char *body)
{
  Shape shape = { 0, 0, 0, FALSE };
  for (const char *line = body; *line && !shape.long_line;)
    {
      gsize size = strcspn (line, "\n");
      const char *next = line[size] ? line + size + 1 : line + size;
      gboolean inner = !is_blank (line, size) && !is_blank (next, strcspn (next, "\n"));
      shape.long_line = g_utf8_strlen (line, (gssize) size) > WRAPPED_MOST_CHARACTERS;
      shape.inner += inner ? 1 : 0;
      gboolean open = inner && !vv_ends_sentence (line, size);
      shape.open += open ? 1 : 0;
      shape.cut += open && (goes_on (next) || indent_of (line) >= indent_of (next) + INDENT_LEAST) ? 1 : 0;
      line = next;
    }
  return !shape.long_line && shape.inner > 0 && (shape.open * 2 >= shape.inner || shape.cut * 5 >= shape.inner);
}

/* @numbers: (nullable) (element-type guint): of each line of @body, the line of the file. */
static void
add_blocks (VvSource *source, const char *body, guint first, const GArray *numbers)
{
  gboolean wrapped = is_wrapped (body), open = FALSE;
  VvBlock *block = NULL;
  gsize margin = margin_of (body);
  const char *before = body;
  guint i = 0;
  for (const char *line = body; *line; i++)
    {
      gsize size = strcspn (line, "\n");
      guint number = numbers ? g_array_index (numbers, guint, i) : first + i;
      if (is_rule (line, size))
        {
          vv_block_add_line (vv_block_add (source, VV_BLOCK_RULE, 0), line, size, number);
          vv_blocks_prune (source); /* signs that show nothing, as U+FEFF */
          block = NULL;
        }
      else if (is_blank (line, size))
        block = NULL;
      else
        {
          const char *next = line[size] ? line + size + 1 : line + size;
          if (!block || (!wrapped && !open) || (wrapped && is_indented (before, line, next, margin)))
            block = vv_block_add (source, VV_BLOCK_PARAGRAPH, 0);
          open = size <= WRAPPED_MOST_CHARACTERS && is_open (line, size);
          vv_block_add_line (block, line, size, number);
          vv_blocks_prune (source);
        }
      before = line;
      line += line[size] ? size + 1 : size;
    }
}

void
vv_text_blocks (VvSource *source, const char *body, guint number)
{
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *unnumbered = vv_line_numbers_remove (source, body, number, &numbers);
  add_blocks (source, unnumbered ? unnumbered : body, number, numbers);
}

static gboolean
sniff (G_GNUC_UNUSED const char *text)
{
  return FALSE; /* nothing shows that a text is only a text: it is what is left */
}

static gboolean
read_text (VvSource *source, GError **error)
{
  const char *body = NULL;
  guint line = 1;
  if (!vv_front_matter (source, &body, &line, error))
    return FALSE;
  vv_text_blocks (source, body, line);
  return TRUE;
}

static const char *const extensions[] = { "txt", "text", NULL };
const VvReader vv_reader_text
    = { "text", "plain text, a paragraph a line or wrapped", extensions, sniff, read_text, NULL, NULL, NULL };
