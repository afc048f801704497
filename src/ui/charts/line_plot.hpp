// A line through points: shared by all charts that draw one.

#pragma once

#include <imgui.h>

#include <span>

#include "ui/charts/chart.hpp"
#include "ui/charts/frame.hpp"
#include "ui/charts/placement.hpp"
#include "ui/charts/scale.hpp"

namespace jinlan::ui {

/// What the axes of a plot have to hold: series with their ranges, and references.
struct LineDomain {
    Domain x;
    Domain y;
    std::size_t points = 0;  // with a finite value

    void include(const ChartSeries& series);
    void include(const std::vector<Reference>& references);
    /// Once all is included: a single year stands in the middle.
    void close();
};

struct LinePlot {
    Box plot;
    LinearScale x;
    LinearScale y;

    ImVec2 at(const ChartPoint& point) const { return {x(point.at), y(point.value)}; }
};

/// What a label must not cover: the line, its bars and marks.
void add_obstacles(const Theme& theme, const ChartSeries& series, const LinePlot& plot, Obstacles& obstacles);

/// One mark for each point that is drawn; each is meant by the pointer halfway to its neighbours.
void add_marks(ChartFrame& frame, const ChartSeries& series, std::size_t group, const LinePlot& plot);

/// Lines across the plot, with a diamond where a target is due.
void draw_references(const ChartFrame& frame, std::span<const Reference> references, const LinePlot& plot);

/// Whether the references' labels are short enough to stand in `room` pixels at their lines; otherwise they
/// go above the plot.
bool labels_fit(const Theme& theme, std::span<const Reference> references, float room);

/// The references' names for above the plot.
void add_to_legend(const Theme& theme, std::span<const Reference> references,
                   std::vector<LegendItem>& legend);

/// How a line shows its points and what is uncertain of them.
enum class LineStyle {
    Marks,  // a mark and a bar at each point
    Band,   // a mark at each point, a band along the line
    Slim,   // marks for estimates and the last point only
    Plain,  // the line alone; a mark only where it is pointed at
};

/// The line, its uncertainty and its marks. `mark` is the number of the series' first mark in the frame; it
/// is moved on to the next series'.
void draw_series(const ChartFrame& frame, const ChartSeries& series, const LinePlot& plot, ImU32 color,
                 LineStyle style, std::size_t& mark);

}  // namespace jinlan::ui
