// Every figure of the lab that offers to say how it was computed does so.

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>
#include <vector>

#include "support/screen.hpp"

using namespace jinlan;
using tests::Screen;

namespace {

/// The middles of all buttons that ask how a figure was computed. Each figure has its own.
std::vector<ImVec2> how_buttons(Screen& screen) {
    std::vector<ImVec2> middles;
    for (const ui::HitTarget& target : screen.recorded().targets) {
        // "how" alone says how the view is read.
        if (!target.id.starts_with("how") || target.id.find('.') == std::string::npos) continue;
        const bool seen = target.min.y >= target.clip_min.y && target.max.y <= target.clip_max.y;
        CHECK(seen);  // the window is high enough for all of them
        middles.emplace_back((target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2);
    }
    return middles;
}

/// Presses each of them; how many there are.
std::size_t all_open(const std::string& address) {
    CAPTURE(address);
    Screen screen(1366, 5000, address + "&draws=20&lang=en");
    // Until the draws are there and goal seek has found what there is.
    for (int i = 0; i < 3000 && (screen.shows("so far") || i < 3); ++i) screen.headless.frame(20);
    const std::vector<ImVec2> buttons = how_buttons(screen);
    for (const ImVec2& button : buttons) {
        CHECK_FALSE(screen.shows("What went in"));
        screen.headless.click(button.x, button.y);
        screen.headless.frame(20);
        CHECK(screen.shows("What went in"));
        CHECK(screen.shows("With the values put in"));
        screen.headless.key(ImGuiKey_Escape);
        screen.headless.frame(20);
    }
    return buttons.size();
}

}  // namespace

TEST_CASE(
    "every figure of the lab opens: goal seek's, the schedule's, the index's, the deaths, the comparison's") {
    // Beside the one of all cities' chance, which stands beside every part.
    CHECK(all_open("v=whatif&lab=goal&goal=jinzhong&sure=60") >= 1 + 3 + 2);
    CHECK(all_open("v=whatif&lab=goal&goal=jinzhong&sure=99&sigma=20") >= 1 + 3 + 10);
    CHECK(all_open("v=whatif&lab=schedule&slip=m2.c1.k2:6&until=2025-12-31") >= 1 + 1 + 8);
    CHECK(all_open("v=whatif&lab=pollutants&select=city:taiyuan&change=taiyuan.pm25:5") >= 7 + 2 + 7 + 4 + 3);
    CHECK(all_open("v=whatif&lab=health&lever=dust:60") >= 1 + 11 + 1);
    CHECK(all_open("v=whatif&lab=indicators&total=coal_use:120") > 10);
    CHECK(all_open("v=whatif&lab=scenarios&lever=dust:60&a=lever%3Dvoc:50%26draws%3D20") >=
          1 + 2 * (2 + 2 * 11));
}
