// The tokens: text that can be read on every ground, marks that can be seen, sizes that differ.

#include "ui/theme/theme.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/screen.hpp"
#include "ui/theme/color_pairs.hpp"
#include "ui/theme/data_colors.hpp"

using namespace jinlan;
using namespace jinlan::ui;

namespace {

constexpr std::array kThemes{app::ThemeName::Light, app::ThemeName::Dark, app::ThemeName::HighContrast};

constexpr std::array kStyles{TextStyle::Note,     TextStyle::Body,  TextStyle::Label, TextStyle::Heading,
                             TextStyle::Question, TextStyle::Title, TextStyle::Figure};

}  // namespace

TEST_CASE("contrast is 21 for black on white and 1 for a colour on itself") {
    CHECK(contrast_ratio(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21.0));
    CHECK(contrast_ratio(IM_COL32(10, 20, 30, 255), IM_COL32(10, 20, 30, 255)) == doctest::Approx(1.0));
}

TEST_CASE("in every theme each text can be read on each ground it may stand on") {
    for (const app::ThemeName name : kThemes) {
        const Colors colors = make_theme(name, 1).colors;
        const double least = name == app::ThemeName::HighContrast ? kHighContrast : kTextContrast;
        double lowest = 21;
        for (const Role ink : kPanelInks) {
            for (const Role ground : kPanelGrounds) {
                lowest = std::min(lowest, contrast_ratio(colors.*ink, colors.*ground));
            }
        }
        for (const ColorPair& pair : kTextPairs) {
            lowest = std::min(lowest, contrast_ratio(colors.*pair.front, colors.*pair.ground));
        }
        CAPTURE(static_cast<int>(name));
        CHECK(lowest >= least);
    }
}

TEST_CASE("in every theme each mark can be told from the page and its panels") {
    for (const app::ThemeName name : kThemes) {
        const Theme theme = make_theme(name, 1);
        double lowest = 21;
        for (const Role ground : kMarkGrounds) {
            for (const Role mark : kMarks) {
                lowest = std::min(lowest, contrast_ratio(theme.colors.*mark, theme.colors.*ground));
            }
            for (std::size_t i = 0; i < kSectionColors; ++i) {
                lowest = std::min(lowest, contrast_ratio(section_color(theme, i), theme.colors.*ground));
            }
        }
        CAPTURE(static_cast<int>(name));
        CHECK(lowest >= kMarkContrast);
    }
}

TEST_CASE("quiet lines and grounds can still be seen") {
    for (const app::ThemeName name : kThemes) {
        const Colors colors = make_theme(name, 1).colors;
        for (const ImU32 color : {colors.line, colors.grid, colors.band}) {
            CHECK(contrast_ratio(color, colors.surface) >= 1.2);
            CHECK(contrast_ratio(color, colors.paper) >= 1.15);
        }
        CHECK(contrast_ratio(colors.hover, colors.surface) >= 1.1);
        CHECK(contrast_ratio(colors.pressed, colors.hover) >= 1.1);
    }
}

TEST_CASE("all colours but the shade are opaque") {
    for (const app::ThemeName name : kThemes) {
        const Colors colors = make_theme(name, 1).colors;
#define COLOR(role, light, dark, contrast) \
    CHECK(((colors.role >> IM_COL32_A_SHIFT) == 0xFFU) == (std::string_view(#role) != "shade"));
#include "ui/theme/colors.def"
#undef COLOR
    }
}

TEST_CASE("the steps of the type scale differ in size or weight, at every size a reader can choose") {
    for (const float width : {360.0F, 1366.0F, 1920.0F}) {
        for (int percent = app::kMinTextPercent; percent <= app::kMaxTextPercent; percent += 10) {
            const Theme theme = make_theme(app::ThemeName::Light, interface_scale(width, percent));
            float previous = 0;
            bool previous_bold = false;
            for (const TextStyle style : kStyles) {
                CAPTURE(percent);
                const float size = theme.text_size(style);
                CHECK(size == std::floor(size));
                CHECK(theme.line_height(style) == std::floor(theme.line_height(style)));
                CHECK(theme.line_height(style) > size);
                CHECK((size > previous || (size == previous && is_bold(style) != previous_bold)));
                previous = size;
                previous_bold = is_bold(style);
            }
        }
    }
    CHECK(interface_scale(1920, 100) > interface_scale(1366, 100));
}

TEST_CASE("hair lines cover whole device pixels, and high contrast has thicker ones") {
    for (const float ratio : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        for (const app::ThemeName name : kThemes) {
            const Theme theme = make_theme(name, 1, ratio);
            const float pixels = theme.hairline() * ratio;
            CHECK(pixels == doctest::Approx(std::round(pixels)));
            CHECK(pixels >= 1);
            CHECK(theme.stroke(Stroke::Thin) >= theme.hairline());
            const float snapped = theme.snap(10.3F) * ratio;
            CHECK(snapped == doctest::Approx(std::round(snapped)));
            CHECK(std::fabs(theme.snap(10.3F) - 10.3F) <= 0.5F / ratio + 0.001F);
        }
        CHECK(make_theme(app::ThemeName::HighContrast, 1, ratio).hairline() >=
              make_theme(app::ThemeName::Light, 1, ratio).hairline());
    }
}

TEST_CASE("another theme changes colours and nothing else") {
    const auto texts_in = [](std::string_view theme) {
        return tests::Screen(1366, 768, "lang=en&select=city:linfen&theme=" + std::string(theme)).texts();
    };
    const std::vector<DrawnText> texts = texts_in("light");
    for (const std::string_view theme : {"dark", "contrast"}) {
        const std::vector<DrawnText> others = texts_in(theme);
        REQUIRE(others.size() == texts.size());
        std::size_t moved = 0;
        std::size_t recoloured = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool same = texts[i].text == others[i].text && texts[i].min.x == others[i].min.x &&
                              texts[i].min.y == others[i].min.y;
            moved += same ? 0U : 1U;
            recoloured += texts[i].ink == others[i].ink ? 0U : 1U;
        }
        CHECK(moved == 0);
        CHECK(recoloured * 2 > texts.size());
    }
}
