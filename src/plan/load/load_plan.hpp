// Reads assets/plan.json into a Plan.

#pragma once

#include <optional>
#include <string_view>

#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::plan {

/// The plan in `json_text` (shape jinlan.plan/2, described by assets/plan.schema.json), or nothing when it
/// has any problem; all of them are added to `problems` under the name `file`. Checks types, ranges,
/// enumerations, unknown keys, duplicate and dangling ids, dates that do not exist, run backwards or leave
/// the plan's period, that no text is empty in any language, that scope and lists agree, that units are those
/// of their metrics, that a conditional commitment has conditions, and that no metric, sector or site is
/// dead.
std::optional<Plan> load_plan(std::string_view json_text, std::string_view file, input::Problems& problems);

}  // namespace jinlan::plan
