// Choices side by side, one of them chosen.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Together `width` wide (0: as wide as their labels); on as many rows as they need where that is too
/// narrow for one. The Tab key reaches the chosen one, the arrow keys choose its neighbours. Returns the one
/// that the reader has just chosen. `again`, where there is one, is set when the chosen one was pressed.
std::optional<std::size_t> segmented(const Theme& theme, const char* id,
                                     std::span<const std::string_view> labels, std::size_t chosen,
                                     float width = 0, bool* again = nullptr);

/// How wide `segmented` is when its width is left to its labels.
float segmented_width(const Theme& theme, std::span<const std::string_view> labels);

}  // namespace jinlan::ui
