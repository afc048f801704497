// Horizontal bars from zero, one a row, with the figure at the end of each.

#include "ui/charts/bar_chart.hpp"

#include <algorithm>

#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"

namespace jinlan::ui {

namespace {

constexpr float kBarHeight = 16;  // logical pixels at a scale of 1

}  // namespace

ChartAnswer bar_chart(const Theme& theme, const char* id, const BarChart& chart, ImVec2 size) {
    std::vector<std::string_view> labels;
    Domain domain;
    float left = 0;  // room for figures at the ends of negative and of positive bars
    float right = 0;
    bool any = false;
    domain.include(0.0);
    domain.include(chart.reach);
    for (const BarRow& row : chart.rows) {
        labels.push_back(row.label);
        if (!is_drawn(row.point)) continue;
        any = true;
        domain.include(row.point.value);
        if (has_range(row.point)) {
            domain.include(*row.point.low);
            domain.include(*row.point.high);
        }
        const float figure = row_figure_width(theme, figure_text(chart.text, row.point));
        float& side = row.point.value < 0 ? left : right;
        side = std::max(side, figure);
    }
    std::vector<LegendItem> legend;
    for (const Reference& reference : chart.references) {
        domain.include(reference.value);
        if (!reference.label.empty())
            legend.push_back({reference.label, Swatch::Tick, reference_color(theme, reference.kind)});
    }
    const RowLayout layout = row_layout(theme, chart_width(size), labels, theme.px(kBarHeight));
    const float height = any ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};
    const RowPlot plot = row_plot(frame, layout, domain, left, right);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        if (!is_drawn(chart.rows[i].point)) continue;
        frame.marks.push_back({plot.x(eased(frame, i, 0, chart.rows[i].point.value)),
                               plot.middle_of(layout.rows[i]), row_area(frame, layout.rows[i], plot), i, 0});
    }
    choose_mark(frame);

    draw_rows(frame, layout, plot, labels);
    const float half = theme.px(kBarHeight) / 2;
    for (std::size_t m = 0; m < frame.marks.size(); ++m) {
        const Mark& mark = frame.marks[m];
        const BarRow& row = chart.rows[mark.group];
        const bool negative = row.point.value < 0;
        const float zero = plot.x(0);
        const ImU32 color = row.highlight ? chart_color(theme, 0) : chart_quiet(theme);
        const Box bar{std::min(zero, mark.x), mark.y - half, std::max(zero, mark.x), mark.y + half};
        draw_bar(frame.list, theme, bar, row.point.kind, color);
        float end = mark.x;
        if (has_range(row.point)) {
            const float moved = mark.x - plot.x(row.point.value);
            const float from = plot.x(*row.point.low) + moved;
            const float to = plot.x(*row.point.high) + moved;
            draw_whisker(frame.list, theme, from, to, mark.y, theme.colors.ink);
            end = negative ? std::min(end, from) : std::max(end, to);
        }
        if (frame.is_focused(m)) draw_focus_box(frame.list, theme, bar);
        const std::string figure = figure_text(chart.text, row.point);
        end = clear_of_references(theme, chart.references, plot, end, !negative,
                                  row_figure_width(theme, figure));
        draw_row_figure(frame, layout.rows[mark.group], plot, end, !negative, figure,
                        row.highlight ? theme.colors.ink : theme.colors.ink_soft);
    }
    for (const Reference& reference : chart.references) {
        if (!is_drawn(reference)) continue;
        draw_row_rule(frame, layout, plot, plot.x(reference.value),
                      theme.px(reference.kind == ReferenceKind::Target ? 2.0F : 1.0F),
                      reference_color(theme, reference.kind));
    }
    if (!frame.active) return finish_chart(frame);
    const BarRow& row = chart.rows[frame.marks[*frame.active].group];
    return finish_chart(frame, row.point, row.point.name.empty() ? row.label : row.point.name);
}

}  // namespace jinlan::ui
