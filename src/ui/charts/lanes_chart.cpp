// When things are due, lane by lane: a bar where only the year is known, a point for the end of a month.

#include "ui/charts/lanes_chart.hpp"

#include <algorithm>

#include "ui/charts/arrange.hpp"
#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

// Logical pixels at a scale of 1.
constexpr float kRowHeight = 14;
constexpr float kBarHeight = 9;
constexpr float kItemGap = 2;

struct Years {
    int first = 0;
    int last = -1;
};

Years years_of(const LanesChart& chart) {
    Years years;
    const auto include = [&years](const plan::Date& date) {
        if (years.first > years.last) years = {date.year, date.year};
        years.first = std::min(years.first, date.year);
        years.last = std::max(years.last, date.year);
    };
    for (const LaneItem& item : chart.items) {
        if (item.lane >= chart.lanes.size()) continue;
        include(item.due.from);
        include(item.due.to);
    }
    if (years.first <= years.last && chart.as_of) include(*chart.as_of);
    return years;
}

double day(const plan::Date& date) { return plan::day_number(date); }

bool is_bar(const LaneItem& item) { return item.due.from < item.due.to; }

/// The part of the axis that an item covers; a bar ends with its last day.
Reach reach_of(const Theme& theme, const LaneItem& item, const LinearScale& x) {
    if (is_bar(item))
        return {static_cast<double>(x(day(item.due.from))), static_cast<double>(x(day(item.due.to) + 1))};
    const float middle = x(day(item.due.to));
    return {static_cast<double>(middle - theme.px(kMarkRadius)),
            static_cast<double>(middle + theme.px(kMarkRadius))};
}

/// In which row of its lane each item stands, and how many rows each lane has.
struct Packing {
    std::vector<std::size_t> row;
    std::vector<std::size_t> rows;
};

Packing pack(const Theme& theme, const LanesChart& chart, const LinearScale& x) {
    Packing packing;
    packing.row.assign(chart.items.size(), 0);
    packing.rows.assign(chart.lanes.size(), 0);
    std::vector<Reach> reaches;
    std::vector<std::size_t> items;
    for (std::size_t lane = 0; lane < chart.lanes.size(); ++lane) {
        reaches.clear();
        items.clear();
        for (std::size_t i = 0; i < chart.items.size(); ++i) {
            if (chart.items[i].lane != lane) continue;
            items.push_back(i);
            reaches.push_back(reach_of(theme, chart.items[i], x));
        }
        const std::vector<std::size_t> rows = pack_lanes(reaches, static_cast<double>(theme.px(kItemGap)));
        for (std::size_t k = 0; k < items.size(); ++k) {
            packing.row[items[k]] = rows[k];
            packing.rows[lane] = std::max(packing.rows[lane], rows[k] + 1);
        }
    }
    return packing;
}

void draw_years(const ChartFrame& frame, const Box& plot, const Years& years, const LinearScale& x) {
    const Theme& theme = frame.theme;
    const float label = year_width(theme);
    const float year = (x.to - x.from) / static_cast<float>(years.last - years.first + 1);
    for (int y = years.first; y <= years.last + 1; ++y) {
        rule_down(frame.list, x(day({y, 1, 1})), plot.top, plot.bottom, theme.hairline(), chart_grid(theme));
    }
    const float span = year * static_cast<float>(years.last - years.first);
    for (const int y : year_ticks(years.first, years.last, std::max(span, 1.0F), label + theme.px(12))) {
        draw_text(frame.list, theme, TextStyle::Note,
                  ImVec2(x(day({y, 1, 1})) + (year - label) / 2, plot.top - axis_height(theme)),
                  theme.colors.ink_soft, std::to_string(y));
    }
}

}  // namespace

ChartAnswer lanes_chart(const Theme& theme, const char* id, const LanesChart& chart, ImVec2 size) {
    const float width = chart_width(size);
    const std::vector<std::string_view> labels(chart.lanes.begin(), chart.lanes.end());
    const Years years = years_of(chart);
    const float label_width = row_layout(theme, width, labels, theme.px(kRowHeight)).label_width;
    // From the chart's left edge; moved to its place once that is known.
    LinearScale x{day({years.first, 1, 1}), day({years.last + 1, 1, 1}), label_width,
                  width - theme.px(kMarkRadius)};
    const Packing packing = years.first > years.last ? Packing{} : pack(theme, chart, x);
    std::vector<float> heights{theme.px(kRowHeight)};
    if (!packing.rows.empty()) heights.clear();
    for (const std::size_t rows : packing.rows)
        heights.push_back(theme.px(kRowHeight) * static_cast<float>(std::max<std::size_t>(1, rows)));
    const RowLayout layout = row_layout(theme, width, labels, heights);

    const bool shows_as_of = chart.as_of && !chart.as_of_name.empty();
    const std::string_view as_of = shows_as_of ? std::string_view(chart.as_of_name) : std::string_view();
    std::vector<LegendItem> legend;
    if (shows_as_of) legend.push_back({as_of, Swatch::Tick, theme.colors.focus});
    const bool shows = years.first <= years.last;
    const float height = shows ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return {};
    x.from += frame.outer.left;
    x.to += frame.outer.left;
    Box plot = frame.plot;
    plot.left += layout.label_width;
    plot.top += axis_height(theme);

    for (std::size_t lane = 0; lane < chart.lanes.size(); ++lane) {
        for (std::size_t i = 0; i < chart.items.size(); ++i) {
            const LaneItem& item = chart.items[i];
            if (item.lane != lane) continue;
            const RowLayout::Row& row = layout.rows[lane];
            const float y = plot.top + row.middle - row.bar / 2 +
                            theme.px(kRowHeight) * (static_cast<float>(packing.row[i]) + 0.5F);
            const Reach reach = reach_of(theme, item, x);
            const float half = theme.px(kRowHeight) / 2;
            const float from = static_cast<float>(reach.from);
            const float to = static_cast<float>(reach.to);
            frame.marks.push_back({(from + to) / 2, y, {from, y - half, to, y + half}, lane, i});
        }
    }
    choose_mark(frame);

    draw_row_labels(frame, layout, plot, labels);
    draw_years(frame, plot, years, x);
    for (const RowLayout::Row& row : layout.rows)
        rule_across(frame.list, frame.outer.left, plot.right, plot.top + row.top, theme.hairline(),
                    chart_grid(theme));
    if (chart.as_of) {
        rule_down(frame.list, x(day(*chart.as_of)), plot.top - theme.px(4), plot.bottom, theme.px(2),
                  theme.colors.focus);
    }
    for (std::size_t m = 0; m < frame.marks.size(); ++m) {
        const Mark& mark = frame.marks[m];
        const LaneItem& item = chart.items[mark.item];
        const ImU32 color = item.color != 0 ? item.color : chart_color(theme, 0);
        if (!is_bar(item)) {
            draw_mark(frame.list, theme, ImVec2(mark.x, mark.y), item.kind, color, frame.is_active(m),
                      frame.is_focused(m));
            continue;
        }
        const float half = theme.px(kBarHeight) / 2 + (frame.is_active(m) ? theme.px(1) : 0);
        const Box bar{mark.area.left + theme.px(1), mark.y - half, mark.area.right - theme.px(1),
                      mark.y + half};
        draw_bar(frame.list, theme, bar, item.kind, color);
        if (frame.is_focused(m)) draw_focus_box(frame.list, theme, bar);
    }
    if (!frame.active) return finish_chart(frame);
    const LaneItem& item = chart.items[frame.marks[*frame.active].item];
    return finish_chart(frame, Card{item.name, item.value, item.hover, item.source});
}

}  // namespace jinlan::ui
