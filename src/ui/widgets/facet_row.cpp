// A value of a facet that can be switched on and off, with what it would leave.

#include "ui/widgets/facet_row.hpp"

#include <algorithm>
#include <string>

#include "ui/motion.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

bool facet_row(const Theme& theme, const char* id, std::string_view label, std::size_t count,
               std::size_t largest, bool chosen) {
    const Colors& colors = theme.colors;
    const std::string number = std::to_string(count);
    const float width = ImGui::GetContentRegionAvail().x;
    const float line = line_height(theme, TextStyle::Body);
    const float box = theme.px(15);
    const float left = theme.px(6) + box + theme.px(8);
    const float right = theme.px(6) + text_width(theme, TextStyle::Body, number);
    const float room = std::max(width - left - right - theme.px(10), box);
    const float text_height = wrapped_height(theme, TextStyle::Body, room, label);
    const float height = std::max(theme.target_height(), text_height + theme.px(8));

    const Press area = press_area(id, ImVec2(width, height));
    const float share = largest > 0 ? static_cast<float>(count) / static_cast<float>(largest) : 0;
    const float shown = ease(theme, ImGui::GetItemID(), share);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = state_fill(theme, area, chosen ? colors.brand_soft : 0);
    if (fill != 0 && area.enabled) list.AddRectFilled(area.min, area.max, fill, theme.radius());

    const bool soft = count == 0 && !chosen;
    const ImU32 ink = state_ink(theme, area, soft ? colors.ink_soft : colors.ink);
    const float text_y = area.min.y + (height - text_height) / 2;
    const ImVec2 box_min(area.min.x + theme.px(6), text_y + (line - box) / 2);
    const ImVec2 box_max(box_min.x + box, box_min.y + box);
    if (chosen) {
        list.AddRectFilled(box_min, box_max, state_ink(theme, area, colors.brand), theme.px(3));
        draw_icon(list, Icon::Tick, ImVec2((box_min.x + box_max.x) / 2, (box_min.y + box_max.y) / 2),
                  box * 0.72F, colors.on_brand);
    } else {
        list.AddRectFilled(box_min, box_max, colors.surface, theme.px(3));
        list.AddRect(box_min, box_max, state_ink(theme, area, colors.frame), theme.px(3));
    }

    const float label_x = area.min.x + left;
    if (shown > 0) {
        const float whole = width - left - theme.px(6);
        const float bar = std::max(whole * shown, theme.px(2));
        const float y = area.max.y - theme.px(3);
        list.AddRectFilled(ImVec2(label_x, y), ImVec2(label_x + bar, y + theme.px(2)),
                           chosen && area.enabled ? colors.brand : mixed(colors.line, colors.brand, 0.18F),
                           theme.px(1));
    }
    draw_wrapped(list, theme, TextStyle::Body, ImVec2(label_x, text_y), room, ink, label);
    draw_text(list, theme, TextStyle::Body, ImVec2(area.max.x - right, text_y), ink, number);
    return area.pressed;
}

}  // namespace jinlan::ui
