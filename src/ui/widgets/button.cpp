// A push button: a label, or a sign where there is no room for words.

#include "ui/widgets/button.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/widgets/card.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

float button_width(const Theme& theme, std::string_view label) {
    return std::max(text_width(theme, TextStyle::Body, label) + theme.px(24), theme.target_height());
}

bool button(const Theme& theme, const char* id, std::string_view label, bool chosen) {
    // A label wider than the page, in large text, breaks into lines.
    const float left = ImGui::GetCurrentWindow()->WorkRect.Max.x - ImGui::GetCursorScreenPos().x;
    const float width = std::min(button_width(theme, label), std::max(left, theme.target_height()));
    const float room = width - theme.px(16);
    const float lines = wrapped_height(theme, TextStyle::Body, room, label);
    const float height = std::max(theme.target_height(), lines + theme.px(6));
    const Press area = press_area(id, ImVec2(width, height));
    const Colors& colors = theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImU32 fill = state_fill(theme, area, colors.surface);
    ImU32 ink = state_ink(theme, area, colors.brand);
    ImU32 rim = area.hovered || area.held ? colors.brand : colors.line;
    if (chosen && area.enabled) {
        const float lift = area.held ? 0.28F : area.hovered ? 0.14F : 0.0F;
        fill = mixed(colors.brand, colors.ink, lift);
        ink = colors.on_brand;
        rim = fill;
    }
    list.AddRectFilled(area.min, area.max, fill, theme.radius());
    list.AddRect(area.min, area.max, rim, theme.radius());
    const float text = std::min(text_width(theme, TextStyle::Body, label), room);
    draw_wrapped(list, theme, TextStyle::Body,
                 ImVec2((area.min.x + area.max.x - text) / 2, (area.min.y + area.max.y - lines) / 2),
                 text + 1, ink, label);
    return area.pressed;
}

bool icon_button(const Theme& theme, const char* id, Icon icon, std::string_view name) {
    const float side = theme.target_height();
    const Press area = press_area(id, ImVec2(side, side));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) {
        list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius());
    }
    draw_icon(list, icon, ImVec2((area.min.x + area.max.x) / 2, (area.min.y + area.max.y) / 2), theme.px(13),
              state_ink(theme, area, theme.colors.ink_soft));
    if (area.hovered && shown_state() == ShownState::AsItIs) tooltip_card(theme, {.title = name});
    return area.pressed;
}

void disabled_button(const Theme& theme, std::string_view label) {
    const DisabledScope disabled(true);
    button(theme, "disabled", label);
}

}  // namespace jinlan::ui
