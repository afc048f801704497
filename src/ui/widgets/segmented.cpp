// Choices side by side, one of them chosen.

#include "ui/widgets/segmented.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/choices.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

float segmented_width(const Theme& theme, std::span<const std::string_view> labels) {
    float width = 0;
    for (const std::string_view label : labels) width += button_width(theme, label);
    return width;
}

std::optional<std::size_t> segmented(const Theme& theme, const char* id,
                                     std::span<const std::string_view> labels, std::size_t chosen,
                                     float width) {
    const Colors& colors = theme.colors;
    const float natural = segmented_width(theme, labels);
    if (width <= 0) width = natural;
    const bool stacked = width < natural - 0.5F;
    const float stretch = (width - natural) / static_cast<float>(labels.size());
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = theme.target_height();
    const float rows = stacked ? static_cast<float>(labels.size()) : 1.0F;
    const ImVec2 end(start.x + width, start.y + height * rows);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(start, end, colors.surface, theme.radius());

    std::optional<std::size_t> asked;
    ImGui::PushID(id);
    ImVec2 at = start;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float cell = stacked ? width : button_width(theme, labels[i]) + stretch;
        ImGui::SetCursorScreenPos(at);
        const Press area = choice_area(i, labels.size(), chosen, ImVec2(cell, height), asked);
        const bool is_chosen = i == chosen && area.enabled;
        const float inset = theme.px(2);
        const ImVec2 min(area.min.x + inset, area.min.y + inset);
        const ImVec2 max(area.max.x - inset, area.max.y - inset);
        if (is_chosen) {
            list.AddRectFilled(min, max, colors.brand, theme.radius() - inset);
        } else if (area.hovered || area.held) {
            list.AddRectFilled(min, max, state_fill(theme, area, 0), theme.radius() - inset);
        }
        // A hair line parts two choices of which neither is the chosen one.
        if (i > 0 && !stacked && i != chosen && i - 1 != chosen) {
            list.AddLine(ImVec2(area.min.x, area.min.y + theme.px(7)),
                         ImVec2(area.min.x, area.max.y - theme.px(7)), colors.line, theme.hairline());
        }
        const float room = cell - theme.px(8);
        const float label_width = std::min(text_width(theme, TextStyle::Body, labels[i]), room);
        draw_text_cut(list, theme, TextStyle::Body,
                      ImVec2(area.min.x + (cell - label_width) / 2,
                             area.min.y + (height - line_height(theme, TextStyle::Body)) / 2),
                      room, is_chosen ? colors.on_brand : state_ink(theme, area, colors.ink), labels[i]);
        (stacked ? at.y : at.x) += stacked ? height : cell;
    }
    ImGui::PopID();
    list.AddRect(start, end, colors.line, theme.radius());
    // The line that the next item is on, or below, is that of the whole.
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height * rows));
    return asked;
}

}  // namespace jinlan::ui
