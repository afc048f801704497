// Colours of figures on the map: classes with readable breaks, safe for colour-blind readers.
//
// Source: ColorBrewer 2.0 (Brewer, Harrower, Penn State): sequential YlOrBr, diverging BrBG. Air
// quality index colours are never used: they are defined for hours and days, not for annual means.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <span>

#include "app/state.hpp"

namespace jinlan::ui {

/// Class i holds the values above `breaks[i - 1]` up to and including `breaks[i]`; the last one holds all
/// above. There is one colour more than there are breaks.
struct ColorScale {
    std::span<const double> breaks;
    std::span<const ImU32> colors;

    std::size_t class_of(double value) const;
    ImU32 color_of(double value) const { return colors[class_of(value)]; }
};

/// ug/m3 of PM2.5. The breaks hold the standard's 35, 30 and 25.
const ColorScale& concentration_scale();

/// ug/m3 above (brown) or below (blue-green) a target.
const ColorScale& gap_scale();

const ColorScale& scale_of(app::MapMeasure measure);

/// Black or white, whichever reads better on `fill`.
ImU32 text_color_on(ImU32 fill);

/// Contrast ratio of two opaque colours, 1..21.
/// Source: WCAG 2.1, relative luminance and contrast ratio.
double contrast_ratio(ImU32 a, ImU32 b);

}  // namespace jinlan::ui
