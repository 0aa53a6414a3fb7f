/* speech/say: the functions of the table of rules: each appends what is said for a match. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vv_say_pairs (const GMatchInfo *match, GString *spoken);
void vv_say_resolutions (const GMatchInfo *match, GString *spoken);
void vv_say_meeting_symbol (const GMatchInfo *match, GString *spoken);
void vv_say_acronym (const GMatchInfo *match, GString *spoken);
void vv_say_roman (const GMatchInfo *match, GString *spoken);
void vv_say_monarch (const GMatchInfo *match, GString *spoken);
void vv_say_money (const GMatchInfo *match, GString *spoken);
void vv_say_decade (const GMatchInfo *match, GString *spoken);
void vv_say_time (const GMatchInfo *match, GString *spoken);
void vv_say_groups (const GMatchInfo *match, GString *spoken);

G_END_DECLS
