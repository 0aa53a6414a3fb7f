/* core/error: the one error domain. The code says which reaction fits, the message what is wrong in the
 * user's terms: the place first ("FILE:LINE:COL: "), lower case, no full stop, and what to do if we know. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Positions and lengths on the programme's clock, in samples at 48 kHz (the clock of RFC 7845, section 4). */
typedef gint64 VvSamples;

#define VV_SAMPLES_PER_SECOND 48000

typedef enum
{
  VV_ERROR_INPUT,       /* a file given by the user is at fault; its place stands in the message: exit 1 */
  VV_ERROR_USAGE,       /* the command line is at fault: exit 2 */
  VV_ERROR_ENVIRONMENT, /* voice data missing, engine not usable, folder not writable: exit 3 */
  VV_ERROR_IO,          /* reading or writing failed (disk full, permissions): nothing is left behind, exit 3 */
  VV_ERROR_LIMIT,       /* a limit named in the message was passed: exit 1 */
  VV_ERROR_ENGINE,      /* the speech engine failed on one cue; everything else goes on */
  VV_ERROR_VOICE,       /* a program that the cast names as a voice cannot speak; files without it go on: exit 1 */
  VV_ERROR_TWIN,        /* an output of this file would be another's: that one's goes on: exit 1 */
  VV_ERROR_STOPPED,     /* the user ended the run before this was done: exit 130 */
} VvError;

#define VV_ERROR (vv_error_quark ())
GQuark vv_error_quark (void);

G_END_DECLS
