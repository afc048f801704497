// Lines over the years, with what is uncertain as bars or as a band, against targets and standards.

#pragma once

#include <imgui.h>

#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct LineChart {
    ChartText text;
    std::vector<ChartSeries> series;  // `at` is a year; a missing year is not bridged
    std::vector<Reference> references;
    bool band = false;       // low to high as a band along the line instead of a bar at each point
    bool from_zero = false;  // the axis starts at zero
};

/// Series and references are labelled at the line, not in a legend. `size`: 0 for the width of the content
/// region, 0 for a height that suits it.
ChartAnswer line_chart(const Theme& theme, const char* id, const LineChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
