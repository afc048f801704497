// When things are due, lane by lane: a bar where only the year is known, a point for the end of a month.

#include "ui/charts/lanes_chart.hpp"

#include <algorithm>
#include <optional>

#include "ui/charts/arrange.hpp"
#include "ui/charts/pen.hpp"
#include "ui/charts/row_plot.hpp"
#include "ui/widgets/press.hpp"
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
    if (years.first > years.last) return years;
    if (chart.as_of) include(*chart.as_of);
    if (chart.years) {
        include(chart.years->from);
        include(chart.years->to);
    }
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

/// Where the keyboard asks the as-of date to go.
std::optional<plan::Date> stepped(const plan::Date& date) {
    struct Step {
        ImGuiKey key;
        int months;
    };
    constexpr Step kSteps[] = {
        {ImGuiKey_LeftArrow, -1}, {ImGuiKey_RightArrow, 1}, {ImGuiKey_PageUp, -12}, {ImGuiKey_PageDown, 12}};
    std::optional<plan::Date> result;
    for (const Step& step : kSteps) {
        if (takes_key(step.key)) result = plan::month_end_after(date, step.months);
    }
    return result;
}

/// The strip above the plot, on which the as-of date can be moved: its grip, and its name beside it.
std::optional<plan::Date> as_of_strip(const Theme& theme, const LanesChart& chart, const Years& years,
                                      LinearScale x, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    x.from += at.x;
    x.to += at.x;
    ImGui::SetCursorScreenPos(ImVec2(x.from, at.y));
    const Press strip = canvas_area("as of strip", ImVec2(x.to - x.from, theme.target_height()));
    std::optional<plan::Date> asked = stepped(*chart.as_of);
    const ImGuiIO& io = ImGui::GetIO();
    if (strip.held && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        const int first = plan::day_number({years.first, 1, 1});
        const int last = plan::day_number({years.last, 12, 31});
        const auto pointed = static_cast<int>(x.value_at(io.MousePos.x));
        asked = plan::date_from_day_number(std::clamp(pointed, first, last));
    }
    if (asked == chart.as_of) asked.reset();

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool lively = strip.hovered || strip.held;
    if (lively) {
        list.AddRectFilled(strip.min, strip.max, state_fill(theme, strip, 0), theme.radius());
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    const float middle = snapped(x(day(*chart.as_of)));
    const float side = theme.px(lively || strip.focused ? 8 : 7);
    const float foot = strip.max.y;
    const ImVec2 grip[] = {
        {middle - side, foot - 2 * side}, {middle + side, foot - 2 * side}, {middle, foot}};
    list.AddConvexPolyFilled(grip, 3, theme.colors.focus);
    // Beside the grip, on the side that has room.
    const float name = text_width(theme, TextStyle::Label, chart.as_of_name);
    const float gap = side + theme.px(6);
    const float text_x =
        middle + gap + name <= at.x + width ? middle + gap : std::max(at.x, middle - gap - name);
    draw_text(list, theme, TextStyle::Label,
              ImVec2(text_x, foot - side - line_height(theme, TextStyle::Label) / 2), theme.colors.ink,
              chart.as_of_name);
    if (strip.hovered && !strip.held) tooltip(theme, chart.as_of_name, chart.as_of_hint);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy(ImVec2(width, theme.target_height()));
    return asked;
}

void draw_item(const ChartFrame& frame, const LaneItem& item, std::size_t m) {
    const Theme& theme = frame.theme;
    const Mark& mark = frame.marks[m];
    const ImU32 color = item.color != 0 ? item.color : chart_color(theme, 0);
    const bool active = frame.is_active(m);
    const float size = theme.px(2 * kMarkRadius + (active ? 4 : 2));
    if (!is_bar(item)) {
        if (!item.symbol) {
            draw_mark(frame.list, theme, ImVec2(mark.x, mark.y), item.kind, color, active,
                      frame.is_focused(m));
            return;
        }
        draw_symbol(frame.list, theme, *item.symbol, ImVec2(mark.x, mark.y), size, color,
                    theme.colors.surface);
        if (frame.is_focused(m)) draw_focus_box(frame.list, theme, mark.area);
        return;
    }
    const float half = theme.px(kBarHeight) / 2 + (active ? theme.px(1) : 0);
    const Box bar{mark.area.left + theme.px(1), mark.y - half, mark.area.right - theme.px(1), mark.y + half};
    draw_bar(frame.list, theme, bar, item.kind, color);
    if (item.symbol) {
        draw_symbol(frame.list, theme, *item.symbol, ImVec2(bar.left + size / 2, mark.y), size, color,
                    theme.colors.surface);
    }
    if (frame.is_focused(m)) draw_focus_box(frame.list, theme, bar);
}

}  // namespace

LanesAnswer lanes_chart(const Theme& theme, const char* id, const LanesChart& chart, ImVec2 size) {
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

    LanesAnswer answer;
    const bool moves = chart.as_of && chart.as_of_moves && years.first <= years.last;
    if (moves) answer.as_of = as_of_strip(theme, chart, years, x, width);
    const bool shows_as_of = chart.as_of && !chart.as_of_name.empty() && !moves;
    const std::string_view as_of = shows_as_of ? std::string_view(chart.as_of_name) : std::string_view();
    std::vector<LegendItem> legend;
    if (shows_as_of) legend.push_back({as_of, Swatch::Tick, theme.colors.focus});
    const bool shows = years.first <= years.last;
    const float height = shows ? row_plot_height(theme, layout) : 0;
    ChartFrame frame = begin_chart(theme, id, chart.text, size, height, legend);
    if (!frame.visible) return answer;
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

    if (moves) {
        const float from = std::clamp(x(day(*chart.as_of)), x.from, x.to);
        frame.list.AddRectFilled(ImVec2(from, plot.top), ImVec2(x.to, plot.bottom),
                                 theme.colors.surface_soft);
    }
    draw_row_labels(frame, layout, plot, labels);
    draw_years(frame, plot, years, x);
    for (const RowLayout::Row& row : layout.rows)
        rule_across(frame.list, frame.outer.left, plot.right, plot.top + row.top, theme.hairline(),
                    chart_grid(theme));
    if (chart.as_of) {
        rule_down(frame.list, x(day(*chart.as_of)), moves ? frame.outer.top : plot.top - theme.px(4),
                  plot.bottom, theme.px(2), theme.colors.focus);
    }
    for (std::size_t m = 0; m < frame.marks.size(); ++m)
        draw_item(frame, chart.items[frame.marks[m].item], m);
    if (!frame.active) {
        finish_chart(frame);
        return answer;
    }
    const LaneItem& item = chart.items[frame.marks[*frame.active].item];
    static_cast<ChartAnswer&>(answer) =
        finish_chart(frame, Card{item.name, item.value, item.hover, item.source});
    return answer;
}

}  // namespace jinlan::ui
