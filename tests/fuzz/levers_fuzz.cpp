// Fuzz target: the loader of the levers. Any bytes give levers or problems; what was loaded can be evaluated,
// and comes to a share of what there was.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/real_plan.hpp"
#include "whatif/draws/monte_carlo.hpp"
#include "whatif/levers/evaluation.hpp"
#include "whatif/levers/levers.hpp"

using namespace jinlan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    input::Problems problems;
    const auto model = whatif::load_levers(text, "levers.json", fuzz::real_plan(), problems);
    fuzz::require(model.has_value() == problems.empty(), "levers exactly where there is no problem");
    fuzz::require_readable(problems);
    if (!model) return 0;

    whatif::LeverScenario scenario = whatif::default_scenario(*model);
    for (double& x : scenario.implementation) x = 0.7;
    scenario.cooperation = 0.7;
    scenario.weather_sigma = 0;
    scenario.draws = 20;
    whatif::LeverCity city;
    city.base = 40;
    city.target = 38;
    const double left = whatif::LeverEvaluation(*model, scenario).left(0);
    fuzz::require(left >= 0 && left <= 1, "a share is left");
    whatif::MonteCarlo engine;
    const whatif::LeverOutcome& outcome = engine.run(*model, {&city, 1}, scenario);
    const whatif::DistributionSummary& found = outcome.cities[0].concentration;
    fuzz::require(found.least >= 0 && found.greatest <= 40 && found.mean >= 0, "no more than there was");
    return 0;
}
