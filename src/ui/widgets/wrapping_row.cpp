// Controls side by side, on as many lines as they need.

#include "ui/widgets/wrapping_row.hpp"

#include <algorithm>

namespace jinlan::ui {

WrappingRow::WrappingRow(const Theme& theme, float width)
    : start_(ImGui::GetCursorScreenPos()),
      width_(width),
      gap_(theme.gap()),
      step_(theme.target_height() + theme.gap_small()) {}

void WrappingRow::place(float width) {
    // A label too wide for one line has made its button higher than the others.
    const float below = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y - start_.y;
    if (x_ > 0) bottom_ = std::max(bottom_, below);
    if (x_ > 0 && x_ + width > width_) {
        x_ = 0;
        y_ = std::max(y_ + step_, bottom_ + gap_ / 2);
    }
    ImGui::SetCursorScreenPos(ImVec2(start_.x + x_, start_.y + y_));
    x_ += std::min(width, width_) + gap_;
}

}  // namespace jinlan::ui
