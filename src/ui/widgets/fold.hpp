// A part that can be folded away under its heading.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// As wide as the content region: the heading with an arrow, and a note at its end that says what is in it.
/// Returns whether what follows is to be drawn; it is `open` until the reader presses the heading.
bool fold(const Theme& theme, const char* id, std::string_view heading, std::string_view note, bool open);

}  // namespace jinlan::ui
