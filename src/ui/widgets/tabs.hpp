// Tabs: parts of one thing, of which one is shown.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region, on as many lines as the labels need. The Tab key reaches the chosen one,
/// the arrow keys, Home and End choose another. Returns the one that the reader has just chosen.
std::optional<std::size_t> tabs(const Theme& theme, const char* id, std::span<const std::string_view> labels,
                                std::size_t chosen);

/// How high they are where the content region is `width` wide.
float tabs_height(const Theme& theme, std::span<const std::string_view> labels, float width);

}  // namespace jinlan::ui
