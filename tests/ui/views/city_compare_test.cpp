// The views of one city and of what is compared: what they show, and what is chosen in them.

#include <doctest/doctest.h>
#include <imgui.h>

#include <optional>
#include <string_view>

#include "support/model.hpp"
#include "support/screen.hpp"

using namespace jinlan;
using app::View;
using tests::Screen;

namespace {

/// Presses what has this id and can be seen; false when there is none.
bool press_id(Screen& screen, std::string_view id, bool by_finger = false) {
    for (const ui::HitTarget& target : screen.recorded().targets) {
        if (target.id != id || target.min.y < target.clip_min.y || target.max.y > target.clip_max.y) continue;
        const float x = (target.min.x + target.max.x) / 2;
        const float y = (target.min.y + target.max.y) / 2;
        by_finger ? screen.headless.tap(x, y) : screen.headless.click(x, y);
        return true;
    }
    return false;
}

std::optional<ui::DrawnText> drawn(Screen& screen, std::string_view text) {
    for (const ui::DrawnText& line : screen.recorded().texts) {
        if (line.text.find(text) != std::string::npos) return line;
    }
    return std::nullopt;
}

const app::Compared& compared(const Screen& screen) { return screen.explorer.state().compared; }

}  // namespace

TEST_CASE("a wide page tells of a city in two columns, a phone in one") {
    Screen wide(1366, 768, "v=city&select=city:linfen&lang=en");
    const auto target = drawn(wide, "Annual mean PM");
    const auto leads = drawn(wide, "Who leads or answers alone");
    REQUIRE(target.has_value());
    REQUIRE(leads.has_value());
    CHECK(leads->min.x > target->max.x);
    CHECK(leads->min.y < target->min.y + 300);

    Screen phone(390, 6000, "v=city&select=city:linfen&lang=en");
    const auto above = drawn(phone, "Annual mean PM");
    const auto below = drawn(phone, "Who leads or answers alone");
    REQUIRE(above.has_value());
    REQUIRE(below.has_value());
    CHECK(below->min.x < 40);
    CHECK(below->min.y > above->max.y + 300);
    // Places, with the years of which nothing is known.
    CHECK(phone.shows("12 from the bottom"));
    CHECK(phone.shows("tied, 2 from the bottom"));
    CHECK(phone.shows("166–167"));
    CHECK(phone.shows("as part of Key region"));
}

TEST_CASE("the commitments of a city are those the filter leaves, and it says so") {
    Screen screen(390, 7000, "v=city&select=city:taiyuan&lang=en");
    CHECK_FALSE(screen.shows("The filter leaves"));
    screen.show("v=city&select=city:taiyuan&firm=strive&lang=en");
    CHECK(screen.shows("The filter leaves"));
    screen.show("v=city&select=city:taiyuan&q=zzzz&lang=en");
    CHECK(screen.shows("The filter leaves 0 of"));
    REQUIRE(screen.press("Clear the filter"));
    CHECK(screen.explorer.state().filter.empty());
    CHECK(screen.explorer.state().view == View::City);
}

TEST_CASE("a city is taken along to be compared") {
    Screen screen(1366, 768, "v=city&select=city:yuncheng&lang=en");
    REQUIRE(press_id(screen, "compare"));
    CHECK(screen.explorer.state().view == View::Compare);
    CHECK(compared(screen).cities.size() == 1);
    CHECK(screen.shows("Cities: choose two"));
}

TEST_CASE("what is compared is chosen by chips, at most four, and stands in the address") {
    for (const bool by_finger : {false, true}) {
        Screen screen(390, 844, "v=compare&lang=en");
        CHECK(screen.shows("Cities: choose two"));
        REQUIRE(press_id(screen, "taiyuan", by_finger));
        REQUIRE(press_id(screen, "linfen", by_finger));
        CHECK(compared(screen).cities.size() == 2);
        CHECK(screen.shows("Linfen's PM2.5 target is 6"));
        CHECK(screen.explorer.address().starts_with("v=compare&with=city:taiyuan,city:linfen"));
        CHECK_FALSE(press_id(screen, "datong", by_finger));  // folded away until more is wanted
        REQUIRE(press_id(screen, "add", by_finger));
        REQUIRE(press_id(screen, "datong", by_finger));
        REQUIRE(press_id(screen, "yuncheng", by_finger));
        CHECK(compared(screen).cities.size() == app::kMostCompared);
        CHECK(screen.shows("At most four are compared"));
        CHECK_FALSE(press_id(screen, "yangquan", by_finger));
        REQUIRE(press_id(screen, "taiyuan", by_finger));
        CHECK(compared(screen).cities.size() == 3);
        CHECK(screen.explorer.state().filter.empty());
    }
}

TEST_CASE("the kinds keep their own choice, by keyboard too") {
    Screen screen(1366, 768, "v=compare&with=city:taiyuan,city:linfen,dept:sthj,dept:gxt&lang=en");
    REQUIRE(screen.press("Regions"));
    CHECK(compared(screen).kind == app::CompareKind::Regions);
    CHECK(screen.shows("Regions: choose two to four"));
    screen.headless.key(ImGuiKey_RightArrow);
    CHECK(compared(screen).kind == app::CompareKind::Departments);
    CHECK(screen.shows("has a part in the most measures"));
    CHECK(compared(screen).cities.size() == 2);
}

TEST_CASE("a thing compared is opened where it is told of in full") {
    Screen screen(1366, 1600, "v=compare&with=city:taiyuan,city:linfen&lang=en");
    REQUIRE(press_id(screen, "open"));
    CHECK(screen.explorer.state().view == View::City);
    CHECK(app::city_shown(screen.explorer.state()) == plan::CityId{0});
    screen.show("v=compare&compare=regions&with=region:datong_basin,region:key_region&lang=en");
    REQUIRE(press_id(screen, "open"));
    CHECK(screen.explorer.state().view == View::Map);
    CHECK(screen.explorer.state().region == plan::find_region(tests::real_model().plan, "datong_basin"));
}
