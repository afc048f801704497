// Legends: what marks and colours mean.

#include "ui/widgets/legend.hpp"

#include <algorithm>
#include <cstddef>

#include "ui/widgets/text.hpp"
#include "ui/widgets/tones.hpp"

namespace jinlan::ui {

namespace {

constexpr float kWidestStrip = 420;

float symbol_size(const Theme& theme, Symbol symbol) {
    const bool wide = symbol == Symbol::Square || symbol == Symbol::Hatched || symbol == Symbol::Line ||
                      symbol == Symbol::DashedLine;
    return theme.px(wide ? 18.0F : 11.0F);
}

float indent(const Theme& theme) { return theme.px(26); }

void entry_at(const Theme& theme, const LegendEntry& entry, ImVec2 at, float width) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float line = line_height(theme, TextStyle::Note);
    draw_symbol(list, theme, entry.symbol, ImVec2(at.x + theme.px(9), at.y + line / 2),
                symbol_size(theme, entry.symbol), entry.color, theme.colors.surface);
    draw_wrapped(list, theme, TextStyle::Note, ImVec2(at.x + indent(theme), at.y), width - indent(theme),
                 theme.colors.ink, entry.label);
}

}  // namespace

void legend(const Theme& theme, std::span<const LegendEntry> entries, Flow flow) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float line = line_height(theme, TextStyle::Note);
    ImVec2 at = start;
    float row = 0;  // height of the row so far
    for (const LegendEntry& entry : entries) {
        const float natural = indent(theme) + text_width(theme, TextStyle::Note, entry.label) + 1;
        if (at.x > start.x && (flow == Flow::Down || at.x + natural > start.x + width)) {
            at = ImVec2(start.x, at.y + row + theme.px(2));
            row = 0;
        }
        const float room = std::min(natural, width);
        entry_at(theme, entry, at, room);
        row = std::max(row, natural <= width
                                ? line
                                : wrapped_height(theme, TextStyle::Note, room - indent(theme), entry.label));
        at.x += room + theme.px(14);
    }
    ImGui::Dummy(ImVec2(width, at.y + row - start.y));
}

void scale_legend(const Theme& theme, const ScaleLegend& scale) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = std::min(ImGui::GetContentRegionAvail().x, theme.px(kWidestStrip));
    const float line = line_height(theme, TextStyle::Note);
    const float strip = theme.px(12);
    const Colors& colors = theme.colors;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = start.y;
    if (!scale.title.empty()) {
        y += draw_wrapped(list, theme, TextStyle::Note, start, width, colors.ink, scale.title) + theme.px(2);
    }
    // "No data" stands apart, so that nobody takes it for the lowest class.
    const float swatch = theme.px(18);
    const float apart =
        scale.no_data.empty()
            ? 0
            : std::max(swatch, text_width(theme, TextStyle::Note, scale.no_data)) + theme.px(18);
    const float length = width - apart;
    const std::size_t count = scale.colors.size();
    const std::size_t fields = scale.continuous ? count - 1 : count;
    for (std::size_t i = 0; i < fields; ++i) {
        const float from = start.x + length * static_cast<float>(i) / static_cast<float>(fields);
        const float to = start.x + length * static_cast<float>(i + 1) / static_cast<float>(fields);
        const ImU32 left = scale.colors[i];
        const ImU32 right = scale.continuous ? scale.colors[i + 1] : left;
        list.AddRectFilledMultiColor(ImVec2(from, y), ImVec2(to, y + strip), left, right, right, left);
    }
    const ImU32 rim = mixed(colors.line, colors.ink_soft, 0.5F);
    list.AddRect(ImVec2(start.x, y), ImVec2(start.x + length, y + strip), rim);
    float free_from = start.x - 1;
    for (std::size_t i = 0; i < scale.ticks.size(); ++i) {
        const float x = start.x + length * scale.places[i];
        const float label = text_width(theme, TextStyle::Note, scale.ticks[i]);
        const float left = std::clamp(x - label / 2, start.x, std::max(start.x, start.x + length - label));
        if (left < free_from) continue;
        list.AddLine(ImVec2(x, y + (scale.continuous ? strip * 0.6F : strip)),
                     ImVec2(x, y + strip + theme.px(3)), colors.ink_soft, theme.hairline());
        draw_text(list, theme, TextStyle::Note, ImVec2(left, y + strip + theme.px(2)), colors.ink,
                  scale.ticks[i]);
        free_from = left + label + theme.px(6);
    }
    if (!scale.no_data.empty()) {
        const float x = start.x + length + theme.px(18);
        list.AddRectFilled(ImVec2(x, y), ImVec2(x + swatch, y + strip), colors.no_data);
        list.AddRect(ImVec2(x, y), ImVec2(x + swatch, y + strip), rim);
        draw_text(list, theme, TextStyle::Note, ImVec2(x, y + strip + theme.px(2)), colors.ink_soft,
                  scale.no_data);
    }
    ImGui::Dummy(ImVec2(width, y + strip + theme.px(2) + line - start.y));
}

}  // namespace jinlan::ui
