// Moves letters onto the grid of device pixels.
//
// Dear ImGui lays out in units that at a pixel ratio of 1.25 or 1.5 fall between pixels. A glyph is
// rasterised for the grid, so drawn half a pixel off it is blurred. Shapes are left where they are.
#pragma once

#include <imgui.h>

namespace jinlan::platform {

/// Shifts every glyph in `draw_data` by less than one device pixel, so that its corner lies on the grid.
void snap_glyphs(ImDrawData& draw_data);

/// True where the next six indices draw a letter. `vertices` are those that the indices count from.
bool is_glyph(const ImDrawIdx* index, const ImDrawVert* vertices);

}  // namespace jinlan::platform
