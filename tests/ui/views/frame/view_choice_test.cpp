// Choosing a view: by tabs, by number keys, and on a phone by a sheet; and how to read what it shows.

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>

#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using app::View;
using tests::Screen;

namespace {

View view_of(const Screen& screen) { return screen.explorer.state().view; }

}  // namespace

TEST_CASE("a tab shows its view, and the arrow keys the next one") {
    Screen screen(1366, 768, "lang=en");
    REQUIRE(screen.press("Table"));
    CHECK(view_of(screen) == View::Table);
    CHECK(screen.shows("269 commitments"));
    CHECK(screen.explorer.address().starts_with("v=table"));
    screen.headless.key(ImGuiKey_LeftArrow);
    CHECK(view_of(screen) == View::Timeline);
    screen.headless.key(ImGuiKey_End);
    CHECK(view_of(screen) == View::WhatIf);
}

TEST_CASE("the number keys show the views in the order of their tabs") {
    Screen screen(1366, 768, "lang=en");
    for (std::size_t i = app::kViews.size(); i-- > 0;) {
        screen.headless.key(static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i)));
        CHECK(view_of(screen) == app::kViews[i]);
    }
    screen.headless.key(ImGuiKey_8);
    CHECK(view_of(screen) == View::Map);
    screen.headless.key(ImGuiKey_5, ImGuiMod_Ctrl);  // the browser's own
    CHECK(view_of(screen) == View::Map);
}

TEST_CASE("a digit that is typed into the search is part of the search") {
    Screen screen(1366, 768, "lang=en");
    REQUIRE(screen.press("Search the plan"));
    screen.headless.frame(2);
    ImGui::GetIO().AddInputCharacter('5');
    screen.headless.key(ImGuiKey_5);
    CHECK(view_of(screen) == View::Map);
    CHECK(screen.explorer.state().filter.text == "5");
}

TEST_CASE("on a phone a sheet has the seven views, in every language and at twice the size") {
    for (const char* address : {"lang=zh-Hans", "lang=zh-Hant", "lang=en", "lang=en&text=200"}) {
        CAPTURE(address);
        Screen screen(390, 844, address);
        const auto& model = tests::real_model();
        const auto& strings = model.strings(screen.explorer.state().language);
        REQUIRE(screen.press(strings[app::Str::Views]));
        REQUIRE(screen.press(strings[app::Str::ViewTable]));
        CHECK(view_of(screen) == View::Table);
        CHECK(screen.explorer.state().panel == app::Panel::Main);
    }
}

TEST_CASE("the sheet of views closes by Escape and leaves the view") {
    Screen screen(390, 844, "v=timeline&lang=en");
    REQUIRE(screen.press("Views"));
    REQUIRE(screen.shows("Compare"));
    screen.headless.key(ImGuiKey_Escape);
    CHECK_FALSE(screen.shows("Compare"));
    CHECK(view_of(screen) == View::Timeline);
}

TEST_CASE("each view says how it is read, on a card or on a phone's sheet, and Escape closes that alone") {
    for (const int width : {1366, 390}) {
        CAPTURE(width);
        Screen screen(width, 800, "v=timeline&select=measure:13&part=main&lang=en");
        std::optional<ImVec2> button;
        for (const ui::HitTarget& target : screen.recorded().targets) {
            if (target.id == "how")
                button = {(target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2};
        }
        REQUIRE(button);
        screen.headless.click(button->x, button->y);
        CHECK(screen.shows("Each mark is a commitment"));
        screen.headless.key(ImGuiKey_Escape);
        CHECK_FALSE(screen.shows("Each mark is a commitment"));
        CHECK(screen.explorer.state().selection.index() != 0);
    }
}

TEST_CASE("a view takes the room beside it until something is selected of which it does not tell") {
    Screen screen(1366, 768, "v=table&lang=en");
    CHECK_FALSE(screen.shows("The eleven cities"));
    screen.show("v=table&select=measure:13&lang=en");
    CHECK(screen.shows("Measure 13"));
    screen.show("v=city&select=city:linfen&lang=en");
    CHECK_FALSE(screen.shows("Back"));
    screen.show("v=city&select=measure:13&of=linfen&lang=en");
    CHECK(screen.shows("Measure 13"));
    CHECK(screen.shows("Linfen's PM"));
}

TEST_CASE("the time line stands below the map and not below its own view") {
    Screen screen(1366, 768, "lang=en");
    const auto has_foot = [&screen] {
        for (const ui::HitTarget& target : screen.recorded().targets) {
            if (target.id == "dots") return true;
        }
        return false;
    };
    CHECK(has_foot());
    screen.show("v=timeline&lang=en");
    CHECK_FALSE(has_foot());
}

TEST_CASE("choosing another city in a city's view stays there, on a phone too") {
    Screen screen(390, 844, "v=city&lang=en");
    REQUIRE(screen.press("Linfen"));
    CHECK(app::city_shown(screen.explorer.state()) == plan::CityId{9});
    CHECK(screen.explorer.state().panel == app::Panel::Main);
    CHECK(view_of(screen) == View::City);
}
