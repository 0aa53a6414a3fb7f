/* read/json: what the parts of the JSON reader share. A record in JSON is known by its shape, not by the program that
 * wrote it: objects that have a speaker and a text are turns, wherever they stand and whatever their members are
 * called.
 *
 *     tree ──json-lists──► lists of turns ──json-say──► blocks
 *                 └────────── json-names: which member is what, who is who ──────────┘ */
#pragma once

#include "read/reader.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** json-glib recurses too, without a limit of its own; records nest six deep. */
#define VV_JSON_DEPTH_MOST 64

/** What a member of an object may be, by its name without case and marks: "speaker_name", "speakerName". */
typedef enum
{
  VV_JSON_SPEAKER,
  VV_JSON_TEXT,
  VV_JSON_START,   /* when a cue begins: its text may break off in mid-sentence */
  VV_JSON_HEADING, /* of an object that holds turns */
  VV_JSON_CHAPTER, /* of a turn: the heading under which it stands */
  VV_JSON_PARTY,
  VV_JSON_TYPE,
  VV_JSON_SENDER,
  VV_JSON_SENT,   /* with a sender: a message, and a sender's messages in a row are one turn */
  VV_JSON_PEOPLE, /* holds who is who */
} VvJsonRole;

/** vv_json_member: Returns: (transfer none) (nullable): the member of @object that is @role; of several the one that
 *  says it best. @exists: (out) (optional): also of one that is null. */
JsonNode *vv_json_member (JsonObject *object, VvJsonRole role, gboolean *exists);

/** vv_json_string: Returns: (nullable): the text of a node that is one. */
const char *vv_json_string (JsonNode *node);

/** vv_json_is_notice: is this a message of the chat's own: somebody came, something was pinned? */
gboolean vv_json_is_notice (JsonObject *object);

/** vv_json_best: Returns: (transfer none): the first of several alternatives ("alternatives": […]) and of several
 *  languages ({"en": …, "fr": …}); else @node. */
JsonNode *vv_json_best (JsonNode *node);

/** Who is who in a document, and who speaks at which start. */
typedef struct
{
  GHashTable *names;  /* identifier → name */
  GHashTable *starts; /* start as printed → name */
} VvJsonPeople;

VvJsonPeople *vv_json_people_new (JsonNode *root);
void vv_json_people_free (VvJsonPeople *people);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvJsonPeople, vv_json_people_free)

/**
 * vv_json_speaker:
 * @stated: (out): whether @object says anything of a speaker, if only that there is none
 *
 * Returns: (transfer full) (nullable): the name; NULL: nobody's
 */
char *vv_json_speaker (const VvJsonPeople *people, JsonObject *object, gboolean *stated);

/** A list of turns: an array of objects with texts, or one such object. */
typedef struct
{
  GPtrArray *turns;    /* (element-type JsonObject), borrowed */
  GPtrArray *headings; /* (element-type JsonNode), borrowed: of the objects around it, the outermost first */
  gboolean spoken;     /* its turns state speakers */
  gboolean timed;      /* they have starts */
  gboolean words;      /* each is a word */
} VvJsonList;

/** vv_json_lists: Returns: (transfer full) (element-type VvJsonList): in the order of the file; of lists that have the
 *  same text, as words and as sentences, one. */
GPtrArray *vv_json_lists (const VvJsonPeople *people, JsonNode *root);

/** Where the strings of the file stand, and what becomes of them. */
typedef struct
{
  VvSource *source;
  GHashTable *lines;  /* node → line */
  GHashTable *used;   /* nodes whose text is in blocks */
  GHashTable *opened; /* nodes whose text is a page, read as one: it has its own account of what is left out */
} VvJson;

/** vv_json_say: appends the blocks of a list. Returns: FALSE with %VV_ERROR_LIMIT: a text is a page beyond measure. */
gboolean vv_json_say (VvJson *json, const VvJsonPeople *people, const VvJsonList *list, GError **error);

/** vv_json_say_text: appends the blocks of a text that is no turn. */
gboolean vv_json_say_text (VvJson *json, JsonNode *node, GError **error);

G_END_DECLS
