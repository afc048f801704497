// The system's Chinese font on the desktop.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jinlan::platform {

/// Puts the regular and the bold font for `language` (BCP 47) into the atlas of the current context, or
/// replaces those that are there; pointers to them stay valid. Not between NewFrame() and Render().
///
/// False when the system has no Chinese font; `reason` then says what to install, and the atlas is unchanged.
bool load_fonts(std::string_view language, std::string& reason);

/// The files that the fonts were last loaded from, each once.
std::vector<std::string> font_files();

}  // namespace jinlan::platform
