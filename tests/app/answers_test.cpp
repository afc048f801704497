// What each view answers: sentences whose figures are known by heart.

#include "app/answers.hpp"

#include <doctest/doctest.h>

#include <set>

#include "app/actions.hpp"
#include "app/small_model.hpp"
#include "support/assets.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

constexpr plan::CityId kTaiyuan{0};
constexpr plan::CityId kDatong{1};
constexpr plan::CityId kLinfen{2};

/// The small model with the real texts of the interface.
struct Fixture {
    Model model{tests::small_plan(),  tests::small_observations(), tests::small_standards(), {}, {}, {}, {},
                tests::small_levers()};

    Fixture() {
        input::Problems problems;
        for (const plan::Language language : plan::kLanguages) {
            const std::string name = "strings/" + std::string(plan::language_tag(language)) + ".json";
            auto translation = load_translation(tests::read_asset(name), name, problems);
            if (translation) model.translations[static_cast<std::size_t>(language)] = *std::move(translation);
        }
        for (const input::Problem& problem : problems) FAIL_CHECK(input::describe(problem));
    }

    std::string answered(View view, std::initializer_list<Action> actions,
                         plan::Language language = plan::Language::English) {
        AppState state = reduce({}, SetView{view});
        for (const Action& action : actions) state = reduce(std::move(state), action);
        state.language = language;
        Deriver deriver(model);
        const Derived& derived = deriver.update(state, {2026, 11, 23});
        const std::string result = answer(model, state, derived);
        CHECK(derived.answer == result);
        return result;
    }
};

}  // namespace

TEST_CASE("the map answers how many cities are within the limit or their target") {
    Fixture f;
    CHECK(f.answered(View::Map, {}) == "1 of 2 cities have a 2025 PM2.5 target of 35\u2009µg/m³ or less");
    CHECK(f.answered(View::Map, {SetMapMeasure{MapMeasure::Gap}}) ==
          "1 of 2 cities with data were still above their 2025 PM2.5 target");
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

TEST_CASE("compare answers which of two to four cities is lowest and highest") {
    Fixture f;
    CHECK(f.answered(View::Compare, {}) == "Choose two to four cities in the filter");
    CHECK(f.answered(View::Compare, {ToggleCity{kTaiyuan}}) == "Choose two to four cities in the filter");
    CHECK(f.answered(View::Compare, {ToggleCity{kTaiyuan}, ToggleCity{kDatong}}) ==
          "大同_en has the lowest latest PM2.5, ≈26\u2009µg/m³; 太原_en the highest, 36.5\u2009µg/m³");
    CHECK(f.answered(View::Compare, {ToggleCity{kTaiyuan}, ToggleCity{kLinfen}}) ==
          "Fewer than two of the chosen cities have PM2.5 data");
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
                                                     ToggleCity{city}, ToggleCity{kDatong}},
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
