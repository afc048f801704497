// The explorer as its readers use it: with mouse, keyboard and finger, in three languages, on real data.

#include "explorer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include "app/address/permalink.hpp"
#include "support/model.hpp"
#include "support/screen.hpp"
#include "ui/page/layout.hpp"

using namespace jinlan;
using tests::real_model;
using tests::Screen;

namespace {

/// An address that puts the point of the map into the middle of the map's panel, seen from near.
std::string centred_on(const geo::Point& point) {
    app::AppState state;
    state.map_view = app::MapView{point.x, point.y, 150};
    return app::to_address(app::reduce(state, app::SetMapView{state.map_view}), real_model().inputs());
}

ImVec2 middle_of_map(int width, int height) {
    const ui::Rect map =
        ui::page_layout(static_cast<float>(width), static_cast<float>(height), 1, app::Panel::Main).main;
    constexpr float kHead = 84;  // the title and the row of measures above the map itself
    return {map.x + map.width / 2, map.y + kHead + (map.height - kHead) / 2};
}

std::optional<plan::CityId> selected_city(const Explorer& explorer) {
    const auto* city = std::get_if<plan::CityId>(&explorer.state().selection);
    return city != nullptr ? std::optional(*city) : std::nullopt;
}

}  // namespace

TEST_CASE("the first frame shows the plan, the map's answer and the map note") {
    Screen screen(1366, 768, "lang=zh-Hans");
    CHECK(screen.shows("晋蓝"));
    CHECK(screen.shows("11个市中，8个市2025年PM₂.₅目标不高于35"));
    CHECK(screen.shows("示意地图，未经审图"));
    CHECK(screen.headless.draw_data()->TotalVtxCount > 5000);
}

TEST_CASE("the target of every city stands on the map") {
    Screen screen(1366, 768, "lang=zh-Hans");
    std::multiset<std::string> figures;
    for (const ui::DrawnText& text : screen.texts()) {
        if (text.text.starts_with("≤") && text.max.x < 976 && text.min.x > 420) figures.insert(text.text);
    }
    for (const char* figure : {"≤25", "≤28", "≤30", "≤35", "≤38", "≤44"}) CHECK(figures.count(figure) > 0);
}

TEST_CASE("a click on a city selects it, each of the eleven") {
    const app::Model& model = real_model();
    for (std::uint32_t i = 0; i < model.plan.cities.size(); ++i) {
        Screen screen(1366, 768, centred_on(model.map.cities[model.map_city[i]].label));
        const ImVec2 middle = middle_of_map(1366, 768);
        screen.headless.click(middle.x, middle.y);
        CHECK(selected_city(screen.explorer) == plan::CityId{i});
        CHECK(screen.shows(model.plan.cities[i].name.zh_hans));
    }
}

TEST_CASE("a click beside the province clears the selection") {
    Screen screen(1366, 768, "select=city:taiyuan&lang=en");
    REQUIRE(selected_city(screen.explorer));
    screen.headless.click(300, 200);
    CHECK_FALSE(selected_city(screen.explorer));
}

TEST_CASE("dragging pans the map and does not select") {
    Screen screen(1366, 768, "lang=en");
    const ImVec2 middle = middle_of_map(1366, 768);
    screen.headless.wheel(0);
    screen.headless.move(middle.x, middle.y);
    screen.headless.wheel(4);
    REQUIRE(screen.explorer.state().map_view);
    const double scale = screen.explorer.state().map_view->metres_per_pixel;
    const double x = screen.explorer.state().map_view->center_x;
    screen.headless.drag(middle.x, middle.y, middle.x + 60, middle.y);
    REQUIRE(screen.explorer.state().map_view);
    CHECK(screen.explorer.state().map_view->metres_per_pixel == scale);
    CHECK(screen.explorer.state().map_view->center_x == doctest::Approx(x - 60 * scale).epsilon(0.05));
    CHECK_FALSE(selected_city(screen.explorer));
    SUBCASE("and 0 shows the whole province again") {
        screen.headless.key(ImGuiKey_0);
        CHECK_FALSE(screen.explorer.state().map_view);
    }
    SUBCASE("and so does the button") {
        REQUIRE(screen.press("Whole province"));
        CHECK_FALSE(screen.explorer.state().map_view);
    }
}

TEST_CASE("the wheel zooms towards the pointer and stops at the limits") {
    Screen screen(1366, 768, "lang=en");
    const ImVec2 middle = middle_of_map(1366, 768);
    screen.headless.move(middle.x, middle.y);
    for (int i = 0; i < 40; ++i) screen.headless.wheel(3);
    REQUIRE(screen.explorer.state().map_view);
    const double nearest = screen.explorer.state().map_view->metres_per_pixel;
    screen.headless.wheel(3);
    CHECK(screen.explorer.state().map_view->metres_per_pixel == nearest);
    for (int i = 0; i < 40; ++i) screen.headless.wheel(-3);
    CHECK(screen.explorer.state().map_view->metres_per_pixel > 10 * nearest);
}

TEST_CASE("county names show from near") {
    const app::Model& model = real_model();
    Screen far(1366, 768, "lang=zh-Hans");
    CHECK_FALSE(far.shows("尖草坪区"));
    Screen near(1366, 768, centred_on(model.map.cities[model.map_city[0]].label));
    CHECK(near.shows("尖草坪区"));
}

TEST_CASE("a filter by year leaves fewer measures, and its chip in the address comes back") {
    Screen screen(1366, 768, "lang=en");
    CHECK(screen.shows("38 of 38 measures"));
    REQUIRE(screen.press("2027"));
    CHECK(screen.shows("1 of 38 measures"));
    CHECK(screen.explorer.address().find("due=2027") != std::string::npos);
    Screen again(1366, 768, screen.explorer.address());
    CHECK(again.explorer.state() == screen.explorer.state());
    CHECK(again.shows("1 of 38 measures"));
    REQUIRE(again.press("Clear the filter"));
    CHECK(again.shows("38 of 38 measures"));
}

TEST_CASE("typing Chinese into the search field filters at once") {
    Screen screen(1366, 768, "lang=zh-Hans");
    REQUIRE(screen.shows("38项措施中的38项"));  // the line below the field
    screen.headless.click(130, 90);
    screen.headless.type("秸秆");
    screen.headless.frame(2);
    CHECK(screen.explorer.state().filter.text == "秸秆");
    CHECK_FALSE(screen.shows("38项措施中的38项"));
    CHECK(screen.shows("加强秸秆综合利用和禁烧"));
}

TEST_CASE("nothing that matches is said in words, with a way out") {
    Screen screen(1366, 768, "q=zzzz&lang=en");
    CHECK(screen.shows("0 of 38 measures"));
    REQUIRE(screen.shows("No measure fits this filter."));
}

TEST_CASE("a measure leads to its departments and a department to its measures") {
    Screen screen(1366, 900, "select=measure:21&lang=zh-Hans");
    CHECK(screen.shows("加快重点行业污染深度治理"));
    const std::string chip = "市场监管局";
    REQUIRE(screen.press(chip));
    CHECK(std::holds_alternative<plan::DepartmentId>(screen.explorer.state().selection));
    CHECK(screen.shows("省市场监管局"));
    REQUIRE(screen.press("← 返回"));
    CHECK(std::holds_alternative<std::monostate>(screen.explorer.state().selection));
}

TEST_CASE("what-if: a step on PM2.5 moves the figure, the gap and the index at once") {
    Screen screen(1366, 768, "select=city:taiyuan&tab=whatif&lang=en");
    const std::optional<ui::DrawnText> label = screen.find("  35.9\u2009µg/m³");
    REQUIRE(label);
    CHECK_FALSE(screen.shows(" → "));  // what has not changed is said once
    // The − button is the first thing below the label, which begins with the pollutant's name.
    screen.headless.click(label->min.x - 20, label->max.y + 22);
    CHECK(screen.explorer.state().lab.changes.size() == 1);
    CHECK(screen.shows("  35.9\u2009µg/m³ → "));
    CHECK(screen.shows("35.5\u2009µg/m³"));
    CHECK(screen.explorer.address().find("change=taiyuan.pm25:-1") != std::string::npos);
    CHECK(screen.explorer.description().find("35.5") != std::string::npos);
}

TEST_CASE("what-if: nothing is claimed about the last ten where only a bound of the line is known") {
    Screen taiyuan(1366, 1600, "select=city:taiyuan&tab=whatif&lang=en");
    CHECK(taiyuan.shows("0.12 above the 2023 line of 4.84"));
    Screen datong(1366, 1600, "select=city:datong&tab=whatif&lang=en");  // its latest full year is 2016
    CHECK(datong.shows("above 4.17. Of the 2025 line"));
    CHECK_FALSE(datong.shows("among the last ten of the 168"));
}

TEST_CASE("what-if: a value can be typed, and what is no number changes nothing") {
    Screen screen(1366, 768, "select=city:taiyuan&tab=whatif&lang=en");
    const std::optional<ui::DrawnText> label = screen.find("  78\u2009µg/m³");
    REQUIRE(label);
    const float field_x = 1366 - 60;  // the last thing in the row below the label
    screen.headless.click(field_x, label->max.y + 22);
    screen.headless.type("-15");
    screen.headless.key(ImGuiKey_Enter);
    CHECK(screen.shows("66.3\u2009µg/m³"));
    screen.headless.click(field_x, label->max.y + 22);
    screen.headless.type("abc");
    screen.headless.key(ImGuiKey_Enter);
    CHECK(screen.shows("66.3\u2009µg/m³"));
    screen.headless.click(field_x, label->max.y + 22);
    screen.headless.type("-500");
    screen.headless.key(ImGuiKey_Enter);
    CHECK(screen.shows("0\u2009µg/m³"));
}

TEST_CASE("what-if: the index of the base is the published one, and the standards come with it") {
    Screen screen(1366, 1600,
                  "select=city:taiyuan&tab=whatif&lang=en&change=taiyuan.pm25:-10,taiyuan.o3:-20");
    CHECK(screen.shows("4.96"));  // 4.957, published 4.95
    CHECK(screen.shows("2023 (the latest year with all six)"));
    CHECK(screen.shows("Back to the observed values"));
    CHECK(screen.shows("≤25"));
    CHECK(screen.shows("≤30"));
}

TEST_CASE("a city without a full year says so instead of showing an index") {
    // A figure of one pollutant in place of all that was published.
    air::Observation row;
    row.city = plan::find_city(real_model().plan, "linfen");
    row.year = 2026;
    row.value = 31.5;
    const auto model = app::with_own_figures(real_model(), "mine.csv", {row}, air::Acceptance::InPlaceOfAll);
    Explorer explorer(*model, {2026, 11, 23}, plan::Language::English);
    platform::Headless headless(explorer, 1366, 1600);
    explorer.open_address("select=city:linfen&tab=whatif&lang=en");
    headless.frame(3);
    ui::Recorder frame;
    ui::record(&frame);
    headless.frame();
    ui::record(nullptr);
    CHECK(std::ranges::any_of(frame.texts, [](const ui::DrawnText& text) {
        return text.text.find("No year has all six pollutants") != std::string::npos;
    }));
}

TEST_CASE("a city with a full year shows its index") {
    Screen screen(1366, 1600, "select=city:linfen&tab=whatif&lang=en");
    CHECK_FALSE(screen.shows("No year has all six pollutants"));
}

TEST_CASE("the language switches live and everything else stays") {
    Screen screen(1366, 768, "select=city:linfen&show=gap&lang=zh-Hans");
    REQUIRE(screen.press("English"));
    CHECK(screen.explorer.state().language == plan::Language::English);
    CHECK(screen.shows("Linfen"));
    CHECK(selected_city(screen.explorer));
    REQUIRE(screen.press("繁體"));
    CHECK(screen.explorer.language() == "zh-Hant");
    CHECK(screen.shows("臨汾"));
}

TEST_CASE("a passed date without outcome data reads so, and the as-of date moves it") {
    Screen screen(1366, 768, "select=measure:21&lang=en");
    CHECK(screen.shows("due, no outcome data"));
    Screen before(1366, 768, "select=measure:21&lang=en&asof=2024-04-30");
    CHECK_FALSE(before.shows("due, no outcome data"));
    CHECK(before.shows("not yet due"));
}

TEST_CASE("what is known to be met is shown as met, with its figures") {
    Screen screen(1366, 1260, "select=city:linfen&lang=en");
    CHECK(screen.shows(" met"));
    CHECK(screen.shows("157"));
}

TEST_CASE("the as-of buttons step by months, today lets go") {
    Screen screen(1366, 768, "lang=en&asof=2025-03-15");
    REQUIRE(screen.press("▶"));
    CHECK(screen.explorer.state().as_of == plan::Date{2025, 4, 30});
    REQUIRE(screen.press("◀"));
    CHECK(screen.explorer.state().as_of == plan::Date{2025, 3, 31});
    REQUIRE(screen.press("Today"));
    CHECK_FALSE(screen.explorer.state().as_of);
}

TEST_CASE("a broken address is told in a sentence and the rest of it is used") {
    Screen screen(1366, 768, "select=city:linfen&city=atlantis&lang=en");
    CHECK(screen.shows("Some parts of the address could not be used"));
    CHECK(screen.shows("city=atlantis"));
    CHECK(selected_city(screen.explorer));
    const auto notice = screen.find("city=atlantis");
    REQUIRE(notice);
    // The cross at the end of the notice.
    screen.headless.click(1366 - 18, (notice->min.y + notice->max.y) / 2);
    CHECK_FALSE(screen.shows("city=atlantis"));
}

TEST_CASE("the keyboard reaches what the mouse does") {
    Screen screen(1366, 768, "lang=en");
    // Tab goes through the commands of the page: the languages, then the text size.
    for (int i = 0; i < 8 && screen.explorer.state().text_percent == 100; ++i) {
        screen.headless.key(ImGuiKey_Tab);
        if (i >= 1) screen.headless.key(ImGuiKey_Space);
    }
    CHECK(screen.explorer.state().text_percent != 100);
    Screen selected(1366, 768, "select=city:datong&lang=en");
    selected.headless.key(ImGuiKey_Escape);
    CHECK_FALSE(selected_city(selected.explorer));
}

TEST_CASE("on a phone one part shows at a time, and a tap on a city leads to its details") {
    const app::Model& model = real_model();
    Screen screen(390, 844, centred_on(model.map.cities[model.map_city[9]].label));
    const ui::Rect map = ui::page_layout(390, 844, 1, app::Panel::Main).main;
    screen.headless.tap(map.x + map.width / 2, map.y + map.height / 2 + 20);
    CHECK(selected_city(screen.explorer) == plan::CityId{9});
    CHECK(screen.explorer.state().panel == app::Panel::Detail);
    CHECK(screen.shows("临汾市"));
    REQUIRE(screen.press("视图"));
    REQUIRE(screen.press("时限"));
    CHECK(screen.explorer.state().panel == app::Panel::Main);
    CHECK(screen.explorer.state().view == app::View::Timeline);
    CHECK(screen.shows("截至2026年11月23日"));
}

TEST_CASE("About the data names its sources and closes again") {
    Screen screen(1366, 768, "about=1&lang=en");
    CHECK(screen.shows("About the data"));
    CHECK(screen.shows("晋政发〔2024〕7号"));
    REQUIRE(screen.press("Close"));
    CHECK_FALSE(screen.explorer.state().about_open);
}

TEST_CASE("undo and redo by their keys, by their buttons, and not while there is nothing to undo") {
    Screen screen(1366, 768, "lang=en");
    const app::AppState start = screen.explorer.state();
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(screen.explorer.state() == start);
    REQUIRE(screen.press("2027"));
    const app::AppState filtered = screen.explorer.state();
    REQUIRE(screen.press("Table"));
    const app::AppState table = screen.explorer.state();
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(screen.explorer.state() == filtered);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(screen.explorer.state() == start);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
    screen.headless.key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
    CHECK(screen.explorer.state() == table);

    const auto press = [&](std::string_view id) {
        for (const ui::HitTarget& target : screen.recorded().targets) {
            if (target.id != id) continue;
            screen.headless.click((target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2);
            return;
        }
        FAIL("no such button");
    };
    press("undo");
    CHECK(screen.explorer.state() == filtered);
    press("redo");
    CHECK(screen.explorer.state() == table);
    press("redo");
    CHECK(screen.explorer.state() == table);
}

TEST_CASE("a phone undoes by a button of its header; without room there, by its menu") {
    for (const bool narrow : {false, true}) {
        CAPTURE(narrow);
        Screen screen(narrow ? 320 : 390, 1600, narrow ? "lang=en&text=250" : "lang=en");
        REQUIRE(screen.press("Filter"));
        screen.headless.frame(20);  // the sheet comes up
        REQUIRE(screen.press("2027"));
        REQUIRE_FALSE(screen.explorer.state().filter.empty());
        if (narrow) {
            screen.headless.tap(320 - 40, 60);
            REQUIRE(screen.shows("Redo"));
            REQUIRE(screen.press("Undo"));
        } else {
            screen.headless.tap(390 - 4 - 2.5F * 44, 26);
        }
        CHECK(screen.explorer.state().filter.empty());
    }
}

TEST_CASE("a frame in which nothing changed computes nothing") {
    const app::Model& model = real_model();
    app::Deriver deriver(model);
    app::AppState state;
    state.selection = plan::CityId{0};
    deriver.update(state, {2026, 11, 23});
    const std::size_t before = deriver.computations();
    CHECK(before > 0);
    for (int i = 0; i < 5; ++i) deriver.update(state, {2026, 11, 23});
    CHECK(deriver.computations() == before);
}

TEST_CASE("the reader's language is chosen from what the browser prefers") {
    CHECK(language_for("zh-CN") == plan::Language::SimplifiedChinese);
    CHECK(language_for("zh") == plan::Language::SimplifiedChinese);
    CHECK(language_for("zh-Hant-HK") == plan::Language::TraditionalChinese);
    CHECK(language_for("zh-TW") == plan::Language::TraditionalChinese);
    CHECK(language_for("en-GB") == plan::Language::English);
    CHECK(language_for("fr") == plan::Language::English);
    CHECK(language_for("") == plan::Language::SimplifiedChinese);
}

TEST_CASE("the lab's chance is in the description once its draws are done") {
    Screen screen(1366, 768, "v=whatif&select=city:taiyuan&lever=cooperation:50&lang=en");
    screen.headless.frame(2);
    CHECK(screen.explorer.description().find("has a chance of ") != std::string::npos);
    CHECK(screen.explorer.description().find("Arithmetic with stated assumptions") != std::string::npos);
}
