// When things are due, lane by lane: a bar where only the year is known, a point for the end of a month.

#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "plan/date.hpp"
#include "ui/charts/chart.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/symbol.hpp"

namespace jinlan::ui {

struct LaneItem {
    std::size_t lane = 0;
    plan::DateInterval due;  // of one day: a point on it; longer: a bar
    MarkKind kind = MarkKind::Solid;
    ImU32 color = 0;                 // 0: the first series' colour
    std::optional<Symbol> symbol{};  // drawn as the point, or at the start of the bar, on top of its colour
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
    bool as_of_moves = false;  // the reader may move it: by its grip, anywhere on the strip above the plot,
                               // or with the keyboard
    std::string as_of_hint = {};                             // how, on the strip's card
    std::optional<plan::DateInterval> years = std::nullopt;  // at least these are shown
};

struct LanesAnswer : ChartAnswer {
    std::optional<plan::Date> as_of;  // where the reader has just moved it
};

/// The answer's group is the lane, its item the number in `items`. What lies after the as-of date stands on a
/// soft ground. By keyboard the as-of date goes from month end to month end with the arrow keys, and from
/// year to year with Page Up and Page Down.
LanesAnswer lanes_chart(const Theme& theme, const char* id, const LanesChart& chart, ImVec2 size = {});

}  // namespace jinlan::ui
