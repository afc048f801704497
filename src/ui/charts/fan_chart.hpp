// What was, and how what may come spreads: the middle half and nine tenths of all outcomes.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/charts/scale.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Percentiles of the outcomes of one year, ascending.
struct FanPoint {
    double at = 0;
    double p05 = 0;
    double p25 = 0;
    double median = 0;
    double p75 = 0;
    double p95 = 0;
    std::string name;
    std::string hover;
    std::string source{};
};

struct FanChart {
    ChartText text;
    ChartSeries history;        // drawn to the left of the fan; may be empty
    std::vector<FanPoint> fan;  // by `at`; one that begins with the last of the history joins it
    std::vector<Reference> references;
    std::string median_name;  // "median"
    std::string half_name;    // "half of all runs": p25 to p75
    std::string most_name;    // "nine in ten runs": p05 to p95
    Domain years{};           // the axes hold this too: charts side by side are given the same
    Domain values{};
};

ChartAnswer fan_chart(const Theme& theme, const char* id, const FanChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
