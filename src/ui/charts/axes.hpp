// Axes: round values on grid lines, years below the plot.

#pragma once

#include <string>

#include "ui/charts/frame.hpp"
#include "ui/charts/scale.hpp"

namespace jinlan::ui {

std::string tick_text(const Ticks& ticks, int i);

/// How wide the widest label is.
float widest_tick(const Theme& theme, const Ticks& ticks);

/// The upright axis of a plot with lines: a little more than the domain, with as many ticks as stand above
/// each other without crowding.
struct UprightAxis {
    Domain domain;
    Ticks ticks;

    LinearScale scale(const Box& plot) const { return {domain.low, domain.high, plot.bottom, plot.top}; }
};
UprightAxis upright_axis(const Theme& theme, const Domain& domain, float height);

/// As many ticks as stand side by side in `width` without touching.
Ticks ticks_for_width(const Theme& theme, const Domain& domain, float width);

/// Grid lines across the plot with their labels to its left. The line at zero is the base line.
void draw_value_axis(const ChartFrame& frame, const Box& plot, const Ticks& ticks, const LinearScale& y,
                     bool labels = true);

/// Labels above the plot.
void draw_top_axis(const ChartFrame& frame, const Box& plot, const Ticks& ticks, const LinearScale& x);

/// How high the labels of `draw_top_axis` and `draw_year_axis` are with their distance to the plot.
float axis_height(const Theme& theme);

/// A base line with years below it, as many as have room.
void draw_year_axis(const ChartFrame& frame, const Box& plot, const LinearScale& x);

/// How wide a year's label is.
float year_width(const Theme& theme);

}  // namespace jinlan::ui
