// Figures of the official text that no commitment is to claim, each with the reason.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/script.hpp"
#include "input/problem.hpp"

namespace jinlan::audit {

struct Exception {
    int measure = 0;     // 0: the plan's requirements and goals
    std::string figure;  // as `Figure::written`
    std::string reason;
};

/// From assets/audit/exceptions.json (shape jinlan.audit-exceptions/1). Nothing when it has any problem.
std::optional<std::vector<Exception>> load_exceptions(std::string_view json_text, std::string_view file,
                                                      const Script& script, input::Problems& problems);

}  // namespace jinlan::audit
