// Charts whose rows lie below each other: labels to the left (or above, where it is narrow), values along x.

#pragma once

#include <imgui.h>

#include <span>
#include <string_view>
#include <vector>

#include "ui/charts/axes.hpp"
#include "ui/charts/frame.hpp"

namespace jinlan::ui {

/// Where the rows lie, from the top of the first one.
struct RowLayout {
    bool labels_above = false;
    float label_width = 0;  // of the column to the left; 0 when the labels stand above
    struct Row {
        float top = 0;
        float label_height = 0;
        float height = 0;
        float bar = 0;     // height of what is drawn
        float middle = 0;  // of that
    };
    std::vector<Row> rows;
    float height = 0;
};

/// `bars` are the heights of what is drawn in each row; a single one stands for all.
RowLayout row_layout(const Theme& theme, float width, std::span<const std::string_view> labels,
                     std::span<const float> bars);
RowLayout row_layout(const Theme& theme, float width, std::span<const std::string_view> labels, float bar);

/// Axis above the rows, scale along them.
struct RowPlot {
    Box plot;
    Ticks ticks;
    LinearScale x;

    float top_of(const RowLayout::Row& row) const { return plot.top + row.top; }
    float middle_of(const RowLayout::Row& row) const { return plot.top + row.middle; }
};

/// How high the plot of these rows is with its axis.
float row_plot_height(const Theme& theme, const RowLayout& layout);

/// Leaves `left` and `right` pixels free inside the plot, for figures at the ends of bars.
RowPlot row_plot(const ChartFrame& frame, const RowLayout& layout, const Domain& domain, float left,
                 float right);

/// Labels, and a soft ground below the row of the active mark.
void draw_row_labels(const ChartFrame& frame, const RowLayout& layout, const Box& plot,
                     std::span<const std::string_view> labels);

/// The same with axis and grid.
void draw_rows(const ChartFrame& frame, const RowLayout& layout, const RowPlot& plot,
               std::span<const std::string_view> labels);

/// A line down through all rows, but not through labels that stand above their bars.
void draw_row_rule(const ChartFrame& frame, const RowLayout& layout, const RowPlot& plot, float x,
                   float thickness, ImU32 color);

/// The area of a row in which the pointer means its marks.
Box row_area(const ChartFrame& frame, const RowLayout::Row& row, const RowPlot& plot);

/// A figure to the right of `x` (or to its left), in the middle of a row.
void draw_row_figure(const ChartFrame& frame, const RowLayout::Row& row, const RowPlot& plot, float x,
                     bool to_the_right, std::string_view text, ImU32 color);

/// Where such a figure has to stand so that no reference runs through it: `x`, or further out.
float clear_of_references(const Theme& theme, std::span<const Reference> references, const RowPlot& plot,
                          float x, bool to_the_right, float width);

/// How much room `draw_row_figure` needs for the text.
float row_figure_width(const Theme& theme, std::string_view text);

}  // namespace jinlan::ui
