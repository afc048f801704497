// What the window's owner tells of files that are dropped onto it.
#pragma once

namespace jinlan::platform {

/// Reads the file of this path, for `take_opened_file`.
void file_dropped(const char* path);

}  // namespace jinlan::platform
