/* script/language: the language of a text that does not say it. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/**
 * vv_language_guess:
 *
 * Returns: (nullable): a static BCP 47 tag, one of those that records come in; NULL when @text is too short (fewer than
 *     VV_LANGUAGE_LEAST_LETTERS letters) or like no language that is known. Threads may call it.
 */
const char *vv_language_guess (const char *text);

/** By trial on sentences of the six UN languages: below this, names decide. Chinese needs a fifth of it. */
#define VV_LANGUAGE_LEAST_LETTERS 100

/**
 * vv_language_other:
 * @main: of the whole text
 *
 * Returns: (nullable): a static tag, when @text is for sure in another language than @main; NULL when it is in @main,
 *     or too short, or when letters and frequent words do not agree.
 */
const char *vv_language_other (const char *text, const char *main);

/**
 * vv_language_is_hinted:
 * @main: of the whole text
 * @hint: that was spoken, as the record says; what is printed may be a translation
 *
 * Returns: whether @text, however short, is in the language @hint: by its script, or by its frequent words.
 */
gboolean vv_language_is_hinted (const char *text, const char *main, const char *hint);

G_END_DECLS
