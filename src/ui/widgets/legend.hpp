// Legends: what marks and colours mean.

#pragma once

#include <span>
#include <string>

#include "ui/theme/theme.hpp"
#include "ui/widgets/symbol.hpp"

namespace jinlan::ui {

struct LegendEntry {
    Symbol symbol = Symbol::Square;
    ImU32 color = 0;
    std::string label;
};

enum class Flow { Across, Down };

/// Marks with their names at the layout cursor: below each other, or side by side on as many lines as they
/// need.
void legend(const Theme& theme, std::span<const LegendEntry> entries, Flow flow);

/// A scale as a strip as wide as the content region (at most about 420 logical pixels).
struct ScaleLegend {
    std::string title;
    std::span<const ImU32> colors;       // of the classes, or the stops of a continuous scale
    std::span<const float> places;       // of the ticks along the strip, 0..1, rising
    std::span<const std::string> ticks;  // what stands there; one that has no room is left out
    std::string no_data;                 // empty: nothing said about it
    bool continuous = false;
};
void scale_legend(const Theme& theme, const ScaleLegend& scale);

}  // namespace jinlan::ui
