// Compare: two to four cities side by side on common scales.

#pragma once

#include "ui/context.hpp"
#include "ui/widgets/panel.hpp"

namespace jinlan::ui {

void draw_compare_view(const Context& context, const Rect& rect);

}  // namespace jinlan::ui
