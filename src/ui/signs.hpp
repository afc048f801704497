// Small drawn signs for the commands of the header and the map: lines alone, crisp at every size.

#pragma once

#include <imgui.h>

namespace jinlan::ui {

enum class Sign { Menu, Light, Dark, Contrast, Present, Share, Info, Plus, Minus, Fit };

/// Draws the sign into the square of side `size` around `center`.
void draw_sign(ImDrawList& list, Sign sign, ImVec2 center, float size, ImU32 color);

}  // namespace jinlan::ui
