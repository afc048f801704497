// From where to where, one a row: marks on a line, with what is uncertain, beside targets and standards.

#include "ui/charts/dumbbell_chart.hpp"

#include <algorithm>

#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"

namespace jinlan::ui {

namespace {

constexpr float kRowHeight = 20;  // logical pixels at a scale of 1

/// The last point has the first colour, the one before it is quiet.
ImU32 color_of(const Theme& theme, const DumbbellChart& chart, std::size_t point) {
    const std::size_t last = chart.names.empty() ? 0 : chart.names.size() - 1;
    if (point >= last) return chart_color(theme, 0);
    return point + 1 == last ? chart_quiet(theme) : chart_color(theme, 1 + point);
}

std::vector<LegendItem> legend_of(const Theme& theme, const DumbbellChart& chart) {
    std::vector<LegendItem> legend;
    for (std::size_t i = 0; i < chart.names.size(); ++i)
        legend.push_back({chart.names[i], Swatch::Dot, color_of(theme, chart, i)});
    if (!chart.target_name.empty())
        legend.push_back({chart.target_name, Swatch::Tick, reference_color(theme, ReferenceKind::Target)});
    if (!chart.standard_name.empty()) {
        legend.push_back(
            {chart.standard_name, Swatch::Tick, reference_color(theme, ReferenceKind::Standard)});
    }
    return legend;
}

void draw_row(const ChartFrame& frame, const DumbbellChart& chart, const DumbbellRow& row,
              const RowPlot& plot, const RowLayout::Row& place) {
    const Theme& theme = frame.theme;
    const float y = plot.middle_of(place);
    Domain ends;  // with the ranges
    const ChartPoint* least = nullptr;
    const ChartPoint* most = nullptr;
    for (const ChartPoint& point : row.points) {
        if (!is_drawn(point)) continue;
        if (least == nullptr || point.value < least->value) least = &point;
        if (most == nullptr || point.value >= most->value) most = &point;
        ends.include(point.value);
        if (!has_range(point)) continue;
        ends.include(*point.low);
        ends.include(*point.high);
    }
    if (most == nullptr) return;
    const auto place_of = [&](const ChartPoint& point) {
        const auto item = static_cast<std::size_t>(&point - row.points.data());
        const auto group = static_cast<std::size_t>(&row - chart.rows.data());
        return std::find_if(frame.marks.begin(), frame.marks.end(),
                            [&](const Mark& mark) { return mark.group == group && mark.item == item; })
            ->x;
    };
    rule_across(frame.list, place_of(*least), place_of(*most), y, theme.px(2.5F), chart_quiet(theme));
    for (const Reference& reference : row.references) {
        if (!is_drawn(reference)) continue;
        const bool target = reference.kind == ReferenceKind::Target;
        const float half = theme.px(target ? 9.0F : 6.0F);
        rule_down(frame.list, plot.x(reference.value), y - half, y + half, theme.px(target ? 3.0F : 2.0F),
                  reference_color(theme, reference.kind));
    }
    const ChartPoint* last = last_drawn(row.points);
    const auto draw_figure = [&](const ChartPoint& point, double end, bool to_the_right) {
        const std::string figure = figure_text(chart.text, point);
        const float out = theme.px(to_the_right ? kMarkRadius : -kMarkRadius);
        const float x = clear_of_references(theme, row.references, plot, plot.x(end) + out, to_the_right,
                                            row_figure_width(theme, figure));
        draw_row_figure(frame, place, plot, x, to_the_right, figure,
                        &point == last ? theme.colors.ink : theme.colors.ink_soft);
    };
    draw_figure(*most, ends.high, true);
    if (least != most) draw_figure(*least, ends.low, false);
}

}  // namespace

ChartAnswer dumbbell_chart(const Theme& theme, const char* id, const DumbbellChart& chart, ImVec2 size) {
    std::vector<std::string_view> labels;
    Domain domain;
    float room = 0;
    bool any = false;
    if (chart.from_zero) domain.include(0.0);
    for (const DumbbellRow& row : chart.rows) {
        labels.push_back(row.label);
        for (const Reference& reference : row.references) domain.include(reference.value);
        for (const ChartPoint& point : row.points) {
            if (!is_drawn(point)) continue;
            any = true;
            domain.include(point.value);
            room = std::max(room, row_figure_width(theme, figure_text(chart.text, point)));
            if (!has_range(point)) continue;
            domain.include(*point.low);
            domain.include(*point.high);
        }
    }
    const RowLayout layout = row_layout(theme, chart_width(size), labels, theme.px(kRowHeight));
    const std::vector<LegendItem> legend = legend_of(theme, chart);
    const float height = any ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};
    const RowPlot plot =
        row_plot(frame, layout, domain, room + theme.px(kMarkRadius), room + theme.px(kMarkRadius));
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        for (std::size_t k = 0; k < chart.rows[i].points.size(); ++k) {
            const ChartPoint& point = chart.rows[i].points[k];
            if (!is_drawn(point)) continue;
            frame.marks.push_back({plot.x(eased(frame, i, k, point.value)), plot.middle_of(layout.rows[i]),
                                   row_area(frame, layout.rows[i], plot), i, k});
        }
    }
    choose_mark(frame);

    draw_rows(frame, layout, plot, labels);
    for (std::size_t i = 0; i < chart.rows.size(); ++i)
        draw_row(frame, chart, chart.rows[i], plot, layout.rows[i]);
    for (std::size_t m = 0; m < frame.marks.size(); ++m) {
        const Mark& mark = frame.marks[m];
        const ChartPoint& point = chart.rows[mark.group].points[mark.item];
        const ImU32 color = color_of(theme, chart, mark.item);
        if (has_range(point)) {
            const float moved = mark.x - plot.x(point.value);
            draw_whisker(frame.list, theme, plot.x(*point.low) + moved, plot.x(*point.high) + moved, mark.y,
                         color);
        }
        draw_mark(frame.list, theme, ImVec2(mark.x, mark.y), point.kind, color, frame.is_active(m),
                  frame.is_focused(m));
    }
    if (!frame.active) return finish_chart(frame);
    const Mark& mark = frame.marks[*frame.active];
    const DumbbellRow& row = chart.rows[mark.group];
    const ChartPoint& point = row.points[mark.item];
    std::string name = row.label;
    const std::string& which = !point.name.empty()              ? point.name
                               : mark.item < chart.names.size() ? chart.names[mark.item]
                                                                : point.name;
    if (!which.empty()) name += " · " + which;
    return finish_chart(frame, point, name);
}

}  // namespace jinlan::ui
