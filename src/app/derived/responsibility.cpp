// Who answers for what.

#include "app/derived/responsibility.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "app/derived/duty_list.hpp"

namespace jinlan::app {

namespace {

DepartmentLoad load_of(const std::vector<Part>& parts, plan::DepartmentId department) {
    DepartmentLoad load{department};
    for (const Part& part : parts) {
        switch (part.role) {
            case plan::Role::Lead: ++load.lead; break;
            case plan::Role::Sole: ++load.sole; break;
            case plan::Role::Shared: ++load.shared; break;
        }
    }
    return load;
}

/// Larger comes first.
std::size_t weight(const DepartmentLoad& load, LoadOrder order) {
    switch (order) {
        case LoadOrder::Total: return load.total();
        case LoadOrder::Lead: return load.lead + load.sole;
        case LoadOrder::Plan: break;
    }
    return 0;
}

/// What the department is in each of the measures; `Part::department` is filled in by the caller.
std::vector<Part> parts_of(const plan::Plan& plan, const plan::FilterResult& filtered,
                           plan::DepartmentId department) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < filtered.measures.size(); ++i) {
        const plan::Measure& measure = plan[filtered.measures[i]];
        const std::optional<plan::Role> role = plan::role_in(measure, department);
        if (!role) continue;
        Part part{0, i, *role, true, 0};
        for (const plan::Clause& clause : measure.clauses) {
            if (std::ranges::find(clause.departments, department) != clause.departments.end())
                part.by_standing_rule = false;
        }
        for (const plan::CommitmentId id : measure.commitments) {
            const std::optional<std::size_t> clause = plan[id].clause;
            if (!clause || !role_in_clause(measure.clauses[*clause], department)) continue;
            if (std::ranges::binary_search(filtered.commitments, id)) ++part.commitments;
        }
        parts.push_back(part);
    }
    return parts;
}

}  // namespace

Responsibility responsibility(const plan::Plan& plan, const plan::FilterResult& filtered, LoadOrder order) {
    Responsibility result;
    result.measures = filtered.measures;
    std::vector<std::vector<Part>> parts;  // by department, those without any too
    for (std::uint32_t i = 0; i < plan.departments.size(); ++i) {
        const plan::DepartmentId department{i};
        parts.push_back(parts_of(plan, filtered, department));
        if (!parts.back().empty()) result.departments.push_back(load_of(parts.back(), department));
    }
    std::ranges::stable_sort(result.departments, [order](const DepartmentLoad& a, const DepartmentLoad& b) {
        return weight(a, order) > weight(b, order);
    });
    for (std::size_t row = 0; row < result.departments.size(); ++row) {
        for (Part part : parts[result.departments[row].department.index]) {
            part.department = row;
            result.parts.push_back(part);
        }
    }
    return result;
}

}  // namespace jinlan::app
