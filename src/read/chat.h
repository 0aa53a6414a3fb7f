/* read/chat: what the readers of chats and of IRC logs share. */
#pragma once

#include "read/reader.h"

G_BEGIN_DECLS

/** By so many lines that are not blank a chat is known. */
#define VV_CHAT_LINES_LOOKED_AT 40

typedef struct
{
  VvSource *source;
  char *speaker; /* of the turn that goes on; NULL: none does */
} VvChat;

/** vv_chat_add: appends a block; the name of @speaker (nullable: of who spoke before) where it is another's. */
void vv_chat_add (VvChat *chat, VvBlockKind kind, const char *speaker, const char *text, guint line);

/** vv_chat_shows: are the first lines messages and notices, by these patterns? */
gboolean vv_chat_shows (const char *text, const char *const *messages, const char *const *notices);

G_END_DECLS
