// Reading the AppState.

#include "app/state/state.hpp"

#include <algorithm>

#include "app/state/scenario_fields.hpp"

namespace jinlan::app {

bool of_scenario(MapMeasure measure) {
    return measure == MapMeasure::After || measure == MapMeasure::AfterGap || measure == MapMeasure::Chance;
}

whatif::PollutantScenario scenario_of(const AppState& state, plan::CityId city) {
    return whatif::change_of(state.lab, city);
}

whatif::Scenario lab_form(const whatif::Scenario& scenario, const whatif::Inputs& inputs) {
    whatif::Scenario form = kept_scenario(scenario, inputs);
    std::vector<double>& shares = form.levers.implementation;
    while (!shares.empty() && shares.back() == 0) shares.pop_back();
    return form;
}

whatif::Scenario lab_start(const whatif::Inputs& inputs) {
    return lab_form(whatif::base_scenario(inputs.levers), inputs);
}

double lever_share(const whatif::Scenario& scenario, std::size_t lever) {
    const std::vector<double>& shares = scenario.levers.implementation;
    return lever < shares.size() ? shares[lever] : 0;
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
