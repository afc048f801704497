// Columns side by side on a wide page.

#include "ui/widgets/columns.hpp"

#include <imgui_internal.h>

#include <algorithm>

namespace jinlan::ui {

// Dear ImGui's own columns and tables clip what stands in them, and a focus ring stands out a little.

std::size_t columns_fitting(const Theme& theme, float narrowest, std::size_t most) {
    const float gap = theme.section();
    const float width = ImGui::GetContentRegionAvail().x;
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0F, (width + gap) / (theme.px(narrowest) + gap)));
    return std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, most));
}

Columns::Columns(const Theme& theme, std::size_t count)
    : gap_(theme.section()),
      count_(std::max<std::size_t>(1, count)),
      start_(ImGui::GetCursorScreenPos()),
      whole_(ImGui::GetContentRegionAvail().x),
      bottom_(start_.y) {
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    width_ = (whole_ - gap_ * static_cast<float>(count_ - 1)) / static_cast<float>(count_);
    indent_ = window.DC.Indent.x;
    work_left_ = window.WorkRect.Min.x;
    work_right_ = window.WorkRect.Max.x;
    content_right_ = window.ContentRegionRect.Max.x;
    place();
}

Columns::~Columns() { close_row(); }

void Columns::next() {
    bottom_ = std::max(bottom_, ImGui::GetCursorScreenPos().y);
    if (++column_ == count_) {
        close_row();
        column_ = 0;
        start_ = ImGui::GetCursorScreenPos();
        bottom_ = start_.y;
    }
    place();
}

void Columns::place() {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    const float offset = (width_ + gap_) * static_cast<float>(column_);
    window.DC.Indent.x = indent_ + offset;
    window.WorkRect.Min.x = start_.x + offset;
    window.WorkRect.Max.x = start_.x + offset + width_;
    window.ContentRegionRect.Max.x = window.WorkRect.Max.x;
    ImGui::SetCursorScreenPos(ImVec2(start_.x + offset, start_.y));
}

void Columns::close_row() {
    ImGuiWindow& window = *ImGui::GetCurrentWindow();
    bottom_ = std::max(bottom_, ImGui::GetCursorScreenPos().y);
    window.DC.Indent.x = indent_;
    window.WorkRect.Min.x = work_left_;
    window.WorkRect.Max.x = work_right_;
    window.ContentRegionRect.Max.x = content_right_;
    ImGui::SetCursorScreenPos(start_);
    const float spacing = ImGui::GetStyle().ItemSpacing.y;
    ImGui::Dummy(ImVec2(whole_, std::max(0.0F, bottom_ - start_.y - spacing)));
}

}  // namespace jinlan::ui
