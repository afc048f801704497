// Colours of figures and of kinds: classes with readable breaks and colours that stay with a thing, all of
// them safe for colour-blind readers.
//
// Source: sequential turbid, made for murky water and as fit for haze (cmocean: Thyng et al. 2016,
// doi:10.5670/oceanog.2016.66), its table as the npm package colormap 2.3.2 gives it; diverging vik
// (Scientific colour maps: Fabio Crameri, doi:10.5281/zenodo.1243862). Both are perceptually uniform. Air
// quality index colours are never used: they are defined for hours and days, not for annual means.

#pragma once

#include <imgui.h>

#include <cstddef>
#include <span>
#include <string_view>

#include "app/state/state.hpp"
#include "ui/theme/theme.hpp"

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
const ColorScale& concentration_scale(const Theme& theme);

/// ug/m3 above (brown) or below (blue) a target; equally far from it is equally dark.
const ColorScale& gap_scale(const Theme& theme);

/// The composite index, without unit, in the colours of concentrations.
const ColorScale& index_scale(const Theme& theme);

/// How many of something: the blue half of vik, for more is neither better nor worse.
const ColorScale& count_scale(const Theme& theme);

/// Percent, in the colours of counts: from 5 to 95 as far from either end.
const ColorScale& chance_scale(const Theme& theme);

const ColorScale& scale_of(const Theme& theme, app::MapMeasure measure);

/// Colours that tell kinds apart and say nothing else, to be used in this order and never more than there
/// are. Their hues follow the palette of Okabe and Ito (2008); they are darker on paper and lighter in the
/// dark, so that they can be seen on either.
inline constexpr std::size_t kSeriesColors = 8;
ImU32 series_color(const Theme& theme, std::size_t series);

/// Each of the plan's ten sections keeps its colour in every view. `section` counts from 0.
inline constexpr std::size_t kSectionColors = 10;
ImU32 section_color(const Theme& theme, std::size_t section);

/// The departments with the most duties each keep a colour; all others share a grey, for nobody tells
/// twenty-seven colours apart.
ImU32 department_color(const Theme& theme, std::string_view key);

/// Nearly black or white, whichever reads better on `fill`.
ImU32 text_color_on(ImU32 fill);

/// The rim around text of the colour that makes it readable on any ground.
ImU32 halo_color(ImU32 text);

/// Contrast ratio of two opaque colours, 1..21.
/// Source: WCAG 2.1, relative luminance and contrast ratio.
double contrast_ratio(ImU32 a, ImU32 b);

}  // namespace jinlan::ui
