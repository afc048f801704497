// What a scenario comes to, for all cities at once: the whole what-if in one value.
//
// `evaluate` is arithmetic with the likeliest figures, for every move of a slider. How sure it is comes from
// the Monte Carlo engine, which may be run in slices: `spread_cities` says what to run it on, `put_spread`
// puts its answer in. `evaluate_with_spread` is both. Arithmetic with stated assumptions, not an air-quality
// forecast.

#pragma once

#include <optional>
#include <vector>

#include "air/ranking_line.hpp"
#include "whatif/draws/monte_carlo.hpp"
#include "whatif/health.hpp"
#include "whatif/indicators.hpp"
#include "whatif/pathway.hpp"
#include "whatif/pollutant_scenario.hpp"
#include "whatif/rules.hpp"
#include "whatif/scenario.hpp"
#include "whatif/schedule.hpp"

namespace jinlan::whatif {

struct CityResult {
    plan::CityId city;
    /// Base and after by changes and levers, with their likeliest figures. The levers act on PM2.5 alone: the
    /// other pollutants change as the scenario says and no more.
    PollutantOutcome pollutants;
    double left = 1;  // the part of PM2.5 that the levers leave
    /// In the list of `index_year`; nothing without an index, or where no line of that year is known: a place
    /// in another year's list would say nothing.
    std::optional<air::ImpliedPlace> place_base;
    std::optional<air::ImpliedPlace> place_after;
    std::optional<HealthOutcome> health;  // from base to after
    Pathways pathways;                    // from the base observation, without the scenario
    std::vector<Rule> rules;
    std::optional<CityOutcome> spread;  // nothing before the draws, or without an observation
};

struct ScenarioOutcome {
    std::vector<CityResult> cities;  // by CityId: every city of the plan
    /// The share of draws in which every city that has an observation and a target meets it; nothing before
    /// the draws, or when there is no such city.
    std::optional<double> all_attain;
    plan::DateInterval window;  // of the schedule
    Schedule schedule;
    std::vector<Indicator> indicators;
};

/// The days over which a scenario's schedule looks: from the plan's issue to the as-of day, which is the end
/// of the plan's period where the scenario names none.
plan::DateInterval window_of(const plan::Plan& plan, const Scenario& scenario);

/// Without spread. Deadlines are counted after `window.from` until `window.to`. What is not known stays
/// empty; figures out of bounds are clamped. `inputs` must outlive the outcome.
ScenarioOutcome evaluate(const Inputs& inputs, const Scenario& scenario, const plan::DateInterval& window);

/// The cities whose spread can be drawn: those with a base above zero. Base and bounds are those of the
/// observation after the scenario's change.
std::vector<LeverCity> spread_cities(const Inputs& inputs, const Scenario& scenario);

/// Puts the engine's complete answer for `cities` into the outcome. A city that the scenario's changes have
/// brought to zero is at zero in every draw.
void put_spread(const std::vector<LeverCity>& cities, const LeverOutcome& drawn, ScenarioOutcome& outcome);

/// All at once, in the window of the scenario.
ScenarioOutcome evaluate_with_spread(const Inputs& inputs, const Scenario& scenario);

}  // namespace jinlan::whatif
