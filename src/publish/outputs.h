/* publish/outputs: each output is a file of this room. */
#pragma once

#include "publish/publish.h"

extern const VvPublisher vv_publisher_opus, vv_publisher_vtt, vv_publisher_chapters;
