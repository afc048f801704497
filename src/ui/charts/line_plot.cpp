// A line through points: shared by all charts that draw one.

#include "ui/charts/line_plot.hpp"

#include <algorithm>

#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr double kLongestStep = 1.5;  // years: a missing year is not bridged
constexpr float kLineWidth = 2.2F;    // logical pixels at a scale of 1
constexpr float kDenseBelow = 9;      // pixels between points: nearer ones would be a string of beads

/// Calls `use(from, to)` for neighbours that are joined by the line.
template <class Use>
void for_each_step(const ChartSeries& series, Use use) {
    const ChartPoint* before = nullptr;
    for (const ChartPoint& point : series.points) {
        if (!is_drawn(point)) continue;
        if (before != nullptr && point.at - before->at < kLongestStep) use(*before, point);
        before = &point;
    }
}

float least_distance(const ChartSeries& series, const LinePlot& plot) {
    float least = plot.plot.right - plot.plot.left;
    for_each_step(series, [&](const ChartPoint& a, const ChartPoint& b) {
        least = std::min(least, plot.x(b.at) - plot.x(a.at));
    });
    return least;
}

void draw_bands(const ChartFrame& frame, const ChartSeries& series, const LinePlot& plot, ImU32 color) {
    std::vector<BandPoint> run;
    const auto close = [&] {
        draw_band(frame.list, run, chart_band(frame.theme, color, false));
        run.clear();
    };
    const ChartPoint* before = nullptr;
    for (const ChartPoint& point : series.points) {
        const bool joined = before != nullptr && point.at - before->at < kLongestStep;
        if (!is_drawn(point) || !has_range(point) || !joined) close();
        before = &point;
        if (!is_drawn(point) || !has_range(point)) continue;
        run.push_back({plot.x(point.at), plot.y(*point.low), plot.y(*point.high)});
    }
    close();
}

}  // namespace

void LineDomain::include(const ChartSeries& series) {
    for (const ChartPoint& point : series.points) {
        if (!is_drawn(point)) continue;
        ++points;
        x.include(point.at);
        y.include(point.value);
        if (!has_range(point)) continue;
        y.include(*point.low);
        y.include(*point.high);
    }
}

void LineDomain::include(const std::vector<Reference>& references) {
    for (const Reference& reference : references) {
        y.include(reference.value);
        if (reference.at) x.include(*reference.at);
    }
}

void LineDomain::close() {
    if (x.low == x.high) x = {x.low - 0.5, x.high + 0.5};
}

void add_obstacles(const Theme& theme, const ChartSeries& series, const LinePlot& plot,
                   Obstacles& obstacles) {
    const float reach = theme.px(kMarkRadius + 1.5F);
    for (const ChartPoint& point : series.points) {
        if (!is_drawn(point)) continue;
        const ImVec2 at = plot.at(point);
        Box box{at.x - reach, at.y - reach, at.x + reach, at.y + reach};
        if (has_range(point)) {
            box.top = std::min(box.top, plot.y(*point.high));
            box.bottom = std::max(box.bottom, plot.y(*point.low));
        }
        obstacles.boxes.push_back(box);
    }
    for_each_step(series, [&](const ChartPoint& a, const ChartPoint& b) {
        obstacles.segments.push_back({plot.x(a.at), plot.y(a.value), plot.x(b.at), plot.y(b.value)});
    });
}

void add_marks(ChartFrame& frame, const ChartSeries& series, std::size_t group, const LinePlot& plot) {
    const std::size_t first = frame.marks.size();
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        if (!is_drawn(series.points[i])) continue;
        const ChartPoint& point = series.points[i];
        // Known by its year: another series has others.
        const auto year = static_cast<std::size_t>(point.at * 12);
        const ImVec2 at(plot.x(point.at), plot.y(eased(frame, group, year, point.value)));
        float left = plot.plot.left;
        if (frame.marks.size() > first) {
            Mark& before = frame.marks.back();
            left = before.area.right = (before.x + at.x) / 2;
        }
        frame.marks.push_back(
            {at.x, at.y, {left, plot.plot.top, plot.plot.right, plot.plot.bottom}, group, i});
    }
}

void draw_references(const ChartFrame& frame, std::span<const Reference> references, const LinePlot& plot) {
    for (const Reference& reference : references) {
        if (!is_drawn(reference)) continue;
        const bool target = reference.kind == ReferenceKind::Target;
        const ImU32 color = reference_color(frame.theme, reference.kind);
        const float y = plot.y(reference.value);
        rule_across(frame.list, plot.plot.left, plot.plot.right, y, frame.theme.px(target ? 1.5F : 1.0F),
                    target ? color : with_alpha(color, 0xA0));
        if (reference.at) draw_diamond(frame.list, frame.theme, ImVec2(plot.x(*reference.at), y), color);
    }
}

bool labels_fit(const Theme& theme, std::span<const Reference> references, float room) {
    return std::all_of(references.begin(), references.end(), [&](const Reference& reference) {
        return text_width(theme, TextStyle::Note, reference.label) <= room;
    });
}

void add_to_legend(const Theme& theme, std::span<const Reference> references,
                   std::vector<LegendItem>& legend) {
    for (const Reference& reference : references) {
        if (!is_drawn(reference) || reference.label.empty()) continue;
        legend.push_back({reference.label, Swatch::Line, reference_color(theme, reference.kind)});
    }
}

void draw_series(const ChartFrame& frame, const ChartSeries& series, const LinePlot& plot, ImU32 color,
                 LineStyle style, std::size_t& mark) {
    const Theme& theme = frame.theme;
    if (style == LineStyle::Band) draw_bands(frame, series, plot, color);
    // The marks know where the points are on their way.
    const Mark* place = frame.marks.data() + mark;
    for_each_step(series, [&](const ChartPoint& a, const ChartPoint&) {
        while (&series.points[place->item] != &a) ++place;
        frame.list.AddLine(ImVec2(place[0].x, place[0].y), ImVec2(place[1].x, place[1].y), color,
                           theme.px(kLineWidth));
    });
    const bool slim = style == LineStyle::Slim || least_distance(series, plot) < theme.px(kDenseBelow);
    const ChartPoint* last = last_drawn(series.points);
    for (const ChartPoint& point : series.points) {
        if (!is_drawn(point)) continue;
        const bool active = frame.is_active(mark);
        const bool focused = frame.is_focused(mark);
        const ImVec2 at(frame.marks[mark].x, frame.marks[mark].y);
        ++mark;
        if (has_range(point) && (style == LineStyle::Marks || style == LineStyle::Slim)) {
            const float moved = at.y - plot.y(point.value);
            rule_down(frame.list, at.x, plot.y(*point.high) + moved, plot.y(*point.low) + moved,
                      theme.px(1.5F), color);
        }
        const bool marked = style == LineStyle::Plain ? false
                            : slim                    ? &point == last || point.kind == MarkKind::Hollow
                                                      : true;
        if (!marked && !active) continue;
        draw_mark(frame.list, theme, at, point.kind, color, active, focused);
    }
}

}  // namespace jinlan::ui
