/* read/json-names: which member of an object is what, and who is who. */
#include "read/json.h"

#include "core/pattern.h"
#include "core/text.h"

#include <string.h>

#define NAMES_MOST 48

/* Names of members in small letters without marks; the first says it best. Several languages, since programs of a
 * parliament are written in its own. */
static const char *const role_names[][NAMES_MOST] = {
  [VV_JSON_SPEAKER] = { "userprofile",
                        "speakername",
                        "speakerdisplayname",
                        "speaker",
                        "orador",
                        "orateurs",
                        "orateur",
                        "oratore",
                        "redner",
                        "sprecher",
                        "spreker",
                        "talare",
                        "personname",
                        "membername",
                        "attributedto",
                        "attribution",
                        "authorname",
                        "author",
                        "username",
                        "realname",
                        "displayname",
                        "sendername",
                        "sender",
                        "from",
                        "participantname",
                        "participant",
                        "person",
                        "member",
                        "who",
                        "nickname",
                        "nick",
                        "speakerlabel",
                        "speakertag",
                        "speakerid",
                        "participantrole",
                        "user",
                        "voice",
                        "role",
                        "name",
                        NULL },
  [VV_JSON_TEXT]
  = { "text",         "textblocks",  "paragraphs", "content",   "contents",       "contenttext", "body",
      "speech",       "speechtext",  "utterance",  "sentence",  "sentences",      "transcript",  "transcription",
      "message",      "messagetext", "value",      "statement", "contribution",   "dialogue",    "dialog",
      "html",         "caption",     "lines",      "rawtext",   "punctuatedword", "display",     "elements",
      "alternatives", "nbest",       "word",       "words",     "texte",          "texto",       "testo",
      "tekst",        "redetext",    NULL },
  [VV_JSON_START] = { "start", "starttime", "startms", "startsec", "startseconds", "startoffset", "startts",
                      "starttimeinseconds", "begin", "begintime", "beginoffsetmillis", "offset", "offsetinticks",
                      "offsetmilliseconds", "audiostart", "startsecs", "startoffsetms", NULL },
  [VV_JSON_HEADING] = { "heading", "header", "title", "topic", "subject", "sectiontitle", "agendaitem", "h1", "h2",
                        "h3", "titel", "titulo", "titre", NULL },
  [VV_JSON_CHAPTER] = { "heading", "h1", "h2", "topic", "sectiontitle", "agendaitem", NULL },
  [VV_JSON_PARTY] = { "party", "partyname", "affiliation", "fraktion", "constituency", NULL },
  [VV_JSON_TYPE] = { "type", "kind", "itemtype", "eventtype", NULL },
  [VV_JSON_SENDER] = { "sender", "sendername", "from", "fromid", "user", "userprofile", "author", "username", NULL },
  [VV_JSON_SENT] = { "timestamp", "timestampms", "ts", "date", "dateunixtime", "createdat", "sentat", "time", NULL },
  [VV_JSON_PEOPLE] = { "speakers", "participants", "people", "persons", "parties", "users", "members", "attendees",
                       "speakernames", "speakermap", NULL },
};

/* What a chat itself says: who came, what was pinned. */
static const char notice_pattern[]
    = "(?i)^service$|join|leave|pinned|recipient|^call$|_(?:topic|purpose|name)$|thread_?created";

/* "speaker_name", "speakerName", "Speaker-Name" → "speakername" */
static char *
plain_name (const char *member)
{
  GString *plain = g_string_new (NULL);
  for (const char *p = member; *p; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (plain, g_ascii_tolower (*p));
  return g_string_free (plain, FALSE);
}

/* Its place in the list of the role; G_MAXUINT: it is none. */
static guint
rank_of (const char *member, VvJsonRole role)
{
  g_autofree char *plain = plain_name (member);
  for (guint i = 0; role_names[role][i]; i++)
    if (g_str_equal (role_names[role][i], plain))
      return i;
  return G_MAXUINT;
}

const char *
vv_json_string (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* Is there anything in it? A number is for a speaker only. */
static gboolean
is_filled (JsonNode *node, VvJsonRole role)
{
  const char *text = vv_json_string (node);
  if (text)
    return *text != '\0';
  if (JSON_NODE_HOLDS_VALUE (node))
    return role == VV_JSON_SPEAKER || role == VV_JSON_START;
  return !JSON_NODE_HOLDS_NULL (node)
         && (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) > 0);
}

JsonNode *
vv_json_member (JsonObject *object, VvJsonRole role, gboolean *exists)
{
  JsonNode *best = NULL, *node = NULL;
  guint best_rank = G_MAXUINT;
  gboolean any = FALSE;
  const char *name = NULL;
  JsonObjectIter iter;
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      guint rank = rank_of (name, role);
      any = any || rank < G_MAXUINT;
      if (rank < best_rank && is_filled (node, role))
        {
          best = node;
          best_rank = rank;
        }
    }
  if (exists)
    *exists = any;
  return best;
}

static gboolean
has_languages (JsonObject *object)
{
  const char *name = NULL;
  JsonNode *node = NULL;
  guint members = 0;
  JsonObjectIter iter;
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      members++;
      if (strlen (name) != 2 || !vv_json_string (node))
        return FALSE;
    }
  return members > 0;
}

JsonNode *
vv_json_best (JsonNode *node)
{
  if (node && JSON_NODE_HOLDS_OBJECT (node) && has_languages (json_node_get_object (node)))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (node));
      return values->data;
    }
  return node;
}

/* The parts of a name that an object has. */
static char *
name_of_object (JsonObject *object)
{
  static const char *const names[] = { "realname", "displayname", "nickname", "name",   "fullname", "full",
                                       "nom",      "naam",        "namn",     "nombre", "username", NULL };
  static const char *const late[] = { "label", "title", NULL };
  const char *const *const lists[] = { names, late };
  g_autofree char *first = NULL, *last = NULL;
  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      for (guint i = 0; lists[k][i]; i++)
        {
          const char *member = NULL;
          JsonNode *node = NULL;
          JsonObjectIter iter;
          json_object_iter_init (&iter, object);
          while (json_object_iter_next (&iter, &member, &node))
            {
              g_autofree char *plain = plain_name (member);
              const char *text = vv_json_string (node);
              if (text && *text && g_str_equal (plain, lists[k][i]))
                return g_strdup (text);
              if (text && *text && !first && vv_pattern_matches ("^(?:first|given)name$|^vorname$", plain))
                first = g_strdup (text);
              if (text && *text && !last && vv_pattern_matches ("^(?:last|family)name$|^surname$|^nachname$", plain))
                last = g_strdup (text);
            }
        }
      if (last)
        return first ? g_strdup_printf ("%s %s", first, last) : g_strdup (last);
    }
  return NULL;
}

/* A number or an identifier, as text. */
static char *
identifier (JsonNode *node)
{
  if (vv_json_string (node))
    return g_strdup (vv_json_string (node));
  if (node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return g_strdup_printf ("%g", json_node_get_double (node));
  return NULL;
}

static char *
name_of (const VvJsonPeople *people, JsonNode *node, guint depth)
{
  node = vv_json_best (node);
  g_autofree char *id = node ? identifier (node) : NULL;
  const char *known = id ? g_hash_table_lookup (people->names, id) : NULL;
  if (known)
    return g_strdup (known);
  if (id && vv_json_string (node))
    return vv_pattern_matches ("(?i)^\\s*(?:none|null|unknown|n/?a)?\\s*$", id) ? NULL : vv_text_fold (id);
  if (id)
    return g_strdup_printf ("Speaker %s", id);
  if (node && JSON_NODE_HOLDS_OBJECT (node))
    {
      char *name = name_of_object (json_node_get_object (node));
      JsonNode *inner = name ? NULL : vv_json_member (json_node_get_object (node), VV_JSON_SPEAKER, NULL);
      return inner && depth < VV_JSON_DEPTH_MOST ? name_of (people, inner, depth + 1) : name;
    }
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) && depth == 0 ? json_node_get_array (node) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      char *one = name_of (people, json_array_get_element (array, i), depth + 1);
      if (one)
        g_ptr_array_add (names, one);
    }
  g_ptr_array_add (names, NULL);
  return names->len > 1 ? g_strjoinv (" and ", (char **) names->pdata) : NULL;
}

/* Of a recogniser's guesses, the best; NULL: there are none. */
static JsonNode *
first_alternative (JsonObject *object)
{
  JsonNode *node
      = json_object_has_member (object, "alternatives") ? json_object_get_member (object, "alternatives") : NULL;
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonNode *first = array && json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
  return first && JSON_NODE_HOLDS_OBJECT (first) ? first : NULL;
}

gboolean
vv_json_is_notice (JsonObject *object)
{
  static const char *const members[] = { "subtype", "type" };
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *text = json_object_has_member (object, members[i])
                             ? vv_json_string (json_object_get_member (object, members[i]))
                             : NULL;
      if (text && vv_pattern_matches (notice_pattern, text))
        return TRUE;
    }
  return FALSE;
}

char *
vv_json_speaker (const VvJsonPeople *people, JsonObject *object, gboolean *stated)
{
  JsonNode *speaker = vv_json_member (object, VV_JSON_SPEAKER, stated);
  JsonNode *inner = *stated ? NULL : first_alternative (object);
  if (inner)
    speaker = vv_json_member (json_node_get_object (inner), VV_JSON_SPEAKER, stated);
  if (speaker)
    return name_of (people, speaker, 0);
  g_autofree char *start = *stated ? NULL : identifier (vv_json_member (object, VV_JSON_START, NULL));
  const char *name = start ? g_hash_table_lookup (people->starts, start) : NULL;
  *stated = *stated || name;
  return g_strdup (name);
}

static void
add_person (VvJsonPeople *people, const char *key, JsonNode *node)
{
  static const char *const ids[] = { "id", "speakerid", "userid", "personid", "participantid", "identifier" };
  const char *text = vv_json_string (node);
  if (text && key && *text)
    g_hash_table_insert (people->names, g_strdup (key), g_strdup (text));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  JsonObject *object = json_node_get_object (node);
  g_autofree char *name = name_of_object (object);
  const char *member = NULL;
  JsonNode *value = NULL;
  JsonObjectIter iter;
  json_object_iter_init (&iter, object);
  if (name && key)
    g_hash_table_insert (people->names, g_strdup (key), g_strdup (name));
  while (name && json_object_iter_next (&iter, &member, &value))
    {
      g_autofree char *plain = plain_name (member);
      for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
        if (g_str_equal (ids[i], plain))
          {
            char *id = identifier (value);
            if (id)
              g_hash_table_insert (people->names, id, g_strdup (name));
          }
    }
}

/* [{"id": 1, "name": "Ann Roe"}] or {"1": "Ann Roe"} */
static void
add_people (VvJsonPeople *people, JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    add_person (people, NULL, json_array_get_element (array, i));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  const char *key = NULL;
  JsonNode *value = NULL;
  JsonObjectIter iter;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &value))
    add_person (people, key, value);
}

static void
find_people (VvJsonPeople *people, JsonNode *node, guint depth)
{
  if (depth > VV_JSON_DEPTH_MOST)
    return;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    find_people (people, json_array_get_element (array, i), depth + 1);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  const char *name = NULL;
  JsonNode *value = NULL;
  JsonObjectIter iter;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &value))
    {
      if (rank_of (name, VV_JSON_PEOPLE) < G_MAXUINT)
        add_people (people, value);
      if (g_str_equal (name, "user_profile")) /* of a message, beside the identifier */
        add_person (people, json_object_get_string_member_with_default (json_node_get_object (node), "user", NULL),
                    value);
      find_people (people, value, depth + 1);
    }
}

/* Objects that have a speaker and a start and no text tell who speaks from then on. */
static void
find_starts (VvJsonPeople *people, JsonNode *node, guint depth)
{
  if (depth > VV_JSON_DEPTH_MOST)
    return;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array && i < json_array_get_length (array); i++)
    find_starts (people, json_array_get_element (array, i), depth + 1);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  JsonObject *object = json_node_get_object (node);
  JsonNode *speaker = vv_json_member (object, VV_JSON_SPEAKER, NULL);
  g_autofree char *start = speaker && !vv_json_member (object, VV_JSON_TEXT, NULL)
                               ? identifier (vv_json_member (object, VV_JSON_START, NULL))
                               : NULL;
  char *name = start ? name_of (people, speaker, 0) : NULL;
  if (name)
    g_hash_table_insert (people->starts, g_steal_pointer (&start), name);
  g_autoptr (GList) values = json_object_get_values (object);
  for (GList *value = values; value; value = value->next)
    find_starts (people, value->data, depth + 1);
}

VvJsonPeople *
vv_json_people_new (JsonNode *root)
{
  VvJsonPeople *people = g_new0 (VvJsonPeople, 1);
  people->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  people->starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  find_people (people, root, 0);
  find_starts (people, root, 0);
  return people;
}

void
vv_json_people_free (VvJsonPeople *people)
{
  g_hash_table_unref (people->names);
  g_hash_table_unref (people->starts);
  g_free (people);
}
