// Figures with what they are, their unit and a note, side by side.

#include "ui/widgets/figure.hpp"

#include <algorithm>
#include <cstddef>

#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kNarrowest = 84;  // of a column, in logical pixels

float number_width(const Theme& theme, const Figure& figure) {
    float width = text_width(theme, TextStyle::Figure, figure.number);
    if (!figure.unit.empty()) {
        width += theme.px(5) + text_width(theme, TextStyle::Note, figure.unit);
    }
    return width;
}

/// Draws what there is; returns the height used.
float draw(const Theme& theme, const Figure& figure, ImVec2 at, float width, float label_height) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Colors& colors = theme.colors;
    // Labels of a row end at the same height, so that the numbers stand on one line.
    const float own = wrapped_height(theme, TextStyle::Note, width, figure.label);
    draw_wrapped(list, theme, TextStyle::Note, ImVec2(at.x, at.y + label_height - own), width,
                 colors.ink_soft, figure.label);
    float y = at.y + label_height;
    draw_text(list, theme, TextStyle::Figure, ImVec2(at.x, y), figure.color != 0 ? figure.color : colors.ink,
              figure.number);
    if (!figure.unit.empty()) {
        const float base = (line_height(theme, TextStyle::Figure) + theme.text_size(TextStyle::Figure)) / 2 -
                           (line_height(theme, TextStyle::Note) + theme.text_size(TextStyle::Note)) / 2;
        // Fonts leave a fifth of the line below the baseline.
        const float drop = (theme.text_size(TextStyle::Figure) - theme.text_size(TextStyle::Note)) * 0.2F;
        draw_text(
            list, theme, TextStyle::Note,
            ImVec2(at.x + text_width(theme, TextStyle::Figure, figure.number) + theme.px(5), y + base - drop),
            colors.ink_soft, figure.unit);
    }
    y += line_height(theme, TextStyle::Figure);
    if (!figure.note.empty()) {
        y += draw_wrapped(list, theme, TextStyle::Note, ImVec2(at.x, y), width, colors.ink_soft, figure.note);
    }
    return y - at.y;
}

}  // namespace

void figures(const Theme& theme, std::span<const Figure> figures) {
    if (figures.empty()) return;
    const float width = ImGui::GetContentRegionAvail().x;
    const float gap = theme.px(14);
    float widest = theme.px(kNarrowest);
    for (const Figure& figure : figures) widest = std::max(widest, number_width(theme, figure));
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, (width + gap) / (widest + gap)));
    const std::size_t per_row = std::min(figures.size(), fitting);
    const float column = (width - gap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    float top = start.y;
    for (std::size_t first = 0; first < figures.size(); first += per_row) {
        const std::span<const Figure> row = figures.subspan(first, std::min(per_row, figures.size() - first));
        float label_height = 0;
        for (const Figure& figure : row) {
            label_height =
                std::max(label_height, wrapped_height(theme, TextStyle::Note, column, figure.label));
        }
        float height = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const ImVec2 at(start.x + static_cast<float>(i) * (column + gap), top);
            height = std::max(height, draw(theme, row[i], at, column, label_height));
        }
        top += height + theme.px(6);
    }
    ImGui::Dummy(ImVec2(width, top - start.y - theme.px(6)));
}

}  // namespace jinlan::ui
