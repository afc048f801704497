// A slider for a change in percent, with a − and a + button for one step and a value that can be typed.

#include "ui/widgets/change_slider.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/record.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr double kStep = 1.0;  // percent

/// The bar itself, for mouse and finger; the keyboard has the buttons and the field beside it.
std::optional<double> bar(const Theme& theme, double percent, double min, double max, float width,
                          float height) {
    const Press area = press_area("bar", ImVec2(width, height), Keyboard::PassesBy);
    const Colors& colors = theme.colors;
    const float knob = theme.px(8);
    const float left = area.min.x + knob;
    const float right = area.max.x - knob;
    const float middle_y = (area.min.y + area.max.y) / 2;
    const auto x_of = [&](double value) {
        return left + static_cast<float>((value - min) / (max - min)) * (right - left);
    };

    std::optional<double> changed;
    if (area.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const double share = std::clamp((ImGui::GetIO().MousePos.x - left) / (right - left), 0.0F, 1.0F);
        const double value = std::floor(min + share * (max - min) + 0.5);
        if (value != percent) changed = value;
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = x_of(percent);
    const float zero = x_of(0);
    list.AddLine(ImVec2(left, middle_y), ImVec2(right, middle_y), colors.line, theme.px(4));
    list.AddLine(ImVec2(zero, middle_y), ImVec2(x, middle_y), colors.brand, theme.px(4));
    list.AddLine(ImVec2(zero, middle_y - theme.px(6)), ImVec2(zero, middle_y + theme.px(6)), colors.ink_soft,
                 theme.hairline());
    list.AddCircleFilled(ImVec2(x, middle_y), knob,
                         area.hovered || area.held ? colors.brand : colors.surface);
    list.AddCircle(ImVec2(x, middle_y), knob, colors.brand, 0, theme.px(2));
    return changed;
}

}  // namespace

std::optional<double> change_slider(const Theme& theme, const char* id, double percent, double min,
                                    double max) {
    ImGui::PushID(id);
    std::optional<double> changed;
    const float spacing = theme.px(4);
    const float field = text_width(theme, TextStyle::Body, "+100.0 %") + theme.px(20);
    const float step_width = button_width(theme, "+");
    const float height = theme.target_height();
    const float bar_width = ImGui::GetContentRegionAvail().x - field - 2 * step_width - 3 * spacing;

    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, spacing));
    ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, true);
    if (button(theme, "less", "−")) changed = std::max(min, percent - kStep);
    ImGui::PopItemFlag();
    ImGui::SameLine();
    if (const auto value = bar(theme, percent, min, max, std::max(bar_width, theme.px(40)), height))
        changed = value;
    ImGui::SameLine();
    ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, true);
    if (button(theme, "more", "+")) changed = std::min(max, percent + kStep);
    ImGui::PopItemFlag();
    ImGui::SameLine();

    double typed = percent;
    ImGui::SetNextItemWidth(field);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(theme.px(8), (height - theme.text_size(TextStyle::Body)) / 2));
    // Enter or leaving the field takes the value; what does not read as a number changes nothing.
    if (ImGui::InputDouble("##typed", &typed, 0.0, 0.0, "%+.1f %%", ImGuiInputTextFlags_AutoSelectAll) &&
        std::isfinite(typed) && typed != percent) {
        changed = std::clamp(typed, min, max);
    }
    record_target("typed");
    ImGui::PopStyleVar(2);
    ImGui::PopID();
    return changed;
}

}  // namespace jinlan::ui
