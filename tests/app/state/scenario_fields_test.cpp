// The table of a scenario's fields: as parts of an address.
#include "app/state/scenario_fields.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "whatif/random_scenario.hpp"
#include "whatif/real_inputs.hpp"

using namespace jinlan;
using namespace jinlan::app;

namespace {

const whatif::Inputs& inputs() { return tests::real_inputs(); }

whatif::Scenario base() { return whatif::base_scenario(inputs().levers); }

plan::CityId city(const char* key) { return *plan::find_city(inputs().plan, key); }

/// What reading the part leaves of the base, and the only problem.
std::string problem_of(const std::string& part) {
    const ParsedScenario parsed = scenario_from_address(part, inputs());
    CHECK(parsed.scenario == base());
    REQUIRE(parsed.problems.size() == 1);
    return parsed.problems[0].part + ": " + parsed.problems[0].reason;
}

}  // namespace

TEST_CASE("a few settings read like a sentence") {
    whatif::Scenario scenario = base();
    scenario.name = "A";
    scenario.bases = {{city("taiyuan"), 2023}};
    scenario.changes = {{city("taiyuan"), {{{-10.5, 0, 0, 0, 0, 5}}}}};
    scenario.levers.cooperation = 0.5;
    scenario.slips = {{*plan::find_commitment(inputs().plan, "m2.c1.k2"), 6}};
    scenario.health.death_share = 0.8;
    CHECK(scenario_to_address(scenario, inputs()) ==
          "name=A&base=taiyuan:2023&change=taiyuan.pm25:-10.5,taiyuan.o3:5&lever=cooperation:50"
          "&slip=m2.c1.k2:6&deaths=80");
    CHECK(scenario_to_address(base(), inputs()).empty());
}

TEST_CASE("what is written is read back the same, for a thousand scenarios") {
    std::mt19937 random(4);
    for (int round = 0; round < 1000; ++round) {
        const whatif::Scenario scenario = tests::random_scenario(inputs(), random);
        CHECK(kept_scenario(scenario, inputs()) == scenario);
        const std::string address = scenario_to_address(scenario, inputs());
        const ParsedScenario parsed = scenario_from_address(address, inputs());
        for (const AddressProblem& problem : parsed.problems) MESSAGE(problem.part << ": " << problem.reason);
        CHECK(parsed.problems.empty());
        CHECK(parsed.scenario == scenario);
        CHECK(scenario_to_address(parsed.scenario, inputs()) == address);
    }
}

TEST_CASE("what is finer than an address keeps is rounded, and rounding again changes nothing") {
    std::mt19937 random(6);
    for (int round = 0; round < 300; ++round) {
        whatif::Scenario scenario = tests::random_scenario(inputs(), random);
        for (double& x : scenario.levers.implementation) x *= static_cast<double>(random()) / 4294967296.0;
        for (whatif::CityChange& change : scenario.changes) {
            for (double& x : change.change.change_percent.values) x /= 3;
        }
        for (whatif::OwnTotal& total : scenario.totals) total.value *= 3001.37;
        const whatif::Scenario kept = kept_scenario(scenario, inputs());
        CHECK(kept_scenario(kept, inputs()) == kept);
        CHECK(scenario_from_address(scenario_to_address(scenario, inputs()), inputs()).scenario == kept);
    }
}

TEST_CASE("broken parts change nothing and are told") {
    CHECK(problem_of("lever=magic:50") == "lever=magic:50: no such lever");
    CHECK(problem_of("lever=cooperation:150") == "lever=cooperation:150: 0 to 100 percent");
    CHECK(problem_of("lever=cooperation") == "lever=cooperation: not of the form id:value");
    CHECK(problem_of("base=taiyuan:2001") == "base=taiyuan:2001: no year with an observation of the city");
    CHECK(problem_of("change=taiyuan.gold:5") == "change=taiyuan.gold:5: no such pollutant");
    CHECK(problem_of("change=atlantis.pm25:5") == "change=atlantis.pm25:5: no such city");
    CHECK(problem_of("change=taiyuan.pm25:-101") ==
          "change=taiyuan.pm25:-101: a change is -100 to 100 percent");
    CHECK(problem_of("slip=m9.c1.k4:6") == "slip=m9.c1.k4:6: no such commitment with a deadline");
    CHECK(problem_of("slip=m2.c1.k2:600") == "slip=m2.c1.k2:600: -120 to 120 months");
    CHECK(problem_of("assume=b:30:20:10") == "assume=b:30:20:10: low, mode and high in this order");
    CHECK(problem_of("assume=b:30") == "assume=b:30: an assumption is figure:low:mode:high");
    CHECK(problem_of("total=straw:0") == "total=straw:0: 0.01 to 100000000");
    CHECK(problem_of("until=2026-02-30") == "until=2026-02-30: not a date such as 2025-12-31");
    CHECK(problem_of("sigma=30") == "sigma=30: 0 to 20 percent");
    CHECK(problem_of("draws=0") == "draws=0: a whole number from 1 to 100000");
    CHECK(problem_of("seed=-1") == "seed=-1: a whole number from 0 to 999999999");
    CHECK(problem_of("deathrate=51") == "deathrate=51: 0 to 50 deaths");
    CHECK(problem_of("name=%zz") == "name=%zz: a broken percent-encoding or invalid UTF-8");
    CHECK(problem_of("weather=fine") == "weather=fine: unknown key");
    CHECK(problem_of("hello") == "hello: not of the form key=value");
}

TEST_CASE("a broken item leaves the others of its list") {
    const ParsedScenario parsed =
        scenario_from_address("#lever=magic:1,cooperation:40&lever=cooperation:90", inputs());
    CHECK(parsed.scenario.levers.cooperation == 0.4);
    CHECK(parsed.problems.size() == 2);
}

TEST_CASE("no address breaks the reader") {
    std::mt19937 random(8);
    const std::string alphabet = "namebschgluiot=&:,.%-0159/@\xE5\xFF";
    for (int round = 0; round < 3000; ++round) {
        std::string address;
        for (std::uint32_t i = static_cast<std::uint32_t>(random() % 60); i > 0; --i) {
            if (random() % 8 == 0)
                address += std::string(scenario_fields()[random() % scenario_fields().size()].key) + '=';
            address += alphabet[random() % alphabet.size()];
        }
        const ParsedScenario parsed = scenario_from_address(address, inputs());
        CHECK(kept_scenario(parsed.scenario, inputs()) == parsed.scenario);
    }
    CHECK(scenario_from_address(std::string(100'000, 'a'), inputs()).problems.size() == 1);
}
