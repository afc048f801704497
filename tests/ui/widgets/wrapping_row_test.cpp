// A row of controls: where each stands, and what has no room stands on the next line.

#include "ui/widgets/wrapping_row.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "support/stage.hpp"

using namespace jinlan;
using tests::Stage;

TEST_CASE("what has no room in a row any more stands on the next line, below the highest of the last") {
    std::vector<ImVec2> at;
    ImVec2 after;
    Stage stage(340, 600, [&](const ui::Theme& theme) {
        at.clear();
        ui::WrappingRow row(theme, 300);
        const auto put = [&](float width, float height) {
            row.place(width);
            at.push_back(ImGui::GetCursorScreenPos());
            ImGui::Dummy({width, height});
        };
        put(100, 30);
        put(100, 50);
        put(84, 30);   // ends where the row ends
        put(1, 30);    // has no room
        put(400, 40);  // nor anywhere: on a line of its own, and what follows is on the next
        put(20, 30);
        after = ImGui::GetCursorScreenPos();
    });
    stage.recorded();
    REQUIRE(at.size() == 6);
    const ui::Theme theme = ui::make_theme(app::ThemeName::Light, 1);
    const float gap = theme.gap();
    const float line = theme.gap_small();
    REQUIRE(gap == 8);
    CHECK(at[1].x == at[0].x + 100 + gap);
    CHECK(at[1].y == at[0].y);
    CHECK(at[2].x == at[1].x + 100 + gap);
    CHECK(at[2].y == at[0].y);
    CHECK(at[3].x == at[0].x);
    CHECK(at[3].y == at[0].y + 50 + line);
    CHECK(at[4].x == at[0].x);
    CHECK(at[4].y == at[3].y + 30 + line);
    CHECK(at[5].x == at[0].x);
    CHECK(at[5].y == at[4].y + 40 + line);
    CHECK(after.x == at[0].x);  // the page goes on below
    CHECK(after.y == at[5].y + 30 + line);
}

TEST_CASE("below what ends within a pixel the next line begins no nearer than elsewhere") {
    std::vector<ImVec2> at;
    Stage stage(340, 600, [&](const ui::Theme&) {
        at.clear();
        const ui::Theme large = ui::make_theme(app::ThemeName::Light, 1.75F);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {large.gap(), large.gap_small()});
        ui::WrappingRow row(large, 100);
        for (const float height : {80.5F, 60.0F}) {
            row.place(100);
            at.push_back(ImGui::GetCursorScreenPos());
            ImGui::Dummy({100, height});
        }
        ImGui::PopStyleVar();
    });
    stage.recorded();
    REQUIRE(at.size() == 2);
    CHECK(at[1].y == at[0].y + 81 + 7);
}
