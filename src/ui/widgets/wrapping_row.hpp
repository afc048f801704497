// Controls side by side, on as many lines as they need.

#pragma once

#include <imgui.h>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Puts things side by side, and on the next line where one has no room any more.
class WrappingRow {
public:
    /// From the layout cursor on, `width` wide.
    WrappingRow(const Theme& theme, float width);

    /// Moves the layout cursor to where the next thing belongs, which is `width` wide.
    void place(float width);

private:
    ImVec2 start_;
    float width_;
    float gap_;
    float step_;  // from line to line
    float x_ = 0;
    float y_ = 0;
    float bottom_ = 0;  // of what stands lowest
};

}  // namespace jinlan::ui
