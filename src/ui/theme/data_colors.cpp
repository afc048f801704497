// Colours of figures on the map: classes with readable breaks, safe for colour-blind readers.

#include "ui/theme/data_colors.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jinlan::ui {

namespace {

constexpr std::array kConcentrationBreaks{25.0, 30.0, 35.0, 40.0, 45.0, 50.0};
constexpr std::array<ImU32, 7> kConcentrationColors{
    IM_COL32(0xFF, 0xFF, 0xD4, 0xFF), IM_COL32(0xFE, 0xE3, 0x91, 0xFF), IM_COL32(0xFE, 0xC4, 0x4F, 0xFF),
    IM_COL32(0xFE, 0x99, 0x29, 0xFF), IM_COL32(0xEC, 0x70, 0x14, 0xFF), IM_COL32(0xCC, 0x4C, 0x02, 0xFF),
    IM_COL32(0x8C, 0x2D, 0x04, 0xFF)};

constexpr std::array kGapBreaks{-10.0, -5.0, 0.0, 5.0, 10.0};
constexpr std::array<ImU32, 6> kGapColors{IM_COL32(0x01, 0x66, 0x5E, 0xFF), IM_COL32(0x5A, 0xB4, 0xAC, 0xFF),
                                          IM_COL32(0xC7, 0xEA, 0xE5, 0xFF), IM_COL32(0xF6, 0xE8, 0xC3, 0xFF),
                                          IM_COL32(0xD8, 0xB3, 0x65, 0xFF), IM_COL32(0x8C, 0x51, 0x0A, 0xFF)};

double relative_luminance(ImU32 color) {
    const auto linear = [color](int shift) {
        const double value = static_cast<double>((color >> shift) & 0xFFU) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) +
           0.0722 * linear(IM_COL32_B_SHIFT);
}

}  // namespace

std::size_t ColorScale::class_of(double value) const {
    return static_cast<std::size_t>(std::lower_bound(breaks.begin(), breaks.end(), value) - breaks.begin());
}

const ColorScale& concentration_scale() {
    static const ColorScale kScale{kConcentrationBreaks, kConcentrationColors};
    return kScale;
}

const ColorScale& gap_scale() {
    static const ColorScale kScale{kGapBreaks, kGapColors};
    return kScale;
}

const ColorScale& scale_of(app::MapMeasure measure) {
    return measure == app::MapMeasure::Gap ? gap_scale() : concentration_scale();
}

double contrast_ratio(ImU32 a, ImU32 b) {
    const double first = relative_luminance(a);
    const double second = relative_luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ImU32 text_color_on(ImU32 fill) {
    constexpr ImU32 kDark = IM_COL32(0x1B, 0x24, 0x30, 0xFF);
    return contrast_ratio(fill, kDark) >= contrast_ratio(fill, IM_COL32_WHITE) ? kDark : IM_COL32_WHITE;
}

}  // namespace jinlan::ui
