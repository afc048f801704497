// Horizontal bars from zero, one a row, with the figure at the end of each.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct BarRow {
    std::string label;
    ChartPoint point;       // `at` is not used; estimates are hollow bars
    bool highlight = true;  // false: drawn softly, beside those that the title speaks of
};

struct BarChart {
    ChartText text;
    std::vector<BarRow> rows;           // in the order in which they are shown
    std::vector<Reference> references;  // lines down the plot, named above it
    double reach = 0;                   // the axis goes this far at least: for charts on one scale
};

ChartAnswer bar_chart(const Theme& theme, const char* id, const BarChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
