// The head of a group that folds away.

#include "ui/widgets/fold.hpp"

#include <algorithm>
#include <string>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

bool fold(const Theme& theme, const char* id, std::string_view title, std::size_t chosen,
          std::string_view note, bool open) {
    const Colors& colors = theme.colors;
    const float width = ImGui::GetContentRegionAvail().x;
    const float pad = theme.px(6);
    const float sign = theme.px(11);
    const float left = pad + sign + theme.px(8);
    const std::string number = chosen > 0 ? std::to_string(chosen) : std::string();
    const float line = line_height(theme, TextStyle::Label);
    const float badge = chosen > 0 ? std::max(text_width(theme, TextStyle::Note, number) + theme.px(10),
                                              line_height(theme, TextStyle::Note))
                                   : 0;
    const float note_width = text_width(theme, TextStyle::Note, note);
    const float title_width = text_width(theme, TextStyle::Label, title);
    const float badge_room = badge > 0 ? badge + theme.px(6) : 0;
    const float room = width - left - pad - badge_room;
    const bool beside = title_width + note_width + theme.px(10) <= room;
    const float title_height = wrapped_height(theme, TextStyle::Label, room, title);
    const float note_height = beside || note.empty() ? 0 : line_height(theme, TextStyle::Note);
    const float text_height = title_height + note_height;
    const float height = std::max(theme.target_height(), text_height + theme.px(6));

    const Press area = press_area(id, ImVec2(width, height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.enabled && (area.hovered || area.held)) {
        list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius());
    }
    const ImU32 ink = state_ink(theme, area, colors.brand);
    const float top = area.min.y + (height - text_height) / 2;
    draw_icon(list, open ? Icon::Down : Icon::Right, ImVec2(area.min.x + pad + sign / 2, top + line / 2),
              sign, ink);
    const float x = area.min.x + left;
    draw_wrapped(list, theme, TextStyle::Label, ImVec2(x, top), room, ink, title);
    if (badge > 0) {
        const float badge_x = x + std::min(title_width, room) + theme.px(6);
        const float badge_height = line_height(theme, TextStyle::Note);
        const ImVec2 min(badge_x, top + (line - badge_height) / 2);
        list.AddRectFilled(min, ImVec2(min.x + badge, min.y + badge_height),
                           area.enabled ? colors.brand : colors.disabled, badge_height / 2);
        draw_text(list, theme, TextStyle::Note,
                  ImVec2(min.x + (badge - text_width(theme, TextStyle::Note, number)) / 2, min.y),
                  colors.on_brand, number);
    }
    if (!note.empty()) {
        const ImU32 soft = state_ink(theme, area, colors.ink_soft);
        if (beside) {
            draw_text_right(list, theme, TextStyle::Note,
                            ImVec2(area.max.x - pad, top + (line - line_height(theme, TextStyle::Note)) / 2),
                            soft, note);
        } else {
            draw_text_cut(list, theme, TextStyle::Note, ImVec2(x, top + title_height), width - left - pad + 1,
                          soft, note);
        }
    }
    return area.pressed;
}

bool kept_fold(const Theme& theme, const char* id, std::string_view title, std::string_view note, bool open) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID(id);
    open = storage.GetBool(key, open);
    if (fold(theme, id, title, 0, note, open)) {
        open = !open;
        storage.SetBool(key, open);
    }
    return open;
}

}  // namespace jinlan::ui
