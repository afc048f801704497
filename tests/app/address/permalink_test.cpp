// Addresses: what is written, what is read back, and that nothing breaks the reader.

#include "app/address/permalink.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "app/small_model.hpp"
#include "app/state/actions.hpp"
#include "app/state/fields.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

const plan::Plan& the_plan() {
    static const plan::Plan plan = tests::small_plan();
    return plan;
}

/// The plan alone, with the weather of the state's own defaults.
const whatif::Inputs& the_inputs() {
    static const air::Observations observations{std::vector<air::Observation>{}};
    static const air::Standards standards;
    static const whatif::LeverModel levers = [] {
        const whatif::LeverScenario usual;
        whatif::LeverModel model;
        model.weather_sigma = usual.weather_sigma;
        model.city_correlation = usual.city_correlation;
        return model;
    }();
    static const whatif::HealthModel health;
    static const whatif::IndicatorModel indicators;
    static const whatif::Inputs inputs{the_plan(), observations, standards, levers, health, indicators};
    return inputs;
}

ParsedAddress read(std::string_view address, plan::Language language = plan::Language::SimplifiedChinese) {
    return from_address(address, the_inputs(), language);
}

std::string write(const AppState& state) { return to_address(state, the_inputs()); }

AppState after(std::initializer_list<Action> actions) {
    AppState state;
    for (const Action& action : actions) state = reduce(std::move(state), action);
    return state;
}

/// A state such as a reader could come to: random actions, a fixed series for every platform.
class RandomState {
public:
    AppState next() {
        AppState state;
        const std::uint32_t actions = below(25);
        for (std::uint32_t i = 0; i < actions; ++i) state = reduce(std::move(state), action());
        return state;
    }

private:
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(generator_()) % bound; }

    double real(double low, double high) { return low + (high - low) * (below(1'000'001) / 1e6); }

    std::string text() {
        static const std::vector<std::string> kPieces{"锅炉",  " ",  "&",  "=",   "%",      "+",  "#",
                                                      "PM2.5", "\n", "😀",  "é",   ",",      ":",  "/",
                                                      "?",     "\"", "\\", "\0x", "\u2009", "%41"};
        std::string result;
        for (std::uint32_t i = below(6); i > 0; --i)
            result += kPieces[below(static_cast<std::uint32_t>(kPieces.size()))];
        return result;
    }

    std::optional<plan::Date> day() {
        if (below(3) == 0) return std::nullopt;
        return plan::date_from_day_number(static_cast<int>(below(40'000)));
    }

    /// A value of a facet that the plan has.
    plan::FacetValue facet_value() {
        const plan::Plan& plan = the_plan();
        const plan::Facet facet = plan::kFacets[below(plan::kFacets.size())];
        const plan::FilterResult counts = plan::FilterIndex(plan).select({}, {2025, 1, 1});
        const auto values = static_cast<std::uint32_t>(counts.counts.of(facet).size());
        if (values == 0) return {plan::Facet::Status, below(5)};
        const std::uint32_t position = below(values);
        return {facet, facet == plan::Facet::Due ? plan::due_years(plan)[position].index : position};
    }

    Action action() {
        const auto city = plan::CityId{below(3)};
        switch (below(39)) {
            case 0: return Select{city};
            case 1: return Select{plan::MeasureId{below(4)}};
            case 2: return Select{plan::DepartmentId{below(3)}};
            case 3: return SetPanel{static_cast<Panel>(below(3))};
            case 4: return SetCityTab{static_cast<CityTab>(below(2))};
            case 5: return SetMapMeasure{static_cast<MapMeasure>(below(9))};
            case 6: return SetRegion{plan::RegionId{below(2)}};
            case 34: return SetLabPart{static_cast<LabPart>(below(7))};
            case 35: return KeepScenario{below(3)};
            case 36: return ToggleGoalCity{city};
            case 37: return SetGoal{real(0, 1), static_cast<whatif::Sureness>(below(2))};
            case 38: return SetEffort{{0, real(0, 10), real(0, 0.5), real(0.5, 1)}};  // of the cooperation
            case 33: return SetLabMeasure{static_cast<MapMeasure>(below(9))};
            case 7: return SetMapView{MapView{real(-400e3, 400e3), real(-400e3, 400e3), real(1, 3000)}};
            case 8: return SetSearch{text()};
            case 9: return ToggleSection{{below(2)}};
            case 10: return ToggleDepartment{{below(3)}};
            case 11: return ToggleCity{city};
            case 12: {
                const std::vector<plan::DueYear> years = plan::due_years(the_plan());
                return ToggleDueYear{years[below(static_cast<std::uint32_t>(years.size()))]};
            }
            case 13: return ToggleFirmness{{below(6)}};
            case 14: return SetAsOf{plan::date_from_day_number(static_cast<int>(below(40'000)))};
            case 15: return SetLanguage{plan::kLanguages[below(3)]};
            case 16: return SetTextPercent{static_cast<int>(below(300))};
            case 17: return SetAbout{below(2) == 1};
            case 18: return SetPresent{below(2) == 1};
            case 19: return SetTheme{static_cast<ThemeName>(below(3))};
            case 20: return ToggleFacet{facet_value()};
            case 21: return ToggleFacet{facet_value()};
            case 22: return SetDueInterval{day(), day()};
            case 23: return SetView{static_cast<View>(below(8))};
            case 24: return SetLoadOrder{static_cast<LoadOrder>(below(3))};
            case 25: return SetLanes{static_cast<Lanes>(below(2))};
            case 26: return SetMapStandard{plan::date_from_day_number(static_cast<int>(below(40'000)))};
            case 27: return SetMapForm{static_cast<MapForm>(below(2))};
            case 28: return SetMapSites{below(2) == 1};
            case 29: return SetCompareKind{static_cast<CompareKind>(below(3))};
            case 30:
                switch (below(3)) {
                    case 0: return ToggleCompared{city};
                    case 1: return ToggleCompared{plan::RegionId{below(2)}};
                    default: return ToggleCompared{plan::DepartmentId{below(3)}};
                }
            default: return SetChange{city, air::kPollutants[below(6)], real(-120, 120)};
        }
    }

    std::mt19937 generator_{20'240'308};
};

}  // namespace

TEST_CASE("the default state is written as its language alone") {
    CHECK(write({}) == "lang=zh-Hans");
    CHECK(write(after({SetLanguage{plan::Language::English}})) == "lang=en");
}

TEST_CASE("a state is written readably, its keys in a fixed order") {
    const AppState state = after({SetAbout{true},
                                  SetPresent{true},
                                  SetTheme{ThemeName::Dark},
                                  SetTextPercent{120},
                                  SetMapView{MapView{12'300, -40'500, 350}},
                                  SetChange{{0}, air::Pollutant::So2, 5.5},
                                  SetChange{{0}, air::Pollutant::Pm25, -10},
                                  SetChange{{1}, air::Pollutant::O3, -0.1},
                                  SetAsOf{plan::Date{2025, 12, 31}},
                                  ToggleFirmness{plan::firmness_id(plan::Firmness::Strive)},
                                  ToggleFirmness{plan::firmness_id(plan::Firmness::InPrinciple)},
                                  ToggleDueYear{plan::kNoDeadline},
                                  ToggleDueYear{{2025}},
                                  ToggleCity{{1}},
                                  ToggleDepartment{{1}},
                                  ToggleDepartment{{0}},
                                  ToggleSection{{1}},
                                  SetSearch{"锅炉 a&b"},
                                  SetCityTab{CityTab::WhatIf},
                                  Select{plan::CityId{0}},
                                  SetRegion{plan::RegionId{0}},
                                  SetMapMeasure{MapMeasure::Gap}});
    CHECK(write(state) ==
          "part=detail&show=gap&region=key_region&select=city:taiyuan&tab=whatif&q=%E9%94%85%E7%82%89%20a%26b"
          "&section=2&dept=fgw,sthj&city=datong&due=none,2025&firm=in_principle,strive&asof=2025-12-31"
          "&change=taiyuan.pm25:-10,taiyuan.so2:5.5,datong.o3:-0.1&at=12.3,-40.5,350&theme=dark&text=120&"
          "about=1&present=1&lang="
          "zh-Hans");
    CHECK(read(write(state)).state == state);
}

TEST_CASE("every facet has its key, and its values their words") {
    const AppState state =
        after({ToggleFacet{{plan::Facet::Status, plan::status_id(plan::Status::DueNoOutcome).index}},
               ToggleFacet{{plan::Facet::Status, 0}},
               ToggleFacet{{plan::Facet::Figure, plan::figure_id(plan::Figure::Threshold).index}},
               ToggleFacet{{plan::Facet::Substance, plan::substance_id(plan::Substance::Pm25).index}},
               ToggleFacet{{plan::Facet::Kind, 2}}, ToggleFacet{{plan::Facet::Measure, 3}},
               ToggleFacet{{plan::Facet::Region, 0}},
               ToggleFacet{{plan::Facet::Role, plan::role_id(plan::Role::Lead).index}},
               ToggleFacet{{plan::Facet::Department, 2}},
               SetDueInterval{plan::Date{2024, 1, 1}, plan::Date{2025, 12, 31}}});
    CHECK(write(state) ==
          "dept=jtt&role=lead&area=key_region&measure=26&kind=prohibition&pollutant=pm25&figure=threshold"
          "&status=met,due_no_outcome&duefrom=2024-01-01&dueto=2025-12-31&lang=zh-Hans");
    CHECK(read(write(state)).state == state);
    CHECK(write(after({SetDueInterval{std::nullopt, plan::Date{2025, 12, 31}}})) ==
          "dueto=2025-12-31&lang=zh-Hans");
    CHECK(reduce(state, ClearFacet{plan::Facet::Status}).filter.statuses.empty());
}

TEST_CASE("each kind of selection has its word") {
    CHECK(write(after({Select{plan::MeasureId{3}}})) == "part=detail&select=measure:26&lang=zh-Hans");
    CHECK(write(after({Select{plan::DepartmentId{1}}})) == "part=detail&select=dept:sthj&lang=zh-Hans");
    CHECK(read("select=measure:26").state.selection == Selection{plan::MeasureId{3}});
    CHECK(read("select=dept:sthj").state.selection == Selection{plan::DepartmentId{1}});
}

TEST_CASE("each view has its word, and the map is the absence of one") {
    CHECK(write(after({SetView{View::Responsibility}})) == "v=responsibility&lang=zh-Hans");
    CHECK(write(after({SetView{View::WhatIf}})) == "v=whatif&lang=zh-Hans");
    CHECK(write(after({SetView{View::Gallery}, SetView{View::Map}})) == "lang=zh-Hans");
    for (const View view : kViews) CHECK(read(write(after({SetView{view}}))).state.view == view);
    CHECK(read("v=gallery").state.view == View::Gallery);
}

TEST_CASE("the measure of the lab's map has its key, and is one of the scenario's") {
    const AppState state = after({SetLabMeasure{MapMeasure::Chance}});
    CHECK(write(state) == "labmap=chance&lang=zh-Hans");
    CHECK(read(write(state)).state == state);
    CHECK(after({SetLabMeasure{MapMeasure::Target}}) == AppState{});
    CHECK(read("labmap=target").state == AppState{});
    CHECK(read("labmap=target").problems.size() == 1);
    CHECK(read("show=after_gap").state.map_measure == MapMeasure::AfterGap);
}

TEST_CASE("links made before there were views still open what they named") {
    CHECK(read("v=map").state == AppState{});
    CHECK(read("v=timeline").state.view == View::Timeline);
    const ParsedAddress filter = read("v=filter");
    CHECK(filter.problems.empty());
    CHECK(filter.state.view == View::Map);
    CHECK(filter.state.panel == Panel::Filter);
    CHECK(read("v=detail&select=city:datong").state.panel == Panel::Detail);
    CHECK(read("v=detail&part=filter").state.panel == Panel::Filter);
}

TEST_CASE("the city shown is written where the selection does not say it") {
    const AppState state = after({SetView{View::City}, Select{plan::CityId{1}}, Select{plan::MeasureId{3}}});
    CHECK(write(state) == "v=city&part=detail&select=measure:26&of=datong&lang=zh-Hans");
    CHECK(read(write(state)).state == state);
    CHECK(write(after({Select{plan::CityId{1}}})) == "part=detail&select=city:datong&lang=zh-Hans");
}

TEST_CASE("2,000 random states come back exactly, and are written the same again") {
    RandomState random;
    std::size_t unequal = 0;
    std::size_t rewritten = 0;
    std::size_t problems = 0;
    std::size_t letters = 0;
    std::set<std::string_view> written;
    for (int i = 0; i < 2000; ++i) {
        const AppState state = random.next();
        const std::string address = write(state);
        const ParsedAddress parsed = read(address);
        for (const StateField& field : state_fields()) {
            if (field.write(state, the_inputs())) written.insert(field.key);
        }
        unequal += parsed.state == state ? 0U : 1U;
        rewritten += write(parsed.state) == address ? 0U : 1U;
        problems += parsed.problems.size();
        letters += address.size();
    }
    CHECK(unequal == 0);
    CHECK(rewritten == 0);
    CHECK(problems == 0);
    for (const StateField& field : state_fields()) {  // every row of the table was tried
        CAPTURE(field.key);
        if (field.key == "sector" && the_plan().sectors.empty()) continue;  // the small plan has none
        CHECK(written.contains(field.key));
    }
    CHECK(letters > 2000U * 60U);  // the states were not all empty
}

TEST_CASE("the light theme is the absence of a theme, and each has its word") {
    CHECK(write(after({SetTheme{ThemeName::HighContrast}})) == "theme=contrast&lang=zh-Hans");
    CHECK(write(after({SetTheme{ThemeName::Dark}, SetTheme{ThemeName::Light}})) == "lang=zh-Hans");
    CHECK(read("theme=contrast").state.theme == ThemeName::HighContrast);
    CHECK(read("theme=light").state.theme == ThemeName::Light);
}

TEST_CASE("a leading # or ? and empty parts are passed over") {
    CHECK(read("#lang=en").state.language == plan::Language::English);
    CHECK(read("?lang=en").state.language == plan::Language::English);
    const ParsedAddress parsed = read("#&show=gap&&");
    CHECK(parsed.state.map_measure == MapMeasure::Gap);
    CHECK(parsed.problems.empty());
    CHECK(read("").problems.empty());
    CHECK(read("#").state == AppState{});
}

TEST_CASE("an absent part means its default, an absent language the one that is given") {
    AppState expected;
    expected.language = plan::Language::English;
    CHECK(read("", plan::Language::English).state == expected);
}

TEST_CASE("a plus sign is a plus sign, and lower-case escapes are read") {
    CHECK(read("q=a+b").state.filter.text == "a+b");
    CHECK(read("q=%e9%94%85").state.filter.text == "锅");
    CHECK(read("q=锅").state.filter.text == "锅");
    CHECK(read("dept=fgw%2Csthj").state.filter.departments.size() == 2);
}

TEST_CASE("each broken part is listed, is as by default, and leaves the others") {
    struct Broken {
        const char* part;
        const char* listed;
    };
    const std::vector<Broken> cases{
        {"zoom=3", "zoom=3"},
        {"lang", "lang"},
        {"=", "="},
        {"city=atlantis", "city=atlantis"},
        {"city=", "city="},
        {"select=city:atlantis", "select=city:atlantis"},
        {"select=measure:99", "select=measure:99"},
        {"select=measure:1x", "select=measure:1x"},
        {"select=planet:mars", "select=planet:mars"},
        {"select=taiyuan", "select=taiyuan"},
        {"asof=2025-02-30", "asof=2025-02-30"},
        {"asof=tomorrow", "asof=tomorrow"},
        {"at=1,2", "at=1,2"},
        {"at=1,2,3,4", "at=1,2,3,4"},
        {"at=nan,0,350", "at=nan,0,350"},
        {"at=1e5,0,350", "at=1e5,0,350"},
        {"at=0,0,0", "at=0,0,0"},
        {"at=0,0,inf", "at=0,0,inf"},
        {"at=99999999,0,350", "at=99999999,0,350"},
        {"change=taiyuan.pm25:nan", "change=taiyuan.pm25:nan"},
        {"change=taiyuan.pm25:-101", "change=taiyuan.pm25:-101"},
        {"change=taiyuan.pm25:", "change=taiyuan.pm25:"},
        {"change=taiyuan.xenon:5", "change=taiyuan.xenon:5"},
        {"change=taiyuan:5", "change=taiyuan:5"},
        {"change=atlantis.pm25:5", "change=atlantis.pm25:5"},
        {"change=taiyuan.pm25", "change=taiyuan.pm25"},
        {"theme=pink", "theme=pink"},
        {"text=79", "text=79"},
        {"text=120.5", "text=120.5"},
        {"text=99999999999999999999", "text=99999999999999999999"},
        {"about=yes", "about=yes"},
        {"show=profit", "show=profit"},
        {"v=3", "v=3"},
        {"part=timeline", "part=timeline"},
        {"of=atlantis", "of=atlantis"},
        {"order=size", "order=size"},
        {"lanes=city", "lanes=city"},
        {"tab=", "tab="},
        {"region=moon", "region=moon"},
        {"due=1999", "due=1999"},
        {"firm=maybe", "firm=maybe"},
        {"section=7", "section=7"},
        {"q=%", "q=%"},
        {"q=%4", "q=%4"},
        {"q=%zz", "q=%zz"},
        {"q=%FF", "q=%FF"},
        {"q=\xFF", "q=\uFFFD"},
        {"role=leads", "role=leads"},
        {"area=moon", "area=moon"},
        {"measure=99", "measure=99"},
        {"measure=x", "measure=x"},
        {"kind=soft", "kind=soft"},
        {"pollutant=xenon", "pollutant=xenon"},
        {"sector=magic", "sector=magic"},
        {"figure=", "figure="},
        {"status=late", "status=late"},
        {"duefrom=2025-02-29", "duefrom=2025-02-29"},
        {"dueto=soon", "dueto=soon"},
        {"lang=klingon", "lang=klingon"},
    };
    AppState expected;
    expected.language = plan::Language::TraditionalChinese;
    expected.filter.departments.insert({2});
    for (const Broken& broken : cases) {
        CAPTURE(broken.part);
        const ParsedAddress parsed = read(std::string("dept=jtt&") + broken.part, expected.language);
        REQUIRE(parsed.problems.size() == 1);
        CHECK(parsed.problems[0].part == broken.listed);
        CHECK_FALSE(parsed.problems[0].reason.empty());
        CHECK(parsed.state == expected);
    }
}

TEST_CASE("in a list the known items are kept and each unknown one is listed") {
    const ParsedAddress parsed = read("city=taiyuan,atlantis,datong,lemuria&change=taiyuan.pm25:-10,x.y:1");
    CHECK(parsed.state.filter.cities.ids() == std::vector<plan::CityId>{{0}, {1}});
    CHECK(scenario_of(parsed.state, {0}).change_percent[air::Pollutant::Pm25] == -10.0);
    REQUIRE(parsed.problems.size() == 3);
    CHECK(parsed.problems[0].part == "city=atlantis");
    CHECK(parsed.problems[1].part == "city=lemuria");
    CHECK(parsed.problems[2].part == "change=x.y:1");
}

TEST_CASE("of a key given twice the first holds") {
    const ParsedAddress parsed = read("text=120&text=130");
    CHECK(parsed.state.text_percent == 120);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].part == "text=130");
}

TEST_CASE("finer numbers than the state keeps are rounded") {
    const AppState state = read("change=taiyuan.pm25:-10.07&at=1.26,-0.01,350.4").state;
    CHECK(scenario_of(state, {0}).change_percent[air::Pollutant::Pm25] == -10.1);
    CHECK(state.map_view == MapView{1300, 0, 350});
}

TEST_CASE("hostile addresses give the defaults and a bounded list of problems") {
    const std::string nul("q=\0&lang=en", 11);
    CHECK(read(nul).state.filter.text == std::string("\0", 1));

    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "a&";
    CHECK(read(many).state == AppState{});
    CHECK(read(many).problems.size() == 32);

    const std::string long_value = "region=" + std::string(60'000, 'x');
    const ParsedAddress parsed = read(long_value);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].part.size() < 200);

    const std::string too_long = "lang=en&q=" + std::string(70'000, 'x');
    CHECK(read(too_long).state == AppState{});
    CHECK(read(too_long).problems.size() == 1);

    std::mt19937 generator{7};
    std::size_t listed = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string noise;
        for (std::uint32_t length = static_cast<std::uint32_t>(generator()) % 60; length > 0; --length) {
            static constexpr std::string_view kLetters = "vqat=&%,:.-0129city=dept\xE6\x99\xFF\x00~";
            noise += kLetters[static_cast<std::uint32_t>(generator()) % kLetters.size()];
        }
        const ParsedAddress result = read(noise);
        listed += result.problems.size();
        CHECK(read(write(result.state)).state == result.state);
    }
    CHECK(listed > 5000);
}

TEST_CASE("what is compared is written by kind in the order chosen, and read back") {
    const AppState state = after({SetView{View::Compare}, ToggleCompared{plan::DepartmentId{1}},
                                  ToggleCompared{plan::CityId{2}}, ToggleCompared{plan::CityId{0}},
                                  ToggleCompared{plan::RegionId{1}}, SetCompareKind{CompareKind::Cities}});
    CHECK(write(state) ==
          "v=compare&with=city:linfen,city:taiyuan,region:datong_basin,dept:sthj&lang=zh-Hans");
    CHECK(read(write(state)).state == state);
    CHECK(write(after({SetCompareKind{CompareKind::Regions}})) == "compare=regions&lang=zh-Hans");
    CHECK(read("with=dept:jtt&compare=departments").state == after({ToggleCompared{plan::DepartmentId{2}}}));
}

TEST_CASE("what cannot be compared is refused by itself, and the rest holds") {
    const ParsedAddress broken =
        read("with=city:atlantis,city:datong,city:datong,measure:1,taiyuan,region:key_region");
    CHECK(broken.state.compared.cities == std::vector<plan::CityId>{{1}});
    CHECK(broken.state.compared.regions == std::vector<plan::RegionId>{{0}});
    REQUIRE(broken.problems.size() == 4);
    CHECK(broken.problems[0].part == "with=city:atlantis");
    CHECK(broken.problems[1].reason == "given twice");
    CHECK(broken.problems[2].part == "with=measure:1");
    CHECK(broken.problems[3].part == "with=taiyuan");

    CHECK(read("with=city:atlantis").state.compared == Compared{});
    CHECK(read("compare=all").state.compared.kind == CompareKind::Cities);
}
