// What an explanation says multiplies out to the figure that it explains: each of its steps is read as
// arithmetic and done anew.
#include "app/explanation/explanation.hpp"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "app/explanation/explanation_case.hpp"

using namespace jinlan;
using namespace jinlan::app;
using tests::Case;
using tests::changed_case;
using tests::city;
using tests::done_anew;
using tests::inputs;

TEST_CASE("the explanation of Taiyuan's index of 2023 adds six parts up to 4.957") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.run();
    const auto explanation = made.explain({.kind = FigureKind::IndexBase, .city = city("taiyuan")});
    REQUIRE(explanation.has_value());
    CHECK(explanation->result == "4.957");
    REQUIRE(explanation->steps.size() == 1);
    CHECK(explanation->steps[0] == "41 ÷ 35 + 78 ÷ 70 + 11 ÷ 60 + 40 ÷ 40 + 1.5 ÷ 4 + 178 ÷ 160 = 4.957");
    CHECK(done_anew(explanation->steps[0]) == 4.957);
    REQUIRE(explanation->inputs.size() == 12);
    double total = 0;
    for (std::size_t i = 0; i < 12; i += 2) {
        total += explanation->inputs[i].value / explanation->inputs[i + 1].value;
        CHECK(explanation->inputs[i].kind == InputKind::Official);
        CHECK_FALSE(explanation->inputs[i].source.empty());
        CHECK(explanation->inputs[i + 1].kind == InputKind::Standard);
    }
    CHECK(std::abs(total - 4.957) < 5e-4);
    CHECK(explanation->inputs[0].name == "PM2.5 in 2023");
}

TEST_CASE("a lever case: 41 by a change of -10 % and a cooperation of a half, by hand") {
    Case made;
    made.scenario.bases = {{city("taiyuan"), 2023}};
    made.scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    made.scenario.levers.cooperation = 0.5;
    made.scenario.levers.edits = {{"b", 0.4, 0.4, 0.4}, {"e_r", 0.1, 0.2, 0.3}};
    made.run();
    const auto explanation = made.explain({.kind = FigureKind::Pm25After, .city = city("taiyuan")});
    REQUIRE(explanation.has_value());
    REQUIRE(explanation->steps.size() == 2);
    // 1 − 0.4 × 0.2 × 0.5 = 0.96 is left; 41 × 0.9 × 0.96 = 35.424.
    CHECK(done_anew(explanation->steps[0]) == 0.96);
    CHECK(explanation->steps[1] == "41 × (1 − 10 ÷ 100) × 0.96 = 35.4\u2009µg/m³");
    bool own_share = false;
    for (const ExplainedInput& input : explanation->inputs)
        own_share = own_share || (input.kind == InputKind::Own && input.value == 0.4 && input.source.empty());
    CHECK(own_share);
}

TEST_CASE("deaths avoided: the hazard at 44 is 1.3715, and the steps come to the figure") {
    Case made;
    for (std::uint32_t i = 0; i < inputs().plan.cities.size(); ++i) {
        for (const air::Observation* row : inputs().observations.series(plan::CityId{i}, air::Metric::Pm25)) {
            if (row->value != 44) continue;
            made.scenario.bases = {{plan::CityId{i}, row->year}};
            made.scenario.changes = {{plan::CityId{i}, {{{-20, 0, 0, 0, 0, 0}}}}};
        }
    }
    REQUIRE_FALSE(made.scenario.bases.empty());
    made.run();
    const plan::CityId id = made.scenario.bases[0].city;
    const auto explanation = made.explain({.kind = FigureKind::AvoidedDeaths, .city = id});
    REQUIRE(explanation.has_value());
    REQUIRE(explanation->steps.size() == 4);
    done_anew(explanation->steps[0]);
    CHECK(std::abs(done_anew(explanation->steps[1]) - 1.3715) < 5e-5);
    done_anew(explanation->steps[2]);
    const double avoided = done_anew(explanation->steps[3]);
    CHECK(std::abs(avoided - made.outcome.cities[id.index].health->avoided.value) <= 0.5);
    std::size_t assumptions = 0;
    for (const ExplainedInput& input : explanation->inputs)
        assumptions += input.kind == InputKind::Assumption ? 1 : 0;
    CHECK(assumptions == 1);  // the share of deaths
}

TEST_CASE("every step of every figure of every city comes to what it says, in every language") {
    Case made = changed_case();
    made.goal.cities.insert(city("taiyuan"));
    made.goal.efforts = {{2, 0.5, 0.1, 0.9}};
    made.seek();
    std::size_t steps = 0;
    std::size_t told = 0;
    for (const plan::Language language : plan::kLanguages) {
        const auto look = [&](const FigureAsked& asked) {
            const auto explanation = made.explain(asked, language);
            if (!explanation) return;
            ++told;
            CHECK_FALSE(explanation->title.empty());
            CHECK_FALSE(explanation->formula.empty());
            CHECK_FALSE(explanation->result.empty());
            REQUIRE_FALSE(explanation->steps.empty());
            REQUIRE_FALSE(explanation->inputs.empty());
            for (const std::string& step : explanation->steps) {
                CHECK(step.find('{') == std::string::npos);
                if (step.find(" = ") == std::string::npos) continue;
                done_anew(step);
                ++steps;
            }
            for (const ExplainedInput& input : explanation->inputs) {
                CHECK_FALSE(input.name.empty());
                CHECK_FALSE(input.text.empty());
                CHECK(input.name.find('{') == std::string::npos);
                const bool of_reader = input.kind == InputKind::Own || input.kind == InputKind::Calculated;
                CHECK((of_reader || !input.source.empty()));
            }
        };
        for (std::uint32_t i = 0; i < inputs().plan.cities.size(); ++i) {
            for (int kind = 0; kind <= static_cast<int>(FigureKind::AvoidedDeaths); ++kind) {
                for (const air::Pollutant pollutant : air::kPollutants) {
                    look({static_cast<FigureKind>(kind), plan::CityId{i}, pollutant, i % 4, 0, 0, i % 2});
                }
            }
        }
        for (std::size_t i = 0; i < made.outcome.indicators.size(); ++i) {
            for (std::size_t need = 0; need < made.outcome.indicators[i].needs.size(); ++need) {
                FigureAsked asked{.kind = FigureKind::Amount};
                asked.indicator = i;
                asked.need = need;
                look(asked);
            }
        }
        for (const FigureKind kind : {FigureKind::AvoidedAll, FigureKind::ScheduleDue, FigureKind::UniformCut,
                                      FigureKind::GoalChance, FigureKind::LeastEffort}) {
            const std::size_t before = told;
            look({.kind = kind});
            CHECK(told == before + 1);
        }
        const whatif::Schedule& schedule = made.outcome.schedule;
        for (std::size_t i = 0; i < schedule.departments.size(); ++i)
            look({.kind = FigureKind::DepartmentLoad, .item = i});
        for (std::size_t i = 0; i < schedule.cities.size(); ++i)
            look({.kind = FigureKind::CityLoad, .item = i});
        for (std::size_t i = 0; i <= inputs().levers.levers.size(); ++i)
            look({.kind = FigureKind::LeverShare, .item = i});
    }
    CHECK(steps > 500);
}

TEST_CASE("five percent of the steel of 2023 are 3.146 Mt") {
    Case made;
    made.run();
    bool found = false;
    for (std::size_t i = 0; i < made.outcome.indicators.size(); ++i) {
        for (std::size_t need = 0; need < made.outcome.indicators[i].needs.size(); ++need) {
            FigureAsked asked{.kind = FigureKind::Amount};
            asked.indicator = i;
            asked.need = need;
            const auto explanation = made.explain(asked);
            REQUIRE(explanation.has_value());
            found = found || explanation->steps[0] == "62.9202 × 5 ÷ 100 = 3.146\u2009Mt";
        }
    }
    CHECK(found);
}

TEST_CASE("chances are counted out of the draws, and nothing is explained before there are any") {
    Case made = changed_case();
    const FigureAsked asked{.kind = FigureKind::Attainment, .city = city("taiyuan")};
    const auto explanation = made.explain(asked);
    REQUIRE(explanation.has_value());
    const double chance = *made.outcome.cities[city("taiyuan").index].spread->attainment;
    CHECK(std::abs(done_anew(explanation->steps[0]) - chance) <= 5.01e-4);
    made.outcome = whatif::evaluate(inputs(), made.scenario, whatif::window_of(inputs().plan, made.scenario));
    CHECK_FALSE(made.explain(asked).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::P95, .city = city("taiyuan")}).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::AllAttain}).has_value());
    CHECK_FALSE(made.explain({.kind = FigureKind::Amount, .indicator = 9999}).has_value());
}
