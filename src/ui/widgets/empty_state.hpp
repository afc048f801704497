// What stands where there is nothing to show: a sentence, and a way out.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// At the layout cursor, in the middle of the content region's width. `way_out` labels a button; empty: none.
/// Returns whether it was pressed.
bool empty_state(const Theme& theme, const char* id, std::string_view sentence, std::string_view way_out);

}  // namespace jinlan::ui
