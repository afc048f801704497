// What was, and how what may come spreads: the middle half and nine tenths of all outcomes.

#include "ui/charts/fan_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/axes.hpp"
#include "ui/charts/line_labels.hpp"
#include "ui/charts/line_plot.hpp"
#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kHeight = 220;  // logical pixels at a scale of 1, of the plot
constexpr float kLabelShare = 0.34F;

bool is_drawn(const FanPoint& point) {
    return std::isfinite(point.p05) && std::isfinite(point.p25) && std::isfinite(point.median) &&
           std::isfinite(point.p75) && std::isfinite(point.p95) && std::isfinite(point.at);
}

/// The medians as a line whose range is that of nine in ten outcomes.
ChartSeries medians(const FanChart& chart) {
    ChartSeries series;
    for (const FanPoint& point : chart.fan) {
        if (!is_drawn(point)) continue;
        series.points.push_back({point.at, point.median, point.p05, point.p95, MarkKind::Solid, point.name,
                                 point.hover, point.source});
    }
    return series;
}

void draw_spread(const ChartFrame& frame, const FanChart& chart, const LinePlot& plot, ImU32 color) {
    std::vector<BandPoint> most;
    std::vector<BandPoint> half;
    for (const FanPoint& point : chart.fan) {
        if (!is_drawn(point)) continue;
        most.push_back({plot.x(point.at), plot.y(point.p05), plot.y(point.p95)});
        half.push_back({plot.x(point.at), plot.y(point.p25), plot.y(point.p75)});
    }
    draw_band(frame.list, most, chart_band(frame.theme, color, false));
    draw_band(frame.list, half, chart_band(frame.theme, color, true));
}

/// The figures at the end of the fan, and the references.
std::vector<LineLabel> labels_of(const Theme& theme, const FanChart& chart, std::span<const std::string> ends,
                                 const ChartPoint* last, const LinearScale& y, bool references) {
    std::vector<LineLabel> labels;
    if (last != nullptr) {
        labels.push_back({ends[0], theme.colors.ink_soft, y(*last->high), 1});
        labels.push_back({ends[1], chart_color(theme, 0), y(last->value), 3});
        labels.push_back({ends[2], theme.colors.ink_soft, y(*last->low), 1});
    }
    if (!references) return labels;
    for (const Reference& reference : chart.references) {
        if (!is_drawn(reference) || reference.label.empty()) continue;
        labels.push_back({reference.label, reference_color(theme, reference.kind), y(reference.value), 2});
    }
    return labels;
}

}  // namespace

ChartAnswer fan_chart(const Theme& theme, const char* id, const FanChart& chart, ImVec2 size) {
    const ImU32 color = chart_color(theme, 0);
    std::vector<LegendItem> legend{{chart.median_name, Swatch::Line, color},
                                   {chart.half_name, Swatch::Band, chart_band(theme, color, true)},
                                   {chart.most_name, Swatch::Band, chart_band(theme, color, false)}};
    const bool beside = labels_fit(theme, chart.references, kLabelShare * chart_width(size) - theme.px(12));
    if (!beside) add_to_legend(theme, chart.references, legend);
    const ChartSeries middle = medians(chart);
    LineDomain domain;
    domain.include(chart.history);
    domain.include(middle);
    domain.include(chart.references);
    for (const double end : {chart.years.low, chart.years.high}) {
        if (!chart.years.empty()) domain.x.include(end);
    }
    for (const double end : {chart.values.low, chart.values.high}) {
        if (!chart.values.empty()) domain.y.include(end);
    }
    domain.close();
    const float height = domain.points > 0 ? theme.px(kHeight) + axis_height(theme) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};

    const ChartPoint* last = last_drawn(middle.points);
    std::array<std::string, 3> ends;
    if (last != nullptr) {
        ends = {plain_value(chart.text, *last->high), plain_value(chart.text, last->value),
                plain_value(chart.text, *last->low)};
    }
    LinePlot plot;
    plot.plot = frame.plot;
    plot.plot.top += line_height(theme, TextStyle::Note) / 2;
    plot.plot.bottom -= axis_height(theme);
    const UprightAxis axis = upright_axis(theme, domain.y, plot.plot.bottom - plot.plot.top);
    const float inset = theme.px(kMarkRadius + 4);
    const float half_year = year_width(theme) / 2;
    const std::vector<LineLabel> wanted = labels_of(theme, chart, ends, last, {}, beside);
    plot.plot.left += std::max(widest_tick(theme, axis.ticks) + theme.px(8), half_year - inset);
    plot.plot.right -= std::max(label_column_width(frame, wanted, kLabelShare), half_year);
    plot.x = {domain.x.low, domain.x.high, plot.plot.left + inset, plot.plot.right};
    plot.y = axis.scale(plot.plot);

    add_marks(frame, chart.history, 0, plot);
    add_marks(frame, middle, 1, plot);
    choose_mark(frame, frame.marks.size() - 1);

    draw_value_axis(frame, plot.plot, axis.ticks, plot.y);
    draw_spread(frame, chart, plot, color);
    draw_year_axis(frame, plot.plot, plot.x);
    draw_references(frame, chart.references, plot);
    std::size_t mark = 0;
    draw_series(frame, chart.history, plot, theme.colors.ink, LineStyle::Marks, mark);
    draw_series(frame, middle, plot, color, LineStyle::Plain, mark);
    draw_labels_beside(frame, plot.plot, labels_of(theme, chart, ends, last, plot.y, beside));
    if (!frame.active) return finish_chart(frame);
    const Mark& active = frame.marks[*frame.active];
    return finish_chart(frame, (active.group == 0 ? chart.history : middle).points[active.item]);
}

}  // namespace jinlan::ui
