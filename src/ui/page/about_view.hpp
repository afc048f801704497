// About the data: where every figure is from, what the marks mean, and what the program does not claim.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

/// Covers the body of the page until it is closed.
void draw_about(const Context& context, const Rect& rect);

}  // namespace jinlan::ui
