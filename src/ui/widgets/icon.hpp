// Small signs, drawn: no font has to hold them, and they are crisp at every size.

#pragma once

#include <imgui.h>

namespace jinlan::ui {

enum class Icon {
    Search,
    Close,
    Up,
    Down,
    Left,
    Right,
    Tick,
    Info,
    Warning,
    Error,
    Menu,
    Light,  // the three themes
    Dark,
    Contrast,
    Present,
    Share,
    TakeAway,
    Undo,
    Redo
};

/// Draws the sign into a square of `size` logical pixels about `center`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color);

}  // namespace jinlan::ui
