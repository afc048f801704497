// A push button: a label, or a sign where there is no room for words.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"

namespace jinlan::ui {

/// A push button as wide as its label, or as the content region where that is less; `chosen` draws it filled.
/// Returns whether it was pressed.
bool button(const Theme& theme, const char* id, std::string_view label, bool chosen = false);

/// A square button with a sign; `name` says in a tooltip what it does. Without a frame.
bool icon_button(const Theme& theme, const char* id, Icon icon, std::string_view name);

/// The place of a button that there is nothing to press for now: drawn softly, so that nothing around it
/// moves.
void disabled_button(const Theme& theme, std::string_view label);

/// How wide `button` is.
float button_width(const Theme& theme, std::string_view label);

}  // namespace jinlan::ui
