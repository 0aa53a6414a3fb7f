/* speech/say: the functions of the table of rules: each appends what is said for a match. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

/** "RES" in a symbol, letter by letter. */
#define VV_LETTERS_RES "R E S"

/** vv_ordinal_ending: "st" of 21, "th" of 11. */
const char *vv_ordinal_ending (guint n);
/** vv_say_in_pairs: "2270" as "22 70", "1701" as "17 oh 1". */
void vv_say_in_pairs (const char *digits, GString *spoken);

gboolean vv_say_pairs (const VvMatch *match, GString *spoken);
/** Groups 1 and 2: "117-58". */
gboolean vv_say_two_in_pairs (const VvMatch *match, GString *spoken);
gboolean vv_say_resolutions (const VvMatch *match, GString *spoken);
gboolean vv_say_council_resolution (const VvMatch *match, GString *spoken);
gboolean vv_say_meeting_symbol (const VvMatch *match, GString *spoken);
gboolean vv_say_plain_letters (const VvMatch *match, GString *spoken);
gboolean vv_say_capitals (const VvMatch *match, GString *spoken);
gboolean vv_say_assembly_resolution (const VvMatch *match, GString *spoken);
gboolean vv_say_regulation (const VvMatch *match, GString *spoken);
gboolean vv_say_part_of_symbol (const VvMatch *match, GString *spoken);
gboolean vv_say_roman_page (const VvMatch *match, GString *spoken);
gboolean vv_say_roman_letter (const VvMatch *match, GString *spoken);
gboolean vv_say_roman_year (const VvMatch *match, GString *spoken);
gboolean vv_say_roman (const VvMatch *match, GString *spoken);
gboolean vv_say_monarch (const VvMatch *match, GString *spoken);
gboolean vv_say_roman_ordinal (const VvMatch *match, GString *spoken);
gboolean vv_say_decade (const VvMatch *match, GString *spoken);
gboolean vv_say_time (const VvMatch *match, GString *spoken);
gboolean vv_say_groups (const VvMatch *match, GString *spoken);

/** Whatever the group 0 holds, in Latin letters. */
gboolean vv_say_in_latin (const VvMatch *match, GString *spoken);
/** Letters that leave out vowels: with some. */
gboolean vv_say_unvowelled (const VvMatch *match, GString *spoken);
gboolean vv_say_arabic_letters (const VvMatch *match, GString *spoken);

G_END_DECLS
