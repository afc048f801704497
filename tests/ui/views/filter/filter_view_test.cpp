// The filter side: groups that fold, counts, chips, the due interval, and the list of what the search found.

#include "ui/views/filter/filter_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/views/filter/due_interval.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

constexpr int kHeight = 4000;  // everything can be seen at once

const plan::Filter& filter_of(const Screen& screen) { return screen.explorer.state().filter; }

/// The `nth` target with this id.
std::optional<ui::HitTarget> target(Screen& screen, std::string_view id, std::size_t nth = 0) {
    for (const ui::HitTarget& each : screen.recorded().targets) {
        if (each.id == id && nth-- == 0) return each;
    }
    return std::nullopt;
}

bool press(Screen& screen, std::string_view id, std::size_t nth = 0) {
    const std::optional<ui::HitTarget> found = target(screen, id, nth);
    if (!found) return false;
    screen.headless.click((found->min.x + found->max.x) / 2, (found->min.y + found->max.y) / 2);
    return true;
}

void type_into_search(Screen& screen, const char* text) {
    REQUIRE(press(screen, "##text"));
    screen.headless.type(text);
    screen.headless.frame(2);
}

std::size_t count(Screen& screen, std::string_view id) {
    std::size_t number = 0;
    for (const ui::HitTarget& each : screen.recorded().targets) number += each.id == id ? 1U : 0U;
    return number;
}

}  // namespace

TEST_CASE("every facet can be opened, shows its values with counts, and a press filters by one") {
    struct Group {
        const char* title;
        const char* value;
        const char* address;
    };
    for (const Group& group :
         {Group{"Outcome", "Met", "status=met"}, Group{"Kind", "Prohibition", "kind=prohibition"},
          Group{"Firmness", "Strive", "firm=strive"}, Group{"Measure", "1 ", "measure=1"},
          Group{"Sector", "Steel", "sector=steel"}, Group{"Pollutant", "Ozone", "pollutant=o3"},
          Group{"Figure", "No figure", "figure=none"}}) {
        CAPTURE(group.title);
        Screen screen(390, kHeight, "part=filter&lang=en");
        const std::size_t rows = count(screen, "value");
        REQUIRE(screen.press(group.title));
        screen.headless.frame(2);
        CHECK(count(screen, "value") > rows);
        REQUIRE(screen.press(group.value));
        CHECK(screen.explorer.address().find(group.address) != std::string::npos);
        CHECK_FALSE(filter_of(screen).empty());
    }
}

TEST_CASE("a group folds and only what is open is drawn; one with a choice comes open") {
    Screen screen(390, kHeight, "part=filter&lang=en");
    const std::size_t all = count(screen, "value");
    REQUIRE(screen.press("City named"));
    screen.headless.frame(2);
    CHECK(count(screen, "value") == all - real_model().plan.cities.size());
    Screen chosen(390, kHeight, "part=filter&sector=steel&lang=en");
    CHECK(count(chosen, "value") > all);
}

TEST_CASE("a long list shows the first few, a chosen one besides, and all on demand") {
    const plan::Plan& plan = real_model().plan;
    Screen screen(390, 5000, "part=filter&measure=38&lang=en");
    const std::string last = "38 " + plan.measures[37].title.en.substr(0, 8);
    const std::string other = "37 " + plan.measures[36].title.en.substr(0, 8);
    CHECK(screen.shows(last));
    CHECK_FALSE(screen.shows(other));
    REQUIRE(screen.press(std::to_string(plan.measures.size() - 9) + " more"));
    screen.headless.frame(2);
    CHECK(screen.shows(other));
}

TEST_CASE("a value that would leave nothing can still be chosen, and given up again") {
    Screen screen(390, kHeight, "part=filter&due=2027&city=datong&lang=en");
    CHECK(screen.shows("0 of 38 measures"));
    REQUIRE(screen.press("Taiyuan"));
    CHECK(filter_of(screen).cities.contains(plan::CityId{0}));
}

TEST_CASE("the role of the departments: any, or some") {
    Screen screen(390, kHeight, "part=filter&dept=sthj&lang=en");
    REQUIRE(screen.press("Lead  "));
    CHECK(filter_of(screen).roles.contains(plan::role_id(plan::Role::Lead)));
    REQUIRE(screen.press("Any role"));
    CHECK(filter_of(screen).roles.empty());
    CHECK_FALSE(filter_of(screen).departments.empty());
}

TEST_CASE("a chip takes away what it names, and the button all of it") {
    Screen screen(1366, 768, "q=VOCs&city=taiyuan,linfen&dueto=2025-12-31&lang=en");
    for (const char* text : {"\u201cVOCs\u201d", "Linfen", "due until 31 December 2025"})
        CHECK(screen.shows(text));
    REQUIRE(screen.press("Linfen"));
    CHECK(filter_of(screen).cities.ids() == std::vector{plan::CityId{0}});
    REQUIRE(screen.press("due until"));
    CHECK_FALSE(filter_of(screen).due_to);
    REQUIRE(screen.press("\u201cVOCs\u201d"));
    CHECK(filter_of(screen).text.empty());
    CHECK_FALSE(filter_of(screen).empty());
    REQUIRE(screen.press("Clear the filter"));
    CHECK(filter_of(screen).empty());
}

TEST_CASE("the row under the pointer stays there when chips need another line") {
    Screen screen(1366, 900, "lang=en");
    const std::size_t row = 4;  // the first city, behind four due years
    for (std::size_t i = 0; i < 3; ++i) {
        const auto before = target(screen, "value", row + i);
        REQUIRE(before);
        REQUIRE(press(screen, "value", row + i));
        screen.headless.frame(3);
        const auto after = target(screen, "value", row + i);
        REQUIRE(after);
        CHECK(after->min.y == doctest::Approx(before->min.y).epsilon(0.01));
    }
    CHECK(filter_of(screen).cities.ids().size() == 3);
}

TEST_CASE("on a phone the view says how much is asked, opens it, and clears it") {
    Screen screen(390, 844, "city=taiyuan,linfen&dept=gxt&lang=en");
    REQUIRE(screen.shows("Filters: 3"));
    CHECK_FALSE(screen.shows("Industry & IT"));
    REQUIRE(screen.press("Filters: 3"));
    screen.headless.frame(3);
    REQUIRE(screen.press("Industry & IT"));
    screen.headless.frame(2);
    CHECK(screen.shows("Filters: 2"));
    REQUIRE(screen.press("Clear the filter"));
    screen.headless.frame(2);
    CHECK(filter_of(screen).empty());
    CHECK_FALSE(screen.shows("Filters:"));
}

TEST_CASE("an end of the due interval moves by months and opens again") {
    const plan::DateInterval period{{2024, 3, 8}, {2027, 12, 31}};
    using ui::MonthInterval;
    MonthInterval interval = ui::with_from_moved({}, 1, period);
    CHECK(interval == MonthInterval{plan::Date{2024, 3, 1}, {}});
    interval = ui::with_from_moved(interval, 1, period);
    CHECK(interval.from == plan::Date{2024, 4, 1});
    interval = ui::with_to_moved(interval, -1, period);
    CHECK(interval.to == plan::Date{2027, 12, 31});
    interval.to = plan::Date{2024, 4, 30};
    CHECK(ui::with_from_moved(interval, 1, period) ==
          MonthInterval{plan::Date{2024, 5, 1}, plan::Date{2024, 5, 31}});
    CHECK(ui::with_to_moved(interval, -1, period) ==
          MonthInterval{plan::Date{2024, 3, 1}, plan::Date{2024, 3, 31}});
    CHECK(ui::with_from_moved({plan::Date{2024, 3, 1}, {}}, -1, period) == MonthInterval{});
    CHECK(ui::with_to_moved({{}, plan::Date{2027, 12, 31}}, 1, period) == MonthInterval{});
    // February's end is the month's, also in a leap year.
    CHECK(ui::with_to_moved({{}, plan::Date{2024, 3, 31}}, -1, {{2024, 1, 1}, {2027, 12, 31}}).to ==
          plan::Date{2024, 2, 29});
}

TEST_CASE("the due interval is set by its buttons") {
    Screen screen(1366, 900, "lang=en");
    REQUIRE(press(screen, "later", 0));
    REQUIRE(filter_of(screen).due_from);
    REQUIRE(press(screen, "earlier", 1));
    REQUIRE(filter_of(screen).due_to);
    CHECK(*filter_of(screen).due_from < *filter_of(screen).due_to);
    REQUIRE(press(screen, "any", 0));
    CHECK_FALSE(filter_of(screen).due_from);
}

TEST_CASE("what is typed is found below the field, and Enter selects the best") {
    Screen screen(1366, 768, "lang=en");
    type_into_search(screen, "ty");
    CHECK(screen.shows("City \u00b7 name (pinyin)"));
    screen.headless.key(ImGuiKey_Enter);
    screen.headless.frame(2);
    CHECK(screen.explorer.state().selection == app::Selection{plan::CityId{0}});
    CHECK(filter_of(screen).text == "ty");
    CHECK_FALSE(screen.shows("City \u00b7 name (pinyin)"));
}

TEST_CASE("what is typed is answered in sight, however far down the facets were scrolled") {
    Screen screen(1366, 768, "lang=zh-Hans");
    screen.headless.move(130, 400);
    screen.headless.wheel(-20);
    screen.headless.frame(3);
    REQUIRE_FALSE(screen.shows("到期时段"));
    type_into_search(screen, "taiyuan");
    CHECK(screen.shows("太原盆地"));
}

TEST_CASE("up and down go through the hits, and the field keeps the keyboard") {
    Screen screen(1366, 768, "lang=zh-Hans");
    type_into_search(screen, "taiyuan");
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_UpArrow);
    screen.headless.type("g");  // still typing
    CHECK(filter_of(screen).text == "taiyuang");
    screen.headless.key(ImGuiKey_Backspace);
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_DownArrow);
    screen.headless.key(ImGuiKey_Enter);
    screen.headless.frame(2);
    // The fourth: behind the city and two regions a department.
    CHECK(std::holds_alternative<plan::DepartmentId>(screen.explorer.state().selection));
}

TEST_CASE("Escape closes the list, then clears the text") {
    Screen screen(1366, 768, "lang=zh-Hans");
    type_into_search(screen, "taiyuan");
    REQUIRE(screen.shows("太原盆地"));
    screen.headless.key(ImGuiKey_Escape);
    screen.headless.frame(2);
    CHECK(filter_of(screen).text == "taiyuan");
    CHECK_FALSE(screen.shows("太原盆地"));
    screen.headless.key(ImGuiKey_Escape);
    screen.headless.frame(2);
    CHECK(filter_of(screen).text.empty());
}

TEST_CASE("a hit is chosen with mouse and finger; on a phone its details come up") {
    Screen screen(390, 844, "part=filter&q=linfen&lang=en");
    const auto hit = target(screen, "hit");
    REQUIRE(hit);
    screen.headless.tap((hit->min.x + hit->max.x) / 2, (hit->min.y + hit->max.y) / 2);
    screen.headless.frame(2);
    CHECK(screen.explorer.state().selection == app::Selection{plan::CityId{9}});
    CHECK(screen.explorer.state().panel == app::Panel::Detail);
}

TEST_CASE("a search that finds nothing says so") {
    Screen screen(1366, 768, "q=zzzz&lang=en");
    CHECK(screen.shows("Nothing found for \u201czzzz\u201d."));
}

TEST_CASE("hits are looked for when text or language change, and in no frame between") {
    app::Deriver deriver(real_model());
    app::AppState state;
    state.filter.text = "taiyuan";
    deriver.update(state, {2026, 11, 23});
    const std::size_t before = deriver.computations();
    for (int i = 0; i < 3; ++i) deriver.update(state, {2026, 11, 23});
    state.theme = app::ThemeName::Dark;
    deriver.update(state, {2026, 11, 23});
    CHECK(deriver.computations() == before);
    state.language = plan::Language::English;
    CHECK(deriver.update(state, {2026, 11, 23}).found.lines.front().title.text == "Taiyuan");
    CHECK(deriver.computations() == before + 1);
    state.filter.text.clear();
    CHECK(deriver.update(state, {2026, 11, 23}).found.lines.empty());
}
