/* read/json-lists: the lists of turns in a tree. Programs that transcribe write the same text several times: as words,
 * as sentences, as utterances of one speaker; the coarsest that has speakers is read. */
#include "read/json.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

/** Of so many lists each is compared with the others; a record in more parts has no part twice. */
#define COMPARED_MOST 24
/** "Thank you." may well stand in two lists. */
#define SAME_LEAST_BYTES 40
/** A list of fewer texts of one word is none of words. */
#define WORDS_LEAST 4

typedef struct
{
  const VvJsonPeople *people;
  GPtrArray *lists;
  GPtrArray *around; /* (element-type JsonNode): headings of the objects that are being walked, not yet taken */
} Walk;

static void
list_free (gpointer data)
{
  VvJsonList *list = data;
  g_ptr_array_unref (list->turns);
  g_ptr_array_unref (list->headings);
  g_free (list);
}

/* Everything said below @node, for comparing. */
static void
append_text (JsonNode *node, GString *text, guint depth)
{
  node = vv_json_best (node);
  if (vv_json_string (node))
    {
      g_string_append (text, vv_json_string (node));
      g_string_append_c (text, ' ');
    }
  else if (JSON_NODE_HOLDS_OBJECT (node) && depth < VV_JSON_DEPTH_MOST)
    {
      JsonNode *inner = vv_json_member (json_node_get_object (node), VV_JSON_TEXT, NULL);
      if (inner)
        append_text (inner, text, depth + 1);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node) && depth < VV_JSON_DEPTH_MOST)
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      append_text (json_array_get_element (json_node_get_array (node), i), text, depth + 1);
}

static char *
text_of (JsonObject *object)
{
  JsonNode *node = vv_json_member (object, VV_JSON_TEXT, NULL);
  GString *text = g_string_new (NULL);
  if (node)
    append_text (node, text, 0);
  return g_strchomp (g_string_free (text, FALSE));
}

/* Text, and either a speaker or a time: what only has a text may be anything. */
static gboolean
is_turn (const Walk *walk, JsonNode *node)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  JsonObject *object = json_node_get_object (node);
  gboolean stated = FALSE;
  g_autofree char *speaker = vv_json_speaker (walk->people, object, &stated);
  if (vv_json_is_notice (object))
    return FALSE;
  if (!stated && !vv_json_member (object, VV_JSON_START, NULL))
    return FALSE;
  g_autofree char *text = text_of (object);
  return *text != '\0';
}

static VvJsonList *
add_list (Walk *walk)
{
  VvJsonList *list = g_new0 (VvJsonList, 1);
  list->turns = g_ptr_array_new ();
  list->headings = g_steal_pointer (&walk->around);
  walk->around = g_ptr_array_new ();
  g_ptr_array_add (walk->lists, list);
  return list;
}

static void
describe (const Walk *walk, VvJsonList *list)
{
  guint words = 0, starts = 0;
  for (guint i = 0; i < list->turns->len; i++)
    {
      JsonObject *object = g_ptr_array_index (list->turns, i);
      gboolean stated = FALSE;
      g_autofree char *speaker = vv_json_speaker (walk->people, object, &stated);
      g_autofree char *text = text_of (object);
      list->spoken = list->spoken || stated;
      words += vv_text_words (text) <= 1 ? 1 : 0;
      starts += vv_json_member (object, VV_JSON_START, NULL) ? 1 : 0;
    }
  list->words = list->turns->len >= WORDS_LEAST && words * 10 >= list->turns->len * 8;
  list->timed = starts * 2 >= list->turns->len;
}

static void walk_node (Walk *walk, JsonNode *node, guint depth);

static void
walk_array (Walk *walk, JsonArray *array, guint depth)
{
  VvJsonList *list = NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gboolean turn = is_turn (walk, element) || (list && list->words && JSON_NODE_HOLDS_OBJECT (element));
      /* in a list of cues what has neither speaker nor start goes on with the one before: punctuation */
      g_autofree char *text = !turn && list && JSON_NODE_HOLDS_OBJECT (element)
                                  ? text_of (json_node_get_object (element))
                                  : g_strdup ("");
      if (!turn && !(*text && vv_pattern_matches ("^[\\p{P}\\s]+$", text)))
        {
          walk_node (walk, element, depth + 1);
          list = NULL;
          continue;
        }
      list = list ? list : add_list (walk);
      g_ptr_array_add (list->turns, json_node_get_object (element));
    }
}

static void
walk_object (Walk *walk, JsonObject *object, guint depth)
{
  JsonNode *heading = depth > 0 ? vv_json_member (object, VV_JSON_HEADING, NULL) : NULL;
  heading = heading && vv_json_string (vv_json_best (heading)) ? vv_json_best (heading) : NULL;
  guint outer = walk->around->len;
  if (heading)
    g_ptr_array_add (walk->around, heading);
  g_autoptr (GList) members = json_object_get_values (object);
  for (GList *member = members; member; member = member->next)
    if (member->data != heading)
      walk_node (walk, member->data, depth + 1);
  if (heading && walk->around->len > outer) /* no list below took it */
    g_ptr_array_set_size (walk->around, (gint) outer);
}

static void
walk_node (Walk *walk, JsonNode *node, guint depth)
{
  if (depth > VV_JSON_DEPTH_MOST)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    walk_array (walk, json_node_get_array (node), depth);
  else if (is_turn (walk, node))
    g_ptr_array_add (add_list (walk)->turns, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_OBJECT (node))
    walk_object (walk, json_node_get_object (node), depth);
}

/* The letters of a list, so that case, marks and spaces do not count. */
static char *
letters_of (const VvJsonList *list)
{
  GString *letters = g_string_new (NULL);
  for (guint i = 0; i < list->turns->len; i++)
    {
      g_autofree char *text = text_of (g_ptr_array_index (list->turns, i));
      g_autofree char *folded = g_utf8_casefold (text, -1);
      for (const char *p = folded; *p; p = g_utf8_next_char (p))
        if (g_unichar_isalnum (g_utf8_get_char (p)))
          g_string_append_unichar (letters, g_utf8_get_char (p));
    }
  return g_string_free (letters, FALSE);
}

/* Is everything in list @one in @other too, which is coarser, or the first of two alike? */
static gboolean
is_again (const GPtrArray *lists, const GPtrArray *letters, guint one, guint other)
{
  const VvJsonList *a = lists->pdata[one], *b = lists->pdata[other];
  const char *mine = letters->pdata[one], *theirs = letters->pdata[other];
  gsize size = strlen (mine);
  if (one == other || size < SAME_LEAST_BYTES || !strstr (theirs, mine))
    return FALSE;
  if (strlen (theirs) > size)
    return TRUE;
  return a->turns->len > b->turns->len || (a->turns->len == b->turns->len && one > other);
}

static void
keep (GPtrArray *lists, gboolean (*is_kept) (const VvJsonList *))
{
  gboolean any = FALSE;
  for (guint i = 0; i < lists->len; i++)
    any = any || is_kept (g_ptr_array_index (lists, i));
  for (guint i = lists->len; any && i > 0; i--)
    if (!is_kept (g_ptr_array_index (lists, i - 1)))
      g_ptr_array_remove_index (lists, i - 1);
}

static gboolean
is_spoken (const VvJsonList *list)
{
  return list->spoken;
}

static gboolean
is_of_sentences (const VvJsonList *list)
{
  return !list->words;
}

static void
drop_again (GPtrArray *lists)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) again = g_ptr_array_new ();
  for (guint i = 0; i < lists->len; i++)
    g_ptr_array_add (letters, letters_of (g_ptr_array_index (lists, i)));
  for (guint i = 0; i < lists->len; i++)
    for (guint k = 0; k < lists->len; k++)
      if (is_again (lists, letters, i, k))
        {
          g_ptr_array_add (again, lists->pdata[i]);
          break;
        }
  for (guint i = 0; i < again->len; i++)
    g_ptr_array_remove (lists, again->pdata[i]);
}

GPtrArray *
vv_json_lists (const VvJsonPeople *people, JsonNode *root)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (list_free);
  Walk walk = { people, lists, g_ptr_array_new () };
  walk_node (&walk, root, 0);
  g_ptr_array_unref (walk.around);
  for (guint i = 0; i < lists->len; i++)
    describe (&walk, g_ptr_array_index (lists, i));
  keep (lists, is_spoken);
  keep (lists, is_of_sentences);
  if (lists->len <= COMPARED_MOST)
    drop_again (lists);
  return lists;
}
