/* core/language: BCP 47 tags as far as voices, rules and tables tell languages apart: by their first part. The engine's
 * names of voices ("en-us", "cmn-latn-pinyin") are taken too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** vv_language_is: is @tag the language @language (a first part), in whatever case, region and script? */
gboolean vv_language_is (const char *tag, const char *language);

/** vv_language_is_tag: has @text the shape of a BCP 47 tag: a code of two or three letters, and parts after hyphens (or
 *  underscores)? */
gboolean vv_language_is_tag (const char *text);

/** vv_language_key: Returns: (transfer full): the first part of @tag in small letters: "pt" of "pt-BR". */
char *vv_language_key (const char *tag);

G_END_DECLS
