// A slider with a − and a + button for one step, and its value in a field in which it can be typed.

#include "ui/widgets/slider.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "app/words/number_format.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"
#include "ui/widgets/typed_number.hpp"

namespace jinlan::ui {

namespace {

constexpr int kPage = 10;         // steps
constexpr float kNarrowBar = 72;  // logical pixels: less, and the field goes below
constexpr double kSlack = 1e-9;   // of a step

/// Without the rounding noise of multiplied steps: 0.3, not 0.30000000000000004.
double clean(double value, const SliderRange& range) {
    constexpr double kDigits = 1e9;
    return std::clamp(std::round(value * kDigits) / kDigits, range.min, range.max);
}

std::optional<double> stepped_by_keys(double value, const SliderRange& range) {
    struct Way {
        ImGuiKey key;
        int steps;
    };
    std::optional<double> changed;
    for (const Way way : {Way{ImGuiKey_LeftArrow, -1}, Way{ImGuiKey_RightArrow, 1},
                          Way{ImGuiKey_PageDown, -kPage}, Way{ImGuiKey_PageUp, kPage}}) {
        if (takes_key(way.key)) changed = stepped(value, way.steps, range);
    }
    if (takes_key(ImGuiKey_Home)) changed = range.min;
    if (takes_key(ImGuiKey_End)) changed = range.max;
    return changed;
}

std::optional<double> bar(const Theme& theme, double value, const SliderRange& range, float width) {
    const Press area = press_area("bar", ImVec2(width, theme.target_height()));
    std::optional<double> changed = stepped_by_keys(value, range);
    const Colors& colors = theme.colors;
    const float knob = theme.px(area.held ? 9.0F : 8.0F);
    const float inset = theme.px(9);
    const float left = area.min.x + inset;
    const float right = area.max.x - inset;
    const float y = (area.min.y + area.max.y) / 2;
    const auto x_of = [&](double at) {
        const double share = range.max > range.min ? (at - range.min) / (range.max - range.min) : 0;
        return left + static_cast<float>(std::clamp(share, 0.0, 1.0)) * (right - left);
    };
    if (area.held && ImGui::IsMouseDown(ImGuiMouseButton_Left) && right > left) {
        changed = value_at((ImGui::GetIO().MousePos.x - left) / (right - left), range);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float half = theme.px(2);
    const float x = x_of(value);
    const float origin = x_of(range.origin);
    const ImU32 strong = state_ink(theme, area, colors.brand);
    list.AddRectFilled(ImVec2(left, y - half), ImVec2(right, y + half), colors.line, half);
    list.AddRectFilled(ImVec2(std::min(origin, x), y - half), ImVec2(std::max(origin, x), y + half), strong,
                       half);
    if (range.origin > range.min && range.origin < range.max) {
        list.AddLine(ImVec2(origin, y - theme.px(7)), ImVec2(origin, y + theme.px(7)), colors.ink_soft,
                     theme.hairline());
    }
    list.AddCircleFilled(ImVec2(x, y), knob + theme.px(1.5F), colors.surface);
    list.AddCircleFilled(ImVec2(x, y), knob,
                         area.hovered || area.held ? mixed(colors.brand, colors.ink, 0.2F) : strong);
    list.AddCircleFilled(ImVec2(x, y), theme.px(3), colors.surface);
    return changed;
}

std::optional<double> step_button(const Theme& theme, const char* id, std::string_view sign, int steps,
                                  double value, const SliderRange& range) {
    ImGui::PushItemFlag(ImGuiItemFlags_ButtonRepeat, true);
    const DisabledScope at_the_end(steps < 0 ? value <= range.min : value >= range.max);
    const bool pressed = button(theme, id, sign);
    ImGui::PopItemFlag();
    return pressed ? std::optional(stepped(value, steps, range)) : std::nullopt;
}

std::optional<double> typed_value(const Theme& theme, double value, const SliderRange& range, float width) {
    std::array<char, 48> text{};
    const std::string shown = value_text(value, range);
    shown.copy(text.data(), text.size() - 1);
    field(theme, "##typed", "", text.data(), text.size(),
          {width, theme.target_height(), theme.px(8), theme.px(6)}, ImGuiInputTextFlags_AutoSelectAll);
    const bool taken = ImGui::IsItemDeactivatedAfterEdit() && !ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    // What stands there as it stood before is not taken: it may be rounded.
    if (!taken || shown == text.data()) return std::nullopt;
    const std::optional<double> typed = typed_number(text.data(), range.unit);
    return typed ? std::optional(std::clamp(*typed, range.min, range.max)) : std::nullopt;
}

}  // namespace

double stepped(double value, int steps, const SliderRange& range) {
    const double position = (value - range.origin) / range.step;
    const double from = steps < 0 ? std::ceil(position - kSlack) : std::floor(position + kSlack);
    return clean(range.origin + (from + steps) * range.step, range);
}

double value_at(float share, const SliderRange& range) {
    const double wanted =
        range.min + std::clamp(static_cast<double>(share), 0.0, 1.0) * (range.max - range.min);
    return clean(range.origin + std::round((wanted - range.origin) / range.step) * range.step, range);
}

std::string value_text(double value, const SliderRange& range) {
    std::string text =
        range.with_sign ? app::signed_number(value, range.decimals) : app::number(value, range.decimals);
    if (!range.unit.empty()) {
        text += ' ';
        text += range.unit;
    }
    return text;
}

std::optional<double> slider(const Theme& theme, const char* id, double value, const SliderRange& range) {
    ImGui::PushID(id);
    const float spacing = theme.px(4);
    const float width = ImGui::GetContentRegionAvail().x;
    const float value_width = std::max(text_width(theme, TextStyle::Body, value_text(range.min, range)),
                                       text_width(theme, TextStyle::Body, value_text(range.max, range)));
    const float field_width = std::max(value_width + theme.px(22), theme.target_height() + theme.px(14));
    const float buttons = button_width(theme, "−") + button_width(theme, "+") + 2 * spacing;
    const bool beside = width - buttons - field_width - spacing >= theme.px(kNarrowBar);
    const float bar_width = std::max(width - buttons - (beside ? field_width + spacing : 0), theme.px(24));

    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(spacing, spacing));
    std::optional<double> changed = step_button(theme, "less", "−", -1, value, range);
    ImGui::SameLine();
    if (const auto moved = bar(theme, value, range, bar_width)) changed = moved;
    ImGui::SameLine();
    if (const auto more = step_button(theme, "more", "+", 1, value, range)) changed = more;
    if (beside) ImGui::SameLine();
    if (const auto typed = typed_value(theme, value, range, field_width)) changed = typed;
    ImGui::PopStyleVar();
    ImGui::PopID();
    return changed && *changed != value ? changed : std::nullopt;
}

}  // namespace jinlan::ui
