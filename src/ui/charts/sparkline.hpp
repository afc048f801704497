// A line the size of a word: how a figure has moved, without axis or texts.

#pragma once

#include <imgui.h>

#include <optional>
#include <span>

#include "ui/charts/chart.hpp"
#include "ui/charts/placement.hpp"
#include "ui/theme/theme.hpp"

namespace jinlan::ui {

/// Fills `box`; the last point has a mark, hollow for an estimate. A target is a thin line across. Nothing is
/// drawn without points. `color` 0: the first series' colour.
void draw_sparkline(ImDrawList& list, const Theme& theme, const Box& box, std::span<const ChartPoint> points,
                    std::optional<double> target = {}, ImU32 color = 0);

}  // namespace jinlan::ui
