// A sheet that comes from below over the page: what a phone shows beside the map.

#pragma once

#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// The caller keeps it.
struct Sheet {
    bool open = false;
    float pulled = 0;  // logical pixels, by the finger that is dragging it down
};

/// Begins the sheet where it is open and returns true: the content follows, and scrolls, until `end_sheet`.
/// It is `share` (0..1) of the window high. `close` names its button; Escape, a tap beside it, and dragging
/// its handle down close it as well.
bool begin_sheet(const Theme& theme, const char* id, std::string_view title, std::string_view close,
                 float share, Sheet& sheet);
void end_sheet();

}  // namespace jinlan::ui
