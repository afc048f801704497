// What is chosen above the map: its colours, the standard, a region, the symbols.

#pragma once

#include "ui/context.hpp"

namespace jinlan::ui {

/// Draws them at the layout cursor, on as many rows as they need within `width`.
void draw_map_tools(const Context& context, float width);

}  // namespace jinlan::ui
