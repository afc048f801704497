// Segmented controls and tabs: one stop of the Tab key, arrows between the choices.

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string_view>

#include "support/stage.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/tabs.hpp"

using namespace jinlan;
using tests::Stage;

namespace {

constexpr std::array<std::string_view, 3> kLabels{"Target", "Latest", "Gap"};

using Widget = std::optional<std::size_t> (*)(const ui::Theme&, std::size_t);

std::optional<std::size_t> segmented(const ui::Theme& theme, std::size_t chosen) {
    return ui::segmented(theme, "choices", kLabels, chosen);
}
std::optional<std::size_t> tabs(const ui::Theme& theme, std::size_t chosen) {
    return ui::tabs(theme, "choices", kLabels, chosen);
}

}  // namespace

TEST_CASE("choices are made by mouse, finger and keyboard") {
    for (const Widget widget : {Widget(segmented), Widget(tabs)}) {
        std::size_t chosen = 0;
        int pressed_after = 0;
        Stage stage(500, 300, [&](const ui::Theme& theme) {
            if (const auto asked = widget(theme, chosen)) chosen = *asked;
            if (ui::button(theme, "after", "After")) ++pressed_after;
        });
        stage.click("choice", 2);
        CHECK(chosen == 2);
        stage.tap("choice", 1);
        CHECK(chosen == 1);
        stage.headless.key(ImGuiKey_Tab);
        stage.headless.key(ImGuiKey_RightArrow);
        CHECK(chosen == 2);
        stage.headless.key(ImGuiKey_RightArrow);  // there is no further one
        CHECK(chosen == 2);
        stage.headless.key(ImGuiKey_LeftArrow);
        CHECK(chosen == 1);
        stage.headless.key(ImGuiKey_Home);
        CHECK(chosen == 0);
        stage.headless.key(ImGuiKey_End);
        CHECK(chosen == 2);
        // One step of the Tab key leads past all of them.
        stage.headless.key(ImGuiKey_Tab);
        stage.headless.key(ImGuiKey_Space);
        CHECK(pressed_after == 1);
        CHECK(chosen == 2);
    }
}

TEST_CASE("pressing the choice that is made already is no choice, and disabled ones make none") {
    for (const Widget widget : {Widget(segmented), Widget(tabs)}) {
        int asked = 0;
        Stage stage(500, 300, [&](const ui::Theme& theme) { asked += widget(theme, 1) ? 1 : 0; });
        stage.click("choice", 1);
        CHECK(asked == 0);
        stage.disabled = true;
        stage.click("choice", 0);
        stage.headless.key(ImGuiKey_Tab);
        stage.headless.key(ImGuiKey_RightArrow);
        CHECK(asked == 0);
    }
}

TEST_CASE("who wants to know is told that the choice made already was pressed, and of no other press") {
    std::size_t chosen = 1;
    int pressed_again = 0;
    Stage stage(500, 300, [&](const ui::Theme& theme) {
        bool again = false;
        if (const auto asked = ui::segmented(theme, "choices", kLabels, chosen, 0, &again)) chosen = *asked;
        if (again) ++pressed_again;
    });
    stage.click("choice", 2);
    CHECK(chosen == 2);
    CHECK(pressed_again == 0);
    stage.click("choice", 2);
    stage.tap("choice", 2);
    CHECK(pressed_again == 2);
    stage.headless.key(ImGuiKey_Tab);
    stage.headless.key(ImGuiKey_Space);
    CHECK(pressed_again == 3);
    CHECK(chosen == 2);
    stage.disabled = true;
    stage.click("choice", 2);
    CHECK(pressed_again == 3);
}

TEST_CASE("where there is no room side by side, choices stand below each other") {
    Stage beside(500, 300, [](const ui::Theme& theme) { segmented(theme, 0); });
    CHECK(beside.target("choice", 0)->min.y == beside.target("choice", 2)->min.y);
    Stage below(500, 300, [](const ui::Theme& theme) {
        ui::segmented(theme, "choices", kLabels, 0, 90);
        ui::button(theme, "after", "After");
    });
    CHECK(below.target("choice", 2)->min.y >= below.target("choice", 1)->max.y);
    CHECK(below.target("after")->min.y >= below.target("choice", 2)->max.y);
    Stage narrow(150, 300, [](const ui::Theme& theme) { tabs(theme, 0); });
    CHECK(narrow.target("choice", 2)->min.y >= narrow.target("choice", 0)->max.y);
    for (const ui::DrawnText& text : narrow.recorded().texts) CHECK_FALSE(text.shortened);
}
