// What a scenario says of a city.

#include "whatif/scenario.hpp"

#include <algorithm>

namespace jinlan::whatif {

Scenario base_scenario(const LeverModel& levers) {
    Scenario scenario;
    scenario.levers = default_scenario(levers);
    return scenario;
}

std::optional<int> base_year(const Scenario& scenario, plan::CityId city) {
    const auto found = std::ranges::find(scenario.bases, city, &CityBase::city);
    return found == scenario.bases.end() ? std::nullopt : std::optional(found->year);
}

PollutantScenario change_of(const Scenario& scenario, plan::CityId city) {
    const auto found = std::ranges::find(scenario.changes, city, &CityChange::city);
    return found == scenario.changes.end() ? PollutantScenario{} : found->change;
}

}  // namespace jinlan::whatif
