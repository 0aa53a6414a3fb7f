/* lexicon/pls-export: see lexicon.h, vv_pls_export(). */
#include "lexicon/pls.h"

#include <libxml/xmlwriter.h>
#include <string.h>

static void
write_element (xmlTextWriter *writer, const char *name, const char *alphabet, const char *text)
{
  xmlTextWriterStartElement (writer, BAD_CAST name);
  if (alphabet)
    xmlTextWriterWriteAttribute (writer, BAD_CAST "alphabet", BAD_CAST alphabet);
  xmlTextWriterWriteString (writer, BAD_CAST text);
  xmlTextWriterEndElement (writer);
}

/* "U N H C R" of "UNHCR": as anybody's engine wants them, not with the names that ours needs. */
static void
write_letters (xmlTextWriter *writer, const char *letters)
{
  g_autoptr (GString) spaced = g_string_new (NULL);
  for (const char *p = letters; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      {
        if (spaced->len > 0)
          g_string_append_c (spaced, ' ');
        g_string_append_unichar (spaced, g_unichar_toupper (g_utf8_get_char (p)));
      }
  write_element (writer, "alias", NULL, spaced->str);
}

/* Why an entry has no place in the document; NULL: it has one. */
static const char *
obstacle (const VvLexiconEntry *entry, const char *language)
{
  if (entry->language && !g_str_equal (entry->language, language))
    return "is of another language";
  if (entry->form == VV_FORM_PART || entry->form == VV_FORM_REGEX)
    return "is no word and no phrase";
  if (entry->how == VV_HOW_SKIP)
    return "is skipped";
  return entry->speaker || entry->record ? "is not for everyone" : NULL;
}

static void
write_entry (xmlTextWriter *writer, const VvLexiconEntry *entry, const VvSounds *sounds)
{
  xmlTextWriterStartElement (writer, BAD_CAST "lexeme");
  write_element (writer, "grapheme", NULL, entry->written);
  if (entry->how == VV_HOW_SAY)
    write_element (writer, "alias", NULL, entry->said);
  else if (entry->how == VV_HOW_LETTERS)
    write_letters (writer, entry->said);
  else if (entry->how == VV_HOW_IPA)
    write_element (writer, "phoneme", NULL, entry->said);
  else
    {
      g_autofree char *ipa = sounds ? vv_sounds_to_ipa (sounds, entry->said) : NULL;
      if (ipa)
        write_element (writer, "phoneme", NULL, ipa);
      write_element (writer, "phoneme", VV_PLS_ESPEAK, entry->said);
    }
  xmlTextWriterEndElement (writer);
}

char *
vv_pls_write (const GPtrArray *entries, const char *language, const VvSounds *sounds, GPtrArray *left)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);
  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterSetIndentString (writer, BAD_CAST "  ");
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  xmlTextWriterStartElement (writer, BAD_CAST "lexicon");
  xmlTextWriterWriteAttribute (writer, BAD_CAST "version", BAD_CAST "1.0");
  xmlTextWriterWriteAttribute (writer, BAD_CAST "xmlns", BAD_CAST VV_PLS_NAMESPACE);
  xmlTextWriterWriteAttribute (writer, BAD_CAST "alphabet", BAD_CAST "ipa");
  xmlTextWriterWriteAttribute (writer, BAD_CAST "xml:lang", BAD_CAST language);
  for (guint i = 0; i < entries->len; i++)
    {
      const VvLexiconEntry *entry = g_ptr_array_index (entries, i);
      const char *why = obstacle (entry, language);
      if (why)
        g_ptr_array_add (left, g_strdup_printf ("%s: '%s' %s, and is left out", entry->place, entry->written, why));
      else
        write_entry (writer, entry, sounds);
    }
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  char *text = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}
