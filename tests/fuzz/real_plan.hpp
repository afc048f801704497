// The real plan, for what names its measures and places.
#pragma once

#include <optional>

#include "fuzz/require.hpp"
#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"

namespace jinlan::fuzz {

inline const plan::Plan& real_plan() {
    static const std::optional<plan::Plan> plan = [] {
        input::Problems problems;
        return plan::load_plan(tests::read_asset("plan.json"), "plan.json", problems);
    }();
    require(plan.has_value(), "the real plan loads");
    return *plan;
}

}  // namespace jinlan::fuzz
