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

namespace {

template <class IdType>
bool holds(const std::vector<IdType>& ids, IdType id) {
    return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

std::size_t compared_count(const Compared& compared) {
    switch (compared.kind) {
        case CompareKind::Cities: return compared.cities.size();
        case CompareKind::Regions: return compared.regions.size();
        case CompareKind::Departments: return compared.departments.size();
    }
    return 0;
}

bool is_compared(const Compared& compared, const ComparedItem& item) {
    if (const auto* city = std::get_if<plan::CityId>(&item)) return holds(compared.cities, *city);
    if (const auto* region = std::get_if<plan::RegionId>(&item)) return holds(compared.regions, *region);
    return holds(compared.departments, std::get<plan::DepartmentId>(item));
}

}  // namespace jinlan::app
