// Which assumption matters most: the outcome with each at its low and at its high end, the widest first.

#include "ui/charts/tornado_chart.hpp"

#include <algorithm>
#include <cmath>

#include "ui/charts/arrange.hpp"
#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"

namespace jinlan::ui {

namespace {

constexpr float kBarHeight = 18;  // logical pixels at a scale of 1
constexpr std::size_t kLowColor = 2;
constexpr std::size_t kHighColor = 1;

bool is_drawn(const TornadoRow& row) { return std::isfinite(row.at_low) && std::isfinite(row.at_high); }

/// The rows that can be drawn, in the order in which they are.
std::vector<std::size_t> order_of(const TornadoChart& chart) {
    std::vector<Reach> reaches;
    for (const TornadoRow& row : chart.rows) reaches.push_back({row.at_low, row.at_high});
    std::vector<std::size_t> order = tornado_order(reaches);
    order.erase(
        std::remove_if(order.begin(), order.end(), [&](std::size_t i) { return !is_drawn(chart.rows[i]); }),
        order.end());
    return order;
}

}  // namespace

ChartAnswer tornado_chart(const Theme& theme, const char* id, const TornadoChart& chart, ImVec2 size) {
    const std::vector<std::size_t> order = order_of(chart);
    std::vector<std::string_view> labels;
    Domain domain;
    domain.include(chart.base);
    float room = 0;
    for (const std::size_t i : order) {
        const TornadoRow& row = chart.rows[i];
        labels.push_back(row.label);
        for (const double end : {row.at_low, row.at_high}) {
            domain.include(end);
            room = std::max(room, row_figure_width(theme, plain_value(chart.text, end)));
        }
    }
    const std::string base =
        chart.base_name.empty() ? std::string() : chart.base_name + " " + plain_value(chart.text, chart.base);
    const LegendItem legend[] = {{chart.low_name, Swatch::Bar, chart_color(theme, kLowColor)},
                                 {chart.high_name, Swatch::Bar, chart_color(theme, kHighColor)},
                                 {base, Swatch::Tick, theme.colors.ink}};
    const RowLayout layout = row_layout(theme, chart_width(size), labels, theme.px(kBarHeight));
    const bool shows = !order.empty() && std::isfinite(chart.base);
    const float height = shows ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};
    const RowPlot plot = row_plot(frame, layout, domain, room, room);
    const float middle = plot.x(chart.base);
    for (std::size_t i = 0; i < order.size(); ++i) {
        frame.marks.push_back(
            {middle, plot.middle_of(layout.rows[i]), row_area(frame, layout.rows[i], plot), i, 0});
    }
    choose_mark(frame);

    draw_rows(frame, layout, plot, labels);
    const float half = theme.px(kBarHeight) / 2;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const TornadoRow& row = chart.rows[order[i]];
        const float y = frame.marks[i].y;
        const float low = plot.x(eased(frame, order[i], 0, row.at_low));
        const float high = plot.x(eased(frame, order[i], 1, row.at_high));
        const auto draw_side = [&](float end, std::size_t color) {
            if (end == middle) return;
            draw_bar(frame.list, theme, {std::min(end, middle), y - half, std::max(end, middle), y + half},
                     MarkKind::Solid, chart_color(theme, color));
        };
        // Both ends may lie on one side: the shorter bar then lies on the longer one.
        const bool low_first = std::fabs(low - middle) >= std::fabs(high - middle);
        draw_side(low_first ? low : high, low_first ? kLowColor : kHighColor);
        draw_side(low_first ? high : low, low_first ? kHighColor : kLowColor);
        const Box whole{std::min({low, high, middle}), y - half, std::max({low, high, middle}), y + half};
        if (frame.is_focused(i)) draw_focus_box(frame.list, theme, whole);
        const auto [least, most] = std::minmax(row.at_low, row.at_high);
        draw_row_figure(frame, layout.rows[i], plot, whole.left, false, plain_value(chart.text, least),
                        theme.colors.ink);
        draw_row_figure(frame, layout.rows[i], plot, whole.right, true, plain_value(chart.text, most),
                        theme.colors.ink);
    }
    draw_row_rule(frame, layout, plot, middle, theme.px(2), theme.colors.ink);
    if (!frame.active) return finish_chart(frame);
    const TornadoRow& row = chart.rows[order[frame.marks[*frame.active].group]];
    const std::string value =
        plain_value(chart.text, row.at_low) + " … " + plain_value(chart.text, row.at_high) + chart.text.unit;
    ChartAnswer answer = finish_chart(frame, Card{row.label, value, row.hover, row.source});
    for (std::optional<Picked>* picked : {&answer.active, &answer.pressed}) {
        if (*picked) (*picked)->group = order[(*picked)->group];
    }
    return answer;
}

}  // namespace jinlan::ui
