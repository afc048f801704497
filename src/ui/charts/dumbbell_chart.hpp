// From where to where, one a row: marks on a line, with what is uncertain, beside targets and standards.

#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct DumbbellRow {
    std::string label;
    std::vector<ChartPoint> points;     // the n-th belongs to the n-th of `names`; `at` is not used
    std::vector<Reference> references;  // ticks across the row; their labels are not drawn
};

struct DumbbellChart {
    ChartText text;
    std::vector<std::string> names;  // of the points: "2020", "2024"
    std::string target_name;         // of the ticks; empty: there are none of this kind
    std::string standard_name;
    std::vector<DumbbellRow> rows;
    bool from_zero = false;
};

/// With one point a row it is a bullet chart: a mark against its target and standard.
ChartAnswer dumbbell_chart(const Theme& theme, const char* id, const DumbbellChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
