/* speech/say-figures: what English says of dates, times, quantities, symbols and addresses; see say.h. */
#pragma once

#include "speech/rules.h"

G_BEGIN_DECLS

gboolean vv_say_iso_date (const VvMatch *match, GString *spoken);
gboolean vv_say_slashed_date (const VvMatch *match, GString *spoken);
gboolean vv_say_day_month (const VvMatch *match, GString *spoken);
gboolean vv_say_month_day (const VvMatch *match, GString *spoken);
gboolean vv_say_month_short (const VvMatch *match, GString *spoken);
gboolean vv_say_short_decade (const VvMatch *match, GString *spoken);
gboolean vv_say_designation (const VvMatch *match, GString *spoken);
gboolean vv_say_room (const VvMatch *match, GString *spoken);
gboolean vv_say_many (const VvMatch *match, GString *spoken);
gboolean vv_say_arc (const VvMatch *match, GString *spoken);
gboolean vv_say_typed_mixed (const VvMatch *match, GString *spoken);
gboolean vv_say_vulgar_fraction (const VvMatch *match, GString *spoken);
/** Figures in groups as India prints them. */
#define VV_LAKHS "[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"
gboolean vv_say_lakhs (const VvMatch *match, GString *spoken);
/** Groups "number", "to" (of a range), "magnitude". */
gboolean vv_say_scaled (const VvMatch *match, GString *spoken);
gboolean vv_say_mixed (const VvMatch *match, GString *spoken);
gboolean vv_say_point (const VvMatch *match, GString *spoken);
/** Groups "sign", "number", "to" (of a range), "magnitude". */
gboolean vv_say_money (const VvMatch *match, GString *spoken);
gboolean vv_say_to_day_month (const VvMatch *match, GString *spoken);
/** Groups "h", "m", "to", "h2", "m2". */
gboolean vv_say_clock_span (const VvMatch *match, GString *spoken);
gboolean vv_say_military_time (const VvMatch *match, GString *spoken);
gboolean vv_say_clock (const VvMatch *match, GString *spoken);
/** Groups "number", "to", "magnitude", "gap" (before the unit), "unit". */
gboolean vv_say_quantity (const VvMatch *match, GString *spoken);
gboolean vv_say_fraction (const VvMatch *match, GString *spoken);
gboolean vv_say_document (const VvMatch *match, GString *spoken);
/** Groups "chamber", "joint" and "kind": "H.Con.Res." */
gboolean vv_say_congress_document (const VvMatch *match, GString *spoken);
gboolean vv_say_european (const VvMatch *match, GString *spoken);
gboolean vv_say_address (const VvMatch *match, GString *spoken);
/** Groups "roman", "letter" or "number". */
gboolean vv_say_sub_item (const VvMatch *match, GString *spoken);
gboolean vv_say_item (const VvMatch *match, GString *spoken);
gboolean vv_say_digits (const VvMatch *match, GString *spoken);

gboolean vv_say_left_cardinal (const VvMatch *match, GString *spoken);
gboolean vv_say_left_ordinal (const VvMatch *match, GString *spoken);
gboolean vv_say_left_year (const VvMatch *match, GString *spoken);

G_END_DECLS
