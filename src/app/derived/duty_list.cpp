// A department's list of duties.

#include "app/derived/duty_list.hpp"

#include <algorithm>
#include <cstdint>

#include "app/words/names.hpp"
#include "app/words/number_format.hpp"
#include "app/words/translation.hpp"

namespace jinlan::app {

namespace {

/// The order in which duties are listed.
int place(plan::Role role) {
    switch (role) {
        case plan::Role::Lead: return 0;
        case plan::Role::Sole: return 1;
        case plan::Role::Shared: break;
    }
    return 2;
}

bool is_named(const plan::Clause& clause, plan::DepartmentId department) {
    return std::ranges::find(clause.departments, department) != clause.departments.end();
}

}  // namespace

std::optional<plan::Role> role_in_clause(const plan::Clause& clause, plan::DepartmentId department) {
    const auto named = std::ranges::find(clause.departments, department);
    if (named != clause.departments.end()) {
        return plan::role_at(clause, static_cast<std::size_t>(named - clause.departments.begin()));
    }
    if (std::ranges::find(clause.also, department) != clause.also.end()) return plan::Role::Shared;
    return std::nullopt;
}

DutyList duty_list(const plan::Plan& plan, const plan::FilterResult& filtered,
                   plan::DepartmentId department) {
    DutyList list{department, 0, {}};
    for (const plan::MeasureId id : filtered.measures) {
        const plan::Measure& measure = plan[id];
        if (plan::role_in(measure, department)) ++list.measures;
        for (std::size_t i = 0; i < measure.clauses.size(); ++i) {
            const std::optional<plan::Role> role = role_in_clause(measure.clauses[i], department);
            if (!role) continue;
            DutyRow row{id, i, *role, !is_named(measure.clauses[i], department), {}};
            for (const plan::CommitmentId commitment : measure.commitments) {
                if (plan[commitment].clause != i) continue;
                if (std::ranges::binary_search(filtered.commitments, commitment))
                    row.commitments.push_back(commitment);
            }
            list.rows.push_back(std::move(row));
        }
    }
    std::ranges::stable_sort(list.rows, {}, [](const DutyRow& row) { return place(row.role); });
    return list;
}

std::string duty_name(const Model& model, const DutyRow& row, plan::Language language) {
    const Translation& strings = model.strings(language);
    const plan::Measure& measure = model.plan[row.measure];
    std::string name = fill(strings[Str::DescribeMeasureItem], {{"number", std::to_string(measure.number)},
                                                                {"title", measure.title.in(language)}});
    if (measure.clauses.size() > 1) {
        name += " · " + fill(strings[Str::ClauseNumber], {{"n", std::to_string(row.clause + 1)}});
    }
    return name;
}

std::string duty_role(const Model& model, const DutyRow& row, plan::Language language) {
    const Translation& strings = model.strings(language);
    const std::string& role = strings[name_of(row.role)];
    if (!row.by_standing_rule) return role;
    return fill(strings[Str::DescribeNote], {{"text", role}, {"note", strings[Str::ByStandingRule]}});
}

DutyTable duty_table(const Model& model, const DutyList& list, const plan::Date& as_of,
                     plan::Language language) {
    const Translation& strings = model.strings(language);
    const plan::Plan& plan = model.plan;
    DutyTable table;
    table.title = plan[list.department].name.in(language) + " · " + strings[Str::DutyList];
    for (const Str head : {Str::ColumnMeasure, Str::ColumnClause, Str::ColumnRole, Str::ColumnStatement,
                           Str::FacetFirmness, Str::ColumnDeadline, Str::ColumnStatus}) {
        table.head.push_back(strings[head]);
    }
    for (const DutyRow& row : list.rows) {
        const plan::Measure& measure = plan[row.measure];
        const std::vector<std::string> of_clause{
            fill(strings[Str::DescribeMeasureItem],
                 {{"number", std::to_string(measure.number)}, {"title", measure.title.in(language)}}),
            std::to_string(row.clause + 1), duty_role(model, row, language)};
        const auto add = [&](const std::vector<std::string>& cells) {
            std::vector<std::string>& line = table.rows.emplace_back(of_clause);
            line.insert(line.end(), cells.begin(), cells.end());
        };
        if (row.commitments.empty()) add({"—", "—", "—", "—"});
        for (const plan::CommitmentId id : row.commitments) {
            const plan::Commitment& commitment = plan[id];
            add({commitment.statement.in(language), strings[name_of(commitment.firmness)],
                 commitment.due ? due(*commitment.due, language) : strings[Str::NoDeadline],
                 strings[name_of(plan::status_on(commitment, as_of))]});
        }
    }
    return table;
}

}  // namespace jinlan::app
