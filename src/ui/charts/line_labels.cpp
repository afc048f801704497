// Labels that stand at the lines they name: inside the plot where nothing is covered, else beside it.

#include "ui/charts/line_labels.hpp"

#include <algorithm>

#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kColumnGap = 10;  // logical pixels between the plot and the labels beside it

}  // namespace

bool place_inside(const ChartFrame& frame, const Box& plot, std::span<const LineLabel> labels,
                  Obstacles& obstacles, std::vector<PlacedText>& placed) {
    const Theme& theme = frame.theme;
    const float height = line_height(theme, TextStyle::Note);
    const float edge = theme.px(4);
    for (const LineLabel& label : labels) {
        const float width = text_width(theme, TextStyle::Note, label.text);
        const float above = label.y - height;
        const float below = label.y + theme.px(1);
        const auto box = [&](float left, float top) { return Box{left, top, left + width, top + height}; };
        const float left = plot.left + edge;
        const float right = plot.right - edge - width;
        const Box candidates[] = {box(left, above), box(left, below), box(right, above), box(right, below)};
        const std::optional<Box> place = take_place(obstacles, candidates);
        if (!place) return false;
        placed.push_back({*place, std::string(label.text), label.color});
    }
    return true;
}

void place_figure(const ChartFrame& frame, ImVec2 at, std::string text, ImU32 color, Obstacles& obstacles,
                  std::vector<PlacedText>& placed) {
    const Theme& theme = frame.theme;
    const float width = text_width(theme, TextStyle::Label, text);
    const float height = line_height(theme, TextStyle::Label);
    const float away = theme.px(kBesidePoint);
    const auto box = [&](float left, float top) { return Box{left, top, left + width, top + height}; };
    const float above = at.y - away - height + theme.px(2);
    const float below = at.y + away - theme.px(2);
    const Box candidates[] = {
        box(at.x - width / 2, above),        box(at.x - width / 2, below),
        box(at.x + away, at.y - height / 2), box(at.x - away - width, at.y - height / 2),
        box(at.x - theme.px(2), above),      box(at.x + theme.px(2) - width, below)};
    if (const std::optional<Box> place = take_place(obstacles, candidates))
        placed.push_back({*place, std::move(text), color});
}

void draw_placed(const ChartFrame& frame, std::span<const PlacedText> placed, TextStyle style) {
    for (const PlacedText& text : placed) {
        write_over_grid(frame.list, frame.theme, style, ImVec2(text.box.left, text.box.top),
                        chart_text(frame.theme, text.color), frame.theme.colors.surface, text.text);
    }
}

float label_column_width(const ChartFrame& frame, std::span<const LineLabel> labels, float share) {
    float width = 0;
    for (const LineLabel& label : labels)
        width = std::max(width, text_width(frame.theme, TextStyle::Note, label.text) + 1);
    if (width == 0) return 0;
    const float most = share * (frame.outer.right - frame.outer.left);
    return std::min(width + frame.theme.px(kColumnGap), most);
}

void draw_labels_beside(const ChartFrame& frame, const Box& plot, std::span<const LineLabel> labels) {
    const Theme& theme = frame.theme;
    const float left = plot.right + theme.px(kColumnGap);
    const float width = frame.outer.right - left;
    const float half_line = line_height(theme, TextStyle::Note) / 2;
    std::vector<StackLabel> wishes;
    wishes.reserve(labels.size());
    for (const LineLabel& label : labels) {
        wishes.push_back(
            {label.y, wrapped_height(theme, TextStyle::Note, width, label.text), label.priority});
    }
    const std::vector<StackPlace> places =
        stack_labels(wishes, plot.top - half_line, plot.bottom + half_line, 0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!places[i].visible) continue;
        const float top = places[i].middle - wishes[i].size / 2;
        draw_wrapped(frame.list, theme, TextStyle::Note, ImVec2(left, top), width,
                     chart_text(theme, labels[i].color), labels[i].text);
        if (places[i].moved) {
            frame.list.AddLine(ImVec2(plot.right + theme.px(1), labels[i].y),
                               ImVec2(left - theme.px(2), places[i].middle), labels[i].color,
                               theme.hairline());
        }
    }
}

}  // namespace jinlan::ui
