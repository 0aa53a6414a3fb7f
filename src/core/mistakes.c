/* core/mistakes: see mistakes.h. */
#include "core/mistakes.h"

#include "core/text.h"

typedef struct
{
  guint line, column;
  char *sentence;
} Mistake;

struct _VvMistakes
{
  char *file;
  const char *place; /* what lines count */
  GPtrArray *list;   /* of Mistake */
};

static void
mistake_free (gpointer data)
{
  Mistake *mistake = data;
  g_free (mistake->sentence);
  g_free (mistake);
}

static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Mistake *left = *(Mistake *const *) a, *right = *(Mistake *const *) b;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return (left->column > right->column) - (left->column < right->column);
}

static void
append_place (GString *message, const VvMistakes *mistakes, const Mistake *mistake)
{
  g_autofree char *place = vv_place_text (mistakes->file, mistakes->place, mistake->line);
  g_string_append_printf (message, "%s:", place);
  if (mistake->line > 0 && mistake->column > 0)
    g_string_append_printf (message, "%u:", mistake->column);
  g_string_append_printf (message, " %s", mistake->sentence);
}

VvMistakes *
vv_mistakes_new (const char *file)
{
  VvMistakes *mistakes = g_new0 (VvMistakes, 1);
  mistakes->file = vv_text_mask (file);
  mistakes->place = "line";
  mistakes->list = g_ptr_array_new_with_free_func (mistake_free);
  return mistakes;
}

void
vv_mistakes_free (VvMistakes *mistakes)
{
  if (!mistakes)
    return;
  g_free (mistakes->file);
  g_ptr_array_unref (mistakes->list);
  g_free (mistakes);
}

void
vv_mistakes_place (VvMistakes *mistakes, const char *place)
{
  mistakes->place = place;
}

void
vv_mistakes_add (VvMistakes *mistakes, guint line, guint column, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *raw = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  Mistake *mistake = g_new0 (Mistake, 1);
  *mistake = (Mistake){ line, column, vv_text_mask (raw) };
  g_ptr_array_add (mistakes->list, mistake);
}

guint
vv_mistakes_count (const VvMistakes *mistakes)
{
  return mistakes->list->len;
}

gboolean
vv_mistakes_settle (const VvMistakes *mistakes, GError **error)
{
  if (mistakes->list->len == 0)
    return TRUE;

  g_autoptr (GString) message = g_string_new (NULL);
  guint told = MIN (mistakes->list->len, VV_MISTAKES_TOLD);
  g_ptr_array_sort (mistakes->list, compare_places);
  for (guint i = 0; i < told; i++)
    {
      if (i > 0)
        g_string_append_c (message, '\n');
      append_place (message, mistakes, g_ptr_array_index (mistakes->list, i));
    }
  if (told < mistakes->list->len)
    g_string_append_printf (message, "\n%s: and %u more", mistakes->file, mistakes->list->len - told);
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT, message->str);
  return FALSE;
}
