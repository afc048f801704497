// Keeping a scenario within its bounds.

#include "whatif/levers/scenario.hpp"

#include <algorithm>
#include <utility>

namespace jinlan::whatif {

namespace {

double within(double value, double low, double high) {
    // Comparisons with NaN are false, so it ends as `low`.
    return value > low ? std::min(value, high) : low;
}

}  // namespace

double bounded_fraction(double value) { return within(value, 0, 1); }

TripleEdit bounded_range(TripleEdit edit) {
    edit.low = within(edit.low, 0, 1);
    edit.high = within(edit.high, edit.low, 1);
    edit.mode = within(edit.mode, edit.low, edit.high);
    return edit;
}

LeverScenario default_scenario(const LeverModel& model) {
    LeverScenario scenario;
    scenario.implementation.assign(model.levers.size(), 0.0);
    scenario.weather_sigma = model.weather_sigma;
    scenario.city_correlation = model.city_correlation;
    return scenario;
}

LeverScenario bounded(const LeverModel& model, LeverScenario scenario) {
    scenario.implementation.resize(model.levers.size(), 0.0);
    for (double& x : scenario.implementation) x = bounded_fraction(x);
    scenario.cooperation = bounded_fraction(scenario.cooperation);
    scenario.weather_sigma = within(scenario.weather_sigma, 0, kMaxWeatherSigma);
    scenario.city_correlation = within(scenario.city_correlation, 0, 1);
    scenario.draws = std::clamp(scenario.draws, std::uint32_t{1}, kMaxDraws);
    std::erase_if(scenario.edits,
                  [&model](const TripleEdit& edit) { return !find_triple(model, edit.triple); });
    for (TripleEdit& edit : scenario.edits) edit = bounded_range(std::move(edit));
    return scenario;
}

}  // namespace jinlan::whatif
