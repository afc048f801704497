// One button that changes the colours of the page: light, dark, high contrast.

#pragma once

#include "ui/context.hpp"

namespace jinlan::ui {

/// At the layout cursor, as high and wide as anything to be pressed.
void draw_theme_switch(const Context& context);

float theme_switch_width(const Theme& theme);

}  // namespace jinlan::ui
