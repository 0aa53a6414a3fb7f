/* batch/register: everybody who speaks in the files of a run has a voice before the first file is rendered, so that
 * voices do not depend on which file is done first. */
#include "batch/batch.h"

#include "core/output.h"
#include "core/stop.h"

#include <string.h>

static int
compare_inputs (gconstpointer a, gconstpointer b)
{
  const VvItem *one = *(const VvItem *const *) a, *other = *(const VvItem *const *) b;
  return strcmp (one->input, other->input);
}

/* A file that cannot be read is passed over here: it is told when its turn comes. */
static void
note_file (VvRegistry *registry, const VvPlan *plan, const VvItem *item)
{
  g_autoptr (VvSource) source = vv_read (item->input, &plan->reading, NULL);
  g_autoptr (VvScript) script = source ? vv_segment (source, plan->packs, &plan->options, NULL) : NULL;
  if (script)
    vv_registry_note (registry, script);
}

gboolean
vv_batch_register (GPtrArray *items, const VvPlan *plan, VvRegistry *registry, const char *path, GError **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (items, i));
  g_ptr_array_sort (sorted, compare_inputs);
  for (guint i = 0; i < sorted->len; i++)
    note_file (registry, plan, g_ptr_array_index (sorted, i));
  if (!vv_stop_check (error))
    return FALSE;
  if (!vv_registry_settle (registry))
    return TRUE;
  g_autofree char *text = vv_registry_to_yaml (registry);
  return vv_output_replace (path, text, strlen (text), error);
}
