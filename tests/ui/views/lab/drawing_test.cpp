// While the draws are being made, all that is made of them says so.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/sentences/description.hpp"
#include "app/state/actions.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

constexpr std::string_view kSign = "…";

/// So many draws take many frames.
std::string address(std::string_view language, std::string_view part, int dust) {
    return "v=whatif&select=city:taiyuan&draws=100000&lang=" + std::string(language) +
           "&lab=" + std::string(part) + "&lever=dust:" + std::to_string(dust);
}

/// The same page with a lever moved, before its draws are there.
void move_lever(Screen& screen, std::string_view language, std::string_view part) {
    screen.explorer.open_address(address(language, part, 60));
    screen.headless.frame(3);
    REQUIRE(screen.explorer.deriver().working());
}

void settle(Screen& screen) {
    for (int i = 0; i < 1'000 && screen.explorer.deriver().working(); ++i) screen.headless.frame();
    screen.headless.frame(3);
    REQUIRE_FALSE(screen.explorer.deriver().working());
}

/// Lines that hold a figure in per cent with the sign before it.
std::size_t with_sign(Screen& screen) {
    return static_cast<std::size_t>(std::ranges::count_if(screen.texts(), [](const ui::DrawnText& text) {
        return text.text.starts_with(kSign) && text.text.ends_with("%");
    }));
}

}  // namespace

TEST_CASE("while draws are made, every chance on the page says so, in every language") {
    for (const std::string_view language : {"zh-Hans", "zh-Hant", "en"}) {
        CAPTURE(language);
        Screen screen(1366, 5000, address(language, "levers", 0));
        settle(screen);
        CHECK(with_sign(screen) == 0);
        move_lever(screen, language, "levers");
        CHECK(with_sign(screen) >= 2);  // of the city shown, and of all together
        settle(screen);
        CHECK(with_sign(screen) == 0);
    }
}

TEST_CASE("the sign moves nothing: every row lies where it lies without") {
    Screen screen(1366, 5000, address("en", "levers", 60));
    settle(screen);
    const auto places = [&] {
        std::vector<std::pair<std::string, float>> result;
        for (const ui::HitTarget& target : screen.recorded().targets)
            result.emplace_back(target.id, target.min.y);
        return result;
    };
    const auto before = places();
    screen.explorer.open_address(address("en", "levers", 55));
    screen.headless.frame(3);
    REQUIRE(screen.explorer.deriver().working());
    CHECK(places() == before);
}

TEST_CASE("the titles of fan and chances end in the sign while draws are made, and only then") {
    Screen screen(1366, 5000, address("en", "levers", 0));
    const auto endings = [&] {
        return std::ranges::count_if(screen.texts(),
                                     [](const ui::DrawnText& text) { return text.text.ends_with("µg/m³…"); });
    };
    settle(screen);
    const auto before = endings();
    move_lever(screen, "en", "levers");
    CHECK(endings() > before);
    settle(screen);
    CHECK(endings() == before);
}

TEST_CASE("chances on the map and on the card of one figure have the sign while draws are made") {
    Screen screen(1366, 5000, address("en", "levers", 0));
    settle(screen);
    move_lever(screen, "en", "levers");
    const app::AppState state =
        app::reduce(screen.explorer.state(), app::SetLabMeasure{app::MapMeasure::Chance});
    const app::Derived& derived = screen.explorer.deriver().update(state, {2026, 11, 23});
    REQUIRE(derived.lab->spreading);
    std::size_t chances = 0;
    for (const app::CityValue& value : derived.lab_values) {
        if (!value.value) continue;
        ++chances;
        CHECK(app::figure_text(value, app::MapMeasure::Chance, plan::Language::English).starts_with(kSign));
    }
    CHECK(chances > 0);
    CHECK(app::describe(real_model(), state, derived).find("Drawing…") != std::string::npos);
}

TEST_CASE("of compared scenarios those whose draws are made say so") {
    Screen screen(1366, 5000, address("en", "scenarios", 0) + "&a=lever%3Dvoc:50");
    settle(screen);
    CHECK(with_sign(screen) == 0);
    screen.explorer.open_address(address("en", "scenarios", 60) + "&a=lever%3Dvoc:50");
    screen.headless.frame(3);
    REQUIRE(screen.explorer.deriver().working());
    const bool any = std::ranges::any_of(
        screen.texts(), [](const ui::DrawnText& text) { return text.text.starts_with(kSign); });
    CHECK(any);
}

TEST_CASE("the three figures of an assumption stand as far apart as other controls") {
    Screen screen(1366, 5000, address("en", "levers", 0));
    settle(screen);
    REQUIRE(screen.press("Shares and effects"));
    screen.headless.frame(30);
    std::size_t pairs = 0;
    ui::HitTarget before;
    for (const ui::HitTarget& target : screen.recorded().targets) {
        if (target.id == "##number" && before.id == "##number" && target.min.y == before.min.y) {
            ++pairs;
            // What can be typed in lies 8 px within the field's left end and 6 px within its right one.
            CHECK(target.min.x - before.max.x >= 6 + 8 + 8);
        }
        before = target;
    }
    CHECK(pairs >= 2);
}
