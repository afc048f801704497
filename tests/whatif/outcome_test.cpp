// A scenario put through all parts.
#include "whatif/outcome.hpp"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "support/digest.hpp"
#include "whatif/comparison.hpp"
#include "whatif/random_scenario.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using namespace jinlan::whatif;

namespace {

const Inputs& inputs() { return tests::real_inputs(); }

plan::CityId city(const char* key) { return *plan::find_city(inputs().plan, key); }

Scenario base() { return base_scenario(inputs().levers); }

ScenarioOutcome run(const Scenario& scenario) {
    return evaluate(inputs(), scenario, window_of(inputs().plan, scenario));
}

}  // namespace

TEST_CASE("nothing changed is the base in every city: no cut, no deaths avoided, no slip") {
    const ScenarioOutcome outcome = run(base());
    CHECK(outcome.cities.size() == inputs().plan.cities.size());
    for (const CityResult& result : outcome.cities) {
        CHECK(result.left == 1);
        CHECK(result.pollutants.after == result.pollutants.base);
        if (result.pollutants.pm25_observation == nullptr) continue;
        CHECK(result.pollutants.pm25_after == result.pollutants.pm25_observation->value);
        REQUIRE(result.health.has_value());
        CHECK(result.health->avoided.value == 0);
        CHECK(result.place_base == result.place_after);
        CHECK_FALSE(result.spread.has_value());
        for (const Rule& rule : result.rules) CHECK(rule.before == rule.after);
    }
    CHECK_FALSE(outcome.all_attain.has_value());
    CHECK(outcome.schedule.slipped.empty());
    CHECK(outcome.window == plan::DateInterval{{2024, 3, 8}, {2027, 12, 31}});
}

TEST_CASE("changes and levers are multiplied, on PM2.5 alone where it is the levers'") {
    Scenario scenario = base();
    scenario.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    scenario.levers.cooperation = 1;
    scenario.bases = {{city("taiyuan"), 2023}};
    const CityResult result = run(scenario).cities[city("taiyuan").index];
    CHECK(result.left < 1);
    CHECK(*result.pollutants.pm25_after == 41 * (1 + -10 / 100.0) * result.left);
    CHECK(result.pollutants.index_year == 2023);
    CHECK(result.pollutants.after[air::Pollutant::Pm10] == 78.0);
    CHECK(*result.pollutants.after[air::Pollutant::Pm25] == *result.pollutants.pm25_after);
    CHECK(result.health->avoided.value > 0);
    CHECK(result.place_base->last_ten == air::LastTen::In);
    CHECK(result.place_after->last_ten == air::LastTen::Out);
    CHECK(result.pathways.last->year == 2023);
}

TEST_CASE("from 2023 Yuncheng falls from 49 below 40, and measure 13 turns off") {
    Scenario scenario = base();
    scenario.bases = {{city("yuncheng"), 2023}};
    scenario.changes = {{city("yuncheng"), {{{-20, 0, 0, 0, 0, 0}}}}};
    const CityResult result = run(scenario).cities[city("yuncheng").index];
    REQUIRE(result.rules.size() == 1);
    CHECK(result.rules[0].before == plan::Truth::True);
    CHECK(result.rules[0].after == plan::Truth::False);
}

TEST_CASE("every lever lowers PM2.5 or leaves it, and none below zero") {
    double before = 0;
    for (int percent = 0; percent <= 100; percent += 10) {
        Scenario scenario = base();
        for (double& x : scenario.levers.implementation) x = percent / 100.0;
        scenario.levers.cooperation = percent / 100.0;
        double sum = 0;
        for (const CityResult& result : run(scenario).cities) {
            CHECK(result.left >= 0);
            sum += result.pollutants.pm25_after.value_or(0);
        }
        if (percent > 0) CHECK(sum < before);
        before = sum;
    }
}

TEST_CASE("the spread holds the likeliest figure, and slices give what all at once gives") {
    Scenario scenario = base();
    scenario.levers.cooperation = 0.5;
    scenario.levers.draws = 3000;
    const ScenarioOutcome whole = evaluate_with_spread(inputs(), scenario);
    ScenarioOutcome sliced = run(scenario);
    const std::vector<LeverCity> cities = spread_cities(inputs(), scenario);
    MonteCarlo engine;
    engine.begin(inputs().levers, cities, scenario.levers);
    while (!engine.advance(700)) continue;
    put_spread(cities, engine.outcome(), sliced);
    CHECK(whole.all_attain == sliced.all_attain);
    for (std::size_t i = 0; i < whole.cities.size(); ++i) {
        const CityResult& result = whole.cities[i];
        REQUIRE(result.spread.has_value() == result.pollutants.pm25_after.has_value());
        if (!result.spread) continue;
        CHECK(result.spread->concentration.p05() < *result.pollutants.pm25_after);
        CHECK(result.spread->concentration.p95() > *result.pollutants.pm25_after);
        CHECK(result.spread->attainment.has_value() == result.pollutants.target.has_value());
        CHECK(result.spread->concentration.mean == sliced.cities[i].spread->concentration.mean);
        CHECK(whole.all_attain.value_or(0) <= result.spread->attainment.value_or(1));
    }
}

TEST_CASE("a city that is brought to zero is at zero in every draw and meets its target") {
    Scenario scenario = base();
    scenario.levers.draws = 512;
    for (std::uint32_t i = 0; i < inputs().plan.cities.size(); ++i) {
        scenario.changes.push_back({{i}, {{{-100, 0, 0, 0, 0, 0}}}});
    }
    const ScenarioOutcome outcome = evaluate_with_spread(inputs(), scenario);
    for (const CityResult& result : outcome.cities) {
        if (!result.spread) continue;
        CHECK(result.spread->concentration.mean == 0);
        CHECK(result.spread->concentration.p95() == 0);
        if (result.pollutants.target) CHECK(result.spread->attainment == 1.0);
    }
    CHECK(outcome.all_attain == 1.0);
}

TEST_CASE("a year that was not observed leaves the city without figures") {
    Scenario scenario = base();
    scenario.bases = {{city("taiyuan"), 2001}};
    const CityResult result = evaluate_with_spread(inputs(), scenario).cities[city("taiyuan").index];
    CHECK(result.pollutants.pm25_observation == nullptr);
    CHECK_FALSE(result.pollutants.index_base.has_value());
    CHECK_FALSE(result.health.has_value());
    CHECK_FALSE(result.spread.has_value());
    CHECK(result.rules[0].after == plan::Truth::Unknown);
}

TEST_CASE("scenarios side by side: values and differences to the first") {
    const Scenario plain = base();
    Scenario changed = base();
    changed.changes = {{city("taiyuan"), {{{-10, 0, 0, 0, 0, 0}}}}};
    changed.levers.draws = 1024;
    const ScenarioOutcome a = run(plain);
    const ScenarioOutcome b = evaluate_with_spread(inputs(), changed);
    const ScenarioOutcome* outcomes[]{&a, &b, &a};
    const Comparison comparison = compare(outcomes);
    REQUIRE(comparison.cities.size() == inputs().plan.cities.size());
    const Compared& after = comparison.cities[city("taiyuan").index][CityFigure::After];
    REQUIRE(after.values.size() == 3);
    CHECK(after.differences[0] == 0.0);
    CHECK(*after.differences[1] == *after.values[1] - *after.values[0]);
    CHECK(*after.differences[1] < 0);
    CHECK(after.differences[2] == 0.0);
    const Compared& mean = comparison.cities[city("taiyuan").index][CityFigure::Mean];
    CHECK_FALSE(mean.values[0].has_value());  // not drawn
    CHECK(mean.values[1].has_value());
    CHECK_FALSE(mean.differences[1].has_value());
    CHECK_FALSE(comparison.all_attain.values[0].has_value());
    CHECK(*comparison.avoided_deaths.differences[1] > 0);
    CHECK(compare({}).cities.empty());
}

TEST_CASE("the outcome of a scenario is the same to the last bit on every platform") {
    // As in pollutant_scenario_test.cpp: it changes with the data or the formulas, and never between the
    // desktop and WebAssembly.
    tests::Digest digest;
    std::mt19937 random(20240308);
    for (int round = 0; round < 1000; ++round) {
        Scenario scenario = tests::random_scenario(inputs(), random);
        scenario.levers.draws = 64;
        const ScenarioOutcome outcome = evaluate_with_spread(inputs(), scenario);
        digest.add(outcome.all_attain);
        for (const CityResult& result : outcome.cities) {
            for (const CityFigure figure : kCityFigures) {
                const std::optional<double> value = figure_of(result, figure);
                CHECK_FALSE((value && std::isnan(*value)));
                if (figure != CityFigure::AvoidedDeaths) CHECK_FALSE((value && *value < 0));
                digest.add(value);
            }
            digest.add(result.pollutants.line_gap);
            if (result.health)
                digest.add(result.health->avoided.low), digest.add(result.health->avoided.high);
            if (result.pathways.trend) digest.add(result.pathways.trend->rate);
            for (const Pathway& way : result.pathways.goals) {
                digest.add(way.required_rate);
                digest.add(way.attainment_year);
            }
        }
        for (const DepartmentLoad& load : outcome.schedule.departments) digest.add(load.after);
        for (const Indicator& indicator : outcome.indicators) {
            for (const IndicatorNeed& need : indicator.needs) digest.add(need.needed);
        }
    }
    CHECK(digest.value() == 14165689479316602055ULL);
}
