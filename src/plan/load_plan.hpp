// Reads assets/plan.json into a Plan.

#pragma once

#include <optional>
#include <string_view>

#include "input/problem.hpp"
#include "plan/plan.hpp"

namespace jinlan::plan {

/// The plan in `json_text` (shape jinlan.plan/1), or nothing when it has any problem; all of them
/// are added to `problems` under the name `file`. Checks types, ranges, enumerations, duplicate and
/// dangling ids, dates that do not exist or run backwards, and that no text is empty in any language.
std::optional<Plan> load_plan(std::string_view json_text, std::string_view file, input::Problems& problems);

}  // namespace jinlan::plan
