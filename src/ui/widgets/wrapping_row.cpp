// Controls side by side, on as many lines as they need.

#include "ui/widgets/wrapping_row.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace jinlan::ui {

WrappingRow::WrappingRow(const Theme& theme, float width)
    : start_(ImGui::GetCursorScreenPos()),
      width_(width),
      gap_(theme.gap()),
      step_(theme.target_height() + theme.gap_small()) {}

void WrappingRow::place(float width) {
    // A label too wide for one line has made its button higher than the others.
    // Dear ImGui cuts the layout cursor to whole pixels, which would take a part of a pixel from what is
    // lower.
    const ImGuiWindowTempData& layout = ImGui::GetCurrentWindow()->DC;
    const float below = std::ceil(layout.CursorPosPrevLine.y + layout.PrevLineSize.y - start_.y);
    if (x_ > 0) bottom_ = std::max(bottom_, below);
    if (x_ > 0 && x_ + width > width_) {
        x_ = 0;
        y_ = std::max(y_ + step_, bottom_ + gap_ / 2);
    }
    ImGui::SetCursorScreenPos(ImVec2(start_.x + x_, start_.y + y_));
    x_ += std::min(width, width_) + gap_;
}

}  // namespace jinlan::ui
