// Fuzz target: the reader of scenarios. Any bytes give a scenario or problems, and a scenario can be
// evaluated, written and read again.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fuzz/require.hpp"
#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"
#include "whatif/outcome.hpp"

using namespace jinlan;

namespace {

/// All that scenarios are about, from the assets.
struct World {
    plan::Plan plan;
    air::Observations observations{std::vector<air::Observation>{}};
    air::Standards standards;
    whatif::LeverModel levers;
    whatif::HealthModel health;
    whatif::IndicatorModel indicators;

    World() {
        input::Problems problems;
        const auto text = [](const char* name) { return tests::read_asset(name); };
        plan = plan::load_plan(text("plan.json"), "plan.json", problems).value();
        observations = air::load_observations(text("observations.csv"), "o", plan, problems).value();
        standards = air::load_standards(text("standards.json"), "standards.json", problems).value();
        levers = whatif::load_levers(text("levers.json"), "levers.json", plan, problems).value();
        health = whatif::load_health(text("health.json"), "health.json", problems).value();
        indicators = whatif::load_indicators(text("indicators.json"), "i", plan, problems).value();
    }
};

const whatif::Inputs& inputs() {
    static const World world;
    static const whatif::Inputs inputs{world.plan,   world.observations, world.standards,
                                       world.levers, world.health,       world.indicators};
    return inputs;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    input::Problems problems;
    const auto scenario = whatif::read_scenario(text, "scenario.json", inputs(), problems);
    fuzz::require(scenario.has_value() == problems.empty(), "a scenario exactly where there is no problem");
    fuzz::require_readable(problems);
    if (!scenario) return 0;

    const auto outcome = whatif::evaluate(inputs(), *scenario, whatif::window_of(inputs().plan, *scenario));
    for (const whatif::CityResult& city : outcome.cities) {
        const double after = city.pollutants.pm25_after.value_or(0);
        fuzz::require(after >= 0 && std::isfinite(after), "PM2.5 is a number, zero or above");
    }
    input::Problems again_problems;
    const auto again = whatif::read_scenario(whatif::write_scenario(*scenario, inputs()), "again.json",
                                             inputs(), again_problems);
    fuzz::require(again == scenario, "what is written reads back the same");
    return 0;
}
