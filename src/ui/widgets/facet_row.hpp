// A value of a facet that can be switched on and off, with what it would leave.

#pragma once

#include <cstddef>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region: a box with a tick, the label (on as many lines as it needs), the count,
/// and a bar that shows the count as a share of `largest`. A count of zero is drawn softly. Returns whether
/// it was pressed.
bool facet_row(const Theme& theme, const char* id, std::string_view label, std::size_t count,
               std::size_t largest, bool chosen);

}  // namespace jinlan::ui
