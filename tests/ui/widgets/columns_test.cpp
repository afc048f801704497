// Columns: where what is laid out in them stands, and that the page goes on below them.

#include "ui/widgets/columns.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "support/stage.hpp"
#include "ui/widgets/text.hpp"

using namespace jinlan;
using tests::Stage;

TEST_CASE("columns divide the width, and what follows stands below the longest") {
    std::vector<ImVec2> at;
    std::vector<float> widths;
    Stage stage(840, 600, [&](const ui::Theme& theme) {
        at.clear();
        widths.clear();
        const auto note = [&] {
            at.push_back(ImGui::GetCursorScreenPos());
            widths.push_back(ImGui::GetContentRegionAvail().x);
        };
        note();
        {
            ui::Columns columns(theme, 2);
            note();
            ImGui::Dummy({10, 50});
            columns.next();
            note();
            ImGui::Dummy({10, 120});
            ImGui::Dummy({10, 10});
            note();
            columns.next();  // a second row
            note();
            ImGui::Dummy({10, 30});
        }
        note();
    });
    stage.recorded();
    REQUIRE(at.size() == 6);
    const float gap = ui::make_theme(app::ThemeName::Light, 1).section();
    const float column = (widths[0] - gap) / 2;
    CHECK(widths[1] == doctest::Approx(column));
    CHECK(widths[2] == doctest::Approx(column));
    CHECK(at[1].x == at[0].x);
    CHECK(at[1].y == at[0].y);
    CHECK(at[2].x == doctest::Approx(at[0].x + column + gap));
    CHECK(at[2].y == at[0].y);
    CHECK(at[3].x == at[2].x);  // a line further down is in the same column
    CHECK(at[4].x == at[0].x);
    CHECK(at[4].y >= at[0].y + 130);  // below the longer one
    CHECK(at[5].x == at[0].x);
    CHECK(at[5].y >= at[4].y + 30);
    CHECK(widths[5] == widths[0]);
}

TEST_CASE("as many columns as have room, but no more than asked for, and never none") {
    std::size_t wide = 0;
    std::size_t few = 0;
    std::size_t none = 0;
    Stage stage(840, 600, [&](const ui::Theme& theme) {
        wide = ui::columns_fitting(theme, 180, 9);
        few = ui::columns_fitting(theme, 180, 2);
        none = ui::columns_fitting(theme, 2000, 0);
    });
    stage.recorded();
    CHECK(wide == 4);
    CHECK(few == 2);
    CHECK(none == 1);
}
