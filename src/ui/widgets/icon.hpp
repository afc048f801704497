// Small signs, drawn: no font has to hold them.

#pragma once

#include <imgui.h>

namespace jinlan::ui {

enum class Icon { Search, Close, Plus, Minus, Up, Down, Left, Right, Tick, Info, Warning, Error, TakeAway };

/// Draws the sign into a square of `size` logical pixels about `center`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color);

}  // namespace jinlan::ui
