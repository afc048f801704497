// What each view answers: sentences whose figures are known by heart.

#include "app/sentences/answers.hpp"

#include <doctest/doctest.h>

#include <set>

#include "app/state/actions.hpp"
#include "app/words/told_model.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::CityId kTaiyuan{0};
constexpr plan::CityId kDatong{1};
constexpr plan::CityId kLinfen{2};

struct Fixture {
    Model model = tests::told_model();

    std::string answered(View view, std::initializer_list<Action> actions,
                         plan::Language language = plan::Language::English) {
        AppState state = reduce({}, SetView{view});
        for (const Action& action : actions) state = reduce(std::move(state), action);
        state.language = language;
        Deriver deriver(model);
        const Derived& derived = deriver.update(state, {2026, 11, 23});
        return answer(model, state, derived);
    }
};

}  // namespace

TEST_CASE("the map answers how many cities are within the limit or their target") {
    Fixture f;
    CHECK(f.answered(View::Map, {}) == "1 of 2 cities have a 2025 PM2.5 target of 35\u2009µg/m³ or less");
    CHECK(f.answered(View::Map, {SetMapMeasure{MapMeasure::Gap}}) ==
          "1 of 2 cities with data were still above their 2025 PM2.5 target (cities with a figure for 2025: "
          "1)");
}

TEST_CASE("each of the map's measures has its own answer and its own way to be read") {
    Fixture f;
    CHECK(
        f.answered(View::Map, {SetMapMeasure{MapMeasure::StandardGap}}).find("of 2 cities are at or below") !=
        std::string::npos);
    CHECK(f.answered(View::Map, {SetMapMeasure{MapMeasure::Commitments}, SetSearch{"zzzz"}}) ==
          f.answered(View::Table, {SetSearch{"zzzz"}}));
    std::set<std::string> answers;
    std::set<Str> ways;
    for (const MapMeasure measure : {MapMeasure::Gap, MapMeasure::StandardGap, MapMeasure::Index,
                                     MapMeasure::Commitments, MapMeasure::AfterGap, MapMeasure::Target}) {
        answers.insert(f.answered(View::Map, {SetMapMeasure{measure}}));
        ways.insert(how_to_read(reduce({}, SetMapMeasure{measure})));
    }
    CHECK(answers.size() == 6);
    CHECK(ways.size() == 6);
}

TEST_CASE("a city answers with its latest figure against its target, and says what is not known") {
    Fixture f;
    CHECK(f.answered(View::City, {}) == "Choose a city");
    CHECK(f.answered(View::City, {Select{kTaiyuan}}) ==
          "太原_en's PM2.5 was 36.5\u2009µg/m³ in 2025, not above its target of 38\u2009µg/m³");
    CHECK(f.answered(View::City, {Select{kDatong}}) ==
          "大同_en's PM2.5 was ≈26\u2009µg/m³ in 2024, above its target of 25\u2009µg/m³");
    CHECK(f.answered(View::City, {Select{kLinfen}}) ==
          "临汾_en has no PM2.5 data, and the plan sets no target for it");
    // A measure selected after the city leaves the city's view with the city.
    CHECK(f.answered(View::City, {Select{kDatong}, Select{plan::MeasureId{0}}}) ==
          f.answered(View::City, {Select{kDatong}}));
}

TEST_CASE("responsibility answers who leads or answers alone most often") {
    Fixture f;
    CHECK(f.answered(View::Responsibility, {}) ==
          "3 departments answer for 4 measures; 环境_en leads or answers alone most often, in 2");
    CHECK(f.answered(View::Responsibility, {ToggleSection{{0}}}) ==
          "3 departments share 2 measures; none of them leads");
    CHECK(f.answered(View::Responsibility, {SetSearch{"zzzz"}}) == "No measure fits this filter.");
    f.model.plan.measures[3].clauses[0].departments = {{2}};
    CHECK(f.answered(View::Responsibility, {}) ==
          "3 departments answer for 4 measures; none leads or answers alone in more than 1");
}

TEST_CASE("the timeline answers how the deadlines stand, and infers no outcome") {
    Fixture f;
    CHECK(f.answered(View::Timeline, {}) ==
          "As of 23 November 2026, of 6 commitments with a deadline, 1 have an outcome, 4 are due without "
          "outcome data, 1 are not yet due");
    CHECK(f.answered(View::Timeline, {ToggleDueYear{plan::kNoDeadline}}) ==
          "None of the commitments left has a deadline");
}

TEST_CASE("the table answers how many commitments are left") {
    Fixture f;
    CHECK(f.answered(View::Table, {}) == "7 commitments: 2 with a figure to be reached, 6 with a deadline");
    CHECK(f.answered(View::Table, {ToggleSection{{0}}}, plan::Language::SimplifiedChinese) ==
          "2项任务，其中0项有指标数字，1项有期限");
    CHECK(f.answered(View::Table, {SetSearch{"zzzz"}}) == "No commitment fits this filter");
}

TEST_CASE("compare answers which is lowest and highest in the latest year that all have") {
    Fixture f;
    CHECK(f.answered(View::Compare, {}) == "Cities: choose two to four");
    CHECK(f.answered(View::Compare, {ToggleCompared{kTaiyuan}}) == "Cities: choose two to four");
    CHECK(f.answered(View::Compare, {ToggleCompared{kTaiyuan}, SetCompareKind{CompareKind::Regions}},
                     plan::Language::SimplifiedChinese) == "区域：请选两到四个");
    // Taiyuan's 2025 and Datong's 2024 do not compare.
    CHECK(f.answered(View::Compare, {ToggleCompared{kTaiyuan}, ToggleCompared{kDatong}}) ==
          "There is no year with PM2.5 data for all of the chosen cities");

    std::vector<air::Observation> rows = f.model.observations.all();
    air::Observation earlier = *f.model.observations.find(kTaiyuan, air::Metric::Pm25, 2023);
    earlier.year = 2024;
    earlier.value = 39.5;
    rows.push_back(earlier);
    f.model.observations = air::Observations(rows);
    CHECK(f.answered(View::Compare, {ToggleCompared{kTaiyuan}, ToggleCompared{kDatong}}) ==
          "In 2024, 大同_en had the lowest PM2.5, ≈26\u2009µg/m³; 太原_en the highest, 39.5\u2009µg/m³");
    CHECK(f.answered(View::Compare, {ToggleCompared{kTaiyuan}, ToggleCompared{kLinfen}}) ==
          "There is no year with PM2.5 data for all of the chosen cities");
}

TEST_CASE("compare answers which region is named and which department takes part the most") {
    Fixture f;
    CHECK(f.answered(View::Compare, {ToggleCompared{plan::RegionId{0}}, ToggleCompared{plan::RegionId{1}}}) ==
          "重点区域_en is named by the most commitments, 1; 大同盆地_en by the fewest, 0");
    CHECK(f.answered(View::Compare, {ToggleCompared{plan::RegionId{0}}, ToggleCompared{plan::RegionId{1}},
                                     ToggleSection{{0}}}) == "Each is named by as many commitments, 0");
    CHECK(f.answered(View::Compare,
                     {ToggleCompared{plan::DepartmentId{0}}, ToggleCompared{plan::DepartmentId{1}},
                      ToggleCompared{plan::DepartmentId{2}}}) ==
          "环境_en has a part in the most measures, 4; 发改_en in the fewest, 1");
    CHECK(f.answered(View::Compare, {ToggleCompared{plan::DepartmentId{0}},
                                     ToggleCompared{plan::DepartmentId{1}}, SetSearch{"zzzz"}}) ==
          "Each has a part in as many measures, 0");
}

TEST_CASE("what if answers what follows from the changes, or that there are none") {
    Fixture f;
    CHECK(f.answered(View::WhatIf, {}) ==
          "In this scenario 1 of 2 cities would be within their PM2.5 targets");
    CHECK(f.answered(View::WhatIf, {Select{kLinfen}}) == "临汾_en has no PM2.5 data to start from");
    CHECK(f.answered(View::WhatIf, {Select{kDatong}}) == "大同_en: no change is assumed yet");
    CHECK(f.answered(View::WhatIf, {Select{kDatong}, SetChange{kDatong, air::Pollutant::Pm25, -10}}) ==
          "With the changes assumed, 大同_en's PM2.5 would be ≈23.4\u2009µg/m³, not above its target of "
          "25\u2009µg/m³");
}

TEST_CASE("no answer leaves a placeholder, and each view says how it is read, in every language") {
    Fixture f;
    for (const plan::Language language : plan::kLanguages) {
        std::set<std::string> told;
        for (const View view : kViews) {
            for (const plan::CityId city : {kTaiyuan, kDatong, kLinfen}) {
                const std::string text = f.answered(view,
                                                    {Select{city}, SetChange{city, air::Pollutant::Pm25, 3},
                                                     ToggleCompared{city}, ToggleCompared{kDatong}},
                                                    language);
                CHECK_FALSE(text.empty());
                CHECK(text.find('{') == std::string::npos);
            }
            const std::string& how = f.model.strings(language)[how_to_read(view)];
            told.insert(how);
            const auto sentences = std::count(how.begin(), how.end(), '\n') + 1;
            CHECK(sentences >= 2);
            CHECK(sentences <= 4);
        }
        CHECK(told.size() == kViews.size());
    }
}
