// Axes: round values on grid lines, years below the plot.

#include "ui/charts/axes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/words/number_format.hpp"
#include "ui/charts/pen.hpp"
#include "ui/widgets/text.hpp"

namespace jinlan::ui {

namespace {

constexpr float kLabelGap = 6;  // logical pixels between an axis and its labels
constexpr int kMostTicks = 6;
constexpr double kLongest = 1e10;  // from here on a number is too long to be written out
constexpr int kMostDecimals = 6;

}  // namespace

std::string tick_text(const Ticks& ticks, int i) {
    const double value = ticks.at(i);
    if (std::fabs(value) >= kLongest || ticks.decimals() > kMostDecimals) {
        char text[32];
        std::snprintf(text, sizeof text, "%.2g", value);
        return text;
    }
    return app::number(value, ticks.decimals());
}

float widest_tick(const Theme& theme, const Ticks& ticks) {
    float width = 0;
    for (int i = 0; i < ticks.count; ++i)
        width = std::max(width, text_width(theme, TextStyle::Note, tick_text(ticks, i)));
    return width;
}

UprightAxis upright_axis(const Theme& theme, const Domain& domain, float height) {
    constexpr double kAir = 0.06;  // of the domain, above and below
    const float line = line_height(theme, TextStyle::Note);
    const int most = std::clamp(static_cast<int>(height / (1.8F * line)), 3, kMostTicks);
    UprightAxis axis{padded(widened(domain), kAir), {}};
    axis.ticks = ticks_inside(axis.domain, most);
    return axis;
}

Ticks ticks_for_width(const Theme& theme, const Domain& domain, float width) {
    for (int most = kMostTicks; most > 2; --most) {
        const Ticks ticks = round_ticks(domain, most);
        const float each = widest_tick(theme, ticks) + theme.px(18);
        if (each * static_cast<float>(ticks.count - 1) <= width) return ticks;
    }
    return round_ticks(domain, 2);
}

void draw_value_axis(const ChartFrame& frame, const Box& plot, const Ticks& ticks, const LinearScale& y,
                     bool labels) {
    const Theme& theme = frame.theme;
    const float half = line_height(theme, TextStyle::Note) / 2;
    for (int i = 0; i < ticks.count; ++i) {
        const double value = ticks.at(i);
        const float at = y(value);
        // A grid line that all but touches the base line only thickens it.
        if (plot.bottom - at > theme.px(4)) {
            rule_across(frame.list, plot.left, plot.right, at, theme.hairline(),
                        value == 0 ? chart_axis(theme) : chart_grid(theme));
        }
        if (!labels) continue;
        const std::string label = tick_text(ticks, i);
        const float left = plot.left - theme.px(kLabelGap) - text_width(theme, TextStyle::Note, label);
        draw_text(frame.list, theme, TextStyle::Note, ImVec2(left, at - half), theme.colors.ink_soft, label);
    }
}

void draw_top_axis(const ChartFrame& frame, const Box& plot, const Ticks& ticks, const LinearScale& x) {
    const Theme& theme = frame.theme;
    const float top = plot.top - axis_height(theme);
    for (int i = 0; i < ticks.count; ++i) {
        const std::string label = tick_text(ticks, i);
        const float width = text_width(theme, TextStyle::Note, label);
        const float left = std::clamp(x(ticks.at(i)) - width / 2, frame.outer.left,
                                      std::max(frame.outer.left, frame.outer.right - width));
        draw_text(frame.list, theme, TextStyle::Note, ImVec2(left, top), theme.colors.ink_soft, label);
    }
}

float axis_height(const Theme& theme) { return line_height(theme, TextStyle::Note) + theme.px(4); }

float year_width(const Theme& theme) { return text_width(theme, TextStyle::Note, "2026"); }

void draw_year_axis(const ChartFrame& frame, const Box& plot, const LinearScale& x) {
    const Theme& theme = frame.theme;
    rule_across(frame.list, plot.left, plot.right, plot.bottom, theme.hairline(), chart_axis(theme));
    const int first = static_cast<int>(std::ceil(x.low - 1e-9));
    const int last = static_cast<int>(std::floor(x.high + 1e-9));
    const float label = year_width(theme);
    const float span = x(last) - x(first);
    for (const int year : year_ticks(first, last, std::max(span, 1.0F), label + theme.px(12))) {
        const float at = x(year);
        rule_down(frame.list, at, plot.bottom, plot.bottom + theme.px(4), theme.hairline(),
                  chart_axis(theme));
        draw_text(frame.list, theme, TextStyle::Note, ImVec2(at - label / 2, plot.bottom + theme.px(4)),
                  theme.colors.ink_soft, std::to_string(year));
    }
}

}  // namespace jinlan::ui
