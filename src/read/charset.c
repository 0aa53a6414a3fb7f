/* read/charset: bytes become UTF-8. UTF-8 is tried first; what is not UTF-8 is asked of ICU's detector and must then
 * convert without a single doubtful character. */
#include "read/reader.h"

#include "core/text.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/** ICU's confidence runs from 0 to 100; 10 is what its detectors give to bytes that merely do not contradict. */
#define CONFIDENCE_LEAST 15
#define SAMPLE_MOST_BYTES 65536
/** Of a text with control bytes, so many bytes for each run of them. */
#define TEXT_OF_CONTROL 250
#define CONTROL_BYTE(at) (*(at) ? "a control byte: this is not a text file" : "a NUL byte: this is not a text file")

static const struct
{
  const char *name, *bom;
  gsize size;
} boms[] = {
  { "UTF-8", "\xEF\xBB\xBF", 3 }, { "UTF-32LE", "\xFF\xFE\0\0", 4 }, { "UTF-32BE", "\0\0\xFE\xFF", 4 },
  { "UTF-16LE", "\xFF\xFE", 2 },  { "UTF-16BE", "\xFE\xFF", 2 },
};

static void
place_of (const char *text, const char *at, guint *line, guint *column)
{
  *line = *column = 1;
  for (const char *p = text; p < at; p++)
    {
      if (*p == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if (((guchar) *p & 0xC0) != 0x80)
        (*column)++;
    }
}

static void
set_place_error (GError **error, const char *file, const char *text, const char *at, const char *what)
{
  guint line, column;
  place_of (text, at, &line, &column);
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:%u:%u: %s", file, line, column, what);
}

/* White space and the escape of terminals may stand in a text; other control bytes mean that it is none. */
static const char *
find_control (const char *bytes, gsize size)
{
  static const char allowed[] = { '\t', '\n', '\v', '\f', '\r', 0x1A, 0x1B };
  for (gsize i = 0; i < size; i++)
    if ((guchar) bytes[i] < 0x20 && !memchr (allowed, bytes[i], sizeof allowed))
      return bytes + i;
  return NULL;
}

/* A record may have some: signs that a font gave no name to, NUL bytes between its parts. Returns: (transfer full)
 * (nullable): @bytes with spaces for them; NULL: there are none, or so many that this is no text. */
static char *
without_controls (const char *bytes, gsize size)
{
  gsize runs = 0;
  g_autofree char *plain = g_memdup2 (bytes, size);
  for (char *control = plain; (control = (char *) find_control (control, size - (gsize) (control - plain)));)
    {
      runs++;
      while (control < plain + size && find_control (control, 1))
        *control++ = ' ';
    }
  return runs > 0 && runs * TEXT_OF_CONTROL <= size ? g_steal_pointer (&plain) : NULL;
}

static char *
detect (const char *bytes, gsize size)
{
  UErrorCode status = U_ZERO_ERROR;
  char *name = NULL;
  UCharsetDetector *detector = ucsdet_open (&status);
  ucsdet_setText (detector, bytes, (int32_t) MIN (size, SAMPLE_MOST_BYTES), &status);
  const UCharsetMatch *match = ucsdet_detect (detector, &status);
  if (U_SUCCESS (status) && match && ucsdet_getConfidence (match, &status) >= CONFIDENCE_LEAST)
    name = g_strdup (ucsdet_getName (match, &status));
  ucsdet_close (detector);
  return name;
}

/* C1 controls stand in no text: a charset that gives them was guessed wrongly. */
static gboolean
has_c1 (const char *text)
{
  for (const char *p = strchr (text, '\xC2'); p; p = strchr (p + 1, '\xC2'))
    if ((guchar) p[1] < 0xA0)
      return TRUE;
  return FALSE;
}

/* Returns: NULL when a byte stands for no character in @charset. */
static char *
convert (const char *charset, const char *bytes, gsize size, gsize *length)
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *from = ucnv_open (charset, &status), *to = ucnv_open ("UTF-8", &status);
  g_autofree char *text = NULL;
  if (U_SUCCESS (status))
    {
      ucnv_setToUCallBack (from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
      gsize room = size * 3 + 4;
      text = g_malloc (room + 1);
      char *end = text;
      const char *start = bytes;
      ucnv_convertEx (to, from, &end, text + room, &start, bytes + size, NULL, NULL, NULL, NULL, TRUE, TRUE, &status);
      *end = '\0';
      *length = (gsize) (end - text);
    }
  ucnv_close (from);
  ucnv_close (to);
  return U_SUCCESS (status) ? g_steal_pointer (&text) : NULL;
}

/* How many bytes end a line at @text: CR, LF, both, VT (a break within a paragraph), or, in a text that has no other
 * line ends (@separators), NEL, U+2028, U+2029. */
static gsize
line_end (const char *text, gboolean separators)
{
  static const char *const others[] = { "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9" };
  if (*text == '\r' && text[1] == '\n')
    return 2;
  if (*text == '\r' || *text == '\n' || *text == '\v')
    return 1;
  for (gsize i = 0; separators && i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (text, others[i]))
      return strlen (others[i]);
  return 0;
}

/* Line ends of every system become "\n", in place. */
static void
unify_line_ends (char *text)
{
  gboolean separators = !strpbrk (text, "\n\r");
  char *to = text;
  for (const char *from = text; *from;)
    {
      gsize end = line_end (from, separators);
      *to++ = end > 0 ? '\n' : *from;
      from += MAX (end, 1);
    }
  *to = '\0';
}

static char *
decode_with_bom (const char *file, const char *bytes, gsize size, gsize which, char **charset, GError **error)
{
  const char *body = bytes + boms[which].size;
  gsize body_size = size - boms[which].size;
  gsize length = 0;
  char *text = convert (boms[which].name, body, body_size, &length);
  const char *control = text ? find_control (text, length) : NULL;
  if (control)
    {
      set_place_error (error, file, text, control, CONTROL_BYTE (control));
      g_clear_pointer (&text, g_free);
    }
  else if (!text)
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                 "%s:1:1: the file begins as %s but does not go on so; save it as UTF-8", file, boms[which].name);
  else
    *charset = g_strdup (boms[which].name);
  return text;
}

static char *
decode_without_bom (const char *file, const char *bytes, gsize size, char **charset, GError **error)
{
  const char *control = find_control (bytes, size), *bad = NULL;
  if (control)
    {
      set_place_error (error, file, bytes, control, CONTROL_BYTE (control));
      return NULL;
    }
  if (g_utf8_validate (bytes, (gssize) size, &bad))
    {
      *charset = g_strdup ("UTF-8");
      return g_strndup (bytes, size);
    }
  g_autofree char *name = detect (bytes, size);
  gsize length = 0;
  char *text = name ? convert (name, bytes, size, &length) : NULL;
  if (!text || strlen (text) != length || has_c1 (text))
    set_place_error (error, file, bytes, bad, "not UTF-8, and no other charset could be told; save the file as UTF-8");
  else
    *charset = g_steal_pointer (&name);
  if (!*charset)
    g_clear_pointer (&text, g_free);
  return text;
}

/* UTF-16 without a byte order mark: the zero bytes of its spaces, line ends and Latin letters all stand on one side,
 * and those of the few ideographs whose code ends so on the other. */
static const char *
unmarked_utf16 (const char *bytes, gsize size)
{
  gsize zeros[2] = { 0, 0 };
  gsize sample = MIN (size, SAMPLE_MOST_BYTES);
  for (gsize i = 0; i < sample; i++)
    zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
  gsize most = MAX (zeros[0], zeros[1]), least = MIN (zeros[0], zeros[1]);
  if (size % 2 != 0 || most < 2 || least * 4 > most || most * 32 < sample)
    return NULL;
  return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
}

/* Returns: NULL when the bytes are no text in @name. */
static char *
decode_plainly (const char *name, const char *bytes, gsize size)
{
  gsize length = 0;
  g_autofree char *text = convert (name, bytes, size, &length);
  return text && strlen (text) == length && !find_control (text, length) ? g_steal_pointer (&text) : NULL;
}

/* The name that IANA has for a charset, or ICU's own. */
static char *
canonical_name (const char *stated, GError **error)
{
  UErrorCode status = U_ZERO_ERROR, asked = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (stated, &status);
  const char *own = U_SUCCESS (status) ? ucnv_getName (converter, &status) : NULL;
  const char *name = own ? ucnv_getStandardName (own, "IANA", &asked) : NULL;
  char *copy = own ? g_strdup (name ? name : own) : NULL;
  ucnv_close (converter);
  if (copy && *stated)
    return copy;
  g_free (copy);
  g_autofree char *masked = vv_text_mask (stated);
  g_set_error (error, VV_ERROR, VV_ERROR_USAGE,
               "there is no charset '%s'; such names are known: UTF-8, UTF-16LE, windows-1252, KOI8-R, Big5, GB18030, "
               "Shift_JIS",
               masked);
  return NULL;
}

gboolean
vv_charset_check (const char *stated, GError **error)
{
  g_autofree char *name = canonical_name (stated, error);
  return name != NULL;
}

static char *
decode_as (const char *file, const char *bytes, gsize size, const char *stated, char **charset, GError **error)
{
  g_autofree char *name = canonical_name (stated, error);
  if (!name)
    return NULL;
  char *text = decode_plainly (name, bytes, size);
  if (text && g_str_has_prefix (text, "\xEF\xBB\xBF"))
    memmove (text, text + 3, strlen (text + 3) + 1);
  if (text)
    *charset = g_steal_pointer (&name);
  else
    g_set_error (error, VV_ERROR, VV_ERROR_INPUT, "%s:1:1: no text in %s; leave --charset out to have it found", file,
                 name);
  return text;
}

static char *
decode_found (const char *file, const char *bytes, gsize size, char **charset, GError **error)
{
  char *text = NULL;
  gsize which = 0;
  while (which < G_N_ELEMENTS (boms)
         && (size < boms[which].size || memcmp (bytes, boms[which].bom, boms[which].size) != 0))
    which++;
  if (which < G_N_ELEMENTS (boms))
    return decode_with_bom (file, bytes, size, which, charset, error);
  const char *wide = unmarked_utf16 (bytes, size);
  text = wide ? decode_plainly (wide, bytes, size) : NULL;
  if (text)
    *charset = g_strdup (wide);
  if (text)
    return text;
  g_autofree char *plain = without_controls (bytes, size);
  return decode_without_bom (file, plain ? plain : bytes, size, charset, error);
}

char *
vv_charset_decode (const char *file, const char *bytes, gsize size, const char *stated, char **charset, GError **error)
{
  char *text = stated ? decode_as (file, bytes, size, stated, charset, error)
                      : decode_found (file, bytes, size, charset, error);
  if (text)
    unify_line_ends (text);
  return text;
}
