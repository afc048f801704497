// Tabs: parts of one thing, of which one is shown.

#include "ui/widgets/tabs.hpp"

#include <algorithm>

#include "ui/motion.hpp"
#include "ui/widgets/choices.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

float row_height(const Theme& theme) { return theme.target_height() + theme.px(4); }

/// The bold label is the wider one: nothing moves when it is chosen.
float tab_width(const Theme& theme, std::string_view label, float room) {
    const float own = text_width(theme, TextStyle::Label, label) + theme.px(24);
    return std::min(std::max(own, theme.target_height()), room);
}

/// Whether a tab of this width, `x` from the left, has to go on the next line.
bool wraps(float x, float cell, float room) { return x > 0 && x + cell > room + 0.5F; }

}  // namespace

std::optional<std::size_t> tabs(const Theme& theme, const char* id, std::span<const std::string_view> labels,
                                std::size_t chosen) {
    const Colors& colors = theme.colors;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = row_height(theme);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::optional<std::size_t> asked;
    ImGui::PushID(id);
    ImVec2 at = start;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float cell = tab_width(theme, labels[i], width);
        if (wraps(at.x - start.x, cell, width)) at = ImVec2(start.x, at.y + height);
        if (at.x == start.x) {
            list.AddLine(ImVec2(start.x, at.y + height), ImVec2(start.x + width, at.y + height), colors.line,
                         theme.hairline());
        }
        ImGui::SetCursorScreenPos(at);
        const Press area = choice_area(i, labels.size(), chosen, ImVec2(cell, height), asked);
        const bool is_chosen = i == chosen;
        if (area.hovered || area.held) {
            list.AddRectFilled(area.min, area.max, state_fill(theme, area, 0), theme.radius(),
                               ImDrawFlags_RoundCornersTop);
        }
        if (const float grown = ease(theme, ImGui::GetItemID(), is_chosen ? 1 : 0); grown > 0) {
            const float edge = theme.px(3);
            const float middle = (area.min.x + area.max.x) / 2;
            const float half = grown * (cell / 2 - theme.px(8));
            list.AddRectFilled(ImVec2(middle - half, area.max.y - edge), ImVec2(middle + half, area.max.y),
                               state_ink(theme, area, colors.brand), edge / 2);
        }
        const TextStyle style = is_chosen ? TextStyle::Label : TextStyle::Body;
        const float own = text_width(theme, style, labels[i]);
        draw_text(
            list, theme, style,
            ImVec2(area.min.x + (cell - own) / 2, area.min.y + (height - line_height(theme, style)) / 2),
            state_ink(theme, area, is_chosen ? colors.brand : colors.ink), labels[i]);
        at.x += cell;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, at.y + height - start.y));
    return asked;
}

float tabs_height(const Theme& theme, std::span<const std::string_view> labels, float width) {
    float x = 0;
    float rows = 1;
    for (const std::string_view label : labels) {
        const float cell = tab_width(theme, label, width);
        if (wraps(x, cell, width)) {
            x = 0;
            ++rows;
        }
        x += cell;
    }
    return rows * row_height(theme);
}

}  // namespace jinlan::ui
