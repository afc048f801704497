// A scenario put through all parts of the what-if.

#include "whatif/outcome.hpp"

#include <algorithm>

#include "whatif/levers/evaluation.hpp"

namespace jinlan::whatif {

namespace {

/// The PM2.5 observation that the city begins from; null when there is none.
const air::Observation* base_of(const Inputs& inputs, const Scenario& scenario, plan::CityId city) {
    const std::optional<int> year = base_year(scenario, city);
    return year ? inputs.observations.find(city, air::Metric::Pm25, *year)
                : inputs.observations.latest(city, air::Metric::Pm25);
}

CityResult evaluate_city(const Inputs& inputs, const Scenario& scenario, plan::CityId city, double left) {
    CityResult result;
    result.city = city;
    result.left = left;
    result.pollutants = evaluate(inputs.plan, inputs.observations, inputs.standards, city,
                                 change_of(scenario, city), {base_year(scenario, city), left});
    const PollutantOutcome& pollutants = result.pollutants;
    if (pollutants.line && pollutants.line->year == pollutants.index_year) {
        result.place_base = air::implied_place(pollutants.index_base->total, *pollutants.line);
        result.place_after = air::implied_place(pollutants.index_after->total, *pollutants.line);
    }
    const air::Observation* observation = pollutants.pm25_observation;
    std::optional<double> base;
    if (observation != nullptr) {
        base = observation->value;
        result.health =
            evaluate_health(inputs.health, scenario.health, inputs.plan[city], *base, *pollutants.pm25_after);
        result.pathways = pathways(inputs.plan, inputs.observations, inputs.standards, city, observation);
    }
    result.rules = rules(inputs.plan, base, pollutants.pm25_after);
    return result;
}

}  // namespace

plan::DateInterval window_of(const plan::Plan& plan, const Scenario& scenario) {
    return {plan.document.issued, scenario.as_of.value_or(plan.document.period.to)};
}

ScenarioOutcome evaluate(const Inputs& inputs, const Scenario& scenario, const plan::DateInterval& window) {
    ScenarioOutcome outcome;
    const LeverEvaluation levers(inputs.levers, scenario.levers);
    for (std::uint32_t i = 0; i < inputs.plan.cities.size(); ++i) {
        const double left = levers.left(profile_of(inputs.levers, plan::CityId{i}));
        outcome.cities.push_back(evaluate_city(inputs, scenario, plan::CityId{i}, left));
    }
    outcome.window = window;
    outcome.schedule = schedule(inputs.plan, scenario.slips, window.from, window.to);
    outcome.indicators = indicators(inputs.plan, inputs.indicators, scenario.totals);
    return outcome;
}

std::vector<LeverCity> spread_cities(const Inputs& inputs, const Scenario& scenario) {
    std::vector<LeverCity> cities;
    for (std::uint32_t i = 0; i < inputs.plan.cities.size(); ++i) {
        const plan::CityId id{i};
        const air::Observation* observation = base_of(inputs, scenario, id);
        if (observation == nullptr) continue;
        LeverCity city = lever_city(inputs.plan, id, *observation);
        const double percent = change_of(scenario, id).change_percent[air::Pollutant::Pm25];
        city.base = changed(city.base, percent);
        if (city.base_low) city.base_low = changed(*city.base_low, percent);
        if (city.base_high) city.base_high = changed(*city.base_high, percent);
        if (city.base > 0) cities.push_back(city);
    }
    return cities;
}

void put_spread(const std::vector<LeverCity>& cities, const LeverOutcome& drawn, ScenarioOutcome& outcome) {
    bool any_target = false;
    for (CityResult& result : outcome.cities) {
        result.spread.reset();
        if (result.pollutants.pm25_observation == nullptr) continue;
        const auto found = std::ranges::find(cities, result.city, &LeverCity::city);
        if (found != cities.end()) {
            result.spread = drawn.cities[static_cast<std::size_t>(found - cities.begin())];
        } else {
            result.spread.emplace();
            if (result.pollutants.target) result.spread->attainment = 1.0;
        }
        any_target = any_target || result.pollutants.target.has_value();
    }
    outcome.all_attain = drawn.all_attain;
    if (!outcome.all_attain && any_target) outcome.all_attain = 1.0;  // those that have one are all at zero
}

ScenarioOutcome evaluate_with_spread(const Inputs& inputs, const Scenario& scenario) {
    ScenarioOutcome outcome = evaluate(inputs, scenario, window_of(inputs.plan, scenario));
    const std::vector<LeverCity> cities = spread_cities(inputs, scenario);
    MonteCarlo engine;
    put_spread(cities, engine.run(inputs.levers, cities, scenario.levers), outcome);
    return outcome;
}

}  // namespace jinlan::whatif
