// Lines over the years, with what is uncertain as bars or as a band, against targets and standards.

#include "ui/charts/line_chart.hpp"

#include <algorithm>
#include <vector>

#include "ui/charts/axes.hpp"
#include "ui/charts/line_labels.hpp"
#include "ui/charts/line_plot.hpp"
#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Of the plot, in logical pixels at a scale of 1.
constexpr float kLeastHeight = 140;
constexpr float kMostHeight = 280;
constexpr float kHeightShare = 0.46F;  // of the width
constexpr float kLabelShare = 0.34F;   // of the width, for labels beside the plot
constexpr float kInsideShare = 0.5F;   // of the width, for a label inside the plot

struct Layout {
    LinePlot plot;
    UprightAxis axis;
    Obstacles obstacles;
    std::vector<PlacedText> figures;
    std::vector<PlacedText> labels;
};

std::vector<LineLabel> names(const Theme& theme, const LineChart& chart, const LinearScale& y) {
    std::vector<LineLabel> labels;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const ChartPoint* last = last_drawn(chart.series[i].points);
        if (last == nullptr || chart.series[i].name.empty()) continue;
        labels.push_back({chart.series[i].name, chart_color(theme, i), y(last->value), 3});
    }
    return labels;
}

void add_references(const Theme& theme, const LineChart& chart, const LinearScale& y,
                    std::vector<LineLabel>& labels) {
    for (const Reference& reference : chart.references) {
        if (reference.label.empty() || !is_drawn(reference)) continue;
        labels.push_back({reference.label, reference_color(theme, reference.kind), y(reference.value),
                          reference.kind == ReferenceKind::Target ? 2 : 1});
    }
}

/// How far below the lowest value the axis has to reach so that the label of a reference there has room
/// under its line.
double room_below(const Theme& theme, const LineChart& chart, const Domain& values, float height) {
    const bool needed =
        std::any_of(chart.references.begin(), chart.references.end(), [&](const Reference& reference) {
            return is_drawn(reference) && !reference.label.empty() && reference.value <= values.low;
        });
    const float line = line_height(theme, TextStyle::Note);
    if (!needed || chart.from_zero || height < 3 * line) return 0;
    return (values.high - values.low) * static_cast<double>(line / height);
}

/// To the right of a single line that ends at the edge, its last figure has room.
float figure_room(const Theme& theme, const LineChart& chart, const LineDomain& domain) {
    if (chart.series.size() != 1) return 0;
    const ChartPoint* last = last_drawn(chart.series[0].points);
    if (last == nullptr || last->at < domain.x.high) return 0;
    return text_width(theme, TextStyle::Label, figure_text(chart.text, *last)) + theme.px(kBesidePoint + 1);
}

/// Axes and obstacles when `column` pixels are left for labels beside the plot.
Layout layout_of(const ChartFrame& frame, const LineChart& chart, const LineDomain& domain, float column) {
    const Theme& theme = frame.theme;
    Layout layout;
    Box& plot = layout.plot.plot;
    plot = frame.plot;
    // Room for the figure of a single line's highest point, or for half of a tick's label.
    plot.top += chart.series.size() == 1 ? line_height(theme, TextStyle::Label)
                                         : line_height(theme, TextStyle::Note) / 2;
    plot.bottom -= axis_height(theme);
    Domain values = domain.y;
    if (chart.from_zero) values.include(0.0);
    values.low -= room_below(theme, chart, values, plot.bottom - plot.top);
    layout.axis = upright_axis(theme, values, plot.bottom - plot.top);
    const float inset = theme.px(kMarkRadius + 4);
    const float half_year = year_width(theme) / 2 - inset;
    plot.left += std::max(widest_tick(theme, layout.axis.ticks) + theme.px(8), half_year);
    plot.right -= std::max({column, half_year, figure_room(theme, chart, domain) - inset});
    layout.plot.x = {domain.x.low, domain.x.high, plot.left + inset, plot.right - inset};
    layout.plot.y = layout.axis.scale(plot);

    Obstacles& obstacles = layout.obstacles;
    obstacles.bounds = {plot.left, frame.plot.top - theme.px(4), column > 0 ? plot.right : frame.outer.right,
                        plot.bottom};
    for (const ChartSeries& series : chart.series) add_obstacles(theme, series, layout.plot, obstacles);
    const float reach = theme.px(7);
    for (const Reference& reference : chart.references) {
        if (!is_drawn(reference)) continue;
        const float y = layout.plot.y(reference.value);
        obstacles.segments.push_back({plot.left, y, plot.right, y});
        if (!reference.at) continue;
        const float x = layout.plot.x(*reference.at);
        obstacles.boxes.push_back({x - reach, y - reach, x + reach, y + reach});
    }
    if (chart.series.size() != 1) return layout;
    // One line tells from where to where.
    const ImU32 color = chart_color(theme, 0);
    const ChartPoint* first = first_drawn(chart.series[0].points);
    const ChartPoint* last = last_drawn(chart.series[0].points);
    for (const ChartPoint* point : {last, first}) {
        if (point == nullptr || (point == first && first == last && !layout.figures.empty())) continue;
        place_figure(frame, layout.plot.at(*point), figure_text(chart.text, *point), color, obstacles,
                     layout.figures);
    }
    return layout;
}

}  // namespace

ChartAnswer line_chart(const Theme& theme, const char* id, const LineChart& chart, ImVec2 size) {
    const float height =
        std::clamp(chart_width(size) * kHeightShare, theme.px(kLeastHeight), theme.px(kMostHeight));
    LineDomain domain;
    for (const ChartSeries& series : chart.series) domain.include(series);
    domain.include(chart.references);
    domain.close();
    const bool in_plot = labels_fit(theme, chart.references, kInsideShare * chart_width(size));
    std::vector<LegendItem> legend;
    if (!in_plot) add_to_legend(theme, chart.references, legend);
    ChartFrame frame =
        begin_chart(theme, id, chart.text, size, domain.points > 0 ? height + axis_height(theme) : 0, legend);
    if (!frame.visible) return {};

    // Widths do not depend on the scale; places are asked for again once it is known.
    std::vector<LineLabel> beside = names(theme, chart, {});
    Layout layout = layout_of(frame, chart, domain, label_column_width(frame, beside, kLabelShare));
    std::vector<LineLabel> references;
    if (in_plot) add_references(theme, chart, layout.plot.y, references);
    const bool inside = place_inside(frame, layout.plot.plot, references, layout.obstacles, layout.labels);
    if (!inside) {
        add_references(theme, chart, {}, beside);
        layout = layout_of(frame, chart, domain, label_column_width(frame, beside, kLabelShare));
    }
    beside = names(theme, chart, layout.plot.y);
    if (!inside) add_references(theme, chart, layout.plot.y, beside);

    std::vector<std::size_t> first_mark;  // by series
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        first_mark.push_back(frame.marks.size());
        add_marks(frame, chart.series[i], i, layout.plot);
    }
    choose_mark(frame, frame.marks.size() - 1);

    draw_value_axis(frame, layout.plot.plot, layout.axis.ticks, layout.plot.y);
    draw_year_axis(frame, layout.plot.plot, layout.plot.x);
    draw_references(frame, chart.references, layout.plot);
    // The first series is what the chart is about: it lies on top.
    for (std::size_t i = chart.series.size(); i-- > 0;) {
        std::size_t mark = first_mark[i];
        draw_series(frame, chart.series[i], layout.plot, chart_color(theme, i),
                    chart.band ? LineStyle::Band : LineStyle::Marks, mark);
    }
    draw_placed(frame, layout.figures, TextStyle::Label);
    draw_placed(frame, layout.labels, TextStyle::Note);
    draw_labels_beside(frame, layout.plot.plot, beside);
    if (!frame.active) return finish_chart(frame);
    const Mark& active = frame.marks[*frame.active];
    return finish_chart(frame, chart.series[active.group].points[active.item]);
}

}  // namespace jinlan::ui
