// A part that can be folded away under its heading.

#include "ui/widgets/fold.hpp"

#include <algorithm>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/press.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

bool fold(const Theme& theme, const char* id, std::string_view heading, std::string_view note, bool open) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID(id);
    open = storage.GetBool(key, open);
    const float width = ImGui::GetContentRegionAvail().x;
    const float inset = theme.px(22);
    const float room = std::max(width - inset, theme.px(40));
    const float title = wrapped_height(theme, TextStyle::Label, room, heading);
    const float below = note.empty() ? 0 : wrapped_height(theme, TextStyle::Note, room, note);
    const float height = std::max(theme.target_height(), title + below + theme.px(8));
    const Press area = press_area(id, ImVec2(width, height));
    if (area.pressed) {
        open = !open;
        storage.SetBool(key, open);
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 fill = state_fill(theme, area, 0);
    if (fill != 0) list.AddRectFilled(area.min, area.max, fill, theme.radius());
    const float top = area.min.y + (height - title - below) / 2;
    draw_icon(list, open ? Icon::Down : Icon::Right,
              ImVec2(area.min.x + theme.px(10), top + line_height(theme, TextStyle::Label) / 2), theme.px(12),
              state_ink(theme, area, theme.colors.ink_soft));
    draw_wrapped(list, theme, TextStyle::Label, ImVec2(area.min.x + inset, top), room,
                 state_ink(theme, area, theme.colors.ink), heading);
    if (!note.empty()) {
        draw_wrapped(list, theme, TextStyle::Note, ImVec2(area.min.x + inset, top + title), room,
                     state_ink(theme, area, theme.colors.ink_soft), note);
    }
    return open;
}

}  // namespace jinlan::ui
