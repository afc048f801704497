// The data that the commands speak of, as far as a command needs it.

#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "air/observations.hpp"
#include "air/standards.hpp"
#include "input/problem.hpp"
#include "plan/plan.hpp"
#include "whatif/scenario.hpp"

namespace jinlan::cli {

inline constexpr std::string_view kPlanFile = "plan.json";
inline constexpr std::string_view kObservationsFile = "observations.csv";
inline constexpr std::string_view kStandardsFile = "standards.json";
inline constexpr std::string_view kLeversFile = "levers.json";
inline constexpr std::string_view kHealthFile = "health.json";
inline constexpr std::string_view kIndicatorsFile = "indicators.json";

struct Dataset {
    plan::Plan plan;
    air::Observations observations{std::vector<air::Observation>{}};
    air::Standards standards;
    whatif::LeverModel levers;
    whatif::HealthModel health;
    whatif::IndicatorModel indicators;

    /// Together, as the what-if takes them.
    whatif::Inputs inputs() const { return {plan, observations, standards, levers, health, indicators}; }
};

/// The files that are to be read; the others need not be there.
struct Needs {
    bool plan = true;
    bool observations = false;  // which speak of the plan's cities, and so need the plan
    bool standards = false;
    bool whatif = false;  // levers, health and totals, which need the plan too
};

/// What is needed from the folder; nothing when any of it is missing or has problems, all of which are added.
std::optional<Dataset> load_dataset(const std::filesystem::path& folder, Needs needs,
                                    input::Problems& problems);

}  // namespace jinlan::cli
