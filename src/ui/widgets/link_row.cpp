// A row that leads somewhere.

#include "ui/widgets/link_row.hpp"

#include <algorithm>

#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

bool link_row(const Theme& theme, const char* id, std::string_view lead, std::string_view title,
              std::string_view note) {
    const Colors& colors = theme.colors;
    const float width = ImGui::GetContentRegionAvail().x;
    const float pad = theme.px(6);
    const float lead_width =
        lead.empty() ? 0 : std::max(text_width(theme, TextStyle::Label, lead), theme.px(22)) + theme.px(8);
    const float text_room = width - lead_width - 2 * pad;
    const float title_height = wrapped_height(theme, TextStyle::Body, text_room, title);
    const float note_height = note.empty() ? 0 : wrapped_height(theme, TextStyle::Note, text_room, note);
    const float height = std::max(title_height + note_height + 2 * theme.px(5), theme.target_height());

    const Press area = press_area(id, ImVec2(width, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.hovered || area.held) {
        list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius());
    }
    const float y = area.min.y + (height - title_height - note_height) / 2;
    if (!lead.empty()) {
        draw_text(list, theme, TextStyle::Label, ImVec2(area.min.x + pad, y),
                  state_ink(theme, area, colors.brand), lead);
    }
    const float x = area.min.x + pad + lead_width;
    draw_wrapped(list, theme, TextStyle::Body, ImVec2(x, y), text_room, state_ink(theme, area, colors.ink),
                 title);
    if (!note.empty()) {
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(x, y + title_height), text_room,
                     state_ink(theme, area, colors.ink_soft), note);
    }
    return area.pressed;
}

}  // namespace jinlan::ui
