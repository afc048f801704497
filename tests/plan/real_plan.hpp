// The plan as it stands in assets/plan.json, read once.
#pragma once

#include <doctest/doctest.h>

#include "plan/load/load_plan.hpp"
#include "support/assets.hpp"

namespace jinlan::tests {

inline const plan::Plan& real_plan() {
    static const plan::Plan kPlan = [] {
        input::Problems problems;
        std::optional<plan::Plan> plan = plan::load_plan(read_asset("plan.json"), "plan.json", problems);
        for (const input::Problem& problem : problems) MESSAGE(describe(problem));
        REQUIRE(plan.has_value());
        return std::move(*plan);
    }();
    return kPlan;
}

}  // namespace jinlan::tests
