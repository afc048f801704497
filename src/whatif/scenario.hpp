// A scenario: everything that a reader has set to ask "what if", under a name.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "plan/date.hpp"
#include "plan/plan.hpp"
#include "whatif/health.hpp"
#include "whatif/indicators.hpp"
#include "whatif/levers/levers.hpp"
#include "whatif/levers/scenario.hpp"
#include "whatif/pollutant_scenario.hpp"
#include "whatif/schedule.hpp"

namespace jinlan::whatif {

/// What scenarios are about: everything loaded that they speak of. All of it must outlive what is made of it.
struct Inputs {
    const plan::Plan& plan;
    const air::Observations& observations;
    const air::Standards& standards;
    const LeverModel& levers;
    const HealthModel& health;
    const IndicatorModel& indicators;
};

/// The year whose observations a city begins from.
struct CityBase {
    plan::CityId city;
    int year = 0;

    friend bool operator==(const CityBase&, const CityBase&) = default;
};

struct CityChange {
    plan::CityId city;
    PollutantScenario change;

    friend bool operator==(const CityChange&, const CityChange&) = default;
};

/// Lists name each city, commitment and total at most once, in no order that matters.
struct Scenario {
    std::string name;
    std::vector<CityBase> bases;      // cities that are not named begin from their latest observations
    std::vector<CityChange> changes;  // in percent, before the levers
    LeverScenario levers;
    std::vector<Slip> slips;
    std::optional<plan::Date> as_of;  // nothing: the end of the plan's period
    HealthScenario health;
    std::vector<OwnTotal> totals;

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

inline constexpr std::size_t kMostNameBytes = 200;
inline constexpr std::uint64_t kMaxSeed = 999'999'999;

/// Where a reader begins: nothing is changed.
Scenario base_scenario(const LeverModel& levers);

/// The key under which files and addresses know the cooperation of the region, beside those of the levers.
inline constexpr std::string_view kCooperationKey = "cooperation";

/// The year that the city begins from; nothing: the latest.
std::optional<int> base_year(const Scenario& scenario, plan::CityId city);

/// No change where the scenario has none for the city.
PollutantScenario change_of(const Scenario& scenario, plan::CityId city);

/// Reads `jinlan.scenario/1` (assets/scenario.schema.json). What is absent is as in `base_scenario`. All
/// problems are collected with their path; nothing is returned when there is any.
std::optional<Scenario> read_scenario(std::string_view json_text, std::string_view file, const Inputs& inputs,
                                      input::Problems& problems);

/// The scenario as `jinlan.scenario/1`; reading it gives the scenario back, to the last bit. What is as in
/// `base_scenario` is left out, but for seed and draws.
std::string write_scenario(const Scenario& scenario, const Inputs& inputs);

}  // namespace jinlan::whatif
