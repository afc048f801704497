// The lines between the parts of a wide page, which can be moved: with the mouse or a finger, with the arrow
// keys once one has the focus; a double click puts it back.

#pragma once

#include "ui/page/layout.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Drawn after the parts, to lie above them. `layout` is the page's as it was drawn; changes `splits`.
void draw_splitters(const Theme& theme, const PageLayout& layout, Splits& splits);

}  // namespace jinlan::ui
