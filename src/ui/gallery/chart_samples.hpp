// Every chart once, with made-up data that say so: for the gallery and its pictures.

#pragma once

#include <cstddef>
#include <string_view>

#include "ui/theme/theme.hpp"

namespace jinlan::ui {

inline constexpr std::size_t kChartSamples = 11;

/// Draws the n-th sample chart at the layout cursor, as wide as the content region.
void draw_chart_sample(const Theme& theme, std::size_t sample);

/// What kind of chart it is: "bar_chart".
const char* chart_sample_name(std::size_t sample);

/// A chart with nothing to show.
void draw_empty_chart_sample(const Theme& theme);

/// All of them below each other.
void draw_chart_samples(const Theme& theme);

}  // namespace jinlan::ui
