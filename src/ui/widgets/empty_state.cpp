// What stands where there is nothing to show.

#include "ui/widgets/empty_state.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

bool empty_state(const Theme& theme, const char* id, std::string_view sentence, std::string_view way_out) {
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float middle = start.x + width / 2;
    ImDrawList& list = *ImGui::GetWindowDrawList();

    const float disc = theme.px(26);
    float y = start.y + theme.px(20);
    const ImVec2 center(middle, y + disc);
    list.AddCircleFilled(center, disc, theme.colors.surface_soft);
    draw_icon(list, Icon::Search, center, theme.px(24),
              mixed(theme.colors.line, theme.colors.ink_soft, 0.5F));
    y += 2 * disc + theme.px(12);

    const float room = std::min(width, theme.px(300));
    const float text = std::min(text_width(theme, TextStyle::Body, sentence) + 1, room);
    y += draw_wrapped(list, theme, TextStyle::Body, ImVec2(middle - text / 2, y), text, theme.colors.ink_soft,
                      sentence);
    bool pressed = false;
    if (!way_out.empty()) {
        y += theme.px(12);
        ImGui::SetCursorScreenPos(ImVec2(middle - button_width(theme, way_out) / 2, y));
        pressed = button(theme, id, way_out, true);
        y += theme.target_height();
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, y + theme.px(20) - start.y));
    return pressed;
}

}  // namespace jinlan::ui
