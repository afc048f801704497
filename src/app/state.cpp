// Reading the AppState.

#include "app/state.hpp"

#include <algorithm>

namespace jinlan::app {

whatif::PollutantScenario scenario_of(const AppState& state, plan::CityId city) {
    const auto found = std::ranges::find(state.scenarios, city, &CityScenario::city);
    return found == state.scenarios.end() ? whatif::PollutantScenario{} : found->scenario;
}

}  // namespace jinlan::app
