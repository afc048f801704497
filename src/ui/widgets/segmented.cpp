// Choices side by side, one of them chosen.

#include "ui/widgets/segmented.hpp"

#include <algorithm>

#include "ui/motion.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choices.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

/// How many of the choices stand in one row of this width.
std::size_t in_row(const Theme& theme, std::span<const std::string_view> labels, float width) {
    float row = 0;
    std::size_t count = 0;
    while (count < labels.size()) {
        row += button_width(theme, labels[count]);
        if (count > 0 && row > width + 0.5F) break;
        ++count;
    }
    return count;
}

void draw_choice(const Theme& theme, const Press& area, std::string_view label, bool chosen) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float inset = theme.px(2);
    const ImVec2 min(area.min.x + inset, area.min.y + inset);
    const ImVec2 max(area.max.x - inset, area.max.y - inset);
    const float filled = ease(theme, ImGui::GetItemID(), chosen && area.enabled ? 1 : 0);
    const ImU32 ground = state_fill(theme, area, theme.colors.surface);
    if (filled > 0 || area.hovered || area.held) {
        list.AddRectFilled(min, max, mixed(ground, theme.colors.brand, filled), theme.radius() - inset);
    }
    const float cell = area.max.x - area.min.x;
    const float room = cell - theme.px(8);
    const float width = std::min(text_width(theme, TextStyle::Body, label), room);
    draw_text_cut(list, theme, TextStyle::Body,
                  ImVec2(area.min.x + (cell - width) / 2,
                         (area.min.y + area.max.y - line_height(theme, TextStyle::Body)) / 2),
                  room, mixed(state_ink(theme, area, theme.colors.ink), theme.colors.on_brand, filled),
                  label);
}

}  // namespace

float segmented_width(const Theme& theme, std::span<const std::string_view> labels) {
    float width = 0;
    for (const std::string_view label : labels) width += button_width(theme, label);
    return width;
}

std::optional<std::size_t> segmented(const Theme& theme, const char* id,
                                     std::span<const std::string_view> labels, std::size_t chosen,
                                     float width, bool* again) {
    const Colors& colors = theme.colors;
    if (width <= 0) width = segmented_width(theme, labels);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = theme.target_height();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // The frame goes around all of it, and lies under it: the rows are counted first.
    float rows = 0;
    for (std::size_t first = 0; first < labels.size(); first += in_row(theme, labels.subspan(first), width))
        ++rows;
    const ImVec2 end(start.x + width, start.y + height * rows);
    list.AddRectFilled(start, end, colors.surface, theme.radius());

    std::optional<std::size_t> asked;
    ImGui::PushID(id);
    float y = start.y;
    for (std::size_t first = 0; first < labels.size(); y += height) {
        const std::size_t count = in_row(theme, labels.subspan(first), width);
        const float natural = segmented_width(theme, labels.subspan(first, count));
        const float stretch = (width - natural) / static_cast<float>(count);
        float x = start.x;
        for (std::size_t i = first; i < first + count; ++i) {
            const float cell = button_width(theme, labels[i]) + stretch;
            ImGui::SetCursorScreenPos(ImVec2(x, y));
            const Press area = choice_area(i, labels.size(), chosen, ImVec2(cell, height), asked);
            if (again != nullptr && i == chosen && area.pressed) *again = true;
            // A hair line parts two choices of which neither is the chosen one.
            if (i > first && i != chosen && i - 1 != chosen) {
                draw_rule(list, theme, ImVec2(x, y + theme.px(7)), ImVec2(x, y + height - theme.px(7)),
                          colors.line);
            }
            draw_choice(theme, area, labels[i], i == chosen);
            x += cell;
        }
        first += count;
    }
    ImGui::PopID();
    list.AddRect(start, end, colors.line, theme.radius());
    // The line that the next item is on, or below, is that of the whole.
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(width, height * rows));
    return asked;
}

}  // namespace jinlan::ui
