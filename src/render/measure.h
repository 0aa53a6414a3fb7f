/* render/measure: how a voice is levelled: by the passage that the cast has for it. */
#pragma once

#include "render/job.h"
#include "render/render.h"

G_BEGIN_DECLS

/** vv_measure_job: the gain that brings @voice, reading @language, to the loudness of @sound. (transfer full) */
VvJob *vv_measure_job (const VvCast *cast, const VvVoice *voice, const char *language, const VvSound *sound);

/** vv_fail_voice: tells that @voice cannot be used; @place: "FILE:LINE", or NULL. %VV_ERROR_VOICE of a program,
 *  %VV_ERROR_ENVIRONMENT of an engine. */
void vv_fail_voice (const char *place, const VvVoice *voice, const char *why, GError **error);

G_END_DECLS
