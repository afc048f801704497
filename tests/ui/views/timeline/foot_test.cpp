// The time line at the foot of the page: its dots by mouse, finger and keyboard.

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using tests::Screen;

namespace {

const plan::MeasureId* selected(const Screen& screen) {
    return std::get_if<plan::MeasureId>(&screen.explorer.state().selection);
}

ui::HitTarget dots(Screen& screen) {
    const std::vector<ui::HitTarget>& targets = screen.recorded().targets;
    return *std::find_if(targets.begin(), targets.end(),
                         [](const ui::HitTarget& target) { return target.id == "dots"; });
}

}  // namespace

TEST_CASE("the arrow keys go from dot to dot, each with its card, and Enter selects the measure") {
    Screen screen(1366, 768, "lang=en&due=2027");
    const ui::HitTarget area = dots(screen);
    screen.headless.click(area.min.x + 4, area.min.y + 4);  // beside every dot
    CHECK(selected(screen) == nullptr);
    screen.headless.key(ImGuiKey_RightArrow);
    CHECK(screen.shows("Strive · "));
    screen.headless.key(ImGuiKey_Enter);
    REQUIRE(selected(screen) != nullptr);
    CHECK(tests::real_model().plan[*selected(screen)].number == 26);
}

TEST_CASE("a press near a dot means the nearest one, further away none") {
    Screen screen(1366, 768, "lang=en&due=2027");
    const ui::HitTarget area = dots(screen);
    // The one commitment of 2027 stands at the left of its year's bar; look for it from the left.
    float x = area.min.x;
    while (x < area.max.x && selected(screen) == nullptr) {
        screen.headless.click(x, area.min.y + 30);
        x += 24;
    }
    REQUIRE(selected(screen) != nullptr);
    Screen beside(1366, 768, "lang=en&due=2027");
    beside.headless.click(x + 60, area.min.y + 30);
    CHECK(selected(beside) == nullptr);
}

TEST_CASE("the strip below takes the as-of date, by mouse and by finger") {
    Screen screen(1366, 768, "lang=en");
    const ui::HitTarget area = dots(screen);
    screen.headless.click(area.min.x + 2, area.max.y + 10);
    REQUIRE(screen.explorer.state().as_of);
    CHECK(screen.explorer.state().as_of->year == 2024);
    screen.headless.tap(area.max.x - 2, area.max.y + 14);
    CHECK(screen.explorer.state().as_of->year == 2027);
}
