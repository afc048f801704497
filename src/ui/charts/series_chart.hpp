// A short history as a line: one point a year, hollow where it is an estimate, against a target.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

struct SeriesPoint {
    int year = 0;
    double value = 0;
    std::optional<double> low;  // with `high`: drawn as a bar of uncertainty
    std::optional<double> high;
    bool estimate = false;
    std::string note;  // shown when hovered
};

/// Values at which an axis from `low` to `high` is marked: multiples of 1, 2 or 5 times a power of ten,
/// at most `most` of them, covering the interval. Empty when the interval is not finite or most < 2.
std::vector<double> round_ticks(double low, double high, int most);

/// As wide as the content region. Years without a point leave a gap in the line. With no points it
/// draws nothing and takes no room.
void series_chart(const Theme& theme, const char* id, const std::vector<SeriesPoint>& points,
                  std::optional<double> target, int target_year);

}  // namespace jinlan::ui
