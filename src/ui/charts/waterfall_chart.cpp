// How a figure becomes another: the first, each change to it, and what they come to.

#include "ui/charts/waterfall_chart.hpp"

#include <algorithm>
#include <cmath>

#include "app/words/number_format.hpp"
#include "ui/charts/arrange.hpp"
#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"

namespace jinlan::ui {

namespace {

constexpr float kBarHeight = 18;  // logical pixels at a scale of 1

struct Row {
    std::string_view label;
    Reach reach;
    bool total = false;
    MarkKind kind = MarkKind::Solid;
    std::string_view hover;
    std::string_view source{};

    double change() const { return reach.to - reach.from; }
};

std::vector<Row> rows_of(const WaterfallChart& chart) {
    std::vector<double> changes;
    for (const WaterfallStep& step : chart.steps) changes.push_back(step.change);
    const std::vector<Reach> reaches = running_sums(chart.start, changes);
    std::vector<Row> rows{{chart.start_label, reaches[0], true, MarkKind::Solid, chart.start_hover}};
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const WaterfallStep& step = chart.steps[i];
        rows.push_back({step.label, reaches[i + 1], false, step.kind, step.hover, step.source});
    }
    rows.push_back({chart.end_label, {0, reaches.back().to}, true, MarkKind::Solid, chart.end_hover});
    return rows;
}

std::string figure_of(const WaterfallChart& chart, const Row& row) {
    if (row.total) return plain_value(chart.text, row.reach.to);
    return app::signed_number(row.change(), chart.text.decimals);
}

}  // namespace

ChartAnswer waterfall_chart(const Theme& theme, const char* id, const WaterfallChart& chart, ImVec2 size) {
    const std::vector<Row> rows = rows_of(chart);
    std::vector<std::string_view> labels;
    Domain domain;
    float left = 0;
    float right = 0;
    for (const Row& row : rows) {
        labels.push_back(row.label);
        domain.include(row.reach.from);
        domain.include(row.reach.to);
        const float figure = row_figure_width(theme, figure_of(chart, row));
        right = std::max(right, figure);
        if (row.change() < 0) left = std::max(left, figure);
    }
    // A decrease has its figure to the left only where it would end at the axis, below zero.
    if (domain.low >= 0) left = 0;
    const RowLayout layout = row_layout(theme, chart_width(size), labels, theme.px(kBarHeight));
    const bool shows = !chart.steps.empty() && std::isfinite(chart.start);
    const float height = shows ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height);
    if (!frame.visible) return {};
    const RowPlot plot = row_plot(frame, layout, domain, left, right);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        frame.marks.push_back({plot.x(eased(frame, i, 1, rows[i].reach.to)), plot.middle_of(layout.rows[i]),
                               row_area(frame, layout.rows[i], plot), i, 0});
    }
    choose_mark(frame);

    draw_rows(frame, layout, plot, labels);
    const float half = theme.px(kBarHeight) / 2;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const float from = plot.x(eased(frame, i, 0, row.reach.from));
        const float to = frame.marks[i].x;
        const float y = frame.marks[i].y;
        const ImU32 color = chart_color(theme, row.total ? 0 : row.change() > 0 ? 1 : 2);
        const Box bar{std::min(from, to), y - half, std::max(from, to), y + half};
        if (i + 1 < rows.size() && !layout.labels_above)
            rule_down(frame.list, to, y, frame.marks[i + 1].y, theme.hairline(), chart_axis(theme));
        draw_bar(frame.list, theme, bar, row.kind, color);
        if (frame.is_focused(i)) draw_focus_box(frame.list, theme, bar);
        const bool below_zero = row.reach.to < 0 && row.change() < 0;
        draw_row_figure(frame, layout.rows[i], plot, below_zero ? bar.left : bar.right, !below_zero,
                        figure_of(chart, row), row.total ? theme.colors.ink : chart_text(theme, color));
    }
    if (!frame.active) return finish_chart(frame);
    const Row& row = rows[frame.marks[*frame.active].group];
    const std::string value = figure_of(chart, row) + chart.text.unit;
    return finish_chart(frame, Card{row.label, value, row.hover, row.source});
}

}  // namespace jinlan::ui
