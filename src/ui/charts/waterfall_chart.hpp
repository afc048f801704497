// How a figure becomes another: the first, each change to it, and what they come to.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct WaterfallStep {
    std::string label;
    double change = 0;
    MarkKind kind = MarkKind::Solid;
    std::string hover;
    std::string source{};
};

struct WaterfallChart {
    ChartText text;
    std::string start_label;
    double start = 0;
    std::string start_hover;
    std::vector<WaterfallStep> steps;
    std::string end_label;  // its figure is the sum
    std::string end_hover;
};

/// The answer's group is the row: 0 the start, then the steps, last the end.
ChartAnswer waterfall_chart(const Theme& theme, const char* id, const WaterfallChart& chart,
                            ImVec2 size = {});

}  // namespace jinlan::ui
