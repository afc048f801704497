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

namespace jinlan::cli {

inline constexpr std::string_view kPlanFile = "plan.json";
inline constexpr std::string_view kObservationsFile = "observations.csv";
inline constexpr std::string_view kStandardsFile = "standards.json";

struct Dataset {
    plan::Plan plan;
    air::Observations observations{std::vector<air::Observation>{}};
    air::Standards standards;
};

/// The files that are to be read; the others need not be there.
struct Needs {
    bool plan = true;
    bool observations = false;  // which speak of the plan's cities, and so need the plan
    bool standards = false;
};

/// What is needed from the folder; nothing when any of it is missing or has problems, all of which are added.
std::optional<Dataset> load_dataset(const std::filesystem::path& folder, Needs needs,
                                    input::Problems& problems);

}  // namespace jinlan::cli
