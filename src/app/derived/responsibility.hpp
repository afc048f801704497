// Who answers for what: departments against measures, and how much each has to do.

#pragma once

#include <cstddef>
#include <vector>

#include "app/state/state.hpp"
#include "plan/filter/filter.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// In how many measures a department has a part, each counted by its strongest role (`plan::role_in`).
struct DepartmentLoad {
    plan::DepartmentId department;
    std::size_t lead = 0;
    std::size_t sole = 0;
    std::size_t shared = 0;

    std::size_t total() const { return lead + sole + shared; }
};

/// What one department is in one measure.
struct Part {
    std::size_t department = 0;  // position in `Responsibility::departments`
    std::size_t measure = 0;     // position in `Responsibility::measures`
    plan::Role role = plan::Role::Shared;
    bool by_standing_rule = false;  // named in none of its clauses, but answers by a rule that holds for them
    std::size_t commitments = 0;    // that the filter leaves, of the clauses it answers for
};

struct Responsibility {
    std::vector<plan::MeasureId> measures;  // in the plan's order
    std::vector<DepartmentLoad> departments;
    std::vector<Part> parts;  // department by department, then in the order of the measures
};

/// The departments that have a part in the measures left, in the order asked for; among equals in the plan's.
Responsibility responsibility(const plan::Plan& plan, const plan::FilterResult& filtered, LoadOrder order);

}  // namespace jinlan::app
