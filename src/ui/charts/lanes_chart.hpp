// When things are due, lane by lane: a bar where only the year is known, a point for the end of a month.

#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "plan/date.hpp"
#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct LaneItem {
    std::size_t lane = 0;
    plan::DateInterval due;  // of one day: a point on it; longer: a bar
    MarkKind kind = MarkKind::Solid;
    ImU32 color = 0;  // 0: the first series' colour
    std::string name;
    std::string value;  // "by 31 October 2024"
    std::string hover;
    std::string source{};
};

struct LanesChart {
    ChartText text;
    std::vector<std::string> lanes;
    std::vector<LaneItem> items;
    std::optional<plan::Date> as_of;  // a line down the plot
    std::string as_of_name;           // above it
};

/// The answer's group is the lane, its item the number in `items`.
ChartAnswer lanes_chart(const Theme& theme, const char* id, const LanesChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
