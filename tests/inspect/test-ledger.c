/* inspect: a ledger that cannot find a gap would be none. */
#include "inspect/inspect.h"

#include <string.h>

static const char record[] = "The Chair: One lamp.\n\nMr. Doe: Two lamps\nare lit.\n\nThe Chair: Thank you.\n";

typedef enum
{
  WHOLE,
  LINE_LOST_BY_READER,
  WORD_WON_BY_READER,
  PARAGRAPH_LOST_BY_SCRIPT,
  LABEL_NOT_NOTED,
  CUE_LOST_BY_CAST,
} Damage;

static const struct
{
  Damage damage;
  const char *message; /* NULL: none */
} rows[] = {
  { WHOLE, NULL },
  { LINE_LOST_BY_READER, "t.txt:4: 7 characters are lost or won between the file and its blocks" },
  { WORD_WON_BY_READER, "t.txt:1: 3 characters are lost or won between the file and its blocks" },
  { PARAGRAPH_LOST_BY_SCRIPT, "t.txt:1: 8 characters are lost or won between blocks and segments" },
  { LABEL_NOT_NOTED, "t.txt:1: 9 characters are lost or won between blocks and segments" },
  { CUE_LOST_BY_CAST, "t.txt:1: 7 characters are lost or won between segments and what is said" },
};

static void
damage_source (VvSource *source, Damage damage)
{
  VvBlock *second = g_ptr_array_index (source->blocks, 1);
  if (damage == LINE_LOST_BY_READER)
    g_ptr_array_remove_index (second->lines, 1);
  if (damage == WORD_WON_BY_READER)
    {
      VvLine *line = g_ptr_array_index (second->lines, 1);
      char *longer = g_strconcat (line->text, " Yes", NULL);
      g_free (line->text);
      line->text = longer;
    }
}

static void
damage_script (VvScript *script, Damage damage)
{
  if (damage == PARAGRAPH_LOST_BY_SCRIPT)
    g_ptr_array_remove_index (script->segments, 0);
  if (damage == LABEL_NOT_NOTED)
    g_ptr_array_remove_index (script->left, 0);
}

static void
test_damages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VvCatalogue) catalogue = vv_catalogue_new (VV_ESPEAK_DATA, VV_SOURCE_DIR "/voices/variants", &error);
  g_assert_no_error (error);
  g_autoptr (VvPacks) packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, &error);
  g_assert_no_error (error);
  g_autoptr (VvCast) cast = vv_cast_load (VV_SOURCE_DIR "/voices", NULL, catalogue, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) told = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new_static (record, sizeof record - 1);
      g_autoptr (VvSource) source = vv_read_bytes ("t.txt", bytes, NULL, NULL);
      damage_source (source, rows[i].damage);
      g_autoptr (VvScript) script = vv_segment (source, packs, NULL, NULL);
      damage_script (script, rows[i].damage);
      g_autoptr (VvScore) score = vv_cast_score (cast, script);
      if (rows[i].damage == CUE_LOST_BY_CAST)
        for (guint k = 0; k < score->cues->len; k++)
          if (((VvCue *) g_ptr_array_index (score->cues, k))->kind == VV_CUE_PARAGRAPH)
            {
              g_ptr_array_remove_index (score->cues, k);
              break;
            }
      g_autofree char *ledger = vv_inspect_ledger (source, script, score, FALSE, &told);
      g_test_message ("row %u: %s", (guint) i, told ? told->message : "");
      g_assert_true ((ledger == NULL) == (rows[i].message != NULL));
      g_assert_true (!told || g_str_has_prefix (told->message, rows[i].message));
    }
}

/* Where a library parses, the place of a gap is still that of the file. */
static void
test_places (void)
{
  static const struct
  {
    const char *file, *text, *place;
  } parsed[] = {
    { "a.html", "<html><body>\n<p>One lamp.</p>\n<p>Lost words\nhere.</p>\n</body></html>", "a.html:3: " },
    { "a.md", "# One lamp\n\nTwo.\n\nLost words here.\n", "a.md:5: " },
    { "a.xml", "<TEI><text>\n<u who=\"#a\"><seg>One lamp.</seg>\n<seg>Lost words.</seg></u></text></TEI>",
      "a.xml:3: " },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (VvPacks) packs = vv_packs_load (VV_SOURCE_DIR "/voices/packs", NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (parsed); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (parsed[i].text, strlen (parsed[i].text));
      g_autoptr (VvSource) source = vv_read_bytes (parsed[i].file, bytes, NULL, &error);
      g_assert_no_error (error);
      g_autoptr (VvScript) script = vv_segment (source, packs, NULL, &error);
      g_assert_no_error (error);
      g_ptr_array_set_size (source->blocks, (gint) source->blocks->len - 1);
      g_assert_null (vv_inspect_ledger (source, script, NULL, FALSE, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, parsed[i].place));
      g_clear_error (&error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/whatever a stage loses or wins is told", test_damages);
  g_test_add_func ("/ledger/the place of a gap is that of the file", test_places);
  return g_test_run ();
}
