// Letters rasterised by the browser's own canvas: every font the device has, and none to download.
#pragma once

#include <string_view>

namespace jinlan::platform {

/// Puts the regular and the bold font for `language` (BCP 47) into the atlas of the current context, or
/// throws their glyphs away, to be drawn anew for that language; pointers to the fonts stay valid. Not
/// between NewFrame() and Render().
void use_canvas_fonts(std::string_view language);

/// False when the device shows Han characters as boxes.
bool has_han_glyphs();

}  // namespace jinlan::platform
