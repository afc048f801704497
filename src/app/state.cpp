// Reading the AppState.

#include "app/state.hpp"

#include <algorithm>

namespace jinlan::app {

whatif::PollutantScenario scenario_of(const AppState& state, plan::CityId city) {
    const auto found = std::ranges::find(state.scenarios, city, &CityScenario::city);
    return found == state.scenarios.end() ? whatif::PollutantScenario{} : found->scenario;
}

std::optional<plan::CityId> city_shown(const AppState& state) {
    if (const auto* city = std::get_if<plan::CityId>(&state.selection)) return *city;
    return state.city;
}

}  // namespace jinlan::app
