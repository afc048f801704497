// Charts whose rows lie below each other: labels to the left (or above, where it is narrow), values along x.

#include "ui/charts/row_plot.hpp"

#include <algorithm>

#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Logical pixels at a scale of 1.
constexpr float kRowGap = 9;
constexpr float kLabelGap = 10;
constexpr float kFigureGap = 6;
constexpr float kLabelShare = 0.36F;  // of the width, at most, for a column of labels
constexpr float kColumnFrom = 150;    // a label column of less than this wraps words too often

}  // namespace

RowLayout row_layout(const Theme& theme, float width, std::span<const std::string_view> labels, float bar) {
    return row_layout(theme, width, labels, std::span(&bar, 1));
}

RowLayout row_layout(const Theme& theme, float width, std::span<const std::string_view> labels,
                     std::span<const float> bars) {
    RowLayout layout;
    float widest = 0;
    for (const std::string_view label : labels)
        widest = std::max(widest, text_width(theme, TextStyle::Note, label) + 1);
    const float most = kLabelShare * width;
    layout.labels_above = widest > most && most < theme.px(kColumnFrom);
    const float room = layout.labels_above ? width : std::min(widest, most);
    layout.label_width = layout.labels_above || widest <= 1 ? 0 : room + theme.px(kLabelGap);
    layout.rows.reserve(labels.size());
    const float gap = theme.px(kRowGap);
    for (const std::string_view label : labels) {
        RowLayout::Row row;
        const float bar = bars[std::min(layout.rows.size(), bars.size() - 1)];
        row.bar = bar;
        row.top = layout.height;
        row.label_height = label.empty() ? 0 : wrapped_height(theme, TextStyle::Note, room, label);
        if (layout.labels_above) {
            row.height = row.label_height + bar + gap;
            row.middle = row.top + row.label_height + bar / 2;
        } else {
            row.height = std::max(row.label_height, bar) + gap;
            row.middle = row.top + row.height / 2;
        }
        layout.height += row.height;
        layout.rows.push_back(row);
    }
    return layout;
}

float row_plot_height(const Theme& theme, const RowLayout& layout) {
    return axis_height(theme) + layout.height + theme.px(4);
}

RowPlot row_plot(const ChartFrame& frame, const RowLayout& layout, const Domain& domain, float left,
                 float right) {
    RowPlot plot;
    plot.plot = frame.plot;
    plot.plot.top += axis_height(frame.theme);
    plot.plot.left += layout.label_width;
    const float width = plot.plot.right - plot.plot.left;
    // Figures never take more than the bars.
    left = std::min(left, width / 3);
    right = std::min(right, width / 3);
    plot.ticks = ticks_for_width(frame.theme, domain, width - left - right);
    const std::string last = tick_text(plot.ticks, plot.ticks.count - 1);
    right = std::max(right, text_width(frame.theme, TextStyle::Note, last) / 2);
    if (layout.label_width == 0)
        left = std::max(left, text_width(frame.theme, TextStyle::Note, tick_text(plot.ticks, 0)) / 2);
    plot.x = {plot.ticks.front(), plot.ticks.back(), plot.plot.left + left, plot.plot.right - right};
    return plot;
}

void draw_row_labels(const ChartFrame& frame, const RowLayout& layout, const Box& plot,
                     std::span<const std::string_view> labels) {
    const Theme& theme = frame.theme;
    const float left = frame.outer.left;
    if (frame.active) {
        const RowLayout::Row& row = layout.rows[frame.marks[*frame.active].group];
        frame.list.AddRectFilled(ImVec2(left, snapped(plot.top + row.top)),
                                 ImVec2(frame.outer.right, snapped(plot.top + row.top + row.height)),
                                 theme.colors.surface_soft, theme.px(3));
    }
    const float width =
        layout.labels_above ? frame.outer.right - left : layout.label_width - theme.px(kLabelGap);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const RowLayout::Row& row = layout.rows[i];
        if (row.label_height == 0) continue;
        const float top = layout.labels_above ? row.top : row.middle - row.label_height / 2;
        draw_wrapped(frame.list, theme, TextStyle::Note, ImVec2(left, plot.top + top), width,
                     theme.colors.ink, labels[i]);
    }
}

void draw_rows(const ChartFrame& frame, const RowLayout& layout, const RowPlot& plot,
               std::span<const std::string_view> labels) {
    const Theme& theme = frame.theme;
    draw_row_labels(frame, layout, plot.plot, labels);
    draw_top_axis(frame, plot.plot, plot.ticks, plot.x);
    for (int i = 0; i < plot.ticks.count; ++i) {
        const double value = plot.ticks.at(i);
        draw_row_rule(frame, layout, plot, plot.x(value), theme.hairline(),
                      value == 0 ? chart_axis(theme) : chart_grid(theme));
    }
}

void draw_row_rule(const ChartFrame& frame, const RowLayout& layout, const RowPlot& plot, float x,
                   float thickness, ImU32 color) {
    if (!layout.labels_above) {
        rule_down(frame.list, x, plot.plot.top, plot.plot.bottom, thickness, color);
        return;
    }
    for (const RowLayout::Row& row : layout.rows) {
        const float half = row.bar / 2 + frame.theme.px(2);
        rule_down(frame.list, x, plot.middle_of(row) - half, plot.middle_of(row) + half, thickness, color);
    }
}

Box row_area(const ChartFrame& frame, const RowLayout::Row& row, const RowPlot& plot) {
    return {frame.outer.left, plot.top_of(row), frame.outer.right, plot.top_of(row) + row.height};
}

float row_figure_width(const Theme& theme, std::string_view text) {
    return text_width(theme, TextStyle::Label, text) + theme.px(kFigureGap) + 1;
}

void draw_row_figure(const ChartFrame& frame, const RowLayout::Row& row, const RowPlot& plot, float x,
                     bool to_the_right, std::string_view text, ImU32 color) {
    const Theme& theme = frame.theme;
    const float gap = theme.px(kFigureGap);
    const float left = to_the_right ? x + gap : x - gap - text_width(theme, TextStyle::Label, text);
    const float middle = plot.middle_of(row);
    const bool active = frame.active && frame.marks[*frame.active].y == middle;
    write_over_grid(frame.list, theme, TextStyle::Label,
                    ImVec2(left, middle - line_height(theme, TextStyle::Label) / 2), color,
                    active ? theme.colors.surface_soft : theme.colors.surface, text);
}

float clear_of_references(const Theme& theme, std::span<const Reference> references, const RowPlot& plot,
                          float x, bool to_the_right, float width) {
    const float air = theme.px(2);
    const float sign = to_the_right ? 1.0F : -1.0F;
    for (std::size_t pass = 0; pass < references.size(); ++pass) {
        for (const Reference& reference : references) {
            if (!is_drawn(reference)) continue;
            const float at = plot.x(reference.value);
            const float ahead = sign * (at - x);
            if (ahead > -air && ahead < width + air) x = at + sign * air;
        }
    }
    return x;
}

}  // namespace jinlan::ui
