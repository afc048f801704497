// Small rounded labels in a row that breaks where it must: names to press, and filters to take away.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Between the two, chips stand side by side.
void begin_chips(const Theme& theme);
void end_chips();

enum class ChipLook {
    Plain,
    Chosen,    // filled
    Removable  // with a ×: pressing it takes the thing away
};

/// A chip that only says something.
void chip(const Theme& theme, std::string_view label);

/// A chip that can be pressed, anywhere on it. Returns whether it was.
bool chip(const Theme& theme, const char* id, std::string_view label, ChipLook look = ChipLook::Plain);

}  // namespace jinlan::ui
