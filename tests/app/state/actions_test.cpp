// What each action does to the state.

#include "app/state/actions.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "app/state/precision.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::CityId kTaiyuan{0};
constexpr plan::CityId kDatong{1};
constexpr plan::CityId kLinfen{2};

AppState change(AppState state, plan::CityId city, double percent) {
    return reduce(std::move(state), SetChange{city, air::Pollutant::Pm25, percent});
}

double pm25_change(const AppState& state, plan::CityId city) {
    return scenario_of(state, city).change_percent[air::Pollutant::Pm25];
}

}  // namespace

TEST_CASE("selecting shows the detail panel and clearing goes back to the view") {
    const AppState selected = reduce({}, Select{kTaiyuan});
    CHECK(selected.selection == Selection{kTaiyuan});
    CHECK(selected.panel == Panel::Detail);
    CHECK(reduce(selected, Select{plan::MeasureId{3}}).panel == Panel::Detail);
    CHECK(reduce(selected, Select{plan::DepartmentId{1}}).selection == Selection{plan::DepartmentId{1}});
    const AppState cleared = reduce(selected, Select{});
    CHECK(cleared == AppState{});
}

TEST_CASE("selecting another city keeps the tab") {
    AppState state = reduce(reduce({}, Select{kTaiyuan}), SetCityTab{CityTab::WhatIf});
    state = reduce(state, Select{kDatong});
    CHECK(state.city_tab == CityTab::WhatIf);
}

TEST_CASE("each simple action changes its own field alone") {
    AppState expected;
    expected.panel = Panel::Filter;
    CHECK(reduce({}, SetPanel{Panel::Filter}) == expected);

    expected = {};
    expected.load_order = LoadOrder::Lead;
    CHECK(reduce({}, SetLoadOrder{LoadOrder::Lead}) == expected);

    expected = {};
    expected.lanes = Lanes::Department;
    CHECK(reduce({}, SetLanes{Lanes::Department}) == expected);

    expected = {};
    expected.view = View::Table;
    CHECK(reduce({}, SetView{View::Table}) == expected);
    CHECK(reduce(reduce({}, SetPanel{Panel::Filter}), SetView{View::Table}) == expected);

    expected = {};
    expected.map_measure = MapMeasure::Gap;
    CHECK(reduce({}, SetMapMeasure{MapMeasure::Gap}) == expected);

    expected = {};
    expected.region = plan::RegionId{4};
    CHECK(reduce({}, SetRegion{plan::RegionId{4}}) == expected);
    CHECK(reduce(expected, SetRegion{}) == AppState{});

    expected = {};
    expected.as_of = plan::Date{2025, 12, 31};
    CHECK(reduce({}, SetAsOf{plan::Date{2025, 12, 31}}) == expected);
    CHECK(reduce(expected, SetAsOf{}) == AppState{});

    expected = {};
    expected.language = plan::Language::English;
    CHECK(reduce({}, SetLanguage{plan::Language::English}) == expected);

    expected = {};
    expected.theme = ThemeName::Dark;
    CHECK(reduce({}, SetTheme{ThemeName::Dark}) == expected);

    expected = {};
    expected.about_open = true;
    CHECK(reduce({}, SetAbout{true}) == expected);

    expected = {};
    expected.present = true;
    CHECK(reduce({}, SetPresent{true}) == expected);
    CHECK(reduce(expected, SetPresent{false}) == AppState{});
}

TEST_CASE("a filter value toggled twice leaves no trace") {
    const std::vector<Action> toggles{ToggleSection{{3}}, ToggleDepartment{{70}}, ToggleCity{{2}},
                                      ToggleDueYear{{2025}}, ToggleFirmness{{1}}};
    for (const Action& toggle : toggles) {
        const AppState once = reduce({}, toggle);
        CHECK_FALSE(once.filter.empty());
        CHECK(reduce(once, toggle) == AppState{});
    }
    AppState all = reduce({}, SetSearch{"锅炉"});
    CHECK(all.filter.text == "锅炉");
    for (const Action& toggle : toggles) all = reduce(all, toggle);
    CHECK(reduce(all, ClearFilter{}) == AppState{});
}

TEST_CASE("scenarios stay ordered by city and hold no city without a change") {
    AppState state = change(change(change({}, kLinfen, -5), kTaiyuan, -10), kDatong, 20);
    REQUIRE(state.lab.changes.size() == 3);
    CHECK(state.lab.changes[0].city == kTaiyuan);
    CHECK(state.lab.changes[1].city == kDatong);
    CHECK(state.lab.changes[2].city == kLinfen);
    CHECK(pm25_change(state, kTaiyuan) == -10.0);

    state = change(state, kDatong, 0);
    CHECK(state.lab.changes.size() == 2);
    CHECK(pm25_change(state, kDatong) == 0.0);
    state = reduce(state, ResetScenario{kTaiyuan});
    CHECK(state.lab.changes.size() == 1);
    CHECK(reduce(state, ResetScenario{kTaiyuan}) == state);
    CHECK(reduce(state, ResetScenario{kLinfen}) == AppState{});
}

TEST_CASE("one pollutant's change leaves the city's others") {
    AppState state = reduce(change({}, kTaiyuan, -10), SetChange{kTaiyuan, air::Pollutant::O3, 5.5});
    CHECK(pm25_change(state, kTaiyuan) == -10.0);
    CHECK(scenario_of(state, kTaiyuan).change_percent[air::Pollutant::O3] == 5.5);
    CHECK(scenario_of(state, kDatong) == whatif::PollutantScenario{});
}

TEST_CASE("a change is kept in tenths of a percent within its bounds") {
    CHECK(pm25_change(change({}, kTaiyuan, -10.04), kTaiyuan) == -10.0);
    CHECK(pm25_change(change({}, kTaiyuan, 5.56), kTaiyuan) == 5.6);
    CHECK(pm25_change(change({}, kTaiyuan, -500), kTaiyuan) == -100.0);
    CHECK(pm25_change(change({}, kTaiyuan, 100.04), kTaiyuan) == 100.0);
    CHECK(pm25_change(change({}, kTaiyuan, std::numeric_limits<double>::infinity()), kTaiyuan) == 100.0);
    CHECK(change({}, kTaiyuan, -0.04) == AppState{});
    CHECK(change({}, kTaiyuan, std::numeric_limits<double>::quiet_NaN()) == AppState{});
}

TEST_CASE("the map's view is kept in 0.1 km and whole metres per pixel") {
    const AppState state = reduce({}, SetMapView{MapView{12'349.0, -40'451.0, 350.4}});
    CHECK(state.map_view == MapView{12'300.0, -40'500.0, 350.0});
    CHECK(reduce({}, SetMapView{MapView{0, 0, 0.2}}).map_view->metres_per_pixel == 1.0);
    CHECK(reduce({}, SetMapView{MapView{1e12, 0, 1}}).map_view->center_x == kMaxCenter);
    CHECK(reduce(state, SetMapView{}) == AppState{});
}

TEST_CASE("a view that is no number leaves the map where it was") {
    const AppState state = reduce({}, SetMapView{MapView{100, 200, 300}});
    CHECK(reduce(state, SetMapView{MapView{std::numeric_limits<double>::quiet_NaN(), 0, 1}}) == state);
    CHECK(reduce(state, SetMapView{MapView{0, 0, std::numeric_limits<double>::infinity()}}) == state);
}

TEST_CASE("the text size stays within its bounds") {
    CHECK(reduce({}, SetTextPercent{10}).text_percent == kMinTextPercent);
    CHECK(reduce({}, SetTextPercent{120}).text_percent == 120);
    CHECK(reduce({}, SetTextPercent{9999}).text_percent == kMaxTextPercent);
}

TEST_CASE("a search text is kept as valid UTF-8 of bounded length") {
    CHECK(reduce({}, SetSearch{"a\xFF\xE6\x99"}).filter.text == "a\uFFFD\uFFFD\uFFFD");
    std::string book;
    for (int i = 0; i < 40'000; ++i) book += "晋";
    const std::string kept = reduce({}, SetSearch{book}).filter.text;
    CHECK(kept.size() == 999);  // 333 characters of three bytes: none is cut in two
    CHECK(book.starts_with(kept));
}

TEST_CASE("another form of the map is shown as a whole; the same one stays where it is") {
    AppState state = reduce({}, SetMapView{MapView{1000, 2000, 300}});
    CHECK(reduce(state, SetMapForm{MapForm::Geographic}) == state);
    const AppState tiles = reduce(state, SetMapForm{MapForm::Tiles});
    CHECK(tiles.map_form == MapForm::Tiles);
    CHECK_FALSE(tiles.map_view.has_value());
    CHECK(reduce({}, SetMapSites{true}).map_sites);
    CHECK(reduce({}, SetMapStandard{plan::Date{2026, 3, 1}}).map_standard == plan::Date{2026, 3, 1});
}

TEST_CASE("things of one kind are compared, each once and at most four of them") {
    AppState state;
    for (std::uint32_t i = 0; i < 6; ++i) state = reduce(state, ToggleCompared{plan::DepartmentId{i}});
    CHECK(state.compared.kind == CompareKind::Departments);
    CHECK(state.compared.departments == std::vector<plan::DepartmentId>{{0}, {1}, {2}, {3}});
    CHECK(compared_count(state.compared) == kMostCompared);
    CHECK(is_compared(state.compared, plan::DepartmentId{3}));
    CHECK_FALSE(is_compared(state.compared, plan::DepartmentId{4}));
    CHECK_FALSE(is_compared(state.compared, plan::CityId{3}));

    state = reduce(state, ToggleCompared{plan::DepartmentId{1}});
    state = reduce(state, ToggleCompared{plan::DepartmentId{5}});
    CHECK(state.compared.departments == std::vector<plan::DepartmentId>{{0}, {2}, {3}, {5}});

    // Another kind has its own choice, and leaves this one as it was.
    state = reduce(state, ToggleCompared{plan::RegionId{0}});
    CHECK(state.compared.kind == CompareKind::Regions);
    CHECK(compared_count(state.compared) == 1);
    state = reduce(state, SetCompareKind{CompareKind::Departments});
    CHECK(compared_count(state.compared) == 4);
    CHECK(state.filter.empty());
}
