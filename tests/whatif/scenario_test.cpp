// Scenarios written and read.
#include "whatif/scenario.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "whatif/random_scenario.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using namespace jinlan::whatif;

namespace {

const Inputs& inputs() { return tests::real_inputs(); }

std::optional<Scenario> read(const std::string& text, input::Problems& problems) {
    return read_scenario(text, "a.json", inputs(), problems);
}

Scenario fine(const std::string& members) {
    input::Problems problems;
    const auto scenario = read(R"({"schema": "jinlan.scenario/1", "name": "A")" + members + "}", problems);
    for (const input::Problem& problem : problems) MESSAGE(describe(problem));
    REQUIRE(scenario.has_value());
    return *scenario;
}

/// The only problem of a scenario with those members, as "where: found; expected".
std::string problem_of(const std::string& members) {
    input::Problems problems;
    CHECK_FALSE(read(R"({"schema": "jinlan.scenario/1", "name": "A", )" + members + "}", problems));
    REQUIRE(problems.size() == 1);
    return problems[0].where.english() + ": " + problems[0].found.english() + "; " +
           problems[0].expected.english();
}

}  // namespace

TEST_CASE("an empty scenario is the base") {
    Scenario expected = base_scenario(inputs().levers);
    expected.name = "A";
    CHECK(fine("") == expected);
    CHECK(expected.levers.draws == 10000);
    CHECK(expected.levers.seed == 1);
}

TEST_CASE("every member is read") {
    const Scenario scenario = fine(R"(,
        "base": [{"city": "taiyuan", "year": 2023}],
        "changes": [{"city": "linfen", "pm25": -10.5, "o3": 5}],
        "levers": [{"lever": "cooperation", "implementation": 0.5}],
        "assumptions": [{"figure": "b", "low": 0.1, "mode": 0.2, "high": 0.3}],
        "weather": {"sigma": 0.1, "correlation": 0.25},
        "draws": 500, "seed": 7,
        "slips": [{"commitment": "m2.c1.k2", "months": 6}],
        "as_of": "2026-06-30",
        "health": {"death_share": 0.8, "death_rate_per_1000": 8},
        "totals": [{"total": "rail_freight", "value": 900}])");
    const plan::CityId taiyuan = *plan::find_city(inputs().plan, "taiyuan");
    const plan::CityId linfen = *plan::find_city(inputs().plan, "linfen");
    CHECK(base_year(scenario, taiyuan) == 2023);
    CHECK_FALSE(base_year(scenario, linfen).has_value());
    CHECK(change_of(scenario, linfen).change_percent[air::Pollutant::Pm25] == -10.5);
    CHECK(change_of(scenario, linfen).change_percent[air::Pollutant::O3] == 5);
    CHECK(change_of(scenario, taiyuan) == PollutantScenario{});
    CHECK(scenario.levers.cooperation == 0.5);
    REQUIRE(scenario.levers.edits.size() == 1);
    CHECK(scenario.levers.edits[0] == TripleEdit{"b", 0.1, 0.2, 0.3});
    CHECK(scenario.levers.weather_sigma == 0.1);
    CHECK(scenario.levers.city_correlation == 0.25);
    CHECK(scenario.levers.draws == 500);
    CHECK(scenario.levers.seed == 7);
    REQUIRE(scenario.slips.size() == 1);
    CHECK(scenario.slips[0].months == 6);
    CHECK(scenario.as_of == plan::Date{2026, 6, 30});
    CHECK(scenario.health.death_share == 0.8);
    CHECK(scenario.health.death_rate_per_1000 == 8.0);
    REQUIRE(scenario.totals.size() == 1);
    CHECK(scenario.totals[0] == OwnTotal{"rail_freight", 900});
}

TEST_CASE("what is wrong is said with its place, what was found and what was expected") {
    CHECK(problem_of(R"("base": [{"city": "taiyuan", "year": 2013}])")
              .find("base[0].year: 2013; a year in which PM2.5 of the city was observed: 2014, ") == 0);
    CHECK(problem_of(R"("changes": [{"city": "atlantis", "pm25": 1}])")
              .find("changes[0].city: \"atlantis\"; the id of a city") == 0);
    CHECK(problem_of(R"("changes": [{"city": "taiyuan", "pm25": -101}])").find("changes[0].pm25: -101; ") ==
          0);
    CHECK(problem_of(
              R"("changes": [{"city": "taiyuan"}, {"city": "taiyuan", "pm25": -1}, {"city": "taiyuan"}])")
              .find("changes[2].city: ") == 0);
    CHECK(problem_of(R"("levers": [{"lever": "magic", "implementation": 1}])")
              .find("levers[0].lever: \"magic\"; one of ") == 0);
    CHECK(problem_of(R"("levers": [{"lever": "cooperation", "implementation": 80}])")
              .find("levers[0].implementation: 80; ") == 0);
    CHECK(problem_of(R"("assumptions": [{"figure": "q", "low": 0, "mode": 0, "high": 0}])")
              .find("assumptions[0].figure: \"q\"; ") == 0);
    CHECK(problem_of(R"("assumptions": [{"figure": "b", "low": 0.3, "mode": 0.2, "high": 0.4}])")
              .find("assumptions[0].low: 0.3; ") == 0);
    CHECK(problem_of(R"("weather": {"sigma": 0.3})").find("weather.sigma: 0.3; ") == 0);
    CHECK(problem_of(R"("draws": 0)").find("draws: 0; ") == 0);
    CHECK(problem_of(R"("draws": 1e9)").find("draws: ") == 0);
    CHECK(problem_of(R"("seed": -1)").find("seed: -1; ") == 0);
    CHECK(problem_of(R"("slips": [{"commitment": "m9.c1.k4", "months": 6}])")
              .find("slips[0].commitment: \"m9.c1.k4\"; the id of a commitment with a deadline") == 0);
    CHECK(problem_of(R"("slips": [{"commitment": "m2.c1.k2", "months": 600}])")
              .find("slips[0].months: 600; ") == 0);
    CHECK(problem_of(R"("as_of": "2026-02-30")").find("as_of: ") == 0);
    CHECK(problem_of(R"("health": {"death_share": 1.5})").find("health.death_share: 1.5; ") == 0);
    CHECK(problem_of(R"("totals": [{"total": "gold", "value": 1}])").find("totals[0].total: \"gold\"; ") ==
          0);
    CHECK(problem_of(R"("totals": [{"total": "straw", "value": 0}])").find("totals[0].value: 0; ") == 0);
    CHECK(problem_of(R"("lever": [])").find("lever: an unknown key; ") == 0);
    input::Problems problems;
    CHECK_FALSE(read("[]", problems).has_value());
    CHECK_FALSE(read("{", problems).has_value());
    CHECK_FALSE(read(R"({"schema": "jinlan.scenario/2", "name": "A"})", problems).has_value());
}

TEST_CASE("a scenario that is written and read is the same, to the last bit") {
    std::mt19937 random(20260308);
    for (int round = 0; round < 300; ++round) {
        Scenario scenario = tests::random_scenario(inputs(), random);
        // Digits that no address would keep.
        for (double& x : scenario.levers.implementation) x *= static_cast<double>(random()) / 4294967296.0;
        for (CityChange& change : scenario.changes) {
            for (double& x : change.change.change_percent.values) x *= 1.0 / 3;
        }
        const std::string text = write_scenario(scenario, inputs());
        input::Problems problems;
        const auto again = read(text, problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(again.has_value());
        CHECK(*again == scenario);
    }
}

TEST_CASE("the file of a small scenario is readable") {
    Scenario scenario = base_scenario(inputs().levers);
    scenario.name = "慢一步";
    scenario.slips = {{*plan::find_commitment(inputs().plan, "m2.c1.k2"), 6}};
    CHECK(write_scenario(scenario, inputs()) ==
          "{\n  \"schema\": \"jinlan.scenario/1\",\n  \"name\": \"慢一步\",\n  \"draws\": 10000,\n"
          "  \"seed\": 1,\n  \"slips\": [\n    { \"commitment\": \"m2.c1.k2\", \"months\": 6 }\n  ]\n}\n");
}
