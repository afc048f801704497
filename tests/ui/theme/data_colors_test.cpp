// The colours of data: classes that hold what they say, steps that can be seen by everyone, kinds that can be
// told apart.

#include "ui/theme/data_colors.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "support/color_vision.hpp"
#include "support/model.hpp"

using namespace jinlan;
using namespace jinlan::ui;
using jinlan::tests::difference;
using jinlan::tests::least_difference;
using jinlan::tests::ok_lab;
using jinlan::tests::Vision;

namespace {

const std::array kThemes{make_theme(app::ThemeName::Light, 1), make_theme(app::ThemeName::Dark, 1),
                         make_theme(app::ThemeName::HighContrast, 1)};

bool is_high_contrast(const Theme& theme) { return theme.name == app::ThemeName::HighContrast; }

}  // namespace

TEST_CASE("the differences that the tests measure are those of the published spaces") {
    // Ottosson's values for white and for sRGB red; a grey looks grey to everyone.
    CHECK(ok_lab(IM_COL32_WHITE).lightness == doctest::Approx(1.0).epsilon(0.001));
    CHECK(ok_lab(IM_COL32(255, 0, 0, 255)).lightness == doctest::Approx(0.628).epsilon(0.001));
    CHECK(ok_lab(IM_COL32(255, 0, 0, 255)).a == doctest::Approx(0.225).epsilon(0.005));
    CHECK(difference(IM_COL32(120, 120, 120, 255), IM_COL32(120, 120, 120, 255)) == 0);
    CHECK(std::fabs(ok_lab(IM_COL32(120, 120, 120, 255), Vision::Deuteranopia).a) < 0.002);
    // Red and green of one lightness, which deuteranopes confuse.
    const ImU32 red = IM_COL32(0xB0, 0x60, 0x40, 0xFF);
    const ImU32 green = IM_COL32(0x7A, 0x7A, 0x40, 0xFF);
    CHECK(difference(red, green, Vision::Deuteranopia) < difference(red, green) / 2);
}

TEST_CASE("figures on the map can be read on every class, and on what is not known") {
    for (const Theme& theme : kThemes) {
        const double least = is_high_contrast(theme) ? 7.0 : 4.5;
        for (const ColorScale* scale :
             {&concentration_scale(theme), &gap_scale(theme), &count_scale(theme), &chance_scale(theme)}) {
            for (const ImU32 fill : scale->colors) CHECK(contrast_ratio(text_color_on(fill), fill) >= least);
        }
        CHECK(contrast_ratio(text_color_on(theme.colors.no_data), theme.colors.no_data) >= least);
        for (std::size_t i = 0; i < kSectionColors; ++i) {
            const ImU32 fill = section_color(theme, i);
            CHECK(contrast_ratio(text_color_on(fill), fill) >= 4.5);
        }
    }
}

TEST_CASE("a rim makes text readable whatever lies below") {
    for (const ImU32 text : {IM_COL32_WHITE, IM_COL32_BLACK, kThemes[0].colors.ink, kThemes[1].colors.ink}) {
        CHECK(contrast_ratio(halo_color(text), text) >= 7);
    }
}

TEST_CASE("a class holds its upper break, the last one all above") {
    const ColorScale& scale = concentration_scale(kThemes[0]);
    CHECK(scale.class_of(0) == 0);
    CHECK(scale.class_of(25) == 0);
    CHECK(scale.class_of(25.1) == 1);
    CHECK(scale.class_of(35) == 2);
    CHECK(scale.class_of(1000) == scale.breaks.size());
    CHECK(gap_scale(kThemes[0]).class_of(0) != gap_scale(kThemes[0]).class_of(0.1));
}

TEST_CASE("there are at most seven classes, a colour more than breaks") {
    for (const Theme& theme : kThemes) {
        for (const ColorScale* scale :
             {&concentration_scale(theme), &gap_scale(theme), &count_scale(theme), &chance_scale(theme)}) {
            CHECK(scale->colors.size() == scale->breaks.size() + 1);
            CHECK(scale->colors.size() <= 7);
        }
    }
}

TEST_CASE("neighbouring classes look different to everyone, and none like what is not known") {
    for (const Theme& theme : kThemes) {
        for (const ColorScale* scale :
             {&concentration_scale(theme), &gap_scale(theme), &count_scale(theme), &chance_scale(theme)}) {
            double least = 1;
            for (std::size_t i = 1; i < scale->colors.size(); ++i) {
                least = std::min(least, least_difference(scale->colors[i - 1], scale->colors[i]));
            }
            CHECK(least >= (is_high_contrast(theme) ? 0.045 : 0.055));  // 0.02 is just seen
            for (const ImU32 fill : scale->colors) {
                CHECK(least_difference(fill, theme.colors.no_data) >= 0.07);
            }
        }
    }
}

TEST_CASE("more is darker, to everyone and in steps that look alike") {
    for (const Theme& theme : kThemes) {
        for (const ColorScale* scale : {&concentration_scale(theme), &count_scale(theme)}) {
            const std::span<const ImU32> colors = scale->colors;
            double least = 1;
            double largest = 0;
            for (std::size_t i = 1; i < colors.size(); ++i) {
                for (const Vision vision : tests::kVisions) {
                    CHECK(ok_lab(colors[i], vision).lightness <
                          ok_lab(colors[i - 1], vision).lightness - 0.03);
                }
                least = std::min(least, difference(colors[i - 1], colors[i]));
                largest = std::max(largest, difference(colors[i - 1], colors[i]));
            }
            if (!is_high_contrast(theme)) CHECK(largest <= 1.15 * least);
        }
    }
}

TEST_CASE("equally far above and below the target is equally dark, and further away is darker") {
    for (const Theme& theme : kThemes) {
        const std::span<const ImU32> colors = gap_scale(theme).colors;
        REQUIRE(colors.size() % 2 == 0);
        for (std::size_t i = 0; i < colors.size() / 2; ++i) {
            const ImU32 below = colors[i];
            const ImU32 above = colors[colors.size() - 1 - i];
            CHECK(std::fabs(ok_lab(below).lightness - ok_lab(above).lightness) < 0.02);
            CHECK(least_difference(below, above) >= 0.05);
            if (i > 0) {
                CHECK(ok_lab(below).lightness > ok_lab(colors[i - 1]).lightness + 0.1);
            }
        }
    }
}

TEST_CASE("no class has a colour of the air quality index") {
    // Source: HJ 633-2012, table 4.
    const std::array index{IM_COL32(0, 228, 0, 255), IM_COL32(255, 255, 0, 255), IM_COL32(255, 126, 0, 255),
                           IM_COL32(255, 0, 0, 255), IM_COL32(153, 0, 76, 255),  IM_COL32(126, 0, 35, 255)};
    for (const Theme& theme : kThemes) {
        for (const ColorScale* scale :
             {&concentration_scale(theme), &gap_scale(theme), &count_scale(theme), &chance_scale(theme)}) {
            for (const ImU32 fill : scale->colors) {
                for (const ImU32 color : index) CHECK(difference(fill, color) > 0.04);
            }
        }
    }
}

TEST_CASE("any two kinds can be told apart by everyone") {
    for (const Theme& theme : kThemes) {
        double least = 1;
        for (std::size_t i = 0; i < kSectionColors; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                least = std::min(least, least_difference(section_color(theme, i), section_color(theme, j)));
            }
        }
        CHECK(least >= 0.06);
        for (std::size_t i = 0; i < kSeriesColors; ++i) {
            CHECK(series_color(theme, i) == section_color(theme, i));
        }
    }
}

TEST_CASE("every section has a colour of its own, and the departments with the most duties have one") {
    const plan::Plan& plan = tests::real_model().plan;
    CHECK(plan.sections.size() <= kSectionColors);
    for (const Theme& theme : kThemes) {
        std::set<ImU32> colors;
        std::size_t coloured = 0;
        const ImU32 grey = department_color(theme, "");
        for (const plan::Department& department : plan.departments) {
            const ImU32 color = department_color(theme, department.key);
            if (color != grey) ++coloured;
            colors.insert(color);
        }
        CHECK(coloured == 7);
        CHECK(colors.size() == 8);
    }
}
