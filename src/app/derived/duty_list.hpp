// A department's list of duties (责任清单): all that it answers for, clause by clause, to be shown and
// printed.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/model/model.hpp"
#include "plan/filter/filter.hpp"
#include "plan/plan.hpp"

namespace jinlan::app {

/// A clause that the department answers for.
struct DutyRow {
    plan::MeasureId measure;
    std::size_t clause = 0;  // position in the measure's clauses
    plan::Role role = plan::Role::Shared;
    bool by_standing_rule = false;                // not named in the clause, but answers by a standing rule
    std::vector<plan::CommitmentId> commitments;  // of the clause, those that the filter leaves
};

struct DutyList {
    plan::DepartmentId department;
    std::size_t measures = 0;  // that it has a part in, of those that the filter leaves
    std::vector<DutyRow> rows;
};

/// The department's role in the clause; by a standing rule it shares. Nothing: it has none.
std::optional<plan::Role> role_in_clause(const plan::Clause& clause, plan::DepartmentId department);

/// All clauses of the measures that the filter leaves: those it leads first, then those it answers for alone,
/// then shared ones, each in the plan's order. A clause stays without any of its commitments.
DutyList duty_list(const plan::Plan& plan, const plan::FilterResult& filtered, plan::DepartmentId department);

/// The list in words: a line for each commitment, and for a clause without any one line that names it.
struct DutyTable {
    std::string title;              // "省生态环境厅 · 责任清单"
    std::vector<std::string> head;  // of the columns
    std::vector<std::vector<std::string>>
        rows;  // measure, clause, role, commitment, firmness, deadline, status
};

DutyTable duty_table(const Model& model, const DutyList& list, const plan::Date& as_of,
                     plan::Language language);

/// "3. Title of the measure · clause 2": the clause where the measure has several.
std::string duty_name(const Model& model, const DutyRow& row, plan::Language language);

/// "shared (by standing rule)"
std::string duty_role(const Model& model, const DutyRow& row, plan::Language language);

}  // namespace jinlan::app
