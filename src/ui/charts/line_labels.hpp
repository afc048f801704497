// Labels that stand at the lines they name: inside the plot where they cover nothing, else beside it.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ui/charts/frame.hpp"

namespace jinlan::ui {

inline constexpr float kBesidePoint = 9;  // logical pixels between a point and its figure

/// A label that may stand above or below a line across the plot.
struct LineLabel {
    std::string_view text;
    ImU32 color = 0;
    float y = 0;  // of the line it names
    int priority = 0;
};

/// A text with the place that was found for it.
struct PlacedText {
    Box box;
    std::string text;
    ImU32 color = 0;
};

/// A place for each label inside `plot`, on its line, at its left or right end, covering nothing; false
/// when not all of them find one.
bool place_inside(const ChartFrame& frame, const Box& plot, std::span<const LineLabel> labels,
                  Obstacles& obstacles, std::vector<PlacedText>& placed);

/// A place for a figure at a point: above it, below it or beside it. Left out where it would cover something.
void place_figure(const ChartFrame& frame, ImVec2 at, std::string text, ImU32 color, Obstacles& obstacles,
                  std::vector<PlacedText>& placed);

/// Draws what was placed: labels as notes, figures bold.
void draw_placed(const ChartFrame& frame, std::span<const PlacedText> placed, TextStyle style);

/// How wide the column beside the plot is that these labels want: at most `share` of the chart.
float label_column_width(const ChartFrame& frame, std::span<const LineLabel> labels, float share);

/// Draws the labels to the right of `plot`, stacked where they would touch and led to their lines.
void draw_labels_beside(const ChartFrame& frame, const Box& plot, std::span<const LineLabel> labels);

}  // namespace jinlan::ui
