// A part of the page: a fixed rectangle whose content scrolls by wheel, scroll bar, keyboard or finger.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

/// `NotByFinger`: while a finger moves what lies on it.
enum class Scrolling { None, Vertical, NotByFinger };

/// Begins a panel at `rect` (logical pixels of the window) on `background` with inner `padding`; the
/// content follows until `end_panel`, which must always be called. Tab and the arrow keys go from panel to
/// panel as if they were one.
void begin_panel(const Theme& theme, const char* id, const Rect& rect, ImU32 background, float padding,
                 Scrolling scrolling);
void end_panel();

/// How much of a panel's content could not be seen without scrolling, of that panel which hides most of all
/// that ended since the last call: pixels of height.
float take_overflow();

}  // namespace jinlan::ui
