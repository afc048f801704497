// Colours of figures and of kinds: classes with readable breaks and colours that stay with a thing, all of
// them safe for colour-blind readers.

#include "ui/theme/data_colors.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace jinlan::ui {

namespace {

constexpr ImU32 color(std::uint32_t rgb) {
    return IM_COL32(rgb >> 16U, (rgb >> 8U) & 0xFFU, rgb & 0xFFU, 0xFFU);
}

template <std::size_t size>
constexpr std::array<ImU32, size> colors(const std::array<std::uint32_t, size>& rgb) {
    std::array<ImU32, size> result{};
    for (std::size_t i = 0; i < size; ++i) result[i] = color(rgb[i]);
    return result;
}

// turbid in equal steps of perceived difference (OKLab).
constexpr std::array kConcentrationBreaks{25.0, 30.0, 35.0, 40.0, 45.0, 50.0};
constexpr auto kConcentrationColors = colors(
    std::array<std::uint32_t, 7>{0xE0E394, 0xD3C36F, 0xC5A351, 0xB38440, 0x996A3A, 0x7A5438, 0x5A4031});

// Three light and four dark steps of the same map, without its middle, on which neither black nor white has a
// contrast of 7. They part at 35, so that a bad projector still shows who is within that limit.
constexpr auto kConcentrationColorsHighContrast = colors(
    std::array<std::uint32_t, 7>{0xE2E798, 0xD5C975, 0xC9AB56, 0x6F4D36, 0x563E30, 0x3D3027, 0x27221D});

// vik: three steps on either side of its white middle.
constexpr std::array kGapBreaks{-10.0, -5.0, 0.0, 5.0, 10.0};
constexpr auto kGapColors =
    colors(std::array<std::uint32_t, 6>{0x155A8D, 0x75AAC4, 0xB5CDD7, 0xE1C0AC, 0xD0916C, 0x97350D});

constexpr std::array kIndexBreaks{3.0, 4.0, 5.0, 6.0, 7.0, 8.0};

// The blue half of vik in equal steps of perceived difference (OKLab), as above for the high contrast.
constexpr std::array kCountBreaks{0.0, 2.0, 5.0, 10.0, 20.0, 40.0};
constexpr auto kCountColors = colors(
    std::array<std::uint32_t, 7>{0xC9DDE7, 0x9DC2D6, 0x71A8C4, 0x4B8CB1, 0x1F709E, 0x0C518A, 0x003375});
constexpr auto kCountColorsHighContrast = colors(
    std::array<std::uint32_t, 7>{0xC9DDE7, 0x9AC0D4, 0x6DA5C2, 0x115A8F, 0x074884, 0x002F73, 0x001261});

constexpr std::array kChanceBreaks{5.0, 20.0, 40.0, 60.0, 80.0, 95.0};

constexpr auto kKindsLight = colors(std::array<std::uint32_t, kSectionColors>{
    0x2363A7, 0xBE4A16, 0x1B8E79, 0x7B2F6E, 0xA9832C, 0x1A2A56, 0xC96897, 0x616772, 0x4E1E00, 0x4E4824});
constexpr auto kKindsDark = colors(std::array<std::uint32_t, kSectionColors>{
    0x89B5FE, 0xEF8A4B, 0x44B899, 0xB389DF, 0xE9C66A, 0xB7DCF5, 0xEC96BD, 0x8791A1, 0xAE5A1E, 0xFCFCCC});
constexpr auto kKindsHighContrast = colors(std::array<std::uint32_t, kSectionColors>{
    0x18529D, 0xBA4308, 0x0B7864, 0x6A185E, 0x6D4400, 0x0D1C44, 0xB95083, 0x4B525B, 0x3C300C, 0x7866BA});

constexpr std::size_t kGrey = 7;  // of the colours above

/// In the order of the colours. These keep theirs whatever is added to the plan.
constexpr std::array<std::string_view, kGrey> kColoredDepartments{"sthj", "fgw", "gxt", "jtt",
                                                                  "nyj",  "zjt", "scjg"};

const std::array<ImU32, kSectionColors>& kinds(const Theme& theme) {
    switch (theme.name) {
        case app::ThemeName::Light: return kKindsLight;
        case app::ThemeName::Dark: return kKindsDark;
        case app::ThemeName::HighContrast: return kKindsHighContrast;
    }
    return kKindsLight;
}

constexpr ImU32 kDarkText = color(0x0B1016);

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

const ColorScale& concentration_scale(const Theme& theme) {
    static const ColorScale kScale{kConcentrationBreaks, kConcentrationColors};
    static const ColorScale kHighContrastScale{kConcentrationBreaks, kConcentrationColorsHighContrast};
    return theme.name == app::ThemeName::HighContrast ? kHighContrastScale : kScale;
}

const ColorScale& gap_scale(const Theme&) {
    static const ColorScale kScale{kGapBreaks, kGapColors};
    return kScale;
}

const ColorScale& index_scale(const Theme& theme) {
    static const ColorScale kScale{kIndexBreaks, kConcentrationColors};
    static const ColorScale kHighContrastScale{kIndexBreaks, kConcentrationColorsHighContrast};
    return theme.name == app::ThemeName::HighContrast ? kHighContrastScale : kScale;
}

const ColorScale& count_scale(const Theme& theme) {
    static const ColorScale kScale{kCountBreaks, kCountColors};
    static const ColorScale kHighContrastScale{kCountBreaks, kCountColorsHighContrast};
    return theme.name == app::ThemeName::HighContrast ? kHighContrastScale : kScale;
}

const ColorScale& chance_scale(const Theme& theme) {
    static const ColorScale kScale{kChanceBreaks, kCountColors};
    static const ColorScale kHighContrastScale{kChanceBreaks, kCountColorsHighContrast};
    return theme.name == app::ThemeName::HighContrast ? kHighContrastScale : kScale;
}

const ColorScale& scale_of(const Theme& theme, app::MapMeasure measure) {
    switch (measure) {
        case app::MapMeasure::Target:
        case app::MapMeasure::Latest:
        case app::MapMeasure::After: break;
        case app::MapMeasure::Gap:
        case app::MapMeasure::StandardGap:
        case app::MapMeasure::AfterGap: return gap_scale(theme);
        case app::MapMeasure::Chance: return chance_scale(theme);
        case app::MapMeasure::Index: return index_scale(theme);
        case app::MapMeasure::Commitments: return count_scale(theme);
    }
    return concentration_scale(theme);
}

ImU32 series_color(const Theme& theme, std::size_t series) { return kinds(theme)[series % kSeriesColors]; }

ImU32 section_color(const Theme& theme, std::size_t section) {
    return kinds(theme)[section % kSectionColors];
}

ImU32 department_color(const Theme& theme, std::string_view key) {
    const auto found = std::find(kColoredDepartments.begin(), kColoredDepartments.end(), key);
    return kinds(theme)[static_cast<std::size_t>(found - kColoredDepartments.begin())];
}

ImU32 text_color_on(ImU32 fill) {
    return contrast_ratio(fill, kDarkText) >= contrast_ratio(fill, IM_COL32_WHITE) ? kDarkText
                                                                                   : IM_COL32_WHITE;
}

ImU32 halo_color(ImU32 text) { return text_color_on(text); }

double contrast_ratio(ImU32 a, ImU32 b) {
    const double first = relative_luminance(a);
    const double second = relative_luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace jinlan::ui
