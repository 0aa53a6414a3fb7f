/* read/archive: members of a ZIP archive, each bounded, by libzip. */
#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/** A member that unpacks to more is refused: what a member claims of its size is not believed. */
#define VV_ARCHIVE_MEMBER_MOST_BYTES (64 * 1024 * 1024)

/** vv_archive_has: is @archive a ZIP archive with a member of that name? */
gboolean vv_archive_has (GBytes *archive, const char *member);

/**
 * vv_archive_member:
 * @file: for messages, masked
 *
 * Returns: (transfer full) (nullable): the member unpacked; NULL with %VV_ERROR_INPUT: absent, damaged, encrypted; or
 *     %VV_ERROR_LIMIT.
 */
GBytes *vv_archive_member (const char *file, GBytes *archive, const char *member, GError **error);

G_END_DECLS
