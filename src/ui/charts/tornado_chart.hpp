// Which assumption matters most: the outcome with each at its low and at its high end, the widest first.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct TornadoRow {
    std::string label;
    double at_low = 0;   // the outcome when the assumption is at its low end
    double at_high = 0;  // and at its high end; either may be the larger one
    std::string hover;
    std::string source{};
};

struct TornadoChart {
    ChartText text;
    double base = 0;  // the outcome when nothing is changed
    std::string base_name;
    std::string low_name;  // "assumption at its low end"
    std::string high_name;
    std::vector<TornadoRow> rows;  // in any order
};

/// The answer's group is the number of the row in `rows`.
ChartAnswer tornado_chart(const Theme& theme, const char* id, const TornadoChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
