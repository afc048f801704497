// The card beside a mark: what it is, its exact value, and where that comes from.

#pragma once

#include <imgui.h>

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Beside `at` and inside the window, above everything else. Empty texts take no room; a card without any
/// is not drawn.
void draw_card(const Theme& theme, ImVec2 at, std::string_view name, std::string_view value,
               std::string_view hover);

}  // namespace jinlan::ui
