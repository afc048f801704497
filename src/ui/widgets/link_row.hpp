// A row that leads somewhere.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region: a short lead ("26", "太原"), a title on as many lines as it needs, and a
/// note below. Returns whether it was pressed.
bool link_row(const Theme& theme, const char* id, std::string_view lead, std::string_view title,
              std::string_view note = {});

}  // namespace jinlan::ui
