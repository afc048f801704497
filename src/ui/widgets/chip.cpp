// Small rounded labels in a row that breaks where it must.

#include "ui/widgets/chip.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kPad = 10;
constexpr float kCross = 9;

/// The next chip stays on the line where it has room, otherwise it goes to the next one.
void flow(float width) {
    if (ImGui::GetContentRegionAvail().x < width) ImGui::NewLine();
}

float width_of(const Theme& theme, std::string_view label, bool removable) {
    const float cross = removable ? theme.px(kCross + 6) : 0;
    return std::min(text_width(theme, TextStyle::Note, label) + 2 * theme.px(kPad) + cross,
                    ImGui::GetCurrentWindow()->WorkRect.GetWidth());
}

}  // namespace

void begin_chips(const Theme& theme) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.px(6), theme.px(4)));
    ImGui::BeginGroup();
}

void end_chips() {
    ImGui::NewLine();
    ImGui::EndGroup();
    ImGui::PopStyleVar();
}

void chip(const Theme& theme, std::string_view label) {
    const float width = width_of(theme, label, false);
    // In large text a label may be wider than the page: it breaks into lines.
    const float room = width - 2 * theme.px(kPad) + 1;
    const float height = wrapped_height(theme, TextStyle::Note, room, label) + theme.px(8);
    const float round = (line_height(theme, TextStyle::Note) + theme.px(8)) / 2;
    flow(width);
    // Beside chips that can be pressed, which are higher for fingers, it stands at their middle.
    const float line = std::max(height, ImGui::GetCurrentWindow()->DC.CurrLineSize.y);
    ImGui::Dummy(ImVec2(width, line));
    const ImVec2 min(ImGui::GetItemRectMin().x,
                     (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y - height) / 2);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, ImVec2(min.x + width, min.y + height), theme.colors.surface_soft, round);
    draw_wrapped(list, theme, TextStyle::Note, ImVec2(min.x + theme.px(kPad), min.y + theme.px(4)), room,
                 theme.colors.ink, label);
    ImGui::SameLine();
}

bool chip(const Theme& theme, const char* id, std::string_view label, ChipLook look) {
    const Colors& colors = theme.colors;
    const bool removable = look == ChipLook::Removable;
    // A short label is no smaller a target than others.
    const float own = width_of(theme, label, removable);
    const float width = std::max(own, theme.target_height());
    const float cross = removable ? theme.px(kCross + 6) : 0;
    const float room = own - 2 * theme.px(kPad) - cross + 1;
    // What is to be taken away must be read whole: where it is wider than the line it gets more of them.
    const float line =
        removable ? wrapped_height(theme, TextStyle::Note, room, label) : line_height(theme, TextStyle::Note);
    flow(width);
    const Press area = press_area(id, ImVec2(width, std::max(theme.target_height(), line + theme.px(8))));
    // The chip is lower than what a finger needs to hit it.
    const float height = std::min(area.max.y - area.min.y, line + theme.px(theme.large_targets ? 14 : 8));
    const float rounding = std::min(height, theme.target_height()) / 2;
    const float middle = (area.min.y + area.max.y) / 2;
    const ImVec2 min(area.min.x, middle - height / 2);
    const ImVec2 max(area.max.x, middle + height / 2);

    const bool filled = look == ChipLook::Chosen && area.enabled;
    const ImU32 ground = filled                      ? colors.brand
                         : removable && area.enabled ? colors.brand_soft
                                                     : colors.surface;
    const ImU32 fill = filled && (area.hovered || area.held)
                           ? mixed(colors.brand, colors.ink, area.held ? 0.28F : 0.14F)
                           : state_fill(theme, area, ground);
    const ImU32 ink = filled ? colors.on_brand : state_ink(theme, area, colors.brand);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, fill, rounding);
    list.AddRect(min, max,
                 !area.enabled               ? colors.line
                 : area.hovered || area.held ? colors.brand
                                             : mixed(colors.line, colors.brand, removable ? 0.5F : 0.25F),
                 rounding);
    const ImVec2 text(min.x + theme.px(kPad) + (width - own) / 2, middle - line / 2);
    if (!removable) {
        draw_text_cut(list, theme, TextStyle::Note, text, room, ink, label);
    } else {
        draw_wrapped(list, theme, TextStyle::Note, text, room, ink, label);
        draw_icon(list, Icon::Close,
                  ImVec2(max.x - theme.px(kPad) - theme.px(kCross) / 2 + theme.px(1), middle),
                  theme.px(kCross), ink);
    }
    ImGui::SameLine();
    return area.pressed;
}

}  // namespace jinlan::ui
