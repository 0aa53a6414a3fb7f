/* libvivavoce: the record of a meeting as audio that a blind person can navigate.
 *
 *     file ──read──► VvSource ──script──► VvScript ──cast──► VvScore ──render──► VvTimeline ──publish──► files
 *
 * Each header is the manual of its room; batch/render-file.c is the whole flow in one screen. */
#pragma once

#include "batch/batch.h"
#include "inspect/inspect.h"
