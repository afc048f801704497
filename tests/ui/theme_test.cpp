// Colours that can be read, and classes that hold what they say.

#include <doctest/doctest.h>

#include <cstddef>

#include "ui/theme/data_colors.hpp"
#include "ui/theme/theme.hpp"

using namespace jinlan::ui;

TEST_CASE("contrast is 21 for black on white and 1 for a colour on itself") {
    CHECK(contrast_ratio(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21.0));
    CHECK(contrast_ratio(IM_COL32(10, 20, 30, 255), IM_COL32(10, 20, 30, 255)) == doctest::Approx(1.0));
}

TEST_CASE("every text colour has a contrast of at least 4.5 on every ground it is drawn on") {
    const Colors colors = light_theme(1).colors;
    for (const ImU32 ground : {colors.paper, colors.surface, colors.surface_soft, colors.brand_soft}) {
        for (const ImU32 ink : {colors.ink, colors.ink_soft, colors.brand, colors.met, colors.not_met,
                                colors.due_no_outcome, colors.not_yet_due}) {
            CHECK(contrast_ratio(ink, ground) >= 4.5);
        }
    }
    CHECK(contrast_ratio(colors.on_brand, colors.brand) >= 4.5);
    CHECK(contrast_ratio(colors.brand_soft, colors.brand) >= 4.5);
    CHECK(contrast_ratio(colors.focus, colors.surface) >= 3.0);
}

TEST_CASE("figures on the map have a contrast of at least 4.5 on every class") {
    for (const ColorScale* scale : {&concentration_scale(), &gap_scale()}) {
        for (const ImU32 fill : scale->colors) CHECK(contrast_ratio(text_color_on(fill), fill) >= 4.5);
    }
}

TEST_CASE("a class holds its upper break, the last one all above") {
    const ColorScale& scale = concentration_scale();
    CHECK(scale.colors.size() == scale.breaks.size() + 1);
    CHECK(scale.class_of(0) == 0);
    CHECK(scale.class_of(25) == 0);
    CHECK(scale.class_of(25.1) == 1);
    CHECK(scale.class_of(35) == 2);
    CHECK(scale.class_of(1000) == scale.breaks.size());
    CHECK(gap_scale().class_of(0) != gap_scale().class_of(0.1));
}

TEST_CASE("at most seven classes") {
    CHECK(concentration_scale().colors.size() <= 7);
    CHECK(gap_scale().colors.size() <= 7);
}

TEST_CASE("text grows with the reader's wish, in whole pixels") {
    for (const int percent : {80, 100, 125, 250}) {
        const Theme theme = light_theme(interface_scale(1366, percent));
        float previous = 0;
        for (const TextStyle style :
             {TextStyle::Note, TextStyle::Body, TextStyle::Heading, TextStyle::Title, TextStyle::Figure}) {
            const float size = theme.text_size(style);
            CHECK(size == static_cast<float>(static_cast<int>(size)));
            CHECK(size > previous);
            previous = size;
        }
    }
    CHECK(interface_scale(1920, 100) > interface_scale(1366, 100));
}
